import { same } from '../model/equality.ts';
import { property } from '../model/property.ts';
import type { Basis, Value } from '../model/value.ts';
import { asSwitch } from './azurerm/account.ts';
import { declaredResource } from './declaration.ts';
import { get } from './json.ts';
import type { Instance } from './plan.ts';
import { headsOf } from './references.ts';
import { resolve } from './resolve.ts';
import { scopeOf } from './scope.ts';
import { basisOf } from './slot.ts';
import type { ModuleInstance, World } from './world.ts';

/**
 * What the call of an account's module says, where the account's body is not known as a whole: verified modules drop nulls from it in a
 * way that hides all of it as soon as one part is unknown. Undefined unless the module has the verified module's two inputs.
 * https://github.com/Azure/terraform-azurerm-avm-res-cognitiveservices-account/blob/main/variables.tf
 */
export function fromModuleInput(world: World, instance: Instance) {
  const module = world.moduleInstance(instance.module);
  if (!module.parent) return undefined;
  const variables = scopeOf(world, module)('var');
  const input = (name: string) => (variables?.kind === 'object' ? variables.members.get(name) : undefined);
  const [kind, access] = [input('kind'), input('public_network_access_enabled')];
  if (kind?.kind !== 'text' || access?.kind !== 'boolean' || hidesInput(module, instance)) return undefined;
  const basis: Basis = world.hasSource ? basisOf(access) : 'reference';
  const publicNetworkAccess = asSwitch({ ...access, basis });
  return contradicts(world, instance, publicNetworkAccess) ? undefined : { kind: { ...kind, basis }, publicNetworkAccess };
}

/** Whether the source of the body says something else. */
function contradicts(world: World, instance: Instance, access: Value | undefined): boolean {
  const body = resolve(world, instance, ['body'], 'source');
  if (!body) return false;
  const written = property(body, 'properties', 'publicNetworkAccess');
  return !written || !access || same(written, access) === 'no';
}

/** A body that certainly does not look at the inputs is not made of them. */
function hidesInput(module: ModuleInstance, instance: Instance): boolean {
  const { config } = declaredResource(module, instance.mode, instance.type, instance.name);
  const references = get(config, 'expressions', 'body', 'references');
  if (references === undefined) return false;
  const heads = [...headsOf(references)];
  return !heads.some((head) => head.startsWith('local.') || head === 'var.public_network_access_enabled');
}
