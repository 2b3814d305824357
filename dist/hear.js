import { n as readBaselineFile } from "./baseline-file2.js";
import { i as rootPaths, r as prefixOf } from "./root-paths.js";
import { t as noSettings } from "./settings.js";
import { t as rules } from "./rules.js";
import { r as readSettings } from "./settings2.js";

// src/hear.ts
/** Reads the configuration and, where it or somebody names one, the baseline. */
async function hear(place, words) {
	const { settings: written, problems: faults } = await configurationIn(place, words);
	const settings = {
		...written,
		profile: words.profile ?? written.profile,
		failOn: words.failOn ?? written.failOn,
		strict: words.strict ?? written.strict
	};
	const named = words.baseline === void 0 ? written.baseline : void 0;
	const baselinePath = words.baseline === false ? void 0 : words.baseline ?? named?.path;
	const heard = {
		settings,
		baseline: void 0,
		baselinePath,
		faults,
		problems: []
	};
	if (faults.length > 0 || baselinePath === void 0 || await isYetToCome(place, baselinePath)) return heard;
	const name = rootPaths(prefixOf(place.folder)).fromRun(baselinePath);
	const read = await readBaselineFile(place, baselinePath, name, named?.at);
	return "baseline" in read ? {
		...heard,
		baseline: read.baseline
	} : {
		...heard,
		problems: read.problems
	};
}
async function configurationIn(place, { config }) {
	return config === false || config !== void 0 && await isYetToCome(place, config) ? {
		settings: noSettings,
		problems: []
	} : readSettings(place, config, rules);
}
async function isYetToCome({ isPast, read }, path) {
	return isPast === true && (await read(path)).kind === "missing";
}

export { hear as t };