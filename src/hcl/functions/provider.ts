import { fold } from '../../model/letters.ts';
import { reasonOf } from '../../model/reason.ts';
import { asResourceId, type IdScope } from '../../model/resource-id.ts';
import { type Part, partsOf } from '../../model/text.ts';
import { plainItems, type Value } from '../../model/value.ts';
import type { Result } from '../result.ts';
import { listOf, stringType } from '../type.ts';
import { type Call, define, type Flags, type FunctionTable } from './table.ts';

const text: Flags = { toleratesUnknown: true, returns: 'text' };

/** `Microsoft.Network/privateEndpoints@2024-01-01` as its parts, without the version. */
const typeParts = (type: Value | undefined) => (type?.kind === 'text' ? type.value.replace(/@[^@]*$/, '').split('/') : []);

const joined = (pieces: readonly (Value | string)[], call: Call): Result => {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? [piece] : partsOf(piece)));
  return parts.some((own) => !own)
    ? call.open('an argument is not known')
    : call.parts(parts.flatMap((own): readonly Part[] => own ?? []));
};

/** Type and names in turn, behind what they lie in. */
function idIn(scope: readonly (Value | string)[], type: Value | undefined, names: Value | undefined, call: Call): Result {
  const [provider, ...types] = typeParts(type);
  const items = names?.kind === 'array' ? plainItems(names) : undefined;
  if (!provider || !items || types.length === 0) return call.open('the type or the names are not known');
  if (items.length !== types.length) return call.fail('there are not as many names as types');
  if (isGroup(provider)) return call.open('the type is no plain one');
  return joined([...scope, `/providers/${provider}`, ...types.flatMap((one, at) => [`/${one}/`, items[at] ?? ''])], call);
}

const isGroup = (provider: string) => ['microsoft.resources', 'microsoft.management'].includes(fold(provider));

/** A child of the parent where the parent is of the type above, else something that lies in it. */
function buildResourceId([parent, type, name]: readonly Value[], call: Call): Result {
  const [provider, ...types] = typeParts(type);
  if (!parent || !name || !provider || isGroup(provider)) return call.open('the type is no plain one');
  if (types.length === 1) return joined([parent, `/providers/${provider}/${types[0]}/`, name], call);
  const above = asResourceId(parent)?.type;
  if (above !== fold([provider, ...types.slice(0, -1)].join('/'))) return call.open(reasonOf(parent));
  return joined([parent, `/${types.at(-1)}/`, name], call);
}

/** What an id names; of what is not told here nothing is known. */
function parseResourceId(
  id: Value | undefined,
  names: Readonly<Record<'name' | 'group' | 'subscription', string>>,
  call: Call,
): Result {
  const parsed = id && asResourceId(id);
  const name = parsed?.names.at(-1);
  if (!id || !parsed || !name) return call.open(id ? reasonOf(id) : 'it is not known');
  const scope: IdScope = parsed.scope;
  const members = new Map<string, Value>([[names.name, name]]);
  if (scope.kind === 'group') members.set(names.group, scope.group);
  if (scope.kind === 'group' || scope.kind === 'subscription') members.set(names.subscription, scope.subscription);
  return call.object(members, undefined, call.open('the guard does not work it out'));
}

/** How Azure writes the types that matter here. */
const spelt: ReadonlyMap<string, string> = new Map(
  ['Microsoft.CognitiveServices/accounts', 'Microsoft.Network/privateEndpoints'].map((type) => [fold(type), type]),
);

function normaliseResourceId([id]: readonly Value[], call: Call): Result {
  const parsed = id && asResourceId(id);
  const type = parsed && spelt.get(parsed.type);
  const name = parsed?.names.at(-1);
  if (!type || !name || parsed.scope.kind !== 'group') return call.open(id ? reasonOf(id) : 'it is not known');
  const { subscription, group } = parsed.scope;
  return joined(['/subscriptions/', subscription, '/resourceGroups/', group, `/providers/${type}/`, name], call);
}

const azapi = { name: 'name', group: 'resource_group_name', subscription: 'subscription_id' };
const azurerm = { ...azapi, name: 'resource_name' };
const string = stringType;
const strings = listOf(stringType);

/**
 * https://registry.terraform.io/providers/Azure/azapi/latest/docs (Functions)
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (Functions)
 */
export const providerFunctions: FunctionTable = {
  'provider::azapi::build_resource_id': define([string, string, string], buildResourceId, text),
  'provider::azapi::extension_resource_id': define(
    [string, string, strings],
    ([base, type, names], call) => idIn(base ? [base] : [], type, names, call),
    text,
  ),
  'provider::azapi::parse_resource_id': define([string, string], ([, id], call) => parseResourceId(id, azapi, call), {
    toleratesUnknown: true,
    returns: 'object',
  }),
  'provider::azapi::resource_group_resource_id': define(
    [string, string, string, strings],
    ([subscription = '', group = '', type, names], call) =>
      idIn(['/subscriptions/', subscription, '/resourceGroups/', group], type, names, call),
    text,
  ),
  'provider::azapi::subscription_resource_id': define(
    [string, string, strings],
    ([subscription = '', type, names], call) => idIn(['/subscriptions/', subscription], type, names, call),
    text,
  ),
  'provider::azapi::tenant_resource_id': define([string, strings], ([type, names], call) => idIn([], type, names, call), text),
  'provider::azurerm::normalise_resource_id': define([string], normaliseResourceId, text),
  'provider::azurerm::parse_resource_id': define([string], ([id], call) => parseResourceId(id, azurerm, call), {
    toleratesUnknown: true,
    returns: 'object',
  }),
};
