// src/source/attempt.ts
/** A refusal with its reason. */
const refused = (why) => ({
	kind: "refused",
	why
});
/** What an action on the disk answers, or that the system found nothing or refused. */
function attempt(action) {
	try {
		return action();
	} catch (thrown) {
		const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : void 0;
		if (code === void 0) throw thrown;
		return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : refused(`the system refuses it (${code})`);
	}
}

export { refused as n, attempt as t };