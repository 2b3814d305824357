import "./rolldown-runtime.js";

// src/terraform/json.ts
/** Whether the value is an object, not an array and not null. */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** An own member of an object, as `get` finds it: for what is asked of each of many thousands. */
const own = (value, name) => isObject(value) && Object.hasOwn(value, name) ? value[name] : void 0;
/** An own member or element along a path; undefined where there is none, never one that JavaScript adds. */
function get(value, ...path) {
	let at = value;
	for (const step of path) if (Array.isArray(at)) at = typeof step === "number" ? at[step] : void 0;
	else if (isObject(at) && Object.hasOwn(at, step)) at = at[step];
	else return void 0;
	return at;
}
/** The elements of an array; none for anything else. */
const itemsOf = (value) => Array.isArray(value) ? value : [];
/** The text; undefined for anything else. */
const textIn = (value) => typeof value === "string" ? value : void 0;

// src/terraform/recognise.ts
/** Characters of a text's beginning by which it is recognised. */
const headLength = 4096;
const opening = new RegExp(`(?:^|[\\r\\n])\\ufeff?(?:\\u001b\\[[\\d;]*m)*[ \\t]*\\{`, "g");
/** No line of JSON begins so. */
const command = /::|##\[|\[command\]/y;
/** The JSON of a text: from the first `{` that begins a line to the last `}`, without what a wrapper printed around it. */
function jsonPart(text) {
	const start = startOf(text);
	const end = text.lastIndexOf("}", endOf(text, start)) + 1;
	return end > start ? text.slice(start, end) : text.slice(start);
}
function endOf(text, start) {
	for (let line = text.indexOf("\n", start); line >= 0; line = text.indexOf("\n", line + 1)) {
		command.lastIndex = line + 1;
		if (command.test(text)) return line;
	}
	return text.length;
}
function startOf(text) {
	opening.lastIndex = 0;
	return opening.exec(text) ? opening.lastIndex - 1 : 0;
}
/** Whether a text, by its beginning, is a plan, a state or what may be taken for one; of a template it never is. */
function looksLikePlan(text) {
	const names = [...namesAtTop(text)];
	if (names.some(isOfTemplate)) return false;
	return names.some((name) => tells.has(name) || name.startsWith("meta.key_provider."));
}
/** The same by the first bytes of a file, in UTF-8 or UTF-16; of a zip, whether it begins as binary plans do. */
function looksLikePlanBytes(bytes) {
	const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength)).toString("latin1");
	if (latin.startsWith("PK")) return /^tf(?:plan|state|config\/)/.test(latin.slice(30));
	const text = latin.replaceAll("\0", "");
	return anyTell.test(text) && looksLikePlan(text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ""));
}
/** Names at the top, or one level below it, that only Terraform's JSON begins with. */
const tells = /* @__PURE__ */ new Set([
	"format_version",
	"terraform_version",
	"planned_values",
	"resource_changes",
	"prior_state",
	"applyable",
	"action_invocations",
	"checks.address",
	"configuration.provider_config",
	"configuration.root_module",
	"values.root_module",
	"root_module",
	"provider_config",
	"@level",
	"lineage",
	"plan_format_version",
	"provider_format_version",
	"encryption_version",
	"encrypted_data",
	"remote_plan_format"
]);
/** What is in every text that has a tell: most files have none, and are not looked at closer. */
const anyTell = new RegExp(["meta\\.key_provider", ...[...tells].map((name) => name.slice(name.indexOf(".") + 1))].join("|"));
/** The names of an object's members, and of theirs, in lists too, joined by a dot, in the beginning of a text. Escaped names are left as they are. */
function namesAtTop(text) {
	const start = startOf(text.slice(0, headLength));
	const head = text.slice(start, start + headLength);
	const names = /* @__PURE__ */ new Set();
	let depth = 0;
	let above = "";
	for (const [token, name] of head.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) if (token === "{") depth += 1;
	else if (token === "}") depth -= 1;
	else if (name !== void 0 && depth === 1) {
		above = name;
		names.add(name);
	} else if (name !== void 0 && depth === 2) names.add(`${above}.${name}`);
	return names;
}
const withShow = "give the output of `terraform show -json PLAN`";
const stream = `This is the stream of \`terraform plan -json\`, which holds no values: write the plan with \`-out\`, and ${withShow}`;
const redacted = `This is a plan that HCP Terraform has redacted, without its values: ${withShow}`;
const encrypted = "This is encrypted by OpenTofu: give the output of `tofu show -json PLAN`";
/** What is taken for a plan, and why it is none, by a member that only it has. */
const lookAlikes = {
	"@level": stream,
	plan_format_version: redacted,
	provider_format_version: redacted,
	remote_plan_format: `This only names a plan that HCP Terraform keeps: ${withShow}`,
	encryption_version: encrypted,
	encrypted_data: encrypted,
	lineage: "This is a state as Terraform keeps it: give the output of `terraform show -json` in its folder"
};
/** Tells the stream, of which each line is JSON by itself as no line of a template is, from other text that is no JSON. */
function recogniseText(text) {
	const start = startOf(text);
	const [line = ""] = text.slice(start, start + 100 * headLength).split(/\r?\n/, 1);
	return isStreamLine(line) ? {
		kind: "problem",
		message: stream,
		isAlike: true
	} : { kind: "other" };
}
function isStreamLine(line) {
	try {
		return get(JSON.parse(line), "@level") !== void 0;
	} catch {
		return false;
	}
}
/** Tells the JSON of plans and states from all other. https://developer.hashicorp.com/terraform/internals/json-format */
function recognise(root) {
	if (!isObject(root)) return { kind: "other" };
	const names = Object.keys(root);
	if (names.some(isOfTemplate)) return { kind: "other" };
	const isPlan = names.some((name) => [
		"planned_values",
		"resource_changes",
		"prior_state"
	].includes(name));
	const isRedacted = names.includes("plan_format_version") || names.includes("provider_format_version");
	if (isPlan && !isRedacted || isState(root)) return faultOfVersion(root) ?? { kind: isPlan ? "plan" : "state" };
	const alike = names.find((name) => Object.hasOwn(lookAlikes, name));
	if (alike !== void 0) return {
		kind: "problem",
		message: lookAlikes[alike] ?? "",
		isAlike: true
	};
	if (!names.every((name) => [
		"format_version",
		"provider_config",
		"root_module"
	].includes(name)) || !names.includes("root_module")) return { kind: "other" };
	return {
		kind: "problem",
		message: `This is a configuration only, without a plan: ${withShow}`,
		isAlike: true
	};
}
/** Azure reads the names of a template in any case; names of a plan beside them must not hide it. */
const isOfTemplate = (name) => /^(?:\$schema|contentVersion)$/i.test(name);
/** The state of nothing has a version only. */
function isState(root) {
	if (isObject(get(root, "values", "root_module"))) return true;
	const names = Object.keys(root);
	return names.every((name) => [
		"format_version",
		"terraform_version",
		"values",
		"checks"
	].includes(name)) && names.includes("format_version");
}
/** Only another major version may change the meaning of what there is. */
function faultOfVersion(root) {
	const version = textIn(get(root, "format_version"));
	if (version === void 0) return {
		kind: "problem",
		message: `This plan does not say which format it has: ${withShow}`
	};
	if (/^[01](?:\.\d{1,9}){1,2}$/.test(version)) return void 0;
	return {
		kind: "problem",
		message: `This plan ${/^\d{1,9}(?:\.\d{1,9}){0,2}$/.test(version) ? `has format ${version}` : "has a format"}, which is not read, only 0.x and 1.x are: look for a newer aoai-guard`
	};
}

export { recogniseText as a, itemsOf as c, recognise as i, own as l, looksLikePlan as n, get as o, looksLikePlanBytes as r, isObject as s, jsonPart as t, textIn as u };