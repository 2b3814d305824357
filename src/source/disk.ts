import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { attempt, type Missing, type Refused, refused } from './attempt.ts';
import { authorLanguage, isInside, isJson, pathFrom } from './paths.ts';

/** Where a run takes place. All paths of folders are absolute. */
export interface Disk {
  readonly base: string;
  /** No symbolic link leads out of it: the repository that holds the folder, else the folder. */
  readonly root: string;
  /** The same before symbolic links are followed. */
  readonly rootAsGiven: string;
  readonly stdin: Uint8Array | undefined;
}

/** A file that was found. */
export interface FoundFile {
  readonly kind: 'file';
  /** As it is listed and reported. */
  readonly name: string;
  /** Absolute, all symbolic links followed. */
  readonly path: string;
  readonly size: number;
}

/** A folder that was found: absolute, all symbolic links followed. */
export interface FoundFolder {
  readonly kind: 'folder';
  readonly path: string;
}

/** What is at a path. */
export type Found = FoundFile | FoundFolder | Missing | Refused;

/** What a folder holds, in no order. */
export interface Contents {
  readonly kind: 'contents';
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' }[];
}

/** Under which path standard input is listed and reported. */
export const stdinPath = '<stdin>';

/** The nearest folder, from this one upwards, that holds a `.git`; undefined where none does. */
export function repositoryRoot(from: string): string | undefined {
  const folder = resolve(from);
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryRoot(dirname(folder));
}

/** The disk as seen from a folder. */
export function openDisk(folder: string, stdin: Uint8Array | undefined): Disk {
  const base = realpathSync.native(folder);
  return { base, root: rootOf(base), rootAsGiven: rootOf(resolve(folder)), stdin };
}

/** A file's path as it is reported: from the folder of the run, `/` between folders. */
export const nameOf = ({ base }: Disk, path: string): string => pathFrom(base, path);

/** What is at a path; inside the root, no symbolic link that leads out is followed. */
export function find(disk: Disk, path: string): Found {
  if (path === '-' || path === stdinPath) {
    return disk.stdin
      ? { kind: 'file', name: stdinPath, path: stdinPath, size: disk.stdin.length }
      : refused('nothing was given');
  }
  const named = resolve(disk.base, path);
  return attempt((): Found => {
    const real = realpathSync.native(named);
    const isOurs = isInside(named, disk.root) || isInside(named, disk.rootAsGiven);
    if (isOurs && !isInside(real, disk.root)) return refused(leadsOut);
    if (isOurs && kindOf(named) !== undefined && kindOf(real) !== kindOf(named)) return refused(leadsAstray);
    const stats = statSync(real);
    if (stats.isDirectory()) return { kind: 'folder', path: real };
    return stats.isFile()
      ? { kind: 'file', name: nameOf(disk, real), path: real, size: stats.size }
      : refused('it is neither a file nor a folder');
  });
}

/** The root for what a folder refers to: that of the run, or of a folder outside it the repository that holds it, else itself. */
export const rootFor = ({ root }: Disk, folder: string): string => (isInside(folder, root) ? root : rootOf(folder));

/** What is at a path inside a root, which no `..` and no symbolic link leads out of. */
export function findWithin(disk: Disk, root: string, path: string): Found {
  const target = resolve(disk.base, path);
  if (!isInside(target, root)) return refused('it lies outside the root folder');
  const found = find(disk, target);
  const isReal = found.kind === 'file' || found.kind === 'folder';
  return isReal && !isInside(found.path, root) ? refused(leadsOut) : found;
}

/** All bytes of a file. */
export function bytesOf({ stdin }: Disk, { name, path }: FoundFile): Uint8Array | Missing | Refused {
  return name === stdinPath && stdin ? stdin : attempt(() => readFileSync(path));
}

/** The first bytes of a file; fewer where it is shorter. */
export function headOf({ stdin }: Disk, { name, path }: FoundFile, length: number): Uint8Array | Missing | Refused {
  if (name === stdinPath && stdin) return stdin.subarray(0, length);
  return attempt(() => {
    for (const part of partsOf(path, length, 0)) return part;
    return new Uint8Array();
  });
}

/** A file in parts of a length, each of which begins with the last bytes (`overlap`) of the one before. A part is overwritten by the next. */
export function* partsOf(path: string, length: number, overlap: number): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const part = Buffer.alloc(length);
    for (let start = 0; ; start += length - overlap) {
      const read = readSync(file, part, 0, length, start);
      yield part.subarray(0, read);
      if (read < length) return;
    }
  } finally {
    closeSync(file);
  }
}

/** What a folder holds; a link is not followed. */
export function contentsOf(folder: string): Contents | Missing | Refused {
  return attempt((): Contents => {
    const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
      return { name: entry.name, kind } as const;
    });
    return { kind: 'contents', entries };
  });
}

/** The files that a pattern matches, hidden ones too; none in `node_modules` and `.git` unless it names them. */
export async function match(disk: Disk, pattern: string): Promise<readonly FoundFile[]> {
  const { default: glob } = await import('fast-glob');
  const ignore = ['node_modules', '.git'].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
  const options = { cwd: disk.base, ignore, absolute: true, dot: true, followSymbolicLinks: false, suppressErrors: true };
  const paths = await glob(sep === '/' ? pattern : pattern.replaceAll(sep, '/'), options);
  return paths.map((path) => find(disk, path)).flatMap((one) => (one.kind === 'file' ? [one] : []));
}

const rootOf = (folder: string) => repositoryRoot(folder) ?? folder;
const leadsOut = 'a symbolic link leads out of the root folder';
const leadsAstray = 'a symbolic link leads to a file of another kind';

/** What a file is by its name. Faults quote what they are about, and `.env`, say, may be a secret. */
const kindOf = (path: string) => (isJson(path) ? 'json' : authorLanguage(path));
