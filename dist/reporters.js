import "./rolldown-runtime.js";
import { n as jsonText, t as jsonLine } from "./json-text.js";
import { n as plain, r as plainPath, t as many } from "./plain.js";
import { n as home, r as rulePage } from "./home.js";
import { t as isWarning } from "./report.js";
import { n as pathFromRoot } from "./root-paths.js";
import { n as positionAt, r as regionOf, t as lineText } from "./span.js";
import { n as print, t as idText } from "./print.js";
import { n as leavesOf, r as plainValue, t as firstOf } from "./plain-value.js";
import { styleText } from "node:util";

// src/report/summary.ts
/** How many of each a report holds: accounts, verdicts of each kind, problems, and what is hidden or not judged. */
function countsOf(report) {
	const verdicts = report.accounts.flatMap((account) => [...account.verdicts.values()]);
	const count = (kind) => verdicts.filter((verdict) => verdict === kind).length;
	return {
		accounts: report.accounts.length,
		pass: count("pass"),
		violation: count("violation"),
		undecided: count("undecided"),
		problems: report.problems.length,
		suppressed: report.suppressed.length,
		baselined: report.baselined.length,
		granted: report.accounts.flatMap(({ evidence }) => [...evidence.values()]).filter(({ basis }) => basis === "configuration").length,
		leftOut: report.leftOut
	};
}
/** The first of them that holds. */
function verdictOf({ rules, findings, problems, accounts, inputs, leftOut, filesRead }) {
	if (findings.some(({ verdict }) => verdict === "violation")) return "violation";
	if (findings.length > 0) return "undecided";
	if (problems.length > 0) return "problem";
	if (accounts.length > 0) return "pass";
	if (inputs.length > 0 && rules.length === 0) return "no-rules";
	if (inputs.length === 0 && leftOut > 0) return "not-touched";
	return filesRead > 0 ? "no-accounts" : "nothing-read";
}
/** The whole report in one line, for people. */
function closingLine(report) {
	const more = [...hiddenTexts(report), ...openTexts(report)];
	return [
		verdictsLine(report, more.length === 0),
		...more,
		...asideTexts(report)
	].join(", ");
}
/** Whether each check passed, all that was meant for us could be read, and nothing is hidden, granted or left out. */
function isAllGood(report) {
	const { accounts, violation, undecided } = countsOf(report);
	return accounts > 0 && violation + undecided + hiddenTexts(report).length + openTexts(report).length === 0;
}
/** What somebody accepts, and so nobody should take for found. */
function hiddenTexts(report) {
	const { suppressed, baselined, granted } = countsOf(report);
	return [
		...suppressed > 0 ? [`${suppressed} suppressed`] : [],
		...baselined > 0 ? [`${baselined} in the baseline`] : [],
		...granted > 0 ? [`${granted} granted by configuration`] : []
	];
}
/** What was not read, not known or not judged, so that nobody takes what was for all there is. */
function openTexts({ notes, problems, leftOut, inputs }) {
	const count = (...kinds) => notes.filter((note) => kinds.includes(note.kind)).length;
	const unread = count("linked-template-not-read");
	const unknown = count("nested-template-unknown", "too-large");
	const isTold = leftOut > 0 && inputs.length > 0;
	return [
		...problems.length > 0 ? [many(problems.length, "problem")] : [],
		...unread > 0 ? [`${many(unread, "linked template")} not read`] : [],
		...unknown > 0 ? [`${many(unknown, "part")} not known`] : [],
		...isTold ? [`${many(leftOut, "deployment")} not touched by the change, not judged`] : []
	];
}
/** What the configuration takes out of what is asked; the rest may still be all good. */
function asideTexts({ notes, rules }) {
	const off = notes.filter(({ kind }) => kind === "rule-off").length;
	return [...off > 0 && rules.length > 0 ? [`${many(off, "rule")} off by configuration`] : [], ...isPathsLeftOut(notes) ? ["files left out by configuration"] : []];
}
const isPathsLeftOut = (notes) => notes.some(({ kind }) => kind === "paths-left-out");
function verdictsLine(report, isWhole) {
	const { accounts, pass, violation, undecided, problems, leftOut } = countsOf(report);
	if (report.inputs.length === 0 && leftOut > 0) return `nothing judged: the change touches none of ${many(leftOut, "deployment")}`;
	if (report.filesRead === 0) return isPathsLeftOut(report.notes) ? "nothing read" : "nothing read: no file was found";
	if (report.inputs.length === 0) return problems < report.filesRead ? `no accounts found in ${many(report.filesRead, "file")}` : "nothing read";
	if (report.rules.length === 0) return "nothing judged: each rule is off";
	if (accounts === 0) return `no accounts found in ${many(report.inputs.length, "deployment")}`;
	if (violation + undecided === 0 && isWhole) return `all good: ${many(accounts, "account")}, ${many(pass, "check")} passed`;
	return `${many(accounts, "account")}: ${pass} passed, ${violation} violated, ${undecided} undecided`;
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

// src/report/accepted.ts
/** What a finding is suppressed by, for people. */
const acceptedBy = {
	comment: "a comment",
	metadata: "metadata",
	configuration: "the configuration"
};
/** All that is hidden, what somebody accepts first. */
function hiddenIn({ suppressed, baselined }) {
	return [...suppressed.map(({ finding, by }) => {
		const until = by.until === void 0 ? "" : ` until ${by.until}`;
		return {
			finding,
			state: "suppressed",
			how: `suppressed by ${acceptedBy[by.kind]}${until} (${by.reason})`
		};
	}), ...baselined.map((finding) => ({
		finding,
		state: "in the baseline",
		how: "in the baseline"
	}))];
}
/** The heaviest that is said of each account by each rule: what is reported goes before what is hidden, errors before all else. */
function answersIn(report) {
	const answers = /* @__PURE__ */ new Map();
	const reported = [...report.findings].sort((one, other) => Number(one.level === "error") - Number(other.level === "error"));
	const hidden = hiddenIn(report).toReversed();
	for (const answer of [...hidden.map((one) => ({
		finding: one.finding,
		hidden: one
	})), ...reported.map((finding) => ({ finding }))]) for (const account of answer.finding.accounts) answers.set(`${answer.finding.rule.id} ${account}`, answer);
	return (rule, account) => answers.get(`${rule} ${account}`);
}

// src/report/place.ts
/** The first line of a span: GitHub shows an alert on a pull request where every line of its region is in the diff, and columns within one line only. */
function firstLineOf(span) {
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
	return path.replace(/\p{Cs}/gu, "�").split("/").map((segment) => encodeURI(segment).replace(/[#?:]/g, (character) => encodeURIComponent(character))).join("/");
}

// src/report/github.ts
/**
* A runner shows ten annotations of each level a step and cuts messages at 4096 characters; the Checks API takes titles of 255.
* https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
*/
const most$3 = {
	ofLevel: 10,
	message: 4e3,
	title: 255,
	places: 5,
	hidden: 10
};
const levels = [
	"error",
	"warning",
	"notice"
];
/** The report as workflow commands, which a GitHub runner turns into annotations. */
const githubReport = (report, options) => annotationsOf(report, options).map((annotation) => `${commandOf(annotation)}\n`).join("");
/** What to tell, the heaviest first: ten of each level at most, of which the last counts those that it stands for. */
function annotationsOf(report, options) {
	const { ofLevel } = most$3;
	const all = allOf(report, options);
	return levels.flatMap((level) => {
		const own = all.filter((annotation) => annotation.level === level);
		return own.length <= ofLevel ? own : [...own.slice(0, ofLevel - 1), restOf(level, own.length - ofLevel + 1)];
	});
}
function restOf(level, count) {
	return {
		level,
		place: void 0,
		title: "aoai-guard",
		message: `${many(count, `more ${level}`)}, see the job summary: GitHub shows no more of one step.`
	};
}
/** What a change hides comes first: who hides it may also make more warnings than are shown. */
function allOf(report, options) {
	const { findings, problems, notes } = report;
	const violations = findings.filter(({ verdict }) => verdict === "violation");
	const undecided = findings.filter(({ verdict }) => verdict === "undecided");
	const told = options.quiet ? [] : notes;
	const isHiding = ({ kind }) => kind === "hidden-by-change";
	return [
		...told.filter(isHiding).map((note) => noteAnnotation(note, options)),
		...[...violations, ...undecided].map((finding) => findingAnnotation(finding, options)),
		...problems.map((problem) => placed$1("error", "problem", problem, options)),
		...options.quiet ? [] : hiddenAnnotations(report, options),
		...told.filter((note) => !isHiding(note)).map((note) => noteAnnotation(note, options))
	];
}
const noteAnnotation = (note, options) => placed$1(isWarning(note) ? "warning" : "notice", note.kind, note, options);
/** One for all findings that somebody accepts or that were there before. */
function hiddenAnnotations(report, { pathPrefix }) {
	const { suppressed, baselined } = report;
	const hidden = hiddenIn(report);
	if (hidden.length === 0) return [];
	const lines = hidden.map(({ finding: { rule, at, message }, how }) => relatedLine({
		span: at,
		message: `${rule.id}, ${how}: ${message}`
	}, pathPrefix));
	const head = `${suppressed.length} suppressed, ${baselined.length} in the baseline:`;
	return [{
		level: "notice",
		place: void 0,
		title: "aoai-guard: hidden findings",
		message: messageOf$1([
			head,
			...lines.slice(0, most$3.hidden),
			...leftLine(lines.length - most$3.hidden, "more finding")
		])
	}];
}
const leftLine = (left, noun) => left > 0 ? [`and ${many(left, noun)}`] : [];
function placed$1(level, kind, { message, at }, { pathPrefix }) {
	return annotation(level, at, {
		title: `aoai-guard: ${kind}`,
		lines: [message]
	}, pathPrefix);
}
function findingAnnotation(finding, { pathPrefix }) {
	const { rule, level, verdict, message, related, parameters, at } = finding;
	const lines = [
		message,
		`Why: ${rule.why}`,
		`Fix: ${rule.fix}`,
		...related.slice(0, most$3.places).map((one) => relatedLine(one, pathPrefix)),
		...leftLine(related.length - most$3.places, "more place"),
		...parameters.length > 0 ? [`With parameters ${parameters.map((path) => pathFromRoot(path, pathPrefix)).join(", ")}`] : []
	];
	const open = verdict === "undecided" ? " (undecided)" : "";
	return annotation(level === "note" ? "notice" : level, at, {
		title: `${rule.id} ${rule.name}${open}`,
		lines
	}, pathPrefix);
}
function relatedLine({ span, message }, pathPrefix) {
	const { line, column } = positionAt(span.file, span.start);
	return `${plainPath(pathFromRoot(span.file.path, pathPrefix))}:${line}:${column}: ${message}`;
}
function annotation(level, at, { title, lines }, pathPrefix) {
	return {
		level,
		place: {
			path: plain(pathFromRoot(at.file.path, pathPrefix)),
			region: firstLineOf(at)
		},
		title: cut(plain(title), most$3.title),
		message: messageOf$1(lines)
	};
}
const messageOf$1 = (lines) => cut(lines.map((line) => cut(plain(line), most$3.message / 2)).join("\n"), most$3.message);
/** At most so many characters, of which no pair is torn apart. */
function cut(text, length) {
	return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
/** One annotation as a workflow command. https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function commandOf({ level, place, title, message }) {
	return `::${level} ${[...place ? placeProperties(place.path, place.region) : [], `title=${propertyText(title)}`].join(",")}::${dataText(message)}`;
}
function placeProperties(path, { startLine, endLine, startColumn, endColumn }) {
	const columns = endColumn > startColumn ? [`col=${startColumn}`, `endColumn=${endColumn}`] : [];
	return [
		`file=${propertyText(path)}`,
		`line=${startLine}`,
		`endLine=${endLine}`,
		...columns
	];
}
const dataText = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const propertyText = (text) => dataText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/report/json.ts
/** The report for other tools: `docs/contract.md` §4, version 1, to the letter. */
const jsonReport = (report, { version }) => {
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
			...placeOf$2(at),
			message: plain(message)
		})),
		notes: report.notes.map(({ kind, at, message }) => ({
			kind,
			...placeOf$2(at),
			message: plain(message)
		})),
		suppressed: report.suppressed.map(({ finding, by }) => ({
			...findingOf(finding),
			by: suppressionOf$1(by)
		})),
		baselined: report.baselined.map(findingOf),
		summary: countsOf(report)
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
function placeOf$2(span) {
	return {
		path: span.file.path,
		region: regionOf(span)
	};
}
function accountOf({ input, resource, pointer, kind, verdicts, evidence }) {
	return {
		input,
		...placeOf$2(resource.span),
		pointer,
		index: resource.index,
		address: resource.address,
		label: plain(resource.label),
		kind,
		id: idText(resource.id),
		verdicts,
		evidence: new Map([...evidence].map(([rule, { span, basis }]) => [rule, {
			...placeOf$2(span),
			basis
		}]))
	};
}
function suppressionOf$1({ kind, reason, until, at }) {
	return {
		kind,
		reason: plain(reason),
		until: until ?? null,
		...placeOf$2(at)
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
		...placeOf$2(finding.at),
		related: finding.related.map(({ span, message }) => ({
			...placeOf$2(span),
			message: plain(message)
		})),
		parameters: finding.parameters,
		fingerprint: finding.fingerprint
	};
}

// src/report/xml-text.ts
/** Characters that XML 1.0 has no way to write, beside those that `plain` makes visible: https://www.w3.org/TR/xml/#charsets */
const impossible = /[\ufffe\uffff]/g;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
/** An author's text inside an element or an attribute of XML. */
function xmlText(text) {
	return plain(text).replace(impossible, (character) => `\\u${character.charCodeAt(0).toString(16)}`).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
/** An element with what it holds, two blanks a level; attributes that are undefined are left out. */
function element(name, attributes, children = []) {
	const head = `<${name}${Object.entries(attributes).flatMap(([key, value]) => value === void 0 ? [] : [` ${key}="${xmlText(String(value))}"`]).join("")}`;
	if (children.length === 0) return `${head}/>`;
	return [
		`${head}>`,
		...children.flatMap((child) => child.split("\n")).map((line) => `  ${line}`),
		`</${name}>`
	].join("\n");
}

// src/report/junit.ts
/** The report for build servers that show JUnit's XML: a suite for each deployment, a case for each account and rule. */
const junitReport = (report, options) => {
	const answerOf = answersIn(report);
	const all = [...report.inputs.map((input, index) => {
		return {
			name: [input.path, ...input.parameters].map((path) => pathFromRoot(path, options.pathPrefix)).join(", "),
			cases: casesOf(report, index, {
				options,
				answerOf
			}),
			said: []
		};
	}), {
		name: "aoai-guard",
		cases: problemCases(report, options),
		said: notesSaid(report, options)
	}];
	const cases = all.flatMap((suite) => suite.cases);
	const children = all.map(({ name, cases: own, said }) => element("testsuite", {
		name,
		...countsIn(own)
	}, [...own.map(({ xml }) => xml), ...said]));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
		name: "aoai-guard",
		...countsIn(cases)
	}, children)}\n`;
};
function countsIn(cases) {
	const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
	return {
		tests: cases.length,
		failures: count("failures"),
		errors: count("errors"),
		skipped: count("skipped")
	};
}
function casesOf({ accounts, rules }, input, context) {
	const names = /* @__PURE__ */ new Map();
	return accounts.flatMap((account, index) => account.input !== input ? [] : rules.filter(({ id }) => account.verdicts.has(id)).map((rule) => {
		const name = `${account.resource.label}: ${rule.id} ${rule.name}`;
		const count = (names.get(name) ?? 0) + 1;
		names.set(name, count);
		return caseOf(account, rule, {
			...context,
			index,
			name: count === 1 ? name : `${name} (${count})`
		});
	}));
}
function caseOf({ resource, verdicts, evidence }, rule, { options, answerOf, index, name }) {
	const answer = verdicts.get(rule.id) === "pass" ? void 0 : answerOf(rule.id, index);
	const isGranted = evidence.get(rule.id)?.basis === "configuration";
	const children = answer ? [answerElement(answer, options)] : isGranted ? [element("system-out", {}, ["granted by configuration"])] : [];
	const { file } = resource.span;
	const attributes = {
		classname: pathFromRoot(file.path, options.pathPrefix),
		name,
		...placeOf$1(resource.span, options)
	};
	return {
		outcome: answer ? outcomeOf(answer) : "passed",
		xml: element("testcase", attributes, children)
	};
}
/** Only what is an error fails: `docs/decisions/0014`. */
const outcomeOf = ({ finding, hidden }) => hidden || finding.level !== "error" ? "skipped" : "failures";
function answerElement(answer, options) {
	const { finding, hidden } = answer;
	const { rule, at, related, parameters, level, verdict, message } = finding;
	if (outcomeOf(answer) === "skipped") return element("skipped", { message: `${hidden?.how ?? level}: ${message}` });
	return element("failure", {
		type: verdict,
		message
	}, [
		xmlText(`${placeText$1(at, options)}: ${message}`),
		...related.map((one) => xmlText(`${placeText$1(one.span, options)}: ${one.message}`)),
		...parameters.length > 0 ? [xmlText(`with parameters ${parameters.map((path) => pathFromRoot(path, options.pathPrefix)).join(", ")}`)] : [],
		xmlText(`why: ${rule.why}`),
		xmlText(`fix: ${rule.fix}`)
	]);
}
function placeOf$1(span, { pathPrefix }) {
	return {
		file: pathFromRoot(span.file.path, pathPrefix),
		line: positionAt(span.file, span.start).line
	};
}
function placeText$1(span, options) {
	const { file, line } = placeOf$1(span, options);
	return `${file}:${line}`;
}
function problemCases({ problems }, options) {
	return problems.map(({ message, at }) => {
		const { file, line } = placeOf$1(at, options);
		return {
			outcome: "errors",
			xml: element("testcase", {
				classname: file,
				name: `${file}:${line}: problem`,
				file,
				line
			}, [element("error", {
				type: "problem",
				message
			})])
		};
	});
}
/** The closing line and the notes, as what the run has printed. */
function notesSaid(report, options) {
	if (options.quiet) return [];
	const lines = report.notes.map((note) => {
		return `${placeText$1(note.at, options)}: ${isWarning(note) ? "warning" : "note"}: ${note.message}`;
	});
	return [element("system-out", {}, [closingLine(report), ...lines].map(xmlText))];
}

// src/report/markdown-text.ts
/** Characters shown of one text. */
const longest = 500;
/** What means nothing in Markdown or HTML, nor to GitHub: a word or a number, with what may stand around it. */
const word = /^["'(]*(?:\p{L}[\p{L}\p{M}\p{N}'-]*[.,;:!?)"']*|\p{N}{1,6}[,;:)"']*)$/u;
/** What GitHub links though it is a word: a commit, an issue. https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const reference = /(?:^|[^\p{L}\p{N}])(?:[0-9a-f]{7,}|gh-\d+)(?![\p{L}\p{N}])/iu;
/** An author's text: words stay words, and whatever could be more is code, in which nothing is linked, mentioned or obeyed. */
function words(text) {
	const parts = plain(text, longest).split(" ").filter((part) => part !== "");
	const runs = [];
	for (const part of parts) {
		const isWord = word.test(part) && !reference.test(part);
		const last = runs.at(-1);
		if (last?.isWord === isWord) last.parts.push(part);
		else runs.push({
			isWord,
			parts: [part]
		});
	}
	return runs.map(({ isWord, parts: own }) => isWord ? own.join(" ") : codeBeforeStop(own.join(" "))).join(" ");
}
/** As code, but for what ends a part of a sentence. */
function codeBeforeStop(shown) {
	const [, before = shown, stop = ""] = /^(.*[^.,;:!?])([.,;:!?]+)$/.exec(shown) ?? [];
	return `${codeOf(before)}${stop}`;
}
/** An author's text as code. */
const code = (text) => codeOf(plain(text, longest));
function codeOf(shown) {
	const ticks = "`".repeat(longestRun(shown) + 1);
	const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
	return shown === "" ? "" : `${ticks}${pad}${shown}${pad}${ticks}`;
}
const longestRun = (text) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
/** Lines of text that are safe to print as a block of code, which none of them ends. */
function block(lines, language) {
	const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
/** A row of a table; GitHub takes `\|` in a cell for a pipe, also in code. */
function row(cells) {
	return `| ${cells.map((cell) => cell.replace(/\\(?=\|)/g, "\\x5c").replaceAll("|", "\\|")).join(" | ")} |`;
}
/** A place as `path:line`, linked where its file has an address. */
function placeLink({ file, start }, addresses) {
	const { line } = positionAt(file, start);
	const path = pathFromRoot(file.path, addresses.pathPrefix);
	const shown = code(`${path}:${line}`);
	const { blobAddress } = addresses;
	const isInside = !/^(?:\.\.)?\//.test(path) && file.path !== "<stdin>";
	return blobAddress !== void 0 && isInside ? `[${shown}](${blobAddress}${addressOf(path)}#L${line})` : shown;
}
/** A path as part of an address that stands between brackets. */
const addressOf = (path) => uriOf(path).replace(/[!'()*@$&+,;=~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

// src/report/snippet.ts
/** Characters shown of a line of code, and of the key before the value. */
const most$2 = {
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
	const [line = ""] = file.text.slice(start, Math.min(end, start + 2 * most$2.line)).split(/[\r\n]/, 1);
	const value = plain(withoutObjects(tidy(line)), most$2.line);
	if (value.trim() === "") return [];
	const [before = ""] = key.exec(file.text.slice(Math.max(0, start - most$2.line), start)) ?? [];
	const name = plain(tidy(before), most$2.key);
	return [name + value, " ".repeat(name.length) + "^".repeat(value.length)];
}
const tidy = (text) => text.replaceAll("	", " ");
function withoutObjects(value) {
	if (value.startsWith("{")) return "{…}";
	return value.startsWith("[") && value.includes("{") ? "[…]" : value.trimEnd();
}

// src/report/markdown-findings.ts
/** One sign for each thing that can be said; the word stands beside it. */
const signs = {
	pass: "✅",
	violation: "❌",
	undecided: "❔",
	problem: "⛔",
	partly: "☑",
	nothing: "⚪"
};
/** Further places shown of one finding. */
const mostPlaces$1 = 10;
/** One finding: level and place, what, its code, further places, parameters. */
function findingBlock({ level, verdict, at, message, related, parameters }, addresses) {
	const kind = verdict === "undecided" ? `${level} (undecided)` : level;
	const left = related.length - mostPlaces$1;
	const lines = [
		...related.slice(0, mostPlaces$1).map((one) => `- ${placeLink(one.span, addresses)} ${words(one.message)}`),
		...left > 0 ? [`- and ${many(left, "more place")}`] : [],
		...parameters.length > 0 ? [`- with parameters ${pathsText(parameters, addresses)}`] : []
	];
	const shown = snippet(at);
	return [
		`${signs[verdict]} **${kind}** ${placeLink(at, addresses)} ${words(message)}`,
		...shown.length > 0 ? [block(shown, "text")] : [],
		...lines.length > 0 ? [lines.join("\n")] : []
	].join("\n\n");
}
const pathsText = (paths, { pathPrefix }) => paths.map((path) => code(pathFromRoot(path, pathPrefix))).join(", ");
const weights$1 = {
	violation: 0,
	undecided: 1,
	pass: 2
};
/** Which of a report's accounts come first: those with violations, then those that are not settled. */
function worstOf({ accounts }, index) {
	const kinds = [...accounts[index]?.verdicts.values() ?? []];
	return Math.min(weights$1.pass, ...kinds.map((kind) => weights$1[kind]));
}
/** Accounts and rules: what each rule says of each account. */
function tablePart(report, addresses) {
	const { accounts, rules } = report;
	if (accounts.length === 0) return void 0;
	const answerOf = answersIn(report);
	const asked = rules.filter(({ id }) => accounts.some(({ verdicts }) => verdicts.has(id)));
	const indices = [...accounts.keys()].sort((one, other) => worstOf(report, one) - worstOf(report, other));
	const titles = [
		"Account",
		"Kind",
		"Declared in",
		"Deployment",
		...asked.map(({ id, name }) => `[${id}](${rulePage(id)}) ${name}`)
	];
	return {
		title: "the table of accounts",
		head: `${row(titles)}\n${row(titles.map(() => "---"))}`,
		items: indices.flatMap((index) => {
			const account = accounts[index];
			return account ? [accountRow(report, account, asked, {
				addresses,
				stateOf: (rule) => answerOf(rule, index)?.hidden?.state
			})] : [];
		}),
		noun: "accounts",
		joint: "\n",
		share: .3
	};
}
function accountRow({ inputs }, account, asked, { addresses, stateOf }) {
	const { resource, kind, input } = account;
	const { path = "", parameters = [] } = inputs[input] ?? {};
	const withFiles = parameters.length > 0 ? ` with ${pathsText(parameters, addresses)}` : "";
	return row([
		code(resource.label),
		kind === null ? "unknown" : code(kind),
		placeLink(resource.span, addresses),
		`${pathsText([path], addresses)}${withFiles}`,
		...asked.map(({ id }) => verdictText(account, id, stateOf(id)))
	]);
}
function verdictText({ verdicts, evidence }, rule, state) {
	const verdict = verdicts.get(rule);
	if (verdict === void 0) return "–";
	if (evidence.get(rule)?.basis === "configuration") return "☑ granted by configuration";
	return state === void 0 ? `${signs[verdict]} ${verdict}` : `☑ ${verdict}, ${state}`;
}

// src/report/markdown-room.ts
/** Characters kept for the sentence that counts what a part leaves out. */
const sentence$1 = 120;
/** The opening and the parts, as far as they have room; what is left out is said, and nothing is cut in two. */
function fitted(opening, parts, { most, unit }) {
	const sizeOf = (text) => unit === "bytes" ? Buffer.byteLength(text) : text.length;
	const gone = (titles) => `Left out for want of room: ${titles.join(", ")}.`;
	const shown = [opening];
	const missing = [];
	let left = most - sizeOf(opening) - sizeOf(gone(parts.map(({ title }) => title))) - 4;
	for (const part of parts) {
		const text = fittedPart(part, Math.min(left, Math.floor(part.share * most)) - 2, sizeOf);
		if (text === void 0) missing.push(part.title);
		else {
			shown.push(text);
			left -= sizeOf(text) + 2;
		}
	}
	return `${[...shown, ...missing.length > 0 ? [gone(missing)] : []].join("\n\n")}\n`;
}
function fittedPart({ head, items, noun, joint }, room, sizeOf) {
	const whole = [head, ...items].join(joint);
	if (sizeOf(whole) <= room) return whole;
	const shown = [];
	let left = room - sizeOf(head) - sentence$1 - noun.length;
	for (const item of items) {
		const size = sizeOf(item) + joint.length;
		if (size > left) continue;
		shown.push(item);
		left -= size;
	}
	if (shown.length === 0) return void 0;
	return `${[head, ...shown].join(joint)}\n\n${items.length - shown.length} of ${items.length} ${noun} are left out for want of room.`;
}

// src/report/mermaid.ts
/**
* What is drawn: Mermaid refuses a picture of more than 50,000 characters or 500 edges, and nobody reads one of more accounts.
* https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/schemas/config.schema.yaml
*/
const most$1 = {
	accounts: 50,
	edges: 490,
	ofAccount: 20,
	characters: 45e3,
	label: 80
};
/** The accounts of the given indices, in order, as many as have room; undefined where nobody worked out what leads to them. */
function pictureOf(report, indices, { pathPrefix, characters }) {
	const { waysTo, inputs } = report;
	if (!waysTo) return void 0;
	const pieces = [];
	const nameOf = namer();
	const frame = (input, nodes) => [
		`  subgraph d${input}["${titleOf(inputs[input], pathPrefix)}"]`,
		...nodes,
		"  end"
	];
	let [edges, room] = [0, Math.min(characters, most$1.characters) - textOf([...opening, ...closing]).length];
	for (const index of indices.slice(0, most$1.accounts)) {
		const account = report.accounts[index];
		const piece = account && pieceOf(account, index, waysTo(index), nameOf);
		if (!piece) continue;
		const added = textOf([
			...frame(piece.input, piece.nodes),
			...piece.edges,
			""
		]).length;
		if (edges + piece.edges.length > most$1.edges || added > room) break;
		pieces.push(piece);
		edges += piece.edges.length;
		room -= added;
	}
	return {
		lines: linesOf(pieces, frame),
		accounts: pieces.length,
		isWhole: pieces.every(({ isWhole }) => isWhole)
	};
}
const textOf = (lines) => lines.join("\n");
const titleOf = (input, pathPrefix) => [input?.path ?? "", ...input?.parameters ?? []].map((path) => quoted(pathFromRoot(path, pathPrefix))).join(", ");
const opening = [
	"flowchart LR",
	"  internet((\"internet\"))",
	"  configuration[\"named by the configuration\"]"
];
const closing = [
	"  classDef violation stroke:#cf222e,stroke-width:3px",
	"  classDef undecided stroke:#bf8700,stroke-width:3px,stroke-dasharray:6 4",
	"  classDef pass stroke:#1a7f37,stroke-width:3px"
];
function linesOf(pieces, frame) {
	const inputs = [...new Set(pieces.map(({ input }) => input))];
	const nodesOf = (input) => pieces.filter((piece) => piece.input === input).flatMap(({ nodes }) => nodes);
	return [
		...opening.filter((line) => isDrawn(line, pieces)),
		...inputs.flatMap((input) => frame(input, [...new Set(nodesOf(input))])),
		...pieces.flatMap(({ edges }) => edges),
		...closing
	];
}
/** A node that no edge leaves is left out. */
function isDrawn(line, pieces) {
	const [, name] = /^ {2}(internet|configuration)[([]/.exec(line) ?? [];
	return name === void 0 || pieces.some(({ edges }) => edges.some((edge) => edge.startsWith(`  ${name} `)));
}
/** A name for each endpoint of each deployment. */
function namer() {
	const names = /* @__PURE__ */ new Map();
	return (endpoint, input) => {
		const name = names.get(endpoint) ?? `e${names.size}`;
		names.set(endpoint, name);
		return `${name}d${input}`;
	};
}
const heaviest = [
	"violation",
	"undecided",
	"pass"
];
function pieceOf(account, index, ways, nameOf) {
	const { input, resource, kind, verdicts } = account;
	const name = `a${index}`;
	const kinds = new Set(verdicts.values());
	const worst = heaviest.find((one) => kinds.has(one)) ?? "pass";
	const drawn = ways.slice(0, most$1.ofAccount);
	const endpoints = drawn.flatMap((way) => way.from === "endpoint" ? [`    ${nameOf(way.endpoint, input)}(["${quoted(way.endpoint.label)}"])`] : []);
	return {
		input,
		nodes: [`    ${name}["${quoted(resource.label)}<br/>${quoted(kind ?? "of unknown kind")}"]:::${worst}`, ...endpoints],
		edges: drawn.map((way) => `  ${way.from === "endpoint" ? nameOf(way.endpoint, input) : way.from} ${arrowOf(way)} ${name}`),
		isWhole: drawn.length === ways.length
	};
}
const arrows = {
	yes: "-->",
	maybe: "-.->",
	no: "--x"
};
const answers = {
	yes: "",
	maybe: "?",
	no: "no:"
};
function arrowOf(way) {
	if (way.from === "internet") return way.isOpen === "yes" ? "==>|\"open\"|" : "-.->|\"?\"|";
	const groups = way.from === "endpoint" ? [`group ids ${quoted(way.groups)}`] : [];
	const answer = `${answers[way.isOpen]} ${quoted(way.why)}`.trim();
	const said = [...groups, ...answer === "" ? [] : [answer]].join("<br/>");
	return `${arrows[way.isOpen]}${said === "" ? "" : `|"${said}"|`}`;
}
/** What a quoted label may hold as it is: letters, digits, blanks, and a little between them. */
const written = /(?<![\p{L}\p{N}])[-_./]|[-_./](?![\p{L}\p{N}])|[^\p{L}\p{M}\p{N} \-_./]/gu;
/** An author's text inside a quoted label: all else is written by its number, so that it ends and means nothing. An empty label is no label to Mermaid. */
function quoted(text) {
	const shown = plain(text, most$1.label).replace(written, (character) => `#${character.codePointAt(0)};`);
	return shown === "" ? " " : shown;
}

// src/report/markdown.ts
/** What GitHub takes of one step's summary. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const summaryRoom = {
	most: 1e6,
	unit: "bytes"
};
/** The report for a job's summary or a comment: what is found first, what is accepted last, and as much of it as has room. */
function markdownReport(report, options, room = summaryRoom) {
	const findings = report.rules.map((rule) => findingsPart(report, rule, options));
	const urgent = [problemsPart(report, options), ...options.quiet ? [] : [hidingPart(report, options)]];
	const parts = options.quiet ? findings : [
		tablePart(report, options),
		...findings,
		picturePart(report, options, room),
		...quietParts(report, options)
	];
	return fitted(headline(report), [...urgent, ...parts].filter(isThere), room);
}
const isThere = (part) => part !== void 0;
function headline(report) {
	return `## ${{
		violation: signs.violation,
		undecided: signs.undecided,
		problem: signs.problem,
		pass: isAllGood(report) ? signs.pass : signs.partly,
		"no-rules": signs.nothing,
		"no-accounts": signs.nothing,
		"nothing-read": signs.nothing,
		"not-touched": signs.nothing
	}[verdictOf(report)]} aoai-guard: ${closingLine(report)}`;
}
/** A part with a heading that counts its items; none where it has no items. */
function listed(title, items, about = "") {
	if (items.length === 0) return void 0;
	const head = `### ${title}\n${about === "" ? "" : `\n${about}\n`}`;
	return {
		title: title.toLowerCase(),
		head,
		items,
		noun: "entries",
		joint: "\n",
		share: .25
	};
}
function problemsPart({ problems }, options) {
	const items = problems.map(({ message, at }) => `- ${signs.problem} ${placeLink(at, options)} ${words(message)}`);
	return listed("Problems", items, `${many(items.length, "input")} could not be read, or not be worked out.`);
}
function notesOf({ notes }, options, isWanted) {
	return notes.filter(isWanted).map(({ message, at }) => `- ${placeLink(at, options)} ${words(message)}`);
}
const isHiding = ({ kind }) => kind === "hidden-by-change";
const isGranted = ({ kind }) => kind === "granted";
const hidingPart = (report, options) => listed("This change hides these findings", notesOf(report, options, isHiding));
function findingsPart(report, rule, options) {
	const own = report.findings.filter((finding) => finding.rule.id === rule.id);
	if (own.length === 0) return void 0;
	const sign = own.some(({ verdict }) => verdict === "violation") ? signs.violation : signs.undecided;
	const { id, name, title, why, fix } = rule;
	return {
		title: `the findings of ${id}`,
		head: `### ${sign} ${id} ${name}: ${title}\n\n**Why:** ${why}\n\n**Fix:** ${fix} [More about ${id}](${rulePage(id)})`,
		items: own.map((finding) => findingBlock(finding, options)),
		noun: "findings",
		joint: "\n\n",
		share: .4
	};
}
function picturePart(report, { pathPrefix }, room) {
	const indices = [...report.accounts.keys()].sort((one, other) => worstOf(report, one) - worstOf(report, other));
	const picture = pictureOf(report, indices, {
		pathPrefix,
		characters: Math.floor(room.most / 4)
	});
	if (!picture || picture.accounts === 0) return void 0;
	return {
		title: "the picture",
		head: `### What leads to the accounts\n\nThick: open to the internet. Dotted: the files do not settle it. With a cross: it only looks as if it led there.${picture.accounts < indices.length ? ` It shows ${picture.accounts} of ${indices.length} accounts, those with findings first.` : ""}${picture.isWhole ? "" : " Of some accounts it does not show every endpoint."}`,
		items: [block(picture.lines, "mermaid")],
		noun: "pictures",
		joint: "\n\n",
		share: .5
	};
}
/** What nobody needs to act on at once: warnings, what is accepted and by what, notes. */
function quietParts(report, options) {
	const { suppressed, baselined } = report;
	const short = ({ finding }) => {
		const { rule, verdict, at, message } = finding;
		return `- ${signs[verdict]} ${rule.id} ${placeLink(at, options)} ${words(message)}`;
	};
	return [
		listed("Warnings", notesOf(report, options, (note) => isWarning(note) && !isHiding(note))),
		listed("Suppressed", suppressed.map(({ finding, by }) => {
			const until = by.until === void 0 ? "" : ` until ${words(by.until)}`;
			return `${short({ finding })}\n  by ${acceptedBy[by.kind]} (${placeLink(by.at, options)})${until}: ${words(by.reason)}`;
		}), `${many(suppressed.length, "finding")} that somebody accepts.`),
		listed("In the baseline", baselined.map((finding) => short({ finding })), `${many(baselined.length, "finding")} that ${baselined.length === 1 ? "was" : "were"} there before.`),
		listed("Granted by configuration", notesOf(report, options, isGranted)),
		listed("Notes", notesOf(report, options, (note) => !isWarning(note) && !isGranted(note)))
	];
}

// src/report/identity.ts
/** Characters of a fingerprint that GitHub is told. */
const length = 16;
/**
* By what GitHub knows the alert of each finding of a rule in a file: our own fingerprint and a count, `c0ffee…:1`. Findings that are
* hidden count too, so that hiding one renames no other.
*/
function identitiesOf({ findings, suppressed, baselined }) {
	const all = [
		...findings,
		...suppressed.map(({ finding }) => finding),
		...baselined
	];
	const counts = /* @__PURE__ */ new Map();
	return new Map([...new Set(all)].sort(inOrder).map((finding) => {
		const { rule, at, fingerprint } = finding;
		const own = fingerprint.slice(0, length);
		const key = [
			rule.id,
			at.file.path,
			own
		].join("\n");
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return [finding, `${own}:${count}`];
	}));
}
const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
/** By what is said, and only then by where: lines move. */
const inOrder = (one, other) => compare(other.verdict, one.verdict) || compare(one.message, other.message) || compare(one.at.start, other.at.start);

// src/report/sarif.ts
/**
* What GitHub takes of one run and shows of one result; a file that exceeds a maximum is rejected whole.
* https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
*/
const most = {
	results: 25e3,
	places: 100,
	links: 10,
	description: 1024
};
/** The report for GitHub code scanning and other readers of SARIF 2.1.0. Snippets are left out: a line may hold a secret. */
const sarifReport = (report, options) => {
	const { version, pathPrefix, category } = options;
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
			...category === void 0 ? {} : { automationDetails: { id: `${category}/` } },
			results: resultsOf(report, options)
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
		shortDescription: { text: title.slice(0, most.description) },
		fullDescription: { text: why.slice(0, most.description) },
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
function invocationOf(report, pathPrefix) {
	const { inputs, problems, notes } = report;
	const notification = (level) => (found) => ({
		level,
		message: { text: sentence(found.message) },
		locations: [{ physicalLocation: placeOf(found.at, regionOf(found.at), pathPrefix) }]
	});
	return {
		executionSuccessful: inputs.length > 0 || problems.length === 0,
		toolExecutionNotifications: [
			...problems.map(notification("error")),
			...notes.map((note) => notification(isWarning(note) ? "warning" : "note")(note)),
			...hiddenIn(report).map(({ finding, how }) => ({
				message: `${finding.rule.id}, ${how}: ${finding.message}`,
				at: finding.at
			})).map(notification("note"))
		]
	};
}
const weights = {
	error: 0,
	warning: 1,
	note: 2
};
/** What is reported, and where it is asked for what is suppressed: GitHub knows no suppressions and would open an alert for each. */
function resultsOf(report, { pathPrefix, includeSuppressed = false }) {
	const identities = identitiesOf(report);
	const suppressed = includeSuppressed ? report.suppressed : [];
	return [...report.findings.map((finding) => ({
		finding,
		by: void 0
	})), ...suppressed].sort((one, other) => weights[one.finding.level] - weights[other.finding.level]).slice(0, most.results).map(({ finding, by }) => ({
		...resultOf(finding, identities.get(finding), pathPrefix),
		ruleIndex: report.rules.findIndex(({ id }) => id === finding.rule.id),
		...by && { suppressions: [suppressionOf(by, pathPrefix)] }
	}));
}
function resultOf(finding, identity, pathPrefix) {
	const { rule, level, at, fingerprint, verdict, parameters } = finding;
	return {
		ruleId: rule.id,
		level,
		message: { text: messageOf(finding) },
		locations: [{ physicalLocation: placeOf(at, firstLineOf(at), pathPrefix) }],
		relatedLocations: relatedOf(finding, pathPrefix),
		partialFingerprints: {
			...identity !== void 0 && { primaryLocationLineHash: identity },
			"aoaiGuard/v1": fingerprint
		},
		properties: {
			verdict,
			parameters: parameters.map((path) => pathFromRoot(path, pathPrefix))
		}
	};
}
function suppressionOf({ kind, reason, until, at }, pathPrefix) {
	return {
		kind: kind === "configuration" ? "external" : "inSource",
		status: "accepted",
		justification: until === void 0 ? plain(reason) : `${plain(reason)} (until ${plain(until)})`,
		location: { physicalLocation: placeOf(at, regionOf(at), pathPrefix) }
	};
}
/** What is found, then a link to each further place: GitHub shows only places that the message links. */
function messageOf({ message, related }) {
	const links = related.slice(0, most.links).map((place, index) => `[${linkText(place.message)}](${index + 1})`);
	return links.length === 0 ? sentence(message) : `${sentence(message)} See: ${links.join(", ")}.`;
}
/** Ends in a full stop, and holds no link of an author's. */
function sentence(text) {
	const shown = plain(text).replaceAll("](", "] (");
	return /[.!?…]$/.test(shown) ? shown : `${shown}.`;
}
const linkText = (text) => plain(text, 200).replaceAll("[", "(").replaceAll("]", ")").replaceAll("\\", "\\\\");
function relatedOf({ related }, pathPrefix) {
	return related.slice(0, most.places).map(({ span, message }, index) => ({
		id: index + 1,
		physicalLocation: placeOf(span, regionOf(span), pathPrefix),
		message: { text: plain(message) }
	}));
}
function placeOf({ file }, region, pathPrefix) {
	return {
		artifactLocation: {
			uri: uriOf(pathFromRoot(file.path, pathPrefix)),
			uriBaseId: root
		},
		region
	};
}

// src/report/text.ts
/** Further places shown of one finding. */
const mostPlaces = 20;
/** The report for people: each finding with its code and further places, why and how to fix once for each rule, what is accepted and by what, a closing line. */
const textReport = (report, { colour, quiet }) => {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	const findings = report.findings.map((finding) => findingLines(finding, paint));
	const problems = report.problems.map(({ message, at }) => placed(at, paint(["red", "bold"], "problem"), message));
	return (quiet ? [...findings, problems] : [
		...findings,
		...rulesWithFindings(report).map((rule) => ruleLines(rule, paint)),
		problems,
		report.suppressed.flatMap((one) => suppressedLines(one, paint)),
		report.baselined.map((finding) => acceptedLine(finding, "in the baseline", paint)),
		report.notes.map((note) => noteLine(note, paint)),
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
function noteLine(note, paint) {
	const kind = isWarning(note) ? paint(["yellow", "bold"], "warning") : paint("cyan", note.kind === "granted" ? "granted" : "note");
	return placed(note.at, kind, note.message);
}
function acceptedLine({ rule, level, at, message }, how, paint) {
	return `${placed(at, paint("dim", `${level}, ${how}`), message)} ${paint("dim", `[${rule.id} ${rule.name}]`)}`;
}
function suppressedLines({ finding, by }, paint) {
	const until = by.until === void 0 ? "" : ` until ${plain(by.until)}`;
	return [acceptedLine(finding, "suppressed", paint), `  by ${acceptedBy[by.kind]} at ${placeText(by.at)}${until}: ${plain(by.reason)}`];
}
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
		...placeOf$2(span),
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
		sarif: sarifReport,
		github: githubReport,
		markdown: markdownReport,
		junit: junitReport
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

export { verdictOf as a, acceptedBy as i, markdownReport as n, words as r, reporters as t };