import { fold } from '../model/letters.ts';
import type { Gap } from '../model/resource.ts';
import { typeOf } from './azapi-type.ts';
import { endpointType } from './endpoint.ts';
import { textIn } from './json.ts';
import { placeOf } from './place.ts';
import type { Instance } from './plan.ts';
import { markedAt } from './values.ts';
import type { World } from './world.ts';

const deployments = new Map([
  ['azurerm_resource_group_template_deployment', ['template_content']],
  ['azurerm_subscription_template_deployment', ['template_content']],
  ['azurerm_management_group_template_deployment', ['template_content']],
  ['azurerm_template_deployment', ['template_body']],
]);

/** Resources of a plan in which, or behind which, an endpoint may be that nobody sees. */
export function gapsOf(world: World): readonly Gap[] {
  return world.plan.instances.flatMap((instance): readonly Gap[] => {
    if (instance.mode !== 'managed') return [];
    const at = () => placeOf(world, instance).header;
    const { address, fate } = instance;
    if (fate === 'forgotten') {
      const message = `${address} is no longer managed, and what it leads to afterwards is not seen`;
      return isEndpoint(instance) ? [{ kind: 'left-unmanaged', message, at: at() }] : [];
    }
    if (instance.type === 'azapi_resource' && typeOf(instance) === undefined)
      return [{ kind: 'type-unknown', message: `${address} is of a type that is not known before the apply`, at: at() }];
    return mayDeploy(instance, endpoints) ? [templateOf(world, instance)] : [];
  });
}

/** Templates that a plan deploys, in which there is an account but no endpoint: they leave no gap, but hold what is not judged. */
export const unjudgedIn = (world: World): readonly Gap[] =>
  world.plan.instances
    .filter((one) => one.mode === 'managed' && one.fate !== 'forgotten' && !mayDeploy(one, endpoints) && mayDeploy(one, accounts))
    .map((instance) => templateOf(world, instance));

const templateOf = (world: World, instance: Instance): Gap => ({
  kind: 'nested-template-unknown',
  message: `${instance.address} deploys a template, which the guard does not look into`,
  at: placeOf(world, instance).header,
});

const isEndpoint = (instance: Instance) =>
  instance.type === 'azurerm_private_endpoint' || (instance.type === 'azapi_resource' && isOfType(instance, endpointType));

const isOfType = (instance: Instance, type: string) => fold(typeOf(instance) ?? '') === type;

const endpoints = /privateendpoints|resources\\?\/deployments|\\u00/i;
const accounts = /cognitiveservices\\?\/accounts/i;

/** Whether a template is deployed that may hold what is looked for. */
function mayDeploy(instance: Instance, wanted: RegExp): boolean {
  if (instance.type === 'azapi_resource') return isOfType(instance, 'microsoft.resources/deployments');
  const path = deployments.get(instance.type);
  if (!path) return false;
  const content = textIn(markedAt(instance, path).value);
  return content === undefined || wanted.test(content);
}
