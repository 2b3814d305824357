import { casesOf } from '../model/cases.ts';
import { shapeOf } from '../model/equality.ts';
import type { Span } from '../model/span.ts';
import { residual, termOf } from '../model/term.ts';
import { type Bool, type Case, type Unknown, unknown, type Value } from '../model/value.ts';
import { certain, convertTo } from './convert.ts';
import { choice, isFailure, under } from './outcomes.ts';
import { asValue, failure, type Result } from './result.ts';
import type { Run } from './run.ts';
import { boolType, isOpen, type Type, typeOf } from './type.ts';
import { unify } from './unify.ts';

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
  if (isFailure(test)) return test;
  const condition = asCondition(test, run);
  if (condition.kind === 'failure') return failure(condition.why, span);
  if (condition.kind === 'unknown') return openConditional(condition, branches[0](), branches[1](), span, run);
  const [taken, other] = condition.value ? branches : [branches[1], branches[0]];
  const result = taken();
  if (isFailure(result)) return result;
  const left = run.watch(other).value;
  return isFailure(left) ? result : (meet([result, left], span, run)[0] ?? result);
}

/** Both values as of the type they have in common; failures where they have none. */
function meet(values: readonly [Value, Value], span: Span, run: Run): readonly Result[] {
  const types = values.map(typeOf);
  const type: Type | undefined = unify(types);
  if (!type) return values.map(() => failure('the branches are of different types', span));
  if (types.some(isOpen))
    run.doubt(
      residual(
        'unify',
        values.filter((value) => isOpen(typeOf(value))),
      ),
    );
  return values.map((value) => convertTo(value, type, run));
}

function openConditional(condition: Unknown, one: Result, other: Result, span: Span, run: Run): Result {
  if (isFailure(one) && isFailure(other)) return one;
  const [whenTrue = one, whenFalse = other] = isFailure(one) || isFailure(other) ? [one, other] : meet([one, other], span, run);
  if (isFailure(whenTrue) && isFailure(whenFalse)) return whenTrue;
  if (isFailure(whenTrue) || isFailure(whenFalse)) run.doubt(condition.term);
  return chosenBy(condition, asValue(whenTrue), asValue(whenFalse), span);
}

const isNegation = (term: string) => term.startsWith('!(') && term.endsWith(')');

/** An unknown that is one value or the other, by a condition that is open. */
export function chosenBy(condition: Unknown, whenTrue: Value, whenFalse: Value, span: Span): Value {
  if (termOf(whenTrue) === termOf(whenFalse)) return whenTrue;
  const shape = shapeOf(whenTrue);
  const knowledge = {
    ...(shape && shape === shapeOf(whenFalse) ? { shape } : {}),
    ...(condition.trail ? { trail: condition.trail } : {}),
  };
  const terms: readonly Value[] = [condition, whenTrue, whenFalse];
  const term = isNegation(condition.term)
    ? residual('if', [{ ...condition, term: condition.term.slice('!('.length, -1) }, whenFalse, whenTrue])
    : residual('if', terms);
  return choice(unknown(term, condition.why, span, knowledge), branchCases(condition, whenTrue, whenFalse));
}

/** For each case of the condition, the cases of the branch it takes. */
function branchCases(condition: Unknown, whenTrue: Value, whenFalse: Value): readonly Case[] {
  return casesOf(condition).flatMap(({ value, given }) => {
    if (value.kind === 'boolean') return under(given, casesOf(value.value ? whenTrue : whenFalse));
    return value.kind === 'unknown' && value !== condition ? under(given, branchCases(value, whenTrue, whenFalse)) : [];
  });
}
