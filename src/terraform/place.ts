import type { Block, Expression } from '../hcl/syntax.ts';
import type { Span } from '../model/span.ts';
import { type Declaration, literalText } from './module.ts';
import type { Instance } from './plan.ts';
import type { Path } from './values.ts';
import type { ModuleInstance, World } from './world.ts';

/** Where a resource is written: what stands before its brace, and all of it. */
export interface Place {
  readonly header: Span;
  readonly block: Span;
}

/**
 * Where the author of an instance edits it: its block; of a module from elsewhere the call in the author's own module; without source the
 * plan itself.
 */
export function placeOf(world: World, { module, mode, type, name }: Instance): Place {
  const own = world.moduleInstance(module);
  const declaration = own.hcl?.isOurs ? own.hcl.resource(mode, type, name) : undefined;
  return declaration ?? callPlace(own) ?? { header: world.start, block: world.start };
}

/** The nearest call of the module, or of one around it, that is written in the author's repository. */
function callPlace({ path, parent }: ModuleInstance): Place | undefined {
  const last = path.at(-1);
  if (!parent || !last) return undefined;
  return (parent.hcl?.isOurs ? parent.hcl.call(last.name) : undefined) ?? callPlace(parent);
}

/** Where a value of an instance is written: its attribute, or what is nearest to it. */
export function placeOfValue(world: World, instance: Instance, path: Path): Span {
  const { hcl } = world.moduleInstance(instance.module);
  const declaration = hcl?.isOurs ? hcl.resource(instance.mode, instance.type, instance.name) : undefined;
  return (declaration && spanIn(declaration, path)) ?? placeOf(world, instance).header;
}

/** Whether the author writes the attribute. */
export function isWritten(declaration: Declaration, name: string): boolean {
  return declaration.attribute(name) !== undefined || declaration.blocks(name).length > 0;
}

function spanIn(declaration: Declaration, [name, ...rest]: Path): Span | undefined {
  if (typeof name !== 'string') return undefined;
  const attribute = declaration.attribute(name);
  if (attribute) return entrySpan(attribute.value, rest) ?? attribute.span;
  const [index, ...inner] = rest;
  const block = blockAt(declaration.blocks(name), typeof index === 'number' ? index : 0);
  return block && blockSpan(block, inner);
}

/** The block with an index; which of several it is where `dynamic` ones are among them only their collections tell. */
function blockAt(blocks: readonly Block[], index: number): Block | undefined {
  if (blocks.every(({ type }) => type !== 'dynamic')) return blocks[index];
  return blocks.length === 1 ? blocks[0] : undefined;
}

function blockSpan(block: Block, [name, ...rest]: Path): Span {
  const content = block.type === 'dynamic' ? block.body.blocks.find(({ type }) => type === 'content') : block;
  const attribute = typeof name === 'string' ? content?.body.attributes.get(name) : undefined;
  return attribute ? (entrySpan(attribute.value, rest) ?? attribute.span) : block.header;
}

/** Inside an object that is written out, also in a `jsonencode`, the entry that the path ends at. */
function entrySpan(expression: Expression, [step, ...rest]: Path): Span | undefined {
  if (step === undefined) return undefined;
  if (expression.kind === 'call' && expression.name === 'jsonencode' && expression.args[0])
    return entrySpan(expression.args[0], [step, ...rest]);
  if (expression.kind === 'tuple' && typeof step === 'number') {
    const item = expression.items[step];
    return item && (entrySpan(item, rest) ?? item.span);
  }
  if (expression.kind !== 'object') return undefined;
  if (step === 0) return entrySpan(expression, rest) ?? expression.span;
  const entry = expression.entries.find(({ key }) => literalText(key)?.toLowerCase() === String(step).toLowerCase());
  return entry && (entrySpan(entry.value, rest) ?? entry.span);
}
