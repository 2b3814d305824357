import { reasonOf } from '../model/reason.ts';
import { residual } from '../model/term.ts';
import { type ArrayValue, array, nullValue, type ObjectValue, object, plainItems, unknown, type Value } from '../model/value.ts';
import { convertTo, inPlaceOf, leftOver } from './convert.ts';
import { isFailure, madeOf } from './outcomes.ts';
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
  partsOf,
  remembered,
  type TupleType,
  type Type,
  typeOf,
} from './type.ts';
import { commonType } from './unify.ts';

/** The elements as a list, set or tuple. */
export function convertSequence(value: ArrayValue, type: Type, run: Run): Result {
  const items = plainItems(value);
  if (!items || !isSequence(type)) return leftOver(value, type, run, 'array');
  if (type.kind === 'tuple') return convertTuple(value, items, type, run);
  if (type.of.kind === 'any' && mixesNull(items)) return leftOver(value, type, run, 'array');
  const converted = convertElements(items, type.of, value, run);
  if (isFailure(converted)) return converted;
  if (type.kind === 'set') return inPlaceOf(value, setOfItems(converted.items, converted.of, value.span, run));
  return inPlaceOf(value, marked(array([...converted.items], value.span), { kind: 'list', of: converted.of }));
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

/** Elements, and the one type they all have. */
interface Elements {
  readonly kind: 'elements';
  readonly items: readonly Value[];
  readonly of: Type;
}

/** The elements as of the wanted type; where that leaves something to them, as of what they have in common. */
function convertElements(parts: readonly Value[], wanted: Type, whole: ArrayValue | ObjectValue, run: Run): Elements | Failure {
  const own = typeOf(whole);
  const told = parts.filter((part) => typeOf(part).kind !== 'any');
  if (wanted.kind === 'any' && 'of' in own) return { kind: 'elements', items: parts, of: own.of };
  const items = wanted.kind === 'any' ? parts : convertAll(parts, () => wanted, run);
  if ('kind' in items) return items;
  if (!leavesOpen(wanted) || items.length === 0) return { kind: 'elements', items, of: wanted };
  const rest = 'rest' in whole && whole.rest ? [whole.rest] : [];
  const of = commonType([...items, ...rest], run);
  const unified =
    of && (of.kind !== 'any' || told.length === 0)
      ? convertAll(items, () => of, run)
      : failure('its elements are of different types', whole.span);
  return 'kind' in unified ? unified : { kind: 'elements', items: unified, of: of ?? wanted };
}

const leavesOpen: (type: Type) => boolean = remembered((type) => type.kind === 'any' || partsOf(type).some(leavesOpen));

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
  const converted = convertElements([...value.members.values()], type.of, value, run);
  if (isFailure(converted)) return converted;
  const { items, of } = converted;
  const members = new Map([...value.members.keys()].flatMap((name, index) => (items[index] ? [[name, items[index]]] : [])));
  const rest = value.rest && madeOf(value.rest, `retyped #${run.fresh()}`);
  return inPlaceOf(value, marked(object(members, value.span, rest), { kind: 'map', of }));
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
