import type { Span } from '../../model/span.ts';
import type { Part } from '../../model/text.ts';
import type { ArrayValue, Item, Knowledge, ObjectValue, Shape, Unknown, Value } from '../../model/value.ts';
import type { Failure, Result } from '../result.ts';
import type { Run } from '../run.ts';
import { anyType, type Type } from '../type.ts';

/** One call of a function or operator: how to make its answer, written at the call's place. */
export interface Call {
  readonly name: string;
  readonly span: Span;
  readonly run: Run;
  readonly text: (value: string) => Value;
  /** A text with holes, in normal form. */
  readonly parts: (parts: readonly Part[]) => Value;
  readonly integer: (value: bigint | number) => Value;
  readonly boolean: (value: boolean) => Value;
  readonly null: () => Value;
  /** A list, set or tuple; of an open type where that is not said. */
  readonly array: (items: readonly Item[], mark?: Type | 'tuple') => ArrayValue;
  /** A map or object; of an open type where that is not said. */
  readonly object: (members: ReadonlyMap<string, Value>, mark?: Type | 'object', rest?: Unknown) => ObjectValue;
  /** The call itself as an unknown, which may turn out to fail. */
  readonly open: (why: string, knowledge?: Knowledge) => Unknown;
  readonly fail: (why: string) => Failure;
  readonly tooLarge: () => Unknown;
}

/** What a function asks of one argument: it is converted to the type; null is refused unless it is taken. */
export interface Parameter {
  readonly type: Type;
  readonly takesNull?: true;
}

/** What one function needs and does. `apply.ts` looks after everything else. */
export interface HclFunction {
  readonly parameters: readonly Parameter[];
  /** What each further argument is. */
  readonly rest?: Parameter;
  /** Set where the function can say something although an argument is unknown or partly unknown; else it gets none such. */
  readonly toleratesUnknown?: true;
  /** Set where it answers whatever its arguments are, once they have their types. */
  readonly neverFails?: true;
  /** What it returns whatever its arguments are. */
  readonly returns?: Shape;
  readonly apply: (args: readonly Value[], call: Call) => Result;
}

/** By name, as it is written. */
export type FunctionTable = Readonly<Record<string, HclFunction>>;

/** The flags of a function. */
export type Flags = Pick<HclFunction, 'toleratesUnknown' | 'neverFails' | 'returns'>;

/** A function of so many arguments, of these types, none of them null. */
export const define = (types: readonly Type[], apply: HclFunction['apply'], flags: Flags = {}): HclFunction => ({
  parameters: types.map((type) => ({ type })),
  ...flags,
  apply,
});

/** The same with any number of further arguments. */
export const defineMany = (
  types: readonly Type[],
  rest: Parameter,
  apply: HclFunction['apply'],
  flags: Flags = {},
): HclFunction => ({
  ...define(types, apply, flags),
  rest,
});

/** A function that chooses which of its arguments are evaluated, and when. */
export type Form = (args: readonly (() => Result)[], call: Call) => Result;

/** What any value fits. */
export const takesAny: Parameter = { type: anyType, takesNull: true };
