import type { Value } from '../../model/value.ts';
import { declared, type Lower } from '../declared.ts';
import { placeOf } from '../place.ts';
import type { Instance } from '../plan.ts';
import type { World } from '../world.ts';
import { isWritten, writtenValue } from '../written.ts';
import { accountBody, accountType, asSwitch, setting } from './account.ts';

/** https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/cognitive_account */
export const cognitiveAccount: Lower = (world, instance) => {
  const body = {
    kind: writtenValue(world, instance, ['kind']),
    publicNetworkAccess: asSwitch(unlessDefault(world, instance, 'public_network_access_enabled')),
    defaultAction: setting(writtenValue(world, instance, ['network_acls', 0, 'default_action'])),
  };
  return [declared(world, instance, accountType, accountBody(body, placeOf(world, instance).header))];
};

/** The value of an attribute; undefined where the provider fills in its default, which opens the account. */
export function unlessDefault(world: World, instance: Instance, name: string): Value | undefined {
  const value = writtenValue(world, instance, [name]);
  const isOpening = (value?.kind === 'boolean' && value.value) || (value?.kind === 'text' && value.value === 'Enabled');
  return isOpening && !isWritten(world, instance, name) ? undefined : value;
}
