/** The word that somebody most likely meant by one that is not known; undefined where none is like it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((one) => ({ one, steps: word.length > 100 ? most + 1 : stepsBetween(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  return best && best.steps <= most ? best.one : undefined;
}

/** How many letters must be added, taken away, changed or swapped with their neighbour. */
function stepsBetween(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const steps = [at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1)];
      next.push(Math.min(...steps, ...(isSwapped ? [at(before, j - 2) + 1] : [])));
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? 0;
