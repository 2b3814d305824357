import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';
import { plannedValue } from './attributes.ts';
import { declaredResource } from './declaration.ts';
import { get } from './json.ts';
import { isWritten as isWrittenIn } from './place.ts';
import type { Instance } from './plan.ts';
import { resolve } from './resolve.ts';
import type { Path } from './values.ts';
import type { World } from './world.ts';

/** Whether the author writes an attribute, or leaves it to the provider's default; where nothing tells (a state), what is there counts as written. */
export function isWritten(world: World, instance: Instance, name: string): boolean {
  const module = world.moduleInstance(instance.module);
  const { declaration, config } = declaredResource(module, instance.mode, instance.type, instance.name);
  if (declaration) return isWrittenIn(declaration, name);
  return config === undefined || get(config, 'expressions', name) !== undefined;
}

/** What the plan says of a value, with the places that it came by: arguments, defaults, locals. */
export function writtenValue(world: World, instance: Instance, path: Path): Value | undefined {
  const value = plannedValue(world, instance, path, 'never');
  if (!value || value.kind === 'unknown') return value;
  const trail = resolve(world, instance, path, 'source')?.trail ?? [];
  return seenAt({ ...value, trail }, value.span, world);
}

/** A value seen from a place, with the further places that it came by. */
export function seenAt<V extends Value>(value: V, at: Span, world: World): V {
  const way = [at, value.span, ...(value.trail ?? [])].filter(({ file }) => file !== world.plan.file);
  return {
    ...value,
    span: at,
    trail: distinct(way)
      .filter((one) => one !== at)
      .slice(0, limits.trail),
  };
}

/** Without places inside or around another that comes before. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  const isInside = (one: Span, other: Span) => one.file === other.file && other.start <= one.start && one.end <= other.end;
  for (const span of spans) if (!kept.some((other) => isInside(span, other) || isInside(other, span))) kept.push(span);
  return kept;
}
