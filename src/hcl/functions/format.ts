import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { type Part, partsOf } from '../../model/text.ts';
import { type ArrayValue, isSettled, plainItems, type Value } from '../../model/value.ts';
import { asText, convertTo, nameOf } from '../convert.ts';
import { lettersOf } from '../letters.ts';
import { exactOf, type NumberValue, numberText } from '../number.ts';
import { isFailure } from '../outcomes.ts';
import type { Failure, Result } from '../result.ts';
import { boolType, listOf, numberType, stringType } from '../type.ts';
import { jsonText } from './json-text.ts';
import type { Call } from './table.ts';

/** `%-8.2[1]f`: what one verb asks for. */
interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

const verbAt = /%([-+ #0]*)(\d{1,9})?(?:\.(\d{1,9})?)?(?:\[(\d{1,9})\])?([a-zA-Z%])/y;

/** https://developer.hashicorp.com/terraform/language/functions/format */
export function format([spec, ...args]: readonly Value[], call: Call): Result {
  if (spec?.kind !== 'text') return call.open(spec ? reasonOf(spec) : 'it is not known');
  return call.run.spend(Math.floor(spec.value.length / 10)) ? formatted(spec.value, args, call) : call.tooLarge();
}

function formatted(spec: string, args: readonly Value[], call: Call): Result {
  const parts: Part[] = [];
  let [at, next, highest] = [0, 1, 0];
  while (at < spec.length) {
    const percent = spec.indexOf('%', at);
    parts.push(spec.slice(at, percent < 0 ? undefined : percent));
    if (percent < 0) break;
    verbAt.lastIndex = percent;
    const match = verbAt.exec(spec);
    if (!match) return call.fail('the format is not valid');
    const [all, flags = '', width = '0', precision, position, letter = ''] = match;
    at = percent + all.length;
    if (letter === '%') {
      if (all !== '%%') return call.open('the format is an unusual one');
      parts.push('%');
      continue;
    }
    const number = position === undefined ? next : Number(position);
    [next, highest] = [number + 1, Math.max(highest, number)];
    const arg = args[number - 1];
    if (!arg) return call.fail('there are too few arguments');
    const verb: Verb = {
      flags,
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      letter,
    };
    const written = Math.max(verb.width, verb.precision ?? 0) > limits.formatWidth ? undefined : verbText(arg, verb, call);
    if (!written) return call.open(isSettled(arg) ? 'the format is an unusual one' : reasonOf(arg));
    if (!Array.isArray(written)) return written;
    parts.push(...written);
  }
  return highest < args.length ? call.fail('there are too many arguments') : call.parts(parts.map(normal));
}

const normal = (part: Part) => (typeof part === 'string' ? part.normalize() : part);

/** What a verb writes; undefined where that is left open. A hole stands in a text as it is, nothing can be done to it. */
type Written = Part[] | Failure | undefined;

function verbText(arg: Value, verb: Verb, call: Call): Written {
  if (arg.kind === 'null') return undefined;
  if (verb.letter === 'v') return asIs(arg, verb, call);
  if (verb.letter === 's' || verb.letter === 'q') return textOf(arg, verb, call);
  if (verb.letter !== 't') return numberOf(arg, verb, call);
  const value = convertTo(arg, boolType, call.run);
  if (isFailure(value)) return call.fail('an argument is no bool');
  return value.kind === 'boolean' ? [String(value.value)] : undefined;
}

function textOf(arg: Value, verb: Verb, call: Call): Written {
  const text = arg.kind === 'unknown' ? asText(arg) : convertTo(arg, stringType, call.run);
  if (!text || isFailure(text)) return call.fail(`it is ${nameOf(arg)}, no string`);
  if (arg.kind === 'unknown' && !arg.shape) call.run.doubt(`text(${arg.term})`);
  const { letter, width, precision } = verb;
  if (text.kind !== 'text') return letter === 's' && width === 0 && !precision ? [...(partsOf(text) ?? [])] : undefined;
  const cut = precision ? lettersOf(text.value).slice(0, precision).join('') : text.value;
  return [padded(letter === 'q' ? (jsonText(call.text(cut)) ?? '') : cut, verb)];
}

function numberOf(arg: Value, verb: Verb, call: Call): Written {
  const { letter, flags } = verb;
  if (!'bdoxXeEfgG'.includes(letter)) return call.fail('the format has an unknown verb');
  const value = convertTo(arg, numberType, call.run);
  if (isFailure(value)) return call.fail('an argument is no number');
  if (value.kind !== 'integer' && value.kind !== 'float') return undefined;
  const isWhole = 'bdoxX'.includes(letter);
  if (isWhole && value.kind !== 'integer') return call.fail('an argument is no whole number');
  const digits = isWhole && value.kind === 'integer' ? wholeDigits(value.value, verb) : pointDigits(value, verb);
  return digits === undefined || flags.includes('#') ? undefined : [signed(digits, verb)];
}

/** `%v`: a text or number as it is, anything else as JSON. */
function asIs(arg: Value, verb: Verb, call: Call): Written {
  const isPlain = !verb.flags.includes('#');
  if (isPlain && (arg.kind === 'text' || arg.kind === 'pattern' || (arg.kind === 'unknown' && arg.shape === 'text')))
    return textOf(arg, { ...verb, letter: 's', precision: undefined }, call);
  if (isPlain && (arg.kind === 'integer' || arg.kind === 'float')) return [padded(shortest(arg), verb)];
  const json = isSettled(arg) ? jsonText(arg) : undefined;
  return json === undefined ? undefined : [padded(json, verb)];
}

/** As few digits as tell the number, with an exponent from a million on. */
function shortest(value: NumberValue): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(numberText(value)) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const exponent = whole === '0' ? all.length - fraction.length - 1 : whole.length - 1;
  const digits = all.replace(/0+$/, '');
  if (digits === '' || (exponent >= -4 && exponent < 6)) return numberText(value);
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return `${sign}${digits.charAt(0)}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${power}`;
}

/** Sign and digits. */
type Digits = readonly [sign: '' | '-', digits: string];

function wholeDigits(value: bigint, { letter, precision }: Verb): Digits | undefined {
  if (precision !== undefined) return undefined;
  const base = { b: 2, o: 8, x: 16, X: 16 }[letter] ?? 10;
  const digits = (value < 0n ? -value : value).toString(base);
  return [value < 0n ? '-' : '', letter === 'X' ? digits.toUpperCase() : digits];
}

/** `%f`, rounded half to even; undefined for a half that is not known to the last digit, and for the other verbs. */
function pointDigits(value: NumberValue, { letter, precision = 6 }: Verb): Digits | undefined {
  if (letter !== 'f') return undefined;
  const [whole = '', fraction = ''] = numberText(value).replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, precision).padEnd(precision, '0'));
  const cut = fraction.slice(precision).replace(/0+$/, '');
  if (cut === '5' && !exactOf(value)) return undefined;
  const isUp = cut === '5' ? kept % 2n === 1n : cut > '5';
  const digits = (isUp ? kept + 1n : kept).toString().padStart(precision + 1, '0');
  const point = digits.length - precision;
  return [Number(value.value) < 0 ? '-' : '', precision > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits];
}

function signed([minus, digits]: Digits, verb: Verb): string {
  const sign = minus || (verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '');
  if (!verb.flags.includes('0') || verb.flags.includes('-'))
    return padded(sign + digits, { ...verb, flags: verb.flags.replace('0', '') });
  return sign + digits.padStart(verb.width - sign.length, '0');
}

function padded(text: string, { width, flags }: Verb): string {
  const missing = width - (width > 0 ? lettersOf(text).length : 0);
  if (missing <= 0 || width > limits.formatWidth) return text;
  const filling = (flags.includes('0') ? '0' : ' ').repeat(missing);
  return flags.includes('-') ? text + filling : filling + text;
}

/** https://developer.hashicorp.com/terraform/language/functions/formatlist */
export function formatlist([spec, ...args]: readonly Value[], call: Call): Result {
  if (spec?.kind !== 'text') return call.open(spec ? reasonOf(spec) : 'it is not known');
  const open = args.find((arg) => arg.kind === 'unknown' && (!arg.shape || arg.shape === 'array'));
  const lists = args.filter((arg): arg is ArrayValue => arg.kind === 'array');
  if (open || lists.some((list) => !plainItems(list))) return call.open(reasonOf(open ?? lists[0] ?? spec));
  const [count = 1] = lists.map((list) => list.items.length);
  if (lists.some((list) => list.items.length !== count)) return call.fail('the lists have different lengths');
  const texts: Value[] = [];
  for (let at = 0; at < count; at++) {
    const row = args.map((arg) => (arg.kind === 'array' ? (plainItems(arg)?.[at] ?? arg) : arg));
    const result = call.run.spend(1 + Math.floor(spec.value.length / 10)) ? formatted(spec.value, row, call) : call.tooLarge();
    if (isFailure(result)) return result;
    texts.push(result);
  }
  return call.array(texts, listOf(stringType));
}
