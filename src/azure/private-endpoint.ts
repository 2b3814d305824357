import { ask, holdsGiven } from '../model/cases.ts';
import { holds, same } from '../model/equality.ts';
import type { Graph, Pointer, Resource } from '../model/resource.ts';
import { sameId } from '../model/resource-id.ts';
import { all, type Truth } from '../model/truth.ts';
import { text, type Value } from '../model/value.ts';
import { connectionsIn, connectionsOf, endpointType, type WrittenConnection } from './connections.ts';
import { accountType } from './openai-account.ts';

/** One connection of a private endpoint, seen from one account. */
export interface Connection extends WrittenConnection {
  /** Whether its endpoint is deployed whenever the account is. */
  readonly isThere: Truth;
  /** Whether its target is the account. */
  readonly isTarget: Truth;
  /** Whether its group ids hold `account`. */
  readonly hasGroup: Truth;
}

/** Whether the connection certainly is, may be, or is not one to the account. */
export const reaches = (connection: Connection): Truth =>
  all([connection.isThere, connection.isListed, connection.isTarget, connection.hasGroup]);

/** Every connection of every endpoint, judged for the account. */
export function connectionsTo(account: Resource, graph: Graph): readonly Connection[] {
  return connectionsIn(graph, account.conditions).map(({ endpoint, isManual, list, isListed, target, groups, at }) => ({
    endpoint,
    isManual,
    list,
    isListed,
    target,
    groups,
    at,
    isThere: presenceOf(endpoint, account),
    isTarget: target ? targets(target, account, graph) : 'no',
    hasGroup: hasAccountGroup(groups),
  }));
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

/**
 * Whether a target is the account. Two resources that one template declares without conditions have different ids, else Azure refuses
 * the template; so a target that certainly is the one is not the other, also where nobody knows their names.
 */
function targets(target: Value, account: Resource, graph: Graph): Truth {
  const answer = ask([target], ([one]) => (!one || one.kind === 'null' ? 'no' : sameId(one, account.id)));
  if (answer !== 'maybe' || !isUnconditional(account)) return answer;
  const isOther = ownersOf(target, graph).some((other) => other !== account && other.declaredIn === account.declaredIn);
  return isOther ? 'no' : 'maybe';
}

const owners = new WeakMap<Graph, WeakMap<Value, readonly Resource[]>>();

/** The accounts without conditions that a target certainly is; worked out once for each. */
function ownersOf(target: Value, graph: Graph): readonly Resource[] {
  const known = owners.get(graph) ?? new WeakMap<Value, readonly Resource[]>();
  owners.set(graph, known);
  const before = known.get(target);
  if (before) return before;
  const found = graph.resources.filter(
    (one) => one.type === accountType && isUnconditional(one) && sameId(target, one.id) === 'yes',
  );
  known.set(target, found);
  return found;
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

/** The targets that endpoints certainly or maybe name, for those who look at other deployments. */
export function pointersOf(resources: readonly Resource[]): readonly Pointer[] {
  const endpoints = resources.filter(({ type }) => type === endpointType);
  return endpoints.flatMap((endpoint) =>
    connectionsOf(endpoint, []).flatMap(({ target }) => (target ? [{ endpoint, target }] : [])),
  );
}
