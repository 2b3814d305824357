import { suppressionsIn } from '../in-file.ts';
import type { Cover, Suppression } from '../model/settings.ts';
import type { SourceFile } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { readJson } from '../source/json.ts';
import { type Bicep, saidBefore } from './bicep.ts';
import { ownersIn } from './owners.ts';

/** What a file was at the base commit: `none` where it was not there, `compiled` where the repository does not have it at all. */
export type Earlier = SourceFile | 'none' | 'compiled';

/** The files that suppressions are written in, as the base commit has them. */
export interface BaseTexts {
  /** From the path as it is reported to that of the base commit, from the root of the repository. */
  readonly earlierPath: (path: string) => string;
  /** Whether a suppression of the kind may be new, by the path of its file as it is reported. */
  readonly mayBeNew: (kind: Suppression['kind'], path: string) => boolean;
  /** By the path of the base commit. */
  readonly texts: ReadonlyMap<string, Earlier>;
  /** Takes the path of a file that `texts` lacks. */
  readonly lacks: (path: string) => void;
  /** What compiled templates come from; `lacksBicep` is called where it is needed and undefined. */
  readonly bicep: Bicep | undefined;
  readonly lacksBicep: () => void;
}

/** Whether a suppression that is written in a file was there at the base commit: as many of a wording about one thing count as there were. */
export function honoursOf(base: BaseTexts): (suppression: Suppression) => boolean {
  const known = new WeakMap<SourceFile, Wordings>();
  const wordingsOf = (file: SourceFile) => {
    const wordings = known.get(file) ?? wordingsIn(file);
    known.set(file, wordings);
    return wordings;
  };
  return ({ kind, reason, covers, at: { file, start } }) => {
    if (!base.mayBeNew(kind, file.path)) return true;
    const path = base.earlierPath(file.path);
    const before = base.texts.get(path);
    if (before === undefined) base.lacks(path);
    if (before === 'compiled') {
      if (kind !== 'metadata' || !isOfTemplate(covers)) return false;
      if (!base.bicep) base.lacksBicep();
      return base.bicep !== undefined && saidBefore(base.bicep, reason);
    }
    if (before === undefined || before === 'none') return false;
    const own = wordingsOf(file).places.get(start);
    return own !== undefined && (wordingsOf(before).counts.get(own.words) ?? 0) > own.rank;
  };
}

/** Whether it is metadata of a template, as Bicep's is: it has none of a resource, save what an expression makes. */
const isOfTemplate = (covers: Cover) =>
  covers.kind === 'span' && /^\{\s*"\$schema"/.test(covers.span.file.text.slice(covers.span.start, covers.span.start + 200));

/** What the suppressions of a file say. */
interface Wordings {
  readonly counts: ReadonlyMap<string, number>;
  /** By the offset at which a suppression begins: how many of its wording stand before it. */
  readonly places: ReadonlyMap<number, { readonly words: string; readonly rank: number }>;
}

function wordingsIn(file: SourceFile): Wordings {
  const { suppressions } = suppressionsIn([file], rules, (one) => readJson(one).root);
  const ownerOf = ownersIn(file);
  const counts = new Map<string, number>();
  const places = new Map<number, { readonly words: string; readonly rank: number }>();
  for (const one of [...suppressions].sort((a, b) => a.at.start - b.at.start)) {
    const words = wordsOf(one, ownerOf);
    const rank = counts.get(words) ?? 0;
    places.set(one.at.start, { words, rank });
    counts.set(words, rank + 1);
  }
  return { counts, places };
}

/** What a suppression says, and what it is about: moved to another account it is another one. */
const wordsOf = ({ kind, rules: ids, reason, until, covers }: Suppression, ownerOf: ReturnType<typeof ownersIn>) =>
  JSON.stringify([kind, ids, reason.replaceAll(/\s+/g, ' '), until, covers.kind === 'span' ? ownerOf(covers.span) : covers]);
