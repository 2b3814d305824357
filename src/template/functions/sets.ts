import { equal } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { shorten, termOf } from '../../model/term.ts';
import { array, type Item, isSettled, type ObjectValue, type Value } from '../../model/value.ts';
import { intersectObjects, objectOf, type Refusal, union } from './merge.ts';
import { doubtful, itemsOf, looks, orderedKey } from './stretch.ts';
import { any, type Call, type FunctionTable, type TemplateFunction } from './table.ts';
import { throughCases } from './through-cases.ts';

const isFixed = (item: Item) => item.kind !== 'stretch' && isSettled(item);
const tooLarge: Refusal = 'it is too large to work out';

/** The items without those that are equal to an earlier one. One of which nobody can say is only maybe there. */
function distinct(items: readonly Item[], call: Call): readonly Item[] | Refusal {
  const kept: Item[] = [];
  const seen = new Set<string>();
  const open: Item[] = [];
  let before = '';
  for (const [index, item] of items.entries()) {
    const key = orderedKey(item);
    const earlier = before;
    before = shorten(`${before},${termOf(item)}`);
    if (item.kind !== 'stretch' && seen.has(key)) continue;
    const rivals = isFixed(item) ? open : items.slice(0, index);
    if (!call.spend(1 + rivals.length)) return tooLarge;
    const isDoubtful = item.kind === 'stretch' || rivals.some((rival) => equal(looks(rival), item) !== 'no');
    kept.push(isDoubtful ? doubtful(item, `distinct([${earlier}],${termOf(item)})`) : item);
    seen.add(key);
    if (!isFixed(item)) open.push(item);
  }
  return kept;
}

/** The items of the first that are in the second too. One of which nobody can say is only maybe there. */
function intersect(one: readonly Item[], other: readonly Item[], call: Call): readonly Item[] | Refusal {
  const keys = new Set(other.filter((item) => item.kind !== 'stretch').map(orderedKey));
  const open = other.filter((item) => !isFixed(item));
  const whole = termOf(array(other, call.span));
  const kept: Item[] = [];
  for (const item of one) {
    const isThere = item.kind !== 'stretch' && keys.has(orderedKey(item));
    const rivals = isThere ? [] : isFixed(item) ? open : other;
    if (!call.spend(1 + rivals.length)) return tooLarge;
    if (isThere) kept.push(item);
    else if (rivals.some((rival) => equal(looks(rival), looks(item)) !== 'no'))
      kept.push(doubtful(item, `intersection(${termOf(item)},${whole})`));
  }
  return distinct(kept, call);
}

/** Works the arguments out from the left, two by two. */
function fold<T extends object>(values: readonly T[], work: (one: T, other: T) => T | Refusal): T | Refusal {
  const [first, ...others] = values;
  let answer: T | Refusal | undefined = first;
  for (const other of others) {
    if (answer === undefined || typeof answer === 'string') break;
    answer = work(answer, other);
  }
  return answer ?? tooLarge;
}

type Lists = (lists: readonly (readonly Item[])[], call: Call) => readonly Item[] | Refusal;
type Objects = (one: ObjectValue, other: ObjectValue, call: Call) => ObjectValue | Refusal;

const is = (shape: 'array' | 'object') => (value: Value) =>
  value.kind === shape || (value.kind === 'unknown' && value.shape === shape);

/** A function that takes lists only, or objects only. */
function ofBoth(lists: Lists, objects: Objects): TemplateFunction {
  const work = (values: readonly Value[], call: Call): Value => {
    const refused = () => call.fail(`${call.name}() takes arrays only, or objects only`);
    const [first] = values;
    if (first?.kind === 'unknown' && values.every((value) => value.kind === 'unknown' && !value.shape))
      return call.open(first.why);
    if (values.some(is('array'))) {
      const items = values.flatMap((value) => itemsOf(value) ?? []);
      if (!values.every(itemsOf)) return refused();
      const kept =
        items.length > limits.arrayLength
          ? tooLarge
          : lists(
              values.map((value) => itemsOf(value) ?? []),
              call,
            );
      return typeof kept === 'string' ? call.fail(kept) : call.array(kept);
    }
    const parts = values.flatMap((value) => objectOf(value, call) ?? []);
    if (parts.length < values.length) return refused();
    const merged = fold(parts, (one, other) => objects(one, other, call));
    return typeof merged === 'string' ? call.fail(merged) : merged;
  };
  return {
    arity: [2, any],
    toleratesUnknown: true,
    apply: (args, call) => throughCases(args, call, (values) => work(values, call)),
  };
}

function distinctList([value]: readonly Value[], call: Call): Value {
  const items = value && itemsOf(value);
  const kept = items ? distinct(items, call) : 'the argument of distinct() is no array';
  return typeof kept === 'string' ? call.fail(kept) : call.array(kept);
}

/** Equal here means equal in the order of members too, as in the engine; `contains` and `equals` do not ask for it. */
export const setFunctions: FunctionTable = {
  distinct: {
    arity: [1, 1],
    toleratesUnknown: true,
    returns: 'array',
    apply: (args, call) => throughCases(args, call, (values) => distinctList(values, call)),
  },
  intersection: ofBoth((lists, call) => fold(lists, (one, other) => intersect(one, other, call)), intersectObjects),
  union: ofBoth((lists, call) => distinct(lists.flat(), call), union),
};
