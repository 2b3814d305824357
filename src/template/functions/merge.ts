import { equal, shapeOf } from '../../model/equality.ts';
import { fold } from '../../model/letters.ts';
import { residual } from '../../model/term.ts';
import { array, isSettled, type ObjectValue, type Stretch, text, type Unknown, unknown, type Value } from '../../model/value.ts';
import { apply, makeCall } from '../apply.ts';
import { orderedKey } from './stretch.ts';
import type { Call, TemplateFunction } from './table.ts';
import { isChoice } from './through-cases.ts';

/** Why two values can't be merged, as the end of a sentence. */
export type Refusal = string;
const mismatch: Refusal = 'an object or array would be merged with something else';
const tooLarge: Refusal = 'it is too large to work out';

/**
 * A value that must be an object as one, also where nobody knows its members; undefined for what can be none. The call may drop one
 * of two names that differ in case, so the rest of an open object is another one behind it.
 */
export function objectOf(value: Value, call: Call): ObjectValue | undefined {
  if (value.kind === 'object')
    return value.rest ? { ...value, rest: { ...value.rest, term: residual(call.name, [value.rest]) } } : value;
  if (value.kind !== 'unknown' || (value.shape && value.shape !== 'object')) return undefined;
  return call.object(new Map(), value);
}

/** The member of something unknown, or null where it has none. */
export function memberOrNull(from: Unknown, name: string): Unknown {
  return unknown(
    residual('tryget', [from, text(fold(name), from.span)]),
    from.why,
    from.span,
    from.trail ? { trail: from.trail } : {},
  );
}

/**
 * Merges deep, as the engine does: a later member replaces an earlier one whatever the case of its name, keeping its place; objects
 * are merged, null replaces nothing, and a list or object takes the place of its like only.
 */
export function union(one: ObjectValue, other: ObjectValue, call: Call): ObjectValue | Refusal {
  const entries: (Entry | undefined)[] = [...one.members];
  const places = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    const name = fold(entry?.[0] ?? '');
    const same = places.get(name);
    if (same) same.push(place);
    else places.set(name, [place]);
  }
  if (!call.spend((other.rest ? 4 : 1) * entries.length + other.members.size)) return tooLarge;
  // Of two names that differ in case only, what comes after leaves one; nobody knows whether it comes.
  if (other.rest && places.size < entries.length) return openObject('union', [one, other], other.rest.why, call);
  const touched = new Set<number>();
  for (const [name, value] of other.members) {
    const found = places.get(fold(name)) ?? [];
    const place = found.at(-1) ?? entries.length;
    const base = entries[place]?.[1] ?? (one.rest && memberOrNull(one.rest, name));
    const merged = base ? mergeMember(base, value, call) : value;
    if (typeof merged === 'string') return merged;
    for (const old of found) entries[old] = undefined;
    entries[place] = [name, merged];
    places.set(fold(name), [place]);
    touched.add(place);
  }
  return underRest(entries, touched, one.rest, other.rest, call);
}

type Entry = readonly [name: string, value: Value];

/** Members that nobody knows may replace each one that is not written after them. */
function underRest(
  entries: readonly (Entry | undefined)[],
  touched: ReadonlySet<number>,
  before: Unknown | undefined,
  after: Unknown | undefined,
  call: Call,
): ObjectValue | Refusal {
  const members = new Map<string, Value>();
  for (const [place, entry] of entries.entries()) {
    if (!entry) continue;
    const [name, value] = entry;
    const merged = after && !touched.has(place) ? mergeMember(value, memberOrNull(after, name), call) : value;
    if (typeof merged === 'string') return merged;
    members.set(name, merged);
  }
  return call.object(members, restOf('union', before, after, call));
}

/** An object of which nobody knows the members, as the call it is left over from. */
const openObject = (name: string, args: readonly Value[], why: string, call: Call): ObjectValue =>
  call.object(new Map(), unknown(residual(name, args.map(bare)), why, call.span, { shape: 'object' }));

/** What `objectOf` made an object of, where nothing was added to it. */
const bare = (value: Value): Value => (value.kind === 'object' && value.members.size === 0 ? (value.rest ?? value) : value);

function restOf(name: string, before: Unknown | undefined, after: Unknown | undefined, call: Call): Unknown | undefined {
  if (!before || !after) return after ?? before;
  return unknown(residual(name, [before, after]), after.why, call.span, { shape: 'object' });
}

type Kind = 'object' | 'array' | 'scalar' | 'open';

function kindOf(value: Value): Kind {
  if (value.kind === 'unknown' && !value.shape) return 'open';
  const shape = shapeOf(value);
  return shape === 'object' || shape === 'array' ? shape : 'scalar';
}

const memberUnion: TemplateFunction = {
  arity: [2, 2],
  toleratesUnknown: true,
  apply: ([base, value], call) => {
    if (!base || !value) return call.null();
    const merged = mergeOnce(base, value, call);
    return typeof merged === 'string' ? call.fail(merged) : merged;
  },
};

function mergeMember(base: Value, value: Value, call: Call): Value | Refusal {
  if (!isChoice(base) && !isChoice(value)) return mergeOnce(base, value, call);
  return apply(memberUnion, [base, value], makeCall('union', [base, value], call.span, call.scope));
}

/** What a member is after another of its name was merged into it; either may be null. */
function mergeOnce(base: Value, value: Value, call: Call): Value | Refusal {
  if (value.kind === 'null') return base;
  if (base.kind === 'null') return value;
  const [left, right] = [kindOf(base), kindOf(value)];
  if (left !== right && left !== 'open' && right !== 'open') return mismatch;
  if (right === 'scalar' || right === 'array') return value;
  const [one, other] = [objectOf(base, call), objectOf(value, call)];
  const areObjects = (left === 'object' || right === 'object') && !isChoice(base) && !isChoice(value);
  if (areObjects && one && other) return union(one, other, call);
  const why = [value, base].flatMap((part) => (part.kind === 'unknown' ? [part.why] : []))[0] ?? mismatch;
  const shape = left === 'array' || left === 'object' ? left : right === 'object' ? right : undefined;
  return unknown(residual('union', [base, value]), why, call.span, shape ? { shape } : {});
}

/** Merges one level deep: a later member takes an earlier one's place and keeps its name, null too. */
export function shallowMerge(objects: readonly ObjectValue[], call: Call): ObjectValue | Refusal {
  const entries = new Map<string, Entry>();
  let rest: Unknown | undefined;
  for (const one of objects) {
    if (!call.spend(1 + one.members.size + (one.rest ? entries.size : 0))) return tooLarge;
    const { rest: more } = one;
    if (more) {
      for (const [key, [name, value]] of entries) {
        const term = residual('shallowmerge', [value, more, text(key, more.span)]);
        entries.set(key, [name, unknown(term, more.why, more.span, more.trail ? { trail: more.trail } : {})]);
      }
      rest = restOf('shallowmerge', rest, more, call);
    }
    for (const [name, value] of one.members) {
      const key = fold(name);
      entries.set(key, [entries.get(key)?.[0] ?? name, value]);
    }
  }
  // A member behind the rest keeps a name that the rest may write in another case, so this is no other rest.
  return call.object(new Map(entries.values()), rest && { ...rest, term: residual('shallowmerge', [rest]) });
}

/** Objects in a stretch, as one of which nothing is known. */
export function objectsIn(stretch: Stretch, why: string, call: Call): ObjectValue {
  return call.object(
    new Map(),
    unknown(residual('shallowmerge', [array([stretch], call.span)]), why, call.span, { shape: 'object' }),
  );
}

/** The members that both have under one name, in one case, and with one value; in the order of the first. */
export function intersectObjects(one: ObjectValue, other: ObjectValue, call: Call): ObjectValue | Refusal {
  if (!call.spend(one.members.size + other.members.size)) return tooLarge;
  const { rest = other.rest } = one;
  // Members that nobody knows may also change the case of a name.
  if (rest) return openObject('intersection', [one, other], rest.why, call);
  const members = new Map<string, Value>();
  const open: string[] = [];
  for (const [name, value] of one.members) {
    const counterpart = other.members.get(name);
    if (!counterpart) continue;
    if (orderedKey(value) === orderedKey(counterpart)) members.set(name, value);
    else if (!(isSettled(value) && isSettled(counterpart)) && equal(value, counterpart) !== 'no') open.push(name);
  }
  if (open.length === 0) return call.object(members);
  const why = `nobody knows whether both have the same '${open[0]}'`;
  return call.object(members, unknown(residual('intersection', [one, other]), why, call.span, { shape: 'object' }));
}
