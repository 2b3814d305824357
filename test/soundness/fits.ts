import { sameLetters, shapeOf } from '../../src/model/equality.ts';
import { termOf } from '../../src/model/term.ts';
import {
  type ArrayValue,
  type Item,
  isSettled,
  type ObjectValue,
  type Pattern,
  type Unknown,
  type Value,
} from '../../src/model/value.ts';
import { orderedKey } from '../../src/template/functions/stretch.ts';

/** What unknowns turned out to be, by their terms; what is not listed may be anything. */
export type Outcomes = ReadonlyMap<string, Value>;

/** Why a value can't be what was known of it before; undefined where it can. */
export function misfit(before: Value, after: Value, outcomes: Outcomes): string | undefined {
  if (isSettled(before)) return orderedKey(before) === orderedKey(after) ? undefined : `${show(before)} became ${show(after)}`;
  switch (before.kind) {
    case 'unknown':
      return misfitOfUnknown(before, after, outcomes);
    case 'pattern':
      return fillable(before, after, outcomes) ? undefined : `${show(before)} can't become ${show(after)}`;
    case 'array':
      if (after.kind !== 'array') return `an array became ${show(after)}`;
      return listFits(before.items, valuesIn(after), outcomes) ? undefined : `${show(before)} can't become ${show(after)}`;
    case 'object':
      return after.kind === 'object' ? misfitOfObject(before, after, outcomes) : `an object became ${show(after)}`;
    default:
      return undefined;
  }
}

function misfitOfObject(before: ObjectValue, after: ObjectValue, outcomes: Outcomes): string | undefined {
  const more = [...after.members.keys()].find((name) => !before.members.has(name));
  if (more !== undefined && !before.rest) return `member '${more}' appeared`;
  for (const [name, member] of before.members) {
    const found = after.members.get(name) ?? (before.rest && [...after.members].find(([other]) => sameLetters(other, name))?.[1]);
    if (!found) return `member '${name}' disappeared`;
    const why = misfit(member, found, outcomes);
    if (why !== undefined) return `member '${name}': ${why}`;
  }
  return undefined;
}

export const show = (value: Item): string =>
  value.kind === 'stretch'
    ? `...(${show(value.each)})`
    : value.kind === 'array'
      ? `[${value.items.map(show).join(', ')}]`
      : termOf(value).slice(0, 300);

function misfitOfUnknown(before: Unknown, after: Value, outcomes: Outcomes): string | undefined {
  if (before.shape && shapeOf(after) !== before.shape) return `a value of shape ${before.shape} became ${show(after)}`;
  if (before.segment && !(after.kind === 'text' && isSegment(after.value, before.segment)))
    return `a segment became ${show(after)}`;
  const known = outcomes.get(before.term);
  if (known && orderedKey(known) !== orderedKey(after)) return `${before.term} is ${show(known)} and ${show(after)}`;
  const folded = before.fold === undefined ? undefined : outcomes.get(before.fold);
  if (folded?.kind === 'text' && !(after.kind === 'text' && after.value.toLowerCase() === folded.value.toLowerCase()))
    return `${show(after)} is not ${show(folded)} in another case`;
  if (!before.cases) return undefined;
  const open = before.cases.filter(({ given }) => isPossible(given, outcomes));
  if (open.some(({ value }) => misfit(value, after, outcomes) === undefined)) return undefined;
  return `no case of ${before.term} is ${show(after)}`;
}

/** Whether what is known of the choices allows an assumption: the truth of a boolean; which value is allowed is told by `choices`. */
export function isPossible(given: ReadonlyMap<string, string>, outcomes: Outcomes): boolean {
  return [...given].every(([term, pick]) => {
    const known = outcomes.get(term);
    return known?.kind !== 'boolean' || !['true', 'false'].includes(pick) || String(known.value) === pick;
  });
}

const isSegment = (text: string, kind: 'name' | 'piece') => !text.includes('/') && (kind === 'piece' || text !== '');

const valuesIn = (array: ArrayValue): readonly Value[] => array.items.flatMap((item) => (item.kind === 'stretch' ? [] : [item]));

/** Whether values can be what a list with stretches turns out to hold. */
function listFits(items: readonly Item[], values: readonly Value[], outcomes: Outcomes): boolean {
  const [first, ...others] = items;
  if (!first) return values.length === 0;
  const [value, ...more] = values;
  const fitsValue = (one: Value) => value !== undefined && misfit(one, value, outcomes) === undefined;
  if (first.kind !== 'stretch') return fitsValue(first) && listFits(others, more, outcomes);
  return listFits(others, values, outcomes) || (fitsValue(first.each) && listFits(items, more, outcomes));
}

/** Whether the holes of a text can be filled so that it becomes the value: equal holes alike, names not empty and without `/`. */
function fillable(before: Pattern, after: Value, outcomes: Outcomes): boolean {
  if (after.kind !== 'text') return false;
  const seen: string[] = [];
  const source = before.parts.map((part) => {
    if (typeof part === 'string') return escaped(part);
    const known = outcomes.get(part.term);
    if (known?.kind === 'text' && part.segment && !isSegment(known.value, part.segment)) return '(?!)';
    if (known?.kind === 'text') return escaped(known.value);
    const index = seen.indexOf(part.term);
    if (index >= 0) return `\\${index + 1}`;
    seen.push(part.term);
    return part.segment ? (part.segment === 'name' ? '([^/]+)' : '([^/]*)') : '([^]*)';
  });
  return new RegExp(`^${source.map((piece) => `(?:${piece})`).join('')}$`).test(after.value);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
