import type { Resource } from '../model/resource.ts';
import type { Value } from '../model/value.ts';
import { idOf } from './ids.ts';
import { placeOf } from './place.ts';
import type { Instance } from './plan.ts';
import type { World } from './world.ts';

/** An instance in ARM's words. */
export interface Lowered {
  readonly instance: Instance;
  readonly resource: Resource;
}

/** How one type of resource becomes what ARM knows it as. */
export type Lower = (world: World, instance: Instance) => readonly Lowered[];

/** A resource that the plan leaves behind, under the address that its author knows it by. */
export function declared(world: World, instance: Instance, type: string, body: Value, id = idOf(world, instance)): Lowered {
  const { header, block } = placeOf(world, instance);
  const { address } = instance;
  const resource: Resource = {
    type,
    id,
    name: { kind: 'text', value: address, span: header },
    label: address,
    deployed: 'yes',
    conditions: [],
    onlyIfNotExists: false,
    body,
    span: header,
    block,
    index: null,
    address,
    declaredIn: world.plan.file.path,
  };
  return { instance, resource };
}
