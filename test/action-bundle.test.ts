import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The packages of all chunks that an entry loads, at once or later. */
async function packagesBy(): Promise<(entry: string) => ReadonlySet<string>> {
  const { output } = await build({
    input: { cli: here('../src/cli.ts'), action: here('../src/action.ts') },
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    checks: { eval: false },
    logLevel: 'silent',
    write: false,
    output: { format: 'esm', chunkFileNames: '[name].js' },
  });
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  return (entry) => {
    const waiting = [entry];
    const reached = new Set<string>();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const chunk = chunks.get(name);
      if (!chunk || reached.has(name)) continue;
      reached.add(name);
      waiting.push(...chunk.imports, ...chunk.dynamicImports);
    }
    const modules = [...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
    const names = modules.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path.replaceAll('\\', '/'))?.[1] ?? []);
    return new Set(names);
  };
}

test('the command line loads nothing of the toolkit, and the Action does', async () => {
  const packagesOf = await packagesBy();
  const isToolkit = (name: string) => /^(?:@actions|@octokit|undici|tunnel)/.test(name);
  expect([...packagesOf('cli.js')].filter(isToolkit)).toEqual([]);
  expect([...packagesOf('cli.js')]).toEqual(expect.arrayContaining(['commander', 'jsonc-parser']));
  const toolkit = [...packagesOf('action.js')].filter(isToolkit);
  expect(toolkit).toEqual(expect.arrayContaining(['@actions/core', '@actions/github', '@octokit/core', 'undici']));
});
