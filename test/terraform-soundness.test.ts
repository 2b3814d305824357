import fc from 'fast-check';
import { expect, test } from 'vitest';
import { get } from '../src/terraform/json.ts';
import { applied, judge, type Knowing, learn, leavesOf, overturned, referencesOf } from './terraform/learning.ts';
import { truths } from './terraform/world.ts';

/** `RUNS=20 npx vitest run test/terraform-soundness.test.ts` runs twenty times as many. */
const runs = Number(process.env['RUNS'] ?? 1);
const timeout = 120_000 * Math.max(1, runs);

const plans = applied.map((one) => ({ ...one, leaves: leavesOf(one) })).filter(({ leaves }) => leaves.length > 0);

/** A plan, a world that it leads to, and which of its open leaves become known first and in the end. */
const lessons = fc.nat(plans.length - 1).chain((index) => {
  const { leaves, worlds } = plans[index]!;
  return fc.record({
    index: fc.constant(index),
    world: fc.nat(worlds.length - 1),
    last: fc.subarray([...leaves], { minLength: 1 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
});

test.each<Knowing>(['source', 'plan', 'strict'])(
  'a settled verdict stands whatever becomes known, with %s',
  { timeout },
  async (knowing) => {
    const property = fc.asyncProperty(lessons, async ({ index, world, last, share }) => {
      const { name, plan, worlds } = plans[index]!;
      fc.pre(knowing === 'source' || !truths[name]?.taken);
      const known = last.map((leaf) => ({ ...leaf, value: get(worlds[world]?.[leaf.address]?.values, ...leaf.path) }));
      const first = known.slice(0, Math.floor(known.length * share));
      const [before, between, after] = await Promise.all(
        [[], first, known].map((learned) => judge(name, learn(plan, learned), knowing)),
      );
      expect([...overturned(before!, between!), ...overturned(between!, after!), ...overturned(before!, after!)], name).toEqual(
        [],
      );
    });
    await fc.assert(property, { numRuns: Math.ceil(80 * runs) });
  },
);

const isTarget = (path: readonly (string | number)[]) => path.at(-1) === 'private_connection_resource_id';

/** More than one plain reference: nothing but the source says what comes of it. */
const isOpenEnded = (references: readonly string[] | undefined) =>
  !references || references.some((one) => /^(?:local|each|count)\./.test(one));

/** Targets that the plan alone leaves open, of plans that hold several accounts. */
const openEnds = plans.flatMap(({ name, plan, leaves, worlds }) => {
  const read: unknown = JSON.parse(plan);
  const open = leaves.filter(({ address, path }) => isTarget(path) && isOpenEnded(referencesOf(read, address)));
  const ids = Object.values(worlds[0] ?? {}).flatMap(({ type, values }) =>
    /account|services/.test(type) ? [get(values, 'id')] : [],
  );
  return open.length > 0 ? [{ name, plan, open, ids }] : [];
});

test('a settled verdict of a plan alone stands whatever account an open target turns out to be', { timeout }, async () => {
  const guesses = fc.nat(openEnds.length - 1).chain((index) => {
    const { open, ids } = openEnds[index]!;
    const other = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/elsewhere';
    const values = fc.array(fc.constantFrom(...ids, other), { minLength: open.length, maxLength: open.length });
    return fc.record({ index: fc.constant(index), values });
  });
  const property = fc.asyncProperty(guesses, async ({ index, values }) => {
    const { name, plan, open } = openEnds[index]!;
    const learned = open.map((leaf, at) => ({ ...leaf, value: values[at] }));
    const before = await judge(name, plan, 'plan');
    expect(overturned(before, await judge(name, learn(plan, learned), 'plan')), name).toEqual([]);
  });
  await fc.assert(property, { numRuns: Math.ceil(80 * runs) });
});

test('there is enough to learn', () => {
  expect(plans.length).toBeGreaterThan(40);
  expect(openEnds.length).toBeGreaterThan(10);
  expect(plans.flatMap(({ leaves }) => leaves).length).toBeGreaterThan(200);
});
