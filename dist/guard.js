import "./rolldown-runtime.js";
import { t as compareWithBaseline } from "./baseline.js";
import { n as print, t as idText } from "./print.js";
import { C as truth, D as segmentsOf, E as partsOf$1, O as textOf$1, S as any$1, T as isNotEmpty, _ as hasCases, a as holds, c as shapeOf$1, d as isPlain, f as lower, g as combine, h as casesOf, i as equal, l as fold$1, n as memberOfUnknown, o as same, p as upper$1, r as property, s as sameLetters, t as member, u as folded, y as together$1 } from "./property.js";
import { a as connectionsTo, c as undecided, d as openKind, f as titleOf, i as missOf, l as accountType, m as endpointType, n as publicNetworkAccess, o as pointersOf, p as connectionsOf, r as whatIsOpen, s as reaches, t as rules, u as kindOf$2 } from "./rules.js";
import { i as rootPaths, t as configurationFolder } from "./root-paths.js";
import { a as endOfText, i as wayTo, n as pointerOf, r as readJson$1, t as lastingWayOf } from "./json.js";
import { t as extentOf } from "./scan.js";
import { t as limits } from "./limits.js";
import { a as firstIndex, i as wholeFile, n as positionAt } from "./span.js";
import { a as isSettled, c as plainItems, d as unknown, i as integer, l as seenFrom, n as bool, o as nullValue, r as float, s as object, t as array, u as text } from "./value.js";
import { f as stdinPath, g as isJson, p as authorLanguage } from "./disk.js";
import { a as unpairedParameters, i as pairParameters, r as looksLikeParameters, t as createFiles } from "./files.js";
import { n as looksLikePlan, r as looksLikePlanBytes } from "./recognise.js";
import { t as many } from "./plain.js";
import { r as noPolicy } from "./options.js";
import { a as termOf, i as shorten, n as quote$1, o as word, r as residual, t as keyOf } from "./term.js";
import { t as lazy } from "./lazy.js";
import { a as isInLimits, i as costOf, n as segment, r as choice, t as idOf } from "./id-text.js";
import { a as reasonOf, r as sameId, t as asResourceId } from "./resource-id.js";
import { r as plainValue } from "./plain-value.js";
import { posix } from "node:path";
import { createHash } from "node:crypto";

// src/findings.ts
/** What a verdict that is no pass makes of one account. */
function findingOf(rule, verdict, { resource, lastingWay, parameters, account, strict, path }) {
	const { kind, message, at, related } = verdict;
	const own = rule.level === "off" ? "note" : rule.level;
	return {
		rule,
		verdict: kind,
		level: kind === "violation" ? own : strict ? "error" : own === "note" ? "note" : "warning",
		message,
		accounts: [account],
		at,
		related,
		parameters,
		fingerprint: fingerprintOf([
			rule.id,
			path,
			...identityOf(resource, lastingWay)
		])
	};
}
/** What stays of a declaration when the file is edited elsewhere: its address or name as written, and the way to it without indices. */
function identityOf({ address, name, type }, lastingWay) {
	const written = name.span.file.text.slice(name.span.start, name.span.end);
	return [
		address ?? written,
		type,
		lastingWay
	];
}
const fingerprintOf = (parts) => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
/** The same fault found with several parameter files, or in several turns of a loop, is one finding. */
function merged(all) {
	const groups = /* @__PURE__ */ new Map();
	for (const told of all) {
		const { rule, verdict, at, fingerprint, message } = told.finding;
		const fault = message.replaceAll(told.title, "");
		const key = [
			rule.id,
			verdict,
			at.file.path,
			at.start,
			at.end,
			fingerprint,
			fault
		].join("\n");
		const group = groups.get(key);
		if (group) group.push(told);
		else groups.set(key, [told]);
	}
	return [...groups.values()].flatMap((group) => mergedGroup(group));
}
function mergedGroup(group) {
	const [first] = group;
	if (!first) return [];
	const findings = group.map(({ finding }) => finding);
	const places = new Map(findings.flatMap(({ related }) => related).map((place) => [placeKey(place), place]));
	return [{
		...first.finding,
		message: `${first.finding.message}${othersText(group)}`,
		accounts: findings.flatMap(({ accounts }) => accounts),
		related: [...places.values()],
		parameters: [...new Set(findings.flatMap(({ parameters }) => parameters))]
	}];
}
const placeKey = ({ span, message }) => `${span.file.path}:${span.start}:${message}`;
/** The accounts beside the first that the finding is about: three by name, of more the number. */
function othersText(group) {
	const [, ...others] = new Set(group.map(({ title }) => title));
	if (others.length === 0) return "";
	const named = others.slice(0, 3);
	const more = others.length > named.length ? [`${others.length - named.length} more`] : [];
	return ` (also ${[...named, ...more].join(", ")})`;
}
const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
/** The order of a report: by place, then by rule. */
const inOrder = (rules) => (one, other) => compare(one.at.file.path, other.at.file.path) || compare(one.at.start, other.at.start) || rules.indexOf(one.rule) - rules.indexOf(other.rule);

// src/policy/glob.ts
/** Stands in an account's name for a part that nobody knows; `*` is all that matches it. */
const opaque = "";
/**
* Whether a glob matches a path from its root: `*` any characters and `?` one, neither of them `/`; `**` as a whole segment any number
* of segments; letters as they are. Takes time in the product of both lengths at most, since a pull request may write both.
*/
function pathGlob(glob) {
	const patterns = glob.split("/").map((segment) => segment === "**" ? star : lettersGlob(segment));
	return (path) => matchesAll(patterns, path.split("/").map(lettersOf$1), (matches, segment) => matches(segment));
}
/** Whether a glob of `*` and `?` matches the letters of a whole name, both folded; both also match `/`. */
const nameGlob = (glob) => lettersGlob(fold$1(glob));
/** The letters of a name, as `nameGlob` takes them. */
const nameLetters = (name) => lettersOf$1(fold$1(name));
const star = void 0;
const lettersOf$1 = (text) => [...text];
function lettersGlob(glob) {
	const patterns = lettersOf$1(glob).map((letter) => letter === "*" ? star : letter);
	const least = patterns.filter((pattern) => pattern !== star).length;
	return (letters) => letters.length >= least && matchesAll(patterns, letters, (pattern, letter) => pattern === letter || pattern === "?" && letter !== "");
}
/** Greedy, going back to the last star only: what an earlier one would take, the last one takes as well. */
function matchesAll(patterns, items, matchesOne) {
	let [at, next, lastStar, resume] = [
		0,
		0,
		-1,
		0
	];
	for (let item = items[next]; item !== void 0; item = items[next]) {
		const pattern = patterns[at];
		if (at < patterns.length && pattern === star) {
			lastStar = at;
			resume = next;
			at += 1;
		} else if (pattern !== star && matchesOne(pattern, item)) {
			at += 1;
			next += 1;
		} else if (lastStar >= 0) {
			at = lastStar + 1;
			resume += 1;
			next = resume;
		} else return false;
	}
	return patterns.slice(at).every((pattern) => pattern === star);
}

// src/policy/account.ts
/**
* Whether a glob certainly matches an account's name, its Terraform address or, if it has a `/`, its resource id, in any case: `*prod*` is not
* about all accounts of a group `rg-prod`. A glob with a brace is meant for a name as it is shown, `oai-{parameters('stage')}`.
*/
function accountGlob(glob) {
	const matches = nameGlob(glob);
	const [isShown, isOfIds] = [glob.includes("{"), glob.includes("/")];
	return (account) => {
		const { name, id, address } = namesOf$1(account);
		const all = isOfIds ? [name, id] : [name];
		return address !== void 0 && matches(address) || all.some(({ closed, shown }) => matches(closed) || isShown && matches(shown));
	};
}
const known$2 = /* @__PURE__ */ new WeakMap();
/** Worked out once for each account: thousands of globs may ask. */
function namesOf$1(account) {
	const names = known$2.get(account) ?? {
		name: lettersOf(account.name),
		id: lettersOf(account.id),
		address: account.address === null ? void 0 : nameLetters(account.address)
	};
	known$2.set(account, names);
	return names;
}
const lettersOf = (value) => ({
	closed: nameLetters(closed(value)),
	shown: nameLetters(idText(value))
});
/** The text with each unknown part as something that only `*` matches. */
function closed(value) {
	if (value.kind === "text") return value.value;
	if (value.kind !== "pattern") return "";
	return value.parts.map((part) => typeof part === "string" ? part : "").join("");
}

// src/policy/suppress.ts
/** `pathOf` gives a path from the root of the repository, `today` is the day in UTC. */
function createSuppressor(all, { pathOf, today }) {
	const used = /* @__PURE__ */ new Set();
	const tests = all.map((one) => ({
		one,
		fits: coverTest(one.covers, pathOf)
	}));
	return {
		suppressionOf: (about) => {
			const { id } = about.finding.rule;
			const fitting = tests.filter(({ one, fits }) => one.rules.includes(id) && fits(about)).map(({ one }) => one);
			for (const one of fitting) used.add(one);
			return fitting.find((one) => !isOver(one, today));
		},
		notes: (isWhole) => [...all.filter((one) => used.has(one) && isOver(one, today)).map(expired), ...all.filter((one) => !used.has(one) && isWhole(one)).map(unused)]
	};
}
const isOver = ({ until }, today) => until !== void 0 && until < today;
function coverTest(covers, pathOf) {
	if (covers.kind === "span") return ({ finding, resource }) => [finding.at, resource.block].some((place) => beginsIn(place, covers.span));
	const isThere = covers.path === void 0 ? () => true : pathGlob(covers.path);
	const isMeant = covers.account === void 0 ? () => true : accountGlob(covers.account);
	return ({ finding, resource }) => [finding.at.file.path, resource.block.file.path].map(pathOf).some(isThere) && isMeant(resource);
}
/** Of two versions of a file, as two binary plans may hold them, one says nothing of the other. */
const beginsIn = ({ file, start }, cover) => file.path === cover.file.path && file.text === cover.file.text && start >= cover.start && start < cover.end;
const named$1 = ({ rules }) => rules.join(", ");
const expired = (one) => ({
	kind: "suppression-expired",
	message: `This suppression of ${named$1(one)} ended on ${one.until}, so that its findings are reported again (its reason: ${one.reason})`,
	at: one.at
});
const unused = (one) => ({
	kind: "suppression-unused",
	message: `This suppression of ${named$1(one)} hides nothing and can go (its reason: ${one.reason})`,
	at: one.at
});

// src/accept.ts
/** Takes out what suppressions hide and the baseline holds, and tells of those that are of no use: `docs/contract.md` §6. */
function accept(told, { rules, policy, suppressions, pathOf, isWhole }) {
	const suppressor = createSuppressor(suppressions, {
		pathOf,
		today: policy.today
	});
	const groups = /* @__PURE__ */ new Map();
	for (const one of told) {
		const by = suppressor.suppressionOf(one);
		const group = groups.get(by);
		if (group) group.push(one);
		else groups.set(by, [one]);
	}
	const order = inOrder(rules);
	const about = (groups.get(void 0) ?? []).map((one) => ({
		...one,
		account: one.resource.label
	}));
	const { held, left } = policy.baseline ? compareWithBaseline(about, policy.baseline) : nothing;
	const joined = (isHeld) => [...merged(about.filter((one) => held.has(one) === isHeld))].sort(order);
	const suppressed = [...groups].flatMap(([by, group]) => by ? merged(group).map((finding) => ({
		finding,
		by
	})) : []);
	const { baseline } = policy;
	return {
		findings: joined(false),
		suppressed: suppressed.sort((one, other) => order(one.finding, other.finding)),
		baselined: joined(true),
		notes: [...suppressor.notes(isWhole), ...baseline ? left.filter(isWhole).map((entry) => ({
			...stale(entry),
			at: baseline.at
		})) : []]
	};
}
const nothing = {
	held: /* @__PURE__ */ new Set(),
	left: []
};
const stale = ({ rule, account, path }) => ({
	kind: "baseline-stale",
	message: `The baseline holds a finding of ${rule} about ${account} in ${path} that is there no more: write it anew with \`aoai-guard baseline\``
});

// src/change.ts
/** What Bicep may take into a template when it compiles: its own files, and those that `loadTextContent` and its kin read. */
const compiledOf = /\.(?:bicep|bicepparam|jsonc?|ya?ml|txt)$/i;
/**
* The deployments that a change may alter: those of which it touches a file, or removes one of a folder that they read from. Of what other
* programs made of files that nobody names here (plans, compiled templates) all that may have been among them counts.
*/
function selectByChange(all, { change, settings, pathPrefix, baseline }) {
	const { fromRoot } = rootPaths(pathPrefix);
	const own = [...settings.files, ...baseline ? [fromRoot(baseline.at.file.path)] : []];
	if (!change || own.some((path) => change.edited.has(path) || change.removed.has(path))) return {
		judged: all,
		select: (told) => told
	};
	const judged = all.filter(({ parts }) => parts.some((part) => isTouched(part, change, fromRoot)));
	const paths = new Set(judged.flatMap(({ parts }) => parts.flatMap((part) => pathsOf$2(part, fromRoot))));
	const near = /* @__PURE__ */ new Set([
		...paths,
		...change.edited,
		...own
	]);
	const isNear = ({ at }) => near.has(fromRoot(at.file.path));
	return {
		judged,
		select: ({ problems, notes }) => ({
			problems: problems.filter(isNear),
			notes: [...notes.filter(isNear), ...problems.filter((one) => !isNear(one)).map(elsewhere)]
		})
	};
}
const elsewhere = ({ message, at }) => ({
	kind: "problem-not-touched",
	message: `${message} (the change does not touch this, so it is no problem of this run)`,
	at
});
const pathsOf$2 = ({ input, sources }, fromRoot) => [input.path, ...(sources ?? []).map(({ path }) => path)].map(fromRoot);
function isTouched(part, { edited, removed }, fromRoot) {
	const { sources, gaps, isCompiled, input } = part;
	if (!sources) return true;
	const own = new Set(pathsOf$2(part, fromRoot));
	const folders = [...new Set([...own].map((path) => posix.dirname(path)))];
	const all = [...edited, ...removed];
	if (all.some((path) => own.has(path))) return true;
	if ([...removed].some((path) => folders.includes(posix.dirname(path)))) return true;
	if (removed.size > 0 && gaps.some(({ kind }) => kind === "linked-template-not-read")) return true;
	if (isCompiled && all.some((path) => compiledOf.test(path))) return true;
	const isBelow = (path) => folders.some((folder) => folder === "." || path.startsWith(`${folder}/`));
	return input.language === "terraform" && all.some((path) => isBelow(path) || /\.tfvars(?:\.json)?$/i.test(path));
}

// src/check.ts
/** Asks every rule about every account that is or may be deployed. */
function check$1(deployments, asking) {
	const accounts = [];
	const told = [];
	const granted = [];
	for (const [input, { graph, own, parameters }] of deployments.entries()) for (const resource of own) {
		if (resource.deployed === "no" || resource.type !== "microsoft.cognitiveservices/accounts") continue;
		const asked = asking.rules.filter((rule) => rule.appliesTo(resource) !== "no");
		if (asked.length === 0) continue;
		const judged = asked.map((rule) => judgeOrGrant(rule, resource, graph, asking));
		const way = asking.wayTo(resource.block);
		const pointer = pointerOf(way);
		const path = asking.pathOf(resource.block.file.path);
		const circumstances = {
			resource,
			lastingWay: way ? lastingWayOf(way) : "",
			parameters,
			account: accounts.length,
			strict: asking.strict,
			path
		};
		accounts.push({
			input,
			resource,
			pointer,
			kind: kindOf$2(resource),
			...summaryOf(judged)
		});
		for (const { rule, verdict, grant } of judged) {
			if (grant) granted.push(grantedNote(rule, resource, grant));
			if (verdict.kind === "pass") continue;
			told.push({
				title: titleOf(resource),
				resource,
				finding: findingOf(rule, verdict, circumstances)
			});
		}
	}
	return {
		accounts,
		told,
		granted
	};
}
function grantedNote({ id }, resource, { reason, where, at }) {
	const place = where === void 0 ? "" : ` (${where})`;
	return {
		kind: "granted",
		message: `${titleOf(resource)} passes ${id} by configuration, which names an endpoint elsewhere: ${reason}${place}`,
		at
	};
}
function judgeOrGrant(rule, resource, graph, { strict, endpointFor }) {
	const verdict = judge$1(rule, resource, graph, strict);
	const grant = verdict.kind !== "pass" && rule.isAnsweredElsewhere ? endpointFor(resource) : void 0;
	if (!grant) return {
		rule,
		verdict
	};
	return {
		rule,
		verdict: {
			kind: "pass",
			evidence: {
				span: grant.at,
				basis: "configuration"
			}
		},
		grant
	};
}
function summaryOf(judged) {
	return {
		verdicts: new Map(judged.map(({ rule, verdict }) => [rule.id, verdict.kind])),
		evidence: new Map(judged.flatMap(({ rule, verdict }) => verdict.kind === "pass" && verdict.evidence ? [[rule.id, verdict.evidence]] : []))
	};
}
/**
* A rule's verdict, made undecided where it is not certain that the rule is about this resource, that the resource will be as written, or
* (in a strict run) that a plan's list of references is the plain reference it looks like.
*/
function judge$1(rule, resource, graph, strict) {
	const verdict = rule.check(resource, graph);
	if (verdict.kind === "violation" && rule.appliesTo(resource) === "maybe") {
		const kind = openKind(resource);
		return undecided(`${verdict.message}, but ${kind.message}`, verdict.at, [...verdict.related, kind]);
	}
	if (verdict.kind === "pass" && resource.onlyIfNotExists) return undecided(`${titleOf(resource)} is left as it is where it exists already (onlyIfNotExists)`, resource.span);
	if (strict && verdict.kind === "pass" && verdict.evidence?.basis === "reference") {
		const message = `${titleOf(resource)} passes by a list of references only, which the HCL would settle: give it with --source`;
		return undecided(message, resource.span, [{
			span: verdict.evidence.span,
			message: "what refers to it"
		}]);
	}
	return verdict;
}

// src/hcl/comments.ts
/** The comments of a text of HCL, and what is in brackets, in quotes or a heredoc, in order; those before the first place that is no HCL. */
function commentedHcl(text) {
	const comments = [];
	const pairs = [];
	const asOffsets = ([start, end]) => ({
		start,
		end
	});
	for (let at = 0; at < text.length;) {
		const extent = extentOf(text, at);
		if ("message" in extent) break;
		for (const comment of extent.comments) comments.push(asOffsets(comment));
		for (const pair of [...extent.pairs].sort(([one], [other]) => one - other)) pairs.push(asOffsets(pair));
		at = Math.max(extent.next, at) + 1;
	}
	return {
		comments,
		pairs
	};
}

// src/policy/directive.ts
const form$1 = "aoai-guard:ignore RULE -- reason [until=YYYY-MM-DD]";
const lastDay = `The last day of a suppression stands at its end, or it has none; write ${form$1}`;
/** Reads what stands in a comment, without its signs; undefined where it is not meant for us. */
function readDirective(comment, known) {
	const found = /^aoai-guard:\s*(\S*)\s*(.*)$/su.exec(comment);
	if (!found) return void 0;
	const [, verb = "", rest = ""] = found;
	if (verb !== "ignore" && verb !== "ignore-file") return { fault: `There is no 'aoai-guard:${verb}'; write ${form$1}` };
	const [names = "", ...reasons] = rest.split(/(?:^|\s)--(?:\s|$)/u);
	const [, reason = "", until] = /^(.*?)(?:(?:^|\s)until=(\S*))?$/su.exec(reasons.join(" -- ").trim()) ?? [];
	if (/(?:^|\s)until\s?[=:]?\s?\d{4}-\d\d-\d\d/i.test(reason)) return { fault: lastDay };
	const read = directiveOf(names.split(/[,\s]+/u).filter(Boolean), reason, until, known);
	return "fault" in read ? { fault: `${read.fault}; write ${form$1}` } : {
		directive: read,
		isForFile: verb === "ignore-file"
	};
}
/** Checks what a suppression says; `fault` is a sentence. */
function directiveOf(names, reason, until, known) {
	if (names.length === 0) return { fault: "This suppression names no rule" };
	const rules = [];
	for (const name of names) {
		const rule = known.find((one) => one.id.toLowerCase() === name.toLowerCase() || one.name === name);
		const all = known.map((one) => one.id).join(", ");
		if (!rule) return { fault: `There is no rule '${name}' to suppress; the rules are: ${all}` };
		rules.push(rule.id);
	}
	if (reason.trim() === "") return { fault: "This suppression gives no reason" };
	if (until !== void 0 && !isDay(until)) return { fault: `'${until}' is no day of the calendar` };
	return {
		rules: [...new Set(rules)],
		reason: reason.trim(),
		until
	};
}
/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text) {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// src/policy/comments.ts
/** The suppressions in the comments of a file: `docs/contract.md` §6. */
function suppressionsInComments(file, commented, rules) {
	const suppressions = [];
	const problems = [];
	const code = createCode(file, commented);
	for (const { start, end } of commented.comments) {
		const read = readDirective(contentOf(file.text.slice(start, end)), rules);
		if (!read) continue;
		const at = {
			file,
			start,
			end
		};
		const cover = "fault" in read ? read : read.isForFile ? wholeOf$1(at, code) : below(at, code);
		if ("fault" in cover) problems.push({
			message: cover.fault,
			at
		});
		else if ("directive" in read) suppressions.push({
			kind: "comment",
			...read.directive,
			at,
			covers: {
				kind: "span",
				span: {
					file,
					...cover
				}
			}
		});
	}
	return {
		suppressions,
		problems
	};
}
const contentOf = (comment) => comment.replace(/^(?:\/\/+|#+|\/\*+)|\*\/$/gu, "").trim();
function wholeOf$1({ file, start }, { firstFrom }) {
	if (firstFrom(0) < start) return { fault: "aoai-guard:ignore-file is about a whole file, and so stands before its first code" };
	return {
		start: 0,
		end: file.text.length
	};
}
/** What begins on the line of the comment, where code stands before it; else on the next line of code. */
function below({ file, start, end }, { firstFrom, endOf }) {
	const own = firstFrom(start - positionAt(file, start).column + 1);
	const first = own < start ? own : firstFrom(end);
	return {
		start: first,
		end: endOf(first)
	};
}
/** Remembers what it answers: a file may hold as many suppressions as lines. */
function createCode({ text }, { comments, pairs }) {
	const behind = codeBehind(text, comments);
	return {
		firstFrom: remembered$1((offset) => {
			const index = firstIndex(comments, ({ end }) => end > offset);
			const found = nextCode(text, offset);
			return found < (comments[index]?.start ?? Number.POSITIVE_INFINITY) ? found : behind[index] ?? found;
		}),
		endOf: remembered$1((offset) => {
			const lineEnd = indexOf$1(text, /[\r\n]/g, offset);
			for (let index = firstIndex(pairs, ({ start }) => start >= offset); index < pairs.length; index += 1) {
				const pair = pairs[index];
				if (!pair || pair.start >= lineEnd) break;
				if (pair.end > lineEnd) return pair.end;
			}
			return lineEnd;
		})
	};
}
/** Where the first code behind each comment stands. */
function codeBehind(text, comments) {
	const found = [];
	for (const [index, { end }] of [...comments.entries()].reverse()) {
		const at = nextCode(text, end);
		found[index] = at === comments[index + 1]?.start ? found[index + 1] ?? at : at;
	}
	return found;
}
const nextCode = (text, offset) => indexOf$1(text, /\S/gu, offset);
/** Where the pattern first matches from an offset on; the end of the text where it does not. */
function indexOf$1(text, pattern, offset) {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.index ?? text.length;
}
function remembered$1(answer) {
	const answers = /* @__PURE__ */ new Map();
	return (offset) => {
		const known = answers.get(offset) ?? answer(offset);
		answers.set(offset, known);
		return known;
	};
}

// src/policy/metadata.ts
/** The suppressions in the `metadata` of a template's resources and templates, each about what it is metadata of. */
function suppressionsInMetadata(root, rules) {
	const suppressions = [];
	const problems = [];
	for (const { owner, isOwner } of objectsIn$1(root)) {
		const said = property(owner, "metadata", "aoaiGuard");
		if (!said || said.kind === "null") continue;
		const list = said.kind === "object" && said.members.size === 1 ? member(said, "ignore") : void 0;
		if (!list) {
			problems.push({
				message: `metadata.aoaiGuard says nothing else than what to ignore: ${form}`,
				at: said.span
			});
			continue;
		}
		if (!isOwner) {
			problems.push({
				message: "Only metadata of a resource or a template holds suppressions, and this is of neither",
				at: list.span
			});
			continue;
		}
		const entries = list.kind === "array" ? plainItems(list) : void 0;
		if (!entries) problems.push({
			message: form,
			at: list.span
		});
		for (const entry of entries ?? []) {
			const read = readEntry(entry, rules);
			if ("fault" in read) problems.push({
				message: read.fault,
				at: entry.span
			});
			else suppressions.push({
				kind: "metadata",
				...read,
				at: entry.span,
				covers: {
					kind: "span",
					span: owner.span
				}
			});
		}
	}
	return {
		suppressions,
		problems
	};
}
const form = "metadata.aoaiGuard.ignore is a list of { \"rule\": …, \"reason\": …, \"until\": … }";
const keys$1 = [
	"rule",
	"reason",
	"until"
];
function readEntry(entry, rules) {
	if (entry.kind !== "object") return { fault: `This is no suppression: ${form}` };
	const others = [...entry.members.keys()].filter((name) => !keys$1.includes(name));
	if (others.length > 0) return { fault: `A suppression has no '${others[0]}': ${form}` };
	const [rule, reason, until] = keys$1.map((name) => entry.members.get(name));
	const isText = (value) => value === void 0 || value.kind === "text";
	if (![
		rule,
		reason,
		until
	].every(isText)) return { fault: `All that a suppression says is text: ${form}` };
	const read = directiveOf(textsOf$1(rule), textsOf$1(reason).join(""), textsOf$1(until)[0], rules);
	return "fault" in read ? { fault: `${read.fault}: ${form}` } : read;
}
const textsOf$1 = (value) => value?.kind === "text" ? [value.value] : [];
function* objectsIn$1(root) {
	const waiting = [{
		value: root,
		stands: "as owner"
	}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, stands } = next;
		const placeOf = (name) => stands === "as list" ? "as owner" : placeIn(name);
		if (value.kind === "object") yield {
			owner: value,
			isOwner: stands === "as owner"
		};
		const inner = value.kind === "object" ? [...value.members] : value.kind === "array" ? (plainItems(value) ?? []).map((one) => ["", one]) : [];
		for (const [name, member] of inner.reverse()) waiting.push({
			value: member,
			stands: placeOf(name)
		});
	}
}
function placeIn(name) {
	const known = fold$1(name);
	return known === "resources" ? "as list" : known === "template" ? "as owner" : "elsewhere";
}

// src/source/json-comments.ts
/** The comments of a JSON text, and what is in brackets or is a text over several lines (which Azure reads), in order. */
function commentedJson(text) {
	const comments = [];
	const pairs = [];
	const open = [];
	const sign = /["[\]{}]|\/[/*]/g;
	for (let found = sign.exec(text); found; found = sign.exec(text)) {
		const { 0: one, index: start } = found;
		if (one === "\"") {
			const end = endOfText(text, start);
			if (/[\r\n]/.test(text.slice(start, end))) pairs.push({
				start,
				end
			});
			sign.lastIndex = end;
		} else if (one.startsWith("/")) {
			const end = endOfComment(text, start, one);
			comments.push({
				start,
				end
			});
			sign.lastIndex = end;
		} else if (one === "[" || one === "{") {
			const pair = {
				start,
				end: text.length
			};
			pairs.push(pair);
			open.push(pair);
		} else {
			const pair = open.pop();
			if (pair) pair.end = start + 1;
		}
	}
	return {
		comments,
		pairs
	};
}
function endOfComment(text, start, sign) {
	const ending = sign === "//" ? /[\r\n]/g : /\*\//g;
	ending.lastIndex = start + 2;
	const found = ending.exec(text);
	if (!found) return text.length;
	return sign === "//" ? found.index : ending.lastIndex;
}

// src/in-file.ts
/** The suppressions that are written in the files themselves; `rootOf` gives the value of a JSON file. */
function suppressionsIn(files, rules, rootOf) {
	const found = [...files].flatMap((file) => {
		const inComments = file.text.includes("aoai-guard:") ? [suppressionsInComments(file, commentedIn(file), rules)] : [];
		const root = /aoaiguard/i.test(file.text) ? rootOf(file) : void 0;
		return root ? [...inComments, suppressionsInMetadata(root, rules)] : inComments;
	});
	return {
		suppressions: found.flatMap(({ suppressions }) => suppressions.slice(0, limits.suppressions)),
		problems: found.flatMap(({ suppressions, problems }) => [...problems, ...tooMany(suppressions)])
	};
}
function tooMany(suppressions) {
	const first = suppressions[limits.suppressions];
	const message = `There are more than ${limits.suppressions} suppressions in this file; this one and those behind it hide nothing`;
	return first ? [{
		message,
		at: first.at
	}] : [];
}
/** Whether a file is HCL as people write it; all others that suppressions stand in are JSON. */
const isHcl = ({ path }) => !isJson(path) && authorLanguage(path) === "terraform";
/** A file as far as its comments go. */
const commentedIn = (file) => (isHcl(file) ? commentedHcl : commentedJson)(file.text);

// src/source/recognise.ts
const templateSchema = /(?:^|\/)(?:subscription|managementGroup|tenant)?deploymentTemplate\.json(?:$|[#?/\s])/i;
const parametersSchema = /(?:^|\/)(?:subscription|managementGroup|tenant)?deploymentParameters\.json(?:$|[#?/\s])/i;
/** Tells templates and parameter files from all other JSON: by `$schema`, and where that is missing or of another kind, by shape. */
function recognise(root) {
	if (root.kind !== "object") return "other";
	const schema = member(root, "$schema");
	if (schema?.kind === "text" && templateSchema.test(schema.value)) return "template";
	const resources = member(root, "resources");
	if (resources && resources.kind !== "text" && member(root, "contentVersion")) return "template";
	if (hasParametersSchema(root)) return "parameters";
	return !resources && isParameters(member(root, "parameters")) ? "parameters" : "other";
}
/** Whether the document's `$schema` says that it is a parameter file. */
function hasParametersSchema(root) {
	const schema = root.kind === "object" ? member(root, "$schema") : void 0;
	return schema?.kind === "text" && parametersSchema.test(schema.value);
}
function isParameters(parameters) {
	if (parameters?.kind !== "object" || parameters.members.size === 0) return false;
	return [...parameters.members.values()].every((parameter) => parameter.kind === "object" && givesValue(parameter));
}
const givesValue = (parameter) => [
	"value",
	"reference",
	"expression"
].some((name) => member(parameter, name) !== void 0);
/** Whether a text that is no valid JSON was meant to be one of ours: it names an ARM schema or, escaped or not, our subject. */
function isMeantForUs(text) {
	const plain = text.replace(/\\u00([2-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
	return /deployment(?:template|parameters)\.json|microsoft\.(?:cognitiveservices|resources)\\?\//i.test(plain);
}

// src/documents.ts
/** A library with nothing in it. */
function createLibrary() {
	const documents = /* @__PURE__ */ new Map();
	return {
		open: (file) => {
			const document = documents.get(file) ?? readJson$1(file);
			documents.set(file, document);
			return document;
		},
		wayTo: (span) => {
			const root = documents.get(span.file)?.root;
			return root && wayTo(root, span);
		}
	};
}
/** Reads what the paths stand for; what is not for us is passed over, and told of where it was named itself. */
async function readDocuments(files, paths, library, { tell, isIncluded = () => true }) {
	const { files: all, problems, authored } = await files.list(paths);
	const listed = [];
	const leftOut = [];
	for (const one of all) if (one.named || isIncluded(one.path)) listed.push(one);
	else leftOut.push(one.path);
	const documents = readAll(files, listed, {
		library,
		tell,
		mayBePlans: true
	});
	return {
		...documents,
		authored,
		leftOut,
		problems: [...problems, ...documents.problems]
	};
}
/** Reads what was taken for plans and is none. */
function readOthers(files, listed, library, tell) {
	return readAll(files, listed, {
		library,
		tell,
		mayBePlans: false
	});
}
/** Reads what lies beside the templates though nobody named it: it may hold their parameters. */
function readNeighbours(files, { templates, paths }, library) {
	const folders = new Map(templates.map(({ path }) => [path.slice(0, path.lastIndexOf("/") + 1), path]));
	const documents = readAll(files, [...new Set([...folders.values()].flatMap((path) => files.beside(path)))].filter((path) => !paths.has(path)).map((path) => ({
		path,
		named: false
	})), {
		library,
		tell: () => void 0,
		mayBePlans: false
	});
	return {
		...documents,
		problems: documents.problems.filter(({ at }) => looksLikeParameters(at.file.path))
	};
}
function readAll(files, listed, ways) {
	const problems = [];
	const notes = [];
	const plans = [];
	const found = {
		template: [],
		parameters: []
	};
	const passed = [];
	for (const { path, named } of listed) {
		const document = readDocument(files, {
			path,
			named
		}, ways);
		if (document.kind === "problem") problems.push(...document.problems);
		else if (document.kind === "plan") plans.push({
			path,
			named
		});
		else if (document.kind === "other") {
			if (named) passed.push(path);
		} else {
			found[document.kind].push({
				path,
				named,
				root: document.root
			});
			notes.push(...document.notes);
		}
	}
	tellPassed(passed, ways.tell);
	const paths = new Set(listed.map(({ path }) => path));
	return {
		templates: found.template,
		parameterFiles: found.parameters,
		plans,
		problems,
		notes,
		paths,
		authored: [],
		leftOut: []
	};
}
/** Files that are named one by one. */
const mostPassed = 10;
function tellPassed(paths, tell) {
	for (const path of paths.slice(0, mostPassed)) tell(passedOver(path));
	const more = paths.length - mostPassed;
	if (more > 0) tell(`${more} more ${more === 1 ? "file is" : "files are"} passed over: none of them is for the guard`);
}
/** That a file is not for us, and what would be. */
function passedOver(path) {
	const language = authorLanguage(path);
	return `${path} is passed over: ${language ? insteadOf[language] : "it is no ARM template, no parameter file and no Terraform plan"}`;
}
/** What to check in place of what an author writes. */
const insteadOf = {
	terraform: "HCL is checked by its plan: `terraform plan -out tfplan`, `terraform show -json tfplan > plan.json`, and check plan.json",
	bicep: "Bicep is checked compiled: `bicep build`, and check the JSON that it writes"
};
function readDocument(files, { path, named }, { library, mayBePlans }) {
	if (authorLanguage(path) && !isJson(path)) return { kind: "other" };
	const reading = named ? files.read(path) : files.skim(path);
	if (reading.kind === "problem") return {
		kind: "problem",
		problems: [reading]
	};
	if (reading.kind === "zip") return { kind: mayBePlans ? "plan" : "other" };
	if (reading.kind !== "text") return { kind: "other" };
	const { file } = reading;
	if (mayBePlans && looksLikePlan(file.text) && !startsWithComment(file.text)) return { kind: "plan" };
	return faultOfSize(file, named) ?? readJsonDocument(file, {
		path,
		named
	}, library);
}
/** As a template may, in which what follows may look like a plan, but a plan never does. */
const startsWithComment = (text) => /^\s*\//.test(text);
function faultOfSize(file, named) {
	const problem = (message) => ({
		kind: "problem",
		problems: [{
			message,
			at: wholeFile(file)
		}]
	});
	if (named && file.text.trim() === "") return problem("This is empty, so there is nothing to check");
	return file.text.length > limits.bytes ? problem("This is too long for what is no plan") : void 0;
}
function readJsonDocument(file, { path, named }, library) {
	const { root, problems, notes } = library.open(file);
	if (!root) return (named && (isJson(path) || path === "<stdin>") || looksLikeParameters(path) || isMeantForUs(file.text)) && problems.length > 0 ? {
		kind: "problem",
		problems
	} : { kind: "other" };
	const kind = recognise(root);
	return kind === "other" ? { kind } : {
		kind,
		root,
		notes
	};
}

// src/left-out.ts
/** Whether the configuration takes a file in; its own and the baseline are none that is judged. */
function includedBy(policy) {
	const { fromRoot } = rootPaths(policy.pathPrefix);
	const include = policy.settings.include?.map(pathGlob);
	const exclude = policy.settings.exclude.map(pathGlob);
	const said = saidIn(policy);
	const isAny = (globs, path) => globs.some((matches) => matches(path));
	return (path) => {
		const own = fromRoot(path);
		return !said.has(own) && (!include || isAny(include, own)) && !isAny(exclude, own);
	};
}
/** The files that say how to judge. */
function saidIn({ settings, baseline, pathPrefix }) {
	const { fromRoot } = rootPaths(pathPrefix);
	return /* @__PURE__ */ new Set([...settings.files, ...baseline ? [fromRoot(baseline.at.file.path)] : []]);
}
/** What the configuration leaves out of what was found, and templates to which it gives parameters that are not there. */
function leftOutNotes(policy, leftOut, isGone) {
	const { fromRoot, fromRun } = rootPaths(policy.pathPrefix);
	const said = saidIn(policy);
	const count = leftOut.filter((path) => !said.has(fromRoot(path))).length;
	const message = `${many(count, "file")} left out: the 'paths' of the configuration do not take ${count === 1 ? "it" : "them"} in`;
	return [...count > 0 ? [{
		kind: "paths-left-out",
		message,
		at: placeOf$1(policy)
	}] : [], ...policy.settings.parameters.filter(({ template }) => isGone(fromRun(template))).map(({ template, at }) => ({
		kind: "template-not-found",
		message: `There is no template '${template}'`,
		at
	}))];
}
/** The rules that the configuration switches off. */
function offNotes(rules, policy) {
	return rules.filter(({ id, level }) => level !== "off" && policy.settings.levels.get(id) === "off").map(({ id, name }) => ({
		kind: "rule-off",
		message: `${id} ${name} is off by configuration`,
		at: placeOf$1(policy)
	}));
}
/** The configuration as a whole. */
function placeOf$1({ settings, pathPrefix }) {
	const { fromRun } = rootPaths(pathPrefix);
	return wholeFile({
		path: fromRun(settings.files[0] ?? ""),
		text: ""
	});
}

// src/arm/parameter-file.ts
/** What a parameter file sets, by lower-case name. https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files */
function readParameterFile(root) {
	const section = root.kind === "object" ? member(root, "parameters") : void 0;
	const given = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	for (const [name, entry] of section?.kind === "object" ? section.members : []) given.set(fold$1(name), {
		name,
		argument: argumentOf$1(name, entry, seen),
		span: entry.span
	});
	return given;
}
function argumentOf$1(name, entry, seen) {
	const value = entry.kind === "object" ? member(entry, "value") : void 0;
	if (value) {
		const filled = withPlaceholders(value, seen);
		if (filled.kind === "unknown") return {
			kind: "unknown",
			why: filled.why,
			at: filled.span,
			value: filled
		};
		return {
			kind: "value",
			value: filled
		};
	}
	return {
		kind: "unknown",
		why: entry.kind === "object" && member(entry, "reference") !== void 0 ? `parameter '${name}' comes out of a key vault` : `parameter '${name}' is given by something that no file holds`,
		at: entry.span
	};
}
/**
* azd fills `${NAME}`, `${NAME=default}` and `$(command)` in from its environment; a default may be a secret, and is never shown.
* https://learn.microsoft.com/azure/developer/azure-developer-cli
*/
const placeholder = /\$\{([^{}]*)\}|\$\(([^()]*)\)/g;
function withPlaceholders(value, seen) {
	switch (value.kind) {
		case "text": return value.value.search(placeholder) >= 0 ? filledText(value, seen) : value;
		case "array": return array(value.items.map((item) => item.kind === "stretch" ? item : withPlaceholders(item, seen)), value.span);
		case "object": return object(new Map([...value.members].map(([name, inner]) => [name, withPlaceholders(inner, seen)])), value.span, value.rest);
		default: return value;
	}
}
function filledText({ value, span }, seen) {
	const parts = [];
	let end = 0;
	for (const match of value.matchAll(placeholder)) {
		const [written, inside] = match;
		const name = /^\w*/.exec(inside ?? "")?.[0] ?? "";
		const shown = inside === void 0 ? "$(…)" : `\${${name}}`;
		const term = name !== "" && inside === name ? shown : `${shown}#${numberOf$1(written, seen)}@${quote$1(span.file.path)}`;
		parts.push(value.slice(end, match.index), unknown(term, `azd fills ${shown} in from its environment`, span, { shape: "text" }));
		end = match.index + written.length;
	}
	return textOf$1([...parts, value.slice(end)], span);
}
function numberOf$1(written, seen) {
	const number = seen.get(written) ?? seen.size + 1;
	seen.set(written, number);
	return number;
}

// src/parameter-files.ts
/** Reads the parameter files that a run is given; what is none is a problem, since nobody means to do without it. */
async function readGiven(files, paths, library) {
	const read = [];
	for (const path of paths) read.push({
		path,
		...await readDocuments(files, [path], library, { tell: () => void 0 })
	});
	const others = read.filter(({ parameterFiles, problems }) => parameterFiles.length + problems.length === 0);
	return {
		parameterFiles: read.flatMap(({ parameterFiles }) => parameterFiles),
		problems: [...read.flatMap(({ problems }) => problems), ...others.map(({ path }) => ({
			message: "This is no parameter file",
			at: wholeFile({
				path,
				text: ""
			})
		}))],
		notes: read.flatMap(({ notes }) => notes)
	};
}
/** Reads the sets that the configuration gives to any of the templates. */
async function readSets({ files, library }, templates, { settings, pathPrefix }) {
	const { fromRun } = rootPaths(pathPrefix);
	const present = new Set(templates.map(({ path }) => path));
	const wanted = settings.parameters.filter(({ template }) => present.has(fromRun(template)));
	const { parameterFiles, problems, notes } = await readGiven(files, [...new Set(wanted.flatMap(({ sets }) => sets.flat()))].map(fromRun), library);
	const byPath = new Map(parameterFiles.map((document) => [document.path, document]));
	const documentsOf = (set) => set.flatMap((path) => byPath.get(fromRun(path)) ?? []);
	const isWhole = (set) => documentsOf(set).length === set.length;
	const of = /* @__PURE__ */ new Map();
	for (const path of new Set(wanted.map(({ template }) => fromRun(template)))) {
		const own = wanted.filter(({ template }) => fromRun(template) === path).flatMap(({ sets }) => sets);
		const once = new Map(own.map((set) => [set.join("\n"), set]));
		of.set(path, [...once.values()].filter(isWhole).map(documentsOf));
	}
	return {
		of,
		problems: problems.map((problem) => atItsName(problem, wanted, fromRun)),
		notes
	};
}
/** What can't be read at all is told where the configuration names it. */
function atItsName({ message, at }, wanted, fromRun) {
	const { path, text } = at.file;
	const by = text === "" ? wanted.find(({ sets }) => sets.flat().some((one) => fromRun(one) === path)) : void 0;
	return by ? {
		message: `${path}: ${message}`,
		at: by.at
	} : {
		message,
		at
	};
}
/** Pairs templates with the parameter files that lie beside them: `docs/contract.md` §2. */
function pairUp(templates, documents) {
	const byPath = new Map(documents.map((document) => [document.path, document]));
	const paired = templates.map(({ path, template }) => ({
		path,
		parameterNames: new Set(template.parameters.keys())
	}));
	const files = documents.map(({ path, root }) => ({
		path,
		names: new Set(readParameterFile(root).keys()),
		hasSchema: hasParametersSchema(root)
	}));
	const pairs = pairParameters(paired, files);
	const left = unpairedParameters(pairs, files);
	return {
		of: new Map([...pairs].map(([path, paths]) => [path, paths.flatMap((file) => byPath.get(file) ?? [])])),
		notes: left.flatMap((file) => ambiguity(file, paired, byPath.get(file.path)))
	};
}
const folderOf = (path) => path.slice(0, path.lastIndexOf("/") + 1);
function ambiguity({ path, names, hasSchema }, templates, document) {
	if (!hasSchema || !document) return [];
	const fitting = templates.filter((template) => folderOf(template.path) === folderOf(path) && [...names].every((name) => template.parameterNames.has(name)));
	if (fitting.length < 2) return [];
	return [{
		kind: "parameters-not-used",
		message: `These parameters fit several templates (${fitting.map((template) => template.path).join(", ")}) and are used with none: name the file after one, or give it with --parameters`,
		at: wholeFile(document.root.span.file)
	}];
}
/** What the parameter files of a root give together, by lower-case name; of two the later wins, as `az deployment` does. */
function argumentsOf({ parameterFiles }) {
	return new Map(parameterFiles.flatMap((file) => [...readParameterFile(file.root)]));
}
/** Parameters that the template doesn't have, so that Azure refuses the deployment. */
function wrongParameters(root) {
	return [...argumentsOf(root)].flatMap(([name, { name: written, span }]) => root.template.parameters.has(name) ? [] : [{
		message: `${root.path} has no parameter '${written}', so Azure refuses the deployment`,
		at: span
	}]);
}
/** That parameter files were given for several templates, where they can be meant for one only. */
function severalRoots(roots, { parameterFiles }) {
	const [file] = parameterFiles;
	const paths = [...new Set(roots.map(({ path }) => path))];
	if (!file || paths.length < 2) return [];
	return [{
		message: `--parameters goes with one template, and there are ${paths.length}: ${paths.join(", ")}`,
		at: wholeFile(file.root.span.file)
	}];
}

// src/arm/lexer.ts
const token = /\s*(?:([A-Za-z_$][\w$]*)|([+-]?\d+(?:[.eE]\d*)?\w*)|'((?:[^']|'')*)'|([()[\],.]))/y;
const blank = /\s*$/y;
const whole = /^[+-]?\d+$/;
/** Splits the text of an expression (without its brackets) into tokens, the last of kind `end`. */
function lex(source) {
	const tokens = [];
	let offset = 0;
	for (;;) {
		blank.lastIndex = offset;
		if (blank.test(source)) break;
		token.lastIndex = offset;
		const match = token.exec(source);
		if (!match) return {
			kind: "fault",
			why: `'${source.slice(offset).trimStart().slice(0, 1)}' at position ${offset + 1} is not expected`
		};
		const [all, identifier, number, text, mark] = match;
		if (number !== void 0 && !whole.test(number)) return {
			kind: "fault",
			why: `'${number}' is not a whole number`
		};
		tokens.push(toToken(identifier, number, text, mark, offset));
		offset += all.length;
	}
	tokens.push({
		kind: "end",
		text: "",
		offset
	});
	return tokens;
}
function toToken(identifier, number, text, mark, offset) {
	if (identifier !== void 0) return {
		kind: "identifier",
		text: identifier,
		offset
	};
	if (number !== void 0) return {
		kind: "integer",
		text: number,
		offset
	};
	if (text !== void 0) return {
		kind: "text",
		text: unescaped$1(text),
		offset
	};
	return {
		kind: isMark(mark) ? mark : "end",
		text: mark ?? "",
		offset
	};
}
/** Azure's engine takes each pair of quotes for one, and then does it again: `'a''''b'` is `a'b` (Bicep CLI 0.49.2). */
const unescaped$1 = (text) => text.replaceAll("''", "'").replaceAll("''", "'");
const marks = [
	"(",
	")",
	"[",
	"]",
	",",
	"."
];
const isMark = (mark) => marks.some((known) => known === mark);

// src/arm/parser.ts
/**
* Parses the text of an expression, without its brackets, as Azure's language has it; every node stands at `span`.
* A text that is none gives an `invalid` expression with the reason.
* https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
*/
function parseExpression(source, span) {
	if (source.length > limits.expressionLength) return {
		kind: "invalid",
		why: "the expression is too long",
		span
	};
	const tokens = lex(source);
	if ("kind" in tokens) return {
		kind: "invalid",
		why: tokens.why,
		span
	};
	try {
		return new Cursor$1(tokens, span).whole();
	} catch (fault) {
		if (fault instanceof SyntaxFault) return {
			kind: "invalid",
			why: fault.message,
			span
		};
		throw fault;
	}
}
var SyntaxFault = class extends Error {};
const largest = 9223372036854775807n;
var Cursor$1 = class {
	at = 0;
	depth = 0;
	tokens;
	span;
	constructor(tokens, span) {
		this.tokens = tokens;
		this.span = span;
	}
	whole() {
		const expression = this.expression();
		this.take("end");
		return expression;
	}
	expression() {
		if (++this.depth > limits.expressionDepth) throw new SyntaxFault("the expression is nested too deep");
		const next = this.next();
		const parsed = this.literal(next) ?? this.accesses(this.call());
		this.depth--;
		return parsed;
	}
	literal(next) {
		if (next.kind === "text") {
			this.at++;
			return {
				kind: "value",
				value: text(next.text, this.span)
			};
		}
		if (next.kind !== "integer") return void 0;
		this.at++;
		const value = BigInt(next.text.replace(/^\+/, ""));
		if (value > largest || value < -9223372036854775807n - 1n) throw new SyntaxFault(`${next.text} does not fit into 64 bit`);
		return {
			kind: "value",
			value: integer(value, this.span)
		};
	}
	call() {
		let name = this.take("identifier").text;
		while (this.next().kind === ".") {
			this.at++;
			name += `.${this.take("identifier").text}`;
		}
		this.take("(");
		const args = [];
		while (this.next().kind !== ")") {
			if (args.length > 0) this.take(",");
			args.push(this.expression());
		}
		this.take(")");
		return {
			kind: "call",
			name: fold$1(name),
			args,
			span: this.span
		};
	}
	accesses(first) {
		let target = first;
		let hops = 0;
		for (let next = this.next(); next.kind === "." || next.kind === "["; next = this.next()) {
			if (++hops + this.depth > limits.expressionDepth) throw new SyntaxFault("the expression is nested too deep");
			this.at++;
			const key = next.kind === "." ? this.name() : this.expression();
			if (next.kind === "[") this.take("]");
			target = {
				kind: "access",
				target,
				key,
				span: this.span
			};
		}
		return target;
	}
	name() {
		return {
			kind: "value",
			value: text(this.take("identifier").text, this.span)
		};
	}
	next() {
		return this.tokens[this.at] ?? {
			kind: "end",
			text: "",
			offset: 0
		};
	}
	take(kind) {
		const next = this.next();
		if (next.kind !== kind) {
			const found = next.kind === "end" ? "its end" : `'${next.text}'`;
			throw new SyntaxFault(`${found} at position ${next.offset + 1} stands where ${kind === "end" ? "the expression should end" : `'${kind}' is expected`}`);
		}
		this.at++;
		return next;
	}
};

// src/arm/expression.ts
/** What a JSON value means in a template: texts in brackets are expressions, everything else stands for itself. */
function toExpression(value, copies) {
	switch (value.kind) {
		case "text": return textExpression(value.value, value);
		case "array": return arrayExpression(value, copies);
		case "object": return objectExpression(value, copies);
		default: return {
			kind: "value",
			value
		};
	}
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters */
function textExpression(written, value) {
	if (!isBracketed(written)) return {
		kind: "value",
		value
	};
	if (written.startsWith("[[")) return {
		kind: "value",
		value: text(written.slice(1), value.span)
	};
	return parseExpression(written.slice(1, -1), value.span);
}
const isBracketed = (written) => written.length > 1 && written.startsWith("[") && written.endsWith("]");
/** Whether the text is an expression rather than itself. */
const isExpressionText = (written) => isBracketed(written) && !written.startsWith("[[");
function arrayExpression(value, copies) {
	const items = value.items.map((item) => item.kind === "stretch" ? {
		kind: "value",
		value: item.each
	} : toExpression(item, copies));
	if (value.items.some((item) => item.kind === "stretch")) return {
		kind: "value",
		value
	};
	if (items.every((item, index) => item.kind === "value" && item.value === value.items[index])) return {
		kind: "value",
		value
	};
	return {
		kind: "array",
		items,
		span: value.span
	};
}
function objectExpression(value, copies) {
	const loops = copies === "loops" ? loopsOf(value) : [];
	const members = [];
	let changed = loops.length > 0;
	for (const [name, written] of value.members) {
		if (loops.length > 0 && fold$1(name) === "copy") continue;
		const key = isExpressionText(name) ? parseExpression(name.slice(1, -1), written.span) : void 0;
		const expression = toExpression(written, copies);
		changed ||= key !== void 0 || expression.kind !== "value" || expression.value !== written;
		members.push({
			name: key ? name : unescaped(name),
			key,
			value: expression
		});
		changed ||= unescaped(name) !== name;
	}
	if (!changed || value.rest) return {
		kind: "value",
		value
	};
	return {
		kind: "object",
		members,
		loops,
		span: value.span
	};
}
const unescaped = (name) => isBracketed(name) && name.startsWith("[[") ? name.slice(1) : name;
/** The loops that `copy` holds: none where it is something else, which Azure keeps as it is. */
function loopsOf(value) {
	const copy = member(value, "copy");
	const items = copy?.kind === "array" ? copy.items : [];
	const loops = items.flatMap((item) => item.kind === "object" && parts.every((part) => member(item, part)) ? [toLoop(item)] : []);
	return loops.length === items.length ? loops : [];
}
const parts = [
	"name",
	"count",
	"input"
];
/** One entry of `copy`: https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-properties */
function toLoop(entry) {
	const written = member(entry, "name");
	const name = written?.kind === "text" ? written.value : "";
	return {
		name,
		key: isExpressionText(name) ? parseExpression(name.slice(1, -1), (written ?? entry).span) : void 0,
		count: optional$1(member(entry, "count"), entry.span),
		input: optional$1(member(entry, "input"), entry.span),
		span: entry.span
	};
}
const optional$1 = (value, span) => toExpression(value ?? nullValue(span), "loops");

// src/arm/modules.ts
const stack = "microsoft.resources/deploymentstacks";
const deployments = /* @__PURE__ */ new Set(["microsoft.resources/deployments", stack]);
/** Whether resources of the type deploy a template of their own. */
const isDeployment = (type) => deployments.has(fold$1(type));
/** Reads the `properties` of a nested deployment. https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates */
function moduleSourceOf(type, properties, span) {
	if (properties?.kind === "object" && hasOpenName(properties)) return {
		kind: "expression",
		properties: {
			kind: "value",
			value: unknown("properties", "names of their members are expressions", properties.span)
		}
	};
	if (properties?.kind === "object") return {
		kind: "module",
		module: fold$1(type) === stack ? readStack(properties) : readModule(properties)
	};
	return {
		kind: "expression",
		properties: toExpression(properties ?? nullValue(span), "loops")
	};
}
/** Whether a member's name is an expression: Azure deploys that, so nobody may take the member for missing. */
const hasOpenName = (value) => [...value.members.keys()].some(isExpressionText);
/** Reads a nested deployment's `properties` where they are an object, written or evaluated. */
function readModule(properties) {
	const parameters = member(properties, "parameters");
	const options = member(properties, "expressionEvaluationOptions");
	return {
		template: templateOf$1(properties),
		argument: (name) => memberOf(parameters, name),
		hasLinkedArguments: member(properties, "parametersLink") !== void 0,
		evaluation: memberOf(options, "scope"),
		scope: void 0
	};
}
/** A stack's template always has parameters of its own. https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks */
function readStack(properties) {
	const inner = {
		kind: "value",
		value: text("inner", properties.span)
	};
	return {
		...readModule(properties),
		evaluation: inner,
		scope: memberOf(properties, "deploymentScope")
	};
}
function templateOf$1(properties) {
	const written = member(properties, "template");
	if (written?.kind === "object") return {
		kind: "written",
		value: written,
		whole: lazy(() => toExpression(written, "loops"))
	};
	if (written && written.kind !== "null") return {
		kind: "expression",
		expression: toExpression(written, "loops")
	};
	const link = member(properties, "templateLink");
	if (!link || link.kind === "null") return {
		kind: "none",
		span: properties.span
	};
	const path = link.kind === "object" ? member(link, "relativePath") : void 0;
	if (path && path.kind !== "null") return {
		kind: "linked",
		path: toExpression(path, "loops"),
		span: path.span
	};
	const address = link.kind === "object" ? member(link, "uri") ?? member(link, "id") ?? link : link;
	return {
		kind: "elsewhere",
		what: toExpression(address, "loops"),
		span: address.span
	};
}
/** One member as an expression, also of a whole that is one expression itself. */
function memberOf(whole, name) {
	if (!whole || whole.kind === "null") return void 0;
	if (whole.kind === "object" && !whole.rest && !hasOpenName(whole)) {
		const found = member(whole, name);
		return found && toExpression(found, "loops");
	}
	const key = {
		kind: "value",
		value: text(name, whole.span)
	};
	return {
		kind: "call",
		name: "tryget",
		args: [toExpression(whole, "loops"), key],
		span: whole.span
	};
}

// src/arm/parameters.ts
/** The parameters a template declares, by lower-case name. */
function parametersOf(section, read) {
	const parameters = /* @__PURE__ */ new Map();
	for (const [name, declaration] of section) if (declaration.kind === "object") parameters.set(fold$1(name), parameterOf(name, declaration, read));
	return parameters;
}
function parameterOf(name, declaration, read) {
	const defaultValue = member(declaration, "defaultValue");
	return {
		name,
		type: () => read(declaration),
		defaultValue: defaultValue && lazy(() => toExpression(defaultValue, "data")),
		span: (member(declaration, "type") ?? declaration).span
	};
}
const secret = {
	name: void 0,
	secure: true,
	nullable: false,
	allowedValues: void 0,
	secretMembers: /* @__PURE__ */ new Map()
};
/**
* A reader of types that follows `$ref`s into the definitions and reads each once. What a definition holds of itself counts as secret,
* since nobody can tell where it ends. https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
*/
function createTypeReader(definitions) {
	const known = /* @__PURE__ */ new Map();
	const read = (declaration) => {
		const before = known.get(declaration);
		if (before) return before;
		known.set(declaration, secret);
		const reference = member(declaration, "$ref");
		const target = reference?.kind === "text" ? follow(reference.value, definitions()) : void 0;
		const type = shapeOf(declaration, target ? read(target) : reference && secret, read);
		known.set(declaration, type);
		return type;
	};
	return read;
}
function shapeOf(declaration, base, read) {
	const type = member(declaration, "type");
	const nullable = member(declaration, "nullable");
	const allowed = member(declaration, "allowedValues");
	const name = type?.kind === "text" ? fold$1(type.value) : base?.name;
	return {
		name,
		secure: (base?.secure ?? false) || type !== void 0 && type.kind !== "text" || name === "securestring" || name === "secureobject",
		nullable: nullable?.kind === "boolean" ? nullable.value : base?.nullable ?? false,
		allowedValues: allowed?.kind === "array" ? allowed.items.flatMap((item) => item.kind === "stretch" ? [] : [item]) : base?.allowedValues,
		secretMembers: new Map([...base?.secretMembers ?? [], ...secretMembersOf(declaration, read)])
	};
}
function secretMembersOf(declaration, read) {
	const secrets = /* @__PURE__ */ new Map();
	const consider = (name, value) => {
		const type = value?.kind === "object" ? read(value) : void 0;
		if (type && (type.secure || type.secretMembers.size > 0)) secrets.set(name, type);
	};
	const properties = member(declaration, "properties");
	if (properties?.kind === "object") for (const [name, value] of properties.members) consider(fold$1(name), value);
	consider("*", member(declaration, "additionalProperties"));
	consider("*", member(declaration, "items"));
	const first = member(declaration, "prefixItems");
	for (const item of first?.kind === "array" ? first.items : []) if (item.kind !== "stretch") consider("*", item);
	for (const variant of variantsOf(declaration)) for (const [name, type] of read(variant).secretMembers) secrets.set(name, type);
	return secrets;
}
/** The types an object may be of, by its discriminator: what is secret in one is secret in all. */
function variantsOf(declaration) {
	const discriminator = member(declaration, "discriminator");
	const mapping = discriminator?.kind === "object" ? member(discriminator, "mapping") : void 0;
	return mapping?.kind === "object" ? [...mapping.members.values()].flatMap((one) => one.kind === "object" ? [one] : []) : [];
}
/** `#/definitions/name`, also with further steps into it. */
function follow(reference, definitions) {
	const [hash, section, name, ...steps] = reference.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
	if (hash !== "#" || fold$1(section ?? "") !== "definitions" || name === void 0) return void 0;
	let current = [...definitions].find(([key]) => fold$1(key) === fold$1(name))?.[1];
	for (const step of steps) current = stepInto(current, step);
	return current?.kind === "object" ? current : void 0;
}
function stepInto(value, step) {
	if (value?.kind === "object") return member(value, step);
	const item = value?.kind === "array" ? value.items[Number(step)] : void 0;
	return item?.kind === "stretch" ? void 0 : item;
}

// src/arm/resources.ts
/** The type without slashes at its ends, which Azure does not mind. */
function withoutEnds(type) {
	let [start, end] = [0, type.length];
	while (type[start] === "/") start++;
	while (end > start && type[end - 1] === "/") end--;
	return type.slice(start, end);
}
/** The resources of a template in either form, array or symbolic names, each child that is nested in its parent beside it. */
function resourcesOf(section) {
	return declarationsIn(section, void 0);
}
function declarationsIn(section, parent) {
	if (section === void 0) return [];
	switch (section.kind) {
		case "null": return [];
		case "object": return [...[...section.members].flatMap(([symbol, value]) => declarationOf(value, symbol, parent)), ...section.rest ? [unreadable$1(section.rest)] : []];
		case "array": return section.items.flatMap((item) => declarationOf(item, void 0, parent));
		default: return [unreadable$1(section)];
	}
}
/** Something that may be a resource, of which nothing can be read. */
function unreadable$1(value) {
	const name = {
		kind: "value",
		value
	};
	const nothing = {
		apiVersion: void 0,
		loop: void 0,
		condition: void 0,
		scope: void 0,
		subscriptionId: void 0
	};
	const place = {
		resourceGroup: void 0,
		module: void 0,
		span: value.span,
		block: value.span
	};
	return {
		symbol: void 0,
		type: "",
		name,
		existing: false,
		onlyIfNotExists: false,
		body: () => name,
		...nothing,
		...place
	};
}
function declarationOf(value, symbol, parent) {
	if (value.kind !== "object") return [unreadable$1(value.kind === "stretch" ? value.each : value)];
	const written = member(value, "type");
	if (written?.kind === "unknown") return [unreadable$1(written)];
	const ownType = written?.kind === "text" ? withoutEnds(written.value) : "";
	const isFull = isWrittenInFull(ownType, member(value, "name"));
	const type = parent && !isFull && ownType ? `${parent.type}/${ownType}` : ownType;
	const ownName = optional(value, "name") ?? {
		kind: "value",
		value: nullValue(value.span)
	};
	const name = parent && !isFull ? joined$2(parent.name, ownName, value.span) : ownName;
	const loop = loopOf(member(value, "copy")) ?? parent?.loop;
	const steered = steering(value);
	const scope = steered.scope ?? parent?.scope;
	return [{
		symbol,
		type,
		name,
		apiVersion: optional(value, "apiVersion"),
		...steered,
		scope,
		loop,
		body: lazy(() => bodyOf(value, type, name)),
		module: isDeployment(type) ? lazy(() => moduleSourceOf(type, member(value, "properties"), value.span)) : void 0,
		span: (written ?? value).span,
		block: value.span
	}, ...declarationsIn(member(value, "resources"), {
		type,
		name,
		loop,
		scope
	})];
}
/**
* Whether a resource inside another one has a type and name of its own: then the name has one segment less than the type. Else both go on
* from its parent's, and have equally many. Of a name that is an expression nobody knows the segments before it is evaluated.
*/
function isWrittenInFull(type, name) {
	const [first = "", ...others] = type.split("/");
	if (name?.kind === "text" && !isExpressionText(name.value)) return name.value.split("/").length === others.length;
	return others.length > 0 && first.includes(".");
}
/** What decides whether and where a resource is deployed. */
function steering(value) {
	const options = member(value, "@options");
	const existing = member(value, "existing");
	const doubt = doubtOf(value);
	return {
		existing: existing?.kind === "boolean" && existing.value,
		onlyIfNotExists: options?.kind === "object" && member(options, "onlyIfNotExists") !== void 0,
		condition: doubt ? {
			kind: "value",
			value: doubt
		} : optional(value, "condition"),
		scope: optional(value, "scope"),
		subscriptionId: optional(value, "subscriptionId"),
		resourceGroup: optional(value, "resourceGroup")
	};
}
/**
* Why nobody knows whether it is deployed to Azure. The engine takes other values of `existing` for `true`, and `import` or
* `extension` for nothing where the template declares no such extension; so neither hides an account or makes an endpoint certain.
*/
function doubtOf(value) {
	const existing = member(value, "existing");
	if (existing?.kind === "unknown") return existing;
	if (existing && existing.kind !== "boolean" && existing.kind !== "null") return unknown(residual("existing", [existing]), "'existing' is neither true nor false", existing.span);
	const extension = member(value, "extension") ?? member(value, "import");
	return extension && unknown(residual("extension", [extension]), "it may belong to an extension", extension.span);
}
function optional(value, name) {
	const found = member(value, name);
	return found && found.kind !== "null" ? toExpression(found, "loops") : void 0;
}
function joined$2(parent, child, span) {
	return {
		kind: "call",
		name: "concat",
		args: [
			parent,
			{
				kind: "value",
				value: text("/", span)
			},
			child
		],
		span
	};
}
function loopOf(copy) {
	if (copy?.kind === "unknown") return {
		name: "",
		count: {
			kind: "value",
			value: copy
		},
		span: copy.span
	};
	if (copy?.kind !== "object") return void 0;
	const name = member(copy, "name");
	return {
		name: name?.kind === "text" ? name.value : "",
		count: optional(copy, "count") ?? {
			kind: "value",
			value: nullValue(copy.span)
		},
		span: copy.span
	};
}
const steers = /* @__PURE__ */ new Set([
	"condition",
	"copy",
	"dependson",
	"resources",
	"existing",
	"@options",
	"scope",
	"subscriptionid",
	"resourcegroup",
	"comments",
	"metadata"
]);
function bodyOf(value, type, name) {
	const kept = new Map([...value.members].filter(([key]) => !steers.has(fold$1(key))));
	const body = toExpression(object(kept, value.span), "loops");
	if (value.rest) return {
		kind: "value",
		value: object(kept, value.span, value.rest)
	};
	const own = /* @__PURE__ */ new Set(["type", "name"]);
	const members = body.kind === "object" ? body.members : [...kept].map(([key, member]) => ({
		name: key,
		key: void 0,
		value: {
			kind: "value",
			value: member
		}
	}));
	return {
		kind: "object",
		loops: [],
		members: [
			{
				name: "type",
				key: void 0,
				value: {
					kind: "value",
					value: text(type, value.span)
				}
			},
			{
				name: "name",
				key: void 0,
				value: name
			},
			...members.filter((one) => !own.has(fold$1(one.name)))
		],
		span: value.span
	};
}

// src/arm/read.ts
const sections = [
	"parameters",
	"variables",
	"functions",
	"outputs",
	"definitions"
];
/**
* Reads a template out of its JSON value, both forms of resources; undefined where the value is no object, or a section of
* it is not known (written twice in different case). Nothing is evaluated, and parts are read when first asked for. https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
*/
function readTemplate(root) {
	if (root.kind !== "object" || sections.some((name) => member(root, name)?.kind === "unknown")) return void 0;
	const contentVersion = member(root, "contentVersion");
	const read = createTypeReader(lazy(() => sectionOf(root, "definitions")));
	return {
		scope: scopeOf(member(root, "$schema")),
		parameters: parametersOf(sectionOf(root, "parameters"), read),
		variables: variablesOf(sectionOf(root, "variables")),
		functions: functionsOf(member(root, "functions")),
		outputs: outputsOf$1(sectionOf(root, "outputs"), read),
		resources: lazy(() => resourcesOf(member(root, "resources"))),
		contentVersion: contentVersion?.kind === "text" ? contentVersion.value : void 0,
		span: root.span
	};
}
const schemas = [
	["/subscriptiondeploymenttemplate.json", "subscription"],
	["/managementgroupdeploymenttemplate.json", "managementGroup"],
	["/tenantdeploymenttemplate.json", "tenant"]
];
function scopeOf(schema) {
	const written = schema?.kind === "text" ? fold$1(schema.value) : "";
	return schemas.find(([end]) => written.replace(/#$/, "").endsWith(end))?.[1] ?? "resourceGroup";
}
function sectionOf(root, name) {
	const section = member(root, name);
	return section?.kind === "object" ? section.members : /* @__PURE__ */ new Map();
}
function variablesOf(section) {
	const variables = /* @__PURE__ */ new Map();
	for (const [name, value] of section) if (fold$1(name) === "copy" && value.kind === "array") {
		for (const entry of value.items) if (entry.kind === "object") addLoop(variables, entry);
	} else variables.set(fold$1(name), lazy(() => toExpression(value, "loops")));
	return variables;
}
/** A variable made by a loop is the one member of an object that holds nothing but the loop. */
function addLoop(variables, entry) {
	const loop = toLoop(entry);
	variables.set(fold$1(loop.name), lazy(() => ({
		kind: "access",
		target: {
			kind: "object",
			members: [],
			loops: [loop],
			span: entry.span
		},
		key: {
			kind: "value",
			value: {
				kind: "text",
				value: loop.name,
				span: entry.span
			}
		},
		span: entry.span
	})));
}
function functionsOf(list) {
	const functions = /* @__PURE__ */ new Map();
	for (const namespace of list?.kind === "array" ? list.items : []) {
		if (namespace.kind !== "object") continue;
		const prefix = member(namespace, "namespace");
		const members = member(namespace, "members");
		if (prefix?.kind !== "text" || members?.kind !== "object") continue;
		for (const [name, declaration] of members.members) if (declaration.kind === "object") functions.set(fold$1(`${prefix.value}.${name}`), functionOf(declaration));
	}
	return functions;
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/user-defined-functions */
function functionOf(declaration) {
	const list = member(declaration, "parameters");
	const names = (list?.kind === "array" ? list.items : []).map((item) => item.kind === "object" ? member(item, "name") : void 0);
	const output = member(declaration, "output");
	const value = output?.kind === "object" ? member(output, "value") : void 0;
	return {
		parameters: names.map((name) => name?.kind === "text" ? fold$1(name.value) : ""),
		isSecret: output?.kind === "object" && isSecretType(member(output, "type")),
		output: lazy(() => toExpression(value ?? {
			kind: "null",
			span: declaration.span
		}, "loops"))
	};
}
const isSecretType = (type) => type?.kind === "unknown" || type?.kind === "text" && fold$1(type.value).startsWith("secure");
function outputsOf$1(section, read) {
	const outputs = /* @__PURE__ */ new Map();
	for (const [name, declaration] of section) {
		if (declaration.kind !== "object") continue;
		const value = member(declaration, "value");
		const copy = member(declaration, "copy");
		const condition = member(declaration, "condition");
		outputs.set(fold$1(name), {
			name,
			type: () => read(declaration),
			value: value && lazy(() => toExpression(value, "loops")),
			loop: copy?.kind === "object" ? lazy(() => toLoop(copy)) : void 0,
			condition: condition && lazy(() => toExpression(condition, "loops")),
			span: declaration.span
		});
	}
	return outputs;
}

// src/template/access.ts
/** `.name` and `[index]`: names whatever their case, indices from 0; what is not there has no value. */
const access = {
	arity: [2, 2],
	toleratesUnknown: true,
	apply: ([target, key], call) => target && key ? lookUp$1(target, key, call) : call.null()
};
function lookUp$1(target, key, call) {
	if (target.kind === "unknown") return key.kind === "text" ? memberOfUnknown(target, key.value) : call.open(target.why);
	if (target.kind === "object") {
		if (key.kind !== "text") return key.kind === "unknown" || key.kind === "pattern" ? call.open("the name of the property is not known") : call.fail("the index of an object is no text");
		return member(target, key.value) ?? call.fail(`property '${key.value}' does not exist`);
	}
	if (target.kind === "array") return key.kind === "unknown" ? call.open(key.why) : itemAt(target, key, call);
	return call.fail("it has no properties");
}
function itemAt(target, key, call) {
	if (key.kind !== "integer") return call.fail("the index of an array is no whole number");
	const stretch = target.items.findIndex((item) => item.kind === "stretch");
	if (stretch >= 0 && key.value >= BigInt(stretch)) return call.open("the array has an unknown number of elements before it");
	const item = key.value < 0n ? void 0 : target.items[Number(key.value)];
	return item && item.kind !== "stretch" ? item : call.fail(`index ${key.value} is out of bounds`);
}

// src/template/apply.ts
/** One call, for the function that answers it. */
function makeCall(name, args, span, scope) {
	const { run, path } = scope;
	return {
		name,
		span,
		scope,
		text: (value) => text(value, span),
		parts: (parts) => textOf$1(parts, span),
		integer: (value) => integer(value, span),
		float: (value) => float(value, span),
		boolean: (value) => bool(value, span),
		null: () => nullValue(span),
		array: (items) => array(items, span),
		object: (members, rest) => object(members, span, rest),
		open: (why, knowledge) => unknown(residual(name, args), why, span, knowledge),
		fail: (why) => {
			run.refuse();
			return unknown(`${path}${residual(name, args)}`, why, span);
		},
		spend: run.spend
	};
}
const costOfAll = (combinations) => combinations.reduce((sum, { values }) => values.reduce((part, value) => part + costOf(value), sum + 1), 0);
/**
* Applies a function: the one place where unknown spreads. An unknown argument makes the call unknown, unless the function can do
* better; where arguments have cases, each is looked through, and what they agree on is known.
*/
function apply(definition, args, call) {
	const answer = applyOnce(definition, args, call);
	if (answer.kind !== "unknown" || !hasCases(args)) return answer;
	const combinations = combine(args);
	if (!combinations || !call.spend(costOfAll(combinations))) return answer;
	const cases = combinations.flatMap(({ values, given }) => casesOf(applyOnce(definition, values, makeCall(call.name, values, call.span, call.scope))).flatMap((one) => {
		const both = together$1(one.given, given);
		return both ? [{
			value: one.value,
			given: both
		}] : [];
	}));
	return choice(answer, cases);
}
function applyOnce(definition, args, call) {
	if (definition.toleratesUnknown || args.every(isSettled)) return known$1(definition.apply(args, call), definition);
	const open = args.find((argument) => !isSettled(argument));
	const why = open ? reasonOf(open) : "an argument is not settled";
	const cause = open?.kind === "unknown" && open.trail ? { trail: open.trail } : {};
	return known$1(unknown(residual(call.name, args), why, call.span, cause), definition);
}
/** Adds what the function's table says of every answer. */
function known$1(answer, definition) {
	if (answer.kind !== "unknown" || answer.shape || !definition.returns) return answer;
	return {
		...answer,
		shape: definition.returns,
		...definition.segment ? { segment: "name" } : {}
	};
}
/** The value itself, or the one case that is left of it. */
function settleChoice(value) {
	const [only, ...others] = casesOf(value);
	return only && others.length === 0 ? only.value : value;
}

// src/template/frame-functions.ts
const nameIn$1 = (value) => value?.kind === "text" ? fold$1(value.value) : void 0;
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#parameters */
function parameters([written], frame, call) {
	const name = nameIn$1(written);
	if (name === void 0) return call.open("the name of the parameter is not known");
	return (frame.arguments ? frame.arguments.get(name) : frame.scope.parameter(name)) ?? call.fail(`there is no parameter '${name}'`);
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#variables */
function variables([written], frame, call) {
	const name = nameIn$1(written);
	if (name === void 0) return call.open("the name of the variable is not known");
	return frame.scope.variable(name) ?? call.fail(`there is no variable '${name}'`);
}
function lambdaVariables([written], frame, call) {
	const name = nameIn$1(written);
	return (name === void 0 ? void 0 : frame.locals.get(name)) ?? call.fail("there is no such lambda variable");
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric#copyindex */
function copyIndex(args, frame, call) {
	const [first] = args;
	const name = first?.kind === "text" ? fold$1(first.value) : frame.loop;
	const offset = first?.kind === "text" ? args[1] : first;
	const index = name === void 0 ? void 0 : frame.loops.get(name);
	if (!index) return call.fail("there is no such loop around");
	if (!offset) return index;
	if (offset.kind === "integer" && index.kind === "integer") return call.integer(index.value + offset.value);
	if (offset.kind === "integer" && offset.value === 0n) return index;
	return unknown(residual("add", [index, offset]), reasonOf(index), call.span, { shape: "integer" });
}
/** Differs on every deployment; inside a parameter's default it is that parameter's own, and legal nowhere else. */
const fresh = (segment) => (args, frame, call) => {
	if (frame.owner === void 0) return call.fail(`${call.name}() stands in parameter defaults only`);
	const term = `${residual(call.name, args)}@${frame.owner}#${frame.scope.run.fresh()}`;
	return unknown(term, `${call.name}() differs on every deployment`, call.span, segment ? {
		shape: "text",
		segment: "name"
	} : { shape: "text" });
};
const functions$1 = /* @__PURE__ */ new Map([
	["parameters", parameters],
	["variables", variables],
	["lambdavariables", lambdaVariables],
	["copyindex", copyIndex],
	["newguid", fresh(true)],
	["utcnow", fresh(false)],
	["lambda", (_args, _frame, call) => call.fail("a lambda stands only as an argument of functions that take one")]
]);
/** The functions that ask about the place an expression stands at, by lower-case name. */
const findFrameFunction = (name) => functions$1.get(name);

// src/template/functions/stretch.ts
/** An unknown array as a stretch: some elements, of which nothing is known. */
function stretchOf(list) {
	const each = unknown(residual("element", [list]), list.why, list.span, list.trail ? { trail: list.trail } : {});
	return {
		kind: "stretch",
		term: list.term,
		each
	};
}
/** The items of an array, also of one that is wholly unknown; undefined for what can be none. */
function itemsOf$1(value) {
	if (value.kind === "array") return value.items;
	if (value.kind !== "unknown" || value.shape && value.shape !== "array") return void 0;
	return [stretchOf(value)];
}
/** An item as it may be there: what it looks like if it is. */
const looks = (item) => item.kind === "stretch" ? item.each : item;
/** An item that is only maybe there; `term` says when. */
const doubtful = (item, term) => ({
	kind: "stretch",
	term: shorten(term),
	each: looks(item)
});
/** How many there are; where stretches are among them, an unknown that depends on these and on the number of the others. */
function lengthOf(items, call) {
	const stretches = items.filter((item) => item.kind === "stretch");
	const [first] = stretches;
	const fixed = items.length - stretches.length;
	if (!first) return call.integer(fixed);
	const sum = [...stretches.map(({ term }) => `length(${term})`).sort(), ...fixed > 0 ? [String(fixed)] : []].reduce((one, other) => shorten(`add(${one},${other})`));
	return unknown(shorten(sum), reasonOf(first.each), call.span, { shape: "integer" });
}
/** How many elements stand before the item at `index`. */
function positionOf(items, index, firstStretch, call) {
	if (firstStretch < 0 || index <= firstStretch) return integer(index, call.span);
	return call.spend(index) ? lengthOf(items.slice(0, index), call) : call.open("it is too large to work out");
}
/**
* One element of a stretch, as the lambda printed as `lambda` sees it. Each unknown in it is one of its own, told apart by stretch and
* lambda: a lambda inside another over the same stretch sees another element, and no lambda can stand inside itself.
*/
function elementOf(stretch, lambda) {
	return renamed(stretch.each, (term) => shorten(`element(${stretch.term},${lambda},${term})`), /* @__PURE__ */ new Map());
}
function renamed(value, rename, done) {
	const before = done.get(value);
	if (before) return before;
	const after = renamedOnce(value, (inner) => renamed(inner, rename, done), rename);
	done.set(value, after);
	return after;
}
function renamedOnce(value, inside, rename) {
	const hole = (open) => ({
		kind: "unknown",
		term: rename(open.term),
		why: open.why,
		span: open.span,
		...lasting(open)
	});
	switch (value.kind) {
		case "unknown": return hole(value);
		case "pattern": return {
			...value,
			parts: value.parts.map((part) => typeof part === "string" ? part : hole(part))
		};
		case "array": {
			const item = (one) => one.kind === "stretch" ? {
				...one,
				term: rename(one.term),
				each: inside(one.each)
			} : inside(one);
			return value.settled ? value : {
				...value,
				...array(value.items.map(item), value.span)
			};
		}
		case "object": {
			if (value.settled) return value;
			const members = [...value.members].map(([name, member]) => [name, inside(member)]);
			return {
				...value,
				...object(new Map(members), value.span, value.rest && hole(value.rest))
			};
		}
		default: return value;
	}
}
/** What holds of every element that an unknown stands for; not what ties it to other values. */
const lasting = ({ shape, segment, trail }) => ({
	...shape ? { shape } : {},
	...segment ? { segment } : {},
	...trail ? { trail } : {}
});
/** A text that is the same for two items exactly where they are one also in the order of their members, as sets in the engine compare. */
function orderedKey(item) {
	if (item.kind !== "array" && item.kind !== "object") return item.kind === "stretch" || item.kind === "unknown" ? `?${termOf(item)}` : termOf(item);
	const before = keys.get(item);
	if (before !== void 0) return before;
	const rest = item.kind === "object" && item.rest ? [`...${item.rest.term}`] : [];
	const parts = item.kind === "array" ? item.items.map(orderedKey) : [...item.members].map(([name, member]) => `${JSON.stringify(name)}:${orderedKey(member)}`);
	const key = shorten(`${item.kind}(${[...parts, ...rest].join(",")})`);
	keys.set(item, key);
	return key;
}
const keys = /* @__PURE__ */ new WeakMap();

// src/template/functions/table.ts
/** For functions that take any number of arguments. */
const any = Number.POSITIVE_INFINITY;

// src/template/functions/through-cases.ts
/** Whether the files name the few values that an unknown can take. */
const isChoice = (value) => value.kind === "unknown" && value.cases !== void 0;
/**
* The answer of `work`, worked out for each way in which the values can turn out; where these are too many, or none of the values is
* a choice, for the values as they are.
*/
function throughCases(values, call, work) {
	const choices = values.filter(isChoice);
	if (choices.length === 0 || !hasCases(choices)) return work(values);
	const answer = apply({
		arity: [0, any],
		toleratesUnknown: true,
		apply: (picked) => {
			const open = picked.find(isChoice);
			return open ? call.open(reasonOf(open)) : work(picked);
		}
	}, values, call);
	return answer.kind === "unknown" && !answer.cases ? work(values) : answer;
}

// src/template/functions/merge.ts
const mismatch$1 = "an object or array would be merged with something else";
const tooLarge$4 = "it is too large to work out";
/**
* A value that must be an object as one, also where nobody knows its members; undefined for what can be none. The call may drop one
* of two names that differ in case, so the rest of an open object is another one behind it.
*/
function objectOf(value, call) {
	if (value.kind === "object") return value.rest ? {
		...value,
		rest: {
			...value.rest,
			term: residual(call.name, [value.rest])
		}
	} : value;
	if (value.kind !== "unknown" || value.shape && value.shape !== "object") return void 0;
	return call.object(/* @__PURE__ */ new Map(), value);
}
/** The member of something unknown, or null where it has none. */
function memberOrNull(from, name) {
	return unknown(residual("tryget", [from, text(fold$1(name), from.span)]), from.why, from.span, from.trail ? { trail: from.trail } : {});
}
/**
* Merges deep, as the engine does: a later member replaces an earlier one whatever the case of its name, keeping its place; objects
* are merged, null replaces nothing, and a list or object takes the place of its like only.
*/
function union(one, other, call) {
	const entries = [...one.members];
	const places = /* @__PURE__ */ new Map();
	for (const [place, entry] of entries.entries()) {
		const name = fold$1(entry?.[0] ?? "");
		const same = places.get(name);
		if (same) same.push(place);
		else places.set(name, [place]);
	}
	if (!call.spend((other.rest ? 4 : 1) * entries.length + other.members.size)) return tooLarge$4;
	if (other.rest && places.size < entries.length) return openObject("union", [one, other], other.rest.why, call);
	const touched = /* @__PURE__ */ new Set();
	for (const [name, value] of other.members) {
		const found = places.get(fold$1(name)) ?? [];
		const place = found.at(-1) ?? entries.length;
		const base = entries[place]?.[1] ?? (one.rest && memberOrNull(one.rest, name));
		const merged = base ? mergeMember(base, value, call) : value;
		if (typeof merged === "string") return merged;
		for (const old of found) entries[old] = void 0;
		entries[place] = [name, merged];
		places.set(fold$1(name), [place]);
		touched.add(place);
	}
	return underRest(entries, touched, one.rest, other.rest, call);
}
/** Members that nobody knows may replace each one that is not written after them. */
function underRest(entries, touched, before, after, call) {
	const members = /* @__PURE__ */ new Map();
	for (const [place, entry] of entries.entries()) {
		if (!entry) continue;
		const [name, value] = entry;
		const merged = after && !touched.has(place) ? mergeMember(value, memberOrNull(after, name), call) : value;
		if (typeof merged === "string") return merged;
		members.set(name, merged);
	}
	return call.object(members, restOf("union", before, after, call));
}
/** An object of which nobody knows the members, as the call it is left over from. */
const openObject = (name, args, why, call) => call.object(/* @__PURE__ */ new Map(), unknown(residual(name, args.map(bare)), why, call.span, { shape: "object" }));
/** What `objectOf` made an object of, where nothing was added to it. */
const bare = (value) => value.kind === "object" && value.members.size === 0 ? value.rest ?? value : value;
function restOf(name, before, after, call) {
	if (!before || !after) return after ?? before;
	return unknown(residual(name, [before, after]), after.why, call.span, { shape: "object" });
}
function kindOf$1(value) {
	if (value.kind === "unknown" && !value.shape) return "open";
	const shape = shapeOf$1(value);
	return shape === "object" || shape === "array" ? shape : "scalar";
}
const memberUnion = {
	arity: [2, 2],
	toleratesUnknown: true,
	apply: ([base, value], call) => {
		if (!base || !value) return call.null();
		const merged = mergeOnce(base, value, call);
		return typeof merged === "string" ? call.fail(merged) : merged;
	}
};
function mergeMember(base, value, call) {
	if (!isChoice(base) && !isChoice(value)) return mergeOnce(base, value, call);
	return apply(memberUnion, [base, value], makeCall("union", [base, value], call.span, call.scope));
}
/** What a member is after another of its name was merged into it; either may be null. */
function mergeOnce(base, value, call) {
	if (value.kind === "null") return base;
	if (base.kind === "null") return value;
	const [left, right] = [kindOf$1(base), kindOf$1(value)];
	if (left !== right && left !== "open" && right !== "open") return mismatch$1;
	if (right === "scalar" || right === "array") return value;
	const [one, other] = [objectOf(base, call), objectOf(value, call)];
	if ((left === "object" || right === "object") && !isChoice(base) && !isChoice(value) && one && other) return union(one, other, call);
	const why = [value, base].flatMap((part) => part.kind === "unknown" ? [part.why] : [])[0] ?? mismatch$1;
	const shape = left === "array" || left === "object" ? left : right === "object" ? right : void 0;
	return unknown(residual("union", [base, value]), why, call.span, shape ? { shape } : {});
}
/** Merges one level deep: a later member takes an earlier one's place and keeps its name, null too. */
function shallowMerge(objects, call) {
	const entries = /* @__PURE__ */ new Map();
	let rest;
	for (const one of objects) {
		if (!call.spend(1 + one.members.size + (one.rest ? entries.size : 0))) return tooLarge$4;
		const { rest: more } = one;
		if (more) {
			for (const [key, [name, value]] of entries) {
				const term = residual("shallowmerge", [
					value,
					more,
					text(key, more.span)
				]);
				entries.set(key, [name, unknown(term, more.why, more.span, more.trail ? { trail: more.trail } : {})]);
			}
			rest = restOf("shallowmerge", rest, more, call);
		}
		for (const [name, value] of one.members) {
			const key = fold$1(name);
			entries.set(key, [entries.get(key)?.[0] ?? name, value]);
		}
	}
	return call.object(new Map(entries.values()), rest && {
		...rest,
		term: residual("shallowmerge", [rest])
	});
}
/** Objects in a stretch, as one of which nothing is known. */
function objectsIn(stretch, why, call) {
	return call.object(/* @__PURE__ */ new Map(), unknown(residual("shallowmerge", [array([stretch], call.span)]), why, call.span, { shape: "object" }));
}
/** The members that both have under one name, in one case, and with one value; in the order of the first. */
function intersectObjects(one, other, call) {
	if (!call.spend(one.members.size + other.members.size)) return tooLarge$4;
	const { rest = other.rest } = one;
	if (rest) return openObject("intersection", [one, other], rest.why, call);
	const members = /* @__PURE__ */ new Map();
	const open = [];
	for (const [name, value] of one.members) {
		const counterpart = other.members.get(name);
		if (!counterpart) continue;
		if (orderedKey(value) === orderedKey(counterpart)) members.set(name, value);
		else if (!(isSettled(value) && isSettled(counterpart)) && equal(value, counterpart) !== "no") open.push(name);
	}
	if (open.length === 0) return call.object(members);
	const why = `nobody knows whether both have the same '${open[0]}'`;
	return call.object(members, unknown(residual("intersection", [one, other]), why, call.span, { shape: "object" }));
}

// src/template/functions/element.ts
/** Lone halves of a character outside the basic plane: the engine can't put them into JSON. */
const halfCharacter = /\p{Surrogate}/u;
const cut = "it cuts a character in two";
const pieceOf = (piece, call) => halfCharacter.test(piece) ? call.fail(cut) : call.text(piece);
const found = (value, call) => seenFrom(value, call.span, limits.trail);
const before = "the array has an unknown number of elements before it";
const indexLimit = 2n ** 31n;
const isIndex = (number) => number >= -indexLimit && number < indexLimit;
/** The call on just these values: where an argument has cases, what is left over in one of them is not what is left over in another. */
const callOn = (args, call) => makeCall(call.name, args, call.span, call.scope);
/** The first element or character, or the last: null of an empty array, an empty text of an empty text. */
function atEnd(value, end, whole) {
	const call = callOn([value], whole);
	const at = end === "first" ? 0 : -1;
	switch (value.kind) {
		case "array": {
			const item = value.items.at(at);
			if (!item) return call.null();
			return item.kind === "stretch" ? call.open(reasonOf(item.each)) : found(item, call);
		}
		case "text": return pieceOf(value.value.at(at) ?? "", call);
		case "pattern": {
			const part = value.parts.at(at);
			return typeof part === "string" ? pieceOf(part.at(at) ?? "", call) : call.open(part?.why ?? before, { shape: "text" });
		}
		case "unknown": return openPart(value, call);
		default: return call.fail(wrongKind$1(call));
	}
}
/** A part of something unknown, which is a text if that is one. */
function openPart(value, call) {
	if (!mayBeList(value)) return call.fail(wrongKind$1(call));
	return call.open(value.why, value.shape === "text" ? { shape: "text" } : {});
}
const mayBeList = ({ shape }) => !shape || shape === "text" || shape === "array";
const wrongKind$1 = (call) => `the argument of ${call.name}() is neither an array nor a text`;
/** What is left without the first `count` elements or characters (`skip`), or these alone (`take`). */
function split$1([value, count], end, whole) {
	if (!value || !count) return whole.null();
	const call = callOn([value, count], whole);
	if (count.kind === "unknown" && (!count.shape || count.shape === "integer")) return call.open(count.why, sameShape(value));
	if (count.kind !== "integer" || !isIndex(count.value)) return call.fail(`${end}() takes a number of 32 bits`);
	const number = Math.max(0, Number(count.value));
	switch (value.kind) {
		case "text": return pieceOf(end === "skip" ? value.value.slice(number) : value.value.slice(0, number), call);
		case "pattern": return splitPattern(value, number, end, call);
		case "array": {
			const stretch = value.items.slice(0, number).find((item) => item.kind === "stretch");
			if (stretch?.kind === "stretch") return call.open(reasonOf(stretch.each), { shape: "array" });
			return call.array(end === "skip" ? value.items.slice(number) : value.items.slice(0, number));
		}
		case "unknown":
			if (!mayBeList(value)) return call.fail(wrongKind$1(call));
			return value.shape && number === 0 && end === "skip" ? value : call.open(value.why, sameShape(value));
		default: return call.fail(wrongKind$1(call));
	}
}
function splitPattern(value, number, end, call) {
	const [first, ...others] = value.parts;
	const start = typeof first === "string" ? first : "";
	if (number > start.length) return call.open(reasonOf(value), { shape: "text" });
	if (end === "take") return pieceOf(start.slice(0, number), call);
	if (number === 0) return value;
	return halfCharacter.test(start.slice(number)) ? call.fail(cut) : call.parts([start.slice(number), ...others]);
}
/** The shape of what is split, which is that of the piece. */
function sameShape(value) {
	const shape = shapeOf$1(value);
	return shape === "text" || shape === "array" ? { shape } : {};
}
/** The element that is the `index`th from the end; `otherwise` answers where there is none. */
function fromEnd([list, index], call, otherwise) {
	if (!list || !index) return call.null();
	if (list.kind !== "array" && !(list.kind === "unknown" && (!list.shape || list.shape === "array"))) return otherwise("it is no array");
	if (index.kind === "unknown" && (!index.shape || index.shape === "integer")) return call.open(index.why);
	if (index.kind !== "integer") return otherwise("the index is no whole number");
	if (!isIndex(index.value)) return call.fail("the index does not fit into 32 bits");
	if (index.value < 1n) return otherwise("the index from the end is less than 1");
	if (list.kind === "unknown") return call.open(list.why);
	const number = Number(index.value);
	const stretch = list.items.slice(-number).find((item) => item.kind === "stretch");
	if (stretch?.kind === "stretch") return call.open(reasonOf(stretch.each));
	const item = list.items.at(-number);
	return item && number <= list.items.length ? itemOr(item, call) : otherwise("the index is out of bounds");
}
const itemOr = (item, call) => item.kind === "stretch" ? call.open(before) : found(item, call);
/** Only the first key is safe: where it finds nothing or null, the others are not asked; else they must find something. */
function tryGet([base, key, ...more], call) {
	if (!base || !key) return call.null();
	if (!(key.kind === "unknown" ? !key.shape || key.shape === "text" || key.shape === "integer" : [
		"text",
		"pattern",
		"integer"
	].includes(key.kind))) return call.fail("the key of tryGet() is neither a text nor a whole number");
	const first = tryLookUp(base, key, callOn([base, key], call));
	const args = [first, ...more];
	return more.length === 0 ? found(first, call) : apply(walk, args, makeCall("tryget", args, call.span, call.scope));
}
function tryLookUp(base, key, call) {
	const isText = key.kind === "text" || key.kind === "pattern";
	const open = [base, key].find((value) => value.kind === "unknown" || value.kind === "pattern");
	if (base.kind === "object") return key.kind === "text" ? tryMember(base, key.value, call) : key.kind === "integer" ? call.null() : call.open(open ? reasonOf(open) : before);
	if (base.kind === "array") return key.kind === "integer" ? tryItem(base, key.value, call) : isText ? call.null() : call.open(open ? reasonOf(open) : before);
	if (base.kind !== "unknown") return call.null();
	if (base.shape && !(base.shape === "object" && key.kind !== "integer") && !(base.shape === "array" && !isText)) return call.null();
	return key.kind === "text" ? {
		...memberOrNull(base, key.value),
		span: call.span
	} : call.open(base.why);
}
function tryMember(base, name, call) {
	if ([...base.members.keys()].some((key) => key.length === name.length && sameLetters(key, name))) return member(base, name) ?? call.null();
	return base.rest ? memberOrNull(base.rest, name) : call.null();
}
function tryItem(base, index, call) {
	const stretch = base.items.findIndex((item) => item.kind === "stretch");
	if (index < 0n) return call.null();
	if (stretch >= 0 && index >= BigInt(stretch)) return call.open(before);
	const item = base.items[Number(index)];
	return item ? itemOr(item, call) : call.null();
}
/** The other keys of `tryGet`, from what the first one found. */
const walk = {
	arity: [2, Number.POSITIVE_INFINITY],
	toleratesUnknown: true,
	apply: ([first, ...keys], call) => {
		if (!first || first.kind === "null") return call.null();
		if (first.kind === "unknown" && !first.shape) return call.open(first.why);
		return keys.reduce((value, key) => step(value, key, call), first);
	}
};
function step(value, key, call) {
	if (key.kind !== "object") return apply(access, [value, key], makeCall("member", [value, key], call.span, call.scope));
	const index = member(key, "value");
	const backwards = member(key, "fromEnd");
	if (!index || backwards && backwards.kind !== "boolean") return call.fail("a key of tryGet() is neither a text nor a number");
	const inner = makeCall("indexfromend", [value, index], call.span, call.scope);
	return backwards?.value ? apply(indexFromEnd, [value, index], inner) : step(value, index, call);
}
const indexFromEnd = {
	arity: [2, 2],
	toleratesUnknown: true,
	apply: (args, call) => fromEnd(args, call, call.fail)
};

// src/template/functions/sets.ts
const isFixed = (item) => item.kind !== "stretch" && isSettled(item);
const tooLarge$3 = "it is too large to work out";
/** The items without those that are equal to an earlier one. One of which nobody can say is only maybe there. */
function distinct(items, call) {
	const kept = [];
	const seen = /* @__PURE__ */ new Set();
	const open = [];
	let before = "";
	for (const [index, item] of items.entries()) {
		const key = orderedKey(item);
		const earlier = before;
		before = shorten(`${before},${termOf(item)}`);
		if (item.kind !== "stretch" && seen.has(key)) continue;
		const rivals = isFixed(item) ? open : items.slice(0, index);
		if (!call.spend(1 + rivals.length)) return tooLarge$3;
		const isDoubtful = item.kind === "stretch" || rivals.some((rival) => equal(looks(rival), item) !== "no");
		kept.push(isDoubtful ? doubtful(item, `distinct([${earlier}],${termOf(item)})`) : item);
		seen.add(key);
		if (!isFixed(item)) open.push(item);
	}
	return kept;
}
/** The items of the first that are in the second too. One of which nobody can say is only maybe there. */
function intersect(one, other, call) {
	const keys = new Set(other.filter((item) => item.kind !== "stretch").map(orderedKey));
	const open = other.filter((item) => !isFixed(item));
	const whole = termOf(array(other, call.span));
	const kept = [];
	for (const item of one) {
		const isThere = item.kind !== "stretch" && keys.has(orderedKey(item));
		const rivals = isThere ? [] : isFixed(item) ? open : other;
		if (!call.spend(1 + rivals.length)) return tooLarge$3;
		if (isThere) kept.push(item);
		else if (rivals.some((rival) => equal(looks(rival), looks(item)) !== "no")) kept.push(doubtful(item, `intersection(${termOf(item)},${whole})`));
	}
	return distinct(kept, call);
}
/** Works the arguments out from the left, two by two. */
function fold(values, work) {
	const [first, ...others] = values;
	let answer = first;
	for (const other of others) {
		if (answer === void 0 || typeof answer === "string") break;
		answer = work(answer, other);
	}
	return answer ?? tooLarge$3;
}
const is = (shape) => (value) => value.kind === shape || value.kind === "unknown" && value.shape === shape;
/** A function that takes lists only, or objects only. */
function ofBoth(lists, objects) {
	const work = (values, call) => {
		const refused = () => call.fail(`${call.name}() takes arrays only, or objects only`);
		const [first] = values;
		if (first?.kind === "unknown" && values.every((value) => value.kind === "unknown" && !value.shape)) return call.open(first.why);
		if (values.some(is("array"))) {
			const items = values.flatMap((value) => itemsOf$1(value) ?? []);
			if (!values.every(itemsOf$1)) return refused();
			const kept = items.length > limits.arrayLength ? tooLarge$3 : lists(values.map((value) => itemsOf$1(value) ?? []), call);
			return typeof kept === "string" ? call.fail(kept) : call.array(kept);
		}
		const parts = values.flatMap((value) => objectOf(value, call) ?? []);
		if (parts.length < values.length) return refused();
		const merged = fold(parts, (one, other) => objects(one, other, call));
		return typeof merged === "string" ? call.fail(merged) : merged;
	};
	return {
		arity: [2, any],
		toleratesUnknown: true,
		apply: (args, call) => throughCases(args, call, (values) => work(values, call))
	};
}
function distinctList([value], call) {
	const items = value && itemsOf$1(value);
	const kept = items ? distinct(items, call) : "the argument of distinct() is no array";
	return typeof kept === "string" ? call.fail(kept) : call.array(kept);
}
/** Equal here means equal in the order of members too, as in the engine; `contains` and `equals` do not ask for it. */
const setFunctions = {
	distinct: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "array",
		apply: (args, call) => throughCases(args, call, (values) => distinctList(values, call))
	},
	intersection: ofBoth((lists, call) => fold(lists, (one, other) => intersect(one, other, call)), intersectObjects),
	union: ofBoth((lists, call) => distinct(lists.flat(), call), union)
};

// src/template/functions/array.ts
const tooLarge$2 = "the array is too large to work out";
/** An array within the run's limits. */
function listOf(items, call) {
	return items.length <= limits.arrayLength && call.spend(items.length) ? call.array(items) : call.fail(tooLarge$2);
}
/** A function of one argument that can say something although it is unknown. */
const ofOne = (returns, work) => ({
	arity: [1, 1],
	toleratesUnknown: true,
	...returns ? { returns } : {},
	apply: ([value], call) => value ? work(value, call) : call.null()
});
const isSome = (value, ...shapes) => value.kind === "unknown" && (!value.shape || shapes.includes(value.shape));
function toArray(value, call) {
	if (value.kind === "array" || value.kind === "unknown" && value.shape === "array") return value;
	return value.kind === "unknown" && !value.shape ? call.open(value.why) : call.array([value]);
}
function contains([list, item], call) {
	if (!list || !item) return call.boolean(false);
	switch (list.kind) {
		case "array": {
			if (!call.spend(list.items.length)) return call.fail(tooLarge$2);
			const answer = holds(list, item, equal);
			return answer === "maybe" ? call.open(reasonOf(list.settled ? item : list)) : call.boolean(answer === "yes");
		}
		case "object": return containsName(list, item, call);
		case "text":
		case "pattern": return containsText(list, item, call);
		case "unknown": return isSome(list, "array", "object", "text") ? call.open(list.why) : call.fail(mismatch);
		default: return call.fail(mismatch);
	}
}
const mismatch = "contains() takes an object and a name, an array and a value, or two texts";
function containsName(object, name, call) {
	if (name.kind !== "text" && name.kind !== "pattern" && !isSome(name, "text")) return call.fail(mismatch);
	if (!call.spend(object.members.size)) return call.fail(tooLarge$2);
	const answer = any$1([...object.members.keys()].map((key) => same(text(key, object.span), name)));
	if (answer === "yes") return call.boolean(true);
	return answer === "no" && !object.rest ? call.boolean(false) : call.open(object.rest?.why ?? reasonOf(name));
}
function containsText(whole, part, call) {
	if (part.kind !== "text" && part.kind !== "pattern" && !isSome(part, "text")) return call.fail(mismatch);
	if (whole.kind === "text") return part.kind === "text" ? call.boolean(whole.value.includes(part.value)) : termInside(whole, part, call);
	const literals = whole.parts.filter((piece) => typeof piece === "string");
	if (part.kind !== "text") return termInside(whole, part, call);
	if (literals.some((piece) => piece.includes(part.value)) || part.value === "") return call.boolean(true);
	const mayHoldSlash = whole.parts.some((piece) => typeof piece === "string" ? piece.includes("/") : !piece.segment);
	return part.value.includes("/") && !mayHoldSlash ? call.boolean(false) : call.open(reasonOf(whole));
}
function termInside(whole, part, call) {
	const pieces = whole.kind === "pattern" ? whole.parts : [];
	return termOf(whole) === termOf(part) || pieces.some((piece) => typeof piece !== "string" && piece.term === termOf(part)) ? call.boolean(true) : call.open(reasonOf(part));
}
function isEmpty$1(value, call) {
	switch (value.kind) {
		case "null": return call.boolean(true);
		case "text": return call.boolean(value.value === "");
		case "pattern": return isNotEmpty(value.parts) ? call.boolean(false) : call.open(reasonOf(value));
		case "array":
			if (value.items.some((item) => item.kind !== "stretch")) return call.boolean(false);
			return value.items.length === 0 ? call.boolean(true) : call.open(reasonOf(value));
		case "object":
			if (value.members.size > 0) return call.boolean(false);
			return value.rest ? call.open(value.rest.why) : call.boolean(true);
		case "unknown":
			if (value.segment === "name") return call.boolean(false);
			return isSome(value, "array", "object", "text") ? call.open(value.why) : call.fail("the argument of empty() is no array, object or text");
		default: return call.fail("the argument of empty() is no array, object or text");
	}
}
function length(value, call) {
	switch (value.kind) {
		case "text": return call.integer(value.value.length);
		case "array": return lengthOf(value.items, call);
		case "object": return value.rest ? call.open(value.rest.why) : call.integer(value.members.size);
		case "pattern": return call.open(reasonOf(value));
		case "unknown": return isSome(value, "array", "object", "text") ? call.open(value.why) : call.fail("the argument of length() is no array, object or text");
		default: return call.fail("the argument of length() is no array, object or text");
	}
}
/** The lists of a list, end to end. */
function flatten(value, call) {
	const lists = itemsOf$1(value);
	const plain = lists?.flatMap((list) => list.kind === "stretch" ? [] : [list]);
	if (!lists || !plain) return call.fail("the argument of flatten() is no array");
	return plain.length < lists.length ? joined$1(lists, call) : throughCases(plain, call, (picked) => joined$1(picked, call));
}
function joined$1(lists, call) {
	const items = [];
	for (const list of lists) {
		const inner = list.kind === "stretch" ? [within(list, call)] : itemsOf$1(list);
		if (!inner) return call.fail("an element of flatten() is no array");
		if (!call.spend(1 + inner.length) || items.length + inner.length > limits.arrayLength) return call.fail(tooLarge$2);
		for (const item of inner) items.push(item);
	}
	return call.array(items);
}
/** The elements of the lists in a stretch. */
function within(lists, call) {
	const term = shorten(`flatten(${lists.term})`);
	return {
		kind: "stretch",
		term,
		each: unknown(shorten(`element(${term})`), reasonOf(lists.each), call.span)
	};
}
const sizeLimit = 10000n;
const end = 2n ** 31n;
function range([start, count], call) {
	if (start?.kind !== "integer" || count?.kind !== "integer") return call.fail("an argument of range() is no whole number");
	const [first, size] = [start.value, count.value];
	if (first < -end || first >= end || size < 0n || size > sizeLimit || first + size > end) return call.fail("the arguments of range() are out of range");
	return listOf(Array.from({ length: Number(size) }, (_, index) => call.integer(first + BigInt(index))), call);
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array */
const arrayFunctions = {
	array: ofOne("array", toArray),
	contains: {
		arity: [2, 2],
		toleratesUnknown: true,
		returns: "boolean",
		apply: contains
	},
	createarray: {
		arity: [0, any],
		toleratesUnknown: true,
		returns: "array",
		apply: (args, call) => call.array(args)
	},
	empty: ofOne("boolean", isEmpty$1),
	first: ofOne(void 0, (value, call) => atEnd(value, "first", call)),
	flatten: ofOne("array", (value, call) => throughCases([value], call, ([picked]) => flatten(picked ?? value, call))),
	indexfromend: {
		arity: [2, 2],
		toleratesUnknown: true,
		apply: (args, call) => fromEnd(args, call, call.fail)
	},
	last: ofOne(void 0, (value, call) => atEnd(value, "last", call)),
	length: ofOne("integer", length),
	range: {
		arity: [2, 2],
		returns: "array",
		apply: range
	},
	skip: {
		arity: [2, 2],
		toleratesUnknown: true,
		apply: (args, call) => split$1(args, "skip", call)
	},
	take: {
		arity: [2, 2],
		toleratesUnknown: true,
		apply: (args, call) => split$1(args, "take", call)
	},
	tryget: {
		arity: [2, any],
		toleratesUnknown: true,
		apply: tryGet
	},
	tryindexfromend: {
		arity: [2, 2],
		toleratesUnknown: true,
		apply: (args, call) => fromEnd(args, call, call.null)
	},
	...setFunctions
};

// src/template/functions/digits.ts
/** Every digit of an integer. */
function integerDigits(value) {
	const written = (value < 0n ? -value : value).toString();
	const digits = value === 0n ? "" : written;
	return trimmed({
		negative: value < 0n,
		digits,
		scale: digits.length,
		isFloat: false
	});
}
/** The fewest digits that tell a finite float from its neighbours. */
function shortestDigits(value) {
	const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
	const digits = mantissa.replace(".", "");
	return trimmed({
		negative: isNegative(value),
		digits: value === 0 ? "" : digits,
		scale: Number(exponent) + 1,
		isFloat: true
	});
}
const fractionBits = 52n;
/** Every digit of a finite float, which is a whole number times a power of two. */
function exactDigits(value) {
	const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	bits.setFloat64(0, Math.abs(value));
	const whole = bits.getBigUint64(0);
	const power = whole >> fractionBits;
	const fraction = BigInt.asUintN(Number(fractionBits), whole);
	const mantissa = power === 0n ? fraction : fraction | 1n << fractionBits;
	const exponent = (power === 0n ? 1n : power) - 1075n;
	const digits = (exponent >= 0n ? mantissa << exponent : mantissa * 5n ** -exponent).toString();
	const scale = digits.length + (exponent < 0n ? Number(exponent) : 0);
	return trimmed({
		negative: isNegative(value),
		digits: mantissa === 0n ? "" : digits,
		scale,
		isFloat: true
	});
}
const isNegative = (value) => value < 0 || Object.is(value, -0);
function trimmed(number) {
	let end = number.digits.length;
	while (number.digits[end - 1] === "0") end--;
	const digits = number.digits.slice(0, end);
	if (digits === "") return {
		...number,
		digits,
		scale: 0,
		negative: number.negative && number.isFloat
	};
	return {
		...number,
		digits
	};
}
/** Rounded to its first `count` digits; of two equally near numbers, the one further from zero or the `even` one. */
function roundTo(number, count, tie) {
	if (count >= number.digits.length) return number;
	const kept = number.digits.slice(0, Math.max(count, 0));
	if (count < 0 || !roundsUp(number.digits, count, tie)) return trimmed({
		...number,
		digits: kept
	});
	const raised = (BigInt(kept || "0") + 1n).toString();
	return trimmed({
		...number,
		digits: raised,
		scale: number.scale + (raised.length - kept.length)
	});
}
function roundsUp(digits, count, tie) {
	const rest = digits.slice(count);
	if (tie === "even" && rest === "5") return Number(digits[count - 1] ?? "0") % 2 === 1;
	return rest >= "5";
}
/** The digits before the decimal point, without a leading zero, and `decimals` digits behind it. */
function placed(number, decimals) {
	const { digits, scale } = number;
	return {
		whole: digits.slice(0, Math.max(scale, 0)).padEnd(Math.max(scale, 0), "0"),
		fraction: `${"0".repeat(Math.min(Math.max(-scale, 0), decimals))}${digits.slice(Math.max(scale, 0))}`.slice(0, decimals).padEnd(decimals, "0")
	};
}

// src/template/functions/custom-format.ts
const signs = /'(?<single>[^']*)'?|"(?<double>[^"]*)"?|\\(?<escaped>[\s\S]?)|(?<exponent>[eE][+-]?0+)|(?<special>[0#.,%‰;])|[\s\S]/g;
/** The sections of a format, which `;` tells apart: for positive numbers, negative ones, zero. */
function sectionsOf(format) {
	const sections = [[]];
	for (const match of format.matchAll(signs)) {
		const { single, double, escaped, exponent, special } = match.groups ?? {};
		const kind = exponent ? "exponent" : special ?? "text";
		if (kind === ";") sections.push([]);
		else sections.at(-1)?.push({
			kind,
			text: single ?? double ?? escaped ?? match[0]
		});
	}
	return sections;
}
function planOf(section) {
	let [places, point, firstZero, lastZero, shift, commas, commaAt] = [
		0,
		-1,
		-1,
		0,
		0,
		0,
		-1
	];
	let grouped = false;
	for (const { kind } of section) {
		if (kind === "0" && firstZero < 0) firstZero = places;
		if (kind === "0" || kind === "#") places++;
		if (kind === "0") lastZero = places;
		if (kind === "." && point < 0) point = places;
		if (kind === "%") shift += 2;
		if (kind === "‰") shift += 3;
		if (kind === "," && places > 0 && point < 0) {
			if (commaAt >= 0 && commaAt !== places) grouped = true;
			commas = commaAt === places ? commas + 1 : 1;
			commaAt = places;
		}
	}
	const wholePlaces = point < 0 ? places : point;
	if (commaAt >= 0 && commaAt === wholePlaces) shift -= commas * 3;
	else if (commaAt >= 0) grouped = true;
	return {
		signs: section,
		places,
		wholePlaces,
		leastWhole: firstZero >= 0 && firstZero < wholePlaces ? wholePlaces - firstZero : 0,
		leastFraction: Math.max(lastZero - wholePlaces, 0),
		grouped,
		scientific: section.some(({ kind }) => kind === "exponent"),
		shift
	};
}
/** https://learn.microsoft.com/dotnet/standard/base-types/custom-numeric-format-strings */
function formatCustom$1(number, format) {
	const sections = sectionsOf(format);
	const choose = (index) => sections[index]?.length ? index : 0;
	let index = choose(number.digits === "" ? 2 : number.negative ? 1 : 0);
	let plan = planOf(sections[index] ?? []);
	const rounded = roundedFor(number, plan);
	if (rounded.digits === "" && number.digits !== "" && choose(2) !== index) {
		index = choose(2);
		plan = planOf(sections[index] ?? []);
	}
	const written = write$1(rounded, plan);
	return rounded.negative && index === 0 && (rounded.scale !== 0 || written !== "") ? `-${written}` : written;
}
function roundedFor(number, { scientific, places, wholePlaces, shift }) {
	if (number.digits === "") return number;
	const scale = number.scale + shift;
	return roundTo({
		...number,
		scale
	}, scientific ? places : scale + places - wholePlaces, "away");
}
function write$1(number, plan) {
	const next = digitsFor(number, plan);
	let written = "";
	let scientific = plan.scientific;
	let hasPoint = false;
	for (const { kind, text } of plan.signs) {
		if (kind === "#" || kind === "0" || kind === ".") written += next.leading();
		if (kind === "#" || kind === "0") written += next.one();
		else if (kind === ".") {
			if (hasPoint || !next.atPoint()) continue;
			hasPoint = true;
			written += ".";
		} else if (kind === "exponent" && scientific) {
			written += exponent(number, plan, text);
			scientific = false;
		} else if (kind !== ",") written += text;
	}
	return written;
}
/** Hands out the digits of a number, place by place, with separators between groups of three where they are asked for. */
function digitsFor({ digits, scale }, plan) {
	const { places, wholePlaces, leastWhole, leastFraction, grouped } = plan;
	let position = plan.scientific ? wholePlaces : Math.max(scale, wholePlaces);
	let surplus = plan.scientific ? 0 : scale - wholePlaces;
	let used = 0;
	const wholeDigits = Math.max(leastWhole, position + Math.min(surplus, 0));
	const put = (digit) => {
		const separator = grouped && position > 1 && position - 1 < wholeDigits && (position - 1) % 3 === 0 ? "," : "";
		return digit === "" ? "" : digit + separator;
	};
	const one = () => {
		let digit;
		if (surplus < 0) {
			surplus++;
			digit = position <= leastWhole ? "0" : "";
		} else digit = digits[used++] ?? (position > -leastFraction ? "0" : "");
		const result = put(digit);
		position--;
		return result;
	};
	const leading = () => {
		let result = "";
		for (; surplus > 0; surplus--, position--) result += put(digits[used++] ?? "0");
		return result;
	};
	/** Whether a decimal point is due here. */
	const atPoint = () => position === 0 && (leastFraction > 0 || wholePlaces < places && used < digits.length);
	return {
		one,
		leading,
		atPoint
	};
}
function exponent(number, { wholePlaces }, text) {
	const value = number.digits === "" ? 0 : number.scale - wholePlaces;
	const sign = value < 0 ? "-" : text[1] === "+" ? "+" : "";
	return `${text[0]}${sign}${String(Math.abs(value)).padStart(Math.min(text.replace(/[^0]/g, "").length, 10), "0")}`;
}

// src/template/functions/number-format.ts
/** .NET accepts more, but Azure no text that is longer. */
const precisionLimit = 131072;
const bits = 64;
/**
* A number in a .NET format, standard or custom, as the invariant culture has it; undefined where .NET refuses the format.
* https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings
*/
function formatNumber(value, format) {
	if (value.kind === "float" && !Number.isFinite(value.value)) return String(value.value);
	const [, letter, written] = /^([a-z])(\d*)$/i.exec(format) ?? (format === "" ? [
		"",
		"G",
		""
	] : []);
	if (letter === void 0) return formatCustom$1(value.kind === "integer" ? integerDigits(value.value) : fifteenDigits(value.value), format);
	const precision = written ? Number(written) : void 0;
	if (precision !== void 0 && precision > precisionLimit) return void 0;
	return value.kind === "integer" ? formatInteger(value.value, letter, precision) : formatFloat(value.value, letter, precision);
}
const fifteenDigits = (value) => roundTo(exactDigits(value), 15, "even");
function formatInteger(value, letter, precision) {
	switch (letter.toUpperCase()) {
		case "D": return `${value < 0n ? "-" : ""}${(value < 0n ? -value : value).toString().padStart(precision ?? 0, "0")}`;
		case "X": {
			const hex = BigInt.asUintN(bits, value).toString(16).padStart(precision ?? 0, "0");
			return letter === "X" ? hex.toUpperCase() : hex;
		}
		case "B": return BigInt.asUintN(bits, value).toString(2).padStart(precision ?? 0, "0");
		case "G":
		case "R": return precision ? general(roundTo(integerDigits(value), precision, "away"), precision, letter) : value.toString();
		default: return formatDigits(integerDigits(value), letter, precision, "away");
	}
}
function formatFloat(value, letter, precision) {
	const isShortest = letter.toUpperCase() === "R" || letter.toUpperCase() === "G" && !precision;
	if (!isShortest && letter.toUpperCase() !== "G") return formatDigits(exactDigits(value), letter, precision, "even");
	const digits = isShortest ? shortestDigits(value) : roundTo(exactDigits(value), precision ?? 0, "even");
	return general(digits, isShortest ? Math.max(digits.digits.length, 17) : precision ?? 0, letter);
}
/** The formats that integers and floats have in common: C, E, F, N, P. */
function formatDigits(number, letter, precision, tie) {
	switch (letter.toUpperCase()) {
		case "C": return fixed(number, precision ?? 2, tie, (text, negative) => negative ? `(¤${grouped(text)})` : `¤${grouped(text)}`);
		case "E": return exponential(roundTo(number, (precision ?? 6) + 1, tie), precision ?? 6, letter);
		case "F": return fixed(number, precision ?? 2, tie, signed);
		case "N": return fixed(number, precision ?? 2, tie, (text, negative) => signed(grouped(text), negative));
		case "P": return fixed(number.digits === "" ? number : {
			...number,
			scale: number.scale + 2
		}, precision ?? 2, tie, (text, negative) => `${signed(grouped(text), negative)} %`);
		default: return;
	}
}
const signed = (text, negative) => negative ? `-${text}` : text;
function fixed(number, decimals, tie, write) {
	const rounded = roundTo(number, number.scale + decimals, tie);
	const { whole, fraction } = placed(rounded, decimals);
	return write(`${whole || "0"}${decimals > 0 ? `.${fraction}` : ""}`, rounded.negative);
}
function grouped(text) {
	const [whole = "", fraction] = text.split(".");
	const groups = [];
	for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(end - 3, 0), end));
	return fraction === void 0 ? groups.join(",") : `${groups.join(",")}.${fraction}`;
}
function exponential(number, decimals, letter) {
	const fraction = number.digits.slice(1).padEnd(decimals, "0");
	const mantissa = `${number.digits[0] ?? "0"}${decimals > 0 ? `.${fraction}` : ""}`;
	return signed(`${mantissa}${exponentOf(number, letter, 3)}`, number.negative);
}
function exponentOf(number, letter, digits) {
	const exponent = number.digits === "" ? 0 : number.scale - 1;
	return `${letter}${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(digits, "0")}`;
}
function general(number, most, letter) {
	const isLower = letter !== letter.toUpperCase();
	if (number.scale > most || number.scale < -3) {
		const fraction = number.digits.slice(1);
		const mantissa = `${number.digits[0] ?? "0"}${fraction ? `.${fraction}` : ""}`;
		return signed(`${mantissa}${exponentOf(number, isLower ? "e" : "E", 2)}`, number.negative);
	}
	const { whole, fraction } = placed(number, Math.max(number.digits.length - number.scale, 0));
	return signed(`${whole || "0"}${fraction ? `.${fraction}` : ""}`, number.negative);
}

// src/template/functions/json-write.ts
/**
* A value as the engine writes it in JSON (Newtonsoft's way, without spaces); undefined where it is not settled, or would be too long.
*/
function jsonOf(value) {
	if (!isSettled(value) || leastLength(value) > limits.textLength) return void 0;
	const before = written.get(keyOf(value));
	if (before !== void 0) return before;
	const json = write(value);
	if (json !== void 0) written.set(keyOf(value), json);
	return json;
}
const written = /* @__PURE__ */ new WeakMap();
const lengths = /* @__PURE__ */ new WeakMap();
/** How long the JSON is at least; a value that stands in many others is looked at once. */
function leastLength(value) {
	if (value.kind === "text") return value.value.length;
	if (value.kind !== "array" && value.kind !== "object") return 1;
	const before = lengths.get(value);
	if (before !== void 0) return before;
	let length = 2;
	if (value.kind === "array") for (const item of value.items) length += leastLength(item);
	else for (const [name, member] of value.members) length += name.length + leastLength(member);
	lengths.set(value, length);
	return length;
}
function write(value) {
	switch (value.kind) {
		case "null": return "null";
		case "boolean": return String(value.value);
		case "integer": return value.value.toString();
		case "float": {
			const number = formatNumber(value, "R") ?? "";
			return /[.E]/.test(number) ? number : `${number}.0`;
		}
		case "text": return quote(value.value);
		case "array": return `[${value.items.map((item) => write(item) ?? "").join(",")}]`;
		case "object": return `{${[...value.members].map(([name, member]) => `${quote(name)}:${write(member) ?? ""}`).join(",")}}`;
		default: return;
	}
}
const quote = (text) => JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
/** What `format('{0}', value)` makes of a settled value: nothing of null, JSON with single quotes of arrays and objects. */
function displayed(value, format = "") {
	switch (value.kind) {
		case "null": return "";
		case "boolean": return value.value ? "True" : "False";
		case "integer":
		case "float": return formatNumber(value, format);
		case "text": return value.value;
		default: return jsonOf(value)?.replaceAll("\"", "'");
	}
}

// src/template/functions/holes.ts
/** The longest text that Azure lets `concat`, `format`, `join`, `replace` and `base64` make. */
const longestText = 131072;
/** Why there is no value, where it would be larger than a run can afford. */
const tooLarge$1 = "it is too large to work out";
/** Why there is no value, where an argument is of the wrong kind. */
const wrongKind = (call) => `an argument of ${call.name}() is of the wrong kind`;
/** A text of that many characters, if the run can afford them. */
function textIn(value, call) {
	return value.length <= limits.textLength && call.spend(1 + Math.ceil(value.length / 100)) ? call.text(value) : call.fail(tooLarge$1);
}
/** The text made of the parts, if Azure lets it be that long and the run can afford it. */
function joined(parts, call) {
	const characters = parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 0), 0);
	if (!call.spend(1 + Math.ceil(parts.length / 10 + characters / 100))) return call.fail(tooLarge$1);
	if (characters > 131072) return call.fail("the text is longer than Azure allows");
	return parts.filter((part) => typeof part !== "string").length > limits.arrayLength ? call.fail(tooLarge$1) : call.parts(parts);
}
/** The parts of an argument that must be a text, or Azure refuses it; undefined for one that certainly is none. */
function textParts(value) {
	if (value?.kind === "unknown" && value.shape === void 0) return [holeOf(value)];
	return value && partsOf$1(value);
}
/** The parts that `concat` and `join` make of a value: of a text, whole number or boolean; undefined for any other kind. */
function piecesOf$1(value) {
	switch (value.kind) {
		case "integer":
		case "boolean": return [displayed(value) ?? ""];
		case "unknown": return value.shape === "array" || value.shape === "object" ? void 0 : [holeOf(value)];
		default: return partsOf$1(value);
	}
}
/** The hole that something unknown leaves in a text: itself, where it is certainly a text, else the text that `format` makes of it. */
function holeOf(value) {
	return value.kind === "unknown" && value.shape === "text" ? value : formattedHole("{0}", value, (known) => displayed(known));
}
/** The text that one item of a format makes of a value that is not settled; `show` makes it of a settled one. */
function formattedHole(item, value, show) {
	const open = (one) => unknown(residual("format", [text(item, value.span), one]), reasonOf(one), value.span, { shape: "text" });
	const turnOut = (one) => {
		const known = isSettled(one) ? show(one) : void 0;
		return known === void 0 ? open(one) : text(known, value.span);
	};
	const cases = casesOf(value).map((one) => ({
		...one,
		value: turnOut(one.value)
	}));
	return {
		...open(value),
		...value.trail ? { trail: value.trail } : {},
		...cases.length > 1 ? { cases } : {}
	};
}

// src/template/functions/ip-address.ts
/** An address in its usual form: four numbers without leading zeros, or groups of up to four hexadecimal digits; undefined for any other text. */
function parseAddress(text) {
	const four = parseFour(text);
	if (four !== void 0) return {
		version: 4,
		value: four
	};
	const six = parseSix(text);
	return six === void 0 ? void 0 : {
		version: 6,
		value: six
	};
}
function parseFour(text) {
	if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(text)) return void 0;
	const numbers = text.split(".").map(Number);
	return numbers.every((number) => number <= 255) ? fromGroups(numbers, 8) : void 0;
}
function parseSix(text) {
	const halves = text.split("::").map(groupsOf);
	const [front, back] = halves;
	if (!front || halves.length > 2 || halves.includes(void 0)) return void 0;
	const missing = 8 - front.length - (back?.length ?? 0);
	if (back ? missing < 1 : missing !== 0) return void 0;
	return fromGroups([
		...front,
		...new Array(missing).fill(0),
		...back ?? []
	], 16);
}
/** Groups of 16 bits, the last two of which may be written as an address of version 4. */
function groupsOf(text) {
	if (text === "") return [];
	const pieces = text.split(":");
	const embedded = parseFour(pieces.at(-1) ?? "");
	if (embedded !== void 0) pieces.splice(-1, 1, (embedded >> 16n).toString(16), (embedded & 65535n).toString(16));
	return pieces.every((piece) => /^[\da-f]{1,4}$/i.test(piece)) ? pieces.map((piece) => Number.parseInt(piece, 16)) : void 0;
}
const fromGroups = (groups, bits) => groups.reduce((value, group) => value << BigInt(bits) | BigInt(group), 0n);
const toGroups = (value, count, bits) => Array.from({ length: count }, (_, index) => Number(BigInt.asUintN(bits, value >> BigInt(bits * (count - 1 - index)))));
/** The address as .NET writes it. */
function writeAddress({ version, value }) {
	return version === 4 ? toGroups(value, 4, 8).join(".") : writeSix(toGroups(value, 8, 16));
}
function writeSix(groups) {
	const embeds = embedsFour(groups);
	const pieces = (embeds ? groups.slice(0, 6) : groups).map((group) => group.toString(16));
	const { start, length } = longestZeros(embeds ? groups.slice(0, 6) : groups);
	const tail = embeds ? [writeFour(groups.slice(6))] : [];
	if (length < 2) return [...pieces, ...tail].join(":");
	return `${pieces.slice(0, start).join(":")}::${[...pieces.slice(start + length), ...tail].join(":")}`;
}
const writeFour = (groups) => groups.flatMap((group) => [group >> 8, group & 255]).join(".");
/** RFC 5952 §5 as .NET reads it: mapped, compatible, translated (SIIT) and ISATAP addresses. */
function embedsFour([a, b, c, d, e, f, g]) {
	return a === 0 && b === 0 && c === 0 && d === 0 && g !== 0 && (e === 0 && (f === 0 || f === 65535) || e === 65535 && f === 0) || e === 0 && f === 24318;
}
function longestZeros(groups) {
	let longest = {
		start: 0,
		length: 0
	};
	let length = 0;
	groups.forEach((group, index) => {
		length = group === 0 ? length + 1 : 0;
		if (length > longest.length) longest = {
			start: index - length + 1,
			length
		};
	});
	return longest;
}

// src/template/functions/cidr.ts
const bitsOf = ({ version }) => version === 4 ? 32 : 128;
const sizeOf$1 = ({ first, length }) => 1n << BigInt(bitsOf(first) - length);
const at = (address, distance) => ({
	...address,
	value: address.value + distance
});
/** A range in its usual form; without a length, of the length of its class. Undefined for any other text. */
function rangeOf(text) {
	const [, written = "", digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
	const address = parseAddress(written);
	if (!address) return void 0;
	const length = digits === void 0 ? classLength(address) : Number(digits);
	if (length > bitsOf(address)) return void 0;
	const hosts = BigInt(bitsOf(address) - length);
	return {
		first: {
			...address,
			value: address.value >> hosts << hosts
		},
		length
	};
}
function classLength({ version, value }) {
	if (version === 6) return 64;
	return value >> 31n === 0n ? 8 : value >> 30n === 2n ? 16 : 24;
}
/** Calls `work` with the range and the whole numbers that follow it. */
const ofRange = (work) => ([value, ...rest], call) => {
	const numbers = rest.flatMap((number) => number.kind === "integer" ? [number.value] : []);
	if (value?.kind !== "text" || numbers.length < rest.length) return call.fail(wrongKind(call));
	if (numbers.some((number) => BigInt.asIntN(32, number) !== number)) return call.fail("a number does not fit into 32 bits");
	const range = rangeOf(value.value);
	return range ? work(range, numbers, call) : call.open("it is no range of addresses in the usual form");
};
function parse(range, _, call) {
	const { first, length } = range;
	const size = sizeOf$1(range);
	const write = (address) => call.text(writeAddress(address));
	const netmask = {
		...first,
		value: (1n << BigInt(bitsOf(first))) - size
	};
	const isFour = first.version === 4;
	const inside = isFour && size > 2n ? 1n : 0n;
	const last = at(first, isFour && size === 2n ? 0n : size - 1n - inside);
	return call.object(new Map([
		["network", write(first)],
		["netmask", write(netmask)],
		...isFour ? [["broadcast", write(at(first, size - 1n))]] : [],
		["firstUsable", write(at(first, inside))],
		["lastUsable", write(last)],
		["cidr", call.integer(length)]
	]));
}
function subnet(range, [length = 0n, index = 0n], call) {
	if (length < range.length || length > bitsOf(range.first)) return call.fail("the range has no subnets of that length");
	const inner = {
		first: range.first,
		length: Number(length)
	};
	if (index < 0n || index * sizeOf$1(inner) >= sizeOf$1(range)) return call.fail("the range has no subnet of that index");
	return call.text(`${writeAddress(at(range.first, index * sizeOf$1(inner)))}/${length}`);
}
/** The engine counts from the second address on, and takes negative numbers too. */
function host(range, [index = 0n], call) {
	const address = at(range.first, index + 1n);
	const count = sizeOf$1(range) - 2n;
	if (index >= (count > 0n ? count : 0n) || address.value < 0n) return call.fail("the range has no host of that number");
	return call.text(writeAddress(address));
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr */
const cidrFunctions = {
	cidrhost: {
		arity: [2, 2],
		returns: "text",
		apply: ofRange(host)
	},
	cidrsubnet: {
		arity: [3, 3],
		returns: "text",
		apply: ofRange(subnet)
	},
	parsecidr: {
		arity: [1, 1],
		returns: "object",
		apply: ofRange(parse)
	}
};

// src/template/functions/logical.ts
/** The value as a condition: a boolean, or an unknown that can only be one; undefined for anything else. */
function asCondition$1(value) {
	if (value?.kind === "boolean") return value;
	if (value?.kind !== "unknown" || value.shape && value.shape !== "boolean") return void 0;
	return {
		...value,
		shape: "boolean"
	};
}
const isNegation = (term) => term.startsWith("not(") && term.endsWith(")");
/** Not the value, which must be a boolean; its cases are keyed on the same choices, so that both are never true at once. */
function negation(value, span) {
	if (value.kind === "boolean") return bool(!value.value, span);
	const condition = asCondition$1(value);
	if (condition?.kind !== "unknown") return value;
	const term = isNegation(condition.term) ? condition.term.slice(4, -1) : residual("not", [condition]);
	const cases = casesOf(condition).map((one) => ({
		...one,
		value: negation(one.value, span)
	}));
	return unknown(term, condition.why, span, {
		shape: "boolean",
		cases,
		...condition.trail ? { trail: condition.trail } : {}
	});
}
/** The operands of an `and` or `or` that is left over, by their terms; any other term is one operand. */
function operandsOf(name, term) {
	if (!term.startsWith(`${name}(`) || !term.endsWith(")")) return [term];
	const operands = [];
	let [depth, start, quoted] = [
		0,
		name.length + 1,
		false
	];
	for (let at = start; at < term.length - 1; at++) {
		const letter = term[at] ?? "";
		if (letter === "'") quoted = !quoted;
		else if (quoted) continue;
		else if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		else if (letter === "," && depth === 0) {
			operands.push(term.slice(start, at));
			start = at + 1;
		}
	}
	return [...operands, term.slice(start, -1)];
}
/** `and` (`stop` is false) and `or` (`stop` is true) of values that are all evaluated. */
const junction = (stop) => ({
	arity: [0, any],
	toleratesUnknown: true,
	returns: "boolean",
	apply: (values, call) => {
		if (values.some((value) => value.kind === "boolean" && value.value === stop)) return call.boolean(stop);
		const open = values.filter((value) => value.kind === "unknown");
		const [first] = open;
		if (!first) return call.boolean(!stop);
		const terms = new Set(open.flatMap((value) => operandsOf(call.name, value.term)));
		if ([...terms].some((term) => terms.has(`not(${term})`))) return call.boolean(stop);
		if (terms.size === 1) return first;
		return unknown(shorten(`${call.name}(${[...terms].sort().join(",")})`), first.why, call.span, first.trail ? { trail: first.trail } : {});
	}
});
/** Looks at its arguments one by one, and no further than the one that settles it, as the engine does. */
function junctionForm(stop) {
	const definition = junction(stop);
	return {
		arity: [2, any],
		returns: "boolean",
		form: (args, evaluate, call) => {
			const open = [];
			for (const arg of args) {
				const value = asCondition$1(evaluate.value(arg));
				if (!value) return call.fail(`an argument of ${call.name}() is no boolean`);
				if (value.kind === "unknown") open.push(value);
				else if (value.value === stop) return call.boolean(stop);
			}
			return apply(definition, open, makeCall(call.name, open, call.span, call.scope));
		}
	};
}
/** The cases that can hold together with the assumptions. */
const under = (given, cases) => cases.flatMap((one) => {
	const both = together$1(given, one.given);
	return both ? [{
		value: one.value,
		given: both
	}] : [];
});
/** What an `if` can turn out to be: for each case of the condition, the cases of the branch it takes. */
function branchCases(condition, whenTrue, whenFalse) {
	return casesOf(condition).flatMap(({ value, given }) => {
		const settled = asCondition$1(value);
		if (!settled) return [];
		if (settled.kind === "unknown") return under(given, branchCases(settled, whenTrue, whenFalse));
		return under(given, casesOf(settled.value ? whenTrue : whenFalse));
	});
}
function openIf(condition, whenTrue, whenFalse, call) {
	if (termOf(whenTrue) === termOf(whenFalse)) return whenTrue;
	if (isNegation(condition.term)) {
		const inner = negation(condition, condition.span);
		if (inner.kind === "unknown") return openIf(inner, whenFalse, whenTrue, call);
	}
	const shape = shapeOf$1(whenTrue);
	const knowledge = {
		...shape && shape === shapeOf$1(whenFalse) ? { shape } : {},
		...condition.trail ? { trail: condition.trail } : {}
	};
	const open = unknown(residual("if", [
		condition,
		whenTrue,
		whenFalse
	]), condition.why, call.span, knowledge);
	return choice(open, branchCases(condition, whenTrue, whenFalse));
}
/** Evaluates the branch it takes only; both where the condition is open. */
const ifForm = {
	arity: [3, 3],
	form: ([test, whenTrue, whenFalse], evaluate, call) => {
		const condition = test && asCondition$1(evaluate.value(test));
		if (!condition || !whenTrue || !whenFalse) return call.fail("the condition of if() is no boolean");
		if (condition.kind === "boolean") return evaluate.value(condition.value ? whenTrue : whenFalse);
		return openIf(condition, evaluate.value(whenTrue), evaluate.value(whenFalse), call);
	}
};
/** .NET's `Boolean.Parse`: white space and NUL around it do not count, nor does case. */
const booleanText = /^[\s\0]*(?:(true)|false)[\s\0]*$/i;
function toBoolean([value], call) {
	switch (value?.kind) {
		case "boolean": return value;
		case "integer": return call.boolean(value.value !== 0n);
		case "float": return call.boolean(value.value !== 0);
		case "text": {
			const match = booleanText.exec(value.value);
			return match ? call.boolean(match[1] !== void 0) : call.fail("the text is neither true nor false");
		}
		case "unknown": return value.shape === "boolean" ? value : call.open(value.why);
		case "pattern": return call.open("the text is not known");
		default: return call.fail("it can not be made a boolean");
	}
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical */
const logicalFunctions = {
	and: junctionForm(false),
	bool: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "boolean",
		apply: toBoolean
	},
	fail: {
		arity: [1, 1],
		apply: ([message], call) => call.fail(message?.kind === "text" ? `the template says so: ${message.value}` : "the message of fail() is no text")
	},
	false: {
		arity: [0, 0],
		returns: "boolean",
		apply: (_, call) => call.boolean(false)
	},
	if: ifForm,
	not: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "boolean",
		apply: ([value], call) => value && asCondition$1(value) ? negation(value, call.span) : call.fail("the argument of not() is no boolean")
	},
	null: {
		arity: [0, 0],
		apply: (_, call) => call.null()
	},
	or: junctionForm(true),
	true: {
		arity: [0, 0],
		returns: "boolean",
		apply: (_, call) => call.boolean(true)
	}
};

// src/template/functions/order.ts
/** The engine compares texts as .NET's invariant culture does, which is the root collation; so is English. */
const collator = lazy(() => new Intl.Collator("en"));
/** Whether a whole number is the same as a float; beyond that the engine rounds, and nobody says how. */
const isExact = (number) => number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;
/** Whether the language counts with it. */
const isNumber$1 = (value) => value.kind === "integer" || value.kind === "float";
/** Negative, zero or positive as the first comes before, with or after the other; undefined where the language does not order them. */
function orderOf(one, other) {
	if (one.kind === "text" && other.kind === "text") return collator().compare(one.value, other.value);
	if (one.kind === "integer" && other.kind === "integer") return sign(one.value, other.value);
	const [left, right] = [numberOf(one), numberOf(other)];
	return left === void 0 || right === void 0 ? void 0 : sign(left, right);
}
function numberOf(value) {
	if (value.kind === "float") return value.value;
	return value.kind === "integer" && isExact(value.value) ? Number(value.value) : void 0;
}
const sign = (one, other) => one < other ? -1 : one > other ? 1 : 0;

// src/template/functions/comparison.ts
const openOf = (values) => values.find((value) => !isSettled(value));
function whyOpen$1(values) {
	const open = openOf(values);
	return {
		why: open ? reasonOf(open) : "it is not settled",
		...open?.trail ? { trail: open.trail } : {}
	};
}
/** Both kinds and case count; an order of members does not. What is left over has one term whichever side a value stands on. */
function equals([one, other], call) {
	if (!one || !other) return call.boolean(false);
	const answer = equal(one, other);
	if (answer !== "maybe") return call.boolean(answer === "yes");
	const [known, open] = one.kind === "boolean" ? [one, other] : [other, one];
	if (known.kind === "boolean" && open.kind === "unknown" && open.shape === "boolean") return known.value ? open : negation(open, call.span);
	const sorted = termOf(one) <= termOf(other) ? [one, other] : [other, one];
	const { why, ...knowledge } = whyOpen$1([one, other]);
	return unknown(residual("equals", sorted), why, call.span, {
		shape: "boolean",
		...knowledge
	});
}
/** Whether `one` comes before `other`; an order that is open has one term, however it is asked for. */
function isBefore(one, other, call) {
	if (isSettled(one) && isSettled(other)) {
		const order = orderOf(one, other);
		if (order !== void 0) return call.boolean(order < 0);
		if (isNumber$1(one) && isNumber$1(other)) return call.open("the numbers are too large to compare");
		return call.fail(`${call.name}() compares two numbers or two texts`);
	}
	if (termOf(one) === termOf(other)) return call.boolean(false);
	const { why, ...knowledge } = whyOpen$1([one, other]);
	return unknown(residual("less", [one, other]), why, call.span, {
		shape: "boolean",
		...knowledge
	});
}
const ordering = (work) => ({
	arity: [2, 2],
	toleratesUnknown: true,
	returns: "boolean",
	apply: ([one, other], call) => one && other ? work(one, other, call) : call.boolean(false)
});
/** Nobody knows yet whether it is null. */
const mayBeNull = (value) => value.kind === "unknown" && value.shape === void 0;
/** How the first of the values that is not null can turn out; undefined where one has no cases that say whether it is null. */
function firstCases(values, call) {
	const [first, ...others] = values;
	if (!first) return [{
		value: call.null(),
		given: /* @__PURE__ */ new Map()
	}];
	const cases = casesOf(first);
	if (cases.some(({ value }) => mayBeNull(value))) return void 0;
	const otherwise = cases.some(({ value }) => value.kind === "null") ? firstCases(others, call) : [];
	const outcomes = otherwise && cases.flatMap((one) => one.value.kind === "null" ? jointly(one, otherwise) : [one]);
	return outcomes && outcomes.length <= limits.cases ? outcomes : void 0;
}
const jointly = (one, others) => others.flatMap((other) => {
	const given = together$1(one.given, other.given);
	return given ? [{
		value: other.value,
		given
	}] : [];
});
/** The first argument that is not null; evaluates none behind it. */
const coalesce = {
	arity: [0, any],
	form: (args, evaluate, call) => {
		const byTerm = /* @__PURE__ */ new Map();
		for (const arg of args) {
			const value = evaluate.value(arg);
			if (value.kind === "null" || byTerm.has(termOf(value))) continue;
			byTerm.set(termOf(value), value);
			if (!mayBeNull(value)) break;
		}
		const values = [...byTerm.values()];
		const [first, second] = values;
		if (!first) return call.null();
		if (!second || first.kind !== "unknown") return first;
		const open = unknown(residual("coalesce", values), first.why, call.span, first.trail ? { trail: first.trail } : {});
		const cases = firstCases(values, call);
		return cases ? choice(open, cases) : open;
	}
};
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison */
const comparisonFunctions = {
	coalesce,
	equals: {
		arity: [2, 2],
		toleratesUnknown: true,
		returns: "boolean",
		apply: equals
	},
	greater: ordering((one, other, call) => isBefore(other, one, call)),
	greaterorequals: ordering((one, other, call) => negation(isBefore(one, other, call), call.span)),
	less: ordering(isBefore),
	lessorequals: ordering((one, other, call) => negation(isBefore(other, one, call), call.span))
};

// src/template/functions/moment.ts
/** Ticks of one second. */
const ticksPerSecond = 10000000n;
const ticksPerDay = 86400n * ticksPerSecond;
/** Ticks from the year 1 to 1970. */
const epochTicks = 719162n * ticksPerDay;
const mostTicks = 3652059n * ticksPerDay;
/** The moment, if the years 1 to 9999 hold it, here and in UTC. */
function momentAt(ticks, offsetMinutes) {
	const holds = (time) => time >= 0n && time < mostTicks;
	return holds(ticks) && holds(ticks - minutes(offsetMinutes)) ? {
		ticks,
		offsetMinutes
	} : void 0;
}
const minutes = (count) => BigInt(count) * 60n * ticksPerSecond;
/** The same moment on a clock of UTC. */
const inUtc = ({ ticks, offsetMinutes }) => ({
	ticks: ticks - minutes(offsetMinutes),
	offsetMinutes: 0
});
/** What the clock shows, as a JavaScript date whose UTC fields say it, and the ticks of the second. */
function clockOf({ ticks }) {
	const fraction = ticks % ticksPerSecond;
	return {
		date: new Date(Number((ticks - fraction - epochTicks) / 10000n)),
		fraction: Number(fraction)
	};
}
const spaced = new RegExp(`^\\s*(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[T ] *(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,20}))?)?)?(?<zone> *(?:Z|[+-]\\d{1,2}|[+-]\\d{2}:?\\d{2}))?\\s*$`, "i");
/** What `utcNow()` answers. */
const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z)$/;
/** A date in ISO 8601's form or near it, taken as UTC where it names no zone; undefined for any other text. */
function parseMoment(text) {
	const fields = (spaced.exec(text) ?? compact.exec(text))?.groups;
	if (!fields) return void 0;
	const { zone = "", fraction: written = "0" } = fields;
	const number = (name) => Number(fields[name] ?? 0);
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(number("year"), number("month") - 1, number("day"));
	const isDate = number("year") > 0 && date.getUTCMonth() === number("month") - 1 && date.getUTCDate() === number("day");
	const offset = offsetIn(zone);
	if (!isDate || number("hour") > 23 || number("minute") > 59 || number("second") > 59 || offset === void 0) return void 0;
	const seconds = BigInt(date.getTime() / 1e3) + BigInt(number("hour") * 3600 + number("minute") * 60 + number("second"));
	const fraction = BigInt(Math.round(Number(`0.${written}`) * Number(ticksPerSecond)));
	return momentAt(epochTicks + seconds * ticksPerSecond + fraction, offset);
}
function offsetIn(zone) {
	const [, sign, hours, rest] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
	const total = Number(hours ?? 0) * 60 + Number(rest ?? 0);
	if (Number(rest ?? 0) > 59 || total > 840) return void 0;
	return sign === "-" ? 0 - total : total;
}
const duration = /^\s*(?<sign>-?)P(?=[\dT])(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?:T(?=[\d.])(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d*)(?:\.(?<fraction>\d*))?S)?)?\s*$/;
const mostOfOne = 2147483647n;
/** The ticks of a duration in ISO 8601's form, a year taken as 365 days and a month as 30 (.NET's `XmlConvert`); undefined for any other text. */
function parseDuration(text) {
	const fields = duration.exec(text)?.groups;
	if (!fields) return void 0;
	const { sign, fraction: digits = "" } = fields;
	const written = [
		"years",
		"months",
		"days",
		"hours",
		"minutes",
		"seconds"
	].map((name) => fields[name] || "0");
	if (written.some((number) => number.length > 30)) return void 0;
	const [years = 0n, months = 0n, days = 0n, hours = 0n, minute = 0n, seconds = 0n] = written.map(BigInt);
	if ([
		years,
		months,
		days,
		hours,
		minute,
		seconds
	].some((number) => number > mostOfOne)) return void 0;
	const allDays = (years + months / 12n) * 365n + months % 12n * 30n + days;
	const fraction = BigInt(digits.slice(0, 7).padEnd(7, "0"));
	const ticks = allDays * ticksPerDay + (hours * 3600n + minute * 60n + seconds) * ticksPerSecond + fraction;
	return sign === "-" ? -ticks : ticks;
}

// src/template/functions/date-format.ts
const days = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July"
].concat([
	"August",
	"September",
	"October",
	"November",
	"December"
]);
/** .NET's standard formats of one letter, in the invariant culture, as the custom formats that they stand for. */
const standard = /* @__PURE__ */ new Map([
	["", "MM/dd/yyyy HH:mm:ss zzz"],
	["d", "MM/dd/yyyy"],
	["D", "dddd, dd MMMM yyyy"],
	["f", "dddd, dd MMMM yyyy HH:mm"],
	["F", "dddd, dd MMMM yyyy HH:mm:ss"],
	["g", "MM/dd/yyyy HH:mm"],
	["G", "MM/dd/yyyy HH:mm:ss"],
	["m", "MMMM dd"],
	["M", "MMMM dd"],
	["o", "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
	["O", "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
	["r", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
	["R", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
	["s", "yyyy-MM-dd'T'HH:mm:ss"],
	["t", "HH:mm"],
	["T", "HH:mm:ss"],
	["u", "yyyy-MM-dd HH:mm:ss'Z'"],
	["y", "yyyy MMMM"],
	["Y", "yyyy MMMM"]
]);
const inUniversalTime = /* @__PURE__ */ new Set([
	"r",
	"R",
	"u"
]);
/**
* A moment in a .NET format, standard or custom; undefined where .NET refuses the format.
* https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
*/
function formatMoment(moment, format) {
	if (format.length > 1) return formatCustom(moment, format);
	const custom = standard.get(format);
	return custom && formatCustom(inUniversalTime.has(format) ? inUtc(moment) : moment, custom);
}
/** A letter with its repetitions, one after `%`, quoted text, an escaped sign, or any other sign. */
const piece = /%?(?<letter>[dfFghHKmMstyz])\k<letter>*|'(?<single>(?:[^'\\]|\\[\s\S])*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|%?(?<other>[^'"\\%])/y;
function formatCustom(moment, format) {
	let result = "";
	piece.lastIndex = 0;
	for (let at = 0; at < format.length; at = piece.lastIndex) {
		const match = piece.exec(format);
		const { letter, single, double, escaped, other } = match?.groups ?? {};
		if (!match) return void 0;
		if (letter === void 0) {
			result += escaped ?? other ?? (single ?? double ?? "").replace(/\\([\s\S])/g, "$1");
			continue;
		}
		const isAlone = match[0].startsWith("%") || letter === "K";
		const count = isAlone ? 1 : match[0].length;
		if (isAlone) piece.lastIndex = at + match[0].indexOf(letter) + 1;
		const field = fieldOf(moment, letter, count);
		if (field === void 0) return void 0;
		result = field === "" && letter === "F" && result.endsWith(".") ? result.slice(0, -1) : result + field;
	}
	return result;
}
const padded = (number, count) => String(number).padStart(count, "0");
const named = (names, index, count) => (names[index] ?? "").slice(0, count === 3 ? 3 : void 0);
function fieldOf(moment, letter, count) {
	const { date, fraction } = clockOf(moment);
	const [year, hour] = [date.getUTCFullYear(), date.getUTCHours()];
	switch (letter) {
		case "d": return count > 2 ? named(days, date.getUTCDay(), count) : padded(date.getUTCDate(), count);
		case "M": return count > 2 ? named(months, date.getUTCMonth(), count) : padded(date.getUTCMonth() + 1, count);
		case "y": return count > 2 ? padded(year, count) : padded(year % 100, count);
		case "h": return padded(hour % 12 || 12, Math.min(count, 2));
		case "H": return padded(hour, Math.min(count, 2));
		case "m": return padded(date.getUTCMinutes(), Math.min(count, 2));
		case "s": return padded(date.getUTCSeconds(), Math.min(count, 2));
		case "t": return (hour < 12 ? "AM" : "PM").slice(0, count);
		case "g": return "A.D.";
		case "f":
		case "F": {
			const digits = padded(fraction, 7).slice(0, count);
			return count > 7 ? void 0 : letter === "f" ? digits : digits.replace(/0+$/, "");
		}
		default: return zoneOf(moment.offsetMinutes, letter === "K" ? 3 : count);
	}
}
function zoneOf(offset, count) {
	return (offset < 0 ? "-" : "+") + padded(Math.floor(Math.abs(offset) / 60), Math.min(count, 2)) + (count > 2 ? `:${padded(Math.abs(offset) % 60, 2)}` : "");
}

// src/template/functions/date.ts
const usual = "yyyy-MM-ddTHH:mm:ss'Z'";
/** Longer formats are not worked out. */
const longestFormat = 1e3;
const outOfRange = "the date lies outside the years 1 to 9999";
function dateTimeAdd([base, written, format], call) {
	if (base?.kind !== "text" || written?.kind !== "text" || format && format.kind !== "text") return call.fail(wrongKind(call));
	const moment = parseMoment(base.value);
	const duration = parseDuration(written.value);
	if (!moment) return call.open("the text is no date in the usual form");
	if (duration === void 0) return call.fail("the text is no duration");
	if (format && format.value.length > longestFormat) return call.open(tooLarge$1);
	const later = momentAt(moment.ticks + duration, moment.offsetMinutes);
	if (!later) return call.fail(outOfRange);
	const answer = formatMoment(later, format?.value ?? usual);
	return answer === void 0 ? call.fail("the format is not valid") : textIn(answer, call);
}
function dateTimeFromEpoch([value], call) {
	const seconds = secondsOf(value);
	if (seconds === void 0) return call.fail("it is no whole number of seconds");
	const moment = momentAt(epochTicks + seconds * ticksPerSecond, 0);
	return moment ? call.text(formatMoment(moment, usual) ?? "") : call.fail(outOfRange);
}
/** Also of a text or float that holds a whole number. */
function secondsOf(value) {
	if (value?.kind === "integer") return value.value;
	if (value?.kind === "float") return Number.isInteger(value.value) ? BigInt(value.value) : void 0;
	return value?.kind === "text" && /^\s*[+-]?\d{1,20}\s*$/.test(value.value) ? BigInt(value.value.trim().replace("+", "")) : void 0;
}
function dateTimeToEpoch([value], call) {
	if (value?.kind !== "text") return call.fail(wrongKind(call));
	const moment = parseMoment(value.value);
	if (!moment) return call.open("the text is no date in the usual form");
	const ticks = inUtc(moment).ticks - epochTicks;
	const seconds = ticks / ticksPerSecond;
	return call.integer(ticks % 10000000n < 0n ? seconds - 1n : seconds);
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date */
const dateFunctions = {
	datetimeadd: {
		arity: [2, 3],
		returns: "text",
		apply: dateTimeAdd
	},
	datetimefromepoch: {
		arity: [1, 1],
		returns: "text",
		apply: dateTimeFromEpoch
	},
	datetimetoepoch: {
		arity: [1, 1],
		returns: "integer",
		apply: dateTimeToEpoch
	}
};

// src/template/ids.ts
/** The beginning of the ids of what is deployed in a scope: nothing for the tenant, else without a `/` at its end. */
function scopeParts(kind, place) {
	const subscription = ["/subscriptions/", ...segment(place.subscription)];
	switch (kind) {
		case "resourceGroup": return [
			...subscription,
			"/resourceGroups/",
			...segment(place.group)
		];
		case "subscription": return subscription;
		case "managementGroup": return ["/providers/Microsoft.Management/managementGroups/", ...segment(place.managementGroup)];
		case "tenant": return [];
	}
}
/** The id of a declared resource, whose full name holds one segment for each segment of its type. */
function declaredId(base, type, name, span) {
	const names = type.split("/").length - 1 === 1 ? [name] : namesIn(name, span);
	if (fold$1(type) === "microsoft.resources/resourcegroups" && names?.length === 1 && names[0]) return textOf$1([
		...base,
		"/resourceGroups/",
		...segment(names[0])
	], span);
	return (names && idOf(base, type, names, span, "name")) ?? unknown(residual("id", [
		textOf$1(base, span),
		text(type, span),
		name
	]), "its name is not known", span);
}
/** A name split at each `/` that is certainly one. */
function namesIn(name, span) {
	const parts = partsOf$1(name);
	if (!parts) return void 0;
	const names = [[]];
	for (const part of parts) {
		const [first = "", ...more] = typeof part === "string" ? part.split("/") : [part];
		names.at(-1)?.push(first);
		for (const next of more) names.push([next]);
	}
	return names.map((one) => textOf$1(one, span));
}

// src/template/functions/scope.ts
/** What only Azure knows of a scope; `whose` is the scope's identity, so that two groups hold two unknowns. */
function askedOf(what, whose, call, knowledge = {}) {
	return unknown(`${what}@${termOf(whose)}`, `${what} is only known once deployed`, call.span, knowledge);
}
const isText = { shape: "text" };
function resourceGroup(_, call) {
	const { kind, place } = call.scope;
	if (kind !== "resourceGroup") return call.fail("the deployment is not to a resource group");
	const id = textOf$1(scopeParts("resourceGroup", place), call.span);
	const asked = (name, knowledge) => [name, askedOf(`resourceGroup().${name}`, id, call, knowledge)];
	return call.object(new Map([
		["id", id],
		["name", textOf$1(segment(place.group), call.span)],
		["type", call.text("Microsoft.Resources/resourceGroups")],
		["location", place.location.kind === "text" ? text(place.location.value, call.span) : askedOf("resourceGroup().location", id, call, isText)],
		asked("tags"),
		asked("managedBy"),
		asked("properties")
	]));
}
function subscription(_, call) {
	const { kind, place } = call.scope;
	if (kind === "managementGroup" || kind === "tenant") return call.fail("the deployment is not to a subscription");
	const id = textOf$1(scopeParts("subscription", place), call.span);
	return call.object(/* @__PURE__ */ new Map([
		["id", id],
		["subscriptionId", textOf$1(segment(place.subscription), call.span)],
		["tenantId", place.tenant],
		["displayName", askedOf("subscription().displayName", id, call, isText)]
	]));
}
function tenant(_, call) {
	const { place } = call.scope;
	const asked = (name) => [name, askedOf(`tenant().${name}`, place.tenant, call)];
	const id = ["id", textOf$1(["/tenants/", ...segment(place.tenant)], call.span)];
	return call.object(new Map([
		asked("countryCode"),
		asked("displayName"),
		id,
		["tenantId", place.tenant]
	]));
}
function managementGroup(_, call) {
	const { kind, place } = call.scope;
	if (kind !== "managementGroup") return call.fail("the deployment is not to a management group");
	const id = textOf$1(scopeParts("managementGroup", place), call.span);
	const asked = (name) => [name, askedOf(`managementGroup().${name}`, id, call)];
	const type = ["type", call.text("Microsoft.Management/managementGroups")];
	const name = ["name", textOf$1(segment(place.managementGroup), call.span)];
	return call.object(new Map([
		["id", id],
		name,
		type,
		asked("properties")
	]));
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope */
const scopeFunctions = {
	managementgroup: {
		arity: [0, 0],
		apply: managementGroup
	},
	resourcegroup: {
		arity: [0, 0],
		apply: resourceGroup
	},
	subscription: {
		arity: [0, 0],
		apply: subscription
	},
	tenant: {
		arity: [0, 0],
		apply: tenant
	}
};

// src/template/functions/deployment.ts
function deployment(_, call) {
	const { name, template, kind, path } = call.scope;
	const version = template.contentVersion === void 0 ? [] : [["contentVersion", call.text(template.contentVersion)]];
	const properties = call.object(/* @__PURE__ */ new Map([["template", call.object(new Map(version))]]));
	const place = kind === "resourceGroup" ? [] : [["location", unknown(`${path}deployment().location`, "the location of the deployment is not known", call.span)]];
	return call.object(new Map([
		["name", textOf$1(segment(name), call.span)],
		...place,
		["properties", properties]
	]));
}
/** The same for everybody who asks during one deployment, and only known then. */
const asked = (args, call) => args.length > 0 ? call.open("it is only known once deployed") : askedOf(`${call.name}()`, call.scope.place.tenant, call, { shape: "object" });
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment */
const deploymentFunctions = {
	deployer: {
		arity: [0, 0],
		apply: asked
	},
	deployment: {
		arity: [0, 0],
		apply: deployment
	},
	environment: {
		arity: [0, 0],
		apply: asked
	}
};

// src/template/functions/json-text.ts
/**
* The first value in a text, read as leniently as the engine reads it (Newtonsoft's JSON reader): single quotes, bare names, comments,
* commas at the end, octal and hexadecimal numbers, anything behind the value. Of two equal keys the last wins. What is too large, or
* no number of 64 bits, is open.
*/
function readJson(text, call) {
	try {
		return new Cursor(text, call).value(0);
	} catch (fault) {
		if (fault instanceof Refused) return call.fail("the text is no JSON");
		if (fault instanceof Beyond) return call.open("the JSON is too large to work out, or holds a number that is");
		throw fault;
	}
}
var Refused = class extends Error {};
var Beyond = class extends Error {};
const escapes = /* @__PURE__ */ new Map([
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["\\", "\\"],
	["/", "/"],
	["\"", "\""],
	["'", "'"]
]);
var Cursor = class {
	at = 0;
	text;
	call;
	constructor(text, call) {
		this.text = text;
		this.call = call;
	}
	value(depth) {
		if (depth > limits.jsonDepth || !this.call.spend(1)) throw new Beyond();
		this.skip();
		if (this.text[this.at] === ",") return this.call.null();
		if (this.eat("[")) return this.array(depth);
		if (this.eat("{")) return this.object(depth);
		if (this.sees(/["']/y)) return this.call.text(this.quoted());
		return this.sees(/[-.\d]/y) ? this.number() : this.word();
	}
	array(depth) {
		const items = [];
		for (;;) {
			this.skip();
			if (this.eat("]")) break;
			if (items.length >= limits.arrayLength) throw new Beyond();
			items.push(this.value(depth + 1));
			if (this.isLast("]")) break;
		}
		return this.call.array(items);
	}
	object(depth) {
		const members = /* @__PURE__ */ new Map();
		for (;;) {
			this.skip();
			if (this.eat("}")) break;
			const name = this.sees(/["']/y) ? this.quoted() : this.take(/[\p{L}\p{Nd}_$]+/uy);
			this.take(space);
			if (name === void 0 || !this.eat(":")) throw new Refused();
			if (members.size >= limits.arrayLength) throw new Beyond();
			const value = this.value(depth + 1);
			members.delete(name);
			members.set(name, value);
			if (this.isLast("}")) break;
		}
		return this.call.object(members);
	}
	/** Past what follows an element: whether it was the last. The end of the text closes everything. */
	isLast(close) {
		this.skip();
		if (this.at >= this.text.length || this.eat(close)) return true;
		if (this.eat(",")) return false;
		throw new Refused();
	}
	quoted() {
		const quote = this.text[this.at++];
		const plain = quote === "\"" ? /[^"\\]+/y : /[^'\\]+/y;
		let result = "";
		while (!this.eat(quote ?? "")) {
			const run = this.take(plain);
			if (run === void 0 && !this.eat("\\")) throw new Refused();
			result += run ?? this.escaped();
		}
		return result.replace(/\p{Surrogate}/gu, "�");
	}
	escaped() {
		const code = this.take(/u[\da-fA-F]{4}/y);
		if (code) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
		const letter = escapes.get(this.text[this.at++] ?? "");
		if (letter === void 0) throw new Refused();
		return letter;
	}
	number() {
		if (this.take(/-Infinity/y)) throw new Beyond();
		const written = this.take(/[-+.\da-fx]+/iy) ?? "";
		if (!this.isEnd(/[\0,\]})/]/y)) throw new Refused();
		const integer = integerOf(written);
		if (integer !== void 0) {
			if (BigInt.asIntN(64, integer) !== integer) throw new Beyond();
			return this.call.integer(integer);
		}
		if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(written) || /^0[\dx]/i.test(written)) throw new Refused();
		const float = Number(written);
		if (!Number.isFinite(float)) throw new Beyond();
		return this.call.float(float);
	}
	word() {
		const word = this.take(/[a-z]+/iy);
		if (word === "new") throw new Beyond();
		if (!this.isEnd(/[\0,\]}]|\/[/*]/y)) throw new Refused();
		if (word === "true" || word === "false") return this.call.boolean(word === "true");
		if (word === "null" || word === "undefined") return this.call.null();
		throw word === "NaN" || word === "Infinity" ? new Beyond() : new Refused();
	}
	isEnd(separator) {
		return this.at >= this.text.length || this.sees(separator) || this.sees(space);
	}
	/** Past white space and comments. */
	skip() {
		for (;;) {
			this.take(/\0+/y);
			if (this.take(space)) continue;
			if (this.text[this.at] !== "/") return;
			if (this.text.startsWith("/*", this.at)) {
				const end = this.text.indexOf("*/", this.at + 2);
				if (end < 0) throw new Refused();
				this.at = end + 2;
			} else if (this.take(/\/\/[^\r\n]*/y) === void 0) throw new Refused();
		}
	}
	eat(sign) {
		if (this.text[this.at] !== sign) return false;
		this.at++;
		return true;
	}
	sees(pattern) {
		pattern.lastIndex = this.at;
		return pattern.test(this.text);
	}
	/** What the pattern (sticky) matches here, which is then behind the cursor. */
	take(pattern) {
		pattern.lastIndex = this.at;
		const [match] = pattern.exec(this.text) ?? [];
		this.at += match?.length ?? 0;
		return match;
	}
};
/** .NET's white space, which is not JavaScript's. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y;
/** The integer that is written in base 10, 8 or 16; undefined where none is. A number in base 8 or 16 fills 64 bits, sign included. */
function integerOf(written) {
	const [, octal, hexadecimal] = /^(?:0([0-7]+)|0x([\da-f]+))$/i.exec(written) ?? [];
	if (octal !== void 0 || hexadecimal !== void 0) {
		const number = octal === void 0 ? digitsIn(`0x${hexadecimal}`) : digitsIn(`0o${octal}`);
		if (number >= 2n ** 64n) throw new Refused();
		return BigInt.asIntN(64, number);
	}
	if (!/^-?\d+$/.test(written) || /^0\d/.test(written)) return void 0;
	const digits = digitsIn(written.replace("-", ""));
	return written.startsWith("-") ? -digits : digits;
}
function digitsIn(written) {
	if (written.length > 100) throw new Beyond();
	return BigInt(written);
}

// src/template/functions/encoding.ts
/** A function of one text, which answers a text if it `returns` one. */
const ofText = (returns, work) => ({
	arity: [1, 1],
	...returns ? { returns } : {},
	apply: ([value], call) => value?.kind === "text" ? work(value.value, call) : call.fail(wrongKind(call))
});
const base64Of = (text) => Buffer.from(text, "utf8").toString("base64");
/** White space is skipped, padding is not optional; bytes that are no UTF-8 become replacement characters. */
function fromBase64(text) {
	const compact = text.replace(/[ \t\n\r]+/g, "");
	if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return void 0;
	return Buffer.from(compact, "base64").toString("utf8");
}
const noBase64 = "the text is no base64";
const dataUri = {
	arity: [1, 1],
	returns: "text",
	apply: ([value], call) => {
		const text = value && (value.kind === "array" || value.kind === "object" ? jsonOf(value) : displayed(value));
		if (text === void 0 || value?.kind === "null") return call.fail(wrongKind(call));
		const type = value?.kind === "text" ? "text/plain" : "application/json";
		return joined([`data:${type};charset=utf-8;base64,${base64Of(text)}`], call);
	}
};
function dataUriToString(uri, call) {
	const [, header, content] = /^data:([^,]*),([\s\S]*)$/i.exec(uri) ?? [];
	const pieces = header?.split(";") ?? [];
	const isBase64 = pieces.at(-1)?.toLowerCase() === "base64";
	const isWhole = header === "" || header?.toLowerCase() === ";base64" || !pieces.includes("");
	if (content === void 0 || !isWhole) return call.fail("the text is no data URI");
	const charset = pieces.slice(1).find((piece) => /^charset=/i.test(piece));
	if (charset !== void 0 && !/^charset=utf-?8$/i.test(charset)) return call.fail("the data URI has a character set other than UTF-8");
	if (!isBase64) return textIn(withoutPercents(content, /()((?:%[\dA-Fa-f]{2})+)/g), call);
	const decoded = fromBase64(content);
	return decoded === void 0 ? call.fail(noBase64) : textIn(decoded, call);
}
function uriComponent(text, call) {
	const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, "�"));
	return textIn(encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`), call);
}
/** What .NET's `UrlDecode` makes of a text; the pattern finds, as its groups, the code of one character or a run of bytes. */
function withoutPercents(text, pattern) {
	return text.replaceAll("+", " ").replace(pattern, (_, code, bytes) => code ? String.fromCharCode(Number.parseInt(code, 16)) : Buffer.from((bytes ?? "").replaceAll("%", ""), "hex").toString("utf8")).replace(/\p{Surrogate}/gu, "�");
}
const toJson = (text, call) => text === void 0 ? call.fail(noBase64) : readJson(text, call);
const toText$1 = (text, call) => text === void 0 ? call.fail(noBase64) : textIn(text, call);
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
const encodingFunctions = {
	base64: ofText("text", (text, call) => joined([base64Of(text)], call)),
	base64tojson: ofText(void 0, (text, call) => toJson(fromBase64(text), call)),
	base64tostring: ofText("text", (text, call) => toText$1(fromBase64(text), call)),
	datauri: dataUri,
	datauritostring: ofText("text", dataUriToString),
	json: ofText(void 0, toJson),
	uricomponent: ofText("text", uriComponent),
	uricomponenttostring: ofText("text", (text, call) => textIn(withoutPercents(text, /%u([\dA-Fa-f]{4})|((?:%[\dA-Fa-f]{2})+)/g), call))
};

// src/template/functions/wording.ts
/** An expression as text, without its place: the same for two that are written alike. */
function wordingOf(expression) {
	switch (expression.kind) {
		case "value": return termOf(expression.value);
		case "call": return shorten(`${expression.name}(${expression.args.map(wordingOf).join(",")})`);
		case "access": return shorten(`${wordingOf(expression.target)}[${wordingOf(expression.key)}]`);
		case "array": return shorten(`[${expression.items.map(wordingOf).join(",")}]`);
		case "object": {
			const members = expression.members.map(({ name, key, value }) => `${key ? wordingOf(key) : JSON.stringify(name)}:${wordingOf(value)}`);
			const loops = expression.loops.map(({ name, count, input }) => `${JSON.stringify(name)}*${wordingOf(count)}:${wordingOf(input)}`);
			return shorten(`{${[...members, ...loops].join(",")}}`);
		}
		case "invalid": return "invalid()";
	}
}

// src/template/functions/mapped.ts
/** The lambda that an argument gives; undefined where it is none, or has fewer or more variables. */
function lambdaFrom(expression, evaluate, [least, most]) {
	const lambda = expression && evaluate.lambda(expression);
	if (!lambda || lambda.parameters < least || lambda.parameters > most) return void 0;
	return {
		...lambda,
		wording: lazy(() => wordingOf(expression))
	};
}
/** What the lambda makes of arguments of which nothing is known: the same for two calls only where it does the same in both. */
function meaningOf(lambda, call) {
	const variable = (index) => unknown(shorten(`variable${index}(${lambda.wording()})`), "it is a variable of a lambda", call.span);
	return lambda.apply(Array.from({ length: lambda.parameters }, (_, index) => variable(index)));
}
/** Applies the lambda to each item and, where it asks for that, its position. */
function applied(items, lambda, call) {
	const firstStretch = items.findIndex((item) => item.kind === "stretch");
	const asksPosition = lambda.parameters > 1;
	return items.map((item, index) => {
		const position = asksPosition ? [positionOf(items, index, firstStretch, call)] : [];
		if (item.kind !== "stretch") return {
			item,
			value: lambda.apply([item, ...position])
		};
		const inside = position.map((start) => {
			const term = shorten(`position(${item.term},${lambda.wording()},${termOf(start)})`);
			return unknown(term, reasonOf(item.each), call.span, { shape: "integer" });
		});
		return {
			item,
			value: lambda.apply([elementOf(item, lambda.wording()), ...inside])
		};
	});
}
/** The values, each in the place of the item that it was made of. */
const valuesOf = (mapped, call) => mapped.map(({ item, value }) => item.kind === "stretch" ? mappedStretch(item, value, call) : value);
/** A stretch of what a lambda makes of the elements of another. */
const mappedStretch = (from, each, call) => ({
	kind: "stretch",
	term: shorten(`${call.name}(${from.term},${termOf(each)})`),
	each
});

// src/template/functions/lambda.ts
const isStretch = (item) => item.kind === "stretch";
const mayBe = (shape, value) => value.kind === "unknown" && (!value.shape || value.shape === shape);
const isOpenText = (value) => value.kind === "pattern" || mayBe("text", value);
/** Leaves out what the lambda says no to; an element of which nobody can say is only maybe there. */
function filter(items, [lambda], call) {
	const kept = [];
	for (const { item, value } of lambda ? applied(items, lambda, call) : []) if (mayBe("boolean", value)) kept.push(doubtful(item, `filter(${termOf(item)},${termOf(value)})`));
	else if (value.kind !== "boolean") return call.fail("the lambda of filter() gives no boolean");
	else if (value.value) kept.push(item);
	return call.array(kept);
}
const noText = (call) => `the lambda of ${call.name}() gives no text`;
/** No two names can be equal, whatever their case, so one that is not known is none of the others. */
function toObject(items, [naming, making], call) {
	const values = making ? valuesOf(applied(items, making, call), call) : items;
	const members = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Set();
	const open = [];
	let why;
	for (const [index, { item, value: name }] of (naming ? applied(items, naming, call) : []).entries()) {
		const value = values[index];
		if (!value || name.kind !== "text" && !isOpenText(name)) return call.fail(noText(call));
		if (name.kind !== "text" || isStretch(item) || isStretch(value)) {
			why ??= reasonOf(isStretch(item) ? item.each : name);
			open.push(isStretch(item) ? mappedStretch(item, name, call) : name, value);
		} else {
			if (names.has(fold$1(name.value))) return call.fail(`toObject() makes '${name.value}' twice`);
			names.add(fold$1(name.value));
			members.set(name.value, value);
		}
	}
	const rest = why === void 0 ? void 0 : unknown(residual("toobject", [call.array(open)]), why, call.span, { shape: "object" });
	return call.object(members, rest);
}
/** Groups by name, whatever its case; the first name stands. One name that is open leaves all groups open. */
function groupBy(items, [naming, making], call) {
	const values = making ? valuesOf(applied(items, making, call), call) : items;
	const named = naming ? applied(items, naming, call) : [];
	const open = named.find(({ item, value }) => isStretch(item) || isOpenText(value));
	if (open) {
		const lists = [valuesOf(named, call), values].map(call.array);
		return unknown(residual("groupby", lists), reasonOf(isStretch(open.item) ? open.item.each : open.value), call.span, { shape: "object" });
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [index, { value: name }] of named.entries()) {
		const value = values[index];
		if (!value || name.kind !== "text") return call.fail(noText(call));
		const group = groups.get(fold$1(name.value));
		if (group) group.items.push(value);
		else groups.set(fold$1(name.value), {
			name: name.value,
			items: [value]
		});
	}
	return call.object(new Map([...groups.values()].map((group) => [group.name, call.array(group.items)])));
}
/** Stable, as the engine's: two elements that the lambda puts before each other, or neither, keep their order. */
function sort(items, [lambda], call) {
	const plain = items.flatMap((item) => isStretch(item) ? [] : [item]);
	const unsure = items.filter(isStretch).map(({ each }) => each);
	const isBefore = (one, other) => {
		const answer = unsure.length === 0 && lambda ? lambda.apply([one, other]) : call.boolean(false);
		if (answer.kind !== "boolean") unsure.push(answer);
		return answer.kind === "boolean" && answer.value ? 1 : 0;
	};
	const ordered = plain.sort((one, other) => isBefore(other, one) - isBefore(one, other));
	const [open] = unsure;
	if (!open || !lambda) return call.array(ordered);
	const why = open.kind === "unknown" || items.some(isStretch) ? reasonOf(open) : "the lambda of sort() gives no boolean";
	return unknown(residual("sort", [call.array(items), meaningOf(lambda, call)]), why, call.span, { shape: "array" });
}
/** A form over a list, with one or two lambdas behind it. */
const overList = (returns, variables, lambdas, work) => ({
	arity: [1 + lambdas[0], 1 + lambdas[1]],
	returns,
	form: ([first, ...written], evaluate, call) => {
		const list = first ? evaluate.value(first) : call.null();
		const found = written.flatMap((expression) => lambdaFrom(expression, evaluate, variables) ?? []);
		const meanings = isChoice(list) ? found.map((lambda) => meaningOf(lambda, call)) : [];
		const inner = makeCall(call.name, [list, ...meanings], call.span, call.scope);
		if (found.length < written.length) return inner.fail(noLambda(call));
		return throughCases([list], inner, ([value]) => {
			const items = value && itemsOf$1(value);
			return items ? work(items, found, inner) : inner.fail(`the first argument of ${call.name}() is no array`);
		});
	}
});
const noLambda = (call) => `an argument of ${call.name}() is no lambda of as many variables as it takes`;
const reduce = {
	arity: [3, 3],
	form: ([first, second, third], evaluate, call) => {
		const lambda = lambdaFrom(third, evaluate, [2, 3]);
		const list = first ? evaluate.value(first) : call.null();
		const start = second ? evaluate.value(second) : call.null();
		const inner = makeCall(call.name, [
			list,
			start,
			...lambda && isChoice(list) ? [meaningOf(lambda, call)] : []
		], call.span, call.scope);
		if (!lambda) return inner.fail(noLambda(call));
		return throughCases([list], inner, ([value]) => {
			const items = value && itemsOf$1(value);
			if (!items) return inner.fail("the first argument of reduce() is no array");
			const stretch = items.find(isStretch);
			if (stretch) return unknown(residual("reduce", [
				call.array(items),
				start,
				meaningOf(lambda, call)
			]), reasonOf(stretch.each), call.span);
			return items.reduce((total, item, index) => isStretch(item) ? total : lambda.apply([
				total,
				item,
				call.integer(index)
			]), start);
		});
	}
};
const mapValues = {
	arity: [2, 2],
	returns: "object",
	form: ([first, second], evaluate, call) => {
		const lambda = lambdaFrom(second, evaluate, [1, 1]);
		const value = first ? evaluate.value(first) : call.null();
		const meaning = lambda && isChoice(value) ? [meaningOf(lambda, call)] : [];
		const inner = makeCall(call.name, [value, ...meaning], call.span, call.scope);
		if (!lambda) return inner.fail(noLambda(call));
		return throughCases([value], inner, ([picked]) => {
			const object = picked && objectOf(picked, call);
			if (!object) return inner.fail("the first argument of mapValues() is no object");
			const members = new Map([...object.members].map(([name, member]) => [name, lambda.apply([member])]));
			const { rest } = object;
			return call.object(members, rest && unknown(residual("mapvalues", [rest, meaningOf(lambda, call)]), rest.why, call.span, { shape: "object" }));
		});
	}
};
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda */
const lambdaFunctions = {
	filter: overList("array", [1, 2], [1, 1], filter),
	groupby: overList("object", [1, 1], [1, 2], groupBy),
	map: overList("array", [1, 2], [1, 1], (items, [lambda], call) => call.array(lambda ? valuesOf(applied(items, lambda, call), call) : [])),
	mapvalues: mapValues,
	reduce,
	sort: overList("array", [2, 2], [1, 1], sort),
	toobject: overList("object", [1, 1], [1, 2], toObject)
};

// src/template/functions/numeric.ts
const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
const fits = (number) => number >= least && number <= most;
/** Arithmetic on two integers of 64 bits; what does not fit is no value, as in the engine. */
const arithmetic = (work) => ({
	arity: [2, 2],
	returns: "integer",
	apply: ([one, other], call) => {
		if (one?.kind !== "integer" || other?.kind !== "integer") return call.fail(`an argument of ${call.name}() is no whole number`);
		const answer = work(one.value, other.value);
		if (answer === void 0) return call.fail("it divides by zero");
		return fits(answer) ? call.integer(answer) : call.fail(`${call.name}() does not fit into 64 bits`);
	}
});
/** .NET's `NumberStyles.Integer`. */
const integerText = /^[\t-\r ]*([+-]?)0*(\d+)[\t-\r ]*\0*$/;
/** .NET's `NumberStyles.Float` with thousands' separators, wherever they stand behind the first digit. */
const floatText = /^[\t-\r ]*([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[\t-\r ]*\0*$/i;
function toInteger([value], call) {
	if (value?.kind === "integer") return value;
	if (value?.kind === "unknown") return value.shape === "integer" ? value : call.open(value.why);
	if (value?.kind === "pattern") return call.open("the text is not known");
	const [, sign, digits] = (value?.kind === "text" ? integerText.exec(value.value) : null) ?? [];
	if (digits === void 0) return call.fail("it is neither a whole number nor a text that holds one");
	const number = digits.length > most.toString().length ? void 0 : BigInt(`${sign === "-" ? "-" : ""}${digits}`);
	return number === void 0 || !fits(number) ? call.fail("the number does not fit into 64 bits") : call.integer(number);
}
function toFloat([value], call) {
	if (value?.kind === "float") return value;
	if (value?.kind === "integer") return isExact(value.value) ? call.float(Number(value.value)) : call.open(tooLarge);
	const written = value?.kind === "text" ? floatText.exec(value.value)?.[1] : void 0;
	if (written === void 0) return call.fail("it is neither a number nor a text that holds one");
	const number = Number(written.replaceAll(",", ""));
	return Number.isFinite(number) ? call.float(number) : call.open(tooLarge);
}
const tooLarge = "the number is too large to work out";
/** The greatest (`sign` 1) or smallest (-1) of the arguments, or of the one array among them; a float wins over the same integer. */
const extreme = (sign) => ({
	arity: [1, any],
	apply: (args, call) => {
		const [only] = args;
		const values = args.length === 1 && only?.kind === "array" ? only.items : args;
		if (!call.spend(values.length)) return call.fail("it is too large to work out");
		let best;
		for (const value of values) {
			if (value.kind === "stretch" || !isNumber$1(value)) return call.fail(`an argument of ${call.name}() is no number`);
			const order = best ? orderOf(value, best) : sign;
			if (order === void 0) return call.open("the numbers are too large to compare");
			if (order * sign > 0 || order === 0 && value.kind === "float") best = value;
		}
		return best ?? call.fail(`${call.name}() has nothing to choose from`);
	}
});
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric */
const numericFunctions = {
	add: arithmetic((one, other) => one + other),
	div: arithmetic((one, other) => other === 0n ? void 0 : one / other),
	float: {
		arity: [1, 1],
		apply: toFloat
	},
	int: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "integer",
		apply: toInteger
	},
	max: extreme(1),
	min: extreme(-1),
	mod: arithmetic((one, other) => other === 0n ? void 0 : one === least && other === -1n ? most + 1n : one % other),
	mul: arithmetic((one, other) => one * other),
	sub: arithmetic((one, other) => one - other)
};

// src/template/functions/object.ts
/** A name that is not known leaves each member open whose name differs from it in case at most, and further members. */
function createObject(args, call) {
	if (args.length % 2 !== 0) return call.fail("createObject() takes names and values in pairs");
	const members = /* @__PURE__ */ new Map();
	const openNames = [];
	for (let index = 0; index < args.length; index += 2) {
		const [name, value] = args.slice(index, index + 2);
		if (!name || !value) continue;
		if (name.kind === "pattern" || name.kind === "unknown" && (!name.shape || name.shape === "text")) openNames.push(name);
		else if (name.kind !== "text") return call.fail("a name given to createObject() is no text");
		else if (members.has(name.value)) return call.fail(`createObject() has '${name.value}' twice`);
		else members.set(name.value, value);
	}
	const [open] = openNames;
	if (!open) return call.object(members);
	const rest = unknown(residual("createobject", args), reasonOf(open), call.span, { shape: "object" });
	if (!call.spend(members.size * openNames.length)) return call.fail("the object is too large to work out");
	return call.object(new Map([...members].map(([name, value]) => [name, underNames(name, value, openNames, rest)])), rest);
}
function underNames(name, value, openNames, rest) {
	const written = text(name, rest.span);
	if (openNames.every((other) => same(written, other) === "no")) return value;
	return unknown(residual("member", [rest, written]), rest.why, rest.span);
}
/** .NET's ordinal comparison without case goes by upper case, one UTF-16 unit at a time. */
const upper = (name) => [...name].map((letter) => letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter).join("");
/** The members in the order in which the engine lists them. */
function sorted(members) {
	const keyed = [...members].map((entry) => ({
		entry,
		key: upper(entry[0])
	}));
	keyed.sort((one, other) => one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
	return keyed.map(({ entry }) => entry);
}
/** A list made of an object's members; open where there may be more of them. */
function listMembers(value, call, item) {
	if (value?.kind === "unknown" && (!value.shape || value.shape === "object")) return call.open(value.why);
	if (value?.kind !== "object") return call.fail(`the argument of ${call.name}() is no object`);
	if (value.rest) return call.open(value.rest.why);
	if (value.members.size > limits.arrayLength || !call.spend(value.members.size)) return call.fail("the object is too large to work out");
	return call.array(sorted(value.members).map(([name, member]) => item(name, member)));
}
function merge(value, call) {
	const items = value && itemsOf$1(value);
	if (!items) return call.fail("the argument of shallowMerge() is no array");
	const plain = items.flatMap((item) => item.kind === "stretch" ? [] : [item]);
	const work = (objects) => {
		const parts = objects.flatMap((object) => objectOf(object, call) ?? []);
		const merged = parts.length < objects.length ? "an element of shallowMerge() is no object" : shallowMerge(parts, call);
		return typeof merged === "string" ? call.fail(merged) : merged;
	};
	if (plain.length === items.length) return throughCases(plain, call, work);
	return work(items.map((item) => item.kind === "stretch" ? objectsIn(item, reasonOf(item.each), call) : item));
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object */
const objectFunctions = {
	createobject: {
		arity: [0, any],
		toleratesUnknown: true,
		returns: "object",
		apply: createObject
	},
	items: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "array",
		apply: ([value], call) => listMembers(value, call, (name, member) => call.object(/* @__PURE__ */ new Map([["key", call.text(name)], ["value", member]])))
	},
	objectkeys: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "array",
		apply: ([value], call) => listMembers(value, call, call.text)
	},
	shallowmerge: {
		arity: [1, 1],
		toleratesUnknown: true,
		returns: "object",
		apply: (args, call) => throughCases(args, call, ([value]) => merge(value, call))
	}
};

// src/template/functions/resource.ts
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Finds the one argument that is a type, after at most `most` others. */
function splitArguments(args, most) {
	const at = args.findIndex((argument) => argument.kind === "text" && argument.value.includes("/"));
	const type = args[at];
	if (at > most || type?.kind !== "text") return void 0;
	return {
		before: args.slice(0, at),
		type: type.value,
		names: args.slice(at + 1)
	};
}
/** A function that makes an id: the arguments before the type say where. */
function idFunction(most, least, base) {
	const apply = (args, call) => {
		if (args.find((argument) => partsOf$1(argument) === void 0)) return call.fail(`${call.name}() takes texts only`);
		const split = splitArguments(args, most);
		if (!split) return args.every(isSettled) ? call.fail("none of its arguments is the type of a resource") : call.open("the type of the resource is not known", { shape: "text" });
		const start = base(split.before, call);
		if (typeof start === "string") return call.fail(start);
		return makeId(start, split, call);
	};
	return {
		arity: [least, any],
		toleratesUnknown: true,
		returns: "text",
		apply
	};
}
function makeId(start, { type, names }, call) {
	const [provider, ...types] = type.split("/");
	if (types.length !== names.length) return call.fail(`the type '${type}' takes ${types.length} names`);
	const [name] = names;
	if (fold$1(type) === "microsoft.resources/resourcegroups" && call.name === "subscriptionresourceid" && name) return call.parts([
		...start,
		"/resourceGroups/",
		...segment(name, "piece")
	]);
	const given = names.filter((one) => one.kind !== "text" || one.value !== "");
	if (given.length === 0) return call.parts([...start, `/providers/${provider ?? ""}/`]);
	return idOf(start, [provider, ...types.slice(0, given.length)].join("/"), given, call.span, "piece") ?? call.fail("a name in an id holds no `/`");
}
function groupBase(before, call) {
	const { kind, place } = call.scope;
	const [first, second] = before;
	const subscription = second ? first : void 0;
	if (subscription?.kind === "text" && !guid.test(subscription.value)) return `'${subscription.value}' is no subscription id`;
	const group = second ?? (kind === "resourceGroup" ? first : void 0);
	const scope = group || kind === "resourceGroup" ? "resourceGroup" : kind === "subscription" ? "subscription" : "tenant";
	const there = {
		...place,
		subscription: subscription ?? (group ? void 0 : first) ?? place.subscription,
		group: group ?? place.group
	};
	return scopeParts(scope, there);
}
function subscriptionBase([first], call) {
	if (first?.kind === "text" && !guid.test(first.value)) return `'${first.value}' is no subscription id`;
	return scopeParts("subscription", {
		...call.scope.place,
		subscription: first ?? call.scope.place.subscription
	});
}
const managementGroupBase = ([first], call) => first ? scopeParts("managementGroup", {
	...call.scope.place,
	managementGroup: first
}) : "it takes the name of a management group first";
function extensionResourceId(args, call) {
	const [scope, type, ...names] = args;
	const base = scope && partsOf$1(scope);
	if (!base || !type || names.some((name) => partsOf$1(name) === void 0)) return call.fail("extensionResourceId() takes texts only");
	if (type.kind !== "text") return call.open("the type of the resource is not known", { shape: "text" });
	const [first] = base;
	if (!(typeof first === "string" ? /^\/[^/]/.test(first) || first === "/" && base.length > 1 : base.length > 0)) return call.fail("its first argument is no id");
	const last = base.at(-1);
	return makeId(typeof last === "string" && last.endsWith("/") ? [...base.slice(0, -1), last.slice(0, -1)] : base, {
		before: [],
		type: type.value,
		names
	}, call);
}
const onceDeployed = "it is only known once deployed";
/** What only Azure can answer, asked by one deployment: another's question of the same words may have another answer. */
const openHere = (args, call) => unknown(`${call.scope.path}${residual(call.name, args)}`, onceDeployed, call.span);
/** Of a nested deployment of this template, its outputs; of anything else nobody knows before it is deployed. */
function reference(args, call) {
	const [target, , full] = args;
	const state = target && call.scope.deployed(target, call.span)?.state();
	if (!state) return openHere(args, call);
	return full?.kind === "text" && fold$1(full.value) === "full" ? call.object(/* @__PURE__ */ new Map([["properties", state]]), openHere(args, call)) : state;
}
function references(args, call) {
	const [target] = args;
	const turns = target && call.scope.deployed(target, call.span)?.turns();
	if (!turns) return openHere(args, call);
	const open = (index) => unknown(`${call.scope.path}${residual(call.name, [...args, call.integer(index)])}`, onceDeployed, call.span);
	return call.array(turns.map((turn, index) => turn.state() ?? open(index)));
}
/** The outputs of a module, the secret ones hidden. */
function listOutputs(args, call) {
	const [target] = args;
	const state = target && call.scope.deployed(target, call.span)?.state();
	const outputs = state && property(state, "outputs");
	if (outputs?.kind !== "object") return openHere(args, call);
	return call.object(new Map([...outputs.members].map(([name, output]) => [name, property(output, "value") ?? openHere(args, call)])));
}
function resourceInfo(args, call) {
	const [target] = args;
	const id = target && call.scope.deployed(target, call.span)?.id;
	return id ? call.object(/* @__PURE__ */ new Map([["id", id]]), openHere(args, call)) : openHere(args, call);
}
const open$1 = {
	arity: [0, any],
	toleratesUnknown: true,
	apply: openHere
};
const openNames = [
	"externalinput",
	"externalinputs",
	"list",
	"pickzones",
	"providers",
	"roledefinitions",
	"tologicalzone",
	"tologicalzones",
	"tophysicalzone",
	"tophysicalzones"
];
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource */
const resourceFunctions = {
	...Object.fromEntries(openNames.map((name) => [name, open$1])),
	extensionresourceid: {
		arity: [3, any],
		toleratesUnknown: true,
		returns: "text",
		apply: extensionResourceId
	},
	listoutputswithsecurevalues: {
		arity: [1, any],
		toleratesUnknown: true,
		apply: listOutputs
	},
	managementgroupresourceid: idFunction(1, 3, managementGroupBase),
	reference: {
		arity: [1, 3],
		toleratesUnknown: true,
		apply: reference
	},
	references: {
		arity: [1, 3],
		toleratesUnknown: true,
		apply: references
	},
	resourceid: idFunction(2, 2, groupBase),
	resourceinfo: {
		arity: [1, any],
		toleratesUnknown: true,
		apply: resourceInfo
	},
	subscriptionresourceid: idFunction(1, 2, subscriptionBase),
	tenantresourceid: idFunction(0, 2, () => [])
};

// src/template/functions/concat.ts
const mixed$1 = "either all or none of the arguments of concat() must be arrays";
/** `concat`: all arguments are arrays, or none is; one that certainly is (none) tells of the others. */
function concat(args, call) {
	const shapes = args.map(shapeOf$1);
	if (shapes.includes("array")) return throughCases(args, call, (picked) => concatArrays(picked, call));
	const isText = args.length === 0 || shapes.some((shape) => shape === "text" || shape === "integer" || shape === "boolean");
	const pieces = args.map(piecesOf$1);
	if (pieces.includes(void 0)) return call.fail(mixed$1);
	const [first] = args;
	return isText || !first ? joined(flat(pieces), call) : call.open(reasonOf(first));
}
const flat = (lists) => lists.flatMap((list) => list ?? []);
function concatArrays(args, call) {
	const [only, ...others] = args;
	if (only?.kind === "unknown" && others.length === 0) return only;
	const items = [];
	for (const argument of args) {
		const more = itemsOf$1(argument);
		if (!more) return call.fail(mixed$1);
		if (items.length + more.length > limits.arrayLength || !call.spend(1 + more.length)) return call.fail(tooLarge$1);
		items.push(...more);
	}
	return call.array(items);
}
/** `join`: the texts, whole numbers and booleans of an array, with a separator between them. */
function join([list, separator], call) {
	const between = textParts(separator);
	if (!list || !between) return call.fail(wrongKind(call));
	return throughCases([list], call, ([picked]) => joinItems(picked ?? list, between, call));
}
function joinItems(list, between, call) {
	if (list.kind === "unknown" && (!list.shape || list.shape === "array")) return call.open(list.why, { shape: "text" });
	if (list.kind !== "array") return call.fail(wrongKind(call));
	if (!call.spend(list.items.length * (1 + between.length))) return call.fail(tooLarge$1);
	const parts = [];
	let characters = 0;
	for (const [index, item] of list.items.entries()) {
		if (item.kind === "stretch") return call.open(reasonOf(item.each), { shape: "text" });
		const pieces = piecesOf$1(item);
		if (!pieces) return call.fail("an element is neither a text nor a whole number nor a boolean");
		parts.push(...index > 0 ? between : [], ...pieces);
		characters += pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 1), 0);
		if (characters > 131072 * 2 || parts.length > limits.arrayLength * 2) return call.fail(tooLarge$1);
	}
	return joined(parts, call);
}

// src/template/functions/format.ts
/** The text and items of a composite format; undefined where .NET refuses it. */
function itemsOf(format) {
	const piece = /\{\{|\}\}|[^{}]+|\{(\d+) *(?:, *(-?\d+) *)?(?::([^{}]*))?\}/y;
	const items = [];
	while (piece.lastIndex < format.length) {
		const match = piece.exec(format);
		if (!match) return void 0;
		const [text, index, width = "0", spec = ""] = match;
		items.push(index === void 0 ? text === "{{" ? "{" : text === "}}" ? "}" : text : {
			index: Number(index),
			width: Number(width),
			format: spec
		});
	}
	return items;
}
/**
* `format`: the text in normal form, so that it is one value with the same text made by `concat`.
* https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting
*/
function format([written, ...args], call) {
	if (written?.kind === "pattern" || written?.kind === "unknown" && (!written.shape || written.shape === "text")) return call.open("the format is not known");
	if (written?.kind !== "text") return call.fail("the first argument of format() is no text");
	const items = itemsOf(written.value);
	if (!items) return call.fail("the format is not valid");
	const parts = [];
	let characters = 0;
	for (const item of items) {
		if (typeof item === "string") {
			parts.push(item);
			continue;
		}
		const argument = args[item.index];
		if (!argument) return call.fail(`the format has no argument ${item.index}`);
		const shown = partsOf(item, argument);
		if (!shown) return call.fail(`'${item.format}' is no valid format`);
		parts.push(...shown);
		characters += shown.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);
		if (characters > 131072) return call.fail("the text is longer than Azure allows");
	}
	return joined(parts, call);
}
function partsOf(item, argument) {
	const { width, format: spec } = item;
	if (Math.abs(width) > 131072) return void 0;
	const show = (known) => {
		const text = displayed(known, spec);
		return width < 0 ? text?.padEnd(-width) : text?.padStart(width);
	};
	if (isSettled(argument)) {
		const shown = show(argument);
		return shown === void 0 ? void 0 : [shown];
	}
	const isText = argument.kind === "pattern" || argument.kind === "unknown" && argument.shape === "text";
	if (width === 0 && argument.kind === "pattern") return argument.parts;
	if (width === 0 && (isText || spec === "")) return [holeOf(argument)];
	return [formattedHole(`{0,${width}:${spec}}`, argument, show)];
}

// src/template/functions/hash.ts
const letters = "abcdefghijklmnopqrstuvwxyz234567";
/**
* The hash of `uniqueString`: Microsoft's variant of Murmur 3 with two lanes of 32 bits and seed 0, as 13 letters of 5 bits.
* Not documented by Microsoft; the constants are those of its Azure.Deployments packages (Azure/PSRule.Rules.Azure#2652).
*/
function uniqueText(texts) {
	let rest = murmur(Buffer.from(texts.join("-"), "utf8"));
	let result = "";
	for (let index = 0; index < 13; index++) {
		result += letters[Number(rest >> 59n)] ?? "";
		rest = BigInt.asUintN(64, rest << 5n);
	}
	return result;
}
function murmur(bytes) {
	const padded = Buffer.concat([bytes, Buffer.alloc((8 - bytes.length % 8) % 8)]);
	let [one, two] = [0, 0];
	for (let at = 0; at < padded.length; at += 8) {
		const whole = at + 8 <= bytes.length;
		const first = firstLane(padded.readUInt32LE(at));
		const second = secondLane(padded.readUInt32LE(at + 4));
		one ^= first;
		if (whole) one = Math.imul(rotate(one, 19) + two, 5) + 1444728091 | 0;
		two ^= second;
		if (whole) two = Math.imul(rotate(two, 13) + one, 5) + 197830471 | 0;
	}
	one ^= bytes.length;
	two ^= bytes.length;
	one = one + two | 0;
	two = two + one | 0;
	one = mixed(one);
	two = mixed(two);
	one = one + two | 0;
	two = two + one | 0;
	return BigInt(two >>> 0) << 32n | BigInt(one >>> 0);
}
const rotate = (number, bits) => number << bits | number >>> 32 - bits;
const firstLane = (number) => Math.imul(rotate(Math.imul(number, 597399067), 15), 2869860233);
const secondLane = (number) => Math.imul(rotate(Math.imul(number, 2869860233), 17), 597399067);
function mixed(number) {
	const first = Math.imul(number ^ number >>> 16, 2246822507);
	const second = Math.imul(first ^ first >>> 13, 3266489909);
	return second ^ second >>> 16;
}
const namespace = Buffer.from("11fb06fb712d4ddd98c7e71bbd588830", "hex");
/** The UUID (version 5, in a namespace of Azure's own) of `guid`. */
function guidText(texts) {
	const digest = createHash("sha1").update(namespace).update(texts.join("-"), "utf8").digest().subarray(0, 16);
	digest[6] = (digest[6] ?? 0) & 15 | 80;
	digest[8] = (digest[8] ?? 0) & 63 | 128;
	const hex = digest.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}

// src/template/functions/search.ts
const byCulture = "how Azure compares letters outside Latin is not worked out";
/** What two texts that are to be compared are; undefined where Azure refuses the call. */
function textsOf([whole, part]) {
	const [wholeParts, partParts] = [whole && partsOf$1(whole), part && partsOf$1(part)];
	if (!wholeParts || !partParts) return void 0;
	const [first = "", ...others] = partParts;
	return {
		whole: wholeParts,
		part: typeof first === "string" && others.length === 0 ? lower(first) : void 0
	};
}
/** `startsWith` and `endsWith`, which ignore case; the literal at that end decides. */
const hasAt = (end) => (args, call) => {
	const texts = textsOf(args);
	if (!texts) return call.fail(wrongKind(call));
	const { whole, part } = texts;
	const why = reasonOf(args.find((value) => value.kind !== "text") ?? args[0] ?? call.null());
	if (part === "") return call.boolean(true);
	const literal = whole.length === 0 ? "" : whole.at(end === "start" ? 0 : -1);
	if (part === void 0 || typeof literal !== "string") return call.open(why);
	if (!isPlain(literal) || !isPlain(part)) return call.open(byCulture);
	const answer = compareEnd(lower(literal), part, end, whole.length > 1);
	return answer === "maybe" ? call.open(why) : call.boolean(answer === "yes");
};
/** A mark at the beginning of a hole may join the letter before it, which then is another one. */
function compareEnd(literal, part, end, isCut) {
	const length = Math.min(literal.length, part.length);
	const cut = (text) => end === "start" ? text.slice(0, length) : text.slice(text.length - length);
	if (cut(literal) !== cut(part)) return isCut && /[^\0-\x7f]/.test(part) ? "maybe" : "no";
	if (!isCut) return length === part.length ? "yes" : "no";
	return literal.length > part.length || end === "end" && length === part.length ? "yes" : "maybe";
}
/** `indexOf` and `lastIndexOf`: of a text, ignoring case, or of an element, which does not. */
const indexIn = (end) => (args, call) => {
	const [list, item] = args;
	if (!list || !item) return call.fail(wrongKind(call));
	if (list.kind === "array") return indexOfItem(list, item, end, call);
	if (list.kind === "unknown" && (!list.shape || list.shape === "array")) return call.open(list.why);
	const texts = textsOf(args);
	return texts ? indexOfText(texts, args, end, call) : call.fail(wrongKind(call));
};
function indexOfText({ whole, part }, args, end, call) {
	const [literal = "", ...others] = whole;
	const why = reasonOf(args.find((value) => value.kind !== "text") ?? call.null());
	if (part === void 0 || typeof literal !== "string") return call.open(why);
	if (!isPlain(literal) || !isPlain(part)) return call.open(byCulture);
	if (end === "last" && !call.spend(Math.ceil(literal.length / 30))) return call.fail(tooLarge$1);
	if (others.length === 0) return call.integer(end === "first" ? lower(literal).indexOf(part) : lastIndex(lower(literal), part));
	const index = lower(literal).indexOf(part);
	return end === "first" && index >= 0 && (part === "" || index + part.length < literal.length) && !/[^\0-\x7f]/.test(part) ? call.integer(index) : call.open(why);
}
/**
* The engine finds an empty text at the last character, not behind it. The search runs forwards through the reversed text, because
* `lastIndexOf` takes time quadratic in it.
*/
function lastIndex(whole, part) {
	if (part === "") return Math.max(whole.length - 1, 0);
	const index = backwards(whole).indexOf(backwards(part));
	return index < 0 ? -1 : whole.length - part.length - index;
}
const backwards = (text) => text.split("").reverse().join("");
function indexOfItem(list, item, end, call) {
	if (!call.spend(list.items.length)) return call.fail(tooLarge$1);
	const answers = list.items.map((one) => one.kind === "stretch" ? notEqual(equal(one.each, item)) : equal(one, item));
	const index = end === "first" ? answers.findIndex((answer) => answer !== "no") : answers.findLastIndex((answer) => answer !== "no");
	if (index < 0) return call.integer(-1);
	return answers[index] === "yes" && list.items.slice(0, index).every((one) => one.kind !== "stretch") ? call.integer(index) : call.open(reasonOf(list.settled ? item : list));
}
/** What stands in a stretch is only maybe there. */
const notEqual = (answer) => answer === "no" ? "no" : "maybe";
/** `like`: `*` stands for any text; case is ignored, letter by letter. */
function like([value, pattern], call) {
	if (value?.kind !== "text" || pattern?.kind !== "text") return call.fail(wrongKind(call));
	const [first = "", ...others] = folded(pattern.value).split("*");
	const last = others.pop();
	const text = folded(value.value);
	if (last === void 0) return call.boolean(text === first);
	if (!text.startsWith(first) || !text.endsWith(last)) return call.boolean(false);
	let at = first.length;
	const end = text.length - last.length;
	for (const piece of others) {
		const found = text.indexOf(piece, at);
		if (found < 0) return call.boolean(false);
		at = found + piece.length;
	}
	return call.boolean(at <= end);
}

// src/template/functions/split.ts
/** What .NET takes for white space, which is not what JavaScript does. */
const whiteSpace = "	\n\v\f\r \xA0            \u2028\u2029  　";
/** The separators, of which an empty one separates nothing and an empty list means white space; undefined where one is no text. */
function separatorsOf(value) {
	const items = value.kind === "array" ? value.items : [value];
	const texts = items.flatMap((item) => item.kind === "text" ? [item.value] : []);
	if (texts.length < items.length) return void 0;
	return texts.length === 0 ? [...whiteSpace] : texts.filter((text) => text !== "");
}
/** `split`: pieces without holes, and segments, are known; a piece with any other hole may hold further separators, and is a stretch. */
function split([value, by], call) {
	const parts = textParts(value);
	if (!value || !parts || !by) return call.fail(wrongKind(call));
	const separators = separatorsOf(by);
	if (!separators) return mayBeSeparators(by) ? call.open(reasonOf(by)) : call.fail("a separator is no text");
	const cut = cutter(separators);
	if (!cut) return call.array([call.parts(parts)]);
	if (value.kind !== "text" && separators.some((separator) => separator.length > 1)) return call.open(reasonOf(value));
	const isWhole = (part) => typeof part === "string" || part.segment && separators.every((separator) => separator === "/");
	const pieces = piecesOf(parts, cut);
	if (!call.spend(pieces.length) || pieces.length > limits.arrayLength) return call.fail(tooLarge$1);
	const [first = []] = pieces;
	if (pieces.length === 1 && !first.every(isWhole)) return call.open(reasonOf(value));
	return call.array(pieces.map((piece) => piece.every(isWhole) ? call.parts(piece) : stretchFor(piece, by, call)));
}
function mayBeSeparators(by) {
	if (by.kind === "array") return by.items.every((item) => item.kind === "stretch" || mayBeSeparators(item));
	return by.kind === "text" || by.kind === "pattern" || by.kind === "unknown" && by.shape !== "boolean" && by.shape !== "integer" && by.shape !== "object";
}
/** Cuts a text at each separator, the first that fits; undefined where there are none. */
function cutter(separators) {
	const [only, ...others] = separators;
	const most = limits.arrayLength + 1;
	if (only === void 0) return void 0;
	if (others.length === 0) return (text) => text.split(only, most);
	const pattern = new RegExp(separators.map((separator) => separator.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"));
	return (text) => text.split(pattern, most);
}
function piecesOf(parts, cut) {
	const pieces = [[]];
	for (const part of parts) {
		const [first = "", ...more] = typeof part === "string" ? cut(part) : [part];
		if (first !== "") pieces.at(-1)?.push(first);
		for (const piece of more) pieces.push(piece === "" ? [] : [piece]);
	}
	return pieces;
}
function stretchFor(piece, by, call) {
	const args = [call.parts(piece), by];
	const list = unknown(residual("split", args), args.map(reasonOf)[0] ?? "", call.span);
	return {
		kind: "stretch",
		term: list.term,
		each: unknown(residual("element", [list]), list.why, call.span, { shape: "text" })
	};
}
/** `replace`, which tells case apart. Inside a hole it can't look, but a segment certainly holds no `/`. */
function replace([value, search, replacement], call) {
	const [parts, wanted, inserted] = [
		textParts(value),
		textParts(search),
		textParts(replacement)
	];
	if (!value || !search || !parts || !wanted || !inserted) return call.fail(wrongKind(call));
	if (search.kind !== "text") return call.open(reasonOf(search));
	if (search.value === "") return call.fail("the text to replace is empty");
	if (!parts.every((part) => typeof part === "string" || lacks(part, search.value))) return call.open(reasonOf(value));
	const result = [];
	for (const part of parts) {
		const pieces = typeof part === "string" ? part.split(search.value) : [part];
		if (pieces.length * (1 + sizeOf(inserted)) > limits.textLength * 2 || !call.spend(1 + Math.ceil(pieces.length / 100))) return call.fail(tooLarge$1);
		pieces.forEach((piece, index) => {
			result.push(...index > 0 ? inserted : [], piece);
		});
	}
	return joined(result, call);
}
/** Whether the text certainly stands neither inside the hole nor across one of its ends. */
const lacks = (hole, text) => hole.segment !== void 0 && text === "/" || hole.segment === "name" && /^\/+$/.test(text);
const sizeOf = (parts) => parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);

// src/template/functions/string.ts
const tolerant = (arity, returns, apply) => ({
	arity,
	toleratesUnknown: true,
	...returns ? { returns } : {},
	apply
});
/** `toLower` and `toUpper`: a hole becomes one that differs from it in case only, and stays as it is the second time. */
const recased = (recase) => ([value], call) => {
	const parts = textParts(value);
	if (!parts || !value) return call.fail(wrongKind(call));
	if (value.kind === "text") return textIn(recase(value.value), call);
	return call.parts(parts.map((part) => typeof part === "string" ? recase(part) : recasedHole(part, recase, call)));
};
function recasedHole(hole, recase, call) {
	if (hole.fold !== void 0 && hole.term === shorten(`${call.name}(${hole.fold})`)) return hole;
	const { cases, ...rest } = hole;
	const recasedPart = (part) => typeof part === "string" ? recase(part) : recasedHole(part, recase, call);
	const recasedValue = (value) => {
		const parts = partsOf$1(value);
		return parts ? call.parts(parts.map(recasedPart)) : value;
	};
	return {
		...rest,
		term: shorten(`${call.name}(${hole.term})`),
		fold: hole.fold ?? hole.term,
		...cases ? { cases: cases.map((one) => ({
			...one,
			value: recasedValue(one.value)
		})) } : {}
	};
}
/** `string`: a text as it is, an array or object as JSON. */
function toText([value], call) {
	switch (value?.kind) {
		case "text":
		case "pattern": return value;
		case "boolean": return call.text(value.value ? "True" : "False");
		case "integer": return call.text(value.value.toString());
		case "array":
		case "object": {
			const json = jsonOf(value);
			if (json !== void 0) return textIn(json, call);
			return isSettled(value) ? call.fail(tooLarge$1) : call.open(reasonOf(value));
		}
		case "unknown": return value.shape && value.shape !== "array" && value.shape !== "object" ? holeOf(value) : call.open(value.why);
		default: return call.fail(wrongKind(call));
	}
}
/** `trim`: of a text with holes, where it begins and ends with signs that are written and no white space. */
function trim([value], call) {
	const parts = textParts(value);
	if (!parts || !value) return call.fail(wrongKind(call));
	if (value.kind === "text") return textIn(withoutSpace(value.value, true, true), call);
	const last = parts.length - 1;
	const cut = parts.map((part, index) => typeof part === "string" ? withoutSpace(part, index === 0, index === last) : part);
	return [cut[0], cut[last]].every((part) => typeof part === "string" && part !== "") ? call.parts(cut) : call.open(reasonOf(value));
}
function withoutSpace(text, atStart, atEnd) {
	let [from, to] = [0, text.length];
	while (atStart && from < to && "	\n\v\f\r \xA0            \u2028\u2029  　".includes(text.charAt(from))) from++;
	while (atEnd && to > from && "	\n\v\f\r \xA0            \u2028\u2029  　".includes(text.charAt(to - 1))) to--;
	return text.slice(from, to);
}
/** `substring`: of a text with holes, as far as its literal beginning reaches. */
function substring([value, start, length], call) {
	const parts = textParts(value);
	if (!value || !parts || !start || !isNumber(start) || length && !isNumber(length)) return call.fail(wrongKind(call));
	if (start.kind !== "integer" || length && length.kind !== "integer") return call.open(reasonOf(length?.kind === "unknown" ? length : start));
	if (start.value < 0n || length && length.value < 0n) return call.fail("substring() takes no negative numbers");
	const [first = "", ...others] = parts;
	const literal = typeof first === "string" ? first : "";
	const reach = length ? start.value + length.value : start.value;
	if (reach > BigInt(literal.length)) return value.kind === "text" ? call.fail("the text is too short") : call.open(reasonOf(value));
	const rest = length ? [literal.slice(Number(start.value), Number(reach))] : [literal.slice(Number(start.value)), ...literal === first ? others : parts];
	return rest.some((part) => typeof part === "string" && /\p{Surrogate}/u.test(part)) ? call.fail("it cuts a character in two") : call.parts(rest);
}
const isNumber = (value) => value.kind === "integer" || value.kind === "unknown" && (!value.shape || value.shape === "integer");
/** The engine pads to 16 characters at most. */
const widest = 16n;
function padLeft([value, width, padding], call) {
	const text = value?.kind === "integer" ? value.value.toString() : value?.kind === "text" ? value.value : void 0;
	const sign = padding ? padding.kind === "text" ? padding.value : "" : " ";
	if (text === void 0 || width?.kind !== "integer") return call.fail(wrongKind(call));
	if (sign.length !== 1) return call.fail("it pads with a single character");
	if (width.value < 1n || width.value > widest) return call.fail("the width is not between 1 and 16");
	return call.text(text.padStart(Number(width.value), sign));
}
/** A function of one or more texts. */
const ofTexts = (hash) => ({
	arity: [1, any],
	returns: "text",
	segment: true,
	apply: (args, call) => {
		const texts = args.flatMap((value) => value.kind === "text" ? [value.value] : []);
		return texts.length === args.length ? call.text(hash(texts)) : call.fail(wrongKind(call));
	}
});
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
const stringFunctions = {
	concat: tolerant([0, any], void 0, concat),
	endswith: tolerant([2, 2], "boolean", hasAt("end")),
	format: tolerant([1, any], "text", format),
	guid: ofTexts(guidText),
	indexof: tolerant([2, 2], "integer", indexIn("first")),
	join: tolerant([2, 2], "text", join),
	lastindexof: tolerant([2, 2], "integer", indexIn("last")),
	like: {
		arity: [2, 2],
		returns: "boolean",
		apply: like
	},
	padleft: {
		arity: [2, 3],
		returns: "text",
		apply: padLeft
	},
	replace: tolerant([3, 3], "text", replace),
	split: tolerant([2, 2], "array", split),
	startswith: tolerant([2, 2], "boolean", hasAt("start")),
	string: tolerant([1, 1], "text", toText),
	substring: tolerant([2, 3], "text", substring),
	tolower: tolerant([1, 1], "text", recased(lower)),
	toupper: tolerant([1, 1], "text", recased(upper$1)),
	trim: tolerant([1, 1], "text", trim),
	uniquestring: ofTexts(uniqueText)
};

// src/template/functions/uri.ts
/** Hosts and ports that .NET's `Uri` and the web's URL standard read alike, and what may follow them. */
const plainHost = /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?::[1-9]\d{0,4})?(?=[/?#]|$)/i;
/** Characters that neither of the two rewrites, but for the space. */
const plainTail = /^(?:[\w\-.~/?#&=+,;:@!$()* ]|%(?:2[0-9A-CF]|3[A-F]|40))*$/i;
const beyond = "the address is not of a simple form";
/** An address over http or https that is of a simple form; undefined for any other. */
function addressOf(text) {
	const [, rest] = /^https?:\/\/([\s\S]*)$/i.exec(text.trim()) ?? [];
	if (rest === void 0 || !plainHost.test(rest) || !plainTail.test(rest) || !URL.canParse(text)) return void 0;
	return new URL(text);
}
function uri([base, relative], call) {
	if (base?.kind !== "text" || relative?.kind !== "text") return call.fail(wrongKind(call));
	const address = addressOf(base.value);
	const target = relative.value.trim();
	if (!address || / /.test(base.value.trim())) return call.open(beyond);
	if (target === "") return textIn(address.href, call);
	if (/^[a-z][a-z\d+.-]*:/i.test(target)) {
		const other = addressOf(target);
		return other ? textIn(other.href, call) : call.open(beyond);
	}
	if (!(plainTail.test(target) && (!target.startsWith("//") || plainHost.test(target.slice(2)))) || !URL.canParse(target, address.href)) return call.open(beyond);
	return textIn(new URL(target, address).href, call);
}
function parseUri([value], call) {
	if (value?.kind !== "text") return call.fail(wrongKind(call));
	const address = addressOf(value.value);
	if (!address) return call.open(beyond);
	const [, query] = /^[^?#]*(\?[^#]*)/.exec(address.href) ?? [];
	const members = /* @__PURE__ */ new Map([
		["scheme", call.text(address.protocol.slice(0, -1))],
		["host", call.text(address.hostname)],
		["port", address.port === "" ? call.null() : call.integer(Number(address.port))]
	]);
	if (address.pathname !== "/") members.set("path", call.text(address.pathname));
	if (query !== void 0) members.set("query", call.text(query));
	return call.object(members);
}
function buildUri([value], call) {
	if (value?.kind !== "object") return call.fail(wrongKind(call));
	const [scheme, host, path, query] = [
		"scheme",
		"host",
		"path",
		"query"
	].map((name) => member(value, name));
	if (!scheme || !host || !isTextOrNone(scheme) || !isTextOrNone(host) || !isTextOrNone(path) || !isTextOrNone(query)) return call.fail("the object lacks a scheme or host, or a member of it is of the wrong kind");
	const port = portOf(value);
	if (port === void 0) return call.fail("the port is no whole number up to 65535");
	const [wholePath, wholeQuery] = [withSign("/", path), withSign("?", query)];
	const address = /^[a-z\d.-]+$/i.test(textOf(host)) && !/[% #?]/.test(wholePath) && !/[% #]/.test(wholeQuery) ? addressOf(`${textOf(scheme)}://${textOf(host)}${port}${wholePath}${wholeQuery}`) : void 0;
	return address ? textIn(address.href, call) : call.open(beyond);
}
const isTextOrNone = (value) => value === void 0 || value.kind === "text";
const textOf = (value) => value?.kind === "text" ? value.value : "";
function withSign(sign, value) {
	const text = textOf(value);
	return text === "" || text.startsWith(sign) ? text : sign + text;
}
/** The port as it is written in an address: empty where it is left to the scheme; undefined where it can be none. */
function portOf(value) {
	const port = member(value, "port");
	if (port === void 0 || port.kind === "null") return "";
	if (port.kind !== "integer" || port.value < -1n || port.value > 65535n) return void 0;
	return port.value < 0n ? "" : `:${port.value}`;
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
const uriFunctions = {
	builduri: {
		arity: [1, 1],
		returns: "text",
		apply: buildUri
	},
	parseuri: {
		arity: [1, 1],
		returns: "object",
		apply: parseUri
	},
	uri: {
		arity: [2, 2],
		returns: "text",
		apply: uri
	}
};

// src/template/functions/index.ts
const functions = new Map([
	arrayFunctions,
	cidrFunctions,
	comparisonFunctions,
	dateFunctions,
	deploymentFunctions,
	lambdaFunctions,
	logicalFunctions,
	numericFunctions,
	objectFunctions,
	resourceFunctions,
	scopeFunctions,
	stringFunctions,
	uriFunctions,
	encodingFunctions
].flatMap((table) => Object.entries(table)));
/** The template function of that name (lower case); undefined where the language has none, or the evaluator answers it itself. */
const findFunction = (name) => functions.get(name);

// src/template/loops.ts
/** The turns a loop takes; undefined where it is too long. A loop of unknown length takes one turn that stands for all. */
function turnsOf(loop, frame) {
	if (!loop) return [{
		frame,
		index: void 0,
		conditions: []
	}];
	const count = evaluate(loop.count, frame);
	const turn = (index, conditions) => ({
		frame: inLoop(frame, loop.name, index),
		index,
		conditions
	});
	const most = longest(count);
	if (most === void 0) return [standIn(count, frame, turn)];
	if (most > limits.copies) return void 0;
	return Array.from({ length: most }, (_, index) => turn(integer(index, loop.span), count.kind === "integer" ? [] : [happens(index, count)]));
}
/** The frame inside one turn of a loop. */
function inLoop(frame, name, index) {
	const lower = fold$1(name);
	return {
		...frame,
		loops: new Map(frame.loops).set(lower, index),
		loop: lower
	};
}
/** The largest number a count can be; undefined where that is not known. */
function longest(count) {
	return casesOf(count).map(({ value }) => value.kind === "integer" ? Number(value.value) : void 0).reduce((most, size) => most === void 0 || size === void 0 ? void 0 : Math.max(most, size), 0);
}
/** Whether a loop whose count is one of few takes its turn `index`. */
function happens(index, count) {
	const open = unknown(residual("greater", [count, integer(index, count.span)]), whyOpen(count), count.span, { shape: "boolean" });
	const cases = casesOf(count).map((one) => ({
		given: one.given,
		value: bool(one.value.kind === "integer" && one.value.value > index, count.span)
	}));
	return choice(open, cases);
}
/**
* Loops over one count share their index, so that an endpoint's loop meets an account's turn by turn; loops inside each other do not.
* The index is a condition too: where the other side is in no such loop, nobody knows that there is a turn at all.
*/
function standIn(count, frame, turn) {
	const index = indexOf("index", count, frame);
	return turn(index, [index]);
}
const notKnown = "the number of turns of the loop is not known";
/** Says once only that a loop is open, and always why. */
function whyOpen(count) {
	const why = reasonOf(count);
	return why.startsWith(notKnown) ? why : `${notKnown}: ${why}`;
}
/** How many of the loops around, in this deployment, have an unknown number of turns. */
const openLoopsIn = (frame) => [...frame.loops.values()].filter((index) => index.kind === "unknown").length;
function indexOf(what, count, frame) {
	const level = frame.scope.openLoops + openLoopsIn(frame);
	return unknown(`${what}${level}(${termOf(count)})`, whyOpen(count), count.span, { shape: "integer" });
}
/** The array that a loop inside an object makes of its input. */
function memberLoop(loop, frame) {
	const count = evaluate(loop.count, frame);
	if (count.kind === "integer") return arrayOf(Number(count.value), loop, frame);
	const most = longest(count);
	if (most !== void 0 && most <= limits.copies) {
		const open = unknown(residual("loop", [count, standInFor(loop, count, frame)]), whyOpen(count), loop.span, { shape: "array" });
		const cases = casesOf(count).map((one) => ({
			given: one.given,
			value: arrayOf(one.value.kind === "integer" ? Number(one.value.value) : 0, loop, frame)
		}));
		return choice(open, cases);
	}
	const each = standInFor(loop, count, frame);
	return array([{
		kind: "stretch",
		term: residual("loop", [count, each]),
		each
	}], loop.span);
}
const standInFor = (loop, count, frame) => turnOf(loop.input, loop.name, indexOf("item", count, frame), frame);
function turnOf(input, name, index, frame) {
	const inside = inLoop(frame, name, index);
	return evaluate(input, name === "" ? inside : {
		...inside,
		loop: frame.loop
	});
}
function arrayOf(count, loop, frame) {
	if (count < 0 || count > limits.arrayLength || !frame.scope.run.spend(count)) return frame.scope.run.tooLarge(loop.span);
	return array(Array.from({ length: count }, (_, index) => turnOf(loop.input, loop.name, integer(index, loop.span), frame)), loop.span);
}

// src/template/evaluate.ts
/** The value of an expression: known, or unknown with the reason. Never throws; what is too deep or too large is unknown. */
function evaluate(expression, frame) {
	const { run } = frame.scope;
	if (expression.kind === "value") return afford(expression.value, run);
	try {
		const value = run.enter() ? evaluateNode(expression, frame) : void 0;
		return value && isInLimits(value) ? afford(value, run) : run.tooLarge(expression.span);
	} finally {
		run.leave();
	}
}
function afford(value, run) {
	const cost = costOf(value);
	return cost === 0 || run.spend(cost) ? value : run.tooLarge(value.span);
}
function evaluateNode(expression, frame) {
	switch (expression.kind) {
		case "invalid": return unknown(`invalid(${quote$1(expression.span.file.path)},${expression.span.start})`, `it is no expression: ${expression.why}`, expression.span);
		case "call": return evaluateCall(expression, frame);
		case "access": {
			const args = [evaluate(expression.target, frame), evaluate(expression.key, frame)];
			return here(apply(access, args, makeCall("member", args, expression.span, frame.scope)), expression);
		}
		case "array": return array(expression.items.map((item) => evaluate(item, frame)), expression.span);
		case "object": return evaluateObject(expression, frame);
	}
}
const here = (value, expression) => seenFrom(value, expression.span, limits.trail);
function evaluateCall(expression, frame) {
	const { name, args, span } = expression;
	const evaluator = evaluatorIn(frame);
	const special = findFrameFunction(name);
	if (special) {
		const values = args.map(evaluator.value);
		return here(special(values, frame, makeCall(name, values, span, frame.scope)), expression);
	}
	if (name.includes(".")) return here(callUserFunction(name, args.map(evaluator.value), expression, frame), expression);
	const definition = findFunction(name);
	const call = (values) => makeCall(name, values, span, frame.scope);
	if (!definition) return call(args.map(evaluator.value)).fail(`${name}() is no function that the guard knows`);
	const [least, most] = definition.arity;
	if (args.length < least || args.length > most) return call(args.map(evaluator.value)).fail(`${name}() has the wrong number of arguments`);
	if ("form" in definition) return definition.form(args, evaluator, makeCall(name, [], span, frame.scope));
	const values = args.map(evaluator.value);
	return apply(definition, values, call(values));
}
/** How forms and lambdas evaluate in a frame. */
function evaluatorIn(frame) {
	return {
		value: (expression) => evaluate(expression, frame),
		lambda: (expression) => lambdaOf(expression, frame)
	};
}
/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda */
function lambdaOf(expression, frame) {
	if (expression.kind !== "call" || expression.name !== "lambda") return void 0;
	const body = expression.args.at(-1);
	const names = expression.args.slice(0, -1).map((name) => name.kind === "value" && name.value.kind === "text" ? fold$1(name.value.value) : void 0);
	if (!body || names.includes(void 0)) return void 0;
	return {
		parameters: names.length,
		apply: (values) => {
			const locals = new Map(frame.locals);
			names.forEach((name, index) => {
				const value = values[index];
				if (name !== void 0 && value) locals.set(name, value);
			});
			return evaluate(body, {
				...frame,
				locals
			});
		}
	};
}
function callUserFunction(name, args, expression, frame) {
	const declaration = frame.scope.userFunction(name);
	if (!declaration) return unknown(residual(name, args), `the template declares no function ${name}()`, expression.span);
	if (declaration.isSecret) return unknown(residual(name, args), `what ${name}() returns is a secret`, expression.span);
	const bound = new Map(declaration.parameters.flatMap((parameter, index) => args[index] ? [[parameter, args[index]]] : []));
	return evaluate(declaration.output(), {
		...frame,
		loops: /* @__PURE__ */ new Map(),
		loop: void 0,
		locals: /* @__PURE__ */ new Map(),
		arguments: bound
	});
}
function evaluateObject(expression, frame) {
	const members = /* @__PURE__ */ new Map();
	const open = [];
	const add = (name, value) => {
		if (name.kind === "text") members.set(name.value, value);
		else open.push(name, value);
	};
	for (const loop of expression.loops) {
		const name = nameOf(loop, frame);
		add(name, memberLoop(name.kind === "text" ? {
			...loop,
			name: name.value
		} : loop, frame));
	}
	for (const member of expression.members) add(nameOf(member, frame), evaluate(member.value, frame));
	const [first] = open;
	if (!first) return object(members, expression.span);
	return object(members, expression.span, unknown(residual("members", open), "the name of a member is not known", first.span));
}
/** The name of a member; no two can be equal, so one that is not known is none of the others. */
function nameOf({ name, key }, frame) {
	return key ? settleChoice(evaluate(key, frame)) : text(name, frame.scope.template.span);
}

// src/template/declare.ts
/** Adds to the surroundings what one turn and the declaration's own condition decide. */
function judge(declaration, turn, around) {
	const own = declaration.condition ? [asCondition(evaluate(declaration.condition, turn.frame))] : [];
	const open = [...around.conditions];
	let deployed = around.deployed;
	for (const condition of [...turn.conditions, ...own]) {
		if (condition.kind === "boolean" && condition.value) continue;
		if (condition.kind === "boolean") deployed = "no";
		else open.push(condition);
	}
	if (open.length > 0 && deployed === "yes") deployed = "maybe";
	return {
		...around,
		conditions: open,
		deployed,
		indices: turn.index ? [...around.indices, turn.index] : around.indices
	};
}
/** Azure's engine takes `null` for no condition; what it makes of a text or number is not known. */
function asCondition(value) {
	if (value.kind === "null") return {
		kind: "boolean",
		value: true,
		span: value.span
	};
	if (value.kind === "boolean" || value.kind === "unknown") return value;
	return unknown(`condition(${termOf(value)})`, "its condition is neither true nor false", value.span);
}
/** One resource of a declaration, evaluated. */
function declare(declaration, frame, around) {
	const body = evaluate(declaration.body(), frame);
	const name = property(body, "name") ?? evaluate(declaration.name, frame);
	const unknownIndex = around.indices.some((index) => index.kind !== "integer");
	return {
		type: fold$1(declaration.type),
		id: idOfDeclared(declaration, name, frame),
		name,
		label: labelOf(declaration, name),
		deployed: around.deployed,
		conditions: around.conditions,
		onlyIfNotExists: declaration.onlyIfNotExists,
		body,
		span: declaration.span,
		block: declaration.block,
		index: unknownIndex || around.indices.length === 0 ? null : around.indices.map(print).join(","),
		address: null,
		declaredIn: frame.scope.path
	};
}
function idOfDeclared(declaration, name, frame) {
	const { kind, place } = frame.scope.target;
	const base = scopeParts(kind, place);
	if (!declaration.scope) return declaredId(base, declaration.type, name, declaration.span);
	const scope = partsOf$1(evaluate(declaration.scope, frame)) ?? [];
	const [first] = scope;
	if (first === "/" && scope.length === 1) return declaredId([], declaration.type, name, declaration.span);
	const isId = typeof first !== "string" || first.startsWith("/");
	return declaredId(isId ? scope : [
		...base,
		"/providers/",
		...scope
	], declaration.type, name, declaration.span);
}
function labelOf(declaration, name) {
	const type = declaration.type.split("/").at(-1) ?? declaration.type;
	if (name.kind === "text") return `${type} '${name.value}'`;
	return declaration.symbol === void 0 ? `${type} ${print(name)}` : `${type} '${declaration.symbol}'`;
}

// src/template/path.ts
const known = /* @__PURE__ */ new WeakMap();
/** What tells a nested deployment from all others of its template: its symbol, else its name where no other is written the same, else its position. */
function pathOf(declaration, template) {
	const paths = known.get(template) ?? pathsOf$1(template);
	known.set(template, paths);
	return paths.get(declaration) ?? quote$1("");
}
function pathsOf$1(template) {
	const all = template.resources();
	const counts = /* @__PURE__ */ new Map();
	for (const name of all.map(writtenName)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return new Map(all.map((declaration, position) => {
		const name = writtenName(declaration);
		return [declaration, name !== "" && counts.get(name) === 1 ? word(name) : `${word(name)}#${position}`];
	}));
}
function writtenName({ symbol, name }) {
	if (symbol !== void 0) return symbol;
	return name.kind === "value" && name.value.kind === "text" ? name.value.value : "";
}

// src/template/run.ts
const givenUp = "too large #";
/** Whether the value is one that a run has given up on. */
const isGivenUp = (value) => value.kind === "unknown" && value.term.startsWith(givenUp);
/** A run with a fresh budget of `limits.steps`. */
function createRun(host) {
	let left = limits.steps;
	let isSpent = false;
	let depth = 0;
	let given = 0;
	let refusals = 0;
	const gaps = /* @__PURE__ */ new Map();
	return {
		host,
		spend: (steps) => {
			left -= steps;
			isSpent ||= left <= 0;
			return left > 0;
		},
		reserve: () => {
			left = Math.max(left, limits.reserve);
		},
		isSpent: () => isSpent,
		enter: () => {
			depth++;
			left--;
			isSpent ||= left <= 0;
			return depth <= limits.evaluationDepth && left > 0;
		},
		leave: () => {
			depth--;
		},
		refuse: () => {
			refusals++;
		},
		get refusals() {
			return refusals;
		},
		fresh: () => ++given,
		tooLarge: (span) => unknown(`${givenUp}${++given}`, "it is too large to work out", span),
		gap: (gap) => {
			gaps.set(`${gap.kind} ${gap.at.file.path} ${gap.at.start} ${gap.message}`, gap);
		},
		get gaps() {
			return [...gaps.values()];
		}
	};
}

// src/template/parameters.ts
/** A parameter's value: the argument, else its default, else null where it may be, else unknown. Secure ones are always unknown. */
function bindParameter(declaration, argument, binding) {
	const type = declaration.type();
	if (type.secure) return secretOf(declaration, type, argument, binding.term);
	if (argument?.kind === "unknown") return unknownArgument(argument, type, binding.term);
	if (!argument) return hide(fallback(declaration, type, binding), type, binding.term, declaration.span);
	return hide(typed(orDefault(argument.value, declaration, type, binding), declaration, type), type, binding.term, declaration.span);
}
function unknownArgument(argument, type, term) {
	const knowledge = knowledgeOf(type, term);
	return type.name === "string" && !knowledge.cases && argument.value || unknown(term, argument.why, argument.at, knowledge);
}
function fallback(declaration, type, binding) {
	if (declaration.defaultValue) return binding.evaluate(declaration.defaultValue());
	if (type.nullable) return nullValue(declaration.span);
	return unknown(binding.term, `parameter '${declaration.name}' has no value`, declaration.span, knowledgeOf(type, binding.term));
}
const shapes = {
	string: "text",
	bool: "boolean",
	int: "integer",
	array: "array",
	object: "object"
};
function knowledgeOf(type, term) {
	const shape = type.nullable || type.name === void 0 ? void 0 : shapes[type.name];
	const allowed = type.name === "array" || type.nullable ? [] : type.allowedValues ?? [];
	const isChoice = allowed.length > 0 && allowed.length <= limits.cases && allowed.every(isSettled);
	const cases = allowed.map((value) => ({
		value,
		given: /* @__PURE__ */ new Map([[term, termOf(value)]])
	}));
	return {
		...shape ? { shape } : {},
		...isChoice ? { cases } : {}
	};
}
/** `null` as an argument means the default; one that may be null means either. */
function orDefault(argument, declaration, type, binding) {
	if (argument.kind === "null") return declaration.defaultValue || !type.nullable ? fallback(declaration, type, binding) : argument;
	if (argument.kind !== "unknown" || argument.shape) return argument;
	const otherwise = declaration.defaultValue ? fallback(declaration, type, binding) : nullValue(declaration.span);
	if (otherwise.kind === "null") return argument;
	const cases = casesOf(argument).map((one) => one.value.kind === "null" ? {
		...one,
		value: otherwise
	} : one);
	const isOpen = cases.some(({ value }) => value.kind === "unknown" && !value.shape);
	if (!isOpen && !casesOf(argument).some(({ value }) => value.kind === "null")) return argument;
	const term = residual("coalesce", [argument, otherwise]);
	return unknown(term, argument.why, argument.span, {
		...isOpen ? {} : { cases },
		...argument.trail ? { trail: argument.trail } : {}
	});
}
/** Azure refuses a value of another type, and one that is not allowed: what is left open is at least that. */
function typed(value, declaration, type) {
	if (value.kind !== "unknown" || value.shape || value.cases || type.nullable || declaration.defaultValue) return value;
	return {
		...value,
		...knowledgeOf(type, value.term)
	};
}
function secretOf(declaration, type, argument, term) {
	const given = argument?.kind === "value" && argument.value.kind === "unknown" && argument.value.shape ? argument.value.term : term;
	const shape = type.nullable ? {} : { shape: type.name === "secureobject" ? "object" : "text" };
	return unknown(given, `parameter '${declaration.name}' is a secret`, declaration.span, shape);
}
/** The value without the members that its type declares secret; what hides them points at the declaration. */
function hide(value, type, term, at) {
	if (type.secretMembers.size === 0) return value;
	const secretOr = (member, name, shape) => {
		if (!shape) return member;
		const own = shorten(`member(${term},${quote$1(name)})`);
		return shape.secure ? unknown(own, `'${name}' is a secret`, at) : hide(member, shape, own, at);
	};
	const any = type.secretMembers.get("*");
	if (value.kind === "array") {
		const items = value.items.map((item, index) => item.kind === "stretch" ? {
			...item,
			each: secretOr(item.each, item.term, any)
		} : secretOr(item, String(index), any));
		return array(items, value.span);
	}
	if (value.kind !== "object") return value;
	const members = [...value.members].map(([name, member]) => [name, secretOr(member, name, type.secretMembers.get(fold$1(name)) ?? any)]);
	return object(new Map(members), value.span, value.rest);
}

// src/template/scope.ts
/** A scope of its own, with its own parameters and variables. */
function createScope(options) {
	const { template, path } = options;
	const parameter = remembered(template.parameters, "parameter", path, (declaration) => {
		const term = `${path}parameters(${quote$1(declaration.name)})`;
		return bindParameter(declaration, options.argument(declaration), {
			term,
			evaluate: (expression) => evaluate(expression, {
				...frame,
				owner: term
			})
		});
	});
	const scope = {
		...options,
		parameter: (name) => parameter(name, template.parameters.get(name)?.span ?? template.span),
		variable: (name) => variable(name, template.span),
		userFunction: (name) => template.functions.get(name),
		deployed: (target, span) => deployed.find(target, span)
	};
	const frame = frameOf(scope);
	const variable = remembered(template.variables, "variable", path, (expression) => evaluate(expression(), frame));
	const deployed = options.lookUp(frame);
	return scope;
}
/** The frame in which a scope's own declarations are evaluated. */
function frameOf(scope) {
	return {
		scope,
		loops: /* @__PURE__ */ new Map(),
		loop: void 0,
		locals: /* @__PURE__ */ new Map(),
		arguments: void 0,
		owner: void 0
	};
}
/** Looks names up once each; a name that is asked for while it is being worked out is a circle. */
function remembered(declarations, what, path, make) {
	const known = /* @__PURE__ */ new Map();
	const open = /* @__PURE__ */ new Set();
	return (name, span) => {
		const before = known.get(name);
		if (before) return before;
		const declaration = declarations.get(name);
		if (!declaration) return void 0;
		if (open.has(name)) return unknown(`${path}circle(${what}(${quote$1(name)}))`, `${what} '${name}' refers to itself`, span);
		open.add(name);
		const value = make(declaration);
		open.delete(name);
		known.set(name, value);
		return value;
	};
}

// src/template/target.ts
/** Where a nested deployment goes. https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-subscription#deployment-scopes */
function targetOf(declaration, frame) {
	const { kind, place } = frame.scope.target;
	const given = (expression) => {
		const value = expression && evaluate(expression, frame);
		return !value || isEmpty(value) ? void 0 : value;
	};
	const scope = given(declaration.scope);
	if (scope) return targetIn(scope, place);
	const name = (expression, here) => {
		const value = given(expression);
		return value && asName(apply(orHere, [value, here], makeCall("target", [value, here], value.span, frame.scope)));
	};
	const subscription = name(declaration.subscriptionId, place.subscription);
	const group = name(declaration.resourceGroup, place.group);
	const there = {
		...place,
		subscription: subscription ?? place.subscription,
		group: group ?? place.group
	};
	return {
		kind: group ? "resourceGroup" : subscription ? "subscription" : kind,
		place: there
	};
}
const orHere = {
	arity: [2, 2],
	toleratesUnknown: true,
	apply: ([given, here], call) => given && !isEmpty(given) ? given : here ?? call.null()
};
/** Azure takes null and an empty text for nothing given. */
const isEmpty = (value) => value.kind === "null" || value.kind === "text" && value.value === "";
/** A name as a text that holds no `/`, whatever it turns out to be. */
const asName = (value) => value.kind === "unknown" || value.kind === "pattern" ? textOf$1(segment(value), value.span) : value;
/** The target that an id names: a resource group, a subscription, a management group or the tenant (`/`). What is not known may be any resource group. */
function targetIn(scope, place) {
	if (scope.kind === "text" && scope.value === "/") return {
		kind: "tenant",
		place
	};
	const written = segmentsOf(segment(scope)) ?? [];
	const isId = written[0]?.length === 0;
	const segments = written.filter((one) => one.length > 0);
	const [first, second, third, fourth, ...more] = isWord(segments[0], "providers") ? segments.slice(1) : segments;
	const name = (parts) => textOf$1(parts, scope.span);
	if (isWord(first, "Microsoft.Management") && isWord(second, "managementGroups") && third && !fourth) return {
		kind: "managementGroup",
		place: {
			...place,
			managementGroup: name(third)
		}
	};
	if (isId && isWord(first, "subscriptions") && second && isWord(third, "resourceGroups") && fourth && more.length === 0) return {
		kind: "resourceGroup",
		place: {
			...place,
			subscription: name(second),
			group: name(fourth)
		}
	};
	const isSettled = segmentsOf(partsOf$1(scope) ?? []) !== void 0;
	if (isId && isWord(first, "subscriptions") && second && !third && isSettled) return {
		kind: "subscription",
		place: {
			...place,
			subscription: name(second)
		}
	};
	const open = (what) => unknown(residual(what, [scope]), reasonOf(scope), scope.span, {
		shape: "text",
		segment: "name"
	});
	return {
		kind: "resourceGroup",
		place: {
			...place,
			subscription: open("subscriptionOf"),
			group: open("resourceGroupOf")
		}
	};
}
const isWord = (parts, word) => parts?.length === 1 && typeof parts[0] === "string" && sameLetters(parts[0], word);

// src/template/modules.ts
const opened = /* @__PURE__ */ new WeakMap();
/** Opens a nested deployment in one turn of its loop; the same one each time it is asked for. */
function openModule(declaration, frame, index) {
	const ofScope = opened.get(frame.scope) ?? /* @__PURE__ */ new Map();
	opened.set(frame.scope, ofScope);
	const ofDeclaration = ofScope.get(declaration) ?? /* @__PURE__ */ new Map();
	ofScope.set(declaration, ofDeclaration);
	const key = index ? termOf(index) : "";
	const before = ofDeclaration.get(key);
	if (before) return before;
	const module = open(declaration, frame, index);
	ofDeclaration.set(key, module);
	return module;
}
function open(declaration, frame, index) {
	const module = moduleOf(declaration, frame);
	if ("message" in module) return module;
	const template = templateOf(module, declaration, frame);
	if ("message" in template) return template;
	const { target: own, name } = identify(declaration, frame);
	const target = module.scope ? targetIn(evaluate(module.scope, frame), own.place) : own;
	const path = `${frame.scope.path}${pathOf(declaration, frame.scope.template)}${index ? `[${termOf(index)}]` : ""}/`;
	return {
		frame: frameOf(nestedScope({
			module,
			template,
			target,
			name,
			path,
			frame
		})),
		template
	};
}
/** The name of a nested deployment, where it goes, and its id. */
function identify(declaration, frame) {
	const target = targetOf(declaration, frame);
	const name = evaluate(declaration.name, frame);
	return {
		name,
		target,
		id: declaredId(scopeParts(target.kind, target.place), declaration.type, name, declaration.span)
	};
}
function moduleOf(declaration, frame) {
	const source = declaration.module?.();
	if (source?.kind === "module") return source.module;
	const properties = source && evaluate(source.properties, frame);
	if (properties?.kind === "object") return frame.scope.run.host.readModule(properties);
	const why = properties ? reasonOf(properties) : "it has no properties";
	return {
		kind: kindOf(properties),
		message: `the nested deployment's properties are not known: ${why}`,
		at: (properties ?? declaration).span
	};
}
/**
* Whether a nested template's expressions mean its own parameters and variables. If not, which is the default, Azure evaluates all of it
* as part of the deployment around: types, names and resources that are expressions too.
*/
function hasInnerScope({ evaluation }, frame) {
	const scope = evaluation && evaluate(evaluation, frame);
	if (!scope || scope.kind === "null") return "no";
	return scope.kind === "text" ? truth(sameLetters(scope.value, "inner")) : "maybe";
}
function templateOf(module, declaration, frame) {
	const { host } = frame.scope.run;
	const unreadable = (why, at, value) => ({
		kind: kindOf(value),
		message: `the nested template is not known: ${why}`,
		at
	});
	const read = (root, at) => host.readTemplate(root) ?? unreadable(root.kind === "object" ? sectionTwice : reasonOf(root), at, root);
	switch (module.template.kind) {
		case "written": {
			const isInner = hasInnerScope(module, frame);
			if (isInner === "maybe") return unreadable("it is not settled whose parameters it means", declaration.span);
			return read(isInner === "yes" ? module.template.value : evaluate(module.template.whole(), frame), declaration.span);
		}
		case "expression": {
			const value = evaluate(module.template.expression, frame);
			return read(value, value.span);
		}
		case "linked": return linkedTemplate(evaluate(module.template.path, frame), module.template.span, frame);
		case "elsewhere": return {
			kind: "linked-template-not-read",
			message: `the linked template${addressText(evaluate(module.template.what, frame))} lies elsewhere and is never read`,
			at: module.template.span
		};
		case "none": return unreadable("none is given", declaration.span);
	}
}
const sectionTwice = "a section of it is written twice, in different case";
/** What the guard gives up on itself is told from what the files leave open. */
const kindOf = (value) => value && isGivenUp(value) ? "too-large" : "nested-template-unknown";
/** Without its query, which may hold a token. */
const addressText = (value) => value.kind !== "unknown" && partsOf$1(value) ? ` ${idText(value).replace(/\?.*$/s, "").replace(/\/\/[^/@]*@/, "//")}` : "";
function linkedTemplate(path, at, frame) {
	const closed = (why) => ({
		kind: "linked-template-not-read",
		message: `the linked template${addressText(path)} is not read: ${why}`,
		at
	});
	if (path.kind !== "text") return closed(reasonOf(path));
	const linked = frame.scope.run.host.linked(path.value, at.file);
	if ("why" in linked) return closed(linked.why);
	return frame.scope.run.host.readTemplate(linked.root) ?? closed("it holds no template");
}
/** The scope of a nested template, with its own parameters and variables. */
function nestedScope({ module, template, target, name, path, frame }) {
	const { run, lookUp, openLoops } = frame.scope;
	return createScope({
		run,
		template,
		path,
		...target,
		target,
		name,
		openLoops: openLoops + openLoopsIn(frame),
		lookUp,
		argument: (declaration) => argumentOf(module, declaration, frame)
	});
}
function argumentOf(module, declaration, frame) {
	const expression = module.argument(declaration.name);
	if (!expression) {
		const why = `parameter '${declaration.name}' may come from a linked file that is not read`;
		return module.hasLinkedArguments ? {
			kind: "unknown",
			why,
			at: declaration.span
		} : void 0;
	}
	const whole = evaluate(expression, frame);
	if (whole.kind === "object" && !member(whole, "value") && member(whole, "reference")) return {
		kind: "unknown",
		why: `parameter '${declaration.name}' comes out of a key vault`,
		at: declaration.span
	};
	const args = [whole, text("value", whole.span)];
	return {
		kind: "value",
		value: apply(given, args, makeCall("member", args, whole.span, frame.scope))
	};
}
/** What an argument gives; nothing given (`{}`, null) is null, which means the default. */
const given = {
	...access,
	apply: (args, call) => {
		const [whole] = args;
		return whole?.kind === "object" && !member(whole, "value") && !member(whole, "reference") || whole?.kind === "null" ? call.null() : access.apply(args, call);
	}
};

// src/template/register.ts
/** What a deployment declares, each turn of a loop apart. */
function declared(frame, isMeant, key) {
	return frame.scope.template.resources().flatMap((declaration) => {
		const turns = isMeant(declaration) ? turnsOf(declaration.loop, frame) ?? [] : [];
		if (!frame.scope.run.spend(turns.length)) return [];
		return turns.map((turn) => ({
			declaration,
			frame: turn.frame,
			index: turn.index,
			key: key(declaration, turn.frame)
		}));
	});
}
const indices = /* @__PURE__ */ new WeakMap();
/** Those that can have a key, by the name that it ends in where that is written; none where the run can't afford to look at them. */
function candidates(all, key, frame) {
	const index = indices.get(all) ?? byLastName(all);
	indices.set(all, index);
	const name = nameIn(key);
	const found = name === void 0 ? all : [...index.get(name) ?? [], ...index.get(void 0) ?? []];
	return frame.scope.run.spend(found.length) ? found : [];
}
function byLastName(all) {
	const index = /* @__PURE__ */ new Map();
	for (const one of all) {
		const name = nameIn(one.key);
		const same = index.get(name);
		if (same) same.push(one);
		else index.set(name, [one]);
	}
	return index;
}
/** The last segment of an id or name, folded; undefined where it holds something unknown. */
function nameIn(value) {
	const parts = partsOf$1(value) ?? [];
	const last = parts.at(-1);
	const slash = typeof last === "string" ? last.lastIndexOf("/") : -1;
	if (typeof last !== "string" || slash < 0 && parts.length > 1 || slash === last.length - 1) return void 0;
	return fold$1(last.slice(slash + 1));
}
/** The list, made when first asked for; nothing while it is being made, since a name can't be found by way of itself. */
function once(make) {
	let made;
	return () => {
		if (made) return made;
		made = [];
		made = make();
		return made;
	};
}

// src/template/deployed.ts
/** Looks up what the deployment of a frame declares: by id, by symbolic name (`name`, `name[i]`), in the array form by name. */
const lookUp = (frame) => {
	const byId = once(() => declared(frame, ({ module }) => module !== void 0, (one, turn) => identify(one, turn).id));
	const byName = once(() => declared(frame, ({ symbol }) => symbol === void 0, ({ name }, turn) => evaluate(name, turn)));
	return { find: (target, span) => {
		const parts = partsOf$1(target);
		if (!parts) return void 0;
		const id = idIn(parts, frame, span);
		if (id) return theOnly(candidates(byId(), id, frame).filter(({ key }) => sameId(key, id) === "yes"));
		return bySymbol(parts, frame, span) ?? theOnly(candidates(byName(), target, frame).filter(({ key }) => same(key, target) === "yes"));
	} };
};
/** The id that a target gives in full or, of a nested deployment here, as type and name. */
function idIn(parts, frame, span) {
	const [first] = parts;
	if (typeof first !== "string") return void 0;
	if (first.startsWith("/")) return textOf$1(parts, span);
	const { kind, place } = frame.scope;
	return /^microsoft\.resources\/deployments\//i.test(first) ? textOf$1([
		...scopeParts(kind, place),
		"/providers/",
		...parts
	], span) : void 0;
}
/** Of several the one that is deployed: that two certainly are, Azure refuses, so the first may stand for both then. */
function theOnly(all) {
	const [first, ...others] = all.length > 1 ? all.filter(({ declaration, frame }) => presence(declaration, frame) !== "no") : all;
	if (!first || others.some(({ declaration, frame }) => presence(declaration, frame) !== "yes")) return void 0;
	return others.length === 0 || presence(first.declaration, first.frame) === "yes" ? deployedIn(first.declaration, first.frame, first.index) : void 0;
}
function bySymbol(parts, frame, span) {
	const { symbol, index } = symbolIn(parts, span);
	const declaration = symbol === "" ? void 0 : frame.scope.template.resources().find((one) => one.symbol === symbol);
	if (!declaration) return void 0;
	const { loop } = declaration;
	if (!loop) return deployedIn(declaration, frame, void 0);
	if (index) {
		const at = turnAt(index, loop, frame);
		return deployedIn(declaration, inLoop(frame, loop.name, at), at);
	}
	return {
		id: void 0,
		state: () => void 0,
		turns: () => turnsDeployed(declaration, frame)
	};
}
/** The index that is written as the text of a symbolic name: of a loop of unknown length, the one that stands for all. */
function turnAt(index, loop, frame) {
	if (index.kind === "integer") return index;
	return (turnsOf(loop, frame)?.find((one) => one.index && termOf(holeOf(one.index)) === termOf(index)))?.index ?? unknown(residual("int", [index]), reasonOf(index), index.span, { shape: "integer" });
}
/** The turns of a loop that are deployed; undefined where that is not settled. */
function turnsDeployed(declaration, frame) {
	const turns = turnsOf(declaration.loop, frame)?.map((turn) => ({
		...turn,
		isThere: turn.conditions.length > 0 ? "maybe" : presence(declaration, turn.frame)
	}));
	if (!turns || turns.some(({ isThere }) => isThere === "maybe")) return void 0;
	return turns.flatMap(({ isThere, frame: turn, index }) => isThere === "yes" ? [deployedIn(declaration, turn, index)] : []);
}
function presence({ condition }, frame) {
	const value = condition && evaluate(condition, frame);
	if (!value || value.kind === "null") return "yes";
	return value.kind === "boolean" ? truth(value.value) : "maybe";
}
/** `name`, `name[2]`, or `name[` with an unknown index and `]`. */
function symbolIn(parts, span) {
	const [first, hole, end] = parts;
	const written = typeof first === "string" ? first : "";
	if (parts.length === 3 && written.endsWith("[") && hole !== void 0 && typeof hole !== "string" && end === "]") return {
		symbol: written.slice(0, -1),
		index: hole
	};
	const known = parts.length === 1 ? /^(.*)\[(\d{1,9})\]$/.exec(written) : null;
	return known ? {
		symbol: known[1] ?? "",
		index: integer(Number(known[2]), span)
	} : {
		symbol: parts.length === 1 ? written : "",
		index: void 0
	};
}
function deployedIn(declaration, frame, index) {
	return {
		id: declaration.module ? identify(declaration, frame).id : resourceId(declaration, frame),
		state: () => declaration.module && !declaration.existing ? stateOf(declaration, frame, index) : void 0,
		turns: () => void 0
	};
}
function resourceId(declaration, frame) {
	const { kind, place } = frame.scope.target;
	if (declaration.scope || declaration.subscriptionId || declaration.resourceGroup) return void 0;
	return declaredId(scopeParts(kind, place), declaration.type, evaluate(declaration.name, frame), declaration.span);
}
const states = /* @__PURE__ */ new WeakMap();
const inProgress = /* @__PURE__ */ new WeakSet();
/** What `reference()` says of a nested deployment: its outputs, and more that only Azure knows. */
function stateOf(declaration, frame, index) {
	const { span } = declaration;
	const whose = `${pathOf(declaration, frame.scope.template)}${index ? `[${termOf(index)}]` : ""}`;
	const closed = (why) => unknown(`${frame.scope.path}reference(${whose})`, why, span);
	if (presence(declaration, frame) === "no") return closed("the deployment that it refers to is not deployed");
	const module = openModule(declaration, frame, index);
	if ("message" in module) return closed(module.message);
	const before = states.get(module);
	if (before) return before;
	const { path } = module.frame.scope;
	if (inProgress.has(module)) return unknown(`${path}circle(outputs)`, "the outputs of the deployment refer to themselves", span);
	inProgress.add(module);
	const rest = unknown(`${path}reference()`, "it is only known once deployed", span);
	const state = object(new Map(module.template.outputs.size > 0 ? [["outputs", outputsOf(module)]] : []), span, rest);
	inProgress.delete(module);
	states.set(module, state);
	return state;
}
/** An output under a condition that is not settled may be missing: nobody may count on it or on its absence. */
function outputsOf({ frame, template }) {
	const members = /* @__PURE__ */ new Map();
	let rest;
	for (const output of template.outputs.values()) {
		const condition = output.condition && evaluate(output.condition(), frame);
		if (!condition || condition.kind === "boolean" && condition.value) members.set(output.name, outputOf(output, frame));
		else if (condition.kind !== "boolean") rest = unknown(`${frame.scope.path}outputs()`, "an output stands under a condition that is not settled", output.span);
	}
	return object(members, template.span, rest);
}
/** What Azure calls the types of outputs, by lower-case name. */
const typeNames = new Map([
	"Array",
	"Bool",
	"Int",
	"Object",
	"SecureObject",
	"SecureString",
	"String"
].map((name) => [fold$1(name), name]));
function outputOf(output, frame) {
	const type = text(typeNames.get(output.type().name ?? "string") ?? "String", output.span);
	return object(/* @__PURE__ */ new Map([["type", type], ["value", outputValue(output, frame)]]), output.span);
}
function outputValue(output, frame) {
	const open = (why) => unknown(`${frame.scope.path}outputs(${quote$1(output.name)})`, why, output.span);
	if (output.type().secure) return open(`output '${output.name}' is a secret`);
	const value = output.loop ? memberLoop(output.loop(), frame) : output.value && evaluate(output.value(), frame);
	const term = `${frame.scope.path}outputs(${quote$1(output.name)})`;
	return value ? hide(value, output.type(), term, output.span) : open(`output '${output.name}' has no value`);
}

// src/template/place.ts
/** The place of a root deployment. What nobody tells is one unknown each, the same wherever it is asked. */
function placeOf(known, span) {
	const name = (value, term, what) => value === void 0 ? unknown(term, `${what} is only known when it is deployed`, span, {
		shape: "text",
		segment: "name"
	}) : text(value, span);
	return {
		tenant: name(known.tenantId, "tenant().tenantId", "the tenant"),
		subscription: name(known.subscriptionId, "subscription().subscriptionId", "the subscription"),
		group: name(known.resourceGroup, "resourceGroup().name", "the resource group"),
		managementGroup: name(known.managementGroupId, "managementGroup().name", "the management group"),
		location: name(known.location, "resourceGroup().location", "the location")
	};
}

// src/template/deploy.ts
/** Evaluates a template with its nested deployments. Never throws, whatever the template holds. */
function deploy(options) {
	const run = createRun(options.host);
	const scope = rootScope(options, run);
	const resources = [];
	const allVisits = options.visits ?? { left: limits.allResources };
	const walk = {
		isWanted: options.isWanted,
		resources,
		visits: { left: Math.min(limits.resources, Math.max(limits.fewResources, allVisits.left)) },
		allVisits,
		holds: /* @__PURE__ */ new Map(),
		files: /* @__PURE__ */ new Set()
	};
	visit(frameOf(scope), {
		conditions: [],
		deployed: "yes",
		indices: [],
		depth: 0,
		leading: [options.template.span]
	}, walk);
	if (run.isSpent()) run.gap({
		kind: "too-large",
		message: "the deployment is more than the guard works out",
		at: startOf(options.template.span)
	});
	return {
		resources,
		gaps: run.gaps,
		files: walk.files,
		scope
	};
}
const startOf = ({ file, start }) => ({
	file,
	start,
	end: start
});
function rootScope({ template, argument, place, path = "" }, run) {
	const { span } = template;
	const where = placeOf(place, span);
	const name = place.deploymentName;
	return createScope({
		run,
		template,
		path,
		kind: template.scope,
		place: where,
		target: {
			kind: template.scope,
			place: where
		},
		openLoops: 0,
		name: name === void 0 ? unknown(`${path}deployment().name`, "the name of the deployment is not known", span, {
			shape: "text",
			segment: "name"
		}) : text(name, span),
		argument,
		lookUp
	});
}
function visit(frame, around, walk) {
	for (const declaration of frame.scope.template.resources()) {
		if (declaration.existing) continue;
		if (declaration.type === "") missing$1(unreadGap(declaration), frame, around);
		else if (declaration.module) visitModule(declaration, frame, around, walk);
		else if (walk.isWanted(fold$1(declaration.type))) for (const turn of turns(declaration, frame, around, walk)) declareIn(declaration, turn, walk);
	}
}
function declareIn(declaration, turn, walk) {
	turn.frame.scope.run.reserve();
	walk.resources.push(declare(declaration, turn.frame, turn.around));
}
/** The turns of a declaration's loop, each with what decides whether it is deployed. */
function turns(declaration, frame, around, walk) {
	const tooMany = (message, at) => {
		missing$1({
			kind: "too-large",
			message,
			at
		}, frame, around);
		return [];
	};
	const all = turnsOf(declaration.loop, frame);
	if (!all) return tooMany(`a loop of more than ${limits.copies} turns is not worked out`, declaration.loop?.span ?? declaration.span);
	walk.visits.left -= all.length;
	walk.allVisits.left -= all.length;
	if (walk.visits.left < 0) {
		if (walk.visits.isTold) return [];
		walk.visits.isTold = around.deployed !== "no";
		return tooMany("so many resources are not worked out", declaration.span);
	}
	return all.map((turn) => ({
		frame: turn.frame,
		index: turn.index,
		around: judge(declaration, turn, around)
	}));
}
function unreadGap({ name, span }) {
	return {
		kind: "resource-not-read",
		message: `a resource is not read: ${name.kind === "value" && name.value.kind === "unknown" ? name.value.why : "its type is not known"}`,
		at: span
	};
}
/** Something that could not be read; of what is not deployed nothing is missing. */
function missing$1(gap, frame, around) {
	if (around.deployed !== "no") frame.scope.run.gap(gap);
}
function visitModule(declaration, frame, around, walk) {
	const tooLarge = (message) => missing$1({
		kind: "too-large",
		message,
		at: declaration.span
	}, frame, around);
	if (around.depth >= limits.deploymentDepth) {
		tooLarge(`deployments nested more than ${limits.deploymentDepth} levels deep are not worked out`);
		return;
	}
	if (isIrrelevant(declaration, frame, walk)) return;
	for (const turn of turns(declaration, frame, around, walk)) {
		const module = openModule(declaration, turn.frame, turn.index);
		if ("message" in module) {
			missing$1(module, frame, turn.around);
			continue;
		}
		const { span } = module.template;
		const leading = declaration.condition || declaration.loop ? [] : around.leading;
		if (leading.some(({ file, start }) => file === span.file && start === span.start)) tooLarge("the template deploys itself without end");
		else {
			if (turn.around.deployed !== "no") walk.files.add(span.file.path);
			visit(module.frame, {
				...turn.around,
				depth: around.depth + 1,
				leading: [...leading, span]
			}, walk);
		}
	}
}
/** A written template with its own parameters that declares nothing wanted, at any depth, need not be opened. */
function isIrrelevant(declaration, frame, walk) {
	const source = declaration.module?.();
	if (source?.kind !== "module" || source.module.template.kind !== "written" || hasInnerScope(source.module, frame) !== "yes") return false;
	const { value } = source.module.template;
	const template = frame.scope.run.host.readTemplate(value);
	return template !== void 0 && !mayHold(template, frame, walk);
}
function mayHold(template, frame, walk) {
	const before = walk.holds.get(template);
	if (before !== void 0) return before;
	const answer = template.resources().some((declaration) => {
		if (declaration.type === "") return true;
		return declaration.module ? !isIrrelevant(declaration, frame, walk) : walk.isWanted(fold$1(declaration.type));
	});
	walk.holds.set(template, answer);
	return answer;
}

// src/templates.ts
/** Pairs templates with their parameters and evaluates each deployment: `docs/contract.md` §2. */
function readTemplates(documents, ways) {
	const { files, library, given, options, isWanted } = ways;
	const neighbours = options.parametersBeside && options.parameters.length === 0 ? readNeighbours(files, documents, library) : void 0;
	const { roots, notes } = rootsOf(documents, neighbours, ways);
	const linked = /* @__PURE__ */ new Map();
	const visits = { left: limits.allResources };
	const analysed = roots.map((root) => ({
		root,
		deployment: deployRoot(root, hostFor({
			files,
			library,
			linked
		}), options, visits, isWanted)
	}));
	const parts = partsOfOthers(analysed);
	const own = analysed.filter(({ root }) => !parts.has(root.path));
	const ownRoots = own.map(({ root }) => root);
	const all = [...linked.keys()];
	const read = [...linked.values()];
	return {
		deployments: own.map(({ root, deployment }) => ({
			input: inputOf(root),
			resources: deployment.resources,
			gaps: deployment.gaps,
			file: root.template.span.file,
			sources: sourcesOf$1(root, deployment, all),
			isCompiled: root.isCompiled === true
		})),
		problems: [
			...neighbours?.problems ?? [],
			...read.flatMap(({ problems }) => problems),
			...documents.templates.flatMap(unreadable),
			...ownRoots.flatMap(wrongParameters)
		],
		notes: [...notes, ...read.flatMap((document) => document.notes)],
		paths: [...roots.flatMap((root) => root.parameterFiles), ...linked.keys()].map(({ path }) => path),
		misuse: severalRoots(ownRoots, given)
	};
}
/** The root's own file, those that it links to, and its parameters. */
const sourcesOf$1 = ({ template, parameterFiles }, { files }, linked) => [
	template.span.file,
	...linked.filter(({ path }) => files.has(path)),
	...parameterFiles.map(({ root }) => root.span.file)
];
const inputOf = ({ path, parameterFiles }) => ({
	path,
	language: "arm",
	parameters: parameterFiles.map((file) => file.path)
});
function rootsOf(documents, neighbours, { given, sets, options }) {
	const roots = templatesOf(documents);
	if (options.parameters.length > 0) return {
		roots: roots.map((one) => ({
			...one,
			parameterFiles: given.parameterFiles
		})),
		notes: []
	};
	if (!neighbours) return {
		roots: roots.map((one) => ({
			...one,
			parameterFiles: []
		})),
		notes: []
	};
	const pairs = pairUp([...roots, ...templatesOf(neighbours)], [...documents.parameterFiles, ...neighbours.parameterFiles]);
	const paired = roots.flatMap((one) => {
		const configured = sets.of.get(one.path);
		if (configured) return configured.map((parameterFiles) => ({
			...one,
			parameterFiles,
			isDeployedItself: true
		}));
		const parameterFiles = pairs.of.get(one.path) ?? [];
		return parameterFiles.length > 0 ? parameterFiles.map((file) => ({
			...one,
			parameterFiles: [file],
			isDeployedItself: true
		})) : [{
			...one,
			parameterFiles: []
		}];
	});
	const unused = roots.flatMap(({ path }) => besideConfigured(path, pairs.of.get(path) ?? [], sets.of.get(path)));
	return {
		roots: paired,
		notes: [...pairs.notes, ...unused]
	};
}
/** The parameter files beside a template that are in none of the sets that the configuration gives to it. */
function besideConfigured(path, beside, sets) {
	if (!sets) return [];
	const used = new Set(sets.flat().map((document) => document.path));
	return beside.filter((document) => !used.has(document.path)).map(({ root }) => ({
		kind: "parameters-not-used",
		message: `These parameters lie beside ${path}, to which the configuration gives others, and so it is not judged with them`,
		at: wholeFile(root.span.file)
	}));
}
function templatesOf({ templates }) {
	return templates.flatMap(({ path, root }) => {
		const template = readTemplate(root);
		return template ? [{
			path,
			template,
			isCompiled: isCompiled(root)
		}] : [];
	});
}
/** https://github.com/Azure/bicep writes its name into what it makes. */
function isCompiled(root) {
	const generator = property(root, "metadata", "_generator", "name");
	return generator?.kind === "text" && generator.value === "bicep";
}
/** Azure takes the later of two sections whose names differ in case; which one the author means is not ours to guess. */
function unreadable({ root }) {
	if (readTemplate(root)) return [];
	return [{
		message: "This template is not read: a section of it is written twice, in different case",
		at: root.span
	}];
}
function deployRoot(root, host, options, visits, isWanted) {
	const given = argumentsOf(root);
	return deploy({
		template: root.template,
		path: isTogether(root, options) ? `${root.path}/` : "",
		argument: ({ name }) => given.get(fold$1(name))?.argument,
		place: options.place,
		visits,
		host,
		isWanted
	});
}
/** Names of one template are not those of another that is deployed together with it. */
function isTogether({ path }, { policy = noPolicy }) {
	const own = rootPaths(policy.pathPrefix).fromRoot(path);
	return policy.settings.together.some(({ templates }) => templates.includes(own));
}
function hostFor({ files, library, linked }) {
	const templates = /* @__PURE__ */ new Map();
	return {
		readModule,
		readTemplate: (value) => {
			if (!templates.has(value)) templates.set(value, readTemplate(value));
			return templates.get(value);
		},
		linked: (path, from) => {
			const target = files.resolveLinked(from, path);
			if (target.kind !== "text") return target;
			const document = library.open(target.file);
			linked.set(target.file, document);
			return document.root ? { root: document.root } : { why: document.problems[0]?.message ?? "it is empty" };
		}
	};
}
/** The roots that others deploy, and so are none of their own, unless they have parameter files of their own; of roots that deploy each other the first stays one. */
function partsOfOthers(analysed) {
	const itself = new Set(analysed.flatMap(({ root }) => root.isDeployedItself ? [root.path] : []));
	const parts = /* @__PURE__ */ new Set();
	for (const { root, deployment } of analysed) {
		if (parts.has(root.path)) continue;
		for (const path of deployment.files) if (path !== root.path && !itself.has(path)) parts.add(path);
	}
	return parts;
}

// src/inputs.ts
/** Reads what the options name and evaluates each deployment in it: `docs/contract.md` §2. */
async function readInputs(options, isWanted) {
	const stdin = options.stdin ? { stdin: options.stdin } : {};
	const files = createFiles(options.folder, {
		...stdin,
		isPlan: looksLikePlanBytes
	});
	const library = createLibrary();
	const { policy = noPolicy, tell } = options;
	const found = await readDocuments(files, options.paths, library, {
		tell,
		isIncluded: includedBy(policy)
	});
	const plans = found.plans.length > 0 ? await (await import("./plans.js")).readPlans(files, found.plans, options, isWanted) : none;
	const documents = together(found, readOthers(files, plans.others, library, options.tell));
	const given = await readGiven(files, options.parameters, library);
	const sets = await readSets({
		files,
		library
	}, options.parametersBeside ? documents.templates : [], policy);
	const templates = readTemplates(documents, {
		files,
		library,
		given,
		sets,
		options,
		isWanted
	});
	const misuse = [...templates.misuse, ...onlyPlans(documents, plans, given)];
	tellUnused(documents, plans, options);
	for (const path of [...pathsOf(documents), ...templates.paths]) options.reads?.(path);
	const ways = {
		wayTo: library.wayTo,
		rootOf: (file) => isJson(file.path) || file.path === "<stdin>" ? library.open(file).root : void 0,
		isGone: files.isGone
	};
	const problems = [
		...documents.problems,
		...given.problems,
		...sets.problems
	];
	if (misuse.length > 0) return {
		deployments: [],
		problems: unique([...problems, ...misuse]),
		notes: [],
		filesRead: misuse.length,
		...ways
	};
	const deployments = [...templates.deployments, ...plans.deployments];
	const gaps = deployments.flatMap((deployment) => deployment.gaps);
	const unread = gaps.filter(({ kind }) => kind === "resource-not-read" || kind === "too-large");
	const others = gaps.filter((gap) => !unread.includes(gap));
	return {
		deployments,
		problems: unique([
			...problems,
			...templates.problems,
			...plans.problems,
			...unread
		]),
		notes: unique([
			...documents.notes,
			...given.notes,
			...sets.notes,
			...templates.notes,
			...plans.notes,
			...others,
			...leftOutNotes(policy, found.leftOut, files.isGone)
		]),
		filesRead: documents.paths.size,
		...ways
	};
}
const none = {
	deployments: [],
	problems: [],
	notes: [],
	others: []
};
const pathsOf = ({ templates, parameterFiles, plans }) => [
	...templates,
	...parameterFiles,
	...plans
].map(({ path }) => path);
const together = (one, other) => ({
	...one,
	templates: [...one.templates, ...other.templates],
	parameterFiles: [...one.parameterFiles, ...other.parameterFiles],
	problems: [...one.problems, ...other.problems],
	notes: [...one.notes, ...other.notes]
});
/** What is said twice of one place is said once: a linked file may be among the files of the run too. */
function unique(all) {
	return [...new Map(all.map((one) => [`${one.at.file.path}:${one.at.start}:${one.message}`, one])).values()];
}
/** That parameter files were given for plans, which hold their values. */
function onlyPlans({ templates }, { deployments }, { parameterFiles: [file] }) {
	if (!file || templates.length > 0 || deployments.length === 0) return [];
	return [{
		message: `--parameters goes with a template, and there are only plans, which hold their values: ${deployments.map(({ input }) => input.path).join(", ")}`,
		at: wholeFile(file.root.span.file)
	}];
}
/** Tells of what the paths have that nothing was made of. */
function tellUnused({ templates, parameterFiles, authored }, plans, { source, tell }) {
	const hasPlans = plans.deployments.length + plans.problems.length > 0;
	if (templates.length === 0) {
		for (const { path, named } of parameterFiles) if (named) tell(`${path} is a parameter file: name the template that it belongs to`);
	}
	for (const { path, language } of authored) {
		if (language === "terraform" && !hasPlans) tell(`${path} has no plan: ${insteadOf.terraform}`);
		if (language === "bicep" && templates.length === 0) tell(`${path} has no compiled template: ${insteadOf.bicep}`);
	}
	if (source !== void 0 && !hasPlans) tell("--source is not used: there is no plan");
}

// src/link.ts
/**
* Each deployment as a graph of its own, with what is deployed together with it; endpoints of the others are near misses at most.
*/
function link(deployments, companionsOf = () => ({
	others: [],
	gaps: []
})) {
	const byName = namesOf(deployments);
	return deployments.map((analysed) => {
		const { others, gaps: missing } = companionsOf(analysed);
		const { input, file } = analysed;
		const resources = [analysed, ...others].flatMap((one) => one.resources);
		const gaps = [...[analysed, ...others].flatMap((one) => one.gaps), ...missing];
		const crowd = crowdIn(resources, file);
		const paths = /* @__PURE__ */ new Set([input.path, ...others.map((other) => other.input.path)]);
		return {
			crowd,
			missing,
			parts: [analysed, ...others],
			parameters: input.parameters,
			own: analysed.resources,
			graph: {
				resources: crowd ? resources.filter(({ type }) => type !== endpointType) : resources,
				gaps: crowd ? [...gaps, crowd] : gaps,
				elsewhere: (name) => (byName.get(name) ?? []).filter(({ path }) => !paths.has(path)).slice(0, limits.elsewhere)
			}
		};
	});
}
/** Endpoints by the lower-case name of the account that they certainly point at, with the root they belong to. */
function namesOf(deployments) {
	const byName = /* @__PURE__ */ new Map();
	for (const { input, resources } of deployments) for (const pointer of pointersOf(resources)) {
		const id = asResourceId(pointer.target);
		const [name] = id?.names ?? [];
		if (id?.type !== "microsoft.cognitiveservices/accounts" || name?.kind !== "text") continue;
		const key = fold$1(name.value);
		byName.set(key, [...byName.get(key) ?? [], {
			...pointer,
			path: input.path
		}].slice(0, 2 * limits.elsewhere));
	}
	return byName;
}
/** Each account is compared with each case of each connection's target: more than a run can afford are a gap, never a verdict. */
function crowdIn(resources, file) {
	const accounts = resources.filter(({ type }) => type === accountType).length;
	const endpoints = resources.filter(({ type }) => type === endpointType);
	const targets = accounts > 0 ? endpoints.flatMap((endpoint) => connectionsOf(endpoint, [])).map(({ target }) => target) : [];
	const cases = targets.reduce((sum, target) => sum + (target ? casesOf(target).length : 1), 0);
	if (accounts * Math.max(endpoints.length, cases) <= limits.pairs) return void 0;
	return {
		kind: "too-large",
		message: `${accounts} accounts and ${endpoints.length} endpoints with ${targets.length} connections are too many to compare each with each`,
		at: resources[0]?.span ?? wholeFile(file)
	};
}

// src/policy/evidence.ts
/** Endpoints that exist or are made elsewhere, each by a glob of accounts. */
function createEvidence(all) {
	const used = /* @__PURE__ */ new Set();
	const tests = all.map((one) => ({
		one,
		matches: accountGlob(one.account)
	}));
	return {
		endpointFor: (account) => {
			const found = tests.find(({ matches }) => matches(account))?.one;
			if (found) used.add(found);
			return found;
		},
		notes: () => all.filter((one) => !used.has(one)).map(({ account, at }) => ({
			kind: "endpoint-not-needed",
			message: `No account needs this external endpoint of '${account}', so it can go`,
			at
		}))
	};
}

// src/policy/levels.ts
/** The rules that are asked, with the levels of the profile and of the configuration, which wins: `docs/contract.md` §5. */
function rulesFor(rules, { profile = "default", levels }) {
	return rules.map((rule) => ({
		...rule,
		level: levels.get(rule.id) ?? levelIn(rule, profile)
	})).filter(({ level }) => level !== "off");
}
const levelIn = ({ level, profiles }, profile) => profile === "default" ? level : profiles?.[profile] ?? level;

// src/together.ts
/** Each deployment's companions, by what the configuration says is deployed together: `docs/contract.md` §6. */
function companionsOf(all, together, fromRoot) {
	const deployments = /* @__PURE__ */ new Map();
	for (const one of all) {
		const own = fromRoot(one.input.path);
		deployments.set(own, [...deployments.get(own) ?? [], one]);
	}
	return (deployment) => {
		const own = fromRoot(deployment.input.path);
		const others = [];
		const gaps = [];
		for (const [template, at] of partnersOf(own, together)) {
			const all = deployments.get(template) ?? [];
			const found = companionIn(all, deployment, fromRoot);
			if (found) others.push(found);
			else if (hasAccounts(deployment)) gaps.push({
				kind: "together-not-read",
				message: missing(template, deployment, all.length > 0),
				at
			});
		}
		return {
			others,
			gaps
		};
	};
}
/** Each template that is deployed together with one, once, and where that is said. */
function partnersOf(own, together) {
	const partners = /* @__PURE__ */ new Map();
	for (const { templates, at } of together) {
		if (!templates.includes(own)) continue;
		for (const template of templates) if (template !== own && !partners.has(template)) partners.set(template, at);
	}
	return partners;
}
const hasAccounts = ({ resources }) => resources.some(({ type }) => type === accountType);
function missing(template, { input }, isRead) {
	if (!isRead) return `${template} is deployed together with ${input.path}, but was not read`;
	const where = environmentOf(input.path, input.parameters);
	const which = where === "" ? "" : ` for '${where}'`;
	return `${template} is deployed together with ${input.path}, but no deployment of it${which} was read`;
}
/** The one deployment of a template that belongs to another's: that of the same environment, else the only one, where one of the two names none. */
function companionIn(deployments, deployment, fromRoot) {
	const environment = ({ input }) => environmentOf(fromRoot(input.path), input.parameters.map(fromRoot));
	const wanted = environment(deployment);
	const fitting = deployments.filter((one) => environment(one) === wanted);
	if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : void 0;
	const [only, ...more] = deployments;
	return only && more.length === 0 && (wanted === "" || environment(only) === "") ? only : void 0;
}
/** What the name of the last parameter file has beside the template's: `dev` of `main.parameters.dev.json`. */
function environmentOf(template, parameters) {
	const words = wordsOf(parameters.at(-1) ?? "");
	const own = /* @__PURE__ */ new Set([
		...wordsOf(template),
		"parameters",
		"azuredeploy"
	]);
	return words.filter((word) => !own.has(word)).join(".");
}
const wordsOf = (path) => path.toLowerCase().replace(/\.jsonc?$/, "").split(/[/.\-_]/).filter(Boolean);

// src/topology.ts
/** What leads to each account, worked out when asked for: the internet, the word of the configuration, endpoints and near misses. */
function waysIn(deployments, accounts) {
	return (index) => {
		const account = accounts[index];
		const graph = account && deployments[account.input]?.graph;
		return graph ? [
			...fromInternet(account),
			...byConfiguration(account),
			...fromEndpoints(account, graph)
		] : [];
	};
}
function fromInternet({ verdicts }) {
	const verdict = verdicts.get(publicNetworkAccess.id);
	if (verdict === void 0 || verdict === "pass") return [];
	return [{
		from: "internet",
		isOpen: verdict === "violation" ? "yes" : "maybe",
		why: ""
	}];
}
function byConfiguration({ evidence }) {
	return [...evidence.values()].some(({ basis }) => basis === "configuration") ? [{
		from: "configuration",
		isOpen: "yes",
		why: ""
	}] : [];
}
/** Those that prove that the account is reached; else those that leave it open; else those that almost do. */
function fromEndpoints({ resource }, graph) {
	const connections = connectionsTo(resource, graph);
	const way = (connection, isOpen, why) => {
		const { endpoint, groups } = connection;
		return {
			from: "endpoint",
			endpoint,
			groups: groups ? print(groups) : "none",
			isOpen,
			why: withoutTitle(why, connection)
		};
	};
	const proofs = connections.filter((connection) => !connection.isManual && reaches(connection) === "yes");
	if (proofs.length > 0) return proofs.map((connection) => way(connection, "yes", ""));
	const open = connections.filter((connection) => reaches(connection) !== "no");
	if (open.length > 0) return open.map((connection) => way(connection, "maybe", whatIsOpen(connection, resource).message));
	return connections.flatMap((connection) => {
		const miss = missOf(resource, connection);
		return miss?.isNear ? [way(connection, "no", miss.message)] : [];
	});
}
/** What is said of an endpoint, without its name: the picture shows that beside it. */
function withoutTitle(message, { endpoint }) {
	const title = titleOf(endpoint);
	return message.startsWith(title) ? message.slice(title.length).replace(/^:? /, "") : message;
}

// src/whole.ts
/** Tells what a run saw the whole of. */
function wholeOf({ paths, policy, hasAllParameters, sources, hasAccounts, isGone }) {
	const { fromRoot, fromRun } = rootPaths(policy.pathPrefix);
	const read = new Set([...sources].map(({ path }) => fromRoot(path)));
	const given = paths.map(fromRoot);
	const holds = (path) => given.some((one) => one === "." || one === path || path.startsWith(`${one.replace(/\/$/, "")}/`));
	const isAll = policy.change === void 0 && hasAllParameters;
	const isJudged = (path) => read.has(path) || isGone(fromRun(path));
	const home = configurationFolder(policy.settings.files[0] ?? "") || ".";
	const isAbout = ({ covers }) => covers.kind === "span" || holds(covers.path ? literalStart(covers.path) : home);
	return {
		of: (about) => isAll && ("covers" in about ? isAbout(about) && (about.kind !== "configuration" || hasAccounts) : isJudged(about.path)),
		ofConfiguration: isAll && hasAccounts && holds(home)
	};
}
/** The folders of a glob before its first star. */
function literalStart(glob) {
	const segments = glob.split("/");
	const first = segments.findIndex((segment) => /[*?]/.test(segment));
	return first < 0 ? glob : segments.slice(0, first).join("/") || ".";
}

// src/expressions.ts
/** Each line as a template expression, with or without brackets: its value, or the term that is left of it and why. */
function evaluateExpressions(lines, place) {
	return lines.map((line) => {
		const value = evaluateLine(line, place);
		if (isSettled(value)) return {
			expression: line,
			value: plainValue(value)
		};
		return {
			expression: line,
			unknown: termOf(value),
			why: reasonOf(value)
		};
	});
}
/** One expression, in a deployment of an empty template. */
function evaluateLine(line, place) {
	const span = {
		file: {
			path: "<expression>",
			text: line
		},
		start: 0,
		end: line.length
	};
	const empty = object(/* @__PURE__ */ new Map([["contentVersion", text("1.0.0.0", span)]]), span);
	const template = readTemplate(empty);
	if (!template) return text(line, span);
	const { scope } = deploy({
		template,
		place,
		argument: () => void 0,
		isWanted: () => false,
		host: {
			readTemplate,
			readModule,
			linked: () => ({ why: "there is no file" })
		}
	});
	const source = isExpressionText(line.trim()) ? line.trim().slice(1, -1) : line;
	return evaluate(parseExpression(source, span), frameOf(scope));
}

// src/guard.ts
const wanted = /* @__PURE__ */ new Set([
	accountType,
	endpointType,
	`${endpointType}/privatednszonegroups`
]);
/** Whether any rule, or `show`, wants resources of the type (lower case). */
const isWanted = (type) => wanted.has(type);
/** Reads, evaluates and judges what the options name; never throws for anything that is read. */
async function check(options) {
	const { policy = noPolicy, paths, strict, parameters, parametersBeside } = options;
	const { settings, pathPrefix } = policy;
	const { deployments, isGone, ...read } = await readInputs(options, isWanted);
	const { fromRoot } = rootPaths(pathPrefix);
	const linked = link(deployments, companionsOf(deployments, settings.together, fromRoot));
	const { judged, select } = selectByChange(linked, policy);
	const rules$1 = rulesFor(rules, settings);
	const { endpointFor, notes: unneeded } = createEvidence(settings.externalEndpoints);
	const { accounts, told, granted } = check$1(judged, {
		...read,
		rules: rules$1,
		strict,
		pathOf: fromRoot,
		endpointFor
	});
	const sources = sourcesOf(judged);
	const inFiles = suppressionsIn(sources, rules, read.rootOf);
	const honoured = inFiles.suppressions.filter((one) => policy.honours?.(one) ?? true);
	const hasAllParameters = parametersBeside && parameters.length === 0;
	const whole = wholeOf({
		paths,
		policy,
		hasAllParameters,
		sources,
		hasAccounts: accounts.length > 0,
		isGone
	});
	const suppressions = [...honoured, ...settings.suppressions];
	const accepted = accept(told, {
		rules: rules$1,
		policy,
		suppressions,
		pathOf: fromRoot,
		isWhole: whole.of
	});
	const { problems, notes } = select({
		problems: [
			...read.problems,
			...inFiles.problems,
			...judged.flatMap(({ crowd }) => crowd ?? [])
		],
		notes: [...read.notes, ...unique(judged.flatMap(({ missing }) => missing))]
	});
	return {
		...accepted,
		rules: rules$1,
		inputs: judged.map(({ parts: [{ input }] }) => input),
		accounts,
		leftOut: linked.length - judged.length,
		problems,
		notes: [
			...notes,
			...offNotes(rules, policy),
			...granted,
			...whole.ofConfiguration ? unneeded() : [],
			...accepted.notes
		],
		filesRead: read.filesRead,
		waysTo: waysIn(judged, accounts)
	};
}
/** All files that deployments were made of, each once. */
const sourcesOf = (all) => new Set(all.flatMap(({ parts }) => parts.flatMap(({ sources }) => sources ?? [])));
/** The accounts and endpoints as the guard sees them, evaluated. */
async function show(options) {
	const read = await readInputs(options, isWanted);
	const resources = read.deployments.flatMap((deployment, input) => deployment.resources.map((resource) => ({
		input,
		resource,
		pointer: pointerOf(read.wayTo(resource.block))
	})));
	return {
		inputs: read.deployments.map(({ input }) => input),
		resources,
		problems: read.problems
	};
}

export { isHcl as a, commentedIn as i, show as n, suppressionsIn as o, evaluateExpressions as r, check as t };