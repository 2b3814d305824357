import { property } from '../model/property.ts';
import { sameId } from '../model/resource-id.ts';
import { type Item, object, unknown, type Value } from '../model/value.ts';
import { accountType } from './azurerm/account.ts';
import type { Lowered } from './declared.ts';
import { endpointType } from './endpoint.ts';

/**
 * A connection that this plan leaves alone, its target known already, ends with the account that it was made to: to an account that is
 * made anew under the same id it may or may not lead. https://learn.microsoft.com/azure/private-link/manage-private-endpoint
 */
export function reconnected(lowered: readonly Lowered[]): readonly Lowered[] {
  const fresh = lowered.filter(({ instance, resource }) => resource.type === accountType && isMade(instance));
  if (fresh.length === 0) return lowered;
  return lowered.map((one) => (one.resource.type === endpointType && !isMade(one.instance) ? loosened(one, fresh) : one));
}

const isMade = ({ fate }: Lowered['instance']) => fate === 'created' || fate === 'replaced';

function loosened({ instance, resource }: Lowered, fresh: readonly Lowered[]): Lowered {
  const lists = ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'];
  const body = lists.reduce((value, name) => mapItems(value, ['properties', name], (item) => loosen(item, fresh)), resource.body);
  return { instance, resource: { ...resource, body } };
}

function loosen(connection: Value, fresh: readonly Lowered[]): Value {
  const target = property(connection, 'properties', 'privateLinkServiceId');
  const isSettled = target !== undefined && target.basis === undefined;
  const account = isSettled && fresh.find(({ resource }) => sameId(target, resource.id) === 'yes');
  if (!target || !account) return connection;
  const { address } = account.instance;
  const why = `${address} is made anew, and the connection was made to the one before`;
  return replaced(connection, ['properties', 'privateLinkServiceId'], unknown(`${address} before`, why, target.span));
}

function replaced(value: Value, [name, ...rest]: readonly string[], inner: Value): Value {
  const member = name !== undefined && value.kind === 'object' ? value.members.get(name) : undefined;
  if (name === undefined) return inner;
  if (value.kind !== 'object' || !member) return value;
  return object(new Map([...value.members, [name, replaced(member, rest, inner)]]), value.span);
}

function mapItems(value: Value, path: readonly string[], change: (item: Value) => Value): Value {
  const list = property(value, ...path);
  if (list?.kind !== 'array') return value;
  const items = list.items.map((item): Item => (item.kind === 'stretch' ? { ...item, each: change(item.each) } : change(item)));
  return replaced(value, path, { ...list, items, settled: false });
}
