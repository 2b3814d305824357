import { fold } from '../../model/letters.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual, termOf } from '../../model/term.ts';
import { type Item, type Shape, type Stretch, unknown, type Value } from '../../model/value.ts';
import { makeCall } from '../apply.ts';
import { applied, lambdaFrom, type Mapped, mappedStretch, meaningOf, valuesOf, type Written } from './mapped.ts';
import { objectOf } from './merge.ts';
import { doubtful, itemsOf } from './stretch.ts';
import type { Call, FunctionTable, TemplateForm } from './table.ts';
import { isChoice, throughCases } from './through-cases.ts';

const isStretch = (item: Item): item is Stretch => item.kind === 'stretch';
const mayBe = (shape: Shape, value: Value) => value.kind === 'unknown' && (!value.shape || value.shape === shape);
const isOpenText = (value: Value) => value.kind === 'pattern' || mayBe('text', value);

/** Leaves out what the lambda says no to; an element of which nobody can say is only maybe there. */
function filter(items: readonly Item[], [lambda]: readonly Written[], call: Call): Value {
  const kept: Item[] = [];
  for (const { item, value } of lambda ? applied(items, lambda, call) : []) {
    if (mayBe('boolean', value)) kept.push(doubtful(item, `filter(${termOf(item)},${termOf(value)})`));
    else if (value.kind !== 'boolean') return call.fail('the lambda of filter() gives no boolean');
    else if (value.value) kept.push(item);
  }
  return call.array(kept);
}

const noText = (call: Call) => `the lambda of ${call.name}() gives no text`;

/** No two names can be equal, whatever their case, so one that is not known is none of the others. */
function toObject(items: readonly Item[], [naming, making]: readonly Written[], call: Call): Value {
  const values = making ? valuesOf(applied(items, making, call), call) : items;
  const members = new Map<string, Value>();
  const names = new Set<string>();
  const open: Item[] = [];
  let why: string | undefined;
  for (const [index, { item, value: name }] of (naming ? applied(items, naming, call) : []).entries()) {
    const value = values[index];
    if (!value || (name.kind !== 'text' && !isOpenText(name))) return call.fail(noText(call));
    if (name.kind !== 'text' || isStretch(item) || isStretch(value)) {
      why ??= reasonOf(isStretch(item) ? item.each : name);
      open.push(isStretch(item) ? mappedStretch(item, name, call) : name, value);
    } else {
      if (names.has(fold(name.value))) return call.fail(`toObject() makes '${name.value}' twice`);
      names.add(fold(name.value));
      members.set(name.value, value);
    }
  }
  const rest =
    why === undefined ? undefined : unknown(residual('toobject', [call.array(open)]), why, call.span, { shape: 'object' });
  return call.object(members, rest);
}

/** Groups by name, whatever its case; the first name stands. One name that is open leaves all groups open. */
function groupBy(items: readonly Item[], [naming, making]: readonly Written[], call: Call): Value {
  const values = making ? valuesOf(applied(items, making, call), call) : items;
  const named: readonly Mapped[] = naming ? applied(items, naming, call) : [];
  const open = named.find(({ item, value }) => isStretch(item) || isOpenText(value));
  if (open) {
    const lists = [valuesOf(named, call), values].map(call.array);
    return unknown(residual('groupby', lists), reasonOf(isStretch(open.item) ? open.item.each : open.value), call.span, {
      shape: 'object',
    });
  }
  const groups = new Map<string, { readonly name: string; readonly items: Item[] }>();
  for (const [index, { value: name }] of named.entries()) {
    const value = values[index];
    if (!value || name.kind !== 'text') return call.fail(noText(call));
    const group = groups.get(fold(name.value));
    if (group) group.items.push(value);
    else groups.set(fold(name.value), { name: name.value, items: [value] });
  }
  return call.object(new Map([...groups.values()].map((group) => [group.name, call.array(group.items)])));
}

/** Stable, as the engine's: two elements that the lambda puts before each other, or neither, keep their order. */
function sort(items: readonly Item[], [lambda]: readonly Written[], call: Call): Value {
  const plain = items.flatMap((item) => (isStretch(item) ? [] : [item]));
  const unsure: Value[] = items.filter(isStretch).map(({ each }) => each);
  const isBefore = (one: Value, other: Value): number => {
    const answer = unsure.length === 0 && lambda ? lambda.apply([one, other]) : call.boolean(false);
    if (answer.kind !== 'boolean') unsure.push(answer);
    return answer.kind === 'boolean' && answer.value ? 1 : 0;
  };
  const ordered = plain.sort((one, other) => isBefore(other, one) - isBefore(one, other));
  const [open] = unsure;
  if (!open || !lambda) return call.array(ordered);
  const why = open.kind === 'unknown' || items.some(isStretch) ? reasonOf(open) : 'the lambda of sort() gives no boolean';
  return unknown(residual('sort', [call.array(items), meaningOf(lambda, call)]), why, call.span, { shape: 'array' });
}

type Work = (items: readonly Item[], lambdas: readonly Written[], call: Call) => Value;
type Variables = readonly [least: number, most: number];

/** A form over a list, with one or two lambdas behind it. */
const overList = (returns: Shape, variables: Variables, lambdas: readonly [number, number], work: Work): TemplateForm => ({
  arity: [1 + lambdas[0], 1 + lambdas[1]],
  returns,
  form: ([first, ...written], evaluate, call) => {
    const list = first ? evaluate.value(first) : call.null();
    const found = written.flatMap((expression) => lambdaFrom(expression, evaluate, variables) ?? []);
    const meanings = isChoice(list) ? found.map((lambda) => meaningOf(lambda, call)) : [];
    const inner = makeCall(call.name, [list, ...meanings], call.span, call.scope);
    if (found.length < written.length) return inner.fail(noLambda(call));
    return throughCases([list], inner, ([value]) => {
      const items = value && itemsOf(value);
      return items ? work(items, found, inner) : inner.fail(`the first argument of ${call.name}() is no array`);
    });
  },
});

const noLambda = (call: Call) => `an argument of ${call.name}() is no lambda of as many variables as it takes`;

const reduce: TemplateForm = {
  arity: [3, 3],
  form: ([first, second, third], evaluate, call) => {
    const lambda = lambdaFrom(third, evaluate, [2, 3]);
    const list = first ? evaluate.value(first) : call.null();
    const start = second ? evaluate.value(second) : call.null();
    const inner = makeCall(
      call.name,
      [list, start, ...(lambda && isChoice(list) ? [meaningOf(lambda, call)] : [])],
      call.span,
      call.scope,
    );
    if (!lambda) return inner.fail(noLambda(call));
    return throughCases([list], inner, ([value]) => {
      const items = value && itemsOf(value);
      if (!items) return inner.fail('the first argument of reduce() is no array');
      const stretch = items.find(isStretch);
      if (stretch)
        return unknown(
          residual('reduce', [call.array(items), start, meaningOf(lambda, call)]),
          reasonOf(stretch.each),
          call.span,
        );
      return items.reduce(
        (total: Value, item, index) => (isStretch(item) ? total : lambda.apply([total, item, call.integer(index)])),
        start,
      );
    });
  },
};

const mapValues: TemplateForm = {
  arity: [2, 2],
  returns: 'object',
  form: ([first, second], evaluate, call) => {
    const lambda = lambdaFrom(second, evaluate, [1, 1]);
    const value = first ? evaluate.value(first) : call.null();
    const meaning = lambda && isChoice(value) ? [meaningOf(lambda, call)] : [];
    const inner = makeCall(call.name, [value, ...meaning], call.span, call.scope);
    if (!lambda) return inner.fail(noLambda(call));
    return throughCases([value], inner, ([picked]) => {
      const object = picked && objectOf(picked, call);
      if (!object) return inner.fail('the first argument of mapValues() is no object');
      const members = new Map([...object.members].map(([name, member]) => [name, lambda.apply([member])] as const));
      const { rest } = object;
      return call.object(
        members,
        rest && unknown(residual('mapvalues', [rest, meaningOf(lambda, call)]), rest.why, call.span, { shape: 'object' }),
      );
    });
  },
};

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda */
export const lambdaFunctions: FunctionTable = {
  filter: overList('array', [1, 2], [1, 1], filter),
  groupby: overList('object', [1, 1], [1, 2], groupBy),
  map: overList('array', [1, 2], [1, 1], (items, [lambda], call) =>
    call.array(lambda ? valuesOf(applied(items, lambda, call), call) : []),
  ),
  mapvalues: mapValues,
  reduce,
  sort: overList('array', [2, 2], [1, 1], sort),
  toobject: overList('object', [1, 1], [1, 2], toObject),
};
