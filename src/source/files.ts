import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { limits } from '../model/limits.ts';
import type { Problem } from '../model/report.ts';
import { type SourceFile, wholeFile } from '../model/span.ts';
import { attempt, type Missing, type Refused, refused } from './attempt.ts';
import { decode, mayMatter, mentionsUs } from './decode.ts';
import { looksLikeParameters } from './pair.ts';
import { isGlob, isInside, isJson, linkFault } from './paths.ts';

/** A file's text, or why there is none. A problem points at the file as a whole. */
export type Reading = { readonly kind: 'text'; readonly file: SourceFile } | ({ readonly kind: 'problem' } & Problem) | Missing;

/** As `Reading`, or `skipped`: what certainly is not for us, so that nobody need know why it can't be read. */
export type Skimming = Reading | { readonly kind: 'skipped' };

/** A linked template; `why` it was not read ends a sentence: "it does not exist". */
export type Linked = { readonly kind: 'text'; readonly file: SourceFile } | Refused;

/** A path to read; `named` where it was given itself, not found in a folder or by a glob. */
export interface Listed {
  readonly path: string;
  readonly named: boolean;
}

/** What paths stand for, sorted, each file once; and the paths that stand for nothing or can't be used. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly problems: readonly Problem[];
}

/** The files of a run, by paths relative to its folder. One path has one `SourceFile` as long as anybody holds it. */
export interface Files {
  readonly read: (path: string) => Reading;
  readonly skim: (path: string) => Skimming;
  readonly list: (paths: readonly string[]) => Promise<Listing>;
  /** The JSON files in the folder of a file, and in its folder `parameters`. */
  readonly beside: (path: string) => readonly string[];
  readonly resolveLinked: (from: SourceFile, relativePath: string) => Linked;
}

/** What files need beside the folder: the bytes of standard input, where `-` may be named, and another limit of a file's bytes. */
export interface FilesOptions {
  readonly stdin?: Uint8Array;
  readonly bytes?: number;
}

/** Under which path standard input is listed and reported. */
export const stdinPath = '<stdin>';

/** The nearest folder, from this one upwards, that holds a `.git`; undefined where none does. */
export function repositoryRoot(from: string): string | undefined {
  const folder = resolve(from);
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryRoot(dirname(folder));
}

/**
 * The files of a run in `folder`, the current one. Its root, which no link of a template and no symbolic link leads out of, is
 * the repository that holds the folder, else the folder. A file outside it is read only when named; its own repository, else its own
 * folder, is then the root for its links. `skim` is for what was found in folders: it looks before it reads.
 */
export function createFiles(folder: string, { stdin, bytes = limits.bytes }: FilesOptions = {}): Files {
  const base = realpathSync.native(folder);
  const place = { base, root: rootOf(base), rootAsGiven: rootOf(resolve(folder)), bytes, stdin, kept: new Map() };
  return {
    read: (path) => {
      const taken = read(place, path);
      return taken.kind === 'refused' ? { kind: 'problem', ...unreadable(nameAsGiven(place, path), taken) } : taken;
    },
    skim: (path) => {
      const taken = skim(place, path);
      return taken.kind === 'refused' ? { kind: 'problem', ...unreadable(nameAsGiven(place, path), taken) } : taken;
    },
    list: (paths) => list(place, paths),
    beside: (path) => beside(place, path),
    resolveLinked: (from, relativePath) => resolveLinked(place, from, relativePath),
  };
}

interface Place {
  readonly base: string;
  readonly root: string;
  /** The same before symbolic links are followed. */
  readonly rootAsGiven: string;
  readonly bytes: number;
  readonly stdin: Uint8Array | undefined;
  readonly kept: Map<string, WeakRef<SourceFile>>;
}

interface FoundFile {
  readonly kind: 'file';
  /** As it is listed and reported. */
  readonly name: string;
  /** Absolute, all symbolic links followed. */
  readonly path: string;
  readonly size: number;
}
type Found = FoundFile | { readonly kind: 'folder'; readonly path: string } | Missing | Refused;
type Taken = Linked | Missing | { readonly kind: 'skipped' };

const rootOf = (folder: string) => repositoryRoot(folder) ?? folder;
const nameOf = ({ base }: Place, path: string) => relative(base, path).split(sep).join('/');
const problemOf = (path: string, message: string): Problem => ({ message, at: wholeFile({ path, text: '' }) });
const unreadable = (path: string, { why }: Refused) => problemOf(path, `This can't be read: ${why}`);
const nameAsGiven = (place: Place, path: string) => (path === '-' ? stdinPath : nameOf(place, resolve(place.base, path)));

function find(place: Place, path: string): Found {
  if (path === '-' || path === stdinPath) {
    return place.stdin
      ? { kind: 'file', name: stdinPath, path: stdinPath, size: place.stdin.length }
      : refused('nothing was given');
  }
  const named = resolve(place.base, path);
  return attempt((): Found => {
    const real = realpathSync.native(named);
    const isOurs = isInside(named, place.root) || isInside(named, place.rootAsGiven);
    if (isOurs && !isInside(real, place.root)) return refused(leadsOut);
    const stats = statSync(real);
    if (stats.isDirectory()) return { kind: 'folder', path: real };
    return stats.isFile()
      ? { kind: 'file', name: nameOf(place, real), path: real, size: stats.size }
      : refused('it is neither a file nor a folder');
  });
}

const leadsOut = 'a symbolic link leads out of the root folder';

function read(place: Place, path: string): Linked | Missing {
  const found = find(place, path);
  if (found.kind === 'folder') return refused('it is a folder');
  if (found.kind !== 'file') return found;
  return known(place, found) ?? decoded(place, found, bytesOf(place, found));
}

function skim(place: Place, path: string): Taken {
  const found = find(place, path);
  if (found.kind !== 'file') return read(place, path);
  const bytes = bytesOf(place, found);
  const isOurs =
    bytes instanceof Uint8Array
      ? looksLikeParameters(found.name) || mayMatter(bytes)
      : attempt(() => mentionsUsAnywhere(found.path)) !== false;
  if (!isOurs) return { kind: 'skipped' };
  const taken = known(place, found) ?? decoded(place, found, bytes);
  return taken.kind === 'refused' && bytes instanceof Uint8Array && !mentionsUs(bytes) ? { kind: 'skipped' } : taken;
}

function known({ kept }: Place, { name }: FoundFile): Linked | undefined {
  const file = kept.get(name)?.deref();
  return file && { kind: 'text', file };
}

function bytesOf({ bytes: most, stdin }: Place, { name, path, size }: FoundFile): Uint8Array | Missing | Refused {
  if (size > most) return refused(`it is ${grouped(size)} bytes long, more than the ${grouped(most)} that are read`);
  return name === stdinPath && stdin ? stdin : attempt(() => readFileSync(path));
}

const grouped = (count: number) => count.toLocaleString('en-US');

function decoded({ kept }: Place, { name }: FoundFile, bytes: Uint8Array | Missing | Refused): Linked | Missing {
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decode(bytes);
  if (text === undefined) return refused('it is no text in UTF-8 or UTF-16');
  const file = { path: name, text };
  kept.set(name, new WeakRef(file));
  return { kind: 'text', file };
}

/** Bytes that two parts of a long file share: a word of ours, in four bytes a letter. */
const overlap = 128;

function mentionsUsAnywhere(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const part = Buffer.alloc(1_000_000);
    for (let start = 0; ; start += part.length - overlap) {
      const length = readSync(file, part, 0, part.length, start);
      if (mentionsUs(part.subarray(0, length))) return true;
      if (length < part.length) return false;
    }
  } finally {
    closeSync(file);
  }
}

async function list(place: Place, paths: readonly string[]): Promise<Listing> {
  const files = new Map<string, Listed>();
  const problems: Problem[] = [];
  const add = (path: string, named: boolean) => files.set(path, { path, named: named || files.get(path)?.named === true });
  for (const path of paths) {
    const found = find(place, path);
    if (found.kind === 'file') add(found.name, true);
    else if (found.kind === 'folder') walk(place, found.path, (file) => add(file, false), problems);
    else if (found.kind === 'refused') problems.push(unreadable(nameAsGiven(place, path), found));
    else if (isGlob(path)) for (const file of await match(place, path, problems)) add(file, false);
    else problems.push(problemOf(nameAsGiven(place, path), 'There is no such file or folder'));
  }
  return { files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), problems };
}

/** Files of JSON below a folder, hidden folders too, but none in `node_modules` and `.git`; no link to a folder is followed. */
function walk(place: Place, folder: string, add: (path: string) => void, problems: Problem[]): void {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if (!Array.isArray(entries)) {
    if (entries.kind === 'refused') problems.push(unreadable(nameOf(place, folder), entries));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isJson(entry.name)) add(nameOf(place, path));
    const target = entry.isSymbolicLink() && isJson(entry.name) ? find(place, path) : undefined;
    if (target?.kind === 'file') add(target.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') walk(place, path, add, problems);
  }
}

function beside(place: Place, path: string): readonly string[] {
  if (path === stdinPath) return [];
  const folder = dirname(resolve(place.base, path));
  return [folder, join(folder, 'parameters')].flatMap((one) => {
    const entries = attempt(() => readdirSync(one, { withFileTypes: true }));
    if (!Array.isArray(entries)) return [];
    return entries.filter((entry) => entry.isFile() && isJson(entry.name)).map(({ name }) => nameOf(place, join(one, name)));
  });
}

async function match(place: Place, pattern: string, problems: Problem[]): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob');
  const ignore = ['node_modules', '.git'].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
  const options = { cwd: place.base, ignore, absolute: true, dot: true, followSymbolicLinks: false, suppressErrors: true };
  const paths = await glob(sep === '/' ? pattern : pattern.replaceAll(sep, '/'), options);
  const found = paths.map((path) => find(place, path)).flatMap((one) => (one.kind === 'file' ? [one.name] : []));
  if (found.length === 0) problems.push(problemOf(pattern, 'No file matches this pattern'));
  return found;
}

function resolveLinked(place: Place, from: SourceFile, relativePath: string): Linked {
  const path = relativePath.replaceAll('\\', '/');
  const fault = linkFault(path);
  if (fault) return refused(fault);
  const folder = from.path === stdinPath ? place.base : dirname(resolve(place.base, from.path));
  const root = isInside(folder, place.root) ? place.root : rootOf(folder);
  const target = resolve(folder, path);
  if (!isInside(target, root)) return refused('it lies outside the root folder');
  const found = find(place, target);
  if (found.kind === 'file' && !isInside(found.path, root)) return refused(leadsOut);
  const linked = read(place, target);
  return linked.kind === 'missing' ? refused('there is no such file') : linked;
}
