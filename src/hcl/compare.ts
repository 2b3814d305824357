import { equal } from '../model/equality.ts';
import { all, any, type Truth, truth } from '../model/truth.ts';
import type { ArrayValue, Value } from '../model/value.ts';
import { wholeNumber } from './number.ts';
import { isVague, keyOf, remembered, type Type, typeOf } from './type.ts';

/** Whether two values are one for `==`, which tells types apart: a list is no tuple, and `1` is not `"1"`. */
export function sameValue(one: Value, other: Value): Truth {
  if (one.kind === 'null' || other.kind === 'null') return bothNull(one, other);
  const types = sameType(typeOf(one), typeOf(other));
  return types === 'no' ? 'no' : all([equal(asWhole(one), asWhole(other)), types]);
}

/** A plan may hold a whole number as a float. */
const asWhole = (value: Value) => (value.kind === 'float' ? wholeNumber(value) : value);

function bothNull(one: Value, other: Value): Truth {
  const [left, right] = [canBeNull(one), canBeNull(other)];
  return left === 'no' || right === 'no' ? 'no' : all([left, right]);
}

function canBeNull(value: Value): Truth {
  if (value.kind !== 'unknown') return truth(value.kind === 'null');
  if (value.cases) {
    const answers = value.cases.map((one) => canBeNull(one.value));
    return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? 'maybe') : 'maybe';
  }
  return value.shape ? 'no' : 'maybe';
}

const answers: (type: Type) => WeakMap<Type, Truth> = remembered(() => new WeakMap());

/** Whether two types are one. An equal value of an open type may be of another. */
function sameType(one: Type, other: Type): Truth {
  const before = answers(one).get(other);
  if (before) return before;
  const answer = compareTypes(one, other);
  answers(one).set(other, answer);
  return answer;
}

function compareTypes(one: Type, other: Type): Truth {
  if (keyOf(one) === keyOf(other) && !isVague(one)) return 'yes';
  if (one.kind === 'open' || other.kind === 'open') return 'maybe';
  if (one.kind === 'any' || other.kind === 'any') return 'maybe';
  if (one.kind === 'tuple' && other.kind === 'tuple') {
    if (one.items.length !== other.items.length) return 'no';
    return all(one.items.map((item, index) => sameType(item, other.items[index] ?? item)));
  }
  if (one.kind === 'object' && other.kind === 'object') {
    if (one.members.size !== other.members.size) return 'no';
    return all([...one.members].map(([name, member]) => sameTypeOf(member.type, other.members.get(name)?.type)));
  }
  if (one.kind !== other.kind) return 'no';
  return 'of' in one && 'of' in other ? sameType(one.of, other.of) : 'yes';
}

const sameTypeOf = (one: Type, other: Type | undefined): Truth => (other ? sameType(one, other) : 'no');

/** Whether a list, set or tuple holds the value. */
export const holdsValue = (list: ArrayValue, value: Value): Truth =>
  any(
    list.items.map((item) => {
      if (item.kind !== 'stretch') return sameValue(item, value);
      return sameValue(item.each, value) === 'no' ? 'no' : 'maybe';
    }),
  );
