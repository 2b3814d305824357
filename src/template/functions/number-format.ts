import type { Float, Integer } from '../../model/value.ts';
import { formatCustom } from './custom-format.ts';
import { type Digits, exactDigits, integerDigits, placed, roundTo, shortestDigits } from './digits.ts';

/** .NET accepts more, but Azure no text that is longer. */
const precisionLimit = 131_072;
const bits = 64;

/**
 * A number in a .NET format, standard or custom, as the invariant culture has it; undefined where .NET refuses the format.
 * https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings
 */
export function formatNumber(value: Integer | Float, format: string): string | undefined {
  if (value.kind === 'float' && !Number.isFinite(value.value)) return String(value.value);
  const [, letter, written] = /^([a-z])(\d*)$/i.exec(format) ?? (format === '' ? ['', 'G', ''] : []);
  if (letter === undefined)
    return formatCustom(value.kind === 'integer' ? integerDigits(value.value) : fifteenDigits(value.value), format);
  const precision = written ? Number(written) : undefined;
  if (precision !== undefined && precision > precisionLimit) return undefined;
  return value.kind === 'integer' ? formatInteger(value.value, letter, precision) : formatFloat(value.value, letter, precision);
}

const fifteenDigits = (value: number) => roundTo(exactDigits(value), 15, 'even');

function formatInteger(value: bigint, letter: string, precision: number | undefined): string | undefined {
  switch (letter.toUpperCase()) {
    case 'D':
      return `${value < 0n ? '-' : ''}${(value < 0n ? -value : value).toString().padStart(precision ?? 0, '0')}`;
    case 'X': {
      const hex = BigInt.asUintN(bits, value)
        .toString(16)
        .padStart(precision ?? 0, '0');
      return letter === 'X' ? hex.toUpperCase() : hex;
    }
    case 'B':
      return BigInt.asUintN(bits, value)
        .toString(2)
        .padStart(precision ?? 0, '0');
    case 'G':
    case 'R':
      return precision ? general(roundTo(integerDigits(value), precision, 'away'), precision, letter) : value.toString();
    default:
      return formatDigits(integerDigits(value), letter, precision, 'away');
  }
}

function formatFloat(value: number, letter: string, precision: number | undefined): string | undefined {
  const isShortest = letter.toUpperCase() === 'R' || (letter.toUpperCase() === 'G' && !precision);
  if (!isShortest && letter.toUpperCase() !== 'G') return formatDigits(exactDigits(value), letter, precision, 'even');
  const digits = isShortest ? shortestDigits(value) : roundTo(exactDigits(value), precision ?? 0, 'even');
  return general(digits, isShortest ? Math.max(digits.digits.length, 17) : (precision ?? 0), letter);
}

/** The formats that integers and floats have in common: C, E, F, N, P. */
function formatDigits(number: Digits, letter: string, precision: number | undefined, tie: 'away' | 'even'): string | undefined {
  switch (letter.toUpperCase()) {
    case 'C':
      return fixed(number, precision ?? 2, tie, (text, negative) => (negative ? `(¤${grouped(text)})` : `¤${grouped(text)}`));
    case 'E':
      return exponential(roundTo(number, (precision ?? 6) + 1, tie), precision ?? 6, letter);
    case 'F':
      return fixed(number, precision ?? 2, tie, signed);
    case 'N':
      return fixed(number, precision ?? 2, tie, (text, negative) => signed(grouped(text), negative));
    case 'P': {
      const percent = number.digits === '' ? number : { ...number, scale: number.scale + 2 };
      return fixed(percent, precision ?? 2, tie, (text, negative) => `${signed(grouped(text), negative)} %`);
    }
    default:
      return undefined;
  }
}

const signed = (text: string, negative: boolean) => (negative ? `-${text}` : text);

function fixed(
  number: Digits,
  decimals: number,
  tie: 'away' | 'even',
  write: (text: string, negative: boolean) => string,
): string {
  const rounded = roundTo(number, number.scale + decimals, tie);
  const { whole, fraction } = placed(rounded, decimals);
  return write(`${whole || '0'}${decimals > 0 ? `.${fraction}` : ''}`, rounded.negative);
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(end - 3, 0), end));
  return fraction === undefined ? groups.join(',') : `${groups.join(',')}.${fraction}`;
}

function exponential(number: Digits, decimals: number, letter: string): string {
  const fraction = number.digits.slice(1).padEnd(decimals, '0');
  const mantissa = `${number.digits[0] ?? '0'}${decimals > 0 ? `.${fraction}` : ''}`;
  return signed(`${mantissa}${exponentOf(number, letter, 3)}`, number.negative);
}

function exponentOf(number: Digits, letter: string, digits: number): string {
  const exponent = number.digits === '' ? 0 : number.scale - 1;
  return `${letter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(digits, '0')}`;
}

function general(number: Digits, most: number, letter: string): string {
  const isLower = letter !== letter.toUpperCase();
  if (number.scale > most || number.scale < -3) {
    const fraction = number.digits.slice(1);
    const mantissa = `${number.digits[0] ?? '0'}${fraction ? `.${fraction}` : ''}`;
    return signed(`${mantissa}${exponentOf(number, isLower ? 'e' : 'E', 2)}`, number.negative);
  }
  const { whole, fraction } = placed(number, Math.max(number.digits.length - number.scale, 0));
  return signed(`${whole || '0'}${fraction ? `.${fraction}` : ''}`, number.negative);
}
