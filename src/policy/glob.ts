import { fold } from '../model/letters.ts';

/** Stands in an account's name for a part that nobody knows; `*` is all that matches it. */
export const opaque = '\ue000';

/**
 * Whether a glob matches a path from its root: `*` any characters and `?` one, neither of them `/`; `**` as a whole segment any number
 * of segments; letters as they are. Takes time in the product of both lengths at most, since a pull request may write both.
 */
export function pathGlob(glob: string): (path: string) => boolean {
  const patterns = glob.split('/').map((segment) => (segment === '**' ? star : lettersGlob(segment)));
  return (path) => matchesAll(patterns, path.split('/').map(lettersOf), (matches, segment) => matches(segment));
}

/** Whether a glob of `*` and `?` matches the letters of a whole name, both folded; both also match `/`. */
export const nameGlob = (glob: string): ((name: readonly string[]) => boolean) => lettersGlob(fold(glob));

/** The letters of a name, as `nameGlob` takes them. */
export const nameLetters = (name: string): readonly string[] => lettersOf(fold(name));

const star = undefined;
const lettersOf = (text: string) => [...text];

function lettersGlob(glob: string): (letters: readonly string[]) => boolean {
  const patterns = lettersOf(glob).map((letter) => (letter === '*' ? star : letter));
  const least = patterns.filter((pattern) => pattern !== star).length;
  return (letters) =>
    letters.length >= least &&
    matchesAll(patterns, letters, (pattern, letter) => pattern === letter || (pattern === '?' && letter !== opaque));
}

/** Greedy, going back to the last star only: what an earlier one would take, the last one takes as well. */
function matchesAll<Pattern, Item>(
  patterns: readonly (Pattern | typeof star)[],
  items: readonly Item[],
  matchesOne: (pattern: Pattern, item: Item) => boolean,
): boolean {
  let [at, next, lastStar, resume] = [0, 0, -1, 0];
  for (let item = items[next]; item !== undefined; item = items[next]) {
    const pattern = patterns[at];
    if (at < patterns.length && pattern === star) {
      lastStar = at;
      resume = next;
      at += 1;
    } else if (pattern !== star && matchesOne(pattern, item)) {
      at += 1;
      next += 1;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      resume += 1;
      next = resume;
    } else return false;
  }
  return patterns.slice(at).every((pattern) => pattern === star);
}
