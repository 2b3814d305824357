import type { Offsets } from './span.ts';

/** A text as far as its comments go; all in the order in which they begin. */
export interface Commented {
  readonly comments: readonly Offsets[];
  /** What is in brackets, or is a text that may run over several lines. */
  readonly pairs: readonly Offsets[];
}
