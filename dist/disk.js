import { i as __toESM } from "./rolldown-runtime.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";

// src/source/attempt.ts
/** A refusal with its reason. */
const refused = (why) => ({
	kind: "refused",
	why
});
/** What an action on the disk answers, or that the system found nothing or refused. */
function attempt(action) {
	try {
		return action();
	} catch (thrown) {
		const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : void 0;
		if (code === void 0) throw thrown;
		return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : refused(`the system refuses it (${code})`);
	}
}

// src/source/paths.ts
/** Whether an absolute path is the folder or below it. */
function isInside(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/** The way from a folder to a path, `/` between folders. */
const pathFrom = (folder, path) => relative(folder, path).split(sep).join("/");
/** Whether a file is JSON by its name. */
const isJson = (path) => /\.jsonc?$/i.test(path);
/** The language that a file is written in by its name; undefined for all that is checked itself. */
function authorLanguage(path) {
	if (/\.(?:tf|tofu)(?:\.json)?$/i.test(path)) return "terraform";
	return /\.bicep(?:param)?$/i.test(path) ? "bicep" : void 0;
}
/** Whether a path that leads nowhere is meant as a pattern. */
const isGlob = (path) => /[*?[\]{}!()]/.test(path);
/** Why a link (with `/` between folders) is not followed, wherever it leads; ends a sentence. Undefined where it may be. */
function linkFault(path) {
	if (path === "" || path.includes("\0") || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return "its path is not a relative one";
	return isJson(path) ? void 0 : "only *.json and *.jsonc files are read";
}

// src/source/disk.ts
/** Under which path standard input is listed and reported. */
const stdinPath = "<stdin>";
/** The nearest folder, from this one upwards, that holds a `.git`; undefined where none does. */
function repositoryRoot(from) {
	const folder = resolve(from);
	if (existsSync(join(folder, ".git"))) return folder;
	return dirname(folder) === folder ? void 0 : repositoryRoot(dirname(folder));
}
/** The disk as seen from a folder. */
function openDisk(folder, stdin) {
	const base = realpathSync.native(folder);
	return {
		base,
		root: rootOf(base),
		rootAsGiven: rootOf(resolve(folder)),
		stdin
	};
}
/** A file's path as it is reported: from the folder of the run, `/` between folders. */
const nameOf = ({ base }, path) => pathFrom(base, path);
/** What is at a path; inside the root, no symbolic link that leads out is followed. */
function find(disk, path) {
	if (path === "-" || path === "<stdin>") return disk.stdin ? {
		kind: "file",
		name: stdinPath,
		path: stdinPath,
		size: disk.stdin.length
	} : refused("nothing was given");
	const named = resolve(disk.base, path);
	return attempt(() => {
		const real = realpathSync.native(named);
		const isOurs = isInside(named, disk.root) || isInside(named, disk.rootAsGiven);
		if (isOurs && !isInside(real, disk.root)) return refused(leadsOut);
		if (isOurs && kindOf(named) !== void 0 && kindOf(real) !== kindOf(named)) return refused(leadsAstray);
		const stats = statSync(real);
		if (stats.isDirectory()) return {
			kind: "folder",
			path: real
		};
		return stats.isFile() ? {
			kind: "file",
			name: nameOf(disk, real),
			path: real,
			size: stats.size
		} : refused("it is neither a file nor a folder");
	});
}
/** The root for what a folder refers to: that of the run, or of a folder outside it the repository that holds it, else itself. */
const rootFor = ({ root }, folder) => isInside(folder, root) ? root : rootOf(folder);
/** What is at a path inside a root, which no `..` and no symbolic link leads out of. */
function findWithin(disk, root, path) {
	const target = resolve(disk.base, path);
	if (!isInside(target, root)) return refused("it lies outside the root folder");
	const found = find(disk, target);
	return (found.kind === "file" || found.kind === "folder") && !isInside(found.path, root) ? refused(leadsOut) : found;
}
/** All bytes of a file. */
function bytesOf({ stdin }, { name, path }) {
	return name === "<stdin>" && stdin ? stdin : attempt(() => readFileSync(path));
}
/** The first bytes of a file; fewer where it is shorter. */
function headOf({ stdin }, { name, path }, length) {
	if (name === "<stdin>" && stdin) return stdin.subarray(0, length);
	return attempt(() => {
		for (const part of partsOf(path, length, 0)) return part;
		return /* @__PURE__ */ new Uint8Array();
	});
}
/** A file in parts of a length, each of which begins with the last bytes (`overlap`) of the one before. A part is overwritten by the next. */
function* partsOf(path, length, overlap) {
	const file = openSync(path, "r");
	try {
		const part = Buffer.alloc(length);
		for (let start = 0;; start += length - overlap) {
			const read = readSync(file, part, 0, length, start);
			yield part.subarray(0, read);
			if (read < length) return;
		}
	} finally {
		closeSync(file);
	}
}
/** What a folder holds; a link is not followed. */
function contentsOf(folder) {
	return attempt(() => {
		return {
			kind: "contents",
			entries: readdirSync(folder, { withFileTypes: true }).map((entry) => {
				const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other";
				return {
					name: entry.name,
					kind
				};
			})
		};
	});
}
/** The files that a pattern matches, hidden ones too; none in `node_modules` and `.git` unless it names them. */
async function match(disk, pattern) {
	const { default: glob } = await import("./out.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const ignore = ["node_modules", ".git"].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
	const options = {
		cwd: disk.base,
		ignore,
		absolute: true,
		dot: true,
		followSymbolicLinks: false,
		suppressErrors: true
	};
	return (await glob(sep === "/" ? pattern : pattern.replaceAll(sep, "/"), options)).map((path) => find(disk, path)).flatMap((one) => one.kind === "file" ? [one] : []);
}
const rootOf = (folder) => repositoryRoot(folder) ?? folder;
const leadsOut = "a symbolic link leads out of the root folder";
const leadsAstray = "a symbolic link leads to a file of another kind";
/** What a file is by its name. Faults quote what they are about, and `.env`, say, may be a secret. */
const kindOf = (path) => isJson(path) ? "json" : authorLanguage(path);

export { linkFault as _, headOf as a, refused as b, openDisk as c, rootFor as d, stdinPath as f, isJson as g, isInside as h, findWithin as i, partsOf as l, isGlob as m, contentsOf as n, match as o, authorLanguage as p, find as r, nameOf as s, bytesOf as t, repositoryRoot as u, pathFrom as v, attempt as y };