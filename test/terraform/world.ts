import { readFileSync } from 'node:fs';
import { get, isObject, itemsOf, textIn } from '../../src/terraform/json.ts';
import type { Json } from '../../src/terraform/plan.ts';

/** What an apply left behind: type and attributes by address (`test/terraform/world.mjs`). */
export type World = Readonly<Record<string, { readonly type: string; readonly values: Json }>>;

/** What is true of an account once the plan is applied. */
export interface Truth {
  readonly isClosed: boolean;
  readonly isReached: boolean;
}

const lower = (id: Json) => textIn(id)?.toLowerCase() ?? '';
const bodyOf = (values: Json): Json => {
  const body = get(values, 'body');
  return typeof body === 'string' ? JSON.parse(body) : body;
};

/** `publicNetworkAccess` as the resource itself writes it. */
function accessOf(type: string, values: Json): Json {
  if (type === 'azurerm_ai_services') return get(values, 'public_network_access');
  if (type === 'azurerm_cognitive_account')
    return get(values, 'public_network_access_enabled') === false ? 'Disabled' : 'Enabled';
  return get(bodyOf(values), 'properties', 'publicNetworkAccess');
}

interface Link {
  readonly target: string;
  readonly groups: Json;
}

/** The connections that nobody has to approve. */
function linksOf(type: string, values: Json): readonly Link[] {
  if (type === 'azurerm_private_endpoint')
    return itemsOf(get(values, 'private_service_connection'))
      .filter((one) => get(one, 'is_manual_connection') === false)
      .map((one) => ({ target: lower(get(one, 'private_connection_resource_id')), groups: get(one, 'subresource_names') }));
  if (type !== 'azapi_resource') return [];
  return itemsOf(get(bodyOf(values), 'properties', 'privateLinkServiceConnections')).map((one) => ({
    target: lower(get(one, 'properties', 'privateLinkServiceId')),
    groups: get(one, 'properties', 'groupIds'),
  }));
}

/** What is true of each account of a world, by address. An update is written after its account. */
export function truthsOf(world: World): ReadonlyMap<string, Truth> {
  const all = Object.entries(world);
  const links = all.flatMap(([, { type, values }]) => linksOf(type, values));
  const reached = new Set(links.flatMap(({ target, groups }) => (itemsOf(groups).includes('account') ? [target] : [])));
  const updates = new Map(
    all.flatMap(([, { type, values }]) => {
      const access = type === 'azapi_update_resource' ? accessOf(type, values) : undefined;
      return access === undefined ? [] : [[lower(get(values, 'id')), access] as const];
    }),
  );
  return new Map(
    all
      .filter(([, { type }]) => type.startsWith('azurerm_') || type === 'azapi_resource')
      .map(([address, { type, values }]) => {
        const id = lower(get(values, 'id'));
        return [address, { isClosed: (updates.get(id) ?? accessOf(type, values)) === 'Disabled', isReached: reached.has(id) }];
      }),
  );
}

/** The worlds that a plan may lead to, one for each way that random values were drawn. */
export function worldsIn(text: string): readonly World[] {
  const worlds: Json = JSON.parse(text);
  return itemsOf(worlds).filter((one): one is World => isObject(one));
}

/** How many verdicts must be settled with the source, and whether a reference list misleads without it, by plan. */
export const truths: Readonly<Record<string, { readonly least: number; readonly taken: boolean; readonly draws: boolean }>> =
  JSON.parse(readFileSync(new URL('./truths.json', import.meta.url), 'utf8'));
