import { t as limits } from "./limits.js";
import { d as unknown, n as bool, o as nullValue, u as text } from "./value.js";
import { a as termOf, r as residual } from "./term.js";

// src/model/text.ts
/** The text made of the parts, in normal form: neighbours joined, empty literals dropped. A lone hole that is certainly text is that unknown itself. */
function textOf(parts, span) {
	const normal = [];
	for (const part of parts) {
		const last = normal.at(-1);
		if (part === "") continue;
		if (typeof part === "string" && typeof last === "string") normal[normal.length - 1] = last + part;
		else normal.push(part);
	}
	const [first] = normal;
	if (first === void 0) return text("", span);
	if (normal.length > 1) return {
		kind: "pattern",
		parts: normal,
		span
	};
	if (typeof first === "string") return text(first, span);
	return first.shape === "text" ? first : {
		kind: "pattern",
		parts: normal,
		span
	};
}
/** The parts of a value that is, or may turn out to be, a text; undefined for any other kind. */
function partsOf(value) {
	switch (value.kind) {
		case "text": return value.value === "" ? [] : [value.value];
		case "pattern": return value.parts;
		case "unknown": return value.shape === void 0 || value.shape === "text" ? [value] : void 0;
		default: return;
	}
}
/** The unknown, known to be a name, or a piece of one. */
function asSegment(value, segment) {
	return value.segment === "name" ? value : {
		...value,
		shape: "text",
		segment
	};
}
/** Splits parts at every `/` that certainly is one; undefined where a hole may hold further ones. */
function segmentsOf(parts) {
	const segments = [[]];
	for (const part of parts) {
		if (typeof part !== "string") {
			if (!part.segment) return void 0;
			segments.at(-1)?.push(part);
			continue;
		}
		const [first = "", ...more] = part.split("/");
		if (first !== "") segments.at(-1)?.push(first);
		for (const piece of more) segments.push(piece === "" ? [] : [piece]);
	}
	return segments;
}
/** Whether the parts certainly make a text that is not empty. */
function isNotEmpty(parts) {
	return parts.some((part) => typeof part === "string" || part.segment === "name");
}

// src/model/truth.ts
/** `yes` or `no` for a boolean. */
function truth(holds) {
	return holds ? "yes" : "no";
}
/** Kleene's and: `no` beats `maybe` beats `yes`; `yes` for none. */
function all(answers) {
	let result = "yes";
	for (const answer of answers) {
		if (answer === "no") return "no";
		if (answer === "maybe") result = "maybe";
	}
	return result;
}
/** Kleene's or: `yes` beats `maybe` beats `no`; `no` for none. */
function any(answers) {
	let result = "no";
	for (const answer of answers) {
		if (answer === "yes") return "yes";
		if (answer === "maybe") result = "maybe";
	}
	return result;
}
/** The one answer that all give, `maybe` where they differ or there is none. */
function agreed(answers) {
	let result;
	for (const answer of answers) {
		if (answer === "maybe" || result && result !== answer) return "maybe";
		result = answer;
	}
	return result ?? "maybe";
}

// src/model/cases.ts
const none = /* @__PURE__ */ new Map();
/** Both sets of assumptions together; undefined where they contradict each other. */
function together(one, other) {
	if (one.size === 0) return other;
	if (other.size === 0) return one;
	const both = new Map(one);
	for (const [choice, pick] of other) {
		const before = both.get(choice);
		if (before !== void 0 && before !== pick) return void 0;
		both.set(choice, pick);
	}
	return both;
}
/** The ways in which a value can turn out: itself alone, where the files name no cases for it. */
function casesOf(value) {
	if (value.kind === "pattern") return patternCases(value.parts, value);
	if (value.kind !== "unknown") return [{
		value,
		given: none
	}];
	if (value.cases) return value.cases;
	if (value.shape !== "boolean") return [{
		value,
		given: none
	}];
	return [true, false].map((pick) => ({
		value: bool(pick, value.span),
		given: /* @__PURE__ */ new Map([[value.term, pick ? "true()" : "false()"]])
	}));
}
function patternCases(parts, whole) {
	const holes = parts.filter((part) => typeof part !== "string" && part.cases !== void 0);
	const combinations = holes.length > 0 ? combine(holes) : void 0;
	if (!combinations) return [{
		value: whole,
		given: none
	}];
	return combinations.map(({ values, given }) => {
		const picked = new Map(holes.map((hole, index) => [hole, values[index] ?? hole]));
		const filled = parts.flatMap((part) => {
			if (typeof part === "string") return [part];
			const value = picked.get(part) ?? part;
			return value.kind === "text" ? [value.value] : value.kind === "pattern" ? value.parts : value.kind === "unknown" ? [value] : [part];
		});
		return {
			value: textOf(filled, whole.span),
			given
		};
	});
}
/** Every way in which the values can turn out together; undefined where there are more than `limits.cases`. */
function combine(values, facts = none) {
	let combinations = [{
		values: [],
		given: facts
	}];
	for (const value of values) {
		const cases = casesOf(value);
		const next = [];
		for (const combination of combinations) for (const one of cases) {
			const given = together(combination.given, one.given);
			if (given) next.push({
				values: [...combination.values, one.value],
				given
			});
		}
		if (next.length > limits.cases) return void 0;
		combinations = next;
	}
	return combinations;
}
/** Whether any of the values has cases to look through. */
const hasCases = (values) => values.some((value) => (value.kind === "unknown" || value.kind === "pattern") && casesOf(value).length > 1);
/** The answer to a question about values: the one that holds for every way they can turn out, else `maybe`. */
function ask(values, question) {
	const combinations = hasCases(values) ? combine(values) : void 0;
	if (!combinations) return question(values);
	return agreed(combinations.map((combination) => question(combination.values)));
}
const isFalse = (value) => value.kind === "boolean" && !value.value;
/** Whether a condition holds wherever all the facts hold. Only a fact that is certainly false rules a case out. */
function holdsGiven(condition, facts) {
	const answers = casesOf(condition).flatMap(({ value, given }) => isPossible(given, facts) ? [value] : []);
	return agreed(answers.map((value) => value.kind === "boolean" ? truth(value.value) : "maybe"));
}
/** The value under facts that hold: without the cases that they rule out. */
function valueGiven(value, facts) {
	if (value.kind !== "unknown" || !value.cases || facts.length === 0) return value;
	const left = value.cases.filter(({ given }) => isPossible(given, facts));
	const [only] = left;
	if (left.length === 1 && only) return only.value;
	return left.length > 0 ? {
		...value,
		cases: left
	} : value;
}
/** Whether the assumptions can hold while none of the facts is false. */
function isPossible(given, facts) {
	const ways = waysOf(facts);
	if (ways) return ways.some((way) => agree(given, way));
	const combinations = combine(facts, given);
	return !combinations || combinations.some(({ values }) => !values.some(isFalse));
}
const remembered = /* @__PURE__ */ new WeakMap();
/** What may be assumed while none of the facts is false; undefined where that are too many ways. Worked out once for each list of facts. */
function waysOf(facts) {
	const before = remembered.get(facts);
	if (before) return before.ways;
	const ways = combine(facts)?.flatMap(({ values, given }) => values.some(isFalse) ? [] : [given]);
	remembered.set(facts, { ways });
	return ways;
}
function agree(one, other) {
	for (const [choice, pick] of one) {
		const picked = other.get(choice);
		if (picked !== void 0 && picked !== pick) return false;
	}
	return true;
}

// src/model/letters.ts
/** Lower case as .NET's invariant culture has it: letter by letter, one letter for one, without regard to its neighbours. */
const lower = (text) => isBasic(text) ? text.toLowerCase() : [...text].map(lowerLetter).join("");
/** Upper case as .NET's invariant culture has it: letter by letter, one letter for one (`ß` stays). */
const upper = (text) => isBasic(text) ? text.toUpperCase() : [...text].map(upperLetter).join("");
/** Equal for two texts that .NET's `OrdinalIgnoreCase` takes for one: no letter outside ASCII stands for one inside. */
const folded = (text) => isBasic(text) ? text.toUpperCase() : [...text].map(foldedLetter).join("");
/**
* What a name is looked up by: equal for two names exactly where `OrdinalIgnoreCase` takes them for one, as Azure does, and lower case
* inside ASCII.
*/
const fold = (text) => isBasic(text) ? text.toLowerCase() : [...text].map((letter) => isBasic(letter) ? letter.toLowerCase() : foldedLetter(letter)).join("");
const isBasic = (text) => !/[^\0-\x7f]/.test(text);
function lowerLetter(letter) {
	const result = letter.toLowerCase();
	return [...result].length === 1 ? result : letter;
}
/** JavaScript writes some letters as several; of these, only Greek ones with iota below have a single capital, 8 or 9 further on. */
function upperLetter(letter) {
	const result = letter.toUpperCase();
	if ([...result].length === 1) return letter === "ı" ? letter : result;
	const code = letter.codePointAt(0) ?? 0;
	return [8, 9].map((distance) => String.fromCodePoint(code + distance)).find((capital) => capital.toLowerCase() === letter) ?? letter;
}
function foldedLetter(letter) {
	const capital = upperLetter(letter);
	return isBasic(capital) && !isBasic(letter) ? letter : capital;
}
/**
* Whether the engine's comparison by culture (of `startsWith`, `endsWith`, `indexOf`) is one letter by letter: Latin letters, digits and signs.
* Elsewhere marks combine with letters, and characters that are not seen are skipped.
*/
const isPlain = (text) => /^[\t\n\r -~À-ÿ]*$/.test(text);

// src/model/equality.ts
/** Whether two values are one for Azure's names and ids, which ignore case. */
const same = (one, other) => compare(one, other, {
	ignoreCase: true,
	left: limits.comparisons
});
/** Whether two values are one for the language's `equals`, which tells case and kinds apart. */
const equal = (one, other) => compare(one, other, {
	ignoreCase: false,
	left: limits.comparisons
});
function compare(one, other, comparison) {
	const { ignoreCase } = comparison;
	if (one === other) return "yes";
	if (comparison.left-- <= 0) return "maybe";
	if (isOpen(one) || isOpen(other)) {
		if (holeKey(one, ignoreCase) === holeKey(other, ignoreCase)) return "yes";
		return ask([one, other], ([left, right]) => left && right ? compareCase(left, right, comparison) : "maybe");
	}
	return compareCase(one, other, comparison);
}
const isOpen = (value) => value.kind === "unknown" || value.kind === "pattern";
const holeKey = (value, ignoreCase) => value.kind === "unknown" && ignoreCase ? value.fold ?? value.term : termOf(value);
function compareCase(one, other, comparison) {
	const { ignoreCase } = comparison;
	if (isOpen(one) || isOpen(other)) return compareOpen(one, other, ignoreCase);
	switch (one.kind) {
		case "null": return truth(other.kind === "null");
		case "boolean":
		case "integer":
		case "float": return truth(other.kind === one.kind && other.value === one.value);
		case "text": return truth(other.kind === "text" && (one.value === other.value || ignoreCase && sameLetters(one.value, other.value)));
		case "array": return other.kind === "array" ? compareContents(one, other, comparison, () => compareArrays(one, other, comparison)) : "no";
		case "object": return other.kind === "object" ? compareContents(one, other, comparison, () => compareObjects(one, other, comparison)) : "no";
		default: return "maybe";
	}
}
/** Equal terms are equal values; settled ones of different terms differ, unless in case. */
function compareContents(one, other, { ignoreCase }, compareAll) {
	if (termOf(one) === termOf(other)) return "yes";
	return one.settled && other.settled && !ignoreCase ? "no" : compareAll();
}
/** Whether two texts differ in case at most, as Azure compares names: letter by letter, without a language. */
const sameLetters = (one, other) => one.length === other.length && fold(one) === fold(other);
const shapes = {
	boolean: "boolean",
	integer: "integer",
	text: "text",
	pattern: "text",
	array: "array",
	object: "object"
};
/** What the value certainly is; undefined where it may be several things, `null` or a float. */
function shapeOf(value) {
	return value.kind === "unknown" ? value.shape : shapes[value.kind];
}
function compareOpen(one, other, ignoreCase) {
	if (holeKey(one, ignoreCase) === holeKey(other, ignoreCase)) return "yes";
	const left = shapeOf(one);
	const right = shapeOf(other);
	const plain = (value) => value.kind === "null" || value.kind === "float";
	if (left && right && left !== right || left && plain(other) || right && plain(one)) return "no";
	const leftParts = partsOf(one);
	const rightParts = partsOf(other);
	if (!leftParts || !rightParts) return "maybe";
	return compareParts(leftParts, rightParts, ignoreCase);
}
/** Compares two texts with holes: `yes` for equal parts, `no` where no filling can make them one, else `maybe`. */
function compareParts(left, right, ignoreCase) {
	const keys = (parts) => parts.map((part) => partKey(part, ignoreCase));
	const leftKeys = keys(left);
	const rightKeys = keys(right);
	if (leftKeys.join("\0") === rightKeys.join("\0") && texts(left) && texts(right)) return "yes";
	if (beginningsClash(left, right, ignoreCase) || beginningsClash(reversed(left), reversed(right), ignoreCase) || lengthsClash(left, right) || segmentsClash(left, right)) return "no";
	return "maybe";
}
const partKey = (part, ignoreCase) => typeof part === "string" ? `=${ignoreCase ? fold(part) : part}` : `?${ignoreCase ? part.fold ?? part.term : part.term}`;
/** A lone unknown that may be no text at all is not the text that is made of it. */
const texts = (parts) => parts.length !== 1 || typeof parts[0] === "string" || parts[0]?.shape === "text";
const reversed = (parts) => [...parts].reverse().map((part) => typeof part === "string" ? [...part].reverse().join("") : part);
function beginningsClash(left, right, ignoreCase) {
	const [a, ...moreLeft] = left;
	const [b, ...moreRight] = right;
	if (a === void 0 || b === void 0) return isNotEmpty(left) || isNotEmpty(right);
	if (typeof a !== "string" || typeof b !== "string") return partKey(a, ignoreCase) === partKey(b, ignoreCase) && beginningsClash(moreLeft, moreRight, ignoreCase);
	const length = Math.min(a.length, b.length);
	const [x, y] = [a.slice(0, length), b.slice(0, length)];
	if (ignoreCase ? !sameLetters(x, y) : x !== y) return true;
	const rest = (text, more) => text.length > length ? [text.slice(length), ...more] : more;
	return beginningsClash(rest(a, moreLeft), rest(b, moreRight), ignoreCase);
}
/** The same holes on both sides, but literals of different total length. */
function lengthsClash(left, right) {
	const holes = (parts) => parts.filter((part) => typeof part !== "string").map((hole) => hole.term).sort();
	const length = (parts) => parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 0), 0);
	return holes(left).join("\0") === holes(right).join("\0") && length(left) !== length(right);
}
/** Both split into a known number of segments, and the numbers differ. */
function segmentsClash(left, right) {
	const one = segmentsOf(left)?.length;
	const other = segmentsOf(right)?.length;
	return one !== void 0 && other !== void 0 && one !== other;
}
function compareArrays(one, other, comparison) {
	const fixed = (value) => value.items.filter((item) => item.kind !== "stretch").length;
	const open = (value) => fixed(value) < value.items.length;
	if (open(one) || open(other)) return !open(one) && fixed(one) < fixed(other) || !open(other) && fixed(other) < fixed(one) ? "no" : "maybe";
	if (one.items.length !== other.items.length) return "no";
	return all(one.items.map((item, index) => compareItems(item, other.items[index], comparison)));
}
const compareItems = (one, other, comparison) => one.kind === "stretch" || other === void 0 || other.kind === "stretch" ? "maybe" : compare(one, other, comparison);
function compareObjects(one, other, comparison) {
	if (lacks(one, other) || lacks(other, one)) return "no";
	const answers = [...one.members].map(([name, value]) => {
		const counterpart = other.members.get(name);
		return counterpart ? compare(value, counterpart, comparison) : "maybe";
	});
	const isRestSame = one.rest?.term === other.rest?.term && one.members.size === other.members.size;
	return all([...answers, isRestSame ? "yes" : "maybe"]);
}
/** Whether a member certainly is missing; the rest may write the names of the others in another case. */
function lacks(to, from) {
	if (to.rest) return false;
	if (!from.rest) return [...from.members.keys()].some((name) => !to.members.has(name));
	const names = new Set([...to.members.keys()].map((name) => fold(name)));
	return [...from.members.keys()].some((name) => !names.has(fold(name)));
}
/** Whether the array holds the value: `yes` where an element that is certainly there is certainly equal. */
function holds(list, value, equality) {
	return any(list.items.map((item) => {
		if (item.kind !== "stretch") return equality(item, value);
		return equality(item.each, value) === "no" ? "no" : "maybe";
	}));
}

// src/model/property.ts
/**
* The value at a path of property names, whatever their case; undefined where an object lacks one or there is no object to ask.
* An unknown on the way gives an unknown, with the cases of the unknown it is a property of (`null` where a case lacks it).
*/
function property(value, ...path) {
	let current = value;
	for (const name of path) {
		if (current === void 0) return void 0;
		current = current.kind === "object" ? member(current, name) : current.kind === "unknown" ? memberOfChoice(current, name) : void 0;
	}
	return current;
}
/** One member of an object, whatever the name's case. Two that differ in case only leave it unknown. */
function member(value, name) {
	const found = [...value.members.keys()].filter((key) => key.length === name.length && sameLetters(key, name));
	const [first] = found;
	if (first === void 0) return value.rest && memberOfUnknown(value.rest, name);
	if (found.length === 1) return value.members.get(first);
	const where = value.members.get(first) ?? value;
	return unknown(residual("member", [value, text(name, value.span)]), `'${name}' is written twice, in different case`, where.span);
}
/** A member of something unknown: an unknown of its own, with the same reason. */
function memberOfUnknown(value, name) {
	return unknown(residual("member", [value, text(fold(name), value.span)]), value.why, value.span, value.trail ? { trail: value.trail } : {});
}
function memberOfChoice(value, name) {
	const open = memberOfUnknown(value, name);
	if (!value.cases) return open;
	return {
		...open,
		cases: value.cases.map(({ value: one, given }) => ({
			given,
			value: property(one, name) ?? nullValue(value.span)
		}))
	};
}

export { truth as C, segmentsOf as D, partsOf as E, textOf as O, any as S, isNotEmpty as T, hasCases as _, holds as a, valueGiven as b, shapeOf as c, isPlain as d, lower as f, combine as g, casesOf as h, equal as i, fold as l, ask as m, memberOfUnknown as n, same as o, upper as p, property as r, sameLetters as s, member as t, folded as u, holdsGiven as v, asSegment as w, all as x, together as y };