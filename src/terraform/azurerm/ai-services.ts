import { text } from '../../model/value.ts';
import { declared, type Lower } from '../declared.ts';
import { placeOf } from '../place.ts';
import { writtenValue } from '../written.ts';
import { accountBody, accountType, setting } from './account.ts';
import { unlessDefault } from './cognitive-account.ts';

/** An account of kind AIServices always. https://registry.terraform.io/providers/hashicorp/azurerm/4.81.0/docs/resources/ai_services */
export const aiServices: Lower = (world, instance) => {
  const { header } = placeOf(world, instance);
  const body = {
    kind: text('AIServices', header),
    publicNetworkAccess: setting(unlessDefault(world, instance, 'public_network_access')),
    defaultAction: setting(writtenValue(world, instance, ['network_acls', 0, 'default_action'])),
  };
  return [declared(world, instance, accountType, accountBody(body, header))];
};
