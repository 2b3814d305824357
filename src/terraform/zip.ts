import { Inflate } from 'fflate';

/** One file of a zip, packed. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it says to have when it is unpacked. */
  readonly size: number;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly packed: Uint8Array;
}

const u16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) + 65_536 * u16(bytes, at + 2);
const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => u32(bytes, 0) === marks.local;

/** The name of the file that comes first, which needs no directory. */
export const firstName = (bytes: Uint8Array): string => utf8.decode(bytes.subarray(30, 30 + u16(bytes, 26)));

const utf8 = new TextDecoder();

/**
 * The files of a zip; undefined where its directory is damaged or of the kind for more than 4 GB, and where a file is
 * encrypted or packed otherwise than Go does. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = u16(bytes, end + 10);
  let at = u32(bytes, end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = u32(bytes, at) === marks.central && at + 46 <= end ? entryAt(bytes, at) : undefined;
    if (!entry) return undefined;
    entries.push(entry);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return at === end ? entries : undefined;
}

function endOf(bytes: Uint8Array): number | undefined {
  const comment = 65_535;
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - comment; at -= 1)
    if (u32(bytes, at) === marks.end && at + 22 + u16(bytes, at + 20) === bytes.length) return at;
  return undefined;
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry | undefined {
  const [flags, method, checksum, length, size] = [
    u16(bytes, at + 8),
    u16(bytes, at + 10),
    u32(bytes, at + 16),
    u32(bytes, at + 20),
    u32(bytes, at + 24),
  ];
  const local = u32(bytes, at + 42);
  const start = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
  if (flags % 2 === 1 || (method !== 0 && method !== 8) || u32(bytes, local) !== marks.local) return undefined;
  if (start + length > bytes.length) return undefined;
  const name = utf8.decode(bytes.subarray(at + 46, at + 46 + u16(bytes, at + 28)));
  return { name, size, isDeflated: method === 8, checksum, packed: bytes.subarray(start, start + length) };
}

/** Packed bytes that are unpacked at once: they can become a thousand times as many. */
const slice = 16_384;

/** The unpacked bytes; undefined where they are damaged, or not as many as the entry says. */
export function unpack({ size, isDeflated, checksum, packed }: ZipEntry): Uint8Array | undefined {
  const bytes = isDeflated ? inflate(packed, size) : packed;
  return bytes?.length === size && crcOf(bytes) === checksum ? bytes : undefined;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((part) => {
    if (length + part.length <= size) bytes.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } catch {
    return undefined;
  }
  return length === size ? bytes : undefined;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
