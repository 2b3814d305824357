import { describe, expect, test } from 'vitest';
import { comment, markerOf } from '../src/action/comment.ts';
import { answers, paged, repositoryOn } from './action-github.ts';

describe('the comment', () => {
  const job = { workflow: 'w', job: 'j', folder: '', matrix: [] };
  const marker = markerOf(job);
  const list = '/repos/o/r/issues/7/comments';
  const made = answers('POST', list, { status: 201, body: { id: 1 } });
  const changed = answers('PATCH', '/repos/o/r/issues/comments/5', { body: { id: 5 } });
  const nobody = answers('GET', '/user', { status: 403, body: { message: 'Resource not accessible by integration' } });
  const words = { number: 7, marker, body: `${marker}\nhello`, isNew: true };
  const bot = { type: 'Bot', login: 'github-actions[bot]' };
  const others = [
    { id: 2, body: `${marker}\nnot ours`, user: { type: 'User', login: 'mallory' } },
    { id: 3, body: `> ${marker}\nquoted by a bot`, user: bot },
    { id: 4, body: markerOf({ ...job, matrix: [['os', 'a']] }), user: bot },
    { id: 6, body: null, user: null },
    7,
  ];

  test('is made where there is none of ours, and updated where there is', async () => {
    const first = await repositoryOn(nobody, paged('GET', list, others), made);
    expect(await comment(first.repository, words)).toEqual({ kind: 'created' });
    expect(first.asked.at(-1)).toMatchObject({ method: 'POST', body: { body: `${marker}\nhello` } });
    const many = Array.from({ length: 120 }, () => ({ id: 9, body: 'x', user: bot }));
    const own = { id: 5, body: `${marker}\nold`, user: bot };
    const second = await repositoryOn(nobody, paged('GET', list, [...others, ...many, own]), changed, made);
    expect(await comment(second.repository, { ...words, isNew: false })).toEqual({ kind: 'updated' });
    expect(second.lines().slice(-2)).toEqual([`GET ${list}?per_page=100&page=2`, 'PATCH /repos/o/r/issues/comments/5']);
  });

  test('is left out where nothing is to be told', async () => {
    const { repository, lines } = await repositoryOn(nobody, paged('GET', list, others), made);
    expect(await comment(repository, { ...words, isNew: false })).toEqual({ kind: 'left-out' });
    expect(lines().filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  test('by somebody with a name is theirs, and not a bot’s', async () => {
    const user = answers('GET', '/user', { body: { login: 'mona' } });
    const bots = { id: 8, body: marker, user: bot };
    const own = { id: 5, body: marker, user: { type: 'User', login: 'mona' } };
    const { repository } = await repositoryOn(user, paged('GET', list, [bots, own]), changed);
    expect(await comment(repository, words)).toEqual({ kind: 'updated' });
  });

  test('a refusal is handed on', async () => {
    const denied = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { repository } = await repositoryOn(nobody, paged('GET', list, []), answers('POST', list, denied));
    expect(await comment(repository, words)).toMatchObject({ kind: 'refusal', status: 403 });
  });

  test('the marker differs by workflow, job, folder and matrix, and holds none of their text', () => {
    const jobs = [
      job,
      { ...job, workflow: 'x' },
      { ...job, job: '--><b>' },
      { ...job, folder: 'a/' },
      { ...job, matrix: [['os', 'a'] as const] },
    ];
    const markers = jobs.map(markerOf);
    expect(new Set(markers).size).toBe(5);
    for (const one of markers) expect(one).toMatch(/^<!-- aoai-guard: [\da-f]{16} -->$/);
  });
});
