/** What counts of a JSON text that may hold comments, and texts over several lines as Azure reads them. */
const token = /"(?:[^"\\]|\\.)*"?|\/\/[^\r\n]*|\/\*.*?(?:\*\/|$)|[[\]{}]|\r\n|\r|\n/gsu;

/** All comments of a JSON text, in order. */
export function jsonCommentsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = [...text.matchAll(token)].filter(([one]) => one.startsWith('/'));
  return found.map(({ 0: one, index }) => ({ start: index, end: index + one.length }));
}

/**
 * Where what begins on a line ends, the brackets that it opens included; the offset is that of the first code of the line. What begins
 * behind a bracket that closes on a later line is not of it.
 */
export function endOfJsonLine(text: string, start: number): number {
  const tokens = new RegExp(token);
  tokens.lastIndex = start;
  let [depth, isOnFirstLine] = [0, true];
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const [one] = found;
    if (one === '{' || one === '[') depth += 1;
    else if (one === '}' || one === ']') {
      depth = Math.max(depth - 1, 0);
      if (depth === 0 && !isOnFirstLine) return tokens.lastIndex;
    } else if (/^[\r\n]/.test(one)) {
      if (depth === 0) return found.index;
      isOnFirstLine = false;
    }
  }
  return text.length;
}
