import type { Problem } from '../model/report.ts';
import type { Suppression } from '../model/settings.ts';
import type { SourceFile } from '../model/span.ts';
import { type RuleNames, readDirective } from './directive.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A language as far as its comments go. */
export interface CommentLanguage {
  /** All comments of a text, in order. */
  readonly commentsIn: (text: string) => readonly Stretch[];
  /** Where what begins on a line ends, the brackets that it opens included; the offset is that of the first code of the line. */
  readonly endOf: (text: string, start: number) => number;
}

/** Suppressions, and what is wrong with those that are none. */
export interface Found {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** The suppressions in the comments of a file: `docs/contract.md` §6. */
export function suppressionsInComments(file: SourceFile, language: CommentLanguage, rules: RuleNames): Found {
  const suppressions: Suppression[] = [];
  const problems: Problem[] = [];
  const comments = language.commentsIn(file.text);
  for (const [index, { start, end }] of comments.entries()) {
    const read = readDirective(contentOf(file.text.slice(start, end)), rules);
    if (!read) continue;
    const at = { file, start, end };
    const cover =
      'fault' in read ? read : read.isForFile ? wholeOf(file, start, comments) : below(file, index, comments, language);
    if ('fault' in cover) problems.push({ message: cover.fault, at });
    else if ('directive' in read)
      suppressions.push({ kind: 'comment', ...read.directive, at, covers: { kind: 'span', span: { file, ...cover } } });
  }
  return { suppressions, problems };
}

const contentOf = (comment: string) => comment.replace(/^(?:\/\/+|#+|\/\*+)|\*\/$/gu, '').trim();

type Cover = Stretch | { readonly fault: string };

function wholeOf({ text }: SourceFile, start: number, comments: readonly Stretch[]): Cover {
  if (firstCode(text, 0, comments) < start)
    return { fault: 'aoai-guard:ignore-file is about a whole file, and so stands before its first code' };
  return { start: 0, end: text.length };
}

/** What begins on the line of the comment, where code stands before it; else on the next line of code. */
function below({ text }: SourceFile, index: number, comments: readonly Stretch[], { endOf }: CommentLanguage): Cover {
  const { start, end } = comments[index] ?? { start: 0, end: 0 };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const own = firstCode(text, line, comments);
  const first = own < start ? own : firstCode(text, end, comments.slice(index + 1));
  return { start: first, end: first < text.length ? endOf(text, first) : first };
}

/** Where the first code from an offset on stands that is no comment; the end of the text where none does. */
function firstCode(text: string, from: number, comments: readonly Stretch[]): number {
  const code = /\S/gu;
  code.lastIndex = from;
  for (const { start, end } of comments) {
    if (end <= code.lastIndex) continue;
    const found = code.exec(text);
    if (!found || found.index < start) return found?.index ?? text.length;
    code.lastIndex = end;
  }
  return code.exec(text)?.index ?? text.length;
}
