import { zipSync } from 'fflate';

/** A field by its number: a number as varint, the rest with its length. */
export type Field = readonly [number, number | string | Uint8Array];

/** Bytes of a message: its fields in order. */
export function message(...fields: readonly Field[]): Uint8Array {
  const varint = (value: number): number[] => (value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))]);
  const parts = fields.map(([number, value]) => {
    if (typeof value === 'number') return Uint8Array.from([...varint(number * 8), ...varint(value)]);
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    return Buffer.concat([Uint8Array.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes]);
  });
  return Buffer.concat(parts);
}

/** A value that is not known yet, alone and with what is known of it. */
export const unknown = Symbol('unknown');
export const refined = Symbol('refined');

/** What precedes a value whose type is not fixed. */
export class Typed {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** MessagePack in the short forms only. */
export function pack(value: unknown): Uint8Array {
  const bytes = (...all: (number | Uint8Array)[]) =>
    Buffer.concat(all.map((one) => (typeof one === 'number' ? Uint8Array.of(one) : one)));
  if (value === unknown) return bytes(0xd4, 0, 0);
  if (value === refined) return bytes(0xc7, 3, 12, 0x81, 1, 0xc2);
  if (value instanceof Typed) return bytes(0x92, 0xc4, 9, new TextEncoder().encode('"dynamic"'), pack(value.value));
  if (value === null || value === undefined) return bytes(0xc0);
  if (typeof value === 'boolean') return bytes(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') return bytes(value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return bytes(0xda, text.length >> 8, text.length & 0xff, text);
  }
  if (Array.isArray(value)) return bytes(0x90 + value.length, ...value.map(pack));
  return bytes(0x80 + Object.keys(value).length, ...Object.entries(value).flatMap(([name, one]) => [pack(name), pack(one)]));
}

export const dynamic = (value: unknown) => message([1, pack(value)]);

/** One planned change; `values` are before and after as the action has them. */
export function change(address: string, action: number, values: readonly unknown[], ...more: readonly Field[]): Uint8Array {
  const inner = message([1, action], ...values.map((value) => [2, dynamic(value)] as const), ...more);
  return message([13, address], [8, 'provider["registry.terraform.io/hashicorp/azurerm"]'], [9, inner]);
}

/** The entry `tfplan`. */
export const tfplan = (...fields: readonly Field[]) => message([1, 3], [14, '1.11.4'], [26, 1], ...fields);

export const root = { Key: '', Dir: '.' };

/** A binary plan, with other files. */
export function binary(plan: Uint8Array, files: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return zipSync({ tfplan: plan, ...Object.fromEntries(entries) });
}
