/** How far an expression reaches. */
export interface Extent {
  /** Where its last token ends. */
  readonly end: number;
  /** Where what ends it stands: a line break, a `}` that it does not open, or the end of the text. */
  readonly next: number;
  /** It, as long as it is written, with what the grammar misreads replaced by what it reads as meant. */
  readonly masked: string;
}

/** Why a text is no HCL, and from where on. */
export interface Break {
  readonly message: string;
  readonly at: number;
}

/** A name. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers */
export const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** What the sticky pattern matches at the offset; empty where it matches nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where the comment that begins at the offset ends, which is before its line break; the offset itself where none begins. */
export function endOfComment(text: string, at: number): number | Break {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? { message: 'This comment is not closed', at } : end + 2;
  }
  if (text[at] !== '#' && !text.startsWith('//', at)) return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Finds where the expression that begins at the offset ends, by HCL's own rules for tokens. */
export function extentOf(text: string, start: number): Extent | Break {
  return new Cursor(text, start).extent();
}

/** `$` is that of `${`, and the brace of `{for …}`: in both, line breaks mean nothing. */
interface Opened {
  readonly kind: '(' | '[' | '{' | '$' | '"' | '<<';
  readonly at: number;
  /** What closes a heredoc. */
  readonly marker: string;
}

const pairs: ReadonlySet<string> = new Set(['()', '[]', '{}', '$}']);
const blanks = /[ \t\r]+/y;
const heredocStart = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const forWord = /\s*for[^\p{ID_Continue}-]/uy;
const number = /\d(?:\.*(?:\d|[eE][+-]?\d))*/y;
const plainNumber = /^\d+(?:\.\d+(?:[eE][+-]?\d+)?)?$/;
const nextInText = /["\\$%\r\n]/g;
const nextInHeredoc = /[$%\n]/g;

class Cursor {
  readonly #text: string;
  readonly #start: number;
  readonly #opened: Opened[] = [];
  readonly #masks: (readonly [at: number, by: string])[] = [];
  #at: number;
  #end: number;
  #isLineStart = false;
  #break: Break | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
    this.#end = start;
  }

  extent(): Extent | Break {
    while (!this.#break && this.#at < this.#text.length && this.#advance());
    const open = this.#opened.at(-1);
    if (open)
      this.#fail(open.kind === '<<' || open.kind === '"' ? 'This text is not closed' : 'This bracket is not closed', open.at);
    return this.#break ?? { end: this.#end, next: this.#at, masked: this.#masked() };
  }

  #advance(): boolean {
    const open = this.#opened.at(-1);
    if (open?.kind === '"') return this.#inText(open);
    if (open?.kind === '<<') return this.#inHeredoc(open);
    return this.#inCode(open);
  }

  #fail(message: string, at: number): false {
    this.#break ??= { message, at };
    return false;
  }

  /** Takes a token of that length. */
  #take(length: number): true {
    this.#at += length;
    this.#end = this.#at;
    return true;
  }

  #open(kind: Opened['kind'], length: number, marker = ''): true {
    this.#opened.push({ kind, at: this.#at, marker });
    return this.#take(length);
  }

  #inCode(open: Opened | undefined): boolean {
    const text = this.#text;
    const at = this.#at;
    const char = text[at] ?? '';
    const comment = endOfComment(text, at);
    if (typeof comment !== 'number') return this.#fail(comment.message, comment.at);
    this.#at = comment + matchAt(blanks, text, comment).length;
    if (this.#at > at) return true;
    if (char === '\n') return open ? this.#skipLine() : false;
    if (char === '"') return this.#open(char, 1);
    if (char === '(' || char === '[' || char === '{') return this.#openBracket(char, open);
    if (char === ')' || char === ']' || char === '}') return this.#closeBracket(char, open);
    const heredoc = matchAt(heredocStart, text, at);
    if (heredoc !== '') return this.#openHeredoc(heredoc);
    return this.#take(Math.max(1, matchAt(identifier, text, at).length, this.#number()));
  }

  #skipLine(): true {
    this.#at += 1;
    this.#isLineStart = true;
    return true;
  }

  /** The grammar reads a name and the key in parentheses on the line below as a call. */
  #openBracket(char: '(' | '[' | '{', open: Opened | undefined): true {
    const at = this.#at;
    const before = this.#text.slice(this.#end, at);
    const isKey =
      char === '(' && open?.kind === '{' && before.includes('\n') && /\p{ID_Continue}/u.test(this.#text[this.#end - 1] ?? '');
    if (isKey && (/[ \t]$/.test(before) || before.trim() === '')) this.#masks.push([at - 1, ',']);
    const isFor = char === '{' && matchAt(forWord, this.#text, at + 1) !== '';
    return this.#open(isFor ? '$' : char, 1);
  }

  #closeBracket(char: string, open: Opened | undefined): boolean {
    if (!open && char === '}') return false;
    if (!open || !pairs.has(open.kind + char)) return this.#fail('This bracket closes none of its kind', this.#at);
    this.#opened.pop();
    this.#isLineStart = false;
    return this.#take(1);
  }

  #openHeredoc(start: string): true {
    this.#isLineStart = true;
    return this.#open('<<', start.length, start.replace(/^<<-?/, '').trimEnd());
  }

  /** The grammar knows an exponent behind a fraction only. */
  #number(): number {
    const { length } = matchAt(number, this.#text, this.#at);
    const isPlain = plainNumber.test(this.#text.slice(this.#at, this.#at + length));
    for (let at = 1; !isPlain && at < length; at += 1) this.#masks.push([this.#at + at, '0']);
    return length;
  }

  #inText(open: Opened): boolean {
    nextInText.lastIndex = this.#at;
    const found = nextInText.exec(this.#text);
    if (!found || found[0] === '\n' || found[0] === '\r') return this.#fail('This text is not closed on its line', open.at);
    this.#at = found.index;
    if (found[0] === '\\') return this.#take(/[\r\n]/.test(this.#text[this.#at + 1] ?? '\n') ? 1 : 2);
    if (found[0] !== '"') return this.#inTemplate(found[0]);
    this.#opened.pop();
    return this.#take(1);
  }

  #inHeredoc(open: Opened): boolean {
    if (this.#isLineStart && this.#endHeredoc(open)) return true;
    this.#isLineStart = false;
    nextInHeredoc.lastIndex = this.#at;
    const found = nextInHeredoc.exec(this.#text);
    if (!found) return this.#fail('This text is not closed', open.at);
    this.#at = found.index;
    return found[0] === '\n' ? this.#skipLine() : this.#inTemplate(found[0]);
  }

  /** A line of nothing but the marker. The grammar takes one that only begins with it for more than it is. */
  #endHeredoc({ marker }: Opened): boolean {
    const lineEnd = this.#text.indexOf('\n', this.#at);
    const line = this.#text.slice(this.#at, lineEnd < 0 ? this.#at : lineEnd);
    const indent = line.length - line.trimStart().length;
    if (!line.startsWith(marker, indent)) return false;
    if (line.trim() !== marker) {
      this.#masks.push([this.#at + indent, '.']);
      return false;
    }
    this.#opened.pop();
    return this.#take(indent + marker.length);
  }

  /** `$${` is text, and so is every `$` with no brace behind it. The grammar takes those by twos. */
  #inTemplate(char: string): true {
    const next = this.#text[this.#at + 1];
    if (next === '{') return this.#open('$', 2);
    if (next === char && this.#text[this.#at + 2] === '{') return this.#take(3);
    if (next === char) this.#masks.push([this.#at, '.']);
    return this.#take(1);
  }

  #masked(): string {
    let masked = '';
    let from = this.#start;
    for (const [at, by] of this.#masks) {
      masked += this.#text.slice(from, at) + by;
      from = at + 1;
    }
    return masked + this.#text.slice(from, this.#end);
  }
}
