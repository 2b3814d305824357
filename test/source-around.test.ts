import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { show } from '../src/guard.ts';
import { behindLocal, declaring, folderOf, type Given, hcl, plain, plan, run } from './plan-sample.ts';

test('a plan is found in a folder, with its source around it', async () => {
  const files = { 'infra/plan.json': behindLocal, 'infra/main.tf': hcl('local.id') };
  expect(await run(files, ['.'])).toMatchObject({
    accounts: ['infra/main.tf pass pass'],
    inputs: ['infra/plan.json terraform'],
    problems: [],
    told: [],
    json: {
      accounts: [{ address: 'azurerm_cognitive_account.main', pointer: null, evidence: { AOAI002: { basis: 'source' } } }],
    },
  });
});

test('without source a finding sits on the plan', async () => {
  expect(await run({ 'plan.json': plain }, ['plan.json'])).toMatchObject({
    accounts: ['plan.json pass pass'],
    json: { accounts: [{ evidence: { AOAI002: { basis: 'reference' } } }] },
  });
  expect((await run({ 'plan.json': behindLocal }, ['plan.json'])).accounts).toEqual(['plan.json pass undecided']);
});

test('a strict run takes no reference list for a proof', async () => {
  const { accounts, json } = await run({ 'plan.json': plain }, ['plan.json'], { strict: true });
  expect(accounts).toEqual(['plan.json pass undecided']);
  expect(json.findings[0]).toMatchObject({ verdict: 'undecided', level: 'error' });
  expect(json.findings[0].message).toContain('--source');
  const files = { 'plan.json': plain, 'main.tf': hcl('azurerm_cognitive_account.main.id') };
  expect((await run(files, ['plan.json'], { strict: true })).accounts).toEqual(['main.tf pass pass']);
});

const around: readonly (readonly [
  claim: string,
  files: Record<string, string>,
  paths: readonly string[],
  given: Given,
  place: string,
])[] = [
  ['beside the plan', { 'a/plan.json': behindLocal, 'a/main.tf': hcl('local.id') }, ['a/plan.json'], {}, 'a/main.tf'],
  ['above the plan', { 'a/out/x/plan.json': behindLocal, 'a/main.tf': hcl('local.id') }, ['.'], {}, 'a/main.tf'],
  [
    'the nearest that fits',
    { 'a/out/plan.json': behindLocal, 'a/out/x.tf': 'locals {}', 'a/x.tf': hcl('local.id'), 'x.tf': hcl('local.id') },
    ['.'],
    {},
    'a/x.tf',
  ],
  ['none that fits', { 'a/plan.json': plain, 'a/x.tf': 'locals {}' }, ['.'], {}, 'a/plan.json'],
  [
    'the current folder',
    { 'out/plan.json': behindLocal, 'a/x.tf': hcl('local.id') },
    ['../out/plan.json'],
    { folder: 'a' },
    'x.tf',
  ],
  ['the current folder, from a pipe', { 'x.tf': hcl('local.id') }, ['-'], { stdin: Buffer.from(behindLocal) }, 'x.tf'],
  [
    'as given',
    { 'plan.json': behindLocal, 'x.tf': hcl('local.id'), 'b/x.tf': hcl('local.id') },
    ['.'],
    { source: 'b' },
    'b/x.tf',
  ],
];

test.each(around)('the source is %s', async (_, files, paths, given, place) => {
  const { accounts, problems, told } = await run(files, paths, given);
  expect([accounts, problems, told]).toEqual([[`${place} pass pass`], [], []]);
});

test.each([
  ['none', 'none: There is no such file or folder'],
  ['empty', 'empty: This is no source of a plan: the folder holds no HCL (*.tf)'],
  ['plan.json', 'plan.json: This is no source of a plan: it is neither a folder nor a binary plan with its HCL'],
  ['x.tfplan', 'x.tfplan: This is no source of a plan: it is neither a folder nor a binary plan with its HCL'],
  [
    'other',
    "other: This is not the source of plan.json: it does not declare azurerm_private_endpoint.pe, which the plan's root module has",
  ],
])('--source %s does not do, and the plan is judged without it', async (source, problem) => {
  const files = {
    'plan.json': plain,
    'x.tf': hcl('local.id'),
    'empty/x.txt': '',
    'other/x.tf': 'resource "azurerm_cognitive_account" "main" {}',
    'x.tfplan': zipSync({ tfplan: new Uint8Array() }),
  };
  const { accounts, problems } = await run(files, ['plan.json'], { source });
  expect([accounts, problems]).toEqual([['plan.json pass pass'], [problem]]);
});

test('--source without a plan is told', async () => {
  expect((await run({ 'main.json': declaring }, ['.'], { source: '.' })).told).toEqual([
    '--source is not used: there is no plan',
  ]);
});

test('OpenTofu reads its own files first', async () => {
  const files = { 'x.tofu': hcl('local.id'), 'x.tf': hcl('"x"') };
  const tofu = plan(['local.id'], 'registry.opentofu.org');
  expect((await run({ ...files, 'plan.json': tofu }, ['.'])).accounts).toEqual(['x.tofu pass pass']);
  expect((await run({ ...files, 'plan.json': behindLocal }, ['.'])).accounts[0]).toMatch(/^x\.tf /);
});

test('what a verdict may rest on is told, so that nothing overwrites it', async () => {
  const files = {
    'plan.json': behindLocal,
    'main.tf': hcl('local.id'),
    'main.json': declaring,
    'x.json': '{"CognitiveServices": 1}',
  };
  expect(new Set((await run(files, ['.'])).read)).toEqual(new Set(['plan.json', 'main.tf', 'main.json']));
});

test('so are templates that are linked, and parameter files', async () => {
  const linking = JSON.parse(declaring);
  const properties = { mode: 'Incremental', templateLink: { relativePath: 'parts/nested.json' } };
  linking.resources.push({ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'd', properties });
  linking.parameters = { x: { type: 'string', defaultValue: '' } };
  const values = '{"parameters": {"x": {"value": "y"}}}';
  const files = {
    'main.json': JSON.stringify(linking),
    'main.parameters.json': values,
    'parts/nested.json': declaring,
    'p.json': values,
  };
  const beside = await run(files, ['main.json']);
  expect(new Set(beside.read)).toEqual(new Set(['main.json', 'main.parameters.json', 'parts/nested.json']));
  const given = await run(files, ['main.json'], { parameters: ['p.json'] });
  expect(new Set(given.read)).toEqual(new Set(['main.json', 'p.json', 'parts/nested.json']));
});

test('what a plan holds is shown by its address', async () => {
  const folder = folderOf({ 'plan.json': plain, 'main.tf': hcl('azurerm_cognitive_account.main.id') });
  const options = { folder, paths: ['.'], parameters: [], parametersBeside: true, place: {}, tell: () => undefined };
  const { resources, problems } = await show(options);
  expect(problems).toEqual([]);
  expect(resources.map(({ resource }) => resource.address)).toEqual([
    'azurerm_cognitive_account.main',
    'azurerm_private_endpoint.pe',
  ]);
});

test('an account of two plans is judged in each', async () => {
  const known = plain.replace('"private_connection_resource_id":true', `"private_connection_resource_id":false`);
  const files = { 'a.json': plain, 'b.json': known, 'main.tf': hcl('azurerm_cognitive_account.main.id') };
  expect((await run(files, ['a.json', 'b.json'])).inputs).toEqual(['a.json terraform', 'b.json terraform']);
});

const fixture = (path: string) =>
  readFileSync(new URL(`../fixtures/cases/terraform-endpoint-through-a-local-${path}`, import.meta.url));
const binary = fixture('as-a-binary-plan-passes/plan.tfplan');
const asJson = fixture('passes/plan.json');

test('a binary plan is read by any name where it is named, matched or piped, and not picked up in a folder', async () => {
  const accounts = ['main.tf pass pass'];
  for (const path of ['tfplan', '*plan', '-'])
    expect(await run({ tfplan: binary }, [path], { stdin: binary })).toMatchObject({ accounts, problems: [], told: [] });
  expect((await run({ 'x.tfplan': binary }, ['.'])).inputs).toEqual([]);
});

test('a binary plan is the source of its JSON, and both are two inputs', async () => {
  expect((await run({ 'a/tfplan': binary, 'plan.json': asJson }, ['plan.json'], { source: 'a/tfplan' })).accounts).toEqual([
    'a/main.tf pass pass',
  ]);
  const both = await run({ 'b.tfplan': binary, 'plan.json': asJson }, ['b.tfplan', 'plan.json']);
  expect(both.inputs).toEqual(['b.tfplan terraform', 'plan.json terraform']);
  expect(both.accounts).toEqual(['main.tf pass pass', 'plan.json pass undecided']);
});
