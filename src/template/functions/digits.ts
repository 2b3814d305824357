/** A number as .NET formats it: `0.digits` times ten to the power of `scale`. */
export interface Digits {
  readonly negative: boolean;
  /** Without zeros in front or behind; empty for zero. */
  readonly digits: string;
  readonly scale: number;
  /** A float keeps its sign when it is rounded to zero. */
  readonly isFloat: boolean;
}

/** Every digit of an integer. */
export function integerDigits(value: bigint): Digits {
  const written = (value < 0n ? -value : value).toString();
  const digits = value === 0n ? '' : written;
  return trimmed({ negative: value < 0n, digits, scale: digits.length, isFloat: false });
}

/** The fewest digits that tell a finite float from its neighbours. */
export function shortestDigits(value: number): Digits {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return trimmed({ negative: isNegative(value), digits: value === 0 ? '' : digits, scale: Number(exponent) + 1, isFloat: true });
}

const fractionBits = 52n;

/** Every digit of a finite float, which is a whole number times a power of two. */
export function exactDigits(value: number): Digits {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const whole = bits.getBigUint64(0);
  const power = whole >> fractionBits;
  const fraction = BigInt.asUintN(Number(fractionBits), whole);
  const mantissa = power === 0n ? fraction : fraction | (1n << fractionBits);
  const exponent = (power === 0n ? 1n : power) - 1075n;
  const digits = (exponent >= 0n ? mantissa << exponent : mantissa * 5n ** -exponent).toString();
  const scale = digits.length + (exponent < 0n ? Number(exponent) : 0);
  return trimmed({ negative: isNegative(value), digits: mantissa === 0n ? '' : digits, scale, isFloat: true });
}

const isNegative = (value: number) => value < 0 || Object.is(value, -0);

function trimmed(number: Digits): Digits {
  let end = number.digits.length;
  while (number.digits[end - 1] === '0') end--;
  const digits = number.digits.slice(0, end);
  if (digits === '') return { ...number, digits, scale: 0, negative: number.negative && number.isFloat };
  return { ...number, digits };
}

/** Rounded to its first `count` digits; of two equally near numbers, the one further from zero or the `even` one. */
export function roundTo(number: Digits, count: number, tie: 'away' | 'even'): Digits {
  if (count >= number.digits.length) return number;
  const kept = number.digits.slice(0, Math.max(count, 0));
  if (count < 0 || !roundsUp(number.digits, count, tie)) return trimmed({ ...number, digits: kept });
  const raised = (BigInt(kept || '0') + 1n).toString();
  return trimmed({ ...number, digits: raised, scale: number.scale + (raised.length - kept.length) });
}

function roundsUp(digits: string, count: number, tie: 'away' | 'even'): boolean {
  const rest = digits.slice(count);
  if (tie === 'even' && rest === '5') return Number(digits[count - 1] ?? '0') % 2 === 1;
  return rest >= '5';
}

/** The digits before the decimal point, without a leading zero, and `decimals` digits behind it. */
export function placed(number: Digits, decimals: number): { readonly whole: string; readonly fraction: string } {
  const { digits, scale } = number;
  const whole = digits.slice(0, Math.max(scale, 0)).padEnd(Math.max(scale, 0), '0');
  const fraction = `${'0'.repeat(Math.min(Math.max(-scale, 0), decimals))}${digits.slice(Math.max(scale, 0))}`;
  return { whole, fraction: fraction.slice(0, decimals).padEnd(decimals, '0') };
}
