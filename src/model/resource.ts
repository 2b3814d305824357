import type { Span } from './span.ts';
import type { Truth } from './truth.ts';
import type { Value } from './value.ts';

/** One resource that a deployment declares, in ARM's words whatever language it was written in. */
export interface Resource {
  /** ARM type, lower case: `microsoft.cognitiveservices/accounts`. */
  readonly type: string;
  /** Its resource id, a text that may have holes; what others point at when they mean this resource. */
  readonly id: Value;
  /** Its name as a text that may have holes; of a child, parent's and own joined by `/`. */
  readonly name: Value;
  /** What its author calls it: `accounts 'oai-dev'`, `azurerm_cognitive_account.main`. */
  readonly label: string;
  /** Whether it is deployed at all: `no` where a condition is false or it only exists already. */
  readonly deployed: Truth;
  /** The conditions that are not settled, all of which must hold for it to be deployed; loops of unknown length count as one. */
  readonly conditions: readonly Value[];
  /** Its place is kept as it is where it exists already (`@onlyIfNotExists`). */
  readonly onlyIfNotExists: boolean;
  /** In ARM's shape, evaluated. */
  readonly body: Value;
  /** One line to point at when something is missing. */
  readonly span: Span;
  /** The whole declaration. */
  readonly block: Span;
  /** Index in its copy loops, outermost first and joined by `,`; null where there are none or nobody knows. */
  readonly index: string | null;
  /** Terraform's address of the instance; null elsewhere. */
  readonly address: string | null;
  /** Which template instance declares it: two unconditional resources of one instance have different ids. */
  readonly declaredIn: string;
}

/** Something of a deployment that could not be read, so that resources may be missing from the graph. */
export interface Gap {
  /** `linked-template-not-read`, `nested-template-unknown`, `too-large`, … */
  readonly kind: string;
  readonly message: string;
  readonly at: Span;
}

/** All that one deployment declares. */
export interface Graph {
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
  /** Endpoints of other deployments of the run that name an account so (lower case): never a proof, only near misses to name. */
  readonly elsewhere: (accountName: string) => readonly Pointer[];
}

/** An endpoint and the target it points at. */
export interface Pointer {
  readonly endpoint: Resource;
  readonly target: Value;
}
