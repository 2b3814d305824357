import { posix } from 'node:path';

/** Tells paths from the folder of the run as paths from the root of the repository, and back. */
export interface RootPaths {
  readonly fromRoot: (path: string) => string;
  readonly fromRun: (path: string) => string;
}

/** `prefix` is the way from the root to the folder of the run: '' or `infra/`. */
export const rootPaths = (prefix: string): RootPaths => ({
  fromRoot: (path) => pathFromRoot(path, prefix),
  fromRun: (path) => posix.relative(`/${prefix}`, `/${path}`),
});

/** A path from the folder of the run, as one from the root of the repository. */
export const pathFromRoot = (path: string, prefix: string): string => posix.normalize(prefix + path);

/** The way from the root to a folder (`''` or `a/b`), as the beginning of paths: '' or `a/b/`. */
export const prefixOf = (folder: string): string => (folder === '' ? '' : `${folder}/`);

/** The folder that a configuration is about, and that the paths in it are relative to: `''` or `a/b`. */
export function configurationFolder(path: string): string {
  const folder = posix.dirname(path);
  const owner = posix.basename(folder) === '.github' ? posix.dirname(folder) : folder;
  return owner === '.' ? '' : owner;
}
