import { idOf as idText, segment } from '../model/id-text.ts';
import type { Span } from '../model/span.ts';
import { type Part, partsOf, textOf } from '../model/text.ts';
import { text, unknown, type Value } from '../model/value.ts';
import { addressOfModule } from './address.ts';
import { attributeOf, isOpen, plannedValue } from './attributes.ts';
import { typeOf } from './azapi-type.ts';
import { armTypes } from './azurerm/arm-types.ts';
import { providerKeyOf } from './inherited-provider.ts';
import { get } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { headsOf } from './references.ts';
import { scopeOf } from './scope.ts';
import { evaluateSlot, headsWrittenIn, slotOfProvider } from './slot.ts';
import { markedAt, notYetKnown } from './values.ts';
import type { ModuleInstance, World } from './world.ts';

/**
 * The resource id of an instance: as the plan knows it, else made of its name and group, as the provider will; an unknown of its own
 * for other types.
 */
export function idOf(world: World, instance: Instance): Value {
  const span = placeOfValue(world, instance, ['id']);
  const known = isOpen(instance, ['id']) ? undefined : plannedValue(world, instance, ['id'], 'never');
  if (known && known.kind !== 'null') return known;
  return made(world, instance, span) ?? { ...notYetKnown(instance.address, ['id'], span), shape: 'text' };
}

function made(world: World, instance: Instance, span: Span): Value | undefined {
  const { type } = instance;
  if (type === 'azapi_resource') return azapiId(world, instance, span);
  if (type === 'azurerm_resource_group') return textOf(groupParts(world, instance, 'name'), span);
  const armType = armTypes.get(type);
  const name = attributeOf(world, instance, 'name');
  if (armType === undefined || !name) return undefined;
  return idText(groupParts(world, instance, 'resource_group_name'), armType, [nameOf(name)], span, 'name');
}

/** A name is never empty; what is no text at all is left to `idText`. */
const nameOf = (name: Value): Value => (name.kind === 'unknown' ? { ...name, shape: 'text' } : name);

/** Whether an attribute is a name in the ids of Azure, so that it certainly holds no `/`. */
export const isName = ({ type }: Instance, attribute: string): boolean =>
  attribute === 'resource_group_name' ||
  (attribute === 'name' && (armTypes.has(type) || type === 'azurerm_resource_group' || type === 'azapi_resource'));

/** A name, what is unknown of it marked as the piece of an id that it is. */
export function asName(name: Value): Value {
  if (name.kind !== 'unknown' && name.kind !== 'pattern') return name;
  return { ...textOf(segment(nameOf(name)), name.span), ...(name.trail && { trail: name.trail }) };
}

function groupParts(world: World, instance: Instance, attribute: string): readonly Part[] {
  const group = attributeOf(world, instance, attribute);
  const subscription = segment(subscriptionOf(world, instance));
  return ['/subscriptions/', ...subscription, '/resourceGroups/', ...(group ? segment(nameOf(group)) : [])];
}

/** Of an azapi resource `parent_id`, where it is not known a group in some subscription, then type and name. */
export function azapiId(world: World, instance: Instance, span: Span): Value | undefined {
  const type = typeOf(instance);
  const name = attributeOf(world, instance, 'name');
  if (type === undefined || !name) return undefined;
  const parent = plannedValue(world, instance, ['parent_id'], 'any');
  const [last] = type.split('/').slice(-1);
  const isChild = type.split('/').length > 2;
  const base = parent && partsOf(parent);
  const isKnown = base?.every((part) => typeof part === 'string' || part.segment !== undefined);
  if (isChild) return base && isKnown ? textOf([...base, `/${last}/`, ...segment(nameOf(name))], span) : undefined;
  return idText(base && isKnown ? withoutSlash(base) : someGroup(instance, span), type, [nameOf(name)], span, 'name');
}

const withoutSlash = (parts: readonly Part[]) =>
  parts.map((part, index) => (typeof part === 'string' && index === parts.length - 1 ? part.replace(/\/$/, '') : part));

function someGroup({ address }: Instance, span: Span): readonly Part[] {
  const hole = (what: string) =>
    unknown(`${address}.parent_id ${what}`, `${address}.parent_id is known only after the apply`, span, {
      shape: 'text',
      segment: 'name',
    });
  return ['/subscriptions/', hole('subscription'), '/resourceGroups/', hole('group')];
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The subscription that an instance's provider works in; the environment may give it, and then only who has asked knows it. */
function subscriptionOf(world: World, instance: Instance): Value {
  const { slot, module, owner, key } = providerOf(world, instance);
  const at = world.start;
  const value = evaluateSlot(slot, scopeOf(world, module), world);
  if (value?.kind === 'text' && guid.test(value.value)) return text(value.value, at);
  const asked = askedSubscriptions(world).get(owner);
  if (asked !== undefined) return text(asked, at);
  const why = `provider ${key} takes its subscription from elsewhere`;
  return unknown(`${owner}.subscription_id`, why, at, { shape: 'text', segment: 'name' });
}

function providerOf(world: World, instance: Instance) {
  const key = providerKeyOf(world, instance);
  const module = ownerOf(world, instance, key);
  const slot = slotOfProvider(world, module, key, 'subscription_id');
  // OpenTofu has a provider for each key, and its JSON does not tell which one is whose: https://opentofu.org/docs/language/providers/configuration/
  const isRepeated = [...headsWrittenIn(slot.hcl), ...headsOf(get(slot.config, 'references'))].some((head) =>
    head.startsWith('each.'),
  );
  const owner = isRepeated ? `${instance.address} ${key}` : addressOfModule(module.path) + key.slice(key.indexOf(':') + 1);
  return { key, module, slot, owner };
}

const asked = new WeakMap<World, ReadonlyMap<string, string>>();

/** The subscriptions that data sources say their providers work in. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/data-sources/client_config */
function askedSubscriptions(world: World): ReadonlyMap<string, string> {
  const before = asked.get(world);
  if (before) return before;
  const clients = world.plan.instances.filter(({ mode, type }) => mode === 'data' && type === 'azurerm_client_config');
  const found = clients.flatMap((instance): readonly (readonly [string, string])[] => {
    const { value } = markedAt(instance, ['subscription_id']);
    return typeof value === 'string' && guid.test(value) ? [[providerOf(world, instance).owner, value]] : [];
  });
  const made = new Map(found);
  asked.set(world, made);
  return made;
}

/** The module instance around an instance that has the configuration of its provider: the root, or of `module.x:azurerm` that module. */
function ownerOf(world: World, { module }: Instance, key: string): ModuleInstance {
  const [address] = key.includes(':') ? key.split(':') : [];
  const depth = address === undefined ? 0 : address.split('.').length / 2;
  return world.moduleInstance(module.slice(0, depth));
}
