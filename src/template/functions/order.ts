import { lazy } from '../../model/lazy.ts';
import type { Float, Integer, Value } from '../../model/value.ts';

/** The engine compares texts as .NET's invariant culture does, which is the root collation; so is English. */
const collator = lazy(() => new Intl.Collator('en'));

/** Whether a whole number is the same as a float; beyond that the engine rounds, and nobody says how. */
export const isExact = (number: bigint): boolean => number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;

/** Whether the language counts with it. */
export const isNumber = (value: Value): value is Integer | Float => value.kind === 'integer' || value.kind === 'float';

/** Negative, zero or positive as the first comes before, with or after the other; undefined where the language does not order them. */
export function orderOf(one: Value, other: Value): number | undefined {
  if (one.kind === 'text' && other.kind === 'text') return collator().compare(one.value, other.value);
  if (one.kind === 'integer' && other.kind === 'integer') return sign(one.value, other.value);
  const [left, right] = [numberOf(one), numberOf(other)];
  return left === undefined || right === undefined ? undefined : sign(left, right);
}

function numberOf(value: Value): number | undefined {
  if (value.kind === 'float') return value.value;
  return value.kind === 'integer' && isExact(value.value) ? Number(value.value) : undefined;
}

const sign = <N extends bigint | number>(one: N, other: N) => (one < other ? -1 : one > other ? 1 : 0);
