import { limits } from '../../model/limits.ts';

/** A pattern that JavaScript reads as Terraform does, and that can't run away. */
export interface Pattern {
  readonly expression: RegExp;
  /** The names of its groups, undefined for those without. */
  readonly groups: readonly (string | undefined)[];
  /** In how many ways a text of the length may be matched at most, from one place on. */
  readonly ways: number;
}

/** What was read of a pattern, where, and of a text of which length. */
interface Cursor {
  readonly source: string;
  readonly length: number;
  readonly groups: (string | undefined)[];
  at: number;
}

interface Piece {
  readonly written: string;
  readonly ways: number;
}

/**
 * Reads a pattern, as far as it is a plain one; undefined for any other. Groups are not repeated, so that the ways to match can be counted.
 * https://github.com/google/re2/wiki/Syntax
 */
export function readPattern(source: string, length: number): Pattern | undefined {
  const cursor: Cursor = { source, length, groups: [], at: 0 };
  const piece = source.length <= limits.patternLength ? alternatives(cursor) : undefined;
  if (!piece || cursor.at < source.length) return undefined;
  try {
    return { expression: new RegExp(piece.written, 'gu'), groups: cursor.groups, ways: piece.ways };
  } catch {
    return undefined;
  }
}

/** Takes what matches at the cursor. */
function take(cursor: Cursor, token: RegExp): RegExpExecArray | undefined {
  token.lastIndex = cursor.at;
  const match = token.exec(cursor.source);
  if (match) cursor.at += match[0].length;
  return match ?? undefined;
}

function alternatives(cursor: Cursor): Piece | undefined {
  let all = sequence(cursor);
  while (all && take(cursor, /\|/y)) {
    const next = sequence(cursor);
    all = next && { written: `${all.written}|${next.written}`, ways: all.ways + next.ways };
  }
  return all;
}

function sequence(cursor: Cursor): Piece | undefined {
  let all: Piece = { written: '', ways: 1 };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source.charAt(cursor.at))) {
    const next = repeated(cursor);
    if (!next) return undefined;
    all = { written: all.written + next.written, ways: all.ways * next.ways };
  }
  return all;
}

function repeated(cursor: Cursor): Piece | undefined {
  const piece = atom(cursor);
  const match = piece && take(cursor, /(?:([*+?])|\{(\d{1,3})(?:(,)(\d{0,3}))?\})\??/y);
  if (!piece || !match) return piece;
  const [all, sign, from = '0', hasEnd, to] = match;
  if (sign === '?') return { written: piece.written + all, ways: piece.ways + 1 };
  if (/^[(^$]/.test(piece.written)) return undefined;
  const most = to ? Number(to) : sign || hasEnd ? cursor.length : Number(from);
  return { written: piece.written + all, ways: Math.max(1, most - Number(from) + 1) };
}

function atom(cursor: Cursor): Piece | undefined {
  const group = take(cursor, /\((\?:|\?P?<([A-Za-z_]\w*)>)?/y);
  if (group) return insideGroup(cursor, group[1], group[2]);
  const set = take(cursor, /\[(\^?)(\]?(?:[^[\]\\]|\\.)*)\]/suy);
  if (set) return oneWay(insideSet(set[1] ?? '', set[2] ?? ''));
  const behind = take(cursor, /\\(.)/suy)?.[1];
  if (behind !== undefined) return oneWay(escaped(behind, false));
  const anchor = take(cursor, /[.^$]/y)?.[0];
  if (anchor) return oneWay(anchor === '.' ? '[^\\n]' : anchor);
  const letter = take(cursor, /[^\\()[\]{}|*+?.^$]/uy)?.[0];
  return oneWay(letter === '/' ? '\\/' : letter);
}

const oneWay = (written: string | undefined): Piece | undefined => (written === undefined ? undefined : { written, ways: 1 });

function insideGroup(cursor: Cursor, kind: string | undefined, name: string | undefined): Piece | undefined {
  if (kind !== '?:') cursor.groups.push(name);
  const inner = alternatives(cursor);
  if (!inner || !take(cursor, /\)/y)) return undefined;
  return { written: `(${kind === '?:' ? '?:' : ''}${inner.written})`, ways: inner.ways };
}

const classes: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: '\\t\\n\\f\\r ' };

/** What follows a backslash; undefined where it is not plain. */
function escaped(letter: string, isInSet: boolean): string | undefined {
  const own = Object.hasOwn(classes, letter) ? classes[letter] : undefined;
  if (own !== undefined) return isInSet ? own : `[${own}]`;
  const opposite = Object.hasOwn(classes, letter.toLowerCase()) ? classes[letter.toLowerCase()] : undefined;
  if (opposite !== undefined) return isInSet ? undefined : `[^${opposite}]`;
  if (/[ntrfv]/.test(letter)) return `\\${letter}`;
  if (/[\\^$.*+?()[\]{}|/]/.test(letter) || (isInSet && letter === '-')) return `\\${letter}`;
  return /[!-/:-@_`~]/.test(letter) ? letter : undefined;
}

function insideSet(not: string, source: string): string | undefined {
  if (source === '' || /^\]|&&|--|\[|~~/.test(source)) return undefined;
  let written = '';
  for (const [all, behind] of source.matchAll(/\\(.)|[^\\]/gsu)) {
    const one = behind === undefined ? all : escaped(behind, true);
    if (one === undefined) return undefined;
    written += one;
  }
  return `[${not}${written}]`;
}
