import { lazy } from '../model/lazy.ts';
import { limits } from '../model/limits.ts';
import type { SourceFile } from '../model/span.ts';
import { literalText } from './read-literal.ts';
import { placeOf } from './reading.ts';
import { extentOf } from './scan.ts';
import type { Attribute, Block, Body, Expression, HclFile } from './syntax.ts';
import { endOfComment, identifier, matchAt } from './tokens.ts';

/** The text of an expression. */
export interface Wording {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** As the grammar is to read it, equally long. */
  readonly masked: string;
  /** Where each text in it begins. */
  readonly texts: readonly number[];
}

/**
 * Reads the attributes and blocks of a file as Terraform does. The value of an attribute is read when first asked for; where it can't be,
 * that is no fault of the file. Behind the first fault nothing is read.
 */
export function readFile(file: SourceFile, readValue: (wording: Wording) => Expression): HclFile {
  return new Cursor(file, readValue).file();
}

const space = /[ \t\r\n]+/y;
const blanks = /[ \t]+/y;
const equals = /=(?![=>])/y;
const label = /"(?:[^"\\\r\n]|\\[^\r\n]){0,999}"/y;

class Cursor {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #readValue: (wording: Wording) => Expression;
  readonly #faults: HclFile['faults'][number][] = [];
  #at: number;
  #isBroken = false;

  constructor(file: SourceFile, readValue: (wording: Wording) => Expression) {
    this.#file = file;
    this.#text = file.text;
    this.#readValue = readValue;
    this.#at = file.text.startsWith('\ufeff') ? 1 : 0;
  }

  file(): HclFile {
    const body = this.#body(undefined, 0);
    return { body, faults: this.#faults };
  }

  #break(message: string, at = this.#at): undefined {
    const { length } = this.#text;
    const place = placeOf(this.#file, Math.min(at, length), Math.min(at + 1, length));
    if (!this.#isBroken) this.#faults.push({ message, at: place });
    this.#isBroken = true;
  }

  /** What the pattern matches here, stepped over. */
  #eat(pattern: RegExp): string {
    const found = matchAt(pattern, this.#text, this.#at);
    this.#at += found.length;
    return found;
  }

  /** Steps over comments and what the pattern matches. */
  #skip(pattern: RegExp): void {
    for (let before = -1; before !== this.#at && !this.#isBroken; ) {
      before = this.#at;
      this.#eat(pattern);
      const end = endOfComment(this.#text, this.#at);
      if (typeof end === 'number') this.#at = end;
      else this.#break(end.message, end.at);
    }
  }

  /** Up to the brace that closes it, or the end of the file. */
  #body(brace: number | undefined, depth: number): Body {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    const start = brace ?? 0;
    if (depth > limits.expressionDepth)
      this.#break(`This is nested deeper than ${limits.expressionDepth} levels, the most that are read`);
    for (this.#skip(space); !this.#isAtEnd(brace); this.#skip(space)) {
      const from = this.#at;
      const name = this.#eat(identifier);
      this.#skip(blanks);
      if (name === '') this.#break('The name of an argument or block is expected here');
      else if (this.#eat(equals) !== '') this.#attribute(name, from, attributes);
      else this.#block(name, from, depth, blocks);
    }
    if (brace !== undefined && !this.#isBroken) this.#at += 1;
    return { attributes, blocks, span: placeOf(this.#file, start, this.#at) };
  }

  #isAtEnd(brace: number | undefined): boolean {
    if (this.#at >= this.#text.length && brace !== undefined) this.#break('This block is not closed', brace);
    if (this.#text[this.#at] === '}' && brace === undefined) this.#break('This brace closes no block');
    return this.#isBroken || this.#at >= this.#text.length || this.#text[this.#at] === '}';
  }

  #attribute(name: string, from: number, attributes: Map<string, Attribute>): undefined {
    this.#skip(blanks);
    const start = this.#at;
    const extent = extentOf(this.#text, start);
    if ('message' in extent) return this.#break(extent.message, extent.at);
    const { end, next, masked, texts } = extent;
    if (end === start) return this.#break('An expression is expected here');
    this.#at = next;
    if (attributes.has(name)) return this.#break('This argument is set twice', from);
    const value = lazy(() => this.#readValue({ file: this.#file, start, end, masked, texts }));
    const span = placeOf(this.#file, from, end);
    attributes.set(name, {
      name,
      span,
      get value() {
        return value();
      },
    });
  }

  #block(type: string, from: number, depth: number, blocks: Block[]): undefined {
    const labels: string[] = [];
    let end = from + type.length;
    while (!this.#isBroken && this.#text[this.#at] !== '{') {
      const name = this.#label();
      if (name === undefined) return this.#break('The labels of a block and then its brace are expected here');
      labels.push(name);
      end = this.#at;
      this.#skip(blanks);
    }
    const brace = this.#at;
    this.#at += 1;
    const body = this.#body(brace, depth + 1);
    blocks.push({
      type,
      labels,
      header: placeOf(this.#file, from, end),
      span: placeOf(this.#file, from, this.#at),
      body,
    });
    this.#skip(blanks);
    if (!/^[\r\n}]?$/.test(this.#text[this.#at] ?? '')) this.#break('A block must be followed by a line break');
  }

  #label(): string | undefined {
    const bare = this.#eat(identifier);
    if (bare !== '') return bare;
    const quoted = this.#eat(label);
    return quoted === '' ? undefined : literalText(quoted.slice(1, -1), true);
  }
}
