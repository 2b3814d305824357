import { addressOfModule } from './address.ts';
import { get } from './json.ts';
import type { Declaration } from './module.ts';
import type { Instance, Json } from './plan.ts';
import type { Slot } from './slot.ts';
import type { ModuleInstance, World } from './world.ts';

/** A resource or module call: its HCL, and what the plan's configuration says of it. */
export interface Declared {
  readonly declaration: Declaration | undefined;
  readonly config: Json;
  readonly title: string;
}

/** The slot of an attribute of a block. */
export function slotOf(declaration: Declaration | undefined, name: string, config: Json, world: World, title: string): Slot {
  const attribute = declaration?.attribute(name);
  return { hcl: attribute?.value, config, at: attribute?.span ?? declaration?.header ?? world.start, title: `${title}.${name}` };
}

/** The declaration of a resource or data source. */
export function declaredResource(module: ModuleInstance, mode: Instance['mode'], type: string, name: string): Declared {
  const planned = get(module.config, 'resources');
  const all: readonly Json[] = Array.isArray(planned) ? planned : [];
  const config = all.find((one) => get(one, 'type') === type && get(one, 'name') === name && get(one, 'mode') === mode);
  const title = `${addressOfModule(module.path)}${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  return { declaration: module.hcl?.resource(mode, type, name), config, title };
}

/** The declaration of a module call. */
export const declaredCall = ({ hcl, config, path }: ModuleInstance, name: string): Declared => ({
  declaration: hcl?.call(name),
  config: get(config, 'module_calls', name),
  title: `${addressOfModule(path)}module.${name}`,
});
