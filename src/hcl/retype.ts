import { textOf } from '../model/text.ts';
import { array, isSettled, type ObjectValue, object, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { holeOf } from './convert.ts';
import { lazyObject } from './lazy-object.ts';
import { numberText } from './number.ts';
import { choice, madeOf } from './outcomes.ts';
import type { Run } from './run.ts';

/**
 * The value where it meets one of which nobody knows the type: a number or boolean may have become a text then, a tuple a list, an object
 * a map. A text stays what it is.
 */
export function retyped(value: Value, run: Run): Value {
  if (!run.spend(1)) return run.tooLarge(value.span);
  switch (value.kind) {
    case 'boolean':
      return eitherWay(value, text(String(value.value), value.span), run);
    case 'integer':
    case 'float':
      return eitherWay(value, text(numberText(value), value.span), run);
    case 'unknown':
      return retypedUnknown(value, run);
    case 'array':
      return placed(
        value,
        array(
          value.items.map((item) => (item.kind === 'stretch' ? item : retyped(item, run))),
          value.span,
        ),
      );
    case 'object':
      return placed(value, retypedObject(value, run));
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
