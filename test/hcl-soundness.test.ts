import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termOf } from '../src/model/term.ts';
import { isSettled } from '../src/model/value.ts';
import { expressionsOver } from './hcl/expressions.ts';
import { contradictions, learn, leaves, lessons } from './hcl/learning.ts';

/** `RUNS=20 npx vitest run test/hcl-soundness.test.ts` runs twenty times as many. */
const runs = Number(process.env['RUNS'] ?? 1);
const timeout = 60_000 * Math.max(1, runs);

const picks = fc.record(Object.fromEntries(Object.keys(lessons).map((name) => [name, fc.nat(60)])));

/** What was said before the unknowns were known and is not true after. */
function faults(texts: readonly string[], learned: Readonly<Record<string, number>>): readonly string[] {
  const { before, after, values } = learn(texts, learned);
  const found = before.flatMap(({ value: was, doubts }, at) => {
    const is = after[at]?.value;
    if (!is) return [];
    if (was.kind === 'failure') return is.kind === 'failure' || is.kind === 'unknown' ? [] : [`failed: ${was.why}`];
    if (is.kind === 'failure') return doubts.size === 0 ? [`never fails, but: ${is.why}`] : [];
    return contradictions(was, is, values);
  });
  const same = before.flatMap(({ value: one }, at) =>
    before.slice(0, at).flatMap(({ value: other }, to) => {
      const [left, right] = [after[at]?.value, after[to]?.value];
      if (one.kind === 'failure' || other.kind === 'failure' || termOf(one) !== termOf(other)) return [];
      if (!left || !right || left.kind === 'failure' || right.kind === 'failure') return [];
      if (!isSettled(left) || !isSettled(right)) return [];
      return termOf(left) === termOf(right) ? [] : [`${termOf(one)} is ${termOf(left)} and ${termOf(right)}`];
    }),
  );
  return [...found, ...same];
}

test.each([
  [1, 2_000],
  [2, 2_000],
  [3, 800],
])('what is known of a value stays true whatever is learned: expressions %i deep', { timeout }, (depth, times) => {
  const texts = fc.array(expressionsOver(leaves, 'any', depth), { minLength: 1, maxLength: 3 });
  const property = fc.property(texts, picks, (sources, learned) => {
    expect(faults(sources, learned)).toEqual([]);
  });
  fc.assert(property, { numRuns: Math.ceil(times * runs) });
});
