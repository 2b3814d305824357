import { limits } from '../model/limits.ts';
import { shorten } from '../model/term.ts';
import { all, type Truth } from '../model/truth.ts';
import type { Value } from '../model/value.ts';
import type { Run } from './run.ts';
import {
  anyType,
  isOpen,
  keyOf,
  type Member,
  type ObjectType,
  openType,
  partsOf,
  remembered,
  stringType,
  type TupleType,
  type Type,
  typeOf,
} from './type.ts';

/**
 * The type that values of all the types are brought to where they meet, as in the branches of a conditional; undefined where there is
 * none, open where the files don't tell. A bare null lets all be what they are. https://github.com/zclconf/go-cty/blob/main/docs/convert.md
 */
export function unify(types: readonly Type[]): Type | undefined {
  const [head] = types;
  if (!head || partsOf(head).length === 0) return unifyAll(types);
  return unified(head).of(shorten(types.map(keyOf).join(' ')), () => unifyAll(types));
}

/** What was worked out for a type with parts, by what it was asked with: parts may stand in it many times over. */
const unified = remembered(() => answers<Type | undefined>());
const conversions = remembered(() => answers<Truth>());

function answers<T>() {
  const made = new Map<string, { readonly answer: T }>();
  return {
    of: (key: string, answer: () => T): T => {
      const before = made.get(key) ?? { answer: answer() };
      made.set(key, before);
      return before.answer;
    },
  };
}

function unifyAll(types: readonly Type[]): Type | undefined {
  const told = types.filter(({ kind }) => kind !== 'any');
  const distinct = [...new Map(told.map((type) => [keyOf(type), type])).values()];
  const [first] = distinct;
  if (!first) return types.length > 0 ? anyType : undefined;
  if (distinct.length > limits.cases) return openType;
  if (distinct.length === 1) return first;
  if (distinct.some(({ kind }) => kind === 'open')) return unifyWithOpen(distinct);
  return unifyStructures(distinct) ?? unifyByConversion(distinct) ?? (told.length < types.length ? anyType : undefined);
}

/** The type that the values get where they meet; where some are of an open type, they may as well have none in common. */
export function commonType(values: readonly Value[], run: Run): Type | undefined {
  const types = values.map(typeOf);
  const isOne = new Set(types.flatMap((type) => (type.kind === 'any' ? [] : [keyOf(type)]))).size <= 1;
  if (types.some(isOpen) && !isOne) run.doubt(`types #${run.fresh()}`);
  return unify(types);
}

/** Types of one kind, or lists among tuples and maps among objects, by what they are made of. */
function unifyStructures(types: readonly Type[]): Type | undefined {
  const kinds = new Set(types.map(({ kind }) => kind));
  const only = (...allowed: readonly Type['kind'][]) => [...kinds].every((kind) => allowed.includes(kind));
  if (only('set')) return gathered('set', types);
  if (only('list', 'tuple') && kinds.has('list')) return gathered('list', types);
  if (only('map', 'object') && kinds.has('map')) return gathered('map', types);
  if (only('object')) return unifyObjects(types.filter((type) => type.kind === 'object'));
  return only('tuple') ? unifyTuples(types.filter((type) => type.kind === 'tuple')) : undefined;
}

function gathered(kind: 'list' | 'set' | 'map', types: readonly Type[]): Type | undefined {
  const parts = types.flatMap(partsOf);
  const of = unify(parts);
  const isLax = types.every((type) => 'items' in type || 'members' in type);
  return of && (isLax || of.kind !== 'any' || parts.every((part) => part.kind === 'any')) ? { kind, of } : undefined;
}

function unifyByConversion(types: readonly Type[]): Type | undefined {
  const kinds = new Set(types.map(({ kind }) => kind));
  if ((kinds.has('object') && !kinds.has('map')) || (kinds.has('tuple') && kinds.size === 1)) return undefined;
  const fitting = byPreference(types).find((wanted) => all(types.map((type) => canConvert(type, wanted))) !== 'no');
  return fitting ?? (types.some(isOpen) ? openType : undefined);
}

/** A text among them makes all texts; so do a number and a boolean, which nothing else brings together. */
function unifyWithOpen(types: readonly Type[]): Type {
  const has = (kind: Type['kind']) => types.some((type) => type.kind === kind);
  if (types.some((type) => partsOf(type).length > 0)) return openType;
  if (has('string') || (has('number') && has('bool'))) return stringType;
  return openType;
}

function unifyObjects(types: readonly ObjectType[]): Type | undefined {
  const [first] = types;
  if (!first) return undefined;
  const names = [...first.members.keys()];
  const isOneShape = types.every(({ members }) => members.size === names.length && names.every((name) => members.has(name)));
  if (!isOneShape) return gathered('map', types);
  const members = new Map<string, Member>();
  for (const name of names) {
    const type = unify(types.flatMap((one) => one.members.get(name)?.type ?? []));
    if (!type) return undefined;
    members.set(name, { type });
  }
  return { kind: 'object', members };
}

function unifyTuples(types: readonly TupleType[]): Type | undefined {
  const length = types[0]?.items.length ?? 0;
  if (types.some(({ items }) => items.length !== length)) return gathered('list', types);
  const items: Type[] = [];
  for (let index = 0; index < length; index++) {
    const type = unify(types.flatMap(({ items: own }) => own[index] ?? []));
    if (!type) return undefined;
    items.push(type);
  }
  return { kind: 'tuple', items };
}

/** The most general first, otherwise in the order they come in. */
function byPreference(types: readonly Type[]): readonly Type[] {
  const left = [...types];
  const ordered: Type[] = [];
  while (left.length > 0) {
    const at = left.findIndex((type) => !left.some((other) => isMoreGeneral(other, type)));
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

const rank: Readonly<Record<Type['kind'], number>> = {
  any: 0,
  open: 0,
  string: 1,
  number: 2,
  bool: 2,
  list: 3,
  tuple: 4,
  set: 5,
  map: 3,
  object: 4,
};
const isSequence = ({ kind }: Type) => kind === 'list' || kind === 'set' || kind === 'tuple';
const isNamed = ({ kind }: Type) => kind === 'map' || kind === 'object';
const isPrimitive = ({ kind }: Type) => kind === 'string' || kind === 'number' || kind === 'bool';

function isMoreGeneral(one: Type, other: Type): boolean {
  if (one === other) return false;
  if (one.kind === other.kind) return 'of' in one && 'of' in other && isMoreGeneral(one.of, other.of);
  if (one.kind === 'any') return true;
  const isOneFamily = [isPrimitive, isSequence, isNamed].some((family) => family(one) && family(other));
  return isOneFamily && rank[one.kind] < rank[other.kind];
}

/** Whether values of the type may be brought to another; a text that is no number shows only as a value. */
export function canConvert(from: Type, to: Type): Truth {
  return partsOf(from).length === 0 ? convertible(from, to) : conversions(from).of(keyOf(to), () => convertible(from, to));
}

function convertible(from: Type, to: Type): Truth {
  if (from.kind === 'any' || to.kind === 'any') return 'yes';
  if (from.kind === 'open' || to.kind === 'open') return 'maybe';
  if (isPrimitive(from) || isPrimitive(to))
    return isPrimitive(from) && isPrimitive(to) && (from.kind === to.kind || from.kind === 'string' || to.kind === 'string')
      ? 'yes'
      : 'no';
  if (isSequence(from) !== isSequence(to)) return 'no';
  if (to.kind === 'object') return canBecomeObject(from, to);
  if (to.kind === 'tuple') return from.kind === 'tuple' ? canBecomeTuple(from, to) : 'no';
  if (!('of' in to)) return 'no';
  const isUnified = to.of.kind !== 'any' || 'of' in from || partsOf(from).length === 0 || unify(partsOf(from));
  return isUnified ? all(partsOf(from).map((part) => canConvert(part, to.of))) : 'no';
}

function canBecomeTuple(from: TupleType, to: TupleType): Truth {
  if (from.items.length !== to.items.length) return 'no';
  return all(from.items.map((item, index) => canConvert(item, to.items[index] ?? item)));
}

function canBecomeObject(from: Type, to: ObjectType): Truth {
  if ('of' in from) return all(['maybe', ...[...to.members.values()].map(({ type }) => canConvert(from.of, type))]);
  if (from.kind !== 'object') return 'no';
  return all(
    [...to.members].map(([name, member]) => {
      const own = from.members.get(name);
      return own ? canConvert(own.type, member.type) : member.isOptional ? 'yes' : 'no';
    }),
  );
}
