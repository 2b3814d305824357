import { firstIndex } from './sorted.ts';

/** A text that was read, with the path it is reported under (relative, `/` between folders). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a file: UTF-16 offsets, half-open. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Where something in a text begins and ends, whichever text that is. */
export type Offsets = Pick<Span, 'start' | 'end'>;

/** Lines and columns count from 1; the end is exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

function lineStartsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known) return known;
  const starts = [0];
  for (const match of file.text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  lineStarts.set(file, starts);
  return starts;
}

/** Line and column, from 1, of an offset of the file. */
export function positionAt(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStartsOf(file);
  const line = firstIndex(starts, (start) => start > offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The span in lines and columns. */
export function regionOf(span: Span): Region {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The text of one line (from 1), without its line break. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  return file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
}

/** The whole file, as a place to point at when no better one is known. */
export function wholeFile(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
