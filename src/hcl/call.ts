import { plainItems, type Value } from '../model/value.ts';
import { apply, makeCall } from './apply.ts';
import { nameOf } from './convert.ts';
import { findForm, findFunction } from './functions/index.ts';
import { isFailure } from './outcomes.ts';
import { type Failure, failure, type Result } from './result.ts';
import type { Run } from './run.ts';
import type { Expression } from './syntax.ts';

type Evaluate = (expression: Expression) => Result;
type CallExpression = Extract<Expression, { kind: 'call' }>;

/** https://developer.hashicorp.com/terraform/language/expressions/function-calls */
export function callFunction(expression: CallExpression, evaluate: Evaluate, run: Run): Result {
  const { span } = expression;
  const name = expression.name.replace(/^core::/, '');
  const args = expression.expandsLast ? expanded(expression, evaluate, run) : expression.args.map((arg) => () => evaluate(arg));
  if ('kind' in args) return args;
  const form = findForm(name);
  if (form) return form(args, makeCall(name, [], span, run));
  const values: Value[] = [];
  for (const arg of args) {
    const value = arg();
    if (isFailure(value)) return value;
    values.push(value);
  }
  const definition = findFunction(name);
  if (definition) return apply(definition, name, values, span, run);
  return makeCall(name, values, span, run).open(`${name}() is no function that the guard knows`);
}

/** The arguments, the last of which is a list that stands for many. */
function expanded({ name, args, span }: CallExpression, evaluate: Evaluate, run: Run): readonly (() => Result)[] | Result {
  const last = args.at(-1);
  const list = last ? evaluate(last) : failure('there is nothing to expand', span);
  if (isFailure(list)) return list;
  if (list.kind === 'unknown') return unknownCall(name, list, span, run);
  const items = list.kind === 'array' ? plainItems(list) : undefined;
  if (list.kind === 'array' && !items) return unknownCall(name, list, span, run);
  if (!items) return failure(`it is ${nameOf(list)}, no list to expand`, span);
  return [...args.slice(0, -1).map((arg) => () => evaluate(arg)), ...items.map((item) => () => item)];
}

const unknownCall = (name: string, list: Value, span: CallExpression['span'], run: Run): Failure | Value =>
  makeCall(`${name} #${run.fresh()}`, [list], span, run).open('its arguments are not known');
