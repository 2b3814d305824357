import { sameLetters } from './equality.ts';
import { fold } from './letters.ts';
import { residual } from './term.ts';
import { nullValue, type ObjectValue, text, type Unknown, unknown, type Value } from './value.ts';

/**
 * The value at a path of property names, whatever their case; undefined where an object lacks one or there is no object to ask.
 * An unknown on the way gives an unknown, with the cases of the unknown it is a property of (`null` where a case lacks it).
 */
export function property(value: Value, ...path: readonly string[]): Value | undefined {
  let current: Value | undefined = value;
  for (const name of path) {
    if (current === undefined) return undefined;
    current =
      current.kind === 'object' ? member(current, name) : current.kind === 'unknown' ? memberOfChoice(current, name) : undefined;
  }
  return current;
}

/** One member of an object, whatever the name's case. Two that differ in case only leave it unknown. */
export function member(value: ObjectValue, name: string): Value | undefined {
  const found = [...value.members.keys()].filter((key) => key.length === name.length && sameLetters(key, name));
  const [first] = found;
  if (first === undefined) return value.rest && memberOfUnknown(value.rest, name);
  if (found.length === 1) return value.members.get(first);
  const where = value.members.get(first) ?? value;
  return unknown(
    residual('member', [value, text(name, value.span)]),
    `'${name}' is written twice, in different case`,
    where.span,
  );
}

/** A member of something unknown: an unknown of its own, with the same reason. */
export function memberOfUnknown(value: Unknown, name: string): Unknown {
  return unknown(
    residual('member', [value, text(fold(name), value.span)]),
    value.why,
    value.span,
    value.trail ? { trail: value.trail } : {},
  );
}

function memberOfChoice(value: Unknown, name: string): Unknown {
  const open = memberOfUnknown(value, name);
  if (!value.cases) return open;
  return {
    ...open,
    cases: value.cases.map(({ value: one, given }) => ({ given, value: property(one, name) ?? nullValue(value.span) })),
  };
}
