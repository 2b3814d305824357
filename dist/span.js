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
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
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

export { wholeFile as i, positionAt as n, regionOf as r, lineText as t };