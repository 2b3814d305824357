import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { limits } from '../model/limits.ts';
import { isInside } from '../source/paths.ts';

const run = promisify(execFile);

/** Asks git, about one repository; undefined where it does not answer. */
export type Git = (...args: readonly string[]) => Promise<Buffer | undefined>;

/**
 * The git of the machine, asked about a repository without running what the repository names: no hooks, no monitor, nothing fetched. It is
 * looked up here, since Windows would take a `git.exe` of the current folder first.
 */
export function createGit(folder: string, workspace: string, env: Readonly<Record<string, string | undefined>>): Git {
  const program = programOf(workspace, env);
  return async (...args) => {
    if (program === undefined) return undefined;
    try {
      const { stdout } = await run(program, ['-C', folder, ...safely, ...args], {
        encoding: 'buffer',
        env: { ...scrubbed(env), ...closed, GIT_CEILING_DIRECTORIES: dirname(workspace) },
        maxBuffer: limits.bytes,
        timeout: 30_000,
        windowsHide: true,
      });
      return stdout;
    } catch {
      return undefined;
    }
  };
}

/** Whether the commit that is checked out has a file, by its path from the root of the repository; where git does not tell, it has. */
export async function hasFile(git: Git, path: string): Promise<boolean> {
  if (path.split('/').includes('..')) return false;
  const listed = await git('ls-tree', '-z', '--full-tree', 'HEAD', '--', path);
  return listed === undefined || listed.length > 0;
}

/** The files of a repository that no commit has, such as those that a run has made; none where git does not tell. */
export async function filesMade(git: Git): Promise<ReadonlySet<string>> {
  const listed = await git('ls-files', '-z', '--others');
  return new Set(listed?.toString('utf8').split('\0') ?? []);
}

const safely = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.allow=never',
  '--no-pager',
  '--literal-pathspecs',
];
const closed = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PROTOCOL_FROM_USER: '0' };

/** What git needs to start and to read its owner's settings (`safe.directory`); no token among it. */
function scrubbed(env: Readonly<Record<string, string | undefined>>) {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'SystemRoot', 'TEMP', 'TMP', 'XDG_CONFIG_HOME'];
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function programOf(workspace: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter);
  return folders
    .filter((folder) => isAbsolute(folder) && !isInside(folder, workspace))
    .flatMap((folder) => ['git', 'git.exe'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
