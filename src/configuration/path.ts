import { posix } from 'node:path';

/** A path from the root of the repository, or why it is none. */
export type FromRoot = { readonly path: string } | { readonly why: string };

/** A path or glob that is written relative to a folder (`''` or `a/b`), made relative to the root of the repository. */
export function fromRoot(folder: string, written: string): FromRoot {
  if (written.includes('\\')) return { why: "has a '\\': between folders stands '/'" };
  if (written.startsWith('/') || /^[a-z]:/i.test(written)) return { why: 'must be relative to the folder of this file' };
  if (/\/\.\.(?:\/|$)/.test(written.replace(/^(?:\.\.?\/)+/, './'))) return { why: "may have '..' at its beginning only" };
  const path = posix.join(folder, written);
  return path === '..' || path.startsWith('../') ? { why: 'leaves the repository' } : { path };
}

/** The same of a file that is read: JSON only, since faults quote what they are about, and a pull request may name any file there is. */
export function jsonFromRoot(folder: string, written: string): FromRoot {
  const found = fromRoot(folder, written);
  return 'path' in found && !/\.jsonc?$/i.test(found.path)
    ? { why: 'is no *.json or *.jsonc file, and no other is read' }
    : found;
}

/** The same of a glob; what globs elsewhere know and these don't is refused, since it would match nothing. */
export function globFromRoot(folder: string, written: string): FromRoot {
  if (/[[\]{}]|^!/.test(written)) return { why: 'is a glob that knows *, ? and ** only' };
  if (/\/$|(?:^|\/)\.\.?$/.test(written)) return { why: "is a folder: write '/**' behind it for all files in it" };
  return fromRoot(folder, written);
}
