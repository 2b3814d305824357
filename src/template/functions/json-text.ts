import { limits } from '../../model/limits.ts';
import type { Value } from '../../model/value.ts';
import type { Call } from './table.ts';

/**
 * The first value in a text, read as leniently as the engine reads it (Newtonsoft's JSON reader): single quotes, bare names, comments,
 * commas at the end, octal and hexadecimal numbers, anything behind the value. Of two equal keys the last wins. What is too large, or
 * no number of 64 bits, is open.
 */
export function readJson(text: string, call: Call): Value {
  try {
    return new Cursor(text, call).value(0);
  } catch (fault) {
    if (fault instanceof Refused) return call.fail('the text is no JSON');
    if (fault instanceof Beyond) return call.open('the JSON is too large to work out, or holds a number that is');
    throw fault;
  }
}

class Refused extends Error {}
class Beyond extends Error {}

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ['/', '/'],
  ['"', '"'],
  ["'", "'"],
]);

class Cursor {
  private at = 0;
  private readonly text: string;
  private readonly call: Call;

  constructor(text: string, call: Call) {
    this.text = text;
    this.call = call;
  }

  value(depth: number): Value {
    if (depth > limits.jsonDepth || !this.call.spend(1)) throw new Beyond();
    this.skip();
    // A comma where a value should be: one was left out, and the comma still counts.
    if (this.text[this.at] === ',') return this.call.null();
    if (this.eat('[')) return this.array(depth);
    if (this.eat('{')) return this.object(depth);
    if (this.sees(/["']/y)) return this.call.text(this.quoted());
    return this.sees(/[-.\d]/y) ? this.number() : this.word();
  }

  private array(depth: number): Value {
    const items: Value[] = [];
    for (;;) {
      this.skip();
      if (this.eat(']')) break;
      if (items.length >= limits.arrayLength) throw new Beyond();
      items.push(this.value(depth + 1));
      if (this.isLast(']')) break;
    }
    return this.call.array(items);
  }

  private object(depth: number): Value {
    const members = new Map<string, Value>();
    for (;;) {
      this.skip();
      if (this.eat('}')) break;
      const name = this.sees(/["']/y) ? this.quoted() : this.take(/[\p{L}\p{Nd}_$]+/uy);
      this.take(space);
      if (name === undefined || !this.eat(':')) throw new Refused();
      if (members.size >= limits.arrayLength) throw new Beyond();
      const value = this.value(depth + 1);
      members.delete(name);
      members.set(name, value);
      if (this.isLast('}')) break;
    }
    return this.call.object(members);
  }

  /** Past what follows an element: whether it was the last. The end of the text closes everything. */
  private isLast(close: string): boolean {
    this.skip();
    if (this.at >= this.text.length || this.eat(close)) return true;
    if (this.eat(',')) return false;
    throw new Refused();
  }

  private quoted(): string {
    const quote = this.text[this.at++];
    const plain = quote === '"' ? /[^"\\]+/y : /[^'\\]+/y;
    let result = '';
    while (!this.eat(quote ?? '')) {
      const run = this.take(plain);
      if (run === undefined && !this.eat('\\')) throw new Refused();
      result += run ?? this.escaped();
    }
    return result.replace(/\p{Surrogate}/gu, '\ufffd');
  }

  private escaped(): string {
    const code = this.take(/u[\da-fA-F]{4}/y);
    if (code) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const letter = escapes.get(this.text[this.at++] ?? '');
    if (letter === undefined) throw new Refused();
    return letter;
  }

  private number(): Value {
    if (this.take(/-Infinity/y)) throw new Beyond();
    const written = this.take(/[-+.\da-fx]+/iy) ?? '';
    if (!this.isEnd(/[\0,\]})/]/y)) throw new Refused();
    const integer = integerOf(written);
    if (integer !== undefined) {
      if (BigInt.asIntN(64, integer) !== integer) throw new Beyond();
      return this.call.integer(integer);
    }
    if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(written) || /^0[\dx]/i.test(written)) throw new Refused();
    const float = Number(written);
    if (!Number.isFinite(float)) throw new Beyond();
    return this.call.float(float);
  }

  private word(): Value {
    const word = this.take(/[a-z]+/iy);
    if (word === 'new') throw new Beyond();
    if (!this.isEnd(/[\0,\]}]|\/[/*]/y)) throw new Refused();
    if (word === 'true' || word === 'false') return this.call.boolean(word === 'true');
    if (word === 'null' || word === 'undefined') return this.call.null();
    throw word === 'NaN' || word === 'Infinity' ? new Beyond() : new Refused();
  }

  private isEnd(separator: RegExp): boolean {
    return this.at >= this.text.length || this.sees(separator) || this.sees(space);
  }

  /** Past white space and comments. */
  private skip(): void {
    for (;;) {
      this.take(/\0+/y);
      if (this.take(space)) continue;
      if (this.text[this.at] !== '/') return;
      if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at + 2);
        if (end < 0) throw new Refused();
        this.at = end + 2;
      } else if (this.take(/\/\/[^\r\n]*/y) === undefined) throw new Refused();
    }
  }

  private eat(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** What the pattern (sticky) matches here, which is then behind the cursor. */
  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [match] = pattern.exec(this.text) ?? [];
    this.at += match?.length ?? 0;
    return match;
  }
}

/** .NET's white space, which is not JavaScript's. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y;

/** The integer that is written in base 10, 8 or 16; undefined where none is. A number in base 8 or 16 fills 64 bits, sign included. */
function integerOf(written: string): bigint | undefined {
  const [, octal, hexadecimal] = /^(?:0([0-7]+)|0x([\da-f]+))$/i.exec(written) ?? [];
  if (octal !== undefined || hexadecimal !== undefined) {
    const number = octal === undefined ? digitsIn(`0x${hexadecimal}`) : digitsIn(`0o${octal}`);
    if (number >= 2n ** 64n) throw new Refused();
    return BigInt.asIntN(64, number);
  }
  if (!/^-?\d+$/.test(written) || /^0\d/.test(written)) return undefined;
  const digits = digitsIn(written.replace('-', ''));
  return written.startsWith('-') ? -digits : digits;
}

function digitsIn(written: string): bigint {
  if (written.length > 100) throw new Beyond();
  return BigInt(written);
}
