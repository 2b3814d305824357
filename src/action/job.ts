import type { Event } from './event.ts';
import { commit as hashOf } from './event.ts';
import type { Host } from './host.ts';
import type { Inputs } from './inputs.ts';

/** What tells a run of the guard from others: several may speak of one commit. */
export interface Job {
  /** The file of the workflow, or else its name. */
  readonly workflow: string;
  readonly job: string;
  /** From the root of the repository: '' or `infra/`. */
  readonly folder: string;
  readonly matrix: Inputs['matrix'];
}

/** The job as the runner tells of it. */
export function jobOf({ env }: Pick<Host, 'env'>, { matrix }: Inputs, folder: string): Job {
  const [, path] = /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(env['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
  return { workflow: path ?? env['GITHUB_WORKFLOW'] ?? '', job: env['GITHUB_JOB'] ?? '', folder, matrix };
}

/** What a job's alerts belong to, in the form that `codeql-action` gives where it is asked for none: https://github.com/github/codeql-action/blob/main/src/upload-lib.ts */
export function categoryOf({ workflow, job, folder, matrix }: Job): string {
  const values = matrix.map(([name, value]) => `${name}:${value}`);
  return [`${workflow}:${job}`, ...(folder === '' ? [] : [folder.replace(/\/$/, '')]), ...values].join('/');
}

/** The commit that is checked out, and the ref under which GitHub knows it. */
export interface CheckedOut {
  readonly commit: string | undefined;
  readonly ref: string | undefined;
}

/** `head` is what git tells of the working tree. A pull request whose own head is checked out has another ref than the run. */
export function checkedOutOf({ env }: Pick<Host, 'env'>, { number }: Event, head: string | undefined): CheckedOut {
  const [own, ref] = [hashOf(env['GITHUB_SHA']), env['GITHUB_REF']];
  if (head === undefined || head === own) return { commit: own, ref };
  return { commit: head, ref: number === undefined ? ref : `refs/pull/${number}/head` };
}

/** Where the files of a commit are shown, ending in `/`; undefined where the runner does not tell. */
export function blobAddress({ env }: Pick<Host, 'env'>, commit: string | undefined): string | undefined {
  const [server = '', name = ''] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
  const isPlain = /^https?:\/\/[\w.:-]+$/.test(server) && repositoryName.test(name);
  return isPlain && commit !== undefined ? `${server}/${name}/blob/${commit}/` : undefined;
}

/** An owner and a repository, as GitHub allows their names. */
export const repositoryName = /^([\w.-]+)\/([\w.-]+)$/;
