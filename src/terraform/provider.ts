import { limits } from '../model/limits.ts';
import { isObject, own, textIn } from './json.ts';
import type { Instance, Json, ModulePath } from './plan.ts';

/** What `configuration` says of one resource. */
export interface Configured {
  readonly providerKey: string | undefined;
  /** Whether it has just one instance: neither it nor a module around it is repeated, as far as the configuration shows. */
  readonly isSingle: boolean;
  readonly resource: Pick<Instance, 'module' | 'mode' | 'type' | 'name'>;
}

/** The resources of a configuration, by `configuredKey`. */
export type Configuration = ReadonlyMap<string, Configured>;

/** What tells resources apart, whichever of their instances is meant. */
export const configuredKey = ({ module, mode, type, name }: Configured['resource']): string =>
  [...module.map((step) => step.name), mode, type, name].join('.');

interface Place {
  readonly module: Json;
  readonly path: ModulePath;
  readonly isSingle: boolean;
}

/** All resources of plan JSON's `configuration`. */
export function readConfiguration(configuration: Json): Configuration {
  const found = new Map<string, Configured>();
  const left: Place[] = [{ module: own(configuration, 'root_module'), path: [], isSingle: true }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { module, path, isSingle } = place;
    const resources = own(module, 'resources');
    for (const one of Array.isArray(resources) ? resources : []) {
      const configured = configuredOf(one, place);
      if (configured) found.set(configuredKey(configured.resource), configured);
    }
    const calls = path.length < limits.deploymentDepth ? own(module, 'module_calls') : undefined;
    for (const [name, call] of isObject(calls) ? Object.entries(calls) : [])
      left.push({
        module: own(call, 'module'),
        path: [...path, { name, key: undefined }],
        isSingle: isSingle && !isRepeated(call),
      });
  }
  return found;
}

function configuredOf(one: Json, { path, isSingle }: Place): Configured | undefined {
  const mode = own(one, 'mode');
  const type = textIn(own(one, 'type'));
  const name = textIn(own(one, 'name'));
  if ((mode !== 'managed' && mode !== 'data') || type === undefined || name === undefined) return undefined;
  const providerKey = textIn(own(one, 'provider_config_key'));
  return { providerKey, isSingle: isSingle && !isRepeated(one), resource: { module: path, mode, type, name } };
}

const isRepeated = (one: Json) => own(one, 'count_expression') !== undefined || own(one, 'for_each_expression') !== undefined;

const namespaces: Readonly<Record<string, string>> = { azapi: 'azure' };

/**
 * The last two parts of a provider's name, lower case. Terraform 0.12 wrote `azurerm.hub`, 0.13 `-/azurerm` for what it knew from 0.12.
 * https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses
 */
export function providerOf(name: string): string {
  const known = providers.get(name) ?? shortened(name);
  if (providers.size < 1_000) providers.set(name, known);
  return known;
}

/** Of thousands of resources a few providers are told. */
const providers = new Map<string, string>();

function shortened(name: string): string {
  const [last = '', before = '-'] = name.toLowerCase().split('/').reverse();
  const type = last.replace(/^provider\./, '').replace(/\..*$/s, '');
  return `${before === '-' ? (Object.hasOwn(namespaces, type) ? namespaces[type] : 'hashicorp') : before}/${type}`;
}
