import { casesOf, together } from '../model/cases.ts';
import { choice } from '../model/choice.ts';
import { termOf } from '../model/term.ts';
import { type Case, type Knowledge, nullValue, type Unknown, unknown, type Value } from '../model/value.ts';
import { asValue, type Failure, type Result } from './result.ts';
import { keyOf, typeOf } from './type.ts';

/** One way in which something may turn out. */
export interface Outcome {
  readonly result: Result;
  readonly given: Case['given'];
}

/** Whether two values are certainly one, also by their types; nulls are of any. */
export const isOne = (one: Value, other: Value): boolean =>
  termOf(one) === termOf(other) && (one.kind === 'null' || keyOf(typeOf(one)) === keyOf(typeOf(other)));

/** An unknown that turns out as one of the cases: the case itself where all are one. */
export function oneOf(open: Unknown, cases: readonly Case[]): Value {
  const [first] = cases;
  const answer = choice(open, cases);
  if (!first || (answer.kind === 'unknown' && answer.term === open.term)) return answer;
  if (answer.kind === 'null') return nullValue(answer.span);
  return cases.every(({ value }) => isOne(value, first.value)) ? answer : { ...open, cases };
}

/** An unknown that has one of the outcomes; a failure where all are. One that fails in a plan that was made never came about. */
export function chosen(open: Unknown, outcomes: readonly Outcome[]): Result {
  const failures = outcomes.flatMap(({ result }) => (result.kind === 'failure' ? [result] : []));
  const [failure] = failures;
  if (failure && failures.length === outcomes.length) return failure;
  return oneOf(
    open,
    outcomes.flatMap(({ result, given }) => under(given, casesOf(asValue(result)))),
  );
}

/** The cases that can hold together with the assumptions. */
export const under = (given: Case['given'], cases: readonly Case[]): readonly Case[] =>
  cases.flatMap((one) => {
    const both = together(given, one.given);
    return both ? [{ value: one.value, given: both }] : [];
  });

/** What becomes of an unknown, by what becomes of each of its cases. */
export function throughCases(value: Unknown, open: Unknown, each: (value: Value) => Result): Result {
  if (!value.cases) return open;
  return chosen(
    open,
    value.cases.map((one) => ({ result: each(one.value), given: one.given })),
  );
}

/** The value, unless it is a failure. */
export const isFailure = (result: { readonly kind: string }): result is Failure => result.kind === 'failure';

/** An unknown made of another, with its reason and its way. */
export const madeOf = (value: Unknown, term: string, knowledge: Knowledge = {}): Unknown =>
  unknown(term, value.why, value.span, { ...(value.trail ? { trail: value.trail } : {}), ...knowledge });

/** Whether a bare reference list was taken for what it nearly always means, on the way to the value. */
const isByReference = (value: Value): boolean =>
  value.basis === 'reference' ||
  (value.kind === 'pattern' && value.parts.some((part) => typeof part !== 'string' && part.basis === 'reference'));

/** The answer, which rests on no more than the values that it was made of. */
export function restingOn<R extends Result>(answer: R, values: readonly Value[]): R {
  return values.some(isByReference) && answer.kind !== 'failure' ? { ...answer, basis: 'reference' } : answer;
}
