import "./rolldown-runtime.js";
import { t as noSettings } from "./settings.js";
import { t as rootPaths } from "./root-paths.js";
import { n as nothingJudged } from "./report.js";
import { i as placeOf, n as exitCodeOf, t as checkFormats } from "./options.js";
import { a as isColoured, f as tell, i as fail, l as print, n as endWith, o as isOnScreen, p as tellProblems, r as exists, s as isSameFile, t as bytesOfStdin, u as refuseToOverwrite } from "./streams.js";
import { t as version } from "./version.js";
import { resolve } from "node:path";

// src/hear.ts
/** Reads the configuration and, where it or an option names one, the baseline; an option wins. */
async function hear({ config, profile, baseline }, { folder, today }, wantsBaseline) {
	const [{ pathFrom, placeOnDisk, readSettings }, { rules }] = await Promise.all([import("./settings2.js"), import("./rules2.js")]);
	const place = placeOnDisk(folder);
	const pathPrefix = place.folder === "" ? "" : `${place.folder}/`;
	const { fromRoot, fromRun } = rootPaths(pathPrefix);
	const named = (path) => fromRoot(pathFrom(folder, resolve(folder, path)));
	const read = config === false ? {
		settings: noSettings,
		problems: []
	} : await readSettings(place, config === void 0 ? void 0 : named(config), rules);
	const settings = {
		...read.settings,
		profile: profile ?? read.settings.profile
	};
	const policy = {
		settings,
		pathPrefix,
		today
	};
	const paths = [...settings.files.map(fromRun), ...read.problems.map(({ at }) => at.file.path)];
	const path = baseline === void 0 ? settings.baseline : named(baseline);
	if (read.problems.length > 0 || !wantsBaseline || path === void 0) return {
		policy,
		faults: read.problems,
		problems: [],
		paths
	};
	const { readBaselineFile } = await import("./baseline-file.js");
	const at = baseline === void 0 ? settings.baselineAt : void 0;
	const held = await readBaselineFile(place, path, fromRun(path), at);
	const all = [...paths, fromRun(path)];
	return "baseline" in held ? {
		policy: {
			...policy,
			baseline: held.baseline
		},
		faults: [],
		problems: [],
		paths: all
	} : {
		policy,
		faults: [],
		problems: held.problems,
		paths: all
	};
}

// src/check-command.ts
/** Judges, and reports in as many ways as asked. */
async function runCheck(given, paths, flags) {
	refuseWord(given, paths);
	const reports = reportsOf(flags);
	const written = [...fileOf(flags), ...reports.map(({ path }) => path)];
	refuseTwice(written);
	const heard = await hear(flags, given, true);
	const read = new Set(heard.paths);
	const options = optionsOf(await readOptions(given, paths, flags, {
		heard,
		read,
		written
	}), flags, reports, given.parameters);
	const [{ check }, { reporters }, { rules }] = await Promise.all([
		import("./guard2.js"),
		import("./reporters2.js"),
		import("./rules2.js")
	]);
	const judged = heard.faults.length > 0 ? nothingJudged(rules, heard.faults) : await check(options);
	const report = {
		...judged,
		problems: [...heard.problems, ...judged.problems]
	};
	const { quiet, includeSuppressed, format } = options;
	const common = {
		version,
		quiet,
		pathPrefix: heard.policy.pathPrefix,
		includeSuppressed
	};
	endWith(exitCodeOf(report, options.failOn));
	if (format !== "text" || !isOnScreen(options)) tellProblems(report.problems);
	refuseToOverwrite(written, read);
	for (const one of reports) print(reporters.check[one.format](report, {
		...common,
		colour: false,
		quiet: false
	}), { output: one.path }, read);
	print(reporters.check[format](report, {
		...common,
		colour: isColoured(options)
	}), options, read);
}
/** Shows what the guard sees. */
async function runShow(given, paths, flags) {
	const [{ show }, { reporters }] = await Promise.all([import("./guard2.js"), import("./reporters2.js")]);
	const heard = await hear(flags, given, false);
	const read = new Set(heard.paths);
	const options = await readOptions(given, paths, flags, {
		heard,
		read,
		written: fileOf(flags)
	});
	const shown = heard.faults.length > 0 ? {
		inputs: [],
		resources: [],
		problems: heard.faults
	} : await show(options);
	endWith(shown.problems.length > 0 ? 2 : 0);
	tellProblems(shown.problems);
	print(reporters.show[flags.format](shown), flags, read);
}
/** Writes what is found today to a baseline. */
async function runBaseline(given, paths, flags) {
	const [{ check }, { baselineOf }] = await Promise.all([import("./guard2.js"), import("./baseline-file.js")]);
	const heard = await hear(flags, given, false);
	const { settings, pathPrefix } = heard.policy;
	const { fromRun } = rootPaths(pathPrefix);
	const output = flags.output ?? (settings.baseline === void 0 ? "aoai-guard-baseline.json" : fromRun(settings.baseline));
	const read = new Set(heard.paths);
	const options = await readOptions(given, paths, { quiet: flags.quiet }, {
		heard,
		read,
		written: fileOf({ output })
	});
	tellProblems(heard.faults);
	if (heard.faults.length > 0) return endWith(2);
	const report = await check({
		...options,
		strict: settings.strict ?? false
	});
	tellProblems(report.problems);
	endWith(report.problems.length > 0 ? 2 : 0);
	print(baselineOf(report, pathPrefix), { output }, read);
	const count = report.findings.length;
	if (!flags.quiet && output !== "-") tell(`${output} holds ${count === 1 ? "1 finding" : `${count} findings`}`);
}
const fileOf = ({ output }) => output === void 0 || output === "-" ? [] : [output];
async function readOptions({ folder, dataFolder, parameters }, named, flags, { heard, read, written }) {
	const paths = named.length === 0 ? ["."] : named;
	for (const path of [
		...paths,
		...parameters,
		...flags.source === void 0 ? [] : [flags.source]
	]) read.add(path);
	refuseToOverwrite(written, read);
	const told = flags.quiet ? () => void 0 : tell;
	const common = {
		folder,
		paths,
		parameters: [],
		parametersBeside: true,
		place: placeOf(flags),
		policy: heard.policy,
		tell: told
	};
	const plans = {
		source: flags.source,
		dataFolder,
		reads: (path) => void read.add(path)
	};
	return {
		...common,
		...plans,
		...paths.includes("-") ? { stdin: await bytesOfStdin() } : {}
	};
}
function optionsOf(options, flags, reports, parameters) {
	const { failOn, strict } = options.policy?.settings ?? {};
	const { format, output, color, quiet = false, includeSuppressed = false } = flags;
	return {
		...options,
		parameters,
		parametersBeside: flags.parameters !== false,
		failOn: flags.failOn ?? failOn ?? "error",
		strict: flags.strict ?? strict ?? false,
		format,
		output,
		color,
		quiet,
		reports,
		includeSuppressed
	};
}
/** A word that is neither a command nor a path is most likely a slip. */
function refuseWord({ word, commands }, [path]) {
	if (word !== path || !/^[a-z]+$/i.test(word) || exists(word)) return;
	fail(`there is no command, file or folder '${word}'; the commands are: ${commands().join(", ")}`);
}
const isFormat = (word) => checkFormats.some((format) => format === word);
function reportsOf({ report = [] }) {
	return report.map((one) => {
		const [format = "", path = ""] = one.split(/=(.*)/s);
		if (path === "") return fail(`--report takes FORMAT=FILE, and not '${one}'`);
		if (path === "-") return fail("--report writes a file; what goes to stdout is chosen by --format");
		return isFormat(format) ? {
			format,
			path
		} : fail(`--report has no format '${format}'; the formats are: ${checkFormats.join(", ")}`);
	});
}
function refuseTwice(written) {
	const twice = written.find((path, index) => written.slice(0, index).some((before) => isSameFile(before, path)));
	if (twice !== void 0) fail(`'${twice}' is to hold two reports`);
}

export { runBaseline, runCheck, runShow };