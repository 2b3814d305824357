import { posix } from "node:path";

// src/model/root-paths.ts
/** `prefix` is the way from the root to the folder of the run: '' or `infra/`. */
const rootPaths = (prefix) => ({
	fromRoot: (path) => pathFromRoot(path, prefix),
	fromRun: (path) => posix.relative(`/${prefix}`, `/${path}`)
});
/** A path from the folder of the run, as one from the root of the repository. */
const pathFromRoot = (path, prefix) => posix.normalize(prefix + path);
/** The way from the root to a folder (`''` or `a/b`), as the beginning of paths: '' or `a/b/`. */
const prefixOf = (folder) => folder === "" ? "" : `${folder}/`;
/** The folder that a configuration is about, and that the paths in it are relative to: `''` or `a/b`. */
function configurationFolder(path) {
	const folder = posix.dirname(path);
	const owner = posix.basename(folder) === ".github" ? posix.dirname(folder) : folder;
	return owner === "." ? "" : owner;
}

export { rootPaths as i, pathFromRoot as n, prefixOf as r, configurationFolder as t };