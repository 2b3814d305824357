import { limits } from '../model/limits.ts';
import { type Missing, type Refused, refused } from '../source/attempt.ts';
import { decode } from '../source/decode.ts';
import type { Repository } from './api.ts';
import type { Git } from './git.ts';

/** What a file held at a commit. */
export type BaseFile = { readonly kind: 'text'; readonly text: string } | Missing | Refused;

/** The files of one commit. */
export interface Base {
  /** What is at a path from the root of the repository; asked for once. */
  readonly read: (path: string) => Promise<BaseFile>;
  /** Why nothing of the commit can be read; undefined where that is not so. */
  readonly fault: () => Promise<Refused | undefined>;
}

type Read = Base['read'];

/** The files of a commit that nobody names. */
export const namelessBase: Base = {
  read: async () => nameless,
  fault: async () => nameless,
};

const nameless = refused('the event does not name it');

/** The files of a commit, by git where it has the commit, else by the API. */
export function openBase(commit: string, git: Git, repository: Repository | undefined): Base {
  const known = new Map<string, Promise<BaseFile>>();
  let source: Promise<Read | Refused> | undefined;
  const open = () => {
    source ??= sourceOf(commit, git, repository);
    return source;
  };
  const ask = async (path: string) => {
    const read = await open();
    if (typeof read !== 'function') return read;
    return path.split('/').includes('..') ? ({ kind: 'missing' } as const) : read(path);
  };
  return {
    read: (path) => {
      const file = known.get(path) ?? ask(path);
      known.set(path, file);
      return file;
    },
    fault: async () => {
      const read = await open();
      return typeof read === 'function' ? undefined : read;
    },
  };
}

async function sourceOf(commit: string, git: Git, repository: Repository | undefined): Promise<Read | Refused> {
  if (await git('cat-file', '-e', `${commit}^{commit}`)) return (path) => byGit(commit, git, path);
  if (!repository) return refused('git does not have it here, and there is no github-token to ask with');
  const { owner, repo, client } = repository;
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const answer = await client({ route, parameters: { owner, repo, commit_sha: commit } });
  return answer.kind === 'refusal' ? refused(answer.why) : (path) => byApi(commit, repository, path);
}

async function byGit(commit: string, git: Git, path: string): Promise<BaseFile> {
  const listed = await git('ls-tree', '-z', '-l', '--full-tree', commit, '--', path);
  if (!listed) return refused('git does not tell');
  const [, mode, hash, size] = /^(\d+) blob ([\da-f]+) +(\d+)\t/.exec(listed.toString('utf8')) ?? [];
  if (hash === undefined) return listed.length === 0 ? { kind: 'missing' } : refused('it is no file');
  if (mode !== '100644' && mode !== '100755') return refused('it is a symbolic link');
  if (Number(size) > limits.bytes) return refused(tooLong);
  const bytes = await git('cat-file', 'blob', hash);
  return bytes ? textOf(bytes) : refused('git does not tell');
}

async function byApi(commit: string, { owner, repo, client }: Repository, path: string): Promise<BaseFile> {
  const segments = path.split('/').map(encodeURIComponent).join('/');
  const route = `GET /repos/{owner}/{repo}/contents/${segments}`;
  const answer = await client({ route, parameters: { owner, repo, ref: commit }, raw: true });
  if (answer.kind === 'refusal') return answer.status === 404 ? { kind: 'missing' } : refused(answer.why);
  return answer.data instanceof Uint8Array ? textOf(answer.data) : refused('GitHub answered with no file');
}

const tooLong = `it is longer than ${limits.bytes.toLocaleString('en-US')} bytes`;

function textOf(bytes: Uint8Array): BaseFile {
  const text = decode(bytes);
  return text === undefined ? refused('it is no text') : { kind: 'text', text };
}
