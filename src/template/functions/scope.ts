import { segment } from '../../model/id-text.ts';
import { termOf } from '../../model/term.ts';
import { textOf } from '../../model/text.ts';
import { type Knowledge, text, type Unknown, unknown, type Value } from '../../model/value.ts';
import { scopeParts } from '../ids.ts';
import type { Call, FunctionTable } from './table.ts';

/** What only Azure knows of a scope; `whose` is the scope's identity, so that two groups hold two unknowns. */
export function askedOf(what: string, whose: Value, call: Call, knowledge: Knowledge = {}): Unknown {
  return unknown(`${what}@${termOf(whose)}`, `${what} is only known once deployed`, call.span, knowledge);
}

const isText: Knowledge = { shape: 'text' };

function resourceGroup(_: readonly Value[], call: Call): Value {
  const { kind, place } = call.scope;
  if (kind !== 'resourceGroup') return call.fail('the deployment is not to a resource group');
  const id = textOf(scopeParts('resourceGroup', place), call.span);
  const asked = (name: string, knowledge?: Knowledge): [string, Value] => [
    name,
    askedOf(`resourceGroup().${name}`, id, call, knowledge),
  ];
  return call.object(
    new Map<string, Value>([
      ['id', id],
      ['name', textOf(segment(place.group), call.span)],
      ['type', call.text('Microsoft.Resources/resourceGroups')],
      [
        'location',
        place.location.kind === 'text'
          ? text(place.location.value, call.span)
          : askedOf('resourceGroup().location', id, call, isText),
      ],
      asked('tags'),
      asked('managedBy'),
      asked('properties'),
    ]),
  );
}

function subscription(_: readonly Value[], call: Call): Value {
  const { kind, place } = call.scope;
  if (kind === 'managementGroup' || kind === 'tenant') return call.fail('the deployment is not to a subscription');
  const id = textOf(scopeParts('subscription', place), call.span);
  return call.object(
    new Map<string, Value>([
      ['id', id],
      ['subscriptionId', textOf(segment(place.subscription), call.span)],
      ['tenantId', place.tenant],
      ['displayName', askedOf('subscription().displayName', id, call, isText)],
    ]),
  );
}

function tenant(_: readonly Value[], call: Call): Value {
  const { place } = call.scope;
  const asked = (name: string): [string, Value] => [name, askedOf(`tenant().${name}`, place.tenant, call)];
  const id: [string, Value] = ['id', textOf(['/tenants/', ...segment(place.tenant)], call.span)];
  return call.object(new Map<string, Value>([asked('countryCode'), asked('displayName'), id, ['tenantId', place.tenant]]));
}

function managementGroup(_: readonly Value[], call: Call): Value {
  const { kind, place } = call.scope;
  if (kind !== 'managementGroup') return call.fail('the deployment is not to a management group');
  const id = textOf(scopeParts('managementGroup', place), call.span);
  const asked = (name: string): [string, Value] => [name, askedOf(`managementGroup().${name}`, id, call)];
  const type: [string, Value] = ['type', call.text('Microsoft.Management/managementGroups')];
  const name: [string, Value] = ['name', textOf(segment(place.managementGroup), call.span)];
  return call.object(new Map<string, Value>([['id', id], name, type, asked('properties')]));
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope */
export const scopeFunctions: FunctionTable = {
  managementgroup: { arity: [0, 0], apply: managementGroup },
  resourcegroup: { arity: [0, 0], apply: resourceGroup },
  subscription: { arity: [0, 0], apply: subscription },
  tenant: { arity: [0, 0], apply: tenant },
};
