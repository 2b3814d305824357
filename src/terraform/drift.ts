import { limits } from '../model/limits.ts';
import { addressOf, parseAddress } from './address.ts';
import { get, itemsOf, textIn } from './json.ts';
import type { Json } from './plan.ts';

type Way = readonly (string | number)[];
const connection = ['private_service_connection', 0];

/** What rules ask of the types that they judge. */
const asked: Readonly<Record<string, readonly Way[]>> = {
  azurerm_cognitive_account: [['kind'], ['public_network_access_enabled']],
  azurerm_ai_services: [['public_network_access']],
  azurerm_private_endpoint: [
    [...connection, 'private_connection_resource_id'],
    [...connection, 'subresource_names'],
    [...connection, 'is_manual_connection'],
  ],
  azapi_resource: [
    ['body', 'kind'],
    ['body', 'properties', 'publicNetworkAccess'],
    ['body', 'properties', 'privateLinkServiceConnections'],
    ['body', 'properties', 'manualPrivateLinkServiceConnections'],
  ],
};

/** Addresses of the accounts and endpoints of which Azure differs now from what was applied, in what rules ask. */
export function driftOf(drift: Json): readonly string[] {
  return itemsOf(drift).flatMap((one) => {
    const address = parseAddress(textIn(get(one, 'address')) ?? '');
    const before = get(one, 'change', 'before');
    if (!address || textIn(get(one, 'deposed')) || !isJudged(address.type, before)) return [];
    const after = get(one, 'change', 'after');
    const differs = (way: Way) => !isSame(valueAt(before, way), valueAt(after, way), limits.jsonDepth);
    return asked[address.type]?.some(differs) ? [addressOf(address)] : [];
  });
}

/** Whether a resource is an account of Azure OpenAI's type or an endpoint. */
export function isJudged(type: string, values: Json): boolean {
  if (type !== 'azapi_resource') return Object.hasOwn(asked, type);
  return /^microsoft\.(?:cognitiveservices\/accounts|network\/privateendpoints)(?:@|$)/i.test(textIn(get(values, 'type')) ?? '');
}

/** azapi 1.x has the body as text. */
function valueAt(values: Json, [first = '', ...rest]: Way): Json {
  const value = get(values, first);
  if (typeof value !== 'string') return get(value, ...rest);
  return rest.length === 0 ? value : get(parsed(value), ...rest);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether two values are alike; what is nested too deep never is. */
function isSame(one: Json, other: Json, depth: number): boolean {
  if (one === other) return true;
  if (depth === 0 || !one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name) => isSame(memberOf(one, name), memberOf(other, name), depth - 1));
}

const memberOf = (value: Json, name: string) => get(value, Array.isArray(value) ? Number(name) : name);
