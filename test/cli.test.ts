import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { version } from '../src/version.ts';
import { bundleCli } from './cli-bundle.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { folder, path: cli, run, remove } = await bundleCli('cli-guard.ts');
afterAll(remove);

// What the stand-in knows; a word that is neither a command nor a path is told of before.
for (const name of ['good', 'error', 'warning', 'note', 'problem', 'both', 'tell', 'crash', 'large', 'reads', 'a'])
  writeFileSync(join(folder, name), '');

/** What the guard was told. */
function told(args: readonly string[]): unknown {
  const { notes } = JSON.parse(run([...args, '--format', 'json']).stdout);
  return JSON.parse(notes[0].message);
}

test('the version is that of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync(here('../package.json'), 'utf8')).version);
  for (const args of [['-V'], ['--version'], ['check', '-V'], ['rules', '--version']])
    expect(run(args)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [0, ['good']],
  [0, ['check', 'good']],
  [1, ['error']],
  [0, ['error', '--fail-on', 'never']],
  [0, ['warning']],
  [1, ['warning', '--fail-on', 'warning']],
  [0, ['note', '--fail-on', 'warning']],
  [1, ['note', '--fail-on', 'note']],
  [2, ['problem']],
  [1, ['both']],
  [2, ['both', '--fail-on', 'never']],
  [1, ['error', '--format', 'sarif']],
  [0, ['show', 'x']],
  [2, ['show', 'problem']],
  [0, ['evaluate', 'true()']],
  [0, ['rules']],
  [0, ['explain', 'AOAI001']],
  [0, ['completion', 'fish']],
  [0, ['--help']],
  [0, ['check', '-h']],
])('exit code %i: %j', (status, args) => {
  expect(run(args).status).toBe(status);
});

test.each([
  [['--nonsense'], "error: unknown option '--nonsense'\n"],
  [['--formt', 'json'], "error: unknown option '--formt' (Did you mean --format?)\n"],
  [['--x\n::error::y'], '--x\\x0a::error::y'],
  [['--format', 'xml'], "option '-f, --format <format>' argument 'xml' is invalid"],
  [['show', '--format', 'sarif'], "argument 'sarif' is invalid"],
  [['show', '--strict'], "unknown option '--strict'"],
  [['--fail-on', 'critical'], "argument 'critical' is invalid"],
  [['explain'], "missing required argument 'rule'"],
  [['explain', 'AOAI999'], "there is no rule 'AOAI999'; the rules are: AOAI001 public-network-access, AOAI002 private-endpoint"],
  [['good', '-o', 'no/such/folder/x'], "'no/such/folder/x' can't be written"],
  [['--\x1b[31m'], '\\x1b[31m'],
  [
    ['chekc'],
    "error: there is no command, file or folder 'chekc'; the commands are: check, show, evaluate, explain, rules, baseline, init, completion\n",
  ],
  [['help'], "there is no command, file or folder 'help'"],
  [['completion', 'tcsh'], "'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish."],
  [['--profile', 'strict'], "argument 'strict' is invalid"],
  [['evaluate', '--source', 'x'], "unknown option '--source'"],
])('bad usage: %j', (args, message) => {
  const { status, stdout, stderr } = run(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('what the guard is told', () => {
  const nothing = { paths: ['.'], parameters: [], parametersBeside: true, place: {}, strict: false };
  expect(told([])).toMatchObject(nothing);
  expect(told(['a', 'b/c', '-'])).toMatchObject({ ...nothing, paths: ['a', 'b/c', '-'] });
  expect(told(['--strict', '--no-parameters'])).toMatchObject({ ...nothing, strict: true, parametersBeside: false });
  expect(told(['--parameters', 'p', '--no-parameters', '--parameters', 'q', 'a'])).toMatchObject({
    paths: ['a'],
    parameters: ['p', 'q'],
  });
  const place = [
    '--tenant-id',
    't',
    '--subscription-id',
    's',
    '--management-group-id',
    'm',
    '--resource-group',
    'r',
    '--location',
    'l',
    '--deployment-name',
    'd',
  ];
  expect(told(place)).toMatchObject({
    place: { tenantId: 't', subscriptionId: 's', managementGroupId: 'm', resourceGroup: 'r', location: 'l', deploymentName: 'd' },
  });
  expect(run(['show', ...place]).stdout).toContain('"location":"l"');
  expect(told(['--source', 'infra'])).toMatchObject({ ...nothing, source: 'infra' });
  expect(run(['show', '--source', 'infra']).stdout).toContain('"source":"infra"');
  const env = { TF_DATA_DIR: '.data' };
  expect(run(['-f', 'json'], { env }).stdout).toContain('dataFolder\\":\\".data');
});

test('the report goes to stdout or to a file, all else to stderr', () => {
  expect(run(['tell'])).toMatchObject({ stderr: 'aoai-guard: odd \\x1b.json is not for us\n' });
  expect(run(['tell', '-q'])).toMatchObject({ stderr: '' });
  const onScreen = run(['problem', '--format', 'json']);
  expect(onScreen.stderr).toBe('aoai-guard: infra/main.json:1:1: is no \\x1b JSON\n');
  const inFile = run(['problem', '--format', 'json', '-o', 'report.json']);
  expect(inFile).toEqual({ ...onScreen, stdout: '' });
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(onScreen.stdout);
  expect(run(['show', 'problem']).stderr).toBe('aoai-guard: infra/main.json:1:1: is no \\x1b JSON\n');
});

test('`-o -` is stdout', () => {
  expect(run(['problem', '-o', '-'])).toEqual(run(['problem']));
  expect(run(['show', 'x.json', '-f', 'json', '-o', '-'])).toEqual(run(['show', 'x.json', '-f', 'json']));
});

test('no report overwrites what is read, by whatever way', () => {
  for (const name of ['main.json', 'p.json', 'linked.json']) writeFileSync(join(folder, name), '{}');
  symlinkSync('main.json', join(folder, 'alias.json'));
  linkSync(join(folder, 'linked.json'), join(folder, 'twin.json'));
  const refusals: readonly (readonly string[])[] = [
    ['main.json', '-o', './main.json'],
    ['main.json', '-o', 'alias.json'],
    ['alias.json', '-o', join(folder, 'main.json')],
    ['show', 'main.json', '-o', 'main.json'],
    ['a', '--parameters', 'p.json', '-o', 'p.json'],
    ['a', '--source', 'p.json', '-o', 'p.json'],
    ['reads', '-o', 'linked.json'],
    ['reads', '-o', 'twin.json'],
    ['show', 'reads', '-o', 'linked.json'],
  ];
  for (const args of refusals) {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout, stderr]).toEqual([2, '', `error: '${args.at(-1)}' is read, and so not written to\n`]);
  }
  for (const name of ['main.json', 'p.json', 'linked.json']) expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
  expect(run(['a', '-o', 'linked.json']).status).toBe(0);
});

test('standard input has a limit, and a plan a higher one', () => {
  const long = (text: string, length: number) => text + ' '.repeat(length);
  const { status, stderr } = run(['-'], { stdin: long('{}', 20_000_000) });
  expect([status, stderr]).toEqual([
    2,
    "error: standard input can't be read: it holds more than the 20,000,000 bytes that are read\n",
  ]);
  expect(run(['-'], { stdin: long('{"format_version":"1.2","planned_values":{}}', 20_000_000) }).status).toBe(0);
});

test('quiet and colour', () => {
  expect(run(['good', '-q']).stdout).toBe('');
  expect(run(['error']).stdout).not.toContain('\x1b');
  expect(run(['error', '--color', 'always'], { env: { NO_COLOR: '1' } }).stdout).toContain('\x1b[31m');
  expect(run(['error', '--color', 'always', '-f', 'json']).stdout).not.toContain('\x1b');
});

test('SARIF paths start at the root of the repository', () => {
  const inside = join(folder, 'repository', 'a', 'b');
  mkdirSync(inside, { recursive: true });
  mkdirSync(join(folder, 'repository', '.git'));
  for (const place of [inside, join(folder, 'repository')]) writeFileSync(join(place, 'error'), '');
  expect(run(['error', '--format', 'sarif'], { cwd: inside }).stdout).toContain('"uri": "a/b/infra/main.json"');
  expect(run(['error', '--format', 'sarif'], { cwd: join(folder, 'repository') }).stdout).toContain('"uri": "infra/main.json"');
});

test('expressions come as arguments or one a line on stdin', () => {
  expect(run(['evaluate', 'a()', 'b()', '--location', 'l']).stdout).toBe('"l"\n"l"\n');
  expect(run(['evaluate', '-f', 'json'], { stdin: 'a()\r\n\nb()' }).stdout).toBe(
    '{"expression":"a()","value":null}\n{"expression":"b()","value":null}\n',
  );
});

test('rules are told by id or name, in any case', () => {
  const explained = run(['explain', 'aoai002']).stdout;
  expect(explained).toMatch(/^AOAI002 private-endpoint \(error\)\n/);
  expect(run(['explain', 'Private-Endpoint']).stdout).toBe(explained);
  for (const part of ['Why: ', 'Fix: ', 'This fails:', 'This passes:']) expect(explained).toContain(part);
  expect(JSON.parse(run(['explain', 'AOAI002', '-f', 'json']).stdout)).toMatchObject({ id: 'AOAI002', fix: 'Change it.' });
  expect(run(['rules']).stdout.trimEnd().split('\n')).toHaveLength(2);
  expect(JSON.parse(run(['rules', '-f', 'json']).stdout)).toHaveLength(2);
});

test('a fault of ours is told without a stack, unless asked for', () => {
  const { status, stdout, stderr } = run(['crash']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^aoai-guard: this is a fault of the guard's, please report it at https:\S+\/issues: boom \\x1b\n$/);
  expect(run(['crash'], { env: { AOAI_GUARD_DEBUG: '1' } }).stderr).toMatch(/\naoai-guard: {5}at /);
});

test('all of a long report comes through a pipe', () => {
  const { status, stdout } = run(['large', '-f', 'json']);
  expect(stdout.length).toBeGreaterThan(10_000_000);
  expect([status, JSON.parse(stdout).findings.length]).toEqual([1, 20_000]);
});

test('a reader who stops reading is no fault', async () => {
  const child = spawn(process.execPath, [cli, 'large'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([1, '']);
});
