import type { Span } from '../model/span.ts';
import { float, integer, type Value } from '../model/value.ts';

/** More digits are not told apart: HCL counts with 512 bits. */
const mostDigits = 150;

/** The number that is written so, or undefined where HCL knows none. What is whole is an integer however it is written: HCL has one kind of number. */
export function numberOf(written: string, span: Span): Value | undefined {
  const found = /^(\d+)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/.exec(written);
  if (!found) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = found;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const zeros = digits.length - significant.length + Number(exponent) - fraction.length;
  if (significant === '') return integer(0n, span);
  if (significant.length + Math.abs(zeros) > mostDigits) return undefined;
  return zeros < 0 ? float(Number(written), span) : integer(BigInt(significant + '0'.repeat(zeros)), span);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const special = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])?|\$\$\{|%%\{|[$%]\{|["\r\n]/g;
const specialInHeredoc = /\$\$\{|%%\{|[$%]\{/g;

/**
 * The text that is written so between quotes, or in a heredoc, where it is text and nothing else; undefined where it has an escape that
 * HCL does not know, ends early or begins to compute.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export function literalText(written: string, isQuoted: boolean): string | undefined {
  let isText = true;
  const decoded = written.replace(isQuoted ? special : specialInHeredoc, (found) => {
    const meant = found.length === 3 && found.endsWith('{') ? found.slice(1) : escaped(found);
    if (meant === undefined) isText = false;
    return meant ?? '';
  });
  return isText ? decoded.normalize() : undefined;
}

function escaped(found: string): string | undefined {
  if (!found.startsWith('\\')) return undefined;
  if (found.length === 2) return escapes[found.slice(1)];
  const code = Number.parseInt(found.slice(2), 16);
  const isCharacter = found.length > 2 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
