import type { Graph, Resource } from './resource.ts';
import type { Profile } from './settings.ts';
import type { Span } from './span.ts';
import type { Truth } from './truth.ts';
import type { Basis, Written } from './value.ts';

/** A further place that helps to understand a verdict. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/**
 * `pass` and `violation` are true whatever the unknowns turn out to be; everything else is `undecided`, with the reason.
 * A verdict is about the resource if it is deployed.
 */
export type Verdict =
  | { readonly kind: 'pass'; readonly evidence?: { readonly span: Span; readonly basis: Basis } }
  | {
      readonly kind: 'violation' | 'undecided';
      readonly message: string;
      readonly at: Span;
      readonly related: readonly Related[];
    };

/** How much a violation weighs; a rule that is `off` is not asked. */
export type Level = 'error' | 'warning' | 'note' | 'off';

/** What a rule asks of each resource it applies to; one file, one rule. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** Its level in the other profiles; the same where left out. */
  readonly profiles?: Partial<Record<Exclude<Profile, 'default'>, Level>>;
  /** Whether the configuration's `externalEndpoints` answer it. */
  readonly isAnsweredElsewhere?: true;
  /** What must hold: "public network access is Disabled". */
  readonly asks: string;
  /** The fault as a headline. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** A template, as JSON text, that fails and one that passes; run by the tests and shown by `explain`. */
  readonly examples: { readonly failing: string; readonly passing: string };
  readonly appliesTo: (resource: Resource) => Truth;
  readonly check: (resource: Resource, graph: Graph) => Verdict;
}

/** A pass, and the value that proves it. */
export const passBy = ({ span, basis = 'id' }: Written): Verdict => ({ kind: 'pass', evidence: { span, basis } });

/** True whatever the unknowns turn out to be. */
export const violation = (message: string, at: Span, related: readonly Related[] = []): Verdict => ({
  kind: 'violation',
  message,
  at,
  related,
});

/** Not settled by the files; the message says what is open. */
export const undecided = (message: string, at: Span, related: readonly Related[] = []): Verdict => ({
  kind: 'undecided',
  message,
  at,
  related,
});
