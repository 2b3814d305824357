import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { limits } from '../src/model/limits.ts';
import { declarationsIn, undeclared } from '../src/source/declared.ts';
import { createFiles } from '../src/source/files.ts';
import { hclNames } from '../src/source/hcl-files.ts';
import { moduleFiles } from '../src/source/modules.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'hcl-')));
const repository = join(top, 'repository');
afterAll(() => rmSync(top, { recursive: true }));

function write(path: string, text = ''): void {
  const full = join(repository, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const manifest = (...modules: readonly (readonly [key: string, source: string, folder: string])[]) =>
  JSON.stringify({ Modules: modules.map(([Key, Source, Dir]) => ({ Key, Source, Dir })) });

mkdirSync(join(repository, '.git'), { recursive: true });
write('infra/main.tf', '# root');
write('infra/override.tf');
write('infra/a_override.tf.json', '{}');
write('infra/z.tf.json', '{}');
write('infra/old.tofu', '# tofu');
write('infra/old.tf', '# shadowed');
write('infra/.hidden.tf');
write('infra/sub/main.tf');
write('modules/openai/main.tf', '# openai');
write('modules/openai/inner/main.tf', '# inner');
write('modules/empty/README.md');
write('modules/broken/main.tf', 'ab\0c');
write('modules/leak/main.tf');
write('infra/.terraform/modules/remote/main.tf', '# remote');
write('infra/.terraform/modules/remote/modules/part/main.tf', '# part');
write('../outside/main.tf', '# outside');
symlinkSync(join(top, 'outside/main.tf'), join(repository, 'modules/leak/stolen.tf'));
symlinkSync(join(top, 'outside'), join(repository, 'modules/escape'));
symlinkSync(join(repository, 'modules/openai/main.tf'), join(repository, 'infra/shared.tf'));
write(
  'infra/.terraform/modules/modules.json',
  manifest(
    ['', '', '.'],
    ['remote', 'registry.terraform.io/a/b/azurerm', '.terraform\\modules\\remote'],
    ['remote.part', './modules/part', '.terraform/modules/remote/modules/part'],
    ['stale', './somewhere', '../modules/openai'],
    ['outside', 'git::https://example.com/x.git', '../../outside'],
    ['moved', 'registry.terraform.io/c/d/azurerm', '../modules/openai'],
  ),
);

function treeOf(folder: string, circumstances: { readonly isTofu?: boolean; readonly dataFolder?: string } = {}) {
  const faults: string[] = [];
  const reach = createFiles(repository).reach(folder);
  if (!reach) throw new Error('no such folder');
  const { isTofu = false, dataFolder } = circumstances;
  const modules = moduleFiles(reach, { isTofu, dataFolder }, ({ at, message }) => faults.push(`${at.file.path}: ${message}`));
  const told = (key: string, source?: string) => {
    const found = modules(key, source);
    return found && [...found.files.map(({ path }) => path), found.isOurs];
  };
  return { told, faults };
}

test('the names that Terraform and OpenTofu read, overrides last', () => {
  const names = [
    'b.tf',
    'override.tf',
    'a_override.tf.json',
    'c.tofu',
    'c.tf',
    'd.tf.json',
    'd.tofu.json',
    'e.tofu',
    'e.tf.json',
  ];
  const others = ['.f.tf', 'main.tf~', 'x.tfvars', 'tf', 'Main.TF', 'x.tftest.hcl', 'my-override.tf', 'overrides.tf'];
  expect(hclNames([...names, ...others], false)).toEqual([
    ...['b.tf', 'c.tf', 'd.tf.json', 'e.tf.json', 'my-override.tf', 'overrides.tf'],
    ...['a_override.tf.json', 'override.tf'],
  ]);
  expect(hclNames([...names, ...others], true)).toEqual([
    ...['b.tf', 'c.tofu', 'd.tofu.json', 'e.tf.json', 'e.tofu', 'my-override.tf', 'overrides.tf'],
    ...['a_override.tf.json', 'override.tf'],
  ]);
});

test('the root module: its own files, by their real place', () => {
  const rest = ['infra/z.tf.json', 'infra/a_override.tf.json', 'infra/override.tf', true];
  expect(treeOf('infra').told('')).toEqual(['infra/main.tf', 'infra/old.tf', 'modules/openai/main.tf', ...rest]);
  expect(treeOf('infra', { isTofu: true }).told('')).toEqual([
    'infra/main.tf',
    'infra/old.tofu',
    'modules/openai/main.tf',
    ...rest,
  ]);
});

test('modules by their local paths, and by what was installed', () => {
  const { told, faults } = treeOf('infra');
  expect(told('ai', '../modules/openai')).toEqual(['modules/openai/main.tf', true]);
  expect(told('ai.inner', './inner/')).toEqual(['modules/openai/inner/main.tf', true]);
  expect(told('remote', 'a/b/azurerm')).toEqual(['infra/.terraform/modules/remote/main.tf', false]);
  expect(told('remote.part', './modules/part')).toEqual(['infra/.terraform/modules/remote/modules/part/main.tf', false]);
  expect(told('moved')).toEqual(['modules/openai/main.tf', true]);
  expect(faults).toEqual([]);
});

test('a link makes an override of a file, and of an override none', () => {
  write('linked/b.tf');
  write('linked/c_override.tf');
  symlinkSync('b.tf', join(repository, 'linked/override.tf'));
  symlinkSync('c_override.tf', join(repository, 'linked/a.tf'));
  const names = ['a.tf', 'b.tf', 'c_override.tf', 'override.tf'];
  expect(treeOf('linked').told('')).toEqual([...names.map((name) => `linked/${name}`), true]);
});

test('one folder is one list of files, whoever calls it', () => {
  const reach = createFiles(repository).reach('infra');
  const modules = reach && moduleFiles(reach, { isTofu: false, dataFolder: undefined }, () => undefined);
  expect(modules?.('a', '../modules/openai')?.files[0]).toBe(modules?.('b', '../modules/openai/')?.files[0]);
});

test.each([
  ['of a registry, not installed', 'new', 'a/c/azurerm'],
  ['installed for another source', 'stale', 'a/b/azurerm'],
  ['whose caller nobody knows', 'x.y', './z'],
  ['of nobody', 'x', undefined],
  ['without HCL', 'empty', '../modules/empty'],
  ['that is not there', 'none', '../modules/none'],
  ['outside the repository', 'up', '../../outside'],
  ['installed outside the repository', 'outside', 'git::https://example.com/x.git'],
  ['behind a link that leads out', 'escape', '../modules/escape'],
  ['with a NUL', 'nul', './a\0b'],
])('a module %s is not at hand', (_, key, source) => {
  const { told, faults } = treeOf('infra');
  expect(told(key, source)).toBeUndefined();
  expect(faults).toEqual([]);
});

test('a module with a file that can’t be read has no source, and that is said once', () => {
  const { told, faults } = treeOf('infra');
  expect([told('a', '../modules/leak'), told('b', '../modules/leak'), told('c', '../modules/broken')]).toEqual(
    Array(3).fill(undefined),
  );
  expect(faults).toEqual([
    "modules/leak/stolen.tf: This can't be read: a symbolic link leads out of the root folder",
    "modules/broken/main.tf: This can't be read: it is no text",
  ]);
});

test('another data folder', () => {
  write('infra/.data/modules/modules.json', manifest(['remote', 'registry.terraform.io/a/b/azurerm', '.data/modules/remote']));
  write('infra/.data/modules/remote/main.tf');
  expect(treeOf('infra', { dataFolder: '.data' }).told('remote', 'a/b/azurerm')).toEqual([
    'infra/.data/modules/remote/main.tf',
    false,
  ]);
  expect(treeOf('infra', { dataFolder: join(top, 'outside') }).told('remote', 'a/b/azurerm')).toBeUndefined();
});

test.each(['', '[]', '{"Modules": {}}', '{"Modules": [1, null, {"Key": 1}]}', '{"__proto__": {"Modules": []}}'])(
  'a manifest of %j is none',
  (text) => {
    write('bare/main.tf');
    write('bare/.terraform/modules/modules.json', text);
    const { told, faults } = treeOf('bare');
    expect([told(''), told('a', 'a/b/c'), faults]).toEqual([['bare/main.tf', true], undefined, []]);
  },
);

test('a folder outside the repository is its own root', () => {
  const folder = join(top, 'outside');
  mkdirSync(join(top, 'beside'));
  writeFileSync(join(top, 'beside/main.tf'), '');
  expect(treeOf(folder).told('')).toEqual(['../outside/main.tf', true]);
  expect(treeOf(folder).told('a', '../beside')).toBeUndefined();
});

test('what is no folder reaches nowhere', () => {
  const { reach } = createFiles(repository);
  expect(['none', 'infra/main.tf', 'modules/escape', '-'].map((path) => reach(path))).toEqual(Array(4).fill(undefined));
});

test('more files than are read', () => {
  for (let index = 0; index < 12; index += 1) write(`many/${index}.tf`, ' '.repeat(limits.sourceBytes / 10));
  const { told, faults } = treeOf('many');
  expect(told('')).toBeUndefined();
  expect(faults).toEqual(
    ['8', '9'].map((name) => `many/${name}.tf: This can't be read: more files of source are needed than are read`),
  );
  rmSync(join(repository, 'many'), { recursive: true });
});

const file = (path: string, text: string) => ({ path, text });

test('what HCL declares by its look', () => {
  const hcl = file(
    'main.tf',
    [
      'resource "azurerm_cognitive_account" "main" {',
      '  data "http" "nested" {',
      'resource azurerm_private_endpoint bare{}',
      '\tmodule   "ai" {',
      'data\t"azurerm_client_config" "me" {}',
      '# resource "azurerm_x" "commented" {',
      'resources "azurerm_x" "other" {',
      'module',
    ].join('\r\n'),
  );
  const json = file('x.tf.json', '{"resource": {"azurerm_y": {"j": {}}}, "module": {"m": {"source": "./m"}}}');
  const declared = [
    'azurerm_cognitive_account.main',
    'data.http.nested',
    'azurerm_private_endpoint.bare',
    'module.ai',
    'data.azurerm_client_config.me',
  ];
  const others = [
    'azurerm_x.commented',
    'azurerm_x.other',
    'azurerm_client_config.me',
    'module.x',
    'azurerm_cognitive_account.x',
  ];
  expect(undeclared([...declared, ...others], declarationsIn([hcl]))).toEqual(others);
  expect(undeclared(['azurerm_y.j', 'module.m', 'azurerm_y.k', ...others], declarationsIn([hcl, json]))).toEqual([
    'azurerm_y.k',
    ...others,
  ]);
  expect(undeclared(others, declarationsIn([]))).toEqual(others);
});

test('a long line of anything is looked at once', () => {
  const texts = ['resource '.repeat(200_000), `resource${' '.repeat(2_000_000)}`, `resource "${'x'.repeat(2_000_000)}`];
  for (const text of texts)
    expect(undeclared(['a.b'], declarationsIn([file('x.tf', text), file('x.tf.json', text)]))).toEqual(['a.b']);
});
