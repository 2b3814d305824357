/** An IP address as a number. */
export interface IpAddress {
  readonly version: 4 | 6;
  readonly value: bigint;
}

/** An address in its usual form: four numbers without leading zeros, or groups of up to four hexadecimal digits; undefined for any other text. */
export function parseAddress(text: string): IpAddress | undefined {
  const four = parseFour(text);
  if (four !== undefined) return { version: 4, value: four };
  const six = parseSix(text);
  return six === undefined ? undefined : { version: 6, value: six };
}

function parseFour(text: string): bigint | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(text)) return undefined;
  const numbers = text.split('.').map(Number);
  return numbers.every((number) => number <= 255) ? fromGroups(numbers, 8) : undefined;
}

function parseSix(text: string): bigint | undefined {
  const halves = text.split('::').map(groupsOf);
  const [front, back] = halves;
  if (!front || halves.length > 2 || halves.includes(undefined)) return undefined;
  const missing = 8 - front.length - (back?.length ?? 0);
  if (back ? missing < 1 : missing !== 0) return undefined;
  return fromGroups([...front, ...new Array<number>(missing).fill(0), ...(back ?? [])], 16);
}

/** Groups of 16 bits, the last two of which may be written as an address of version 4. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const pieces = text.split(':');
  const embedded = parseFour(pieces.at(-1) ?? '');
  if (embedded !== undefined) pieces.splice(-1, 1, (embedded >> 16n).toString(16), (embedded & 0xffffn).toString(16));
  return pieces.every((piece) => /^[\da-f]{1,4}$/i.test(piece)) ? pieces.map((piece) => Number.parseInt(piece, 16)) : undefined;
}

const fromGroups = (groups: readonly number[], bits: number) =>
  groups.reduce((value, group) => (value << BigInt(bits)) | BigInt(group), 0n);

const toGroups = (value: bigint, count: number, bits: number) =>
  Array.from({ length: count }, (_, index) => Number(BigInt.asUintN(bits, value >> BigInt(bits * (count - 1 - index)))));

/** The address as .NET writes it. */
export function writeAddress({ version, value }: IpAddress): string {
  return version === 4 ? toGroups(value, 4, 8).join('.') : writeSix(toGroups(value, 8, 16));
}

function writeSix(groups: readonly number[]): string {
  const embeds = embedsFour(groups);
  const pieces = (embeds ? groups.slice(0, 6) : groups).map((group) => group.toString(16));
  const { start, length } = longestZeros(embeds ? groups.slice(0, 6) : groups);
  const tail = embeds ? [writeFour(groups.slice(6))] : [];
  if (length < 2) return [...pieces, ...tail].join(':');
  return `${pieces.slice(0, start).join(':')}::${[...pieces.slice(start + length), ...tail].join(':')}`;
}

const writeFour = (groups: readonly number[]) => groups.flatMap((group) => [group >> 8, group & 255]).join('.');

/** RFC 5952 §5 as .NET reads it: mapped, compatible, translated (SIIT) and ISATAP addresses. */
function embedsFour([a, b, c, d, e, f, g]: readonly number[]): boolean {
  const isLow = a === 0 && b === 0 && c === 0 && d === 0 && g !== 0;
  return (isLow && ((e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0))) || (e === 0 && f === 0x5efe);
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  groups.forEach((group, index) => {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index - length + 1, length };
  });
  return longest;
}
