import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual, termOf } from '../../model/term.ts';
import { type ArrayValue, isSettled, plainItems, type Value } from '../../model/value.ts';
import { holdsValue, sameValue } from '../compare.ts';
import { convertTo } from '../convert.ts';
import { lettersOf } from '../letters.ts';
import { isListed } from '../members.ts';
import { isFailure } from '../outcomes.ts';
import type { Failure, Result } from '../result.ts';
import { retyped } from '../retype.ts';
import { byBytes } from '../set.ts';
import { anyType, isOpen, kindOf, listOf, mayBeSet, numberType, stringType, typeOf } from '../type.ts';
import { commonType } from '../unify.ts';
import { type Call, define, defineMany, type Flags, type FunctionTable } from './table.ts';

const tolerant: Flags = { toleratesUnknown: true };
const tolerantList: Flags = { toleratesUnknown: true, returns: 'array' };

/** What an argument that is no list, set or tuple makes of the call. */
function noList(value: Value | undefined, call: Call): Result {
  const isOpen = value?.kind === 'array' || (value?.kind === 'unknown' && (!value.shape || value.shape === 'array'));
  return isOpen ? call.open(reasonOf(value)) : call.fail(`an argument of ${call.name}() is no list`);
}

/** The elements of a list, set or tuple, where it is known how many there are. */
const itemsIn = (value: Value | undefined) => (value?.kind === 'array' ? plainItems(value) : undefined);

/** A set has no index; whether it is one may not be told. */
function isIndexed(list: ArrayValue, call: Call): boolean {
  if (mayBeSet(list)) call.run.doubt(residual('list', [list]));
  return kindOf(list) !== 'set';
}

/** The same elements or some of them, as what they were: a tuple stays one, the rest is a list. */
function listLike(items: readonly Value[], source: ArrayValue, call: Call): ArrayValue {
  const type = typeOf(source);
  if (type.kind === 'tuple') return call.array(items, 'tuple');
  return 'of' in type ? call.array(items, listOf(type.of)) : call.array(items);
}

function length([value]: readonly Value[], call: Call): Result {
  if (value?.kind === 'object') return isListed(value) ? call.integer(value.members.size) : call.open(reasonOf(value));
  if (value?.kind === 'text') return call.integer(lettersOf(value.value).length);
  if (value?.kind === 'pattern') return call.open(reasonOf(value));
  const items = itemsIn(value);
  if (items) return call.integer(items.length);
  const isOpen = value?.kind === 'unknown' && value.shape !== 'integer' && value.shape !== 'boolean';
  return isOpen ? call.open(value.why) : noList(value, call);
}

function element([list, at]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || list?.kind !== 'array') return noList(list, call);
  if (!isIndexed(list, call)) return call.fail('a set has no index');
  if (items.length === 0) return call.fail('the list is empty');
  if (at?.kind === 'unknown') return call.open(at.why);
  if (at?.kind !== 'integer') return call.fail('the index is no whole number');
  if (at.value < 0n) return call.open('Terraform 1.11 takes no negative index');
  return items[Number(at.value % BigInt(items.length))] ?? call.fail('the list is empty');
}

/** Lists in lists give way to their elements; an unknown that may be a list leaves all open. */
function flatten([list]: readonly Value[], call: Call): Result {
  if (!itemsIn(list) || list?.kind !== 'array') return noList(list, call);
  const flat: Value[] = [];
  const isFlat = (value: Value): boolean => {
    if (!call.run.spend(1)) return false;
    if (value.kind === 'unknown') return value.shape !== undefined && value.shape !== 'array' && flat.push(value) > 0;
    if (value.kind !== 'array') return flat.push(value) <= limits.arrayLength;
    return plainItems(value)?.every(isFlat) ?? false;
  };
  if (list.items.every((item) => item.kind !== 'stretch' && isFlat(item))) return call.array(flat, 'tuple');
  return flat.length > limits.arrayLength ? call.tooLarge() : call.open(reasonOf(list));
}

/** A tuple, unless all are lists that can be of one type: then a list of that. */
function concat(args: readonly Value[], call: Call): Result {
  if (args.length === 0) return call.fail('concat() takes a list');
  if (args.some((arg) => arg.kind === 'array' && !isIndexed(arg, call))) return call.fail('a set has no order');
  const wrong = args.find((arg) => !itemsIn(arg));
  if (wrong) return noList(wrong, call);
  const hasTuple = args.some((arg) => typeOf(arg).kind === 'tuple');
  const type = hasTuple || args.length === 1 ? undefined : commonType(args, call.run);
  const isTuple = hasTuple || (args.length > 1 && !type);
  const items: Value[] = [];
  for (const arg of args) {
    const own = type && isOpen(type) ? itemsIn(arg)?.map((item) => retyped(item, call.run)) : undefined;
    const list = own || !type ? arg : convertTo(arg, type, call.run);
    if (isFailure(list)) return list;
    const added = own ?? itemsIn(list);
    if (!added) return call.open(reasonOf(list));
    items.push(...added);
    if (items.length > limits.arrayLength) return call.tooLarge();
  }
  return call.array(items, isTuple ? 'tuple' : type && !isOpen(type) ? type : undefined);
}

function contains([list, value]: readonly Value[], call: Call): Result {
  if (list?.kind !== 'array' || !value) return noList(list, call);
  const answer = call.run.spend(list.items.length) ? holdsValue(list, value) : 'maybe';
  return answer === 'maybe' ? call.open(isSettled(value) ? reasonOf(list) : reasonOf(value)) : call.boolean(answer === 'yes');
}

function index([list, value]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || !value || list?.kind !== 'array') return noList(list, call);
  for (const [at, item] of items.entries()) {
    const answer = call.run.spend(1) ? sameValue(item, value) : 'maybe';
    if (answer === 'yes' && isIndexed(list, call)) return call.integer(at);
    if (answer !== 'no') return call.open(reasonOf(isSettled(value) ? item : value));
  }
  return call.fail('the list does not hold the value');
}

/** Elements whose keys are among those searched for. */
function matchkeys([values, keys, search]: readonly Value[], call: Call): Result {
  const [items, names] = [itemsIn(values), itemsIn(keys)];
  if (!items || !names || keys?.kind !== 'array' || search?.kind !== 'array') return call.open('a list is not known');
  if (items.length !== names.length) return call.fail('the lists have different lengths');
  const of = commonType([...names, ...(itemsIn(search) ?? [])], call.run);
  const [left, right] = [keys, search].map((list) =>
    of ? convertTo(list, listOf(of), call.run) : call.fail('the types differ'),
  );
  const failed = [left, right].find((list): list is Failure => list?.kind === 'failure');
  if (failed) return failed;
  if (left?.kind !== 'array' || right?.kind !== 'array') return call.open('a list is not known');
  const found: Value[] = [];
  for (const [at, name] of (itemsIn(left) ?? []).entries()) {
    const answer = call.run.spend(right.items.length + 1) ? holdsValue(right, name) : 'maybe';
    if (answer === 'maybe') return call.open(reasonOf(isSettled(name) ? right : name));
    if (answer === 'yes') found.push(items[at] ?? name);
  }
  return values?.kind === 'array' ? listLike(found, values, call) : call.tooLarge();
}

function one([list]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items) return noList(list, call);
  return items.length > 1 ? call.fail('the list has more than one element') : (items[0] ?? call.null());
}

function slice([list, from, to]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || list?.kind !== 'array') return noList(list, call);
  if (!isIndexed(list, call)) return call.fail('a set has no index');
  if (from?.kind !== 'integer' || to?.kind !== 'integer') {
    const open = [from, to].find((bound) => bound?.kind === 'unknown');
    return open ? call.open(reasonOf(open)) : call.fail('an index is no whole number');
  }
  const isIn = from.value >= 0n && from.value <= to.value && to.value <= BigInt(items.length);
  return isIn ? listLike(items.slice(Number(from.value), Number(to.value)), list, call) : call.fail('an index is out of bounds');
}

function reverse([list]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || list?.kind !== 'array') return noList(list, call);
  return listLike([...items].reverse(), list, call);
}

function chunklist([list, size]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || list?.kind !== 'array') return noList(list, call);
  if (size?.kind === 'unknown') return call.open(size.why);
  if (size?.kind !== 'integer' || size.value < 0n) return call.fail('the size is no whole number');
  const step = size.value === 0n ? Math.max(items.length, 1) : Number(size.value);
  const chunks: Value[] = [];
  for (let at = 0; at < items.length; at += step) chunks.push(listLike(items.slice(at, at + step), list, call));
  return call.array(chunks, listOf(typeOf(list)));
}

/** Each element once; equality of open ones must be known. */
function distinct([list]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items || list?.kind !== 'array') return noList(list, call);
  const kept: Value[] = [];
  const terms = new Set<string>();
  for (const item of items) {
    const term = termOf(item);
    if (terms.has(term)) continue;
    terms.add(term);
    const isOther = list.settled || (call.run.spend(kept.length + 1) && kept.every((before) => sameValue(before, item) === 'no'));
    if (!isOther) return call.open(reasonOf(list));
    kept.push(item);
  }
  return listLike(kept, list, call);
}

function compact([list]: readonly Value[], call: Call): Result {
  const items = itemsIn(list);
  if (!items) return noList(list, call);
  const kept: Value[] = [];
  for (const item of items) {
    if (item.kind === 'null' || (item.kind === 'text' && item.value === '')) continue;
    const isText = item.kind === 'text' || (item.kind === 'pattern' && item.parts.some((part) => typeof part === 'string'));
    if (!isText && !(item.kind === 'unknown' && item.segment === 'name')) return call.open(reasonOf(item));
    kept.push(item);
  }
  return call.array(kept, listOf(stringType));
}

function sort([list]: readonly Value[], call: Call): Result {
  const texts = itemsIn(list)?.map((item) => (item.kind === 'text' ? item.value : undefined));
  if (!texts || texts.includes(undefined)) return call.fail('an element is no text');
  const sorted = texts.flatMap((text) => text ?? []).sort(byBytes);
  return call.array(sorted.map(call.text), listOf(stringType));
}

/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of lists) */
export const collectionFunctions: FunctionTable = {
  chunklist: define([listOf(anyType), numberType], chunklist, tolerantList),
  compact: define([listOf(stringType)], compact, tolerantList),
  concat: defineMany([], { type: anyType }, concat, tolerantList),
  contains: define([anyType, anyType], contains, { toleratesUnknown: true, returns: 'boolean' }),
  distinct: define([listOf(anyType)], distinct, tolerantList),
  element: define([anyType, numberType], element, tolerant),
  flatten: define([anyType], flatten, tolerantList),
  index: define([anyType, anyType], index, { toleratesUnknown: true, returns: 'integer' }),
  length: define([anyType], length, { toleratesUnknown: true, returns: 'integer' }),
  matchkeys: define([listOf(anyType), listOf(anyType), listOf(anyType)], matchkeys, tolerantList),
  one: define([anyType], one, tolerant),
  reverse: define([anyType], reverse, tolerantList),
  slice: define([anyType, numberType, numberType], slice, tolerantList),
  sort: define([listOf(stringType)], sort, { returns: 'array' }),
};
