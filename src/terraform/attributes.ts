import { lazyObject } from '../hcl/lazy-object.ts';
import { type ObjectValue, unknown, type Value } from '../model/value.ts';
import { asName, idOf, isName } from './ids.ts';
import { isObject } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance } from './plan.ts';
import { resolve } from './resolve.ts';
import { markedAt, notYetKnown, type Path, valueAt } from './values.ts';
import type { World } from './world.ts';

/** An instance as expressions see it: its attributes, those that are not known yet as far as the source tells. */
export function attributesOf(world: World, instance: Instance): ObjectValue {
  const { values, unknown: open, address } = instance;
  const names = new Set(['id', ...namesOf(values), ...namesOf(open)]);
  const rest = unknown(`${address}.*`, `${address} has no such attribute in the plan`, world.start);
  return lazyObject(names, (name) => attributeOf(world, instance, name), placeOfValue(world, instance, []), rest);
}

const namesOf = (json: unknown) => Object.keys(isObject(json) ? json : {});

/** One attribute of an instance; undefined where it has none of the name. */
export function attributeOf(world: World, instance: Instance, name: string): Value | undefined {
  if (name === 'id') return idOf(world, instance);
  const value = plannedValue(world, instance, [name], 'source');
  return value && isName(instance, name) ? asName(value) : value;
}

/** What the plan says of a value, and where that is not known yet, what the author's expressions say. */
export function plannedValue(world: World, instance: Instance, path: Path, way: 'source' | 'any' | 'never'): Value | undefined {
  const span = placeOfValue(world, instance, path);
  const open = (inner: Path) =>
    (way === 'never' ? undefined : resolve(world, instance, inner, way)) ??
    notYetKnown(
      instance.address,
      inner,
      span,
      way === 'any' && !world.hasSource ? '; only the source shows more: give --source' : '',
    );
  return valueAt(instance, path, { span, owner: instance.address, open });
}

/** Whether the value at a path is marked as not known before the apply. */
export const isOpen = (instance: Instance, path: Path): boolean => markedAt(instance, path).unknown === true;
