import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { type Float, float, type Integer, integer } from '../model/value.ts';

/** A known number. */
export type NumberValue = Integer | Float;

/**
 * Terraform counts with 512 binary digits or fewer, by where a number comes from; we only with what a float holds to the last digit, so
 * that every way of counting gives the same. https://github.com/zclconf/go-cty/blob/main/docs/types.md
 */
export interface Exact {
  /** The number is `n` halved `halvings` times. */
  readonly n: bigint;
  readonly halvings: number;
}

const most = 2n ** 53n;

/** A number as a text, as Terraform writes it: without an exponent. */
export function numberText({ value }: NumberValue): string {
  if (typeof value === 'bigint') return value.toString();
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return point <= 0
    ? `${sign}0.${digits.padStart(digits.length - point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The number to the last digit; undefined where a float only comes near it. */
export function exactOf({ value }: NumberValue): Exact | undefined {
  if (typeof value === 'bigint') return value > most || value < -most ? undefined : { n: value, halvings: 0 };
  for (let halvings = 0, scaled = value; halvings <= 60; halvings++, scaled *= 2)
    if (Number.isSafeInteger(scaled))
      return isWritten(value, BigInt(scaled), halvings) ? { n: BigInt(scaled), halvings } : undefined;
  return undefined;
}

/** Whether the few digits that a float is written with are all of it. */
function isWritten(value: number, n: bigint, halvings: number): boolean {
  const [whole = '', fraction = ''] = numberText({ kind: 'float', value, span: nowhere }).split('.');
  return BigInt(whole + fraction) * 2n ** BigInt(halvings) === n * 10n ** BigInt(fraction.length);
}

const nowhere: Span = { file: { path: '', text: '' }, start: 0, end: 0 };

/** The number as a value; undefined where a float only comes near it. */
export function numberOf({ n, halvings }: Exact, span: Span): NumberValue | undefined {
  let [left, over] = [n, halvings];
  while (over > 0 && left % 2n === 0n) {
    left /= 2n;
    over--;
  }
  if (left > most || left < -most) return undefined;
  if (over === 0) return integer(left, span);
  const value = float(Number(left) / 2 ** over, span);
  return exactOf(value) ? value : undefined;
}

/** A float that is whole, as the integer it is. */
export function wholeNumber(value: Float): NumberValue {
  return Number.isInteger(value.value) ? { ...value, kind: 'integer', value: BigInt(numberText(value)) } : value;
}

const decimal = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,9}))?$/;
/** Other ways to write a number that Terraform reads: `1p3`, `Inf`. */
const rare = /^[-+]?(?:[\d.]+(?:[eE][-+]?\d+)?p[-+]?\d+|[iI]nf(?:inity)?|[\d.]+[eE][-+]?\d+)$/;

/** A text as the number it writes: `none` where it writes none, undefined where it is one that a float only comes near. */
export function parseNumber(text: string, span: Span): NumberValue | 'none' | undefined {
  const match = decimal.exec(text);
  if (!match) return rare.test(text) ? undefined : 'none';
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  if (digits === '') return 'none';
  const shift = Number(exponent) - fraction.length;
  if (digits.length > limits.numberDigits || Math.abs(shift) > limits.numberDigits) return undefined;
  const n = BigInt(digits);
  if (n === 0n) return sign === '-' ? undefined : integer(0n, span);
  const signed = sign === '-' ? -n : n;
  if (shift >= 0) return integer(signed * 10n ** BigInt(shift), span);
  const unit = 10n ** BigInt(-shift);
  if (signed % unit === 0n) return integer(signed / unit, span);
  return digits.replace(/^0+/, '').replace(/0+$/, '').length > 15 ? undefined : float(Number(text), span);
}

/** Less than nothing, nothing, or more: how two numbers compare. */
export function compareNumbers(one: NumberValue, other: NumberValue): number {
  return one.value < other.value ? -1 : one.value > other.value ? 1 : 0;
}
