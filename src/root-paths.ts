import { posix } from 'node:path';

/** Tells paths from the folder of the run as paths from the root of the repository, and back. */
export interface RootPaths {
  readonly fromRoot: (path: string) => string;
  readonly fromRun: (path: string) => string;
}

/** `prefix` is the way from the root to the folder of the run: '' or `infra/`. */
export const rootPaths = (prefix: string): RootPaths => ({
  fromRoot: (path) => posix.normalize(prefix + path),
  fromRun: (path) => posix.relative(`/${prefix}`, `/${path}`),
});
