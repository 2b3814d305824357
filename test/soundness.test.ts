import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionsOf, leaves, unknowns } from './soundness/expressions.ts';
import { evaluateBoth, faultsIn } from './soundness/learning.ts';
import { parameters, valueFor } from './soundness/values.ts';

const runs = Number(process.env['RUNS'] ?? 1);
const expressions = expressionsOf(leaves, unknowns);
const learned = fc.record(Object.fromEntries(Object.entries(parameters).map(([name, declared]) => [name, valueFor(declared)])));

test('what is known of a value stays true whatever is learned', () => {
  fc.assert(
    fc.property(fc.array(expressions('A', 3), { minLength: 1, maxLength: 3 }), learned, (sources, values) => {
      const seen = evaluateBoth(sources, values);
      if (seen) expect(faultsIn(seen)).toEqual([]);
    }),
    { numRuns: 3000 * runs },
  );
});
