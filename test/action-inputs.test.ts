import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readEvent } from '../src/action/event.ts';
import { InputFault, readInputs } from '../src/action/inputs.ts';
import { blobAddress, categoryOf, checkedOutOf, jobOf } from '../src/action/job.ts';
import { createMessages } from '../src/action/messages.ts';

const read = (given: Readonly<Record<string, string>> = {}) => readInputs((name) => given[name] ?? '');
const [one, other] = ['1'.repeat(40), '2'.repeat(40)];

const definition = readFileSync(fileURLToPath(new URL('../action.yml', import.meta.url)), 'utf8');
const [, inputs = '', outputs = ''] = /\ninputs:\n([\s\S]*)\noutputs:\n([\s\S]*)\nruns:/.exec(definition) ?? [];
const namesIn = (part: string) => [...part.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name);

describe('action.yml', () => {
  test('has the inputs that are read, each with a description, and defaults that say what leaving them out says', () => {
    const asked: string[] = [];
    readInputs((name) => {
      asked.push(name);
      return '';
    });
    expect(namesIn(inputs).sort()).toEqual(asked.sort());
    expect(inputs.match(/^ {4}description: \S/gm)).toHaveLength(asked.length);
    const defaults = [...inputs.matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: '?(.*?)'?$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const { 'github-token': token, matrix, ...plain } = Object.fromEntries(defaults);
    expect([token, matrix]).toEqual(['${{ github.token }}', '${{ toJson(matrix) }}']);
    expect(read(plain)).toEqual(read());
    for (const name of ['fail-on', 'strict', 'profile', 'baseline', 'config']) expect(plain).not.toHaveProperty(name);
  });

  test('starts what is built, under a description that the Marketplace takes', () => {
    expect(definition).toMatch(/\nruns:\n {2}using: node24\n {2}main: dist\/action\.js\n$/);
    const [, description = ''] = /^description: (.*)$/m.exec(definition) ?? [];
    expect(description.length).toBeLessThanOrEqual(125);
    // In YAML either would end the words.
    expect(definition).not.toMatch(/description: .*(?:: | #)/);
  });

  test('has the outputs that are set', () => {
    const source = ['run', 'deliver'].map((name) =>
      readFileSync(fileURLToPath(new URL(`../src/action/${name}.ts`, import.meta.url)), 'utf8'),
    );
    const set = source.flatMap((text) => [...text.matchAll(/setOutput\('([\w-]+)'/g)].map(([, name]) => name));
    expect(namesIn(outputs).sort()).toEqual([...new Set(set)].sort());
  });
});

test('what inputs say', () => {
  expect(read()).toMatchObject({
    paths: ['.'],
    parameters: [],
    strict: undefined,
    failOn: undefined,
    annotations: true,
    matrix: [],
  });
  const given = {
    paths: ' a.json \n\n  b/**\r\nc d.json',
    strict: 'TRUE',
    'fail-on': 'never',
    matrix: '{"os":"ubuntu","node":24,"x":{"a":[1]},"a":null}',
  };
  expect(read(given)).toMatchObject({
    paths: ['a.json', 'b/**', 'c d.json'],
    strict: true,
    failOn: 'never',
    matrix: [
      ['a', 'null'],
      ['node', '24'],
      ['os', 'ubuntu'],
      ['x', '{"a":[1]}'],
    ],
  });
});

test.each([
  ['paths', '-', "input 'paths': an Action has no standard input"],
  ['fail-on', 'critical', "input 'fail-on': 'critical' is none of error, warning, note, never"],
  ['profile', 'strict', "input 'profile': 'strict' is none of default, conformity, all"],
  ['comment', 'yes', "input 'comment': 'yes' is none of never, on-failure, always"],
  ['config-from', 'main', "input 'config-from': 'main' is none of head, base"],
  ['strict', 'yes', "input 'strict': 'yes' is neither true nor false"],
  ['changed-files-only', '1', "input 'changed-files-only': '1' is neither true nor false"],
  ['matrix', '{', "input 'matrix': it is no JSON"],
  ['matrix', '[1]', "input 'matrix': it is no JSON object"],
])('%s can’t be %j', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(InputFault);
  expect(() => read({ [name]: value })).toThrow(message);
});

describe('events', () => {
  const none = { number: undefined, base: undefined, head: undefined, isFork: false };
  const side = (sha: unknown, name?: string) => ({ sha, repo: name === undefined ? null : { full_name: name } });
  const pull = (number: unknown, base: unknown, head: unknown) => ({ pull_request: { number, base, head } });
  test.each([
    [
      'pull_request',
      pull(7, side(one, 'o/r'), side(other, 'o/r')),
      { kind: 'pull-request', number: 7, base: one, head: other, isFork: false },
    ],
    ['pull_request_target', pull(7, side(one, 'o/r'), side(other, 'm/r')), { kind: 'pull-request', isFork: true }],
    ['pull_request', pull(7, side(one, 'o/r'), side(other)), { kind: 'pull-request', isFork: true }],
    [
      'pull_request',
      pull('7; rm', side('main'), side('--upload-pack=x')),
      { number: undefined, base: undefined, head: undefined },
    ],
    ['pull_request', pull(-1, 7, null), { number: undefined, isFork: true }],
    ['push', { before: one, after: other }, { ...none, kind: 'push', base: one, head: other }],
    ['push', { before: '0'.repeat(40), after: other }, { base: undefined, head: other }],
    [
      'merge_group',
      { merge_group: { base_sha: one, head_sha: other } },
      { ...none, kind: 'merge-group', base: one, head: other },
    ],
    ['schedule', { schedule: '* * * * *' }, { ...none, kind: 'other' }],
    ['workflow_dispatch', undefined, { ...none, kind: 'other' }],
    ['__proto__', { pull_request: 7 }, { ...none, kind: 'other' }],
  ])('%s %j', (name, payload, expected) => {
    expect(readEvent(name, payload)).toMatchObject({ name, ...expected });
  });

  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    { pull_request: [] },
    { merge_group: null },
    JSON.parse('{"__proto__":{"before":"x"}}'),
  ])('a payload that is %j names nothing', (payload) => {
    for (const name of ['pull_request', 'push', 'merge_group'])
      expect(readEvent(name, payload)).toMatchObject({ number: undefined, base: undefined, head: undefined });
  });
});

describe('the job', () => {
  const env = {
    GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/a@b.yml@refs/heads/x',
    GITHUB_JOB: 'guard',
    GITHUB_SHA: one,
    GITHUB_REF: 'refs/pull/7/merge',
  };
  const event = readEvent('pull_request', { pull_request: { number: 7 } });

  test('has a category by workflow, job, folder and matrix', () => {
    const of = (folder: string, matrix: string, more = {}) =>
      categoryOf(jobOf({ env: { ...env, ...more } }, read({ matrix }), folder));
    expect(of('', 'null', { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/guard.yml@refs/heads/x' })).toBe(
      '.github/workflows/guard.yml:guard',
    );
    expect(of('', 'null')).toBe('.github/workflows/a@b.yml:guard');
    expect(of('infra/', '{"os":"u","a":1}', { GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: 'Guard' })).toBe(
      'Guard:guard/infra/a:1/os:u',
    );
  });

  test('is about the commit that is checked out', () => {
    expect(checkedOutOf({ env }, event, undefined)).toEqual({ commit: one, ref: 'refs/pull/7/merge' });
    expect(checkedOutOf({ env }, event, one)).toEqual({ commit: one, ref: 'refs/pull/7/merge' });
    expect(checkedOutOf({ env }, event, other)).toEqual({ commit: other, ref: 'refs/pull/7/head' });
  });

  test('links to files only where the runner says a plain address', () => {
    const at = (server: string, name: string, commit?: string) =>
      blobAddress({ env: { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } }, commit);
    expect(at('https://ghe.example:8443', 'o/r.x', one)).toBe(`https://ghe.example:8443/o/r.x/blob/${one}/`);
    for (const odd of [at('javascript:x', 'o/r', one), at('https://x', 'o/r) [', one), at('https://x', 'o/r')])
      expect(odd).toBeUndefined();
  });
});

test('messages are said once, and annotated as far as GitHub shows annotations', () => {
  const messages = createMessages();
  for (const word of ['one', 'two', 'one', 'three\n::error::x']) messages.say('warning', word);
  const [shown, logged]: [string[], string[]] = [[], []];
  const host = {
    annotate: (_: string, message: string) => void shown.push(message),
    print: (text: string) => void logged.push(text),
  };
  const unused = {
    env: {},
    input: () => '',
    today: '',
    setOutput: () => {},
    summarise: async () => {},
    connect: () => Promise.reject(),
  };
  messages.tell({ ...unused, ...host }, '::warning file=a::x\n'.repeat(8).concat('::error ::y\n'));
  expect(shown).toEqual(['one', 'two']);
  expect(logged).toEqual(['aoai-guard: warning: three\\x0a::error::x\n']);
});
