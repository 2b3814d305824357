/** One finding that was there before. */
export interface BaselineEntry {
  /** Id of the rule. */
  readonly rule: string;
  /** Of the file the account is declared in, from the root of the repository. */
  readonly path: string;
  /** What its author calls the account, for people. */
  readonly account: string;
  readonly verdict: 'violation' | 'undecided';
  readonly fingerprint: string;
  readonly count: number;
}

/** Findings that were there before. */
export interface Baseline {
  /** Its own path, from the root of the repository. */
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}
