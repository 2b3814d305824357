/** A date and time as a clock shows it, and how far that clock is ahead of UTC. Ticks are tenths of a microsecond since the year 1. */
export interface Moment {
  readonly ticks: bigint;
  readonly offsetMinutes: number;
}

/** Ticks of one second. */
export const ticksPerSecond = 10_000_000n;
const ticksPerDay = 86_400n * ticksPerSecond;
/** Ticks from the year 1 to 1970. */
export const epochTicks = 719_162n * ticksPerDay;
const mostTicks = 3_652_059n * ticksPerDay;

/** The moment, if the years 1 to 9999 hold it, here and in UTC. */
export function momentAt(ticks: bigint, offsetMinutes: number): Moment | undefined {
  const holds = (time: bigint) => time >= 0n && time < mostTicks;
  return holds(ticks) && holds(ticks - minutes(offsetMinutes)) ? { ticks, offsetMinutes } : undefined;
}

const minutes = (count: number) => BigInt(count) * 60n * ticksPerSecond;

/** The same moment on a clock of UTC. */
export const inUtc = ({ ticks, offsetMinutes }: Moment): Moment => ({ ticks: ticks - minutes(offsetMinutes), offsetMinutes: 0 });

/** What the clock shows, as a JavaScript date whose UTC fields say it, and the ticks of the second. */
export function clockOf({ ticks }: Moment): { readonly date: Date; readonly fraction: number } {
  const fraction = ticks % ticksPerSecond;
  return { date: new Date(Number((ticks - fraction - epochTicks) / 10_000n)), fraction: Number(fraction) };
}

const zone = '(?<zone> *(?:Z|[+-]\\d{1,2}|[+-]\\d{2}:?\\d{2}))?';
const time = `(?:[T ] *(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,20}))?)?)?`;
const spaced = new RegExp(`^\\s*(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${time}${zone}\\s*$`, 'i');
/** What `utcNow()` answers. */
const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z)$/;

/** A date in ISO 8601's form or near it, taken as UTC where it names no zone; undefined for any other text. */
export function parseMoment(text: string): Moment | undefined {
  const fields = (spaced.exec(text) ?? compact.exec(text))?.groups;
  if (!fields) return undefined;
  const { zone = '', fraction: written = '0' } = fields;
  const number = (name: string) => Number(fields[name] ?? 0);
  const date = new Date(0);
  date.setUTCFullYear(number('year'), number('month') - 1, number('day'));
  const isDate = number('year') > 0 && date.getUTCMonth() === number('month') - 1 && date.getUTCDate() === number('day');
  const offset = offsetIn(zone);
  if (!isDate || number('hour') > 23 || number('minute') > 59 || number('second') > 59 || offset === undefined) return undefined;
  const seconds = BigInt(date.getTime() / 1000) + BigInt(number('hour') * 3600 + number('minute') * 60 + number('second'));
  const fraction = BigInt(Math.round(Number(`0.${written}`) * Number(ticksPerSecond)));
  return momentAt(epochTicks + seconds * ticksPerSecond + fraction, offset);
}

function offsetIn(zone: string): number | undefined {
  const [, sign, hours, rest] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  if (Number(rest ?? 0) > 59 || total > 14 * 60) return undefined;
  return sign === '-' ? 0 - total : total;
}

const duration =
  /^\s*(?<sign>-?)P(?=[\dT])(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?:T(?=[\d.])(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d*)(?:\.(?<fraction>\d*))?S)?)?\s*$/;
const mostOfOne = 2_147_483_647n;

/** The ticks of a duration in ISO 8601's form, a year taken as 365 days and a month as 30 (.NET's `XmlConvert`); undefined for any other text. */
export function parseDuration(text: string): bigint | undefined {
  const fields = duration.exec(text)?.groups;
  if (!fields) return undefined;
  const { sign, fraction: digits = '' } = fields;
  const written = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'].map((name) => fields[name] || '0');
  if (written.some((number) => number.length > 30)) return undefined;
  const [years = 0n, months = 0n, days = 0n, hours = 0n, minute = 0n, seconds = 0n] = written.map(BigInt);
  if ([years, months, days, hours, minute, seconds].some((number) => number > mostOfOne)) return undefined;
  const allDays = (years + months / 12n) * 365n + (months % 12n) * 30n + days;
  const fraction = BigInt(digits.slice(0, 7).padEnd(7, '0'));
  const ticks = allDays * ticksPerDay + (hours * 3600n + minute * 60n + seconds) * ticksPerSecond + fraction;
  return sign === '-' ? -ticks : ticks;
}
