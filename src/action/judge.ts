import { basename, resolve } from 'node:path';
import { check } from '../guard.ts';
import { type Heard, hear, type Words } from '../hear.ts';
import { folded } from '../model/letters.ts';
import { nothingJudged, type Problem, type Report, withProblems } from '../model/report.ts';
import { rootPaths } from '../model/root-paths.ts';
import type { Settings, Suppression } from '../model/settings.ts';
import { wholeFile } from '../model/span.ts';
import type { Change } from '../options.ts';
import { rules } from '../rules/index.ts';
import type { Refused } from '../source/attempt.ts';
import { type Refusal, refusal } from './api.ts';
import type { Base } from './base.ts';
import { type Bicep, readBicep, touchesBicep } from './bicep.ts';
import { type Changed, sidesOf } from './changed.ts';
import { hiddenByChange } from './hidden.ts';
import { type BaseTexts, type Earlier, honoursOf } from './honours.ts';
import type { Inputs } from './inputs.ts';
import { atBase, checkedOut } from './places.ts';
import { type Fault, isNoFile, realPath, type Workspace } from './workspace.ts';

/** All that a verdict of the Action rests on. */
export interface Case {
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  /** The files of the change, or why they can't be known. */
  readonly changed: Changed | Refusal;
  /** Undefined where the event has no base commit. */
  readonly base: Base | undefined;
  /** Whether the commit that is checked out has a file, by its path from the root of the repository. */
  readonly isTracked: (path: string) => Promise<boolean>;
  /** The files that the run made, by their path from the root: they are in no change, and of what they are made nobody knows. */
  readonly made: ReadonlySet<string>;
  /** The day in UTC. */
  readonly today: string;
  readonly dataFolder: string | undefined;
  /** Takes the absolute path of each file that a verdict may rest on. */
  readonly reads: (path: string) => void;
  /** Takes a line about what is no part of the report. */
  readonly tell: (message: string) => void;
}

/** What came of it, and the settings that it was judged with. */
export interface Judged {
  readonly kind: 'judged';
  readonly report: Report;
  readonly settings: Settings;
}

/** Judges what is checked out: `docs/contract.md` §7. */
export async function judge(given: Case): Promise<Judged | Fault> {
  const run = { ...given, changed: wholeChange(given) };
  const { inputs, base, changed, tell } = run;
  if (inputs.changedFilesOnly && changed.kind === 'refusal')
    tell(`All is judged, since the changed files are not known: ${changed.why}`);
  if (inputs.configFrom === 'base' && base) return judgeByBase(run, base);
  if (inputs.configFrom === 'base')
    tell('Configuration, baseline and comments are those that are checked out: this event has no base commit');
  const said = await hear(checkedOut(run.workspace), wordsOf(run));
  if (said.faults.length > 0) return { kind: 'judged', report: nothingJudged(rules, said.faults), settings: said.settings };
  const report = withProblems(await checkWith(run, said, undefined, run.tell), said.problems);
  const hidden = base && mayHide(run, said, report) ? await hiddenBy(run, base, said, report) : [];
  return { kind: 'judged', report: { ...report, notes: [...hidden, ...report.notes] }, settings: said.settings };
}

/** What the workflow says, its paths from the root of the repository. */
function wordsOf({ inputs, workspace: { pathPrefix } }: Case): Words {
  const { config, baseline, profile, failOn, strict } = inputs;
  const fromRoot = (path: string | undefined) => path && rootPaths(pathPrefix).fromRoot(path);
  return { config: config === 'none' ? false : fromRoot(config), baseline: fromRoot(baseline), profile, failOn, strict };
}

/** The change, or that it can't be known: of a link, or of another repository in this one, GitHub tells no more than that it has changed. */
function wholeChange({ changed, workspace: { root } }: Case): Changed | Refusal {
  if (changed.kind === 'refusal') return changed;
  const link = changed.files.find(({ path, isRemoved }) => !isRemoved && isNoFile(root, path));
  return link ? refusal(`'${link.path}' is a symbolic link or a submodule`) : changed;
}

async function judgeByBase(run: Case, base: Base): Promise<Judged | Fault> {
  const fault = await base.fault();
  if (fault) return { kind: 'fault', why: `The base commit can't be read: ${fault.why}` };
  const said = await hear(atBase(run.workspace, base), wordsOf(run));
  const { settings } = said;
  if (said.faults.length > 0) return { kind: 'judged', report: nothingJudged(rules, said.faults), settings };
  const told = await checkAsBefore(run, said, base);
  if ('unread' in told) return { kind: 'judged', report: nothingJudged(rules, [told.unread]), settings };
  for (const message of told.messages) run.tell(message);
  return { kind: 'judged', report: withProblems(told.report, said.problems), settings };
}

async function hiddenBy(run: Case, base: Base, now: Heard, report: Report): Promise<Report['notes']> {
  const hidden = await hiddenOrNot(run, base, now, report);
  if (typeof hidden !== 'string') return hidden;
  run.tell(`What this change hides can't be told: ${hidden}`);
  return [];
}

/** The notes, or why there is no telling. */
async function hiddenOrNot(run: Case, base: Base, now: Heard, report: Report): Promise<Report['notes'] | string> {
  const fault = await base.fault();
  if (fault) return `the base commit can't be read: ${fault.why}`;
  const said = isConfigured(run, now) ? await hear(atBase(run.workspace, base), wordsOf(run)) : now;
  const [problem] = [...said.faults, ...said.problems];
  const before = problem ? { unread: problem } : await checkAsBefore(run, said, base);
  if (!('report' in before)) return sentenceOf(before.unread);
  const known = new Set(report.problems.map(sentenceOf));
  const lost = before.report.problems.map(sentenceOf).find((one) => !known.has(one));
  if (lost !== undefined) run.tell(`Not all that this change hides can be told: ${lost}`);
  const ruled = (by: Heard, own: Report) => ({ report: own, failOn: by.settings.failOn ?? 'error' }) as const;
  return hiddenByChange(ruled(now, report), ruled(said, before.report));
}

const sentenceOf = ({ message, at }: Problem) => `${at.file.path}: ${message}`;

/** Whether the change may hide findings: by the configuration, the baseline, or what suppresses a finding in a file. */
function mayHide(run: Case, said: Heard, { suppressed }: Report): boolean {
  const mayBeNew = newOr(run);
  return isConfigured(run, said) || suppressed.some(({ by: { kind, at } }) => mayBeNew(kind, at.file.path));
}

/** Whether the change touches a configuration or the baseline, whatever their case: some systems do not tell it apart. */
function isConfigured({ changed, workspace: { root } }: Case, { settings, baselinePath }: Heard): boolean {
  if (changed.kind === 'refusal') return true;
  const { edited, removed } = sidesOf(changed);
  const said = [...settings.files, ...(baselinePath === undefined ? [] : [baselinePath])];
  const own = new Set(said.flatMap((path) => [path, realPath(root, path)]).map(folded));
  return [...edited, ...removed].some((path) => own.has(folded(path)) || /^aoai-guard\.jsonc?$/iu.test(basename(path)));
}

/** Whether a suppression in a file may be new: the change touches the file, or Bicep, of which it may be compiled, or the run made it. */
function newOr({ changed, made, workspace }: Case): BaseTexts['mayBeNew'] {
  const { fromRoot } = rootPaths(workspace.pathPrefix);
  const touched = changed.kind === 'changed' ? new Set([...changed.files.map(({ path }) => path), ...made]) : undefined;
  const hasBicep = touchesBicep(changed);
  return (kind, path) =>
    kind !== 'configuration' && (!touched || touched.has(fromRoot(path)) || (kind === 'metadata' && hasBicep));
}

/** The path that a file had at the base commit. */
function earlierPath({ changed, workspace }: Case): (path: string) => string {
  const { fromRoot } = rootPaths(workspace.pathPrefix);
  const files = changed.kind === 'changed' ? changed.files : [];
  const earlier = new Map(files.map(({ path, previous }) => [path, previous ?? path]));
  return (path) => earlier.get(fromRoot(path)) ?? fromRoot(path);
}

/** What would be reported, with what there is to tell on the way; or a file without which nobody knows. */
type AsBefore = { readonly report: Report; readonly messages: readonly string[] } | { readonly unread: Problem };

/** Judges with no comment or metadata that the base commit does not have; each of its files is read when first asked for. */
async function checkAsBefore(run: Case, said: Heard, base: Base): Promise<AsBefore> {
  const texts = new Map<string, Earlier>();
  const known = { earlierPath: earlierPath(run), mayBeNew: newOr(run), texts };
  let bicep: Bicep | undefined;
  for (;;) {
    const lacking = new Set<string>();
    let isBicepLacking = false;
    const messages: string[] = [];
    const lacksBicep = () => {
      isBicepLacking = true;
    };
    const honours = honoursOf({ ...known, bicep, lacksBicep, lacks: (path) => lacking.add(path) });
    const report = await checkWith(run, said, honours, (message) => messages.push(message));
    if (lacking.size === 0 && !isBicepLacking) return { report, messages };
    for (const path of lacking) {
      const file = await earlierFile(run, base, path);
      if (typeof file === 'object' && 'why' in file) return { unread: unreadable(run, path, file.why) };
      texts.set(path, file);
    }
    if (!isBicepLacking) continue;
    const read = await readBicep(run.workspace.root, run.changed, base);
    if (read.kind === 'refusal') return { unread: unreadable(run, '.', read.why) };
    bicep = read;
  }
}

async function earlierFile({ changed, isTracked }: Case, base: Base, path: string): Promise<Earlier | Refused> {
  const file = await base.read(path);
  if (file.kind === 'text') return { path, text: file.text };
  if (file.kind === 'refused') return file;
  const isOurs =
    changed.kind === 'changed' ? changed.files.some((one) => (one.previous ?? one.path) === path) : await isTracked(path);
  return isOurs ? 'none' : 'compiled';
}

const unreadable = ({ workspace }: Case, path: string, why: string): Problem => ({
  message: `This can't be read at the base commit: ${why}`,
  at: wholeFile({ path: rootPaths(workspace.pathPrefix).fromRun(path) || '.', text: '' }),
});

function checkWith(run: Case, said: Heard, honours: ((one: Suppression) => boolean) | undefined, tell: Case['tell']) {
  const { inputs, workspace, changed, today, dataFolder } = run;
  const { settings, baseline } = said;
  const isPart = inputs.changedFilesOnly && changed.kind === 'changed' && !isConfigured(run, said);
  return check({
    folder: workspace.folder,
    paths: inputs.paths,
    parameters: inputs.parameters,
    parametersBeside: true,
    place: {},
    source: inputs.source,
    dataFolder,
    strict: settings.strict ?? false,
    policy: {
      settings,
      pathPrefix: workspace.pathPrefix,
      today,
      baseline,
      honours,
      change: isPart ? withMade(sidesOf(changed), run.made) : undefined,
    },
    reads: (path) => run.reads(resolve(workspace.folder, path)),
    tell,
  });
}

const withMade = ({ edited, removed }: Change, made: ReadonlySet<string>): Change => ({
  edited: new Set([...edited, ...made]),
  removed,
});
