import { createHash } from 'node:crypto';
import { limits } from './limits.ts';
import type { Item, ObjectValue, Unknown, Value } from './value.ts';

/** A long term is replaced by its digest, so that terms never grow with what they are made of. */
export function shorten(term: string): string {
  if (term.length <= limits.termLength) return term;
  return `#${createHash('sha256').update(term).digest('hex').slice(0, 40)}`;
}

const terms = new WeakMap<object, string>();

/** A text that is the same for two values exactly where both are certainly the same value. Worked out once for each value. */
export function termOf(value: Item): string {
  if (value.kind === 'unknown') return value.term;
  const key = keyOf(value);
  const before = terms.get(key);
  if (before !== undefined) return before;
  const term = newTerm(value);
  terms.set(key, term);
  return term;
}

/** What of a value stays one thing wherever it is seen from, to remember by what was worked out of it. */
export function keyOf(value: Item): object {
  if (value.kind === 'array') return value.items;
  if (value.kind === 'pattern') return value.parts;
  return value.kind === 'object' && !value.rest ? value.members : value;
}

function newTerm(value: Exclude<Item, Unknown>): string {
  switch (value.kind) {
    case 'null':
      return 'null()';
    case 'boolean':
      return value.value ? 'true()' : 'false()';
    case 'integer':
      return value.value.toString();
    case 'float':
      return `float(${value.value})`;
    case 'text':
      return shorten(quote(value.value));
    case 'pattern':
      return shorten(`text(${value.parts.map((part) => (typeof part === 'string' ? quote(part) : part.term)).join(',')})`);
    case 'array':
      return shorten(`[${value.items.map(termOf).join(',')}]`);
    case 'object':
      return shorten(objectTerm(value));
    case 'stretch':
      return `...${value.term}`;
  }
}

function objectTerm(value: ObjectValue): string {
  const members = [...value.members].map(([name, member]) => `${quote(name)}:${termOf(member)}`).sort();
  if (value.rest) members.push(`...${value.rest.term}`);
  return `{${members.join(',')}}`;
}

/** A text as a term shows it: no name can pass for something else. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as a term shows it where nothing else can look like it: bare if it is a plain word. */
export const word = (name: string): string => (/^[\w:=-]+$/.test(name) ? name : quote(name));

/** The term of a call that is left over: the function's name and the terms of its arguments. */
export function residual(name: string, args: readonly Value[]): string {
  return shorten(`${name}(${args.map(termOf).join(',')})`);
}
