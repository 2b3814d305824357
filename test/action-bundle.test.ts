import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { loadConfig } from 'rolldown/config';
import { expect, test } from 'vitest';

/** What users get, without writing it. */
async function bundle() {
  const config = await loadConfig(fileURLToPath(new URL('../rolldown.config.mjs', import.meta.url)));
  if (typeof config === 'function' || Array.isArray(config) || Array.isArray(config.output))
    throw new Error('the configuration is not of one output');
  const { output = {} } = config;
  return (await build({ ...config, output, logLevel: 'silent', write: false })).output;
}

/** The packages of all chunks that an entry loads: at once, or later too. */
function packagesOf(output: Awaited<ReturnType<typeof bundle>>, entry: string, ways: readonly ('imports' | 'dynamicImports')[]) {
  const waiting = [entry];
  const reached = new Set<string>();
  const packages = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = output.find((one) => one.fileName === name);
    if (chunk?.type !== 'chunk' || reached.has(name)) continue;
    reached.add(name);
    for (const way of ways) waiting.push(...chunk[way]);
    for (const path of chunk.moduleIds) {
      const [, owner] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path.replaceAll('\\', '/')) ?? [];
      if (owner !== undefined) packages.add(owner);
    }
  }
  return [...packages];
}

const isToolkit = (name: string) => /^(?:@actions|@octokit|undici|tunnel)/.test(name);

test('the command line loads nothing of the toolkit, and the Action its client only when it asks', async () => {
  const output = await bundle();
  const all = ['imports', 'dynamicImports'] as const;
  expect(packagesOf(output, 'cli.js', all).filter(isToolkit)).toEqual([]);
  expect(packagesOf(output, 'cli.js', all)).toEqual(expect.arrayContaining(['commander', 'jsonc-parser', 'fast-glob']));
  expect(packagesOf(output, 'action.js', ['imports']).filter(isToolkit)).toEqual(['@actions/core']);
  const own = packagesOf(output, 'action.js', all);
  expect(own).toEqual(expect.arrayContaining(['@actions/core', '@actions/github', '@octokit/core', 'undici']));
  const licences = output.find(({ fileName }) => fileName === 'licenses.txt');
  for (const name of own)
    expect(String(licences?.type === 'asset' ? licences.source : '')).toMatch(new RegExp(`^${name} \\d`, 'm'));
});
