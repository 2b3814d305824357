import { reasonOf } from '../../model/reason.ts';
import { residual, shorten, termOf } from '../../model/term.ts';
import {
  array,
  type Item,
  integer,
  type Knowledge,
  object,
  type Stretch,
  type Unknown,
  unknown,
  type Value,
} from '../../model/value.ts';
import type { Call } from './table.ts';

/** An unknown array as a stretch: some elements, of which nothing is known. */
export function stretchOf(list: Unknown): Stretch {
  const each = unknown(residual('element', [list]), list.why, list.span, list.trail ? { trail: list.trail } : {});
  return { kind: 'stretch', term: list.term, each };
}

/** The items of an array, also of one that is wholly unknown; undefined for what can be none. */
export function itemsOf(value: Value): readonly Item[] | undefined {
  if (value.kind === 'array') return value.items;
  if (value.kind !== 'unknown' || (value.shape && value.shape !== 'array')) return undefined;
  return [stretchOf(value)];
}

/** An item as it may be there: what it looks like if it is. */
export const looks = (item: Item): Value => (item.kind === 'stretch' ? item.each : item);

/** An item that is only maybe there; `term` says when. */
export const doubtful = (item: Item, term: string): Stretch => ({ kind: 'stretch', term: shorten(term), each: looks(item) });

/** How many there are; where stretches are among them, an unknown that depends on these and on the number of the others. */
export function lengthOf(items: readonly Item[], call: Call): Value {
  const stretches = items.filter((item) => item.kind === 'stretch');
  const [first] = stretches;
  const fixed = items.length - stretches.length;
  if (!first) return call.integer(fixed);
  const terms = stretches.map(({ term }) => `length(${term})`).sort();
  const sum = [...terms, ...(fixed > 0 ? [String(fixed)] : [])].reduce((one, other) => shorten(`add(${one},${other})`));
  return unknown(shorten(sum), reasonOf(first.each), call.span, { shape: 'integer' });
}

/** How many elements stand before the item at `index`. */
export function positionOf(items: readonly Item[], index: number, firstStretch: number, call: Call): Value {
  if (firstStretch < 0 || index <= firstStretch) return integer(index, call.span);
  return call.spend(index) ? lengthOf(items.slice(0, index), call) : call.open('it is too large to work out');
}

/**
 * One element of a stretch, as the lambda printed as `lambda` sees it. Each unknown in it is one of its own, told apart by stretch and
 * lambda: a lambda inside another over the same stretch sees another element, and no lambda can stand inside itself.
 */
export function elementOf(stretch: Stretch, lambda: string): Value {
  return renamed(stretch.each, (term) => shorten(`element(${stretch.term},${lambda},${term})`), new Map());
}

function renamed(value: Value, rename: (term: string) => string, done: Map<Value, Value>): Value {
  const before = done.get(value);
  if (before) return before;
  const after = renamedOnce(value, (inner) => renamed(inner, rename, done), rename);
  done.set(value, after);
  return after;
}

function renamedOnce(value: Value, inside: (value: Value) => Value, rename: (term: string) => string): Value {
  const hole = (open: Unknown) =>
    ({ kind: 'unknown', term: rename(open.term), why: open.why, span: open.span, ...lasting(open) }) satisfies Unknown;
  switch (value.kind) {
    case 'unknown':
      return hole(value);
    case 'pattern':
      return { ...value, parts: value.parts.map((part) => (typeof part === 'string' ? part : hole(part))) };
    case 'array': {
      const item = (one: Item): Item =>
        one.kind === 'stretch' ? { ...one, term: rename(one.term), each: inside(one.each) } : inside(one);
      return value.settled ? value : { ...value, ...array(value.items.map(item), value.span) };
    }
    case 'object': {
      if (value.settled) return value;
      const members = [...value.members].map(([name, member]) => [name, inside(member)] as const);
      return { ...value, ...object(new Map(members), value.span, value.rest && hole(value.rest)) };
    }
    default:
      return value;
  }
}

/** What holds of every element that an unknown stands for; not what ties it to other values. */
const lasting = ({ shape, segment, trail }: Unknown): Knowledge => ({
  ...(shape ? { shape } : {}),
  ...(segment ? { segment } : {}),
  ...(trail ? { trail } : {}),
});

/** A text that is the same for two items exactly where they are one also in the order of their members, as sets in the engine compare. */
export function orderedKey(item: Item): string {
  if (item.kind !== 'array' && item.kind !== 'object')
    return item.kind === 'stretch' || item.kind === 'unknown' ? `?${termOf(item)}` : termOf(item);
  const before = keys.get(item);
  if (before !== undefined) return before;
  const rest = item.kind === 'object' && item.rest ? [`...${item.rest.term}`] : [];
  const parts =
    item.kind === 'array'
      ? item.items.map(orderedKey)
      : [...item.members].map(([name, member]) => `${JSON.stringify(name)}:${orderedKey(member)}`);
  const key = shorten(`${item.kind}(${[...parts, ...rest].join(',')})`);
  keys.set(item, key);
  return key;
}

const keys = new WeakMap<Item, string>();
