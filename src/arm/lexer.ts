/** One piece of an expression: punctuation is its own kind; `text` of a text literal is unescaped. */
export interface Token {
  readonly kind: 'identifier' | 'text' | 'integer' | '(' | ')' | '[' | ']' | ',' | '.' | 'end';
  readonly text: string;
  readonly offset: number;
}

/** What is no token: `why` ends a sentence. */
export interface LexFault {
  readonly kind: 'fault';
  readonly why: string;
}

const token = /\s*(?:([A-Za-z_$][\w$]*)|([+-]?\d+(?:[.eE]\d*)?\w*)|'((?:[^']|'')*)'|([()[\],.]))/y;
const blank = /\s*$/y;
const whole = /^[+-]?\d+$/;

/** Splits the text of an expression (without its brackets) into tokens, the last of kind `end`. */
export function lex(source: string): readonly Token[] | LexFault {
  const tokens: Token[] = [];
  let offset = 0;
  for (;;) {
    blank.lastIndex = offset;
    if (blank.test(source)) break;
    token.lastIndex = offset;
    const match = token.exec(source);
    if (!match)
      return {
        kind: 'fault',
        why: `'${source.slice(offset).trimStart().slice(0, 1)}' at position ${offset + 1} is not expected`,
      };
    const [all, identifier, number, text, mark] = match;
    if (number !== undefined && !whole.test(number)) return { kind: 'fault', why: `'${number}' is not a whole number` };
    tokens.push(toToken(identifier, number, text, mark, offset));
    offset += all.length;
  }
  tokens.push({ kind: 'end', text: '', offset });
  return tokens;
}

function toToken(
  identifier: string | undefined,
  number: string | undefined,
  text: string | undefined,
  mark: string | undefined,
  offset: number,
): Token {
  if (identifier !== undefined) return { kind: 'identifier', text: identifier, offset };
  if (number !== undefined) return { kind: 'integer', text: number, offset };
  if (text !== undefined) return { kind: 'text', text: unescaped(text), offset };
  return { kind: isMark(mark) ? mark : 'end', text: mark ?? '', offset };
}

/** Azure's engine takes each pair of quotes for one, and then does it again: `'a''''b'` is `a'b` (Bicep CLI 0.49.2). */
const unescaped = (text: string) => text.replaceAll("''", "'").replaceAll("''", "'");

const marks = ['(', ')', '[', ']', ',', '.'] as const;
const isMark = (mark: string | undefined): mark is (typeof marks)[number] => marks.some((known) => known === mark);
