import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** What an expression gives, mostly: text, number, bool, list, map, anything; `loop` is anything that a `for` may repeat. */
export type Kind = 'text' | 'number' | 'bool' | 'list' | 'map' | 'any' | 'loop';
/** Expressions to begin with, as text. */
export type Leaves = Readonly<Record<Exclude<Kind, 'loop'>, readonly string[]>>;

/** `T` stands for a text, `N` a number, `B` a bool, `L` a list, `M` a map, `A` anything, `K` anything in a loop. */
const placeholders: Readonly<Record<string, Kind>> = {
  T: 'text',
  N: 'number',
  B: 'bool',
  L: 'list',
  M: 'map',
  A: 'any',
  K: 'loop',
};

const words = JSON.parse(readFileSync(new URL('expressions.json', import.meta.url), 'utf8')) as {
  readonly forms: Readonly<Record<Kind, readonly string[]>>;
  readonly literals: Leaves;
};

/** Literals and small values of every type. */
export const literals: Leaves = words.literals;

/** Expressions of a kind over the leaves, so many calls and operators deep. */
export function expressionsOver(leaves: Leaves, kind: Kind, depth: number): fc.Arbitrary<string> {
  const known = new Map<string, fc.Arbitrary<string>>();
  const make = (wanted: Kind, levels: number): fc.Arbitrary<string> => {
    const ends = wanted === 'loop' ? ['k', 'v'] : leaves[wanted];
    if (levels <= 0) return fc.constantFrom(...ends);
    const key = `${wanted} ${levels}`;
    const before = known.get(key);
    if (before) return before;
    const filled = fc.constantFrom(...words.forms[wanted]).chain((form) => {
      const pieces = form.split(/\b([TNBLMAK])\b/);
      return fc.tuple(
        ...pieces.map((piece, at) => (at % 2 === 0 ? fc.constant(piece) : make(placeholders[piece] ?? 'any', levels - 1))),
      );
    });
    const made = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...ends) },
      { weight: 5, arbitrary: filled.map((pieces) => pieces.join('')) },
    );
    known.set(key, made);
    return made;
  };
  return make(kind, depth);
}
