import type { SourceFile } from '../model/span.ts';

/** There is no such file or folder. */
export interface Missing {
  readonly kind: 'missing';
}

/** It is not read; `why` ends a sentence: "it is a folder". */
export interface Refused {
  readonly kind: 'refused';
  readonly why: string;
}

/** The text of a file that another one refers to, or why it is not read. */
export type Linked = { readonly kind: 'text'; readonly file: SourceFile } | Refused;

/** A refusal with its reason. */
export const refused = (why: string): Refused => ({ kind: 'refused', why });

/** What an action on the disk answers, or that the system found nothing or refused. */
export function attempt<T>(action: () => T): T | Missing | Refused {
  try {
    return action();
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined;
    if (code === undefined) throw thrown;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : refused(`the system refuses it (${code})`);
  }
}
