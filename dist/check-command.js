import "./rolldown-runtime.js";
import { t as hear } from "./hear.js";
import { n as nothingJudged, r as withProblems } from "./report.js";
import { i as rootPaths, r as prefixOf } from "./root-paths.js";
import { i as placeOf, n as exitCodeOf, t as checkFormats } from "./options.js";
import { t as many } from "./plain.js";
import { n as placeOnDisk } from "./settings2.js";
import { v as pathFrom } from "./disk.js";
import { a as isColoured, f as tell, i as fail, l as print, n as endWith, o as isOnScreen, p as tellProblems, r as exists, s as isSameFile, t as bytesOfStdin, u as refuseToOverwrite } from "./streams.js";
import { t as version } from "./version.js";
import { resolve } from "node:path";

// src/check-command.ts
/** Judges, and reports in as many ways as asked. */
async function runCheck(given, paths, flags) {
	refuseWord(given, paths);
	const reports = reportsOf(flags);
	const written = [...fileOf(flags), ...reports.map(({ path }) => path)];
	refuseTwice(written);
	const { heard, policy, read } = await takeIn(given, flags);
	const options = optionsOf(await readOptions(given, paths, flags, {
		policy,
		read,
		written
	}), flags, reports, given.parameters);
	const [{ check }, { reporters }, { rules }] = await Promise.all([
		import("./guard2.js"),
		import("./reporters2.js"),
		import("./rules2.js")
	]);
	const judged = heard.faults.length > 0 ? nothingJudged(rules, heard.faults) : await check(options);
	const report = withProblems(judged, heard.problems);
	const { quiet, includeSuppressed, format } = options;
	const common = {
		version,
		quiet,
		pathPrefix: policy.pathPrefix,
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
	const { heard, policy, read } = await takeIn(given, {
		...flags,
		baseline: false
	});
	const options = await readOptions(given, paths, flags, {
		policy,
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
	const { heard, policy, read } = await takeIn(given, {
		...flags,
		baseline: false
	});
	const { settings, pathPrefix } = policy;
	const named = settings.baseline && rootPaths(pathPrefix).fromRun(settings.baseline.path);
	const output = flags.output ?? named ?? "aoai-guard-baseline.json";
	const options = await readOptions(given, paths, { quiet: flags.quiet }, {
		policy,
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
	if (!flags.quiet && !isOnScreen({ output })) tell(`${output} holds ${many(report.findings.length, "finding")}`);
}
const fileOf = ({ output }) => output === void 0 || isOnScreen({ output }) ? [] : [output];
/** What a team says, and the paths that it was read from; options win. */
async function takeIn({ folder, today }, { config, baseline, profile, failOn, strict }) {
	const place = placeOnDisk(folder);
	const pathPrefix = prefixOf(place.folder);
	const { fromRoot, fromRun } = rootPaths(pathPrefix);
	const named = (path) => path && fromRoot(pathFrom(folder, resolve(folder, path)));
	const heard = await hear(place, {
		config: named(config),
		baseline: named(baseline),
		profile,
		failOn,
		strict
	});
	const { settings, baselinePath } = heard;
	const own = [...settings.files, ...baselinePath === void 0 ? [] : [baselinePath]].map(fromRun);
	const read = /* @__PURE__ */ new Set([...own, ...heard.faults.map(({ at }) => at.file.path)]);
	return {
		heard,
		policy: {
			settings,
			pathPrefix,
			today,
			baseline: heard.baseline
		},
		read
	};
}
async function readOptions({ folder, dataFolder, parameters }, named, flags, { policy, read, written }) {
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
		policy,
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
		failOn: failOn ?? "error",
		strict: strict ?? false,
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