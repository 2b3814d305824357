import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';

const cases = fileURLToPath(new URL('../fixtures/cases', import.meta.url));

/** What each case must say of each account, worked out from what Azure and Terraform do, not from what the guard says. */
const verdicts: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = JSON.parse(
  readFileSync(new URL('./terraform/verdicts.json', import.meta.url), 'utf8'),
);

async function judge(folder: string) {
  const file = join(folder, 'arguments.txt');
  const args = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const named = args.filter((one) => !one.startsWith('--'));
  const { accounts } = await check({
    folder,
    paths: named.length > 0 ? named : ['.'],
    parameters: [],
    parametersBeside: true,
    place: {},
    tell: () => undefined,
    strict: args.includes('--strict'),
    source: args.find((one) => one.startsWith('--source='))?.slice('--source='.length),
  });
  return Object.fromEntries(accounts.map(({ resource, verdicts }) => [resource.address, [...verdicts.values()]]));
}

test.each(Object.entries(verdicts).filter(([name]) => !name.startsWith('terraform-show-')))('%s', async (name, wanted) => {
  expect(await judge(join(cases, name))).toEqual(wanted);
});
