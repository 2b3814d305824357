import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'aoai-guard-git-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Files by path. */
export type Texts = Readonly<Record<string, string>>;
let count = 0;

/** Writes files, with the folders that they lie in. */
export function write(folder: string, texts: Texts): void {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A repository with one commit, and its hash. */
export function repository(texts: Texts) {
  count += 1;
  const folder = join(root, `repository-${count}`);
  mkdirSync(folder);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
  git('init', '--quiet');
  write(folder, texts);
  const commit = () => {
    git('add', '--all');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD');
  };
  return { folder, git, commit };
}
