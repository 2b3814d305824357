import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import type { Account } from '../src/model/report.ts';
import { type Truth, truths, truthsOf, worldsIn } from './terraform/world.ts';

// Each plan was applied with the real Terraform (test/terraform/make.mjs): what is settled must be what came of it.

const root = fileURLToPath(new URL('../fixtures/terraform', import.meta.url));

async function judge(folder: string, path: string, strict = false): Promise<readonly Account[]> {
  const given = { parameters: [], parametersBeside: false, place: {}, tell: () => undefined };
  const { accounts } = await check({ folder, paths: [path], ...given, strict });
  return accounts;
}

/** The plan where no source lies around it. */
async function judgeAlone(name: string, strict: boolean): Promise<readonly Account[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    writeFileSync(join(folder, 'plan.json'), readFileSync(join(root, name, 'plan.json')));
    return await judge(folder, 'plan.json', strict);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const asked = [
  ['AOAI001', ({ isClosed }: Truth) => isClosed],
  ['AOAI002', ({ isReached }: Truth) => isReached],
] as const;

/** What is settled and not so in some world. */
function wrongIn(name: string, accounts: readonly Account[]): readonly string[] {
  const worlds = worldsIn(readFileSync(join(root, name, 'state.json'), 'utf8')).map(truthsOf);
  return accounts.flatMap(({ resource: { address }, verdicts }) =>
    worlds.flatMap((world, index) => {
      const truth = world.get(address ?? '');
      if (!truth) return [`${address} is not there`];
      return asked.flatMap(([rule, holds]) => {
        const verdict = verdicts.get(rule);
        const isRight = verdict === 'undecided' || (verdict === 'pass') === holds(truth);
        return isRight ? [] : [`${rule} of ${address} is ${verdict}, which world ${index} contradicts`];
      });
    }),
  );
}

const settledIn = (accounts: readonly Account[]) =>
  accounts.flatMap(({ verdicts }) => [...verdicts.values()]).filter((verdict) => verdict !== 'undecided').length;

describe.each(Object.entries(truths))('%s', (name, { least, taken, draws }) => {
  test('with its source', async () => {
    const accounts = await judge(join(root, name), 'plan.json');
    expect(wrongIn(name, accounts)).toEqual([]);
    expect(settledIn(accounts)).toBeGreaterThanOrEqual(least);
  });
  test.runIf(existsSync(join(root, name, 'plan.tfplan')))('as a binary plan', async () => {
    const accounts = await judge(join(root, name), 'plan.tfplan');
    expect(wrongIn(name, accounts)).toEqual([]);
    expect(settledIn(accounts)).toBeGreaterThanOrEqual(least);
  });
  // docs/contract.md §3: alone, a list of one plain reference is taken for what it nearly always is; not so in a strict run.
  test.skipIf(taken)('alone', async () => {
    expect(wrongIn(name, await judgeAlone(name, false))).toEqual([]);
  });
  test('alone, in a strict run', async () => {
    const accounts = await judgeAlone(name, true);
    expect(
      wrongIn(
        name,
        accounts.filter(({ verdicts }) => !taken || verdicts.get('AOAI002') !== 'violation'),
      ),
    ).toEqual([]);
  });
  test('each world has every account', () => {
    const worlds = worldsIn(readFileSync(join(root, name, 'state.json'), 'utf8'));
    expect(worlds.length).toBe(draws ? 2 : 1);
  });
});

test('every plan is asked about', () => {
  expect(readdirSync(root).filter((name) => !name.endsWith('.md'))).toEqual(Object.keys(truths).sort());
});
