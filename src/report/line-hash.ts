const block = 100;
const base = 37;
const half = 2 ** 32;
const endOfFile = 0xffff;
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** What a character weighs when it leaves the block: 37^100 modulo 2^64, in halves of 32 bits, which doubles multiply exactly. */
const weight = BigInt.asUintN(64, 37n ** 100n);
const leaving = { high: Number(weight >> 32n), low: Number(weight % 2n ** 32n) };

/**
 * GitHub's `primaryLocationLineHash` of the given lines (from 1): a hash, modulo 2^64, of the first 100 characters from the line's
 * start on that are no space or tab, and how often it came up to there. A line that the text lacks has none.
 * https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
export function lineHashes(text: string, lines: ReadonlySet<number>): ReadonlyMap<number, string> {
  const counts = new Map<number, Map<number, number>>();
  roll(text, (line, _, low) => {
    if (lines.has(line)) counts.set(low, new Map());
  });
  const hashes = new Map<number, string>();
  roll(text, (line, high, low) => {
    const ofLow = counts.get(low);
    if (ofLow === undefined) return;
    const count = (ofLow.get(high) ?? 0) + 1;
    ofLow.set(high, count);
    if (lines.has(line)) hashes.set(line, `${hex(high, low)}:${count}`);
  });
  return hashes;
}

const hex = (high: number, low: number) =>
  high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');

/** Tells each line's hash, in order. Both breaks of a CRLF are one, and all breaks are LF. */
function roll(text: string, tell: (line: number, high: number, low: number) => void): void {
  const codes = new Uint16Array(block);
  const lines = new Uint32Array(block);
  let [at, high, low] = [0, 0, 0];
  const push = (code: number, line: number) => {
    const due = lines[at] ?? 0;
    if (due > 0) tell(due, high, low);
    lines[at] = line;
    const gone = codes[at] ?? 0;
    codes[at] = code;
    at = (at + 1) % block;
    const sum = low * base + code - leaving.low * gone;
    high = (high * base - leaving.high * gone + Math.floor(sum / half)) >>> 0;
    low = sum >>> 0;
  };
  let [line, before, last] = [0, 0, lineFeed];
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : endOfFile;
    const isSkipped = code === space || code === tab || (code === lineFeed && before === carriageReturn);
    before = code;
    if (isSkipped) continue;
    push(code === carriageReturn ? lineFeed : code, last === lineFeed || last === carriageReturn ? ++line : 0);
    last = code;
  }
  for (let index = 0; index < block; index += 1) push(0, 0);
}
