import { casesOf } from '../../model/cases.ts';
import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual } from '../../model/term.ts';
import { type Part, partsOf } from '../../model/text.ts';
import { isSettled, text, type Unknown, unknown, type Value } from '../../model/value.ts';
import { displayed } from './json-write.ts';
import type { Call } from './table.ts';

/** The longest text that Azure lets `concat`, `format`, `join`, `replace` and `base64` make. */
export const longestText = 131_072;

/** Why there is no value, where it would be larger than a run can afford. */
export const tooLarge = 'it is too large to work out';

/** Why there is no value, where an argument is of the wrong kind. */
export const wrongKind = (call: Call): string => `an argument of ${call.name}() is of the wrong kind`;

/** A text of that many characters, if the run can afford them. */
export function textIn(value: string, call: Call): Value {
  return value.length <= limits.textLength && call.spend(1 + Math.ceil(value.length / 100))
    ? call.text(value)
    : call.fail(tooLarge);
}

/** The text made of the parts, if Azure lets it be that long and the run can afford it. */
export function joined(parts: readonly Part[], call: Call): Value {
  const characters = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (!call.spend(1 + Math.ceil(parts.length / 10 + characters / 100))) return call.fail(tooLarge);
  if (characters > longestText) return call.fail('the text is longer than Azure allows');
  const holes = parts.filter((part) => typeof part !== 'string').length;
  return holes > limits.arrayLength ? call.fail(tooLarge) : call.parts(parts);
}

/** The parts of an argument that must be a text, or Azure refuses it; undefined for one that certainly is none. */
export function textParts(value: Value | undefined): readonly Part[] | undefined {
  if (value?.kind === 'unknown' && value.shape === undefined) return [holeOf(value)];
  return value && partsOf(value);
}

/** The parts that `concat` and `join` make of a value: of a text, whole number or boolean; undefined for any other kind. */
export function piecesOf(value: Value): readonly Part[] | undefined {
  switch (value.kind) {
    case 'integer':
    case 'boolean':
      return [displayed(value) ?? ''];
    case 'unknown':
      return value.shape === 'array' || value.shape === 'object' ? undefined : [holeOf(value)];
    default:
      return partsOf(value);
  }
}

/** The hole that something unknown leaves in a text: itself, where it is certainly a text, else the text that `format` makes of it. */
export function holeOf(value: Value): Unknown {
  return value.kind === 'unknown' && value.shape === 'text' ? value : formattedHole('{0}', value, (known) => displayed(known));
}

/** The text that one item of a format makes of a value that is not settled; `show` makes it of a settled one. */
export function formattedHole(item: string, value: Value, show: (known: Value) => string | undefined): Unknown {
  const open = (one: Value) =>
    unknown(residual('format', [text(item, value.span), one]), reasonOf(one), value.span, { shape: 'text' });
  const turnOut = (one: Value): Value => {
    const known = isSettled(one) ? show(one) : undefined;
    return known === undefined ? open(one) : text(known, value.span);
  };
  const cases = casesOf(value).map((one) => ({ ...one, value: turnOut(one.value) }));
  return { ...open(value), ...(value.trail ? { trail: value.trail } : {}), ...(cases.length > 1 ? { cases } : {}) };
}
