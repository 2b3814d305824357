import { reasonOf } from '../model/reason.ts';
import { residual } from '../model/term.ts';
import { textOf } from '../model/text.ts';
import { bool, type Shape, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { convertMembers, convertSequence } from './convert-collection.ts';
import { numberText, parseNumber } from './number.ts';
import { madeOf, throughCases } from './outcomes.ts';
import { failure, type Result } from './result.ts';
import { retyped } from './retype.ts';
import type { Run } from './run.ts';
import { isOpen, isVague, keyOf, marked, type Type, typeOf } from './type.ts';
import { canConvert } from './unify.ts';

/**
 * The value as one of the type; a failure where it certainly can't be one. A null stays one.
 * https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
export function convertTo(value: Value, type: Type, run: Run): Result {
  if (!run.spend(costOfStep(value))) return run.tooLarge(value.span);
  if (type.kind === 'any') return value;
  const own = typeOf(value);
  if (keyOf(own) === keyOf(type) && !isVague(own)) return value;
  if (type.kind === 'open') return retyped(value, run);
  if (value.kind === 'unknown') return convertUnknown(value, type, run);
  if (value.kind !== 'text' && value.kind !== 'pattern' && canConvert(own, type) === 'no') return mismatch(value, type);
  if (value.kind === 'null' && isOpen(own)) run.doubt(residual(conversionName(type), [value]));
  if (value.kind === 'null') return marked(value, type);
  switch (type.kind) {
    case 'string':
      return toText(value);
    case 'number':
      return toNumber(value, run);
    case 'bool':
      return toBool(value, run);
    case 'map':
    case 'object':
      return value.kind === 'object' ? convertMembers(value, type, run) : mismatch(value, type);
    default:
      return value.kind === 'array' ? convertSequence(value, type, run) : mismatch(value, type);
  }
}

const isComposite = ({ kind }: Value) => kind === 'array' || kind === 'object';

/** What it costs to make one value of another, beside what is inside it. */
export const costOfStep = (value: Value): number => (isComposite(value) ? 10 : 1);

const names: Readonly<Record<Value['kind'], string>> = {
  null: 'null',
  boolean: 'a bool',
  integer: 'a number',
  float: 'a number',
  text: 'a string',
  pattern: 'a string',
  array: 'a list',
  object: 'an object',
  unknown: 'not known',
};

/** What a value is, in a reason. */
export const nameOf = ({ kind }: Value): string => names[kind];

const mismatch = (value: Value, type: Type) => failure(`it is ${nameOf(value)}, no ${type.kind}`, value.span);

/** The conversion that is left over, of a value that may not be convertible. */
export function leftOver(value: Value, type: Type, run: Run, shape?: Shape): Unknown {
  const term = residual(isOpen(type) ? `to ${type.kind} #${run.fresh()}` : conversionName(type), [value]);
  run.doubt(term);
  const trail = value.trail ? { trail: value.trail } : {};
  return unknown(term, reasonOf(value), value.span, { ...(shape ? { shape } : {}), ...trail });
}

const conversionName = (type: Type) => (type.kind === 'string' ? 'tostring' : `to ${keyOf(type)}`);

const fitting: Readonly<Partial<Record<Type['kind'], Shape>>> = {
  string: 'text',
  number: 'integer',
  bool: 'boolean',
  list: 'array',
  set: 'array',
  tuple: 'array',
  map: 'object',
  object: 'object',
};
const primitive: readonly (Shape | undefined)[] = ['text', 'integer', 'boolean'];

function convertUnknown(value: Unknown, type: Type, run: Run): Result {
  if (type.kind === 'string' && (value.shape === 'integer' || value.shape === 'boolean'))
    return textOf([holeOf(value)], value.span);
  if (value.cases) {
    const { cases: _, ...open } = value;
    const whole = convertUnknown(open, type, run);
    return whole.kind === 'unknown' ? throughCases(value, whole, (one) => convertTo(one, type, run)) : whole;
  }
  const wanted = fitting[type.kind];
  const isPrimitive = primitive.includes(wanted);
  if (value.shape === wanted && isPrimitive) return value;
  if (value.shape === undefined)
    return { ...leftOver(value, type, run), ...(type.kind === 'string' ? { fold: value.fold ?? value.term } : {}) };
  const mayFit = value.shape === wanted || (isPrimitive && value.shape === 'text');
  return mayFit
    ? leftOver(value, type, run, wanted === 'integer' ? undefined : wanted)
    : failure(`it is no ${type.kind}`, value.span);
}

/** An unknown that is not null, as it is when it has the type; it stays the same text then. */
export function certain(value: Value, type: Type): Value {
  if (value.kind !== 'unknown' || value.shape) return value;
  if (type.kind === 'string') return textOf([holeOf(value)], value.span);
  return type.kind === 'bool' ? { ...value, shape: 'boolean' } : value;
}

/** The unknown as a part of a text, where it stands for what it is written as. */
export function holeOf(value: Unknown): Unknown {
  const inner = /^tostring\((.*)\)$/s.exec(value.term)?.[1];
  const hole = inner === undefined ? value : { ...value, term: inner };
  if (!hole.cases) return hole;
  return { ...hole, cases: hole.cases.map((one) => ({ ...one, value: asText(one.value) ?? one.value })) };
}

/** The text that a template makes of the value; undefined where it can't. */
export function asText(value: Value): Value | undefined {
  if (value.kind === 'unknown')
    return value.shape === 'array' || value.shape === 'object' ? undefined : textOf([holeOf(value)], value.span);
  const result = value.kind === 'null' ? undefined : toText(value);
  return result?.kind === 'failure' ? undefined : result;
}

/** The value, written and found where another was. */
export const inPlaceOf = <V extends Value>(before: Value, value: V): V => ({
  ...value,
  span: before.span,
  ...(before.trail ? { trail: before.trail } : {}),
  ...(before.basis ? { basis: before.basis } : {}),
});

function toText(value: Value): Result {
  switch (value.kind) {
    case 'text':
    case 'pattern':
      return value;
    case 'integer':
    case 'float':
      return inPlaceOf(value, text(numberText(value), value.span));
    case 'boolean':
      return inPlaceOf(value, text(String(value.value), value.span));
    default:
      return failure(`it is ${nameOf(value)}, no string`, value.span);
  }
}

function toNumber(value: Value, run: Run): Result {
  if (value.kind === 'integer' || value.kind === 'float') return value;
  const type: Type = { kind: 'number' };
  if (value.kind === 'pattern') return leftOver(value, type, run);
  if (value.kind !== 'text') return mismatch(value, type);
  const number = parseNumber(value.value, value.span);
  if (number === 'none') return failure('the string is no number', value.span);
  return number ? inPlaceOf(value, number) : madeOf(leftOver(value, type, run), residual('to number', [value]));
}

const written: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function toBool(value: Value, run: Run): Result {
  if (value.kind === 'boolean') return value;
  const type: Type = { kind: 'bool' };
  if (value.kind === 'pattern') return leftOver(value, type, run, 'boolean');
  const found = value.kind === 'text' ? written.get(value.value) : undefined;
  if (found !== undefined) return inPlaceOf(value, bool(found, value.span));
  return value.kind === 'text' ? failure('the string is neither true nor false', value.span) : mismatch(value, type);
}
