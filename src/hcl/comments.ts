import { extentOf } from './scan.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The comments of a text of HCL, and what is in brackets, in quotes or a heredoc, in order; those before the first place that is no HCL. */
export function commentedHcl(text: string): { readonly comments: readonly Stretch[]; readonly pairs: readonly Stretch[] } {
  const comments: Stretch[] = [];
  const pairs: Stretch[] = [];
  const asStretch = ([start, end]: readonly [number, number]): Stretch => ({ start, end });
  for (let at = 0; at < text.length; ) {
    const extent = extentOf(text, at);
    if ('message' in extent) break;
    for (const comment of extent.comments) comments.push(asStretch(comment));
    for (const pair of [...extent.pairs].sort(([one], [other]) => one - other)) pairs.push(asStretch(pair));
    at = Math.max(extent.next, at) + 1;
  }
  return { comments, pairs };
}
