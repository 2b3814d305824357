import { fold } from '../model/letters.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { asSegment, type Part, partsOf, textOf } from '../model/text.ts';
import { text, unknown, type Value } from '../model/value.ts';
import type { Place } from './place.ts';
import type { DeploymentScope } from './syntax.ts';

/** The beginning of the ids of what is deployed in a scope: nothing for the tenant, else without a `/` at its end. */
export function scopeParts(kind: DeploymentScope, place: Place): readonly Part[] {
  const subscription = ['/subscriptions/', ...segment(place.subscription)];
  switch (kind) {
    case 'resourceGroup':
      return [...subscription, '/resourceGroups/', ...segment(place.group)];
    case 'subscription':
      return subscription;
    case 'managementGroup':
      return ['/providers/Microsoft.Management/managementGroups/', ...segment(place.managementGroup)];
    case 'tenant':
      return [];
  }
}

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

/** The id of a declared resource, whose full name holds one segment for each segment of its type. */
export function declaredId(base: readonly Part[], type: string, name: Value, span: Span): Value {
  const count = type.split('/').length - 1;
  const names = count === 1 ? [name] : namesIn(name, span);
  const isGroup = fold(type) === 'microsoft.resources/resourcegroups' && names?.length === 1;
  if (isGroup && names[0]) return textOf([...base, '/resourceGroups/', ...segment(names[0])], span);
  return (
    (names && idOf(base, type, names, span, 'name')) ??
    unknown(residual('id', [textOf(base, span), text(type, span), name]), 'its name is not known', span)
  );
}

/** A name split at each `/` that is certainly one. */
function namesIn(name: Value, span: Span): readonly Value[] | undefined {
  const parts = partsOf(name);
  if (!parts) return undefined;
  const names: Part[][] = [[]];
  for (const part of parts) {
    const [first = '', ...more] = typeof part === 'string' ? part.split('/') : [part];
    names.at(-1)?.push(first);
    for (const next of more) names.push([next]);
  }
  return names.map((one) => textOf(one, span));
}
