import { limits } from '../model/limits.ts';
import type { Json } from './plan.ts';

/** A value as a plan's JSON has it: what is not known yet is left out of objects and null in arrays, and marked with `true`. */
export interface Decoded {
  readonly value: Json;
  readonly unknown: Json;
}

/**
 * Reads a value as Terraform writes it into plans; undefined where the bytes are none.
 * https://github.com/zclconf/go-cty/blob/main/docs/concepts.md, https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function decodeValue(bytes: Uint8Array): Decoded | undefined {
  const cursor = new Cursor(bytes);
  const found = cursor.value(limits.jsonDepth);
  if (cursor.isBroken || cursor.left > 0 || found instanceof Uint8Array) return undefined;
  return found;
}

const utf8 = new TextDecoder();
const nothing: Decoded = { value: null, unknown: false };
const notKnown: Decoded = { value: null, unknown: true };
const known = (value: Json): Decoded => ({ value, unknown: false });
/** In how many bytes behind a type the length of its value stands; undefined of one that has none. */
function widthOf(type: number): number | undefined {
  if (type >= 0xdc) return type % 2 === 0 ? 2 : 4;
  const first = type >= 0xd9 ? 0xd9 : type >= 0xc7 ? 0xc7 : 0xc4;
  return type >= first ? 2 ** (type - first) : undefined;
}

/** Goes on with nothing where the bytes are broken: `isBroken` tells. */
class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  isBroken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Bytes stand only before a value whose type is not fixed: they name the type. */
  value(depth: number): Decoded | Uint8Array {
    const type = this.#uint(1);
    if (type < 0x80) return known(type);
    if (type < 0x90) return this.#object(type - 0x80, depth);
    if (type < 0xa0) return this.#array(type - 0x90, depth);
    if (type < 0xc0) return known(this.#text(type - 0xa0));
    if (type >= 0xe0) return known(type - 0x100);
    if (type === 0xc0) return nothing;
    if (type === 0xc2 || type === 0xc3) return known(type === 0xc3);
    if (type >= 0xca && type <= 0xd3) return known(this.#number(type));
    if (type >= 0xd4 && type <= 0xd8) return this.#extension(2 ** (type - 0xd4));
    const width = widthOf(type);
    if (width === undefined) return this.#broken();
    const length = this.#uint(width);
    if (type <= 0xc6) return this.#take(length);
    if (type <= 0xc9) return this.#extension(length);
    if (type <= 0xdb) return known(this.#text(length));
    return type <= 0xdd ? this.#array(length, depth) : this.#object(length, depth);
  }

  /** All extensions are values that are not known: 0, or 12 with what is known of them. */
  #extension(length: number): Decoded {
    this.#take(length + 1);
    return notKnown;
  }

  #array(length: number, depth: number): Decoded {
    if (depth === 0) return this.#broken();
    const values: Json[] = [];
    const unknown: Json[] = [];
    for (let index = 0; index < length && !this.isBroken; index += 1) {
      const item = this.value(depth - 1);
      if (item instanceof Uint8Array) return length === 2 && index === 0 ? this.#typed(depth) : this.#broken();
      values.push(item.value);
      unknown.push(item.unknown);
    }
    return { value: values, unknown };
  }

  #typed(depth: number): Decoded {
    const value = this.value(depth - 1);
    return value instanceof Uint8Array ? this.#broken() : value;
  }

  #object(length: number, depth: number): Decoded {
    if (depth === 0) return this.#broken();
    const values: [string, Json][] = [];
    const unknown: [string, Json][] = [];
    for (let index = 0; index < length && !this.isBroken; index += 1) {
      const name = this.value(0);
      const member = this.value(depth - 1);
      if (name instanceof Uint8Array || member instanceof Uint8Array || typeof name.value !== 'string') return this.#broken();
      if (member.unknown !== true) values.push([name.value, member.value]);
      if (member.unknown !== false) unknown.push([name.value, member.unknown]);
    }
    return { value: Object.fromEntries(values), unknown: Object.fromEntries(unknown) };
  }

  #number(type: number): Json {
    const width = type < 0xcc ? 4 * (type - 0xc9) : 2 ** ((type - 0xcc) % 4);
    const at = this.#at;
    if (this.#take(width).length < width) return null;
    if (type === 0xca) return finite(this.#view.getFloat32(at));
    if (type === 0xcb) return finite(this.#view.getFloat64(at));
    if (width === 8) return Number(type < 0xd0 ? this.#view.getBigUint64(at) : this.#view.getBigInt64(at));
    this.#at = at;
    const value = this.#uint(width);
    return type >= 0xd0 && value >= 2 ** (8 * width - 1) ? value - 2 ** (8 * width) : value;
  }

  #text(length: number): string {
    return utf8.decode(this.#take(length));
  }

  #uint(width: number): number {
    if (width > this.left) this.isBroken = true;
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (this.#bytes[this.#at + index] ?? 0);
    this.#at += this.isBroken ? 0 : width;
    return value;
  }

  #take(length: number): Uint8Array {
    if (length > this.left) this.isBroken = true;
    else this.#at += length;
    return this.isBroken ? this.#bytes.subarray(0, 0) : this.#bytes.subarray(this.#at - length, this.#at);
  }

  #broken(): Decoded {
    this.isBroken = true;
    return nothing;
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);
