import type { Expression } from '../hcl/syntax.ts';
import { get, textIn } from './json.ts';
import { literalText } from './module.ts';
import type { Instance } from './plan.ts';
import type { ModuleInstance, World } from './world.ts';

/**
 * Which configuration of its provider an instance uses: `azurerm.hub`. Of a module below a module that only passes it on, plan JSON
 * has a key of the module's own; the calls in between tell which one that is, where their source is at hand.
 */
export function providerKeyOf(world: World, { module, providerKey }: Instance): string {
  const config = get(world.plan.configuration, 'provider_config', providerKey);
  const name = textIn(get(config, 'name'));
  const isPassedOn = get(config, 'module_address') !== undefined && get(config, 'expressions') === undefined;
  const passed = isPassedOn && name !== undefined ? passedTo(world.moduleInstance(module), name) : undefined;
  return passed ?? providerKey;
}

/** The root's name for what a module knows as `azurerm` or `azurerm.alias`. https://developer.hashicorp.com/terraform/language/modules/develop/providers */
function passedTo({ parent, path, hcl }: ModuleInstance, name: string): string | undefined {
  const last = path.at(-1);
  if (!parent || !last) return name;
  const [local = name, alias] = name.split('.');
  const call = parent.hcl?.call(last.name);
  if (!call || hcl?.provider(local, alias)) return undefined;
  const providers = call.attribute('providers')?.value;
  if (!providers) return alias === undefined ? passedTo(parent, name) : undefined;
  const entry = providers.kind === 'object' ? providers.entries.find(({ key }) => nameIn(key) === name) : undefined;
  const given = entry && nameIn(entry.value);
  return given === undefined ? undefined : passedTo(parent, given);
}

function nameIn(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name;
  if (expression.kind !== 'step') return literalText(expression);
  const { of, step } = expression;
  return of.kind === 'variable' && step.kind === 'attribute' ? `${of.name}.${step.name}` : undefined;
}
