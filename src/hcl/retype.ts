import { choice } from '../model/choice.ts';
import { termOf } from '../model/term.ts';
import { textOf } from '../model/text.ts';
import {
  type ArrayValue,
  array,
  isSettled,
  nullValue,
  type ObjectValue,
  object,
  plainItems,
  text,
  type Unknown,
  unknown,
  type Value,
} from '../model/value.ts';
import { costOfStep, holeOf, inPlaceOf } from './convert.ts';
import { lazyObject } from './lazy-object.ts';
import { numberText } from './number.ts';
import { madeOf } from './outcomes.ts';
import type { Run } from './run.ts';
import { setOfItems } from './set.ts';
import { openType } from './type.ts';

/**
 * The value where it meets one of which nobody knows the type: a number or boolean may have become a text then, a tuple a list or
 * set, an object a map. A text stays what it is.
 */
export function retyped(value: Value, run: Run): Value {
  if (!run.spend(costOfStep(value))) return run.tooLarge(value.span);
  switch (value.kind) {
    case 'boolean':
      return eitherWay(value, text(String(value.value), value.span), run);
    case 'integer':
    case 'float':
      return eitherWay(value, text(numberText(value), value.span), run);
    case 'unknown':
      return retypedUnknown(value, run);
    case 'array':
      return placed(value, retypedArray(value, run));
    case 'object':
      return placed(value, retypedObject(value, run));
    case 'null':
      return inPlaceOf(value, nullValue(value.span));
    default:
      return value;
  }
}

const placed = (before: Value, value: Value): Value => (before.trail ? { ...value, trail: before.trail } : value);

function eitherWay(value: Value, asText: Value, run: Run): Value {
  const term = `retyped #${run.fresh()}`;
  return choice(unknown(term, 'its type is not known', value.span, value.trail ? { trail: value.trail } : {}), [
    { value, given: new Map([[term, 'kept']]) },
    { value: asText, given: new Map([[term, 'text']]) },
  ]);
}

const costOfSorting = 20;

/** It may have become a set, which has an order of its own. */
function retypedArray(value: ArrayValue, run: Run): Value {
  const items = value.items.map((item) => (item.kind === 'stretch' ? item : retyped(item, run)));
  const list = array(items, value.span);
  const known = plainItems(list);
  if (!known || known.length <= 1) return list;
  if (!run.spend(costOfSorting * known.length)) return run.tooLarge(value.span);
  const set = setOfItems(known, openType, value.span, run);
  if (set.kind === 'array' && termOf(set) === termOf(list)) return list;
  const term = `retyped #${run.fresh()}`;
  return choice(unknown(term, 'it may be a set', value.span, { shape: 'array' }), [
    { value: list, given: new Map([[term, 'kept']]) },
    { value: set, given: new Map([[term, 'set']]) },
  ]);
}

function retypedUnknown(value: Unknown, run: Run): Value {
  if (value.shape === 'text') return value;
  if (value.shape === 'boolean' || value.shape === 'integer') return eitherWay(value, textOf([holeOf(value)], value.span), run);
  const term = `retyped #${run.fresh()}`;
  if (value.shape) return madeOf(value, term, { shape: value.shape });
  const open = madeOf(value, term, { fold: value.fold ?? value.term });
  if (!value.cases) return open;
  return choice(
    open,
    value.cases.map((one) => ({ ...one, value: retyped(one.value, run) })),
  );
}

function retypedObject(value: ObjectValue, run: Run): ObjectValue {
  const { members, span, rest } = value;
  if (isSettled(value)) return object(new Map([...members].map(([name, member]) => [name, retyped(member, run)])), span);
  const names = members.size > 0 || rest ? members.keys() : undefined;
  return lazyObject(
    names,
    (name) => {
      const member = members.get(name);
      return member && retyped(member, run);
    },
    span,
    rest && madeOf(rest, `retyped #${run.fresh()}`),
  );
}
