import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { type Integer, integer, plainItems, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { apply } from './apply.ts';
import { asCondition } from './conditional.ts';
import { convertTo, nameOf } from './convert.ts';
import type { Call, HclFunction } from './functions/table.ts';
import { isFailure } from './outcomes.ts';
import { type Failure, failure, type Result, type Scope } from './result.ts';
import type { Run } from './run.ts';
import { byBytes } from './set.ts';
import type { Expression } from './syntax.ts';
import { anyType, kindOf, stringType } from './type.ts';

type Evaluate = (expression: Expression, scope: Scope) => Result;
type Loop = Extract<Expression, { kind: 'for' }>;
/** One turn of a loop: the names it adds. */
interface Turn {
  readonly key: Value;
  readonly value: Value;
}

/** Names of a turn before those around it. */
export const scopeOfTurn =
  (names: { readonly key: string | undefined; readonly value: string }, turn: Turn, outer: Scope): Scope =>
  (name) =>
    name === names.value ? turn.value : name === names.key ? turn.key : outer(name);

/** The turns over a collection, in Terraform's order; undefined where it is not known which there are. */
export function turnsOf(collection: Value, span: Span, run: Run): readonly Turn[] | Failure | undefined {
  if (collection.kind === 'object') {
    if (collection.rest) return undefined;
    const { members } = collection;
    return [...members.keys()].sort(byBytes).flatMap((name) => {
      const value = run.watch(() => members.get(name)).value;
      return value ? [{ key: text(name, collection.span), value }] : [];
    });
  }
  if (collection.kind === 'unknown') {
    const isNone = collection.shape && collection.shape !== 'array' && collection.shape !== 'object';
    return isNone ? failure('it can not be gone through', span) : undefined;
  }
  if (collection.kind !== 'array') return failure(`it is ${nameOf(collection)}, which can not be gone through`, span);
  const kind = kindOf(collection);
  return plainItems(collection)?.map((value, index) => {
    const position: Integer = integer(index, collection.span);
    if (kind === 'set') return { key: value, value };
    return { key: kind ? position : openKey(position, run), value };
  });
}

/** In a set the key is the element; whether it is one nobody knows. */
const openKey = (position: Integer, run: Run) =>
  unknown(`key #${run.fresh()}`, 'it may be a set, whose elements are not counted', position.span);

/** https://developer.hashicorp.com/terraform/language/expressions/for */
export function forExpression(loop: Loop, collection: Result, evaluate: Evaluate, scope: Scope, run: Run): Result {
  if (isFailure(collection)) return collection;
  if (collection.kind === 'null') return failure('it is null, which can not be gone through', loop.collection.span);
  const definition: HclFunction = {
    parameters: [{ type: anyType }],
    toleratesUnknown: true,
    returns: loop.keyResult ? 'object' : 'array',
    apply: ([source = collection], call) => {
      const turns = turnsOf(source, loop.collection.span, run);
      if (!turns) return call.open(reasonOf(source));
      if ('kind' in turns) return turns;
      const body = { loop, call, evaluate };
      const scopes = selected(body, turns, scope);
      if ('kind' in scopes) return scopes;
      return loop.keyResult ? objectOf(body, loop.keyResult, scopes) : tupleOf(body, scopes);
    },
  };
  return apply(definition, `for #${run.fresh()}`, [collection], loop.span, run);
}

interface LoopBody {
  readonly loop: Loop;
  readonly call: Call;
  readonly evaluate: Evaluate;
}

/** The names of each turn that the condition lets pass. */
function selected(
  { loop, call, evaluate }: LoopBody,
  turns: readonly Turn[],
  outer: Scope,
): readonly Scope[] | Unknown | Failure {
  const scopes: Scope[] = [];
  let open: Unknown | undefined;
  if (turns.length === 0) return loop.condition ? tried({ loop, call, evaluate }, loop.condition, outer) : scopes;
  for (const turn of turns) {
    const scope = scopeOfTurn(loop, turn, outer);
    const test = loop.condition ? evaluate(loop.condition, scope) : call.boolean(true);
    if (isFailure(test)) return test;
    const condition = asCondition(test, call.run);
    if (condition.kind === 'failure') return failure(condition.why, loop.span);
    if (condition.kind === 'unknown') open = condition;
    else if (condition.value) scopes.push(scope);
  }
  return open ? call.open(open.why) : scopes;
}

/** A condition that is wrong whatever the element fails even if there is none. */
function tried({ loop, call, evaluate }: LoopBody, condition: Expression, outer: Scope): readonly Scope[] | Failure {
  const { run, span } = call;
  const element = unknown(`element #${run.fresh()}`, 'there is none', span);
  const scope = scopeOfTurn(loop, { key: element, value: element }, outer);
  const { value: test, doubts } = run.watch(() => {
    const result = evaluate(condition, scope);
    return isFailure(result) ? result : asCondition(result, run);
  });
  for (const doubt of doubts) if (!doubt.includes(element.term)) run.doubt(doubt);
  return test.kind === 'failure' ? failure(test.why, span) : [];
}

function tupleOf({ loop, call, evaluate }: LoopBody, scopes: readonly Scope[]): Result {
  const results: Value[] = [];
  for (const scope of scopes) {
    const result = evaluate(loop.result, scope);
    if (isFailure(result)) return result;
    results.push(result);
  }
  return call.array(results, 'tuple');
}

function objectOf({ loop, call, evaluate }: LoopBody, keyResult: Expression, scopes: readonly Scope[]): Result {
  const groups = new Map<string, Value[]>();
  for (const scope of scopes) {
    const key = nameOfMember(evaluate(keyResult, scope), keyResult.span, call.run);
    if (isFailure(key)) return key;
    if (key.kind !== 'text') return call.open(reasonOf(key));
    const result = evaluate(loop.result, scope);
    if (isFailure(result)) return result;
    const group = groups.get(key.value);
    if (group && !loop.isGrouped) return failure('two elements have the same key', keyResult.span);
    if (group) group.push(result);
    else groups.set(key.value, [result]);
  }
  const members = new Map<string, Value>();
  for (const [name, values] of groups) {
    const value = loop.isGrouped ? call.array(values, 'tuple') : values[0];
    if (value) members.set(name, value);
  }
  return call.object(members, 'object');
}

/** The name of a member: a text, or an unknown. */
export function nameOfMember(key: Result, span: Span, run: Run): Result {
  if (isFailure(key)) return key;
  if (key.kind === 'null') return failure('the key is null', span);
  return convertTo(key, stringType, run);
}
