import { lazyObject } from '../hcl/lazy-object.ts';
import type { Scope } from '../hcl/result.ts';
import { limits } from '../model/limits.ts';
import { array, unknown, type Value } from '../model/value.ts';
import { type Declared, slotOf } from './declaration.ts';
import { get } from './json.ts';
import type { Key } from './plan.ts';
import { evaluateSlot } from './slot.ts';
import type { World } from './world.ts';

/** What is declared once and there several times. */
export interface Keyed {
  readonly declared: Declared;
  /** What its `count` and `for_each` are evaluated in. */
  readonly scope: Scope;
  /** The keys that are in the plan. */
  readonly found: readonly (Key | undefined)[];
  /** Whether there may be further ones: the plan is not whole, or shows only what holds resources. */
  readonly mayBeMore: boolean;
  readonly make: (key: Key | undefined) => Value;
}

/** One thing, or a list by `count`, or a map by `for_each`; undefined where nobody can tell which. */
export function byKey(world: World, keyed: Keyed): Value | undefined {
  const { declared, found, make, mayBeMore } = keyed;
  const { declaration, config } = declared;
  const isRepeatedBy = (way: string) =>
    declaration?.attribute(way) !== undefined || get(config, `${way}_expression`) !== undefined;
  const isRepeated = isRepeatedBy('count') || isRepeatedBy('for_each');
  const numbers = found.filter((key) => typeof key === 'number');
  const names = found.filter((key) => typeof key === 'string');
  const isSingle = numbers.length + names.length < found.length;
  if (isSingle || (found.length === 0 && !isRepeated))
    return found.length > 1 || isRepeated || !(declaration || config !== undefined) ? undefined : make(undefined);
  if (mayBeMore || found.length === 0) return byExpression(world, keyed, names);
  return numbers.length > 0 ? listOf(numbers, names, keyed, world) : lazyObject(names, make, world.start);
}

function listOf(numbers: readonly number[], names: readonly string[], { make }: Keyed, { start }: World): Value | undefined {
  const length = Math.max(...numbers) + 1;
  if (names.length > 0 || length > limits.arrayLength) return undefined;
  return array(
    Array.from({ length }, (_, index) => make(index)),
    start,
  );
}

/** By what `count` and `for_each` say; where nobody knows all keys, those that are found and a rest. */
function byExpression(world: World, { declared, scope, make }: Keyed, names: readonly string[]): Value | undefined {
  const { declaration, config, title } = declared;
  const asked = (way: 'count' | 'for_each') =>
    evaluateSlot(slotOf(declaration, way, get(config, `${way}_expression`), world, title), scope, world);
  const over = asked('for_each');
  const keys = over && keysIn(over);
  if (keys) return lazyObject([...new Set([...keys, ...names])], make, world.start);
  const count = over ? undefined : asked('count');
  if (count?.kind === 'integer' && count.value <= limits.arrayLength)
    return array(
      Array.from({ length: Number(count.value) }, (_, index) => make(index)),
      world.start,
    );
  if (names.length === 0) return undefined;
  return lazyObject(names, make, world.start, unknown(`${title}[…]`, `the plan does not show all of ${title}`, world.start));
}

/** The keys of a map, or the texts of a set, if all are known. */
function keysIn(collection: Value): readonly string[] | undefined {
  if (collection.kind === 'object') return collection.rest ? undefined : [...collection.members.keys()];
  if (collection.kind !== 'array') return undefined;
  const texts = collection.items.flatMap((item) => (item.kind === 'text' ? [item.value] : []));
  return texts.length === collection.items.length ? texts : undefined;
}
