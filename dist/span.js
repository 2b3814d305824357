// src/model/sorted.ts
/** The index of the first item that fits, where all behind it fit too; their number where none does. */
function firstIndex(items, fits) {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = low + high >> 1;
		const item = items[middle];
		if (item !== void 0 && fits(item)) high = middle;
		else low = middle + 1;
	}
	return low;
}

// src/model/span.ts
const lineStarts = /* @__PURE__ */ new WeakMap();
function lineStartsOf(file) {
	const known = lineStarts.get(file);
	if (known) return known;
	const starts = [0];
	for (const match of file.text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
	lineStarts.set(file, starts);
	return starts;
}
/** Line and column, from 1, of an offset of the file. */
function positionAt(file, offset) {
	const starts = lineStartsOf(file);
	const line = firstIndex(starts, (start) => start > offset);
	return {
		line,
		column: offset - (starts[line - 1] ?? 0) + 1
	};
}
/** The span in lines and columns. */
function regionOf(span) {
	const start = positionAt(span.file, span.start);
	const end = positionAt(span.file, span.end);
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column
	};
}
/** The text of one line (from 1), without its line break. */
function lineText(file, line) {
	const starts = lineStartsOf(file);
	return file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/[\r\n]+$/, "");
}
/** The whole file, as a place to point at when no better one is known. */
function wholeFile(file) {
	return {
		file,
		start: 0,
		end: 0
	};
}

export { firstIndex as a, wholeFile as i, positionAt as n, regionOf as r, lineText as t };