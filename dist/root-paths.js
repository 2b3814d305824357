import { posix } from "node:path";

// src/root-paths.ts
/** `prefix` is the way from the root to the folder of the run: '' or `infra/`. */
const rootPaths = (prefix) => ({
	fromRoot: (path) => posix.normalize(prefix + path),
	fromRun: (path) => posix.relative(`/${prefix}`, `/${path}`)
});

export { rootPaths as t };