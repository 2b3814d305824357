import { combine, hasCases } from '../model/cases.ts';
import { costOf } from '../model/cost.ts';
import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { textOf } from '../model/text.ts';
import { array, bool, integer, isSettled, nullValue, object, text, unknown, type Value } from '../model/value.ts';
import { certain, convertTo } from './convert.ts';
import type { Call, HclFunction, Parameter } from './functions/table.ts';
import { chosen, isFailure, type Outcome, restingOn } from './outcomes.ts';
import { type Failure, failure, type Result } from './result.ts';
import type { Run } from './run.ts';
import { marked } from './type.ts';

/** One call, for the function that answers it. */
export function makeCall(name: string, args: readonly Value[], span: Span, run: Run): Call {
  return {
    name,
    span,
    run,
    text: (value) => text(value.normalize(), span),
    parts: (parts) => textOf(parts, span),
    integer: (value) => integer(value, span),
    boolean: (value) => bool(value, span),
    null: () => nullValue(span),
    array: (items, mark) => (mark ? marked(array(items, span), mark) : array(items, span)),
    object: (members, mark, rest) => (mark ? marked(object(members, span, rest), mark) : object(members, span, rest)),
    open: (why, knowledge = {}) => {
      const term = residual(name, args);
      run.doubt(term);
      const trail = args.find((value) => value.kind === 'unknown' && value.trail)?.trail;
      return unknown(term, why, span, { ...(trail ? { trail } : {}), ...knowledge });
    },
    fail: (why) => failure(why, span),
    tooLarge: () => run.tooLarge(span),
  };
}

/**
 * Applies a function: the one place where unknown spreads. Arguments get the types that the function asks for; one that is unknown makes
 * the call unknown, unless the function can do better; where arguments have cases, each is looked through, and what they agree on is known.
 */
export function apply(definition: HclFunction, name: string, given: readonly Value[], span: Span, run: Run): Result {
  return restingOn(applyToCases(definition, name, given, span, run), given);
}

function applyToCases(definition: HclFunction, name: string, given: readonly Value[], span: Span, run: Run): Result {
  const args = prepare(definition, name, given, span, run);
  if ('kind' in args) return args;
  const answer = applyOnce(definition, args, makeCall(name, args, span, run));
  if (answer.kind !== 'unknown' || !hasCases(args)) return answer;
  const combinations = combine(args);
  const cost = combinations?.reduce((sum, { values }) => values.reduce((part, value) => part + costOf(value), sum + 1), 0);
  if (!combinations || !run.spend(cost ?? 0)) return answer;
  const outcomes = combinations.map(
    ({ values, given: facts }): Outcome => ({ result: applyAgain(definition, name, values, span, run), given: facts }),
  );
  return chosen(answer, outcomes);
}

/** For one case of the arguments, which may be of another type each time. */
function applyAgain(definition: HclFunction, name: string, values: readonly Value[], span: Span, run: Run): Result {
  const args = prepare(definition, name, values, span, run);
  return 'kind' in args ? args : applyOnce(definition, args, makeCall(name, args, span, run));
}

/** The arguments as the function asks for them. */
function prepare(
  { parameters, rest }: HclFunction,
  name: string,
  given: readonly Value[],
  span: Span,
  run: Run,
): readonly Value[] | Failure {
  if (given.length < parameters.length || (!rest && given.length > parameters.length))
    return failure(`${name}() has the wrong number of arguments`, span);
  const args: Value[] = [];
  for (const [index, value] of given.entries()) {
    const parameter = parameters[index] ?? rest;
    const result = parameter ? prepareOne(value, parameter, name, run) : value;
    if (isFailure(result)) return failure(`an argument of ${name}() does not fit: ${result.why}`, span);
    args.push(result);
  }
  return args;
}

function prepareOne(value: Value, { type, takesNull }: Parameter, name: string, run: Run): Result {
  if (takesNull) return convertTo(value, type, run);
  if (value.kind === 'null') return failure('it is null', value.span);
  const isMaybeNull = value.kind === 'unknown' && !value.shape;
  if (isMaybeNull) run.doubt(residual(`${name} argument`, [value]));
  const result = isMaybeNull && type.kind === 'string' ? value : convertTo(value, type, run);
  return isFailure(result) ? result : certain(result, type);
}

function applyOnce(definition: HclFunction, args: readonly Value[], call: Call): Result {
  const open = definition.toleratesUnknown ? undefined : args.find((argument) => !isSettled(argument));
  const { value, doubts } = call.run.watch(() => (open ? call.open(reasonOf(open)) : definition.apply(args, call)));
  if (!definition.neverFails) for (const doubt of doubts) call.run.doubt(doubt);
  return known(value, definition);
}

/** Adds what the function's table says of every answer. */
function known(answer: Result, { returns }: HclFunction): Result {
  return answer.kind === 'unknown' && !answer.shape && returns ? { ...answer, shape: returns } : answer;
}
