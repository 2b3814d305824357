import "./rolldown-runtime.js";
import { i as rootPaths } from "./root-paths.js";
import { i as wholeFile } from "./span.js";
import { n as entriesOf, r as readBaseline } from "./baseline.js";
import { n as jsonText } from "./json-text.js";
import { r as readJson } from "./json.js";

// src/baseline-file.ts
/**
* Reads the baseline at a path from the root of the repository; `name` is that path as it is reported, `namedAt` where the configuration
* names it, which is what to change where there is none.
*/
async function readBaselineFile({ read }, path, name, namedAt) {
	const reading = await read(path);
	if (reading.kind === "problem") return { problems: [reading] };
	const at = wholeFile({
		path: name,
		text: ""
	});
	if (reading.kind === "missing") return { problems: [{
		message: `There is no baseline '${name}': \`aoai-guard baseline\` writes one`,
		at: namedAt ?? at
	}] };
	if (reading.kind === "zip") return { problems: [{
		message: "This is no baseline: it is no text",
		at
	}] };
	const { root, problems } = readJson(reading.file);
	if (problems.length > 0) return { problems };
	if (!root) return { problems: [{
		message: "This baseline is empty",
		at: wholeFile(reading.file)
	}] };
	const baseline = readBaseline(root);
	return "entries" in baseline ? { baseline } : { problems: [baseline] };
}
/** The baseline of what a run found. */
function baselineOf({ findings, accounts }, pathPrefix) {
	const { fromRoot } = rootPaths(pathPrefix);
	const entered = findings.flatMap((finding) => finding.accounts.flatMap((index) => {
		const resource = accounts[index]?.resource;
		return resource ? [{
			finding,
			path: fromRoot(resource.block.file.path),
			account: resource.label
		}] : [];
	}));
	return `${jsonText({
		version: 1,
		findings: entriesOf(entered)
	})}\n`;
}

export { readBaselineFile as n, baselineOf as t };