import { isAbsolute, relative, sep } from 'node:path';

/** Whether an absolute path is the folder or below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The way from a folder to a path, `/` between folders. */
export const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** Whether a file is JSON by its name. */
export const isJson = (path: string): boolean => /\.jsonc?$/i.test(path);

/** A language of which only what is made from it is checked: plans, compiled templates. */
export type AuthorLanguage = 'terraform' | 'bicep';

/** The language that a file is written in by its name; undefined for all that is checked itself. */
export function authorLanguage(path: string): AuthorLanguage | undefined {
  if (/\.(?:tf|tofu)(?:\.json)?$/i.test(path)) return 'terraform';
  return /\.bicep(?:param)?$/i.test(path) ? 'bicep' : undefined;
}

/** Whether a path that leads nowhere is meant as a pattern. */
export const isGlob = (path: string): boolean => /[*?[\]{}!()]/.test(path);

/** Why a link (with `/` between folders) is not followed, wherever it leads; ends a sentence. Undefined where it may be. */
export function linkFault(path: string): string | undefined {
  if (path === '' || path.includes('\0') || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return 'its path is not a relative one';
  // What else lies beside templates (`.git/config`, `.env`) may be secret, and messages about faults quote it.
  return isJson(path) ? undefined : 'only *.json and *.jsonc files are read';
}
