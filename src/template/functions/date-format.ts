import { clockOf, inUtc, type Moment } from './moment.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** .NET's standard formats of one letter, in the invariant culture, as the custom formats that they stand for. */
const standard: ReadonlyMap<string, string> = new Map([
  ['', 'MM/dd/yyyy HH:mm:ss zzz'],
  ['d', 'MM/dd/yyyy'],
  ['D', 'dddd, dd MMMM yyyy'],
  ['f', 'dddd, dd MMMM yyyy HH:mm'],
  ['F', 'dddd, dd MMMM yyyy HH:mm:ss'],
  ['g', 'MM/dd/yyyy HH:mm'],
  ['G', 'MM/dd/yyyy HH:mm:ss'],
  ['m', 'MMMM dd'],
  ['M', 'MMMM dd'],
  ['o', "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
  ['O', "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
  ['r', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
  ['R', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
  ['s', "yyyy-MM-dd'T'HH:mm:ss"],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['u', "yyyy-MM-dd HH:mm:ss'Z'"],
  ['y', 'yyyy MMMM'],
  ['Y', 'yyyy MMMM'],
]);

const inUniversalTime = new Set(['r', 'R', 'u']);

/**
 * A moment in a .NET format, standard or custom; undefined where .NET refuses the format.
 * https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function formatMoment(moment: Moment, format: string): string | undefined {
  if (format.length > 1) return formatCustom(moment, format);
  const custom = standard.get(format);
  return custom && formatCustom(inUniversalTime.has(format) ? inUtc(moment) : moment, custom);
}

/** A letter with its repetitions, one after `%`, quoted text, an escaped sign, or any other sign. */
const piece =
  /%?(?<letter>[dfFghHKmMstyz])\k<letter>*|'(?<single>(?:[^'\\]|\\[\s\S])*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|%?(?<other>[^'"\\%])/y;

function formatCustom(moment: Moment, format: string): string | undefined {
  let result = '';
  piece.lastIndex = 0;
  for (let at = 0; at < format.length; at = piece.lastIndex) {
    const match = piece.exec(format);
    const { letter, single, double, escaped, other } = match?.groups ?? {};
    if (!match) return undefined;
    if (letter === undefined) {
      result += escaped ?? other ?? (single ?? double ?? '').replace(/\\([\s\S])/g, '$1');
      continue;
    }
    const isAlone = match[0].startsWith('%') || letter === 'K';
    const count = isAlone ? 1 : match[0].length;
    if (isAlone) piece.lastIndex = at + match[0].indexOf(letter) + 1;
    const field = fieldOf(moment, letter, count);
    if (field === undefined) return undefined;
    result = field === '' && letter === 'F' && result.endsWith('.') ? result.slice(0, -1) : result + field;
  }
  return result;
}

const padded = (number: number, count: number) => String(number).padStart(count, '0');
const named = (names: readonly string[], index: number, count: number) =>
  (names[index] ?? '').slice(0, count === 3 ? 3 : undefined);

function fieldOf(moment: Moment, letter: string, count: number): string | undefined {
  const { date, fraction } = clockOf(moment);
  const [year, hour] = [date.getUTCFullYear(), date.getUTCHours()];
  switch (letter) {
    case 'd':
      return count > 2 ? named(days, date.getUTCDay(), count) : padded(date.getUTCDate(), count);
    case 'M':
      return count > 2 ? named(months, date.getUTCMonth(), count) : padded(date.getUTCMonth() + 1, count);
    case 'y':
      return count > 2 ? padded(year, count) : padded(year % 100, count);
    case 'h':
      return padded(hour % 12 || 12, Math.min(count, 2));
    case 'H':
      return padded(hour, Math.min(count, 2));
    case 'm':
      return padded(date.getUTCMinutes(), Math.min(count, 2));
    case 's':
      return padded(date.getUTCSeconds(), Math.min(count, 2));
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, count);
    case 'g':
      return 'A.D.';
    case 'f':
    case 'F': {
      const digits = padded(fraction, 7).slice(0, count);
      return count > 7 ? undefined : letter === 'f' ? digits : digits.replace(/0+$/, '');
    }
    default:
      return zoneOf(moment.offsetMinutes, letter === 'K' ? 3 : count);
  }
}

function zoneOf(offset: number, count: number): string {
  const sign = offset < 0 ? '-' : '+';
  const hours = padded(Math.floor(Math.abs(offset) / 60), Math.min(count, 2));
  return sign + hours + (count > 2 ? `:${padded(Math.abs(offset) % 60, 2)}` : '');
}
