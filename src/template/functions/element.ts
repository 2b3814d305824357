import { sameLetters, shapeOf } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { member } from '../../model/property.ts';
import { reasonOf } from '../../model/reason.ts';
import {
  type ArrayValue,
  type Item,
  type ObjectValue,
  type Pattern,
  seenFrom,
  type Unknown,
  type Value,
} from '../../model/value.ts';
import { access } from '../access.ts';
import { apply, makeCall } from '../apply.ts';
import { memberOrNull } from './merge.ts';
import type { Call, TemplateFunction } from './table.ts';

/** Lone halves of a character outside the basic plane: the engine can't put them into JSON. */
const halfCharacter = /\p{Surrogate}/u;

const cut = 'it cuts a character in two';
const pieceOf = (piece: string, call: Call): Value => (halfCharacter.test(piece) ? call.fail(cut) : call.text(piece));

const found = (value: Value, call: Call) => seenFrom(value, call.span, limits.trail);

const before = 'the array has an unknown number of elements before it';
const indexLimit = 2n ** 31n;
const isIndex = (number: bigint) => number >= -indexLimit && number < indexLimit;

/** The call on just these values: where an argument has cases, what is left over in one of them is not what is left over in another. */
const callOn = (args: readonly Value[], call: Call): Call => makeCall(call.name, args, call.span, call.scope);

/** The first element or character, or the last: null of an empty array, an empty text of an empty text. */
export function atEnd(value: Value, end: 'first' | 'last', whole: Call): Value {
  const call = callOn([value], whole);
  const at = end === 'first' ? 0 : -1;
  switch (value.kind) {
    case 'array': {
      const item = value.items.at(at);
      if (!item) return call.null();
      return item.kind === 'stretch' ? call.open(reasonOf(item.each)) : found(item, call);
    }
    case 'text':
      return pieceOf(value.value.at(at) ?? '', call);
    case 'pattern': {
      const part = value.parts.at(at);
      return typeof part === 'string' ? pieceOf(part.at(at) ?? '', call) : call.open(part?.why ?? before, { shape: 'text' });
    }
    case 'unknown':
      return openPart(value, call);
    default:
      return call.fail(wrongKind(call));
  }
}

/** A part of something unknown, which is a text if that is one. */
function openPart(value: Unknown, call: Call): Value {
  if (!mayBeList(value)) return call.fail(wrongKind(call));
  return call.open(value.why, value.shape === 'text' ? { shape: 'text' } : {});
}

const mayBeList = ({ shape }: Unknown) => !shape || shape === 'text' || shape === 'array';
const wrongKind = (call: Call) => `the argument of ${call.name}() is neither an array nor a text`;

/** What is left without the first `count` elements or characters (`skip`), or these alone (`take`). */
export function split([value, count]: readonly Value[], end: 'skip' | 'take', whole: Call): Value {
  if (!value || !count) return whole.null();
  const call = callOn([value, count], whole);
  if (count.kind === 'unknown' && (!count.shape || count.shape === 'integer')) return call.open(count.why, sameShape(value));
  if (count.kind !== 'integer' || !isIndex(count.value)) return call.fail(`${end}() takes a number of 32 bits`);
  const number = Math.max(0, Number(count.value));
  switch (value.kind) {
    case 'text':
      return pieceOf(end === 'skip' ? value.value.slice(number) : value.value.slice(0, number), call);
    case 'pattern':
      return splitPattern(value, number, end, call);
    case 'array': {
      const stretch = value.items.slice(0, number).find((item) => item.kind === 'stretch');
      if (stretch?.kind === 'stretch') return call.open(reasonOf(stretch.each), { shape: 'array' });
      return call.array(end === 'skip' ? value.items.slice(number) : value.items.slice(0, number));
    }
    case 'unknown':
      if (!mayBeList(value)) return call.fail(wrongKind(call));
      return value.shape && number === 0 && end === 'skip' ? value : call.open(value.why, sameShape(value));
    default:
      return call.fail(wrongKind(call));
  }
}

function splitPattern(value: Pattern, number: number, end: 'skip' | 'take', call: Call): Value {
  const [first, ...others] = value.parts;
  const start = typeof first === 'string' ? first : '';
  if (number > start.length) return call.open(reasonOf(value), { shape: 'text' });
  if (end === 'take') return pieceOf(start.slice(0, number), call);
  if (number === 0) return value;
  return halfCharacter.test(start.slice(number)) ? call.fail(cut) : call.parts([start.slice(number), ...others]);
}

/** The shape of what is split, which is that of the piece. */
function sameShape(value: Value): { readonly shape?: 'text' | 'array' } {
  const shape = shapeOf(value);
  return shape === 'text' || shape === 'array' ? { shape } : {};
}

/** The element that is the `index`th from the end; `otherwise` answers where there is none. */
export function fromEnd([list, index]: readonly Value[], call: Call, otherwise: (why: string) => Value): Value {
  if (!list || !index) return call.null();
  if (list.kind !== 'array' && !(list.kind === 'unknown' && (!list.shape || list.shape === 'array')))
    return otherwise('it is no array');
  if (index.kind === 'unknown' && (!index.shape || index.shape === 'integer')) return call.open(index.why);
  if (index.kind !== 'integer') return otherwise('the index is no whole number');
  if (!isIndex(index.value)) return call.fail('the index does not fit into 32 bits');
  if (index.value < 1n) return otherwise('the index from the end is less than 1');
  if (list.kind === 'unknown') return call.open(list.why);
  const number = Number(index.value);
  const stretch = list.items.slice(-number).find((item) => item.kind === 'stretch');
  if (stretch?.kind === 'stretch') return call.open(reasonOf(stretch.each));
  const item = list.items.at(-number);
  return item && number <= list.items.length ? itemOr(item, call) : otherwise('the index is out of bounds');
}

const itemOr = (item: Item, call: Call): Value => (item.kind === 'stretch' ? call.open(before) : found(item, call));

/** Only the first key is safe: where it finds nothing or null, the others are not asked; else they must find something. */
export function tryGet([base, key, ...more]: readonly Value[], call: Call): Value {
  if (!base || !key) return call.null();
  const isKey =
    key.kind === 'unknown'
      ? !key.shape || key.shape === 'text' || key.shape === 'integer'
      : ['text', 'pattern', 'integer'].includes(key.kind);
  if (!isKey) return call.fail('the key of tryGet() is neither a text nor a whole number');
  const first = tryLookUp(base, key, callOn([base, key], call));
  const args = [first, ...more];
  return more.length === 0 ? found(first, call) : apply(walk, args, makeCall('tryget', args, call.span, call.scope));
}

function tryLookUp(base: Value, key: Value, call: Call): Value {
  const isText = key.kind === 'text' || key.kind === 'pattern';
  const open = [base, key].find((value) => value.kind === 'unknown' || value.kind === 'pattern');
  if (base.kind === 'object')
    return key.kind === 'text'
      ? tryMember(base, key.value, call)
      : key.kind === 'integer'
        ? call.null()
        : call.open(open ? reasonOf(open) : before);
  if (base.kind === 'array')
    return key.kind === 'integer'
      ? tryItem(base, key.value, call)
      : isText
        ? call.null()
        : call.open(open ? reasonOf(open) : before);
  if (base.kind !== 'unknown') return call.null();
  if (base.shape && !(base.shape === 'object' && key.kind !== 'integer') && !(base.shape === 'array' && !isText))
    return call.null();
  return key.kind === 'text' ? { ...memberOrNull(base, key.value), span: call.span } : call.open(base.why);
}

function tryMember(base: ObjectValue, name: string, call: Call): Value {
  const isListed = [...base.members.keys()].some((key) => key.length === name.length && sameLetters(key, name));
  if (isListed) return member(base, name) ?? call.null();
  return base.rest ? memberOrNull(base.rest, name) : call.null();
}

function tryItem(base: ArrayValue, index: bigint, call: Call): Value {
  const stretch = base.items.findIndex((item) => item.kind === 'stretch');
  if (index < 0n) return call.null();
  if (stretch >= 0 && index >= BigInt(stretch)) return call.open(before);
  const item = base.items[Number(index)];
  return item ? itemOr(item, call) : call.null();
}

/** The other keys of `tryGet`, from what the first one found. */
const walk: TemplateFunction = {
  arity: [2, Number.POSITIVE_INFINITY],
  toleratesUnknown: true,
  apply: ([first, ...keys], call) => {
    if (!first || first.kind === 'null') return call.null();
    if (first.kind === 'unknown' && !first.shape) return call.open(first.why);
    return keys.reduce((value, key) => step(value, key, call), first);
  },
};

function step(value: Value, key: Value, call: Call): Value {
  if (key.kind !== 'object') return apply(access, [value, key], makeCall('member', [value, key], call.span, call.scope));
  const index = member(key, 'value');
  const backwards = member(key, 'fromEnd');
  if (!index || (backwards && backwards.kind !== 'boolean')) return call.fail('a key of tryGet() is neither a text nor a number');
  const inner = makeCall('indexfromend', [value, index], call.span, call.scope);
  return backwards?.value ? apply(indexFromEnd, [value, index], inner) : step(value, index, call);
}

const indexFromEnd: TemplateFunction = {
  arity: [2, 2],
  toleratesUnknown: true,
  apply: (args, call) => fromEnd(args, call, call.fail),
};
