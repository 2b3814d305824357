import { plain } from '../report/plain.ts';
import type { Client, Repository } from './api.ts';
import { type Base, namelessBase, openBase } from './base.ts';
import { type Event, readEvent } from './event.ts';
import { createGit, filesMade, type Git, hasFile } from './git.ts';
import type { Host } from './host.ts';
import { InputFault, type Inputs, readInputs } from './inputs.ts';
import { type CheckedOut, checkedOutOf, type Job, jobOf, repositoryName } from './job.ts';
import { createMessages, type Messages } from './messages.ts';
import { type Fault, openWorkspace, readPayload, type Workspace } from './workspace.ts';

/** All that a run of the Action knows when it begins. */
export interface Start {
  readonly kind: 'start';
  readonly host: Host;
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  readonly event: Event;
  /** Undefined without a token. */
  readonly repository: Repository | undefined;
  /** The files of the commit that the change is made to; undefined where there is none. */
  readonly base: Base | undefined;
  /** Whether the commit that is checked out has a file; as if it had where git does not tell. */
  readonly isTracked: (path: string) => Promise<boolean>;
  /** The files that are there and in no commit, by their path from the root of the repository. */
  readonly made: () => Promise<ReadonlySet<string>>;
  readonly job: Job;
  readonly checkedOut: CheckedOut;
  readonly messages: Messages;
}

/** Takes in what workflow and runner say. */
export async function begin(host: Host): Promise<Start | Fault> {
  const { env } = host;
  const inputs = inputsOf(host);
  if ('why' in inputs) return inputs;
  const workspace = openWorkspace(env['GITHUB_WORKSPACE'], inputs.workingDirectory);
  if (workspace.kind === 'fault') return workspace;
  const event = readEvent(env['GITHUB_EVENT_NAME'] ?? '', readPayload(env['GITHUB_EVENT_PATH']));
  const git = createGit(workspace.root, workspace.workspace, env);
  const head = (await git('rev-parse', '--verify', 'HEAD'))?.toString('utf8').trim();
  const repository = repositoryOf(host, inputs);
  return {
    kind: 'start',
    host,
    inputs,
    workspace,
    event,
    repository,
    base: baseOf(event, git, repository),
    isTracked: (path) => hasFile(git, path),
    made: () => filesMade(git),
    job: jobOf(host, inputs, workspace.pathPrefix),
    checkedOut: checkedOutOf(host, event, head),
    messages: createMessages(),
  };
}

/** A pull request, or a group of them, has a base commit, also where the event can't be read. */
function baseOf({ kind, base }: Event, git: Git, repository: Repository | undefined): Base | undefined {
  if (base !== undefined) return openBase(base, git, repository);
  return kind === 'pull-request' || kind === 'merge-group' ? namelessBase : undefined;
}

function inputsOf({ input }: Host): Inputs | Fault {
  try {
    return readInputs(input);
  } catch (thrown) {
    if (thrown instanceof InputFault) return { kind: 'fault', why: plain(thrown.message) };
    throw thrown;
  }
}

/** Connects when it is first asked: most runs ask nothing. */
function repositoryOf({ env, connect }: Host, { token }: Inputs): Repository | undefined {
  const [, owner, repo] = repositoryName.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  if (token === '' || owner === undefined || repo === undefined) return undefined;
  let connected: Promise<Client> | undefined;
  const client: Client = async (wish) => {
    connected ??= connect(env['GITHUB_API_URL'] || 'https://api.github.com', token);
    return (await connected)(wish);
  };
  return { owner, repo, client };
}
