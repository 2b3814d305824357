import { casesOf } from '../model/cases.ts';
import { residual } from '../model/term.ts';
import type { Truth } from '../model/truth.ts';
import { type Case, type Knowledge, unknown, type Value } from '../model/value.ts';
import { sameValue } from './compare.ts';
import { type Call, define, type FunctionTable, type HclFunction, takesAny } from './functions/table.ts';
import { compareNumbers, type Exact, exactOf, type NumberValue, numberOf } from './number.ts';
import type { Result } from './result.ts';
import { boolType, numberType } from './type.ts';

/** Whether it is a known number. */
export const isNumber = (value: Value | undefined): value is NumberValue => value?.kind === 'integer' || value?.kind === 'float';

/** What Terraform and we may round differently. */
const rounded = 'the number is rounded';

/** Arithmetic on numbers that are known to the last digit; undefined where the answer is not. What keeps whole numbers whole never fails. */
const arithmetic = (work: (one: Exact, other: Exact) => Exact | undefined, keepsWhole: boolean): HclFunction =>
  define(
    [numberType, numberType],
    ([one, other], call) => {
      if (!isNumber(one) || !isNumber(other)) return openNumber([one, other], keepsWhole, call);
      const [left, right] = [exactOf(one), exactOf(other)];
      const answer = left && right && work(left, right);
      return (answer && numberOf(answer, call.span)) ?? call.open(rounded);
    },
    { toleratesUnknown: true, ...(keepsWhole ? { neverFails: true } : {}) },
  );

function openNumber(values: readonly (Value | undefined)[], keepsWhole: boolean, call: Call): Result {
  const isWhole = values.every((value) => value?.kind === 'integer' || (value?.kind === 'unknown' && value.shape === 'integer'));
  const knowledge: Knowledge = keepsWhole && isWhole ? { shape: 'integer' } : {};
  const open = values.find((value) => value?.kind === 'unknown');
  return call.open(open?.kind === 'unknown' ? open.why : rounded, knowledge);
}

/** Both as halves, quarters, … of the same size. */
function aligned(one: Exact, other: Exact, work: (one: bigint, other: bigint) => bigint): Exact {
  const halvings = Math.max(one.halvings, other.halvings);
  const scaled = (value: Exact) => value.n << BigInt(halvings - value.halvings);
  return { n: work(scaled(one), scaled(other)), halvings };
}

/** Terraform writes a zero that comes of a negative number as `-0`. */
const unlessNegativeZero = (answer: Exact, ...of: readonly Exact[]) =>
  answer.n === 0n && of.some(({ n }) => n < 0n) ? undefined : answer;

function quotient(one: Exact, other: Exact): Exact | undefined {
  if (other.n === 0n) return undefined;
  let over = (other.n < 0n ? -other.n : other.n) << BigInt(one.halvings);
  let halvings = 0;
  while (over % 2n === 0n) {
    over /= 2n;
    halvings++;
  }
  const n = (other.n < 0n ? -one.n : one.n) << BigInt(other.halvings);
  return n % over === 0n ? unlessNegativeZero({ n: n / over, halvings }, one, other) : undefined;
}

const comparison = (holds: (order: number) => boolean): HclFunction =>
  define(
    [numberType, numberType],
    ([one, other], call) =>
      isNumber(one) && isNumber(other) ? call.boolean(holds(compareNumbers(one, other))) : call.fail('it compares numbers'),
    { returns: 'boolean', neverFails: true },
  );

const equality = (whenSame: boolean): HclFunction => ({
  parameters: [takesAny, takesAny],
  toleratesUnknown: true,
  neverFails: true,
  returns: 'boolean',
  apply: ([one, other], call) => {
    const answer: Truth = one && other ? sameValue(one, other) : 'maybe';
    return answer === 'maybe' ? call.open('what it compares is not known') : call.boolean((answer === 'yes') === whenSame);
  },
});

/** `&&` (`stop` is false) and `||` (`stop` is true). */
const junction = (stop: boolean): HclFunction =>
  define(
    [boolType, boolType],
    ([one, other], call) => {
      if (!one || !other) return call.fail('it joins conditions');
      if ([one, other].some((value) => value.kind === 'boolean' && value.value === stop)) return call.boolean(stop);
      if (one.kind === 'boolean') return other;
      if (other.kind === 'boolean') return one;
      if (one.kind !== 'unknown' || other.kind !== 'unknown') return call.fail('it joins conditions');
      if (one.term === `!(${other.term})` || other.term === `!(${one.term})`) return call.boolean(stop);
      return one.term === other.term ? one : call.open(one.why);
    },
    { toleratesUnknown: true, neverFails: true, returns: 'boolean' },
  );

const isNegation = (term: string) => term.startsWith('!(') && term.endsWith(')');

/** Not the value; its cases are keyed on the same choices, so that both are never true at once. */
function negation(value: Value | undefined, call: Call): Value {
  if (value?.kind === 'boolean') return call.boolean(!value.value);
  if (value?.kind !== 'unknown') return call.open('it is no condition');
  const term = isNegation(value.term) ? value.term.slice('!('.length, -1) : residual('!', [value]);
  const cases = casesOf({ ...value, shape: 'boolean' }).map((one): Case => ({ ...one, value: negation(one.value, call) }));
  return unknown(term, value.why, call.span, { shape: 'boolean', cases, ...(value.trail ? { trail: value.trail } : {}) });
}

/** https://developer.hashicorp.com/terraform/language/expressions/operators */
export const binaryOperators: FunctionTable = {
  '&&': junction(false),
  '||': junction(true),
  '==': equality(true),
  '!=': equality(false),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '+': arithmetic((one, other) => aligned(one, other, (left, right) => left + right), true),
  '-': arithmetic((one, other) => aligned(one, other, (left, right) => left - right), true),
  '*': arithmetic(
    (one, other) => unlessNegativeZero({ n: one.n * other.n, halvings: one.halvings + other.halvings }, one, other),
    true,
  ),
  '/': arithmetic(quotient, false),
  '%': arithmetic((one, other) => {
    if (other.n === 0n) return undefined;
    return unlessNegativeZero(
      aligned(one, other, (left, right) => left % right),
      one,
    );
  }, false),
};

/** https://developer.hashicorp.com/terraform/language/expressions/operators */
export const unaryOperators: FunctionTable = {
  '!': define([boolType], ([value], call) => negation(value, call), {
    toleratesUnknown: true,
    neverFails: true,
    returns: 'boolean',
  }),
  '-': define([numberType], ([value], call) => {
    if (!isNumber(value)) return call.fail('it is no number');
    if (value.kind === 'float') return { ...value, value: -value.value, span: call.span };
    return value.value === 0n ? call.open(rounded) : call.integer(-value.value);
  }),
};
