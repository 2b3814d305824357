// src/action/patience.ts
/** What the Action does; a slow API holds up a run for a minute or two, never for an hour. */
const patience = {
	tries: 3,
	step: 1e3,
	longestWait: 6e4,
	timeout: 15e3
};
/** How long to wait before a further try, and undefined where none helps. `isSafe`: sent twice, it does what it does sent once. */
function waitAfter({ status, headers }, { tried, isSafe, now }, { tries, step, longestWait }) {
	if (tried >= tries) return void 0;
	if (isRateLimit({
		status,
		headers
	})) {
		const asked = askedWait(headers, now) ?? longestWait;
		return asked <= longestWait ? asked : void 0;
	}
	return (status === void 0 || status >= 500) && isSafe ? step * 2 ** (tried - 1) : void 0;
}
/** Whether the API refuses because of how much it was asked: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit({ status, headers }) {
	const isSpent = headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0";
	return status === 429 || status === 403 && isSpent;
}
function askedWait(headers, now) {
	const seconds = numberIn(headers["retry-after"]);
	if (seconds !== void 0) return seconds * 1e3;
	const reset = numberIn(headers["x-ratelimit-reset"]);
	return reset === void 0 ? void 0 : Math.max(0, reset * 1e3 - now);
}
function numberIn(value) {
	return /^\d{1,12}$/.test(String(value)) ? Number(value) : void 0;
}

// src/action/fields.ts
/** A member of what may be an object that somebody else wrote; undefined where it has none. */
function field(value, ...path) {
	let at = value;
	for (const name of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return void 0;
		at = Reflect.get(at, name);
	}
	return at;
}
/** The same where it is a text. */
function textField(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "string" ? found : void 0;
}
/** The elements of what may be a list. */
const listOf = (value) => Array.isArray(value) ? value : [];

export { patience as a, isRateLimit as i, listOf as n, waitAfter as o, textField as r, field as t };