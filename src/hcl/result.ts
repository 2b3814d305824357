import type { Span } from '../model/span.ts';
import { type Unknown, unknown, type Value } from '../model/value.ts';

/** Terraform certainly stops here with an error; `try` and `can` catch it. `why` ends a sentence. */
export interface Failure {
  readonly kind: 'failure';
  readonly why: string;
  readonly span: Span;
}

/** What an expression gives. */
export type Result = Value | Failure;

/** What a name at the beginning of an expression stands for (`var`, `local`, `each`, a resource type, …); undefined where nobody knows. */
export type Scope = (name: string) => Value | undefined;

/** A failure. */
export const failure = (why: string, span: Span): Failure => ({ kind: 'failure', why, span });

/** The value; of a failure, which never happens in a plan that was made, an unknown. */
export function asValue(result: Result): Value {
  return result.kind === 'failure' ? failed(result) : result;
}

const failed = ({ why, span }: Failure): Unknown => unknown(`failure(${span.file.path}:${span.start})`, why, span);
