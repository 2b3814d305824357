import { quote, shorten } from '../model/term.ts';
import type { ArrayValue, Null, ObjectValue, Value } from '../model/value.ts';

/** A member of an object type; `fallback` is what an optional one gets where it is missing or null. */
export interface Member {
  readonly type: Type;
  readonly isOptional?: true;
  readonly fallback?: Value;
}

/** A list, set or map: all elements are of one type. */
export interface Collection<Kind extends 'list' | 'set' | 'map'> {
  readonly kind: Kind;
  readonly of: Type;
}
export interface TupleType {
  readonly kind: 'tuple';
  readonly items: readonly Type[];
}
export interface ObjectType {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Member>;
}

/**
 * What Terraform takes a value for. `any` is the type of a bare `null`, and fits all; of an `open` type the files don't tell which one it
 * is. https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export type Type =
  | { readonly kind: 'any' | 'open' | 'string' | 'number' | 'bool' }
  | Collection<'list'>
  | Collection<'set'>
  | Collection<'map'>
  | TupleType
  | ObjectType;

export const anyType: Type = { kind: 'any' };
export const openType: Type = { kind: 'open' };
export const stringType: Type = { kind: 'string' };
export const numberType: Type = { kind: 'number' };
export const boolType: Type = { kind: 'bool' };
export const listOf = (of: Type): Type => ({ kind: 'list', of });
export const setOf = (of: Type): Type => ({ kind: 'set', of });
export const mapOf = (of: Type): Type => ({ kind: 'map', of });

type Composite = ArrayValue | ObjectValue;
type Mark = Type | 'tuple' | 'object';

/** By what of a value stays one thing wherever it is seen from. */
const marks = new WeakMap<object, Mark>();
const known = new WeakMap<object, Type>();
const placeOf = (value: Composite | Null): object =>
  value.kind === 'array' ? value.items : value.kind === 'object' ? value.members : value;

/** Says of which type a new value is; of a tuple or object its elements tell the rest. */
export function marked<V extends Composite | Null>(value: V, mark: Mark): V {
  marks.set(placeOf(value), mark);
  return value;
}

/** Of which kind the value certainly is: a list, set or tuple, a map or object; undefined where nobody knows. */
export function kindOf(value: Composite): 'list' | 'set' | 'tuple' | 'map' | 'object' | undefined {
  const mark = marks.get(placeOf(value));
  const kind = typeof mark === 'object' ? mark.kind : mark;
  return kind === 'list' || kind === 'set' || kind === 'tuple' || kind === 'map' || kind === 'object' ? kind : undefined;
}

/** The type of a value. What was not made by an expression, as what a plan holds, is of an open type, as are most nulls. */
export function typeOf(value: Value): Type {
  switch (value.kind) {
    case 'text':
    case 'pattern':
      return stringType;
    case 'boolean':
      return boolType;
    case 'integer':
    case 'float':
      return numberType;
    case 'unknown':
      return { text: stringType, boolean: boolType, integer: numberType, array: openType, object: openType, open: openType }[
        value.shape ?? 'open'
      ];
    default:
      return typeOfMarked(value);
  }
}

function typeOfMarked(value: Composite | Null): Type {
  const place = placeOf(value);
  const mark = marks.get(place);
  if (typeof mark === 'object') return mark;
  const before = known.get(place);
  if (before) return before;
  const type = mark === undefined ? openType : structureOf(value);
  known.set(place, type);
  return type;
}

function structureOf(value: Composite | Null): Type {
  if (value.kind === 'array')
    return { kind: 'tuple', items: value.items.map((item) => (item.kind === 'stretch' ? openType : typeOf(item))) };
  if (value.kind === 'null' || value.rest) return openType;
  return { kind: 'object', members: new Map([...value.members].map(([name, member]) => [name, { type: typeOf(member) }])) };
}

const keys = new WeakMap<Type, string>();

/** A text that is the same for two types exactly where they are the same. */
export function keyOf(type: Type): string {
  const before = keys.get(type);
  if (before !== undefined) return before;
  const key = shorten(newKey(type));
  keys.set(type, key);
  return key;
}

function newKey(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind}(${keyOf(type.of)})`;
    case 'tuple':
      return `tuple(${type.items.map(keyOf).join(',')})`;
    case 'object':
      return `object(${[...type.members]
        .map(([name, member]) => `${quote(name)}:${keyOf(member.type)}`)
        .sort()
        .join(',')})`;
    default:
      return type.kind;
  }
}

const open = new WeakMap<Type, boolean>();

/** Whether something in the type is not told by the files. */
export function isOpen(type: Type): boolean {
  const before = open.get(type);
  if (before !== undefined) return before;
  const answer = type.kind === 'open' || partsOf(type).some(isOpen);
  open.set(type, answer);
  return answer;
}

/** The types that a type is made of. */
export function partsOf(type: Type): readonly Type[] {
  if ('of' in type) return [type.of];
  if ('items' in type) return type.items;
  return 'members' in type ? [...type.members.values()].map((member) => member.type) : [];
}
