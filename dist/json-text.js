import { i as unseen } from "./plain.js";

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

export { jsonText as n, jsonLine as t };