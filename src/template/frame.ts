import type { Value } from '../model/value.ts';
import type { Scope } from './scope.ts';

/** Where an expression stands: its deployment, and the loops, lambdas and user functions around it. */
export interface Frame {
  readonly scope: Scope;
  /** The index of each loop around, by lower-case loop name. */
  readonly loops: ReadonlyMap<string, Value>;
  /** The loop that `copyIndex()` without a name means, lower case. */
  readonly loop: string | undefined;
  /** Variables of the lambdas around, by lower-case name. */
  readonly locals: ReadonlyMap<string, Value>;
  /** Inside a user function: its arguments, by lower-case name. */
  readonly arguments: ReadonlyMap<string, Value> | undefined;
  /** The parameter whose default this is, as the term of what differs on every deployment (`newGuid()`). */
  readonly owner: string | undefined;
}
