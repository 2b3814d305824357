import { lower, upper } from '../../model/letters.ts';
import { reasonOf } from '../../model/reason.ts';
import { shorten } from '../../model/term.ts';
import { type Part, partsOf } from '../../model/text.ts';
import { isSettled, type Unknown, type Value } from '../../model/value.ts';
import { concat, join } from './concat.ts';
import { format } from './format.ts';
import { guidText, uniqueText } from './hash.ts';
import { holeOf, textIn, textParts, tooLarge, wrongKind } from './holes.ts';
import { jsonOf } from './json-write.ts';
import { hasAt, indexIn, like } from './search.ts';
import { replace, split, whiteSpace } from './split.ts';
import { any, type Call, type FunctionTable, type TemplateFunction } from './table.ts';

type Work = TemplateFunction['apply'];
const tolerant = (arity: TemplateFunction['arity'], returns: TemplateFunction['returns'], apply: Work): TemplateFunction => ({
  arity,
  toleratesUnknown: true,
  ...(returns ? { returns } : {}),
  apply,
});

/** `toLower` and `toUpper`: a hole becomes one that differs from it in case only, and stays as it is the second time. */
const recased =
  (recase: (text: string) => string): Work =>
  ([value], call) => {
    const parts = textParts(value);
    if (!parts || !value) return call.fail(wrongKind(call));
    if (value.kind === 'text') return textIn(recase(value.value), call);
    return call.parts(parts.map((part) => (typeof part === 'string' ? recase(part) : recasedHole(part, recase, call))));
  };

function recasedHole(hole: Unknown, recase: (text: string) => string, call: Call): Unknown {
  if (hole.fold !== undefined && hole.term === shorten(`${call.name}(${hole.fold})`)) return hole;
  const { cases, ...rest } = hole;
  const recasedPart = (part: Part) => (typeof part === 'string' ? recase(part) : recasedHole(part, recase, call));
  const recasedValue = (value: Value) => {
    const parts = partsOf(value);
    return parts ? call.parts(parts.map(recasedPart)) : value;
  };
  return {
    ...rest,
    term: shorten(`${call.name}(${hole.term})`),
    fold: hole.fold ?? hole.term,
    ...(cases ? { cases: cases.map((one) => ({ ...one, value: recasedValue(one.value) })) } : {}),
  };
}

/** `string`: a text as it is, an array or object as JSON. */
function toText([value]: readonly Value[], call: Call): Value {
  switch (value?.kind) {
    case 'text':
    case 'pattern':
      return value;
    case 'boolean':
      return call.text(value.value ? 'True' : 'False');
    case 'integer':
      return call.text(value.value.toString());
    case 'array':
    case 'object': {
      const json = jsonOf(value);
      if (json !== undefined) return textIn(json, call);
      return isSettled(value) ? call.fail(tooLarge) : call.open(reasonOf(value));
    }
    case 'unknown':
      return value.shape && value.shape !== 'array' && value.shape !== 'object' ? holeOf(value) : call.open(value.why);
    default:
      return call.fail(wrongKind(call));
  }
}

/** `trim`: of a text with holes, where it begins and ends with signs that are written and no white space. */
function trim([value]: readonly Value[], call: Call): Value {
  const parts = textParts(value);
  if (!parts || !value) return call.fail(wrongKind(call));
  if (value.kind === 'text') return textIn(withoutSpace(value.value, true, true), call);
  const last = parts.length - 1;
  const cut = parts.map((part, index) => (typeof part === 'string' ? withoutSpace(part, index === 0, index === last) : part));
  const isCertain = [cut[0], cut[last]].every((part) => typeof part === 'string' && part !== '');
  return isCertain ? call.parts(cut) : call.open(reasonOf(value));
}

function withoutSpace(text: string, atStart: boolean, atEnd: boolean): string {
  let [from, to] = [0, text.length];
  while (atStart && from < to && whiteSpace.includes(text.charAt(from))) from++;
  while (atEnd && to > from && whiteSpace.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** `substring`: of a text with holes, as far as its literal beginning reaches. */
function substring([value, start, length]: readonly Value[], call: Call): Value {
  const parts = textParts(value);
  if (!value || !parts || !start || !isNumber(start) || (length && !isNumber(length))) return call.fail(wrongKind(call));
  if (start.kind !== 'integer' || (length && length.kind !== 'integer'))
    return call.open(reasonOf(length?.kind === 'unknown' ? length : start));
  if (start.value < 0n || (length && length.value < 0n)) return call.fail('substring() takes no negative numbers');
  const [first = '', ...others] = parts;
  const literal = typeof first === 'string' ? first : '';
  const reach = length ? start.value + length.value : start.value;
  if (reach > BigInt(literal.length))
    return value.kind === 'text' ? call.fail('the text is too short') : call.open(reasonOf(value));
  const rest = length
    ? [literal.slice(Number(start.value), Number(reach))]
    : [literal.slice(Number(start.value)), ...(literal === first ? others : parts)];
  const isCut = rest.some((part) => typeof part === 'string' && /\p{Surrogate}/u.test(part));
  return isCut ? call.fail('it cuts a character in two') : call.parts(rest);
}

const isNumber = (value: Value) =>
  value.kind === 'integer' || (value.kind === 'unknown' && (!value.shape || value.shape === 'integer'));

/** The engine pads to 16 characters at most. */
const widest = 16n;

function padLeft([value, width, padding]: readonly Value[], call: Call): Value {
  const text = value?.kind === 'integer' ? value.value.toString() : value?.kind === 'text' ? value.value : undefined;
  const sign = padding ? (padding.kind === 'text' ? padding.value : '') : ' ';
  if (text === undefined || width?.kind !== 'integer') return call.fail(wrongKind(call));
  if (sign.length !== 1) return call.fail('it pads with a single character');
  if (width.value < 1n || width.value > widest) return call.fail('the width is not between 1 and 16');
  return call.text(text.padStart(Number(width.value), sign));
}

/** A function of one or more texts. */
const ofTexts = (hash: (texts: readonly string[]) => string): TemplateFunction => ({
  arity: [1, any],
  returns: 'text',
  segment: true,
  apply: (args, call) => {
    const texts = args.flatMap((value) => (value.kind === 'text' ? [value.value] : []));
    return texts.length === args.length ? call.text(hash(texts)) : call.fail(wrongKind(call));
  },
});

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
export const stringFunctions: FunctionTable = {
  concat: tolerant([0, any], undefined, concat),
  endswith: tolerant([2, 2], 'boolean', hasAt('end')),
  format: tolerant([1, any], 'text', format),
  guid: ofTexts(guidText),
  indexof: tolerant([2, 2], 'integer', indexIn('first')),
  join: tolerant([2, 2], 'text', join),
  lastindexof: tolerant([2, 2], 'integer', indexIn('last')),
  like: { arity: [2, 2], returns: 'boolean', apply: like },
  padleft: { arity: [2, 3], returns: 'text', apply: padLeft },
  replace: tolerant([3, 3], 'text', replace),
  split: tolerant([2, 2], 'array', split),
  startswith: tolerant([2, 2], 'boolean', hasAt('start')),
  string: tolerant([1, 1], 'text', toText),
  substring: tolerant([2, 3], 'text', substring),
  tolower: tolerant([1, 1], 'text', recased(lower)),
  toupper: tolerant([1, 1], 'text', recased(upper)),
  trim: tolerant([1, 1], 'text', trim),
  uniquestring: ofTexts(uniqueText),
};
