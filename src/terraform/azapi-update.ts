import { fold } from '../model/letters.ts';
import { property } from '../model/property.ts';
import type { Resource } from '../model/resource.ts';
import { sameId } from '../model/resource-id.ts';
import { object, unknown, type Value } from '../model/value.ts';
import { attributeOf, isOpen, plannedValue } from './attributes.ts';
import { bodyValue } from './azapi-body.ts';
import { typeOf } from './azapi-type.ts';
import { accountType, setting } from './azurerm/account.ts';
import { declaredResource } from './declaration.ts';
import type { Lowered } from './declared.ts';
import { azapiId } from './ids.ts';
import { get, textIn } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { headsOf } from './references.ts';
import { headsWrittenIn } from './slot.ts';
import { markedAt, termOfPath } from './values.ts';
import type { World } from './world.ts';

/** A resource that sets properties of an account declared elsewhere. */
interface Update {
  readonly instance: Instance;
  readonly target: Value;
  /** What it sets `publicNetworkAccess` to; unknown where nobody knows whether it does. */
  readonly access: Value;
}

/**
 * The accounts as they are once `azapi_update_resource` has set what it sets: this plan does that after the account's own value where the
 * account stays or is made before it; else the provider writes the account's own value back, and what comes last is not known.
 * https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/update_resource
 */
export function updated(world: World, lowered: readonly Lowered[]): readonly Lowered[] {
  const updates = world.plan.instances.flatMap((instance) => updateOf(world, instance));
  if (updates.length === 0) return lowered;
  return lowered.map((one) => {
    if (one.resource.type !== accountType) return one;
    const own = updates.filter(({ target }) => sameId(target, one.resource.id) !== 'no');
    return own.length === 0 ? one : { ...one, resource: withAccess(one.resource, afterAll(world, one, own)) };
  });
}

function updateOf(world: World, instance: Instance): readonly Update[] {
  const type = typeOf(instance);
  if (instance.mode !== 'managed' || instance.fate === 'forgotten' || (type !== undefined && fold(type) !== accountType))
    return [];
  const access = isUpdate(instance) ? accessSet(world, instance) : undefined;
  return access ? [{ instance, target: targetOf(world, instance), access }] : [];
}

const actionType = 'azapi_resource_action';
const methodOf = ({ values }: Instance) => fold(textIn(get(values, 'method')) ?? '');

/** `azapi_resource_action` does the same with PATCH and PUT. https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource_action */
function isUpdate(instance: Instance): boolean {
  if (instance.type !== actionType) return instance.type === 'azapi_update_resource';
  const isSent = get(instance.values, 'when') !== 'destroy' && !get(instance.values, 'action');
  return isSent && (['patch', 'put'].includes(methodOf(instance)) || isOpen(instance, ['method']));
}

/** What it sets; undefined where it leaves that alone. */
function accessSet(world: World, instance: Instance): Value | undefined {
  const path = ['properties', 'publicNetworkAccess'];
  const span = placeOfValue(world, instance, ['body', ...path]);
  const body = bodyValue(world, instance, 'never');
  const written = body && property(body, ...path);
  const mayNot = (why: string) => unknown(termOfPath(instance.address, ['body', ...path]), `${instance.address} ${why}`, span);
  if (['when', 'action', 'method'].some((name) => instance.type === actionType && isOpen(instance, [name])))
    return mayNot('may send its body or not');
  if (!written) return methodOf(instance) === 'put' ? mayNot('sends the account anew, without this setting') : undefined;
  return setting({ ...written, span });
}

function targetOf(world: World, instance: Instance): Value {
  const given = plannedValue(world, instance, ['resource_id'], 'any');
  const isGiven = given !== undefined && given.kind !== 'null';
  const isNamed =
    attributeOf(world, instance, 'parent_id') !== undefined && textIn(markedAt(instance, ['name']).value) !== undefined;
  const span = placeOfValue(world, instance, ['resource_id']);
  if (isNamed && (!isGiven || given.kind === 'unknown')) return azapiId(world, instance, span) ?? given ?? open(instance, span);
  return isGiven ? given : open(instance, span);
}

const open = ({ address }: Instance, span: Value['span']): Value =>
  unknown(`${address}.resource_id`, `what ${address} updates is not known`, span);

/** The account's setting after all its updates; of several, which run in an order of their own, only what they agree on. */
function afterAll(world: World, account: Lowered, updates: readonly Update[]): Value | undefined {
  const before = property(account.resource.body, 'properties', 'publicNetworkAccess');
  const [first, ...others] = updates.map((update) => after(world, account, update, before));
  const isAgreed = first !== undefined && others.every((other) => other !== undefined && isSameSetting(first, other));
  if (others.length === 0 || isAgreed) return first;
  const { address } = account.instance;
  const names = updates.map(({ instance }) => instance.address).join(' and ');
  return unknown(`${address} after ${names}`, `${names} set it, and what comes last is not known`, account.resource.span);
}

/** The account's setting after an update, if that is one of this account. */
function after(world: World, { instance, resource }: Lowered, update: Update, before: Value | undefined): Value | undefined {
  const isTarget = sameId(update.target, resource.id);
  if (isTarget === 'no') return before;
  const isLast = isTarget === 'yes' && comesLast(world, instance, update.instance);
  if (before && !isLast && isSameSetting(before, update.access)) return before;
  if (isLast) return { ...update.access, basis: update.target.basis ?? update.access.basis ?? 'id' };
  const { address } = update.instance;
  const reason = update.target.kind === 'unknown' ? `: ${update.target.why}` : '';
  const why =
    isTarget === 'yes' ? `${address} sets it too, and what comes last is not known` : `${address} may set it too${reason}`;
  return unknown(`${instance.address} after ${address}`, why, update.access.span);
}

const isSameSetting = (one: Value, other: Value) =>
  one.kind === 'text' && other.kind === 'text' && fold(one.value) === fold(other.value);

/** One that stays came last when it was made; what Azure has since then only the account itself tells, where the plan asked for it. */
function comesLast(world: World, account: Instance, update: Instance): boolean {
  if (update.fate === 'kept') return false;
  return account.fate === 'kept' || account.fate === 'created' || dependsOn(world, update, account);
}

/** Whether an update names the account in what says what it updates, so that Terraform runs it later. */
function dependsOn(world: World, update: Instance, account: Instance): boolean {
  const module = world.moduleInstance(update.module);
  const { declaration, config } = declaredResource(module, update.mode, update.type, update.name);
  return ['resource_id', 'parent_id'].some((name) => {
    const heads = [
      ...headsOf(get(config, 'expressions', name, 'references')),
      ...headsWrittenIn(declaration?.attribute(name)?.value),
    ];
    const own = `${account.type}.${account.name}`;
    const isNamed = heads.some((head) => head === own || head.startsWith(`${own}[`));
    return isNamed || (heads.length > 0 && isOpen(update, [name]));
  });
}

function withAccess(resource: Resource, access: Value | undefined): Resource {
  const { body } = resource;
  const properties = property(body, 'properties');
  if (!access || body.kind !== 'object' || properties?.kind !== 'object') return resource;
  const inner = object(new Map([...properties.members, ['publicNetworkAccess', access]]), properties.span);
  return { ...resource, body: object(new Map([...body.members, ['properties', inner]]), body.span) };
}
