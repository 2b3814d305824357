import { describe, expect, test } from 'vitest';
import { loadBinaryPlan } from '../src/terraform/binary.ts';
import { bundleOf } from '../src/terraform/bundle.ts';
import { binary, tfplan } from './plan-bytes.ts';
import { bytesOf, planIn } from './plan-files.ts';

type Module = readonly [key: string, source: string, folder: unknown];
const listed = (...modules: readonly Module[]) =>
  JSON.stringify([{ Key: '', Dir: '.' }, ...modules.map(([Key, Source, Dir]) => ({ Key, Source, Dir }))]);
const treeOf = (files: Readonly<Record<string, string>>, folder = '') => bundleOf(binary(tfplan(), files), folder);
const pathsOf = (files: Readonly<Record<string, string>>, key = '', folder = '') =>
  treeOf(files, folder)?.(key, undefined)?.files.map(({ path }) => path);

test('the source of a real plan, where it lies around the plan', () => {
  const { bundle } = planIn(loadBinaryPlan('infra/out/tfplan', bytesOf('refs.tfplan')));
  const module = (key: string) => bundle?.(key, undefined);
  expect(module('')?.files.map(({ path }) => path)).toEqual(['infra/out/main.tf']);
  expect(module('')?.files[0]?.text).toContain('resource "azurerm_private_endpoint"');
  expect(module('wrap.inner')?.files.map(({ path }) => path)).toEqual(['infra/out/modules/openai/main.tf']);
  expect(module('wrap.inner')?.files[0]).toBe(module('multi')?.files[0]);
  expect([module('')?.isOurs, module('wrap.inner')?.isOurs, module('nobody')]).toEqual([true, true, undefined]);
  expect(bundleOf(bytesOf('refs.tfplan'), '')?.('', undefined)?.files[0]?.path).toBe('main.tf');
  expect(planIn(loadBinaryPlan('<stdin>', bytesOf('refs.tfplan'))).bundle?.('', undefined)?.files[0]?.path).toBe('main.tf');
});

describe('whose module it is', () => {
  const isOurs = (key: string, ...modules: readonly Module[]) => {
    const files = Object.fromEntries(modules.map(([name]) => [`tfconfig/m-${name}/main.tf`, '']));
    return treeOf({ 'tfconfig/modules.json': listed(...modules), ...files })?.(key, undefined)?.isOurs;
  };
  test.each([
    ['a local path', 'a', [['a', './a', 'a']], true],
    ['a path above', 'a', [['a', '../../modules/a', '../../modules/a']], true],
    ['a path of Windows', 'a', [['a', '..\\a', '..\\a']], true],
    ['a registry', 'a', [['a', 'registry.terraform.io/Azure/x/azurerm', '.terraform/modules/a']], false],
    ['a registry, with another data folder', 'a', [['a', 'registry.terraform.io/Azure/x/azurerm', '.tfdata/modules/a']], false],
    ['git', 'a', [['a', 'git::https://example.com/x.git', '.terraform/modules/a']], false],
    ['a copied folder', 'a', [['a', '/srv/modules/a', '.terraform/modules/a']], false],
    ['a folder of its own', 'a', [['a', './a', '/srv/modules/a']], false],
    ['a drive', 'a', [['a', './a', 'C:\\modules\\a']], false],
    ['Terragrunt’s copy', 'a', [['a', './a', '.terragrunt-cache/x/a']], false],
    [
      'a local path inside another’s',
      'a.b',
      [
        ['a', 'Azure/x/azurerm', '.tfdata/a'],
        ['a.b', './b', '.tfdata/a/b'],
      ],
      false,
    ],
    ['one whose caller is not listed', 'a.b', [['a.b', './b', 'b']], false],
  ] as const)('%s', (_, key, modules, expected) => {
    expect(isOurs(key, ...modules)).toBe(expected);
  });
});

test('names of folders and files', () => {
  const files = {
    'tfconfig/modules.json': listed(['a', '../x', '..\\x']),
    'tfconfig/m-a/main.tf': '',
    'tfconfig/m-/b.tf.json': '{}',
  };
  expect(pathsOf(files, 'a', 'infra/prod')).toEqual(['infra/x/main.tf']);
  expect(pathsOf(files, '', './infra/')).toEqual(['infra/b.tf.json']);
});

test('names that lead elsewhere, and what is no HCL, are passed over', () => {
  const names = ['../x.tf', '/x.tf', 'a/../../x.tf', '..\\x.tf', 'C:\\x.tf', 'x.tfvars', 'x.tf/', '.tf', 'x.txt', 'sub/x.tf'];
  const odd = Object.fromEntries(names.map((name) => [`tfconfig/m-/${name}`, 'x']));
  const more = {
    '/tfconfig/m-/x.tf': 'x',
    '../tfconfig/m-/x.tf': 'x',
    'tfconfig\\m-\\x.tf': 'x',
    'tfconfig/m-..\\/x.tf': 'x',
    'x.tf': 'x',
  };
  const files = { ...odd, ...more, 'tfconfig/modules.json': listed(), 'tfconfig/m-/main.tf': '', 'tfconfig/m-/main.tofu': '' };
  expect(pathsOf(files)).toEqual(['main.tf', 'main.tofu']);
});

test('a module that can’t be read as a whole has no source', () => {
  const long = 'x'.repeat(1_000_000);
  const files = Object.fromEntries([...Array(60).keys()].map((index) => [`tfconfig/m-/x${index}.tf`, long]));
  expect(pathsOf({ 'tfconfig/modules.json': listed(), ...files })).toBeUndefined();
  expect(pathsOf({ 'tfconfig/modules.json': listed() })).toBeUndefined();
  expect(pathsOf({ 'tfconfig/modules.json': listed(['a', './a', 7]), 'tfconfig/m-a/main.tf': '' }, 'a')).toEqual(['main.tf']);
});

test.each(['', '{', '{"Modules":[]}', 'null', '7', '[]', '[null, 7, {}]'])(
  'a plan whose list of modules is %s has none or no source',
  (text) => {
    const tree = treeOf({ 'tfconfig/modules.json': text, 'tfconfig/m-a/main.tf': '' });
    expect(tree?.('a', undefined)).toBeUndefined();
    expect(planIn(loadBinaryPlan('x', binary(tfplan(), { 'tfconfig/modules.json': text }))).instances).toEqual([]);
  },
);

test('no bundle of what is no zip', () => {
  expect(bundleOf(new Uint8Array(), '')).toBeUndefined();
  expect(bundleOf(bytesOf('create.json'), '')).toBeUndefined();
});
