import { turnsOf } from '../hcl/for-expression.ts';
import type { Scope } from '../hcl/result.ts';
import type { Block } from '../hcl/syntax.ts';
import { object, type Value } from '../model/value.ts';
import { type Declared, declaredResource } from './declaration.ts';
import { get } from './json.ts';
import { literalText } from './module.ts';
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
  if (isWhole && found.rest.length > 0 && !isId.test(String(path.at(-1)))) return undefined;
  const part = isWhole ? value : navigate(value, found.rest);
  return part && { ...part, span: placeOfValue(world, instance, path), basis: isWhole ? 'reference' : basisOf(part) };
}

/** A body has one list of references for all of it: where that is but one, it is taken for the id that the body names. */
const isId = /^private(?:LinkService|DnsZone)Id$/i;

function find(world: World, instance: Instance, path: Path): Found | undefined {
  const module = world.moduleInstance(instance.module);
  const declared = declaredResource(module, instance.mode, instance.type, instance.name);
  const scope = scopeOf(world, module, repetitionOf(world, module, declared, instance.key));
  return attributeOf(world, instance, declared, scope, path) ?? blockOf(world, instance, declared, scope, path);
}

/** In JSON a block is written as an attribute, also without a list where there is only one. */
function attributeOf(world: World, instance: Instance, declared: Declared, scope: Scope, path: Path): Found | undefined {
  const [name, ...rest] = path;
  const attribute = declared.declaration?.attribute(String(name));
  const config = get(declared.config, 'expressions', String(name));
  if (!attribute && (config === undefined || Array.isArray(config) || declared.declaration)) return undefined;
  const title = termOfPath(instance.address, path.slice(0, 1));
  const hcl = attribute && withoutEncoding(attribute.value);
  const isBlock = hcl?.kind === 'object' && rest[0] === 0;
  return { slot: { hcl, config, at: placeOfValue(world, instance, path), title }, scope, rest: isBlock ? rest.slice(1) : rest };
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
  const made = blockAt(world, declaration.blocks(type), index, scope, title);
  const hcl = made?.body.attributes.get(name)?.value;
  const isPlain = declaration.blocks(type).every((block) => block.type !== 'dynamic');
  return made && hcl && { slot: { hcl, config: isPlain ? planned : undefined, at, title }, scope: made.scope, rest };
}

/** The body of the block with an index among those written and those that `dynamic` ones make, with the names in it. */
function blockAt(world: World, blocks: readonly Block[], index: number, scope: Scope, title: string) {
  let left = index;
  for (const block of blocks) {
    if (block.type !== 'dynamic') {
      if (left === 0) return { body: block.body, scope };
      left -= 1;
      continue;
    }
    const scopes = scopesOf(world, block, scope, title);
    const content = block.body.blocks.find(({ type }) => type === 'content');
    if (!scopes || !content) return undefined;
    const own = scopes[left];
    if (own) return { body: content.body, scope: own };
    left -= scopes.length;
  }
  return undefined;
}

/** The names in each of the blocks that a `dynamic` one makes. https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function scopesOf(world: World, { body, labels }: Block, scope: Scope, title: string): readonly Scope[] | undefined {
  const forEach = body.attributes.get('for_each');
  const iterator = body.attributes.get('iterator')?.value;
  const name = iterator?.kind === 'variable' ? iterator.name : ((iterator && literalText(iterator)) ?? labels[0]);
  if (!forEach) return undefined;
  const slot = { hcl: forEach.value, config: undefined, at: forEach.span, title: `${title} for_each` };
  const collection = evaluateSlot(slot, scope, world);
  const turns = collection && turnsOf(collection, collection.span, world.run);
  if (!turns || 'kind' in turns) return undefined;
  return turns.map((turn) => {
    const each = object(new Map(Object.entries(turn)), turn.value.span);
    return (asked) => (asked === name ? each : scope(asked));
  });
}
