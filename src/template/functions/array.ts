import { equal, holds, same } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { shorten, termOf } from '../../model/term.ts';
import { isNotEmpty } from '../../model/text.ts';
import { any as anyOf } from '../../model/truth.ts';
import {
  type Item,
  type ObjectValue,
  type Pattern,
  type Shape,
  type Stretch,
  type Text,
  text,
  unknown,
  type Value,
} from '../../model/value.ts';
import { atEnd, fromEnd, split, tryGet } from './element.ts';
import { setFunctions } from './sets.ts';
import { itemsOf, lengthOf } from './stretch.ts';
import { any, type Call, type FunctionTable, type TemplateFunction } from './table.ts';
import { throughCases } from './through-cases.ts';

const tooLarge = 'the array is too large to work out';

/** An array within the run's limits. */
function listOf(items: readonly Item[], call: Call): Value {
  return items.length <= limits.arrayLength && call.spend(items.length) ? call.array(items) : call.fail(tooLarge);
}

/** A function of one argument that can say something although it is unknown. */
const ofOne = (returns: Shape | undefined, work: (value: Value, call: Call) => Value): TemplateFunction => ({
  arity: [1, 1],
  toleratesUnknown: true,
  ...(returns ? { returns } : {}),
  apply: ([value], call) => (value ? work(value, call) : call.null()),
});

const isSome = (value: Value, ...shapes: readonly Shape[]) =>
  value.kind === 'unknown' && (!value.shape || shapes.includes(value.shape));

function toArray(value: Value, call: Call): Value {
  if (value.kind === 'array' || (value.kind === 'unknown' && value.shape === 'array')) return value;
  return value.kind === 'unknown' && !value.shape ? call.open(value.why) : call.array([value]);
}

function contains([list, item]: readonly Value[], call: Call): Value {
  if (!list || !item) return call.boolean(false);
  switch (list.kind) {
    case 'array': {
      if (!call.spend(list.items.length)) return call.fail(tooLarge);
      const answer = holds(list, item, equal);
      return answer === 'maybe' ? call.open(reasonOf(list.settled ? item : list)) : call.boolean(answer === 'yes');
    }
    case 'object':
      return containsName(list, item, call);
    case 'text':
    case 'pattern':
      return containsText(list, item, call);
    case 'unknown':
      return isSome(list, 'array', 'object', 'text') ? call.open(list.why) : call.fail(mismatch);
    default:
      return call.fail(mismatch);
  }
}

const mismatch = 'contains() takes an object and a name, an array and a value, or two texts';

function containsName(object: ObjectValue, name: Value, call: Call): Value {
  if (name.kind !== 'text' && name.kind !== 'pattern' && !isSome(name, 'text')) return call.fail(mismatch);
  if (!call.spend(object.members.size)) return call.fail(tooLarge);
  const answer = anyOf([...object.members.keys()].map((key) => same(text(key, object.span), name)));
  if (answer === 'yes') return call.boolean(true);
  return answer === 'no' && !object.rest ? call.boolean(false) : call.open(object.rest?.why ?? reasonOf(name));
}

function containsText(whole: Text | Pattern, part: Value, call: Call): Value {
  if (part.kind !== 'text' && part.kind !== 'pattern' && !isSome(part, 'text')) return call.fail(mismatch);
  if (whole.kind === 'text')
    return part.kind === 'text' ? call.boolean(whole.value.includes(part.value)) : termInside(whole, part, call);
  const literals = whole.parts.filter((piece) => typeof piece === 'string');
  if (part.kind !== 'text') return termInside(whole, part, call);
  if (literals.some((piece) => piece.includes(part.value)) || part.value === '') return call.boolean(true);
  // A slash of the part can only meet a slash that is written.
  const mayHoldSlash = whole.parts.some((piece) => (typeof piece === 'string' ? piece.includes('/') : !piece.segment));
  return part.value.includes('/') && !mayHoldSlash ? call.boolean(false) : call.open(reasonOf(whole));
}

function termInside(whole: Text | Pattern, part: Value, call: Call): Value {
  const pieces = whole.kind === 'pattern' ? whole.parts : [];
  const isInside =
    termOf(whole) === termOf(part) || pieces.some((piece) => typeof piece !== 'string' && piece.term === termOf(part));
  return isInside ? call.boolean(true) : call.open(reasonOf(part));
}

function isEmpty(value: Value, call: Call): Value {
  switch (value.kind) {
    case 'null':
      return call.boolean(true);
    case 'text':
      return call.boolean(value.value === '');
    case 'pattern':
      return isNotEmpty(value.parts) ? call.boolean(false) : call.open(reasonOf(value));
    case 'array':
      if (value.items.some((item) => item.kind !== 'stretch')) return call.boolean(false);
      return value.items.length === 0 ? call.boolean(true) : call.open(reasonOf(value));
    case 'object':
      if (value.members.size > 0) return call.boolean(false);
      return value.rest ? call.open(value.rest.why) : call.boolean(true);
    case 'unknown':
      if (value.segment === 'name') return call.boolean(false);
      return isSome(value, 'array', 'object', 'text')
        ? call.open(value.why)
        : call.fail('the argument of empty() is no array, object or text');
    default:
      return call.fail('the argument of empty() is no array, object or text');
  }
}

function length(value: Value, call: Call): Value {
  switch (value.kind) {
    case 'text':
      return call.integer(value.value.length);
    case 'array':
      return lengthOf(value.items, call);
    case 'object':
      return value.rest ? call.open(value.rest.why) : call.integer(value.members.size);
    case 'pattern':
      return call.open(reasonOf(value));
    case 'unknown':
      return isSome(value, 'array', 'object', 'text')
        ? call.open(value.why)
        : call.fail('the argument of length() is no array, object or text');
    default:
      return call.fail('the argument of length() is no array, object or text');
  }
}

/** The lists of a list, end to end. */
function flatten(value: Value, call: Call): Value {
  const lists = itemsOf(value);
  const plain = lists?.flatMap((list) => (list.kind === 'stretch' ? [] : [list]));
  if (!lists || !plain) return call.fail('the argument of flatten() is no array');
  return plain.length < lists.length ? joined(lists, call) : throughCases(plain, call, (picked) => joined(picked, call));
}

function joined(lists: readonly Item[], call: Call): Value {
  const items: Item[] = [];
  for (const list of lists) {
    const inner = list.kind === 'stretch' ? [within(list, call)] : itemsOf(list);
    if (!inner) return call.fail('an element of flatten() is no array');
    if (!call.spend(1 + inner.length) || items.length + inner.length > limits.arrayLength) return call.fail(tooLarge);
    for (const item of inner) items.push(item);
  }
  return call.array(items);
}

/** The elements of the lists in a stretch. */
function within(lists: Stretch, call: Call): Stretch {
  const term = shorten(`flatten(${lists.term})`);
  return { kind: 'stretch', term, each: unknown(shorten(`element(${term})`), reasonOf(lists.each), call.span) };
}

const sizeLimit = 10_000n;
const end = 2n ** 31n;

function range([start, count]: readonly Value[], call: Call): Value {
  if (start?.kind !== 'integer' || count?.kind !== 'integer') return call.fail('an argument of range() is no whole number');
  const [first, size] = [start.value, count.value];
  if (first < -end || first >= end || size < 0n || size > sizeLimit || first + size > end)
    return call.fail('the arguments of range() are out of range');
  return listOf(
    Array.from({ length: Number(size) }, (_, index) => call.integer(first + BigInt(index))),
    call,
  );
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array */
export const arrayFunctions: FunctionTable = {
  array: ofOne('array', toArray),
  contains: { arity: [2, 2], toleratesUnknown: true, returns: 'boolean', apply: contains },
  createarray: { arity: [0, any], toleratesUnknown: true, returns: 'array', apply: (args, call) => call.array(args) },
  empty: ofOne('boolean', isEmpty),
  first: ofOne(undefined, (value, call) => atEnd(value, 'first', call)),
  flatten: ofOne('array', (value, call) => throughCases([value], call, ([picked]) => flatten(picked ?? value, call))),
  indexfromend: { arity: [2, 2], toleratesUnknown: true, apply: (args, call) => fromEnd(args, call, call.fail) },
  last: ofOne(undefined, (value, call) => atEnd(value, 'last', call)),
  length: ofOne('integer', length),
  range: { arity: [2, 2], returns: 'array', apply: range },
  skip: { arity: [2, 2], toleratesUnknown: true, apply: (args, call) => split(args, 'skip', call) },
  take: { arity: [2, 2], toleratesUnknown: true, apply: (args, call) => split(args, 'take', call) },
  tryget: { arity: [2, any], toleratesUnknown: true, apply: tryGet },
  tryindexfromend: { arity: [2, 2], toleratesUnknown: true, apply: (args, call) => fromEnd(args, call, call.null) },
  ...setFunctions,
};
