import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { shorten } from '../../model/term.ts';
import { type Part, partsOf, segmentsOf } from '../../model/text.ts';
import type { Unknown, Value } from '../../model/value.ts';
import { asText } from '../convert.ts';
import { lettersOf, lowerCase, upperCase } from '../letters.ts';
import type { Result } from '../result.ts';
import { listOf, numberType, stringType, type Type } from '../type.ts';
import { format, formatlist } from './format.ts';
import { regex, regexall, replaceByPattern } from './regex.ts';
import { type Call, define, defineMany, type Flags, type FunctionTable, takesAny } from './table.ts';

const texts: Flags = { returns: 'text', neverFails: true };
const tolerant: Flags = { ...texts, toleratesUnknown: true };
const answer: Flags = { toleratesUnknown: true, returns: 'boolean', neverFails: true };

/** A function of texts that are known. */
const ofTexts = (types: readonly Type[], work: (texts: readonly string[], call: Call) => Result, flags: Flags = texts) =>
  define(
    types,
    (args, call) =>
      work(
        args.map((arg) => (arg.kind === 'text' ? arg.value : '')),
        call,
      ),
    flags,
  );

/** A text, unless it is longer than a value may be. */
const bounded = (length: number, make: () => string, call: Call) =>
  length > limits.textLength ? call.tooLarge() : call.text(make());

/** `lower` and `upper`: a hole becomes one that differs from it in case only, and stays as it is the second time. */
const recased =
  (recase: (text: string) => string) =>
  ([value]: readonly Value[], call: Call): Result => {
    const parts = value && partsOf(value);
    return parts ? call.parts(parts.map((part) => recasedPart(part, recase, call))) : call.open('it is not known');
  };

const recasedPart = (part: Part, recase: (text: string) => string, call: Call): Part =>
  typeof part === 'string' ? recase(part) : recasedHole(part, recase, call);

function recasedHole(hole: Unknown, recase: (text: string) => string, call: Call): Unknown {
  if (hole.fold !== undefined && hole.term === shorten(`${call.name}(${hole.fold})`)) return hole;
  const { cases, ...rest } = hole;
  const recasedValue = (value: Value) => {
    const parts = partsOf(asText(value) ?? value);
    return parts ? call.parts(parts.map((part) => recasedPart(part, recase, call))) : value;
  };
  return {
    ...rest,
    shape: 'text',
    term: shorten(`${call.name}(${hole.term})`),
    fold: hole.fold ?? hole.term,
    ...(cases ? { cases: cases.map((one) => ({ ...one, value: recasedValue(one.value) })) } : {}),
  };
}

function join([separator, ...lists]: readonly Value[], call: Call): Result {
  if (lists.length === 0) return call.fail('join() takes a list');
  const between = separator && partsOf(separator);
  const parts: Part[] = [];
  for (const [index, item] of lists.flatMap((list) => (list.kind === 'array' ? list.items : [list])).entries()) {
    if (item.kind === 'stretch' || (item.kind === 'unknown' && item.shape === 'array')) return call.open('a list is not known');
    if (item.kind === 'null') return call.fail('an element is null');
    const own = partsOf(asText(item) ?? item);
    if (!between || !own) return call.open(reasonOf(item));
    parts.push(...(index > 0 ? between : []), ...own);
  }
  if (lists.some((list) => list.kind !== 'array')) return call.open('a list is not known');
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
  return length > limits.textLength ? call.tooLarge() : call.parts(parts);
}

/** A text with holes is split at `/` only, and where no hole holds one. */
function split([separator, value]: readonly Value[], call: Call): Result {
  const parts = value && partsOf(value);
  if (separator?.kind !== 'text' || !parts) return call.open(separator ? reasonOf(separator) : 'it is not known');
  if (value.kind !== 'text') {
    const segments = separator.value === '/' ? segmentsOf(parts) : undefined;
    return segments
      ? call.array(
          segments.map((segment) => call.parts(segment)),
          listOf(stringType),
        )
      : call.open(reasonOf(value));
  }
  const pieces = separator.value === '' ? [...value.value] : value.value.split(separator.value, limits.arrayLength + 1);
  return pieces.length > limits.arrayLength ? call.tooLarge() : call.array(pieces.map(call.text), listOf(stringType));
}

function replace([text = '', find = '', by = '']: readonly string[], call: Call): Result {
  if (find.length > 1 && find.startsWith('/') && find.endsWith('/')) return replaceByPattern(text, find.slice(1, -1), by, call);
  const times = find === '' ? [...text].length + 1 : text.split(find).length - 1;
  const write = () => (find === '' ? ['', ...text, ''].join(by) : text.replaceAll(find, () => by));
  return bounded(text.length + times * by.length, write, call);
}

/** Whether a text begins or ends so: of one with holes, as far as the letters there reach. */
const hasAt =
  (side: 'start' | 'end') =>
  ([value, edge]: readonly Value[], call: Call): Result => {
    const decided = edge?.kind === 'text' && value ? isAtEdge(value, edge.value, side) : undefined;
    return decided === undefined
      ? call.open(value && edge ? reasonOf(edge.kind === 'text' ? value : edge) : '')
      : call.boolean(decided);
  };

function isAtEdge(value: Value, edge: string, side: 'start' | 'end'): boolean | undefined {
  if (edge === '') return true;
  const parts = partsOf(value) ?? [];
  const nearest = side === 'start' ? parts[0] : parts.at(-1);
  const literal = typeof nearest === 'string' ? nearest : '';
  if (value.kind === 'text' || literal.length >= edge.length)
    return side === 'start' ? literal.startsWith(edge) : literal.endsWith(edge);
  const isSame = side === 'start' ? edge.startsWith(literal) : edge.endsWith(literal);
  return isSame ? undefined : false;
}

/** Takes an edge off where it is certain whether it is there. */
const without =
  (side: 'start' | 'end') =>
  ([value, edge]: readonly Value[], call: Call): Result => {
    const has = edge?.kind === 'text' && value ? isAtEdge(value, edge.value, side) : undefined;
    if (has === undefined || !value || edge?.kind !== 'text') return call.open(value ? reasonOf(value) : 'it is not known');
    const parts = partsOf(value) ?? [];
    if (!has || edge.value === '') return value;
    const cut = (part: string) => (side === 'start' ? part.slice(edge.value.length) : part.slice(0, -edge.value.length));
    const at = side === 'start' ? 0 : parts.length - 1;
    return call.parts(parts.map((part, index) => (index === at && typeof part === 'string' ? cut(part) : part)));
  };

function strcontains([value, part]: readonly Value[], call: Call): Result {
  const parts = value && partsOf(value);
  if (part?.kind !== 'text' || !parts) return call.open(part ? reasonOf(part) : 'it is not known');
  if (part.value === '' || parts.some((one) => typeof one === 'string' && one.includes(part.value))) return call.boolean(true);
  return value.kind === 'text' ? call.boolean(false) : call.open(reasonOf(value));
}

/** Takes letters of the set off both ends. */
function trimmed(text: string, isCut: (letter: string) => boolean): string {
  const letters = [...text];
  let [from, to] = [0, letters.length];
  while (from < to && isCut(letters[from] ?? '')) from++;
  while (to > from && isCut(letters[to - 1] ?? '')) to--;
  return letters.slice(from, to).join('');
}

/** https://pkg.go.dev/unicode#IsSpace */
const isSpace = (letter: string) => /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(letter);
const isSeparator = (letter: string) => (/^[\0-\x7f]$/.test(letter) ? !/^\w$/.test(letter) : isSpace(letter));

function title(text: string): string {
  const letters = [...text];
  return letters.map((letter, at) => (isSeparator(letters[at - 1] ?? ' ') ? upperCase(letter) : letter)).join('');
}

/** Negative offsets count from the end, and then a length of none means all, as a negative one does. */
function substr([value, offset, length]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'text' || offset?.kind !== 'integer' || length?.kind !== 'integer')
    return call.fail('substr() takes whole numbers');
  const letters = lettersOf(value.value);
  const most = BigInt(letters.length);
  const from = offset.value < 0n ? (offset.value + most < 0n ? 0n : offset.value + most) : offset.value;
  const isAll = length.value < 0n || (length.value === 0n && offset.value < 0n);
  const to = isAll || from + length.value > most ? most : from + length.value;
  return call.text(from >= to ? '' : letters.slice(Number(from), Number(to)).join(''));
}

function indent([spaces, value]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'text' || spaces?.kind !== 'integer' || spaces.value < 0n)
    return call.fail('indent() takes a whole number');
  const lines = value.value.split('\n');
  const width = spaces.value > BigInt(limits.textLength) ? limits.textLength : Number(spaces.value);
  const length = value.value.length + (lines.length - 1) * width;
  return bounded(length, () => lines.join(`\n${' '.repeat(width)}`), call);
}

/** https://developer.hashicorp.com/terraform/language/functions (String Functions) */
export const stringFunctions: FunctionTable = {
  chomp: ofTexts([stringType], ([text = ''], call) => {
    let end = text.length;
    while (end > 0 && '\r\n'.includes(text.charAt(end - 1))) end--;
    return call.text(text.slice(0, end));
  }),
  endswith: define([stringType, stringType], hasAt('end'), answer),
  format: defineMany([stringType], takesAny, format, { toleratesUnknown: true, returns: 'text' }),
  formatlist: defineMany([stringType], takesAny, formatlist, { toleratesUnknown: true, returns: 'array' }),
  indent: define([numberType, stringType], indent, { returns: 'text' }),
  join: defineMany([stringType], { type: listOf(stringType) }, join, { toleratesUnknown: true, returns: 'text' }),
  lower: define([stringType], recased(lowerCase), tolerant),
  regex: ofTexts([stringType, stringType], regex, {}),
  regexall: ofTexts([stringType, stringType], regexall, { returns: 'array' }),
  replace: ofTexts([stringType, stringType, stringType], replace, { returns: 'text' }),
  split: define([stringType, stringType], split, { toleratesUnknown: true, returns: 'array', neverFails: true }),
  startswith: define([stringType, stringType], hasAt('start'), answer),
  strcontains: define([stringType, stringType], strcontains, answer),
  strrev: ofTexts([stringType], ([text = ''], call) => call.text([...lettersOf(text)].reverse().join(''))),
  substr: define([stringType, numberType, numberType], substr, { returns: 'text' }),
  title: ofTexts([stringType], ([text = ''], call) => call.text(title(text))),
  trim: ofTexts([stringType, stringType], ([text = '', set = ''], call) => {
    const letters = new Set(set);
    return call.text(trimmed(text, (letter) => letters.has(letter)));
  }),
  trimprefix: define([stringType, stringType], without('start'), tolerant),
  trimspace: ofTexts([stringType], ([text = ''], call) => call.text(trimmed(text, isSpace))),
  trimsuffix: define([stringType, stringType], without('end'), tolerant),
  upper: define([stringType], recased(upperCase), tolerant),
};
