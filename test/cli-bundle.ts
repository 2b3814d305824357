import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** What a process of the guard gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The guard as a program, in a folder of its own. */
export interface Cli {
  readonly folder: string;
  readonly path: string;
  readonly run: (args: readonly string[], given?: RunOptions) => Ran;
  readonly remove: () => void;
}

interface RunOptions {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the guard; with a stand-in, that file answers in place of `src/guard.ts` and of the rules. */
export async function bundleCli(standIn?: string): Promise<Cli> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aoai-guard-cli-')));
  const path = join(folder, 'cli.js');
  const resolveId = (id: string) => (standIn && /^\.\/(guard|rules\/index)\.ts$/.test(id) ? here(standIn) : null);
  await build({
    input: { cli: here('../src/cli.ts') },
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    checks: { eval: false },
    plugins: [{ name: 'stand-in', resolveId }],
    logLevel: 'silent',
    output: { dir: folder, format: 'esm' },
  });
  const { PATH } = process.env;
  const run: Cli['run'] = (args, { stdin = '', cwd = folder, env } = {}) => {
    const options = { input: stdin, cwd, env: { PATH, ...env }, encoding: 'utf8', maxBuffer: 100_000_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], options);
    return { status, stdout, stderr };
  };
  return { folder, path, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
