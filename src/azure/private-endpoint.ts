import { ask, holdsGiven, valueGiven } from '../model/cases.ts';
import { holds, same } from '../model/equality.ts';
import { property } from '../model/property.ts';
import type { Graph, Resource } from '../model/resource.ts';
import { sameId } from '../model/resource-id.ts';
import { all, type Truth } from '../model/truth.ts';
import { type Item, text, type Value } from '../model/value.ts';
import { accountType } from './openai-account.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const endpointType = 'microsoft.network/privateendpoints';

/** One connection of a private endpoint, seen from one account. */
export interface Connection {
  readonly endpoint: Resource;
  /** Somebody must approve it. */
  readonly isManual: boolean;
  readonly target: Value | undefined;
  readonly groups: Value | undefined;
  /** Whether its endpoint is deployed whenever the account is. */
  readonly isThere: Truth;
  /** The list it stands in, and whether it certainly does. */
  readonly list: Value;
  readonly isListed: Truth;
  /** Whether its target is the account. */
  readonly isTarget: Truth;
  /** Whether its group ids hold `account`. */
  readonly hasGroup: Truth;
  /** Where to look at it. */
  readonly at: Value | Resource;
}

/** Whether the connection certainly is, may be, or is not one to the account. */
export const reaches = (connection: Connection): Truth =>
  all([connection.isThere, connection.isListed, connection.isTarget, connection.hasGroup]);

/** Every connection of every endpoint, judged for the account. */
export function connectionsTo(account: Resource, graph: Graph): readonly Connection[] {
  return graph.resources.flatMap((endpoint) => {
    if (endpoint.type !== endpointType) return [];
    const isThere = presenceOf(endpoint, account);
    return [false, true].flatMap((isManual) => {
      const name = isManual ? 'manualPrivateLinkServiceConnections' : 'privateLinkServiceConnections';
      const list = property(endpoint.body, 'properties', name);
      return list
        ? itemsOf(valueGiven(list, account.conditions)).map((item) =>
            connectionOf({ ...item, list, endpoint, isManual, isThere }, account, graph),
          )
        : [];
    });
  });
}

/** Whether an endpoint is deployed whenever the account is: its conditions are among the account's, or follow from them. */
function presenceOf(endpoint: Resource, account: Resource): Truth {
  if (endpoint.deployed === 'no') return 'no';
  const open: Truth = endpoint.onlyIfNotExists ? 'maybe' : 'yes';
  return all([open, ...endpoint.conditions.map((condition) => follows(condition, account.conditions))]);
}

/** Whether a condition holds wherever the facts do. */
export function follows(condition: Value, facts: readonly Value[]): Truth {
  if (condition.kind === 'unknown' && facts.some((fact) => fact.kind === 'unknown' && fact.term === condition.term)) return 'yes';
  return holdsGiven(condition, facts);
}

interface Listed {
  readonly value: Value;
  readonly isListed: Truth;
}

/** The connections a list holds or may hold; an unknown list is one connection that may be anything. */
function itemsOf(list: Value): readonly Listed[] {
  if (list.kind === 'array')
    return list.items.map((item: Item) =>
      item.kind === 'stretch' ? { value: item.each, isListed: 'maybe' } : { value: item, isListed: 'yes' },
    );
  if (list.kind !== 'unknown') return [];
  if (!list.cases) return [{ value: list, isListed: 'maybe' }];
  return list.cases.flatMap(({ value }) =>
    value.kind === 'null' ? [] : itemsOf(value).map((item): Listed => ({ ...item, isListed: 'maybe' })),
  );
}

interface Found extends Listed {
  readonly endpoint: Resource;
  readonly list: Value;
  readonly isManual: boolean;
  readonly isThere: Truth;
}

function connectionOf({ value, ...found }: Found, account: Resource, graph: Graph): Connection {
  const given = (name: string) => {
    const found = property(value, 'properties', name);
    return found && valueGiven(found, account.conditions);
  };
  const [target, groups] = [given('privateLinkServiceId'), given('groupIds')];
  const isTarget = target ? targets(target, account, graph) : 'no';
  return { ...found, target, groups, isTarget, hasGroup: hasAccountGroup(groups), at: target ?? value };
}

/**
 * Whether a target is the account. Two resources that one template declares without conditions have different ids, else Azure refuses
 * the template; so a target that certainly is the one is not the other, also where nobody knows their names.
 */
function targets(target: Value, account: Resource, graph: Graph): Truth {
  const answer = ask([target], ([one]) => (!one || one.kind === 'null' ? 'no' : sameId(one, account.id)));
  if (answer !== 'maybe' || !isUnconditional(account)) return answer;
  const isOther = graph.resources.some(
    (other) =>
      other !== account &&
      other.type === accountType &&
      other.declaredIn === account.declaredIn &&
      isUnconditional(other) &&
      sameId(target, other.id) === 'yes',
  );
  return isOther ? 'no' : 'maybe';
}

const isUnconditional = (resource: Resource) => resource.deployed === 'yes' && resource.conditions.length === 0;

/** https://learn.microsoft.com/azure/private-link/private-endpoint-dns : `account` for every kind of Microsoft.CognitiveServices/accounts. */
function hasAccountGroup(groups: Value | undefined): Truth {
  if (!groups || groups.kind === 'null') return 'no';
  return ask([groups], ([one]) => {
    if (!one || one.kind === 'null') return 'no';
    if (one.kind === 'array') return holds(one, text('account', one.span), same);
    return one.kind === 'unknown' && (one.shape === undefined || one.shape === 'array') ? 'maybe' : 'no';
  });
}
