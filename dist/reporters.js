import { a as home, i as unseen, n as plain, o as rulePage, r as plainPath, t as many } from "./plain.js";
import { n as print, t as idText } from "./print.js";
import { n as positionAt, r as regionOf, t as lineText } from "./span.js";
import { n as leavesOf, r as plainValue, t as firstOf } from "./plain-value.js";
import { posix } from "node:path";
import { styleText } from "node:util";

// src/report/json-text.ts
/**
* JSON text of plain values, maps and 64-bit integers (`bigint`, to the last digit), two spaces a level. What `plain` makes visible is
* written as JSON's own escapes, so it is safe to print and nothing is lost. Members that are undefined are left out.
*/
const jsonText = (value) => write(value, "");
/** The same on one line. */
const jsonLine = (value) => write(value, void 0);
function write(value, indent) {
	if (typeof value === "string") return quote(value);
	if (typeof value === "bigint") return value.toString();
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const inner = indent === void 0 ? void 0 : `${indent}  `;
	if (Array.isArray(value)) return bracket(["[", "]"], value.map((item) => write(item, inner)), indent);
	const members = value instanceof Map ? value : Object.entries(value);
	const colon = indent === void 0 ? ":" : ": ";
	return bracket(["{", "}"], [...members].filter(([, member]) => member !== void 0).map(([name, member]) => quote(String(name)) + colon + write(member, inner)), indent);
}
function bracket([open, close], items, indent) {
	if (items.length === 0 || indent === void 0) return open + items.join(",") + close;
	return `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}
const quote = (text) => JSON.stringify(text).replace(unseen, asEscapes).replaceAll("##[", "#\\u0023[");
function asEscapes(character) {
	return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

// src/report/evaluate.ts
/** What `evaluate --format json` prints: one object a line. */
function evaluateJson(answers) {
	return answers.map(({ expression, value, unknown, why }) => jsonLine(unknown === void 0 ? {
		expression,
		value
	} : {
		expression,
		unknown,
		why
	})).map((line) => `${line}\n`).join("");
}
/** What `evaluate` prints for people: one line each. */
function evaluateText(answers) {
	return answers.map(({ value, unknown, why }) => unknown === void 0 ? jsonLine(value) : `unknown: ${plain(unknown)}, because ${plain(why ?? "")}`).map((line) => `${line}\n`).join("");
}

// src/report/explain.ts
/** What `rules` prints: one rule a line. */
function rulesText(rules) {
	const widest = Math.max(0, ...rules.map(({ name }) => name.length));
	return rules.map(({ id, name, level, title }) => `${id}  ${name.padEnd(widest)}  ${level.padEnd(7)}  ${title}\n`).join("");
}
/** The same for other tools. */
function rulesJson(rules) {
	return `${jsonText(rules.map(({ id, name, level, title }) => ({
		id,
		name,
		level,
		title
	})))}\n`;
}
/** What `explain` prints: what the rule reports, why, how to fix it, and a template that fails and one that passes. */
function explainText({ id, name, level, asks, title, why, fix, examples }) {
	return `${`${id} ${name} (${level})\n\nAsks: ${asks}. Reports: ${title}.\n\nWhy: ${why}\n\nFix: ${fix}\n`}\nThis fails:\n\n${indented(examples.failing)}\nThis passes:\n\n${indented(examples.passing)}\nMore: ${rulePage(id)}\n`;
}
/** The same for other tools. */
function explainJson({ id, name, level, asks, title, why, fix, examples }) {
	return `${jsonText({
		id,
		name,
		level,
		asks,
		title,
		why,
		fix,
		examples
	})}\n`;
}
const indented = (code) => code.trim().replace(/^(?=.)/gm, "  ").concat("\n");

// src/report/summary.ts
/** How many of each a report holds: accounts, problems, and verdicts of each kind. */
function countsOf(report) {
	const verdicts = report.accounts.flatMap((account) => [...account.verdicts.values()]);
	const count = (kind) => verdicts.filter((verdict) => verdict === kind).length;
	return {
		accounts: report.accounts.length,
		pass: count("pass"),
		violation: count("violation"),
		undecided: count("undecided"),
		problems: report.problems.length
	};
}
/** The whole report in one line, for people. */
function closingLine(report) {
	const count = (...kinds) => report.notes.filter((note) => kinds.includes(note.kind)).length;
	const unread = count("linked-template-not-read");
	const unknown = count("nested-template-unknown", "too-large");
	const more = [
		...report.problems.length > 0 ? [many(report.problems.length, "problem")] : [],
		...unread > 0 ? [`${many(unread, "linked template")} not read`] : [],
		...unknown > 0 ? [`${many(unknown, "part")} not known`] : []
	];
	return [verdictsLine(report, more.length === 0), ...more].join(", ");
}
/** `isWhole`: all that was meant for us could be read, so that nobody takes what was for all there is. */
function verdictsLine(report, isWhole) {
	const { accounts, pass, violation, undecided, problems } = countsOf(report);
	if (report.filesRead === 0) return "nothing read: no file was found";
	if (report.inputs.length === 0) return problems < report.filesRead ? `no accounts found in ${many(report.filesRead, "file")}` : "nothing read";
	if (accounts === 0) return `no accounts found in ${many(report.inputs.length, "deployment")}`;
	if (violation + undecided === 0 && isWhole) return `all good: ${many(accounts, "account")}, ${many(pass, "check")} passed`;
	return `${many(accounts, "account")}: ${pass} passed, ${violation} violated, ${undecided} undecided`;
}

// src/report/json.ts
/** The report for other tools: `docs/contract.md` §4, version 1, to the letter. */
const jsonReport = (report, { version }) => {
	const { accounts, pass, violation, undecided, problems } = countsOf(report);
	const document = {
		version: 1,
		tool: {
			name: "aoai-guard",
			version
		},
		inputs: report.inputs.map((input, index) => ({
			...inputOf(input),
			accounts: report.accounts.filter((account) => account.input === index).length
		})),
		accounts: report.accounts.map(accountOf),
		findings: report.findings.map(findingOf),
		problems: report.problems.map(({ at, message }) => ({
			...placeOf$1(at),
			message: plain(message)
		})),
		notes: report.notes.map(({ kind, at, message }) => ({
			kind,
			...placeOf$1(at),
			message: plain(message)
		})),
		summary: {
			accounts,
			pass,
			violation,
			undecided,
			problems
		}
	};
	return `${jsonText(document)}\n`;
};
/** A deployment as JSON shows it: its file, language and parameter files. */
function inputOf({ path, language, parameters }) {
	return {
		path,
		language,
		parameters: parameters.length === 0 ? null : parameters.join(",")
	};
}
/** A place as JSON shows it: file, lines and columns. */
function placeOf$1(span) {
	return {
		path: span.file.path,
		region: regionOf(span)
	};
}
function accountOf({ input, resource, pointer, kind, verdicts, evidence }) {
	return {
		input,
		...placeOf$1(resource.span),
		pointer,
		index: resource.index,
		address: resource.address,
		label: plain(resource.label),
		kind,
		id: idText(resource.id),
		verdicts,
		evidence: new Map([...evidence].map(([rule, { span, basis }]) => [rule, {
			...placeOf$1(span),
			basis
		}]))
	};
}
function findingOf(finding) {
	return {
		rule: finding.rule.id,
		name: finding.rule.name,
		verdict: finding.verdict,
		level: finding.level,
		message: plain(finding.message),
		accounts: finding.accounts,
		...placeOf$1(finding.at),
		related: finding.related.map(({ span, message }) => ({
			...placeOf$1(span),
			message: plain(message)
		})),
		parameters: finding.parameters,
		fingerprint: finding.fingerprint
	};
}

// src/report/line-hash.ts
const block = 100;
const base = 37;
const half = 2 ** 32;
const endOfFile = 65535;
const [tab, lineFeed, carriageReturn, space] = [
	9,
	10,
	13,
	32
];
/** What a character weighs when it leaves the block: 37^100 modulo 2^64, in halves of 32 bits, which doubles multiply exactly. */
const weight = BigInt.asUintN(64, 37n ** 100n);
const leaving = {
	high: Number(weight >> 32n),
	low: Number(weight % 2n ** 32n)
};
/**
* GitHub's `primaryLocationLineHash` of the given lines (from 1): a hash, modulo 2^64, of the first 100 characters from the line's
* start on that are no space or tab, and how often it came up to there. A line that the text lacks has none.
* https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
*/
function lineHashes(text, lines) {
	const counts = /* @__PURE__ */ new Map();
	roll(text, (line, _, low) => {
		if (lines.has(line)) counts.set(low, /* @__PURE__ */ new Map());
	});
	const hashes = /* @__PURE__ */ new Map();
	roll(text, (line, high, low) => {
		const ofLow = counts.get(low);
		if (ofLow === void 0) return;
		const count = (ofLow.get(high) ?? 0) + 1;
		ofLow.set(high, count);
		if (lines.has(line)) hashes.set(line, `${hex(high, low)}:${count}`);
	});
	return hashes;
}
const hex = (high, low) => high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
/** Tells each line's hash, in order. Both breaks of a CRLF are one, and all breaks are LF. */
function roll(text, tell) {
	const codes = new Uint16Array(block);
	const lines = new Uint32Array(block);
	let [at, high, low] = [
		0,
		0,
		0
	];
	const push = (code, line) => {
		const due = lines[at] ?? 0;
		if (due > 0) tell(due, high, low);
		lines[at] = line;
		const gone = codes[at] ?? 0;
		codes[at] = code;
		at = (at + 1) % block;
		const sum = low * base + code - leaving.low * gone;
		high = high * base - leaving.high * gone + Math.floor(sum / half) >>> 0;
		low = sum >>> 0;
	};
	let [line, before, last] = [
		0,
		0,
		lineFeed
	];
	for (let index = 0; index <= text.length; index += 1) {
		const code = index < text.length ? text.charCodeAt(index) : endOfFile;
		const isSkipped = code === space || code === tab || code === lineFeed && before === carriageReturn;
		before = code;
		if (isSkipped) continue;
		push(code === carriageReturn ? lineFeed : code, last === lineFeed || last === carriageReturn ? ++line : 0);
		last = code;
	}
	for (let index = 0; index < block; index += 1) push(0, 0);
}

// src/report/sarif.ts
/**
* What GitHub takes of one run and shows of one result; a file that exceeds a maximum is rejected whole.
* https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
*/
const most$1 = {
	results: 25e3,
	places: 100,
	links: 10,
	description: 1024
};
/** The report for GitHub code scanning and other readers of SARIF 2.1.0. Snippets are left out: a line may hold a secret. */
const sarifReport = (report, { version, pathPrefix }) => {
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "aoai-guard",
				semanticVersion: version,
				informationUri: home,
				rules: report.rules.map(ruleOf)
			} },
			invocations: [invocationOf(report, pathPrefix)],
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
			results: resultsOf(report, pathPrefix)
		}]
	};
	return `${jsonText(log)}\n`;
};
const root = "%SRCROOT%";
/** GitHub shows high, medium and low: https://docs.github.com/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts */
const severities = {
	error: "8.0",
	warning: "5.0",
	note: "3.0",
	off: "5.0"
};
function ruleOf({ id, name, level, title, why, fix }) {
	return {
		id,
		name: name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
		shortDescription: { text: title.slice(0, most$1.description) },
		fullDescription: { text: why.slice(0, most$1.description) },
		help: {
			text: `${why}\n\nFix: ${fix}`,
			markdown: `${why}\n\n**Fix:** ${fix}\n\n[More about ${id}](${rulePage(id)})`
		},
		helpUri: rulePage(id),
		defaultConfiguration: { level: level === "off" ? "warning" : level },
		properties: {
			tags: [
				"security",
				"azure",
				"azure-openai"
			],
			precision: "very-high",
			"security-severity": severities[level]
		}
	};
}
/** GitHub refuses the upload of an unsuccessful run, so that it closes no alert: right where nothing could be read, wrong for one file of many. */
function invocationOf({ inputs, problems, notes }, pathPrefix) {
	const notification = (level) => (found) => ({
		level,
		message: { text: sentence(found.message) },
		locations: [{ physicalLocation: placeOf(found.at, regionOf(found.at), pathPrefix) }]
	});
	return {
		executionSuccessful: inputs.length > 0 || problems.length === 0,
		toolExecutionNotifications: [...problems.map(notification("error")), ...notes.map(notification("note"))]
	};
}
const weights = {
	error: 0,
	warning: 1,
	note: 2
};
function resultsOf({ rules, findings }, pathPrefix) {
	const hashOf = hashesOf(findings);
	return [...findings].sort((one, other) => weights[one.level] - weights[other.level]).slice(0, most$1.results).map((finding) => ({
		ruleId: finding.rule.id,
		ruleIndex: rules.findIndex((rule) => rule.id === finding.rule.id),
		level: finding.level,
		message: { text: messageOf(finding) },
		locations: [{ physicalLocation: placeOf(finding.at, lineOf(finding.at), pathPrefix) }],
		relatedLocations: relatedOf(finding, pathPrefix),
		partialFingerprints: {
			primaryLocationLineHash: hashOf(finding),
			"aoaiGuard/v1": finding.fingerprint
		},
		properties: {
			verdict: finding.verdict,
			parameters: finding.parameters.map((path) => posix.normalize(pathPrefix + path))
		}
	}));
}
/** What is found, then a link to each further place: GitHub shows only places that the message links. */
function messageOf({ message, related }) {
	const links = related.slice(0, most$1.links).map((place, index) => `[${linkText(place.message)}](${index + 1})`);
	return links.length === 0 ? sentence(message) : `${sentence(message)} See: ${links.join(", ")}.`;
}
/** Ends in a full stop, and holds no link of an author's. */
function sentence(text) {
	const shown = plain(text).replaceAll("](", "] (");
	return /[.!?…]$/.test(shown) ? shown : `${shown}.`;
}
const linkText = (text) => plain(text, 200).replaceAll("[", "(").replaceAll("]", ")").replaceAll("\\", "\\\\");
function relatedOf({ related }, pathPrefix) {
	return related.slice(0, most$1.places).map(({ span, message }, index) => ({
		id: index + 1,
		physicalLocation: placeOf(span, regionOf(span), pathPrefix),
		message: { text: plain(message) }
	}));
}
function placeOf({ file }, region, pathPrefix) {
	return {
		artifactLocation: {
			uri: uriOf(pathPrefix + file.path),
			uriBaseId: root
		},
		region
	};
}
/** The first line only: GitHub shows an alert on a pull request where every line of its region is in the diff. */
function lineOf(span) {
	const region = regionOf(span);
	if (region.endLine === region.startLine) return region;
	return {
		...region,
		endLine: region.startLine,
		endColumn: lineText(span.file, region.startLine).length + 1
	};
}
/** A relative path as a URI; what `encodeURI` leaves though it means something in a path is escaped too. */
function uriOf(path) {
	return posix.normalize(path).replace(/\p{Cs}/gu, "�").split("/").map((segment) => encodeURI(segment).replace(/[#?:]/g, (character) => encodeURIComponent(character))).join("/");
}
/** Works out the line hashes of all findings, file by file. */
function hashesOf(findings) {
	const startLine = ({ at }) => regionOf(at).startLine;
	const files = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const lines = files.get(finding.at.file) ?? /* @__PURE__ */ new Set();
		files.set(finding.at.file, lines.add(startLine(finding)));
	}
	const hashes = new Map([...files].map(([file, lines]) => [file, lineHashes(file.text, lines)]));
	return (finding) => hashes.get(finding.at.file)?.get(startLine(finding)) ?? "";
}

// src/report/snippet.ts
/** Characters shown of a line of code, and of the key before the value. */
const most = {
	line: 160,
	key: 60
};
/** A key and its colon at the end of what stands before a value. */
const key = /"(?:[^"\\\r\n]|\\[^\r\n])*"[ \t]*:[ \t]*$/;
/**
* The first line of what a span holds, with the key before it and nothing else: a neighbour on the same line may be a secret, and so may
* what an object holds. Two lines, the second with carets; none for an empty span.
*/
function snippet({ file, start, end }) {
	const [line = ""] = file.text.slice(start, Math.min(end, start + 2 * most.line)).split(/[\r\n]/, 1);
	const value = plain(withoutObjects(tidy(line)), most.line);
	if (value.trim() === "") return [];
	const [before = ""] = key.exec(file.text.slice(Math.max(0, start - most.line), start)) ?? [];
	const name = plain(tidy(before), most.key);
	return [name + value, " ".repeat(name.length) + "^".repeat(value.length)];
}
const tidy = (text) => text.replaceAll("	", " ");
function withoutObjects(value) {
	if (value.startsWith("{")) return "{…}";
	return value.startsWith("[") && value.includes("{") ? "[…]" : value.trimEnd();
}

// src/report/text.ts
/** Further places shown of one finding. */
const mostPlaces = 20;
/** The report for people: each finding with its code and further places, why and how to fix once for each rule, a closing line. */
const textReport = (report, { colour, quiet }) => {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	const findings = report.findings.map((finding) => findingLines(finding, paint));
	const problems = report.problems.map(({ message, at }) => placed(at, paint(["red", "bold"], "problem"), message));
	const notes = report.notes.map(({ message, at }) => placed(at, paint("cyan", "note"), message));
	return (quiet ? [...findings, problems] : [
		...findings,
		...rulesWithFindings(report).map((rule) => ruleLines(rule, paint)),
		problems,
		notes,
		[paint("bold", closingLine(report))]
	]).filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`).join("\n");
};
/** `path:line:column`, as editors link it. */
function placeText({ file, start }) {
	const { line, column } = positionAt(file, start);
	return `${plainPath(file.path)}:${line}:${column}`;
}
const placed = (at, kind, message) => `${placeText(at)}: ${kind}: ${plain(message)}`;
const levelStyles = {
	error: ["red", "bold"],
	warning: ["yellow", "bold"],
	note: ["cyan", "bold"]
};
function findingLines(finding, paint) {
	const { rule, level, verdict, at, related, parameters } = finding;
	const kind = verdict === "undecided" ? `${level} (undecided)` : level;
	const places = related.slice(0, mostPlaces).map(({ span, message }) => `  ${placeText(span)}: ${plain(message)}`);
	const left = related.length - places.length;
	return [
		`${placed(at, paint([...levelStyles[level]], kind), finding.message)} ${paint("dim", `[${rule.id} ${rule.name}]`)}`,
		...snippet(at).map((line) => `    | ${line}`),
		...places,
		...left > 0 ? [`  and ${left} more`] : [],
		...parameters.length > 0 ? [`  with parameters ${parameters.map((path) => plain(path)).join(", ")}`] : []
	];
}
const rulesWithFindings = (report) => report.rules.filter((rule) => report.findings.some((finding) => finding.rule.id === rule.id));
const ruleLines = ({ id, name, title, why, fix }, paint) => [
	paint("bold", `${id} ${name}: ${plain(title)}`),
	`  why: ${plain(why)}`,
	`  fix: ${plain(fix)}`
];

// src/report/show.ts
/** Lines shown of one resource. */
const mostLines = 200;
/** What `show --format json` prints: `docs/contract.md` §4. */
function showJson({ inputs, resources }) {
	const document = {
		version: 1,
		inputs: inputs.map(inputOf),
		resources: resources.map(resourceOf)
	};
	return `${jsonText(document)}\n`;
}
function resourceOf({ input, resource, pointer }) {
	const { span, index, address, type, id, deployed, body } = resource;
	return {
		input,
		...placeOf$1(span),
		pointer,
		index,
		address,
		type,
		id: idText(id),
		deployed,
		body: plainValue(body)
	};
}
/** What `show` prints for people: each resource, each of its properties with its value and the place it is written at. */
function showText({ inputs, resources }) {
	const blocks = inputs.map(({ path, parameters }, index) => {
		const own = resources.filter(({ input }) => input === index);
		const files = parameters.length === 0 ? "" : ` with ${parameters.map((file) => plain(file)).join(", ")}`;
		return `# ${plain(path)}${files}: ${many(own.length, "resource")}\n${own.map(resourceText).join("")}`;
	});
	return blocks.length === 0 ? "nothing read\n" : blocks.join("\n");
}
function resourceText({ resource }) {
	const { span, label, type, id, deployed, conditions, body } = resource;
	const leaves = [...firstOf(leavesOf(body), 201)];
	const condition = conditions.length === 0 ? "" : ` (if ${conditions.map(print).join(" and ")})`;
	return `\n${[
		`${placeText(span)}: ${plain(label)}`,
		`  type: ${plain(type)}`,
		`  id: ${plain(idText(id))}`,
		`  deployed: ${deployed}${plain(condition)}`,
		...leaves.slice(0, mostLines).map(leafText),
		...leaves.length > mostLines ? ["  and more"] : []
	].join("\n")}\n`;
}
function leafText({ path, value }) {
	const shown = value.kind === "text" || value.kind === "pattern" ? `'${idText(value)}'` : print(value);
	const why = value.kind === "unknown" ? `, because ${value.why}` : "";
	return `  - ${plain(path)} = ${plain(shown + why)}  (${placeText(value.span)})`;
}

// src/reporters.ts
/** Every command's formats, by name. */
const reporters = {
	check: {
		text: textReport,
		json: jsonReport,
		sarif: sarifReport
	},
	show: {
		text: showText,
		json: showJson
	},
	evaluate: {
		text: evaluateText,
		json: evaluateJson
	},
	explain: {
		text: explainText,
		json: explainJson
	},
	rules: {
		text: rulesText,
		json: rulesJson
	}
};

export { reporters };