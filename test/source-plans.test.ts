import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { declaring, hcl, plain, run } from './plan-sample.ts';

const wrapper = (text: string) =>
  `[command]/usr/bin/terraform show -json tfplan\n${text}\n::debug::Terraform exited with code 0.\n`;
const encodings: readonly (readonly [name: string, encode: (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 with a mark, the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['wrapper noise around', (text) => Buffer.from(wrapper(text))],
];

test.each(encodings)('%s: named, in a folder and from a pipe', async (_, encode) => {
  for (const path of ['plan.json', '.'])
    expect((await run({ 'plan.json': encode(plain) }, [path])).accounts).toEqual(['plan.json pass pass']);
  expect((await run({}, ['-'], { stdin: encode(plain) })).accounts).toEqual(['<stdin> pass pass']);
});

test('a plan whose names are sorted is found in a folder', async () => {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort()
            .map(([name, one]) => [name, sorted(one)]),
        )
      : value;
  expect((await run({ 'plan.json': JSON.stringify(sorted(JSON.parse(plain))) }, ['.'])).accounts).toHaveLength(1);
});

const state = JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', resources: [] });
const alikes: readonly (readonly [name: string, text: string])[] = [
  ['a state as Terraform keeps it', state],
  ['the stream of plan -json', '{"@level":"info","@message":"Terraform 1.11.4","type":"version"}\n{"@level":"info"}\n'],
  ['a redacted plan', '{"plan_format_version":"1.2","provider_format_version":"1.0","resource_changes":[]}'],
];

test.each(alikes)('%s is a problem where it is named, and no more', async (_, text) => {
  const named = await run({ 'x.json': text }, ['x.json']);
  expect([named.problems.length, named.accounts]).toEqual([1, []]);
  expect(named.problems[0]).toMatch(/^x\.json: This is .*`terraform show -json/);
  expect(await run({ 'x.json': text }, ['.'])).toMatchObject({ problems: [], told: [], accounts: [] });
  expect((await run({}, ['-'], { stdin: Buffer.from(text) })).problems).toHaveLength(1);
});

test.each([
  ['broken', plain.slice(0, -40)],
  ['of a format to come', plain.replace('"1.2"', '"2.0"')],
])('a plan that is %s is a problem wherever it is found', async (_, text) => {
  for (const path of ['plan.json', '.']) {
    const { problems, accounts } = await run({ 'plan.json': text }, [path]);
    expect([problems.length, accounts]).toEqual([1, []]);
    expect(problems[0]).toMatch(/^plan\.json: /);
  }
});

test('a template that begins like a plan is a template', async () => {
  const nothing = '{"format_version":"1.2","planned_values":{"root_module":{}},"resource_changes":[]}';
  const disguises = [
    `/*\n${nothing}\n::\n${'x'.repeat(5_000)}*/\n${declaring}`,
    `  // x\n${nothing}\n${declaring}`.replace(nothing, `// ${nothing}`),
    declaring.replace('{', `{ "lineage": "${'x'.repeat(5_000)}",`),
  ];
  for (const text of disguises)
    for (const path of ['main.json', '.'])
      expect(await run({ 'main.json': text }, [path])).toMatchObject({
        inputs: ['main.json arm'],
        accounts: ['main.json violation violation'],
      });
});

test('a zip that is no binary plan is passed over', async () => {
  const zip = zipSync({ 'word/document.xml': Buffer.from('x') });
  expect(await run({ 'a.docx': zip, 'b.json': zip }, ['a.docx', '.'])).toMatchObject({
    problems: [],
    told: ['a.docx is passed over: it is no ARM template, no parameter file and no Terraform plan'],
  });
});

const inHcl =
  'HCL is checked by its plan: `terraform plan -out tfplan`, `terraform show -json tfplan > plan.json`, and check plan.json';
const inBicep = 'Bicep is checked compiled: `bicep build`, and check the JSON that it writes';
test.each([
  [['infra/main.tf'], [`infra/main.tf is passed over: ${inHcl}`]],
  [['infra/more.tf.json'], [`infra/more.tf.json is passed over: ${inHcl}`]],
  [['infra'], [`infra has no plan: ${inHcl}`]],
  [['.'], [`. has no plan: ${inHcl}`, `. has no compiled template: ${inBicep}`]],
  [['**/*.tf'], [`**/*.tf has no plan: ${inHcl}`]],
  [['other/main.bicep'], [`other/main.bicep is passed over: ${inBicep}`]],
  [['other'], [`other has no compiled template: ${inBicep}`]],
])('HCL and Bicep alone: %j', async (paths, told) => {
  const files = { 'infra/main.tf': hcl('"Microsoft.CognitiveServices/x"'), 'infra/more.tf.json': '{}', 'other/main.bicep': 'x' };
  expect(await run(files, paths)).toMatchObject({ told, problems: [], accounts: [] });
});

test('nothing is told of HCL and Bicep beside what is made of them', async () => {
  const files = { 'main.tf': hcl('local.id'), 'plan.json': plain, 'main.bicep': '', 'main.json': '{}' };
  expect(await run(files, ['.'])).toMatchObject({ told: [], inputs: ['plan.json terraform'] });
});

test('parameters go with no plan', async () => {
  const files = { 'plan.json': plain, 'p.json': '{"parameters": {"x": {"value": 1}}}' };
  expect(await run(files, ['plan.json'], { parameters: ['p.json'] })).toMatchObject({
    problems: ['p.json: --parameters goes with a template, and there are only plans, which hold their values: plan.json'],
    accounts: [],
  });
});

test('what is empty is a problem where it is named', async () => {
  const empty = 'This is empty, so there is nothing to check';
  expect((await run({}, ['-'], { stdin: Buffer.from('\ufeff\r\n') })).problems).toEqual([`<stdin>: ${empty}`]);
  expect((await run({ 'plan.json': '' }, ['plan.json'])).problems).toEqual([`plan.json: ${empty}`]);
  expect((await run({ 'plan.json': '' }, ['.'])).problems).toEqual([]);
});

test('a plan may be longer than other files', async () => {
  const long = plain.replace('"complete":true', `"complete":true,"x":"${'x'.repeat(21_000_000)}"`);
  for (const path of ['plan.json', '.']) expect((await run({ 'plan.json': long }, [path])).accounts).toHaveLength(1);
  const other = `{"x":"${'x'.repeat(21_000_000)}"}`;
  expect((await run({ 'x.json': other }, ['x.json'])).problems[0]).toMatch(/21,000,\d+ bytes long, more than the 20,000,000/);
});
