import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repositoryRoot } from '../src/source/disk.ts';
import { createFiles } from '../src/source/files.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'files-')));
const repository = join(top, 'repository');
const folder = join(repository, 'infra');

function write(path: string, text: string | Uint8Array = '{}'): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

mkdirSync(join(repository, '.git'), { recursive: true });
const plainFiles = 'main.json a/b.JSONC a/deep/c.json a/d.txt .e.json node_modules/f.json .dot/g.json a/.cache/h.json';
for (const path of plainFiles.split(' ')) write(path);
write('a/glob[1].json');
write('../shared/module.json', '{"shared": 1}');
write('../../secret.json', '{"secret": 1}');
write('../../other/main.json');
write('../../other/linked.json');
write('.env', 'TOKEN=1');
write('long.json', ' '.repeat(1_001));
write('long-of-ours.json', `${' '.repeat(1_200_000)}"Microsoft.CognitiveServices/accounts"`);
write('long-across.json', `${' '.repeat(999_990)}"Microsoft.CognitiveServices/accounts"`);
write('picture.json', Buffer.from('89504e470d0a1a0a00', 'hex'));
write('utf32.json', Buffer.from('c\0\0\0o\0\0\0g\0\0\0n\0\0\0itiveServices', 'latin1'));
write('utf16.json', Buffer.from('\ufeff{"é": 1}', 'utf16le'));
write('ours.json', '"Microsoft.CognitiveServices/accounts"');
write('plain.parameters.json', '{"parameters": {}}');
symlinkSync(join(top, 'secret.json'), join(folder, 'escape.json'));
symlinkSync(top, join(folder, 'escape'));
symlinkSync(join(folder, 'ours.json'), join(folder, 'alias.json'));
symlinkSync('loop.json', join(folder, 'loop.json'));
for (const name of ['astray.json', 'astray.tf']) symlinkSync('.env', join(folder, name));
symlinkSync(repository, join(top, 'way-in'));

const files = createFiles(folder, { bytes: 1_000 });

afterAll(() => rmSync(top, { recursive: true }));

const told = (reading: ReturnType<typeof files.skim>) =>
  reading.kind === 'text'
    ? reading.file
    : reading.kind === 'problem'
      ? `${reading.at.file.path}: ${reading.message}`
      : reading.kind;

test('reads text, with its path from the folder', () => {
  expect(told(files.read('main.json'))).toEqual({ path: 'main.json', text: '{}' });
  expect(told(files.read('./a/../main.json'))).toEqual({ path: 'main.json', text: '{}' });
  expect(told(files.read(join(folder, 'a/deep/c.json')))).toEqual({ path: 'a/deep/c.json', text: '{}' });
  expect(told(files.read('../shared/module.json'))).toEqual({ path: '../shared/module.json', text: '{"shared": 1}' });
  expect(told(files.read('utf16.json'))).toEqual({ path: 'utf16.json', text: '{"é": 1}' });
  expect(told(files.read(join(top, 'other/main.json')))).toEqual({ path: '../../other/main.json', text: '{}' });
});

test('one file is one SourceFile, by whatever path', () => {
  const [one, other, third] = [files.read('ours.json'), files.read('alias.json'), files.skim('ours.json')].map(told);
  expect(one).toBe(other);
  expect(one).toBe(third);
});

const refusals: readonly [path: string, message: string][] = [
  ['none.json', 'missing'],
  ['main.json/x', 'missing'],
  ['a', "a: This can't be read: it is a folder"],
  ['long.json', "long.json: This can't be read: it is 1,001 bytes long, more than the 1,000 that are read"],
  ['picture.json', "picture.json: This can't be read: it is no text in UTF-8 or UTF-16"],
  ['escape.json', "escape.json: This can't be read: a symbolic link leads out of the root folder"],
  ['escape/secret.json', "escape/secret.json: This can't be read: a symbolic link leads out of the root folder"],
  ['astray.json', "astray.json: This can't be read: a symbolic link leads to a file of another kind"],
  ['astray.tf', "astray.tf: This can't be read: a symbolic link leads to a file of another kind"],
  ['loop.json', "loop.json: This can't be read: the system refuses it (ELOOP)"],
  ['a\0b', "a\0b: This can't be read: the system refuses it (ERR_INVALID_ARG_VALUE)"],
  ['x'.repeat(5_000), `${'x'.repeat(5_000)}: This can't be read: the system refuses it (ENAMETOOLONG)`],
  ['/dev/null', "../../../../dev/null: This can't be read: it is neither a file nor a folder"],
  ['-', "<stdin>: This can't be read: nothing was given"],
];

test.each(refusals)('%j is not read', (path, message) => {
  expect(told(files.read(path))).toBe(
    message.replace('../../../../dev', '../'.repeat(folder.split('/').length - 1).concat('dev')),
  );
});

test('a path through a symbolic link into the repository is held to it too', () => {
  const inside = createFiles(join(top, 'way-in/infra'));
  expect(told(inside.read(join(top, 'way-in/infra/main.json')))).toEqual({ path: 'main.json', text: '{}' });
  expect(told(inside.read(join(top, 'way-in/infra/escape.json')))).toMatch(/leads out of the root folder/);
});

test.skipIf(process.getuid?.() === 0)('what the system refuses is said', () => {
  write('closed.json');
  chmodSync(join(folder, 'closed.json'), 0);
  expect(told(files.read('closed.json'))).toBe("closed.json: This can't be read: the system refuses it (EACCES)");
  rmSync(join(folder, 'closed.json'));
});

test('skimming leaves out what certainly is not for us', () => {
  const kinds = (path: string) => files.skim(path).kind;
  const skipped = ['a/deep/c.json', 'long.json', 'picture.json'];
  expect(skipped.map(kinds)).toEqual(skipped.map(() => 'skipped'));
  expect(['ours.json', 'plain.parameters.json', 'utf16.json'].map(kinds)).toEqual(['text', 'text', 'text']);
  expect(['long-of-ours.json', 'long-across.json', 'utf32.json', 'escape.json'].map(kinds)).toEqual(Array(4).fill('problem'));
  expect(kinds('none.json')).toBe('missing');
});

test('a zip is bytes, and no template', () => {
  write('a/zip.jsonc', 'PK\u0003\u0004\0');
  expect([files.read('a/zip.jsonc'), files.skim('a/zip.jsonc')].map(({ kind }) => kind)).toEqual(['zip', 'zip']);
  const linked = files.resolveLinked({ path: 'main.json', text: '' }, 'a/zip.jsonc');
  expect(linked).toEqual({ kind: 'refused', why: 'it is no text in UTF-8 or UTF-16' });
  rmSync(join(folder, 'a/zip.jsonc'));
});

test('a plan, known by its beginning, may be longer and is never skipped', () => {
  const isPlan = (head: Uint8Array) => Buffer.from(head).toString('latin1').startsWith('plan');
  const few = createFiles(folder, { bytes: 10, planBytes: 30, isPlan });
  write('plan.txt', `plan${' '.repeat(20)}`);
  write('plan-too-long.txt', `plan${' '.repeat(30)}`);
  expect([few.read('plan.txt'), few.skim('plan.txt')].map(({ kind }) => kind)).toEqual(['text', 'text']);
  const tooLong = "plan-too-long.txt: This can't be read: it is 34 bytes long, more than the 30 that are read";
  expect([few.read('plan-too-long.txt'), few.skim('plan-too-long.txt')].map(told)).toEqual([tooLong, tooLong]);
  for (const path of ['plan.txt', 'plan-too-long.txt']) rmSync(join(folder, path));
});

test('standard input', async () => {
  const piped = createFiles(folder, { stdin: Buffer.from('{"a": 1}'), bytes: 8 });
  expect(await piped.list(['-', '-'])).toEqual({ files: [{ path: '<stdin>', named: true }], problems: [], authored: [] });
  expect(told(piped.read('<stdin>'))).toEqual({ path: '<stdin>', text: '{"a": 1}' });
  expect(told(piped.read('-'))).toBe(told(piped.read('<stdin>')));
  expect(piped.resolveLinked({ path: '<stdin>', text: '' }, 'main.json')).toEqual({
    kind: 'text',
    file: { path: 'main.json', text: '{}' },
  });
  const long = createFiles(folder, { stdin: Buffer.from('{"a": 1}'), bytes: 7 });
  expect(told(long.read('-'))).toBe("<stdin>: This can't be read: it is 8 bytes long, more than the 7 that are read");
});

const below = [
  '.dot/g.json',
  '.e.json',
  'a/.cache/h.json',
  'a/b.JSONC',
  'a/deep/c.json',
  'a/glob[1].json',
  'long-across.json',
  'long-of-ours.json',
  'long.json',
  'main.json',
];
const rest = ['ours.json', 'picture.json', 'plain.parameters.json', 'utf16.json', 'utf32.json'];

const listings: readonly [paths: readonly string[], found: readonly string[], problems: readonly string[]][] = [
  [['.'], [...below, ...rest], []],
  [[folder], [...below, ...rest], []],
  [['a'], ['a/.cache/h.json', 'a/b.JSONC', 'a/deep/c.json', 'a/glob[1].json'], []],
  [['main.json', 'a/d.txt', './main.json', 'alias.json'], ['a/d.txt!', 'main.json!', 'ours.json!'], []],
  [['a', 'a/deep/c.json'], ['a/.cache/h.json', 'a/b.JSONC', 'a/deep/c.json!', 'a/glob[1].json'], []],
  [['node_modules', '.dot'], ['.dot/g.json', 'node_modules/f.json'], []],
  [['**/*.json*'], [...below.filter((path) => !path.endsWith('JSONC')), ...rest], []],
  [['a/*.txt', '{main,none}.json'], ['a/d.txt', 'main.json'], []],
  [['node_modules/*.json'], ['node_modules/f.json'], []],
  [['a/glob[1].json'], ['a/glob[1].json!'], []],
  [['../shared'], ['../shared/module.json'], []],
  [[join(top, 'other/*.json')], ['../../other/linked.json', '../../other/main.json'], []],
  [['none', 'none.json'], [], ['none: There is no such file or folder', 'none.json: There is no such file or folder']],
  [['none/*.json'], [], ['none/*.json: No file matches this pattern']],
  [['escape'], [], ["escape: This can't be read: a symbolic link leads out of the root folder"]],
  [['escape/*.json'], [], ['escape/*.json: No file matches this pattern']],
  [[], [], []],
];

test.each(listings)('%j is listed', async (paths, found, problems) => {
  const listing = await files.list(paths);
  expect(listing.files.map(({ path, named }) => (named ? `${path}!` : path))).toEqual(found);
  expect(listing.problems.map(({ at, message }) => `${at.file.path}: ${message}`)).toEqual(problems);
});

const links: readonly [relativePath: string, answer: string][] = [
  ['deep/c.json', 'a/deep/c.json'],
  ['deep\\c.json', 'a/deep/c.json'],
  ['./deep/../b.JSONC', 'a/b.JSONC'],
  ['../main.json', 'main.json'],
  ['../../shared/module.json', '../shared/module.json'],
  ['../alias.json', 'ours.json'],
  ['none.json', 'there is no such file'],
  ['deep%2Fc.json', 'there is no such file'],
  ['../long.json', 'it is 1,001 bytes long, more than the 1,000 that are read'],
  ['../picture.json', 'it is no text in UTF-8 or UTF-16'],
  ['../../../secret.json', 'it lies outside the root folder'],
  ['..\\..\\..\\secret.json', 'it lies outside the root folder'],
  ['../../../repository-2/x.json', 'it lies outside the root folder'],
  ['../../../none.json', 'it lies outside the root folder'],
  ['../escape.json', 'a symbolic link leads out of the root folder'],
  ['../escape/secret.json', 'a symbolic link leads out of the root folder'],
  ['/etc/x.json', 'its path is not a relative one'],
  ['\\\\server\\x.json', 'its path is not a relative one'],
  ['C:\\x.json', 'its path is not a relative one'],
  ['c:x.json', 'its path is not a relative one'],
  ['file:///etc/x.json', 'its path is not a relative one'],
  ['https://example.com/x.json', 'its path is not a relative one'],
  ['a\0.json', 'its path is not a relative one'],
  ['', 'its path is not a relative one'],
  ['../.env', 'only *.json and *.jsonc files are read'],
  ['deep', 'only *.json and *.jsonc files are read'],
];

test.each(links)('a link from a/main.json to %j: %s', (relativePath, answer) => {
  const linked = files.resolveLinked({ path: 'a/main.json', text: '' }, relativePath);
  expect(linked.kind === 'text' ? linked.file.path : linked.why).toBe(answer);
});

test('links of a named file outside the root stay in its folder', () => {
  const from = { path: '../../other/main.json', text: '' };
  const answers = ['linked.json', '../secret.json', '../repository/infra/main.json'].map((path) =>
    files.resolveLinked(from, path),
  );
  expect(answers.map((linked) => (linked.kind === 'text' ? linked.file.path : linked.why))).toEqual([
    '../../other/linked.json',
    'it lies outside the root folder',
    'it lies outside the root folder',
  ]);
});

test('a pipe is not waited for', () => {
  const pipe = join(folder, 'pipe.json');
  spawnSync('mkfifo', [pipe]);
  expect(told(files.read('pipe.json'))).toBe("pipe.json: This can't be read: it is neither a file nor a folder");
  rmSync(pipe);
});

test('the repository root', () => {
  expect(repositoryRoot(join(folder, 'a/deep'))).toBe(repository);
  expect(repositoryRoot(repository)).toBe(repository);
  expect(repositoryRoot(join(top, 'other'))).toBeUndefined();
});
