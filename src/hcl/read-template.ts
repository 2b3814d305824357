import { text } from '../model/value.ts';
import { literalText } from './read-literal.ts';
import { type Branch, deeper, notHcl, partsOf, type Reading, spanOf, tooDeep, unread, writtenAt } from './reading.ts';
import type { Expression, TemplatePart } from './syntax.ts';

type ReadExpression = (reading: Reading, branch: Branch) => Expression;

/** A `${…}` or `%{…}` of a template, as they stand one behind the other, and between them the texts, line by line. */
type Token =
  | { readonly kind: 'value' | 'if' | 'else' | 'endif' | 'for' | 'endfor'; readonly branch: Branch }
  | { readonly kind: 'text'; readonly text: string };

const kinds: ReadonlyMap<string, Exclude<Token['kind'], 'text'>> = new Map([
  ['template_interpolation', 'value'],
  ['template_if_intro', 'if'],
  ['template_else_intro', 'else'],
  ['template_if_end', 'endif'],
  ['template_for_start', 'for'],
  ['template_for_end', 'endfor'],
]);

/** Where the contents of a template stand in the file, and how they are written. */
interface Contents {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** `<<-`: the lines lose the indentation that they share. */
  readonly isFlush: boolean;
}

/** Reads a text in quotes or a heredoc. One that is nothing but a `${…}` is what stands in it. */
export function readTemplate(reading: Reading, branch: Branch, readExpression: ReadExpression): Expression {
  const span = spanOf(reading, branch);
  const inner = deeper(reading);
  const markers = inner && markersOf(branch, inner);
  if (!inner || !markers) return unread(tooDeep, span);
  const contents = contentsOf(reading, branch);
  const tokens = contents && tokensOf(reading, markers, contents);
  if (!tokens) return unread(notHcl, span);
  const { parts } = fold(inner, joined(contents.isFlush ? flushed(tokens) : tokens)[Symbol.iterator](), readExpression);
  const [only, ...others] = parts;
  if (only === undefined) return { kind: 'literal', value: text('', span), span };
  if (others.length > 0) return { kind: 'template', parts, span };
  if (only.kind === 'value') return only.value;
  return only.kind === 'text' ? { kind: 'literal', value: text(only.text, span), span } : { kind: 'template', parts, span };
}

function markersOf(branch: Branch, reading: Reading): readonly Branch[] | undefined {
  const found: Branch[] = [];
  for (const part of partsOf(branch)) {
    if (kinds.has(part.type)) found.push(part);
    if (!/^template_(?:directive|if|for)$/.test(part.type)) continue;
    const inner = deeper(reading);
    const nested = inner && markersOf(part, inner);
    if (!nested) return undefined;
    for (const one of nested) found.push(one);
  }
  return found;
}

function contentsOf(reading: Reading, branch: Branch): Contents | undefined {
  const { start, end } = { start: branch.startIndex + reading.shift, end: branch.endIndex + reading.shift };
  if (branch.type !== 'heredoc_template') return { start: start + 1, end: end - 1, isQuoted: true, isFlush: false };
  const written = writtenAt(reading, branch);
  const first = written.indexOf('\n') + 1;
  const last = written.lastIndexOf('\n') + 1;
  const isFlush = written.startsWith('<<-');
  const isMarked = written.slice(isFlush ? 3 : 2, first).trimEnd() === written.slice(last).trim();
  return isMarked ? { start: start + first, end: start + last, isQuoted: false, isFlush } : undefined;
}

/** Undefined where the grammar takes for text what is none. */
function tokensOf(reading: Reading, markers: readonly Branch[], contents: Contents): Token[] | undefined {
  const { text } = reading.file;
  const tokens: Token[] = [];
  let from = contents.start;
  let trimsNext = false;
  for (const branch of [...markers, undefined]) {
    const to = branch ? branch.startIndex + reading.shift : contents.end;
    const trimsLast = branch !== undefined && text[to + 2] === '~';
    const isDoubled = branch !== undefined && to > from && text[to - 1] === text[to];
    const lines = textsOf(text.slice(from, to), contents.isQuoted, trimsNext, trimsLast);
    if (isDoubled || !lines) return undefined;
    for (const line of lines) tokens.push({ kind: 'text', text: line });
    if (!branch) break;
    tokens.push({ kind: kinds.get(branch.type) ?? 'value', branch });
    from = branch.endIndex + reading.shift;
    trimsNext = text[from - 2] === '~';
  }
  return tokens;
}

/** Behind a `$`, HCL takes one blank for a text of its own: nothing to rely on. */
const isOddlySplit = /[$%]\s\r?\n$/;

/** A `~` takes the blanks of the line beside it, the line break included. https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser_template.go */
function textsOf(written: string, isQuoted: boolean, trimsFirst: boolean, trimsLast: boolean): readonly string[] | undefined {
  if (written === '') return [];
  const lines = isQuoted ? [written] : written.split(/(?<=\n)/);
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    let text = literalText(line, isQuoted);
    if (text === undefined || (trimsLast && isOddlySplit.test(line))) return undefined;
    if (trimsFirst && index === 0) text = text.trimStart();
    if (trimsLast && index === lines.length - 1) text = text.trimEnd();
    texts.push(text);
  }
  return texts;
}

/** Without the indentation that all lines share which are not blank; a line that begins with a `${` or `%{` has none. */
function flushed(tokens: readonly Token[]): readonly Token[] {
  const indents = new Map<Token, number>();
  let shared = Number.POSITIVE_INFINITY;
  let isLineStart = true;
  for (const token of tokens) {
    const line = token.kind === 'text' ? token.text : undefined;
    const indent = line === undefined ? 0 : line.length - line.trimStart().length;
    const isBlank = line?.endsWith('\n') && indent === line.length;
    if (isLineStart && !isBlank) {
      shared = Math.min(shared, indent);
      indents.set(token, indent);
    }
    isLineStart = line?.endsWith('\n') ?? false;
  }
  return tokens.map((token) =>
    token.kind === 'text' && indents.has(token) ? { kind: 'text', text: token.text.slice(shared) } : token,
  );
}

function joined(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  let texts: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') texts.push(token.text);
    else {
      if (texts.length > 0) found.push({ kind: 'text', text: texts.join('') });
      texts = [];
      found.push(token);
    }
  }
  return texts.length > 0 ? [...found, { kind: 'text', text: texts.join('') }] : found;
}

interface Folded {
  readonly parts: readonly TemplatePart[];
  readonly endedBy: Token['kind'] | undefined;
}

/** Nests what stands between `%{if}` or `%{for}` and their ends. */
function fold(reading: Reading, rest: Iterator<Token>, readExpression: ReadExpression): Folded {
  const parts: TemplatePart[] = [];
  const read = (branch: Branch) => valueIn(reading, branch, readExpression);
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const token = next.value;
    if (token.kind === 'text') parts.push(token);
    else if (token.kind === 'value') parts.push({ kind: 'value', value: read(token.branch) });
    else if (token.kind === 'if') {
      const yes = fold(reading, rest, readExpression);
      const no = yes.endedBy === 'else' ? fold(reading, rest, readExpression) : undefined;
      parts.push({ kind: 'if', condition: read(token.branch), whenTrue: yes.parts, whenFalse: no?.parts ?? [] });
    } else if (token.kind === 'for') {
      const [value = '', key] = namesIn(reading, token.branch).reverse();
      const repeated = fold(reading, rest, readExpression);
      parts.push({ kind: 'for', key, value, collection: read(token.branch), parts: repeated.parts });
    } else return { parts, endedBy: token.kind };
  }
  return { parts, endedBy: undefined };
}

function valueIn(reading: Reading, branch: Branch, readExpression: ReadExpression): Expression {
  const expression = partsOf(branch).find(({ type }) => type === 'expression');
  if (expression) return readExpression(reading, expression);
  return unread('there is nothing between its braces', spanOf(reading, branch));
}

const namesIn = (reading: Reading, branch: Branch) =>
  partsOf(branch)
    .filter(({ type }) => type === 'identifier')
    .map((name) => writtenAt(reading, name));
