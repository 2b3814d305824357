import { turnsOf } from '../hcl/for-expression.ts';
import type { Scope } from '../hcl/result.ts';
import type { Run } from '../hcl/run.ts';
import type { Block } from '../hcl/syntax.ts';
import { object, type Value } from '../model/value.ts';
import { type Declared, declaredResource } from './declaration.ts';
import { get } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { repetitionOf, scopeOf } from './scope.ts';
import { basisOf, evaluateSlot, navigate, type Slot } from './slot.ts';
import { type Path, termOfPath } from './values.ts';
import type { World } from './world.ts';

/** An expression, what its names mean, and the way from its value to the one that is asked for. */
interface Found {
  readonly slot: Slot;
  readonly scope: Scope;
  readonly rest: Path;
}

/**
 * What the author's expressions say a value of an instance will be; undefined where they are not at hand. `way`: only by their source, or
 * else also by a bare list of references.
 */
export function resolve(world: World, instance: Instance, path: Path, way: 'source' | 'any'): Value | undefined {
  const found = find(world, instance, path);
  if (!found || (way === 'source' && !found.slot.hcl)) return undefined;
  const value = evaluateSlot(found.slot, found.scope, world);
  if (!value) return undefined;
  const isWhole = !found.slot.hcl && value.basis === 'reference';
  const part = isWhole ? value : navigate(value, found.rest);
  return part && { ...part, span: placeOfValue(world, instance, path), basis: isWhole ? 'reference' : basisOf(part) };
}

function find(world: World, instance: Instance, path: Path): Found | undefined {
  const module = world.moduleInstance(instance.module);
  const declared = declaredResource(module, instance.mode, instance.type, instance.name);
  const scope = scopeOf(world, module, repetitionOf(world, module, declared, instance.key));
  return attributeOf(world, instance, declared, scope, path) ?? blockOf(world, instance, declared, scope, path);
}

function attributeOf(world: World, instance: Instance, declared: Declared, scope: Scope, path: Path): Found | undefined {
  const [name, ...rest] = path;
  const attribute = declared.declaration?.attribute(String(name));
  const config = get(declared.config, 'expressions', String(name));
  if (!attribute && (config === undefined || Array.isArray(config) || declared.declaration)) return undefined;
  const title = termOfPath(instance.address, path.slice(0, 1));
  const hcl = attribute && withoutEncoding(attribute.value);
  return { slot: { hcl, config, at: placeOfValue(world, instance, path), title }, scope, rest };
}

/** The parts of an object are looked for, also where it is written as JSON text. */
function withoutEncoding(expression: NonNullable<Slot['hcl']>): NonNullable<Slot['hcl']> {
  const [argument] = expression.kind === 'call' && expression.name === 'jsonencode' ? expression.args : [];
  return argument ?? expression;
}

/** An attribute of a nested block, also of one that `dynamic` makes. */
function blockOf(world: World, instance: Instance, declared: Declared, scope: Scope, path: Path): Found | undefined {
  const [type, index, name, ...rest] = path;
  if (typeof type !== 'string' || typeof index !== 'number' || typeof name !== 'string') return undefined;
  const at = placeOfValue(world, instance, path);
  const title = termOfPath(instance.address, [type, index, name]);
  const { declaration, config } = declared;
  const planned = get(config, 'expressions', type, index, name);
  if (!declaration)
    return planned === undefined ? undefined : { slot: { hcl: undefined, config: planned, at, title }, scope, rest };
  const blocks = declaration.blocks(type);
  const isPlain = blocks.every((block) => block.type !== 'dynamic');
  const [first] = blocks;
  if (isPlain) {
    const hcl = blocks[index]?.body.attributes.get(name)?.value;
    return hcl && { slot: { hcl, config: planned, at, title }, scope, rest };
  }
  if (blocks.length > 1 || !first) return undefined;
  const made = dynamicBlock(world, first, index, scope, title);
  const hcl = made?.content.body.attributes.get(name)?.value;
  return made && hcl && { slot: { hcl, config: undefined, at, title }, scope: made.scope, rest };
}

/** One block of those that a `dynamic` block makes. https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function dynamicBlock(world: World, block: Block, index: number, scope: Scope, title: string) {
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const collection = block.body.attributes.get('for_each');
  const iterator = block.body.attributes.get('iterator')?.value;
  const name = iterator?.kind === 'variable' ? iterator.name : block.labels[0];
  if (!content || !collection) return undefined;
  const slot = { hcl: collection.value, config: undefined, at: collection.span, title: `${title} for_each` };
  const each = elementOf(evaluateSlot(slot, scope, world), index, world.run);
  const inner: Scope = (asked) => (asked === name ? each : scope(asked));
  return { content, scope: inner };
}

function elementOf(collection: Value | undefined, index: number, run: Run): Value | undefined {
  const turns = collection && turnsOf(collection, collection.span, run);
  const turn = turns && !('kind' in turns) ? turns[index] : undefined;
  return turn && object(new Map(Object.entries(turn)), turn.value.span);
}
