import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkFormats } from '../src/options.ts';
import { reporters } from '../src/reporters.ts';
import { bundleCli } from './cli-bundle.ts';

const { folder, run: runIn, remove } = await bundleCli('cli-guard.ts');
afterAll(remove);

const repository = join(folder, 'repository');
const cwd = join(repository, 'infra');
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => runIn(args, { cwd, env });

function write(path: string, text: string): void {
  writeFileSync(join(cwd, path), text);
}
const textOf = (path: string) => readFileSync(join(cwd, path), 'utf8');

beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  mkdirSync(join(repository, '.git'));
  for (const name of ['good', 'error', 'warning', 'both', 'crash', 'reads']) write(name, '');
});

/** What the guard was told. */
function told(args: readonly string[]) {
  const { notes } = JSON.parse(run([...args, 'x.json', '--format', 'json']).stdout);
  return JSON.parse(notes[0].message);
}

test('the command line knows the formats that there are', () => {
  expect(checkFormats).toEqual(Object.keys(reporters.check));
});

test('an option wins over the configuration, and that over what holds otherwise', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(told([])).toMatchObject({ failOn: 'error', strict: false, policy: { pathPrefix: 'infra/', settings: { files: [] } } });
  write('../aoai-guard.json', '{ "failOn": "note", "strict": true, "profile": "conformity", "paths": { "exclude": ["x/**"] } }');
  write('other.json', '{ "profile": "all" }');
  const told1 = told([]);
  expect(told1).toMatchObject({ failOn: 'note', strict: true });
  expect([today, new Date().toISOString().slice(0, 10)]).toContain(told1.policy.today);
  expect(told1.policy.settings).toMatchObject({ files: ['aoai-guard.json'], profile: 'conformity', exclude: ['x/**'] });
  const told2 = told(['--fail-on', 'never', '--profile', 'default']);
  expect([told2.failOn, told2.policy.settings.profile]).toEqual(['never', 'default']);
  expect(told(['-c', 'other.json'])).toMatchObject({
    failOn: 'error',
    policy: { settings: { files: ['infra/other.json'], profile: 'all' } },
  });
  const { profile, files } = told(['--no-config']).policy.settings;
  expect([profile, files]).toEqual([undefined, []]);
  expect(told(['--include-suppressed']).includeSuppressed).toBe(true);
  expect(run(['warning']).status).toBe(1);
  expect(run(['warning', '--no-config']).status).toBe(0);
});

test('with a faulty configuration nothing is judged', () => {
  write('../aoai-guard.json', '{\n  "failOm": "note"\n}');
  const fault = "there is no key 'failOm': did you mean 'failOn'?";
  expect(run(['crash'])).toEqual({
    status: 2,
    stdout: `../aoai-guard.json:2:3: problem: ${fault}\n\nnothing read, 1 problem\n`,
    stderr: '',
  });
  const json = run(['crash', '-f', 'json']);
  expect([json.status, json.stderr]).toEqual([2, `aoai-guard: ../aoai-guard.json:2:3: ${fault}\n`]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    inputs: [],
    accounts: [],
    problems: [{ path: '../aoai-guard.json', message: fault }],
  });
  expect(run(['show', 'crash'])).toMatchObject({ status: 2, stderr: json.stderr });
  expect(run(['baseline', 'crash', '-o', 'b.json'])).toEqual({ status: 2, stdout: '', stderr: json.stderr });
  expect(() => textOf('b.json')).toThrow();
  expect(run(['good', '-c', 'none.json']).stdout).toContain('none.json:1:1: problem: There is no such file\n');
  expect(run(['good', '--no-config']).status).toBe(0);
  expect(run(['good', '-o', '../aoai-guard.json']).stderr).toBe("error: '../aoai-guard.json' is read, and so not written to\n");
});

test('further reports go to files', () => {
  const { status, stdout } = run(['error', '--report', 'json=a=b.json', '--report', 'sarif=c.sarif', '--color', 'always']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('\x1b[')]);
  expect(textOf('a=b.json')).toBe(run(['error', '-f', 'json']).stdout);
  expect(textOf('c.sarif')).toBe(run(['error', '-f', 'sarif']).stdout);
  expect(run(['good', '-q', '--report', 'text=d.txt'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(textOf('d.txt')).toBe(run(['good']).stdout);
});

test.each<[args: readonly string[], message: string]>([
  [['--report', 'json'], "--report takes FORMAT=FILE, and not 'json'"],
  [['--report', 'json='], "--report takes FORMAT=FILE, and not 'json='"],
  [['--report', 'xml=a'], `--report has no format 'xml'; the formats are: ${checkFormats.join(', ')}`],
  [['--report', 'json=-'], '--report writes a file; what goes to stdout is chosen by --format'],
  [['--report', 'json=a', '--report', 'sarif=./a'], "'./a' is to hold two reports"],
  [['--report', 'json=a', '-o', 'a'], "'a' is to hold two reports"],
  [['--report', 'json=crash'], "'crash' is read, and so not written to"],
  [['--report', 'json=aoai-guard.json'], "'aoai-guard.json' is read, and so not written to"],
  [['--report', 'json=base.json', '--baseline', 'base.json'], "'base.json' is read, and so not written to"],
])('bad usage, told before anything is judged: %j', (args, message) => {
  write('aoai-guard.json', '{}');
  write('base.json', '{ "version": 1, "findings": [] }');
  expect(run(['crash', ...args])).toEqual({ status: 2, stdout: '', stderr: `error: ${message}\n` });
});

test('no further report overwrites what is read on the way, and none is written then', () => {
  write('linked.json', '{}');
  const { status, stderr } = run(['reads', '--report', 'json=first.json', '--report', 'json=linked.json']);
  expect([status, stderr]).toEqual([2, "error: 'linked.json' is read, and so not written to\n"]);
  expect(textOf('linked.json')).toBe('{}');
  expect(() => textOf('first.json')).toThrow();
  expect(run(['error', '--report', 'json=no/such/folder/x']).stderr).toMatch(/^error: 'no\/such\/folder\/x' can't be written: /);
});

test('a baseline is written, read, and told of where it is none', () => {
  expect(run(['baseline', 'error'])).toEqual({
    status: 0,
    stdout: '',
    stderr: 'aoai-guard: aoai-guard-baseline.json holds 1 finding\n',
  });
  const baseline = JSON.parse(textOf('aoai-guard-baseline.json'));
  expect(baseline).toMatchObject({ version: 1, findings: [{ rule: 'AOAI001', path: 'infra/infra/main.json', count: 1 }] });
  expect(run(['baseline', 'error', '-o', '-', '-q'])).toEqual({
    status: 0,
    stdout: textOf('aoai-guard-baseline.json'),
    stderr: '',
  });
  expect(run(['baseline', 'both', '-q'])).toMatchObject({
    status: 2,
    stderr: 'aoai-guard: infra/main.json:1:1: is no \\x1b JSON\n',
  });
  expect(told(['--baseline', 'aoai-guard-baseline.json']).policy.baseline.entries).toEqual(baseline.findings);
  write('../aoai-guard.json', '{ "baseline": "infra/known.json" }');
  expect(run(['baseline', 'good'])).toMatchObject({ status: 0, stderr: 'aoai-guard: known.json holds 0 findings\n' });
  expect(told([]).policy.baseline.entries).toEqual([]);
  expect(told(['--baseline', 'aoai-guard-baseline.json']).policy.baseline.entries).toEqual(baseline.findings);
  write('known.json', '{}');
  const message = 'This is no baseline: `aoai-guard baseline` writes one';
  expect(run(['error']).stdout).toContain(`known.json:1:1: problem: ${message}`);
  expect(run(['good']).status).toBe(2);
  for (const [text, message] of [
    ['', 'This baseline is empty'],
    ['[', 'No valid JSON: the array that begins here is not closed'],
    ['PK\x03\x04', 'This is no baseline: it is no text'],
  ] as const) {
    write('known.json', text);
    expect(run(['good', '-f', 'json']).stderr).toBe(`aoai-guard: known.json:1:1: ${message}\n`);
  }
  const none = (place: string) => [2, expect.stringContaining(`${place}: problem: There is no baseline 'none.json': `)];
  const byOption = run(['good', '--baseline', 'none.json']);
  expect([byOption.status, byOption.stdout]).toEqual(none('none.json:1:1'));
  write('../aoai-guard.json', '{ "baseline": "infra/none.json" }');
  const byConfiguration = run(['good']);
  expect([byConfiguration.status, byConfiguration.stdout]).toEqual(none('aoai-guard.json:1:15'));
});

test.each<[coloured: boolean, env: NodeJS.ProcessEnv, ...args: string[]]>([
  [false, {}],
  [false, { NO_COLOR: '1' }],
  [true, { FORCE_COLOR: '1' }],
  [true, { FORCE_COLOR: '' }],
  [false, { FORCE_COLOR: '0' }],
  [true, { FORCE_COLOR: '1', NO_COLOR: '1' }],
  [false, { FORCE_COLOR: '1' }, '--color', 'never'],
  [true, { FORCE_COLOR: '0', NO_COLOR: '1' }, '--color', 'always'],
  [false, { FORCE_COLOR: '1' }, '-f', 'json'],
])('colours: %j with %j %j', (coloured, env, ...args) => {
  const { stdout, stderr } = run(['error', ...args], env);
  expect([stdout.includes('\x1b['), stderr]).toEqual([coloured, '']);
});

test('a report in a file is coloured only where that is asked for', () => {
  run(['error', '-o', 'plain.txt'], { FORCE_COLOR: '1' });
  run(['error', '-o', 'painted.txt', '--color', 'always']);
  expect(['plain.txt', 'painted.txt'].map((path) => textOf(path).includes('\x1b['))).toEqual([false, true]);
});
