import type { Span } from '../../model/span.ts';
import type { Part } from '../../model/text.ts';
import type { ArrayValue, Item, Knowledge, ObjectValue, Shape, Unknown, Value } from '../../model/value.ts';
import type { Scope } from '../scope.ts';
import type { Expression } from '../syntax.ts';

/** One call of a template function: how to make its answer, written at the call's place. */
export interface Call {
  /** Lower case. */
  readonly name: string;
  readonly span: Span;
  /** The deployment that asks, for the functions that are about it. */
  readonly scope: Scope;
  readonly text: (value: string) => Value;
  /** A text with holes, in normal form. */
  readonly parts: (parts: readonly Part[]) => Value;
  readonly integer: (value: bigint | number) => Value;
  readonly float: (value: number) => Value;
  readonly boolean: (value: boolean) => Value;
  readonly null: () => Value;
  readonly array: (items: readonly Item[]) => ArrayValue;
  readonly object: (members: ReadonlyMap<string, Value>, rest?: Unknown) => ObjectValue;
  /** The call itself as an unknown: nobody can answer it before it is deployed, or not from these arguments. */
  readonly open: (why: string, knowledge?: Knowledge) => Unknown;
  /** No value, because Azure would refuse the call; `why` ends a sentence. */
  readonly fail: (why: string) => Unknown;
  /** Counts work against the run's budget; false when it is spent. */
  readonly spend: (steps: number) => boolean;
}

/** What one template function needs and does. The evaluator looks after everything else. */
export interface TemplateFunction {
  /** Fewest and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** Set where the function can say something although an argument is unknown or partly unknown; else it gets none such. */
  readonly toleratesUnknown?: true;
  /** What it returns whatever its arguments are. */
  readonly returns?: Shape;
  /** Its text is never empty and holds no `/`. */
  readonly segment?: true;
  readonly apply: (args: readonly Value[], call: Call) => Value;
}

/** A lambda that an argument gives. */
export interface Lambda {
  readonly parameters: number;
  readonly apply: (args: readonly Value[]) => Value;
}

/** Evaluates the arguments of a form, which looks at each only when it wants to. */
export interface Arguments {
  readonly value: (expression: Expression) => Value;
  /** Undefined where the expression is no lambda. */
  readonly lambda: (expression: Expression) => Lambda | undefined;
}

/** A function that chooses which arguments are evaluated, and when: `if`, `and`, `map`. */
export interface TemplateForm {
  readonly arity: readonly [least: number, most: number];
  readonly returns?: Shape;
  readonly form: (args: readonly Expression[], evaluate: Arguments, call: Call) => Value;
}

/** By lower-case name. */
export type FunctionTable = Readonly<Record<string, TemplateFunction | TemplateForm>>;

/** For functions that take any number of arguments. */
export const any = Number.POSITIVE_INFINITY;
