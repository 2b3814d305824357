import { t as limits } from "./limits.js";
import { _ as linkFault, a as headOf, b as refused, c as openDisk, d as rootFor, f as stdinPath, i as findWithin, l as partsOf, n as contentsOf, r as find, s as nameOf, t as bytesOf, y as attempt } from "./disk.js";
import { i as unreadable, n as list, r as nameAsGiven, t as beside } from "./listing.js";
import { dirname, resolve } from "node:path";

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
/** Whether the bytes begin as those of a zip do; a binary plan is one. */
const isZip = ([first, second, third, fourth]) => first === 80 && second === 75 && third === 3 && fourth === 4;
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

// src/source/reach.ts
/** Makes what reaches from each folder; undefined where there is no such folder, or a symbolic link leads out of the root. */
function createReach(disk) {
	const texts = /* @__PURE__ */ new Map();
	const left = {
		files: limits.sourceFiles,
		bytes: limits.sourceBytes
	};
	const textOf = (file) => {
		left.files -= 1;
		left.bytes -= file.size;
		if (left.files < 0 || left.bytes < 0) return refused("more files of source are needed than are read");
		const bytes = bytesOf(disk, file);
		if (!(bytes instanceof Uint8Array)) return bytes;
		const text = decode(bytes);
		return text === void 0 ? refused("it is no text") : {
			kind: "text",
			file: {
				path: file.name,
				text
			}
		};
	};
	const read = (root, path) => {
		const found = findWithin(disk, root, path);
		if (found.kind === "folder") return refused("it is a folder");
		if (found.kind !== "file") return found;
		const text = texts.get(found.path) ?? textOf(found);
		texts.set(found.path, text);
		return text;
	};
	return (path) => {
		const found = find(disk, path);
		if (found.kind !== "folder") return void 0;
		const root = rootFor(disk, found.path);
		return {
			folder: found.path,
			root,
			nameOf: (path) => nameOf(disk, path),
			namesIn: (folder) => namesIn(disk, root, folder),
			read: (path) => read(root, path)
		};
	};
}
function namesIn(disk, root, folder) {
	const found = findWithin(disk, root, folder);
	const contents = found.kind === "folder" ? contentsOf(found.path) : void 0;
	if (contents?.kind !== "contents") return [];
	return contents.entries.flatMap(({ name, kind }) => kind === "file" || kind === "link" ? [name] : []);
}

// src/source/files.ts
/**
* The files of a run in `folder`, the current one. Its root, which no link of a template and no symbolic link leads out of, is
* the repository that holds the folder, else the folder. A file outside it is read only when named; its own repository, else its own
* folder, is then the root for its links. `skim` is for what was found in folders: it looks before it reads.
*/
function createFiles(folder, options = {}) {
	const { stdin, bytes = limits.bytes, isPlan = () => false, planBytes = limits.planBytes } = options;
	const disk = openDisk(folder, stdin);
	const place = {
		disk,
		bytes,
		planBytes,
		isPlan,
		kept: /* @__PURE__ */ new Map()
	};
	const problem = (path, fault) => ({
		kind: "problem",
		...unreadable(nameAsGiven(disk, path), fault.why)
	});
	return {
		read: (path) => {
			const taken = read(place, path);
			return taken.kind === "refused" ? problem(path, taken) : taken;
		},
		skim: (path) => {
			const taken = skim(place, path);
			return taken.kind === "refused" ? problem(path, taken) : taken;
		},
		isGone: (path) => find(disk, path).kind === "missing",
		list: (paths) => list(disk, paths),
		beside: (path) => beside(disk, path),
		resolveLinked: (from, relativePath) => resolveLinked(place, from, relativePath),
		reach: createReach(disk)
	};
}
function read(place, path) {
	const found = find(place.disk, path);
	if (found.kind === "folder") return refused("it is a folder");
	if (found.kind !== "file") return found;
	return known(place, found) ?? decoded(place, found, wholeOf(place, found));
}
function skim(place, path) {
	const found = find(place.disk, path);
	if (found.kind !== "file") return read(place, path);
	const bytes = wholeOf(place, found);
	if (!(bytes instanceof Uint8Array ? looksLikeParameters(found.name) || mayMatter(bytes) || place.isPlan(bytes) : attempt(() => mentionsUsAnywhere(place, found)) !== false)) return { kind: "skipped" };
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
/** Bytes by which a long file is known for a plan. */
const headLength = 4096;
function wholeOf({ disk, bytes, planBytes, isPlan }, file) {
	const head = file.size > bytes ? headOf(disk, file, headLength) : void 0;
	const most = head instanceof Uint8Array && isPlan(head) ? planBytes : bytes;
	if (file.size > most) return refused(`it is ${grouped(file.size)} bytes long, more than the ${grouped(most)} that are read`);
	return bytesOf(disk, file);
}
const grouped = (count) => count.toLocaleString("en-US");
function decoded({ kept }, { name }, bytes) {
	if (!(bytes instanceof Uint8Array)) return bytes;
	if (isZip(bytes)) return {
		kind: "zip",
		path: name,
		bytes
	};
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
function mentionsUsAnywhere({ isPlan }, { path }) {
	for (const part of partsOf(path, 1e6, overlap)) if (mentionsUs(part) || isPlan(part)) return true;
	return false;
}
function resolveLinked(place, from, relativePath) {
	const path = relativePath.replaceAll("\\", "/");
	const fault = linkFault(path);
	if (fault) return refused(fault);
	const folder = from.path === "<stdin>" ? place.disk.base : dirname(resolve(place.disk.base, from.path));
	const target = resolve(folder, path);
	const found = findWithin(place.disk, rootFor(place.disk, folder), target);
	if (found.kind === "refused") return found;
	const linked = read(place, target);
	if (linked.kind === "missing") return refused("there is no such file");
	return linked.kind === "zip" ? refused("it is no text in UTF-8 or UTF-16") : linked;
}

export { unpairedParameters as a, pairParameters as i, decode as n, looksLikeParameters as r, createFiles as t };