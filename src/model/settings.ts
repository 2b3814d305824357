import type { Level } from './rule.ts';
import type { Span } from './span.ts';

/** Findings that somebody accepts: of these rules, in what it covers, for this reason. */
export interface Suppression {
  readonly kind: 'comment' | 'metadata' | 'configuration';
  /** Ids of rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD` in UTC; for ever where undefined. */
  readonly until: string | undefined;
  /** Where it is written. */
  readonly at: Span;
  /** Where a finding or an account must begin. */
  readonly covers: Cover;
}

/** A stretch of a file, or globs: of a path from the root of the repository, of an account; undefined is any. */
export type Cover =
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'globs'; readonly path: string | undefined; readonly account: string | undefined };

/** An endpoint that exists or is made elsewhere, by the word of the configuration. */
export interface ExternalEndpoint {
  /** A glob of the accounts that it reaches. */
  readonly account: string;
  readonly reason: string;
  /** Which repository, team or ticket. */
  readonly where: string | undefined;
  readonly at: Span;
}

/** The sets of parameter files that a template is deployed with; paths from the root of the repository. */
export interface ParameterSets {
  readonly template: string;
  /** Each set is one deployment, its files merged in order; an empty one is the template's defaults. */
  readonly sets: readonly (readonly string[])[];
  readonly at: Span;
}

/** Templates that are deployed to the same place though neither calls the other; paths from the root of the repository. */
export interface Together {
  readonly templates: readonly string[];
  readonly at: Span;
}

/** The least level that makes a run fail. */
export type FailOn = Exclude<Level, 'off'> | 'never';

/** What a team's configuration says; all paths and globs from the root of the repository, `/` between folders. */
export interface Settings {
  /** Paths of the files it was read from, the nearest first. */
  readonly files: readonly string[];
  /** Levels by rule id, for the rules that it speaks of. */
  readonly levels: ReadonlyMap<string, Level>;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly strict: boolean | undefined;
  /** The path of the baseline, and where it is named. */
  readonly baseline: { readonly path: string; readonly at: Span } | undefined;
  /** Globs of what is judged of what is found in folders; all where undefined. */
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly parameters: readonly ParameterSets[];
  readonly together: readonly Together[];
  readonly suppressions: readonly Suppression[];
  readonly externalEndpoints: readonly ExternalEndpoint[];
}

/** A set of levels with a name: `docs/contract.md` §5. */
export type Profile = 'default' | 'conformity' | 'all';

/** What holds where nobody says anything. */
export const noSettings: Settings = {
  files: [],
  levels: new Map(),
  profile: undefined,
  failOn: undefined,
  strict: undefined,
  baseline: undefined,
  include: undefined,
  exclude: [],
  parameters: [],
  together: [],
  suppressions: [],
  externalEndpoints: [],
};
