import { configurationFolder, rootPaths } from './model/root-paths.ts';
import type { Suppression } from './model/settings.ts';
import type { SourceFile } from './model/span.ts';
import type { Policy } from './options.ts';
import type { BaselineEntry } from './policy/baseline.ts';

/** What a run saw. */
export interface Seen {
  /** As the run was told them. */
  readonly paths: readonly string[];
  readonly policy: Policy;
  /** Whether templates were deployed with all parameters that belong to them, not only with some. */
  readonly hasAllParameters: boolean;
  /** Files that judged deployments were made of. */
  readonly sources: Iterable<SourceFile>;
  readonly hasAccounts: boolean;
  /** Whether there is no file at a path from the folder of the run. */
  readonly isGone: (path: string) => boolean;
}

/** Whether a run saw all that something is about, so that what it did not need nobody needs; never where a change, or an option, chose what is judged. */
export interface Whole {
  readonly of: (about: Suppression | BaselineEntry) => boolean;
  readonly ofConfiguration: boolean;
}

/** Tells what a run saw the whole of. */
export function wholeOf({ paths, policy, hasAllParameters, sources, hasAccounts, isGone }: Seen): Whole {
  const { fromRoot, fromRun } = rootPaths(policy.pathPrefix);
  const read = new Set([...sources].map(({ path }) => fromRoot(path)));
  const given = paths.map(fromRoot);
  const holds = (path: string) =>
    given.some((one) => one === '.' || one === path || path.startsWith(`${one.replace(/\/$/, '')}/`));
  const isAll = policy.change === undefined && hasAllParameters;
  const isJudged = (path: string) => read.has(path) || isGone(fromRun(path));
  const home = configurationFolder(policy.settings.files[0] ?? '') || '.';
  const isAbout = ({ covers }: Suppression) => covers.kind === 'span' || holds(covers.path ? literalStart(covers.path) : home);
  return {
    of: (about) =>
      isAll && ('covers' in about ? isAbout(about) && (about.kind !== 'configuration' || hasAccounts) : isJudged(about.path)),
    ofConfiguration: isAll && hasAccounts && holds(home),
  };
}

/** The folders of a glob before its first star. */
function literalStart(glob: string): string {
  const segments = glob.split('/');
  const first = segments.findIndex((segment) => /[*?]/.test(segment));
  return first < 0 ? glob : segments.slice(0, first).join('/') || '.';
}
