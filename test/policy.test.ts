import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import type { Finding, Report } from '../src/model/report.ts';
import { noSettings, type Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import type { Policy } from '../src/options.ts';
import { compareWithBaseline, entriesOf, readBaseline } from '../src/policy/baseline.ts';
import { isDay, readDirective } from '../src/policy/directive.ts';
import { nameGlob, nameLetters, pathGlob } from '../src/policy/glob.ts';
import { rulesFor } from '../src/policy/levels.ts';
import { createSuppressor } from '../src/policy/suppress.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';
import { environmentOf } from '../src/together.ts';

const demo = fileURLToPath(new URL('../fixtures/demo', import.meta.url));
const run = (policy: Policy) =>
  check({
    folder: demo,
    paths: ['.'],
    parameters: [],
    parametersBeside: true,
    place: {},
    strict: false,
    policy,
    tell: () => undefined,
  });
const policyWith = (suppressions: readonly Suppression[] = []): Policy => ({
  settings: { ...noSettings, suppressions },
  pathPrefix: '',
  today: '2026-11-30',
});
const at = wholeFile({ path: 'aoai-guard.json', text: '{}' });

test.each([
  ['infra/**', 'infra/a.json', true],
  ['infra/**', 'infra/a/b.json', true],
  ['infra/**', 'infra', true],
  ['infra/**', 'infrared/a.json', false],
  ['**/a.json', 'a.json', true],
  ['**/a.json', 'x/y/a.json', true],
  ['**/a.json', 'x/ba.json', false],
  ['**/x/**/*.json', 'a/x/b/x/c.json', true],
  ['*.json', 'a/b.json', false],
  ['a?.json', 'ab.json', true],
  ['a?.json', 'a.json', false],
  ['a**b', 'axyb', true],
  ['A.json', 'a.json', false],
  ['[ab].json', 'a.json', false],
  ['', '', true],
])('the glob %s and the path %s: %s', (glob, path, expected) => {
  expect(pathGlob(glob)(path)).toBe(expected);
});

test('a name matches as a regular expression of its stars and question marks would', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/'), maxLength: 12 });
  const globs = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(globs, letters, (glob, name) => {
      const pattern = new RegExp(`^${glob.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`, 'i');
      expect(nameGlob(glob)(nameLetters(name))).toBe(pattern.test(name));
    }),
  );
});

test('a glob that a hostile author wrote takes no time', () => {
  expect(nameGlob(`${'*a'.repeat(2_000)}b`)(nameLetters('a'.repeat(4_000)))).toBe(false);
  expect(pathGlob(`${'**/a/'.repeat(500)}b`)(`${'a/'.repeat(2_000)}c`)).toBe(false);
});

test.each([
  ['2026-11-30', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['tomorrow', false],
  ['+002026-11-30', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['aoai-guard:ignore AOAI001 -- why', { directive: { rules: ['AOAI001'], reason: 'why', until: undefined }, isForFile: false }],
  [
    'aoai-guard:ignore aoai001,private-endpoint AOAI002 -- a -- b until=2027-01-31',
    { directive: { rules: ['AOAI001', 'AOAI002'], reason: 'a -- b', until: '2027-01-31' }, isForFile: false },
  ],
  ['aoai-guard: ignore-file AOAI002 -- x', { directive: { rules: ['AOAI002'], reason: 'x', until: undefined }, isForFile: true }],
  ['see aoai-guard:ignore AOAI001 -- x', undefined],
  ['aoai-guard is good', undefined],
  ['aoai-guard:ignore AOAI001', { fault: expect.stringContaining('gives no reason') }],
  ['aoai-guard:ignore AOAI001 -- until=2027-01-31', { fault: expect.stringContaining('gives no reason') }],
  ['aoai-guard:ignore -- why', { fault: expect.stringContaining('names no rule') }],
  ['aoai-guard:ignore * -- why', { fault: expect.stringContaining("no rule '*'") }],
  ['aoai-guard:ignore AOAI001 -- until=2027-01-31 why', { fault: expect.stringContaining('stands at its end') }],
  ['aoai-guard:ignore AOAI001 -- why, until 2027-01-31', { fault: expect.stringContaining('stands at its end') }],
  ['aoai-guard:ignore AOAI001 -- why until=soon', { fault: expect.stringContaining("'soon' is no day") }],
])('the comment %s', (comment, expected) => {
  expect(readDirective(comment, rules)).toEqual(expected);
});

test('a comment in one version of a file hides nothing in another version of it', async () => {
  const { findings, accounts } = await run(policyWith());
  const [finding] = findings;
  const resource = accounts[finding?.accounts[0] ?? 0]?.resource;
  if (!finding || !resource) throw new Error('nothing is found');
  const { file } = finding.at;
  const suppressedIn = (version: typeof file) => {
    const covers = { kind: 'span', span: { file: version, start: 0, end: file.text.length } } as const;
    const one: Suppression = { kind: 'comment', rules: [finding.rule.id], reason: 'x', until: undefined, at, covers };
    return createSuppressor([one], { pathOf: (path) => path, today: '2026-11-30' }).suppressionOf({ finding, resource });
  };
  expect(suppressedIn({ ...file })).toBeDefined();
  expect(suppressedIn({ ...file, text: `${file.text} ` })).toBeUndefined();
});

test.each([
  ['main.json', ['main.parameters.dev.json'], 'dev'],
  ['main.json', ['main.prod.parameters.json'], 'prod'],
  ['infra/main.json', ['infra/parameters/main-test.json'], 'test'],
  ['infra/main.json', ['env/base.json', 'env/eu.prod.json'], 'env.eu.prod'],
  ['azuredeploy.json', ['azuredeploy.parameters.json'], ''],
  ['main.json', [], ''],
])('the environment of %s with %j is %s', (template, parameters, expected) => {
  expect(environmentOf(template, parameters)).toBe(expected);
});

const keysOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ rule, verdict, fingerprint, accounts }) =>
    accounts.map((account) => [rule.id, verdict, fingerprint, account].join(' ')),
  );

const textOf = (findings: Parameters<typeof entriesOf>[0]) => JSON.stringify({ version: 1, findings: entriesOf(findings) });
const enteredOf = ({ findings, accounts }: Report) =>
  findings.flatMap((finding) =>
    finding.accounts.map((index) => ({ finding, path: 'main.json', account: accounts[index]?.resource.label ?? '' })),
  );

test('whatever is suppressed or known before, no finding is lost, none is doubled, and no verdict changes', async () => {
  const whole = await run(policyWith());
  const text = textOf(enteredOf(whole));
  const root = readJson({ path: 'baseline.json', text }).root;
  const baseline = root && readBaseline(root);
  if (!baseline || 'message' in baseline) throw new Error('no baseline');
  const globs = fc.option(fc.constantFrom('*', '*-dev', 'oai-e*', 'main.json', '**', 'nothing'), { nil: undefined });
  const one = fc.record({
    rules: fc.subarray(['AOAI001', 'AOAI002'], { minLength: 1 }),
    until: fc.constantFrom(undefined, '2026-11-29', '2026-11-30'),
    path: globs,
    account: globs,
  });
  const suppressions = fc.array(
    one.map(({ rules, until, path, account }): Suppression => {
      const covers = { kind: 'globs', path, account } as const;
      return { kind: 'configuration', rules, reason: 'x', until, at, covers };
    }),
    { maxLength: 4 },
  );
  const entries = fc.subarray([...baseline.entries]);
  await fc.assert(
    fc.asyncProperty(suppressions, entries, async (all, kept) => {
      const report = await run({ ...policyWith(all), baseline: { ...baseline, entries: kept } });
      const hidden = [...report.suppressed.map(({ finding }) => finding), ...report.baselined];
      expect(keysOf([...report.findings, ...hidden]).sort()).toEqual(keysOf(whole.findings).sort());
      expect(report.accounts.map(({ verdicts }) => verdicts)).toEqual(whole.accounts.map(({ verdicts }) => verdicts));
    }),
    { numRuns: 40 },
  );
});

test('a baseline of all findings leaves none, and says nothing of lines', async () => {
  const report = await run(policyWith());
  const entered = enteredOf(report);
  const text = textOf(entered);
  expect(text).toBe(textOf([...entered].reverse()));
  const root = readJson({ path: 'baseline.json', text }).root;
  const baseline = root && readBaseline(root);
  if (!baseline || 'message' in baseline) throw new Error('no baseline');
  expect(compareWithBaseline(entered, baseline)).toEqual({ held: new Set(entered), left: [] });
});

test.each([
  ['[]', 'This is no baseline'],
  ['{ "version": 2, "findings": [] }', 'of another version'],
  ['{ "version": 1, "findings": [], "resources": [] }', 'This is no baseline'],
  ['{ "version": 1, "findings": [{}] }', 'no entry of a baseline'],
  [
    '{ "version": 1, "findings": [{ "rule": "a", "path": "b", "account": "c", "verdict": "pass", "fingerprint": "d", "count": 1 }] }',
    'no entry',
  ],
])('no baseline: %s', (text, message) => {
  const { root } = readJson({ path: 'baseline.json', text });
  expect(root && readBaseline(root)).toMatchObject({ message: expect.stringContaining(message) });
});

test('the profile gives levels, the configuration changes them, and what is off is not asked', () => {
  const [first, second] = rules;
  if (!first || !second) throw new Error('no rules');
  const all = [first, { ...second, level: 'note', profiles: { conformity: 'error', all: 'off' } }] as const;
  const levelsIn = (
    profile: 'default' | 'conformity' | 'all' | undefined,
    levels: readonly (readonly [string, 'off' | 'warning'])[],
  ) => rulesFor(all, { ...noSettings, profile, levels: new Map(levels) }).map(({ id, level }) => [id, level]);
  expect(levelsIn(undefined, [])).toEqual([
    ['AOAI001', 'error'],
    ['AOAI002', 'note'],
  ]);
  expect(levelsIn('conformity', [])).toEqual([
    ['AOAI001', 'error'],
    ['AOAI002', 'error'],
  ]);
  expect(levelsIn('all', [])).toEqual([['AOAI001', 'error']]);
  expect(
    levelsIn('all', [
      ['AOAI002', 'warning'],
      ['AOAI001', 'off'],
    ]),
  ).toEqual([['AOAI002', 'warning']]);
});
