import { dirname, resolve } from 'node:path';
import { limits } from '../model/limits.ts';
import type { Problem } from '../model/report.ts';
import type { SourceFile } from '../model/span.ts';
import { attempt, type Linked, type Missing, type Refused, refused } from './attempt.ts';
import { decode, isZip, mayMatter, mentionsUs } from './decode.ts';
import { bytesOf, type Disk, type FoundFile, find, findWithin, headOf, openDisk, partsOf, rootFor, stdinPath } from './disk.ts';
import { beside, type Listing, list, nameAsGiven, unreadable } from './listing.ts';
import { looksLikeParameters } from './pair.ts';
import { linkFault } from './paths.ts';
import { createReach, type Reach } from './reach.ts';

/** The bytes of a zip, such as a binary plan, with the path it is reported under. */
export interface Zip {
  readonly kind: 'zip';
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, or why nobody knows. A problem points at the file as a whole. */
export type Reading =
  | { readonly kind: 'text'; readonly file: SourceFile }
  | Zip
  | ({ readonly kind: 'problem' } & Problem)
  | Missing;

/** As `Reading`, or `skipped`: what certainly is not for us, so that nobody need know why it can't be read. */
export type Skimming = Reading | { readonly kind: 'skipped' };

/** The files of a run, by paths relative to its folder. One path has one `SourceFile` as long as anybody holds it. */
export interface Files {
  readonly read: (path: string) => Reading;
  readonly skim: (path: string) => Skimming;
  /** Whether there is nothing at the path. */
  readonly isGone: (path: string) => boolean;
  readonly list: (paths: readonly string[]) => Promise<Listing>;
  /** The JSON files in the folder of a file, and in its folder `parameters`. */
  readonly beside: (path: string) => readonly string[];
  readonly resolveLinked: (from: SourceFile, relativePath: string) => Linked;
  /** What may be read from a folder on; undefined where there is no such folder, or a symbolic link leads out of the root. */
  readonly reach: (folder: string) => Reach | undefined;
}

/** What files need beside the folder. */
export interface FilesOptions {
  /** The bytes of standard input, where `-` may be named. */
  readonly stdin?: Uint8Array;
  /** Another limit of a file's bytes. */
  readonly bytes?: number;
  /** Whether a file is a plan by its first bytes: such a file may be longer, and is never skipped. */
  readonly isPlan?: (bytes: Uint8Array) => boolean;
  /** Another limit of a plan's bytes. */
  readonly planBytes?: number;
}

/**
 * The files of a run in `folder`, the current one. Its root, which no link of a template and no symbolic link leads out of, is
 * the repository that holds the folder, else the folder. A file outside it is read only when named; its own repository, else its own
 * folder, is then the root for its links. `skim` is for what was found in folders: it looks before it reads.
 */
export function createFiles(folder: string, options: FilesOptions = {}): Files {
  const { stdin, bytes = limits.bytes, isPlan = () => false, planBytes = limits.planBytes } = options;
  const disk = openDisk(folder, stdin);
  const place = { disk, bytes, planBytes, isPlan, kept: new Map() };
  const problem = (path: string, fault: Refused) =>
    ({ kind: 'problem', ...unreadable(nameAsGiven(disk, path), fault.why) }) as const;
  return {
    read: (path) => {
      const taken = read(place, path);
      return taken.kind === 'refused' ? problem(path, taken) : taken;
    },
    skim: (path) => {
      const taken = skim(place, path);
      return taken.kind === 'refused' ? problem(path, taken) : taken;
    },
    isGone: (path) => find(disk, path).kind === 'missing',
    list: (paths) => list(disk, paths),
    beside: (path) => beside(disk, path),
    resolveLinked: (from, relativePath) => resolveLinked(place, from, relativePath),
    reach: createReach(disk),
  };
}

interface Place {
  readonly disk: Disk;
  readonly bytes: number;
  readonly planBytes: number;
  readonly isPlan: (bytes: Uint8Array) => boolean;
  readonly kept: Map<string, WeakRef<SourceFile>>;
}
type Taken = Linked | Zip | Missing;

function read(place: Place, path: string): Taken {
  const found = find(place.disk, path);
  if (found.kind === 'folder') return refused('it is a folder');
  if (found.kind !== 'file') return found;
  return known(place, found) ?? decoded(place, found, wholeOf(place, found));
}

function skim(place: Place, path: string): Taken | { readonly kind: 'skipped' } {
  const found = find(place.disk, path);
  if (found.kind !== 'file') return read(place, path);
  const bytes = wholeOf(place, found);
  const isOurs =
    bytes instanceof Uint8Array
      ? looksLikeParameters(found.name) || mayMatter(bytes) || place.isPlan(bytes)
      : attempt(() => mentionsUsAnywhere(place, found)) !== false;
  if (!isOurs) return { kind: 'skipped' };
  const taken = known(place, found) ?? decoded(place, found, bytes);
  return taken.kind === 'refused' && bytes instanceof Uint8Array && !mentionsUs(bytes) ? { kind: 'skipped' } : taken;
}

function known({ kept }: Place, { name }: FoundFile): Linked | undefined {
  const file = kept.get(name)?.deref();
  return file && { kind: 'text', file };
}

/** Bytes by which a long file is known for a plan. */
const headLength = 4_096;

function wholeOf({ disk, bytes, planBytes, isPlan }: Place, file: FoundFile): Uint8Array | Missing | Refused {
  const head = file.size > bytes ? headOf(disk, file, headLength) : undefined;
  const most = head instanceof Uint8Array && isPlan(head) ? planBytes : bytes;
  if (file.size > most) return refused(`it is ${grouped(file.size)} bytes long, more than the ${grouped(most)} that are read`);
  return bytesOf(disk, file);
}

const grouped = (count: number) => count.toLocaleString('en-US');

function decoded({ kept }: Place, { name }: FoundFile, bytes: Uint8Array | Missing | Refused): Taken {
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (isZip(bytes)) return { kind: 'zip', path: name, bytes };
  const text = decode(bytes);
  if (text === undefined) return refused('it is no text in UTF-8 or UTF-16');
  const file = { path: name, text };
  kept.set(name, new WeakRef(file));
  return { kind: 'text', file };
}

/** Bytes that two parts of a long file share: a word of ours, in four bytes a letter. */
const overlap = 128;

function mentionsUsAnywhere({ isPlan }: Place, { path }: FoundFile): boolean {
  for (const part of partsOf(path, 1_000_000, overlap)) if (mentionsUs(part) || isPlan(part)) return true;
  return false;
}

function resolveLinked(place: Place, from: SourceFile, relativePath: string): Linked {
  const path = relativePath.replaceAll('\\', '/');
  const fault = linkFault(path);
  if (fault) return refused(fault);
  const folder = from.path === stdinPath ? place.disk.base : dirname(resolve(place.disk.base, from.path));
  const target = resolve(folder, path);
  const found = findWithin(place.disk, rootFor(place.disk, folder), target);
  if (found.kind === 'refused') return found;
  const linked = read(place, target);
  if (linked.kind === 'missing') return refused('there is no such file');
  return linked.kind === 'zip' ? refused('it is no text in UTF-8 or UTF-16') : linked;
}
