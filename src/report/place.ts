import { lineText, type Region, regionOf, type Span } from '../model/span.ts';

/** The first line of a span: GitHub shows an alert on a pull request where every line of its region is in the diff, and columns within one line only. */
export function firstLineOf(span: Span): Region {
  const region = regionOf(span);
  if (region.endLine === region.startLine) return region;
  return { ...region, endLine: region.startLine, endColumn: lineText(span.file, region.startLine).length + 1 };
}

/** A relative path as a URI; what `encodeURI` leaves though it means something in a path is escaped too. */
export function uriOf(path: string): string {
  const segments = path.replace(/\p{Cs}/gu, '\ufffd').split('/');
  return segments.map((segment) => encodeURI(segment).replace(/[#?:]/g, (character) => encodeURIComponent(character))).join('/');
}
