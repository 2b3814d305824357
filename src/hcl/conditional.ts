import { casesOf } from '../model/cases.ts';
import { shapeOf } from '../model/equality.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { type Bool, type Case, nullValue, type Unknown, unknown, type Value } from '../model/value.ts';
import { certain, convertTo } from './convert.ts';
import { isFailure, isOne, oneOf, restingOn, under } from './outcomes.ts';
import { asValue, failure, type Result } from './result.ts';
import { retyped } from './retype.ts';
import type { Run, Watched } from './run.ts';
import { boolType, isVague, keyOf, typeOf } from './type.ts';
import { commonType } from './unify.ts';

/** A condition, once evaluated: true, false, or open. */
export function asCondition(value: Value, run: Run): Bool | Unknown | { readonly kind: 'failure'; readonly why: string } {
  if (value.kind === 'null') return { kind: 'failure', why: 'the condition is null' };
  const result = convertTo(value, boolType, run);
  if (isFailure(result)) return { kind: 'failure', why: 'the condition is neither true nor false' };
  const condition = certain(result, boolType);
  return condition.kind === 'boolean' || condition.kind === 'unknown'
    ? condition
    : { kind: 'failure', why: 'it is no condition' };
}

/**
 * `condition ? a : b`. Both branches get the type they have in common, but an error counts only in the branch that is taken.
 * https://developer.hashicorp.com/terraform/language/expressions/conditionals
 */
export function conditional(test: Result, branches: readonly [() => Result, () => Result], span: Span, run: Run): Result {
  return isFailure(test) ? test : restingOn(branchOf(test, branches, span, run), [test]);
}

function branchOf(test: Value, branches: readonly [() => Result, () => Result], span: Span, run: Run): Result {
  const condition = asCondition(test, run);
  if (condition.kind === 'failure') return failure(condition.why, span);
  if (condition.kind === 'unknown') return openConditional(condition, run.watch(branches[0]), run.watch(branches[1]), span, run);
  const [taken, other] = condition.value ? branches : [branches[1], branches[0]];
  const result = taken();
  return isFailure(result) ? result : besides(result, run.watch(other), span, run);
}

/** A branch as of the type it has in common with the other; one that fails has no say. */
function besides(branch: Value, { value: other, doubts }: Watched<Result>, span: Span, run: Run): Result {
  if (isFailure(other)) return branch;
  const type = commonType([branch, other], run);
  if (doubts.size === 0) return type ? convertTo(branch, type, run) : failure('the branches are of different types', span);
  if (!type) run.doubt(`types #${run.fresh()}`);
  return !type || (!isVague(type) && keyOf(type) === keyOf(typeOf(branch))) ? branch : retyped(branch, run);
}

function openConditional(condition: Unknown, one: Watched<Result>, other: Watched<Result>, span: Span, run: Run): Result {
  for (const doubt of [...one.doubts, ...other.doubts]) run.doubt(doubt);
  const whenTrue = isFailure(one.value) ? one.value : besides(one.value, other, span, run);
  const whenFalse = isFailure(other.value) ? other.value : besides(other.value, one, span, run);
  if (isFailure(whenTrue) && isFailure(whenFalse)) return whenTrue;
  if (isFailure(whenTrue) || isFailure(whenFalse)) run.doubt(condition.term);
  return chosenBy(condition, asValue(whenTrue), asValue(whenFalse), span);
}

const isNegation = (term: string) => term.startsWith('!(') && term.endsWith(')');

/** An unknown that is one value or the other, by a condition that is open. */
export function chosenBy(condition: Unknown, whenTrue: Value, whenFalse: Value, span: Span): Value {
  if (isOne(whenTrue, whenFalse)) return whenTrue.kind === 'null' ? nullValue(whenTrue.span) : whenTrue;
  const shape = shapeOf(whenTrue);
  const knowledge = {
    ...(shape && shape === shapeOf(whenFalse) ? { shape } : {}),
    ...(condition.trail ? { trail: condition.trail } : {}),
  };
  const terms: readonly Value[] = [condition, whenTrue, whenFalse];
  const term = isNegation(condition.term)
    ? residual('if', [{ ...condition, term: condition.term.slice('!('.length, -1) }, whenFalse, whenTrue])
    : residual('if', terms);
  const open = unknown(term, condition.why, span, knowledge);
  return restingOn(oneOf(open, branchCases(condition, whenTrue, whenFalse)), [condition, whenTrue, whenFalse]);
}

/** For each case of the condition, the cases of the branch it takes. A condition is never null, or Terraform stops. */
function branchCases(condition: Unknown, whenTrue: Value, whenFalse: Value): readonly Case[] {
  return casesOf({ ...condition, shape: 'boolean' }).flatMap(({ value, given }) => {
    if (value.kind === 'boolean') return under(given, casesOf(value.value ? whenTrue : whenFalse));
    return value.kind === 'unknown' ? under(given, branchCases(value, whenTrue, whenFalse)) : [];
  });
}
