import { limits } from '../model/limits.ts';
import type { Gap } from '../model/resource.ts';
import type { SourceFile, Span } from '../model/span.ts';
import { type ObjectValue, type Unknown, unknown, type Value } from '../model/value.ts';
import type { Module, Template } from './syntax.ts';

/** What a run needs of the world outside the template language. */
export interface Host {
  readonly readTemplate: (value: Value) => Template | undefined;
  readonly readModule: (properties: ObjectValue) => Module;
  /** The template behind a `relativePath`, or why it can't be had (the end of a sentence). */
  readonly linked: (path: string, from: SourceFile) => { readonly root: Value } | { readonly why: string };
}

/** The budget of one deployment, and what it met that could not be read. */
export interface Run {
  readonly host: Host;
  /** Counts work; false when the budget is spent. */
  readonly spend: (steps: number) => boolean;
  /** Lets a little work be done although the budget is spent: an account costs no more than its own declaration. */
  readonly reserve: () => void;
  /** Whether more was asked than the budget holds. */
  readonly isSpent: () => boolean;
  /** One level deeper; false where that is too deep or the budget is spent. Pair with `leave`. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  /** A number that the run has not given before. */
  readonly fresh: () => number;
  /** A value given up on; equal to no other. */
  readonly tooLarge: (span: Span) => Unknown;
  /** Counts what Azure would refuse if it were evaluated, wherever that leads. */
  readonly refuse: () => void;
  readonly refusals: number;
  readonly gap: (gap: Gap) => void;
  readonly gaps: readonly Gap[];
}

const givenUp = 'too large #';

/** Whether the value is one that a run has given up on. */
export const isGivenUp = (value: Value): boolean => value.kind === 'unknown' && value.term.startsWith(givenUp);

/** A run with a fresh budget of `limits.steps`. */
export function createRun(host: Host): Run {
  let left: number = limits.steps;
  let isSpent = false;
  let depth = 0;
  let given = 0;
  let refusals = 0;
  const gaps = new Map<string, Gap>();
  return {
    host,
    spend: (steps) => {
      left -= steps;
      isSpent ||= left <= 0;
      return left > 0;
    },
    reserve: () => {
      left = Math.max(left, limits.reserve);
    },
    isSpent: () => isSpent,
    enter: () => {
      depth++;
      left--;
      isSpent ||= left <= 0;
      return depth <= limits.evaluationDepth && left > 0;
    },
    leave: () => {
      depth--;
    },
    refuse: () => {
      refusals++;
    },
    get refusals() {
      return refusals;
    },
    fresh: () => ++given,
    tooLarge: (span) => unknown(`${givenUp}${++given}`, 'it is too large to work out', span),
    gap: (gap) => {
      gaps.set(`${gap.kind} ${gap.at.file.path} ${gap.at.start} ${gap.message}`, gap);
    },
    get gaps() {
      return [...gaps.values()];
    },
  };
}
