import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { residual, termOf } from '../model/term.ts';
import { type ArrayValue, array, isSettled, type ObjectValue, plainItems, unknown, type Value } from '../model/value.ts';
import { compareNumbers } from './number.ts';
import type { Run } from './run.ts';
import { kindOf, marked, type Type } from './type.ts';

/**
 * A set, as an array in the order in which Terraform goes through it, each element once. Unknown where an element that is not settled
 * leaves the number or the order open.
 */
export function setOfItems(items: readonly Value[], of: Type, span: Span, run: Run): Value {
  const distinct = [...new Map(items.map((item) => [termOf(item), item])).values()];
  if (distinct.length <= 1) return marked(array(distinct, span), { kind: 'set', of });
  const ordered = distinct.every(isSettled) ? inOrder(distinct) : undefined;
  if (ordered && run.spend(distinct.length)) return marked(array(ordered, span), { kind: 'set', of });
  return unknown(residual('toset', distinct), 'the order of the set is not known', span, { shape: 'array' });
}

/** https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go */
function inOrder(items: readonly Value[]): readonly Value[] | undefined {
  const hashes = new Map<Value, string>();
  for (const item of items) {
    const hash = item.kind === 'array' || item.kind === 'object' ? hashOf(item, { left: limits.setOrder }) : '';
    if (hash === undefined) return undefined;
    hashes.set(item, hash);
  }
  return [...items].sort((one, other) => compare(one, other) || byBytes(hashes.get(one) ?? '', hashes.get(other) ?? ''));
}

function compare(one: Value, other: Value): number {
  if (one.kind === 'null' || other.kind === 'null') return Number(one.kind === 'null') - Number(other.kind === 'null');
  if (one.kind === 'text') return other.kind === 'text' ? byBytes(one.value, other.value) : 0;
  if (one.kind === 'boolean') return other.kind === 'boolean' ? Number(one.value) - Number(other.value) : 0;
  if (one.kind !== 'integer' && one.kind !== 'float') return 0;
  return other.kind === 'integer' || other.kind === 'float' ? compareNumbers(one, other) : 0;
}

/** How Go compares texts: by their bytes. */
export function byBytes(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const isAstral = (code: number) => code >= 0xd800 && code <= 0xdfff;
  for (let at = 0; at < length; at++) {
    const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (left === right) continue;
    return isAstral(left) === isAstral(right) ? left - right : isAstral(left) ? 1 : -1;
  }
  return one.length - other.length;
}

/** How many more values may be looked at. */
interface Budget {
  left: number;
}

/** What lists and objects in a set are sorted by; undefined where it is not simple to tell. */
function hashOf(value: Value, budget: Budget): string | undefined {
  if (budget.left-- <= 0) return undefined;
  switch (value.kind) {
    case 'null':
      return '~';
    case 'boolean':
      return value.value ? 'T' : 'F';
    case 'integer':
      return value.value.toString().length <= 9 ? value.value.toString() : undefined;
    case 'text':
      return quoted(value.value);
    case 'array':
      return hashOfArray(value, budget);
    case 'object':
      return hashOfObject(value, budget);
    default:
      return undefined;
  }
}

/** A text between quotes, where none of it has to be escaped. */
const quoted = (text: string) => (/^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : undefined);

function hashOfArray(value: ArrayValue, budget: Budget): string | undefined {
  const kind = kindOf(value);
  const hashes = plainItems(value)?.map((item) => hashOf(item, budget));
  if (!kind || !hashes || hashes.includes(undefined)) return undefined;
  const inner = hashes.map((hash) => `${hash};`).join('');
  return kind === 'tuple' ? `<${inner}>` : `[${inner}]`;
}

function hashOfObject(value: ObjectValue, budget: Budget): string | undefined {
  const isMap = kindOf(value) === 'map';
  const names = [...value.members.keys()].sort(byBytes);
  const hashes = names.map((name) => {
    const hash = hashOf(value.members.get(name) ?? value, budget);
    const key = quoted(name);
    return hash === undefined || key === undefined ? undefined : `${isMap ? `${key}:` : ''}${hash};`;
  });
  if (hashes.includes(undefined)) return undefined;
  return isMap ? `{${hashes.join('')}}` : `<${hashes.join('')}>`;
}
