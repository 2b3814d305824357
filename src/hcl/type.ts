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
/** As many elements as there are types. */
export interface TupleType {
  readonly kind: 'tuple';
  readonly items: readonly Type[];
}
/** By name, in any order. */
export interface ObjectType {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Member>;
}

/**
 * What Terraform takes a value for. `any` is the type of a bare `null`, and fits all; of an `open` type the files don't tell which one it
 * is, and two of one `id` are the same. https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export type Type =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'open'; readonly id?: string }
  | Collection<'list'>
  | Collection<'set'>
  | Collection<'map'>
  | TupleType
  | ObjectType;

/** The type of a bare `null`; in a constraint, whatever the value is. */
export const anyType: Type = { kind: 'any' };
/** A type of which nothing is told, not even that it is the same as another. */
export const openType: Type = { kind: 'open' };
/** A text. */
export const stringType: Type = { kind: 'string' };
/** A whole number or a fraction. */
export const numberType: Type = { kind: 'number' };
/** True or false. */
export const boolType: Type = { kind: 'bool' };
/** A list of elements of one type. */
export const listOf = (of: Type): Type => ({ kind: 'list', of });
/** A set of elements of one type. */
export const setOf = (of: Type): Type => ({ kind: 'set', of });
/** A map of elements of one type. */
export const mapOf = (of: Type): Type => ({ kind: 'map', of });

type Composite = ArrayValue | ObjectValue;
/** Of a tuple or object the elements tell the rest. */
type Mark = Type | 'tuple' | 'object';
/** A value that says of which type it is. */
interface Marked {
  readonly mark: Mark;
}

/** The value, saying of which type it is. */
export const marked = <V extends Composite | Null>(value: V, mark: Mark): V & Marked => ({ ...value, mark });

const isMarked = (value: Composite | Null): value is (Composite | Null) & Marked => 'mark' in value;
const markOf = (value: Composite | Null): Mark | undefined => (isMarked(value) ? value.mark : undefined);

/** Of which kind the value certainly is: a list, set or tuple, a map or object; undefined where nobody knows. */
export function kindOf(value: Composite): 'list' | 'set' | 'tuple' | 'map' | 'object' | undefined {
  const mark = markOf(value);
  const kind = typeof mark === 'object' ? mark.kind : mark;
  return kind === 'list' || kind === 'set' || kind === 'tuple' || kind === 'map' || kind === 'object' ? kind : undefined;
}

/**
 * Whether it may be a set for all that is told: of a plan's lists those that hold texts and numbers. Instances and blocks are taken for
 * lists, as they nearly always are.
 */
export const mayBeSet = (value: ArrayValue): boolean =>
  kindOf(value) === undefined && value.items.every(({ kind }) => !['array', 'object', 'unknown', 'stretch'].includes(kind));

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
      return shaped[value.shape ?? 'none'] ?? { kind: 'open', id: value.term };
    default:
      return typeOfPlace(value);
  }
}

const shaped: Readonly<Record<string, Type>> = { text: stringType, boolean: boolType, integer: numberType };
let places = 0;

/** Worked out once for what stays one thing wherever it is seen from. */
const known = new WeakMap<object, Type>();

function typeOfPlace(value: Composite | Null): Type {
  const mark = markOf(value);
  if (typeof mark === 'object') return mark;
  const place = value.kind === 'array' ? value.items : value.kind === 'object' ? value.members : value;
  const before = known.get(place);
  if (before) return before;
  const type: Type = (mark && structureOf(value)) ?? { kind: 'open', id: `place ${++places}` };
  known.set(place, type);
  return type;
}

function structureOf(value: Composite | Null): Type | undefined {
  if (value.kind === 'array')
    return { kind: 'tuple', items: value.items.map((item) => (item.kind === 'stretch' ? openType : typeOf(item))) };
  if (value.kind === 'null' || value.rest) return undefined;
  return { kind: 'object', members: new Map([...value.members].map(([name, member]) => [name, { type: typeOf(member) }])) };
}

/** The answer for each type, worked out once however often it stands in others. */
export function remembered<T>(answer: (type: Type) => T): (type: Type) => T {
  const answers = new WeakMap<Type, { readonly answer: T }>();
  return (type) => {
    const before = answers.get(type);
    if (before) return before.answer;
    const made = { answer: answer(type) };
    answers.set(type, made);
    return made.answer;
  };
}

/** A text that is the same for two types exactly where they are the same. */
export const keyOf: (type: Type) => string = remembered((type) => shorten(newKey(type)));

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
        .map(([name, member]) => `${quote(name)}${member.isOptional ? '?' : ''}:${keyOf(member.type)}`)
        .sort()
        .join(',')})`;
    case 'open':
      return `open(${quote(type.id ?? '')})`;
    default:
      return type.kind;
  }
}

/** Whether something in the type is not told by the files. */
export const isOpen: (type: Type) => boolean = remembered((type) => type.kind === 'open' || partsOf(type).some(isOpen));

/** Whether two types that look like this one may still differ. */
export const isVague: (type: Type) => boolean = remembered((type) =>
  type.kind === 'open' ? type.id === undefined : partsOf(type).some(isVague),
);

/** The types that a type is made of. */
export function partsOf(type: Type): readonly Type[] {
  if ('of' in type) return [type.of];
  if ('items' in type) return type.items;
  return 'members' in type ? [...type.members.values()].map((member) => member.type) : [];
}
