/** A fault of syntax as the parser tells it: `name` is one of jsonc-parser's. */
export interface Fault {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly within: 'array' | 'object' | undefined;
  /** Where the innermost array or object begins. */
  readonly opened: number;
}

/** The sentence for people, and where to point. */
export interface DescribedFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Says what is wrong in a plain sentence; of what Azure reads and we don't, what to write instead. */
export function describeFault(fault: Fault): DescribedFault {
  const { name, text, offset, length, opened } = fault;
  const wrongEscape =
    name === 'InvalidEscapeCharacter' || name === 'InvalidUnicode' ? badEscape(text, offset, length) : undefined;
  if (wrongEscape) return wrongEscape;
  const lenient = leniencies.find(({ at, only }) => (!only || only(fault)) && matchesAt(at, text, offset));
  if (lenient) {
    const message = `Azure reads ${lenient.what}, this guard does not: write ${lenient.instead}`;
    return { message, start: offset, end: offset + Math.max(length, 1) };
  }
  const unclosed = unclosedWhat[name];
  if (unclosed) {
    const start = name.startsWith('Close') ? opened : offset;
    return { message: `No valid JSON: ${unclosed} that begins here is not closed`, start, end: start + 1 };
  }
  const expected = expectations[name] ?? (() => 'unexpected text');
  return { message: `No valid JSON: ${expected(fault)}`, start: offset, end: offset + length };
}

const unclosedWhat: Readonly<Record<string, string>> = {
  UnexpectedEndOfString: 'the text',
  UnexpectedEndOfComment: 'the comment',
  CloseBraceExpected: 'the object',
  CloseBracketExpected: 'the array',
};

const expectations: Readonly<Record<string, (fault: Fault) => string>> = {
  InvalidSymbol: ({ text, offset, length }) => `${shown(text, offset, length)} is no value`,
  InvalidNumberFormat: () => 'this is no number',
  UnexpectedEndOfNumber: () => 'this number is not complete',
  PropertyNameExpected: () => 'expected a property name in double quotes',
  ValueExpected: () => 'expected a value',
  ColonExpected: () => "expected ':' after the property name",
  CommaExpected: ({ within }) => `expected ',' or '${within === 'array' ? ']' : '}'}'`,
  EndOfFileExpected: () => 'expected nothing more after the end of the document',
};

/** What Azure (Newtonsoft.Json) reads beyond JSON, asked of its engine; `at` matches from the fault's offset. */
const leniencies: readonly { at: RegExp; only?: (fault: Fault) => boolean; what: string; instead: string }[] = [
  { at: /'/y, what: 'single quotes', instead: 'double quotes' },
  { at: /[\p{L}\p{Nd}_$]+\s*:/uy, what: 'property names without quotes', instead: 'the name in double quotes' },
  { at: /(?:NaN|-?Infinity|undefined)\b/y, what: 'this word', instead: 'a number, a text or null' },
  { at: /[xX]?[\da-fA-F]/y, only: isAfterZero, what: 'hexadecimal and octal numbers', instead: 'the decimal number' },
  { at: /-?\.\d/y, what: 'numbers without a digit before the point', instead: 'the digit' },
  { at: /-?\d+\.(?!\d)/y, what: 'numbers without a digit after the point', instead: 'the digit' },
  { at: /[^\S \t\r\n\uFEFF]|[\0\x85]/y, what: 'this character as white space', instead: 'a space' },
  {
    at: /,/y,
    only: ({ name, within }) => name === 'ValueExpected' && within === 'array',
    what: 'a missing element as null',
    instead: 'null',
  },
];

function isAfterZero({ text, offset }: Fault): boolean {
  return text[offset - 1] === '0' && !/[\d.eE]/.test(text[offset - 2] ?? '');
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function badEscape(text: string, offset: number, length: number): DescribedFault | undefined {
  for (const found of text.slice(offset, offset + length).matchAll(/\\(u[\da-fA-F]{4}|.)/gs)) {
    if (/^\\(?:u.|["\\/bfnrt])/.test(found[0])) continue;
    const start = offset + found.index;
    const what =
      found[1] === "'"
        ? "Azure reads the escape \\', this guard does not: write the single quote alone"
        : `No valid JSON: ${found[1] === 'u' ? '\\u needs four hexadecimal digits' : 'a backslash here needs another backslash before it'}`;
    return { message: what, start, end: start + 2 };
  }
  return undefined;
}

function shown(text: string, offset: number, length: number): string {
  const word = text.slice(offset, offset + length);
  if (length === 1 && !/[!-~]/.test(word))
    return `the character U+${word.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return length > 40 ? `'${word.slice(0, 40)}…'` : `'${word}'`;
}
