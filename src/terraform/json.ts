import type { Json } from './plan.ts';

/** An object of `JSON.parse`. */
export type JsonObject = Readonly<Record<string, Json>>;

/** Whether the value is an object, not an array and not null. */
export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member of an object, as `get` finds it: for what is asked of each of many thousands. */
export const own = (value: Json, name: string): Json => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);

/** An own member or element along a path; undefined where there is none, never one that JavaScript adds. */
export function get(value: Json, ...path: readonly (string | number)[]): Json {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = typeof step === 'number' ? at[step] : undefined;
    else if (isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}

/** The elements of an array; none for anything else. */
export const itemsOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

/** The text; undefined for anything else. */
export const textIn = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined);
