import { ask } from './cases.ts';
import { fold } from './letters.ts';
import { limits } from './limits.ts';
import { termOf } from './term.ts';
import { isNotEmpty, type Part, partsOf, segmentsOf } from './text.ts';
import { all, any, type Truth, truth } from './truth.ts';
import type { ArrayValue, ObjectValue, Shape, Unknown, Value } from './value.ts';

/** Whether two values are one for Azure's names and ids, which ignore case. */
export const same = (one: Value, other: Value): Truth => compare(one, other, { ignoreCase: true, left: limits.comparisons });

/** Whether two values are one for the language's `equals`, which tells case and kinds apart. */
export const equal = (one: Value, other: Value): Truth => compare(one, other, { ignoreCase: false, left: limits.comparisons });

/** How two values are compared, and how many more pairs inside them may be. */
interface Comparison {
  readonly ignoreCase: boolean;
  left: number;
}

function compare(one: Value, other: Value, comparison: Comparison): Truth {
  const { ignoreCase } = comparison;
  if (one === other) return 'yes';
  if (comparison.left-- <= 0) return 'maybe';
  if (isOpen(one) || isOpen(other)) {
    if (holeKey(one, ignoreCase) === holeKey(other, ignoreCase)) return 'yes';
    return ask([one, other], ([left, right]) => (left && right ? compareCase(left, right, comparison) : 'maybe'));
  }
  return compareCase(one, other, comparison);
}

const isOpen = (value: Value) => value.kind === 'unknown' || value.kind === 'pattern';
const holeKey = (value: Value, ignoreCase: boolean) =>
  value.kind === 'unknown' && ignoreCase ? (value.fold ?? value.term) : termOf(value);

function compareCase(one: Value, other: Value, comparison: Comparison): Truth {
  const { ignoreCase } = comparison;
  if (isOpen(one) || isOpen(other)) return compareOpen(one, other, ignoreCase);
  switch (one.kind) {
    case 'null':
      return truth(other.kind === 'null');
    case 'boolean':
    case 'integer':
    case 'float':
      return truth(other.kind === one.kind && other.value === one.value);
    case 'text':
      return truth(other.kind === 'text' && (one.value === other.value || (ignoreCase && sameLetters(one.value, other.value))));
    case 'array':
      return other.kind === 'array' ? compareContents(one, other, comparison, () => compareArrays(one, other, comparison)) : 'no';
    case 'object':
      return other.kind === 'object'
        ? compareContents(one, other, comparison, () => compareObjects(one, other, comparison))
        : 'no';
    default:
      return 'maybe';
  }
}

/** Equal terms are equal values; settled ones of different terms differ, unless in case. */
function compareContents(
  one: ArrayValue | ObjectValue,
  other: ArrayValue | ObjectValue,
  { ignoreCase }: Comparison,
  compareAll: () => Truth,
): Truth {
  if (termOf(one) === termOf(other)) return 'yes';
  return one.settled && other.settled && !ignoreCase ? 'no' : compareAll();
}

/** Whether two texts differ in case at most, as Azure compares names: letter by letter, without a language. */
export const sameLetters = (one: string, other: string) => one.length === other.length && fold(one) === fold(other);

const shapes: Partial<Record<Value['kind'], Shape>> = {
  boolean: 'boolean',
  integer: 'integer',
  text: 'text',
  pattern: 'text',
  array: 'array',
  object: 'object',
};

/** What the value certainly is; undefined where it may be several things, `null` or a float. */
export function shapeOf(value: Value): Shape | undefined {
  return value.kind === 'unknown' ? value.shape : shapes[value.kind];
}

function compareOpen(one: Value, other: Value, ignoreCase: boolean): Truth {
  if (holeKey(one, ignoreCase) === holeKey(other, ignoreCase)) return 'yes';
  const left = shapeOf(one);
  const right = shapeOf(other);
  const plain = (value: Value) => value.kind === 'null' || value.kind === 'float';
  if ((left && right && left !== right) || (left && plain(other)) || (right && plain(one))) return 'no';
  const leftParts = partsOf(one);
  const rightParts = partsOf(other);
  if (!leftParts || !rightParts) return 'maybe';
  return compareParts(leftParts, rightParts, ignoreCase);
}

/** Compares two texts with holes: `yes` for equal parts, `no` where no filling can make them one, else `maybe`. */
function compareParts(left: readonly Part[], right: readonly Part[], ignoreCase: boolean): Truth {
  const keys = (parts: readonly Part[]) => parts.map((part) => partKey(part, ignoreCase));
  const leftKeys = keys(left);
  const rightKeys = keys(right);
  if (leftKeys.join('\u0000') === rightKeys.join('\u0000') && texts(left) && texts(right)) return 'yes';
  const clash = beginningsClash(left, right, ignoreCase) || beginningsClash(reversed(left), reversed(right), ignoreCase);
  if (clash || lengthsClash(left, right) || segmentsClash(left, right)) return 'no';
  return 'maybe';
}

const partKey = (part: Part, ignoreCase: boolean) =>
  typeof part === 'string' ? `=${ignoreCase ? fold(part) : part}` : `?${ignoreCase ? (part.fold ?? part.term) : part.term}`;
/** A lone unknown that may be no text at all is not the text that is made of it. */
const texts = (parts: readonly Part[]) => parts.length !== 1 || typeof parts[0] === 'string' || parts[0]?.shape === 'text';
const reversed = (parts: readonly Part[]) =>
  [...parts].reverse().map((part) => (typeof part === 'string' ? [...part].reverse().join('') : part));

function beginningsClash(left: readonly Part[], right: readonly Part[], ignoreCase: boolean): boolean {
  const [a, ...moreLeft] = left;
  const [b, ...moreRight] = right;
  if (a === undefined || b === undefined) return isNotEmpty(left) || isNotEmpty(right);
  if (typeof a !== 'string' || typeof b !== 'string') {
    return partKey(a, ignoreCase) === partKey(b, ignoreCase) && beginningsClash(moreLeft, moreRight, ignoreCase);
  }
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  if (ignoreCase ? !sameLetters(x, y) : x !== y) return true;
  const rest = (text: string, more: readonly Part[]) => (text.length > length ? [text.slice(length), ...more] : more);
  return beginningsClash(rest(a, moreLeft), rest(b, moreRight), ignoreCase);
}

/** The same holes on both sides, but literals of different total length. */
function lengthsClash(left: readonly Part[], right: readonly Part[]): boolean {
  const holes = (parts: readonly Part[]) =>
    parts
      .filter((part): part is Unknown => typeof part !== 'string')
      .map((hole) => hole.term)
      .sort();
  const length = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  return holes(left).join('\u0000') === holes(right).join('\u0000') && length(left) !== length(right);
}

/** Both split into a known number of segments, and the numbers differ. */
function segmentsClash(left: readonly Part[], right: readonly Part[]): boolean {
  const one = segmentsOf(left)?.length;
  const other = segmentsOf(right)?.length;
  return one !== undefined && other !== undefined && one !== other;
}

function compareArrays(one: ArrayValue, other: ArrayValue, comparison: Comparison): Truth {
  const fixed = (value: ArrayValue) => value.items.filter((item) => item.kind !== 'stretch').length;
  const open = (value: ArrayValue) => fixed(value) < value.items.length;
  if (open(one) || open(other)) {
    const tooShort = (!open(one) && fixed(one) < fixed(other)) || (!open(other) && fixed(other) < fixed(one));
    return tooShort ? 'no' : 'maybe';
  }
  if (one.items.length !== other.items.length) return 'no';
  return all(one.items.map((item, index) => compareItems(item, other.items[index], comparison)));
}

const compareItems = (
  one: ArrayValue['items'][number],
  other: ArrayValue['items'][number] | undefined,
  comparison: Comparison,
): Truth =>
  one.kind === 'stretch' || other === undefined || other.kind === 'stretch' ? 'maybe' : compare(one, other, comparison);

function compareObjects(one: ObjectValue, other: ObjectValue, comparison: Comparison): Truth {
  if (lacks(one, other) || lacks(other, one)) return 'no';
  const answers = [...one.members].map(([name, value]): Truth => {
    const counterpart = other.members.get(name);
    return counterpart ? compare(value, counterpart, comparison) : 'maybe';
  });
  const isRestSame = one.rest?.term === other.rest?.term && one.members.size === other.members.size;
  return all([...answers, isRestSame ? 'yes' : 'maybe']);
}

/** Whether a member certainly is missing; the rest may write the names of the others in another case. */
function lacks(to: ObjectValue, from: ObjectValue): boolean {
  if (to.rest) return false;
  if (!from.rest) return [...from.members.keys()].some((name) => !to.members.has(name));
  const names = new Set([...to.members.keys()].map((name) => fold(name)));
  return [...from.members.keys()].some((name) => !names.has(fold(name)));
}

/** Whether the array holds the value: `yes` where an element that is certainly there is certainly equal. */
export function holds(list: ArrayValue, value: Value, equality: (one: Value, other: Value) => Truth): Truth {
  return any(
    list.items.map((item) => {
      if (item.kind !== 'stretch') return equality(item, value);
      return equality(item.each, value) === 'no' ? 'no' : 'maybe';
    }),
  );
}
