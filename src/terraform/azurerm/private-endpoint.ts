import { segment } from '../../model/id-text.ts';
import { asResourceId } from '../../model/resource-id.ts';
import { partsOf, textOf } from '../../model/text.ts';
import { type Item, text, type Value } from '../../model/value.ts';
import { plannedValue } from '../attributes.ts';
import { declared, type Lower, type Lowered } from '../declared.ts';
import {
  connection,
  endpointBody,
  endpointType,
  groupsOf,
  listOf,
  maybeIn,
  openList,
  targetOf,
  zoneGroupBody,
  zoneGroupType,
} from '../endpoint.ts';
import { idOf } from '../ids.ts';
import { itemsOf } from '../json.ts';
import { placeOf, placeOfValue } from '../place.ts';
import type { Instance } from '../plan.ts';
import { markedAt, termOfPath } from '../values.ts';
import type { World } from '../world.ts';

/** https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/private_endpoint */
export const privateEndpoint: Lower = (world, instance) => {
  const { header } = placeOf(world, instance);
  const endpoint = declared(world, instance, endpointType, bodyOf(world, instance, header));
  return [endpoint, ...zoneGroups(world, instance, endpoint)];
};

const block = 'private_service_connection';

function bodyOf(world: World, instance: Instance, header: Lowered['resource']['span']): Value {
  const { value, unknown, sensitive } = markedAt(instance, [block]);
  if (unknown === true || sensitive === true) {
    const list = openList(instance.address, [block], placeOfValue(world, instance, [block]));
    return endpointBody(list, list, header);
  }
  let [automatic, manual]: (readonly Item[])[] = [[], []];
  for (const index of itemsOf(value).keys()) {
    const { isManual, made } = connectionAt(world, instance, index);
    const isOpen = isManual?.kind !== 'boolean';
    const term = termOfPath(instance.address, [block, index]);
    if (isOpen) [automatic, manual] = [maybeIn(automatic ?? [], made, term), maybeIn(manual ?? [], made, term)];
    else if (isManual.value) manual = [...(manual ?? []), made];
    else automatic = [...(automatic ?? []), made];
  }
  return endpointBody(listOf(automatic ?? [], header), listOf(manual ?? [], header), header);
}

function connectionAt(world: World, instance: Instance, index: number) {
  const at = (name: string) => [block, index, name];
  const target = plannedValue(world, instance, at('private_connection_resource_id'), 'any');
  const groups = plannedValue(world, instance, at('subresource_names'), 'source');
  const parts = { target: targetOf(target, instance.address, at('private_connection_resource_id')), groups: groupsOf(groups) };
  return {
    isManual: plannedValue(world, instance, at('is_manual_connection'), 'source'),
    made: connection(parts, placeOfValue(world, instance, [block, index])),
  };
}

/** Of the block in the endpoint a resource of its own, as ARM has it. */
function zoneGroups(world: World, instance: Instance, { resource }: Lowered): readonly Lowered[] {
  const { value } = markedAt(instance, ['private_dns_zone_group']);
  return itemsOf(value).flatMap((_, index) => {
    const span = placeOfValue(world, instance, ['private_dns_zone_group', index]);
    const ids = plannedValue(world, instance, ['private_dns_zone_group', index, 'private_dns_zone_ids'], 'source');
    const name = plannedValue(world, instance, ['private_dns_zone_group', index, 'name'], 'source') ?? text('default', span);
    const zones =
      ids?.kind === 'array' ? zonesIn(ids.items) : ids ? maybeIn([], ids, termOfPath(instance.address, ['zones', index])) : [];
    const parent = partsOf(idOf(world, instance)) ?? [];
    const id = textOf([...parent, '/privateDnsZoneGroups/', ...segment(name)], span);
    const group = declared(world, instance, zoneGroupType, zoneGroupBody(zones, span), id);
    return [{ ...group, resource: { ...group.resource, span, block: span, label: resource.label } }];
  });
}

/** The zones that are ids, or may be; any other text is not taken over. */
const zonesIn = (items: readonly Item[]) => items.filter((item) => item.kind !== 'text' || asResourceId(item) !== undefined);
