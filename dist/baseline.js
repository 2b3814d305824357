import { r as property } from "./property.js";
import { c as plainItems } from "./value.js";

// src/policy/baseline.ts
/** What a baseline of these findings holds, by the path of the account's declaration from the root of the repository: sorted, without line numbers, the same for the same findings. */
function entriesOf(findings) {
	const entries = /* @__PURE__ */ new Map();
	for (const { finding, path, account } of findings) {
		const { rule, verdict, fingerprint } = finding;
		const key = keyOf({
			verdict,
			fingerprint,
			account
		});
		const count = (entries.get(key)?.count ?? 0) + 1;
		entries.set(key, {
			rule: rule.id,
			path,
			account,
			verdict,
			fingerprint,
			count
		});
	}
	return [...entries.values()].sort((one, other) => compare(sortKey(one), sortKey(other)));
}
const keyOf = ({ verdict, fingerprint, account }) => `${verdict} ${fingerprint} ${account}`;
const sortKey = ({ path, rule, account, fingerprint, verdict }) => [
	path,
	rule,
	account,
	fingerprint,
	verdict
].join("\n");
const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
/** Reads a baseline. What is none, or something else too, is a problem as a whole: what it would hide is not known. */
function readBaseline(root) {
	const version = property(root, "version");
	const list = property(root, "findings");
	const isMore = root.kind === "object" && root.members.size > 2;
	if (version?.kind !== "integer" || list?.kind !== "array" || isMore) return {
		message: "This is no baseline: `aoai-guard baseline` writes one",
		at: root.span
	};
	if (version.value !== 1n) return {
		message: "This baseline is of another version of the guard: write it anew",
		at: version.span
	};
	const entries = [];
	for (const item of plainItems(list) ?? []) {
		const entry = entryOf(item);
		if (!entry) return {
			message: "This is no entry of a baseline: `aoai-guard baseline` writes it anew",
			at: item.span
		};
		entries.push(entry);
	}
	return {
		at: root.span,
		entries
	};
}
function entryOf(item) {
	const [rule, path, account, verdict, fingerprint] = [
		"rule",
		"path",
		"account",
		"verdict",
		"fingerprint"
	].map((name) => {
		const value = property(item, name);
		return value?.kind === "text" ? value.value : void 0;
	});
	const count = property(item, "count");
	if (rule === void 0 || path === void 0 || account === void 0 || fingerprint === void 0) return void 0;
	if (verdict !== "violation" && verdict !== "undecided" || count?.kind !== "integer" || count.value < 1n) return void 0;
	return {
		rule,
		path,
		account,
		verdict,
		fingerprint,
		count: Number(count.value)
	};
}
/** Each entry holds as many findings as it counts; one of a violation also holds what is undecided now, never the other way round. */
function compareWithBaseline(findings, { entries }) {
	const counts = /* @__PURE__ */ new Map();
	for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + entry.count);
	const take = ({ finding: { fingerprint }, account }, verdict) => {
		const key = keyOf({
			verdict,
			fingerprint,
			account
		});
		const count = counts.get(key) ?? 0;
		counts.set(key, count - 1);
		return count > 0;
	};
	const held = new Set(findings.filter((one) => take(one, one.finding.verdict)));
	for (const one of findings) if (!held.has(one) && one.finding.verdict === "undecided" && take(one, "violation")) held.add(one);
	return {
		held,
		left: entries.filter((entry) => (counts.get(keyOf(entry)) ?? 0) > 0)
	};
}

export { entriesOf as n, readBaseline as r, compareWithBaseline as t };