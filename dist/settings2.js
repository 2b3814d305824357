import { t as limits } from "./limits.js";
import { i as rootPaths, r as prefixOf, t as configurationFolder } from "./root-paths.js";
import { t as noSettings } from "./settings.js";
import { i as wholeFile } from "./span.js";
import { _ as linkFault, u as repositoryRoot, v as pathFrom } from "./disk.js";
import { t as createFiles } from "./files.js";
import { r as readJson } from "./json.js";
import { posix, resolve } from "node:path";

// src/settings.ts
/** Names of a configuration, in its folder. */
const configurationNames = [
	"aoai-guard.json",
	"aoai-guard.jsonc",
	".github/aoai-guard.json",
	".github/aoai-guard.jsonc"
];
/** The disk as seen from a folder; one that is in no git repository is its own root. */
function placeOnDisk(folder) {
	const root = repositoryRoot(folder) ?? folder;
	const files = createFiles(folder, { bytes: limits.configurationBytes });
	return {
		folder: pathFrom(root, folder),
		read: async (path) => files.read(resolve(root, path))
	};
}
/**
* What the configuration says that is named (by its path from the root of the repository), else the nearest one from the folder of the
* run upwards; with all that it extends.
*/
async function readSettings(place, named, rules) {
	const [first, second] = named === void 0 ? await nearest(place) : [await look(place, named)];
	if (!first) return {
		settings: noSettings,
		problems: []
	};
	if (second) return refuse(nameFrom(place, second.path), `There are two configurations in one folder: ${nameFrom(place, first.path)} too`);
	if (first.reading.kind === "problem") return {
		settings: noSettings,
		problems: [first.reading]
	};
	if (first.reading.kind !== "text") return refuse(nameFrom(place, first.path), faultOf(first.reading));
	return follow(place, {
		path: first.path,
		file: first.reading.file
	}, rules);
}
const look = async ({ read }, path) => ({
	path,
	reading: await read(path)
});
/** All configurations of the nearest folder that has one. */
async function nearest(place) {
	for (const folder of upwards(place.folder)) {
		const there = (await Promise.all(configurationNames.map((name) => look(place, posix.join(folder, name))))).filter(({ reading }) => reading.kind !== "missing");
		if (there.length > 0) return there;
	}
	return [];
}
function upwards(folder) {
	return folder === "" ? [""] : [folder, ...upwards(folder.includes("/") ? posix.dirname(folder) : "")];
}
const nameFrom = ({ folder }, path) => rootPaths(prefixOf(folder)).fromRun(path);
const refuse = (path, message) => ({
	settings: noSettings,
	problems: [{
		message,
		at: wholeFile({
			path,
			text: ""
		})
	}]
});
const faultOf = ({ kind }) => kind === "missing" ? "There is no such file" : "This can't be read: it is no text";
/** Levels of `extends`. */
const mostExtended = 10;
async function follow(place, first, rules) {
	const chain = [];
	const paths = [];
	for (let next = first; next;) {
		const read = await readOne(next, rules);
		if ("problems" in read) return {
			settings: noSettings,
			problems: read.problems
		};
		const { settings, base } = read.configuration;
		paths.push(next.path);
		chain.push({
			...settings,
			files: [next.path]
		});
		const extended = base && await extend(place, base, paths);
		if (extended && "message" in extended) return {
			settings: noSettings,
			problems: [extended]
		};
		next = extended;
	}
	return {
		settings: chain.reduce(joined, noSettings),
		problems: []
	};
}
/** The file that a configuration builds on, or why it can't. */
async function extend({ read }, { path, at }, before) {
	const refused = (why) => ({
		message: `'${path}' can't be extended: ${why}`,
		at
	});
	const fault = linkFault(path);
	if (fault) return refused(fault);
	if (before.includes(path)) return refused(`it leads back to itself (${[...before, path].join(" → ")})`);
	if (before.length > mostExtended) return refused(`it is more than ${mostExtended} levels of 'extends'`);
	const reading = await read(path);
	if (reading.kind === "text") return {
		path,
		file: reading.file
	};
	return refused(reading.kind === "problem" ? reading.message : faultOf(reading));
}
async function readOne({ path, file }, rules) {
	const { root, problems, notes } = readJson(file);
	if (problems.length > 0) return { problems };
	if (!root) return { problems: [{
		message: "This configuration is empty",
		at: wholeFile(file)
	}] };
	const twice = notes.filter(({ kind }) => kind === "duplicate-key");
	if (twice.length > 0) return { problems: twice.map(({ at }) => ({
		message: "This name is written more than once in its object",
		at
	})) };
	const { readConfiguration } = await import("./read.js");
	return readConfiguration(root, configurationFolder(path), rules);
}
/** Two settings in one: what the nearer one says wins, lists are joined. */
function joined(near, far) {
	const include = [...near.include ?? [], ...far.include ?? []];
	return {
		files: [...near.files, ...far.files],
		levels: new Map([...far.levels, ...near.levels]),
		profile: near.profile ?? far.profile,
		failOn: near.failOn ?? far.failOn,
		strict: near.strict ?? far.strict,
		baseline: near.baseline ?? far.baseline,
		include: near.include ?? far.include ? include : void 0,
		exclude: [...near.exclude, ...far.exclude],
		parameters: [...near.parameters, ...far.parameters],
		together: [...near.together, ...far.together],
		suppressions: [...near.suppressions, ...far.suppressions],
		externalEndpoints: [...near.externalEndpoints, ...far.externalEndpoints]
	};
}

export { placeOnDisk as n, readSettings as r, configurationNames as t };