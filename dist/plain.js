// src/report/plain.ts
/** What a terminal or a log obeys or hides instead of showing it: controls, line breaks, format characters (also those that turn the direction of text), halves of a pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Characters shown of one text. */
const longest = 2e3;
/**
* A text as it may be printed to a terminal or a log; every text from a file goes through here first. What can't be seen becomes a
* visible escape (`\x1b`), and `##[`, which a GitHub runner obeys anywhere in a line, is broken up.
* https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
*/
function plain(text, length = longest) {
	return (text.length > length ? `${text.slice(0, length)}…` : text).replace(unseen, visible).replaceAll("##[", "# #[");
}
/** A path as it may begin a line, where a GitHub runner obeys `::`. */
function plainPath(path) {
	const shown = plain(path);
	return /^\s*::/.test(shown) ? `./${shown}` : shown;
}
function visible(character) {
	const code = character.codePointAt(0) ?? 0;
	const digits = code.toString(16);
	if (code > 65535) return `\\u{${digits}}`;
	return code > 255 ? `\\u${digits.padStart(4, "0")}` : `\\x${digits.padStart(2, "0")}`;
}
/** The number and the noun, in the plural where it needs to be. */
const many = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

export { unseen as i, plain as n, plainPath as r, many as t };