import { type Item, isSettled, type Value } from '../../model/value.ts';
import { formatNumber } from './number-format.ts';

/** A settled value as the engine writes it in JSON (Newtonsoft's way, without spaces); undefined where some of it is not known. */
export function jsonOf(value: Item): string | undefined {
  if (value.kind === 'stretch' || !isSettled(value)) return undefined;
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
      return `[${value.items.map((item) => jsonOf(item) ?? '').join(',')}]`;
    case 'object':
      return `{${[...value.members].map(([name, member]) => `${quote(name)}:${jsonOf(member) ?? ''}`).join(',')}}`;
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
