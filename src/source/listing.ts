import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../model/report.ts';
import { wholeFile } from '../model/span.ts';
import { contentsOf, type Disk, find, match, nameOf, stdinPath } from './disk.ts';
import { type AuthorLanguage, authorLanguage, isGlob, isJson } from './paths.ts';

/** A path to read; `named` where it was given itself, not found in a folder or by a glob. */
export interface Listed {
  readonly path: string;
  readonly named: boolean;
}

/** What paths stand for, sorted, each file once; and the paths that stand for nothing or can't be used. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly problems: readonly Problem[];
  /** Folders and patterns, as given, with what they have of a language that is not checked by itself. */
  readonly authored: readonly { readonly path: string; readonly language: AuthorLanguage }[];
}

/** That a path can't be read; `why` ends a sentence. */
export const unreadable = (path: string, why: string): Problem => problemOf(path, `This can't be read: ${why}`);

/** A path as it is reported before anything is known of it. */
export const nameAsGiven = (disk: Disk, path: string): string =>
  path === '-' ? stdinPath : nameOf(disk, resolve(disk.base, path));

const problemOf = (path: string, message: string): Problem => ({ message, at: wholeFile({ path, text: '' }) });

/** What the paths stand for: files, folders, patterns, `-`. */
export async function list(disk: Disk, paths: readonly string[]): Promise<Listing> {
  const files = new Map<string, Listed>();
  const problems: Problem[] = [];
  const authored: Listing['authored'][number][] = [];
  const add = (name: string, named: boolean) => files.set(name, { path: name, named: named || files.get(name)?.named === true });
  for (const path of paths) {
    const written = new Set<string>();
    const meet = (name: string) => {
      if (authorLanguage(name)) written.add(name);
      if (isJson(name) || !authorLanguage(name)) add(name, false);
    };
    const found = find(disk, path);
    if (found.kind === 'file') add(found.name, true);
    else if (found.kind === 'folder') walk(disk, found.path, meet, problems);
    else if (found.kind === 'refused') problems.push(unreadable(nameAsGiven(disk, path), found.why));
    else if (isGlob(path)) {
      const matches = await match(disk, path);
      if (matches.length === 0) problems.push(problemOf(path, 'No file matches this pattern'));
      for (const { name } of matches) meet(name);
    } else problems.push(problemOf(nameAsGiven(disk, path), 'There is no such file or folder'));
    authored.push(...languagesOf(written, files).map((language) => ({ path, language })));
  }
  return { files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), problems, authored };
}

/** The languages of files, without Bicep where any of it lies beside the JSON that was made of it. */
function languagesOf(written: ReadonlySet<string>, files: ReadonlyMap<string, Listed>): readonly AuthorLanguage[] {
  const languages = new Set([...written].flatMap((name) => authorLanguage(name) ?? []));
  const isCompiled = [...written].some((name) => files.has(name.replace(/\.bicep$/i, '.json')) && !files.has(name));
  if (isCompiled) languages.delete('bicep');
  return [...languages];
}

/** The files below a folder, hidden folders too, but none in `node_modules` and `.git`; no link to a folder is followed. */
function walk(disk: Disk, folder: string, meet: (name: string) => void, problems: Problem[]): void {
  const contents = contentsOf(folder);
  if (contents.kind === 'refused') problems.push(unreadable(nameOf(disk, folder), contents.why));
  if (contents.kind !== 'contents') return;
  for (const { name, kind } of contents.entries) {
    const path = join(folder, name);
    if (kind === 'file' && (isJson(name) || authorLanguage(name))) meet(nameOf(disk, path));
    const target = kind === 'link' && isJson(name) ? find(disk, path) : undefined;
    if (target?.kind === 'file') meet(target.name);
    if (kind === 'folder' && name !== 'node_modules' && name !== '.git') walk(disk, path, meet, problems);
  }
}

/** The JSON files in the folder of a file, and in its folder `parameters`. */
export function beside(disk: Disk, path: string): readonly string[] {
  if (path === stdinPath) return [];
  const folder = dirname(resolve(disk.base, path));
  return [folder, join(folder, 'parameters')].flatMap((one) => {
    const contents = contentsOf(one);
    if (contents.kind !== 'contents') return [];
    const names = contents.entries.flatMap(({ name, kind }) => (kind === 'file' && isJson(name) ? [name] : []));
    return names.map((name) => nameOf(disk, join(one, name)));
  });
}
