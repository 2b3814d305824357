import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './soundness/assemble.ts';
import { deployments } from './soundness/deployments.ts';
import { expressionsOf, leaves, unknowns } from './soundness/expressions.ts';
import { found } from './soundness/found.ts';
import { canTurnOut, isRefused, judge, overturned } from './soundness/judge.ts';
import { evaluateBoth, faultsIn, type Learned } from './soundness/learning.ts';
import { lessons, orders, places } from './soundness/lessons.ts';
import { parameters, valueFor } from './soundness/values.ts';

/** `RUNS=20 npx vitest run test/soundness.test.ts` runs twenty times as many. */
const runs = Number(process.env['RUNS'] ?? 1);
const options = (numRuns: number) => ({ numRuns: Math.ceil(numRuns * runs) });
const timeout = 60_000 * Math.max(1, runs);

const expressions = expressionsOf(leaves, unknowns);
const values = fc.record(Object.fromEntries(Object.entries(parameters).map(([name, declared]) => [name, valueFor(declared)])));

test.each(found)('%s', (_, sources, learned) => {
  const plain = { p: 'x', q: 'x', c: 'a', s: 'x', i: 0, k: 0, b: false, g: false, a: [], l: [], o: {} };
  expect(faultsIn(evaluateBoth(sources, { ...plain, ...learned }) ?? [])).toEqual([]);
});

test.each([2, 3])('what is known of a value stays true whatever is learned: expressions %i deep', { timeout }, (depth) => {
  const property = fc.property(fc.array(expressions('A', depth), { minLength: 1, maxLength: 3 }), values, (sources, learned) => {
    const seen = evaluateBoth(sources, learned);
    if (seen) expect(faultsIn(seen)).toEqual([]);
  });
  fc.assert(property, options(2_000));
});

test.each([
  [1, 700],
  [2, 150],
])('a settled verdict stands whatever is learned: modules %i deep', { timeout }, (depth, times) => {
  const property = fc.property(deployments(depth), lessons, places, orders, (shape, learned, place, first) => {
    const template = assemble(shape);
    const before = judge(template, { learned: {}, place: {}, isRevealed: false });
    const only = (names: readonly string[]): Learned =>
      Object.fromEntries(
        Object.entries(learned).filter(
          ([name, value]) => names.includes(name) && before.unknown.includes(name) && canTurnOut(template, name, value),
        ),
      );
    const after = judge(template, { learned: only(Object.keys(learned)), place, isRevealed: true });
    if (isRefused(before, after)) return;
    const between = judge(template, {
      learned: only(first),
      place: first.includes('place') ? place : {},
      isRevealed: first.includes('s'),
    });
    if (isRefused(between, after)) return;
    expect([...overturned(before, after), ...overturned(between, after), ...overturned(before, between)]).toEqual([]);
  });
  fc.assert(property, options(times));
});
