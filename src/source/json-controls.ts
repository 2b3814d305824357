/**
 * The JSON text with every control character inside its texts (line breaks, tabs) replaced by a space, so that each offset stays
 * what it was: Azure's templates may hold them, a JSON parser takes none.
 */
export function maskControls(json: string): string {
  const units = new Uint16Array(json.length);
  for (let index = 0; index < json.length; index += 1) units[index] = json.charCodeAt(index);
  const beginning = /"|\/\/|\/\*/g;
  for (let found = beginning.exec(json); found; found = beginning.exec(json)) {
    const end = endings[found[0]]?.(json, found.index) ?? json.length;
    if (found[0] === '"') maskBetween(units, found.index, end);
    beginning.lastIndex = end;
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

function maskBetween(units: Uint16Array, start: number, end: number): void {
  for (let index = start; index < end; index += 1) if ((units[index] ?? 0) < 0x20) units[index] = 0x20;
}

// Written as what they are not, for a linter's sake: all below the space.
const controls = /[^ -\uffff]/g;

/** Whether a raw text (between its quotes) holds control characters. */
export const hasControls = (raw: string): boolean => raw.search(controls) >= 0;

/** The text that a raw one (between its quotes, all escapes valid) stands for, control characters kept. */
export function decodeRaw(raw: string): string {
  if (!raw.includes('\\')) return raw;
  const units = new Uint16Array(raw.length);
  let length = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const isEscape = raw[index] === '\\';
    if (isEscape) index += 1;
    const letter = raw.charAt(index);
    const isNumber = isEscape && letter === 'u';
    units[length] = isNumber
      ? Number.parseInt(raw.slice(index + 1, index + 5), 16)
      : (isEscape && letters[letter]) || letter.charCodeAt(0);
    if (isNumber) index += 4;
    length += 1;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

/** What the letter of an escape stands for, where not for itself. */
const letters: Readonly<Record<string, number>> = { b: 8, t: 9, n: 10, f: 12, r: 13 };

/** Where that which begins at `start` ends. */
const endings: Readonly<Record<string, (json: string, start: number) => number>> = {
  '"': endOfText,
  '//': (json, start) => indexAfter(json, /[\r\n]/g, start),
  '/*': (json, start) => indexAfter(json, /\*\//g, start + 2),
};

function indexAfter(json: string, ending: RegExp, start: number): number {
  ending.lastIndex = start;
  return ending.test(json) ? ending.lastIndex : json.length;
}

/** Where the text ends whose first quote stands at `start`; the end of all where nothing closes it. */
export function endOfText(json: string, start: number): number {
  const special = /["\\]/g;
  special.lastIndex = start + 1;
  for (let found = special.exec(json); found; found = special.exec(json)) {
    if (found[0] === '"') return special.lastIndex;
    special.lastIndex += 1;
  }
  return json.length;
}
