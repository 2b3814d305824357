import { a as isSettled } from "./value.js";
import { C as truth, D as segmentsOf, E as partsOf, O as textOf, S as any, l as fold, o as same, s as sameLetters, x as all } from "./property.js";

// src/model/reason.ts
const unsettled = "it is not settled";
/** Why a value is not settled, as the end of a sentence; of an array or object, why its first open part is not. */
function reasonOf(value) {
	switch (value.kind) {
		case "unknown": return value.why;
		case "pattern": {
			const hole = value.parts.find((part) => typeof part !== "string");
			return typeof hole === "object" ? hole.why : unsettled;
		}
		case "array": {
			const open = value.items.find((item) => item.kind === "stretch" || !isSettled(item));
			return open ? reasonOf(open.kind === "stretch" ? open.each : open) : unsettled;
		}
		case "object": {
			const open = value.rest ?? [...value.members.values()].find((member) => !isSettled(member));
			return open ? reasonOf(open) : unsettled;
		}
		default: return unsettled;
	}
}

// src/model/resource-id.ts
const known = /* @__PURE__ */ new WeakMap();
/** Takes a text apart that is certainly a resource id (of a resource, not of a group or subscription); undefined for any other value. */
function asResourceId(value) {
	const before = known.get(value);
	if (before) return before.id;
	const id = takeApart(value);
	known.set(value, { id });
	return id;
}
function takeApart(value) {
	const parts = partsOf(value);
	const segments = parts && segmentsOf(parts);
	if (segments?.[0]?.length !== 0) return void 0;
	const rest = segments.slice(1);
	if (rest.at(-1)?.length === 0) rest.pop();
	const scope = scopeOf(rest, value);
	return scope && resourceIn(scope.scope, rest.slice(scope.length), value);
}
const literal = (segment) => segment?.length === 1 && typeof segment[0] === "string" ? segment[0] : void 0;
const isWord = (segment, word) => sameLetters(literal(segment) ?? "", word);
function scopeOf(segments, at) {
	const [first, subscription, third, group] = segments;
	if (isWord(first, "providers")) return {
		scope: { kind: "tenant" },
		length: 0
	};
	if (!isWord(first, "subscriptions") || !subscription) return void 0;
	const subscriptionValue = textOf(subscription, at.span);
	if (!isWord(third, "resourceGroups")) return {
		scope: {
			kind: "subscription",
			subscription: subscriptionValue
		},
		length: 2
	};
	if (!group) return void 0;
	return {
		scope: {
			kind: "group",
			subscription: subscriptionValue,
			group: textOf(group, at.span)
		},
		length: 4
	};
}
function resourceIn(scope, segments, at) {
	const [first, provider, ...pairs] = segments;
	const providerName = literal(provider);
	if (!isWord(first, "providers") || providerName === void 0) return void 0;
	const types = [providerName];
	const names = [];
	for (let index = 0; index < pairs.length; index += 2) {
		const type = literal(pairs[index]);
		const name = pairs[index + 1];
		if (type === void 0 || name === void 0 || name.length === 0) return void 0;
		if (sameLetters(type, "providers")) {
			if (names.length === 0) return void 0;
			return resourceIn({
				kind: "resource",
				id: {
					type: fold(types.join("/")),
					names,
					scope
				}
			}, pairs.slice(index), at);
		}
		types.push(type);
		names.push(textOf(name, at.span));
	}
	return names.length === 0 ? void 0 : {
		type: fold(types.join("/")),
		names,
		scope
	};
}
/** Whether two values name one resource: by type, names and scope where both are ids, else as texts. */
function sameId(one, other) {
	const left = asResourceId(one);
	const right = asResourceId(other);
	return left && right ? sameParts(left, right) : same(one, other);
}
function sameParts(one, other) {
	if (one.type !== other.type || one.names.length !== other.names.length) return "no";
	const names = all(one.names.map((name, index) => same(name, other.names[index] ?? name)));
	return names === "no" ? "no" : all([names, sameScope(one.scope, other.scope)]);
}
/** Whether two resources lie in one scope. */
function sameScope(one, other) {
	if (one.kind === "resource" && other.kind === "resource") return sameParts(one.id, other.id);
	if (one.kind === "group" && other.kind === "group") return all([same(one.subscription, other.subscription), same(one.group, other.group)]);
	if (one.kind === "subscription" && other.kind === "subscription") return same(one.subscription, other.subscription);
	return truth(one.kind === "tenant" && other.kind === "tenant");
}
/** Whether `other` names something inside `one`: a child, or an extension of it. */
function isInside(one, other) {
	const isChild = other.type.startsWith(`${one.type}/`) && sameParts(one, {
		type: one.type,
		names: other.names.slice(0, one.names.length),
		scope: other.scope
	});
	const asExtension = other.scope.kind === "resource" ? any([sameParts(one, other.scope.id), isInside(one, other.scope.id)]) : "no";
	return any([isChild || "no", asExtension]);
}

export { reasonOf as a, sameScope as i, isInside as n, sameId as r, asResourceId as t };