import type { Item } from './value.ts';

const depths = new WeakMap<object, number>();

/**
 * How many levels of arrays and objects a value has; worked out once for each of them, however often it stands in others. An object whose
 * members are worked out on demand counts for one level, and is not asked.
 */
export function depthOf(value: Item): number {
  if (value.kind !== 'array' && value.kind !== 'object') return 0;
  const place = value.kind === 'array' ? value.items : value.members;
  const before = depths.get(place);
  if (before !== undefined) return before;
  let most = 0;
  const inner = value.kind === 'array' ? value.items : value.members instanceof Map ? value.members.values() : [];
  for (const one of inner) most = Math.max(most, depthOf(one));
  depths.set(place, most + 1);
  return most + 1;
}
