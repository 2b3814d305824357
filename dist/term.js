import { t as limits } from "./limits.js";
import { createHash } from "node:crypto";

// src/model/term.ts
/** A long term is replaced by its digest, so that terms never grow with what they are made of. */
function shorten(term) {
	if (term.length <= limits.termLength) return term;
	return `#${createHash("sha256").update(term).digest("hex").slice(0, 40)}`;
}
const terms = /* @__PURE__ */ new WeakMap();
/** A text that is the same for two values exactly where both are certainly the same value. Worked out once for each value. */
function termOf(value) {
	if (value.kind === "unknown") return value.term;
	const key = keyOf(value);
	const before = terms.get(key);
	if (before !== void 0) return before;
	const term = newTerm(value);
	terms.set(key, term);
	return term;
}
/** What of a value stays one thing wherever it is seen from, to remember by what was worked out of it. */
function keyOf(value) {
	if (value.kind === "array") return value.items;
	if (value.kind === "pattern") return value.parts;
	return value.kind === "object" && !value.rest ? value.members : value;
}
function newTerm(value) {
	switch (value.kind) {
		case "null": return "null()";
		case "boolean": return value.value ? "true()" : "false()";
		case "integer": return value.value.toString();
		case "float": return `float(${value.value})`;
		case "text": return shorten(quote(value.value));
		case "pattern": return shorten(`text(${value.parts.map((part) => typeof part === "string" ? quote(part) : part.term).join(",")})`);
		case "array": return shorten(`[${value.items.map(termOf).join(",")}]`);
		case "object": return shorten(objectTerm(value));
		case "stretch": return `...${value.term}`;
	}
}
function objectTerm(value) {
	const members = [...value.members].map(([name, member]) => `${quote(name)}:${termOf(member)}`).sort();
	if (value.rest) members.push(`...${value.rest.term}`);
	return `{${members.join(",")}}`;
}
/** A text as a term shows it: no name can pass for something else. */
const quote = (text) => `'${text.replaceAll("'", "''")}'`;
/** A name as a term shows it where nothing else can look like it: bare if it is a plain word. */
const word = (name) => /^[\w:=-]+$/.test(name) ? name : quote(name);
/** The term of a call that is left over: the function's name and the terms of its arguments. */
function residual(name, args) {
	return shorten(`${name}(${args.map(termOf).join(",")})`);
}

export { termOf as a, shorten as i, quote as n, word as o, residual as r, keyOf as t };