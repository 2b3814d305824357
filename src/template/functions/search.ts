import { equal } from '../../model/equality.ts';
import { folded, isPlain, lower } from '../../model/letters.ts';
import { reasonOf } from '../../model/reason.ts';
import { type Part, partsOf } from '../../model/text.ts';
import type { Truth } from '../../model/truth.ts';
import type { ArrayValue, Value } from '../../model/value.ts';
import { tooLarge, wrongKind } from './holes.ts';
import type { Call } from './table.ts';

const byCulture = 'how Azure compares letters outside Latin is not worked out';

/** What two texts that are to be compared are; undefined where Azure refuses the call. */
function textsOf([whole, part]: readonly Value[]):
  | { readonly whole: readonly Part[]; readonly part: string | undefined }
  | undefined {
  const [wholeParts, partParts] = [whole && partsOf(whole), part && partsOf(part)];
  if (!wholeParts || !partParts) return undefined;
  const [first = '', ...others] = partParts;
  return { whole: wholeParts, part: typeof first === 'string' && others.length === 0 ? lower(first) : undefined };
}

/** `startsWith` and `endsWith`, which ignore case; the literal at that end decides. */
export const hasAt =
  (end: 'start' | 'end') =>
  (args: readonly Value[], call: Call): Value => {
    const texts = textsOf(args);
    if (!texts) return call.fail(wrongKind(call));
    const { whole, part } = texts;
    const why = reasonOf(args.find((value) => value.kind !== 'text') ?? args[0] ?? call.null());
    if (part === '') return call.boolean(true);
    const literal = whole.length === 0 ? '' : whole.at(end === 'start' ? 0 : -1);
    if (part === undefined || typeof literal !== 'string') return call.open(why);
    if (!isPlain(literal) || !isPlain(part)) return call.open(byCulture);
    const answer = compareEnd(lower(literal), part, end, whole.length > 1);
    return answer === 'maybe' ? call.open(why) : call.boolean(answer === 'yes');
  };

/** A mark at the beginning of a hole may join the letter before it, which then is another one. */
function compareEnd(literal: string, part: string, end: 'start' | 'end', isCut: boolean): Truth {
  const length = Math.min(literal.length, part.length);
  const cut = (text: string) => (end === 'start' ? text.slice(0, length) : text.slice(text.length - length));
  if (cut(literal) !== cut(part)) return isCut && /[^\0-\x7f]/.test(part) ? 'maybe' : 'no';
  if (!isCut) return length === part.length ? 'yes' : 'no';
  return literal.length > part.length || (end === 'end' && length === part.length) ? 'yes' : 'maybe';
}

/** `indexOf` and `lastIndexOf`: of a text, ignoring case, or of an element, which does not. */
export const indexIn =
  (end: 'first' | 'last') =>
  (args: readonly Value[], call: Call): Value => {
    const [list, item] = args;
    if (!list || !item) return call.fail(wrongKind(call));
    if (list.kind === 'array') return indexOfItem(list, item, end, call);
    if (list.kind === 'unknown' && (!list.shape || list.shape === 'array')) return call.open(list.why);
    const texts = textsOf(args);
    return texts ? indexOfText(texts, args, end, call) : call.fail(wrongKind(call));
  };

function indexOfText(
  { whole, part }: NonNullable<ReturnType<typeof textsOf>>,
  args: readonly Value[],
  end: 'first' | 'last',
  call: Call,
): Value {
  const [literal = '', ...others] = whole;
  const why = reasonOf(args.find((value) => value.kind !== 'text') ?? call.null());
  if (part === undefined || typeof literal !== 'string') return call.open(why);
  if (!isPlain(literal) || !isPlain(part)) return call.open(byCulture);
  if (end === 'last' && !call.spend(Math.ceil(literal.length / 30))) return call.fail(tooLarge);
  if (others.length === 0) return call.integer(end === 'first' ? lower(literal).indexOf(part) : lastIndex(lower(literal), part));
  const index = lower(literal).indexOf(part);
  const isCertain =
    end === 'first' && index >= 0 && (part === '' || index + part.length < literal.length) && !/[^\0-\x7f]/.test(part);
  return isCertain ? call.integer(index) : call.open(why);
}

/**
 * The engine finds an empty text at the last character, not behind it. The search runs forwards through the reversed text, because
 * `lastIndexOf` takes time quadratic in it.
 */
function lastIndex(whole: string, part: string): number {
  if (part === '') return Math.max(whole.length - 1, 0);
  const index = backwards(whole).indexOf(backwards(part));
  return index < 0 ? -1 : whole.length - part.length - index;
}

const backwards = (text: string) => text.split('').reverse().join('');

function indexOfItem(list: ArrayValue, item: Value, end: 'first' | 'last', call: Call): Value {
  if (!call.spend(list.items.length)) return call.fail(tooLarge);
  const answers = list.items.map((one) => (one.kind === 'stretch' ? notEqual(equal(one.each, item)) : equal(one, item)));
  const index =
    end === 'first' ? answers.findIndex((answer) => answer !== 'no') : answers.findLastIndex((answer) => answer !== 'no');
  if (index < 0) return call.integer(-1);
  const isKnown = answers[index] === 'yes' && list.items.slice(0, index).every((one) => one.kind !== 'stretch');
  return isKnown ? call.integer(index) : call.open(reasonOf(list.settled ? item : list));
}

/** What stands in a stretch is only maybe there. */
const notEqual = (answer: Truth): Truth => (answer === 'no' ? 'no' : 'maybe');

/** `like`: `*` stands for any text; case is ignored, letter by letter. */
export function like([value, pattern]: readonly Value[], call: Call): Value {
  if (value?.kind !== 'text' || pattern?.kind !== 'text') return call.fail(wrongKind(call));
  const [first = '', ...others] = folded(pattern.value).split('*');
  const last = others.pop();
  const text = folded(value.value);
  if (last === undefined) return call.boolean(text === first);
  if (!text.startsWith(first) || !text.endsWith(last)) return call.boolean(false);
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found < 0) return call.boolean(false);
    at = found + piece.length;
  }
  return call.boolean(at <= end);
}
