import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { limits } from '../model/limits.ts';
import type { Note, Problem } from '../model/report.ts';
import { firstIndex } from '../model/sorted.ts';
import type { SourceFile, Span } from '../model/span.ts';
import { bool, float, type Item, integer, nullValue, text, type Value } from '../model/value.ts';
import { decodeRaw, hasControls, maskControls } from './json-controls.ts';
import { describeFault } from './json-fault.ts';

/** What a JSON text says. Where there is a problem there is no root; an empty text has neither. */
export interface JsonDocument {
  readonly root: Value | undefined;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Values of one document, so that a small file can't fill the memory. */
const mostValues = 1_000_000;
/** Notes of one document; who has read a hundred needs no more. */
const mostNotes = 100;
/** Newtonsoft.Json, with which Azure reads, takes no longer ones. */
const mostDigits = 380;

/**
 * Reads JSON as Azure does: with comments, trailing commas and line breaks in texts; of equal keys the last wins. What Azure reads
 * beyond that (single quotes, bare names, …) is a problem that says so, as is the first fault of syntax.
 */
export function readJson(file: SourceFile): JsonDocument {
  const reader = new Reader(file, false);
  if (reader.read(file.text)) return reader.document();
  const second = new Reader(file, true);
  second.read(maskControls(file.text));
  return second.document();
}

const tooDeep = `This is nested deeper than ${limits.jsonDepth} levels, the most that are read`;
const tooMany = `There are more than ${mostValues.toLocaleString('en-US')} values, the most that are read`;

/** An expression may have a part for every second character; most have far fewer. */
const weightOf = (text: string) => (text.startsWith('[') ? 1 + Math.floor(text.length / 4) : 1);

/** Unwinds the visit at the first fault; never leaves this file. */
const stop = new Error('stop');

/** Builds values while `visit` walks over the text. `masked`: control characters in texts were replaced for the visit. */
class Reader {
  readonly #file: SourceFile;
  readonly #masked: boolean;
  readonly #containers: (Value[] | Map<string, Value>)[] = [];
  readonly #starts: number[] = [];
  readonly #keys: string[] = [];
  readonly #notes: Note[] = [];
  #root: Value | undefined;
  #problem: Problem | undefined;
  #values = 0;
  #hasControls = false;
  /** The last text that runs over several lines: one whose closing quote is missing swallows what follows. */
  #long: Span | undefined;

  constructor(file: SourceFile, masked: boolean) {
    this.#file = file;
    this.#masked = masked;
  }

  /** False where the text must be read again with its control characters masked. */
  read(scanned: string): boolean {
    try {
      visit(scanned, this.#visitor, { allowTrailingComma: true, allowEmptyContent: true });
    } catch (thrown) {
      if (thrown !== stop) throw thrown;
    }
    return !this.#hasControls;
  }

  document(): JsonDocument {
    if (this.#problem) return { root: undefined, problems: [this.#problem], notes: [] };
    return { root: this.#root, problems: [], notes: this.#notes };
  }

  readonly #visitor: JSONVisitor = {
    onObjectBegin: (offset) => this.#open(new Map(), offset),
    onArrayBegin: (offset) => this.#open([], offset),
    onObjectEnd: (offset, length) => this.#close(offset, length),
    onArrayEnd: (offset, length) => this.#close(offset, length),
    onObjectProperty: (name, offset, length) => this.#name(this.#textOf(name, offset, length), offset, length),
    onLiteralValue: (literal, offset, length) => this.#add(this.#literal(literal, offset, length)),
    onError: (code, offset, length) => this.#fault(printParseErrorCode(code), offset, length),
  };

  #span(start: number, end: number): Span {
    return { file: this.#file, start, end };
  }

  #fail(message: string, start: number, end: number): never {
    this.#problem = { message, at: this.#span(start, end) };
    throw stop;
  }

  #open(container: Value[] | Map<string, Value>, offset: number): void {
    if (this.#containers.length >= limits.jsonDepth) this.#fail(tooDeep, offset, offset + 1);
    this.#containers.push(container);
    this.#starts.push(offset);
    this.#keys.push('');
  }

  #close(offset: number, length: number): void {
    if (length === 0) return; // no bracket but the end of the file: a fault follows
    const container = this.#containers.pop();
    const span = this.#span(this.#starts.pop() ?? 0, offset + length);
    this.#keys.pop();
    if (Array.isArray(container)) this.#add({ kind: 'array', items: container, span, settled: true });
    else if (container) this.#add({ kind: 'object', members: container, span, settled: true });
  }

  #name(name: string, offset: number, length: number): void {
    this.#keys[this.#keys.length - 1] = name;
    this.#values += weightOf(name) - 1;
    const container = this.#containers.at(-1);
    if (!(container instanceof Map) || !container.has(name) || this.#notes.length >= mostNotes) return;
    const message = 'This name is written more than once in its object; Azure takes the last one, and so does the guard';
    this.#notes.push({ kind: 'duplicate-key', message, at: this.#span(offset, offset + length) });
  }

  #add(value: Value): void {
    this.#values += value.kind === 'text' ? weightOf(value.value) : 1;
    if (this.#values > mostValues) this.#fail(tooMany, value.span.start, value.span.end);
    const depth = this.#containers.length - 1;
    const container = this.#containers[depth];
    if (container === undefined) this.#root = value;
    else if (Array.isArray(container)) container.push(value);
    else container.set(this.#keys[depth] ?? '', value);
  }

  #literal(literal: unknown, offset: number, length: number): Value {
    const span = this.#span(offset, offset + length);
    if (typeof literal === 'string') return text(this.#textOf(literal, offset, length), span);
    if (typeof literal === 'boolean') return bool(literal, span);
    if (typeof literal !== 'number') return nullValue(span);
    const digits = this.#file.text.slice(offset, offset + length);
    // Any integer stays one for the engine; its functions refuse those of more than 64 bits.
    return length > mostDigits || /[.eE]/.test(digits) ? float(literal, span) : integer(BigInt(digits), span);
  }

  #textOf(scanned: string, offset: number, length: number): string {
    const decoded = this.#masked ? this.#unmasked(scanned, offset, length) : scanned;
    const hasEscapes = decoded.length + 2 !== length;
    return hasEscapes ? decoded.replace(/\p{Surrogate}/gu, '\ufffd') : decoded; // half a pair, as for Azure
  }

  #unmasked(scanned: string, offset: number, length: number): string {
    const raw = this.#file.text.slice(offset + 1, offset + length - 1);
    if (!hasControls(raw)) return scanned;
    if (/[\r\n]/.test(raw)) this.#long = this.#span(offset, offset + length);
    return decodeRaw(raw);
  }

  #fault(name: string, offset: number, length: number): void {
    if (!this.#masked && (name === 'InvalidCharacter' || name === 'UnexpectedEndOfString')) {
      this.#hasControls = true;
      throw stop;
    }
    if (this.#long && this.#long.end === offset) {
      const message =
        'The text that begins here runs over several lines and ends before something unexpected: is its closing quote missing?';
      this.#fail(message, this.#long.start, this.#long.start + 1);
    }
    const container = this.#containers.at(-1);
    const within = container === undefined ? undefined : Array.isArray(container) ? 'array' : 'object';
    const fault = describeFault({ name, text: this.#file.text, offset, length, within, opened: this.#starts.at(-1) ?? 0 });
    this.#fail(fault.message, fault.start, fault.end);
  }
}

/** One step of the way to a value: a name, or an index, and what is there. */
export type Step = readonly [name: string | number, value: Value];

/** The way from the root of a tree to the value that is written at the span; undefined where none is. */
export function wayTo(root: Value, span: Span): readonly Step[] | undefined {
  if (root.span.file !== span.file) return undefined;
  const way: Step[] = [];
  let at = root;
  while (at.span.start !== span.start || at.span.end !== span.end) {
    const step =
      at.kind === 'array' ? itemAround(at.items, span) : at.kind === 'object' ? memberAround(at.members, span) : undefined;
    if (!step) return undefined;
    way.push(step);
    at = step[1];
  }
  return way;
}

/** A way as an RFC 6901 pointer; null where there is none. */
export const pointerOf = (way: readonly Step[] | undefined): string | null =>
  way ? way.map(([name]) => `/${escaped(String(name))}`).join('') : null;

/** A way that stays the same when items are added or moved: for each index the name that the item there has, where it has one. */
export const lastingWayOf = (way: readonly Step[]): string =>
  way.map(([name, value]) => `/${typeof name === 'number' ? `#${escaped(nameOf(value))}` : escaped(name)}`).join('');

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function nameOf(value: Value): string {
  const name = value.kind === 'object' ? value.members.get('name') : undefined;
  return name?.kind === 'text' ? name.value : '';
}

const isAround = (value: Value, span: Span) => value.span.start <= span.start && span.end <= value.span.end;

/** Items stand in the order they are written in. */
function itemAround(items: readonly Item[], span: Span): Step | undefined {
  const low = firstIndex(items, (item) => item.kind === 'stretch' || item.span.start > span.start) - 1;
  const item = items[low];
  return item && item.kind !== 'stretch' && isAround(item, span) ? [low, item] : undefined;
}

function memberAround(members: ReadonlyMap<string, Value>, span: Span): Step | undefined {
  for (const member of members) if (isAround(member[1], span)) return member;
  return undefined;
}
