import { limits } from '../model/limits.ts';
import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { type ArrayValue, type ObjectValue, plainItems, text, type Value } from '../model/value.ts';
import { apply } from './apply.ts';
import { convertTo, nameOf } from './convert.ts';
import { type Call, type HclFunction, takesAny } from './functions/table.ts';
import { isFailure } from './outcomes.ts';
import type { Result } from './result.ts';
import type { Run } from './run.ts';
import { anyType, kindOf, mayBeSet, numberType, stringType, type Type, typeOf } from './type.ts';
import { unify } from './unify.ts';

/** A step, its key evaluated. */
export type SettledStep =
  | { readonly kind: 'attribute'; readonly name: string; readonly span: Span }
  | { readonly kind: 'index'; readonly key: Value; readonly span: Span };

/** https://developer.hashicorp.com/terraform/language/expressions/references */
const attribute: HclFunction = {
  parameters: [takesAny, takesAny],
  toleratesUnknown: true,
  apply: ([target, name], call) => {
    if (target?.kind === 'object') return memberOf(target, name, call);
    return target?.kind === 'unknown' && isComposite(target.shape, 'object') ? call.open(target.why) : noStep(target, call);
  },
};

const index: HclFunction = {
  parameters: [takesAny, takesAny],
  toleratesUnknown: true,
  apply: ([target, key], call) => {
    if (key?.kind === 'null') return call.fail('the index is null');
    if (target?.kind === 'object') return memberOf(target, key, call);
    if (target?.kind === 'array') return itemOf(target, key, call);
    return target?.kind === 'unknown' && isComposite(target.shape, target.shape) ? call.open(target.why) : noStep(target, call);
  },
};

const isComposite = (shape: string | undefined, wanted: string | undefined) =>
  shape === undefined || (shape === wanted && (shape === 'object' || shape === 'array'));

const noStep = (target: Value | undefined, call: Call) =>
  call.fail(target ? `it is ${nameOf(target)}, which has no attributes or elements` : 'it has no elements');

/** Names are told apart by case. What is worked out on demand may fail where it is written, not here. */
function memberOf(target: ObjectValue, key: Value | undefined, call: Call): Result {
  const name = key && convertTo(key, stringType, call.run);
  if (!name || isFailure(name)) return call.fail('the index of an object is no string');
  if (name.kind !== 'text') return call.open(reasonOf(name));
  const member = call.run.watch(() => target.members.get(name.value)).value;
  if (member) return member;
  return target.rest ? call.open(target.rest.why) : call.fail('it has no such attribute or element');
}

function itemOf(target: ArrayValue, key: Value | undefined, call: Call): Result {
  if (kindOf(target) === 'set') return call.fail('a set has no index');
  if (mayBeSet(target)) call.run.doubt(residual('list', [target]));
  const at = key && convertTo(key, numberType, call.run);
  if (!at || isFailure(at)) return call.fail('the index of a list is no number');
  if (at.kind === 'unknown') return call.open(at.why);
  const stretch = target.items.findIndex((item) => item.kind === 'stretch');
  if (at.kind !== 'integer' || at.value < 0n) return call.fail('the index is no whole number');
  if (stretch >= 0 && at.value >= BigInt(stretch)) return call.open('the list has an unknown number of elements before it');
  const item = target.items[Number(at.value)];
  return item && item.kind !== 'stretch' ? item : call.fail('there is no such element');
}

/** The value one step further. */
export function takeStep(target: Value, step: SettledStep, span: Span, run: Run): Result {
  const result =
    step.kind === 'attribute'
      ? apply(attribute, 'member', [target, text(step.name, step.span)], span, run)
      : apply(index, 'member', [target, step.key], span, run);
  return isFailure(result) ? result : foundIn(target, result, span);
}

/** The value as found at the place, by way of what it was found in, nearest first. */
function foundIn(container: Value, value: Value, span: Span): Value {
  const way = placesOf(container, span).filter((place) => !isWithin(value.span, place));
  if (way.length === 0) return foundAt(value, span);
  const own = placesOf(value, span).filter((place) => !way.some((other) => isSame(place, other)));
  return { ...value, span, trail: [...way, ...own].slice(0, limits.trail) };
}

/** The value as found at the place, which hides the places inside it. */
export function foundAt(value: Value, span: Span): Value {
  const { trail: _, ...plain } = value;
  const places = placesOf(value, span);
  return places.length > 0 ? { ...plain, span, trail: places.slice(0, limits.trail) } : { ...plain, span };
}

const placesOf = ({ span, trail = [] }: Value, hidden: Span) =>
  [span, ...trail].filter((place) => place.end > place.start && !isWithin(place, hidden));

const isSame = (one: Span, other: Span) => isWithin(one, other) && isWithin(other, one);

const isWithin = (inner: Span, outer: Span) => inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;

/** https://developer.hashicorp.com/terraform/language/expressions/splat */
const splat = (steps: readonly SettledStep[], span: Span): HclFunction => ({
  parameters: [takesAny],
  rest: takesAny,
  toleratesUnknown: true,
  apply: ([source], call) => {
    if (source?.kind === 'null' && typeOf(source).kind === 'open') call.run.doubt(residual('list', [source]));
    if (!source || source.kind === 'null') return call.array([], 'tuple');
    if (source.kind === 'unknown' && (!source.shape || source.shape === 'array'))
      return call.open(source.why, { shape: 'array' });
    const items = source.kind === 'array' ? plainItems(source) : [source];
    if (!items) return call.open('it has an unknown number of elements', { shape: 'array' });
    const of = typeOf(source);
    if ('of' in of && steps[0] && isImpossible(of.of, steps[0])) return call.fail(`it holds what is a ${of.of.kind}`);
    const results: Value[] = [];
    for (const item of items) {
      let result: Result = item;
      for (const step of steps) if (!isFailure(result)) result = takeStep(result, step, span, call.run);
      if (isFailure(result)) return result;
      results.push(result);
    }
    return collected(source, results, call);
  },
});

/** Whether no value of the type has such a step, so that even an empty list of them fails. */
const isImpossible = ({ kind }: Type, step: SettledStep) =>
  ['string', 'number', 'bool'].includes(kind) || (step.kind === 'attribute' && ['list', 'set', 'tuple'].includes(kind));

/** Of a list or set comes a list again, of anything else a tuple. */
function collected(source: Value, results: readonly Value[], call: Call): Result {
  const kind = source.kind === 'array' ? kindOf(source) : 'tuple';
  if (!kind) return call.array(results);
  const of = results.length > 0 ? unify(results.map(typeOf)) : anyType;
  return call.array(results, kind === 'tuple' || !of ? 'tuple' : { kind: 'list', of });
}

/** The steps taken from each element; a value that is no list counts as a list of one, null as an empty one. */
export function takeSplat(source: Value, steps: readonly SettledStep[], span: Span, run: Run): Result {
  const name = `splat[*]${steps.map((step) => (step.kind === 'attribute' ? `.${step.name}` : '[]')).join('')}`;
  const keys = steps.flatMap((step) => (step.kind === 'index' ? [step.key] : []));
  return apply(splat(steps, span), name, [source, ...keys], span, run);
}
