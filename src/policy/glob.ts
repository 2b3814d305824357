import { fold } from '../model/letters.ts';

/** Stands in an account's name for a part that nobody knows; `*` is all that matches it. */
export const opaque = '\ue000';

/**
 * Whether a glob matches a path from its root: `*` any characters and `?` one, neither of them `/`; `**` as a whole segment any number
 * of segments; letters as they are. Takes time in the product of both lengths at most, since a pull request may write both.
 */
export function matchesPath(glob: string, path: string): boolean {
  const segments = path.split('/');
  return matchesAll(glob.split('/'), segments, (pattern, segment) => pattern === '**' || matchesText(pattern, segment), '**');
}

/** Whether a glob of `*` and `?` matches a whole name in any case; both also match `/`. */
export const matchesName = (glob: string, name: string): boolean => matchesText(fold(glob), fold(name));

const matchesText = (glob: string, text: string) =>
  matchesAll([...glob], [...text], (one, other) => one === other || (one === '?' && other !== opaque), '*');

/** Greedy, going back to the last star only: what an earlier one would take, the last one takes as well. */
function matchesAll(
  patterns: readonly string[],
  items: readonly string[],
  matchesOne: (pattern: string, item: string) => boolean,
  star: string,
): boolean {
  let [at, item, lastStar, resume] = [0, 0, -1, 0];
  while (item < items.length) {
    const pattern = patterns[at];
    if (pattern === star) {
      lastStar = at;
      resume = item;
      at += 1;
    } else if (pattern !== undefined && matchesOne(pattern, items[item] ?? '')) {
      at += 1;
      item += 1;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      resume += 1;
      item = resume;
    } else return false;
  }
  return patterns.slice(at).every((pattern) => pattern === star);
}
