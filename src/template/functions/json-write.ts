import { limits } from '../../model/limits.ts';
import { keyOf } from '../../model/term.ts';
import { type Item, isSettled, type Value } from '../../model/value.ts';
import { formatNumber } from './number-format.ts';

/**
 * A value as the engine writes it in JSON (Newtonsoft's way, without spaces); undefined where it is not settled, or would be too long.
 */
export function jsonOf(value: Value): string | undefined {
  if (!isSettled(value) || leastLength(value) > limits.textLength) return undefined;
  const before = written.get(keyOf(value));
  if (before !== undefined) return before;
  const json = write(value);
  if (json !== undefined) written.set(keyOf(value), json);
  return json;
}

const written = new WeakMap<object, string>();

const lengths = new WeakMap<Item, number>();

/** How long the JSON is at least; a value that stands in many others is looked at once. */
function leastLength(value: Item): number {
  if (value.kind === 'text') return value.value.length;
  if (value.kind !== 'array' && value.kind !== 'object') return 1;
  const before = lengths.get(value);
  if (before !== undefined) return before;
  let length = 2;
  if (value.kind === 'array') for (const item of value.items) length += leastLength(item);
  else for (const [name, member] of value.members) length += name.length + leastLength(member);
  lengths.set(value, length);
  return length;
}

function write(value: Item): string | undefined {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
      return value.value.toString();
    case 'float': {
      const number = formatNumber(value, 'R') ?? '';
      return /[.E]/.test(number) ? number : `${number}.0`;
    }
    case 'text':
      return quote(value.value);
    case 'array':
      return `[${value.items.map((item) => write(item) ?? '').join(',')}]`;
    case 'object':
      return `{${[...value.members].map(([name, member]) => `${quote(name)}:${write(member) ?? ''}`).join(',')}}`;
    default:
      return undefined;
  }
}

const quote = (text: string) =>
  JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What `format('{0}', value)` makes of a settled value: nothing of null, JSON with single quotes of arrays and objects. */
export function displayed(value: Value, format = ''): string | undefined {
  switch (value.kind) {
    case 'null':
      return '';
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'integer':
    case 'float':
      return formatNumber(value, format);
    case 'text':
      return value.value;
    default:
      return jsonOf(value)?.replaceAll('"', "'");
  }
}
