import { pageLength, type Refusal, type Repository, refusal } from './api.ts';
import type { Event } from './event.ts';
import { field, listOf, textField } from './fields.ts';

/** One file that a change adds, edits, renames or removes; paths from the root of the repository. */
export interface ChangedFile {
  readonly path: string;
  /** What it was called before. */
  readonly previous: string | undefined;
  readonly isRemoved: boolean;
}

/** All files of a change. */
export interface Changed {
  readonly kind: 'changed';
  readonly files: readonly ChangedFile[];
}

/** Most files of which GitHub tells: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files, https://docs.github.com/rest/commits/commits#compare-two-commits */
const most = { pullRequest: 3000, comparison: 300 };

/** The files of the change that the event is about, or why they can't be known. */
export async function changedFiles(event: Event, repository: Repository | undefined): Promise<Changed | Refusal> {
  if (event.kind === 'other') return refusal(`'${event.name}' is about no change`);
  if (!repository) return refusal('there is no github-token to ask with');
  if (event.kind === 'pull-request')
    return event.number === undefined
      ? refusal('the event names no pull request')
      : filesAt(repository, event.number, event.head);
  const { base, head } = event;
  return base === undefined || head === undefined
    ? refusal('the event names no commit that the change is made to')
    : filesBetween(repository, base, head);
}

/** The files of a pull request as it was when the run began; what GitHub tells is how it is now. */
async function filesAt(repository: Repository, number: number, head: string | undefined): Promise<Changed | Refusal> {
  const files = await filesOfPullRequest(repository, number);
  if (files.kind === 'refusal') return files;
  const { owner, repo, client } = repository;
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const now = await client({ route, parameters: { owner, repo, pull_number: number } });
  if (now.kind === 'refusal') return needing(now, 'pull-requests: read');
  if (head !== undefined && textField(now.data, 'head', 'sha') === head) return files;
  return refusal('the pull request is not what it was when this run began');
}

async function filesOfPullRequest({ owner, repo, client }: Repository, number: number): Promise<Changed | Refusal> {
  const files: ChangedFile[] = [];
  for (let page = 1; page <= most.pullRequest / pageLength; page += 1) {
    const answer = await client({
      route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
      parameters: { owner, repo, pull_number: number, per_page: pageLength, page },
    });
    if (answer.kind === 'refusal') return needing(answer, 'pull-requests: read');
    const read = readFiles(answer.data);
    if (read.kind === 'refusal') return read;
    files.push(...read.files);
    if (listOf(answer.data).length < pageLength) return { kind: 'changed', files };
  }
  return refusal(`the pull request has ${most.pullRequest} files or more, and GitHub tells of no more`);
}

async function filesBetween({ owner, repo, client }: Repository, base: string, head: string): Promise<Changed | Refusal> {
  const answer = await client({
    route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
    parameters: { owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 1 },
  });
  if (answer.kind === 'refusal') return needing(answer, 'contents: read');
  const status = textField(answer.data, 'status');
  // The comparison begins where both commits part; only of an ancestor is that the base itself.
  if (status !== 'ahead' && status !== 'identical') return refusal('the commits before were replaced');
  const files = field(answer.data, 'files');
  if (listOf(files).length >= most.comparison)
    return refusal(`the change has ${most.comparison} files or more, and GitHub tells of no more`);
  return readFiles(files);
}

const needing = (refused: Refusal, right: string): Refusal =>
  refused.status === 403 ? { ...refused, why: `${refused.why}; the job needs the permission ${right}` } : refused;

function readFiles(list: unknown): Changed | Refusal {
  if (!Array.isArray(list)) return refusal('GitHub answered with no list of files');
  const files: ChangedFile[] = [];
  for (const one of listOf(list)) {
    const [path, status] = [textField(one, 'filename'), textField(one, 'status')];
    if (path === undefined || status === undefined) return refusal('GitHub answered with a file that has no name');
    if (status === 'unchanged') continue;
    const previous = status === 'renamed' ? textField(one, 'previous_filename') : undefined;
    files.push({ path, previous, isRemoved: status === 'removed' });
  }
  return { kind: 'changed', files };
}

/** Paths that are there after the change, and those that are there no more. */
export function sidesOf({ files }: Changed): { readonly edited: ReadonlySet<string>; readonly removed: ReadonlySet<string> } {
  const edited = files.flatMap(({ path, isRemoved }) => (isRemoved ? [] : [path]));
  const removed = files.flatMap(({ path, previous, isRemoved }) =>
    isRemoved ? [path] : previous === undefined ? [] : [previous],
  );
  return { edited: new Set(edited), removed: new Set(removed) };
}
