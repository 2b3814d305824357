import { lazyObject } from '../hcl/lazy-object.ts';
import { asValue, type Scope } from '../hcl/result.ts';
import { convert } from '../hcl/type-constraint.ts';
import { integer, object, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { addressOfModule } from './address.ts';
import { attributesOf } from './attributes.ts';
import { type Declared, declaredCall, declaredResource, slotOf } from './declaration.ts';
import { get, isObject } from './json.ts';
import { byKey } from './keyed.ts';
import type { Declaration } from './module.ts';
import type { Instance, Json, Key } from './plan.ts';
import { asPlanned, evaluateSlot } from './slot.ts';
import { plainJson } from './values.ts';
import type { ModuleInstance, World } from './world.ts';

/** Of a resource or module call that is there several times: which one it is, and what it is repeated over. */
export interface Repetition {
  readonly key: Key | undefined;
  readonly forEach: () => Value | undefined;
}

const scopes = new WeakMap<ModuleInstance, Scope>();

/** What names mean in a module instance; with `repetition`, in an expression of a block that is there several times. */
export function scopeOf(world: World, module: ModuleInstance, repetition?: Repetition): Scope {
  const known = scopes.get(module) ?? moduleScope(world, module);
  scopes.set(module, known);
  if (!repetition) return known;
  return (name) => repeated(world, repetition, name) ?? known(name);
}

/** The repetition of a declaration's instance with the key. */
export function repetitionOf(world: World, module: ModuleInstance, declared: Declared, key: Key | undefined): Repetition {
  const { declaration, config, title } = declared;
  const slot = slotOf(declaration, 'for_each', get(config, 'for_each_expression'), world, title);
  return { key, forEach: () => evaluateSlot(slot, scopeOf(world, module), world) };
}

function repeated(world: World, { key, forEach }: Repetition, name: string): Value | undefined {
  const at = world.start;
  if (name === 'count') return typeof key === 'number' ? object(new Map([['index', integer(key, at)]]), at) : undefined;
  if (name !== 'each' || typeof key !== 'string') return undefined;
  const make = (member: string) => (member === 'key' ? text(key, at) : eachValue(forEach(), key));
  return lazyObject(['key', 'value'], make, at);
}

/** Of a map the element, of a set the key itself. */
function eachValue(collection: Value | undefined, key: string): Value | undefined {
  if (collection?.kind === 'object') return collection.members.get(key);
  if (collection?.kind === 'array') return text(key, collection.span);
  return collection?.kind === 'unknown'
    ? unknown(`${collection.term}[${JSON.stringify(key)}]`, collection.why, collection.span)
    : undefined;
}

function moduleScope(world: World, module: ModuleInstance): Scope {
  const of = (names: Iterable<string> | undefined, make: (name: string) => Value | undefined, root: string) =>
    lazyObject(names, (name) => make(name) ?? notThere(world, module, `${root}.${name}`), world.start);
  const { hcl, config } = module;
  const names = (type: Parameters<NonNullable<typeof hcl>['names']>[0], planned: Json) => [
    ...(hcl?.names(type) ?? []),
    ...Object.keys(isObject(planned) ? planned : {}),
  ];
  const managed = (type: string) => of(undefined, (name) => resource(world, module, 'managed', type, name), type);
  const roots = new Map<string, Value>([
    ['var', of(names('variable', get(config, 'variables')), (name) => variable(world, module, name), 'var')],
    ['local', of(hcl ? hcl.names('locals') : undefined, (name) => local(world, module, name), 'local')],
    ['module', of(names('module', get(config, 'module_calls')), (name) => call(world, module, name), 'module')],
    [
      'data',
      of(undefined, (type) => of(undefined, (name) => resource(world, module, 'data', type, name), `data.${type}`), 'data'),
    ],
    ['resource', of(undefined, managed, 'resource')],
  ]);
  const outside = new Set(['path', 'terraform', 'self', 'each', 'count']);
  return (name) => {
    if (outside.has(name))
      return unknown(`${addressOfModule(module.path)}${name}`, `${name} is not told by the plan`, world.start);
    const known = roots.get(name) ?? managed(name);
    roots.set(name, known);
    return known;
  };
}

function notThere(world: World, { path, hcl }: ModuleInstance, name: string): Unknown {
  const title = `${addressOfModule(path)}${name}`;
  return unknown(title, hcl ? `${title} is not to be found` : `${title} is shown by the source only`, world.start);
}

function variable(world: World, module: ModuleInstance, name: string): Value | undefined {
  const declaration = module.hcl?.variable(name);
  const config = get(module.config, 'variables', name);
  const title = `${addressOfModule(module.path)}var.${name}`;
  const given = module.parent ? argument(world, module, name) : rootVariable(world, declaration, config, name);
  const isRefused = given?.kind === 'null' && isFalse(declaration, 'nullable');
  const typed = (one: Value) => asValue(convert(one, declaration?.attribute('type')?.value, world.run));
  const fallback = () => {
    const planned = get(config, 'default');
    const slot = slotOf(declaration, 'default', { constant_value: planned }, world, title);
    const value = evaluateSlot({ ...slot, config: declaration ? undefined : slot.config }, () => undefined, world);
    if (!value || !declaration || config === undefined) return value;
    return asPlanned(typed(value), typed(plainJson(planned ?? null, { span: value.span, owner: title })), slot);
  };
  const mayFallBack = module.parent !== undefined || (world.plan.bundle !== undefined && !isDeclared(declaration, 'ephemeral'));
  const value = (given === undefined && mayFallBack) || isRefused ? fallback() : given;
  return value && typed(value);
}

/** Whether a switch of a declaration is written, and not as `false`. */
const isDeclared = (declaration: Declaration | undefined, name: string) =>
  declaration?.attribute(name) !== undefined && !isFalse(declaration, name);

function isFalse(declaration: Declaration | undefined, name: string): boolean {
  const value = declaration?.attribute(name)?.value;
  return value?.kind === 'literal' && value.value.kind === 'boolean' && !value.value.value;
}

/** A sensitive value is never looked at. Plan JSON has all values, defaults too, but ephemeral ones; a binary plan only those that were set. */
function rootVariable(world: World, declaration: Declaration | undefined, config: Json, name: string): Value | undefined {
  if (!world.plan.variables.has(name)) return undefined;
  const isSecret =
    get(config, 'sensitive') === true || isDeclared(declaration, 'sensitive') || (!declaration && config === undefined);
  const at = declaration?.header ?? world.start;
  if (isSecret) return unknown(`var.${name}`, `var.${name} is sensitive`, at);
  return plainJson(world.plan.variables.get(name), { span: at, owner: `var.${name}` });
}

function argument(world: World, { path, parent }: ModuleInstance, name: string): Value | undefined {
  const last = path.at(-1);
  if (!parent || !last) return undefined;
  const declared = declaredCall(parent, last.name);
  const config = get(declared.config, 'expressions', name);
  const slot = slotOf(declared.declaration, name, config, world, declared.title);
  const isPlanned = declared.config === undefined || config !== undefined;
  if (!isPlanned || (!slot.hcl && config === undefined)) return undefined;
  return evaluateSlot(slot, scopeOf(world, parent, repetitionOf(world, parent, declared, last.key)), world);
}

function local(world: World, module: ModuleInstance, name: string): Value | undefined {
  const attribute = module.hcl?.local(name);
  if (!attribute) return undefined;
  const title = `${addressOfModule(module.path)}local.${name}`;
  const slot = { hcl: attribute.value, config: undefined, at: attribute.span, title };
  return evaluateSlot(slot, scopeOf(world, module), world);
}

/** A module call as its caller sees it: its outputs, by key where it is repeated. */
function call(world: World, module: ModuleInstance, name: string): Value | undefined {
  const declared = declaredCall(module, name);
  const outputs = (key: Key | undefined) => outputsOf(world, world.moduleInstance([...module.path, { name, key }]));
  const found = world.keysOf(module.path, name);
  return byKey(world, { declared, scope: scopeOf(world, module), found, mayBeMore: true, make: outputs });
}

function outputsOf(world: World, module: ModuleInstance): Value {
  const { hcl, config, path } = module;
  const planned = get(config, 'outputs');
  const names = new Set([...(hcl?.names('output') ?? []), ...Object.keys(isObject(planned) ? planned : {})]);
  const make = (name: string) => {
    const title = `${addressOfModule(path)}output.${name}`;
    const slot = slotOf(hcl?.output(name), 'value', get(planned, name, 'expression'), world, title);
    return evaluateSlot(slot, scopeOf(world, module), world) ?? notThere(world, module, `output.${name}`);
  };
  const rest = unknown(`${addressOfModule(path)}outputs`, `${addressOfModule(path)} has no such output`, world.start);
  return lazyObject(names, make, world.start, rest);
}

function resource(world: World, module: ModuleInstance, mode: Instance['mode'], type: string, name: string): Value | undefined {
  const declared = declaredResource(module, mode, type, name);
  const instances = world.instancesOf(module.path, mode, type, name);
  const byItsKey = new Map(instances.map((instance) => [instance.key, instance]));
  const make = (key: Key | undefined) => {
    const instance = byItsKey.get(key);
    return instance
      ? attributesOf(world, instance)
      : unknown(`${declared.title}[${key}]`, `${declared.title} is not in the plan`, world.start);
  };
  const mayBeMore = world.plan.gaps.length > 0;
  return byKey(world, { declared, scope: scopeOf(world, module), found: [...byItsKey.keys()], mayBeMore, make });
}
