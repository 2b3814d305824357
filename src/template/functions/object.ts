import { same } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual } from '../../model/term.ts';
import { text, type Unknown, unknown, type Value } from '../../model/value.ts';
import { objectOf, objectsIn, type Refusal, shallowMerge } from './merge.ts';
import { itemsOf } from './stretch.ts';
import { any, type Call, type FunctionTable } from './table.ts';
import { throughCases } from './through-cases.ts';

/** A name that is not known leaves each member open whose name differs from it in case at most, and further members. */
function createObject(args: readonly Value[], call: Call): Value {
  if (args.length % 2 !== 0) return call.fail('createObject() takes names and values in pairs');
  const members = new Map<string, Value>();
  const openNames: Value[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = args.slice(index, index + 2);
    if (!name || !value) continue;
    const isOpen = name.kind === 'pattern' || (name.kind === 'unknown' && (!name.shape || name.shape === 'text'));
    if (isOpen) openNames.push(name);
    else if (name.kind !== 'text') return call.fail('a name given to createObject() is no text');
    else if (members.has(name.value)) return call.fail(`createObject() has '${name.value}' twice`);
    else members.set(name.value, value);
  }
  const [open] = openNames;
  if (!open) return call.object(members);
  const rest = unknown(residual('createobject', args), reasonOf(open), call.span, { shape: 'object' });
  if (!call.spend(members.size * openNames.length)) return call.fail('the object is too large to work out');
  return call.object(new Map([...members].map(([name, value]) => [name, underNames(name, value, openNames, rest)])), rest);
}

function underNames(name: string, value: Value, openNames: readonly Value[], rest: Unknown): Value {
  const written = text(name, rest.span);
  if (openNames.every((other) => same(written, other) === 'no')) return value;
  return unknown(residual('member', [rest, written]), rest.why, rest.span);
}

/** .NET's ordinal comparison without case goes by upper case, one UTF-16 unit at a time. */
const upper = (name: string) =>
  [...name].map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter)).join('');

/** The members in the order in which the engine lists them. */
function sorted(members: ReadonlyMap<string, Value>): readonly (readonly [name: string, value: Value])[] {
  const keyed = [...members].map((entry) => ({ entry, key: upper(entry[0]) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}

/** A list made of an object's members; open where there may be more of them. */
function listMembers(value: Value | undefined, call: Call, item: (name: string, value: Value) => Value): Value {
  if (value?.kind === 'unknown' && (!value.shape || value.shape === 'object')) return call.open(value.why);
  if (value?.kind !== 'object') return call.fail(`the argument of ${call.name}() is no object`);
  if (value.rest) return call.open(value.rest.why);
  if (value.members.size > limits.arrayLength || !call.spend(value.members.size))
    return call.fail('the object is too large to work out');
  return call.array(sorted(value.members).map(([name, member]) => item(name, member)));
}

function merge(value: Value | undefined, call: Call): Value {
  const items = value && itemsOf(value);
  if (!items) return call.fail('the argument of shallowMerge() is no array');
  const plain = items.flatMap((item) => (item.kind === 'stretch' ? [] : [item]));
  const work = (objects: readonly Value[]): Value => {
    const parts = objects.flatMap((object) => objectOf(object, call) ?? []);
    const merged: Value | Refusal =
      parts.length < objects.length ? 'an element of shallowMerge() is no object' : shallowMerge(parts, call);
    return typeof merged === 'string' ? call.fail(merged) : merged;
  };
  if (plain.length === items.length) return throughCases(plain, call, work);
  return work(items.map((item) => (item.kind === 'stretch' ? objectsIn(item, reasonOf(item.each), call) : item)));
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object */
export const objectFunctions: FunctionTable = {
  createobject: { arity: [0, any], toleratesUnknown: true, returns: 'object', apply: createObject },
  items: {
    arity: [1, 1],
    toleratesUnknown: true,
    returns: 'array',
    apply: ([value], call) =>
      listMembers(value, call, (name, member) =>
        call.object(new Map([['key', call.text(name)] as const, ['value', member] as const])),
      ),
  },
  objectkeys: {
    arity: [1, 1],
    toleratesUnknown: true,
    returns: 'array',
    apply: ([value], call) => listMembers(value, call, call.text),
  },
  shallowmerge: {
    arity: [1, 1],
    toleratesUnknown: true,
    returns: 'object',
    apply: (args, call) => throughCases(args, call, ([value]) => merge(value, call)),
  },
};
