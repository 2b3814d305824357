import { costOf, isInLimits } from '../model/cost.ts';
import { fold } from '../model/letters.ts';
import { limits } from '../model/limits.ts';
import { quote, residual } from '../model/term.ts';
import { array, object, seenFrom, text, unknown, type Value } from '../model/value.ts';
import { access } from './access.ts';
import { apply, makeCall, settleChoice } from './apply.ts';
import type { Frame } from './frame.ts';
import { findFrameFunction } from './frame-functions.ts';
import { findFunction } from './functions/index.ts';
import type { Arguments, Lambda } from './functions/table.ts';
import { memberLoop } from './loops.ts';
import type { Run } from './run.ts';
import type { Expression, Member } from './syntax.ts';

/** The value of an expression: known, or unknown with the reason. Never throws; what is too deep or too large is unknown. */
export function evaluate(expression: Expression, frame: Frame): Value {
  const { run } = frame.scope;
  if (expression.kind === 'value') return afford(expression.value, run);
  try {
    const value = run.enter() ? evaluateNode(expression, frame) : undefined;
    return value && isInLimits(value) ? afford(value, run) : run.tooLarge(expression.span);
  } finally {
    run.leave();
  }
}

function afford(value: Value, run: Run): Value {
  const cost = costOf(value);
  return cost === 0 || run.spend(cost) ? value : run.tooLarge(value.span);
}

type Node = Exclude<Expression, { kind: 'value' }>;

function evaluateNode(expression: Node, frame: Frame): Value {
  switch (expression.kind) {
    case 'invalid':
      return unknown(
        `invalid(${quote(expression.span.file.path)},${expression.span.start})`,
        `it is no expression: ${expression.why}`,
        expression.span,
      );
    case 'call':
      return evaluateCall(expression, frame);
    case 'access': {
      const args = [evaluate(expression.target, frame), evaluate(expression.key, frame)];
      return here(apply(access, args, makeCall('member', args, expression.span, frame.scope)), expression);
    }
    case 'array':
      return array(
        expression.items.map((item) => evaluate(item, frame)),
        expression.span,
      );
    case 'object':
      return evaluateObject(expression, frame);
  }
}

const here = (value: Value, expression: Node) => seenFrom(value, expression.span, limits.trail);

function evaluateCall(expression: Extract<Node, { kind: 'call' }>, frame: Frame): Value {
  const { name, args, span } = expression;
  const evaluator = evaluatorIn(frame);
  const special = findFrameFunction(name);
  if (special) {
    const values = args.map(evaluator.value);
    return here(special(values, frame, makeCall(name, values, span, frame.scope)), expression);
  }
  if (name.includes('.')) return here(callUserFunction(name, args.map(evaluator.value), expression, frame), expression);
  const definition = findFunction(name);
  const call = (values: readonly Value[]) => makeCall(name, values, span, frame.scope);
  if (!definition) return call(args.map(evaluator.value)).fail(`${name}() is no function that the guard knows`);
  const [least, most] = definition.arity;
  if (args.length < least || args.length > most)
    return call(args.map(evaluator.value)).fail(`${name}() has the wrong number of arguments`);
  if ('form' in definition) return definition.form(args, evaluator, makeCall(name, [], span, frame.scope));
  const values = args.map(evaluator.value);
  return apply(definition, values, call(values));
}

/** How forms and lambdas evaluate in a frame. */
function evaluatorIn(frame: Frame): Arguments {
  return {
    value: (expression) => evaluate(expression, frame),
    lambda: (expression) => lambdaOf(expression, frame),
  };
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda */
function lambdaOf(expression: Expression, frame: Frame): Lambda | undefined {
  if (expression.kind !== 'call' || expression.name !== 'lambda') return undefined;
  const body = expression.args.at(-1);
  const names = expression.args
    .slice(0, -1)
    .map((name) => (name.kind === 'value' && name.value.kind === 'text' ? fold(name.value.value) : undefined));
  if (!body || names.includes(undefined)) return undefined;
  return {
    parameters: names.length,
    apply: (values) => {
      const locals = new Map(frame.locals);
      names.forEach((name, index) => {
        const value = values[index];
        if (name !== undefined && value) locals.set(name, value);
      });
      return evaluate(body, { ...frame, locals });
    },
  };
}

function callUserFunction(name: string, args: readonly Value[], expression: Node, frame: Frame): Value {
  const declaration = frame.scope.userFunction(name);
  if (!declaration) return unknown(residual(name, args), `the template declares no function ${name}()`, expression.span);
  if (declaration.isSecret) return unknown(residual(name, args), `what ${name}() returns is a secret`, expression.span);
  const bound = new Map(
    declaration.parameters.flatMap((parameter, index) => (args[index] ? [[parameter, args[index]] as const] : [])),
  );
  return evaluate(declaration.output(), { ...frame, loops: new Map(), loop: undefined, locals: new Map(), arguments: bound });
}

function evaluateObject(expression: Extract<Node, { kind: 'object' }>, frame: Frame): Value {
  const members = new Map<string, Value>();
  const open: Value[] = [];
  const add = (name: Value, value: Value) => {
    if (name.kind === 'text') members.set(name.value, value);
    else open.push(name, value);
  };
  for (const loop of expression.loops) {
    const name = nameOf(loop, frame);
    add(name, memberLoop(name.kind === 'text' ? { ...loop, name: name.value } : loop, frame));
  }
  for (const member of expression.members) add(nameOf(member, frame), evaluate(member.value, frame));
  const [first] = open;
  if (!first) return object(members, expression.span);
  return object(members, expression.span, unknown(residual('members', open), 'the name of a member is not known', first.span));
}

/** The name of a member; no two can be equal, so one that is not known is none of the others. */
function nameOf({ name, key }: Pick<Member, 'name' | 'key'>, frame: Frame): Value {
  return key ? settleChoice(evaluate(key, frame)) : text(name, frame.scope.template.span);
}
