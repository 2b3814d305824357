import { same, sameLetters } from '../model/equality.ts';
import { print } from '../model/print.ts';
import { property } from '../model/property.ts';
import type { Graph, Resource } from '../model/resource.ts';
import { asResourceId, isInside, type ResourceId, sameScope } from '../model/resource-id.ts';
import type { Related } from '../model/rule.ts';
import { all, type Truth } from '../model/truth.ts';
import type { Value } from '../model/value.ts';
import { accountType, titleOf } from './openai-account.ts';
import { type Connection, endpointType } from './private-endpoint.ts';
import { targetText } from './target-text.ts';

/** Connections that look as if they were meant for the account, each with what it is and why that isn't this account. */
export function nearMisses(account: Resource, connections: readonly Connection[], graph: Graph): readonly Related[] {
  const here = connections.flatMap((connection) => {
    const message = whyNot(account, connection);
    return message === undefined ? [] : [{ span: connection.at.span, message }];
  });
  return [...here, ...elsewhere(account, graph)];
}

function whyNot(account: Resource, connection: Connection): string | undefined {
  const { endpoint, target, groups, isTarget, hasGroup, isThere } = connection;
  const points = `${titleOf(endpoint)} points at ${target && isTarget !== 'yes' ? targetText(target, account) : 'this account'}`;
  if (isTarget !== 'no' && isThere === 'no') return `${points}, but is not deployed: ${whyGone(endpoint)}`;
  if (isTarget !== 'no' && hasGroup === 'no') return `${points}, but ${groupsText(groups)}`;
  const id = asResourceId(account.id);
  const other = target && asResourceId(target);
  if (!id || !other || isTarget !== 'no') return undefined;
  const difference = differenceOf(id, other);
  return difference && `${points}: ${difference}`;
}

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
  if (isSameName !== 'yes') return 'another account';
  return all([sameScope(account.scope, other.scope)]) === 'no'
    ? 'an account of that name in another resource group or subscription'
    : 'another account';
}

/** Endpoints of other deployments of the run that name the account. */
function elsewhere(account: Resource, graph: Graph): readonly Related[] {
  const [name] = asResourceId(account.id)?.names ?? [];
  if (name?.kind !== 'text') return [];
  return graph.elsewhere.flatMap((endpoint) => {
    const target = endpoint.type === endpointType ? firstTarget(endpoint) : undefined;
    const other = target && asResourceId(target);
    const [otherName] = other?.names ?? [];
    const isMeant = other?.type === accountType && otherName?.kind === 'text' && sameLetters(otherName.value, name.value);
    return isMeant && target
      ? [
          {
            span: target.span,
            message: `${titleOf(endpoint)} points at an account of that name, but belongs to another deployment`,
          },
        ]
      : [];
  });
}

function firstTarget(endpoint: Resource) {
  const list = property(endpoint.body, 'properties', 'privateLinkServiceConnections');
  const first = list?.kind === 'array' ? list.items[0] : undefined;
  return first && first.kind !== 'stretch' ? property(first, 'properties', 'privateLinkServiceId') : undefined;
}
