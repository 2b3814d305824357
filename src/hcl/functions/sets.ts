import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { termOf } from '../../model/term.ts';
import { type ArrayValue, plainItems, type Unknown, type Value } from '../../model/value.ts';
import { convertTo } from '../convert.ts';
import { isFailure } from '../outcomes.ts';
import type { Failure, Result } from '../result.ts';
import { setOfItems } from '../set.ts';
import { anyType, kindOf, listOf, mayBeSet, setOf, type TupleType, typeOf } from '../type.ts';
import { commonType, unify } from '../unify.ts';
import { type Call, define, defineMany, type FunctionTable } from './table.ts';

/** The elements of each set, all of one type, and by what they are told apart. */
function prepared(args: readonly Value[], call: Call): readonly ReadonlyMap<string, Value>[] | Failure | Unknown {
  const type = commonType(args, call.run);
  if (!type) return call.fail('the sets hold different types');
  const sets: ReadonlyMap<string, Value>[] = [];
  for (const arg of args) {
    const set = convertTo(arg, type, call.run);
    if (isFailure(set)) return set;
    const items = set.kind === 'array' ? plainItems(set) : undefined;
    if (!items) return call.open(reasonOf(set));
    sets.push(new Map(items.map((item) => [termOf(item), item])));
  }
  return sets;
}

/** A function of sets that are settled, by which of all their elements it keeps. */
const keeping =
  (keeps: (term: string, sets: readonly ReadonlyMap<string, Value>[]) => boolean) => (args: readonly Value[], call: Call) => {
    const sets = prepared(args, call);
    if ('kind' in sets) return sets;
    const all = new Map(sets.flatMap((set) => [...set]));
    const kept = [...all].flatMap(([term, item]) => (keeps(term, sets) ? [item] : []));
    const of = unify(args.map(typeOf));
    return setOfItems(kept, of && 'of' in of ? of.of : anyType, call.span, call.run);
  };

/** Every combination of one element of each, the last turning fastest; a set if one of them is. */
function setproduct(args: readonly Value[], call: Call): Result {
  if (args.length < 2) return call.fail('setproduct() takes two arguments or more');
  const lists: ArrayValue[] = [];
  for (const arg of args) {
    const list = kindOfList(arg) === 'set' ? arg : convertTo(arg, listOf(anyType), call.run);
    if (isFailure(list)) return list;
    if (list.kind !== 'array') return call.open(reasonOf(list));
    lists.push(list);
  }
  if (args.some((arg) => arg.kind === 'array' && mayBeSet(arg))) return call.open('a list may be a set');
  const items = lists.flatMap((list) => [plainItems(list) ?? []]);
  if (lists.some((list) => !plainItems(list))) return call.open('a list is not known');
  const count = items.reduce((product, one) => product * one.length, 1);
  if (count * args.length > limits.arrayLength || !call.run.spend(count * args.length)) return call.tooLarge();
  let rows: readonly (readonly Value[])[] = [[]];
  for (const own of items) rows = rows.flatMap((row) => own.map((item) => [...row, item]));
  const of: TupleType = { kind: 'tuple', items: lists.map((list) => elementOf(list)) };
  const tuples = rows.map((row) => call.array(row, 'tuple'));
  return args.some((arg) => kindOfList(arg) === 'set')
    ? setOfItems(tuples, of, call.span, call.run)
    : call.array(tuples, listOf(of));
}

const kindOfList = (value: Value) => (value.kind === 'array' ? kindOf(value) : undefined);

function elementOf(list: ArrayValue) {
  const type = typeOf(list);
  return 'of' in type ? type.of : anyType;
}

const set = { type: setOf(anyType) };

/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: of sets) */
export const setFunctions: FunctionTable = {
  setintersection: defineMany(
    [setOf(anyType)],
    set,
    keeping((term, sets) => sets.every((one) => one.has(term))),
    { returns: 'array' },
  ),
  setproduct: defineMany([], { type: anyType }, setproduct, { toleratesUnknown: true, returns: 'array' }),
  setsubtract: define(
    [setOf(anyType), setOf(anyType)],
    keeping((term, [one, other]) => (one?.has(term) ?? false) && !other?.has(term)),
    { returns: 'array' },
  ),
  setunion: defineMany(
    [setOf(anyType)],
    set,
    keeping(() => true),
    { returns: 'array' },
  ),
};
