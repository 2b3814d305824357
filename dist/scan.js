import { t as limits } from "./limits.js";

// src/hcl/tokens.ts
/** A name. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers */
const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
/** What the sticky pattern matches at the offset; empty where it matches nothing. */
function matchAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
}
/** Where the comment that begins at the offset ends, which is before its line break; the offset itself where none begins. */
function endOfComment(text, at) {
	if (text.startsWith("/*", at)) {
		const end = text.indexOf("*/", at + 2);
		return end < 0 ? {
			message: "This comment is not closed",
			at
		} : end + 2;
	}
	if (text[at] !== "#" && !text.startsWith("//", at)) return at;
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end;
}

// src/hcl/scan.ts
/** Finds where the expression that begins at the offset ends, by HCL's own rules for tokens. */
function extentOf(text, start) {
	return new Cursor(text, start).extent();
}
const pairs = /* @__PURE__ */ new Set([
	"()",
	"[]",
	"{}",
	"$}"
]);
const blanks = /[ \t\r]+/y;
const blanksAndLines = /[ \t\r\n]+/y;
const signs = /[-=.,:?!&|+*%>]+/y;
const heredocStart = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const fewBlanks = 50;
const forWord = /\s*for[^\p{ID_Continue}-]/uy;
const number = /\d(?:\.{0,9}(?:\d|[eE][+-]?\d)){0,999}/y;
const plainNumber = /^\d+(?:\.\d+(?:[eE][+-]?\d+)?)?$/;
const nextInText = /["\\$%\r\n]/g;
const nextInHeredoc = /[$%\n]/g;
var Cursor = class {
	#text;
	#start;
	#opened = [];
	#masks = [];
	#texts = [];
	#comments = [];
	#pairs = [];
	#at;
	#end;
	#nameEnd = -1;
	#isLineStart = false;
	#break;
	constructor(text, start) {
		this.#text = text;
		this.#start = start;
		this.#at = start;
		this.#end = start;
	}
	extent() {
		while (!this.#break && this.#at < this.#text.length && this.#advance());
		const open = this.#opened.at(-1);
		if (open) this.#fail(open.kind === "<<" || open.kind === "\"" ? "This text is not closed" : "This bracket is not closed", open.at);
		if (this.#break) return this.#break;
		const [texts, comments, pairs] = [
			this.#texts,
			this.#comments,
			this.#pairs
		];
		return {
			end: this.#end,
			next: this.#at,
			masked: this.#masked(),
			texts,
			comments,
			pairs
		};
	}
	#advance() {
		const open = this.#opened.at(-1);
		if (open?.kind === "\"") return this.#inText(open);
		if (open?.kind === "<<") return this.#inHeredoc(open);
		return this.#inCode(open);
	}
	#fail(message, at) {
		this.#break ??= {
			message,
			at
		};
		return false;
	}
	/** Takes a token of that length. */
	#take(length) {
		this.#at += length;
		this.#end = this.#at;
		return true;
	}
	#open(kind, length, marker = "") {
		this.#opened.push({
			kind,
			at: this.#at,
			marker
		});
		if ((kind === "\"" || kind === "<<") && this.#at - this.#start < limits.hclExpression) this.#texts.push(this.#at);
		return this.#take(length);
	}
	#close(length) {
		const open = this.#opened.pop();
		if (open) this.#pairs.push([open.at, this.#at + length]);
		return this.#take(length);
	}
	#inCode(open) {
		const text = this.#text;
		const at = this.#at;
		const char = text[at] ?? "";
		if (char === "\"") return this.#open(char, 1);
		if (char === "(" || char === "[" || char === "{") return this.#openBracket(char, open);
		if (char === ")" || char === "]" || char === "}") return this.#closeBracket(char, open);
		if (char === "#" || char === "/") return this.#skipComment();
		if (char === "<") return this.#openHeredoc();
		if (char === "\n" && !open) return false;
		const skipped = matchAt(open ? blanksAndLines : blanks, text, at).length;
		return skipped > 0 ? this.#skipBlanks(skipped) : this.#takeWord();
	}
	#takeWord() {
		const name = matchAt(identifier, this.#text, this.#at).length;
		if (name > 0) this.#nameEnd = this.#at + name;
		return this.#take(Math.max(1, name, matchAt(signs, this.#text, this.#at).length, this.#number()));
	}
	/** The grammar looks through all blanks again at each of them, but through a comment once. The last may become a comma. */
	#skipBlanks(length) {
		const [start, end] = [this.#at, this.#at + length - 1];
		this.#at += length;
		if (length < fewBlanks) return true;
		for (const [at, by] of [
			[start, "/"],
			[start + 1, "*"],
			[end - 2, "*"],
			[end - 1, "/"]
		]) this.#mask(at, by);
		return true;
	}
	#skipComment() {
		const end = endOfComment(this.#text, this.#at);
		if (typeof end !== "number") return this.#fail(end.message, end.at);
		if (end === this.#at) return this.#take(1);
		this.#comments.push([this.#at, end]);
		this.#at = end;
		return true;
	}
	/** The grammar reads a name and the key in parentheses on the line below as a call. */
	#openBracket(char, open) {
		const at = this.#at;
		const before = this.#text.slice(this.#end, at);
		if (char === "(" && open?.kind === "{" && before.includes("\n") && this.#nameEnd === this.#end && (/[ \t]$/.test(before) || before.trim() === "")) this.#mask(at - 1, ",");
		const isFor = char === "{" && matchAt(forWord, this.#text, at + 1) !== "";
		return this.#open(isFor ? "$" : char, 1);
	}
	#closeBracket(char, open) {
		if (!open && char === "}") return false;
		if (!open || !pairs.has(open.kind + char)) return this.#fail("This bracket closes none of its kind", this.#at);
		return this.#close(1);
	}
	#openHeredoc() {
		const start = matchAt(heredocStart, this.#text, this.#at);
		if (start === "") return this.#take(1);
		this.#isLineStart = true;
		return this.#open("<<", start.length, start.replace(/^<<-?/, "").trimEnd());
	}
	/** The grammar knows an exponent behind a fraction only. */
	#number() {
		const { length } = matchAt(number, this.#text, this.#at);
		const isPlain = plainNumber.test(this.#text.slice(this.#at, this.#at + length));
		for (let at = 1; !isPlain && at < length; at += 1) this.#mask(this.#at + at, "0");
		return length;
	}
	#inText(open) {
		nextInText.lastIndex = this.#at;
		const found = nextInText.exec(this.#text);
		if (!found || found[0] === "\n" || found[0] === "\r") return this.#fail("This text is not closed on its line", open.at);
		this.#at = found.index;
		if (found[0] === "\\") return this.#take(/[\r\n]/.test(this.#text[this.#at + 1] ?? "\n") ? 1 : 2);
		if (found[0] !== "\"") return this.#inTemplate(found[0]);
		return this.#close(1);
	}
	#inHeredoc(open) {
		if (this.#isLineStart && this.#endHeredoc(open)) return true;
		this.#isLineStart = false;
		nextInHeredoc.lastIndex = this.#at;
		const found = nextInHeredoc.exec(this.#text);
		if (!found) return this.#fail("This text is not closed", open.at);
		this.#at = found.index;
		if (found[0] !== "\n") return this.#inTemplate(found[0]);
		this.#isLineStart = true;
		return this.#take(1);
	}
	/** A line of nothing but the marker. The grammar takes one that only begins with it for more than it is. */
	#endHeredoc({ marker }) {
		const lineEnd = this.#text.indexOf("\n", this.#at);
		const line = this.#text.slice(this.#at, lineEnd < 0 ? this.#at : lineEnd);
		const indent = line.length - line.trimStart().length;
		if (!line.startsWith(marker, indent)) return false;
		if (line.trim() !== marker) {
			this.#mask(this.#at + indent, ".");
			return false;
		}
		this.#isLineStart = false;
		return this.#close(indent + marker.length);
	}
	/** `$${` is text, and so is every `$` with no brace behind it. The grammar takes those by twos. */
	#inTemplate(char) {
		const next = this.#text[this.#at + 1];
		if (next === "{") return this.#open("$", 2);
		if (next === char && this.#text[this.#at + 2] === "{") return this.#take(3);
		if (next === char) this.#mask(this.#at, ".");
		return this.#take(1);
	}
	#mask(at, by) {
		if (at - this.#start < limits.hclExpression) this.#masks.push([at, by]);
	}
	#masked() {
		let masked = "";
		let from = this.#start;
		for (const [at, by] of this.#masks) {
			if (at >= this.#end) break;
			masked += this.#text.slice(from, at) + by;
			from = at + 1;
		}
		return masked + this.#text.slice(from, this.#end);
	}
};

export { matchAt as i, endOfComment as n, identifier as r, extentOf as t };