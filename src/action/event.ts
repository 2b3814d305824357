import { field, textField } from './fields.ts';

/** What made the workflow run, and which change it is about. */
export interface Event {
  readonly kind: 'pull-request' | 'push' | 'merge-group' | 'other';
  /** As GitHub names it. */
  readonly name: string;
  /** Of the pull request. */
  readonly number: number | undefined;
  /** The commit that the change is made to; undefined where there is none. */
  readonly base: string | undefined;
  /** The commit that the change ends with. */
  readonly head: string | undefined;
  /** Whether the pull request comes from another repository, whose runs may not write. */
  readonly isFork: boolean;
}

const kinds: ReadonlyMap<string, Event['kind']> = new Map([
  ['pull_request', 'pull-request'],
  ['pull_request_target', 'pull-request'],
  ['push', 'push'],
  ['merge_group', 'merge-group'],
]);

/** What the runner tells of the event; fields that are missing or not what they should be are undefined. */
export function readEvent(name: string, payload: unknown): Event {
  const kind = kinds.get(name) ?? 'other';
  const none = { kind, name, number: undefined, base: undefined, head: undefined, isFork: false };
  if (kind === 'pull-request') return { ...none, ...pullRequestOf(field(payload, 'pull_request')) };
  if (kind === 'push') return { ...none, base: commit(field(payload, 'before')), head: commit(field(payload, 'after')) };
  if (kind !== 'merge-group') return none;
  const group = field(payload, 'merge_group');
  return { ...none, base: commit(field(group, 'base_sha')), head: commit(field(group, 'head_sha')) };
}

function pullRequestOf(pull: unknown): Pick<Event, 'number' | 'base' | 'head' | 'isFork'> {
  const number = field(pull, 'number');
  const [from, to] = ['head', 'base'].map((side) => textField(pull, side, 'repo', 'full_name'));
  return {
    number: typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined,
    base: commit(field(pull, 'base', 'sha')),
    head: commit(field(pull, 'head', 'sha')),
    // The repository of a head is null once it is deleted.
    isFork: from === undefined || from !== to,
  };
}

/** The hash of a commit. A new branch comes from one of zeros. */
export function commit(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : undefined;
}
