import type { Span } from '../model/span.ts';
import { text, unknown, type Value } from '../model/value.ts';

/** Where a deployment goes. Names are texts without `/`, known or not. */
export interface Place {
  readonly tenant: Value;
  readonly subscription: Value;
  readonly group: Value;
  readonly managementGroup: Value;
  readonly location: Value;
}

/** What the command line says of the place of deployment; everything else is unknown. */
export interface KnownPlace {
  readonly tenantId?: string | undefined;
  readonly subscriptionId?: string | undefined;
  readonly managementGroupId?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly location?: string | undefined;
  readonly deploymentName?: string | undefined;
}

/** The place of a root deployment. What nobody tells is one unknown each, the same wherever it is asked. */
export function placeOf(known: KnownPlace, span: Span): Place {
  const name = (value: string | undefined, term: string, what: string): Value =>
    value === undefined
      ? unknown(term, `${what} is only known when it is deployed`, span, { shape: 'text', segment: 'name' })
      : text(value, span);
  return {
    tenant: name(known.tenantId, 'tenant().tenantId', 'the tenant'),
    subscription: name(known.subscriptionId, 'subscription().subscriptionId', 'the subscription'),
    group: name(known.resourceGroup, 'resourceGroup().name', 'the resource group'),
    managementGroup: name(known.managementGroupId, 'managementGroup().name', 'the management group'),
    location: name(known.location, 'resourceGroup().location', 'the location'),
  };
}
