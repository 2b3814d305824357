import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual } from '../../model/term.ts';
import { type ObjectValue, plainItems, text, type Unknown, type Value } from '../../model/value.ts';
import { convertTo } from '../convert.ts';
import { inOrder, isListed } from '../members.ts';
import { isFailure } from '../outcomes.ts';
import type { Result } from '../result.ts';
import { retyped } from '../retype.ts';
import { anyType, keyOf, kindOf, listOf, mapOf, mayBeSet, stringType, type Type, typeOf } from '../type.ts';
import { type Call, define, defineMany, type Flags, type FunctionTable, takesAny } from './table.ts';

const tolerantList: Flags = { toleratesUnknown: true, returns: 'array' };
const tolerantObject: Flags = { toleratesUnknown: true, returns: 'object' };

/** What an argument that is no map or object makes of the call. */
function noObject(value: Value | undefined, call: Call): Result {
  const isOpen = value?.kind === 'object' || (value?.kind === 'unknown' && (!value.shape || value.shape === 'object'));
  return isOpen ? call.open(reasonOf(value)) : call.fail(`an argument of ${call.name}() is no map or object`);
}

/** Of an object come tuples, of a map lists. */
const markFor = (value: ObjectValue, of: Type): Type | 'tuple' | undefined =>
  ({ object: 'tuple' as const, map: listOf(of), none: undefined })[
    kindOf(value) === 'map' ? 'map' : kindOf(value) ? 'object' : 'none'
  ];

function keys([value]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'object' || !isListed(value)) return noObject(value, call);
  return call.array(
    inOrder(value).map(([name]) => text(name, value.span)),
    markFor(value, stringType),
  );
}

function values([value]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'object' || !isListed(value)) return noObject(value, call);
  const type = typeOf(value);
  return call.array(
    inOrder(value).map(([, member]) => member),
    markFor(value, 'of' in type ? type.of : anyType),
  );
}

/** A map gives all answers its own type. */
function lookup([value, key, fallback, ...more]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'object') return noObject(value, call);
  if (more.length > 0) return call.fail('lookup() takes at most three arguments');
  if (key?.kind !== 'text') return call.open(key ? reasonOf(key) : 'the key is not known');
  const type = typeOf(value);
  const instead = fallback && 'of' in type ? convertTo(fallback, type.of, call.run) : fallback;
  if (instead && isFailure(instead)) return instead;
  const mayBeMap = !kindOf(value) && fallback;
  if (mayBeMap) call.run.doubt(residual('lookup', [fallback]));
  const { value: member } = call.run.watch(() => value.members.get(key.value));
  if (member) return member;
  if (value.rest) return call.open(value.rest.why);
  if (!instead) return call.fail('there is no such element');
  return mayBeMap ? retyped(instead, call.run) : instead;
}

/** The last of equal names wins, so what comes after an unknown argument is certain. */
function merge(args: readonly Value[], call: Call): Result {
  const members = new Map<string, Value>();
  let rest: Unknown | undefined;
  for (const arg of args) {
    if (arg.kind === 'null' && !isNamed(typeOf(arg))) return call.fail('an argument of merge() is no map or object');
    if (arg.kind === 'null' && typeOf(arg).kind === 'open') call.run.doubt(residual('object', [arg]));
    if (arg.kind === 'null') continue;
    const isOpen = arg.kind === 'unknown' && (!arg.shape || arg.shape === 'object');
    if (arg.kind !== 'object' && !isOpen) return call.fail('an argument of merge() is no map or object');
    const isWhole = arg.kind === 'object' && isListed(arg);
    if (!isWhole) rest = call.open(reasonOf(arg));
    if (!isWhole) members.clear();
    if (arg.kind === 'object') for (const [name, member] of arg.members) members.set(name, member);
    if (!call.run.spend(members.size)) return call.tooLarge();
  }
  return call.object(members, rest ? undefined : mergedType(args), rest);
}

const isNamed = ({ kind }: Type) => kind === 'any' || kind === 'open' || kind === 'map' || kind === 'object';

function mergedType(args: readonly Value[]): Type | 'object' | undefined {
  const types = args.map(typeOf);
  const [first] = types;
  if (types.some(({ kind }) => kind !== 'map' && kind !== 'object')) return undefined;
  return first?.kind === 'map' && types.every((type) => keyOf(type) === keyOf(first)) ? first : 'object';
}

function zipmap([names, list]: readonly Value[], call: Call): Result {
  const keysOf = names?.kind === 'array' ? plainItems(names) : undefined;
  const items = list?.kind === 'array' ? plainItems(list) : undefined;
  if (list?.kind === 'array' ? kindOf(list) === 'set' : list?.kind !== 'unknown') return call.fail('the values are no list');
  if (!keysOf || !items || list?.kind !== 'array') return call.open('a list is not known');
  if (mayBeSet(list)) call.run.doubt(residual('list', [list]));
  if (keysOf.length !== items.length) return call.fail('the lists have different lengths');
  const members = new Map<string, Value>();
  for (const [at, name] of keysOf.entries()) {
    if (name.kind === 'null') return call.fail('a key is null');
    const item = items[at];
    if (name.kind !== 'text' || !item) return call.open(reasonOf(name));
    members.set(name.value, item);
  }
  const type = typeOf(list);
  return call.object(members, type.kind === 'tuple' ? 'object' : 'of' in type ? mapOf(type.of) : undefined);
}

function transpose([value]: readonly Value[], call: Call): Result {
  if (value?.kind !== 'object') return noObject(value, call);
  const found = new Map<string, Value[]>();
  let count = 0;
  for (const [name, list] of inOrder(value)) {
    for (const item of list.kind === 'array' ? (plainItems(list) ?? []) : []) {
      if (item.kind !== 'text') return call.fail('an element is null');
      if (++count > limits.arrayLength) return call.tooLarge();
      found.set(item.value, [...(found.get(item.value) ?? []), call.text(name)]);
    }
  }
  const members = [...found].map(([name, names]) => [name, call.array(names, listOf(stringType))] as const);
  return call.object(new Map(members), mapOf(listOf(stringType)));
}

/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of maps) */
export const objectFunctions: FunctionTable = {
  keys: define([anyType], keys, tolerantList),
  lookup: defineMany([anyType, stringType], takesAny, lookup, { toleratesUnknown: true }),
  merge: defineMany([], takesAny, merge, tolerantObject),
  transpose: define([mapOf(listOf(stringType))], transpose, { returns: 'object' }),
  values: define([anyType], values, tolerantList),
  zipmap: define([listOf(stringType), anyType], zipmap, tolerantObject),
};
