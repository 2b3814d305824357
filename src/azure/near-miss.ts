import { same } from '../model/equality.ts';
import { fold } from '../model/letters.ts';
import { print } from '../model/print.ts';
import type { Graph, Resource } from '../model/resource.ts';
import { asResourceId, isInside, type ResourceId, sameScope } from '../model/resource-id.ts';
import type { Related } from '../model/rule.ts';
import { all, type Truth } from '../model/truth.ts';
import type { Value } from '../model/value.ts';
import { accountType, titleOf } from './openai-account.ts';
import type { Connection } from './private-endpoint.ts';
import { targetText } from './target-text.ts';

/** As many near misses as help; who has read these needs no more. */
const most = 10;

/** Why a connection is none to an account. */
export interface Miss extends Related {
  /** About this very account, or one of its name; not just some other account. */
  readonly isNear: boolean;
}

/**
 * Connections that look as if they were meant for the account, each with what it is and why that isn't this account; those to other
 * accounts only where nothing is nearer.
 */
export function nearMisses(account: Resource, connections: readonly Connection[], graph: Graph): readonly Related[] {
  const misses = [...connections.flatMap((connection) => missOf(account, connection) ?? []), ...elsewhere(account, graph)];
  const near = misses.filter(({ isNear }) => isNear);
  return (near.length > 0 ? near : misses).slice(0, most).map(({ span, message }) => ({ span, message }));
}

/** Why one connection is none to the account; undefined where it is one, or nothing like one. */
export function missOf(account: Resource, connection: Connection): Miss | undefined {
  const { endpoint, target, groups, isTarget, hasGroup, isThere, at } = connection;
  const points = `${titleOf(endpoint)} points at ${target && isTarget !== 'yes' ? targetText(target, account) : 'this account'}`;
  const miss = (why: string, isNear: boolean): Miss => ({ span: at.span, message: `${points}${why}`, isNear });
  if (isTarget !== 'no' && isThere === 'no') return miss(`, but is not deployed: ${whyGone(endpoint)}`, true);
  if (isTarget !== 'no' && hasGroup === 'no') return miss(`, but ${groupsText(groups)}`, true);
  const id = asResourceId(account.id);
  const other = target && asResourceId(target);
  const difference = id && other && isTarget === 'no' ? differenceOf(id, other) : undefined;
  return difference === undefined ? undefined : miss(`: ${difference}`, difference !== anotherAccount);
}

const anotherAccount = 'another account';

const whyGone = ({ deployed }: Resource) =>
  deployed === 'no' ? 'a condition of it is false' : 'a condition of it is false wherever the account is deployed';

function groupsText(groups: Value | undefined): string {
  return groups ? `its group ids ${print(groups)} hold no 'account'` : "has no group ids, and so none that is 'account'";
}

function differenceOf(account: ResourceId, other: ResourceId): string | undefined {
  if (isInside(account, other) !== 'no') return 'a child of the account, not the account itself';
  const [name] = account.names;
  const [otherName] = other.names;
  const isSameName: Truth = name && otherName && other.names.length === 1 ? same(name, otherName) : 'no';
  if (other.type !== accountType) return isSameName === 'yes' ? 'the same name, but another type of resource' : undefined;
  if (isSameName !== 'yes') return anotherAccount;
  return all([sameScope(account.scope, other.scope)]) === 'no'
    ? 'an account of that name in another resource group or subscription'
    : anotherAccount;
}

/** Endpoints of other deployments of the run that name the account. */
function elsewhere(account: Resource, graph: Graph): readonly Miss[] {
  const [name] = asResourceId(account.id)?.names ?? [];
  if (name?.kind !== 'text') return [];
  return graph.elsewhere(fold(name.value)).map(({ endpoint, target }) => {
    const message = `${titleOf(endpoint)} points at an account of that name, but belongs to another deployment`;
    return { span: target.span, message, isNear: true };
  });
}
