import type { Item } from './value.ts';

const depths = new WeakMap<Item, number>();

/** How many levels of arrays and objects a value has; worked out once for each of them, however often it stands in others. */
export function depthOf(value: Item): number {
  if (value.kind !== 'array' && value.kind !== 'object') return 0;
  const before = depths.get(value);
  if (before !== undefined) return before;
  let most = 0;
  for (const inner of value.kind === 'array' ? value.items : value.members.values()) most = Math.max(most, depthOf(inner));
  depths.set(value, most + 1);
  return most + 1;
}
