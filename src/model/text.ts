import type { Span } from './span.ts';
import { type Pattern, type Text, text, type Unknown, type Value } from './value.ts';

/** What a text is made of, in order. */
export type Part = string | Unknown;

/** The text made of the parts, in normal form: neighbours joined, empty literals dropped. A lone hole that is certainly text is that unknown itself. */
export function textOf(parts: readonly Part[], span: Span): Text | Pattern | Unknown {
  const normal: Part[] = [];
  for (const part of parts) {
    const last = normal.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') normal[normal.length - 1] = last + part;
    else normal.push(part);
  }
  const [first] = normal;
  if (first === undefined) return text('', span);
  if (normal.length > 1) return { kind: 'pattern', parts: normal, span };
  if (typeof first === 'string') return text(first, span);
  return first.shape === 'text' ? first : { kind: 'pattern', parts: normal, span };
}

/** The parts of a value that is, or may turn out to be, a text; undefined for any other kind. */
export function partsOf(value: Value): readonly Part[] | undefined {
  switch (value.kind) {
    case 'text':
      return value.value === '' ? [] : [value.value];
    case 'pattern':
      return value.parts;
    case 'unknown':
      return value.shape === undefined || value.shape === 'text' ? [value] : undefined;
    default:
      return undefined;
  }
}

/** The unknown, known to be a name, or a piece of one. */
export function asSegment(value: Unknown, segment: 'name' | 'piece'): Unknown {
  return value.segment === 'name' ? value : { ...value, shape: 'text', segment };
}

/** Splits parts at every `/` that certainly is one; undefined where a hole may hold further ones. */
export function segmentsOf(parts: readonly Part[]): readonly (readonly Part[])[] | undefined {
  const segments: Part[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (!part.segment) return undefined;
      segments.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...more] = part.split('/');
    if (first !== '') segments.at(-1)?.push(first);
    for (const piece of more) segments.push(piece === '' ? [] : [piece]);
  }
  return segments;
}

/** Whether the parts certainly make a text that is not empty. */
export function isNotEmpty(parts: readonly Part[]): boolean {
  return parts.some((part) => typeof part === 'string' || part.segment === 'name');
}
