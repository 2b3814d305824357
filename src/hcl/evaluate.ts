import { costOf, isInLimits } from '../model/cost.ts';
import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { array, bool, type Unknown, unknown, type Value } from '../model/value.ts';
import { apply, makeCall } from './apply.ts';
import { callFunction } from './call.ts';
import { asCondition, conditional } from './conditional.ts';
import { forExpression, nameOfMember } from './for-expression.ts';
import { wholeNumber } from './number.ts';
import { binaryOperators, unaryOperators } from './operators.ts';
import { isFailure } from './outcomes.ts';
import type { Failure, Result, Scope } from './result.ts';
import type { Run } from './run.ts';
import type { Expression, Step } from './syntax.ts';
import { template } from './template.ts';
import { foundAt, type SettledStep, takeSplat, takeStep } from './traverse.ts';
import { anyType, marked } from './type.ts';

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/**
 * The value of an expression: known, unknown with the reason, or a failure where Terraform certainly stops. Never throws; what is too
 * deep or too large is unknown. A value whose span is empty is of no place, and stays out of the trails.
 */
export function evaluate(expression: Expression, scope: Scope, run: Run): Result {
  try {
    if (!run.enter()) return run.tooLarge(expression.span);
    const result = evaluateKind(expression, scope, run);
    if (isFailure(result)) return result;
    return isInLimits(result) && run.spend(costOf(result)) ? result : run.tooLarge(expression.span);
  } finally {
    run.leave();
  }
}

function evaluateKind(expression: Expression, scope: Scope, run: Run): Result {
  const { span } = expression;
  const value = (inner: Expression, names = scope) => evaluate(inner, names, run);
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'template':
      return template(expression.parts, { evaluate: value, scope, run, span });
    case 'tuple':
      return tuple(expression, scope, run);
    case 'object':
      return object(expression, scope, run);
    case 'for':
      return forExpression(expression, value(expression.collection), value, scope, run);
    case 'variable':
      return variable(expression, scope, run);
    case 'step':
      return step(expression, scope, run);
    case 'splat':
      return splat(expression, scope, run);
    case 'call':
      return callFunction(expression, value, run);
    case 'unary':
      return unary(expression, scope, run);
    case 'binary':
      return binary(expression, scope, run);
    case 'conditional':
      return conditional(
        value(expression.condition),
        [() => value(expression.whenTrue), () => value(expression.whenFalse)],
        span,
        run,
      );
    case 'unread':
      return unanswered(expression.why, span, run);
  }
}

/** An unknown like no other, which may be a failure as well. */
function unanswered(why: string, span: Span, run: Run): Unknown {
  const term = `unread #${run.fresh()}`;
  run.doubt(term);
  return unknown(term, why, span);
}

function literal(value: Value): Value {
  if (value.kind === 'float') return wholeNumber(value);
  if (value.kind === 'text') return { ...value, value: value.value.normalize() };
  return value.kind === 'null' ? marked(value, anyType) : value;
}

function tuple({ items, span }: Kind<'tuple'>, scope: Scope, run: Run): Result {
  const values: Value[] = [];
  for (const item of items) {
    const value = evaluate(item, scope, run);
    if (isFailure(value)) return value;
    values.push(value);
  }
  return marked(array(values, span), 'tuple');
}

/** Of two equal keys the last one counts. */
function object({ entries, span }: Kind<'object'>, scope: Scope, run: Run): Result {
  const members = new Map<string, Value>();
  const call = makeCall(`object #${run.fresh()}`, [], span, run);
  let open: Value | undefined;
  for (const entry of entries) {
    const name = nameOfMember(evaluate(entry.key, scope, run), entry.key.span, run);
    if (isFailure(name)) return name;
    const value = evaluate(entry.value, scope, run);
    if (isFailure(value)) return value;
    if (name.kind === 'text') members.set(name.value, value);
    else open = name;
  }
  return open ? call.open(reasonOf(open), { shape: 'object' }) : call.object(members, 'object');
}

/** What a name stands for may fail where it is written, not here. */
function variable({ name, span }: Kind<'variable'>, scope: Scope, run: Run): Result {
  const { value } = run.watch(() => (run.spend(2) ? scope(name) : run.tooLarge(span)));
  return value ? foundAt(value, span) : unanswered(`'${name}' is not at hand`, span, run);
}

function step({ of, step: next, span }: Kind<'step'>, scope: Scope, run: Run): Result {
  const target = evaluate(of, scope, run);
  if (isFailure(target)) return target;
  const settled = settleStep(next, scope, run);
  return settled.kind === 'failure' ? settled : takeStep(target, settled, span, run);
}

function splat({ of, steps, span }: Kind<'splat'>, scope: Scope, run: Run): Result {
  const source = evaluate(of, scope, run);
  if (isFailure(source)) return source;
  const settled: SettledStep[] = [];
  for (const next of steps) {
    const one = settleStep(next, scope, run);
    if (one.kind === 'failure') return one;
    settled.push(one);
  }
  return takeSplat(source, settled, span, run);
}

function settleStep(next: Step, scope: Scope, run: Run): SettledStep | Failure {
  if (next.kind === 'attribute') return next;
  const key = evaluate(next.key, scope, run);
  return isFailure(key) ? key : { kind: 'index', key, span: next.span };
}

function unary({ operator, operand, span }: Kind<'unary'>, scope: Scope, run: Run): Result {
  const value = evaluate(operand, scope, run);
  const definition = unaryOperators[operator];
  if (isFailure(value)) return value;
  return definition ? apply(definition, operator, [value], span, run) : unanswered('it has an operator not known', span, run);
}

function binary({ operator, left, right, span }: Kind<'binary'>, scope: Scope, run: Run): Result {
  const values = [evaluate(left, scope, run), evaluate(right, scope, run)] as const;
  const [one, other] = values;
  const definition = Object.hasOwn(binaryOperators, operator) ? binaryOperators[operator] : undefined;
  if (!definition) return unanswered('it has an operator not known', span, run);
  if (!isFailure(one) && !isFailure(other)) {
    const answer = apply(definition, operator, [one, other], span, run);
    const isKnown = one.kind !== 'unknown' && other.kind !== 'unknown';
    return isFailure(answer) && !isKnown ? halfFailed(operator, answer, [one, other], run) : answer;
  }
  const failed = isFailure(one) ? one : other;
  return isFailure(failed) ? halfFailed(operator, failed, values, run) : failed;
}

/** Terraform 1.12 and later go by the other operand of `&&` and `||` where it settles the answer; before, any failure is one. */
function halfFailed(operator: string, failed: Failure, values: readonly Result[], run: Run): Result {
  if (operator !== '&&' && operator !== '||') return failed;
  const conditions = values.flatMap((value) => (isFailure(value) ? [] : [asCondition(value, run)]));
  const condition = conditions.find(({ kind }) => kind !== 'failure');
  const stop = operator === '||';
  if (!condition || condition.kind === 'failure' || (condition.kind === 'boolean' && condition.value !== stop)) return failed;
  run.doubt(`version #${run.fresh()}`);
  return condition.kind === 'boolean' ? bool(stop, failed.span) : unanswered(failed.why, failed.span, run);
}
