import { t as limits } from "./limits.js";
import { a as termOf } from "./term.js";
import { d as unknown } from "./value.js";
import { E as partsOf, O as textOf, c as shapeOf, w as asSegment } from "./property.js";

// src/model/depth.ts
const depths = /* @__PURE__ */ new WeakMap();
/**
* How many levels of arrays and objects a value has; worked out once for each of them, however often it stands in others. An object whose
* members are worked out on demand counts for one level, and is not asked.
*/
function depthOf(value) {
	if (value.kind !== "array" && value.kind !== "object") return 0;
	const place = value.kind === "array" ? value.items : value.members;
	const before = depths.get(place);
	if (before !== void 0) return before;
	let most = 0;
	const inner = value.kind === "array" ? value.items : value.members instanceof Map ? value.members.values() : [];
	for (const one of inner) most = Math.max(most, depthOf(one));
	depths.set(place, most + 1);
	return most + 1;
}

// src/model/cost.ts
/** Steps that a value costs wherever it is handed on: whoever takes it may look at all of it. Small ones cost nothing. */
function costOf(value) {
	switch (value.kind) {
		case "text": return Math.floor(value.value.length / 100);
		case "pattern": return Math.floor(value.parts.length / 10);
		case "array": return Math.floor(value.items.length / 10);
		case "object": return Math.floor(value.members.size / 10);
		case "unknown": return value.cases ? value.cases.reduce((sum, { value: one }) => sum + 1 + costOf(one), 0) : 0;
		default: return 0;
	}
}
/** Whether a value is small enough to go on with. */
function isInLimits(value) {
	switch (value.kind) {
		case "text": return value.value.length <= limits.textLength;
		case "pattern": return value.parts.length <= limits.arrayLength;
		case "array": return value.items.length <= limits.arrayLength && depthOf(value) <= limits.valueDepth;
		case "object": return value.members.size <= limits.arrayLength && depthOf(value) <= limits.valueDepth;
		default: return true;
	}
}

// src/model/choice.ts
/** An unknown that turns out as one of the cases: the case itself where all are one, no cases where they are too many. */
function choice(open, cases) {
	const [first] = cases;
	if (!first || cases.length > limits.cases) return open;
	const term = termOf(first.value);
	const shape = shapeOf(first.value);
	const agreed = shape && cases.every(({ value }) => shapeOf(value) === shape) ? { shape } : {};
	if (!cases.every(({ value }) => termOf(value) === term)) return {
		...open,
		...agreed,
		cases
	};
	if (first.value.kind !== "unknown") return first.value;
	const { term: same, why, span, trail, basis } = first.value;
	return {
		...unknown(same, why, span, {
			...agreed,
			...trail ? { trail } : {}
		}),
		...basis ? { basis } : {}
	};
}

// src/model/id-text.ts
/** The parts of a value that stands for one segment of an id; what is unknown of it holds no `/`, else Azure refuses the id. Only the name of something deployed is certainly not empty. */
function segment(value, kind = "name") {
	const parts = partsOf(value) ?? [];
	return parts.map((part) => typeof part === "string" ? part : asSegment(part, parts.length === 1 ? kind : "piece"));
}
/**
* The id of a resource by type and one name for each of the type's segments; undefined where the numbers differ or a name can't be one.
* https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
*/
function idOf(base, type, names, span, kind) {
	const [provider, ...types] = type.split("/");
	if (provider === void 0 || types.length !== names.length) return void 0;
	const parts = [...base, `/providers/${provider}`];
	for (const [index, name] of names.entries()) {
		const own = segment(name, kind);
		if (partsOf(name) === void 0 || own.some((part) => typeof part === "string" && part.includes("/"))) return void 0;
		parts.push(`/${types[index] ?? ""}/`, ...own);
	}
	return textOf(parts, span);
}

export { isInLimits as a, costOf as i, segment as n, choice as r, idOf as t };