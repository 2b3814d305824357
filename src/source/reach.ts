import { limits } from '../model/limits.ts';
import { type Linked, type Missing, refused } from './attempt.ts';
import { decode } from './decode.ts';
import { bytesOf, contentsOf, type Disk, type FoundFile, find, findWithin, nameOf, rootFor } from './disk.ts';

/** What may be read from a folder on: nothing outside its root, by no path and no symbolic link. Paths of folders are absolute. */
export interface Reach {
  /** With all symbolic links followed. */
  readonly folder: string;
  readonly root: string;
  /** How a path is reported. */
  readonly nameOf: (path: string) => string;
  /** The names of the files in a folder; none where it can't be listed. */
  readonly namesIn: (folder: string) => readonly string[];
  /** One file's text, the same `SourceFile` each time; all that a run reads so is counted. */
  readonly read: (path: string) => Linked | Missing;
}

/** Makes what reaches from each folder; undefined where there is no such folder, or a symbolic link leads out of the root. */
export function createReach(disk: Disk): (folder: string) => Reach | undefined {
  const texts = new Map<string, Linked | Missing>();
  const left = { files: limits.sourceFiles, bytes: limits.sourceBytes };
  const textOf = (file: FoundFile): Linked | Missing => {
    left.files -= 1;
    left.bytes -= file.size;
    if (left.files < 0 || left.bytes < 0) return refused('more files of source are needed than are read');
    const bytes = bytesOf(disk, file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const text = decode(bytes);
    return text === undefined ? refused('it is no text') : { kind: 'text', file: { path: file.name, text } };
  };
  const read = (root: string, path: string) => {
    const found = findWithin(disk, root, path);
    if (found.kind === 'folder') return refused('it is a folder');
    if (found.kind !== 'file') return found;
    const text = texts.get(found.path) ?? textOf(found);
    texts.set(found.path, text);
    return text;
  };
  return (path) => {
    const found = find(disk, path);
    if (found.kind !== 'folder') return undefined;
    const root = rootFor(disk, found.path);
    return {
      folder: found.path,
      root,
      nameOf: (path) => nameOf(disk, path),
      namesIn: (folder) => namesIn(disk, root, folder),
      read: (path) => read(root, path),
    };
  };
}

function namesIn(disk: Disk, root: string, folder: string): readonly string[] {
  const found = findWithin(disk, root, folder);
  const contents = found.kind === 'folder' ? contentsOf(found.path) : undefined;
  if (contents?.kind !== 'contents') return [];
  return contents.entries.flatMap(({ name, kind }) => (kind === 'file' || kind === 'link' ? [name] : []));
}
