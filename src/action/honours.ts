import { suppressionsIn } from '../in-file.ts';
import type { Suppression } from '../model/settings.ts';
import type { SourceFile } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { readJson } from '../source/json.ts';
import { type Bicep, saidBefore } from './bicep.ts';

/** The files that suppressions are written in, as the base commit has them. */
export interface BaseTexts {
  /** From the path as it is reported to that of the base commit, from the root of the repository. */
  readonly earlierPath: (path: string) => string;
  /** Whether the change touches a file, by the path as it is reported. */
  readonly isTouched: (path: string) => boolean;
  /** What each held, by the path of the base commit; undefined where there was none. */
  readonly texts: ReadonlyMap<string, SourceFile | undefined>;
  /** Takes the path of a file that `texts` lacks. */
  readonly lacks: (path: string) => void;
  /** Where the change touches Bicep. */
  readonly bicep: Bicep | undefined;
}

/** Whether a suppression that is written in a file was there at the base commit: as many of a wording about one thing count as there were. */
export function honoursOf({ earlierPath, isTouched, texts, lacks, bicep }: BaseTexts): (suppression: Suppression) => boolean {
  const written = new WeakMap<SourceFile, readonly Suppression[]>();
  const suppressionsOf = (file: SourceFile) => {
    const known = written.get(file) ?? suppressionsIn([file], rules, (one) => readJson(one).root).suppressions;
    written.set(file, known);
    return known;
  };
  return (suppression) => {
    const { kind, reason, at } = suppression;
    const isCompiled = kind === 'metadata' && bicep !== undefined && !isTouched(at.file.path);
    if (kind === 'configuration' || (!isTouched(at.file.path) && !isCompiled)) return true;
    const path = earlierPath(at.file.path);
    if (!texts.has(path)) lacks(path);
    const before = texts.get(path);
    if (before === undefined) return isCompiled && saidBefore(bicep, reason);
    const key = keyOf(suppression);
    const isSame = (other: Suppression) => keyOf(other) === key;
    const rank = suppressionsOf(at.file).filter((other) => other.at.start < at.start && isSame(other)).length;
    return suppressionsOf(before).filter(isSame).length > rank;
  };
}

/** What a suppression says, and what it is about: moved to another account it is another one. */
const keyOf = ({ kind, rules: ids, reason, until, covers }: Suppression) =>
  JSON.stringify([kind, ids, reason.replaceAll(/\s+/g, ' '), until, covers.kind === 'span' ? ownerOf(covers.span) : covers]);

const header = /^[^\S\n]*(?:resource|data|module)\s+"[^"\n]*"(?:\s+"[^"\n]*")?|"name"\s*:\s*"[^"\n]*"/gm;

/** The name that stands first in a stretch, else the last one before it; none for a whole file. */
function ownerOf({
  file: { text },
  start,
  end,
}: {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}): string {
  if (text.slice(0, start).trim() === '' && text.slice(end).trim() === '') return '';
  const [within] = text.slice(start, end).match(header) ?? [];
  const owner = within ?? text.slice(0, start).match(header)?.at(-1) ?? '';
  return owner.replaceAll(/\s+/g, '');
}
