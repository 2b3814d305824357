import { reasonOf } from '../model/reason.ts';
import { residual } from '../model/term.ts';
import { type ArrayValue, array, nullValue, type ObjectValue, object, plainItems, unknown, type Value } from '../model/value.ts';
import { convertTo, inPlaceOf, leftOver } from './convert.ts';
import { isFailure } from './outcomes.ts';
import { type Failure, failure, type Result } from './result.ts';
import type { Run } from './run.ts';
import { setOfItems } from './set.ts';
import {
  anyType,
  type Collection,
  kindOf,
  type Member,
  marked,
  type ObjectType,
  type TupleType,
  type Type,
  typeOf,
} from './type.ts';
import { unify } from './unify.ts';

/** The elements as a list, set or tuple. */
export function convertSequence(value: ArrayValue, type: Type, run: Run): Result {
  const items = plainItems(value);
  if (!items || !isSequence(type)) return leftOver(value, type, run, 'array');
  if (type.kind === 'tuple') return convertTuple(value, items, type, run);
  if (type.of.kind === 'any' && mixesNull(items)) return leftOver(value, type, run, 'array');
  const of = elementType(type.of, value, items);
  if (!of) return failure('its elements are of different types', value.span);
  const converted = areKept(type.of, value, items) ? items : convertAll(items, () => of, run);
  if ('kind' in converted) return converted;
  if (type.kind === 'set') return inPlaceOf(value, setOfItems(converted, of, value.span, run));
  return inPlaceOf(value, marked(array([...converted], value.span), { kind: 'list', of }));
}

const isSequence = (type: Type): type is Collection<'list'> | Collection<'set'> | TupleType =>
  type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple';

/** Some versions of Terraform find no type for a bare null among lists and objects. */
const mixesNull = (items: readonly Value[]) =>
  items.some((item) => typeOf(item).kind === 'any') && items.some(({ kind }) => kind === 'array' || kind === 'object');

function convertTuple(value: ArrayValue, items: readonly Value[], type: TupleType, run: Run): Result {
  const kind = kindOf(value);
  if (kind === 'list' || kind === 'set') return leftOver(value, type, run, 'array');
  if (items.length !== type.items.length) return failure('the tuple has another length', value.span);
  const converted = convertAll(items, (index) => type.items[index] ?? anyType, run);
  return 'kind' in converted ? converted : inPlaceOf(value, marked(array(converted, value.span), 'tuple'));
}

/** The type that all elements get: the wanted one, else the one they have in common; undefined where there is none. */
function elementType(wanted: Type, value: ArrayValue | ObjectValue, parts: readonly Value[]): Type | undefined {
  if (wanted.kind !== 'any') return wanted;
  const own = typeOf(value);
  if ('of' in own) return own.of;
  return parts.length === 0 ? anyType : unify(parts.map(typeOf));
}

/** Whether the elements have the type they get from themselves alone, so that they stay as they are. */
const areKept = (wanted: Type, value: ArrayValue | ObjectValue, parts: readonly Value[]) =>
  wanted.kind === 'any' && ('of' in typeOf(value) || parts.filter(({ kind }) => kind !== 'null').length <= 1);

function convertAll(items: readonly Value[], typeAt: (index: number) => Type, run: Run): readonly Value[] | Failure {
  const converted: Value[] = [];
  for (const [index, item] of items.entries()) {
    const result = convertTo(item, typeAt(index), run);
    if (isFailure(result)) return result;
    converted.push(result);
  }
  return converted;
}

/** The members as a map, or as an object of the type: without those that it does not name, with defaults for those that it may lack. */
export function convertMembers(value: ObjectValue, type: Collection<'map'> | ObjectType, run: Run): Result {
  if (type.kind === 'object') return convertObject(value, type, run);
  const parts = [...value.members.values()];
  const of = elementType(type.of, value, value.rest ? [...parts, value.rest] : parts);
  if (!of) return failure('its members are of different types', value.span);
  const converted = areKept(type.of, value, parts) ? parts : convertAll(parts, () => of, run);
  if ('kind' in converted) return converted;
  const members = new Map(
    [...value.members.keys()].flatMap((name, index) => (converted[index] ? [[name, converted[index]]] : [])),
  );
  return inPlaceOf(value, marked(object(members, value.span, value.rest), { kind: 'map', of }));
}

function convertObject(value: ObjectValue, type: ObjectType, run: Run): Result {
  const members = new Map<string, Value>();
  for (const [name, member] of type.members) {
    const given = value.members.get(name) ?? (value.rest && missing(value, name, run));
    const result = convertMember(given, member, value, run);
    if (!result) return failure(`attribute '${name}' is missing`, value.span);
    if (isFailure(result)) return result;
    members.set(name, result);
  }
  return inPlaceOf(value, marked(object(members, value.span), 'object'));
}

/** https://developer.hashicorp.com/terraform/language/expressions/type-constraints#optional-object-type-attributes */
function convertMember(given: Value | undefined, member: Member, whole: ObjectValue, run: Run): Result | undefined {
  const { type, fallback } = member;
  if (given === undefined && !member.isOptional) return undefined;
  if (given === undefined || (given.kind === 'null' && fallback)) return convertTo(fallback ?? nullValue(whole.span), type, run);
  const isMaybeNull = given.kind === 'unknown' && !given.shape;
  const result = convertTo(given, type, run);
  if (!fallback || !isMaybeNull || isFailure(result)) return result;
  return unknown(residual('default', [given, fallback]), reasonOf(given), given.span, given.trail ? { trail: given.trail } : {});
}

function missing(value: ObjectValue, name: string, run: Run): Value | undefined {
  if (!value.rest) return undefined;
  const term = residual('member', [value.rest, { kind: 'text', value: name, span: value.span }]);
  run.doubt(term);
  return unknown(term, value.rest.why, value.span);
}
