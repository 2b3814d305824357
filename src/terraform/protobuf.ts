/** One field of a message: a number of a varint, or the bytes of a text, a message or bytes. */
export interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** The fields of a message in order, those of fixed width left out; undefined where the bytes are no message. https://protobuf.dev/programming-guides/encoding */
export function fieldsOf(bytes: Uint8Array): readonly Field[] | undefined {
  const cursor = new Cursor(bytes);
  const fields: Field[] = [];
  while (cursor.at < bytes.length) {
    const tag = cursor.varint();
    const number = Math.floor(tag / 8);
    if (tag % 8 === 0) fields.push({ number, value: cursor.varint() });
    else if (tag % 8 === 1) cursor.take(8);
    else if (tag % 8 === 2) fields.push({ number, value: cursor.take(cursor.varint()) });
    else if (tag % 8 === 5) cursor.take(4);
    else return undefined;
    if (cursor.isBroken || number === 0) return undefined;
  }
  return fields;
}

const nothing = new Uint8Array();

class Cursor {
  readonly #bytes: Uint8Array;
  at = 0;
  isBroken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Up to 64 bits; those beyond 53 are not exact. */
  varint(): number {
    let value = 0;
    for (let index = 0; index < 10; index += 1) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      value += (byte % 128) * 128 ** index;
      if (byte < 128) return value;
    }
    this.isBroken = true;
    return 0;
  }

  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.at) {
      this.isBroken = true;
      return nothing;
    }
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}
