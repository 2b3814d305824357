import { createHash } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The hash of `uniqueString`: Microsoft's variant of Murmur 3 with two lanes of 32 bits and seed 0, as 13 letters of 5 bits.
 * Not documented by Microsoft; the constants are those of its Azure.Deployments packages (Azure/PSRule.Rules.Azure#2652).
 */
export function uniqueText(texts: readonly string[]): string {
  let rest = murmur(Buffer.from(texts.join('-'), 'utf8'));
  let result = '';
  for (let index = 0; index < 13; index++) {
    result += letters[Number(rest >> 59n)] ?? '';
    rest = BigInt.asUintN(64, rest << 5n);
  }
  return result;
}

function murmur(bytes: Buffer): bigint {
  const padded = Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
  let [one, two] = [0, 0];
  for (let at = 0; at < padded.length; at += 8) {
    const whole = at + 8 <= bytes.length;
    const first = firstLane(padded.readUInt32LE(at));
    const second = secondLane(padded.readUInt32LE(at + 4));
    one ^= first;
    if (whole) one = (Math.imul(rotate(one, 19) + two, 5) + 0x561ccd1b) | 0;
    two ^= second;
    if (whole) two = (Math.imul(rotate(two, 13) + one, 5) + 0x0bcaa747) | 0;
  }
  one ^= bytes.length;
  two ^= bytes.length;
  one = (one + two) | 0;
  two = (two + one) | 0;
  one = mixed(one);
  two = mixed(two);
  one = (one + two) | 0;
  two = (two + one) | 0;
  return (BigInt(two >>> 0) << 32n) | BigInt(one >>> 0);
}

const rotate = (number: number, bits: number) => (number << bits) | (number >>> (32 - bits));
const firstLane = (number: number) => Math.imul(rotate(Math.imul(number, 0x239b961b), 15), 0xab0e9789);
const secondLane = (number: number) => Math.imul(rotate(Math.imul(number, 0xab0e9789), 17), 0x239b961b);

function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

const namespace = Buffer.from('11fb06fb712d4ddd98c7e71bbd588830', 'hex');

/** The UUID (version 5, in a namespace of Azure's own) of `guid`. */
export function guidText(texts: readonly string[]): string {
  const digest = createHash('sha1').update(namespace).update(texts.join('-'), 'utf8').digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
