import { same } from '../model/equality.ts';
import { fold } from '../model/letters.ts';
import { property } from '../model/property.ts';
import type { Basis, Value } from '../model/value.ts';
import { plannedValue } from './attributes.ts';
import { isOpenBody, secretParts } from './azapi-body.ts';
import { type AccountBody, asSwitch } from './azurerm/account.ts';
import { declaredResource } from './declaration.ts';
import { get } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { headsOf } from './references.ts';
import { resolve } from './resolve.ts';
import { scopeOf } from './scope.ts';
import { basisOf } from './slot.ts';
import type { ModuleInstance, World } from './world.ts';
import { seenAt } from './written.ts';

/**
 * What the call of an account's module says, where the plan does not tell all of what is sent: verified modules drop nulls from the body
 * in a way that hides all of it as soon as one part is unknown, and send a write-only part beside it, which only the source shows.
 * Undefined unless the module has the verified module's two inputs.
 * https://github.com/Azure/terraform-azurerm-avm-res-cognitiveservices-account/blob/main/variables.tf
 */
export function fromModuleInput(world: World, instance: Instance) {
  const module = world.moduleInstance(instance.module);
  if (!module.parent || !isUntold(world, instance)) return undefined;
  const variables = scopeOf(world, module)('var');
  const input = (name: string) => (variables?.kind === 'object' ? variables.members.get(name) : undefined);
  const [kind, access] = [input('kind'), input('public_network_access_enabled')];
  if (kind?.kind !== 'text' || access?.kind !== 'boolean' || hidesInput(module, instance)) return undefined;
  const basis: Basis = module.hcl ? basisOf(access) : 'reference';
  const placed = <V extends Value>(value: V, ...path: readonly string[]) =>
    seenAt({ ...value, basis }, placeOfValue(world, instance, ['body', ...path]), world);
  const body = { kind: placed(kind, 'kind'), publicNetworkAccess: asSwitch(placed(access, 'properties', 'publicNetworkAccess')) };
  return contradicts(world, instance, body) ? undefined : body;
}

/** Whether it takes more than the plan to know what is sent, and the source does not show that it is something else. */
function isUntold(world: World, instance: Instance): boolean {
  const secret = secretParts(world, instance);
  if (!world.moduleInstance(instance.module).hcl) return secret.length > 0 || isOpenBody(instance);
  return isOpenBody(instance) && !secret.some(([first = '', second]) => isSetting(fold(first), second && fold(second)));
}

const isSetting = (first: string, second: string | undefined) =>
  first === 'kind' || (first === 'properties' && (second === undefined || second === 'publicnetworkaccess'));

/** Whether the body, as the plan knows it or else as its source writes it, does not say the same. */
function contradicts(world: World, instance: Instance, input: Pick<AccountBody, 'kind' | 'publicNetworkAccess'>): boolean {
  const body = isOpenBody(instance)
    ? resolve(world, instance, ['body'], 'source')
    : plannedValue(world, instance, ['body'], 'never');
  if (!body) return world.moduleInstance(instance.module).hcl !== undefined;
  const agrees = (given: Value | undefined, ...path: readonly string[]) => {
    const written = property(body, ...path);
    return written !== undefined && given !== undefined && same(written, given) === 'yes';
  };
  return !agrees(input.kind, 'kind') || !agrees(input.publicNetworkAccess, 'properties', 'publicNetworkAccess');
}

/** A body that certainly does not look at the inputs is not made of them. */
function hidesInput(module: ModuleInstance, instance: Instance): boolean {
  const { config } = declaredResource(module, instance.mode, instance.type, instance.name);
  const references = get(config, 'expressions', 'body', 'references');
  if (references === undefined) return false;
  const heads = [...headsOf(references)];
  return !heads.some((head) => head.startsWith('local.') || head === 'var.public_network_access_enabled');
}
