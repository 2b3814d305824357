import { valueGiven } from '../model/cases.ts';
import { property } from '../model/property.ts';
import type { Graph, Resource } from '../model/resource.ts';
import type { Truth } from '../model/truth.ts';
import type { Item, Value } from '../model/value.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const endpointType = 'microsoft.network/privateendpoints';

/** One connection as an endpoint writes it. */
export interface WrittenConnection {
  readonly endpoint: Resource;
  /** Somebody must approve it. */
  readonly isManual: boolean;
  /** The list it stands in, and whether it certainly does. */
  readonly list: Value;
  readonly isListed: Truth;
  readonly target: Value | undefined;
  readonly groups: Value | undefined;
  /** Where to look at it. */
  readonly at: Value;
}

const withoutFacts = new WeakMap<Graph, readonly WrittenConnection[]>();

/** The connections of every endpoint of a graph, as they are where the facts hold. */
export function connectionsIn(graph: Graph, facts: readonly Value[]): readonly WrittenConnection[] {
  const known = facts.length === 0 ? withoutFacts.get(graph) : undefined;
  if (known) return known;
  const found = graph.resources.flatMap((resource) => (resource.type === endpointType ? connectionsOf(resource, facts) : []));
  if (facts.length === 0) withoutFacts.set(graph, found);
  return found;
}

/** The connections of one endpoint, as they are where the facts hold. */
export function connectionsOf(endpoint: Resource, facts: readonly Value[]): readonly WrittenConnection[] {
  return [false, true].flatMap((isManual) => {
    const name = isManual ? 'manualPrivateLinkServiceConnections' : 'privateLinkServiceConnections';
    const list = property(endpoint.body, 'properties', name);
    if (!list) return [];
    return itemsOf(valueGiven(list, facts)).map(({ value, isListed }): WrittenConnection => {
      const given = (member: string) => {
        const found = property(value, 'properties', member);
        return found && valueGiven(found, facts);
      };
      const target = given('privateLinkServiceId');
      return { endpoint, isManual, list, isListed, target, groups: given('groupIds'), at: target ?? value };
    });
  });
}

interface Listed {
  readonly value: Value;
  readonly isListed: Truth;
}

/** The connections a list holds or may hold; an unknown list is one connection that may be anything. */
function itemsOf(list: Value): readonly Listed[] {
  if (list.kind === 'array') return list.items.map(listedItem);
  if (list.kind !== 'unknown') return [];
  if (!list.cases) return [{ value: list, isListed: 'maybe' }];
  return list.cases.flatMap(({ value }) =>
    value.kind === 'null' ? [] : itemsOf(value).map((item): Listed => ({ ...item, isListed: 'maybe' })),
  );
}

const listedItem = (item: Item): Listed =>
  item.kind === 'stretch' ? { value: item.each, isListed: 'maybe' } : { value: item, isListed: 'yes' };
