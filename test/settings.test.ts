import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noSettings } from '../src/model/settings.ts';
import { positionAt } from '../src/model/span.ts';
import { rules } from '../src/rules/index.ts';
import { placeOnDisk, readSettings, type SettingsPlace, type SettingsReading } from '../src/settings.ts';

/** Files that are nowhere but here. */
function placeOf(files: Readonly<Record<string, string>>, folder = ''): SettingsPlace {
  return {
    folder,
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { kind: 'missing' } : { kind: 'text', file: { path, text } };
    },
  };
}

const problems = ({ problems }: SettingsReading) =>
  problems.map(({ message, at }) => `${at.file.path}:${positionAt(at.file, at.start).line} ${message}`);

const faults = async (files: Readonly<Record<string, string>>, named?: string) =>
  problems(await readSettings(placeOf(files, 'infra'), named, rules));

test('without a configuration nothing is said', async () => {
  expect(await readSettings(placeOf({}, 'a/b'), undefined, rules)).toEqual({ settings: noSettings, problems: [] });
});

test.each([
  ['a/b/aoai-guard.json', 'a/b'],
  ['a/b/aoai-guard.jsonc', 'a/b'],
  ['a/b/.github/aoai-guard.json', 'a/b'],
  ['a/.github/aoai-guard.jsonc', 'a'],
  ['.github/aoai-guard.json', ''],
  ['aoai-guard.jsonc', ''],
])('%s is found, its paths are relative to its folder', async (path, folder) => {
  const files = { [path]: '{ "baseline": "x.json" }', 'a/b/c/aoai-guard.json': '{}', 'b/aoai-guard.json': '{}' };
  const { settings, problems } = await readSettings(placeOf(files, 'a/b'), undefined, rules);
  expect(problems).toEqual([]);
  expect([settings.files, settings.baseline?.path]).toEqual([[path], folder === '' ? 'x.json' : `${folder}/x.json`]);
});

test('the nearest one counts, or the one that is named', async () => {
  const files = { 'aoai-guard.json': '{ "failOn": "note" }', 'a/aoai-guard.json': '{ "strict": true }', 'x/y.json': '{}' };
  const nearest = await readSettings(placeOf(files, 'a/b'), undefined, rules);
  expect(nearest.settings).toEqual({ ...noSettings, files: ['a/aoai-guard.json'], strict: true });
  const named = await readSettings(placeOf(files, 'a/b'), 'x/y.json', rules);
  expect(named.settings).toEqual({ ...noSettings, files: ['x/y.json'] });
});

test('what is nearer wins, lists are joined', async () => {
  const files = {
    'a/aoai-guard.json': `{ "extends": "../shared/one.json", "profile": "all", "rules": { "AOAI001": "off" }, "strict": false,
      "paths": { "exclude": ["x/**"] }, "suppressions": [{ "rule": "AOAI001", "path": "p", "reason": "near" }] }`,
    'shared/one.json': `{ "extends": "two.jsonc", "profile": "conformity", "rules": { "AOAI001": "note", "AOAI002": "note" },
      "failOn": "note", "strict": true, "paths": { "include": ["i/**"], "exclude": ["y"] } }`,
    'shared/two.jsonc': `{ "baseline": "b.json", "failOn": "never", "paths": { "include": ["../j/**"] }, "together": [{ "templates": ["a.json", "b.json"] }],
      "parameters": [{ "template": "t.json", "sets": [[]] }], "externalEndpoints": [{ "account": "a", "reason": "far" }],
      "suppressions": [{ "rule": "AOAI002", "path": "q", "reason": "far" }] }`,
  };
  const { settings, problems } = await readSettings(placeOf(files, 'a'), undefined, rules);
  expect(problems).toEqual([]);
  const { suppressions, together, parameters, externalEndpoints, ...plain } = settings;
  expect(plain).toEqual({
    files: ['a/aoai-guard.json', 'shared/one.json', 'shared/two.jsonc'],
    levels: new Map([
      ['AOAI001', 'off'],
      ['AOAI002', 'note'],
    ]),
    profile: 'all',
    failOn: 'note',
    strict: false,
    baseline: { path: 'shared/b.json', at: expect.objectContaining({ start: 14, end: 22 }) },
    include: ['shared/i/**', 'j/**'],
    exclude: ['a/x/**', 'shared/y'],
  });
  expect(suppressions.map(({ reason, at }) => [reason, at.file.path])).toEqual([
    ['near', 'a/aoai-guard.json'],
    ['far', 'shared/two.jsonc'],
  ]);
  expect(together).toMatchObject([{ templates: ['shared/a.json', 'shared/b.json'] }]);
  expect(parameters).toMatchObject([{ template: 'shared/t.json', sets: [[]] }]);
  expect(externalEndpoints).toMatchObject([{ account: 'a', reason: 'far' }]);
});

const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`${index}.json`, index + 1 < length ? `{ "extends": "${index + 1}.json" }` : '{}']),
  );

test.each<[files: Readonly<Record<string, string>>, named: string | undefined, ...faults: string[]]>([
  [{}, 'infra/x.json', 'x.json:1 There is no such file'],
  [
    { 'infra/aoai-guard.json': '{}', 'infra/.github/aoai-guard.jsonc': '{}' },
    undefined,
    '.github/aoai-guard.jsonc:1 There are two configurations in one folder: aoai-guard.json too',
  ],
  [
    { 'aoai-guard.json': '{}', 'aoai-guard.jsonc': '{}' },
    undefined,
    '../aoai-guard.jsonc:1 There are two configurations in one folder: ../aoai-guard.json too',
  ],
  [{ 'aoai-guard.json': '// nothing' }, undefined, 'aoai-guard.json:1 This configuration is empty'],
  [
    { 'aoai-guard.json': '{\n"strict" true }' },
    undefined,
    "aoai-guard.json:2 No valid JSON: expected ':' after the property name",
  ],
  [
    { 'aoai-guard.json': '{ "strict": true,\n "strict": false }' },
    undefined,
    'aoai-guard.json:2 This name is written more than once in its object',
  ],
  [{ 'aoai-guard.json': '{\n "strict": 1 }' }, undefined, "aoai-guard.json:2 'strict' must be true or false"],
  [
    { 'aoai-guard.json': '{\n "extends": "x.json" }' },
    undefined,
    "aoai-guard.json:2 'x.json' can't be extended: There is no such file",
  ],
  [{ 'aoai-guard.json': '{\n "extends": "../x.json" }' }, undefined, "aoai-guard.json:2 '../x.json' leaves the repository"],
  [
    { 'aoai-guard.json': '{\n "extends": ".env" }' },
    undefined,
    "aoai-guard.json:2 '.env' can't be extended: only *.json and *.jsonc files are read",
  ],
  [
    { 'aoai-guard.json': '{\n "extends": "a.json" }', 'a.json': '{\n\n "extends": "./aoai-guard.json" }' },
    undefined,
    "a.json:3 'aoai-guard.json' can't be extended: it leads back to itself (aoai-guard.json → a.json → aoai-guard.json)",
  ],
  [
    { 'aoai-guard.json': '{ "extends": "a.json" }', 'a.json': '{ "x": 1 }' },
    undefined,
    expect.stringMatching(/^a\.json:1 there is no key/),
  ],
  [chain(11), '0.json'],
  [chain(12), '0.json', "10.json:1 '11.json' can't be extended: it is more than 10 levels of 'extends'"],
])('told with its place: %j', async (files, named, ...expected) => {
  expect(await faults(files, named)).toEqual(expected);
});

const top = realpathSync(mkdtempSync(join(tmpdir(), 'settings-')));
afterAll(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

async function onDisk(folder: string, named?: string): Promise<readonly string[]> {
  const reading = await readSettings(placeOnDisk(join(top, folder)), named, rules);
  return reading.problems.length > 0 ? problems(reading) : reading.settings.files;
}

test('on the disk nothing is found or followed beyond the root of the repository', async () => {
  write('aoai-guard.json', '{ "strict": true }');
  write('secret.json', '{}');
  write('repository/.git/HEAD', '');
  write('repository/infra/main.json', '{}');
  expect(await onDisk('repository/infra')).toEqual([]);
  write('repository/aoai-guard.json', '{ "extends": "link.json" }');
  symlinkSync(join(top, 'secret.json'), join(top, 'repository/link.json'));
  expect(await onDisk('repository/infra')).toEqual([
    "../aoai-guard.json:1 'link.json' can't be extended: This can't be read: a symbolic link leads out of the root folder",
  ]);
  symlinkSync(join(top, 'aoai-guard.json'), join(top, 'repository/infra/aoai-guard.json'));
  expect(await onDisk('repository/infra')).toEqual([
    "aoai-guard.json:1 This can't be read: a symbolic link leads out of the root folder",
  ]);
  expect(await onDisk('repository/infra', '../aoai-guard.json')).toEqual(['../aoai-guard.json']);
});

test('a folder in no repository is its own root, and a file may be too long', async () => {
  write('plain/a/aoai-guard.json', '{}');
  write('plain/a/b/x', '');
  expect(await onDisk('plain/a/b')).toEqual([]);
  expect(await onDisk('plain/a')).toEqual(['aoai-guard.json']);
  write('long/aoai-guard.json', ' '.repeat(2_000_001));
  expect(await onDisk('long')).toEqual([
    "aoai-guard.json:1 This can't be read: it is 2,000,001 bytes long, more than the 2,000,000 that are read",
  ]);
  write('zip/aoai-guard.json', 'PK\x03\x04');
  expect(await onDisk('zip')).toEqual(["aoai-guard.json:1 This can't be read: it is no text"]);
});
