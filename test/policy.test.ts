import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import { commentedHcl } from '../src/hcl/comments.ts';
import { suppressionsIn } from '../src/in-file.ts';
import type { Finding, Report } from '../src/model/report.ts';
import { noSettings, type Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import type { Policy } from '../src/options.ts';
import { compareWithBaseline, entriesOf, readBaseline } from '../src/policy/baseline.ts';
import { type Commented, suppressionsInComments } from '../src/policy/comments.ts';
import { isDay, readDirective } from '../src/policy/directive.ts';
import { nameGlob, nameLetters, pathGlob } from '../src/policy/glob.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';
import { commentedJson } from '../src/source/json-comments.ts';
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

test('comments of JSON and of HCL are told from texts', () => {
  const shown = (text: string, all: readonly { readonly start: number; readonly end: number }[]) =>
    all.map(({ start, end }) => text.slice(start, end));
  const json = '{ "a": "// no", // one\n "b": "two\n// lines", /* two\n */ "c\\"//": 1 } // three';
  expect(shown(json, commentedJson(json).comments)).toEqual(['// one', '/* two\n */', '// three']);
  const hcl = 'a = "# no" # one\nb = <<EOT\n# no ${"x" /* in */}\nEOT\n// two\nc {\n  /* three */\n}\n';
  expect(shown(hcl, commentedHcl(hcl).comments)).toEqual(['# one', '/* in */', '// two', '/* three */']);
});

/** What a suppression covers that stands in place of `§`. */
function covered(written: string, commented: (text: string) => Commented): readonly string[] {
  const text = written.replace('§', 'aoai-guard:ignore AOAI001 -- x');
  const { suppressions } = suppressionsInComments({ path: 'a', text }, commented(text), rules);
  return suppressions.map(({ covers }) => (covers.kind === 'span' ? text.slice(covers.span.start, covers.span.end) : ''));
}

test.each([
  ['// §\n{ "a": {\n "b": 1\n}, "c": {\n"d": 1 } }', '{ "a": {\n "b": 1\n}, "c": {\n"d": 1 } }'],
  ['[\n// §\n{\n"a": [1]\n}, {\n"b": 2\n}\n]', '{\n"a": [1]\n}'],
  ['[{\n"a": [1]\n// §\n}, {\n"b": 2\n}, {\n"c": 3 }\n]', '}, {\n"b": 2\n}'],
  ['{\n// §\n"a": 1, "b": 2\n}', '"a": 1, "b": 2'],
  ['{\n/* § */\n"a": "}\\"{", "b": {}\n}', '"a": "}\\"{", "b": {}'],
  ['[\r// §\r{ "a":\r1 },\r{ "b": 1 } ]', '{ "a":\r1 }'],
  ['[ { "a": "one\ntwo" }, // §\n{ "b": 1 },\n{ "c": [] } ]', 'two" }, // aoai-guard:ignore AOAI001 -- x'],
  ['[\n// §\n{ "a": 1 }, "one\ntwo", { "b": 1 } ]', '{ "a": 1 }, "one\ntwo"'],
  ['[\n// §\n// more\n/* and\n more */ { "a": 1 },\n2]', '{ "a": 1 },'],
  ['[\n1 ]\n// §', ''],
])('what a comment in %j covers', (text, expected) => {
  expect(covered(text, commentedJson)).toEqual([expected]);
});

test.each([
  [
    'resource "a" "b" { # §\n  x = "}"\n  y {\n  }\n}\nz = 1\n',
    'resource "a" "b" { # aoai-guard:ignore AOAI001 -- x\n  x = "}"\n  y {\n  }\n}',
  ],
  ['a {\n  # §\n  x = "}"\n  y = 1\n}\n', 'x = "}"'],
  ['# §\na = <<EOT\n{\nEOT\nb = 1\n', 'a = <<EOT\n{\nEOT'],
  ['# §\r\na = [\r\n]\r\nb = 1\r\n', 'a = [\r\n]'],
])('what a comment in %j of HCL covers', (text, expected) => {
  expect(covered(text, commentedHcl)).toEqual([expected]);
});

test('what can be no comment in HCL that is broken is none', () => {
  expect(covered('a = "open\n# §\nb = 1', commentedHcl)).toEqual([]);
});

test('thousands of suppressions, and texts of millions of characters, are read in time', () => {
  const lines = '// aoai-guard:ignore AOAI001 -- x\n'.repeat(50_000);
  const long = `"${'a'.repeat(8_000_000)}"`;
  const text = `[\n${lines}[${'1,\n'.repeat(100_000)}1],\n// ${long}\n${long}]`;
  const { suppressions } = suppressionsInComments({ path: 'a', text }, commentedJson(text), rules);
  expect(suppressions).toHaveLength(50_000);
});

test('of one file a thousand suppressions are read, and what is more is told', () => {
  const text = `${'// aoai-guard:ignore AOAI001 -- x\n'.repeat(1_002)}{}`;
  const { suppressions, problems } = suppressionsIn([{ path: 'a.json', text }], rules, () => undefined);
  expect(suppressions).toHaveLength(1_000);
  expect(problems).toMatchObject([{ message: expect.stringContaining('more than 1000'), at: { start: 34_000 } }]);
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
