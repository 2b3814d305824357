import { a as termOf } from "./term.js";

// src/report/plain-value.ts
/** Parts shown of one value; a small file can make one of billions. */
const mostParts = 1e5;
/** A value as JSON shows it, for `jsonText`: integers as `bigint`, objects as maps, each unknown part as `{ unknown, why }`. */
function plainValue(value, room = { left: mostParts }) {
	if (room.left-- <= 0) return {
		unknown: termOf(value),
		why: "it is too large to show"
	};
	switch (value.kind) {
		case "null": return null;
		case "boolean":
		case "integer":
		case "float":
		case "text": return value.value;
		case "pattern": return {
			unknown: termOf(value),
			why: value.parts.flatMap((part) => typeof part === "string" ? [] : part.why)[0]
		};
		case "array": return value.items.map((item) => plainValue(item, room));
		case "object": return new Map(membersOf(value, room));
		case "stretch": return {
			unknown: termOf(value),
			why: "nobody knows how many there are"
		};
		case "unknown": return open(value);
	}
}
function membersOf(value, room) {
	const members = [...value.members].map(([name, member]) => [name, plainValue(member, room)]);
	return value.rest ? [...members, ["...", open(value.rest)]] : members;
}
const open = ({ term, why }) => ({
	unknown: term,
	why
});
/** The parts of a value that have no parts themselves, in order. */
function* leavesOf(value, path = "") {
	const children = value.kind === "object" ? [...value.members].map(([name, member]) => [path === "" ? name : `${path}.${name}`, member]) : value.kind === "array" ? value.items.map((item, index) => [`${path}[${index}]`, item.kind === "stretch" ? item.each : item]) : [];
	if (children.length === 0) yield {
		path,
		value
	};
	for (const [childPath, child] of children) yield* leavesOf(child, childPath);
}
/** The first of them, at most so many; the others are never made. */
function* firstOf(all, most) {
	let count = 0;
	for (const one of all) {
		if (++count > most) return;
		yield one;
	}
}

export { leavesOf as n, plainValue as r, firstOf as t };