import { asResourceId } from '../model/resource-id.ts';
import type { Span } from '../model/span.ts';
import { array, type Item, object, type Stretch, type Value } from '../model/value.ts';
import { notYetKnown, type Path, termOfPath } from './values.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const endpointType = 'microsoft.network/privateendpoints';

/** The zone groups of an endpoint. */
export const zoneGroupType = `${endpointType}/privatednszonegroups`;

/** What rules ask of a connection. */
export interface ConnectionParts {
  readonly target: Value | undefined;
  readonly groups: Value | undefined;
}

/** One connection as ARM writes it. */
export function connection({ target, groups }: ConnectionParts, at: Span): Value {
  const members = new Map<string, Value>();
  if (target) members.set('privateLinkServiceId', target);
  if (groups) members.set('groupIds', groups);
  return object(new Map([['properties', object(members, at)]]), at);
}

/** The body of an endpoint with its two lists. */
export function endpointBody(automatic: Value | undefined, manual: Value | undefined, at: Span): Value {
  const lists = new Map<string, Value>();
  if (automatic) lists.set('privateLinkServiceConnections', automatic);
  if (manual) lists.set('manualPrivateLinkServiceConnections', manual);
  return object(new Map([['properties', object(lists, at)]]), at);
}

/** A connection of which nobody knows whether it is there, in a list. */
export const maybeIn = (list: readonly Item[], each: Value, term: string): readonly Item[] => {
  const stretch: Stretch = { kind: 'stretch', term, each };
  return [...list, stretch];
};

/** How the term of what is worked out of other things begins. No id of an account has such a one, and it tells people less than a name. */
const isCall = /^(?:for )?[^\s.["(]*\(|^for #/;

/**
 * What a connection points at, as far as it can be an account: a text that is no resource id is none. What was followed by a bare
 * reference counts only where it leads to an id.
 */
export function targetOf(value: Value | undefined, owner: string, path: Path): Value | undefined {
  if (!value || value.kind === 'null') return undefined;
  if (value.kind === 'unknown') return isCall.test(value.term) ? { ...value, term: termOfPath(owner, path) } : value;
  const isFollowed = value.basis === 'reference';
  if (asResourceId(value) || (value.kind === 'pattern' && !isFollowed)) return value;
  if (value.kind === 'text' && !isFollowed) return undefined;
  return notYetKnown(owner, path, value.span);
}

/** The list of a connection's groups; anything else is none. */
export function groupsOf(value: Value | undefined): Value | undefined {
  return value?.kind === 'array' || value?.kind === 'unknown' ? value : undefined;
}

/** A list of which nothing is known. */
export const openList = (owner: string, path: Path, at: Span): Value => ({ ...notYetKnown(owner, path, at), shape: 'array' });

/** The items as a list, or none. */
export const listOf = (items: readonly Item[], at: Span): Value | undefined => (items.length > 0 ? array(items, at) : undefined);

/** A zone group with the ids of its zones. */
export function zoneGroupBody(zones: readonly Item[], at: Span): Value {
  const config = (zone: Value) => object(new Map([['properties', object(new Map([['privateDnsZoneId', zone]]), at)]]), at);
  const items = zones.map((zone) => (zone.kind === 'stretch' ? { ...zone, each: config(zone.each) } : config(zone)));
  return object(new Map([['properties', object(new Map([['privateDnsZoneConfigs', array(items, at)]]), at)]]), at);
}
