import { termOf } from '../model/term.ts';
import type { Item, ObjectValue, Unknown, Value } from '../model/value.ts';

/** Parts shown of one value; a small file can make one of billions. */
const mostParts = 100_000;

/** A value as JSON shows it, for `jsonText`: integers as `bigint`, objects as maps, each unknown part as `{ unknown, why }`. */
export function plainValue(value: Item, room = { left: mostParts }): unknown {
  if (room.left-- <= 0) return { unknown: termOf(value), why: 'it is too large to show' };
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'float':
    case 'text':
      return value.value;
    case 'pattern':
      return { unknown: termOf(value), why: value.parts.flatMap((part) => (typeof part === 'string' ? [] : part.why))[0] };
    case 'array':
      return value.items.map((item) => plainValue(item, room));
    case 'object':
      return new Map(membersOf(value, room));
    case 'stretch':
      return { unknown: termOf(value), why: 'nobody knows how many there are' };
    case 'unknown':
      return open(value);
  }
}

function membersOf(value: ObjectValue, room: { left: number }): readonly (readonly [string, unknown])[] {
  const members = [...value.members].map(([name, member]) => [name, plainValue(member, room)] as const);
  return value.rest ? [...members, ['...', open(value.rest)] as const] : members;
}

const open = ({ term, why }: Unknown) => ({ unknown: term, why });

/** One part of a value that has no parts itself, and the way to it: `properties.sku[0]`. */
export interface Leaf {
  readonly path: string;
  readonly value: Value;
}

/** The parts of a value that have no parts themselves, in order. */
export function* leavesOf(value: Value, path = ''): Generator<Leaf> {
  const children =
    value.kind === 'object'
      ? [...value.members].map(([name, member]) => [path === '' ? name : `${path}.${name}`, member] as const)
      : value.kind === 'array'
        ? value.items.map((item, index) => [`${path}[${index}]`, item.kind === 'stretch' ? item.each : item] as const)
        : [];
  if (children.length === 0) yield { path, value };
  for (const [childPath, child] of children) yield* leavesOf(child, childPath);
}

/** The first of them, at most so many; the others are never made. */
export function* firstOf<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const one of all) {
    if (++count > most) return;
    yield one;
  }
}
