import "./rolldown-runtime.js";
import { t as lazy } from "./lazy.js";
import { i as wholeFile, n as positionAt } from "./span.js";
import { f as stdinPath, h as isInside, v as pathFrom } from "./disk.js";
import { i as unreadable } from "./listing.js";
import { t as limits } from "./limits.js";
import { a as recogniseText, c as itemsOf, i as recognise, l as own, n as looksLikePlan, o as get, s as isObject$1, t as jsonPart, u as textIn$1 } from "./recognise.js";
import { t as Inflate } from "./esm.js";
import { r as readJson } from "./json.js";
import { C as truth, D as segmentsOf, E as partsOf$2, O as textOf$2, S as any, T as isNotEmpty, _ as hasCases, c as shapeOf$1, g as combine, h as casesOf, i as equal, l as fold, o as same, r as property, x as all$1, y as together } from "./property.js";
import { a as isSettled, c as plainItems, d as unknown, i as integer, l as seenFrom, n as bool, o as nullValue, r as float, s as object$1, t as array, u as text$1 } from "./value.js";
import { a as isInLimits, i as costOf, n as segment, r as choice, t as idOf$1 } from "./id-text.js";
import { a as termOf, i as shorten, n as quote, o as word, r as residual } from "./term.js";
import { a as reasonOf, r as sameId, t as asResourceId } from "./resource-id.js";
import { dirname, join as join$1, posix, resolve as resolve$1 } from "node:path";
import { createHash } from "node:crypto";

// src/source/declared.ts
/** `resource "azurerm_x" "y"`, `data "azurerm_x" "y"`, `module "m"` at the beginning of a line; quotes may be left out. */
const block$1 = /^[ \t]*(resource|data|module)[ \t]+"?([^\s"{]+)"?(?:[ \t]+"?([^\s"{]+)"?)?/gm;
const quoted$2 = /"([^"\\\s]+)"/g;
/** What files declare: good enough to tell one root module from another, and for nothing more. */
function declarationsIn(files) {
	const addresses = /* @__PURE__ */ new Set();
	const words = /* @__PURE__ */ new Set();
	for (const { path, text } of files) if (path.endsWith(".json")) for (const [, word = ""] of text.matchAll(quoted$2)) words.add(word);
	else for (const [, kind = "", ...labels] of text.matchAll(block$1)) addresses.add(addressOf$1(kind, labels));
	return {
		addresses,
		words
	};
}
/** Those of the addresses that are not declared. */
function undeclared(all, { addresses, words }) {
	return all.filter((address) => !addresses.has(address) && !wordsOf(address).every((word) => words.has(word)));
}
function addressOf$1(kind, [first, second]) {
	if (kind === "module") return `module.${first}`;
	return `${kind === "data" ? "data." : ""}${first}.${second}`;
}
const wordsOf = (address) => address.replace(/^(?:data|module)\./, "").split(".");

// src/source/hcl-files.ts
const hclName = /^[^.].*\.(?:tf|tofu)(?:\.json)?$/;
const tofuName = /\.tofu(?:\.json)?$/;
const overrideName = /(?:^|[_/])override\.(?:tf|tofu)(?:\.json)?$/;
/**
* The names that are HCL to Terraform, overrides last. For OpenTofu also `*.tofu`, each in place of the `*.tf` of the same name.
* https://developer.hashicorp.com/terraform/language/files/override and https://opentofu.org/docs/language/files/
*/
function hclNames(names, isTofu) {
	const all = new Set(names);
	const isShadowed = (name) => all.has(name.replace(/\.tf(\.json)?$/, ".tofu$1")) && !tofuName.test(name);
	const isRead = (name) => hclName.test(name) && (isTofu ? !isShadowed(name) : !tofuName.test(name));
	const read = names.filter(isRead).sort();
	return [...read.filter((name) => !overrideName.test(name)), ...read.filter((name) => overrideName.test(name))];
}
/** Reads the HCL files of a folder, those below it left out as Terraform does. */
function readHcl(reach, folder, isTofu) {
	const files = [];
	const faults = [];
	for (const name of hclNames(reach.namesIn(folder), isTofu)) {
		const path = join$1(folder, name);
		const text = reach.read(path);
		if (text.kind === "text") files.push(underName(text.file, reach.nameOf(path)));
		else faults.push(unreadable(reach.nameOf(path), text.kind === "refused" ? text.why : "it is gone"));
	}
	return {
		files,
		faults
	};
}
/** The file as it is read elsewhere too; under the name of the symbolic link to it where that makes an override of it, or of an override none. */
const underName = (file, path) => overrideName.test(file.path) === overrideName.test(path) ? file : {
	...file,
	path
};

// src/source/modules.ts
/**
* The files of each module by its key (names of calls joined by `.`, '' for the root) and what its call has for `source`; a module is to
* be asked for after the one that calls it. Undefined where it is not at hand, or a file of it can't be read, which `fault` is told.
*/
function moduleFiles(reach, { isTofu, dataFolder = ".terraform" }, fault) {
	const data = resolve$1(reach.folder, dataFolder);
	const manifest = lazy(() => readManifest(reach, join$1(data, "modules", "modules.json")));
	const folders = /* @__PURE__ */ new Map([["", reach.folder]]);
	const read = /* @__PURE__ */ new Map();
	const folderOf = (key, source) => {
		const parent = folders.get(key.slice(0, Math.max(key.lastIndexOf("."), 0)));
		if (parent !== void 0 && source !== void 0 && isLocal(source)) return resolve$1(parent, source);
		const entry = manifest().get(key);
		if (!entry || source !== void 0 && isLocal(entry.source) !== isLocal(source)) return void 0;
		return resolve$1(reach.folder, entry.folder);
	};
	return (key, source) => {
		const folder = folders.get(key) ?? folderOf(key, source);
		if (folder === void 0) return void 0;
		folders.set(key, folder);
		const hcl = read.get(folder) ?? readHcl(reach, folder, isTofu);
		if (!read.has(folder)) hcl.faults.forEach(fault);
		read.set(folder, hcl);
		if (hcl.faults.length > 0 || hcl.files.length === 0) return void 0;
		const isInstalled = isInside(folder, data) || pathFrom(reach.root, folder).split("/").some((name) => caches.has(name));
		return {
			files: hcl.files,
			isOurs: !isInstalled
		};
	};
}
/** Folders that hold copies. https://terragrunt.gruntwork.io/docs/features/caching/ */
const caches = /* @__PURE__ */ new Set([".terraform", ".terragrunt-cache"]);
const isLocal = (source) => /^\.\.?\//.test(source);
const none$1 = /* @__PURE__ */ new Map();
/** What `terraform init` wrote of the modules that it found and fetched; nothing where that can't be read. */
function readManifest(reach, path) {
	const text = reach.read(path);
	if (text.kind !== "text") return none$1;
	try {
		const root = JSON.parse(text.file.text);
		const modules = isObject(root) && Array.isArray(root["Modules"]) ? root["Modules"] : [];
		return new Map(modules.flatMap(installedIn));
	} catch {
		return none$1;
	}
}
function installedIn(entry) {
	if (!isObject(entry)) return [];
	const { Key: key, Source: source, Dir: folder } = entry;
	if (typeof key !== "string" || typeof source !== "string" || typeof folder !== "string") return [];
	return [[key, {
		source,
		folder: folder.replaceAll("\\", "/")
	}]];
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// src/terraform/zip.ts
const u16 = (bytes, at) => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
const u32 = (bytes, at) => u16(bytes, at) + 65536 * u16(bytes, at + 2);
const marks = {
	local: 67324752,
	central: 33639248,
	end: 101010256
};
/** Whether bytes begin as a zip does. */
const isZip = (bytes) => u32(bytes, 0) === marks.local;
/** The name of the file that comes first, which needs no directory. */
const firstName = (bytes) => utf8$3.decode(bytes.subarray(30, 30 + u16(bytes, 26)));
const utf8$3 = new TextDecoder();
/**
* The files of a zip; undefined where its directory is damaged or of the kind for more than 4 GB, and where a file is
* encrypted or packed otherwise than Go does. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
*/
function entriesOf(bytes) {
	const end = endOf(bytes);
	if (end === void 0) return void 0;
	const count = u16(bytes, end + 10);
	let at = u32(bytes, end + 16);
	const entries = [];
	for (let index = 0; index < count; index += 1) {
		const entry = u32(bytes, at) === marks.central && at + 46 <= end ? entryAt(bytes, at) : void 0;
		if (!entry) return void 0;
		entries.push(entry);
		at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
	}
	return at === end ? entries : void 0;
}
function endOf(bytes) {
	const comment = 65535;
	for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - comment; at -= 1) if (u32(bytes, at) === marks.end && at + 22 + u16(bytes, at + 20) === bytes.length) return at;
}
function entryAt(bytes, at) {
	const [flags, method, checksum, length, size] = [
		u16(bytes, at + 8),
		u16(bytes, at + 10),
		u32(bytes, at + 16),
		u32(bytes, at + 20),
		u32(bytes, at + 24)
	];
	const local = u32(bytes, at + 42);
	const start = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
	if (flags % 2 === 1 || method !== 0 && method !== 8 || u32(bytes, local) !== marks.local) return void 0;
	if (start + length > bytes.length) return void 0;
	return {
		name: utf8$3.decode(bytes.subarray(at + 46, at + 46 + u16(bytes, at + 28))),
		size,
		isDeflated: method === 8,
		checksum,
		packed: bytes.subarray(start, start + length)
	};
}
/** Packed bytes that are unpacked at once: they can become a thousand times as many. */
const slice$1 = 16384;
/** The unpacked bytes; undefined where they are damaged, or not as many as the entry says. */
function unpack({ size, isDeflated, checksum, packed }) {
	const bytes = isDeflated ? inflate(packed, size) : packed;
	return bytes?.length === size && crcOf(bytes) === checksum ? bytes : void 0;
}
function inflate(packed, size) {
	const bytes = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((part) => {
		if (length + part.length <= size) bytes.set(part, length);
		length += part.length;
	});
	try {
		for (let at = 0; at < packed.length && length <= size; at += slice$1) stream.push(packed.subarray(at, at + slice$1), at + slice$1 >= packed.length);
	} catch {
		return;
	}
	return length === size ? bytes : void 0;
}
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 3988292384 ^ crc >>> 1 : crc >>> 1;
	return crc;
});
function crcOf(bytes) {
	let crc = 4294967295;
	for (let at = 0; at < bytes.length; at += 1) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}

// src/terraform/bundle.ts
/** The HCL that a binary plan holds, as if it lay around `folder`, the plan's; undefined where it holds none that can be read. */
function bundleOf(bytes, folder) {
	const entries = entriesOf(bytes);
	return entries && treeOf(entries, folder);
}
/** The same of the files of the plan. https://github.com/hashicorp/terraform/blob/main/internal/plans/planfile/config_snapshot.go */
function treeOf(entries, folder) {
	const manifests = entries.filter(({ name }) => name === "tfconfig/modules.json");
	const [manifest] = manifests;
	const listed = manifest && manifests.length === 1 ? listedIn(manifest) : void 0;
	if (!listed) return void 0;
	const byModule = filesByModule(entries);
	const budget = {
		files: limits.sourceFiles,
		bytes: limits.sourceBytes
	};
	const known = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Map();
	return (key) => {
		if (!known.has(key)) {
			const module = listed.get(key);
			const read = module && readFiles(byModule.get(key) ?? [], posix.join(folder, module.folder), budget, files);
			known.set(key, read && {
				files: read,
				isOurs: isOurs(key, listed)
			});
		}
		return known.get(key);
	};
}
function listedIn(manifest) {
	const text = manifest.size <= limits.bytes ? textOf$1(manifest) : void 0;
	const records = text === void 0 ? void 0 : parsed$3(text);
	if (!Array.isArray(records)) return void 0;
	return new Map(itemsOf(records).map((record) => [textIn$1(get(record, "Key")) ?? "", {
		folder: (textIn$1(get(record, "Dir")) ?? ".").replaceAll("\\", "/"),
		source: textIn$1(get(record, "Source")) ?? ""
	}]));
}
/** The files of each module by its key. What is no plain name of HCL is passed over: it could lead anywhere. */
function filesByModule(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const [, key, name] = /^tfconfig\/m-([^/\\]*)\/([^/\\]+\.(?:tf|tofu)(?:\.json)?)$/.exec(entry.name) ?? [];
		if (key === void 0 || name === void 0) continue;
		const others = found.get(key);
		if (others) others.push({
			name,
			entry
		});
		else found.set(key, [{
			name,
			entry
		}]);
	}
	return found;
}
/** All files of a module: one that can't be read, or is there twice, may be what the others depend on. */
function readFiles(named, folder, budget, known) {
	const files = [];
	if (named.length === 0 || new Set(named.map(({ name }) => name)).size < named.length) return void 0;
	for (const { name, entry } of named) {
		budget.files -= 1;
		budget.bytes -= entry.size;
		const text = budget.files >= 0 && budget.bytes >= 0 ? textOf$1(entry) : void 0;
		if (text === void 0) return void 0;
		const path = posix.join(folder, name);
		const before = known.get(path);
		const file = before?.text === text ? before : {
			path,
			text
		};
		known.set(path, file);
		files.push(file);
	}
	return files;
}
/** Only a module that is called by a local path, by modules that are so themselves, lies in the author's repository. */
function isOurs(key, listed) {
	const names = key === "" ? [] : key.split(".");
	return [...names.keys(), names.length].every((length) => {
		const module = listed.get(names.slice(0, length).join("."));
		if (!module || /^(?:\/|[a-z]:)/i.test(module.folder)) return false;
		if (module.folder.split("/").some((name) => name === ".terraform" || name === ".terragrunt-cache")) return false;
		return length === 0 || /^\.\.?[/\\]/.test(module.source);
	});
}
const utf8$2 = new TextDecoder();
function textOf$1(entry) {
	const bytes = unpack(entry);
	return bytes && utf8$2.decode(bytes);
}
function parsed$3(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/plan-source.ts
/**
* Finds the HCL of a plan: what the options name, else what the plan holds, else what lies around it (`docs/contract.md` §2); undefined
* where it is not at hand. `fault` is told what can't be read or does not fit.
*/
function createSourceFinder(files, { source, dataFolder, reads }, fault) {
	const places = /* @__PURE__ */ new Map();
	const placeAt = (reach, isTofu) => {
		const key = `${isTofu}:${reach.folder}`;
		const place = places.get(key) ?? placeOf(reach, isTofu);
		places.set(key, place);
		return place;
	};
	const placeOf = (reach, isTofu) => {
		const took = (all) => {
			for (const { path } of all) reads?.(path);
		};
		const { files: own } = readHcl(reach, reach.folder, isTofu);
		took(own);
		const modules = moduleFiles(reach, {
			isTofu,
			dataFolder
		}, fault);
		const tree = (key, called) => {
			const found = modules(key, called);
			took(found?.files ?? []);
			return found;
		};
		return {
			tree,
			declarations: own.length > 0 ? declarationsIn(own) : void 0
		};
	};
	if (source === void 0) return (plan) => plan.bundle ?? around(files, plan, placeAt);
	const problem = (message) => fault({
		message,
		at: wholeFile({
			path: source,
			text: ""
		})
	});
	const given = openGiven(files, source, placeAt, problem);
	return (plan) => (given && fitting$1(plan, given(isOfTofu(plan)), problem)) ?? plan.bundle;
}
function openGiven(files, path, placeAt, problem) {
	const reach = files.reach(path);
	if (reach) return (isTofu) => placeAt(reach, isTofu);
	const reading = files.read(path);
	const tree = reading.kind === "zip" ? bundleOf(reading.bytes, dirname(reading.path)) : void 0;
	const root = tree?.("", void 0);
	if (tree && root) return () => ({
		tree,
		declarations: declarationsIn(root.files)
	});
	if (reading.kind === "problem") problem(reading.message);
	else if (reading.kind === "missing") problem("There is no such file or folder");
	else problem("This is no source of a plan: it is neither a folder nor a binary plan with its HCL");
}
/** Addresses named in a message. */
const most$1 = 3;
function fitting$1(plan, { tree, declarations }, problem) {
	if (!declarations) {
		problem("This is no source of a plan: the folder holds no HCL (*.tf)");
		return;
	}
	const missing = undeclared(addressesIn(plan), declarations);
	if (missing.length === 0) return tree;
	const more = missing.length > most$1 ? ` and ${missing.length - most$1} more` : "";
	const named = `${missing.slice(0, most$1).join(", ")}${more}`;
	problem(`This is not the source of ${plan.file.path}: it does not declare ${named}, which the plan's root module has`);
}
function around(files, plan, placeAt) {
	const addresses = addressesIn(plan);
	const isTofu = isOfTofu(plan);
	if (addresses.length === 0) return void 0;
	for (const reach of foldersAround(files, plan.file.path)) {
		const { tree, declarations } = placeAt(reach, isTofu);
		if (declarations && undeclared(addresses, declarations).length === 0) return tree;
	}
}
/** The folder of a file, those above it up to their root, and the current one. */
function* foldersAround(files, path) {
	let reach = path === "<stdin>" ? void 0 : files.reach(dirname(path));
	while (reach) {
		yield reach;
		const above = dirname(reach.folder);
		reach = above !== reach.folder && isInside(above, reach.root) ? files.reach(above) : void 0;
	}
	const current = files.reach(".");
	if (current) yield current;
}
/** What the root module has, by the plan's configuration, else by what there is of it: `azurerm_x.y`, `data.azurerm_x.y`, `module.m`. */
function addressesIn({ configuration, instances }) {
	const root = get(configuration, "root_module");
	const addressOf = (mode, type, name) => mode === "managed" || mode === "data" ? [`${mode === "data" ? "data." : ""}${type}.${name}`] : [];
	if (isObject$1(root)) {
		const calls = get(root, "module_calls");
		return [...itemsOf(get(root, "resources")).flatMap((one) => addressOf(get(one, "mode"), textIn$1(get(one, "type")), textIn$1(get(one, "name")))), ...isObject$1(calls) ? Object.keys(calls).map((name) => `module.${name}`) : []];
	}
	const present = instances.filter(({ fate }) => fate !== "forgotten");
	return [...new Set(present.flatMap(({ module: [first], mode, type, name }) => first ? [`module.${first.name}`] : addressOf(mode, type, name)))];
}
/** Whether OpenTofu made the plan, by where its providers come from. */
function isOfTofu({ configuration }) {
	const providers = get(configuration, "provider_config");
	const names = isObject$1(providers) ? Object.values(providers).flatMap((one) => textIn$1(get(one, "full_name")) ?? []) : [];
	const isFrom = (registry) => names.some((name) => name.startsWith(`${registry}/`));
	return isFrom("registry.opentofu.org") || names.length > 0 && !isFrom("registry.terraform.io");
}

// src/terraform/address.ts
const name = "[\\p{ID_Start}_][\\p{ID_Continue}-]*";
const nameHere = new RegExp(name, "uy");
const plainHere = /[A-Za-z_][\w-]*/y;
const wholeName = new RegExp(`^${name}$`, "u");
const wholePlain = /^[A-Za-z_][\w-]*$/;
/** Whether a text can be the name of a resource, its type or a module call. */
const isName$1 = (text) => wholePlain.test(text) || wholeName.test(text);
function nameAt(text, at) {
	plainHere.lastIndex = at;
	const plain = plainHere.exec(text)?.[0];
	if (!(text.charCodeAt(at + (plain?.length ?? 0)) > 127)) return plain;
	nameHere.lastIndex = at;
	return nameHere.exec(text)?.[0];
}
/**
* Reads `module.a["x.y"].data.azurerm_x.y[0]`; undefined for everything that is no address of one instance of a resource or data source.
* https://developer.hashicorp.com/terraform/cli/state/resource-addressing
*/
function parseAddress(text) {
	const found = splitModule(text);
	if (!found) return void 0;
	const { module, rest } = found;
	const isData = rest[0]?.name === "data" && rest[0].key === void 0;
	const [type, last, more] = isData ? rest.slice(1) : rest;
	if (!type || !last || more || type.key !== void 0) return void 0;
	return {
		module,
		mode: isData ? "data" : "managed",
		type: type.name,
		name: last.name,
		key: last.key
	};
}
/** Reads `module.a["x"].module.b`, '' for the root; undefined for everything else. */
function parseModule(text) {
	if (text === "") return [];
	const found = splitModule(text);
	return found?.rest.length === 0 ? found.module : void 0;
}
/** The address as Terraform writes it. */
function addressOf({ module, mode, type, name, key }) {
	return `${addressOfModule(module)}${mode === "data" ? "data." : ""}${type}.${name}${printKey(key)}`;
}
/** What the addresses of all that is in a module instance begin with: `module.openai["a"].`, nothing for the root. */
const addressOfModule = (path) => path.map(({ name, key }) => `module.${name}${printKey(key)}.`).join("");
/** What a reference goes through, names and keys: `['module', 'openai', 'a', 'id']`; undefined for what is none. */
const parseReference = (text) => stepsOf(text)?.flatMap(({ name, key }) => key === void 0 ? [name] : [name, key]);
function splitModule(text) {
	const steps = stepsOf(text);
	if (!steps) return void 0;
	const module = [];
	let at = 0;
	for (; steps[at]?.name === "module" && steps[at]?.key === void 0; at += 2) {
		const call = steps[at + 1];
		if (!call) return void 0;
		module.push(call);
	}
	return {
		module,
		rest: steps.slice(at)
	};
}
function stepsOf(text) {
	const steps = [];
	for (let at = 0;; at += 1) {
		const name = nameAt(text, at);
		if (name === void 0) return void 0;
		at += name.length;
		const index = text[at] === "[" ? readIndex(text, at) : void 0;
		if (text[at] === "[" && !index) return void 0;
		at = index?.end ?? at;
		steps.push({
			name,
			key: index?.key
		});
		if (at === text.length) return steps;
		if (text[at] !== ".") return void 0;
	}
}
/** The key between the bracket at an offset and its closing one. */
function readIndex(text, open) {
	const start = open + 1;
	let end = start + 1;
	if (text[start] !== "\"") {
		while (/\d/.test(text[end] ?? "")) end += 1;
		const digits = text.slice(start, end);
		const key = Number(digits);
		return /^\d+$/.test(digits) && Number.isSafeInteger(key) && text[end] === "]" ? {
			key,
			end: end + 1
		} : void 0;
	}
	while (end < text.length && text[end] !== "\"") end += text[end] === "\\" ? 2 : 1;
	const key = unquote(text.slice(start + 1, end));
	return key !== void 0 && text.startsWith("\"]", end) ? {
		key,
		end: end + 2
	} : void 0;
}
/** HCL's escapes, and those that older versions of Terraform took from Go. */
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	"\"": "\"",
	"\\": "\\",
	a: "\x07",
	b: "\b",
	f: "\f",
	v: "\v"
};
function unquote(text) {
	let isSound = true;
	const plain = text.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|(.?))|([$%])\5\{/gs, (_, short, long, byte, letter, sign) => {
		if (sign !== void 0) return `${sign}{`;
		const code = short ?? long ?? byte;
		const point = code === void 0 ? NaN : Number.parseInt(code, 16);
		const meant = code === void 0 ? escapes[letter ?? ""] : point <= 1114111 ? String.fromCodePoint(point) : void 0;
		isSound &&= meant !== void 0;
		return meant ?? "";
	});
	return isSound ? plain : void 0;
}
/** A key in its brackets, as addresses show it; nothing where there is none. */
function printKey(key) {
	if (key === void 0) return "";
	if (typeof key === "number") return `[${key}]`;
	return `["${isPlain$1.test(key) ? key : key.replace(toEscape, escaped$2)}"]`;
}
const isPlain$1 = /^[\w .:@/-]*$/;
const toEscape = /[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
const short = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\"": "\\\"",
	"\\": "\\\\",
	$: "$$",
	"%": "%%"
};
function escaped$2(character) {
	const point = character.codePointAt(0) ?? 0;
	const [letter, digits] = point < 65536 ? ["u", 4] : ["U", 8];
	return short[character] ?? `\\${letter}${point.toString(16).padStart(digits, "0")}`;
}

// src/terraform/provider.ts
/** What tells resources apart, whichever of their instances is meant. */
const configuredKey = ({ module, mode, type, name }) => [
	...module.map((step) => step.name),
	mode,
	type,
	name
].join(".");
/** All resources of plan JSON's `configuration`. */
function readConfiguration(configuration) {
	const found = /* @__PURE__ */ new Map();
	const left = [{
		module: own(configuration, "root_module"),
		path: [],
		isSingle: true
	}];
	for (let place = left.pop(); place; place = left.pop()) {
		const { module, path, isSingle } = place;
		const resources = own(module, "resources");
		for (const one of Array.isArray(resources) ? resources : []) {
			const configured = configuredOf(one, place);
			if (configured) found.set(configuredKey(configured.resource), configured);
		}
		const calls = path.length < limits.deploymentDepth ? own(module, "module_calls") : void 0;
		for (const [name, call] of isObject$1(calls) ? Object.entries(calls) : []) left.push({
			module: own(call, "module"),
			path: [...path, {
				name,
				key: void 0
			}],
			isSingle: isSingle && !isRepeated$1(call)
		});
	}
	return found;
}
function configuredOf(one, { path, isSingle }) {
	const mode = own(one, "mode");
	const type = textIn$1(own(one, "type"));
	const name = textIn$1(own(one, "name"));
	if (mode !== "managed" && mode !== "data" || type === void 0 || name === void 0) return void 0;
	return {
		providerKey: textIn$1(own(one, "provider_config_key")),
		isSingle: isSingle && !isRepeated$1(one),
		resource: {
			module: path,
			mode,
			type,
			name
		}
	};
}
const isRepeated$1 = (one) => own(one, "count_expression") !== void 0 || own(one, "for_each_expression") !== void 0;
const namespaces$1 = { azapi: "azure" };
/**
* The last two parts of a provider's name, lower case. Terraform 0.12 wrote `azurerm.hub`, 0.13 `-/azurerm` for what it knew from 0.12.
* https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses
*/
function providerOf$1(name) {
	const known = providers.get(name) ?? shortened(name);
	if (providers.size < 1e3) providers.set(name, known);
	return known;
}
/** Of thousands of resources a few providers are told. */
const providers = /* @__PURE__ */ new Map();
function shortened(name) {
	const [last = "", before = "-"] = name.toLowerCase().split("/").reverse();
	const type = last.replace(/^provider\./, "").replace(/\..*$/s, "");
	return `${before === "-" ? Object.hasOwn(namespaces$1, type) ? namespaces$1[type] : "hashicorp" : before}/${type}`;
}

// src/terraform/instances.ts
/**
* The instances of a state, overlaid by a plan's changes.
* https://developer.hashicorp.com/terraform/internals/json-format
*/
function readInstances({ state, changes, planned }, configuration) {
	const reading = {
		configuration,
		unread: 0,
		doubled: void 0
	};
	const { told, changed, deleted, forgotten } = readChanges(changes, reading);
	const kept = /* @__PURE__ */ new Map();
	for (const { resource, module, prefix } of resourcesOf(state)) {
		const written = textIn$1(own(resource, "address")) ?? "";
		if (textIn$1(own(resource, "deposed_key")) || told.has(written) && written.startsWith(prefix)) continue;
		const instance = instanceOf(resource, module, fromState(resource), reading);
		if (instance && !told.has(instance.address)) add(kept, instance, reading);
	}
	const unplanned = [...kept.values()].filter(({ mode }) => mode === "managed");
	const instances = [
		...kept.values(),
		...changed.values(),
		...forgotten.filter(({ address }) => !changed.has(address))
	];
	const untold = untoldOf(planned, (address) => told.has(address) || kept.has(address), reading);
	const { unread, doubled } = reading;
	return {
		instances: instances.sort(byAddress),
		deleted,
		forgotten,
		unplanned,
		unread,
		untold,
		doubled
	};
}
function untoldOf(planned, isTold, reading) {
	let count = 0;
	for (const { resource, module, prefix } of resourcesOf(planned)) {
		const written = textIn$1(own(resource, "address")) ?? "";
		if (isTold(written) && written.startsWith(prefix)) continue;
		const instance = instanceOf(resource, module, nothing$2, reading);
		if (instance && !isTold(instance.address)) count += 1;
	}
	return count;
}
/** What changes leave, and the addresses that they tell of, after and before. */
function readChanges(changes, reading) {
	const told = /* @__PURE__ */ new Set();
	const changed = /* @__PURE__ */ new Map();
	const deleted = [];
	const forgotten = [];
	for (const change of itemsOf(changes)) {
		if (textIn$1(own(change, "deposed"))) continue;
		const { left, lost } = outcomeOf(own(change, "change"));
		const instance = instanceOf(change, void 0, left ?? lost ?? nothing$2, reading);
		if (!instance) continue;
		told.add(instance.address).add(sameAddress(own(change, "previous_address")));
		if (left) add(changed, instance, reading);
		else if (!lost) deleted.push(instance.address);
		if (lost) forgotten.push({
			...instance,
			...lost
		});
	}
	return {
		told,
		changed,
		deleted,
		forgotten
	};
}
const byAddress = (one, other) => one.address < other.address ? -1 : 1;
function add(to, instance, reading) {
	if (to.has(instance.address)) reading.doubled = instance.address;
	to.set(instance.address, instance);
}
const nothing$2 = {
	values: null,
	unknown: false,
	sensitive: false,
	fate: "kept"
};
const fromState = (resource) => ({
	values: own(resource, "values"),
	unknown: false,
	sensitive: own(resource, "sensitive_values") ?? false,
	fate: "kept"
});
/** What a change leaves at its address, and what it leaves in Azure but to nobody. Neither of a delete. */
function outcomeOf(change) {
	const actions = itemsOf(own(change, "actions")).map(textIn$1);
	const [before, after] = [own(change, "before"), own(change, "after")];
	const isForgotten = actions.includes("forget");
	const lost = {
		values: before,
		unknown: false,
		sensitive: own(change, "before_sensitive") ?? false,
		fate: "forgotten"
	};
	if (!(isObject$1(after) || !(isForgotten || actions.includes("delete")) || actions.includes("create"))) return isForgotten ? { lost } : {};
	if (!isObject$1(after) && !isObject$1(before) && actions.join() === "no-op") return {};
	const left = {
		values: after,
		unknown: isObject$1(after) ? own(change, "after_unknown") ?? false : true,
		sensitive: own(change, "after_sensitive") ?? false,
		fate: fateOf(actions)
	};
	return isForgotten ? {
		left,
		lost
	} : { left };
}
function fateOf(actions) {
	if (actions.includes("create")) return actions.length > 1 ? "replaced" : "created";
	return actions.length === 1 && (actions[0] === "no-op" || actions[0] === "read") ? "kept" : "updated";
}
function* resourcesOf(state) {
	const root = own(state, "root_module");
	const left = [root];
	for (let one = left.pop(); one !== void 0; one = left.pop()) {
		const prefix = one === root ? "" : textIn$1(own(one, "address"));
		const module = prefix === void 0 || prefix === "" && one !== root ? null : parseModule(prefix) ?? null;
		for (const resource of itemsOf(own(one, "resources"))) yield {
			resource,
			module,
			prefix: prefix ?? ""
		};
		for (const child of itemsOf(own(one, "child_modules"))) left.push(child);
	}
}
function instanceOf(json, module, content, reading) {
	const mode = own(json, "mode");
	if (typeof mode === "string" && mode !== "managed" && mode !== "data") return void 0;
	const parts = partsOf$1(json, module);
	if (!parts) {
		reading.unread += 1;
		return;
	}
	const provider = textIn$1(own(json, "provider_name")) ?? "";
	const key = textIn$1(own(json, "provider_config_key")) ?? reading.configuration.get(configuredKey(parts))?.providerKey;
	return {
		address: addressOf(parts),
		module: parts.module,
		mode: parts.mode,
		type: parts.type,
		name: parts.name,
		key: parts.key,
		provider: providerOf$1(provider),
		providerKey: key ?? provider,
		values: content.values,
		unknown: content.unknown,
		sensitive: content.sensitive,
		fate: parts.mode === "data" ? "kept" : content.fate
	};
}
/** The address in parts, of which each has a member of its own; Terraform 0.12 leaves the module out of addresses in a state. */
function partsOf$1(json, module) {
	return plainParts(json, module) ?? parsedParts(json, module);
}
const root = [];
/** Of most resources the address is type and name, and nothing needs to be parsed. */
function plainParts(json, module) {
	const [type, name] = [own(json, "type"), own(json, "name")];
	if (typeof type !== "string" || typeof name !== "string" || own(json, "mode") !== "managed") return void 0;
	if (!(own(json, "address") === `${type}.${name}` && own(json, "index") === void 0) || module !== void 0 && module?.length !== 0 || !isName$1(type) || !isName$1(name)) return void 0;
	return {
		module: root,
		mode: "managed",
		type,
		name,
		key: void 0
	};
}
function parsedParts(json, module) {
	const address = parseAddress(textIn$1(own(json, "address")) ?? "");
	const mode = own(json, "mode") ?? address?.mode;
	const type = textIn$1(own(json, "type")) ?? address?.type;
	const name = textIn$1(own(json, "name")) ?? address?.name;
	const path = module === void 0 ? address?.module : module;
	if (!path || path.length > limits.deploymentDepth) return void 0;
	if (mode !== "managed" && mode !== "data" || !type || !name || !isName$1(type) || !isName$1(name)) return void 0;
	return {
		module: path,
		mode,
		type,
		name,
		key: keyIn$1(own(json, "index")) ?? address?.key
	};
}
const keyIn$1 = (index) => typeof index === "string" || typeof index === "number" && Number.isSafeInteger(index) && index >= 0 ? index : void 0;
function sameAddress(address) {
	const parts = parseAddress(textIn$1(address) ?? "");
	return parts ? addressOf(parts) : "";
}

// src/terraform/drift.ts
const connection$1 = ["private_service_connection", 0];
/** What rules ask of the types that they judge. */
const asked$1 = {
	azurerm_cognitive_account: [["kind"], ["public_network_access_enabled"]],
	azurerm_ai_services: [["public_network_access"]],
	azurerm_private_endpoint: [
		[...connection$1, "private_connection_resource_id"],
		[...connection$1, "subresource_names"],
		[...connection$1, "is_manual_connection"]
	],
	azapi_resource: [
		["body", "kind"],
		[
			"body",
			"properties",
			"publicNetworkAccess"
		],
		[
			"body",
			"properties",
			"privateLinkServiceConnections"
		],
		[
			"body",
			"properties",
			"manualPrivateLinkServiceConnections"
		]
	]
};
/** Addresses of the accounts and endpoints of which Azure differs now from what was applied, in what rules ask. */
function driftOf(drift) {
	return itemsOf(drift).flatMap((one) => {
		const address = parseAddress(textIn$1(get(one, "address")) ?? "");
		const before = get(one, "change", "before");
		if (!address || textIn$1(get(one, "deposed")) || !isJudged(address.type, before)) return [];
		const after = get(one, "change", "after");
		const differs = (way) => !isSame$1(valueAt$1(before, way), valueAt$1(after, way), limits.jsonDepth);
		return asked$1[address.type]?.some(differs) ? [addressOf(address)] : [];
	});
}
/** Whether a resource is an account of Azure OpenAI's type or an endpoint. */
function isJudged(type, values) {
	if (type !== "azapi_resource") return Object.hasOwn(asked$1, type);
	return /^microsoft\.(?:cognitiveservices\/accounts|network\/privateendpoints)(?:@|$)/i.test(textIn$1(get(values, "type")) ?? "");
}
/** azapi 1.x has the body as text. */
function valueAt$1(values, [first = "", ...rest]) {
	const value = get(values, first);
	if (typeof value !== "string") return get(value, ...rest);
	return rest.length === 0 ? value : get(parsed$2(value), ...rest);
}
function parsed$2(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
/** Whether two values are alike; what is nested too deep never is. */
function isSame$1(one, other, depth) {
	if (one === other) return true;
	if (depth === 0 || !one || !other || typeof one !== "object" || typeof other !== "object") return false;
	const [names, others] = [Object.keys(one), Object.keys(other)];
	return names.length === others.length && names.every((name) => isSame$1(memberOf$3(one, name), memberOf$3(other, name), depth - 1));
}
const memberOf$3 = (value, name) => get(value, Array.isArray(value) ? Number(name) : name);

// src/terraform/plan-gaps.ts
const partial = "this plan is of a part only (-target), so resources may be missing: plan without it";
const partialBinary = "this binary plan is of a part or of the state only (-target, -refresh-only), so resources may be missing: give the output of `terraform show -json PLAN`";
/** Why resources may be missing: of a plan that is errored, of a part only, or put off. */
function planGaps({ root, read, configuration, isBinary, at }) {
	const gaps = [];
	const add = (kind, message) => gaps.push({
		kind,
		message,
		at
	});
	const isErrored = get(root, "errored") === true;
	const isDeferred = itemsOf(get(root, "deferred_changes")).length > 0;
	if (isErrored) add("errored-plan", "planning stopped with an error, so resources may be missing: mend it and plan again");
	if (isDeferred) add("deferred", "this plan puts changes off to a later one, so resources may be missing");
	if ((get(root, "complete") === false || get(root, "complete") === void 0 && leavesOut(root, read, configuration)) && !isErrored && !isDeferred) add("incomplete-plan", isBinary ? partialBinary : partial);
	if (read.unread > 0) add("resource-not-read", `${read.unread === 1 ? "a resource is" : `${read.unread} resources are`} not read: no address as Terraform writes it`);
	const changes = get(root, "resource_changes") ?? [];
	if (read.untold > 0 || !Array.isArray(changes)) add("resource-not-read", "this plan foresees resources that its changes leave out: give all that `terraform show -json PLAN` prints");
	return gaps;
}
/** Only Terraform 1.8 and later say `complete`; without it, a plan that has changes tells of all that it leaves as it is. */
function leavesOut(root, { unplanned, instances }, configuration) {
	if (itemsOf(get(root, "resource_changes")).length === 0) return false;
	if (unplanned.length > 0) return true;
	const minor = /^1\.(\d{1,4})\./.exec(textIn$1(get(root, "terraform_version")) ?? "1.0.")?.[1];
	if (!instances.some(isManaged) || minor === void 0 || Number(minor) >= 11) return false;
	const known = new Set(instances.map(configuredKey));
	return [...configuration.values()].some(({ resource, isSingle }) => resource.mode === "managed" && isSingle && !known.has(configuredKey(resource)));
}
const isManaged = ({ mode }) => mode === "managed";
/** What a reader must know beside. */
function planNotes({ root, read, at }, gaps) {
	const { instances, deleted, forgotten } = read;
	const isEmpty = !instances.some(isManaged) && deleted.length > 0 && gaps.length === 0;
	const emptied = {
		kind: "destroy-plan",
		message: "this plan destroys all that it manages: nothing is left to check",
		at
	};
	const left = forgotten.filter(({ type, values }) => isJudged(type, values)).map(({ address }) => ({
		kind: "left-unmanaged",
		message: `${address} stays in Azure, but Terraform does not manage it any more`,
		at
	}));
	const drifted = driftOf(get(root, "resource_drift")).map((address) => ({
		kind: "drift",
		message: `${address} was changed outside Terraform: it is judged as this plan leaves it`,
		at
	}));
	return [
		...isEmpty ? [emptied] : [],
		...left,
		...drifted
	];
}

// src/terraform/load.ts
/** Reads the JSON of a plan or a state; never throws, and no message quotes what it holds. */
function loadPlan(path, text) {
	const part = jsonPart(text);
	const parsed = parseJson(part);
	if ("fault" in parsed) {
		const found = recogniseText(text);
		if (found.kind === "problem") return found;
		return looksLikePlan(text) ? {
			kind: "problem",
			message: faultMessage(parsed.fault, part, text)
		} : { kind: "other" };
	}
	const found = recognise(parsed.root);
	if (found.kind === "problem" || found.kind === "other") return found;
	return planOf(path, parsed.root, {
		isBinary: false,
		bundle: void 0
	});
}
/** The plan that its JSON describes. */
function planOf(path, root, { isBinary, bundle }) {
	const file = {
		path,
		text: ""
	};
	const configuration = readConfiguration(get(root, "configuration"));
	const state = get(root, "prior_state", "values") ?? get(root, "values");
	const [changes, planned] = [get(root, "resource_changes"), get(root, "planned_values")];
	const read = readInstances({
		state,
		changes,
		planned
	}, configuration);
	if (read.doubled !== void 0) return {
		kind: "problem",
		message: `This plan has ${read.doubled} twice, which Terraform never writes: make it again`
	};
	const whole = {
		root,
		read,
		configuration,
		isBinary,
		at: wholeFile(file)
	};
	const gaps = planGaps(whole);
	return {
		kind: "plan",
		plan: {
			file,
			instances: read.instances,
			configuration: get(root, "configuration"),
			variables: variablesOf(get(root, "variables")),
			gaps,
			notes: planNotes(whole, gaps),
			bundle
		}
	};
}
const variablesOf = (variables) => new Map(isObject$1(variables) ? Object.entries(variables).map(([name, one]) => [name, get(one, "value")]) : []);
function parseJson(text) {
	try {
		return { root: JSON.parse(text) };
	} catch (thrown) {
		return { fault: thrown instanceof SyntaxError ? thrown.message : "" };
	}
}
/** Only the position is taken of what JSON.parse says: it may quote the text, but then it ends in other words. */
function faultMessage(fault, part, text) {
	if (fault.startsWith("Unexpected non-whitespace character after JSON")) return "There is more after the end of this plan: give each plan in a file of its own";
	const found = / in JSON at position (\d{1,10})(?: \(line \d+ column \d+\))?$/.exec(fault)?.[1];
	const offset = found === void 0 ? void 0 : Number(found);
	if (fault === "Unexpected end of JSON input" || offset === part.length) return "This plan ends before its end: write all that `terraform show -json PLAN` prints";
	const at = offset === void 0 ? void 0 : positionAt({
		path: "",
		text
	}, text.indexOf(part) + offset);
	return `This plan is no valid JSON${at ? ` at ${at.line}:${at.column}` : ""}: write what \`terraform show -json PLAN\` prints`;
}

// src/terraform/marks.ts
/** `true` over what the paths lead to, as plan JSON has it; over all of a set that holds such a value. */
function marksOf(value, paths) {
	if (paths.some(([first]) => first === void 0 || first === null)) return true;
	const inner = /* @__PURE__ */ new Map();
	for (const [first, ...rest] of paths) {
		const group = inner.get(String(first));
		if (group) group.push(rest);
		else inner.set(String(first), [rest]);
	}
	if (Array.isArray(value)) {
		if ([...inner.keys()].some((name) => !Object.hasOwn(value, name))) return true;
		return value.map((item, index) => marksOf(item, inner.get(String(index)) ?? []));
	}
	const members = isObject$1(value) ? new Map(Object.entries(value)) : /* @__PURE__ */ new Map();
	const marks = [...inner].map(([name, rest]) => [name, marksOf(members.get(name), rest)]);
	return Object.fromEntries(marks);
}

// src/terraform/msgpack.ts
/**
* Reads a value as Terraform writes it into plans; undefined where the bytes are none.
* https://github.com/zclconf/go-cty/blob/main/docs/concepts.md, https://github.com/msgpack/msgpack/blob/master/spec.md
*/
function decodeValue(bytes) {
	const cursor = new Cursor$1(bytes);
	const found = cursor.value(limits.jsonDepth);
	if (cursor.isBroken || cursor.left > 0 || found instanceof Uint8Array) return void 0;
	return found;
}
const utf8$1 = new TextDecoder();
const nothing$1 = {
	value: null,
	unknown: false
};
const notKnown = {
	value: null,
	unknown: true
};
const known$2 = (value) => ({
	value,
	unknown: false
});
/** In how many bytes behind a type the length of its value stands; undefined of one that has none. */
function widthOf(type) {
	if (type >= 220) return type % 2 === 0 ? 2 : 4;
	const first = type >= 217 ? 217 : type >= 199 ? 199 : 196;
	return type >= first ? 2 ** (type - first) : void 0;
}
/** Goes on with nothing where the bytes are broken: `isBroken` tells. */
var Cursor$1 = class {
	#bytes;
	#view;
	#at = 0;
	isBroken = false;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}
	get left() {
		return this.#bytes.length - this.#at;
	}
	/** Bytes stand only before a value whose type is not fixed: they name the type. */
	value(depth) {
		const type = this.#uint(1);
		if (type < 128) return known$2(type);
		if (type < 144) return this.#object(type - 128, depth);
		if (type < 160) return this.#array(type - 144, depth);
		if (type < 192) return known$2(this.#text(type - 160));
		if (type >= 224) return known$2(type - 256);
		if (type === 192) return nothing$1;
		if (type === 194 || type === 195) return known$2(type === 195);
		if (type >= 202 && type <= 211) return known$2(this.#number(type));
		if (type >= 212 && type <= 216) return this.#extension(2 ** (type - 212));
		const width = widthOf(type);
		if (width === void 0) return this.#broken();
		const length = this.#uint(width);
		if (type <= 198) return this.#take(length);
		if (type <= 201) return this.#extension(length);
		if (type <= 219) return known$2(this.#text(length));
		return type <= 221 ? this.#array(length, depth) : this.#object(length, depth);
	}
	/** All extensions are values that are not known: 0, or 12 with what is known of them. */
	#extension(length) {
		this.#take(length + 1);
		return notKnown;
	}
	#array(length, depth) {
		if (depth === 0) return this.#broken();
		const values = [];
		const unknown = [];
		for (let index = 0; index < length && !this.isBroken; index += 1) {
			const item = this.value(depth - 1);
			if (item instanceof Uint8Array) return length === 2 && index === 0 ? this.#typed(depth) : this.#broken();
			values.push(item.value);
			unknown.push(item.unknown);
		}
		return {
			value: values,
			unknown
		};
	}
	#typed(depth) {
		const value = this.value(depth - 1);
		return value instanceof Uint8Array ? this.#broken() : value;
	}
	#object(length, depth) {
		if (depth === 0) return this.#broken();
		const values = [];
		const unknown = [];
		for (let index = 0; index < length && !this.isBroken; index += 1) {
			const name = this.value(0);
			const member = this.value(depth - 1);
			if (name instanceof Uint8Array || member instanceof Uint8Array || typeof name.value !== "string") return this.#broken();
			if (member.unknown !== true) values.push([name.value, member.value]);
			if (member.unknown !== false) unknown.push([name.value, member.unknown]);
		}
		return {
			value: Object.fromEntries(values),
			unknown: Object.fromEntries(unknown)
		};
	}
	#number(type) {
		const width = type < 204 ? 4 * (type - 201) : 2 ** ((type - 204) % 4);
		const at = this.#at;
		if (this.#take(width).length < width) return null;
		if (type === 202) return finite(this.#view.getFloat32(at));
		if (type === 203) return finite(this.#view.getFloat64(at));
		if (width === 8) return Number(type < 208 ? this.#view.getBigUint64(at) : this.#view.getBigInt64(at));
		this.#at = at;
		const value = this.#uint(width);
		return type >= 208 && value >= 2 ** (8 * width - 1) ? value - 2 ** (8 * width) : value;
	}
	#text(length) {
		return utf8$1.decode(this.#take(length));
	}
	#uint(width) {
		if (width > this.left) this.isBroken = true;
		let value = 0;
		for (let index = 0; index < width; index += 1) value = value * 256 + (this.#bytes[this.#at + index] ?? 0);
		this.#at += this.isBroken ? 0 : width;
		return value;
	}
	#take(length) {
		if (length > this.left) this.isBroken = true;
		else this.#at += length;
		return this.isBroken ? this.#bytes.subarray(0, 0) : this.#bytes.subarray(this.#at - length, this.#at);
	}
	#broken() {
		this.isBroken = true;
		return nothing$1;
	}
};
const finite = (value) => Number.isFinite(value) ? value : null;

// src/terraform/protobuf.ts
/** The fields of a message in order, those of fixed width left out; undefined where the bytes are no message. https://protobuf.dev/programming-guides/encoding */
function fieldsOf(bytes) {
	const cursor = new Cursor(bytes);
	const fields = [];
	while (cursor.at < bytes.length) {
		const tag = cursor.varint();
		const number = Math.floor(tag / 8);
		if (tag % 8 === 0) fields.push({
			number,
			value: cursor.varint()
		});
		else if (tag % 8 === 1) cursor.take(8);
		else if (tag % 8 === 2) fields.push({
			number,
			value: cursor.take(cursor.varint())
		});
		else if (tag % 8 === 5) cursor.take(4);
		else return void 0;
		if (cursor.isBroken || number === 0) return void 0;
	}
	return fields;
}
const nothing = /* @__PURE__ */ new Uint8Array();
var Cursor = class {
	#bytes;
	at = 0;
	isBroken = false;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	/** Up to 64 bits; those beyond 53 are not exact. */
	varint() {
		let value = 0;
		for (let index = 0; index < 10; index += 1) {
			const byte = this.#bytes[this.at];
			if (byte === void 0) break;
			this.at += 1;
			value += byte % 128 * 128 ** index;
			if (byte < 128) return value;
		}
		this.isBroken = true;
		return 0;
	}
	take(length) {
		if (length > this.#bytes.length - this.at) {
			this.isBroken = true;
			return nothing;
		}
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}
};

// src/terraform/tfplan.ts
const giveJson = "give the output of `terraform show -json PLAN`";
const problem = (why) => ({
	kind: "problem",
	message: `This binary plan ${why}: ${giveJson}`
});
/** A binary plan whose bytes are not what Terraform writes. */
const damaged = problem("is damaged");
/** Numbers of the fields that are read. https://github.com/hashicorp/terraform/blob/main/internal/plans/planproto/planfile.proto */
const plan = {
	version: 1,
	variables: 2,
	changes: 3,
	targets: 5,
	terraformVersion: 14,
	mode: 17,
	drift: 18,
	errored: 20
};
const later = {
	complete: 26,
	deferred: 27,
	actionTargets: 32
};
/** https://github.com/opentofu/opentofu/blob/main/internal/plans/internal/planproto/planfile.proto */
const excluded = 6;
const instance = {
	address: 13,
	previous: 14,
	deposed: 7,
	provider: 8,
	change: 9
};
const change = {
	action: 1,
	values: 2,
	beforeSensitive: 3,
	afterSensitive: 4
};
const refreshOnly = 2;
/** Reads the entry `tfplan` of a binary plan. */
function readTfplan(bytes) {
	const fields = messageOf(bytes);
	if (!fields) return damaged;
	const version = numberIn(fields, plan.version);
	if (version !== 3) return problem(`has version ${version} of its format, which is not read`);
	const changes = all(fields, plan.changes, changeOf);
	const drift = all(fields, plan.drift, changeOf);
	const variables = all(fields, plan.variables, variableOf);
	if (!changes || !drift || !variables) return damaged;
	const outdated = [...changes, ...drift].find((one) => typeof one === "string");
	if (outdated !== void 0) return problem(outdated);
	return {
		kind: "plan",
		root: {
			terraform_version: textIn(fields, plan.terraformVersion),
			variables: Object.fromEntries(variables.flat()),
			resource_changes: changes,
			resource_drift: drift,
			errored: numberIn(fields, plan.errored) !== 0,
			deferred_changes: valuesOf(fields, later.deferred),
			complete: isComplete(fields, changes)
		}
	};
}
function messageOf(bytes) {
	const fields = typeof bytes === "number" ? void 0 : fieldsOf(bytes);
	if (!fields) return void 0;
	const message = /* @__PURE__ */ new Map();
	for (const { number, value } of fields) {
		const values = message.get(number);
		if (values) values.push(value);
		else message.set(number, [value]);
	}
	return message;
}
const valuesOf = (message, number) => message.get(number) ?? [];
const utf8 = new TextDecoder();
function numberIn(message, number) {
	const value = valuesOf(message, number).at(-1);
	return typeof value === "number" ? value : 0;
}
function textIn(message, number) {
	const value = valuesOf(message, number).at(-1);
	return value instanceof Uint8Array ? utf8.decode(value) : "";
}
/** All messages of a field, read; undefined where one can't be. */
function all(message, number, read) {
	const found = [];
	for (const value of valuesOf(message, number)) {
		const inner = messageOf(value);
		const one = inner && read(inner);
		if (one === void 0) return void 0;
		found.push(one);
	}
	return found;
}
/** `false` is not written, and neither OpenTofu nor Terraform before 1.8 has the field. */
function isComplete(fields, changes) {
	if ([
		plan.targets,
		excluded,
		later.actionTargets
	].some((number) => fields.has(number)) || numberIn(fields, plan.mode) === refreshOnly) return false;
	if (numberIn(fields, later.complete) !== 0) return true;
	const minor = /^1\.(\d{1,4})\./.exec(textIn(fields, plan.terraformVersion))?.[1];
	return changes.some((one) => String(get(one, "provider_name")).startsWith("registry.opentofu.org/")) || Number(minor ?? 0) < 8 ? void 0 : false;
}
/** Of a map an entry is a message of its own: the key 1, the value 2. What is not known is left out. */
function variableOf(entry) {
	const found = dynamicOf(valuesOf(entry, 2).at(-1));
	if (!found) return void 0;
	return JSON.stringify(found.unknown).includes("true") ? [] : [[textIn(entry, 1), { value: found.value }]];
}
function dynamicOf(value) {
	const packed = value === void 0 ? void 0 : messageOf(value)?.get(1)?.at(-1);
	return packed instanceof Uint8Array ? decodeValue(packed) : void 0;
}
/** By number of the action: its name, and which of its values are before and after. */
const actions = {
	0: {
		names: ["no-op"],
		before: 0,
		after: 0
	},
	1: {
		names: ["create"],
		after: 0
	},
	2: {
		names: ["read"],
		before: 0,
		after: 1
	},
	3: {
		names: ["update"],
		before: 0,
		after: 1
	},
	5: {
		names: ["delete"],
		before: 0
	},
	6: {
		names: ["delete", "create"],
		before: 0,
		after: 1
	},
	7: {
		names: ["create", "delete"],
		before: 0,
		after: 1
	},
	8: {
		names: ["forget"],
		before: 0
	},
	9: {
		names: ["create", "forget"],
		before: 0,
		after: 1
	}
};
/** One change of an instance, or why it is not read, to go on after "this plan". */
function changeOf(message) {
	const address = textIn(message, instance.address);
	if (address === "") return "is of a Terraform that is too old";
	const inner = messageOf(valuesOf(message, instance.change).at(-1) ?? 0);
	const action = inner && actions[numberIn(inner, change.action)];
	if (!inner) return void 0;
	if (!action) return "has an action that is not known";
	const values = valuesOf(inner, change.values);
	const before = action.before === void 0 ? none : dynamicOf(values[action.before]);
	const after = action.after === void 0 ? none : dynamicOf(values[action.after]);
	const beforeSensitive = all(inner, change.beforeSensitive, pathOf);
	const afterSensitive = all(inner, change.afterSensitive, pathOf);
	if (!before || !after || !beforeSensitive || !afterSensitive) return void 0;
	return {
		address,
		previous_address: textIn(message, instance.previous),
		deposed: textIn(message, instance.deposed),
		...providerIn(textIn(message, instance.provider)),
		change: {
			actions: action.names,
			before: before.value,
			after: after.value,
			after_unknown: after.unknown,
			before_sensitive: marksOf(before.value, beforeSensitive),
			after_sensitive: marksOf(after.value, afterSensitive)
		}
	};
}
const none = {
	value: null,
	unknown: false
};
function pathOf(message) {
	return all(message, 1, (step) => {
		if (step.has(1)) return textIn(step, 1);
		const key = dynamicOf(valuesOf(step, 2).at(-1))?.value;
		return typeof key === "string" || typeof key === "number" ? key : null;
	})?.slice(0, limits.jsonDepth);
}
/** `module.x.provider["registry.terraform.io/hashicorp/azurerm"].hub`: its name, and the key that plan JSON would have for it. */
function providerIn(text) {
	const [, name = "", alias] = /provider\["([^"]*)"\](?:\.([\w-]+))?$/.exec(text) ?? [];
	const start = text.indexOf("provider[\"");
	if (name === "" || start < 0) return {
		provider_name: text,
		provider_config_key: text
	};
	return {
		provider_name: name,
		provider_config_key: `${start > 0 ? `${text.slice(0, start - 1)}:` : ""}${name.slice(name.lastIndexOf("/") + 1)}${alias === void 0 ? "" : `.${alias}`}`
	};
}

// src/terraform/binary.ts
const planName = "tfplan";
/** Whether bytes are a plan as `terraform plan -out` writes it, even a damaged one. */
const isBinaryPlan = (bytes) => isZip(bytes) && (firstName(bytes) === planName || entriesOf(bytes)?.some(({ name }) => name === planName) === true);
/**
* Reads a binary plan: the changes and the source in it, never the states. Never throws, and no message quotes what it holds.
* https://github.com/hashicorp/terraform/blob/main/docs/planning-behaviors.md
*/
function loadBinaryPlan(path, bytes) {
	if (!isBinaryPlan(bytes)) return { kind: "other" };
	const entries = entriesOf(bytes);
	const plans = entries?.filter(({ name }) => name === planName);
	const [plan] = plans ?? [];
	if (!entries || !plan || plans?.length !== 1) return damaged;
	if (plan.size > limits.planBytes) return {
		kind: "problem",
		message: `This binary plan is longer than the ${limits.planBytes.toLocaleString("en-US")} bytes that are read when it is unpacked`
	};
	const tfplan = unpack(plan);
	const read = tfplan ? readTfplan(tfplan) : damaged;
	if (read.kind === "problem") return read;
	return planOf(path, read.root, {
		isBinary: true,
		bundle: treeOf(entries, posix.dirname(path))
	});
}

// src/hcl/lazy-object.ts
/**
* An object whose members are worked out when they are asked for, each once; `rest` stands for what it has beside the names. Without
* names any may be asked for, and none is listed.
*/
function lazyObject(names, make, span, rest) {
	const members = lazyMap(names && new Set(names), make);
	return rest ? {
		kind: "object",
		members,
		span,
		settled: false,
		rest
	} : {
		kind: "object",
		members,
		span,
		settled: false
	};
}
function lazyMap(listed, make) {
	const made = /* @__PURE__ */ new Map();
	const names = listed ?? /* @__PURE__ */ new Set();
	const get = (name) => {
		if (listed && !listed.has(name)) return void 0;
		const value = made.get(name) ?? make(name);
		if (value) made.set(name, value);
		return value;
	};
	function* entries() {
		for (const name of names) {
			const value = get(name);
			if (value) yield [name, value];
		}
	}
	function* values() {
		for (const [, value] of entries()) yield value;
	}
	const map = {
		size: names.size,
		get,
		has: (name) => listed ? listed.has(name) : get(name) !== void 0,
		keys: () => names.values(),
		values,
		entries,
		[Symbol.iterator]: entries,
		forEach: (visit) => {
			for (const [name, value] of entries()) visit(value, name, map);
		}
	};
	return map;
}

// src/terraform/values.ts
/** The term of an attribute of an instance: `azurerm_cognitive_account.main.id`. */
const termOfPath = (owner, path) => path.reduce((term, step) => typeof step === "number" ? `${term}[${step}]` : `${term}.${word(step)}`, owner);
/** What stands for a value that Terraform knows only after the apply; `hint` ends the reason. */
const notYetKnown = (owner, path, span, hint = "") => unknown(termOfPath(owner, path), `${termOfPath(owner, path)} is known only after the apply${hint}`, span);
const secret = (owner, path, span) => unknown(termOfPath(owner, path), `${termOfPath(owner, path)} is marked sensitive`, span);
/** The marked JSON at a path of an instance. */
function markedAt({ values, unknown: open, sensitive }, path) {
	return {
		value: get(values, ...path),
		unknown: markAt(open, path),
		sensitive: markAt(sensitive, path)
	};
}
/** A mark covers all that lies below it. */
function markAt(marks, path) {
	let at = marks;
	for (const step of path) {
		if (at === true) return true;
		at = get(at, step);
	}
	return at;
}
/** The value at a path of an instance; undefined where it has none. */
function valueAt(instance, path, reading) {
	return valueOfMarked(markedAt(instance, path), path, reading, limits.jsonDepth);
}
/** Plain JSON that nothing marks, as a value. */
const plainJson = (json, reading) => valueOfMarked({
	value: json,
	unknown: false,
	sensitive: false
}, [], reading, limits.jsonDepth) ?? nullValue(reading.span);
function valueOfMarked(marked, path, reading, depth) {
	const { value, unknown: open, sensitive } = marked;
	const { span, owner } = reading;
	const isAbsent = (value === null || value === void 0) && open !== true;
	if (sensitive === true) return isAbsent ? scalar(value, span) : secret(owner, path, span);
	if (open === true) return reading.open?.(path) ?? notYetKnown(owner, path, span);
	if (depth <= 0) return unknown(termOfPath(owner, path), "it is nested too deep", span);
	if (Array.isArray(value) || value === void 0 && Array.isArray(open)) return arrayOf(marked, path, reading, depth);
	if (isObject$1(value) || value === void 0 && isObject$1(open)) return objectOf$1(marked, path, reading, depth);
	return scalar(value, span);
}
function scalar(value, span) {
	switch (typeof value) {
		case "string": return text$1(value, span);
		case "boolean": return bool(value, span);
		case "number": return Number.isSafeInteger(value) ? integer(value, span) : float(value, span);
		default: return value === null ? nullValue(span) : void 0;
	}
}
function arrayOf({ value, unknown: open, sensitive }, path, reading, depth) {
	const lengthOf = (json) => Array.isArray(json) ? json.length : 0;
	const count = Math.max(lengthOf(value), lengthOf(open));
	if (count > limits.arrayLength) return unknown(termOfPath(reading.owner, path), "it is too long", reading.span);
	const items = Array.from({ length: count }, (_, index) => {
		return valueOfMarked({
			value: get(value, index),
			unknown: get(open, index),
			sensitive: get(sensitive, index)
		}, [...path, index], reading, depth - 1) ?? nullValue(reading.span);
	});
	return array(items, reading.span);
}
function objectOf$1({ value, unknown: open, sensitive }, path, reading, depth) {
	const names = /* @__PURE__ */ new Set([...Object.keys(isObject$1(value) ? value : {}), ...Object.keys(isObject$1(open) ? open : {})]);
	const members = /* @__PURE__ */ new Map();
	for (const name of names) {
		const member = valueOfMarked({
			value: get(value, name),
			unknown: get(open, name),
			sensitive: get(sensitive, name)
		}, [...path, name], reading, depth - 1);
		if (member) members.set(name, member);
	}
	return object$1(members, reading.span);
}

// src/terraform/azapi-type.ts
/** The ARM type of an azapi resource without its version: `Microsoft.CognitiveServices/accounts`; undefined where it is not known. */
function typeOf$1(instance) {
	const { value, unknown, sensitive } = markedAt(instance, ["type"]);
	return unknown === true || sensitive === true ? void 0 : textIn$1(value)?.split("@")[0];
}

// src/terraform/azurerm/arm-types.ts
/**
* The ARM type of what azurerm creates in a resource group under a name of its own. Besides accounts those that endpoints usually point
* at, so that nobody takes their ids, not known before the apply, for an account's.
* https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each type's page, "Import")
*/
const armTypes = /* @__PURE__ */ new Map([
	["azurerm_cognitive_account", "Microsoft.CognitiveServices/accounts"],
	["azurerm_ai_services", "Microsoft.CognitiveServices/accounts"],
	["azurerm_private_endpoint", "Microsoft.Network/privateEndpoints"],
	["azurerm_private_dns_zone", "Microsoft.Network/privateDnsZones"],
	["azurerm_storage_account", "Microsoft.Storage/storageAccounts"],
	["azurerm_key_vault", "Microsoft.KeyVault/vaults"],
	["azurerm_search_service", "Microsoft.Search/searchServices"],
	["azurerm_cosmosdb_account", "Microsoft.DocumentDB/databaseAccounts"],
	["azurerm_container_registry", "Microsoft.ContainerRegistry/registries"],
	["azurerm_mssql_server", "Microsoft.Sql/servers"],
	["azurerm_postgresql_flexible_server", "Microsoft.DBforPostgreSQL/flexibleServers"],
	["azurerm_mysql_flexible_server", "Microsoft.DBforMySQL/flexibleServers"],
	["azurerm_linux_web_app", "Microsoft.Web/sites"],
	["azurerm_windows_web_app", "Microsoft.Web/sites"],
	["azurerm_linux_function_app", "Microsoft.Web/sites"],
	["azurerm_windows_function_app", "Microsoft.Web/sites"],
	["azurerm_eventhub_namespace", "Microsoft.EventHub/namespaces"],
	["azurerm_servicebus_namespace", "Microsoft.ServiceBus/namespaces"],
	["azurerm_redis_cache", "Microsoft.Cache/redis"],
	["azurerm_app_configuration", "Microsoft.AppConfiguration/configurationStores"],
	["azurerm_machine_learning_workspace", "Microsoft.MachineLearningServices/workspaces"],
	["azurerm_ai_foundry", "Microsoft.MachineLearningServices/workspaces"],
	["azurerm_databricks_workspace", "Microsoft.Databricks/workspaces"],
	["azurerm_data_factory", "Microsoft.DataFactory/factories"],
	["azurerm_automation_account", "Microsoft.Automation/automationAccounts"],
	["azurerm_api_management", "Microsoft.ApiManagement/service"],
	["azurerm_purview_account", "Microsoft.Purview/accounts"],
	["azurerm_log_analytics_workspace", "Microsoft.OperationalInsights/workspaces"],
	["azurerm_user_assigned_identity", "Microsoft.ManagedIdentity/userAssignedIdentities"]
]);

// src/terraform/module.ts
/** Override files are merged last. https://developer.hashicorp.com/terraform/language/files/override */
const isOverride = ({ path }) => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
/** Reads the files of one module. */
function readModule({ files, isOurs }, parse) {
	const read = [...files.filter((file) => !isOverride(file)), ...files.filter(isOverride)].map((file) => ({
		file,
		...parse(file)
	}));
	const declarations = /* @__PURE__ */ new Map();
	const locals = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Map();
	for (const { file, body } of read) for (const block of body.blocks) {
		if (block.type === "locals") for (const [name, attribute] of block.body.attributes) locals.set(name, attribute);
		const key = keyOf$1(block.type, block.labels, aliasOf(block));
		const before = declarations.get(key);
		if (block.labels[0] !== void 0) names.set(block.type, (names.get(block.type) ?? /* @__PURE__ */ new Set()).add(block.labels[0]));
		if (!before) declarations.set(key, declarationOf(block));
		else if (isOverride(file)) declarations.set(key, merge$1(before, block));
	}
	const find = (type, ...labels) => declarations.get(keyOf$1(type, labels, void 0));
	return {
		isOurs,
		resource: (mode, type, name) => find(mode === "data" ? "data" : "resource", type, name),
		call: (name) => find("module", name),
		variable: (name) => find("variable", name),
		output: (name) => find("output", name),
		local: (name) => locals.get(name),
		provider: (name, alias) => declarations.get(keyOf$1("provider", [name], alias)),
		names: (type) => [...type === "locals" ? locals.keys() : names.get(type) ?? []],
		faults: read.flatMap(({ faults }) => faults)
	};
}
const keyOf$1 = (type, labels, alias) => JSON.stringify([
	type,
	...labels,
	...alias === void 0 ? [] : [{ alias }]
]);
function aliasOf({ type, body }) {
	const alias = type === "provider" ? body.attributes.get("alias")?.value : void 0;
	return alias && literalText(alias);
}
/** The text that an expression is, where it is a literal one. */
function literalText(expression) {
	if (expression.kind === "literal") return expression.value.kind === "text" ? expression.value.value : void 0;
	if (expression.kind !== "template") return void 0;
	let text = "";
	for (const part of expression.parts) {
		if (part.kind !== "text") return void 0;
		text += part.text;
	}
	return text;
}
/** The blocks of a type among others: those of the name, and `dynamic "name"`. */
const ofType = (blocks, type) => blocks.filter((block) => block.type === type || block.type === "dynamic" && block.labels[0] === type);
function declarationOf(block) {
	return {
		header: block.header,
		block: block.span,
		attribute: (name) => block.body.attributes.get(name),
		blocks: (type) => ofType(block.body.blocks, type)
	};
}
/** Attributes of the override win one by one, nested blocks all of a type at once. */
function merge$1(base, override) {
	const over = declarationOf(override);
	return {
		header: base.header,
		block: base.block,
		attribute: (name) => over.attribute(name) ?? base.attribute(name),
		blocks: (type) => {
			const own = over.blocks(type);
			return own.length > 0 ? own : base.blocks(type);
		}
	};
}

// src/terraform/inherited-provider.ts
/**
* Which configuration of its provider an instance uses: `azurerm.hub`. Of a module below a module that only passes it on, plan JSON
* has a key of the module's own; the calls in between tell which one that is, where their source is at hand.
*/
function providerKeyOf(world, { module, providerKey }) {
	const config = get(world.plan.configuration, "provider_config", providerKey);
	const name = textIn$1(get(config, "name"));
	return (get(config, "module_address") !== void 0 && get(config, "expressions") === void 0 && name !== void 0 ? passedTo(world.moduleInstance(module), name) : void 0) ?? providerKey;
}
/** The root's name for what a module knows as `azurerm` or `azurerm.alias`. https://developer.hashicorp.com/terraform/language/modules/develop/providers */
function passedTo({ parent, path, hcl }, name) {
	const last = path.at(-1);
	if (!parent || !last) return name;
	const [local = name, alias] = name.split(".");
	const call = parent.hcl?.call(last.name);
	if (!call || hcl?.provider(local, alias)) return void 0;
	const providers = call.attribute("providers")?.value;
	if (!providers) return alias === void 0 ? passedTo(parent, name) : void 0;
	const entry = providers.kind === "object" ? providers.entries.find(({ key }) => nameIn(key) === name) : void 0;
	const given = entry && nameIn(entry.value);
	return given === void 0 ? void 0 : passedTo(parent, given);
}
function nameIn(expression) {
	if (expression.kind === "variable") return expression.name;
	if (expression.kind !== "step") return literalText(expression);
	const { of, step } = expression;
	return of.kind === "variable" && step.kind === "attribute" ? `${of.name}.${step.name}` : void 0;
}

// src/terraform/place.ts
/**
* Where the author of an instance edits it: its block; of a module from elsewhere the call in the author's own module; without source the
* plan itself.
*/
function placeOf(world, { module, mode, type, name }) {
	const own = world.moduleInstance(module);
	return (own.hcl?.isOurs ? own.hcl.resource(mode, type, name) : void 0) ?? callPlace(own) ?? {
		header: world.start,
		block: world.start
	};
}
/** The nearest call of the module, or of one around it, that is written in the author's repository. */
function callPlace({ path, parent }) {
	const last = path.at(-1);
	if (!parent || !last) return void 0;
	return (parent.hcl?.isOurs ? parent.hcl.call(last.name) : void 0) ?? callPlace(parent);
}
/** Where a value of an instance is written: its attribute, or what is nearest to it. */
function placeOfValue(world, instance, path) {
	const { hcl } = world.moduleInstance(instance.module);
	const declaration = hcl?.isOurs ? hcl.resource(instance.mode, instance.type, instance.name) : void 0;
	return (declaration && spanIn(declaration, path)) ?? placeOf(world, instance).header;
}
/** Whether the author writes the attribute. */
function isWritten$2(declaration, name) {
	return declaration.attribute(name) !== void 0 || declaration.blocks(name).length > 0;
}
function spanIn(declaration, [name, ...rest]) {
	if (typeof name !== "string") return void 0;
	const attribute = declaration.attribute(name);
	if (attribute) return entrySpan(attribute.value, rest) ?? attribute.span;
	const [index, ...inner] = rest;
	const block = blockAt$1(declaration.blocks(name), typeof index === "number" ? index : 0);
	return block && blockSpan(block, inner);
}
/** The block with an index; which of several it is where `dynamic` ones are among them only their collections tell. */
function blockAt$1(blocks, index) {
	if (blocks.every(({ type }) => type !== "dynamic")) return blocks[index];
	return blocks.length === 1 ? blocks[0] : void 0;
}
function blockSpan(block, [name, ...rest]) {
	const content = block.type === "dynamic" ? block.body.blocks.find(({ type }) => type === "content") : block;
	const attribute = typeof name === "string" ? content?.body.attributes.get(name) : void 0;
	return attribute ? entrySpan(attribute.value, rest) ?? attribute.span : block.header;
}
/** Inside an object that is written out, also in a `jsonencode`, the entry that the path ends at. */
function entrySpan(expression, [step, ...rest]) {
	if (step === void 0) return void 0;
	if (expression.kind === "call" && expression.name === "jsonencode" && expression.args[0]) return entrySpan(expression.args[0], [step, ...rest]);
	if (expression.kind === "tuple" && typeof step === "number") {
		const item = expression.items[step];
		return item && (entrySpan(item, rest) ?? item.span);
	}
	if (expression.kind !== "object") return void 0;
	if (step === 0) return entrySpan(expression, rest) ?? expression.span;
	const entry = expression.entries.find(({ key }) => literalText(key)?.toLowerCase() === String(step).toLowerCase());
	return entry && (entrySpan(entry.value, rest) ?? entry.span);
}

// src/terraform/references.ts
/** The distinct references of a list: each is followed by its own prefixes, which say nothing more. */
function distinctReferences(references) {
	const distinct = [];
	for (const item of itemsOf(references)) {
		const text = textIn$1(item);
		if (text === void 0) continue;
		const last = distinct.at(-1);
		if (!(last !== void 0 && (last.startsWith(`${text}.`) || last.startsWith(`${text}[`))) && !distinct.includes(text)) distinct.push(text);
	}
	return distinct;
}
const head = /^(?:data\.)?[^.[]+(?:\.[^.[]+)?(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])*/;
const isOutside = (text) => /^(?:path|terraform|self)\./.test(text);
/** What a reference begins with and means a thing of the module: `var.x`, `each.key`, `data.type.name`, `type.name["key"]`. */
const headOf = (reference) => head.exec(reference)?.[0] ?? reference;
/** The heads of a list of references; what is not of the module left out. */
const headsOf = (references) => new Set(distinctReferences(references).filter((one) => !isOutside(one)).map(headOf));
/** The heads of all that an expression refers to; names that it binds itself (`for`, iterators) left out. */
function headsIn(expression, bound) {
	const heads = /* @__PURE__ */ new Set();
	collect(expression, bound, heads);
	return heads;
}
/** The expressions inside another whose names mean the same as outside it. */
function partsIn(expression) {
	switch (expression.kind) {
		case "tuple": return expression.items;
		case "object": return expression.entries.flatMap(({ key, value }) => [key, value]);
		case "call": return expression.args;
		case "unary": return [expression.operand];
		case "binary": return [expression.left, expression.right];
		case "conditional": return [
			expression.condition,
			expression.whenTrue,
			expression.whenFalse
		];
		case "splat": return [expression.of, ...keysIn$1(expression.steps)];
		case "for": return [expression.collection];
		default: return [];
	}
}
const keysIn$1 = (steps) => steps.flatMap((one) => one.kind === "index" ? [one.key] : []);
function collect(expression, bound, heads) {
	if (expression.kind === "variable" || expression.kind === "step") collectTraversal(expression, bound, heads);
	if (expression.kind === "template") collectParts(expression.parts, bound, heads);
	for (const part of partsIn(expression)) collect(part, bound, heads);
	if (expression.kind !== "for") return;
	const inside = within(bound, expression);
	for (const one of [
		expression.keyResult,
		expression.result,
		expression.condition
	]) if (one) collect(one, inside, heads);
}
const within = (bound, { key, value }) => /* @__PURE__ */ new Set([
	...bound,
	value,
	...key === void 0 ? [] : [key]
]);
/** `a.b["c"].d`: the names from the beginning up to the first index. */
function collectTraversal(expression, bound, heads) {
	const steps = [];
	let root = expression;
	while (root.kind === "step") {
		steps.unshift(root.step);
		root = root.of;
	}
	for (const key of keysIn$1(steps)) collect(key, bound, heads);
	if (root.kind !== "variable") collect(root, bound, heads);
	if (root.kind !== "variable" || bound.has(root.name)) return;
	let text = root.name;
	for (const one of steps) {
		const key = one.kind === "index" ? keyIn(one.key) : void 0;
		if (one.kind === "index" && key === void 0) break;
		text += one.kind === "attribute" ? `.${one.name}` : printKey(key);
	}
	const plain = text.replace(/^resource\./, "");
	if (!isOutside(plain)) heads.add(headOf(plain));
}
/** The key that an index certainly is. */
function keyIn(expression) {
	if (expression.kind === "literal" && expression.value.kind === "integer") return Number(expression.value.value);
	return literalText(expression);
}
function collectParts(parts, bound, heads) {
	for (const part of parts) {
		if (part.kind === "value") collect(part.value, bound, heads);
		if (part.kind === "if") {
			collect(part.condition, bound, heads);
			collectParts([...part.whenTrue, ...part.whenFalse], bound, heads);
		}
		if (part.kind === "for") {
			collect(part.collection, bound, heads);
			collectParts(part.parts, within(bound, part), heads);
		}
	}
}

// src/hcl/result.ts
/** A failure. */
const failure = (why, span) => ({
	kind: "failure",
	why,
	span
});
/** The value; of a failure, which never happens in a plan that was made, an unknown. */
function asValue(result) {
	return result.kind === "failure" ? failed(result) : result;
}
const failed = ({ why, span }) => unknown(`failure(${span.file.path}:${span.start})`, why, span);

// src/hcl/type.ts
/** The type of a bare `null`; in a constraint, whatever the value is. */
const anyType = { kind: "any" };
/** A type of which nothing is told, not even that it is the same as another. */
const openType = { kind: "open" };
/** A text. */
const stringType = { kind: "string" };
/** A whole number or a fraction. */
const numberType = { kind: "number" };
/** True or false. */
const boolType = { kind: "bool" };
/** A list of elements of one type. */
const listOf$2 = (of) => ({
	kind: "list",
	of
});
/** A set of elements of one type. */
const setOf = (of) => ({
	kind: "set",
	of
});
/** A map of elements of one type. */
const mapOf = (of) => ({
	kind: "map",
	of
});
/** The value, saying of which type it is. */
const marked = (value, mark) => ({
	...value,
	mark
});
const isMarked = (value) => "mark" in value;
const markOf = (value) => isMarked(value) ? value.mark : void 0;
/** Of which kind the value certainly is: a list, set or tuple, a map or object; undefined where nobody knows. */
function kindOf(value) {
	const mark = markOf(value);
	const kind = typeof mark === "object" ? mark.kind : mark;
	return kind === "list" || kind === "set" || kind === "tuple" || kind === "map" || kind === "object" ? kind : void 0;
}
/**
* Whether it may be a set for all that is told: of a plan's lists those that hold texts and numbers. Instances and blocks are taken for
* lists, as they nearly always are.
*/
const mayBeSet = (value) => kindOf(value) === void 0 && value.items.every(({ kind }) => ![
	"array",
	"object",
	"unknown",
	"stretch"
].includes(kind));
/** The type of a value. What was not made by an expression, as what a plan holds, is of an open type, as are most nulls. */
function typeOf(value) {
	switch (value.kind) {
		case "text":
		case "pattern": return stringType;
		case "boolean": return boolType;
		case "integer":
		case "float": return numberType;
		case "unknown": return shaped[value.shape ?? "none"] ?? {
			kind: "open",
			id: value.term
		};
		default: return typeOfPlace(value);
	}
}
const shaped = {
	text: stringType,
	boolean: boolType,
	integer: numberType
};
let places = 0;
/** Worked out once for what stays one thing wherever it is seen from. */
const known$1 = /* @__PURE__ */ new WeakMap();
function typeOfPlace(value) {
	const mark = markOf(value);
	if (typeof mark === "object") return mark;
	const place = value.kind === "array" ? value.items : value.kind === "object" ? value.members : value;
	const before = known$1.get(place);
	if (before) return before;
	const type = (mark && structureOf(value)) ?? {
		kind: "open",
		id: `place ${++places}`
	};
	known$1.set(place, type);
	return type;
}
function structureOf(value) {
	if (value.kind === "array") return {
		kind: "tuple",
		items: value.items.map((item) => item.kind === "stretch" ? openType : typeOf(item))
	};
	if (value.kind === "null" || value.rest) return void 0;
	return {
		kind: "object",
		members: new Map([...value.members].map(([name, member]) => [name, { type: typeOf(member) }]))
	};
}
/** The answer for each type, worked out once however often it stands in others. */
function remembered(answer) {
	const answers = /* @__PURE__ */ new WeakMap();
	return (type) => {
		const before = answers.get(type);
		if (before) return before.answer;
		const made = { answer: answer(type) };
		answers.set(type, made);
		return made.answer;
	};
}
/** A text that is the same for two types exactly where they are the same. */
const keyOf = remembered((type) => shorten(newKey(type)));
function newKey(type) {
	switch (type.kind) {
		case "list":
		case "set":
		case "map": return `${type.kind}(${keyOf(type.of)})`;
		case "tuple": return `tuple(${type.items.map(keyOf).join(",")})`;
		case "object": return `object(${[...type.members].map(([name, member]) => `${quote(name)}${member.isOptional ? "?" : ""}:${keyOf(member.type)}`).sort().join(",")})`;
		case "open": return `open(${quote(type.id ?? "")})`;
		default: return type.kind;
	}
}
/** Whether something in the type is not told by the files. */
const isOpen$1 = remembered((type) => type.kind === "open" || partsOf(type).some(isOpen$1));
/** Whether two types that look like this one may still differ. */
const isVague = remembered((type) => type.kind === "open" ? type.id === void 0 : partsOf(type).some(isVague));
/** The types that a type is made of. */
function partsOf(type) {
	if ("of" in type) return [type.of];
	if ("items" in type) return type.items;
	return "members" in type ? [...type.members.values()].map((member) => member.type) : [];
}

// src/hcl/outcomes.ts
/** Whether two values are certainly one, also by their types; nulls are of any. */
const isOne = (one, other) => termOf(one) === termOf(other) && (one.kind === "null" || keyOf(typeOf(one)) === keyOf(typeOf(other)));
/** An unknown that turns out as one of the cases: the case itself where all are one. */
function oneOf(open, cases) {
	const [first] = cases;
	const answer = choice(open, cases);
	if (!first || answer.kind === "unknown" && answer.term === open.term) return answer;
	if (answer.kind === "null") return nullValue(answer.span);
	return cases.every(({ value }) => isOne(value, first.value)) ? answer : {
		...open,
		cases
	};
}
/** An unknown that has one of the outcomes; a failure where all are. One that fails in a plan that was made never came about. */
function chosen(open, outcomes) {
	const failures = outcomes.flatMap(({ result }) => result.kind === "failure" ? [result] : []);
	const [failure] = failures;
	if (failure && failures.length === outcomes.length) return failure;
	return oneOf(open, outcomes.flatMap(({ result, given }) => under(given, casesOf(asValue(result)))));
}
/** The cases that can hold together with the assumptions. */
const under = (given, cases) => cases.flatMap((one) => {
	const both = together(given, one.given);
	return both ? [{
		value: one.value,
		given: both
	}] : [];
});
/** What becomes of an unknown, by what becomes of each of its cases. */
function throughCases(value, open, each) {
	if (!value.cases) return open;
	return chosen(open, value.cases.map((one) => ({
		result: each(one.value),
		given: one.given
	})));
}
/** The value, unless it is a failure. */
const isFailure = (result) => result.kind === "failure";
/** An unknown made of another, with its reason and its way. */
const madeOf = (value, term, knowledge = {}) => unknown(term, value.why, value.span, {
	...value.trail ? { trail: value.trail } : {},
	...knowledge
});
/** Whether a bare reference list was taken for what it nearly always means, on the way to the value. */
const isByReference = (value) => value.basis === "reference" || value.kind === "pattern" && value.parts.some((part) => typeof part !== "string" && part.basis === "reference");
/** The answer, which rests on no more than the values that it was made of. */
function restingOn(answer, values) {
	return values.some(isByReference) && answer.kind !== "failure" ? {
		...answer,
		basis: "reference"
	} : answer;
}

// src/hcl/number.ts
const most = 2n ** 53n;
/** A number as a text, as Terraform writes it: without an exponent. */
function numberText({ value }) {
	if (typeof value === "bigint") return value.toString();
	const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
	if (exponent === void 0) return String(value);
	const digits = whole + fraction;
	const point = whole.length + Number(exponent);
	if (point >= digits.length) return sign + digits.padEnd(point, "0");
	return point <= 0 ? `${sign}0.${digits.padStart(digits.length - point, "0")}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
/** The number to the last digit; undefined where a float only comes near it. */
function exactOf({ value }) {
	if (typeof value === "bigint") return value > most || value < -most ? void 0 : {
		n: value,
		halvings: 0
	};
	for (let halvings = 0, scaled = value; halvings <= 60; halvings++, scaled *= 2) if (Number.isSafeInteger(scaled)) return isWritten$1(value, BigInt(scaled), halvings) ? {
		n: BigInt(scaled),
		halvings
	} : void 0;
}
/** Whether the few digits that a float is written with are all of it. */
function isWritten$1(value, n, halvings) {
	const [whole = "", fraction = ""] = numberText({
		kind: "float",
		value,
		span: nowhere
	}).split(".");
	return BigInt(whole + fraction) * 2n ** BigInt(halvings) === n * 10n ** BigInt(fraction.length);
}
const nowhere = {
	file: {
		path: "",
		text: ""
	},
	start: 0,
	end: 0
};
/** The number as a value; undefined where a float only comes near it. */
function numberOf$1({ n, halvings }, span) {
	let [left, over] = [n, halvings];
	while (over > 0 && left % 2n === 0n) {
		left /= 2n;
		over--;
	}
	if (left > most || left < -most) return void 0;
	if (over === 0) return integer(left, span);
	const value = float(Number(left) / 2 ** over, span);
	return exactOf(value) ? value : void 0;
}
/** A float that is whole, as the integer it is. */
function wholeNumber(value) {
	return Number.isInteger(value.value) ? {
		...value,
		kind: "integer",
		value: BigInt(numberText(value))
	} : value;
}
const decimal = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,9}))?$/;
/** Other ways to write a number that Terraform reads: `1p3`, `Inf`. */
const rare = /^[-+]?(?:[\d.]+(?:[eE][-+]?\d+)?p[-+]?\d+|[iI]nf(?:inity)?|[\d.]+[eE][-+]?\d+)$/;
/** A text as the number it writes: `none` where it writes none, undefined where it is one that a float only comes near. */
function parseNumber(text, span) {
	const match = decimal.exec(text);
	if (!match) return rare.test(text) ? void 0 : "none";
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
	const digits = whole + fraction;
	if (digits === "") return "none";
	const shift = Number(exponent) - fraction.length;
	if (digits.length > limits.numberDigits || Math.abs(shift) > limits.numberDigits) return void 0;
	const n = BigInt(digits);
	if (n === 0n) return sign === "-" ? void 0 : integer(0n, span);
	const signed = sign === "-" ? -n : n;
	if (shift >= 0) return integer(signed * 10n ** BigInt(shift), span);
	const unit = 10n ** BigInt(-shift);
	if (signed % unit === 0n) return integer(signed / unit, span);
	return digits.replace(/^0+/, "").replace(/0+$/, "").length > 15 ? void 0 : float(Number(text), span);
}
/** Less than nothing, nothing, or more: how two numbers compare. */
function compareNumbers(one, other) {
	return one.value < other.value ? -1 : one.value > other.value ? 1 : 0;
}

// src/hcl/set.ts
/**
* A set, as an array in the order in which Terraform goes through it, each element once. Unknown where an element that is not settled
* leaves the number or the order open.
*/
function setOfItems(items, of, span, run) {
	const distinct = [...new Map(items.map((item) => [termOf(item), item])).values()];
	if (distinct.length <= 1) return marked(array(distinct, span), {
		kind: "set",
		of
	});
	const ordered = distinct.every(isSettled) ? inOrder$1(distinct) : void 0;
	if (ordered && run.spend(distinct.length)) return marked(array(ordered, span), {
		kind: "set",
		of
	});
	return unknown(residual("toset", distinct), "the order of the set is not known", span, { shape: "array" });
}
/** https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go */
function inOrder$1(items) {
	const hashes = /* @__PURE__ */ new Map();
	for (const item of items) {
		const hash = item.kind === "array" || item.kind === "object" ? hashOf(item, { left: limits.setOrder }) : "";
		if (hash === void 0) return void 0;
		hashes.set(item, hash);
	}
	return [...items].sort((one, other) => compare(one, other) || byBytes(hashes.get(one) ?? "", hashes.get(other) ?? ""));
}
function compare(one, other) {
	if (one.kind === "null" || other.kind === "null") return Number(one.kind === "null") - Number(other.kind === "null");
	if (one.kind === "text") return other.kind === "text" ? byBytes(one.value, other.value) : 0;
	if (one.kind === "boolean") return other.kind === "boolean" ? Number(one.value) - Number(other.value) : 0;
	if (one.kind !== "integer" && one.kind !== "float") return 0;
	return other.kind === "integer" || other.kind === "float" ? compareNumbers(one, other) : 0;
}
/** How Go compares texts: by their bytes. */
function byBytes(one, other) {
	const length = Math.min(one.length, other.length);
	const isAstral = (code) => code >= 55296 && code <= 57343;
	for (let at = 0; at < length; at++) {
		const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
		if (left === right) continue;
		return isAstral(left) === isAstral(right) ? left - right : isAstral(left) ? 1 : -1;
	}
	return one.length - other.length;
}
/** What lists and objects in a set are sorted by; undefined where it is not simple to tell. */
function hashOf(value, budget) {
	if (budget.left-- <= 0) return void 0;
	switch (value.kind) {
		case "null": return "~";
		case "boolean": return value.value ? "T" : "F";
		case "integer": return value.value.toString().length <= 9 ? value.value.toString() : void 0;
		case "text": return quoted$1(value.value);
		case "array": return hashOfArray(value, budget);
		case "object": return hashOfObject(value, budget);
		default: return;
	}
}
/** A text between quotes, where none of it has to be escaped. */
const quoted$1 = (text) => /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : void 0;
function hashOfArray(value, budget) {
	const kind = kindOf(value);
	const hashes = plainItems(value)?.map((item) => hashOf(item, budget));
	if (!kind || !hashes || hashes.includes(void 0)) return void 0;
	const inner = hashes.map((hash) => `${hash};`).join("");
	return kind === "tuple" ? `<${inner}>` : `[${inner}]`;
}
function hashOfObject(value, budget) {
	const isMap = kindOf(value) === "map";
	const hashes = [...value.members.keys()].sort(byBytes).map((name) => {
		const hash = hashOf(value.members.get(name) ?? value, budget);
		const key = quoted$1(name);
		return hash === void 0 || key === void 0 ? void 0 : `${isMap ? `${key}:` : ""}${hash};`;
	});
	if (hashes.includes(void 0)) return void 0;
	return isMap ? `{${hashes.join("")}}` : `<${hashes.join("")}>`;
}

// src/hcl/unify.ts
/**
* The type that values of all the types are brought to where they meet, as in the branches of a conditional; undefined where there is
* none, open where the files don't tell. A bare null lets all be what they are. https://github.com/zclconf/go-cty/blob/main/docs/convert.md
*/
function unify(types) {
	const [head] = types;
	if (!head || partsOf(head).length === 0) return unifyAll(types);
	return unified(head).of(shorten(types.map(keyOf).join(" ")), () => unifyAll(types));
}
/** What was worked out for a type with parts, by what it was asked with: parts may stand in it many times over. */
const unified = remembered(() => answers$1());
const conversions = remembered(() => answers$1());
function answers$1() {
	const made = /* @__PURE__ */ new Map();
	return { of: (key, answer) => {
		const before = made.get(key) ?? { answer: answer() };
		made.set(key, before);
		return before.answer;
	} };
}
function unifyAll(types) {
	const told = types.filter(({ kind }) => kind !== "any");
	const distinct = [...new Map(told.map((type) => [keyOf(type), type])).values()];
	const [first] = distinct;
	if (!first) return types.length > 0 ? anyType : void 0;
	if (distinct.length > limits.cases) return openType;
	if (distinct.length === 1) return first;
	if (distinct.some(({ kind }) => kind === "open")) return unifyWithOpen(distinct);
	return unifyStructures(distinct) ?? unifyByConversion(distinct) ?? (told.length < types.length ? anyType : void 0);
}
/** The type that the values get where they meet; where some are of an open type, they may as well have none in common. */
function commonType(values, run) {
	const types = values.map(typeOf);
	const isOne = new Set(types.flatMap((type) => type.kind === "any" ? [] : [keyOf(type)])).size <= 1;
	if (types.some(isOpen$1) && !isOne) run.doubt(`types #${run.fresh()}`);
	return unify(types);
}
/** Types of one kind, or lists among tuples and maps among objects, by what they are made of. */
function unifyStructures(types) {
	const kinds = new Set(types.map(({ kind }) => kind));
	const only = (...allowed) => [...kinds].every((kind) => allowed.includes(kind));
	if (only("set")) return gathered("set", types);
	if (only("list", "tuple") && kinds.has("list")) return gathered("list", types);
	if (only("map", "object") && kinds.has("map")) return gathered("map", types);
	if (only("object")) return unifyObjects(types.filter((type) => type.kind === "object"));
	return only("tuple") ? unifyTuples(types.filter((type) => type.kind === "tuple")) : void 0;
}
function gathered(kind, types) {
	const parts = types.flatMap(partsOf);
	const of = unify(parts);
	const isLax = types.every((type) => "items" in type || "members" in type);
	return of && (isLax || of.kind !== "any" || parts.every((part) => part.kind === "any")) ? {
		kind,
		of
	} : void 0;
}
function unifyByConversion(types) {
	const kinds = new Set(types.map(({ kind }) => kind));
	if (kinds.has("object") && !kinds.has("map") || kinds.has("tuple") && kinds.size === 1) return void 0;
	return byPreference(types).find((wanted) => all$1(types.map((type) => canConvert(type, wanted))) !== "no") ?? (types.some(isOpen$1) ? openType : void 0);
}
/** A text among them makes all texts; so do a number and a boolean, which nothing else brings together. */
function unifyWithOpen(types) {
	const has = (kind) => types.some((type) => type.kind === kind);
	if (types.some((type) => partsOf(type).length > 0)) return openType;
	if (has("string") || has("number") && has("bool")) return stringType;
	return openType;
}
function unifyObjects(types) {
	const [first] = types;
	if (!first) return void 0;
	const names = [...first.members.keys()];
	if (!types.every(({ members }) => members.size === names.length && names.every((name) => members.has(name)))) return gathered("map", types);
	const members = /* @__PURE__ */ new Map();
	for (const name of names) {
		const type = unify(types.flatMap((one) => one.members.get(name)?.type ?? []));
		if (!type) return void 0;
		members.set(name, { type });
	}
	return {
		kind: "object",
		members
	};
}
function unifyTuples(types) {
	const length = types[0]?.items.length ?? 0;
	if (types.some(({ items }) => items.length !== length)) return gathered("list", types);
	const items = [];
	for (let index = 0; index < length; index++) {
		const type = unify(types.flatMap(({ items: own }) => own[index] ?? []));
		if (!type) return void 0;
		items.push(type);
	}
	return {
		kind: "tuple",
		items
	};
}
/** The most general first, otherwise in the order they come in. */
function byPreference(types) {
	const left = [...types];
	const ordered = [];
	while (left.length > 0) {
		const at = left.findIndex((type) => !left.some((other) => isMoreGeneral(other, type)));
		ordered.push(...left.splice(Math.max(at, 0), 1));
	}
	return ordered;
}
const rank = {
	any: 0,
	open: 0,
	string: 1,
	number: 2,
	bool: 2,
	list: 3,
	tuple: 4,
	set: 5,
	map: 3,
	object: 4
};
const isSequence$1 = ({ kind }) => kind === "list" || kind === "set" || kind === "tuple";
const isNamed$1 = ({ kind }) => kind === "map" || kind === "object";
const isPrimitive = ({ kind }) => kind === "string" || kind === "number" || kind === "bool";
function isMoreGeneral(one, other) {
	if (one === other) return false;
	if (one.kind === other.kind) return "of" in one && "of" in other && isMoreGeneral(one.of, other.of);
	if (one.kind === "any") return true;
	return [
		isPrimitive,
		isSequence$1,
		isNamed$1
	].some((family) => family(one) && family(other)) && rank[one.kind] < rank[other.kind];
}
/** Whether values of the type may be brought to another; a text that is no number shows only as a value. */
function canConvert(from, to) {
	return partsOf(from).length === 0 ? convertible(from, to) : conversions(from).of(keyOf(to), () => convertible(from, to));
}
function convertible(from, to) {
	if (from.kind === "any" || to.kind === "any") return "yes";
	if (from.kind === "open" || to.kind === "open") return "maybe";
	if (isPrimitive(from) || isPrimitive(to)) return isPrimitive(from) && isPrimitive(to) && (from.kind === to.kind || from.kind === "string" || to.kind === "string") ? "yes" : "no";
	if (isSequence$1(from) !== isSequence$1(to)) return "no";
	if (to.kind === "object") return canBecomeObject(from, to);
	if (to.kind === "tuple") return from.kind === "tuple" ? canBecomeTuple(from, to) : "no";
	if (!("of" in to)) return "no";
	return to.of.kind !== "any" || "of" in from || partsOf(from).length === 0 || unify(partsOf(from)) ? all$1(partsOf(from).map((part) => canConvert(part, to.of))) : "no";
}
function canBecomeTuple(from, to) {
	if (from.items.length !== to.items.length) return "no";
	return all$1(from.items.map((item, index) => canConvert(item, to.items[index] ?? item)));
}
function canBecomeObject(from, to) {
	if ("of" in from) return all$1(["maybe", ...[...to.members.values()].map(({ type }) => canConvert(from.of, type))]);
	if (from.kind !== "object") return "no";
	return all$1([...to.members].map(([name, member]) => {
		const own = from.members.get(name);
		return own ? canConvert(own.type, member.type) : member.isOptional ? "yes" : "no";
	}));
}

// src/hcl/convert-collection.ts
/** The elements as a list, set or tuple. */
function convertSequence(value, type, run) {
	const items = plainItems(value);
	if (!items || !isSequence(type)) return leftOver(value, type, run, "array");
	if (type.kind === "tuple") return convertTuple(value, items, type, run);
	if (type.of.kind === "any" && mixesNull(items)) return leftOver(value, type, run, "array");
	const converted = convertElements(items, type.of, value, run);
	if (isFailure(converted)) return converted;
	if (type.kind === "set") return inPlaceOf(value, setOfItems(converted.items, converted.of, value.span, run));
	return inPlaceOf(value, marked(array([...converted.items], value.span), {
		kind: "list",
		of: converted.of
	}));
}
const isSequence = (type) => type.kind === "list" || type.kind === "set" || type.kind === "tuple";
/** Some versions of Terraform find no type for a bare null among lists and objects. */
const mixesNull = (items) => items.some((item) => typeOf(item).kind === "any") && items.some(({ kind }) => kind === "array" || kind === "object");
function convertTuple(value, items, type, run) {
	const kind = kindOf(value);
	if (kind === "list" || kind === "set") return leftOver(value, type, run, "array");
	if (items.length !== type.items.length) return failure("the tuple has another length", value.span);
	const converted = convertAll(items, (index) => type.items[index] ?? anyType, run);
	return "kind" in converted ? converted : inPlaceOf(value, marked(array(converted, value.span), "tuple"));
}
/** The elements as of the wanted type; where that leaves something to them, as of what they have in common. */
function convertElements(parts, wanted, whole, run) {
	const own = typeOf(whole);
	const told = parts.filter((part) => typeOf(part).kind !== "any");
	if (wanted.kind === "any" && "of" in own) return {
		kind: "elements",
		items: parts,
		of: own.of
	};
	const items = wanted.kind === "any" ? parts : convertAll(parts, () => wanted, run);
	if ("kind" in items) return items;
	if (!leavesOpen(wanted) || items.length === 0) return {
		kind: "elements",
		items,
		of: wanted
	};
	const rest = "rest" in whole && whole.rest ? [whole.rest] : [];
	const of = commonType([...items, ...rest], run);
	const unified = of && (of.kind !== "any" || told.length === 0) ? convertAll(items, () => of, run) : failure("its elements are of different types", whole.span);
	return "kind" in unified ? unified : {
		kind: "elements",
		items: unified,
		of: of ?? wanted
	};
}
const leavesOpen = remembered((type) => type.kind === "any" || partsOf(type).some(leavesOpen));
function convertAll(items, typeAt, run) {
	const converted = [];
	for (const [index, item] of items.entries()) {
		const result = convertTo(item, typeAt(index), run);
		if (isFailure(result)) return result;
		converted.push(result);
	}
	return converted;
}
/** The members as a map, or as an object of the type: without those that it does not name, with defaults for those that it may lack. */
function convertMembers(value, type, run) {
	if (type.kind === "object") return convertObject(value, type, run);
	const converted = convertElements([...value.members.values()], type.of, value, run);
	if (isFailure(converted)) return converted;
	const { items, of } = converted;
	const members = new Map([...value.members.keys()].flatMap((name, index) => items[index] ? [[name, items[index]]] : []));
	const rest = value.rest && madeOf(value.rest, `retyped #${run.fresh()}`);
	return inPlaceOf(value, marked(object$1(members, value.span, rest), {
		kind: "map",
		of
	}));
}
function convertObject(value, type, run) {
	const members = /* @__PURE__ */ new Map();
	for (const [name, member] of type.members) {
		const result = convertMember(value.members.get(name) ?? (value.rest && missing(value, name, run)), member, value, run);
		if (!result) return failure(`attribute '${name}' is missing`, value.span);
		if (isFailure(result)) return result;
		members.set(name, result);
	}
	return inPlaceOf(value, marked(object$1(members, value.span), "object"));
}
/** https://developer.hashicorp.com/terraform/language/expressions/type-constraints#optional-object-type-attributes */
function convertMember(given, member, whole, run) {
	const { type, fallback } = member;
	if (given === void 0 && !member.isOptional) return void 0;
	if (given === void 0 || given.kind === "null" && fallback) return convertTo(fallback ?? nullValue(whole.span), type, run);
	const isMaybeNull = given.kind === "unknown" && !given.shape;
	const result = convertTo(given, type, run);
	if (!fallback || !isMaybeNull || isFailure(result)) return result;
	return unknown(residual("default", [given, fallback]), reasonOf(given), given.span, given.trail ? { trail: given.trail } : {});
}
function missing(value, name, run) {
	if (!value.rest) return void 0;
	const term = residual("member", [value.rest, {
		kind: "text",
		value: name,
		span: value.span
	}]);
	run.doubt(term);
	return unknown(term, value.rest.why, value.span);
}

// src/hcl/retype.ts
/**
* The value where it meets one of which nobody knows the type: a number or boolean may have become a text then, a tuple a list or
* set, an object a map. A text stays what it is.
*/
function retyped(value, run) {
	if (!run.spend(costOfStep(value))) return run.tooLarge(value.span);
	switch (value.kind) {
		case "boolean": return eitherWay(value, text$1(String(value.value), value.span), run);
		case "integer":
		case "float": return eitherWay(value, text$1(numberText(value), value.span), run);
		case "unknown": return retypedUnknown(value, run);
		case "array": return placed$1(value, retypedArray(value, run));
		case "object": return placed$1(value, retypedObject(value, run));
		case "null": return inPlaceOf(value, nullValue(value.span));
		default: return value;
	}
}
const placed$1 = (before, value) => before.trail ? {
	...value,
	trail: before.trail
} : value;
function eitherWay(value, asText, run) {
	const term = `retyped #${run.fresh()}`;
	return choice(unknown(term, "its type is not known", value.span, value.trail ? { trail: value.trail } : {}), [{
		value,
		given: /* @__PURE__ */ new Map([[term, "kept"]])
	}, {
		value: asText,
		given: /* @__PURE__ */ new Map([[term, "text"]])
	}]);
}
const costOfSorting = 20;
/** It may have become a set, which has an order of its own. */
function retypedArray(value, run) {
	const items = value.items.map((item) => item.kind === "stretch" ? item : retyped(item, run));
	const list = array(items, value.span);
	const known = plainItems(list);
	if (!known || known.length <= 1) return list;
	if (!run.spend(costOfSorting * known.length)) return run.tooLarge(value.span);
	const set = setOfItems(known, openType, value.span, run);
	if (set.kind === "array" && termOf(set) === termOf(list)) return list;
	const term = `retyped #${run.fresh()}`;
	return choice(unknown(term, "it may be a set", value.span, { shape: "array" }), [{
		value: list,
		given: /* @__PURE__ */ new Map([[term, "kept"]])
	}, {
		value: set,
		given: /* @__PURE__ */ new Map([[term, "set"]])
	}]);
}
function retypedUnknown(value, run) {
	if (value.shape === "text") return value;
	if (value.shape === "boolean" || value.shape === "integer") return eitherWay(value, textOf$2([holeOf(value)], value.span), run);
	const term = `retyped #${run.fresh()}`;
	if (value.shape) return madeOf(value, term, { shape: value.shape });
	const open = madeOf(value, term, { fold: value.fold ?? value.term });
	if (!value.cases) return open;
	return choice(open, value.cases.map((one) => ({
		...one,
		value: retyped(one.value, run)
	})));
}
function retypedObject(value, run) {
	const { members, span, rest } = value;
	if (isSettled(value)) return object$1(new Map([...members].map(([name, member]) => [name, retyped(member, run)])), span);
	const names = members.size > 0 || rest ? members.keys() : void 0;
	return lazyObject(names, (name) => {
		const member = members.get(name);
		return member && retyped(member, run);
	}, span, rest && madeOf(rest, `retyped #${run.fresh()}`));
}

// src/hcl/convert.ts
/**
* The value as one of the type; a failure where it certainly can't be one. A null stays one.
* https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
*/
function convertTo(value, type, run) {
	if (!run.spend(costOfStep(value))) return run.tooLarge(value.span);
	if (type.kind === "any") return value;
	const own = typeOf(value);
	if (keyOf(own) === keyOf(type) && !isVague(own)) return value;
	if (type.kind === "open") return retyped(value, run);
	if (value.kind === "unknown") return convertUnknown(value, type, run);
	if (value.kind !== "text" && value.kind !== "pattern" && canConvert(own, type) === "no") return mismatch(value, type);
	if (value.kind === "null" && isOpen$1(own)) run.doubt(residual(conversionName(type), [value]));
	if (value.kind === "null") return marked(value, type);
	switch (type.kind) {
		case "string": return toText(value);
		case "number": return toNumber(value, run);
		case "bool": return toBool(value, run);
		case "map":
		case "object": return value.kind === "object" ? convertMembers(value, type, run) : mismatch(value, type);
		default: return value.kind === "array" ? convertSequence(value, type, run) : mismatch(value, type);
	}
}
const isComposite$1 = ({ kind }) => kind === "array" || kind === "object";
/** What it costs to make one value of another, beside what is inside it. */
const costOfStep = (value) => isComposite$1(value) ? 10 : 1;
const names = {
	null: "null",
	boolean: "a bool",
	integer: "a number",
	float: "a number",
	text: "a string",
	pattern: "a string",
	array: "a list",
	object: "an object",
	unknown: "not known"
};
/** What a value is, in a reason. */
const nameOf$1 = ({ kind }) => names[kind];
const mismatch = (value, type) => failure(`it is ${nameOf$1(value)}, no ${type.kind}`, value.span);
/** The conversion that is left over, of a value that may not be convertible. */
function leftOver(value, type, run, shape) {
	const term = residual(isOpen$1(type) ? `to ${type.kind} #${run.fresh()}` : conversionName(type), [value]);
	run.doubt(term);
	const trail = value.trail ? { trail: value.trail } : {};
	return unknown(term, reasonOf(value), value.span, {
		...shape ? { shape } : {},
		...trail
	});
}
const conversionName = (type) => type.kind === "string" ? "tostring" : `to ${keyOf(type)}`;
const fitting = {
	string: "text",
	number: "integer",
	bool: "boolean",
	list: "array",
	set: "array",
	tuple: "array",
	map: "object",
	object: "object"
};
const primitive = [
	"text",
	"integer",
	"boolean"
];
function convertUnknown(value, type, run) {
	if (type.kind === "string" && (value.shape === "integer" || value.shape === "boolean")) return textOf$2([holeOf(value)], value.span);
	if (value.cases) {
		const { cases: _, ...open } = value;
		const whole = convertUnknown(open, type, run);
		return whole.kind === "unknown" ? throughCases(value, whole, (one) => convertTo(one, type, run)) : whole;
	}
	const wanted = fitting[type.kind];
	const isPrimitive = primitive.includes(wanted);
	if (value.shape === wanted && isPrimitive) return value;
	if (value.shape === void 0) return {
		...leftOver(value, type, run),
		...type.kind === "string" ? { fold: value.fold ?? value.term } : {}
	};
	return value.shape === wanted || isPrimitive && value.shape === "text" ? leftOver(value, type, run, wanted === "integer" ? void 0 : wanted) : failure(`it is no ${type.kind}`, value.span);
}
/** An unknown that is not null, as it is when it has the type; it stays the same text then. */
function certain(value, type) {
	if (value.kind !== "unknown" || value.shape) return value;
	if (type.kind === "string") return textOf$2([holeOf(value)], value.span);
	return type.kind === "bool" ? {
		...value,
		shape: "boolean"
	} : value;
}
/** The unknown as a part of a text, where it stands for what it is written as. */
function holeOf(value) {
	const inner = /^tostring\((.*)\)$/s.exec(value.term)?.[1];
	const hole = inner === void 0 ? value : {
		...value,
		term: inner
	};
	if (!hole.cases) return hole;
	return {
		...hole,
		cases: hole.cases.map((one) => ({
			...one,
			value: asText(one.value) ?? one.value
		}))
	};
}
/** The text that a template makes of the value; undefined where it can't. */
function asText(value) {
	if (value.kind === "unknown") return value.shape === "array" || value.shape === "object" ? void 0 : textOf$2([holeOf(value)], value.span);
	const result = value.kind === "null" ? void 0 : toText(value);
	return result?.kind === "failure" ? void 0 : result;
}
/** The value, written and found where another was. */
const inPlaceOf = (before, value) => ({
	...value,
	span: before.span,
	...before.trail ? { trail: before.trail } : {},
	...before.basis ? { basis: before.basis } : {}
});
function toText(value) {
	switch (value.kind) {
		case "text":
		case "pattern": return value;
		case "integer":
		case "float": return inPlaceOf(value, text$1(numberText(value), value.span));
		case "boolean": return inPlaceOf(value, text$1(String(value.value), value.span));
		default: return failure(`it is ${nameOf$1(value)}, no string`, value.span);
	}
}
function toNumber(value, run) {
	if (value.kind === "integer" || value.kind === "float") return value;
	const type = { kind: "number" };
	if (value.kind === "pattern") return leftOver(value, type, run);
	if (value.kind !== "text") return mismatch(value, type);
	const number = parseNumber(value.value, value.span);
	if (number === "none") return failure("the string is no number", value.span);
	return number ? inPlaceOf(value, number) : madeOf(leftOver(value, type, run), residual("to number", [value]));
}
const written = /* @__PURE__ */ new Map([
	["true", true],
	["1", true],
	["false", false],
	["0", false]
]);
function toBool(value, run) {
	if (value.kind === "boolean") return value;
	const type = { kind: "bool" };
	if (value.kind === "pattern") return leftOver(value, type, run, "boolean");
	const found = value.kind === "text" ? written.get(value.value) : void 0;
	if (found !== void 0) return inPlaceOf(value, bool(found, value.span));
	return value.kind === "text" ? failure("the string is neither true nor false", value.span) : mismatch(value, type);
}

// src/hcl/apply.ts
/** One call, for the function that answers it. */
function makeCall(name, args, span, run) {
	return {
		name,
		span,
		run,
		text: (value) => text$1(value.normalize(), span),
		parts: (parts) => textOf$2(parts, span),
		integer: (value) => integer(value, span),
		boolean: (value) => bool(value, span),
		null: () => nullValue(span),
		array: (items, mark) => mark ? marked(array(items, span), mark) : array(items, span),
		object: (members, mark, rest) => mark ? marked(object$1(members, span, rest), mark) : object$1(members, span, rest),
		open: (why, knowledge = {}) => {
			const term = residual(name, args);
			run.doubt(term);
			const trail = args.find((value) => value.kind === "unknown" && value.trail)?.trail;
			return unknown(term, why, span, {
				...trail ? { trail } : {},
				...knowledge
			});
		},
		fail: (why) => failure(why, span),
		tooLarge: () => run.tooLarge(span)
	};
}
/**
* Applies a function: the one place where unknown spreads. Arguments get the types that the function asks for; one that is unknown makes
* the call unknown, unless the function can do better; where arguments have cases, each is looked through, and what they agree on is known.
*/
function apply(definition, name, given, span, run) {
	return restingOn(applyToCases(definition, name, given, span, run), given);
}
function applyToCases(definition, name, given, span, run) {
	const args = prepare(definition, name, given, span, run);
	if ("kind" in args) return args;
	const answer = applyOnce(definition, args, makeCall(name, args, span, run));
	if (answer.kind !== "unknown" || !hasCases(args)) return answer;
	const combinations = combine(args);
	const cost = combinations?.reduce((sum, { values }) => values.reduce((part, value) => part + costOf(value), sum + 1), 0);
	if (!combinations || !run.spend(cost ?? 0)) return answer;
	const outcomes = combinations.map(({ values, given: facts }) => ({
		result: applyAgain(definition, name, values, span, run),
		given: facts
	}));
	return chosen(answer, outcomes);
}
/** For one case of the arguments, which may be of another type each time. */
function applyAgain(definition, name, values, span, run) {
	const args = prepare(definition, name, values, span, run);
	return "kind" in args ? args : applyOnce(definition, args, makeCall(name, args, span, run));
}
/** The arguments as the function asks for them. */
function prepare({ parameters, rest }, name, given, span, run) {
	if (given.length < parameters.length || !rest && given.length > parameters.length) return failure(`${name}() has the wrong number of arguments`, span);
	const args = [];
	for (const [index, value] of given.entries()) {
		const parameter = parameters[index] ?? rest;
		const result = parameter ? prepareOne(value, parameter, name, run) : value;
		if (isFailure(result)) return failure(`an argument of ${name}() does not fit: ${result.why}`, span);
		args.push(result);
	}
	return args;
}
function prepareOne(value, { type, takesNull }, name, run) {
	if (takesNull) return convertTo(value, type, run);
	if (value.kind === "null") return failure("it is null", value.span);
	const isMaybeNull = value.kind === "unknown" && !value.shape;
	if (isMaybeNull) run.doubt(residual(`${name} argument`, [value]));
	const result = isMaybeNull && type.kind === "string" ? value : convertTo(value, type, run);
	return isFailure(result) ? result : certain(result, type);
}
function applyOnce(definition, args, call) {
	const open = definition.toleratesUnknown ? void 0 : args.find((argument) => !isSettled(argument));
	const { value, doubts } = call.run.watch(() => open ? call.open(reasonOf(open)) : definition.apply(args, call));
	if (!definition.neverFails) for (const doubt of doubts) call.run.doubt(doubt);
	return known(value, definition);
}
/** Adds what the function's table says of every answer. */
function known(answer, { returns }) {
	return answer.kind === "unknown" && !answer.shape && returns ? {
		...answer,
		shape: returns
	} : answer;
}

// src/hcl/conditional.ts
/** A condition, once evaluated: true, false, or open. */
function asCondition(value, run) {
	if (value.kind === "null") return {
		kind: "failure",
		why: "the condition is null"
	};
	const result = convertTo(value, boolType, run);
	if (isFailure(result)) return {
		kind: "failure",
		why: "the condition is neither true nor false"
	};
	const condition = certain(result, boolType);
	return condition.kind === "boolean" || condition.kind === "unknown" ? condition : {
		kind: "failure",
		why: "it is no condition"
	};
}
/**
* `condition ? a : b`. Both branches get the type they have in common, but an error counts only in the branch that is taken.
* https://developer.hashicorp.com/terraform/language/expressions/conditionals
*/
function conditional(test, branches, span, run) {
	return isFailure(test) ? test : restingOn(branchOf(test, branches, span, run), [test]);
}
function branchOf(test, branches, span, run) {
	const condition = asCondition(test, run);
	if (condition.kind === "failure") return failure(condition.why, span);
	if (condition.kind === "unknown") return openConditional(condition, run.watch(branches[0]), run.watch(branches[1]), span, run);
	const [taken, other] = condition.value ? branches : [branches[1], branches[0]];
	const result = taken();
	return isFailure(result) ? result : besides(result, run.watch(other), span, run);
}
/** A branch as of the type it has in common with the other; one that fails has no say. */
function besides(branch, { value: other, doubts }, span, run) {
	if (isFailure(other)) return branch;
	const type = commonType([branch, other], run);
	if (doubts.size === 0) return type ? convertTo(branch, type, run) : failure("the branches are of different types", span);
	if (!type) run.doubt(`types #${run.fresh()}`);
	return !type || !isVague(type) && keyOf(type) === keyOf(typeOf(branch)) ? branch : retyped(branch, run);
}
function openConditional(condition, one, other, span, run) {
	for (const doubt of [...one.doubts, ...other.doubts]) run.doubt(doubt);
	const whenTrue = isFailure(one.value) ? one.value : besides(one.value, other, span, run);
	const whenFalse = isFailure(other.value) ? other.value : besides(other.value, one, span, run);
	if (isFailure(whenTrue) && isFailure(whenFalse)) return whenTrue;
	if (isFailure(whenTrue) || isFailure(whenFalse)) run.doubt(condition.term);
	return chosenBy(condition, asValue(whenTrue), asValue(whenFalse), span);
}
const isNegation$1 = (term) => term.startsWith("!(") && term.endsWith(")");
/** An unknown that is one value or the other, by a condition that is open. */
function chosenBy(condition, whenTrue, whenFalse, span) {
	if (isOne(whenTrue, whenFalse)) return whenTrue.kind === "null" ? nullValue(whenTrue.span) : whenTrue;
	const shape = shapeOf$1(whenTrue);
	const knowledge = {
		...shape && shape === shapeOf$1(whenFalse) ? { shape } : {},
		...condition.trail ? { trail: condition.trail } : {}
	};
	const terms = [
		condition,
		whenTrue,
		whenFalse
	];
	const term = isNegation$1(condition.term) ? residual("if", [
		{
			...condition,
			term: condition.term.slice(2, -1)
		},
		whenFalse,
		whenTrue
	]) : residual("if", terms);
	const open = unknown(term, condition.why, span, knowledge);
	return restingOn(oneOf(open, branchCases(condition, whenTrue, whenFalse)), [
		condition,
		whenTrue,
		whenFalse
	]);
}
/** For each case of the condition, the cases of the branch it takes. A condition is never null, or Terraform stops. */
function branchCases(condition, whenTrue, whenFalse) {
	return casesOf({
		...condition,
		shape: "boolean"
	}).flatMap(({ value, given }) => {
		if (value.kind === "boolean") return under(given, casesOf(value.value ? whenTrue : whenFalse));
		return value.kind === "unknown" ? under(given, branchCases(value, whenTrue, whenFalse)) : [];
	});
}

// src/hcl/functions/table.ts
/** A function of so many arguments, of these types, none of them null. */
const define = (types, apply, flags = {}) => ({
	parameters: types.map((type) => ({ type })),
	...flags,
	apply
});
/** The same with any number of further arguments. */
const defineMany = (types, rest, apply, flags = {}) => ({
	...define(types, apply, flags),
	rest
});
/** What any value fits. */
const takesAny = {
	type: anyType,
	takesNull: true
};

// src/hcl/functions/choose.ts
/** The first candidate that is not passed over, else the last value. */
function firstOf(candidates, last, call) {
	return candidates.reduceRight((rest, { value, isSkipped }) => {
		if (!isFailure(rest)) return chosenBy(isSkipped, rest, value, call.span);
		call.run.doubt(isSkipped.term);
		return value;
	}, last);
}
/** That something fails, which depends on what the terms turn out to be. */
function failing(doubts, call) {
	const term = shorten(`fails(${[...doubts].sort().join(",")})`);
	return unknown(term, "it is not known whether it fails", call.span, { shape: "boolean" });
}
/** https://developer.hashicorp.com/terraform/language/functions/try */
const tryForm = (args, call) => {
	const candidates = [];
	let last = failure("no attempt succeeds", call.span);
	for (const [index, arg] of args.entries()) {
		const { value, doubts } = call.run.watch(arg);
		if (isFailure(value)) continue;
		if (doubts.size === 0) {
			last = value;
			break;
		}
		if (!call.run.spend(doubts.size)) return call.tooLarge();
		const isLast = index === args.length - 1;
		if (isLast) for (const doubt of doubts) call.run.doubt(doubt);
		if (isLast) last = value;
		else candidates.push({
			value,
			isSkipped: failing(doubts, call)
		});
	}
	return firstOf(candidates, last, call);
};
/** https://developer.hashicorp.com/terraform/language/functions/can */
const canForm = ([arg, ...more], call) => {
	if (!arg || more.length > 0) return call.fail("can() takes one argument");
	const { value, doubts } = call.run.watch(arg);
	if (isFailure(value)) return call.boolean(false);
	if (doubts.size === 0) return call.boolean(true);
	if (!call.run.spend(doubts.size)) return call.tooLarge();
	return chosenBy(failing(doubts, call), call.boolean(false), call.boolean(true), call.span);
};
/** What chooses which arguments are evaluated, and what becomes of their failures. */
const forms = {
	try: tryForm,
	can: canForm
};
/** Whether `coalesce` passes the value over; undefined where nobody knows. */
function isPassedOver(value) {
	if (value.kind === "null") return true;
	if (value.kind === "unknown" && value.shape && value.shape !== "text") return false;
	const parts = partsOf$2(value);
	if (!parts) return false;
	if (parts.length === 0) return true;
	return (value.kind !== "unknown" || value.shape === "text") && isNotEmpty(parts) ? false : void 0;
}
function coalesce(args, call) {
	const type = commonType(args, call.run);
	if (!type) return call.fail("the arguments are of different types");
	const candidates = [];
	for (const arg of args) {
		const value = convertTo(arg, type, call.run);
		const isComposite = arg.kind === "array" || arg.kind === "object";
		if (isFailure(value) || isComposite && isVague(type)) return call.open("an argument may not have the type of the others");
		const isSkipped = isPassedOver(value);
		if (isSkipped === true) continue;
		if (isSkipped === false) return firstOf(candidates, value, call);
		const condition = unknown(shorten(`skipped(${termOf(value)})`), reasonOf(value), call.span, { shape: "boolean" });
		candidates.push({
			value,
			isSkipped: condition
		});
	}
	return firstOf(candidates, call.fail("every argument is null or empty"), call);
}
const isArray = ({ shape }) => shape === void 0 || shape === "array";
function coalescelist(args, call) {
	const isList = (arg) => arg.kind === "array" ? kindOf(arg) !== "set" : arg.kind === "unknown" && isArray(arg);
	if (!args.every(isList)) return call.fail("an argument is no list");
	if (args.some((arg) => arg.kind !== "array" || !kindOf(arg))) call.run.doubt(residual("lists", args));
	for (const arg of args) {
		if (arg.kind !== "array") return call.open(reasonOf(arg), { shape: "array" });
		if (arg.items.some((item) => item.kind !== "stretch")) return arg;
		if (!plainItems(arg)) return call.open("the list may be empty", { shape: "array" });
	}
	return call.fail("every list is empty");
}
/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: those that choose) */
const choosingFunctions = {
	alltrue: allOrAny(false),
	anytrue: allOrAny(true),
	coalesce: defineMany([], takesAny, coalesce, { toleratesUnknown: true }),
	coalescelist: defineMany([], { type: anyType }, coalescelist, { toleratesUnknown: true })
};
/** Whether one element is `stop`, in which case that is the answer; a null is false. */
function allOrAny(stop) {
	return define([listOf$2(boolType)], ([list], call) => {
		if (list?.kind !== "array") return call.open(list ? reasonOf(list) : "it is not known");
		const isStop = (value) => value.kind === "boolean" ? value.value === stop : value.kind === "null" && !stop;
		if (list.items.some((item) => item.kind !== "stretch" && isStop(item))) return call.boolean(stop);
		return list.settled ? call.boolean(!stop) : call.open(reasonOf(list));
	}, {
		toleratesUnknown: true,
		returns: "boolean"
	});
}

// src/hcl/compare.ts
/** Whether two values are one for `==`, which tells types apart: a list is no tuple, and `1` is not `"1"`. */
function sameValue(one, other) {
	if (one.kind === "null" || other.kind === "null") return bothNull(one, other);
	const types = sameType(typeOf(one), typeOf(other));
	return types === "no" ? "no" : all$1([equal(asWhole(one), asWhole(other)), types]);
}
/** A plan may hold a whole number as a float. */
const asWhole = (value) => value.kind === "float" ? wholeNumber(value) : value;
function bothNull(one, other) {
	const [left, right] = [canBeNull(one), canBeNull(other)];
	return left === "no" || right === "no" ? "no" : all$1([left, right]);
}
function canBeNull(value) {
	if (value.kind !== "unknown") return truth(value.kind === "null");
	if (value.cases) {
		const answers = value.cases.map((one) => canBeNull(one.value));
		return answers.every((answer) => answer === answers[0]) ? answers[0] ?? "maybe" : "maybe";
	}
	return value.shape ? "no" : "maybe";
}
const answers = remembered(() => /* @__PURE__ */ new WeakMap());
/** Whether two types are one. An equal value of an open type may be of another. */
function sameType(one, other) {
	const before = answers(one).get(other);
	if (before) return before;
	const answer = compareTypes(one, other);
	answers(one).set(other, answer);
	return answer;
}
function compareTypes(one, other) {
	if (keyOf(one) === keyOf(other) && !isVague(one)) return "yes";
	if (one.kind === "open" || other.kind === "open") return "maybe";
	if (one.kind === "any" || other.kind === "any") return "maybe";
	if (one.kind === "tuple" && other.kind === "tuple") {
		if (one.items.length !== other.items.length) return "no";
		return all$1(one.items.map((item, index) => sameType(item, other.items[index] ?? item)));
	}
	if (one.kind === "object" && other.kind === "object") {
		if (one.members.size !== other.members.size) return "no";
		return all$1([...one.members].map(([name, member]) => sameTypeOf(member.type, other.members.get(name)?.type)));
	}
	if (one.kind !== other.kind) return "no";
	return "of" in one && "of" in other ? sameType(one.of, other.of) : "yes";
}
const sameTypeOf = (one, other) => other ? sameType(one, other) : "no";
/** Whether a list, set or tuple holds the value. */
const holdsValue = (list, value) => any(list.items.map((item) => {
	if (item.kind !== "stretch") return sameValue(item, value);
	return sameValue(item.each, value) === "no" ? "no" : "maybe";
}));

// src/hcl/letters.ts
const isPlain = (text) => !/[^\0-\x7f]|\r\n/.test(text);
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** The characters of a text as people count them, which is how Terraform does. */
const lettersOf = (text) => isPlain(text) ? text.split("") : [...segmenter.segment(text)].map(({ segment }) => segment);
/** Lower case as Go has it: letter by letter, one letter for one. */
const lowerCase = (text) => [...text].map((letter) => letter === "İ" ? "i" : single(letter, letter.toLowerCase())).join("");
/** Upper case as Go has it: letter by letter, one letter for one. */
const upperCase = (text) => [...text].map(upperLetter).join("");
const single = (letter, other) => [...other].length === 1 ? other : letter;
/** JavaScript writes some letters as several; of these, only Greek ones with iota below have a single capital, 8 or 9 further on. */
function upperLetter(letter) {
	const result = letter.toUpperCase();
	if ([...result].length === 1) return result;
	const code = letter.codePointAt(0) ?? 0;
	return [8, 9].map((distance) => String.fromCodePoint(code + distance)).find((capital) => capital.toLowerCase() === letter) ?? letter;
}

// src/hcl/members.ts
/** Whether all members of the object are known by name. One that is worked out on demand may list none although it has some. */
const isListed = ({ members, rest, settled }) => !rest && (settled || members.size > 0);
/** The members in the order in which Terraform goes through them. */
const inOrder = ({ members }) => [...members.keys()].sort(byBytes).flatMap((name) => {
	const value = members.get(name);
	return value ? [[name, value]] : [];
});

// src/hcl/functions/collection.ts
const tolerant$1 = { toleratesUnknown: true };
const tolerantList$1 = {
	toleratesUnknown: true,
	returns: "array"
};
/** What an argument that is no list, set or tuple makes of the call. */
function noList(value, call) {
	return value?.kind === "array" || value?.kind === "unknown" && (!value.shape || value.shape === "array") ? call.open(reasonOf(value)) : call.fail(`an argument of ${call.name}() is no list`);
}
/** The elements of a list, set or tuple, where it is known how many there are. */
const itemsIn = (value) => value?.kind === "array" ? plainItems(value) : void 0;
/** A set has no index; whether it is one may not be told. */
function isIndexed(list, call) {
	if (mayBeSet(list)) call.run.doubt(residual("list", [list]));
	return kindOf(list) !== "set";
}
/** The same elements or some of them, as what they were: a tuple stays one, the rest is a list. */
function listLike(items, source, call) {
	const type = typeOf(source);
	if (type.kind === "tuple") return call.array(items, "tuple");
	return "of" in type ? call.array(items, listOf$2(type.of)) : call.array(items);
}
function length([value], call) {
	if (value?.kind === "object") return isListed(value) ? call.integer(value.members.size) : call.open(reasonOf(value));
	if (value?.kind === "text") return call.integer(lettersOf(value.value).length);
	if (value?.kind === "pattern") return call.open(reasonOf(value));
	const items = itemsIn(value);
	if (items) return call.integer(items.length);
	return value?.kind === "unknown" && value.shape !== "integer" && value.shape !== "boolean" ? call.open(value.why) : noList(value, call);
}
function element([list, at], call) {
	const items = itemsIn(list);
	if (!items || list?.kind !== "array") return noList(list, call);
	if (!isIndexed(list, call)) return call.fail("a set has no index");
	if (items.length === 0) return call.fail("the list is empty");
	if (at?.kind === "unknown") return call.open(at.why);
	if (at?.kind !== "integer") return call.fail("the index is no whole number");
	if (at.value < 0n) return call.open("Terraform 1.11 takes no negative index");
	return items[Number(at.value % BigInt(items.length))] ?? call.fail("the list is empty");
}
/** Lists in lists give way to their elements; an unknown that may be a list leaves all open. */
function flatten([list], call) {
	if (!itemsIn(list) || list?.kind !== "array") return noList(list, call);
	const flat = [];
	const isFlat = (value) => {
		if (!call.run.spend(1)) return false;
		if (value.kind === "unknown") return value.shape !== void 0 && value.shape !== "array" && flat.push(value) > 0;
		if (value.kind !== "array") return flat.push(value) <= limits.arrayLength;
		return plainItems(value)?.every(isFlat) ?? false;
	};
	if (list.items.every((item) => item.kind !== "stretch" && isFlat(item))) return call.array(flat, "tuple");
	return flat.length > limits.arrayLength ? call.tooLarge() : call.open(reasonOf(list));
}
/** A tuple, unless all are lists that can be of one type: then a list of that. */
function concat(args, call) {
	if (args.length === 0) return call.fail("concat() takes a list");
	if (args.some((arg) => arg.kind === "array" && !isIndexed(arg, call))) return call.fail("a set has no order");
	const wrong = args.find((arg) => !itemsIn(arg));
	if (wrong) return noList(wrong, call);
	const hasTuple = args.some((arg) => typeOf(arg).kind === "tuple");
	const type = hasTuple || args.length === 1 ? void 0 : commonType(args, call.run);
	const isTuple = hasTuple || args.length > 1 && !type;
	const items = [];
	for (const arg of args) {
		const own = type && isOpen$1(type) ? itemsIn(arg)?.map((item) => retyped(item, call.run)) : void 0;
		const list = own || !type ? arg : convertTo(arg, type, call.run);
		if (isFailure(list)) return list;
		const added = own ?? itemsIn(list);
		if (!added) return call.open(reasonOf(list));
		items.push(...added);
		if (items.length > limits.arrayLength) return call.tooLarge();
	}
	return call.array(items, isTuple ? "tuple" : type && !isOpen$1(type) ? type : void 0);
}
function contains([list, value], call) {
	if (list?.kind !== "array" || !value) return noList(list, call);
	const answer = call.run.spend(list.items.length) ? holdsValue(list, value) : "maybe";
	return answer === "maybe" ? call.open(isSettled(value) ? reasonOf(list) : reasonOf(value)) : call.boolean(answer === "yes");
}
function index$1([list, value], call) {
	const items = itemsIn(list);
	if (!items || !value || list?.kind !== "array") return noList(list, call);
	for (const [at, item] of items.entries()) {
		const answer = call.run.spend(1) ? sameValue(item, value) : "maybe";
		if (answer === "yes" && isIndexed(list, call)) return call.integer(at);
		if (answer !== "no") return call.open(reasonOf(isSettled(value) ? item : value));
	}
	return call.fail("the list does not hold the value");
}
/** Elements whose keys are among those searched for. */
function matchkeys([values, keys, search], call) {
	const [items, names] = [itemsIn(values), itemsIn(keys)];
	if (!items || !names || keys?.kind !== "array" || search?.kind !== "array") return call.open("a list is not known");
	if (items.length !== names.length) return call.fail("the lists have different lengths");
	const of = commonType([...names, ...itemsIn(search) ?? []], call.run);
	const [left, right] = [keys, search].map((list) => of ? convertTo(list, listOf$2(of), call.run) : call.fail("the types differ"));
	const failed = [left, right].find((list) => list?.kind === "failure");
	if (failed) return failed;
	if (left?.kind !== "array" || right?.kind !== "array") return call.open("a list is not known");
	const found = [];
	for (const [at, name] of (itemsIn(left) ?? []).entries()) {
		const answer = call.run.spend(right.items.length + 1) ? holdsValue(right, name) : "maybe";
		if (answer === "maybe") return call.open(reasonOf(isSettled(name) ? right : name));
		if (answer === "yes") found.push(items[at] ?? name);
	}
	return values?.kind === "array" ? listLike(found, values, call) : call.tooLarge();
}
function one([list], call) {
	const items = itemsIn(list);
	if (!items) return noList(list, call);
	return items.length > 1 ? call.fail("the list has more than one element") : items[0] ?? call.null();
}
function slice([list, from, to], call) {
	const items = itemsIn(list);
	if (!items || list?.kind !== "array") return noList(list, call);
	if (!isIndexed(list, call)) return call.fail("a set has no index");
	if (from?.kind !== "integer" || to?.kind !== "integer") {
		const open = [from, to].find((bound) => bound?.kind === "unknown");
		return open ? call.open(reasonOf(open)) : call.fail("an index is no whole number");
	}
	return from.value >= 0n && from.value <= to.value && to.value <= BigInt(items.length) ? listLike(items.slice(Number(from.value), Number(to.value)), list, call) : call.fail("an index is out of bounds");
}
function reverse([list], call) {
	const items = itemsIn(list);
	if (!items || list?.kind !== "array") return noList(list, call);
	return listLike([...items].reverse(), list, call);
}
function chunklist([list, size], call) {
	const items = itemsIn(list);
	if (!items || list?.kind !== "array") return noList(list, call);
	if (size?.kind === "unknown") return call.open(size.why);
	if (size?.kind !== "integer" || size.value < 0n) return call.fail("the size is no whole number");
	const step = size.value === 0n ? Math.max(items.length, 1) : Number(size.value);
	const chunks = [];
	for (let at = 0; at < items.length; at += step) chunks.push(listLike(items.slice(at, at + step), list, call));
	return call.array(chunks, listOf$2(typeOf(list)));
}
/** Each element once; equality of open ones must be known. */
function distinct$1([list], call) {
	const items = itemsIn(list);
	if (!items || list?.kind !== "array") return noList(list, call);
	const kept = [];
	const terms = /* @__PURE__ */ new Set();
	for (const item of items) {
		const term = termOf(item);
		if (terms.has(term)) continue;
		terms.add(term);
		if (!(list.settled || call.run.spend(kept.length + 1) && kept.every((before) => sameValue(before, item) === "no"))) return call.open(reasonOf(list));
		kept.push(item);
	}
	return listLike(kept, list, call);
}
function compact([list], call) {
	const items = itemsIn(list);
	if (!items) return noList(list, call);
	const kept = [];
	for (const item of items) {
		if (item.kind === "null" || item.kind === "text" && item.value === "") continue;
		if (!(item.kind === "text" || item.kind === "pattern" && item.parts.some((part) => typeof part === "string")) && !(item.kind === "unknown" && item.segment === "name")) return call.open(reasonOf(item));
		kept.push(item);
	}
	return call.array(kept, listOf$2(stringType));
}
function sort([list], call) {
	const texts = itemsIn(list)?.map((item) => item.kind === "text" ? item.value : void 0);
	if (!texts || texts.includes(void 0)) return call.fail("an element is no text");
	const sorted = texts.flatMap((text) => text ?? []).sort(byBytes);
	return call.array(sorted.map(call.text), listOf$2(stringType));
}
/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of lists) */
const collectionFunctions = {
	chunklist: define([listOf$2(anyType), numberType], chunklist, tolerantList$1),
	compact: define([listOf$2(stringType)], compact, tolerantList$1),
	concat: defineMany([], { type: anyType }, concat, tolerantList$1),
	contains: define([anyType, anyType], contains, {
		toleratesUnknown: true,
		returns: "boolean"
	}),
	distinct: define([listOf$2(anyType)], distinct$1, tolerantList$1),
	element: define([anyType, numberType], element, tolerant$1),
	flatten: define([anyType], flatten, tolerantList$1),
	index: define([anyType, anyType], index$1, {
		toleratesUnknown: true,
		returns: "integer"
	}),
	length: define([anyType], length, {
		toleratesUnknown: true,
		returns: "integer"
	}),
	matchkeys: define([
		listOf$2(anyType),
		listOf$2(anyType),
		listOf$2(anyType)
	], matchkeys, tolerantList$1),
	one: define([anyType], one, tolerant$1),
	reverse: define([anyType], reverse, tolerantList$1),
	slice: define([
		anyType,
		numberType,
		numberType
	], slice, tolerantList$1),
	sort: define([listOf$2(stringType)], sort, { returns: "array" })
};

// src/hcl/functions/conversion.ts
/** The conversion is that of the argument to its type. */
const to = (type) => ({
	parameters: [{
		type,
		takesNull: true
	}],
	toleratesUnknown: true,
	neverFails: true,
	apply: ([value], call) => value ?? call.null()
});
/** https://developer.hashicorp.com/terraform/language/functions (Type Conversion Functions) */
const conversionFunctions = {
	ephemeralasnull: to(anyType),
	nonsensitive: to(anyType),
	sensitive: to(anyType),
	tobool: to(boolType),
	tolist: to(listOf$2(anyType)),
	tomap: to(mapOf(anyType)),
	tonumber: to(numberType),
	toset: to(setOf(anyType)),
	tostring: to(stringType)
};

// src/hcl/functions/json-text.ts
/** A settled value as JSON, as Go writes it; undefined where that is longer than a text may be. */
function jsonText(value) {
	const pieces = [];
	let left = limits.textLength;
	const write = (piece) => {
		left -= piece.length;
		pieces.push(piece);
		return left >= 0;
	};
	return writeValue(value, write) ? pieces.join("") : void 0;
}
function writeValue(value, write) {
	switch (value.kind) {
		case "null": return write("null");
		case "boolean": return write(String(value.value));
		case "integer":
		case "float": return write(numberText(value));
		case "text": return write(quoted(value.value));
		case "array": return write("[") && (plainItems(value) ?? []).every((item, index) => (index === 0 || write(",")) && writeValue(item, write)) && write("]");
		case "object": return write("{") && inOrder(value).every(([name, member], index) => write(`${index > 0 ? "," : ""}${quoted(name)}:`) && writeValue(member, write)) && write("}");
		default: return false;
	}
}
/** Go writes letters that mean something in HTML by their number. https://pkg.go.dev/encoding/json#Marshal */
const quoted = (text) => JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

// src/hcl/functions/encoding.ts
const isEncoded = (value) => value.kind === "unknown" && "of" in value;
function jsonencode([value], call) {
	if (!value) return call.fail("jsonencode() takes a value");
	if (!isSettled(value)) return {
		...call.open(reasonOf(value), { shape: "text" }),
		of: value
	};
	const json = jsonText(value);
	return json === void 0 ? call.tooLarge() : call.text(json);
}
function jsondecode([value], call) {
	if (value && isEncoded(value)) return asDecoded(value.of, call);
	if (value?.kind !== "text") return call.open(value ? reasonOf(value) : "it is not known");
	if (!call.run.spend(Math.floor(value.value.length / 10))) return call.tooLarge();
	const json = parsed$1(value.value);
	if (!json) return call.fail("the string is no JSON");
	return valueOfJson(json.value, value.value, call, limits.jsonDepth) ?? call.open("the JSON holds what is not the same for everyone");
}
/** What was encoded, as JSON gives it back: lists as tuples, maps as objects. */
function asDecoded(value, call) {
	if (!call.run.spend(costOfStep(value))) return call.tooLarge();
	if (value.kind === "array") return call.array(value.items.map((item) => item.kind === "stretch" ? item : asDecoded(item, call)), "tuple");
	if (value.kind === "object") return call.object(new Map([...value.members].map(([name, member]) => [name, asDecoded(member, call)])), "object", value.rest);
	if (value.kind === "null") return marked(value, anyType);
	return value.kind !== "unknown" || [
		"text",
		"boolean",
		"integer"
	].includes(value.shape ?? "") ? value : madeOf(value, residual("json", [value]), {
		fold: value.fold ?? value.term,
		...shapeOf(value)
	});
}
const shapeOf = ({ shape }) => shape ? { shape } : {};
function parsed$1(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return;
	}
}
/** Digits that a float may not hold. */
const longNumber = /[\d.]{16}/;
function valueOfJson(json, source, call, depth) {
	if (depth <= 0) return void 0;
	switch (typeof json) {
		case "string": return /\p{Surrogate}/u.test(json) ? void 0 : call.text(json);
		case "boolean": return call.boolean(json);
		case "number": {
			const number = longNumber.test(source) ? void 0 : parseNumber(String(json), call.span);
			return number === "none" || Object.is(json, -0) ? void 0 : number;
		}
		default: return json === null ? marked({
			kind: "null",
			span: call.span
		}, anyType) : compositeOf(json, source, call, depth);
	}
}
function compositeOf(json, source, call, depth) {
	if (Array.isArray(json)) {
		const items = json.map((item) => valueOfJson(item, source, call, depth - 1));
		const known = items.flatMap((item) => item ?? []);
		return known.length === items.length ? call.array(known, "tuple") : void 0;
	}
	const members = /* @__PURE__ */ new Map();
	for (const [name, member] of Object.entries(Object(json))) {
		const value = valueOfJson(member, source, call, depth - 1);
		if (!value) return void 0;
		members.set(name.normalize(), value);
	}
	return call.object(members, "object");
}
/** Line breaks do not count; the padding does. https://pkg.go.dev/encoding/base64 */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function base64decode([value], call) {
	const text = value?.kind === "text" ? value.value.replace(/[\r\n]/g, "") : "";
	if (!base64.test(text)) return call.fail("the string is no Base64");
	try {
		return call.text(decoder.decode(Buffer.from(text, "base64")));
	} catch {
		return call.fail("the string holds no text");
	}
}
/** https://pkg.go.dev/net/url#QueryEscape */
const escaped$1 = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
const ofText = (work) => define([stringType], ([value], call) => value?.kind === "text" ? call.text(work(value.value)) : call.fail("it is no string"), {
	returns: "text",
	neverFails: true
});
/** https://developer.hashicorp.com/terraform/language/functions (Encoding Functions) */
const encodingFunctions = {
	base64decode: define([stringType], base64decode, { returns: "text" }),
	base64encode: ofText((text) => Buffer.from(text, "utf8").toString("base64")),
	jsondecode: define([stringType], jsondecode, { toleratesUnknown: true }),
	jsonencode: {
		parameters: [takesAny],
		toleratesUnknown: true,
		neverFails: true,
		returns: "text",
		apply: jsonencode
	},
	urlencode: ofText(escaped$1)
};

// src/hcl/functions/hash.ts
const hash = (algorithm, encoding) => define([stringType], ([value], call) => value?.kind === "text" ? call.text(createHash(algorithm).update(value.value, "utf8").digest(encoding)) : call.fail("it is no string"), {
	returns: "text",
	neverFails: true
});
/** https://www.rfc-editor.org/rfc/rfc4122#appendix-C */
const namespaces = /* @__PURE__ */ new Map([
	["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
	["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
	["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
	["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"]
]);
function uuidv5([namespace, name], call) {
	if (namespace?.kind !== "text" || name?.kind !== "text") return call.fail("uuidv5() takes two strings");
	const id = namespaces.get(namespace.value) ?? namespace.value;
	if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return call.open("the namespace is no plain UUID");
	const bytes = createHash("sha1").update(Buffer.from(id.replaceAll("-", ""), "hex")).update(name.value, "utf8").digest();
	bytes.writeUInt8(bytes.readUInt8(6) & 15 | 80, 6);
	bytes.writeUInt8(bytes.readUInt8(8) & 63 | 128, 8);
	const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(bytes.toString("hex")) ?? [];
	return call.text(groups.join("-"));
}
/** https://developer.hashicorp.com/terraform/language/functions (Hash and Crypto Functions) */
const hashFunctions = {
	base64sha256: hash("sha256", "base64"),
	base64sha512: hash("sha512", "base64"),
	md5: hash("md5", "hex"),
	sha1: hash("sha1", "hex"),
	sha256: hash("sha256", "hex"),
	sha512: hash("sha512", "hex"),
	uuidv5: define([stringType, stringType], uuidv5, { returns: "text" })
};

// src/hcl/operators.ts
/** Whether it is a known number. */
const isNumber = (value) => value?.kind === "integer" || value?.kind === "float";
/** What Terraform and we may round differently. */
const rounded = "the number is rounded";
/** Arithmetic on numbers that are known to the last digit; undefined where the answer is not. What keeps whole numbers whole never fails. */
const arithmetic = (work, keepsWhole) => define([numberType, numberType], ([one, other], call) => {
	if (!isNumber(one) || !isNumber(other)) return openNumber([one, other], keepsWhole, call);
	const [left, right] = [exactOf(one), exactOf(other)];
	const answer = left && right && work(left, right);
	return (answer && numberOf$1(answer, call.span)) ?? call.open(rounded);
}, {
	toleratesUnknown: true,
	...keepsWhole ? { neverFails: true } : {}
});
function openNumber(values, keepsWhole, call) {
	const isWhole = values.every((value) => value?.kind === "integer" || value?.kind === "unknown" && value.shape === "integer");
	const knowledge = keepsWhole && isWhole ? { shape: "integer" } : {};
	const open = values.find((value) => value?.kind === "unknown");
	return call.open(open?.kind === "unknown" ? open.why : rounded, knowledge);
}
/** Both as halves, quarters, … of the same size. */
function aligned(one, other, work) {
	const halvings = Math.max(one.halvings, other.halvings);
	const scaled = (value) => value.n << BigInt(halvings - value.halvings);
	return {
		n: work(scaled(one), scaled(other)),
		halvings
	};
}
/** Terraform writes a zero that comes of a negative number as `-0`. */
const unlessNegativeZero = (answer, ...of) => answer.n === 0n && of.some(({ n }) => n < 0n) ? void 0 : answer;
function quotient(one, other) {
	if (other.n === 0n) return void 0;
	let over = (other.n < 0n ? -other.n : other.n) << BigInt(one.halvings);
	let halvings = 0;
	while (over % 2n === 0n) {
		over /= 2n;
		halvings++;
	}
	const n = (other.n < 0n ? -one.n : one.n) << BigInt(other.halvings);
	return n % over === 0n ? unlessNegativeZero({
		n: n / over,
		halvings
	}, one, other) : void 0;
}
const comparison = (holds) => define([numberType, numberType], ([one, other], call) => isNumber(one) && isNumber(other) ? call.boolean(holds(compareNumbers(one, other))) : call.fail("it compares numbers"), {
	returns: "boolean",
	neverFails: true
});
const equality = (whenSame) => ({
	parameters: [takesAny, takesAny],
	toleratesUnknown: true,
	neverFails: true,
	returns: "boolean",
	apply: ([one, other], call) => {
		const answer = one && other ? sameValue(one, other) : "maybe";
		return answer === "maybe" ? call.open("what it compares is not known") : call.boolean(answer === "yes" === whenSame);
	}
});
/** `&&` (`stop` is false) and `||` (`stop` is true). */
const junction = (stop) => define([boolType, boolType], ([one, other], call) => {
	if (!one || !other) return call.fail("it joins conditions");
	if ([one, other].some((value) => value.kind === "boolean" && value.value === stop)) return call.boolean(stop);
	if (one.kind === "boolean") return other;
	if (other.kind === "boolean") return one;
	if (one.kind !== "unknown" || other.kind !== "unknown") return call.fail("it joins conditions");
	if (one.term === `!(${other.term})` || other.term === `!(${one.term})`) return call.boolean(stop);
	return one.term === other.term ? one : call.open(one.why);
}, {
	toleratesUnknown: true,
	neverFails: true,
	returns: "boolean"
});
const isNegation = (term) => term.startsWith("!(") && term.endsWith(")");
/** Not the value; its cases are keyed on the same choices, so that both are never true at once. */
function negation(value, call) {
	if (value?.kind === "boolean") return call.boolean(!value.value);
	if (value?.kind !== "unknown") return call.open("it is no condition");
	const term = isNegation(value.term) ? value.term.slice(2, -1) : residual("!", [value]);
	const cases = casesOf({
		...value,
		shape: "boolean"
	}).map((one) => ({
		...one,
		value: negation(one.value, call)
	}));
	return unknown(term, value.why, call.span, {
		shape: "boolean",
		cases,
		...value.trail ? { trail: value.trail } : {}
	});
}
/** https://developer.hashicorp.com/terraform/language/expressions/operators */
const binaryOperators = {
	"&&": junction(false),
	"||": junction(true),
	"==": equality(true),
	"!=": equality(false),
	"<": comparison((order) => order < 0),
	"<=": comparison((order) => order <= 0),
	">": comparison((order) => order > 0),
	">=": comparison((order) => order >= 0),
	"+": arithmetic((one, other) => aligned(one, other, (left, right) => left + right), true),
	"-": arithmetic((one, other) => aligned(one, other, (left, right) => left - right), true),
	"*": arithmetic((one, other) => unlessNegativeZero({
		n: one.n * other.n,
		halvings: one.halvings + other.halvings
	}, one, other), true),
	"/": arithmetic(quotient, false),
	"%": arithmetic((one, other) => {
		if (other.n === 0n) return void 0;
		return unlessNegativeZero(aligned(one, other, (left, right) => left % right), one);
	}, false)
};
/** https://developer.hashicorp.com/terraform/language/expressions/operators */
const unaryOperators = {
	"!": define([boolType], ([value], call) => negation(value, call), {
		toleratesUnknown: true,
		neverFails: true,
		returns: "boolean"
	}),
	"-": define([numberType], ([value], call) => {
		if (!isNumber(value)) return call.fail("it is no number");
		if (value.kind === "float") return {
			...value,
			value: -value.value,
			span: call.span
		};
		return value.value === 0n ? call.open(rounded) : call.integer(-value.value);
	})
};

// src/hcl/functions/numeric.ts
/** A function of one number that is known, which gives a whole one. */
const ofNumber = (work) => define([numberType], ([value], call) => isNumber(value) ? work(value, call) : call.fail("it is no number"), { returns: "integer" });
const extreme = (isBetter) => defineMany([], { type: numberType }, (args, call) => {
	const [first, ...others] = args.filter(isNumber);
	if (!first) return call.fail(`${call.name}() takes one number or more`);
	return others.reduce((best, one) => isBetter(compareNumbers(one, best)) ? one : best, first);
});
function calculate(operator, one, other, call) {
	const definition = binaryOperators[operator];
	return definition ? apply(definition, operator, [one, other], call.span, call.run) : call.open("it is no operator");
}
function sum([list], call) {
	const items = list?.kind === "array" ? plainItems(list) : void 0;
	if (!items || items.length === 0) return call.fail("sum() takes a list of numbers");
	let total = call.integer(0);
	for (const item of items) {
		const number = item.kind === "null" ? call.fail("an element is null") : convertTo(item, numberType, call.run);
		if (isFailure(number)) return number;
		const next = calculate("+", total, number, call);
		if (isFailure(next) || !isSettled(next)) return next;
		total = next;
	}
	return total;
}
/** Whole powers as long as they can be written to the last digit. */
function pow([base, exponent], call) {
	const isSmall = exponent?.kind === "integer" && exponent.value >= 0n && exponent.value <= 64n;
	if (!base || !isSmall) return call.open("the number is rounded");
	let total = call.integer(1);
	for (let times = 0n; times < exponent.value; times++) {
		if (isFailure(total)) return total;
		total = calculate("*", total, base, call);
	}
	return total;
}
const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
function parseint([value, base], call) {
	if (value?.kind !== "text" || base?.kind !== "integer") return call.fail("parseint() takes a string and a whole number");
	if (base.value < 2n || base.value > 62n) return call.fail("the base is not between 2 and 62");
	const unsigned = value.value.replace(/^[-+]/, "");
	if (unsigned === "") return call.fail("the string is no number");
	if (unsigned.length > 100) return call.tooLarge();
	const letters = base.value <= 36n ? unsigned.toLowerCase() : unsigned;
	let total = 0n;
	for (const letter of letters) {
		const digit = /[0-9a-zA-Z]/.test(letter) ? digits.indexOf(letter) : -1;
		if (digit < 0 || BigInt(digit) >= base.value) return call.fail("the string is no number in that base");
		total = total * base.value + BigInt(digit);
	}
	return call.integer(value.value.startsWith("-") ? -total : total);
}
/** Terraform makes 1,024 numbers at most. */
const longest = 1024;
function range(args, call) {
	const [from = call.integer(0), to = from, step] = args.length === 1 ? [call.integer(0), ...args] : args;
	if (args.length < 1 || args.length > 3) return call.fail("range() takes one to three numbers");
	if (!isNumber(from) || !isNumber(to)) return call.fail("range() takes numbers");
	const order = compareNumbers(to, from);
	const by = step ?? call.integer(order < 0 ? -1 : 1);
	if (!isNumber(by)) return call.fail("range() takes numbers");
	if (order !== 0 && Math.sign(Number(by.value)) !== order) return call.fail("the step leads nowhere");
	const numbers = [];
	let at = from;
	while (isNumber(at) && compareNumbers(to, at) === order && order !== 0) {
		if (numbers.push(at) > longest) return call.fail("range() makes at most 1024 numbers");
		const next = calculate("+", at, by, call);
		if (isFailure(next) || !isSettled(next)) return isFailure(next) ? next : call.open(reasonOf(next));
		at = next;
	}
	return call.array(numbers, listOf$2(numberType));
}
/** https://developer.hashicorp.com/terraform/language/functions (Numeric Functions, and those of Collection Functions that count) */
const numericFunctions = {
	abs: define([numberType], ([value], call) => {
		if (value?.kind === "integer") return call.integer(value.value < 0n ? -value.value : value.value);
		return value?.kind === "float" ? {
			...value,
			value: Math.abs(value.value)
		} : call.fail("it is no number");
	}),
	ceil: ofNumber(({ value }, call) => call.integer(typeof value === "bigint" ? value : BigInt(Math.ceil(value)))),
	floor: ofNumber(({ value }, call) => call.integer(typeof value === "bigint" ? value : BigInt(Math.floor(value)))),
	max: extreme((order) => order > 0),
	min: extreme((order) => order < 0),
	parseint: define([anyType, numberType], parseint, { returns: "integer" }),
	pow: define([numberType, numberType], pow),
	range: defineMany([], { type: numberType }, range, { returns: "array" }),
	signum: ofNumber(({ value }, call) => typeof value === "bigint" ? call.integer(value > 0n ? 1 : value < 0n ? -1 : 0) : call.fail("it is no whole number")),
	sum: define([anyType], sum)
};

// src/hcl/functions/object.ts
const tolerantList = {
	toleratesUnknown: true,
	returns: "array"
};
const tolerantObject = {
	toleratesUnknown: true,
	returns: "object"
};
/** What an argument that is no map or object makes of the call. */
function noObject(value, call) {
	return value?.kind === "object" || value?.kind === "unknown" && (!value.shape || value.shape === "object") ? call.open(reasonOf(value)) : call.fail(`an argument of ${call.name}() is no map or object`);
}
/** Of an object come tuples, of a map lists. */
const markFor = (value, of) => ({
	object: "tuple",
	map: listOf$2(of),
	none: void 0
})[kindOf(value) === "map" ? "map" : kindOf(value) ? "object" : "none"];
function keys([value], call) {
	if (value?.kind !== "object" || !isListed(value)) return noObject(value, call);
	return call.array(inOrder(value).map(([name]) => text$1(name, value.span)), markFor(value, stringType));
}
function values([value], call) {
	if (value?.kind !== "object" || !isListed(value)) return noObject(value, call);
	const type = typeOf(value);
	return call.array(inOrder(value).map(([, member]) => member), markFor(value, "of" in type ? type.of : anyType));
}
/** A map gives all answers its own type. */
function lookup([value, key, fallback, ...more], call) {
	if (value?.kind !== "object") return noObject(value, call);
	if (more.length > 0) return call.fail("lookup() takes at most three arguments");
	if (key?.kind !== "text") return call.open(key ? reasonOf(key) : "the key is not known");
	const type = typeOf(value);
	const instead = fallback && "of" in type ? convertTo(fallback, type.of, call.run) : fallback;
	if (instead && isFailure(instead)) return instead;
	const mayBeMap = !kindOf(value) && fallback;
	if (mayBeMap) call.run.doubt(residual("lookup", [fallback]));
	const { value: member } = call.run.watch(() => value.members.get(key.value));
	if (member) return member;
	if (value.rest) return call.open(value.rest.why);
	if (!instead) return call.fail("there is no such element");
	return mayBeMap ? retyped(instead, call.run) : instead;
}
/** The last of equal names wins, so what comes after an unknown argument is certain. */
function merge(args, call) {
	const members = /* @__PURE__ */ new Map();
	let rest;
	for (const arg of args) {
		if (arg.kind === "null" && !isNamed(typeOf(arg))) return call.fail("an argument of merge() is no map or object");
		if (arg.kind === "null" && typeOf(arg).kind === "open") call.run.doubt(residual("object", [arg]));
		if (arg.kind === "null") continue;
		const isOpen = arg.kind === "unknown" && (!arg.shape || arg.shape === "object");
		if (arg.kind !== "object" && !isOpen) return call.fail("an argument of merge() is no map or object");
		const isWhole = arg.kind === "object" && isListed(arg);
		if (!isWhole) rest = call.open(reasonOf(arg));
		if (!isWhole) members.clear();
		if (arg.kind === "object") for (const [name, member] of arg.members) members.set(name, member);
		if (!call.run.spend(members.size)) return call.tooLarge();
	}
	return call.object(members, rest ? void 0 : mergedType(args), rest);
}
const isNamed = ({ kind }) => kind === "any" || kind === "open" || kind === "map" || kind === "object";
function mergedType(args) {
	const types = args.map(typeOf);
	const [first] = types;
	if (types.some(({ kind }) => kind !== "map" && kind !== "object")) return void 0;
	return first?.kind === "map" && types.every((type) => keyOf(type) === keyOf(first)) ? first : "object";
}
function zipmap([names, list], call) {
	const keysOf = names?.kind === "array" ? plainItems(names) : void 0;
	const items = list?.kind === "array" ? plainItems(list) : void 0;
	if (list?.kind === "array" ? kindOf(list) === "set" : list?.kind !== "unknown") return call.fail("the values are no list");
	if (!keysOf || !items || list?.kind !== "array") return call.open("a list is not known");
	if (mayBeSet(list)) call.run.doubt(residual("list", [list]));
	if (keysOf.length !== items.length) return call.fail("the lists have different lengths");
	const members = /* @__PURE__ */ new Map();
	for (const [at, name] of keysOf.entries()) {
		if (name.kind === "null") return call.fail("a key is null");
		const item = items[at];
		if (name.kind !== "text" || !item) return call.open(reasonOf(name));
		members.set(name.value, item);
	}
	const type = typeOf(list);
	return call.object(members, type.kind === "tuple" ? "object" : "of" in type ? mapOf(type.of) : void 0);
}
function transpose([value], call) {
	if (value?.kind !== "object") return noObject(value, call);
	const found = /* @__PURE__ */ new Map();
	let count = 0;
	for (const [name, list] of inOrder(value)) for (const item of list.kind === "array" ? plainItems(list) ?? [] : []) {
		if (item.kind !== "text") return call.fail("an element is null");
		if (++count > limits.arrayLength) return call.tooLarge();
		found.set(item.value, [...found.get(item.value) ?? [], call.text(name)]);
	}
	const members = [...found].map(([name, names]) => [name, call.array(names, listOf$2(stringType))]);
	return call.object(new Map(members), mapOf(listOf$2(stringType)));
}
/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of maps) */
const objectFunctions = {
	keys: define([anyType], keys, tolerantList),
	lookup: defineMany([anyType, stringType], takesAny, lookup, { toleratesUnknown: true }),
	merge: defineMany([], takesAny, merge, tolerantObject),
	transpose: define([mapOf(listOf$2(stringType))], transpose, { returns: "object" }),
	values: define([anyType], values, tolerantList),
	zipmap: define([listOf$2(stringType), anyType], zipmap, tolerantObject)
};

// src/hcl/functions/outside.ts
/** A function that only Terraform can answer, the same each time for the same arguments. */
const unanswered$1 = (why, returns) => defineMany([], takesAny, (_, call) => call.open(`${call.name}() ${why}`), {
	toleratesUnknown: true,
	...returns ? { returns } : {}
});
const reads = (returns) => unanswered$1("reads a file, which the guard does not", returns);
const isLeft = (returns) => unanswered$1("is not worked out by the guard", returns);
/** A function that gives something else each time. */
const fresh = define([], (_, call) => ({
	...call.open(`${call.name}() gives something else each time`),
	term: `${call.name} #${call.run.fresh()}`
}), {
	returns: "text",
	neverFails: true
});
/**
* What the guard leaves open: what is read from disk, depends on the time, or has no bearing on an account.
* https://developer.hashicorp.com/terraform/language/functions (Filesystem, Date and Time, IP Network, and some others)
*/
const outsideFunctions = {
	abspath: isLeft("text"),
	base64gzip: isLeft("text"),
	basename: isLeft("text"),
	bcrypt: {
		...fresh,
		rest: takesAny
	},
	cidrhost: isLeft("text"),
	cidrnetmask: isLeft("text"),
	cidrsubnet: isLeft("text"),
	cidrsubnets: isLeft("array"),
	csvdecode: isLeft("array"),
	dirname: isLeft("text"),
	file: reads("text"),
	filebase64: reads("text"),
	filebase64sha256: reads("text"),
	filebase64sha512: reads("text"),
	fileexists: reads("boolean"),
	filemd5: reads("text"),
	fileset: reads("array"),
	filesha1: reads("text"),
	filesha256: reads("text"),
	filesha512: reads("text"),
	formatdate: isLeft("text"),
	issensitive: isLeft("boolean"),
	log: unanswered$1("is rounded by the machine that plans"),
	pathexpand: isLeft("text"),
	plantimestamp: unanswered$1("is the time of the plan", "text"),
	rsadecrypt: isLeft("text"),
	templatefile: reads("text"),
	templatestring: isLeft("text"),
	textdecodebase64: isLeft("text"),
	textencodebase64: isLeft("text"),
	timeadd: isLeft("text"),
	timecmp: isLeft("integer"),
	timestamp: fresh,
	type: isLeft(),
	uuid: fresh,
	yamldecode: isLeft(),
	yamlencode: isLeft("text")
};

// src/hcl/functions/provider.ts
const text = {
	toleratesUnknown: true,
	returns: "text"
};
/** `Microsoft.Network/privateEndpoints@2024-01-01` as its parts, without the version. */
const typeParts = (type) => type?.kind === "text" ? type.value.replace(/@[^@]*$/, "").split("/") : [];
const joined$1 = (pieces, call) => {
	const parts = pieces.map((piece) => typeof piece === "string" ? [piece] : partsOf$2(piece));
	return parts.some((own) => !own) ? call.open("an argument is not known") : call.parts(parts.flatMap((own) => own ?? []));
};
/** Type and names in turn, behind what they lie in. */
function idIn(scope, type, names, call) {
	const [provider, ...types] = typeParts(type);
	const items = names?.kind === "array" ? plainItems(names) : void 0;
	if (!provider || !items || types.length === 0) return call.open("the type or the names are not known");
	if (items.length !== types.length) return call.fail("there are not as many names as types");
	if (isGroup(provider)) return call.open("the type is no plain one");
	return joined$1([
		...scope,
		`/providers/${provider}`,
		...types.flatMap((one, at) => [`/${one}/`, items[at] ?? ""])
	], call);
}
const isGroup = (provider) => ["microsoft.resources", "microsoft.management"].includes(fold(provider));
/** A child of the parent where the parent is of the type above, else something that lies in it. */
function buildResourceId([parent, type, name], call) {
	const [provider, ...types] = typeParts(type);
	if (!parent || !name || !provider || isGroup(provider)) return call.open("the type is no plain one");
	if (types.length === 1) return joined$1([
		parent,
		`/providers/${provider}/${types[0]}/`,
		name
	], call);
	if (asResourceId(parent)?.type !== fold([provider, ...types.slice(0, -1)].join("/"))) return call.open(reasonOf(parent));
	return joined$1([
		parent,
		`/${types.at(-1)}/`,
		name
	], call);
}
/** What an id names; of what is not told here nothing is known. */
function parseResourceId(id, names, call) {
	const parsed = id && asResourceId(id);
	const name = parsed?.names.at(-1);
	if (!id || !parsed || !name) return call.open(id ? reasonOf(id) : "it is not known");
	const scope = parsed.scope;
	const members = /* @__PURE__ */ new Map([[names.name, name]]);
	if (scope.kind === "group") members.set(names.group, scope.group);
	if (scope.kind === "group" || scope.kind === "subscription") members.set(names.subscription, scope.subscription);
	return call.object(members, void 0, call.open("the guard does not work it out"));
}
/** How Azure writes the types that matter here. */
const spelt = new Map(["Microsoft.CognitiveServices/accounts", "Microsoft.Network/privateEndpoints"].map((type) => [fold(type), type]));
function normaliseResourceId([id], call) {
	const parsed = id && asResourceId(id);
	const type = parsed && spelt.get(parsed.type);
	const name = parsed?.names.at(-1);
	if (!type || !name || parsed.scope.kind !== "group") return call.open(id ? reasonOf(id) : "it is not known");
	const { subscription, group } = parsed.scope;
	return joined$1([
		"/subscriptions/",
		subscription,
		"/resourceGroups/",
		group,
		`/providers/${type}/`,
		name
	], call);
}
const azapi = {
	name: "name",
	group: "resource_group_name",
	subscription: "subscription_id"
};
const azurerm = {
	...azapi,
	name: "resource_name"
};
const string = stringType;
const strings = listOf$2(stringType);
/**
* https://registry.terraform.io/providers/Azure/azapi/latest/docs (Functions)
* https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (Functions)
*/
const providerFunctions = {
	"provider::azapi::build_resource_id": define([
		string,
		string,
		string
	], buildResourceId, text),
	"provider::azapi::extension_resource_id": define([
		string,
		string,
		strings
	], ([base, type, names], call) => idIn(base ? [base] : [], type, names, call), text),
	"provider::azapi::parse_resource_id": define([string, string], ([, id], call) => parseResourceId(id, azapi, call), {
		toleratesUnknown: true,
		returns: "object"
	}),
	"provider::azapi::resource_group_resource_id": define([
		string,
		string,
		string,
		strings
	], ([subscription = "", group = "", type, names], call) => idIn([
		"/subscriptions/",
		subscription,
		"/resourceGroups/",
		group
	], type, names, call), text),
	"provider::azapi::subscription_resource_id": define([
		string,
		string,
		strings
	], ([subscription = "", type, names], call) => idIn(["/subscriptions/", subscription], type, names, call), text),
	"provider::azapi::tenant_resource_id": define([string, strings], ([type, names], call) => idIn([], type, names, call), text),
	"provider::azurerm::normalise_resource_id": define([string], normaliseResourceId, text),
	"provider::azurerm::parse_resource_id": define([string], ([id], call) => parseResourceId(id, azurerm, call), {
		toleratesUnknown: true,
		returns: "object"
	})
};

// src/hcl/functions/sets.ts
/** The elements of each set, all of one type, and by what they are told apart. */
function prepared(args, call) {
	const type = commonType(args, call.run);
	if (!type) return call.fail("the sets hold different types");
	const sets = [];
	for (const arg of args) {
		const set = convertTo(arg, type, call.run);
		if (isFailure(set)) return set;
		const items = set.kind === "array" ? plainItems(set) : void 0;
		if (!items) return call.open(reasonOf(set));
		sets.push(new Map(items.map((item) => [termOf(item), item])));
	}
	return sets;
}
/** A function of sets that are settled, by which of all their elements it keeps. */
const keeping = (keeps) => (args, call) => {
	const sets = prepared(args, call);
	if ("kind" in sets) return sets;
	const kept = [...new Map(sets.flatMap((set) => [...set]))].flatMap(([term, item]) => keeps(term, sets) ? [item] : []);
	const of = unify(args.map(typeOf));
	return setOfItems(kept, of && "of" in of ? of.of : anyType, call.span, call.run);
};
/** Every combination of one element of each, the last turning fastest; a set if one of them is. */
function setproduct(args, call) {
	if (args.length < 2) return call.fail("setproduct() takes two arguments or more");
	const lists = [];
	for (const arg of args) {
		const list = kindOfList(arg) === "set" ? arg : convertTo(arg, listOf$2(anyType), call.run);
		if (isFailure(list)) return list;
		if (list.kind !== "array") return call.open(reasonOf(list));
		lists.push(list);
	}
	if (args.some((arg) => arg.kind === "array" && mayBeSet(arg))) return call.open("a list may be a set");
	const items = lists.flatMap((list) => [plainItems(list) ?? []]);
	if (lists.some((list) => !plainItems(list))) return call.open("a list is not known");
	const count = items.reduce((product, one) => product * one.length, 1);
	if (count * args.length > limits.arrayLength || !call.run.spend(count * args.length)) return call.tooLarge();
	let rows = [[]];
	for (const own of items) rows = rows.flatMap((row) => own.map((item) => [...row, item]));
	const of = {
		kind: "tuple",
		items: lists.map((list) => elementOf(list))
	};
	const tuples = rows.map((row) => call.array(row, "tuple"));
	return args.some((arg) => kindOfList(arg) === "set") ? setOfItems(tuples, of, call.span, call.run) : call.array(tuples, listOf$2(of));
}
const kindOfList = (value) => value.kind === "array" ? kindOf(value) : void 0;
function elementOf(list) {
	const type = typeOf(list);
	return "of" in type ? type.of : anyType;
}
const set = { type: setOf(anyType) };
/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of sets) */
const setFunctions = {
	setintersection: defineMany([setOf(anyType)], set, keeping((term, sets) => sets.every((one) => one.has(term))), { returns: "array" }),
	setproduct: defineMany([], { type: anyType }, setproduct, {
		toleratesUnknown: true,
		returns: "array"
	}),
	setsubtract: define([setOf(anyType), setOf(anyType)], keeping((term, [one, other]) => (one?.has(term) ?? false) && !other?.has(term)), { returns: "array" }),
	setunion: defineMany([setOf(anyType)], set, keeping(() => true), { returns: "array" })
};

// src/hcl/functions/format.ts
const verbAt = /%([-+ #0]*)(\d{1,9})?(?:\.(\d{1,9})?)?(?:\[(\d{1,9})\])?([a-zA-Z%])/y;
/** https://developer.hashicorp.com/terraform/language/functions/format */
function format([spec, ...args], call) {
	if (spec?.kind !== "text") return call.open(spec ? reasonOf(spec) : "it is not known");
	return call.run.spend(Math.floor(spec.value.length / 10)) ? formatted(spec.value, args, call) : call.tooLarge();
}
function formatted(spec, args, call) {
	const parts = [];
	let [at, next, highest] = [
		0,
		1,
		0
	];
	while (at < spec.length) {
		const percent = spec.indexOf("%", at);
		parts.push(spec.slice(at, percent < 0 ? void 0 : percent));
		if (percent < 0) break;
		verbAt.lastIndex = percent;
		const match = verbAt.exec(spec);
		if (!match) return call.fail("the format is not valid");
		const [all, flags = "", width = "0", precision, position, letter = ""] = match;
		at = percent + all.length;
		if (letter === "%") {
			if (all !== "%%") return call.open("the format is an unusual one");
			parts.push("%");
			continue;
		}
		const number = position === void 0 ? next : Number(position);
		[next, highest] = [number + 1, Math.max(highest, number)];
		const arg = args[number - 1];
		if (!arg) return call.fail("there are too few arguments");
		const verb = {
			flags,
			width: Number(width),
			precision: precision === void 0 ? void 0 : Number(precision),
			letter
		};
		const written = Math.max(verb.width, verb.precision ?? 0) > limits.formatWidth ? void 0 : verbText(arg, verb, call);
		if (!written) return call.open(isSettled(arg) ? "the format is an unusual one" : reasonOf(arg));
		if (!Array.isArray(written)) return written;
		parts.push(...written);
	}
	return highest < args.length ? call.fail("there are too many arguments") : call.parts(parts.map(normal$1));
}
const normal$1 = (part) => typeof part === "string" ? part.normalize() : part;
function verbText(arg, verb, call) {
	if (arg.kind === "null") return void 0;
	if (verb.letter === "v") return asIs(arg, verb, call);
	if (verb.letter === "s" || verb.letter === "q") return textOf(arg, verb, call);
	if (verb.letter !== "t") return numberOf(arg, verb, call);
	const value = convertTo(arg, boolType, call.run);
	if (isFailure(value)) return call.fail("an argument is no bool");
	return value.kind === "boolean" ? [String(value.value)] : void 0;
}
function textOf(arg, verb, call) {
	const text = arg.kind === "unknown" ? asText(arg) : convertTo(arg, stringType, call.run);
	if (!text || isFailure(text)) return call.fail(`it is ${nameOf$1(arg)}, no string`);
	if (arg.kind === "unknown" && !arg.shape) call.run.doubt(`text(${arg.term})`);
	const { letter, width, precision } = verb;
	if (text.kind !== "text") return letter === "s" && width === 0 && !precision ? [...partsOf$2(text) ?? []] : void 0;
	const cut = precision ? lettersOf(text.value).slice(0, precision).join("") : text.value;
	return [padded(letter === "q" ? jsonText(call.text(cut)) ?? "" : cut, verb)];
}
function numberOf(arg, verb, call) {
	const { letter, flags } = verb;
	if (!"bdoxXeEfgG".includes(letter)) return call.fail("the format has an unknown verb");
	const value = convertTo(arg, numberType, call.run);
	if (isFailure(value)) return call.fail("an argument is no number");
	if (value.kind !== "integer" && value.kind !== "float") return void 0;
	const isWhole = "bdoxX".includes(letter);
	if (isWhole && value.kind !== "integer") return call.fail("an argument is no whole number");
	const digits = isWhole && value.kind === "integer" ? wholeDigits(value.value, verb) : pointDigits(value, verb);
	return digits === void 0 || flags.includes("#") ? void 0 : [signed(digits, verb)];
}
/** `%v`: a text or number as it is, anything else as JSON. */
function asIs(arg, verb, call) {
	const isPlain = !verb.flags.includes("#");
	if (isPlain && (arg.kind === "text" || arg.kind === "pattern" || arg.kind === "unknown" && arg.shape === "text")) return textOf(arg, {
		...verb,
		letter: "s",
		precision: void 0
	}, call);
	if (isPlain && (arg.kind === "integer" || arg.kind === "float")) return [padded(shortest(arg), verb)];
	const json = isSettled(arg) ? jsonText(arg) : void 0;
	return json === void 0 ? void 0 : [padded(json, verb)];
}
/** As few digits as tell the number, with an exponent from a million on. */
function shortest(value) {
	const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(numberText(value)) ?? [];
	const all = (whole + fraction).replace(/^0+/, "");
	const exponent = whole === "0" ? all.length - fraction.length - 1 : whole.length - 1;
	const digits = all.replace(/0+$/, "");
	if (digits === "" || exponent >= -4 && exponent < 6) return numberText(value);
	const power = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	return `${sign}${digits.charAt(0)}${digits.length > 1 ? `.${digits.slice(1)}` : ""}e${power}`;
}
function wholeDigits(value, { letter, precision }) {
	if (precision !== void 0) return void 0;
	const base = {
		b: 2,
		o: 8,
		x: 16,
		X: 16
	}[letter] ?? 10;
	const digits = (value < 0n ? -value : value).toString(base);
	return [value < 0n ? "-" : "", letter === "X" ? digits.toUpperCase() : digits];
}
/** `%f`, rounded half to even; undefined for a half that is not known to the last digit, and for the other verbs. */
function pointDigits(value, { letter, precision = 6 }) {
	if (letter !== "f") return void 0;
	const [whole = "", fraction = ""] = numberText(value).replace("-", "").split(".");
	const kept = BigInt(whole + fraction.slice(0, precision).padEnd(precision, "0"));
	const cut = fraction.slice(precision).replace(/0+$/, "");
	if (cut === "5" && !exactOf(value)) return void 0;
	const digits = ((cut === "5" ? kept % 2n === 1n : cut > "5") ? kept + 1n : kept).toString().padStart(precision + 1, "0");
	const point = digits.length - precision;
	return [Number(value.value) < 0 ? "-" : "", precision > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits];
}
function signed([minus, digits], verb) {
	const sign = minus || (verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "");
	if (!verb.flags.includes("0") || verb.flags.includes("-")) return padded(sign + digits, {
		...verb,
		flags: verb.flags.replace("0", "")
	});
	return sign + digits.padStart(verb.width - sign.length, "0");
}
function padded(text, { width, flags }) {
	const missing = width - (width > 0 ? lettersOf(text).length : 0);
	if (missing <= 0 || width > limits.formatWidth) return text;
	const filling = (flags.includes("0") ? "0" : " ").repeat(missing);
	return flags.includes("-") ? text + filling : filling + text;
}
/** https://developer.hashicorp.com/terraform/language/functions/formatlist */
function formatlist([spec, ...args], call) {
	if (spec?.kind !== "text") return call.open(spec ? reasonOf(spec) : "it is not known");
	const open = args.find((arg) => arg.kind === "unknown" && (!arg.shape || arg.shape === "array"));
	const lists = args.filter((arg) => arg.kind === "array");
	if (open || lists.some((list) => !plainItems(list))) return call.open(reasonOf(open ?? lists[0] ?? spec));
	const [count = 1] = lists.map((list) => list.items.length);
	if (lists.some((list) => list.items.length !== count)) return call.fail("the lists have different lengths");
	const texts = [];
	for (let at = 0; at < count; at++) {
		const row = args.map((arg) => arg.kind === "array" ? plainItems(arg)?.[at] ?? arg : arg);
		const result = call.run.spend(1 + Math.floor(spec.value.length / 10)) ? formatted(spec.value, row, call) : call.tooLarge();
		if (isFailure(result)) return result;
		texts.push(result);
	}
	return call.array(texts, listOf$2(stringType));
}

// src/hcl/functions/pattern.ts
/**
* Reads a pattern, as far as it is a plain one; undefined for any other. Groups are not repeated, so that the ways to match can be counted.
* https://github.com/google/re2/wiki/Syntax
*/
function readPattern(source, length) {
	const cursor = {
		source,
		length,
		groups: [],
		at: 0
	};
	const piece = source.length <= limits.patternLength ? alternatives(cursor) : void 0;
	if (!piece || cursor.at < source.length) return void 0;
	try {
		return {
			expression: new RegExp(piece.written, "gu"),
			groups: cursor.groups,
			ways: piece.ways
		};
	} catch {
		return;
	}
}
/** Takes what matches at the cursor. */
function take(cursor, token) {
	token.lastIndex = cursor.at;
	const match = token.exec(cursor.source);
	if (match) cursor.at += match[0].length;
	return match ?? void 0;
}
function alternatives(cursor) {
	let all = sequence(cursor);
	while (all && take(cursor, /\|/y)) {
		const next = sequence(cursor);
		all = next && {
			written: `${all.written}|${next.written}`,
			ways: all.ways + next.ways
		};
	}
	return all;
}
function sequence(cursor) {
	let all = {
		written: "",
		ways: 1
	};
	while (cursor.at < cursor.source.length && !"|)".includes(cursor.source.charAt(cursor.at))) {
		const next = repeated$2(cursor);
		if (!next) return void 0;
		all = {
			written: all.written + next.written,
			ways: all.ways * next.ways
		};
	}
	return all;
}
function repeated$2(cursor) {
	const piece = atom(cursor);
	const match = piece && take(cursor, /(?:([*+?])|\{(\d{1,3})(?:(,)(\d{0,3}))?\})\??/y);
	if (!piece || !match) return piece;
	const [all, sign, from = "0", hasEnd, to] = match;
	if (sign === "?") return {
		written: piece.written + all,
		ways: piece.ways + 1
	};
	if (/^[(^$]/.test(piece.written)) return void 0;
	const most = to ? Number(to) : sign || hasEnd ? cursor.length : Number(from);
	return {
		written: piece.written + all,
		ways: Math.max(1, most - Number(from) + 1)
	};
}
function atom(cursor) {
	const group = take(cursor, /\((\?:|\?P?<([A-Za-z_]\w*)>)?/y);
	if (group) return insideGroup(cursor, group[1], group[2]);
	const set = take(cursor, /\[(\^?)(\]?(?:[^[\]\\]|\\.)*)\]/suy);
	if (set) return oneWay(insideSet(set[1] ?? "", set[2] ?? ""));
	const behind = take(cursor, /\\(.)/suy)?.[1];
	if (behind !== void 0) return oneWay(escaped(behind, false));
	const anchor = take(cursor, /[.^$]/y)?.[0];
	if (anchor) return oneWay(anchor === "." ? "[^\\n]" : anchor);
	const letter = take(cursor, /[^\\()[\]{}|*+?.^$]/uy)?.[0];
	return oneWay(letter === "/" ? "\\/" : letter);
}
const oneWay = (written) => written === void 0 ? void 0 : {
	written,
	ways: 1
};
function insideGroup(cursor, kind, name) {
	if (kind !== "?:") cursor.groups.push(name);
	const inner = alternatives(cursor);
	if (!inner || !take(cursor, /\)/y)) return void 0;
	return {
		written: `(${kind === "?:" ? "?:" : ""}${inner.written})`,
		ways: inner.ways
	};
}
const classes = {
	d: "0-9",
	w: "0-9A-Za-z_",
	s: "\\t\\n\\f\\r "
};
/** What follows a backslash; undefined where it is not plain. */
function escaped(letter, isInSet) {
	const own = Object.hasOwn(classes, letter) ? classes[letter] : void 0;
	if (own !== void 0) return isInSet ? own : `[${own}]`;
	const opposite = Object.hasOwn(classes, letter.toLowerCase()) ? classes[letter.toLowerCase()] : void 0;
	if (opposite !== void 0) return isInSet ? void 0 : `[^${opposite}]`;
	if (/[ntrfv]/.test(letter)) return `\\${letter}`;
	if (/[\\^$.*+?()[\]{}|/]/.test(letter) || isInSet && letter === "-") return `\\${letter}`;
	return /[!-/:-@_`~]/.test(letter) ? letter : void 0;
}
function insideSet(not, source) {
	if (source === "" || /^\]|&&|--|\[|~~/.test(source)) return void 0;
	let written = "";
	for (const [all, behind] of source.matchAll(/\\(.)|[^\\]/gsu)) {
		const one = behind === void 0 ? all : escaped(behind, true);
		if (one === void 0) return void 0;
		written += one;
	}
	return `[${not}${written}]`;
}

// src/hcl/functions/regex.ts
const notPlain = "the pattern is not a plain one";
/** A pattern that may be tried on the text; undefined where it is not plain, or the work too much. */
function patternFor(source, text, call) {
	const pattern = readPattern(source, text.length);
	const work = pattern && pattern.ways * (text.length + 1) * source.length / 10;
	return work !== void 0 && work <= limits.steps && call.run.spend(Math.ceil(work)) ? pattern : void 0;
}
/** All matches; an empty one that touches the match before it counts for none. */
function matchesOf({ expression }, text) {
	let end = -1;
	return [...text.matchAll(expression)].filter((match) => {
		const isMatch = match[0] !== "" || match.index !== end;
		end = match.index + match[0].length;
		return isMatch;
	});
}
/** The match as a text, or what its groups hold: by name where they have names. */
function valueOfMatch(match, { groups }, call) {
	if (groups.length === 0) return call.text(match[0]);
	const held = groups.map((_, index) => {
		const text = match[index + 1];
		return text === void 0 ? call.null() : call.text(text);
	});
	if (groups.every((name) => name === void 0)) return call.array(held, {
		kind: "tuple",
		items: groups.map(() => stringType)
	});
	const members = new Map(groups.flatMap((name, index) => name && held[index] ? [[name, held[index]]] : []));
	return members.size === groups.length ? call.object(members) : void 0;
}
/** https://developer.hashicorp.com/terraform/language/functions/regex */
function regex([source = "", text = ""], call) {
	const pattern = patternFor(source, text, call);
	if (!pattern) return call.open(notPlain);
	const [first] = matchesOf(pattern, text);
	if (!first) return call.fail("the pattern matches nothing");
	return valueOfMatch(first, pattern, call) ?? call.fail("some groups have names and others none");
}
/** https://developer.hashicorp.com/terraform/language/functions/regexall */
function regexall([source = "", text = ""], call) {
	const pattern = patternFor(source, text, call);
	if (!pattern) return call.open(notPlain);
	const found = matchesOf(pattern, text).map((match) => valueOfMatch(match, pattern, call));
	const values = found.flatMap((value) => value ?? []);
	if (values.length < found.length) return call.fail("some groups have names and others none");
	return values.length > limits.arrayLength ? call.tooLarge() : call.array(values, listOf$2(pattern.groups.length > 0 ? anyType : stringType));
}
/** `replace` with a pattern between slashes; `$1` and `${name}` in the other text stand for groups. */
function replaceByPattern(text, source, by, call) {
	const pattern = patternFor(source, text, call);
	if (!pattern || by.includes("$") && /[^\0-\x7f]/.test(by)) return call.open(notPlain);
	let [written, end] = ["", 0];
	for (const match of matchesOf(pattern, text)) {
		written += text.slice(end, match.index) + expanded$1(by, match, pattern);
		end = match.index + match[0].length;
		if (written.length > limits.textLength || !call.run.spend(1 + Math.floor(by.length / 100))) return call.tooLarge();
	}
	return call.text(written + text.slice(end));
}
/** https://pkg.go.dev/regexp#Regexp.Expand */
const expanded$1 = (by, match, { groups }) => by.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar, braced, bare) => {
	if (dollar) return "$";
	const name = String(braced ?? bare);
	return match[/^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1 || -1] ?? "";
});

// src/hcl/functions/string.ts
const texts = {
	returns: "text",
	neverFails: true
};
const tolerant = {
	...texts,
	toleratesUnknown: true
};
const answer = {
	toleratesUnknown: true,
	returns: "boolean",
	neverFails: true
};
/** A function of texts that are known. */
const ofTexts = (types, work, flags = texts) => define(types, (args, call) => work(args.map((arg) => arg.kind === "text" ? arg.value : ""), call), flags);
/** A text, unless it is longer than a value may be. */
const bounded = (length, make, call) => length > limits.textLength ? call.tooLarge() : call.text(make());
/** `lower` and `upper`: a hole becomes one that differs from it in case only, and stays as it is the second time. */
const recased = (recase) => ([value], call) => {
	const parts = value && partsOf$2(value);
	return parts ? call.parts(parts.map((part) => recasedPart(part, recase, call))) : call.open("it is not known");
};
const recasedPart = (part, recase, call) => typeof part === "string" ? recase(part) : recasedHole(part, recase, call);
function recasedHole(hole, recase, call) {
	if (hole.fold !== void 0 && hole.term === shorten(`${call.name}(${hole.fold})`)) return hole;
	const { cases, ...rest } = hole;
	const recasedValue = (value) => {
		const parts = partsOf$2(asText(value) ?? value);
		return parts ? call.parts(parts.map((part) => recasedPart(part, recase, call))) : value;
	};
	return {
		...rest,
		shape: "text",
		term: shorten(`${call.name}(${hole.term})`),
		fold: hole.fold ?? hole.term,
		...cases ? { cases: cases.map((one) => ({
			...one,
			value: recasedValue(one.value)
		})) } : {}
	};
}
function join([separator, ...lists], call) {
	if (lists.length === 0) return call.fail("join() takes a list");
	const between = separator && partsOf$2(separator);
	const parts = [];
	for (const [index, item] of lists.flatMap((list) => list.kind === "array" ? list.items : [list]).entries()) {
		if (item.kind === "stretch" || item.kind === "unknown" && item.shape === "array") return call.open("a list is not known");
		if (item.kind === "null") return call.fail("an element is null");
		const own = partsOf$2(asText(item) ?? item);
		if (!between || !own) return call.open(reasonOf(item));
		parts.push(...index > 0 ? between : [], ...own);
	}
	if (lists.some((list) => list.kind !== "array")) return call.open("a list is not known");
	return parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0) > limits.textLength ? call.tooLarge() : call.parts(parts);
}
/** A text with holes is split at `/` only, and where no hole holds one. */
function split([separator, value], call) {
	const parts = value && partsOf$2(value);
	if (separator?.kind !== "text" || !parts) return call.open(separator ? reasonOf(separator) : "it is not known");
	if (value.kind !== "text") {
		const segments = separator.value === "/" ? segmentsOf(parts) : void 0;
		return segments ? call.array(segments.map((segment) => call.parts(segment)), listOf$2(stringType)) : call.open(reasonOf(value));
	}
	const pieces = separator.value === "" ? [...value.value] : value.value.split(separator.value, limits.arrayLength + 1);
	return pieces.length > limits.arrayLength ? call.tooLarge() : call.array(pieces.map(call.text), listOf$2(stringType));
}
function replace([text = "", find = "", by = ""], call) {
	if (find.length > 1 && find.startsWith("/") && find.endsWith("/")) return replaceByPattern(text, find.slice(1, -1), by, call);
	const times = find === "" ? [...text].length + 1 : text.split(find).length - 1;
	const write = () => find === "" ? [
		"",
		...text,
		""
	].join(by) : text.replaceAll(find, () => by);
	return bounded(text.length + times * by.length, write, call);
}
/** Whether a text begins or ends so: of one with holes, as far as the letters there reach. */
const hasAt = (side) => ([value, edge], call) => {
	const decided = edge?.kind === "text" && value ? isAtEdge(value, edge.value, side) : void 0;
	return decided === void 0 ? call.open(value && edge ? reasonOf(edge.kind === "text" ? value : edge) : "") : call.boolean(decided);
};
function isAtEdge(value, edge, side) {
	if (edge === "") return true;
	const parts = partsOf$2(value) ?? [];
	const nearest = side === "start" ? parts[0] : parts.at(-1);
	const literal = typeof nearest === "string" ? nearest : "";
	if (value.kind === "text" || literal.length >= edge.length) return side === "start" ? literal.startsWith(edge) : literal.endsWith(edge);
	return (side === "start" ? edge.startsWith(literal) : edge.endsWith(literal)) ? void 0 : false;
}
/** Takes an edge off where it is certain whether it is there. */
const without = (side) => ([value, edge], call) => {
	const has = edge?.kind === "text" && value ? isAtEdge(value, edge.value, side) : void 0;
	if (has === void 0 || !value || edge?.kind !== "text") return call.open(value ? reasonOf(value) : "it is not known");
	const parts = partsOf$2(value) ?? [];
	if (!has || edge.value === "") return value;
	const cut = (part) => side === "start" ? part.slice(edge.value.length) : part.slice(0, -edge.value.length);
	const at = side === "start" ? 0 : parts.length - 1;
	return call.parts(parts.map((part, index) => index === at && typeof part === "string" ? cut(part) : part));
};
function strcontains([value, part], call) {
	const parts = value && partsOf$2(value);
	if (part?.kind !== "text" || !parts) return call.open(part ? reasonOf(part) : "it is not known");
	if (part.value === "" || parts.some((one) => typeof one === "string" && one.includes(part.value))) return call.boolean(true);
	return value.kind === "text" ? call.boolean(false) : call.open(reasonOf(value));
}
/** Takes letters of the set off both ends. */
function trimmed(text, isCut) {
	const letters = [...text];
	let [from, to] = [0, letters.length];
	while (from < to && isCut(letters[from] ?? "")) from++;
	while (to > from && isCut(letters[to - 1] ?? "")) to--;
	return letters.slice(from, to).join("");
}
/** https://pkg.go.dev/unicode#IsSpace */
const isSpace = (letter) => /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(letter);
const isSeparator = (letter) => /^[\0-\x7f]$/.test(letter) ? !/^\w$/.test(letter) : isSpace(letter);
function title(text) {
	const letters = [...text];
	return letters.map((letter, at) => isSeparator(letters[at - 1] ?? " ") ? upperCase(letter) : letter).join("");
}
/** Negative offsets count from the end, and then a length of none means all, as a negative one does. */
function substr([value, offset, length], call) {
	if (value?.kind !== "text" || offset?.kind !== "integer" || length?.kind !== "integer") return call.fail("substr() takes whole numbers");
	const letters = lettersOf(value.value);
	const most = BigInt(letters.length);
	const from = offset.value < 0n ? offset.value + most < 0n ? 0n : offset.value + most : offset.value;
	const to = length.value < 0n || length.value === 0n && offset.value < 0n || from + length.value > most ? most : from + length.value;
	return call.text(from >= to ? "" : letters.slice(Number(from), Number(to)).join(""));
}
function indent([spaces, value], call) {
	if (value?.kind !== "text" || spaces?.kind !== "integer" || spaces.value < 0n) return call.fail("indent() takes a whole number");
	const lines = value.value.split("\n");
	const width = spaces.value > BigInt(limits.textLength) ? limits.textLength : Number(spaces.value);
	const length = value.value.length + (lines.length - 1) * width;
	return bounded(length, () => lines.join(`\n${" ".repeat(width)}`), call);
}
/** https://developer.hashicorp.com/terraform/language/functions (String Functions) */
const stringFunctions = {
	chomp: ofTexts([stringType], ([text = ""], call) => {
		let end = text.length;
		while (end > 0 && "\r\n".includes(text.charAt(end - 1))) end--;
		return call.text(text.slice(0, end));
	}),
	endswith: define([stringType, stringType], hasAt("end"), answer),
	format: defineMany([stringType], takesAny, format, {
		toleratesUnknown: true,
		returns: "text"
	}),
	formatlist: defineMany([stringType], takesAny, formatlist, {
		toleratesUnknown: true,
		returns: "array"
	}),
	indent: define([numberType, stringType], indent, { returns: "text" }),
	join: defineMany([stringType], { type: listOf$2(stringType) }, join, {
		toleratesUnknown: true,
		returns: "text"
	}),
	lower: define([stringType], recased(lowerCase), tolerant),
	regex: ofTexts([stringType, stringType], regex, {}),
	regexall: ofTexts([stringType, stringType], regexall, { returns: "array" }),
	replace: ofTexts([
		stringType,
		stringType,
		stringType
	], replace, { returns: "text" }),
	split: define([stringType, stringType], split, {
		toleratesUnknown: true,
		returns: "array",
		neverFails: true
	}),
	startswith: define([stringType, stringType], hasAt("start"), answer),
	strcontains: define([stringType, stringType], strcontains, answer),
	strrev: ofTexts([stringType], ([text = ""], call) => call.text([...lettersOf(text)].reverse().join(""))),
	substr: define([
		stringType,
		numberType,
		numberType
	], substr, { returns: "text" }),
	title: ofTexts([stringType], ([text = ""], call) => call.text(title(text))),
	trim: ofTexts([stringType, stringType], ([text = "", set = ""], call) => {
		const letters = new Set(set);
		return call.text(trimmed(text, (letter) => letters.has(letter)));
	}),
	trimprefix: define([stringType, stringType], without("start"), tolerant),
	trimspace: ofTexts([stringType], ([text = ""], call) => call.text(trimmed(text, isSpace))),
	trimsuffix: define([stringType, stringType], without("end"), tolerant),
	upper: define([stringType], recased(upperCase), tolerant)
};

// src/hcl/functions/index.ts
const functions = new Map([
	choosingFunctions,
	collectionFunctions,
	conversionFunctions,
	encodingFunctions,
	hashFunctions,
	numericFunctions,
	objectFunctions,
	outsideFunctions,
	providerFunctions,
	setFunctions,
	stringFunctions
].flatMap((table) => Object.entries(table)));
const formsByName = new Map(Object.entries(forms));
/** The function of that name; undefined where the guard knows none. */
const findFunction = (name) => functions.get(name);
/** The function of that name that decides itself what becomes of its arguments. */
const findForm = (name) => formsByName.get(name);

// src/hcl/call.ts
/** https://developer.hashicorp.com/terraform/language/expressions/function-calls */
function callFunction(expression, evaluate, run) {
	const { span } = expression;
	const name = expression.name.replace(/^core::/, "");
	const args = expression.expandsLast ? expanded(expression, evaluate, run) : expression.args.map((arg) => () => evaluate(arg));
	if ("kind" in args) return args;
	const form = findForm(name);
	if (form) return form(args, makeCall(name, [], span, run));
	const values = [];
	for (const arg of args) {
		const value = arg();
		if (isFailure(value)) return value;
		values.push(value);
	}
	const definition = findFunction(name);
	if (definition) return apply(definition, name, values, span, run);
	return makeCall(name, values, span, run).open(`${name}() is no function that the guard knows`);
}
/** The arguments, the last of which is a list that stands for many. */
function expanded({ name, args, span }, evaluate, run) {
	const last = args.at(-1);
	const list = last ? evaluate(last) : failure("there is nothing to expand", span);
	if (isFailure(list)) return list;
	if (list.kind === "unknown") return unknownCall(name, list, span, run);
	const items = list.kind === "array" ? plainItems(list) : void 0;
	if (list.kind === "array" && !items) return unknownCall(name, list, span, run);
	if (!items) return failure(`it is ${nameOf$1(list)}, no list to expand`, span);
	return [...args.slice(0, -1).map((arg) => () => evaluate(arg)), ...items.map((item) => () => item)];
}
const unknownCall = (name, list, span, run) => makeCall(`${name} #${run.fresh()}`, [list], span, run).open("its arguments are not known");

// src/hcl/for-expression.ts
/** Names of a turn before those around it. */
const scopeOfTurn = (names, turn, outer) => (name) => name === names.value ? turn.value : name === names.key ? turn.key : outer(name);
/** The turns over a collection, in Terraform's order; undefined where it is not known which there are. */
function turnsOf(collection, span, run) {
	if (collection.kind === "object") {
		if (collection.rest) return void 0;
		const { members } = collection;
		return [...members.keys()].sort(byBytes).flatMap((name) => {
			const value = run.watch(() => members.get(name)).value;
			return value ? [{
				key: text$1(name, collection.span),
				value
			}] : [];
		});
	}
	if (collection.kind === "unknown") return collection.shape && collection.shape !== "array" && collection.shape !== "object" ? failure("it can not be gone through", span) : void 0;
	if (collection.kind !== "array") return failure(`it is ${nameOf$1(collection)}, which can not be gone through`, span);
	const kind = kindOf(collection);
	return plainItems(collection)?.map((value, index) => {
		const position = integer(index, collection.span);
		if (kind === "set") return {
			key: value,
			value
		};
		return {
			key: kind ? position : openKey(position, run),
			value
		};
	});
}
/** In a set the key is the element; whether it is one nobody knows. */
const openKey = (position, run) => unknown(`key #${run.fresh()}`, "it may be a set, whose elements are not counted", position.span);
/** https://developer.hashicorp.com/terraform/language/expressions/for */
function forExpression(loop, collection, evaluate, scope, run) {
	if (isFailure(collection)) return collection;
	if (collection.kind === "null") return failure("it is null, which can not be gone through", loop.collection.span);
	const definition = {
		parameters: [{ type: anyType }],
		toleratesUnknown: true,
		returns: loop.keyResult ? "object" : "array",
		apply: ([source = collection], call) => {
			const turns = turnsOf(source, loop.collection.span, run);
			if (!turns) return call.open(reasonOf(source));
			if ("kind" in turns) return turns;
			const body = {
				loop,
				call,
				evaluate
			};
			const scopes = selected(body, turns, scope);
			if ("kind" in scopes) return scopes;
			return loop.keyResult ? objectOf(body, loop.keyResult, scopes) : tupleOf(body, scopes);
		}
	};
	return apply(definition, `for #${run.fresh()}`, [collection], loop.span, run);
}
/** The names of each turn that the condition lets pass. */
function selected({ loop, call, evaluate }, turns, outer) {
	const scopes = [];
	let open;
	if (turns.length === 0) return loop.condition ? tried({
		loop,
		call,
		evaluate
	}, loop.condition, outer) : scopes;
	for (const turn of turns) {
		const scope = scopeOfTurn(loop, turn, outer);
		const test = loop.condition ? evaluate(loop.condition, scope) : call.boolean(true);
		if (isFailure(test)) return test;
		const condition = asCondition(test, call.run);
		if (condition.kind === "failure") return failure(condition.why, loop.span);
		if (condition.kind === "unknown") open = condition;
		else if (condition.value) scopes.push(scope);
	}
	return open ? call.open(open.why) : scopes;
}
/** A condition that is wrong whatever the element fails even if there is none. */
function tried({ loop, call, evaluate }, condition, outer) {
	const { run, span } = call;
	const element = unknown(`element #${run.fresh()}`, "there is none", span);
	const scope = scopeOfTurn(loop, {
		key: element,
		value: element
	}, outer);
	const { value: test, doubts } = run.watch(() => {
		const result = evaluate(condition, scope);
		return isFailure(result) ? result : asCondition(result, run);
	});
	for (const doubt of doubts) if (!doubt.includes(element.term)) run.doubt(doubt);
	return test.kind === "failure" ? failure(test.why, span) : [];
}
function tupleOf({ loop, call, evaluate }, scopes) {
	const results = [];
	for (const scope of scopes) {
		const result = evaluate(loop.result, scope);
		if (isFailure(result)) return result;
		results.push(result);
	}
	return call.array(results, "tuple");
}
function objectOf({ loop, call, evaluate }, keyResult, scopes) {
	const groups = /* @__PURE__ */ new Map();
	for (const scope of scopes) {
		const key = nameOfMember(evaluate(keyResult, scope), keyResult.span, call.run);
		if (isFailure(key)) return key;
		if (key.kind !== "text") return call.open(reasonOf(key));
		const result = evaluate(loop.result, scope);
		if (isFailure(result)) return result;
		const group = groups.get(key.value);
		if (group && !loop.isGrouped) return failure("two elements have the same key", keyResult.span);
		if (group) group.push(result);
		else groups.set(key.value, [result]);
	}
	const members = /* @__PURE__ */ new Map();
	for (const [name, values] of groups) {
		const value = loop.isGrouped ? call.array(values, "tuple") : values[0];
		if (value) members.set(name, value);
	}
	return call.object(members, "object");
}
/** The name of a member: a text, or an unknown. */
function nameOfMember(key, span, run) {
	if (isFailure(key)) return key;
	if (key.kind === "null") return failure("the key is null", span);
	return convertTo(key, stringType, run);
}

// src/hcl/template.ts
/** A template; one that is a single `${…}` is that value itself, of whatever type. */
function template$1(parts, setting) {
	const [only, ...others] = parts;
	return only?.kind === "value" && others.length === 0 ? setting.evaluate(only.value, setting.scope) : joined(parts, setting);
}
/** https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates */
function joined(parts, setting) {
	const pieces = [];
	const values = [];
	for (const part of parts) {
		const result = partOf(part, setting);
		if (isFailure(result)) return result;
		values.push(result);
		const own = textParts(result, setting.run);
		if (!own) return failure(`a template can not hold it: it is ${nameOf$1(result)}`, setting.span);
		pieces.push(...own);
	}
	return restingOn(normal(textOf$2(pieces, setting.span)), values);
}
const normal = (value) => value.kind === "text" ? text$1(value.value.normalize(), value.span) : value;
function textParts(value, run) {
	if (value.kind === "unknown" && !value.shape) run.doubt(`text(${value.term})`);
	const written = asText(value);
	return written && partsOf$2(written);
}
function partOf(part, setting) {
	const { evaluate, scope, run, span } = setting;
	switch (part.kind) {
		case "text": return text$1(part.text, span);
		case "value": return evaluate(part.value, scope);
		case "if": return conditional(evaluate(part.condition, scope), [() => joined(part.whenTrue, setting), () => joined(part.whenFalse, setting)], span, run);
		case "for": return repeated$1(part, setting);
	}
}
function repeated$1(part, setting) {
	const { evaluate, scope, run, span } = setting;
	const collection = evaluate(part.collection, scope);
	if (isFailure(collection)) return collection;
	const turns = turnsOf(collection, part.collection.span, run);
	if (!turns) {
		const term = `repeated #${run.fresh()}`;
		run.doubt(term);
		return unknown(term, "it is not known how often the template repeats it", span, { shape: "text" });
	}
	if ("kind" in turns) return turns;
	const pieces = [];
	for (const turn of turns) {
		if (!run.spend(1)) return run.tooLarge(span);
		const result = joined(part.parts, {
			...setting,
			scope: scopeOfTurn(part, turn, scope)
		});
		if (isFailure(result)) return result;
		pieces.push(...partsOf$2(result) ?? []);
	}
	return textOf$2(pieces, span);
}

// src/hcl/traverse.ts
/** https://developer.hashicorp.com/terraform/language/expressions/references */
const attribute = {
	parameters: [takesAny, takesAny],
	toleratesUnknown: true,
	apply: ([target, name], call) => {
		if (target?.kind === "object") return memberOf$2(target, name, call);
		return target?.kind === "unknown" && isComposite(target.shape, "object") ? call.open(target.why) : noStep(target, call);
	}
};
const index = {
	parameters: [takesAny, takesAny],
	toleratesUnknown: true,
	apply: ([target, key], call) => {
		if (key?.kind === "null") return call.fail("the index is null");
		if (target?.kind === "object") return memberOf$2(target, key, call);
		if (target?.kind === "array") return itemOf(target, key, call);
		return target?.kind === "unknown" && isComposite(target.shape, target.shape) ? call.open(target.why) : noStep(target, call);
	}
};
const isComposite = (shape, wanted) => shape === void 0 || shape === wanted && (shape === "object" || shape === "array");
const noStep = (target, call) => call.fail(target ? `it is ${nameOf$1(target)}, which has no attributes or elements` : "it has no elements");
/** Names are told apart by case. What is worked out on demand may fail where it is written, not here. */
function memberOf$2(target, key, call) {
	const name = key && convertTo(key, stringType, call.run);
	if (!name || isFailure(name)) return call.fail("the index of an object is no string");
	if (name.kind !== "text") return call.open(reasonOf(name));
	const member = call.run.watch(() => target.members.get(name.value)).value;
	if (member) return member;
	return target.rest ? call.open(target.rest.why) : call.fail("it has no such attribute or element");
}
function itemOf(target, key, call) {
	if (kindOf(target) === "set") return call.fail("a set has no index");
	if (mayBeSet(target)) call.run.doubt(residual("list", [target]));
	const at = key && convertTo(key, numberType, call.run);
	if (!at || isFailure(at)) return call.fail("the index of a list is no number");
	if (at.kind === "unknown") return call.open(at.why);
	const stretch = target.items.findIndex((item) => item.kind === "stretch");
	if (at.kind !== "integer" || at.value < 0n) return call.fail("the index is no whole number");
	if (stretch >= 0 && at.value >= BigInt(stretch)) return call.open("the list has an unknown number of elements before it");
	const item = target.items[Number(at.value)];
	return item && item.kind !== "stretch" ? item : call.fail("there is no such element");
}
/** The value one step further. */
function takeStep(target, step, span, run) {
	const result = step.kind === "attribute" ? apply(attribute, "member", [target, text$1(step.name, step.span)], span, run) : apply(index, "member", [target, step.key], span, run);
	return isFailure(result) ? result : foundIn(target, result, span);
}
/** The value as found at the place, by way of what it was found in, nearest first. */
function foundIn(container, value, span) {
	const way = placesOf(container, span).filter((place) => !isWithin(value.span, place));
	if (way.length === 0) return foundAt(value, span);
	const own = placesOf(value, span).filter((place) => !way.some((other) => isSame(place, other)));
	return {
		...value,
		span,
		trail: [...way, ...own].slice(0, limits.trail)
	};
}
/** The value as found at the place, which hides the places inside it. */
function foundAt(value, span) {
	const { trail: _, ...plain } = value;
	const places = placesOf(value, span);
	return places.length > 0 ? {
		...plain,
		span,
		trail: places.slice(0, limits.trail)
	} : {
		...plain,
		span
	};
}
const placesOf = ({ span, trail = [] }, hidden) => [span, ...trail].filter((place) => place.end > place.start && !isWithin(place, hidden));
const isSame = (one, other) => isWithin(one, other) && isWithin(other, one);
const isWithin = (inner, outer) => inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
/** https://developer.hashicorp.com/terraform/language/expressions/splat */
const splat$1 = (steps, span) => ({
	parameters: [takesAny],
	rest: takesAny,
	toleratesUnknown: true,
	apply: ([source], call) => {
		if (source?.kind === "null" && typeOf(source).kind === "open") call.run.doubt(residual("list", [source]));
		if (!source || source.kind === "null") return call.array([], "tuple");
		if (source.kind === "unknown" && (!source.shape || source.shape === "array")) return call.open(source.why, { shape: "array" });
		const items = source.kind === "array" ? plainItems(source) : [source];
		if (!items) return call.open("it has an unknown number of elements", { shape: "array" });
		const of = typeOf(source);
		if ("of" in of && steps[0] && isImpossible(of.of, steps[0])) return call.fail(`it holds what is a ${of.of.kind}`);
		const results = [];
		for (const item of items) {
			let result = item;
			for (const step of steps) if (!isFailure(result)) result = takeStep(result, step, span, call.run);
			if (isFailure(result)) return result;
			results.push(result);
		}
		return collected(source, results, call);
	}
});
/** Whether no value of the type has such a step, so that even an empty list of them fails. */
const isImpossible = ({ kind }, step) => [
	"string",
	"number",
	"bool"
].includes(kind) || step.kind === "attribute" && [
	"list",
	"set",
	"tuple"
].includes(kind);
/** Of a list or set comes a list again, of anything else a tuple. */
function collected(source, results, call) {
	const kind = source.kind === "array" ? kindOf(source) : "tuple";
	if (!kind) return call.array(results);
	const of = results.length > 0 ? unify(results.map(typeOf)) : anyType;
	return call.array(results, kind === "tuple" || !of ? "tuple" : {
		kind: "list",
		of
	});
}
/** The steps taken from each element; a value that is no list counts as a list of one, null as an empty one. */
function takeSplat(source, steps, span, run) {
	const name = `splat[*]${steps.map((step) => step.kind === "attribute" ? `.${step.name}` : "[]").join("")}`;
	const keys = steps.flatMap((step) => step.kind === "index" ? [step.key] : []);
	return apply(splat$1(steps, span), name, [source, ...keys], span, run);
}

// src/hcl/evaluate.ts
/**
* The value of an expression: known, unknown with the reason, or a failure where Terraform certainly stops. Never throws; what is too
* deep or too large is unknown. A value whose span is empty is of no place, and stays out of the trails.
*/
function evaluate(expression, scope, run) {
	try {
		if (!run.enter()) return run.tooLarge(expression.span);
		const result = evaluateKind(expression, scope, run);
		if (isFailure(result)) return result;
		return isInLimits(result) && run.spend(costOf(result)) ? result : run.tooLarge(expression.span);
	} finally {
		run.leave();
	}
}
function evaluateKind(expression, scope, run) {
	const { span } = expression;
	const value = (inner, names = scope) => evaluate(inner, names, run);
	switch (expression.kind) {
		case "literal": return literal(expression.value);
		case "template": return template$1(expression.parts, {
			evaluate: value,
			scope,
			run,
			span
		});
		case "tuple": return tuple(expression, scope, run);
		case "object": return object(expression, scope, run);
		case "for": return forExpression(expression, value(expression.collection), value, scope, run);
		case "variable": return variable$1(expression, scope, run);
		case "step": return step(expression, scope, run);
		case "splat": return splat(expression, scope, run);
		case "call": return callFunction(expression, value, run);
		case "unary": return unary(expression, scope, run);
		case "binary": return binary(expression, scope, run);
		case "conditional": return conditional(value(expression.condition), [() => value(expression.whenTrue), () => value(expression.whenFalse)], span, run);
		case "unread": return unanswered(expression.why, span, run);
	}
}
/** An unknown like no other, which may be a failure as well. */
function unanswered(why, span, run) {
	const term = `unread #${run.fresh()}`;
	run.doubt(term);
	return unknown(term, why, span);
}
function literal(value) {
	if (value.kind === "float") return wholeNumber(value);
	if (value.kind === "text") return {
		...value,
		value: value.value.normalize()
	};
	return value.kind === "null" ? marked(value, anyType) : value;
}
function tuple({ items, span }, scope, run) {
	const values = [];
	for (const item of items) {
		const value = evaluate(item, scope, run);
		if (isFailure(value)) return value;
		values.push(value);
	}
	return marked(array(values, span), "tuple");
}
/** Of two equal keys the last one counts. */
function object({ entries, span }, scope, run) {
	const members = /* @__PURE__ */ new Map();
	const call = makeCall(`object #${run.fresh()}`, [], span, run);
	let open;
	for (const entry of entries) {
		const name = nameOfMember(evaluate(entry.key, scope, run), entry.key.span, run);
		if (isFailure(name)) return name;
		const value = evaluate(entry.value, scope, run);
		if (isFailure(value)) return value;
		if (name.kind === "text") members.set(name.value, value);
		else open = name;
	}
	return open ? call.open(reasonOf(open), { shape: "object" }) : call.object(members, "object");
}
/** What a name stands for may fail where it is written, not here. */
function variable$1({ name, span }, scope, run) {
	const { value } = run.watch(() => run.spend(2) ? scope(name) : run.tooLarge(span));
	return value ? foundAt(value, span) : unanswered(`'${name}' is not at hand`, span, run);
}
function step({ of, step: next, span }, scope, run) {
	const target = evaluate(of, scope, run);
	if (isFailure(target)) return target;
	const settled = settleStep(next, scope, run);
	return settled.kind === "failure" ? settled : takeStep(target, settled, span, run);
}
function splat({ of, steps, span }, scope, run) {
	const source = evaluate(of, scope, run);
	if (isFailure(source)) return source;
	const settled = [];
	for (const next of steps) {
		const one = settleStep(next, scope, run);
		if (one.kind === "failure") return one;
		settled.push(one);
	}
	return takeSplat(source, settled, span, run);
}
function settleStep(next, scope, run) {
	if (next.kind === "attribute") return next;
	const key = evaluate(next.key, scope, run);
	return isFailure(key) ? key : {
		kind: "index",
		key,
		span: next.span
	};
}
function unary({ operator, operand, span }, scope, run) {
	const value = evaluate(operand, scope, run);
	const definition = unaryOperators[operator];
	if (isFailure(value)) return value;
	return definition ? apply(definition, operator, [value], span, run) : unanswered("it has an operator not known", span, run);
}
function binary({ operator, left, right, span }, scope, run) {
	const values = [evaluate(left, scope, run), evaluate(right, scope, run)];
	const [one, other] = values;
	const definition = Object.hasOwn(binaryOperators, operator) ? binaryOperators[operator] : void 0;
	if (!definition) return unanswered("it has an operator not known", span, run);
	if (!isFailure(one) && !isFailure(other)) {
		const answer = apply(definition, operator, [one, other], span, run);
		const isKnown = one.kind !== "unknown" && other.kind !== "unknown";
		return isFailure(answer) && !isKnown ? halfFailed(operator, answer, [one, other], run) : answer;
	}
	const failed = isFailure(one) ? one : other;
	return isFailure(failed) ? halfFailed(operator, failed, values, run) : failed;
}
/** Terraform 1.12 and later go by the other operand of `&&` and `||` where it settles the answer; before, any failure is one. */
function halfFailed(operator, failed, values, run) {
	if (operator !== "&&" && operator !== "||") return failed;
	const condition = values.flatMap((value) => isFailure(value) ? [] : [asCondition(value, run)]).find(({ kind }) => kind !== "failure");
	const stop = operator === "||";
	if (!condition || condition.kind === "failure" || condition.kind === "boolean" && condition.value !== stop) return failed;
	run.doubt(`version #${run.fresh()}`);
	return condition.kind === "boolean" ? bool(stop, failed.span) : unanswered(failed.why, failed.span, run);
}

// src/hcl/type-constraint.ts
const bare = /* @__PURE__ */ new Map([
	["any", anyType],
	["string", stringType],
	["number", numberType],
	["bool", boolType],
	["list", listOf$2(anyType)],
	["set", setOf(anyType)],
	["map", mapOf(anyType)]
]);
/**
* The value as a variable of the type has it: converted, without attributes that the type does not name, with defaults for those left out.
* A failure where it does not fit; without a type, the value itself.
* https://developer.hashicorp.com/terraform/language/expressions/type-constraints
*/
function convert(value, type, run) {
	if (isFailure(value) || !type) return value;
	return convertTo(value, readType(type, run), run);
}
/** The type that a constraint writes; open where it is none. */
function readType(expression, run) {
	if (expression.kind === "variable") return bare.get(expression.name) ?? openType;
	if (expression.kind === "template") {
		const [part, ...others] = expression.parts;
		return part?.kind === "text" && others.length === 0 ? bare.get(part.text) ?? openType : openType;
	}
	if (expression.kind !== "call" || !run.spend(1)) return openType;
	const [inner, ...others] = expression.args;
	if (!inner || others.length > 0) return openType;
	switch (expression.name) {
		case "list": return listOf$2(readType(inner, run));
		case "set": return setOf(readType(inner, run));
		case "map": return mapOf(readType(inner, run));
		case "tuple": return inner.kind === "tuple" ? {
			kind: "tuple",
			items: inner.items.map((item) => readType(item, run))
		} : openType;
		case "object": return inner.kind === "object" ? objectType(inner, run) : openType;
		default: return openType;
	}
}
function objectType({ entries }, run) {
	const members = /* @__PURE__ */ new Map();
	for (const { key, value } of entries) {
		const name = asValue(evaluate(key, () => void 0, run));
		if (name.kind !== "text") return openType;
		members.set(name.value, memberOf$1(value, run));
	}
	return {
		kind: "object",
		members
	};
}
/** `optional(type, default)`. */
function memberOf$1(expression, run) {
	if (expression.kind !== "call" || expression.name !== "optional") return { type: readType(expression, run) };
	const [type, fallback] = expression.args;
	const member = {
		type: type ? readType(type, run) : openType,
		isOptional: true
	};
	return fallback ? {
		...member,
		fallback: asValue(evaluate(fallback, () => void 0, run))
	} : member;
}

// src/terraform/declaration.ts
/** The slot of an attribute of a block. */
function slotOf(declaration, name, config, world, title) {
	const attribute = declaration?.attribute(name);
	return {
		hcl: attribute?.value,
		config,
		at: attribute?.span ?? declaration?.header ?? world.start,
		title: `${title}.${name}`
	};
}
/** The declaration of a resource or data source. */
function declaredResource(module, mode, type, name) {
	const planned = get(module.config, "resources");
	const config = (Array.isArray(planned) ? planned : []).find((one) => get(one, "type") === type && get(one, "name") === name && get(one, "mode") === mode);
	const title = `${addressOfModule(module.path)}${mode === "data" ? "data." : ""}${type}.${name}`;
	return {
		declaration: module.hcl?.resource(mode, type, name),
		config,
		title
	};
}
/** The declaration of a module call. */
const declaredCall = ({ hcl, config, path }, name) => ({
	declaration: hcl?.call(name),
	config: get(config, "module_calls", name),
	title: `${addressOfModule(path)}module.${name}`
});

// src/terraform/slot.ts
/** What an expression gives: by its HCL where that is at hand, else by a bare reference; undefined where there is neither. */
function evaluateSlot(slot, scope, world) {
	const { hcl, config, at, title } = slot;
	if (hcl) {
		const value = staleness(slot) ?? world.once(`${at.file.path}:${hcl.span.start}:${title}`, () => asValue(evaluate(hcl, scope, world.run)));
		return seenFrom(asPlanned(value ?? circular(slot), constantOf(slot), slot), at, limits.trail);
	}
	const references = get(config, "references");
	return references === void 0 ? constantOf(slot) : byReferences(slot, references, scope, world);
}
/** What the plan knows to be constant; of JSON's templates it has the text only. */
function constantOf({ config, at, title }) {
	const constant = get(config, "references") === void 0 ? get(config, "constant_value") : void 0;
	const value = constant === void 0 ? void 0 : plainJson(constant, {
		span: at,
		owner: title
	});
	return value && holdsTemplate(value) ? unknown(title, `${title} is worked out of constants`, at) : value;
}
const template = /[$%]\{/;
function holdsTemplate(value) {
	if (value.kind === "text") return template.test(value.value);
	if (value.kind === "array") return value.items.some(holdsTemplate);
	return value.kind === "object" && [...value.members].some(([name, member]) => template.test(name) || holdsTemplate(member));
}
/** What the source says, unless the plan certainly has another value for it. */
const asPlanned = (value, planned, { at, title }) => planned && equal(value, planned) === "no" ? stale(title, at) : value;
const stale = (title, at) => unknown(`stale(${title})`, `the source of ${title} is not what was planned`, at);
const circular = ({ title, at }) => unknown(`circular(${title})`, `${title} depends on itself`, at);
/** HCL that refers to other things than the plan says is not what was planned. */
function staleness({ hcl, config, at, title, bound = /* @__PURE__ */ new Set() }) {
	const references = get(config, "references");
	const isConstant = get(config, "constant_value") !== void 0;
	if (!hcl || references === void 0 && !isConstant) return void 0;
	const [planned, written] = [headsOf(references), headsIn(hcl, bound)];
	return planned.size === written.size && [...planned].every((head) => written.has(head)) ? void 0 : stale(title, at);
}
const unsettling = /^(?:each|count|local|self|path|terraform)\b/;
/**
* The thing that a bare reference means, taken for the whole expression, as it nearly always is (contract §3): one reference that names
* an attribute, with literal keys at most.
*/
function byReferences({ at, title }, references, scope, world) {
	const distinct = distinctReferences(references);
	const [only, ...others] = distinct;
	const steps = only === void 0 || others.length > 0 || unsettling.test(only) ? void 0 : parseReference(only);
	const hint = world.hasSource ? "run terraform init, so that the source of its module is there" : "give --source";
	const open = () => unknown(title, `it refers to ${list(distinct)}, and only the source shows how: ${hint}`, at);
	const value = steps && world.once(`${title} by ${only}`, () => follow(scope, steps));
	if (!value || isRepeated(value)) return open();
	return {
		...seenFrom(value, at, limits.trail),
		basis: "reference"
	};
}
/** Which instance of several an expression takes is lost in its list. */
const isRepeated = (value) => value.kind === "array" || value.kind === "object" && value.members.size > 0 && !value.rest;
const list = (texts) => texts.length > 3 ? `${texts.slice(0, 3).join(", ")}, …` : texts.join(", ");
function follow(scope, [root, ...steps]) {
	const start = typeof root === "string" ? scope(root) : void 0;
	return start && navigate(start, steps);
}
/** The value at a way inside another; undefined where there is none. */
function navigate(value, [step, ...rest]) {
	if (step === void 0) return value;
	const next = stepInto(value, step);
	return next && navigate(next, rest);
}
function stepInto(value, step) {
	if (value.kind === "object") return value.members.get(String(step)) ?? (value.rest && memberOf(value.rest, step));
	if (value.kind === "array" && typeof step === "number") return plainItems(value)?.[step];
	return value.kind === "unknown" ? memberOf(value, step) : void 0;
}
const memberOf = ({ term, why, span }, step) => unknown(typeof step === "number" ? `${term}[${step}]` : `${term}.${step}`, why, span);
/** What a value rests on: `reference` where any part of it was followed by a bare reference only, else `source`. */
function basisOf(value) {
	const holes = value.kind === "pattern" ? value.parts.filter((part) => typeof part !== "string") : [];
	return value.basis === "reference" || holes.some((hole) => hole.basis === "reference") ? "reference" : "source";
}
/** The slot of an attribute of a provider's configuration, `azurerm.hub` or `module.x:azurerm`, that a module has. */
function slotOfProvider({ plan, start }, { hcl }, key, attribute) {
	const config = get(plan.configuration, "provider_config", key, "expressions", attribute);
	const [name = key, alias] = key.slice(key.indexOf(":") + 1).split(".");
	const written = hcl?.provider(name, alias)?.attribute(attribute);
	return {
		hcl: written?.value,
		config,
		at: written?.span ?? start,
		title: `provider.${key}.${attribute}`
	};
}
/** The heads of what an expression refers to; none where there is none. */
const headsWrittenIn = (hcl) => hcl ? headsIn(hcl, /* @__PURE__ */ new Set()) : /* @__PURE__ */ new Set();

// src/terraform/keyed.ts
/** One thing, or a list by `count`, or a map by `for_each`; undefined where nobody can tell which. */
function byKey(world, keyed) {
	const { declared, found, make, mayBeMore } = keyed;
	const { declaration, config } = declared;
	const isRepeatedBy = (way) => declaration?.attribute(way) !== void 0 || get(config, `${way}_expression`) !== void 0;
	const isRepeated = isRepeatedBy("count") || isRepeatedBy("for_each");
	const numbers = found.filter((key) => typeof key === "number");
	const names = found.filter((key) => typeof key === "string");
	if (numbers.length + names.length < found.length || found.length === 0 && !isRepeated) return found.length > 1 || isRepeated || !(declaration || config !== void 0) ? void 0 : make(void 0);
	if (mayBeMore || found.length === 0) return byExpression(world, keyed, names);
	return numbers.length > 0 ? listOf$1(numbers, names, keyed, world) : lazyObject(names, make, world.start);
}
function listOf$1(numbers, names, { make }, { start }) {
	const length = Math.max(...numbers) + 1;
	if (names.length > 0 || length > limits.arrayLength) return void 0;
	return array(Array.from({ length }, (_, index) => make(index)), start);
}
/** By what `count` and `for_each` say; where nobody knows all keys, those that are found and a rest. */
function byExpression(world, { declared, scope, make }, names) {
	const { declaration, config, title } = declared;
	const asked = (way) => evaluateSlot(slotOf(declaration, way, get(config, `${way}_expression`), world, title), scope, world);
	const over = asked("for_each");
	const keys = over && keysIn(over);
	if (keys) return lazyObject([.../* @__PURE__ */ new Set([...keys, ...names])], make, world.start);
	const count = over ? void 0 : asked("count");
	if (count?.kind === "integer" && count.value <= limits.arrayLength) return array(Array.from({ length: Number(count.value) }, (_, index) => make(index)), world.start);
	if (names.length === 0) return void 0;
	return lazyObject(names, make, world.start, unknown(`${title}[…]`, `the plan does not show all of ${title}`, world.start));
}
/** The keys of a map, or the texts of a set, if all are known. */
function keysIn(collection) {
	if (collection.kind === "object") return collection.rest ? void 0 : [...collection.members.keys()];
	if (collection.kind !== "array") return void 0;
	const texts = collection.items.flatMap((item) => item.kind === "text" ? [item.value] : []);
	return texts.length === collection.items.length ? texts : void 0;
}

// src/terraform/scope.ts
const scopes = /* @__PURE__ */ new WeakMap();
/** What names mean in a module instance; with `repetition`, in an expression of a block that is there several times. */
function scopeOf(world, module, repetition) {
	const known = scopes.get(module) ?? moduleScope(world, module);
	scopes.set(module, known);
	if (!repetition) return known;
	return (name) => repeated(world, repetition, name) ?? known(name);
}
/** The repetition of a declaration's instance with the key. */
function repetitionOf(world, module, declared, key) {
	const { declaration, config, title } = declared;
	const slot = slotOf(declaration, "for_each", get(config, "for_each_expression"), world, title);
	return {
		key,
		forEach: () => evaluateSlot(slot, scopeOf(world, module), world)
	};
}
function repeated(world, { key, forEach }, name) {
	const at = world.start;
	if (name === "count") return typeof key === "number" ? object$1(/* @__PURE__ */ new Map([["index", integer(key, at)]]), at) : void 0;
	if (name !== "each" || typeof key !== "string") return void 0;
	const make = (member) => member === "key" ? text$1(key, at) : eachValue(forEach(), key);
	return lazyObject(["key", "value"], make, at);
}
/** Of a map the element, of a set the key itself. */
function eachValue(collection, key) {
	if (collection?.kind === "object") return collection.members.get(key);
	if (collection?.kind === "array") return text$1(key, collection.span);
	return collection?.kind === "unknown" ? unknown(`${collection.term}[${JSON.stringify(key)}]`, collection.why, collection.span) : void 0;
}
function moduleScope(world, module) {
	const of = (names, make, root) => lazyObject(names, (name) => make(name) ?? notThere(world, module, `${root}.${name}`), world.start);
	const { hcl, config } = module;
	const names = (type, planned) => [...hcl?.names(type) ?? [], ...Object.keys(isObject$1(planned) ? planned : {})];
	const managed = (type) => of(void 0, (name) => resource(world, module, "managed", type, name), type);
	const roots = /* @__PURE__ */ new Map([
		["var", of(names("variable", get(config, "variables")), (name) => variable(world, module, name), "var")],
		["local", of(hcl ? hcl.names("locals") : void 0, (name) => local(world, module, name), "local")],
		["module", of(names("module", get(config, "module_calls")), (name) => call(world, module, name), "module")],
		["data", of(void 0, (type) => of(void 0, (name) => resource(world, module, "data", type, name), `data.${type}`), "data")],
		["resource", of(void 0, managed, "resource")]
	]);
	const outside = /* @__PURE__ */ new Set([
		"path",
		"terraform",
		"self",
		"each",
		"count"
	]);
	return (name) => {
		if (outside.has(name)) return unknown(`${addressOfModule(module.path)}${name}`, `${name} is not told by the plan`, world.start);
		const known = roots.get(name) ?? managed(name);
		roots.set(name, known);
		return known;
	};
}
function notThere(world, { path, hcl }, name) {
	const title = `${addressOfModule(path)}${name}`;
	return unknown(title, hcl ? `${title} is not to be found` : `${title} is shown by the source only`, world.start);
}
function variable(world, module, name) {
	const declaration = module.hcl?.variable(name);
	const config = get(module.config, "variables", name);
	const title = `${addressOfModule(module.path)}var.${name}`;
	const given = module.parent ? argument(world, module, name) : rootVariable(world, declaration, config, name);
	const isRefused = given?.kind === "null" && isFalse(declaration, "nullable");
	const typed = (one) => asValue(convert(one, declaration?.attribute("type")?.value, world.run));
	const fallback = () => {
		const planned = get(config, "default");
		const slot = slotOf(declaration, "default", { constant_value: planned }, world, title);
		const value = evaluateSlot({
			...slot,
			config: declaration ? void 0 : slot.config
		}, () => void 0, world);
		if (!value || !declaration || config === void 0) return value;
		return asPlanned(typed(value), typed(plainJson(planned ?? null, {
			span: value.span,
			owner: title
		})), slot);
	};
	const mayFallBack = module.parent !== void 0 || world.plan.bundle !== void 0 && !isDeclared(declaration, "ephemeral");
	const value = given === void 0 && mayFallBack || isRefused ? fallback() : given;
	return value && typed(value);
}
/** Whether a switch of a declaration is written, and not as `false`. */
const isDeclared = (declaration, name) => declaration?.attribute(name) !== void 0 && !isFalse(declaration, name);
function isFalse(declaration, name) {
	const value = declaration?.attribute(name)?.value;
	return value?.kind === "literal" && value.value.kind === "boolean" && !value.value.value;
}
/** A sensitive value is never looked at. Plan JSON has all values, defaults too, but ephemeral ones; a binary plan only those that were set. */
function rootVariable(world, declaration, config, name) {
	if (!world.plan.variables.has(name)) return void 0;
	const isSecret = get(config, "sensitive") === true || isDeclared(declaration, "sensitive") || !declaration && config === void 0;
	const at = declaration?.header ?? world.start;
	if (isSecret) return unknown(`var.${name}`, `var.${name} is sensitive`, at);
	return plainJson(world.plan.variables.get(name), {
		span: at,
		owner: `var.${name}`
	});
}
function argument(world, { path, parent }, name) {
	const last = path.at(-1);
	if (!parent || !last) return void 0;
	const declared = declaredCall(parent, last.name);
	const config = get(declared.config, "expressions", name);
	const slot = slotOf(declared.declaration, name, config, world, declared.title);
	if (!(declared.config === void 0 || config !== void 0) || !slot.hcl && config === void 0) return void 0;
	return evaluateSlot(slot, scopeOf(world, parent, repetitionOf(world, parent, declared, last.key)), world);
}
function local(world, module, name) {
	const attribute = module.hcl?.local(name);
	if (!attribute) return void 0;
	const title = `${addressOfModule(module.path)}local.${name}`;
	const slot = {
		hcl: attribute.value,
		config: void 0,
		at: attribute.span,
		title
	};
	return evaluateSlot(slot, scopeOf(world, module), world);
}
/** A module call as its caller sees it: its outputs, by key where it is repeated. */
function call(world, module, name) {
	const declared = declaredCall(module, name);
	const outputs = (key) => outputsOf(world, world.moduleInstance([...module.path, {
		name,
		key
	}]));
	const found = world.keysOf(module.path, name);
	return byKey(world, {
		declared,
		scope: scopeOf(world, module),
		found,
		mayBeMore: true,
		make: outputs
	});
}
function outputsOf(world, module) {
	const { hcl, config, path } = module;
	const planned = get(config, "outputs");
	const names = /* @__PURE__ */ new Set([...hcl?.names("output") ?? [], ...Object.keys(isObject$1(planned) ? planned : {})]);
	const make = (name) => {
		const title = `${addressOfModule(path)}output.${name}`;
		const slot = slotOf(hcl?.output(name), "value", get(planned, name, "expression"), world, title);
		return evaluateSlot(slot, scopeOf(world, module), world) ?? notThere(world, module, `output.${name}`);
	};
	const rest = unknown(`${addressOfModule(path)}outputs`, `${addressOfModule(path)} has no such output`, world.start);
	return lazyObject(names, make, world.start, rest);
}
function resource(world, module, mode, type, name) {
	const declared = declaredResource(module, mode, type, name);
	const instances = world.instancesOf(module.path, mode, type, name);
	const byItsKey = new Map(instances.map((instance) => [instance.key, instance]));
	const make = (key) => {
		const instance = byItsKey.get(key);
		return instance ? attributesOf(world, instance) : unknown(`${declared.title}[${key}]`, `${declared.title} is not in the plan`, world.start);
	};
	const mayBeMore = world.plan.gaps.length > 0;
	return byKey(world, {
		declared,
		scope: scopeOf(world, module),
		found: [...byItsKey.keys()],
		mayBeMore,
		make
	});
}

// src/terraform/ids.ts
/**
* The resource id of an instance: as the plan knows it, else made of its name and group, as the provider will; an unknown of its own
* for other types.
*/
function idOf(world, instance) {
	const span = placeOfValue(world, instance, ["id"]);
	const known = isOpen(instance, ["id"]) ? void 0 : plannedValue(world, instance, ["id"], "never");
	if (known && known.kind !== "null") return known;
	return made(world, instance, span) ?? {
		...notYetKnown(instance.address, ["id"], span),
		shape: "text"
	};
}
function made(world, instance, span) {
	const { type } = instance;
	if (type === "azapi_resource") return azapiId(world, instance, span);
	if (type === "azurerm_resource_group") return textOf$2(groupParts(world, instance, "name"), span);
	const armType = armTypes.get(type);
	const name = attributeOf(world, instance, "name");
	if (armType === void 0 || !name) return void 0;
	return idOf$1(groupParts(world, instance, "resource_group_name"), armType, [nameOf(name)], span, "name");
}
/** A name is never empty; what is no text at all is left to `idText`. */
const nameOf = (name) => name.kind === "unknown" ? {
	...name,
	shape: "text"
} : name;
/** Whether an attribute is a name in the ids of Azure, so that it certainly holds no `/`. */
const isName = ({ type }, attribute) => attribute === "resource_group_name" || attribute === "name" && (armTypes.has(type) || type === "azurerm_resource_group" || type === "azapi_resource");
/** A name, what is unknown of it marked as the piece of an id that it is. */
function asName(name) {
	if (name.kind !== "unknown" && name.kind !== "pattern") return name;
	return {
		...textOf$2(segment(nameOf(name)), name.span),
		...name.trail && { trail: name.trail }
	};
}
function groupParts(world, instance, attribute) {
	const group = attributeOf(world, instance, attribute);
	return [
		"/subscriptions/",
		...segment(subscriptionOf(world, instance)),
		"/resourceGroups/",
		...group ? segment(nameOf(group)) : []
	];
}
/** Of an azapi resource `parent_id`, where it is not known a group in some subscription, then type and name. */
function azapiId(world, instance, span) {
	const type = typeOf$1(instance);
	const name = attributeOf(world, instance, "name");
	if (type === void 0 || !name) return void 0;
	const parent = plannedValue(world, instance, ["parent_id"], "any");
	const [last] = type.split("/").slice(-1);
	const isChild = type.split("/").length > 2;
	const base = parent && partsOf$2(parent);
	const isKnown = base?.every((part) => typeof part === "string" || part.segment !== void 0);
	if (isChild) return base && isKnown ? textOf$2([
		...base,
		`/${last}/`,
		...segment(nameOf(name))
	], span) : void 0;
	return idOf$1(base && isKnown ? withoutSlash(base) : someGroup(instance, span), type, [nameOf(name)], span, "name");
}
const withoutSlash = (parts) => parts.map((part, index) => typeof part === "string" && index === parts.length - 1 ? part.replace(/\/$/, "") : part);
function someGroup({ address }, span) {
	const hole = (what) => unknown(`${address}.parent_id ${what}`, `${address}.parent_id is known only after the apply`, span, {
		shape: "text",
		segment: "name"
	});
	return [
		"/subscriptions/",
		hole("subscription"),
		"/resourceGroups/",
		hole("group")
	];
}
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The subscription that an instance's provider works in; the environment may give it, and then only who has asked knows it. */
function subscriptionOf(world, instance) {
	const { slot, module, owner, key } = providerOf(world, instance);
	const at = world.start;
	const value = evaluateSlot(slot, scopeOf(world, module), world);
	if (value?.kind === "text" && guid.test(value.value)) return text$1(value.value, at);
	const asked = askedSubscriptions(world).get(owner);
	if (asked !== void 0) return text$1(asked, at);
	const why = `provider ${key} takes its subscription from elsewhere`;
	return unknown(`${owner}.subscription_id`, why, at, {
		shape: "text",
		segment: "name"
	});
}
function providerOf(world, instance) {
	const key = providerKeyOf(world, instance);
	const module = ownerOf(world, instance, key);
	const slot = slotOfProvider(world, module, key, "subscription_id");
	return {
		key,
		module,
		slot,
		owner: [...headsWrittenIn(slot.hcl), ...headsOf(get(slot.config, "references"))].some((head) => head.startsWith("each.")) ? `${instance.address} ${key}` : addressOfModule(module.path) + key.slice(key.indexOf(":") + 1)
	};
}
const asked = /* @__PURE__ */ new WeakMap();
/** The subscriptions that data sources say their providers work in. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/data-sources/client_config */
function askedSubscriptions(world) {
	const before = asked.get(world);
	if (before) return before;
	const found = world.plan.instances.filter(({ mode, type }) => mode === "data" && type === "azurerm_client_config").flatMap((instance) => {
		const { value } = markedAt(instance, ["subscription_id"]);
		return typeof value === "string" && guid.test(value) ? [[providerOf(world, instance).owner, value]] : [];
	});
	const made = new Map(found);
	asked.set(world, made);
	return made;
}
/** The module instance around an instance that has the configuration of its provider: the root, or of `module.x:azurerm` that module. */
function ownerOf(world, { module }, key) {
	const [address] = key.includes(":") ? key.split(":") : [];
	const depth = address === void 0 ? 0 : address.split(".").length / 2;
	return world.moduleInstance(module.slice(0, depth));
}

// src/terraform/resolve.ts
/**
* What the author's expressions say a value of an instance will be; undefined where they are not at hand. `way`: only by their source, or
* else also by a bare list of references.
*/
function resolve(world, instance, path, way) {
	const found = find(world, instance, path);
	if (!found || way === "source" && !found.slot.hcl) return void 0;
	const value = evaluateSlot(found.slot, found.scope, world);
	if (!value) return void 0;
	const isWhole = !found.slot.hcl && value.basis === "reference";
	if (isWhole && found.rest.length > 0 && !isId.test(String(path.at(-1)))) return void 0;
	const part = isWhole ? value : navigate(value, found.rest);
	return part && {
		...part,
		span: placeOfValue(world, instance, path),
		basis: isWhole ? "reference" : basisOf(part)
	};
}
/** A body has one list of references for all of it: where that is but one, it is taken for the id that the body names. */
const isId = /^private(?:LinkService|DnsZone)Id$/i;
function find(world, instance, path) {
	const module = world.moduleInstance(instance.module);
	const declared = declaredResource(module, instance.mode, instance.type, instance.name);
	const scope = scopeOf(world, module, repetitionOf(world, module, declared, instance.key));
	return attributeOf$1(world, instance, declared, scope, path) ?? blockOf(world, instance, declared, scope, path);
}
/** In JSON a block is written as an attribute, also without a list where there is only one. */
function attributeOf$1(world, instance, declared, scope, path) {
	const [name, ...rest] = path;
	const attribute = declared.declaration?.attribute(String(name));
	const config = get(declared.config, "expressions", String(name));
	if (!attribute && (config === void 0 || Array.isArray(config) || declared.declaration)) return void 0;
	const title = termOfPath(instance.address, path.slice(0, 1));
	const hcl = attribute && withoutEncoding(attribute.value);
	const isBlock = hcl?.kind === "object" && rest[0] === 0;
	return {
		slot: {
			hcl,
			config,
			at: placeOfValue(world, instance, path),
			title
		},
		scope,
		rest: isBlock ? rest.slice(1) : rest
	};
}
/** The parts of an object are looked for, also where it is written as JSON text. */
function withoutEncoding(expression) {
	const [argument] = expression.kind === "call" && expression.name === "jsonencode" ? expression.args : [];
	return argument ?? expression;
}
/** An attribute of a nested block, also of one that `dynamic` makes. */
function blockOf(world, instance, declared, scope, path) {
	const [type, index, name, ...rest] = path;
	if (typeof type !== "string" || typeof index !== "number" || typeof name !== "string") return void 0;
	const at = placeOfValue(world, instance, path);
	const title = termOfPath(instance.address, [
		type,
		index,
		name
	]);
	const { declaration, config } = declared;
	const planned = get(config, "expressions", type, index, name);
	if (!declaration) return planned === void 0 ? void 0 : {
		slot: {
			hcl: void 0,
			config: planned,
			at,
			title
		},
		scope,
		rest
	};
	const made = blockAt(world, declaration.blocks(type), index, scope, title);
	const hcl = made?.body.attributes.get(name)?.value;
	const isPlain = declaration.blocks(type).every((block) => block.type !== "dynamic");
	return made && hcl && {
		slot: {
			hcl,
			config: isPlain ? planned : void 0,
			at,
			title
		},
		scope: made.scope,
		rest
	};
}
/** The body of the block with an index among those written and those that `dynamic` ones make, with the names in it. */
function blockAt(world, blocks, index, scope, title) {
	let left = index;
	for (const block of blocks) {
		if (block.type !== "dynamic") {
			if (left === 0) return {
				body: block.body,
				scope
			};
			left -= 1;
			continue;
		}
		const scopes = scopesOf(world, block, scope, title);
		const content = block.body.blocks.find(({ type }) => type === "content");
		if (!scopes || !content) return void 0;
		const own = scopes[left];
		if (own) return {
			body: content.body,
			scope: own
		};
		left -= scopes.length;
	}
}
/** The names in each of the blocks that a `dynamic` one makes. https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function scopesOf(world, { body, labels }, scope, title) {
	const forEach = body.attributes.get("for_each");
	const iterator = body.attributes.get("iterator")?.value;
	const name = iterator?.kind === "variable" ? iterator.name : (iterator && literalText(iterator)) ?? labels[0];
	if (!forEach) return void 0;
	const slot = {
		hcl: forEach.value,
		config: void 0,
		at: forEach.span,
		title: `${title} for_each`
	};
	const collection = evaluateSlot(slot, scope, world);
	const turns = collection && turnsOf(collection, collection.span, world.run);
	if (!turns || "kind" in turns) return void 0;
	return turns.map((turn) => {
		const each = object$1(new Map(Object.entries(turn)), turn.value.span);
		return (asked) => asked === name ? each : scope(asked);
	});
}

// src/terraform/attributes.ts
/** An instance as expressions see it: its attributes, those that are not known yet as far as the source tells. */
function attributesOf(world, instance) {
	const { values, unknown: open, address } = instance;
	const names = /* @__PURE__ */ new Set([
		"id",
		...namesOf(values),
		...namesOf(open)
	]);
	const rest = unknown(`${address}.*`, `${address} has no such attribute in the plan`, world.start);
	return lazyObject(names, (name) => attributeOf(world, instance, name), placeOfValue(world, instance, []), rest);
}
const namesOf = (json) => Object.keys(isObject$1(json) ? json : {});
/** One attribute of an instance; undefined where it has none of the name. */
function attributeOf(world, instance, name) {
	if (name === "id") return idOf(world, instance);
	const value = plannedValue(world, instance, [name], "source");
	return value && isName(instance, name) ? asName(value) : value;
}
/** What the plan says of a value, and where that is not known yet, what the author's expressions say. */
function plannedValue(world, instance, path, way) {
	const span = placeOfValue(world, instance, path);
	const open = (inner) => (way === "never" ? void 0 : resolve(world, instance, inner, way)) ?? notYetKnown(instance.address, inner, span, way === "any" && !world.hasSource ? "; only the source shows more: give --source" : "");
	return valueAt(instance, path, {
		span,
		owner: instance.address,
		open
	});
}
/** Whether the value at a path is marked as not known before the apply. */
const isOpen = (instance, path) => markedAt(instance, path).unknown === true;

// src/terraform/written.ts
/** Whether the author writes an attribute, or leaves it to the provider's default; where nothing tells (a state), what is there counts as written. */
function isWritten(world, instance, name) {
	const module = world.moduleInstance(instance.module);
	const { declaration, config } = declaredResource(module, instance.mode, instance.type, instance.name);
	if (declaration) return isWritten$2(declaration, name);
	return config === void 0 || get(config, "expressions", name) !== void 0;
}
/** What the plan says of a value, with the places that it came by: arguments, defaults, locals. */
function writtenValue(world, instance, path) {
	const value = plannedValue(world, instance, path, "never");
	if (!value || value.kind === "unknown") return value;
	const trail = resolve(world, instance, path, "source")?.trail ?? [];
	return seenAt({
		...value,
		trail
	}, value.span, world);
}
/** A value seen from a place, with the further places that it came by. */
function seenAt(value, at, world) {
	const way = [
		at,
		value.span,
		...value.trail ?? []
	].filter(({ file }) => file !== world.plan.file);
	return {
		...value,
		span: at,
		trail: distinct(way).filter((one) => one !== at).slice(0, limits.trail)
	};
}
/** Without places inside or around another that comes before. */
function distinct(spans) {
	const kept = [];
	const isInside = (one, other) => one.file === other.file && other.start <= one.start && one.end <= other.end;
	for (const span of spans) if (!kept.some((other) => isInside(span, other) || isInside(other, span))) kept.push(span);
	return kept;
}

// src/terraform/azapi-body.ts
/** Whether nothing of the body is known yet, or it is a secret as a whole. */
function isOpenBody(instance) {
	const { unknown: open, sensitive } = markedAt(instance, ["body"]);
	return open === true || sensitive === true;
}
/**
* The body of an azapi resource, an object or (before 2.0) JSON text, as ARM gets it: what the plan does not know yet by the author's
* expressions where `way` says so. Undefined where it has none.
* https://registry.terraform.io/providers/Azure/azapi/latest/docs/guides/2.0-upgrade-guide
*/
function bodyValue(world, instance, way) {
	const { value } = markedAt(instance, ["body"]);
	const text = isOpenBody(instance) ? void 0 : textIn$1(value);
	const body = text === void 0 ? plannedValue(world, instance, ["body"], way) : parsed(world, instance, text);
	if (body?.kind === "object") return overlaid(world, instance, body, hiddenParts(world, instance));
	if (!body) return void 0;
	const open = notYetKnown(instance.address, ["body"], body.span);
	return body.kind === "unknown" ? {
		...open,
		why: body.why
	} : open;
}
function parsed(world, instance, text) {
	const span = placeOfValue(world, instance, ["body"]);
	const json = parseText(text);
	if (!isObject$1(json)) return {
		...notYetKnown(instance.address, ["body"], span),
		why: `the body of ${instance.address} is no JSON`
	};
	return plainJson(json, {
		span,
		owner: termOfPath(instance.address, ["body"])
	});
}
function parseText(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** What is sent beside the body, or not sent of it. */
function hiddenParts(world, instance) {
	const { address } = instance;
	const ignored = itemsOf(markedAt(instance, ["ignore_body_changes"]).value).flatMap((path) => textIn$1(path) ?? []);
	return [...(instance.fate === "created" ? [] : ignored).map((path) => ({
		path: path.split("."),
		why: `${address} leaves ${path} as it is (ignore_body_changes)`
	})), ...secretParts(world, instance).map((path) => ({
		path,
		why: `${address} may send more than its body says (sensitive_body)`
	}))];
}
/**
* The parts that `sensitive_body` is laid over. It is write-only, so that no plan holds it: only the source tells whether there is any.
* https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource
*/
function secretParts(world, instance) {
	const name = "sensitive_body";
	if (!isWritten(world, instance, name) && !isObject$1(get(instance.values, name))) return [];
	const written = resolve(world, instance, [name], "source");
	if (written?.kind === "null") return [];
	if (written?.kind !== "object" || written.rest) return [["kind"], ["properties"]];
	return [...written.members].flatMap(([key, part]) => {
		return part.kind === "object" && !part.rest ? [...part.members.keys()].map((inner) => [key, inner]) : [[key]];
	});
}
function overlaid(world, instance, body, parts) {
	return parts.reduce((value, part) => value.kind === "object" ? withHidden(world, instance, value, part) : value, body);
}
function withHidden(world, instance, body, { path, why }) {
	const [name = "", ...rest] = path;
	const inner = rest.length > 0 ? property(body, name) : void 0;
	const open = unknown(termOfPath(instance.address, ["body", ...path]), why, placeOfValue(world, instance, ["body"]));
	const next = inner?.kind === "object" ? withHidden(world, instance, inner, {
		path: rest,
		why
	}) : open;
	const key = [...body.members.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
	return object$1(new Map([...body.members, [key, next]]), body.span);
}

// src/terraform/azurerm/account.ts
/** https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
const accountType = "microsoft.cognitiveservices/accounts";
/** The body of a `Microsoft.CognitiveServices/accounts`. */
function accountBody({ kind, publicNetworkAccess, defaultAction }, span) {
	const members = (all) => object$1(new Map(all.flatMap(([name, value]) => value ? [[name, value]] : [])), span);
	const networkAcls = defaultAction && members([["defaultAction", defaultAction]]);
	return members([["kind", kind && kindIn(kind)], ["properties", members([["publicNetworkAccess", publicNetworkAccess], ["networkAcls", networkAcls]])]]);
}
/** What is no text is no kind that Azure has. */
const kindIn = (kind) => kind.kind === "text" || kind.kind === "pattern" || kind.kind === "unknown" ? kind : nullValue(kind.span);
const settings = /* @__PURE__ */ new Set([
	"enabled",
	"disabled",
	"securedbyperimeter",
	"allow",
	"deny"
]);
/** A setting of Azure's as it is; any other text is not shown, since it may be anything. */
function setting(value) {
	if (value?.kind !== "text" || settings.has(value.value.toLowerCase())) return value;
	return { ...text$1("(no setting of Azure)", value.span) };
}
/** `true` and `false` as ARM says them. */
function asSwitch(value) {
	if (value?.kind === "boolean") return {
		...text$1(value.value ? "Enabled" : "Disabled", value.span),
		...wayOf(value)
	};
	if (value?.kind === "null") return nullValue(value.span);
	return value;
}
const wayOf = ({ trail, basis }) => ({
	...trail && { trail },
	...basis && { basis }
});

// src/terraform/declared.ts
/** A resource that the plan leaves behind, under the address that its author knows it by. */
function declared(world, instance, type, body, id = idOf(world, instance)) {
	const { header, block } = placeOf(world, instance);
	const { address } = instance;
	return {
		instance,
		resource: {
			type,
			id,
			name: {
				kind: "text",
				value: address,
				span: header
			},
			label: address,
			deployed: "yes",
			conditions: [],
			onlyIfNotExists: false,
			body,
			span: header,
			block,
			index: null,
			address,
			declaredIn: world.plan.file.path
		}
	};
}

// src/terraform/endpoint.ts
/** https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
const endpointType = "microsoft.network/privateendpoints";
/** The zone groups of an endpoint. */
const zoneGroupType = `${endpointType}/privatednszonegroups`;
/** One connection as ARM writes it. */
function connection({ target, groups }, at) {
	const members = /* @__PURE__ */ new Map();
	if (target) members.set("privateLinkServiceId", target);
	if (groups) members.set("groupIds", groups);
	return object$1(/* @__PURE__ */ new Map([["properties", object$1(members, at)]]), at);
}
/** The body of an endpoint with its two lists. */
function endpointBody(automatic, manual, at) {
	const lists = /* @__PURE__ */ new Map();
	if (automatic) lists.set("privateLinkServiceConnections", automatic);
	if (manual) lists.set("manualPrivateLinkServiceConnections", manual);
	return object$1(/* @__PURE__ */ new Map([["properties", object$1(lists, at)]]), at);
}
/** A connection of which nobody knows whether it is there, in a list. */
const maybeIn = (list, each, term) => {
	const stretch = {
		kind: "stretch",
		term,
		each
	};
	return [...list, stretch];
};
/** How the term of what is worked out of other things begins. No id of an account has such a one, and it tells people less than a name. */
const isCall = /^(?:for )?[^\s.["(]*\(|^for #/;
/**
* What a connection points at, as far as it can be an account: a text that is no resource id is none. What was followed by a bare
* reference counts only where it leads to an id.
*/
function targetOf$1(value, owner, path) {
	if (!value || value.kind === "null") return void 0;
	if (value.kind === "unknown") return isCall.test(value.term) ? {
		...value,
		term: termOfPath(owner, path)
	} : value;
	const isFollowed = value.basis === "reference";
	if (asResourceId(value) || value.kind === "pattern" && !isFollowed) return value;
	if (value.kind === "text" && !isFollowed) return void 0;
	return notYetKnown(owner, path, value.span);
}
/** The list of a connection's groups; anything else is none. */
function groupsOf(value) {
	return value?.kind === "array" || value?.kind === "unknown" ? value : void 0;
}
/** A list of which nothing is known. */
const openList = (owner, path, at) => ({
	...notYetKnown(owner, path, at),
	shape: "array"
});
/** The items as a list, or none. */
const listOf = (items, at) => items.length > 0 ? array(items, at) : void 0;
/** A zone group with the ids of its zones. */
function zoneGroupBody(zones, at) {
	const config = (zone) => object$1(/* @__PURE__ */ new Map([["properties", object$1(/* @__PURE__ */ new Map([["privateDnsZoneId", zone]]), at)]]), at);
	const items = zones.map((zone) => zone.kind === "stretch" ? {
		...zone,
		each: config(zone.each)
	} : config(zone));
	return object$1(/* @__PURE__ */ new Map([["properties", object$1(/* @__PURE__ */ new Map([["privateDnsZoneConfigs", array(items, at)]]), at)]]), at);
}

// src/terraform/module-input.ts
/**
* What the call of an account's module says, where the plan does not tell all of what is sent: verified modules drop nulls from the body
* in a way that hides all of it as soon as one part is unknown, and send a write-only part beside it, which only the source shows.
* Undefined unless the module has the verified module's two inputs.
* https://github.com/Azure/terraform-azurerm-avm-res-cognitiveservices-account/blob/main/variables.tf
*/
function fromModuleInput(world, instance) {
	const module = world.moduleInstance(instance.module);
	if (!module.parent || !isUntold(world, instance)) return void 0;
	const variables = scopeOf(world, module)("var");
	const input = (name) => variables?.kind === "object" ? variables.members.get(name) : void 0;
	const [kind, access] = [input("kind"), input("public_network_access_enabled")];
	if (kind?.kind !== "text" || access?.kind !== "boolean" || hidesInput(module, instance)) return void 0;
	const basis = module.hcl ? basisOf(access) : "reference";
	const placed = (value, ...path) => seenAt({
		...value,
		basis
	}, placeOfValue(world, instance, ["body", ...path]), world);
	const body = {
		kind: placed(kind, "kind"),
		publicNetworkAccess: asSwitch(placed(access, "properties", "publicNetworkAccess"))
	};
	return contradicts(world, instance, body) ? void 0 : body;
}
/** Whether it takes more than the plan to know what is sent, and the source does not show that it is something else. */
function isUntold(world, instance) {
	const secret = secretParts(world, instance);
	if (!world.moduleInstance(instance.module).hcl) return secret.length > 0 || isOpenBody(instance);
	return isOpenBody(instance) && !secret.some(([first = "", second]) => isSetting(fold(first), second && fold(second)));
}
const isSetting = (first, second) => first === "kind" || first === "properties" && (second === void 0 || second === "publicnetworkaccess");
/** Whether the body, as the plan knows it or else as its source writes it, does not say the same. */
function contradicts(world, instance, input) {
	const body = isOpenBody(instance) ? resolve(world, instance, ["body"], "source") : plannedValue(world, instance, ["body"], "never");
	if (!body) return world.moduleInstance(instance.module).hcl !== void 0;
	const agrees = (given, ...path) => {
		const written = property(body, ...path);
		return written !== void 0 && given !== void 0 && same(written, given) === "yes";
	};
	return !agrees(input.kind, "kind") || !agrees(input.publicNetworkAccess, "properties", "publicNetworkAccess");
}
/** A body that certainly does not look at the inputs is not made of them. */
function hidesInput(module, instance) {
	const { config } = declaredResource(module, instance.mode, instance.type, instance.name);
	const references = get(config, "expressions", "body", "references");
	if (references === void 0) return false;
	return ![...headsOf(references)].some((head) => head.startsWith("local.") || head === "var.public_network_access_enabled");
}

// src/terraform/azapi.ts
/** https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource */
const azapiResource = (world, instance) => {
	const type = fold(typeOf$1(instance) ?? "");
	const { header } = placeOf(world, instance);
	switch (type) {
		case accountType: return [declared(world, instance, type, account(world, instance, header))];
		case endpointType: return [declared(world, instance, type, endpoint(world, instance, header))];
		case zoneGroupType: return [declared(world, instance, type, zoneGroup(world, instance, header))];
		default: return [];
	}
};
function account(world, instance, at) {
	const fromCall = fromModuleInput(world, instance);
	if (fromCall) return accountBody({
		...fromCall,
		defaultAction: void 0
	}, at);
	const body = bodyValue(world, instance, "never");
	const part = (...path) => placed(world, instance, body && property(body, ...path), path);
	return accountBody({
		kind: part("kind"),
		publicNetworkAccess: setting(part("properties", "publicNetworkAccess")),
		defaultAction: setting(part("properties", "networkAcls", "defaultAction"))
	}, at);
}
/** A part of the body, seen from the line that it is written on. */
function placed(world, instance, value, path) {
	return value && {
		...value,
		span: placeOfValue(world, instance, ["body", ...path])
	};
}
const lists = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"];
function endpoint(world, instance, at) {
	const body = bodyValue(world, instance, "any");
	const [automatic, manual] = lists.map((name) => {
		const list = body && property(body, "properties", name);
		return list && connections(world, instance, list, name);
	});
	return endpointBody(automatic, manual, at);
}
function connections(world, instance, list, name) {
	if (list.kind === "unknown") return {
		...list,
		span: placeOfValue(world, instance, [
			"body",
			"properties",
			name
		])
	};
	if (list.kind !== "array") return void 0;
	const items = list.items.map((item, index) => {
		const path = [
			"properties",
			name,
			index,
			"properties"
		];
		const made = (one) => connectionIn(world, instance, one, path);
		return item.kind === "stretch" ? {
			...item,
			each: made(item.each)
		} : made(item);
	});
	return {
		...list,
		items,
		settled: false
	};
}
function connectionIn(world, instance, item, path) {
	const at = (name) => [
		"body",
		...path,
		name
	];
	const target = placed(world, instance, property(item, "properties", "privateLinkServiceId"), [...path, "privateLinkServiceId"]);
	const groups = placed(world, instance, property(item, "properties", "groupIds"), [...path, "groupIds"]);
	const isOpen = isOpenBody(instance) || target?.kind !== "text";
	const resting = target && isOpen ? {
		...target,
		basis: basisOf(target)
	} : target;
	const parts = {
		target: targetOf$1(resting, instance.address, at("privateLinkServiceId")),
		groups: groupsOf(groups)
	};
	return connection(parts, placeOfValue(world, instance, ["body", ...path]));
}
function zoneGroup(world, instance, at) {
	const body = bodyValue(world, instance, "any");
	const configs = body && property(body, "properties", "privateDnsZoneConfigs");
	const zoneOf = (item) => property(item, "properties", "privateDnsZoneId");
	if (configs?.kind !== "array") {
		const term = termOfPath(instance.address, ["zones"]);
		return zoneGroupBody(configs?.kind === "unknown" ? [{
			kind: "stretch",
			term,
			each: configs
		}] : [], at);
	}
	const zones = configs.items.flatMap((item) => {
		const zone = zoneOf(item.kind === "stretch" ? item.each : item);
		if (!zone) return [];
		return item.kind === "stretch" ? [{
			...item,
			each: zone
		}] : [seenFrom(zone, at, 0)];
	});
	return zoneGroupBody(zones, at);
}

// src/terraform/azapi-update.ts
/**
* The accounts as they are once `azapi_update_resource` has set what it sets: this plan does that after the account's own value where the
* account stays or is made before it; else the provider writes the account's own value back, and what comes last is not known.
* https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/update_resource
*/
function updated(world, lowered) {
	const updates = world.plan.instances.flatMap((instance) => updateOf(world, instance));
	if (updates.length === 0) return lowered;
	return lowered.map((one) => {
		if (one.resource.type !== "microsoft.cognitiveservices/accounts") return one;
		const own = updates.filter(({ target }) => sameId(target, one.resource.id) !== "no");
		return own.length === 0 ? one : {
			...one,
			resource: withAccess(one.resource, afterAll(world, one, own))
		};
	});
}
function updateOf(world, instance) {
	const type = typeOf$1(instance);
	if (instance.mode !== "managed" || instance.fate === "forgotten" || type !== void 0 && fold(type) !== "microsoft.cognitiveservices/accounts") return [];
	const access = isUpdate(instance) ? accessSet(world, instance) : void 0;
	return access ? [{
		instance,
		target: targetOf(world, instance),
		access
	}] : [];
}
const actionType = "azapi_resource_action";
const methodOf = ({ values }) => fold(textIn$1(get(values, "method")) ?? "");
/** `azapi_resource_action` does the same with PATCH and PUT. https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource_action */
function isUpdate(instance) {
	if (instance.type !== actionType) return instance.type === "azapi_update_resource";
	return get(instance.values, "when") !== "destroy" && !get(instance.values, "action") && (["patch", "put"].includes(methodOf(instance)) || isOpen(instance, ["method"]));
}
/** What it sets; undefined where it leaves that alone. */
function accessSet(world, instance) {
	const path = ["properties", "publicNetworkAccess"];
	const span = placeOfValue(world, instance, ["body", ...path]);
	const body = bodyValue(world, instance, "never");
	const written = body && property(body, ...path);
	const mayNot = (why) => unknown(termOfPath(instance.address, ["body", ...path]), `${instance.address} ${why}`, span);
	if ([
		"when",
		"action",
		"method"
	].some((name) => instance.type === actionType && isOpen(instance, [name]))) return mayNot("may send its body or not");
	if (!written) return methodOf(instance) === "put" ? mayNot("sends the account anew, without this setting") : void 0;
	return setting({
		...written,
		span
	});
}
function targetOf(world, instance) {
	const given = plannedValue(world, instance, ["resource_id"], "any");
	const isGiven = given !== void 0 && given.kind !== "null";
	const isNamed = attributeOf(world, instance, "parent_id") !== void 0 && textIn$1(markedAt(instance, ["name"]).value) !== void 0;
	const span = placeOfValue(world, instance, ["resource_id"]);
	if (isNamed && (!isGiven || given.kind === "unknown")) return azapiId(world, instance, span) ?? given ?? open(instance, span);
	return isGiven ? given : open(instance, span);
}
const open = ({ address }, span) => unknown(`${address}.resource_id`, `what ${address} updates is not known`, span);
/** The account's setting after all its updates; of several, which run in an order of their own, only what they agree on. */
function afterAll(world, account, updates) {
	const before = property(account.resource.body, "properties", "publicNetworkAccess");
	const [first, ...others] = updates.map((update) => after(world, account, update, before));
	const isAgreed = first !== void 0 && others.every((other) => other !== void 0 && isSameSetting(first, other));
	if (others.length === 0 || isAgreed) return first;
	const { address } = account.instance;
	const names = updates.map(({ instance }) => instance.address).join(" and ");
	return unknown(`${address} after ${names}`, `${names} set it, and what comes last is not known`, account.resource.span);
}
/** The account's setting after an update, if that is one of this account. */
function after(world, { instance, resource }, update, before) {
	const isTarget = sameId(update.target, resource.id);
	if (isTarget === "no") return before;
	const isLast = isTarget === "yes" && comesLast(world, instance, update.instance);
	if (before && !isLast && isSameSetting(before, update.access)) return before;
	if (isLast) return {
		...update.access,
		basis: update.target.basis ?? update.access.basis ?? "id"
	};
	const { address } = update.instance;
	const reason = update.target.kind === "unknown" ? `: ${update.target.why}` : "";
	const why = isTarget === "yes" ? `${address} sets it too, and what comes last is not known` : `${address} may set it too${reason}`;
	return unknown(`${instance.address} after ${address}`, why, update.access.span);
}
const isSameSetting = (one, other) => one.kind === "text" && other.kind === "text" && fold(one.value) === fold(other.value);
/** One that stays came last when it was made; what Azure has since then only the account itself tells, where the plan asked for it. */
function comesLast(world, account, update) {
	if (update.fate === "kept") return false;
	return account.fate === "kept" || account.fate === "created" || dependsOn(world, update, account);
}
/** Whether an update names the account in what says what it updates, so that Terraform runs it later. */
function dependsOn(world, update, account) {
	const module = world.moduleInstance(update.module);
	const { declaration, config } = declaredResource(module, update.mode, update.type, update.name);
	return ["resource_id", "parent_id"].some((name) => {
		const heads = [...headsOf(get(config, "expressions", name, "references")), ...headsWrittenIn(declaration?.attribute(name)?.value)];
		const own = `${account.type}.${account.name}`;
		return heads.some((head) => head === own || head.startsWith(`${own}[`)) || heads.length > 0 && isOpen(update, [name]);
	});
}
function withAccess(resource, access) {
	const { body } = resource;
	const properties = property(body, "properties");
	if (!access || body.kind !== "object" || properties?.kind !== "object") return resource;
	const inner = object$1(new Map([...properties.members, ["publicNetworkAccess", access]]), properties.span);
	return {
		...resource,
		body: object$1(new Map([...body.members, ["properties", inner]]), body.span)
	};
}

// src/terraform/azurerm/cognitive-account.ts
/** https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/cognitive_account */
const cognitiveAccount = (world, instance) => {
	const body = {
		kind: writtenValue(world, instance, ["kind"]),
		publicNetworkAccess: asSwitch(unlessDefault(world, instance, "public_network_access_enabled")),
		defaultAction: setting(writtenValue(world, instance, [
			"network_acls",
			0,
			"default_action"
		]))
	};
	return [declared(world, instance, accountType, accountBody(body, placeOf(world, instance).header))];
};
/** The value of an attribute; undefined where the provider fills in its default, which opens the account. */
function unlessDefault(world, instance, name) {
	const value = writtenValue(world, instance, [name]);
	return (value?.kind === "boolean" && value.value || value?.kind === "text" && value.value === "Enabled") && !isWritten(world, instance, name) ? void 0 : value;
}

// src/terraform/azurerm/ai-services.ts
/** An account of kind AIServices always. https://registry.terraform.io/providers/hashicorp/azurerm/4.81.0/docs/resources/ai_services */
const aiServices = (world, instance) => {
	const { header } = placeOf(world, instance);
	const body = {
		kind: text$1("AIServices", header),
		publicNetworkAccess: setting(unlessDefault(world, instance, "public_network_access")),
		defaultAction: setting(writtenValue(world, instance, [
			"network_acls",
			0,
			"default_action"
		]))
	};
	return [declared(world, instance, accountType, accountBody(body, header))];
};

// src/terraform/azurerm/private-endpoint.ts
/** https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/private_endpoint */
const privateEndpoint = (world, instance) => {
	const { header } = placeOf(world, instance);
	const endpoint = declared(world, instance, endpointType, bodyOf(world, instance, header));
	return [endpoint, ...zoneGroups(world, instance, endpoint)];
};
const block = "private_service_connection";
function bodyOf(world, instance, header) {
	const { value, unknown, sensitive } = markedAt(instance, [block]);
	if (unknown === true || sensitive === true) {
		const list = openList(instance.address, [block], placeOfValue(world, instance, [block]));
		return endpointBody(list, list, header);
	}
	let [automatic, manual] = [[], []];
	for (const index of itemsOf(value).keys()) {
		const { isManual, made } = connectionAt(world, instance, index);
		const isOpen = isManual?.kind !== "boolean";
		const term = termOfPath(instance.address, [block, index]);
		if (isOpen) [automatic, manual] = [maybeIn(automatic ?? [], made, term), maybeIn(manual ?? [], made, term)];
		else if (isManual.value) manual = [...manual ?? [], made];
		else automatic = [...automatic ?? [], made];
	}
	return endpointBody(listOf(automatic ?? [], header), listOf(manual ?? [], header), header);
}
function connectionAt(world, instance, index) {
	const at = (name) => [
		block,
		index,
		name
	];
	const target = plannedValue(world, instance, at("private_connection_resource_id"), "any");
	const groups = plannedValue(world, instance, at("subresource_names"), "source");
	const parts = {
		target: targetOf$1(target, instance.address, at("private_connection_resource_id")),
		groups: groupsOf(groups)
	};
	return {
		isManual: plannedValue(world, instance, at("is_manual_connection"), "source"),
		made: connection(parts, placeOfValue(world, instance, [block, index]))
	};
}
/** Of the block in the endpoint a resource of its own, as ARM has it. */
function zoneGroups(world, instance, { resource }) {
	const { value } = markedAt(instance, ["private_dns_zone_group"]);
	return itemsOf(value).flatMap((_, index) => {
		const span = placeOfValue(world, instance, ["private_dns_zone_group", index]);
		const ids = plannedValue(world, instance, [
			"private_dns_zone_group",
			index,
			"private_dns_zone_ids"
		], "source");
		const name = plannedValue(world, instance, [
			"private_dns_zone_group",
			index,
			"name"
		], "source") ?? text$1("default", span);
		const zones = ids?.kind === "array" ? zonesIn(ids.items) : ids ? maybeIn([], ids, termOfPath(instance.address, ["zones", index])) : [];
		const parent = partsOf$2(idOf(world, instance)) ?? [];
		const id = textOf$2([
			...parent,
			"/privateDnsZoneGroups/",
			...segment(name)
		], span);
		const group = declared(world, instance, zoneGroupType, zoneGroupBody(zones, span), id);
		return [{
			...group,
			resource: {
				...group.resource,
				span,
				block: span,
				label: resource.label
			}
		}];
	});
}
/** The zones that are ids, or may be; any other text is not taken over. */
const zonesIn = (items) => items.filter((item) => item.kind !== "text" || asResourceId(item) !== void 0);

// src/terraform/gaps.ts
const deployments = /* @__PURE__ */ new Map([
	["azurerm_resource_group_template_deployment", ["template_content"]],
	["azurerm_subscription_template_deployment", ["template_content"]],
	["azurerm_management_group_template_deployment", ["template_content"]],
	["azurerm_template_deployment", ["template_body"]]
]);
/** Resources of a plan in which, or behind which, an endpoint may be that nobody sees. */
function gapsOf(world) {
	return world.plan.instances.flatMap((instance) => {
		if (instance.mode !== "managed") return [];
		const at = () => placeOf(world, instance).header;
		const { address, fate } = instance;
		if (fate === "forgotten") {
			const message = `${address} is no longer managed, and what it leads to afterwards is not seen`;
			return isEndpoint(instance) ? [{
				kind: "left-unmanaged",
				message,
				at: at()
			}] : [];
		}
		if (instance.type === "azapi_resource" && typeOf$1(instance) === void 0) return [{
			kind: "type-unknown",
			message: `${address} is of a type that is not known before the apply`,
			at: at()
		}];
		return mayDeploy(instance, endpoints) ? [templateOf(world, instance)] : [];
	});
}
/** Templates that a plan deploys, in which there is an account but no endpoint: they leave no gap, but hold what is not judged. */
const unjudgedIn = (world) => world.plan.instances.filter((one) => one.mode === "managed" && one.fate !== "forgotten" && !mayDeploy(one, endpoints) && mayDeploy(one, accounts)).map((instance) => templateOf(world, instance));
const templateOf = (world, instance) => ({
	kind: "nested-template-unknown",
	message: `${instance.address} deploys a template, which the guard does not look into`,
	at: placeOf(world, instance).header
});
const isEndpoint = (instance) => instance.type === "azurerm_private_endpoint" || instance.type === "azapi_resource" && isOfType(instance, "microsoft.network/privateendpoints");
const isOfType = (instance, type) => fold(typeOf$1(instance) ?? "") === type;
const endpoints = /privateendpoints|resources\\?\/deployments|\\u00/i;
const accounts = /cognitiveservices\\?\/accounts/i;
/** Whether a template is deployed that may hold what is looked for. */
function mayDeploy(instance, wanted) {
	if (instance.type === "azapi_resource") return isOfType(instance, "microsoft.resources/deployments");
	const path = deployments.get(instance.type);
	if (!path) return false;
	const content = textIn$1(markedAt(instance, path).value);
	return content === void 0 || wanted.test(content);
}

// src/terraform/reconnect.ts
/**
* A connection that this plan leaves alone, its target known already, ends with the account that it was made to: to an account that is
* made anew under the same id it may or may not lead. https://learn.microsoft.com/azure/private-link/manage-private-endpoint
*/
function reconnected(lowered) {
	const fresh = lowered.filter(({ instance, resource }) => resource.type === "microsoft.cognitiveservices/accounts" && isMade(instance));
	if (fresh.length === 0) return lowered;
	return lowered.map((one) => one.resource.type === "microsoft.network/privateendpoints" && !isMade(one.instance) ? loosened(one, fresh) : one);
}
const isMade = ({ fate }) => fate === "created" || fate === "replaced";
function loosened({ instance, resource }, fresh) {
	const body = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"].reduce((value, name) => mapItems(value, ["properties", name], (item) => loosen(item, fresh)), resource.body);
	return {
		instance,
		resource: {
			...resource,
			body
		}
	};
}
function loosen(connection, fresh) {
	const target = property(connection, "properties", "privateLinkServiceId");
	const account = target !== void 0 && target.basis === void 0 && fresh.find(({ resource }) => sameId(target, resource.id) === "yes");
	if (!target || !account) return connection;
	const { address } = account.instance;
	const why = `${address} is made anew, and the connection was made to the one before`;
	return replaced(connection, ["properties", "privateLinkServiceId"], unknown(`${address} before`, why, target.span));
}
function replaced(value, [name, ...rest], inner) {
	const member = name !== void 0 && value.kind === "object" ? value.members.get(name) : void 0;
	if (name === void 0) return inner;
	if (value.kind !== "object" || !member) return value;
	return object$1(new Map([...value.members, [name, replaced(member, rest, inner)]]), value.span);
}
function mapItems(value, path, change) {
	const list = property(value, ...path);
	if (list?.kind !== "array") return value;
	const items = list.items.map((item) => item.kind === "stretch" ? {
		...item,
		each: change(item.each)
	} : change(item));
	return replaced(value, path, {
		...list,
		items,
		settled: false
	});
}

// src/hcl/run.ts
/** A run with a fresh budget of `limits.steps`. */
function createRun() {
	let left = limits.steps;
	let depth = 0;
	let given = 0;
	let doubts = /* @__PURE__ */ new Set();
	const run = {
		spend: (steps) => {
			left -= steps;
			return left > 0;
		},
		enter: () => {
			depth++;
			return depth <= limits.evaluationDepth && run.spend(1);
		},
		leave: () => {
			depth--;
		},
		fresh: () => ++given,
		tooLarge: (span) => {
			const value = unknown(`too large #${++given}`, "it is too large to work out", span);
			run.doubt(value.term);
			return value;
		},
		doubt: (term) => {
			doubts.add(term);
		},
		watch: (work) => {
			const before = doubts;
			doubts = /* @__PURE__ */ new Set();
			try {
				return {
					value: work(),
					doubts
				};
			} finally {
				doubts = before;
			}
		}
	};
	return run;
}

// src/terraform/world.ts
/** A world in which nothing has been looked up yet. */
function createWorld({ plan, source, parse }) {
	const { read, faults } = moduleReader(source, parse);
	const modules = /* @__PURE__ */ new Map();
	const moduleInstance = (path) => {
		const key = textOfPath(path);
		const known = modules.get(key);
		if (known) return known;
		const made = makeInstance(path, path.length === 0 ? void 0 : moduleInstance(path.slice(0, -1)), plan, read);
		modules.set(key, made);
		return made;
	};
	const { byResource, byCall } = indexOf(plan.instances);
	return {
		plan,
		hasSource: read("", void 0) !== void 0,
		start: wholeFile(plan.file),
		run: createRun(),
		moduleInstance,
		instancesOf: (path, mode, type, name) => byResource.get(resourceKey(path, mode, type, name)) ?? [],
		keysOf: (path, call) => [...byCall.get(JSON.stringify([textOfPath(path), call])) ?? []],
		faults,
		once: guard()
	};
}
/** A text that tells module instances apart. */
const textOfPath = (path) => path.length === 0 ? "" : JSON.stringify(path.map(({ name, key }) => [name, key ?? null]));
/** What tells the resources of all module instances apart. */
const resourceKey = (path, mode, type, name) => `${textOfPath(path)}\n${mode}\n${type}\n${name}`;
/** The names of the calls alone: what all instances of a module share. */
const moduleKeyOf = (path) => path.map(({ name }) => name).join(".");
function moduleReader(source, parse) {
	const known = /* @__PURE__ */ new Map();
	const read = (key, from) => {
		if (!source || !parse) return void 0;
		if (!known.has(key)) {
			const found = source(key, from);
			known.set(key, found && readModule(found, parse));
		}
		return known.get(key);
	};
	return {
		read,
		faults: () => [...known.values()].flatMap((module) => module?.faults ?? [])
	};
}
function makeInstance(path, parent, plan, read) {
	const last = path.at(-1);
	if (!parent || !last) return {
		path,
		parent,
		hcl: read("", void 0),
		config: get(plan.configuration, "root_module")
	};
	const call = get(parent.config, "module_calls", last.name);
	const written = parent.hcl?.call(last.name);
	const from = textAt(written, "source") ?? textIn$1(get(call, "source"));
	return {
		path,
		parent,
		hcl: !parent.hcl || written !== void 0 && isPlanned(written, call) ? read(moduleKeyOf(path), from) : void 0,
		config: get(call, "module")
	};
}
function textAt(declaration, name) {
	const value = declaration?.attribute(name)?.value;
	return value && literalText(value);
}
/** Whether a call takes the module from where the plan has it from, as far as that is no expression, which OpenTofu allows. */
function isPlanned(written, call) {
	const isSame = (name, planned) => {
		const text = textAt(written, name);
		return text === void 0 && written.attribute(name) !== void 0 || text?.replace(/\s/g, "") === textIn$1(planned)?.replace(/\s/g, "");
	};
	return call === void 0 || isSame("source", get(call, "source")) && isSame("version", get(call, "version_constraint"));
}
function indexOf(instances) {
	const byResource = /* @__PURE__ */ new Map();
	const byCall = /* @__PURE__ */ new Map();
	for (const instance of instances) {
		const { module, mode, type, name, fate } = instance;
		if (fate === "forgotten") continue;
		const key = resourceKey(module, mode, type, name);
		const group = byResource.get(key);
		if (group) group.push(instance);
		else byResource.set(key, [instance]);
		for (const [depth, call] of module.entries()) {
			const place = JSON.stringify([textOfPath(module.slice(0, depth)), call.name]);
			const keys = byCall.get(place) ?? /* @__PURE__ */ new Map();
			byCall.set(place, keys.set(JSON.stringify(call.key ?? null), call.key));
		}
	}
	return {
		byResource,
		byCall: new Map([...byCall].map(([place, keys]) => [place, [...keys.values()]]))
	};
}
function guard() {
	const underWay = /* @__PURE__ */ new Set();
	return (work, make) => {
		if (underWay.has(work) || underWay.size >= limits.evaluationDepth) return void 0;
		underWay.add(work);
		try {
			return make();
		} finally {
			underWay.delete(work);
		}
	};
}

// src/terraform/lower.ts
const lowerings = /* @__PURE__ */ new Map([
	["azurerm_cognitive_account", cognitiveAccount],
	["azurerm_ai_services", aiServices],
	["azurerm_private_endpoint", privateEndpoint],
	["azapi_resource", azapiResource]
]);
/** Translates a plan. Never throws, whatever the plan and its source hold. */
function lowerPlan({ plan, source, parse, isWanted }) {
	const world = createWorld({
		plan,
		source: source ?? plan.bundle,
		parse
	});
	const lowered = plan.instances.filter(({ mode, fate, module }) => {
		return mode === "managed" && fate !== "forgotten" && module.length <= limits.deploymentDepth;
	}).flatMap((instance) => lowerings.get(instance.type)?.(world, instance) ?? []);
	const all = reconnected(updated(world, lowered)).filter(({ resource }) => isWanted(resource.type));
	const isAlone = !world.hasSource && all.some(({ resource }) => resource.type === "microsoft.cognitiveservices/accounts");
	const alone = {
		kind: "no-source",
		message: withoutSource,
		at: world.start
	};
	const faults = world.faults().map(({ message, at }) => ({
		kind: "source-not-read",
		message,
		at
	}));
	return {
		resources: all.map(({ resource }) => resource),
		gaps: [...plan.gaps, ...gapsOf(world)],
		notes: [
			...plan.notes,
			...unjudgedIn(world),
			...faults,
			...isAlone ? [alone] : []
		]
	};
}
const withoutSource = "the source of this plan is not at hand, so findings sit on the plan itself: give the folder of its .tf files with --source";
/** Whether a plan holds anything that a rule asks about, so that its source is worth reading. */
const isOfInterest = (plan) => plan.instances.some(({ mode, type }) => mode === "managed" && lowerings.has(type));

// src/plans.ts
/** Loads plans, finds their sources and translates them, one after the other since each may be large; never throws for anything that is read. */
async function readPlans(files, listed, options, isWanted) {
	const deployments = [];
	const problems = [];
	const notes = [];
	const others = [];
	const sourceOf = createSourceFinder(files, options, (problem) => problems.push(problem));
	const reader = lazy(hclReader);
	for (const { path, named } of listed) {
		const loaded = load(files, path);
		if (loaded.kind === "problem" && loaded.isAlike && !named) continue;
		if (loaded.kind === "other") others.push({
			path,
			named
		});
		else if (loaded.kind === "problem") problems.push({
			message: loaded.message,
			at: wholeFile({
				path,
				text: ""
			})
		});
		else {
			const { plan } = loaded;
			const source = options.source !== void 0 || isOfInterest(plan) ? sourceOf(plan) : void 0;
			const sources = /* @__PURE__ */ new Set();
			const watched = source && watch(source, sources);
			const lowered = lowerPlan({
				plan,
				source: watched,
				parse: source && await reader(),
				isWanted
			});
			deployments.push({
				input: {
					path,
					language: "terraform",
					parameters: []
				},
				resources: lowered.resources,
				gaps: lowered.gaps,
				file: plan.file,
				sources: source && [plan.file, ...sources],
				isCompiled: false
			});
			notes.push(...lowered.notes);
		}
	}
	return {
		deployments,
		problems,
		notes,
		others
	};
}
/** The same source; takes the files that are read of it, but for those that Terraform fetched. */
const watch = (source, sources) => (key, called) => {
	const found = source(key, called);
	if (found?.isOurs) for (const file of found.files) sources.add(file);
	return found;
};
function load(files, path) {
	const reading = files.read(path);
	switch (reading.kind) {
		case "zip": return loadBinaryPlan(path, reading.bytes);
		case "text": return loadPlan(path, reading.file.text);
		case "problem": return {
			kind: "problem",
			message: reading.message
		};
		case "missing": return { kind: "other" };
	}
}
/** Reads each file of HCL once, however many plans share it. */
async function hclReader() {
	const [{ readGrammar }, { createHclReader }, { readHclJson }] = await Promise.all([
		import("./assets.js"),
		import("./grammar.js"),
		import("./read-json.js")
	]);
	const parseHcl = await createHclReader(readGrammar());
	const parse = (file) => file.path.endsWith(".json") ? readTree(file, (root) => readHclJson(root, parseHcl)) : parseHcl(file);
	const parsed = /* @__PURE__ */ new WeakMap();
	return (file) => {
		const known = parsed.get(file) ?? parse(file);
		parsed.set(file, known);
		return known;
	};
}
/** A file of JSON as HCL. One that is no JSON, or has a name twice, which are two to Terraform, declares nothing. */
function readTree(file, read) {
	const { root, problems, notes } = readJson(file);
	if (root && notes.length === 0) return read(root);
	return {
		body: {
			attributes: /* @__PURE__ */ new Map(),
			blocks: [],
			span: wholeFile(file)
		},
		faults: [...problems, ...notes]
	};
}

export { readPlans };