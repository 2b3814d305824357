import type { Commented } from '../model/commented.ts';
import type { Offsets } from '../model/span.ts';
import { extentOf } from './scan.ts';

/** The comments of a text of HCL, and what is in brackets, in quotes or a heredoc, in order; those before the first place that is no HCL. */
export function commentedHcl(text: string): Commented {
  const comments: Offsets[] = [];
  const pairs: Offsets[] = [];
  const asOffsets = ([start, end]: readonly [number, number]): Offsets => ({ start, end });
  for (let at = 0; at < text.length; ) {
    const extent = extentOf(text, at);
    if ('message' in extent) break;
    for (const comment of extent.comments) comments.push(asOffsets(comment));
    for (const pair of [...extent.pairs].sort(([one], [other]) => one - other)) pairs.push(asOffsets(pair));
    at = Math.max(extent.next, at) + 1;
  }
  return { comments, pairs };
}
