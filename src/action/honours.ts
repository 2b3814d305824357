import type { Suppression } from '../model/settings.ts';
import type { SourceFile } from '../model/span.ts';
import { type Bicep, saidBefore } from './bicep.ts';

/** The files that suppressions are written in, as the base commit has them. */
export interface BaseTexts {
  /** From the path as it is reported to that of the base commit, from the root of the repository. */
  readonly earlierPath: (path: string) => string;
  /** Whether the change touches a file, by the path as it is reported. */
  readonly isTouched: (path: string) => boolean;
  /** What each held, by the path of the base commit; undefined where there was none. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Takes the path of a file that `texts` lacks. */
  readonly lacks: (path: string) => void;
  /** Where the change touches Bicep. */
  readonly bicep: Bicep | undefined;
}

/** Whether a suppression that is written in a file was there at the base commit: as many of a wording count as there were. */
export function honoursOf({ earlierPath, isTouched, texts, lacks, bicep }: BaseTexts): (suppression: Suppression) => boolean {
  return ({ kind, reason, at: { file, start, end } }) => {
    const isCompiled = kind === 'metadata' && bicep !== undefined && !isTouched(file.path);
    if (kind === 'configuration' || (!isTouched(file.path) && !isCompiled)) return true;
    const path = earlierPath(file.path);
    if (!texts.has(path)) lacks(path);
    const words = file.text.slice(start, end);
    const before = texts.get(path);
    if (before === undefined && isCompiled) return saidBefore(bicep, reason);
    return before !== undefined && countOf(words, { path, text: before }) > countOf(words, upTo(file, start));
  };
}

const upTo = ({ path, text }: SourceFile, end: number): SourceFile => ({ path, text: text.slice(0, end) });

/** How often a text holds a comment, or an object, whatever the blanks in it. One that goes to the end of its line is no part of a longer one. */
function countOf(words: string, { text }: SourceFile): number {
  const isClosed = /(?:\*\/|\})$/.test(words);
  const shortened = (long: string) => long.replaceAll(isClosed ? /\s+/g : /[^\S\n]+/g, ' ');
  const [sought, all] = [shortened(words.trim()), shortened(text)];
  let count = 0;
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (isClosed || /^ ?(?:\n|$)/.test(all.slice(end, end + 2))) count += 1;
  }
  return count;
}
