import { createHash } from 'node:crypto';
import { commentedIn, isHcl } from '../in-file.ts';
import { property } from '../model/property.ts';
import { firstIndex } from '../model/sorted.ts';
import type { Offsets, SourceFile } from '../model/span.ts';
import { plainItems, type Value } from '../model/value.ts';
import { lastingWayOf, readJson, type Step } from '../source/json.ts';

/** Tells what a part of a file is about, as text and comments in it can't pretend: the blocks or values that begin in it; '' for all of the file. */
export function ownersIn(file: SourceFile): (part: Offsets) => string {
  const { text } = file;
  const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
  const namesIn = isHcl(file) ? blocksIn(file) : valuesIn(file);
  const known = new Map<string, string>();
  return ({ start, end }) => {
    if (start <= first && end >= last) return '';
    const key = `${start} ${end}`;
    const owner = known.get(key) ?? createHash('sha256').update(namesIn({ start, end }).join('\n')).digest('hex');
    known.set(key, owner);
    return owner;
  };
}

interface Block extends Offsets {
  readonly words: string;
}

/** The block of HCL that a part of the text begins in, else the first that begins in the part. */
function blocksIn(file: SourceFile): (part: Offsets) => readonly string[] {
  const blocks = allBlocks(file);
  return ({ start, end }) => {
    const next = firstAt(blocks, start + 1);
    const [around, behind] = [blocks[next - 1], blocks[next]];
    if (around && start < around.end) return [around.words];
    return behind && behind.start < end ? [behind.words] : [];
  };
}

function allBlocks(file: SourceFile): readonly Block[] {
  const { comments, pairs } = commentedIn(file);
  const code = withoutComments(file.text, comments);
  const blocks: Block[] = [];
  let [from, outer] = [0, 0];
  for (const { start, end } of pairs) {
    if (start < outer) continue;
    outer = end;
    if (code[start] !== '{') continue;
    const head = code.slice(from, start);
    const words = head.replaceAll(/["\s]+/g, ' ').trim();
    blocks.push({ start: from + head.length - head.trimStart().length, end, words });
    from = end;
  }
  return blocks;
}

/** The text with blanks in place of comments. */
function withoutComments(text: string, comments: readonly Offsets[]): string {
  const ends = [0, ...comments.map(({ end }) => end)];
  const parts = comments.map(({ start, end }, index) => text.slice(ends[index], start) + ' '.repeat(end - start));
  return [...parts, text.slice(ends.at(-1))].join('');
}

/** A value of JSON and what it is part of. */
interface Part extends Offsets {
  readonly step: Step;
  readonly parent: Part | undefined;
}

/** The outermost values of JSON that begin in a part of the text. */
function valuesIn(file: SourceFile): (part: Offsets) => readonly string[] {
  const parts = allParts(readJson(file).root);
  return ({ start, end }) => {
    const names: string[] = [];
    for (let part = parts[firstAt(parts, start)]; part && part.start < end; part = parts[firstAt(parts, part.end)])
      names.push(nameOf(part));
    return names;
  };
}

function allParts(root: Value | undefined): readonly Part[] {
  const parts: Part[] = root ? [{ ...placeOf(root), step: ['', root], parent: undefined }] : [];
  for (const part of parts) {
    const [, value] = part.step;
    const steps: readonly Step[] =
      value.kind === 'object' ? [...value.members] : value.kind === 'array' ? [...(plainItems(value) ?? []).entries()] : [];
    for (const step of steps) parts.push({ ...placeOf(step[1]), step, parent: part });
  }
  return parts.sort((one, other) => one.start - other.start);
}

const placeOf = ({ span: { start, end } }: Value): Offsets => ({ start, end });

/** The way to a value, and its type: a deployment that has an account's name is none. */
function nameOf(part: Part): string {
  const way: Step[] = [];
  for (let one: Part | undefined = part; one?.parent; one = one.parent) way.push(one.step);
  const type = property(part.step[1], 'type');
  return `${lastingWayOf(way.reverse())} ${type?.kind === 'text' ? type.value : ''}`;
}

const firstAt = (all: readonly Offsets[], offset: number) => firstIndex(all, ({ start }) => start >= offset);
