import type { Span } from './span.ts';
import { asSegment, type Part, partsOf, textOf } from './text.ts';
import type { Value } from './value.ts';

/** The parts of a value that stands for one segment of an id; what is unknown of it holds no `/`, else Azure refuses the id. Only the name of something deployed is certainly not empty. */
export function segment(value: Value, kind: 'name' | 'piece' = 'name'): readonly Part[] {
  const parts = partsOf(value) ?? [];
  return parts.map((part) => (typeof part === 'string' ? part : asSegment(part, parts.length === 1 ? kind : 'piece')));
}

/**
 * The id of a resource by type and one name for each of the type's segments; undefined where the numbers differ or a name can't be one.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export function idOf(
  base: readonly Part[],
  type: string,
  names: readonly Value[],
  span: Span,
  kind: 'name' | 'piece',
): Value | undefined {
  const [provider, ...types] = type.split('/');
  if (provider === undefined || types.length !== names.length) return undefined;
  const parts: Part[] = [...base, `/providers/${provider}`];
  for (const [index, name] of names.entries()) {
    const own = segment(name, kind);
    if (partsOf(name) === undefined || own.some((part) => typeof part === 'string' && part.includes('/'))) return undefined;
    parts.push(`/${types[index] ?? ''}/`, ...own);
  }
  return textOf(parts, span);
}
