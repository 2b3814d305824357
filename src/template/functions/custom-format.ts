import { type Digits, roundTo } from './digits.ts';

/** One sign of a custom format: `0`, `#`, `.`, `,`, `%`, `‰`, an exponent, or text to be written as it stands. */
interface Sign {
  readonly kind: string;
  readonly text: string;
}

const signs =
  /'(?<single>[^']*)'?|"(?<double>[^"]*)"?|\\(?<escaped>[\s\S]?)|(?<exponent>[eE][+-]?0+)|(?<special>[0#.,%‰;])|[\s\S]/g;

/** The sections of a format, which `;` tells apart: for positive numbers, negative ones, zero. */
function sectionsOf(format: string): readonly (readonly Sign[])[] {
  const sections: Sign[][] = [[]];
  for (const match of format.matchAll(signs)) {
    const { single, double, escaped, exponent, special } = match.groups ?? {};
    const kind = exponent ? 'exponent' : (special ?? 'text');
    if (kind === ';') sections.push([]);
    else sections.at(-1)?.push({ kind, text: single ?? double ?? escaped ?? match[0] });
  }
  return sections;
}

/** What a section asks for, before any digit is written. */
interface Plan {
  readonly signs: readonly Sign[];
  /** Places for digits, and how many of them stand before the decimal point. */
  readonly places: number;
  readonly wholePlaces: number;
  /** Digits before (after) the point that are written even if they are zeros. */
  readonly leastWhole: number;
  readonly leastFraction: number;
  readonly grouped: boolean;
  readonly scientific: boolean;
  /** The power of ten that `%`, `‰` and commas at the end multiply by. */
  readonly shift: number;
}

function planOf(section: readonly Sign[]): Plan {
  let [places, point, firstZero, lastZero, shift, commas, commaAt] = [0, -1, -1, 0, 0, 0, -1];
  let grouped = false;
  for (const { kind } of section) {
    if (kind === '0' && firstZero < 0) firstZero = places;
    if (kind === '0' || kind === '#') places++;
    if (kind === '0') lastZero = places;
    if (kind === '.' && point < 0) point = places;
    if (kind === '%') shift += 2;
    if (kind === '‰') shift += 3;
    if (kind === ',' && places > 0 && point < 0) {
      if (commaAt >= 0 && commaAt !== places) grouped = true;
      commas = commaAt === places ? commas + 1 : 1;
      commaAt = places;
    }
  }
  const wholePlaces = point < 0 ? places : point;
  if (commaAt >= 0 && commaAt === wholePlaces) shift -= commas * 3;
  else if (commaAt >= 0) grouped = true;
  return {
    signs: section,
    places,
    wholePlaces,
    leastWhole: firstZero >= 0 && firstZero < wholePlaces ? wholePlaces - firstZero : 0,
    leastFraction: Math.max(lastZero - wholePlaces, 0),
    grouped,
    scientific: section.some(({ kind }) => kind === 'exponent'),
    shift,
  };
}

/** https://learn.microsoft.com/dotnet/standard/base-types/custom-numeric-format-strings */
export function formatCustom(number: Digits, format: string): string {
  const sections = sectionsOf(format);
  const choose = (index: number) => (sections[index]?.length ? index : 0);
  let index = choose(number.digits === '' ? 2 : number.negative ? 1 : 0);
  let plan = planOf(sections[index] ?? []);
  const rounded = roundedFor(number, plan);
  if (rounded.digits === '' && number.digits !== '' && choose(2) !== index) {
    index = choose(2);
    plan = planOf(sections[index] ?? []);
  }
  const written = write(rounded, plan);
  return rounded.negative && index === 0 && (rounded.scale !== 0 || written !== '') ? `-${written}` : written;
}

function roundedFor(number: Digits, { scientific, places, wholePlaces, shift }: Plan): Digits {
  if (number.digits === '') return number;
  const scale = number.scale + shift;
  return roundTo({ ...number, scale }, scientific ? places : scale + places - wholePlaces, 'away');
}

function write(number: Digits, plan: Plan): string {
  const next = digitsFor(number, plan);
  let written = '';
  let scientific = plan.scientific;
  let hasPoint = false;
  for (const { kind, text } of plan.signs) {
    if (kind === '#' || kind === '0' || kind === '.') written += next.leading();
    if (kind === '#' || kind === '0') written += next.one();
    else if (kind === '.') {
      if (hasPoint || !next.atPoint()) continue;
      hasPoint = true;
      written += '.';
    } else if (kind === 'exponent' && scientific) {
      written += exponent(number, plan, text);
      scientific = false;
    } else if (kind !== ',') written += text;
  }
  return written;
}

/** Hands out the digits of a number, place by place, with separators between groups of three where they are asked for. */
function digitsFor({ digits, scale }: Digits, plan: Plan) {
  const { places, wholePlaces, leastWhole, leastFraction, grouped } = plan;
  let position = plan.scientific ? wholePlaces : Math.max(scale, wholePlaces);
  let surplus = plan.scientific ? 0 : scale - wholePlaces;
  let used = 0;
  const wholeDigits = Math.max(leastWhole, position + Math.min(surplus, 0));
  const put = (digit: string) => {
    const separator = grouped && position > 1 && position - 1 < wholeDigits && (position - 1) % 3 === 0 ? ',' : '';
    return digit === '' ? '' : digit + separator;
  };
  const one = () => {
    let digit: string;
    if (surplus < 0) {
      surplus++;
      digit = position <= leastWhole ? '0' : '';
    } else digit = digits[used++] ?? (position > -leastFraction ? '0' : '');
    const result = put(digit);
    position--;
    return result;
  };
  const leading = () => {
    let result = '';
    for (; surplus > 0; surplus--, position--) result += put(digits[used++] ?? '0');
    return result;
  };
  /** Whether a decimal point is due here. */
  const atPoint = () => position === 0 && (leastFraction > 0 || (wholePlaces < places && used < digits.length));
  return { one, leading, atPoint };
}

function exponent(number: Digits, { wholePlaces }: Plan, text: string): string {
  const value = number.digits === '' ? 0 : number.scale - wholePlaces;
  const sign = value < 0 ? '-' : text[1] === '+' ? '+' : '';
  return `${text[0]}${sign}${String(Math.abs(value)).padStart(Math.min(text.replace(/[^0]/g, '').length, 10), '0')}`;
}
