import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { type Unknown, unknown } from '../model/value.ts';

/** What was worked out, and where Terraform might have stopped with an error on the way, as far as the files show. */
export interface Watched<T> {
  readonly value: T;
  /** The terms of what may fail: equal terms fail together. */
  readonly doubts: ReadonlySet<string>;
}

/** The budget of an evaluation, and what in it may fail. */
export interface Run {
  /** Counts work; false when the budget is spent. */
  readonly spend: (steps: number) => boolean;
  /** One level deeper; false where that is too deep or the budget is spent. Pair with `leave`. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  /** A number that the run has not given before. */
  readonly fresh: () => number;
  /** A value given up on; equal to no other. */
  readonly tooLarge: (span: Span) => Unknown;
  /** Notes that Terraform may stop here with an error, depending on what the term turns out to be. */
  readonly doubt: (term: string) => void;
  /** Does the work, and keeps its doubts apart. */
  readonly watch: <T>(work: () => T) => Watched<T>;
}

/** A run with a fresh budget of `limits.steps`. */
export function createRun(): Run {
  let left: number = limits.steps;
  let depth = 0;
  let given = 0;
  let doubts = new Set<string>();
  const run: Run = {
    spend: (steps) => {
      left -= steps;
      return left > 0;
    },
    enter: () => {
      depth++;
      return depth <= limits.evaluationDepth && run.spend(1);
    },
    leave: () => {
      depth--;
    },
    fresh: () => ++given,
    tooLarge: (span) => {
      const value = unknown(`too large #${++given}`, 'it is too large to work out', span);
      run.doubt(value.term);
      return value;
    },
    doubt: (term) => {
      doubts.add(term);
    },
    watch: (work) => {
      const before = doubts;
      doubts = new Set();
      try {
        return { value: work(), doubts };
      } finally {
        doubts = before;
      }
    },
  };
  return run;
}
