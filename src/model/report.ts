import type { Gap, Resource } from './resource.ts';
import type { Level, Related, Rule } from './rule.ts';
import type { Suppression } from './settings.ts';
import type { Span } from './span.ts';
import type { Truth } from './truth.ts';
import type { Basis } from './value.ts';

/** An input that is meant for us and could not be read. */
export interface Problem {
  readonly message: string;
  readonly at: Span;
}

/** What a reader must know beside verdicts; `kind` as in the contract's `notes`. */
export type Note = Gap;

const warnings = new Set([
  'suppression-expired',
  'suppression-unused',
  'baseline-stale',
  'endpoint-not-needed',
  'template-not-found',
  'hidden-by-change',
]);

/** Whether a note asks somebody to do something: `docs/contract.md` §6. */
export const isWarning = ({ kind }: Note): boolean => warnings.has(kind);

/** One deployment that was checked: a root file with one set of parameter values. */
export interface Input {
  readonly path: string;
  readonly language: 'arm' | 'bicep' | 'terraform';
  /** Paths of the parameter files, merged in order; none for the template's defaults. */
  readonly parameters: readonly string[];
}

/** How a rule answers for one account. */
export type VerdictKind = 'pass' | 'violation' | 'undecided';

/** One account of one input, with its verdicts by rule id. */
export interface Account {
  /** Index into `Report.inputs`. */
  readonly input: number;
  readonly resource: Resource;
  /** RFC 6901, in the file the account is written in; null where that is not JSON. */
  readonly pointer: string | null;
  /** As written, null where unknown. */
  readonly kind: string | null;
  readonly verdicts: ReadonlyMap<string, VerdictKind>;
  readonly evidence: ReadonlyMap<string, { readonly span: Span; readonly basis: Basis }>;
}

/** A violation or an undecided verdict; one stands for all accounts that fail in the same place for the same reason. */
export interface Finding {
  readonly rule: Rule;
  readonly verdict: 'violation' | 'undecided';
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  /** Indices into `Report.accounts`. */
  readonly accounts: readonly number[];
  readonly at: Span;
  readonly related: readonly Related[];
  /** Parameter files of the inputs it was found with. */
  readonly parameters: readonly string[];
  /** Our own, without line numbers: the same finding after an edit elsewhere in the file. */
  readonly fingerprint: string;
}

/** A finding that somebody accepts, and by what. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: Suppression;
}

/** What leads to an account, or looks as if it did; `why` is empty where nothing need be said. */
export type Way = { readonly isOpen: Truth; readonly why: string } & (
  | { readonly from: 'internet' | 'configuration' }
  | { readonly from: 'endpoint'; readonly endpoint: Resource; readonly groups: string }
);

/** All that a run found; every reporter is a function of it. */
export interface Report {
  /** The rules that were asked, in report order. */
  readonly rules: readonly Rule[];
  readonly inputs: readonly Input[];
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
  /** Findings that somebody accepts, and those that the baseline holds; neither are among `findings`. */
  readonly suppressed: readonly Suppressed[];
  readonly baselined: readonly Finding[];
  /** How many deployments were read but not judged, since the change does not touch them. */
  readonly leftOut: number;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** How many files were looked at, ours or not. */
  readonly filesRead: number;
  /** What leads to the account of that index: a picture shows it. */
  readonly waysTo?: (account: number) => readonly Way[];
}

/** The report of a run that judges nothing, since it is not known what a team says: `docs/contract.md` §1. */
export const nothingJudged = (rules: readonly Rule[], problems: readonly Problem[]): Report => ({
  rules,
  inputs: [],
  accounts: [],
  findings: [],
  suppressed: [],
  baselined: [],
  leftOut: 0,
  problems,
  notes: [],
  filesRead: problems.length,
});

/** The report with further problems, of what was heard before anything was judged. */
export const withProblems = (report: Report, problems: readonly Problem[]): Report => ({
  ...report,
  problems: [...problems, ...report.problems],
});

/** Report to text; effects are the caller's. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/** What a reporter may be told. */
export interface ReportOptions {
  readonly version: string;
  readonly colour: boolean;
  /** Only findings and problems, nothing else. */
  readonly quiet: boolean;
  /** From the repository's root to the folder that paths are relative to: '' or `infra/`. */
  readonly pathPrefix: string;
  /** Whether SARIF shows suppressed findings, as such. */
  readonly includeSuppressed?: boolean;
  /** What tells this run's alerts from those of other runs on the same commit (SARIF `automationDetails.id`, without its last `/`). */
  readonly category?: string;
  /** The address of a file of the repository at the commit that was judged, ending in `/`; links to lines are made of it. */
  readonly blobAddress?: string;
}

/** One resource of one deployment, for `show`. */
export interface ShownResource {
  /** Index into `Shown.inputs`. */
  readonly input: number;
  readonly resource: Resource;
  /** RFC 6901, in the file the resource is written in; null where that is not JSON. */
  readonly pointer: string | null;
}

/** What the guard sees, before any rule: every account, every endpoint and whatever else a rule reads. */
export interface Shown {
  readonly inputs: readonly Input[];
  readonly resources: readonly ShownResource[];
  readonly problems: readonly Problem[];
}

/** One expression that was evaluated: its value as plain JSON (integers may be `bigint`), or the term of an unknown and why. */
export interface Evaluated {
  readonly expression: string;
  readonly value?: unknown;
  readonly unknown?: string;
  readonly why?: string;
}
