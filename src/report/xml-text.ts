import { plain } from './plain.ts';

/** Characters that XML 1.0 has no way to write, beside those that `plain` makes visible: https://www.w3.org/TR/xml/#charsets */
const impossible = /[\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** An author's text inside an element or an attribute of XML. */
export function xmlText(text: string): string {
  const shown = plain(text).replace(impossible, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return shown.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** An element with what it holds, two blanks a level; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  );
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  return [`${head}>`, ...children.flatMap((child) => child.split('\n')).map((line) => `  ${line}`), `</${name}>`].join('\n');
}
