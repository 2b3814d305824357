import { same } from '../model/equality.ts';
import { print } from '../model/print.ts';
import { reasonOf } from '../model/reason.ts';
import type { Resource } from '../model/resource.ts';
import { asResourceId, type ResourceId } from '../model/resource-id.ts';
import type { Related } from '../model/rule.ts';
import { isSettled, type Value } from '../model/value.ts';
import { titleOf } from './openai-account.ts';
import { type Connection, follows } from './private-endpoint.ts';
import { targetText } from './target-text.ts';

/** What leaves it open whether a connection reaches the account, with its place. */
export function whatIsOpen(connection: Connection, account: Resource): Related {
  const { endpoint, isManual, at } = connection;
  const manual = isManual ? ' (a manual connection)' : '';
  const open = [...openList(connection), ...openEnds(connection, account), ...openPresence(connection, account)];
  const message = open.length > 0 ? open.join('; ') : 'somebody has to approve it';
  return { span: at.span, message: `${titleOf(endpoint)}${manual}: ${message}` };
}

function openList({ list, isListed }: Connection): readonly string[] {
  if (isListed !== 'maybe') return [];
  return [
    list.kind === 'array' ? 'nobody knows how many connections it has' : `its connections are not known (${reasonOf(list)})`,
  ];
}

function openEnds({ list, target, groups, isTarget, hasGroup }: Connection, account: Resource): readonly string[] {
  const isWhollyOpen = list.kind === 'unknown' && !list.cases;
  if (isWhollyOpen) return [];
  return [
    ...(target && isTarget === 'maybe'
      ? [`its target ${targetText(target, account)} may or may not be this account (${whyOpen(target, account)})`]
      : []),
    ...(groups && hasGroup === 'maybe' ? [`its group ids may or may not hold 'account' (${reasonOf(groups)})`] : []),
  ];
}

function openPresence({ endpoint, isThere }: Connection, account: Resource): readonly string[] {
  if (isThere !== 'maybe') return [];
  if (endpoint.onlyIfNotExists) return ['one that exists already stays as it is (onlyIfNotExists)'];
  const condition = endpoint.conditions.find((one) => follows(one, account.conditions) === 'maybe');
  if (condition?.kind === 'unknown' && condition.shape === 'integer') return [`it stands in a loop (${condition.why})`];
  if (!condition) return [];
  const why = condition.kind === 'unknown' && condition.cases ? '' : ` (${reasonOf(condition)})`;
  return [`its condition ${print(condition)} may be false where the account is deployed${why}`];
}

/** Why nobody knows whether a target is the account: the reason of the first part of the ids that may be one and need not. */
function whyOpen(target: Value, account: Resource): string {
  const [one, other] = [asResourceId(target), asResourceId(account.id)];
  const pairs = one && other ? pairsOf(one, other) : [];
  const [left, right] = pairs.find(([here, there]) => same(here, there) === 'maybe') ?? [target, account.id];
  return reasonOf(isSettled(left) ? right : left);
}

function pairsOf(one: ResourceId, other: ResourceId): readonly (readonly [Value, Value])[] {
  const parts = ({ names, scope }: ResourceId) => [
    ...names,
    ...(scope.kind === 'group' ? [scope.group, scope.subscription] : scope.kind === 'subscription' ? [scope.subscription] : []),
  ];
  const others = parts(other);
  return parts(one).flatMap((part, index) => {
    const counterpart = others[index];
    return counterpart ? [[part, counterpart] as const] : [];
  });
}
