import type { Span } from '../model/span.ts';
import { type ObjectValue, plainItems, type Value } from '../model/value.ts';

/** The value at a path of names and indices; where there is none, the last one on the way, and the name that it lacks. */
export function valueAt(root: Value, path: readonly PropertyKey[]): { readonly value: Value; readonly missing?: string } {
  let value = root;
  for (const step of path) {
    const next = value.kind === 'object' ? value.members.get(String(step)) : itemAt(value, Number(step));
    if (!next) return { value, missing: String(step) };
    value = next;
  }
  return { value };
}

function itemAt(value: Value, index: number): Value | undefined {
  const item = value.kind === 'array' ? value.items[index] : undefined;
  return item?.kind === 'stretch' ? undefined : item;
}

/** Where a member's name is written; the member itself where the name is written with escapes. */
export function spanOfName({ members, span }: ObjectValue, name: string): Span {
  const value = members.get(name);
  if (!value) return span;
  const written = JSON.stringify(name);
  const start = span.file.text.lastIndexOf(written, value.span.start - 1);
  return start > span.start ? { file: span.file, start, end: start + written.length } : value.span;
}

/** The value as JavaScript has it; a member may have any name. */
export function plainOf(value: Value): unknown {
  if (value.kind === 'object') return Object.fromEntries([...value.members].map(([name, one]) => [name, plainOf(one)]));
  if (value.kind === 'array') return (plainItems(value) ?? []).map(plainOf);
  return value.kind === 'null' ? null : 'value' in value ? value.value : undefined;
}
