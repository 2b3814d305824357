import { describe, expect, test } from 'vitest';
import type { Repository } from '../src/action/api.ts';
import { openBase } from '../src/action/base.ts';
import { changedFiles, sidesOf } from '../src/action/changed.ts';
import { createClient } from '../src/action/client.ts';
import { type Event, readEvent } from '../src/action/event.ts';
import { waitAfter } from '../src/action/patience.ts';
import { upload } from '../src/action/upload.ts';
import { answers, hurried, paged, repositoryOn } from './action-github.ts';

const [before, after] = ['a'.repeat(40), 'b'.repeat(40)];
const pull: Event = readEvent('pull_request', { pull_request: { number: 7, base: { sha: before }, head: { sha: after } } });
const push: Event = readEvent('push', { before, after });
const files = '/repos/o/r/pulls/7/files';
const compare = `/repos/o/r/compare/${before}...${after}`;
const named = (count: number, start = 0) =>
  Array.from({ length: count }, (_, index) => ({ filename: `f${start + index}`, status: 'modified' }));

describe('the files of a change', () => {
  test('all pages of a pull request; a renamed file is gone from where it was', async () => {
    const odd = [
      { filename: 'new\n.json', status: 'renamed', previous_filename: 'old.json' },
      { filename: 'gone.json', status: 'removed' },
      { filename: 'copy.json', status: 'copied', previous_filename: 'kept.json' },
      { filename: 'same.json', status: 'unchanged' },
    ];
    const { repository, lines, asked } = await repositoryOn(paged('GET', files, [...named(199), ...odd]));
    const changed = await changedFiles(pull, repository);
    expect(changed.kind).toBe('changed');
    const { edited, removed } = sidesOf(changed.kind === 'changed' ? changed : { kind: 'changed', files: [] });
    expect([edited.size, [...edited].slice(-2)]).toEqual([201, ['new\n.json', 'copy.json']]);
    expect([...removed]).toEqual(['old.json', 'gone.json']);
    const pages = [1, 2, 3].map((page) => `GET ${files}?per_page=100&page=${page}`);
    expect(lines()).toEqual([...pages, 'GET /repos/o/r/pulls/7']);
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set(['token secret-token']));
  });

  test('a pull request that was pushed to since the run began has other files than that run', async () => {
    const { repository } = await repositoryOn(
      paged('GET', files, named(1)),
      answers('GET', '/repos/o/r/pulls/7', { body: { head: { sha: 'c'.repeat(40) } } }),
    );
    expect(await changedFiles(pull, repository)).toMatchObject({
      kind: 'refusal',
      why: 'the pull request is not what it was when this run began',
    });
  });

  test('3000 files of a pull request and 300 of a comparison are as many as GitHub tells, and maybe not all', async () => {
    const whole = await repositoryOn(
      paged('GET', files, named(2999)),
      answers('GET', compare, { body: { status: 'ahead', files: named(299) } }),
    );
    expect((await changedFiles(pull, whole.repository)).kind).toBe('changed');
    expect((await changedFiles(push, whole.repository)).kind).toBe('changed');
    const cut = await repositoryOn(
      paged('GET', files, named(3001)),
      answers('GET', compare, { body: { status: 'ahead', files: named(300) } }),
    );
    expect(await changedFiles(pull, cut.repository)).toMatchObject({
      why: 'the pull request has 3000 files or more, and GitHub tells of no more',
    });
    expect(cut.lines()).toHaveLength(30);
    expect(await changedFiles(push, cut.repository)).toMatchObject({
      why: 'the change has 300 files or more, and GitHub tells of no more',
    });
  });

  test.each([
    ['commits that were replaced', { status: 'diverged', files: [] }, 'the commits before were replaced'],
    ['no list', { status: 'ahead' }, 'GitHub answered with no list of files'],
    ['a list of something else', { status: 'ahead', files: [7] }, 'GitHub answered with a file that has no name'],
    ['another thing', 'text', 'the commits before were replaced'],
  ])('%s', async (_, body, why) => {
    const { repository } = await repositoryOn(answers('GET', compare, { body }));
    expect(await changedFiles(push, repository)).toMatchObject({ kind: 'refusal' });
    if (typeof body === 'object') expect(await changedFiles(push, repository)).toMatchObject({ why });
  });

  test('events without a change, and no token', async () => {
    const { repository, lines } = await repositoryOn();
    const why = async (event: Event, one: Repository | undefined = repository) => {
      const answer = await changedFiles(event, one);
      return answer.kind === 'refusal' ? answer.why : answer.files;
    };
    expect(await why(readEvent('schedule', {}))).toBe("'schedule' is about no change");
    expect(await why(readEvent('push', { before: '0'.repeat(40), after }))).toBe(
      'the event names no commit that the change is made to',
    );
    expect(await why(readEvent('pull_request', {}))).toBe('the event names no pull request');
    expect(lines()).toEqual([]);
    expect((await changedFiles(pull, undefined)).kind).toBe('refusal');
  });
});

describe('an API that is not well', () => {
  const list = { body: [] };
  const limited = { status: 429, headers: { 'retry-after': '1' }, body: { message: 'slow down' } };
  test.each([
    ['too many requests, with a time to wait', [limited, list]],
    ['a second limit', [{ ...limited, status: 403 }, list]],
    ['a limit that is over soon', [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }, list]],
    ['a fault that passes', [{ status: 502, body: 'bad gateway' }, { status: 503 }, list]],
    ['a slow answer', [{ ...list, after: 1300 }, list]],
    ['an answer that is slow in the middle', [{ body: named(50), between: 1300 }, list]],
    ['an answer that breaks off', [{ body: named(50), breaksOff: true as const }, list]],
    ['an answer that is no JSON', [{ body: '[{', headers: { 'content-type': 'application/json' } }, list]],
  ])('%s is asked again', async (_, replies) => {
    const { repository, lines } = await repositoryOn(answers('GET', files, ...replies));
    expect(await changedFiles(pull, repository)).toEqual({ kind: 'changed', files: [] });
    expect(lines()).toHaveLength(replies.length + 1);
  });

  test.each([
    [
      'forbidden',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      1,
      'GitHub answered 403: Resource not accessible by integration; the job needs the permission pull-requests: read',
    ],
    ['not found', { status: 404, body: { message: 'Not Found' } }, 1, 'GitHub answered 404: Not Found'],
    [
      'a wait that is too long',
      { status: 429, headers: { 'retry-after': '31300' }, body: { message: 'x' } },
      1,
      'GitHub answered 429, too many requests: x',
    ],
    ['a fault that stays', { status: 500, body: { message: 'oops' } }, 3, 'GitHub answered 500: oops'],
    ['no answer', { after: 1300 }, 3, 'GitHub gave no answer: The operation was aborted due to timeout'],
  ])('%s is told', async (_, reply, times, why) => {
    const { repository, lines } = await repositoryOn(answers('GET', files, reply));
    expect(await changedFiles(pull, repository)).toMatchObject({ kind: 'refusal', why });
    expect(lines()).toHaveLength(times);
  });

  test('nobody there', async () => {
    const repository = { owner: 'o', repo: 'r', client: createClient('http://127.0.0.1:1', 't', hurried) };
    expect(await changedFiles(pull, repository)).toMatchObject({
      status: undefined,
      why: expect.stringMatching(/^GitHub gave no answer: /),
    });
  });

  test('what makes something is sent once, unless it was refused for being too much', () => {
    const at = { tried: 1, now: 0 };
    const failed = { status: 502, headers: {}, message: '' };
    expect(waitAfter(failed, { ...at, isSafe: false }, hurried)).toBeUndefined();
    expect(waitAfter(failed, { ...at, isSafe: true }, hurried)).toBe(5);
    expect(waitAfter(failed, { tried: 2, now: 0, isSafe: true }, hurried)).toBe(10);
    expect(waitAfter({ ...failed, status: 429, headers: { 'retry-after': 'soon' } }, { ...at, isSafe: false }, hurried)).toBe(
      1500,
    );
  });
});

describe('files of the base commit', () => {
  const commit = answers('GET', `/repos/o/r/git/commits/${before}`, { body: { sha: before } });
  const noGit = async () => undefined;

  test('by the API: each once, odd names, what is not there', async () => {
    const path = '/repos/o/r/contents/in%20fra/a%23%3F%7Bb%7D.json';
    const { repository, lines } = await repositoryOn(commit, answers('GET', path, { body: '\ufeff{ "é": 1 }' }));
    const base = openBase(before, noGit, repository);
    expect(await base.read('in fra/a#?{b}.json')).toEqual({ kind: 'text', text: '{ "é": 1 }' });
    expect(await base.read('in fra/a#?{b}.json')).toMatchObject({ kind: 'text' });
    expect(await base.read('none.json')).toEqual({ kind: 'missing' });
    expect(lines()).toEqual([
      `GET /repos/o/r/git/commits/${before}`,
      `GET ${path}?ref=${before}`,
      `GET /repos/o/r/contents/none.json?ref=${before}`,
    ]);
  });

  test('a commit that is not there makes no file missing', async () => {
    const { repository } = await repositoryOn();
    expect(await openBase(before, noGit, repository).read('x')).toEqual({
      kind: 'refused',
      why: 'GitHub answered 404: Not Found',
    });
    expect(await openBase(before, noGit, undefined).read('x')).toMatchObject({ kind: 'refused' });
  });

  test('an answer that breaks off is no file', async () => {
    const broken = answers('GET', '/repos/o/r/contents/x', { body: 'long text', breaksOff: true });
    const { repository } = await repositoryOn(commit, broken);
    expect(await openBase(before, noGit, repository).read('x')).toMatchObject({ kind: 'refused' });
  });
});

test('a report that GitHub would not take is not sent', async () => {
  const { repository, lines } = await repositoryOn();
  const random = Buffer.alloc(11_000_000);
  for (let index = 0; index < random.length; index += 65_536)
    globalThis.crypto.getRandomValues(random.subarray(index, index + 65_536));
  const sarif = random.toString('latin1');
  expect(await upload(repository, { sarif, commit: after, ref: 'refs/heads/main' })).toMatchObject({
    why: 'the report has more than the 10,000,000 bytes that GitHub takes',
  });
  expect(lines()).toEqual([]);
});
