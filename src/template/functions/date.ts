import type { Value } from '../../model/value.ts';
import { formatMoment } from './date-format.ts';
import { textIn, tooLarge, wrongKind } from './holes.ts';
import { epochTicks, inUtc, momentAt, parseDuration, parseMoment, ticksPerSecond } from './moment.ts';
import type { Call, FunctionTable } from './table.ts';

const usual = "yyyy-MM-ddTHH:mm:ss'Z'";
/** Longer formats are not worked out. */
const longestFormat = 1_000;
const outOfRange = 'the date lies outside the years 1 to 9999';

function dateTimeAdd([base, written, format]: readonly Value[], call: Call): Value {
  if (base?.kind !== 'text' || written?.kind !== 'text' || (format && format.kind !== 'text')) return call.fail(wrongKind(call));
  const moment = parseMoment(base.value);
  const duration = parseDuration(written.value);
  if (!moment) return call.open('the text is no date in the usual form');
  if (duration === undefined) return call.fail('the text is no duration');
  if (format && format.value.length > longestFormat) return call.open(tooLarge);
  const later = momentAt(moment.ticks + duration, moment.offsetMinutes);
  if (!later) return call.fail(outOfRange);
  const answer = formatMoment(later, format?.value ?? usual);
  return answer === undefined ? call.fail('the format is not valid') : textIn(answer, call);
}

function dateTimeFromEpoch([value]: readonly Value[], call: Call): Value {
  const seconds = secondsOf(value);
  if (seconds === undefined) return call.fail('it is no whole number of seconds');
  const moment = momentAt(epochTicks + seconds * ticksPerSecond, 0);
  return moment ? call.text(formatMoment(moment, usual) ?? '') : call.fail(outOfRange);
}

/** Also of a text or float that holds a whole number. */
function secondsOf(value: Value | undefined): bigint | undefined {
  if (value?.kind === 'integer') return value.value;
  if (value?.kind === 'float') return Number.isInteger(value.value) ? BigInt(value.value) : undefined;
  return value?.kind === 'text' && /^\s*[+-]?\d{1,20}\s*$/.test(value.value)
    ? BigInt(value.value.trim().replace('+', ''))
    : undefined;
}

function dateTimeToEpoch([value]: readonly Value[], call: Call): Value {
  if (value?.kind !== 'text') return call.fail(wrongKind(call));
  const moment = parseMoment(value.value);
  if (!moment) return call.open('the text is no date in the usual form');
  const ticks = inUtc(moment).ticks - epochTicks;
  const seconds = ticks / ticksPerSecond;
  return call.integer(ticks % ticksPerSecond < 0n ? seconds - 1n : seconds);
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date */
export const dateFunctions: FunctionTable = {
  datetimeadd: { arity: [2, 3], returns: 'text', apply: dateTimeAdd },
  datetimefromepoch: { arity: [1, 1], returns: 'text', apply: dateTimeFromEpoch },
  datetimetoepoch: { arity: [1, 1], returns: 'integer', apply: dateTimeToEpoch },
};
