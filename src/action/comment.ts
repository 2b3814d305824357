import { createHash } from 'node:crypto';
import type { Room } from '../report/markdown-room.ts';
import { pageLength, type Refusal, type Repository, refusal } from './api.ts';
import { field, listOf, textField } from './fields.ts';
import type { Job } from './job.ts';

/** Pages of comments that are searched for ours. */
const mostPages = 30;

/** What a comment of a run begins with; it shows nothing, and holds no text of the workflow. */
export function markerOf({ workflow, job, folder, matrix }: Job): string {
  const hash = createHash('sha256').update(JSON.stringify([workflow, job, folder, matrix]));
  return `<!-- aoai-guard: ${hash.digest('hex').slice(0, 16)} -->`;
}

/** Room for a report in a comment, of which the API takes 65,536 characters. */
export const commentRoom: Room = { most: 65_000, unit: 'characters' };

/** The text of a comment. */
export const bodyOf = (marker: string, report: string): string => `${marker}\n${report}`;

/** A comment on a pull request. */
export interface Words {
  readonly number: number;
  readonly marker: string;
  readonly body: string;
  /** Whether a comment is made where there is none yet; one that is there is updated in any case. */
  readonly isNew: boolean;
}

/** What became of a comment. */
export interface Said {
  readonly kind: 'created' | 'updated' | 'left-out';
}

/** Updates the run's own comment, or makes it. */
export async function comment(repository: Repository, words: Words): Promise<Said | Refusal> {
  const { owner, repo, client } = repository;
  const own = await ownComment(repository, words);
  if (typeof own === 'object') return own;
  if (own !== undefined) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    const answer = await client({ route, parameters: { owner, repo, comment_id: own, body: words.body } });
    return answer.kind === 'refusal' ? answer : { kind: 'updated' };
  }
  if (!words.isNew) return { kind: 'left-out' };
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const answer = await client({ route, parameters: { owner, repo, issue_number: words.number, body: words.body } });
  return answer.kind === 'refusal' ? answer : { kind: 'created' };
}

/** The id of the run's own comment. Whoever else copies the marker owns no comment of ours. */
async function ownComment({ owner, repo, client }: Repository, { number, marker }: Words): Promise<number | undefined | Refusal> {
  const me = await client({ route: 'GET /user', parameters: {} });
  const login = me.kind === 'answer' ? textField(me.data, 'login') : undefined;
  const isOurs = (one: unknown) =>
    (textField(one, 'body') ?? '').startsWith(marker) &&
    // The token of a run is an app's, and nobody: its comments are those of a bot.
    (login === undefined ? textField(one, 'user', 'type') === 'Bot' : textField(one, 'user', 'login') === login);
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await client({ route, parameters: { owner, repo, issue_number: number, per_page: pageLength, page } });
    if (answer.kind === 'refusal') return answer;
    if (!Array.isArray(answer.data)) return refusal('GitHub answered with no list of comments');
    const id = field(listOf(answer.data).find(isOurs), 'id');
    if (typeof id === 'number') return id;
    if (listOf(answer.data).length < pageLength) return undefined;
  }
  return undefined;
}
