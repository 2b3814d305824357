import { unseen } from './plain.ts';

/**
 * JSON text of plain values, maps and 64-bit integers (`bigint`, to the last digit), two spaces a level. What `plain` makes visible is
 * written as JSON's own escapes, so it is safe to print and nothing is lost. Members that are undefined are left out.
 */
export const jsonText = (value: unknown): string => write(value, '');

/** The same on one line. */
export const jsonLine = (value: unknown): string => write(value, undefined);

function write(value: unknown, indent: string | undefined): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = indent === undefined ? undefined : `${indent}  `;
  if (Array.isArray(value))
    return bracket(
      ['[', ']'],
      value.map((item) => write(item, inner)),
      indent,
    );
  const members: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  const colon = indent === undefined ? ':' : ': ';
  const known = [...members].filter(([, member]) => member !== undefined);
  return bracket(
    ['{', '}'],
    known.map(([name, member]) => quote(String(name)) + colon + write(member, inner)),
    indent,
  );
}

function bracket([open, close]: readonly [string, string], items: readonly string[], indent: string | undefined): string {
  if (items.length === 0 || indent === undefined) return open + items.join(',') + close;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

const quote = (text: string) => JSON.stringify(text).replace(unseen, asEscapes).replaceAll('##[', '#\\u0023[');

function asEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
