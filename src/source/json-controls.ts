/**
 * The JSON text with every control character inside its texts (line breaks, tabs) replaced by a space, so that each offset stays
 * what it was: Azure's templates may hold them, a JSON parser takes none.
 */
export function maskControls(json: string): string {
  const pieces: string[] = [];
  const beginning = /"|\/\/|\/\*/g;
  let copied = 0;
  for (let found = beginning.exec(json); found; found = beginning.exec(json)) {
    const end = endings[found[0]]?.(json, found.index) ?? json.length;
    if (found[0] === '"') {
      pieces.push(json.slice(copied, found.index), json.slice(found.index, end).replace(controls, ' '));
      copied = end;
    }
    beginning.lastIndex = end;
  }
  pieces.push(json.slice(copied));
  return pieces.join('');
}

const controls = /\p{Cc}/gu;

/** Whether a raw text (between its quotes) holds control characters. */
export const hasControls = (raw: string): boolean => raw.search(controls) >= 0;

/** The text that a raw one (between its quotes, all escapes valid) stands for, control characters kept. */
export function decodeRaw(raw: string): string {
  const escaped = raw.replace(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return String(JSON.parse(`"${escaped}"`));
}

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

function endOfText(json: string, start: number): number {
  const special = /["\\]/g;
  special.lastIndex = start + 1;
  for (let found = special.exec(json); found; found = special.exec(json)) {
    if (found[0] === '"') return special.lastIndex;
    special.lastIndex += 1;
  }
  return json.length;
}
