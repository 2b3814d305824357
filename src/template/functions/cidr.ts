import type { Value } from '../../model/value.ts';
import { wrongKind } from './holes.ts';
import { type IpAddress, parseAddress, writeAddress } from './ip-address.ts';
import type { Call, FunctionTable } from './table.ts';

/** A range of addresses: those that share the first `length` bits of the first one. */
interface Range {
  readonly first: IpAddress;
  readonly length: number;
}

const bitsOf = ({ version }: IpAddress) => (version === 4 ? 32 : 128);
const sizeOf = ({ first, length }: Range) => 1n << BigInt(bitsOf(first) - length);
const at = (address: IpAddress, distance: bigint): IpAddress => ({ ...address, value: address.value + distance });

/** A range in its usual form; without a length, of the length of its class. Undefined for any other text. */
function rangeOf(text: string): Range | undefined {
  const [, written = '', digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = parseAddress(written);
  if (!address) return undefined;
  const length = digits === undefined ? classLength(address) : Number(digits);
  if (length > bitsOf(address)) return undefined;
  const hosts = BigInt(bitsOf(address) - length);
  return { first: { ...address, value: (address.value >> hosts) << hosts }, length };
}

function classLength({ version, value }: IpAddress): number {
  if (version === 6) return 64;
  return value >> 31n === 0n ? 8 : value >> 30n === 2n ? 16 : 24;
}

/** Calls `work` with the range and the whole numbers that follow it. */
const ofRange =
  (work: (range: Range, numbers: readonly bigint[], call: Call) => Value) =>
  ([value, ...rest]: readonly Value[], call: Call): Value => {
    const numbers = rest.flatMap((number) => (number.kind === 'integer' ? [number.value] : []));
    if (value?.kind !== 'text' || numbers.length < rest.length) return call.fail(wrongKind(call));
    if (numbers.some((number) => BigInt.asIntN(32, number) !== number)) return call.fail('a number does not fit into 32 bits');
    const range = rangeOf(value.value);
    return range ? work(range, numbers, call) : call.open('it is no range of addresses in the usual form');
  };

function parse(range: Range, _: readonly bigint[], call: Call): Value {
  const { first, length } = range;
  const size = sizeOf(range);
  const write = (address: IpAddress) => call.text(writeAddress(address));
  const netmask = { ...first, value: (1n << BigInt(bitsOf(first))) - size };
  const isFour = first.version === 4;
  const inside = isFour && size > 2n ? 1n : 0n;
  const last = at(first, isFour && size === 2n ? 0n : size - 1n - inside);
  return call.object(
    new Map<string, Value>([
      ['network', write(first)],
      ['netmask', write(netmask)],
      ...(isFour ? [['broadcast', write(at(first, size - 1n))] as const] : []),
      ['firstUsable', write(at(first, inside))],
      ['lastUsable', write(last)],
      ['cidr', call.integer(length)],
    ]),
  );
}

function subnet(range: Range, [length = 0n, index = 0n]: readonly bigint[], call: Call): Value {
  if (length < range.length || length > bitsOf(range.first)) return call.fail('the range has no subnets of that length');
  const inner: Range = { first: range.first, length: Number(length) };
  if (index < 0n || index * sizeOf(inner) >= sizeOf(range)) return call.fail('the range has no subnet of that index');
  return call.text(`${writeAddress(at(range.first, index * sizeOf(inner)))}/${length}`);
}

/** The engine counts from the second address on, and takes negative numbers too. */
function host(range: Range, [index = 0n]: readonly bigint[], call: Call): Value {
  const address = at(range.first, index + 1n);
  const count = sizeOf(range) - 2n;
  if (index >= (count > 0n ? count : 0n) || address.value < 0n) return call.fail('the range has no host of that number');
  return call.text(writeAddress(address));
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr */
export const cidrFunctions: FunctionTable = {
  cidrhost: { arity: [2, 2], returns: 'text', apply: ofRange(host) },
  cidrsubnet: { arity: [3, 3], returns: 'text', apply: ofRange(subnet) },
  parsecidr: { arity: [1, 1], returns: 'object', apply: ofRange(parse) },
};
