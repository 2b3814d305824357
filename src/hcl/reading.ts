import type { Node } from 'web-tree-sitter';
import { limits } from '../model/limits.ts';
import type { SourceFile, Span } from '../model/span.ts';
import type { Expression } from './syntax.ts';

/** A branch of the grammar's tree. */
export type Branch = Node;

/** A text that is written within another file, as in a string of JSON: all that is read of it stands there. */
export interface Excerpt extends SourceFile {
  readonly within: Span;
}

const isExcerpt = (file: SourceFile): file is Excerpt => 'within' in file;

/** The stretch of the file, or where the file itself is written. */
export const placeOf = (file: SourceFile, start: number, end: number): Span =>
  isExcerpt(file) ? file.within : { file, start, end };

/** An expression that is being read. */
export interface Reading {
  readonly file: SourceFile;
  /** From an offset in the grammar's tree to one in the file. */
  readonly shift: number;
  /** How many expressions it is in. */
  readonly depth: number;
}

/** One level further in; undefined where that is too deep. */
export function deeper(reading: Reading, levels = 1): Reading | undefined {
  const depth = reading.depth + levels;
  return depth > limits.expressionDepth ? undefined : { ...reading, depth };
}

/** The children of a branch, without comments. */
export const partsOf = (branch: Branch): readonly Branch[] => branch.children.filter((child) => !child.isExtra);

/** Where the branch is written. */
export const spanOf = ({ file, shift }: Reading, { startIndex, endIndex }: Branch): Span =>
  placeOf(file, startIndex + shift, endIndex + shift);

/** What the branch is written as. */
export const writtenAt = ({ file, shift }: Reading, { startIndex, endIndex }: Branch): string =>
  file.text.slice(startIndex + shift, endIndex + shift);

/** From the beginning of one place to the end of another. */
export const between = (first: Span, last: Span): Span =>
  first.file === last.file ? { file: first.file, start: first.start, end: last.end } : first;

/** An expression that can't be read; `why` ends a sentence. */
export const unread = (why: string, span: Span): Expression => ({ kind: 'unread', why, span });

/** Why an expression is not read that is nested too deep. */
export const tooDeep = `it is nested deeper than ${limits.expressionDepth} levels, the most that are read`;

/** Why an expression is not read that is none, or that the grammar reads otherwise. */
export const notHcl = 'it is no HCL that the guard can read';
