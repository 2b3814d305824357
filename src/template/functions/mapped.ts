import { lazy } from '../../model/lazy.ts';
import { reasonOf } from '../../model/reason.ts';
import { shorten, termOf } from '../../model/term.ts';
import { type Item, type Stretch, unknown, type Value } from '../../model/value.ts';
import type { Expression } from '../syntax.ts';
import { elementOf, positionOf } from './stretch.ts';
import type { Arguments, Call, Lambda } from './table.ts';
import { wordingOf } from './wording.ts';

/** A lambda with its wording, which tells it from every other. */
export interface Written extends Lambda {
  readonly wording: () => string;
}

/** The lambda that an argument gives; undefined where it is none, or has fewer or more variables. */
export function lambdaFrom(
  expression: Expression | undefined,
  evaluate: Arguments,
  [least, most]: readonly [number, number],
): Written | undefined {
  const lambda = expression && evaluate.lambda(expression);
  if (!lambda || lambda.parameters < least || lambda.parameters > most) return undefined;
  return { ...lambda, wording: lazy(() => wordingOf(expression)) };
}

/** What the lambda makes of arguments of which nothing is known: the same for two calls only where it does the same in both. */
export function meaningOf(lambda: Written, call: Call): Value {
  const variable = (index: number) =>
    unknown(shorten(`variable${index}(${lambda.wording()})`), 'it is a variable of a lambda', call.span);
  return lambda.apply(Array.from({ length: lambda.parameters }, (_, index) => variable(index)));
}

/** An item and what the lambda makes of it; of a stretch, of each of its elements. */
export interface Mapped {
  readonly item: Item;
  readonly value: Value;
}

/** Applies the lambda to each item and, where it asks for that, its position. */
export function applied(items: readonly Item[], lambda: Written, call: Call): readonly Mapped[] {
  const firstStretch = items.findIndex((item) => item.kind === 'stretch');
  const asksPosition = lambda.parameters > 1;
  return items.map((item, index): Mapped => {
    const position = asksPosition ? [positionOf(items, index, firstStretch, call)] : [];
    if (item.kind !== 'stretch') return { item, value: lambda.apply([item, ...position]) };
    const inside = position.map((start) => {
      const term = shorten(`position(${item.term},${lambda.wording()},${termOf(start)})`);
      return unknown(term, reasonOf(item.each), call.span, { shape: 'integer' });
    });
    return { item, value: lambda.apply([elementOf(item, lambda.wording()), ...inside]) };
  });
}

/** The values, each in the place of the item that it was made of. */
export const valuesOf = (mapped: readonly Mapped[], call: Call): readonly Item[] =>
  mapped.map(({ item, value }) => (item.kind === 'stretch' ? mappedStretch(item, value, call) : value));

/** A stretch of what a lambda makes of the elements of another. */
export const mappedStretch = (from: Stretch, each: Value, call: Call): Stretch => ({
  kind: 'stretch',
  term: shorten(`${call.name}(${from.term},${termOf(each)})`),
  each,
});
