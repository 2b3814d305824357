import type { Commented } from '../model/commented.ts';
import type { Problem } from '../model/report.ts';
import type { Suppression } from '../model/settings.ts';
import { firstIndex } from '../model/sorted.ts';
import { type Offsets, positionAt, type SourceFile, type Span } from '../model/span.ts';
import { type RuleNames, readDirective } from './directive.ts';

/** Suppressions, and what is wrong with those that are none. */
export interface Found {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** The suppressions in the comments of a file: `docs/contract.md` §6. */
export function suppressionsInComments(file: SourceFile, commented: Commented, rules: RuleNames): Found {
  const suppressions: Suppression[] = [];
  const problems: Problem[] = [];
  const code = createCode(file, commented);
  for (const { start, end } of commented.comments) {
    const read = readDirective(contentOf(file.text.slice(start, end)), rules);
    if (!read) continue;
    const at = { file, start, end };
    const cover = 'fault' in read ? read : read.isForFile ? wholeOf(at, code) : below(at, code);
    if ('fault' in cover) problems.push({ message: cover.fault, at });
    else if ('directive' in read)
      suppressions.push({ kind: 'comment', ...read.directive, at, covers: { kind: 'span', span: { file, ...cover } } });
  }
  return { suppressions, problems };
}

const contentOf = (comment: string) => comment.replace(/^(?:\/\/+|#+|\/\*+)|\*\/$/gu, '').trim();

type Cover = Offsets | { readonly fault: string };

function wholeOf({ file, start }: Span, { firstFrom }: Code): Cover {
  if (firstFrom(0) < start) return { fault: 'aoai-guard:ignore-file is about a whole file, and so stands before its first code' };
  return { start: 0, end: file.text.length };
}

/** What begins on the line of the comment, where code stands before it; else on the next line of code. */
function below({ file, start, end }: Span, { firstFrom, endOf }: Code): Cover {
  const own = firstFrom(start - positionAt(file, start).column + 1);
  const first = own < start ? own : firstFrom(end);
  return { start: first, end: endOf(first) };
}

/** A text without its comments, asked by offsets. */
interface Code {
  /** Where the first code from an offset on stands; the end of the text where none does. */
  readonly firstFrom: (offset: number) => number;
  /** Where what begins on a line ends, the brackets that it opens included; the offset is that of the first code of the line. */
  readonly endOf: (offset: number) => number;
}

/** Remembers what it answers: a file may hold as many suppressions as lines. */
function createCode({ text }: SourceFile, { comments, pairs }: Commented): Code {
  const behind = codeBehind(text, comments);
  return {
    firstFrom: remembered((offset) => {
      const index = firstIndex(comments, ({ end }) => end > offset);
      const found = nextCode(text, offset);
      return found < (comments[index]?.start ?? Number.POSITIVE_INFINITY) ? found : (behind[index] ?? found);
    }),
    endOf: remembered((offset) => {
      const lineEnd = indexOf(text, /[\r\n]/g, offset);
      for (let index = firstIndex(pairs, ({ start }) => start >= offset); index < pairs.length; index += 1) {
        const pair = pairs[index];
        if (!pair || pair.start >= lineEnd) break;
        if (pair.end > lineEnd) return pair.end;
      }
      return lineEnd;
    }),
  };
}

/** Where the first code behind each comment stands. */
function codeBehind(text: string, comments: readonly Offsets[]): readonly number[] {
  const found: number[] = [];
  for (const [index, { end }] of [...comments.entries()].reverse()) {
    const at = nextCode(text, end);
    found[index] = at === comments[index + 1]?.start ? (found[index + 1] ?? at) : at;
  }
  return found;
}

const nextCode = (text: string, offset: number) => indexOf(text, /\S/gu, offset);

/** Where the pattern first matches from an offset on; the end of the text where it does not. */
function indexOf(text: string, pattern: RegExp, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}

function remembered(answer: (offset: number) => number): (offset: number) => number {
  const answers = new Map<number, number>();
  return (offset) => {
    const known = answers.get(offset) ?? answer(offset);
    answers.set(offset, known);
    return known;
  };
}
