import { reasonOf } from '../../model/reason.ts';
import { isSettled, plainItems, type Value } from '../../model/value.ts';
import { apply } from '../apply.ts';
import { convertTo } from '../convert.ts';
import { compareNumbers, type NumberValue } from '../number.ts';
import { binaryOperators, isNumber } from '../operators.ts';
import { isFailure } from '../outcomes.ts';
import type { Result } from '../result.ts';
import { anyType, listOf, numberType } from '../type.ts';
import { type Call, define, defineMany, type FunctionTable } from './table.ts';

/** A function of one number that is known, which gives a whole one. */
const ofNumber = (work: (value: NumberValue, call: Call) => Result) =>
  define([numberType], ([value], call) => (isNumber(value) ? work(value, call) : call.fail('it is no number')), {
    returns: 'integer',
  });

const extreme = (isBetter: (order: number) => boolean) =>
  defineMany([], { type: numberType }, (args, call) => {
    const numbers = args.filter(isNumber);
    const [first, ...others] = numbers;
    if (!first) return call.fail(`${call.name}() takes one number or more`);
    return others.reduce((best, one) => (isBetter(compareNumbers(one, best)) ? one : best), first);
  });

function calculate(operator: string, one: Value, other: Value, call: Call): Result {
  const definition = binaryOperators[operator];
  return definition ? apply(definition, operator, [one, other], call.span, call.run) : call.open('it is no operator');
}

function sum([list]: readonly Value[], call: Call): Result {
  const items = list?.kind === 'array' ? plainItems(list) : undefined;
  if (!items || items.length === 0) return call.fail('sum() takes a list of numbers');
  let total: Value = call.integer(0);
  for (const item of items) {
    const number = item.kind === 'null' ? call.fail('an element is null') : convertTo(item, numberType, call.run);
    if (isFailure(number)) return number;
    const next = calculate('+', total, number, call);
    if (isFailure(next) || !isSettled(next)) return next;
    total = next;
  }
  return total;
}

/** Whole powers as long as they can be written to the last digit. */
function pow([base, exponent]: readonly Value[], call: Call): Result {
  const isSmall = exponent?.kind === 'integer' && exponent.value >= 0n && exponent.value <= 64n;
  if (!base || !isSmall) return call.open('the number is rounded');
  let total: Result = call.integer(1);
  for (let times = 0n; times < exponent.value; times++) {
    if (isFailure(total)) return total;
    total = calculate('*', total, base, call);
  }
  return total;
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseint([value, base]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'text' || base?.kind !== 'integer') return call.fail('parseint() takes a string and a whole number');
  if (base.value < 2n || base.value > 62n) return call.fail('the base is not between 2 and 62');
  const unsigned = value.value.replace(/^[-+]/, '');
  if (unsigned === '') return call.fail('the string is no number');
  if (unsigned.length > 100) return call.tooLarge();
  const letters = base.value <= 36n ? unsigned.toLowerCase() : unsigned;
  let total = 0n;
  for (const letter of letters) {
    const digit = /[0-9a-zA-Z]/.test(letter) ? digits.indexOf(letter) : -1;
    if (digit < 0 || BigInt(digit) >= base.value) return call.fail('the string is no number in that base');
    total = total * base.value + BigInt(digit);
  }
  return call.integer(value.value.startsWith('-') ? -total : total);
}

/** Terraform makes 1,024 numbers at most. */
const longest = 1024;

function range(args: readonly Value[], call: Call): Result {
  const [from = call.integer(0), to = from, step] = args.length === 1 ? [call.integer(0), ...args] : args;
  if (args.length < 1 || args.length > 3) return call.fail('range() takes one to three numbers');
  if (!isNumber(from) || !isNumber(to)) return call.fail('range() takes numbers');
  const order = compareNumbers(to, from);
  const by = step ?? call.integer(order < 0 ? -1 : 1);
  if (!isNumber(by)) return call.fail('range() takes numbers');
  if (order !== 0 && Math.sign(Number(by.value)) !== order) return call.fail('the step leads nowhere');
  const numbers: Value[] = [];
  let at: Value = from;
  while (isNumber(at) && compareNumbers(to, at) === order && order !== 0) {
    if (numbers.push(at) > longest) return call.fail('range() makes at most 1024 numbers');
    const next = calculate('+', at, by, call);
    if (isFailure(next) || !isSettled(next)) return isFailure(next) ? next : call.open(reasonOf(next));
    at = next;
  }
  return call.array(numbers, listOf(numberType));
}

/** https://developer.hashicorp.com/terraform/language/functions (Numeric Functions, and those of Collection Functions that count) */
export const numericFunctions: FunctionTable = {
  abs: define([numberType], ([value], call) => {
    if (value?.kind === 'integer') return call.integer(value.value < 0n ? -value.value : value.value);
    return value?.kind === 'float' ? { ...value, value: Math.abs(value.value) } : call.fail('it is no number');
  }),
  ceil: ofNumber(({ value }, call) => call.integer(typeof value === 'bigint' ? value : BigInt(Math.ceil(value)))),
  floor: ofNumber(({ value }, call) => call.integer(typeof value === 'bigint' ? value : BigInt(Math.floor(value)))),
  max: extreme((order) => order > 0),
  min: extreme((order) => order < 0),
  parseint: define([anyType, numberType], parseint, { returns: 'integer' }),
  pow: define([numberType, numberType], pow),
  range: defineMany([], { type: numberType }, range, { returns: 'array' }),
  signum: ofNumber(({ value }, call) =>
    typeof value === 'bigint' ? call.integer(value > 0n ? 1 : value < 0n ? -1 : 0) : call.fail('it is no whole number'),
  ),
  sum: define([anyType], sum),
};
