import { extentOf } from './scan.ts';

/** All comments of a text of HCL, in order; those before the first place that is no HCL. */
export function hclCommentsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const comments: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const extent = extentOf(text, at);
    if ('message' in extent) break;
    comments.push(...extent.comments.map(([start, end]) => ({ start, end })));
    at = Math.max(extent.next, at) + 1;
  }
  return comments;
}

/** Where what begins on a line ends, the brackets that it opens included; the offset is that of the first code of the line. */
export function endOfHclLine(text: string, start: number): number {
  const extent = extentOf(text, start);
  const lineEnd = text.indexOf('\n', start);
  return 'message' in extent ? (lineEnd < 0 ? text.length : lineEnd) : extent.end;
}
