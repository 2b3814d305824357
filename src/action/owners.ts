import type { SourceFile, Span } from '../model/span.ts';

const named = /^[^\S\n]*(?:resource|data|module)\s+"[^"\n]*"(?:\s+"[^"\n]*")?|"name"\s*:\s*"[^"\n]*"/gm;

/** Tells what a stretch of a file is about: the name that stands first in it, else the last one before it; '' for all of the file. */
export function ownersIn({ text }: SourceFile): (stretch: Pick<Span, 'start' | 'end'>) => string {
  const names = [...text.matchAll(named)].map(({ 0: words, index }) => ({ index, words: words.replaceAll(/\s+/g, '') }));
  const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
  return ({ start, end }) => {
    if (start <= first && end >= last) return '';
    const next = firstAt(names, start);
    const within = names[next];
    return (within && within.index < end ? within : names[next - 1])?.words ?? '';
  };
}

/** The index of the first name at or behind an offset. */
function firstAt(names: readonly { readonly index: number }[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.index ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
