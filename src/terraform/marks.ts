import { isObject } from './json.ts';
import type { Json } from './plan.ts';

/** The way to a marked value: names, indices and keys, and null for an element of a set, which has neither. */
export type MarkedPath = readonly (string | number | null)[];

/** `true` over what the paths lead to, as plan JSON has it; over all of a set that holds such a value. */
export function marksOf(value: Json, paths: readonly MarkedPath[]): Json {
  if (paths.some(([first]) => first === undefined || first === null)) return true;
  const inner = new Map<string, MarkedPath[]>();
  for (const [first, ...rest] of paths) {
    const group = inner.get(String(first));
    if (group) group.push(rest);
    else inner.set(String(first), [rest]);
  }
  if (Array.isArray(value)) {
    if ([...inner.keys()].some((name) => !Object.hasOwn(value, name))) return true;
    return value.map((item, index) => marksOf(item, inner.get(String(index)) ?? []));
  }
  const members = isObject(value) ? new Map(Object.entries(value)) : new Map<string, Json>();
  const marks = [...inner].map(([name, rest]): [string, Json] => [name, marksOf(members.get(name), rest)]);
  return Object.fromEntries(marks);
}
