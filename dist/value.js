// src/model/value.ts
/** Whether nothing in the value, at any depth, is unknown. */
function isSettled(value) {
	if (value.kind === "array" || value.kind === "object") return value.settled;
	return value.kind !== "unknown" && value.kind !== "pattern";
}
/** `null`, written at the span. */
const nullValue = (span) => ({
	kind: "null",
	span
});
/** A boolean, written at the span. */
const bool = (value, span) => ({
	kind: "boolean",
	value,
	span
});
/** A whole number, written at the span. */
const integer = (value, span) => ({
	kind: "integer",
	value: BigInt(value),
	span
});
/** A floating number, written at the span. */
const float = (value, span) => ({
	kind: "float",
	value,
	span
});
/** A literal text, written at the span. */
const text = (value, span) => ({
	kind: "text",
	value,
	span
});
/** An array; says itself whether it is settled. */
function array(items, span) {
	return {
		kind: "array",
		items,
		span,
		settled: items.every((item) => item.kind !== "stretch" && isSettled(item))
	};
}
/** An object; says itself whether it is settled. `rest` stands for further members that nobody knows. */
function object(members, span, rest) {
	let settled = rest === void 0;
	if (settled) {
		for (const value of members.values()) if (!isSettled(value)) settled = false;
	}
	return rest ? {
		kind: "object",
		members,
		span,
		settled,
		rest
	} : {
		kind: "object",
		members,
		span,
		settled
	};
}
/** An unknown; `why` ends a sentence. */
function unknown(term, why, span, knowledge = {}) {
	return {
		kind: "unknown",
		term,
		why,
		span,
		...knowledge
	};
}
/** The items, where none of them is a stretch. */
function plainItems(value) {
	const items = [];
	for (const item of value.items) {
		if (item.kind === "stretch") return void 0;
		items.push(item);
	}
	return items;
}
/** The value as found from `span`: written there, by way of where it was written before. */
function seenFrom(value, span, trailLength) {
	const before = value.span;
	if (before.file === span.file && before.start === span.start && before.end === span.end) return value;
	const trail = [before, ...value.trail ?? []].slice(0, trailLength);
	return {
		...value,
		span,
		trail
	};
}

export { isSettled as a, plainItems as c, unknown as d, integer as i, seenFrom as l, bool as n, nullValue as o, float as r, object as s, array as t, text as u };