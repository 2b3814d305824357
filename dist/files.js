import { r as __toESM } from "./rolldown-runtime.js";
import { t as limits } from "./limits.js";
import { i as wholeFile } from "./span.js";
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

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

// src/source/hidden.ts
/** Longer texts are left to the parser, which counts levels and values. */
const longest = 2e6;
const deepest = 40;
/**
* Whether a template (JSON text, each byte a character) that names no account may deploy one all the same: through a link, or in
* pieces, as Azure evaluates the whole of a nested template in outer scope, also its resources, their types and the names of
* properties. True also where it can't tell.
*/
function hidesTemplates(text) {
	if (text.length > longest) return true;
	try {
		const root = JSON.parse(text);
		return isObject(root) && membersHide(root, (name, value) => name === "resources" && resourcesHide(value, 0));
	} catch {
		return true;
	}
}
/** Whether any member does (its name in lower case), or has a computed name, so that nobody knows which one it is. */
function membersHide(owner, hides) {
	for (const name in owner) if (name.startsWith("[") || hides(name.toLowerCase(), owner[name])) return true;
	return false;
}
function resourcesHide(resources, depth) {
	if (typeof resources !== "object" || resources === null || depth > deepest) return true;
	return Object.values(resources).some((resource) => !isObject(resource) || resourceHides(resource, depth));
}
function resourceHides(resource, depth) {
	let isDeployment = false;
	const properties = [];
	return membersHide(resource, (name, value) => {
		if (name === "type") isDeployment ||= typeof value !== "string" || /deployment/i.test(value);
		if (name === "properties") properties.push(value);
		return name === "resources" && resourcesHide(value, depth + 1);
	}) || isDeployment && properties.some((value) => deploymentHides(value, depth));
}
function deploymentHides(properties, depth) {
	if (!isObject(properties)) return true;
	const templates = [];
	const scopes = [];
	if (membersHide(properties, (name, value) => {
		if (name === "template") templates.push(value);
		if (name === "expressionevaluationoptions") scopes.push(...scopesOf(value));
		return name === "templatelink";
	})) return true;
	const [scope] = scopes;
	const isInner = scopes.length === 1 && typeof scope === "string" && /^inner$/i.test(scope);
	return templates.some((template) => !isObject(template) || templateHides(template, isInner, depth));
}
const scopesOf = (options) => isObject(options) ? Object.entries(options).flatMap(([name, value]) => name.toLowerCase() === "scope" ? [value] : []) : [options];
function templateHides(template, isInner, depth) {
	return membersHide(template, (name, value) => {
		if (isInner) return name === "resources" && resourcesHide(value, depth + 1);
		return name === "copy" || name === "resources" && !isEmpty(value);
	});
}
const isEmpty = (value) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// src/source/decode.ts
/**
* The text of a file in UTF-8 or UTF-16, with or without byte order mark; bytes that are no UTF-8 become U+FFFD, as for Azure's
* tools. Undefined for what is no text: UTF-32 and everything else with NULs.
*/
function decode(bytes) {
	const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
	return text.includes("\0") ? void 0 : text;
}
/** By the byte order mark, else by the NUL beside the first character, which is one of ASCII in JSON. */
function encodingOf([first, second]) {
	if (first === 255 && second === 254 || first !== 0 && second === 0) return "utf-16le";
	if (first === 254 && second === 255 || first === 0 && second !== 0) return "utf-16be";
	return "utf-8";
}
const words = /cognitiveservices|deploymentparameters/i;
const escapes = /\\u00(?:2f|[4-7])/i;
const deployments = /resources\\?\/deployment/i;
/**
* False only where a file certainly is no template that declares, nests or links an account, and no parameter file by its
* `$schema` (`looksLikeParameters` tells by name). Searches the bytes, and looks at nested deployments.
*/
function mayMatter(bytes) {
	if (bytes.includes(0)) return true;
	const text = latin1(bytes);
	return hasEscape(bytes, text) || words.test(text) || deployments.test(text) && hidesTemplates(text);
}
/** Whether any word of ours is in a part of a file that is no text or too long to be read. */
function mentionsUs(bytes) {
	const text = latin1(bytes).replaceAll("\0", "");
	return words.test(text) || escapes.test(text) || deployments.test(text);
}
const hasEscape = (bytes, text) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("\\u00") && escapes.test(text);
/** Each byte as a character, without the byte order mark of UTF-8. */
function latin1(bytes) {
	const start = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString("latin1");
}

// src/source/pair.ts
/**
* Which parameter files go with each template (paths to paths; every template has an entry): those beside it that are named after
* it, the longest template name that fits winning, else those whose parameters just one template of the folder has.
*/
function pairParameters(templates, parameterFiles) {
	const pairs = new Map(templates.map(({ path }) => [path, []]));
	const folders = /* @__PURE__ */ new Map();
	for (const template of templates) {
		const { folder, stem } = split(template.path);
		const others = folders.get(folder);
		if (others) others.push({
			...template,
			stem
		});
		else folders.set(folder, [{
			...template,
			stem
		}]);
	}
	for (const file of parameterFiles) for (const { path } of templatesOf(file, folders)) pairs.get(path)?.push(file.path);
	return pairs;
}
/** The parameter files that go with no template. */
function unpairedParameters(pairs, parameterFiles) {
	const paired = new Set([...pairs.values()].flat());
	return parameterFiles.filter(({ path }) => !paired.has(path));
}
/** Whether a path is one under which parameter files are paired by name: such a file is to be read whatever it holds. */
const looksLikeParameters = (path) => /parameters[^/]*(?:\/[^/]*)?$/i.test(path);
function templatesOf(file, folders) {
	const { folder, stem } = split(file.path);
	const beside = (folders.get(folder) ?? []).filter(({ path }) => path !== file.path);
	const named = withLongestName(beside.filter((template) => isNamedAfter(stem, template.stem)));
	if (named.length > 0) return named;
	const parent = split(folder);
	const begun = withLongestName((parent.stem === "parameters" ? folders.get(parent.folder) ?? [] : []).filter((template) => stem.startsWith(template.stem)));
	if (begun.length > 0 || !file.hasSchema) return begun;
	const names = [...file.names].map((name) => name.toLowerCase());
	return theOnly(beside, ({ parameterNames }) => names.every((name) => parameterNames.has(name)));
}
/** The one template that fits; none where several do. */
function theOnly(all, fits) {
	const first = all.findIndex(fits);
	return first >= 0 && !all.slice(first + 1).some(fits) ? all.slice(first, first + 1) : [];
}
/** `<name>.parameters`, `<name>.parameters.<env>`, `<name>.<env>.parameters`, `azuredeploy.parameters…`. */
function isNamedAfter(stem, name) {
	if (`${stem}.`.startsWith(`${name}.parameters.`)) return true;
	if (stem.startsWith(`${name}.`) && stem.endsWith(".parameters")) return true;
	return name === "azuredeploy" && stem.startsWith("azuredeploy.parameters");
}
function withLongestName(templates) {
	const longest = templates.reduce((most, { stem }) => Math.max(most, stem.length), 0);
	return templates.filter(({ stem }) => stem.length === longest);
}
/** Folder as written, and the file's name in lower case without its last ending. */
function split(path) {
	const slash = path.lastIndexOf("/");
	const stem = path.slice(slash + 1).replace(/\.(?:jsonc?|bicep)$/i, "");
	return {
		folder: path.slice(0, Math.max(slash, 0)),
		stem: stem.toLowerCase()
	};
}

// src/source/paths.ts
/** Whether an absolute path is the folder or below it. */
function isInside(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/** Whether a file is JSON by its name. */
const isJson = (path) => /\.jsonc?$/i.test(path);
/** Whether a path that leads nowhere is meant as a pattern. */
const isGlob = (path) => /[*?[\]{}!()]/.test(path);
/** Why a link (with `/` between folders) is not followed, wherever it leads; ends a sentence. Undefined where it may be. */
function linkFault(path) {
	if (path === "" || path.includes("\0") || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return "its path is not a relative one";
	return isJson(path) ? void 0 : "only *.json and *.jsonc files are read";
}

// src/source/files.ts
/** Under which path standard input is listed and reported. */
const stdinPath = "<stdin>";
/** The nearest folder, from this one upwards, that holds a `.git`; undefined where none does. */
function repositoryRoot(from) {
	const folder = resolve(from);
	if (existsSync(join(folder, ".git"))) return folder;
	return dirname(folder) === folder ? void 0 : repositoryRoot(dirname(folder));
}
/**
* The files of a run in `folder`, the current one. Its root, which no link of a template and no symbolic link leads out of, is
* the repository that holds the folder, else the folder. A file outside it is read only when named; its own repository, else its own
* folder, is then the root for its links. `skim` is for what was found in folders: it looks before it reads.
*/
function createFiles(folder, { stdin, bytes = limits.bytes } = {}) {
	const base = realpathSync.native(folder);
	const place = {
		base,
		root: rootOf(base),
		rootAsGiven: rootOf(resolve(folder)),
		bytes,
		stdin,
		kept: /* @__PURE__ */ new Map()
	};
	return {
		read: (path) => {
			const taken = read(place, path);
			return taken.kind === "refused" ? {
				kind: "problem",
				...unreadable(nameAsGiven(place, path), taken)
			} : taken;
		},
		skim: (path) => {
			const taken = skim(place, path);
			return taken.kind === "refused" ? {
				kind: "problem",
				...unreadable(nameAsGiven(place, path), taken)
			} : taken;
		},
		list: (paths) => list(place, paths),
		beside: (path) => beside(place, path),
		resolveLinked: (from, relativePath) => resolveLinked(place, from, relativePath)
	};
}
const rootOf = (folder) => repositoryRoot(folder) ?? folder;
const nameOf = ({ base }, path) => relative(base, path).split(sep).join("/");
const problemOf = (path, message) => ({
	message,
	at: wholeFile({
		path,
		text: ""
	})
});
const unreadable = (path, { why }) => problemOf(path, `This can't be read: ${why}`);
const nameAsGiven = (place, path) => path === "-" ? stdinPath : nameOf(place, resolve(place.base, path));
function find(place, path) {
	if (path === "-" || path === "<stdin>") return place.stdin ? {
		kind: "file",
		name: stdinPath,
		path: stdinPath,
		size: place.stdin.length
	} : refused("nothing was given");
	const named = resolve(place.base, path);
	return attempt(() => {
		const real = realpathSync.native(named);
		if ((isInside(named, place.root) || isInside(named, place.rootAsGiven)) && !isInside(real, place.root)) return refused(leadsOut);
		const stats = statSync(real);
		if (stats.isDirectory()) return {
			kind: "folder",
			path: real
		};
		return stats.isFile() ? {
			kind: "file",
			name: nameOf(place, real),
			path: real,
			size: stats.size
		} : refused("it is neither a file nor a folder");
	});
}
const leadsOut = "a symbolic link leads out of the root folder";
function read(place, path) {
	const found = find(place, path);
	if (found.kind === "folder") return refused("it is a folder");
	if (found.kind !== "file") return found;
	return known(place, found) ?? decoded(place, found, bytesOf(place, found));
}
function skim(place, path) {
	const found = find(place, path);
	if (found.kind !== "file") return read(place, path);
	const bytes = bytesOf(place, found);
	if (!(bytes instanceof Uint8Array ? looksLikeParameters(found.name) || mayMatter(bytes) : attempt(() => mentionsUsAnywhere(found.path)) !== false)) return { kind: "skipped" };
	const taken = known(place, found) ?? decoded(place, found, bytes);
	return taken.kind === "refused" && bytes instanceof Uint8Array && !mentionsUs(bytes) ? { kind: "skipped" } : taken;
}
function known({ kept }, { name }) {
	const file = kept.get(name)?.deref();
	return file && {
		kind: "text",
		file
	};
}
function bytesOf({ bytes: most, stdin }, { name, path, size }) {
	if (size > most) return refused(`it is ${grouped(size)} bytes long, more than the ${grouped(most)} that are read`);
	return name === "<stdin>" && stdin ? stdin : attempt(() => readFileSync(path));
}
const grouped = (count) => count.toLocaleString("en-US");
function decoded({ kept }, { name }, bytes) {
	if (!(bytes instanceof Uint8Array)) return bytes;
	const text = decode(bytes);
	if (text === void 0) return refused("it is no text in UTF-8 or UTF-16");
	const file = {
		path: name,
		text
	};
	kept.set(name, new WeakRef(file));
	return {
		kind: "text",
		file
	};
}
/** Bytes that two parts of a long file share: a word of ours, in four bytes a letter. */
const overlap = 128;
function mentionsUsAnywhere(path) {
	const file = openSync(path, "r");
	try {
		const part = Buffer.alloc(1e6);
		for (let start = 0;; start += part.length - overlap) {
			const length = readSync(file, part, 0, part.length, start);
			if (mentionsUs(part.subarray(0, length))) return true;
			if (length < part.length) return false;
		}
	} finally {
		closeSync(file);
	}
}
async function list(place, paths) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const add = (path, named) => files.set(path, {
		path,
		named: named || files.get(path)?.named === true
	});
	for (const path of paths) {
		const found = find(place, path);
		if (found.kind === "file") add(found.name, true);
		else if (found.kind === "folder") walk(place, found.path, (file) => add(file, false), problems);
		else if (found.kind === "refused") problems.push(unreadable(nameAsGiven(place, path), found));
		else if (isGlob(path)) for (const file of await match(place, path, problems)) add(file, false);
		else problems.push(problemOf(nameAsGiven(place, path), "There is no such file or folder"));
	}
	return {
		files: [...files.values()].sort((one, other) => one.path < other.path ? -1 : 1),
		problems
	};
}
/** Files of JSON below a folder, hidden folders too, but none in `node_modules` and `.git`; no link to a folder is followed. */
function walk(place, folder, add, problems) {
	const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
	if (!Array.isArray(entries)) {
		if (entries.kind === "refused") problems.push(unreadable(nameOf(place, folder), entries));
		return;
	}
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isFile() && isJson(entry.name)) add(nameOf(place, path));
		const target = entry.isSymbolicLink() && isJson(entry.name) ? find(place, path) : void 0;
		if (target?.kind === "file") add(target.name);
		if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") walk(place, path, add, problems);
	}
}
function beside(place, path) {
	if (path === "<stdin>") return [];
	const folder = dirname(resolve(place.base, path));
	return [folder, join(folder, "parameters")].flatMap((one) => {
		const entries = attempt(() => readdirSync(one, { withFileTypes: true }));
		if (!Array.isArray(entries)) return [];
		return entries.filter((entry) => entry.isFile() && isJson(entry.name)).map(({ name }) => nameOf(place, join(one, name)));
	});
}
async function match(place, pattern, problems) {
	const { default: glob } = await import("./out.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const ignore = ["node_modules", ".git"].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
	const options = {
		cwd: place.base,
		ignore,
		absolute: true,
		dot: true,
		followSymbolicLinks: false,
		suppressErrors: true
	};
	const found = (await glob(sep === "/" ? pattern : pattern.replaceAll(sep, "/"), options)).map((path) => find(place, path)).flatMap((one) => one.kind === "file" ? [one.name] : []);
	if (found.length === 0) problems.push(problemOf(pattern, "No file matches this pattern"));
	return found;
}
function resolveLinked(place, from, relativePath) {
	const path = relativePath.replaceAll("\\", "/");
	const fault = linkFault(path);
	if (fault) return refused(fault);
	const folder = from.path === "<stdin>" ? place.base : dirname(resolve(place.base, from.path));
	const root = isInside(folder, place.root) ? place.root : rootOf(folder);
	const target = resolve(folder, path);
	if (!isInside(target, root)) return refused("it lies outside the root folder");
	const found = find(place, target);
	if (found.kind === "file" && !isInside(found.path, root)) return refused(leadsOut);
	const linked = read(place, target);
	return linked.kind === "missing" ? refused("there is no such file") : linked;
}

export { looksLikeParameters as a, isJson as i, repositoryRoot as n, pairParameters as o, stdinPath as r, unpairedParameters as s, createFiles as t };