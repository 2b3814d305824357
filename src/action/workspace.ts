import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { prefixOf } from '../model/root-paths.ts';
import { attempt } from '../source/attempt.ts';
import { repositoryRoot } from '../source/disk.ts';
import { isInside, pathFrom } from '../source/paths.ts';

/** Where a run takes place; all absolute, all symbolic links followed. */
export interface Workspace {
  readonly kind: 'workspace';
  readonly workspace: string;
  /** The root of the repository that holds the folder, and no submodule's; else the workspace. */
  readonly root: string;
  readonly folder: string;
  /** From the root to the folder: '' or `infra/`. */
  readonly pathPrefix: string;
}

/** Something that a run can't do; `why` is a sentence without its full stop. */
export interface Fault {
  readonly kind: 'fault';
  readonly why: string;
}

const fault = (why: string): Fault => ({ kind: 'fault', why });

/** The folder of the run, which lies in the workspace whatever symbolic links there are. */
export function openWorkspace(given: string | undefined, workingDirectory: string): Workspace | Fault {
  if (given === undefined || given === '') return fault('GITHUB_WORKSPACE is not set: the Action runs in a workflow');
  const workspace = realFolder(given);
  if (workspace === undefined) return fault(`the workspace '${given}' is no folder: check the repository out first`);
  const folder = realFolder(resolve(workspace, workingDirectory));
  if (folder === undefined) return fault(`input 'working-directory': '${workingDirectory}' is no folder of the workspace`);
  if (!isInside(folder, workspace)) return fault(`input 'working-directory': '${workingDirectory}' leads out of the workspace`);
  const root = outermost(folder, workspace) ?? workspace;
  return { kind: 'workspace', workspace, root, folder, pathPrefix: prefixOf(pathFrom(root, folder)) };
}

/** The outermost repository of a workspace that holds the folder: an inner one is a submodule. */
function outermost(folder: string, workspace: string): string | undefined {
  const repository = repositoryRoot(folder);
  if (repository === undefined || !isInside(repository, workspace)) return undefined;
  return repository === workspace ? repository : (outermost(dirname(repository), workspace) ?? repository);
}

function realFolder(path: string): string | undefined {
  const real = attempt(() => {
    const found = realpathSync.native(path);
    return { kind: 'real', path: found, isFolder: statSync(found).isDirectory() } as const;
  });
  return real.kind === 'real' && real.isFolder ? real.path : undefined;
}

/** Whether what is at a path below a folder is there whatever symbolic links there are; true where nothing is. */
export function staysWithin(folder: string, path: string): boolean {
  const target = resolve(folder, path);
  if (!isInside(target, folder)) return false;
  const real = attempt(() => ({ kind: 'real', path: realpathSync.native(target) }) as const);
  return real.kind === 'missing' || (real.kind === 'real' && isInside(real.path, folder));
}

/** Whether something else than a file is at a path below the root: a symbolic link, or a folder. */
export function isNoFile(root: string, path: string): boolean {
  const found = attempt(() => ({ kind: 'found', isFile: lstatSync(join(root, path)).isFile() }) as const);
  return found.kind === 'found' && !found.isFile;
}

/** A path below the root with all symbolic links followed; as it is where nothing is there. */
export function realPath(root: string, path: string): string {
  const real = attempt(() => ({ kind: 'real', path: realpathSync.native(join(root, path)) }) as const);
  return real.kind === 'real' ? pathFrom(root, real.path) : path;
}

/** The event as the runner wrote it down; undefined where it can't be read. */
export function readPayload(path: string | undefined): unknown {
  try {
    return path === undefined || path === '' ? undefined : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A new folder for reports. */
export const newFolder = (temporary: string): string => mkdtempSync(join(temporary, 'aoai-guard-'));

/** Writes a report into one of the folders, through no symbolic link and over nothing that was read; its path. */
export function writeInside(
  path: string,
  text: string,
  { within, read }: { readonly within: readonly string[]; readonly read: ReadonlySet<string> },
): string | Fault {
  const written = attempt((): { readonly kind: 'path'; readonly path: string } | Fault => {
    const nearest = nearestFolder(dirname(path));
    const target = join(realpathSync.native(nearest), relative(nearest, path));
    if (!within.some((folder) => isInside(target, realpathSync.native(folder))))
      return fault(`'${path}' lies neither in the workspace nor in the runner's temporary folder`);
    const there = lstatSync(target, { throwIfNoEntry: false });
    if (there && (!there.isFile() || there.nlink > 1)) return fault(`'${path}' is a link or a folder, and so not written to`);
    if (there && read.has(target)) return fault(`'${path}' is read, and so not written to`);
    mkdirSync(dirname(target), { recursive: true });
    const file = openSync(target, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    return { kind: 'path', path: target };
  });
  if (written.kind === 'path') return written.path;
  return written.kind === 'fault'
    ? written
    : fault(`'${path}' can't be written: ${'why' in written ? written.why : 'no folder'}`);
}

function nearestFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path));
}
