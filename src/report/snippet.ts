import type { Span } from '../model/span.ts';
import { plain } from './plain.ts';

/** Characters shown of a line of code, and of the key before the value. */
const most = { line: 160, key: 60 };

/** A key and its colon at the end of what stands before a value. */
const key = /"(?:[^"\\\r\n]|\\[^\r\n])*"[ \t]*:[ \t]*$/;

/**
 * The first line of what a span holds, with the key before it and nothing else: a neighbour on the same line may be a secret, and so may
 * what an object holds. Two lines, the second with carets; none for an empty span.
 */
export function snippet({ file, start, end }: Span): readonly string[] {
  const [line = ''] = file.text.slice(start, Math.min(end, start + 2 * most.line)).split(/[\r\n]/, 1);
  const value = plain(withoutObjects(tidy(line)), most.line);
  if (value.trim() === '') return [];
  const [before = ''] = key.exec(file.text.slice(Math.max(0, start - most.line), start)) ?? [];
  const name = plain(tidy(before), most.key);
  return [name + value, ' '.repeat(name.length) + '^'.repeat(value.length)];
}

const tidy = (text: string) => text.replaceAll('\t', ' ');

function withoutObjects(value: string): string {
  if (value.startsWith('{')) return '{…}';
  return value.startsWith('[') && value.includes('{') ? '[…]' : value.trimEnd();
}
