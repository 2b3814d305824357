import "./rolldown-runtime.js";
import { t as limits } from "./limits.js";
import { t as lazy } from "./lazy.js";
import { i as integer, n as bool, o as nullValue, r as float, u as text } from "./value.js";
import { a as placeOf, c as unread, i as partsOf, l as writtenAt, n as deeper, o as spanOf$1, r as notHcl, s as tooDeep, t as between } from "./reading.js";
import { i as matchAt, n as endOfComment, r as identifier, t as extentOf } from "./scan.js";

// src/hcl/read-literal.ts
/** More digits are not told apart: HCL counts with 512 bits. */
const mostDigits = 150;
/** The number that is written so, or undefined where HCL knows none. What is whole is an integer however it is written: HCL has one kind of number. */
function numberOf(written, span) {
	const found = /^(\d+)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/.exec(written);
	if (!found) return void 0;
	const [, whole = "", fraction = "", exponent = "0"] = found;
	const digits = (whole + fraction).replace(/^0+/, "");
	const significant = digits.replace(/0+$/, "");
	const zeros = digits.length - significant.length + Number(exponent) - fraction.length;
	if (significant === "") return integer(0n, span);
	if (significant.length + Math.abs(zeros) > mostDigits) return void 0;
	return zeros < 0 ? float(Number(written), span) : integer(BigInt(significant + "0".repeat(zeros)), span);
}
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	"\"": "\"",
	"\\": "\\"
};
const special = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])?|\$\$\{|%%\{|[$%]\{|["\r\n]/g;
const specialInHeredoc = /\$\$\{|%%\{|[$%]\{/g;
/**
* The text that is written so between quotes, or in a heredoc, where it is text and nothing else; undefined where it has an escape that
* HCL does not know, ends early or begins to compute.
* https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
*/
function literalText(written, isQuoted) {
	let isText = true;
	const decoded = written.replace(isQuoted ? special : specialInHeredoc, (found) => {
		const meant = found.length === 3 && found.endsWith("{") ? found.slice(1) : escaped(found);
		if (meant === void 0) isText = false;
		return meant ?? "";
	});
	return isText ? decoded.normalize() : void 0;
}
function escaped(found) {
	if (!found.startsWith("\\")) return void 0;
	if (found.length === 2) return escapes[found.slice(1)];
	const code = Number.parseInt(found.slice(2), 16);
	return found.length > 2 && code <= 1114111 && !(code >= 55296 && code <= 57343) ? String.fromCodePoint(code) : void 0;
}

// src/hcl/read.ts
/**
* Reads the attributes and blocks of a file as Terraform does. The value of an attribute is read when first asked for; where it can't be,
* that is no fault of the file. Behind the first fault nothing is read.
*/
function readFile(file, readValue) {
	return new Cursor(file, readValue).file();
}
const space = /[ \t\r\n]+/y;
const blanks = /[ \t]+/y;
const equals = /=(?![=>])/y;
const label = /"(?:[^"\\\r\n]|\\[^\r\n]){0,999}"/y;
var Cursor = class {
	#file;
	#text;
	#readValue;
	#faults = [];
	#at;
	#isBroken = false;
	constructor(file, readValue) {
		this.#file = file;
		this.#text = file.text;
		this.#readValue = readValue;
		this.#at = file.text.startsWith("﻿") ? 1 : 0;
	}
	file() {
		return {
			body: this.#body(void 0, 0),
			faults: this.#faults
		};
	}
	#break(message, at = this.#at) {
		const { length } = this.#text;
		const place = placeOf(this.#file, Math.min(at, length), Math.min(at + 1, length));
		if (!this.#isBroken) this.#faults.push({
			message,
			at: place
		});
		this.#isBroken = true;
	}
	/** What the pattern matches here, stepped over. */
	#eat(pattern) {
		const found = matchAt(pattern, this.#text, this.#at);
		this.#at += found.length;
		return found;
	}
	/** Steps over comments and what the pattern matches. */
	#skip(pattern) {
		for (let before = -1; before !== this.#at && !this.#isBroken;) {
			before = this.#at;
			this.#eat(pattern);
			const end = endOfComment(this.#text, this.#at);
			if (typeof end === "number") this.#at = end;
			else this.#break(end.message, end.at);
		}
	}
	/** Up to the brace that closes it, or the end of the file. */
	#body(brace, depth) {
		const attributes = /* @__PURE__ */ new Map();
		const blocks = [];
		const start = brace ?? 0;
		if (depth > limits.expressionDepth) this.#break(`This is nested deeper than ${limits.expressionDepth} levels, the most that are read`);
		for (this.#skip(space); !this.#isAtEnd(brace); this.#skip(space)) {
			const from = this.#at;
			const name = this.#eat(identifier);
			this.#skip(blanks);
			if (name === "") this.#break("The name of an argument or block is expected here");
			else if (this.#eat(equals) !== "") this.#attribute(name, from, attributes);
			else this.#block(name, from, depth, blocks);
		}
		if (brace !== void 0 && !this.#isBroken) this.#at += 1;
		return {
			attributes,
			blocks,
			span: placeOf(this.#file, start, this.#at)
		};
	}
	#isAtEnd(brace) {
		if (this.#at >= this.#text.length && brace !== void 0) this.#break("This block is not closed", brace);
		if (this.#text[this.#at] === "}" && brace === void 0) this.#break("This brace closes no block");
		return this.#isBroken || this.#at >= this.#text.length || this.#text[this.#at] === "}";
	}
	#attribute(name, from, attributes) {
		this.#skip(blanks);
		const start = this.#at;
		const extent = extentOf(this.#text, start);
		if ("message" in extent) return this.#break(extent.message, extent.at);
		const { end, next, masked, texts } = extent;
		if (end === start) return this.#break("An expression is expected here");
		this.#at = next;
		if (attributes.has(name)) return this.#break("This argument is set twice", from);
		const value = lazy(() => this.#readValue({
			file: this.#file,
			start,
			end,
			masked,
			texts
		}));
		const span = placeOf(this.#file, from, end);
		attributes.set(name, {
			name,
			span,
			get value() {
				return value();
			}
		});
	}
	#block(type, from, depth, blocks) {
		const labels = [];
		let end = from + type.length;
		while (!this.#isBroken && this.#text[this.#at] !== "{") {
			const name = this.#label();
			if (name === void 0) return this.#break("The labels of a block and then its brace are expected here");
			labels.push(name);
			end = this.#at;
			this.#skip(blanks);
		}
		const brace = this.#at;
		this.#at += 1;
		const body = this.#body(brace, depth + 1);
		blocks.push({
			type,
			labels,
			header: placeOf(this.#file, from, end),
			span: placeOf(this.#file, from, this.#at),
			body
		});
		this.#skip(blanks);
		if (!/^[\r\n}]?$/.test(this.#text[this.#at] ?? "")) this.#break("A block must be followed by a line break");
	}
	#label() {
		const bare = this.#eat(identifier);
		if (bare !== "") return bare;
		const quoted = this.#eat(label);
		return quoted === "" ? void 0 : literalText(quoted.slice(1, -1), true);
	}
};

// src/hcl/read-steps.ts
const kinds$1 = /* @__PURE__ */ new Map([
	["get_attr", "attribute"],
	["legacy_index", "legacy"],
	["new_index", "index"],
	["attr_splat", ".*"],
	["full_splat", "[*]"]
]);
/** The value with the steps behind it taken one by one. */
function readSteps(reading, of, behind, readExpression) {
	const suffixes = suffixesOf(behind);
	if (!suffixes) return unread(notHcl, of.span);
	const inner = deeper(reading, suffixes.length);
	return inner ? new Steps(inner, suffixes, readExpression).all(of) : unread(tooDeep, of.span);
}
/** One behind the other, those inside of splats too. */
function suffixesOf(branches) {
	const found = [];
	for (const branch of branches) {
		const kind = kinds$1.get(branch.type);
		if (kind) found.push({
			kind,
			branch
		});
		const isWrapper = branch.type === "index" || branch.type === "splat";
		const inner = isWrapper || kind === ".*" || kind === "[*]" ? suffixesOf(partsOf(branch).filter(({ isNamed }) => isNamed)) : [];
		if (!inner || !(kind || isWrapper)) return void 0;
		for (const one of inner) found.push(one);
	}
	return found;
}
var Steps = class {
	#reading;
	#suffixes;
	#readExpression;
	#at = 0;
	constructor(reading, suffixes, readExpression) {
		this.#reading = reading;
		this.#suffixes = suffixes;
		this.#readExpression = readExpression;
	}
	all(of) {
		let value = of;
		for (let next = this.#next(); next; next = this.#next()) if (next.kind === ".*") value = this.#splat(value, next, ["attribute", "legacy"]);
		else if (next.kind === "[*]") return this.#full(value, next);
		else value = {
			kind: "step",
			of: value,
			step: this.#step(next),
			span: between(value.span, spanOf$1(this.#reading, next.branch))
		};
		return value;
	}
	#next() {
		const next = this.#suffixes[this.#at];
		this.#at += 1;
		return next;
	}
	/** All that follows `[*]` belongs to it. With a further splat in it, it is `[for * in x[*] : *…]`, a name that nobody can write. */
	#full(of, marker) {
		if (!this.#suffixes.slice(this.#at).some(({ kind }) => kind === ".*" || kind === "[*]")) return this.#splat(of, marker, [
			"attribute",
			"legacy",
			"index"
		]);
		const each = this.#splat(of, marker, []);
		const result = this.all({
			kind: "variable",
			name: "*",
			span: spanOf$1(this.#reading, marker.branch)
		});
		return {
			kind: "for",
			keyResult: void 0,
			result,
			isGrouped: false,
			key: void 0,
			value: "*",
			collection: each,
			condition: void 0,
			span: between(of.span, result.span)
		};
	}
	#splat(of, marker, own) {
		const steps = [];
		for (let next = this.#suffixes[this.#at]; next && own.includes(next.kind); next = this.#suffixes[this.#at]) {
			steps.push(this.#step(next));
			this.#at += 1;
		}
		const last = steps.at(-1)?.span ?? spanOf$1(this.#reading, marker.branch);
		return {
			kind: "splat",
			of,
			steps,
			span: between(of.span, last)
		};
	}
	#step({ kind, branch }) {
		const span = spanOf$1(this.#reading, branch);
		const written = writtenAt(this.#reading, branch).slice(1).trim();
		if (kind === "attribute") return {
			kind: "attribute",
			name: written,
			span
		};
		return {
			kind: "index",
			key: (kind === "legacy" ? legacyKey(written, span) : this.#keyIn(branch)) ?? unread("it is no HCL that the guard can read", span),
			span
		};
	}
	#keyIn(branch) {
		const key = partsOf(branch).find(({ type }) => type === "expression");
		return key && this.#readExpression(this.#reading, key);
	}
};
/** `.0` is the index of old versions. */
function legacyKey(written, span) {
	const value = /^\d+$/.test(written) ? numberOf(written, span) : void 0;
	return value && {
		kind: "literal",
		value,
		span
	};
}

// src/hcl/read-template.ts
const kinds = /* @__PURE__ */ new Map([
	["template_interpolation", "value"],
	["template_if_intro", "if"],
	["template_else_intro", "else"],
	["template_if_end", "endif"],
	["template_for_start", "for"],
	["template_for_end", "endfor"]
]);
/** Reads a text in quotes or a heredoc. One that is nothing but a `${…}` is what stands in it. */
function readTemplate(reading, branch, readExpression) {
	const span = spanOf$1(reading, branch);
	const inner = deeper(reading);
	const markers = inner && markersOf(branch, inner);
	if (!inner || !markers) return unread(tooDeep, span);
	const contents = contentsOf(reading, branch);
	const tokens = contents && tokensOf(reading, markers, contents);
	if (!tokens) return unread(notHcl, span);
	const { parts } = fold(inner, joined(contents.isFlush ? flushed(tokens) : tokens)[Symbol.iterator](), readExpression);
	const [only, ...others] = parts;
	if (only === void 0) return {
		kind: "literal",
		value: text("", span),
		span
	};
	if (others.length > 0) return {
		kind: "template",
		parts,
		span
	};
	if (only.kind === "value") return only.value;
	return only.kind === "text" ? {
		kind: "literal",
		value: text(only.text, span),
		span
	} : {
		kind: "template",
		parts,
		span
	};
}
function markersOf(branch, reading) {
	const found = [];
	for (const part of partsOf(branch)) {
		if (kinds.has(part.type)) found.push(part);
		if (!/^template_(?:directive|if|for)$/.test(part.type)) continue;
		const inner = deeper(reading);
		const nested = inner && markersOf(part, inner);
		if (!nested) return void 0;
		for (const one of nested) found.push(one);
	}
	return found;
}
function contentsOf(reading, branch) {
	const { start, end } = {
		start: branch.startIndex + reading.shift,
		end: branch.endIndex + reading.shift
	};
	if (branch.type !== "heredoc_template") return {
		start: start + 1,
		end: end - 1,
		isQuoted: true,
		isFlush: false
	};
	const written = writtenAt(reading, branch);
	const first = written.indexOf("\n") + 1;
	const last = written.lastIndexOf("\n") + 1;
	const isFlush = written.startsWith("<<-");
	return written.slice(isFlush ? 3 : 2, first).trimEnd() === written.slice(last).trim() ? {
		start: start + first,
		end: start + last,
		isQuoted: false,
		isFlush
	} : void 0;
}
/** Undefined where the grammar takes for text what is none. */
function tokensOf(reading, markers, contents) {
	const { text } = reading.file;
	const tokens = [];
	let from = contents.start;
	let trimsNext = false;
	for (const branch of [...markers, void 0]) {
		const to = branch ? branch.startIndex + reading.shift : contents.end;
		const trimsLast = branch !== void 0 && text[to + 2] === "~";
		const isDoubled = branch !== void 0 && to > from && text[to - 1] === text[to];
		const lines = textsOf(text.slice(from, to), contents.isQuoted, trimsNext, trimsLast);
		if (isDoubled || !lines) return void 0;
		for (const line of lines) tokens.push({
			kind: "text",
			text: line
		});
		if (!branch) break;
		tokens.push({
			kind: kinds.get(branch.type) ?? "value",
			branch
		});
		from = branch.endIndex + reading.shift;
		trimsNext = text[from - 2] === "~";
	}
	return tokens;
}
/** Behind a `$`, HCL takes one blank for a text of its own: nothing to rely on. */
const isOddlySplit = /[$%]\s\r?\n$/;
/** A `~` takes the blanks of the line beside it, the line break included. https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser_template.go */
function textsOf(written, isQuoted, trimsFirst, trimsLast) {
	if (written === "") return [];
	const lines = isQuoted ? [written] : written.split(/(?<=\n)/);
	const texts = [];
	for (const [index, line] of lines.entries()) {
		let text = literalText(line, isQuoted);
		if (text === void 0 || trimsLast && isOddlySplit.test(line)) return void 0;
		if (trimsFirst && index === 0) text = text.trimStart();
		if (trimsLast && index === lines.length - 1) text = text.trimEnd();
		texts.push(text);
	}
	return texts;
}
/** Without the indentation that all lines share which are not blank; a line that begins with a `${` or `%{` has none. */
function flushed(tokens) {
	const indents = /* @__PURE__ */ new Map();
	let shared = Number.POSITIVE_INFINITY;
	let isLineStart = true;
	for (const token of tokens) {
		const line = token.kind === "text" ? token.text : void 0;
		const indent = line === void 0 ? 0 : line.length - line.trimStart().length;
		const isBlank = line?.endsWith("\n") && indent === line.length;
		if (isLineStart && !isBlank) {
			shared = Math.min(shared, indent);
			indents.set(token, indent);
		}
		isLineStart = line?.endsWith("\n") ?? false;
	}
	return tokens.map((token) => token.kind === "text" && indents.has(token) ? {
		kind: "text",
		text: token.text.slice(shared)
	} : token);
}
function joined(tokens) {
	const found = [];
	let texts = [];
	for (const token of tokens) if (token.kind === "text") texts.push(token.text);
	else {
		if (texts.length > 0) found.push({
			kind: "text",
			text: texts.join("")
		});
		texts = [];
		found.push(token);
	}
	return texts.length > 0 ? [...found, {
		kind: "text",
		text: texts.join("")
	}] : found;
}
/** Nests what stands between `%{if}` or `%{for}` and their ends. */
function fold(reading, rest, readExpression) {
	const parts = [];
	const read = (branch) => valueIn(reading, branch, readExpression);
	for (let next = rest.next(); !next.done; next = rest.next()) {
		const token = next.value;
		if (token.kind === "text") parts.push(token);
		else if (token.kind === "value") parts.push({
			kind: "value",
			value: read(token.branch)
		});
		else if (token.kind === "if") {
			const yes = fold(reading, rest, readExpression);
			const no = yes.endedBy === "else" ? fold(reading, rest, readExpression) : void 0;
			parts.push({
				kind: "if",
				condition: read(token.branch),
				whenTrue: yes.parts,
				whenFalse: no?.parts ?? []
			});
		} else if (token.kind === "for") {
			const [value = "", key] = namesIn(reading, token.branch).reverse();
			const repeated = fold(reading, rest, readExpression);
			parts.push({
				kind: "for",
				key,
				value,
				collection: read(token.branch),
				parts: repeated.parts
			});
		} else return {
			parts,
			endedBy: token.kind
		};
	}
	return {
		parts,
		endedBy: void 0
	};
}
function valueIn(reading, branch, readExpression) {
	const expression = partsOf(branch).find(({ type }) => type === "expression");
	if (expression) return readExpression(reading, expression);
	return unread("there is nothing between its braces", spanOf$1(reading, branch));
}
const namesIn = (reading, branch) => partsOf(branch).filter(({ type }) => type === "identifier").map((name) => writtenAt(reading, name));

// src/hcl/read-expression.ts
/** Reads an expression from the grammar's tree, which must hold no error. What can't be read is `unread`. */
function readExpression(reading, branch) {
	const inner = deeper(reading);
	if (!inner) return unread(tooDeep, spanOf$1(reading, branch));
	const parts = partsOf(branch);
	const [only] = parts;
	return only?.type === "conditional" ? readConditional(inner, only) : readTerm(inner, parts, branch);
}
const isExpression = ({ type }) => type === "expression";
/** A term with the steps behind it. */
function readTerm(reading, parts, whole) {
	const isBracketed = parts[0]?.type === "(";
	const term = parts[isBracketed ? 1 : 0];
	const read = isBracketed ? readExpression : term && terms.get(term.type);
	if (!term || !read) return unread(notHcl, spanOf$1(reading, whole));
	return readSteps(reading, read(reading, term), parts.slice(isBracketed ? 3 : 1), readExpression);
}
/** The first part of the branch, read as its own type says. */
const first = (reading, branch) => readTerm(reading, partsOf(branch).slice(0, 1), branch);
const template = (reading, branch) => readTemplate(reading, branch, readExpression);
const terms = /* @__PURE__ */ new Map([
	["literal_value", first],
	["template_expr", first],
	["collection_value", first],
	["for_expr", first],
	["operation", nested(first)],
	["numeric_lit", readNumber],
	["bool_lit", (reading, branch) => literal(reading, branch, bool(writtenAt(reading, branch) === "true", spanOf$1(reading, branch)))],
	["null_lit", (reading, branch) => literal(reading, branch, nullValue(spanOf$1(reading, branch)))],
	["string_lit", template],
	["quoted_template", template],
	["heredoc_template", template],
	["tuple", (reading, branch) => ({
		kind: "tuple",
		items: expressionsIn(reading, branch),
		span: spanOf$1(reading, branch)
	})],
	["object", readObject],
	["variable_expr", readVariable],
	["function_call", readCall],
	["for_tuple_expr", readFor],
	["for_object_expr", readFor],
	["unary_operation", readUnary],
	["binary_operation", readBinary]
]);
function nested(read) {
	return (reading, branch) => {
		const inner = deeper(reading);
		return inner ? read(inner, branch) : unread(tooDeep, spanOf$1(reading, branch));
	};
}
function literal(reading, branch, value) {
	return {
		kind: "literal",
		value,
		span: spanOf$1(reading, branch)
	};
}
function readNumber(reading, branch) {
	const span = spanOf$1(reading, branch);
	const value = numberOf(writtenAt(reading, branch), span);
	return value ? literal(reading, branch, value) : unread("it is a number that HCL does not have, or one of too many digits", span);
}
const expressionsIn = (reading, branch) => partsOf(branch).filter(isExpression).map((part) => readExpression(reading, part));
function readVariable(reading, branch) {
	const name = writtenAt(reading, branch);
	const span = spanOf$1(reading, branch);
	return name.includes("::") ? unread("`::` may stand in the name of a function only", span) : {
		kind: "variable",
		name,
		span
	};
}
function readCall(reading, branch) {
	const parts = partsOf(branch);
	const name = parts.find(({ type }) => type === "identifier");
	const args = parts.find(({ type }) => type === "function_arguments");
	const expandsLast = args !== void 0 && partsOf(args).some(({ type }) => type === "ellipsis");
	return {
		kind: "call",
		name: name ? writtenAt(reading, name) : "",
		args: args ? expressionsIn(reading, args) : [],
		expandsLast,
		span: spanOf$1(reading, branch)
	};
}
function readObject(reading, branch) {
	return {
		kind: "object",
		entries: partsOf(branch).flatMap((part) => {
			const [key, , value] = partsOf(part);
			if (part.type !== "object_elem" || !key || !value) return [];
			return [{
				key: readKey(reading, key),
				value: readExpression(reading, value),
				span: spanOf$1(reading, part)
			}];
		}),
		span: spanOf$1(reading, branch)
	};
}
/** A bare word is that text, `true` and `null` too. */
function readKey(reading, branch) {
	const [only, ...others] = partsOf(branch);
	const [word] = only?.type === "literal_value" ? partsOf(only) : [only];
	if (!(word !== void 0 && others.length === 0 && /^(?:variable_expr|bool_lit|null_lit)$/.test(word.type))) return readExpression(reading, branch);
	const name = readVariable(reading, branch);
	return name.kind === "variable" ? literal(reading, branch, text(name.name.normalize(), name.span)) : name;
}
function readFor(reading, branch) {
	const parts = partsOf(branch);
	const find = (type) => parts.find((part) => part.type === type);
	const intro = find("for_intro");
	const condition = find("for_cond");
	const results = expressionsIn(reading, branch);
	const [value, key] = (intro ? partsOf(intro).filter(({ type }) => type === "identifier") : []).map((name) => writtenAt(reading, name)).reverse();
	const [collection] = intro ? expressionsIn(reading, intro) : [];
	const result = results.at(-1);
	const span = spanOf$1(reading, branch);
	if (value === void 0 || !collection || !result) return unread(notHcl, span);
	const [test] = condition ? expressionsIn(reading, condition) : [];
	return {
		kind: "for",
		keyResult: results.length > 1 ? results[0] : void 0,
		result,
		isGrouped: find("ellipsis") !== void 0,
		key,
		value,
		collection,
		condition: test,
		span
	};
}
function readUnary(reading, branch) {
	const [sign, ...parts] = partsOf(branch);
	return {
		kind: "unary",
		operator: sign?.type === "-" ? "-" : "!",
		operand: readTerm(reading, parts, branch),
		span: spanOf$1(reading, branch)
	};
}
const operators = /* @__PURE__ */ new Set([
	"*",
	"/",
	"%",
	"+",
	"-",
	">",
	">=",
	"<",
	"<=",
	"==",
	"!=",
	"&&",
	"||"
]);
function readBinary(reading, branch) {
	const parts = partsOf(branch);
	const at = parts.findIndex(({ type }) => operators.has(type));
	const left = readTerm(reading, parts.slice(0, at), branch);
	const right = readTerm(reading, parts.slice(at + 1), branch);
	return {
		kind: "binary",
		operator: parts[at]?.type ?? "",
		left,
		right,
		span: spanOf$1(reading, branch)
	};
}
/** The grammar nests `a ? b : c ? d : e` to the left; HCL nests it to the right. */
function readConditional(reading, branch) {
	const levels = [];
	for (let at = branch; at;) {
		const [condition, , whenTrue, , whenFalse] = partsOf(at);
		if (!condition || !whenTrue || !whenFalse) return unread(notHcl, spanOf$1(reading, branch));
		levels.push({
			condition,
			whenTrue,
			whenFalse
		});
		const [only] = partsOf(condition);
		at = only?.type === "conditional" ? only : void 0;
	}
	const inner = deeper(reading, levels.length);
	if (!inner) return unread(tooDeep, spanOf$1(reading, branch));
	const [outermost] = levels;
	let found = outermost && readExpression(inner, outermost.whenFalse);
	for (const [index, level] of levels.entries()) {
		if (!found) break;
		const condition = readExpression(inner, levels[index + 1]?.whenFalse ?? level.condition);
		found = {
			kind: "conditional",
			condition,
			whenTrue: readExpression(inner, level.whenTrue),
			whenFalse: found,
			span: between(condition.span, found.span)
		};
	}
	return found ?? unread("it is no HCL that the guard can read", spanOf$1(reading, branch));
}

// src/hcl/grammar.ts
/** The grammar reads `x=…`. */
const opening = "x=";
/** Loads the grammar, whose runtime and tables are given as WebAssembly. */
async function createHclReader(wasm) {
	const { Language, Parser } = await import("./web-tree-sitter.js");
	await Parser.init({ wasmBinary: wasm.runtime });
	const language = await Language.load(wasm.grammar);
	const fresh = () => new Parser().setLanguage(language);
	let parser = fresh();
	const grow = (text) => {
		try {
			return parser.parse(text) ?? void 0;
		} catch {
			parser = fresh();
			return;
		}
	};
	let broken = 0;
	return (file) => readFile(file, (wording) => {
		const length = wording.end - wording.start;
		const most = Math.max(Math.floor(Math.sqrt(limits.hclExpression ** 2 - broken)), limits.hclBroken);
		if (length > most) return unread(`it is longer than ${most} characters, the most that are read here`, spanOf(wording));
		const expression = readWording(wording, grow);
		if (!expression) broken = Math.min(broken + length ** 2, limits.hclExpression ** 2);
		return expression ?? unread("it is no HCL that the guard can read", spanOf(wording));
	});
}
const textStarts = ["quoted_template_start", "heredoc_start"];
const spanOf = ({ file, start, end }) => placeOf(file, start, end);
/** Undefined where the grammar finds an error in it, or other texts than there are. */
function readWording({ file, start, masked, texts }, grow) {
	const tree = grow(`${opening}${masked}\n`);
	if (!tree) return void 0;
	try {
		const { rootNode } = tree;
		const shift = start - 2;
		const found = rootNode.descendantsOfType(textStarts).map(({ startIndex }) => startIndex + shift);
		if (rootNode.hasError || found.join() !== texts.join()) return void 0;
		const [body, ...bodies] = partsOf(rootNode);
		const [only, ...others] = body ? partsOf(body) : [];
		const expression = only?.type === "attribute" ? partsOf(only)[2] : void 0;
		const isAlone = bodies.length === 0 && others.length === 0;
		return expression && isAlone ? readExpression({
			file,
			shift,
			depth: 0
		}, expression) : void 0;
	} finally {
		tree.delete();
	}
}

export { createHclReader };