// src/model/print.ts
const most = {
	characters: 120,
	items: 5,
	levels: 2
};
/** The value for people, short: texts as `'Disabled'`, unknown parts in braces, long ones cut. */
function print(value) {
	return printItem(value, most.levels);
}
/** The value as a resource id is shown: a text without quotes, its unknown parts in braces. */
function idText(value) {
	switch (value.kind) {
		case "text": return value.value;
		case "pattern": return value.parts.map((part) => typeof part === "string" ? part : hole(part)).join("");
		default: return print(value);
	}
}
function printItem(value, levels) {
	switch (value.kind) {
		case "null": return "null";
		case "boolean":
		case "integer":
		case "float": return String(value.value);
		case "text": return `'${doubled(cut(value.value))}'`;
		case "pattern": return `'${cut(value.parts.map((part) => typeof part === "string" ? doubled(part) : hole(part)).join(""))}'`;
		case "unknown": return hole(value);
		case "stretch": return "…";
		case "array": return list("[", value.items.map((item) => () => printItem(item, levels - 1)), "]", levels);
		case "object": return list("{ ", membersOf(value, levels - 1), " }", levels);
	}
}
function membersOf(value, levels) {
	const members = [...value.members].map(([name, member]) => () => `${cut(name)}: ${printItem(member, levels)}`);
	return value.rest ? [...members, () => "…"] : members;
}
function list(open, items, close, levels) {
	if (items.length === 0) return `${open}${close}`.replaceAll(" ", "");
	if (levels <= 0) return `${open}…${close}`;
	return `${open}${[...items.slice(0, most.items).map((item) => item()), ...items.length > most.items ? ["…"] : []].join(", ")}${close}`;
}
/** An unknown is shown by its term, unless that is only a digest. */
const hole = ({ term }) => term.startsWith("#") ? "{…}" : `{${cut(term)}}`;
const doubled = (text) => text.replaceAll("'", "''");
const cut = (text) => text.length > most.characters ? `${text.slice(0, most.characters)}…` : text;

export { print as n, idText as t };