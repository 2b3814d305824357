import { fold } from '../model/letters.ts';
import { property } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { type Item, seenFrom, type Value } from '../model/value.ts';
import { bodyValue, isOpenBody } from './azapi-body.ts';
import { typeOf } from './azapi-type.ts';
import { accountBody, accountType, setting } from './azurerm/account.ts';
import { declared, type Lower } from './declared.ts';
import { connection, endpointBody, endpointType, groupsOf, targetOf, zoneGroupBody, zoneGroupType } from './endpoint.ts';
import { fromModuleInput } from './module-input.ts';
import { placeOf, placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { basisOf } from './slot.ts';
import { termOfPath } from './values.ts';
import type { World } from './world.ts';

/** https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource */
export const azapiResource: Lower = (world, instance) => {
  const type = fold(typeOf(instance) ?? '');
  const { header } = placeOf(world, instance);
  switch (type) {
    case accountType:
      return [declared(world, instance, type, account(world, instance, header))];
    case endpointType:
      return [declared(world, instance, type, endpoint(world, instance, header))];
    case zoneGroupType:
      return [declared(world, instance, type, zoneGroup(world, instance, header))];
    default:
      return [];
  }
};

function account(world: World, instance: Instance, at: Span): Value {
  const fromCall = fromModuleInput(world, instance);
  if (fromCall) return accountBody({ ...fromCall, defaultAction: undefined }, at);
  const body = bodyValue(world, instance, 'never');
  const part = (...path: readonly string[]) => placed(world, instance, body && property(body, ...path), path);
  return accountBody(
    {
      kind: part('kind'),
      publicNetworkAccess: setting(part('properties', 'publicNetworkAccess')),
      defaultAction: setting(part('properties', 'networkAcls', 'defaultAction')),
    },
    at,
  );
}

/** A part of the body, seen from the line that it is written on. */
function placed(
  world: World,
  instance: Instance,
  value: Value | undefined,
  path: readonly (string | number)[],
): Value | undefined {
  return value && { ...value, span: placeOfValue(world, instance, ['body', ...path]) };
}

const lists = ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'] as const;

function endpoint(world: World, instance: Instance, at: Span): Value {
  const body = bodyValue(world, instance, 'any');
  const [automatic, manual] = lists.map((name) => {
    const list = body && property(body, 'properties', name);
    return list && connections(world, instance, list, name);
  });
  return endpointBody(automatic, manual, at);
}

function connections(world: World, instance: Instance, list: Value, name: string): Value | undefined {
  if (list.kind === 'unknown') return { ...list, span: placeOfValue(world, instance, ['body', 'properties', name]) };
  if (list.kind !== 'array') return undefined;
  const items = list.items.map((item, index): Item => {
    const path = ['properties', name, index, 'properties'];
    const made = (one: Value) => connectionIn(world, instance, one, path);
    return item.kind === 'stretch' ? { ...item, each: made(item.each) } : made(item);
  });
  return { ...list, items, settled: false };
}

function connectionIn(world: World, instance: Instance, item: Value, path: readonly (string | number)[]): Value {
  const at = (name: string) => ['body', ...path, name];
  const target = placed(world, instance, property(item, 'properties', 'privateLinkServiceId'), [...path, 'privateLinkServiceId']);
  const groups = placed(world, instance, property(item, 'properties', 'groupIds'), [...path, 'groupIds']);
  const isOpen = isOpenBody(instance) || target?.kind !== 'text';
  const resting = target && isOpen ? { ...target, basis: basisOf(target) } : target;
  const parts = { target: targetOf(resting, instance.address, at('privateLinkServiceId')), groups: groupsOf(groups) };
  return connection(parts, placeOfValue(world, instance, ['body', ...path]));
}

function zoneGroup(world: World, instance: Instance, at: Span): Value {
  const body = bodyValue(world, instance, 'any');
  const configs = body && property(body, 'properties', 'privateDnsZoneConfigs');
  const zoneOf = (item: Value) => property(item, 'properties', 'privateDnsZoneId');
  if (configs?.kind !== 'array') {
    const term = termOfPath(instance.address, ['zones']);
    return zoneGroupBody(configs?.kind === 'unknown' ? [{ kind: 'stretch', term, each: configs }] : [], at);
  }
  const zones = configs.items.flatMap((item): readonly Item[] => {
    const zone = zoneOf(item.kind === 'stretch' ? item.each : item);
    if (!zone) return [];
    return item.kind === 'stretch' ? [{ ...item, each: zone }] : [seenFrom(zone, at, 0)];
  });
  return zoneGroupBody(zones, at);
}
