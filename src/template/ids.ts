import { idOf, segment } from '../model/id-text.ts';
import { fold } from '../model/letters.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { type Part, partsOf, textOf } from '../model/text.ts';
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
