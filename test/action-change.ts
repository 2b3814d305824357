import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openBase } from '../src/action/base.ts';
import type { Changed } from '../src/action/changed.ts';
import { createGit, filesMade, hasFile } from '../src/action/git.ts';
import { readInputs } from '../src/action/inputs.ts';
import { judge } from '../src/action/judge.ts';
import { openWorkspace } from '../src/action/workspace.ts';
import { repository, type Texts, write } from './action-repository.ts';
import { template } from './action-templates.ts';

/** A template with an account that is open, and a line before it. */
export const open = (before?: string) =>
  template({ name: 'oai-open', access: 'Enabled', ...(before === undefined ? {} : { before }) });
/** What hides that. */
export const ignore = '// aoai-guard:ignore AOAI001 -- moves soon';

/** What the Action finds and says, where a change leads from some files to others. */
export async function change(
  before: Texts,
  after: Texts,
  more: {
    inputs?: Texts;
    changed?: Changed['files'];
    removed?: readonly string[];
    links?: Texts;
    isCommitted?: true;
    module?: string;
  } = {},
) {
  const { folder, git: inFolder, commit } = repository(before);
  if (more.module !== undefined) inFolder('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', more.module, 'sub');
  const hash = commit();
  for (const name of more.removed ?? []) rmSync(join(folder, name));
  write(folder, after);
  for (const [name, target] of Object.entries(more.links ?? {})) symlinkSync(target, join(folder, name));
  if (more.isCommitted) commit();
  const workspace = openWorkspace(folder, more.inputs?.['working-directory'] ?? '.');
  if (workspace.kind === 'fault') throw new Error(workspace.why);
  const git = createGit(folder, folder, process.env);
  const notices: string[] = [];
  const judged = await judge({
    inputs: readInputs((name) => more.inputs?.[name] ?? ''),
    workspace,
    base: openBase(hash, git, undefined),
    isTracked: (path) => hasFile(git, path),
    made: await filesMade(git),
    changed: more.changed
      ? { kind: 'changed', files: more.changed }
      : { kind: 'refusal', status: undefined, why: 'nobody knows' },
    today: '2026-11-30',
    dataFolder: undefined,
    reads: () => {},
    tell: (message) => notices.push(message),
  });
  if (judged.kind === 'fault') throw new Error(judged.why);
  const { findings, problems, notes, leftOut } = judged.report;
  const hidden = notes
    .filter(({ kind }) => kind === 'hidden-by-change')
    .map(({ message, at }) => `${at.file.path}: ${message.slice(0, message.indexOf(': '))}`);
  return {
    hidden,
    findings: findings.map(({ rule, at }) => `${rule.id} ${at.file.path}`),
    problems: problems.map(({ message }) => message),
    notices,
    leftOut,
  };
}

/** What a change is told to hide. */
export const hides = (rule: string, by: string, path = 'main.json') => [
  `${path}: This change hides a finding of ${rule} by ${by}`,
];
/** By what, where it is a comment. */
export const reason = 'a comment (its reason';

/** A file of a change. */
export const edited = (path: string, previous?: string) => ({ path, previous, isRemoved: false });
