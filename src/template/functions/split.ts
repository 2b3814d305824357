import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual } from '../../model/term.ts';
import type { Part } from '../../model/text.ts';
import { type Item, type Stretch, type Unknown, unknown, type Value } from '../../model/value.ts';
import { joined, textParts, tooLarge, wrongKind } from './holes.ts';
import type { Call } from './table.ts';

/** What .NET takes for white space, which is not what JavaScript does. */
export const whiteSpace =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

/** The separators, of which an empty one separates nothing and an empty list means white space; undefined where one is no text. */
function separatorsOf(value: Value): readonly string[] | undefined {
  const items = value.kind === 'array' ? value.items : [value];
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.value] : []));
  if (texts.length < items.length) return undefined;
  return texts.length === 0 ? [...whiteSpace] : texts.filter((text) => text !== '');
}

/** `split`: pieces without holes, and segments, are known; a piece with any other hole may hold further separators, and is a stretch. */
export function split([value, by]: readonly Value[], call: Call): Value {
  const parts = textParts(value);
  if (!value || !parts || !by) return call.fail(wrongKind(call));
  const separators = separatorsOf(by);
  if (!separators) return mayBeSeparators(by) ? call.open(reasonOf(by)) : call.fail('a separator is no text');
  const cut = cutter(separators);
  if (!cut) return call.array([call.parts(parts)]);
  if (value.kind !== 'text' && separators.some((separator) => separator.length > 1)) return call.open(reasonOf(value));
  const isWhole = (part: Part) =>
    typeof part === 'string' || (part.segment && separators.every((separator) => separator === '/'));
  const pieces = piecesOf(parts, cut);
  if (!call.spend(pieces.length) || pieces.length > limits.arrayLength) return call.fail(tooLarge);
  const [first = []] = pieces;
  if (pieces.length === 1 && !first.every(isWhole)) return call.open(reasonOf(value));
  return call.array(pieces.map((piece): Item => (piece.every(isWhole) ? call.parts(piece) : stretchFor(piece, by, call))));
}

function mayBeSeparators(by: Value): boolean {
  if (by.kind === 'array') return by.items.every((item) => item.kind === 'stretch' || mayBeSeparators(item));
  return (
    by.kind === 'text' ||
    by.kind === 'pattern' ||
    (by.kind === 'unknown' && by.shape !== 'boolean' && by.shape !== 'integer' && by.shape !== 'object')
  );
}

/** Cuts a text at each separator, the first that fits; undefined where there are none. */
function cutter(separators: readonly string[]): ((text: string) => readonly string[]) | undefined {
  const [only, ...others] = separators;
  const most = limits.arrayLength + 1;
  if (only === undefined) return undefined;
  if (others.length === 0) return (text) => text.split(only, most);
  const pattern = new RegExp(separators.map((separator) => separator.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
  return (text) => text.split(pattern, most);
}

function piecesOf(parts: readonly Part[], cut: (text: string) => readonly string[]): readonly (readonly Part[])[] {
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    const [first = '', ...more] = typeof part === 'string' ? cut(part) : [part];
    if (first !== '') pieces.at(-1)?.push(first);
    for (const piece of more) pieces.push(piece === '' ? [] : [piece]);
  }
  return pieces;
}

function stretchFor(piece: readonly Part[], by: Value, call: Call): Stretch {
  const args = [call.parts(piece), by];
  const list = unknown(residual('split', args), args.map(reasonOf)[0] ?? '', call.span);
  return { kind: 'stretch', term: list.term, each: unknown(residual('element', [list]), list.why, call.span, { shape: 'text' }) };
}

/** `replace`, which tells case apart. Inside a hole it can't look, but a segment certainly holds no `/`. */
export function replace([value, search, replacement]: readonly Value[], call: Call): Value {
  const [parts, wanted, inserted] = [textParts(value), textParts(search), textParts(replacement)];
  if (!value || !search || !parts || !wanted || !inserted) return call.fail(wrongKind(call));
  if (search.kind !== 'text') return call.open(reasonOf(search));
  if (search.value === '') return call.fail('the text to replace is empty');
  if (!parts.every((part) => typeof part === 'string' || lacks(part, search.value))) return call.open(reasonOf(value));
  const result: Part[] = [];
  for (const part of parts) {
    const pieces = typeof part === 'string' ? part.split(search.value) : [part];
    if (pieces.length * (1 + sizeOf(inserted)) > limits.textLength * 2 || !call.spend(1 + Math.ceil(pieces.length / 100)))
      return call.fail(tooLarge);
    pieces.forEach((piece, index) => {
      result.push(...(index > 0 ? inserted : []), piece);
    });
  }
  return joined(result, call);
}

/** Whether the text certainly stands neither inside the hole nor across one of its ends. */
const lacks = (hole: Unknown, text: string) =>
  (hole.segment !== undefined && text === '/') || (hole.segment === 'name' && /^\/+$/.test(text));

const sizeOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
