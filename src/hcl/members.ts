import type { ObjectValue, Value } from '../model/value.ts';
import { byBytes } from './set.ts';

/** Whether all members of the object are known by name. One that is worked out on demand may list none although it has some. */
export const isListed = ({ members, rest, settled }: ObjectValue): boolean => !rest && (settled || members.size > 0);

/** The members in the order in which Terraform goes through them. */
export const inOrder = ({ members }: ObjectValue): readonly (readonly [string, Value])[] =>
  [...members.keys()].sort(byBytes).flatMap((name) => {
    const value = members.get(name);
    return value ? [[name, value] as const] : [];
  });
