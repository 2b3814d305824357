import { convertTo } from './convert.ts';
import { evaluate } from './evaluate.ts';
import { isFailure } from './outcomes.ts';
import { asValue, type Result } from './result.ts';
import type { Run } from './run.ts';
import type { Expression } from './syntax.ts';
import { anyType, boolType, listOf, type Member, mapOf, numberType, openType, setOf, stringType, type Type } from './type.ts';

const bare: ReadonlyMap<string, Type> = new Map([
  ['any', anyType],
  ['string', stringType],
  ['number', numberType],
  ['bool', boolType],
  ['list', listOf(anyType)],
  ['set', setOf(anyType)],
  ['map', mapOf(anyType)],
]);

/**
 * The value as a variable of the type has it: converted, without attributes that the type does not name, with defaults for those left out.
 * A failure where it does not fit; without a type, the value itself.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function convert(value: Result, type: Expression | undefined, run: Run): Result {
  if (isFailure(value) || !type) return value;
  return convertTo(value, readType(type, run), run);
}

/** The type that a constraint writes; open where it is none. */
function readType(expression: Expression, run: Run): Type {
  if (expression.kind === 'variable') return bare.get(expression.name) ?? openType;
  if (expression.kind === 'template') {
    const [part, ...others] = expression.parts;
    return part?.kind === 'text' && others.length === 0 ? (bare.get(part.text) ?? openType) : openType;
  }
  if (expression.kind !== 'call' || !run.spend(1)) return openType;
  const [inner, ...others] = expression.args;
  if (!inner || others.length > 0) return openType;
  switch (expression.name) {
    case 'list':
      return listOf(readType(inner, run));
    case 'set':
      return setOf(readType(inner, run));
    case 'map':
      return mapOf(readType(inner, run));
    case 'tuple':
      return inner.kind === 'tuple' ? { kind: 'tuple', items: inner.items.map((item) => readType(item, run)) } : openType;
    case 'object':
      return inner.kind === 'object' ? objectType(inner, run) : openType;
    default:
      return openType;
  }
}

function objectType({ entries }: Extract<Expression, { kind: 'object' }>, run: Run): Type {
  const members = new Map<string, Member>();
  for (const { key, value } of entries) {
    const name = asValue(evaluate(key, () => undefined, run));
    if (name.kind !== 'text') return openType;
    members.set(name.value, memberOf(value, run));
  }
  return { kind: 'object', members };
}

/** `optional(type, default)`. */
function memberOf(expression: Expression, run: Run): Member {
  if (expression.kind !== 'call' || expression.name !== 'optional') return { type: readType(expression, run) };
  const [type, fallback] = expression.args;
  const member: Member = { type: type ? readType(type, run) : openType, isOptional: true };
  return fallback ? { ...member, fallback: asValue(evaluate(fallback, () => undefined, run)) } : member;
}
