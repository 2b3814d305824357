import { posix } from 'node:path';
import type { Analysed } from './inputs.ts';
import type { Linked } from './link.ts';
import type { Note, Problem } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import type { Change, Policy } from './options.ts';

/** What Bicep may take into a template when it compiles: its own files, and those that `loadTextContent` and its kin read. */
const compiledOf = /\.(?:bicep|bicepparam|jsonc?|ya?ml|txt)$/i;

/** What a change leaves to judge and to tell of. */
export interface Selection {
  readonly judged: readonly Linked[];
  /** Problems and notes about what the change touches, and about what the team says; a problem elsewhere is a note that says so. */
  readonly select: (told: Told) => Told;
}

/** What is wrong with files, and what to know of them. */
export interface Told {
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/**
 * The deployments that a change may alter: those of which it touches a file, or removes one of a folder that they read from. Of what other
 * programs made of files that nobody names here (plans, compiled templates) all that may have been among them counts.
 */
export function selectByChange(all: readonly Linked[], { change, settings, pathPrefix, baseline }: Policy): Selection {
  const { fromRoot } = rootPaths(pathPrefix);
  const own = [...settings.files, ...(baseline ? [fromRoot(baseline.at.file.path)] : [])];
  if (!change || own.some((path) => change.edited.has(path) || change.removed.has(path)))
    return { judged: all, select: (told) => told };
  const judged = all.filter(({ parts }) => parts.some((part) => isTouched(part, change, fromRoot)));
  const paths = new Set(judged.flatMap(({ parts }) => parts.flatMap((part) => pathsOf(part, fromRoot))));
  const near = new Set([...paths, ...change.edited, ...own]);
  const isNear = ({ at }: Problem) => near.has(fromRoot(at.file.path));
  return {
    judged,
    select: ({ problems, notes }) => ({
      problems: problems.filter(isNear),
      notes: [...notes.filter(isNear), ...problems.filter((one) => !isNear(one)).map(elsewhere)],
    }),
  };
}

const elsewhere = ({ message, at }: Problem): Note => ({
  kind: 'problem-not-touched',
  message: `${message} (the change does not touch this, so it is no problem of this run)`,
  at,
});

const pathsOf = ({ input, sources }: Analysed, fromRoot: (path: string) => string) =>
  [input.path, ...(sources ?? []).map(({ path }) => path)].map(fromRoot);

function isTouched(part: Analysed, { edited, removed }: Change, fromRoot: (path: string) => string): boolean {
  const { sources, gaps, isCompiled, input } = part;
  if (!sources) return true;
  const own = new Set(pathsOf(part, fromRoot));
  const folders = [...new Set([...own].map((path) => posix.dirname(path)))];
  const all = [...edited, ...removed];
  if (all.some((path) => own.has(path))) return true;
  if ([...removed].some((path) => folders.includes(posix.dirname(path)))) return true;
  if (removed.size > 0 && gaps.some(({ kind }) => kind === 'linked-template-not-read')) return true;
  if (isCompiled && all.some((path) => compiledOf.test(path))) return true;
  const isBelow = (path: string) => folders.some((folder) => folder === '.' || path.startsWith(`${folder}/`));
  return input.language === 'terraform' && all.some((path) => isBelow(path) || /\.tfvars(?:\.json)?$/i.test(path));
}
