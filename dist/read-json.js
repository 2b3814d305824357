import "./rolldown-runtime.js";
import { t as lazy } from "./lazy.js";
import { c as plainItems, i as integer, u as text } from "./value.js";
import { t as limits } from "./limits.js";
import { c as unread, s as tooDeep } from "./reading.js";

// src/hcl/read-json-expression.ts
/** The expression that a value of JSON stands for: its texts, and the names in its objects, are templates. */
const expressionOf = (value, parse) => read(value, parse, templateOf, 0);
/** The expression that a value of JSON stands for whose texts are expressions themselves: `azurerm.hub`, `list(string)`. */
const referenceOf = (value, parse) => read(value, parse, wordsOf, 0);
function read(value, parse, readText, depth) {
	const { span } = value;
	if (depth > limits.expressionDepth) return unread(tooDeep, span);
	if (value.kind === "text") return readText(value.value, span, parse);
	if (value.kind === "array") return {
		kind: "tuple",
		items: (plainItems(value) ?? []).map((item) => read(item, parse, readText, depth + 1)),
		span
	};
	if (value.kind === "object") return {
		kind: "object",
		entries: [...value.members].map(([name, member]) => {
			const key = readText(name, member.span, parse);
			const isBare = key.kind === "variable" && readText === wordsOf;
			const bare = {
				kind: "literal",
				value: text(name, member.span),
				span: member.span
			};
			return {
				key: isBare ? bare : key,
				value: read(member, parse, readText, depth + 1),
				span: member.span
			};
		}),
		span
	};
	return {
		kind: "literal",
		value: value.kind === "float" && Number.isSafeInteger(value.value) ? integer(value.value, span) : value,
		span
	};
}
const wordsOf = (written, span, parse) => parsed(written, span, parse);
/** The whole of the expression `x = …`, and nothing else. */
function parsed(written, within, parse) {
	const { body, faults } = parse({
		path: within.file.path,
		text: `x = ${written}\n`,
		within
	});
	return (faults.length === 0 && body.blocks.length === 0 && body.attributes.size === 1 ? body.attributes.get("x")?.value : void 0) ?? unread("the text is no expression of HCL", within);
}
/** A heredoc reads a template as JSON has it, without escapes, and adds a line break. */
const templateOf = (written, span, parse) => {
	if (!/[$%]\{/.test(written)) return literal(written, span);
	let longest = 0;
	for (const [found] of written.matchAll(/E_*/g)) longest = Math.max(longest, found.length);
	const marker = `E${"_".repeat(longest)}`;
	const found = parsed(`<<${marker}\n${written}\n${marker}`, span, parse);
	if (found.kind === "literal" && found.value.kind === "text") return literal(found.value.value.replace(/\n$/, ""), span);
	if (found.kind !== "template") return found;
	const parts = withoutBreak(found.parts, written);
	const [only, ...others] = parts;
	return only?.kind === "value" && others.length === 0 ? only.value : {
		...found,
		parts
	};
};
function literal(written, span) {
	return {
		kind: "literal",
		value: text(written.normalize(), span),
		span
	};
}
/** Behind a last `${…}` or `%{…}` the added line break is all there is, if no `~` took it. */
function withoutBreak(parts, written) {
	const last = parts.at(-1);
	if (last?.kind !== "text") return parts;
	const others = parts.slice(0, -1);
	if (written.endsWith("}") && (last.text === "" || last.text === "\n")) return others;
	return [...others, {
		kind: "text",
		text: last.text.replace(/\n$/, "")
	}];
}

// src/hcl/read-json.ts
/** How many labels the blocks of a file have; all others have none. https://developer.hashicorp.com/terraform/language/syntax/json */
const labelCounts = /* @__PURE__ */ new Map([
	["resource", 2],
	["data", 2],
	["ephemeral", 2],
	["module", 1],
	["variable", 1],
	["output", 1],
	["provider", 1],
	["check", 1]
]);
/** The same of blocks in blocks. */
const innerLabelCounts = /* @__PURE__ */ new Map([
	["dynamic", 1],
	["provisioner", 1],
	["backend", 1],
	["provider_meta", 1]
]);
/** Arguments whose texts name things, and are no templates, by the block they stand in. */
const references = /* @__PURE__ */ new Map([
	["resource", ["provider", "depends_on"]],
	["data", ["provider", "depends_on"]],
	["ephemeral", ["provider", "depends_on"]],
	["lifecycle", ["ignore_changes", "replace_triggered_by"]],
	["module", ["providers", "depends_on"]],
	["output", ["depends_on"]],
	["variable", ["type"]],
	["moved", ["from", "to"]],
	["import", ["to", "provider"]],
	["removed", ["from"]]
]);
/**
* Reads the JSON of a `.tf.json` file to the tree of HCL. Without a schema nobody knows which member of a block is an argument and which
* a block, so each is an argument, and where it is an object or an array of objects it is blocks too. What a text holds is read when first
* asked for, and is placed where the text is.
*/
function readHclJson(root, parse) {
	const reading = {
		parse,
		faults: []
	};
	const objects = objectsOf(root) ?? [];
	if (!objectsOf(root)) fault(reading, root.span);
	const blocks = objects.flatMap((object) => [...object.members].flatMap(([type, value]) => type === "//" ? [] : blocksOf(reading, type, value, labelCounts) ?? fault(reading, value.span)));
	return {
		body: {
			attributes: /* @__PURE__ */ new Map(),
			blocks,
			span: root.span
		},
		faults: reading.faults
	};
}
function fault({ faults }, at) {
	faults.push({
		message: "An object, or an array of objects, is expected here",
		at
	});
	return [];
}
/** The object, or the objects of the array; undefined for anything else. */
function objectsOf(value) {
	if (value.kind === "null") return [];
	if (value.kind === "object") return [value];
	const items = value.kind === "array" ? plainItems(value) : void 0;
	const objects = items?.filter((item) => item.kind === "object");
	return objects?.length === items?.length ? objects : void 0;
}
function blocksOf(reading, type, value, counts) {
	const found = labelled({
		labels: [],
		value,
		key: keyOf(type, value)
	}, counts.get(type) ?? 0);
	const blocks = [];
	for (const { labels, value, key } of found ?? []) {
		const objects = objectsOf(value);
		if (!objects) return void 0;
		for (const object of objects) {
			const { file, start, end } = object.span;
			const header = object === value ? key : {
				file,
				start,
				end: start + 1
			};
			blocks.push({
				type,
				labels,
				header,
				span: {
					file,
					start: header.start,
					end
				},
				body: bodyOf(reading, type, object)
			});
		}
	}
	return found && blocks;
}
function labelled(outer, count) {
	if (count === 0) return [outer];
	const found = [];
	for (const object of objectsOf(outer.value) ?? [void 0]) {
		for (const [name, value] of object?.members ?? []) {
			const inner = name === "//" ? [] : labelled({
				labels: [...outer.labels, name],
				value,
				key: keyOf(name, value)
			}, count - 1);
			if (!inner) return void 0;
			for (const one of inner) found.push(one);
		}
		if (!object) return void 0;
	}
	return found;
}
function bodyOf(reading, type, object) {
	const attributes = /* @__PURE__ */ new Map();
	const blocks = [];
	for (const [name, value] of object.members) {
		if (name === "//") continue;
		attributes.set(name, attributeOf(reading, type, name, value));
		const nested = type === "locals" ? [] : blocksOf(reading, name, value, innerLabelCounts);
		for (const block of nested ?? []) blocks.push(block);
	}
	return {
		attributes,
		blocks,
		span: object.span
	};
}
function attributeOf({ parse }, type, name, written) {
	const isReference = references.get(type)?.includes(name);
	const value = lazy(() => isReference ? referenceOf(written, parse) : expressionOf(written, parse));
	const { file, start } = keyOf(name, written);
	return {
		name,
		span: {
			file,
			start,
			end: written.span.end
		},
		get value() {
			return value();
		}
	};
}
/** Where the name before a value is written; where that can't be told, the beginning of the value. */
function keyOf(name, { span: { file, start } }) {
	const before = (at) => {
		let found = at;
		while (/\s/.test(file.text[found - 1] ?? "")) found -= 1;
		return found;
	};
	const colon = before(start);
	const end = before(colon - 1);
	const from = end - name.length - 2;
	return file.text[colon - 1] === ":" && file.text.slice(from, end) === `"${name}"` ? {
		file,
		start: from,
		end
	} : {
		file,
		start,
		end: start + 1
	};
}

export { readHclJson };