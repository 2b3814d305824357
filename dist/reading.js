import { t as limits } from "./limits.js";

// src/hcl/reading.ts
const isExcerpt = (file) => "within" in file;
/** The stretch of the file, or where the file itself is written. */
const placeOf = (file, start, end) => isExcerpt(file) ? file.within : {
	file,
	start,
	end
};
/** One level further in; undefined where that is too deep. */
function deeper(reading, levels = 1) {
	const depth = reading.depth + levels;
	return depth > limits.expressionDepth ? void 0 : {
		...reading,
		depth
	};
}
/** The children of a branch, without comments. */
const partsOf = (branch) => branch.children.filter((child) => !child.isExtra);
/** Where the branch is written. */
const spanOf = ({ file, shift }, { startIndex, endIndex }) => placeOf(file, startIndex + shift, endIndex + shift);
/** What the branch is written as. */
const writtenAt = ({ file, shift }, { startIndex, endIndex }) => file.text.slice(startIndex + shift, endIndex + shift);
/** From the beginning of one place to the end of another. */
const between = (first, last) => first.file === last.file ? {
	file: first.file,
	start: first.start,
	end: last.end
} : first;
/** An expression that can't be read; `why` ends a sentence. */
const unread = (why, span) => ({
	kind: "unread",
	why,
	span
});
/** Why an expression is not read that is nested too deep. */
const tooDeep = `it is nested deeper than ${limits.expressionDepth} levels, the most that are read`;
/** Why an expression is not read that is none, or that the grammar reads otherwise. */
const notHcl = "it is no HCL that the guard can read";

export { placeOf as a, unread as c, partsOf as i, writtenAt as l, deeper as n, spanOf as o, notHcl as r, tooDeep as s, between as t };