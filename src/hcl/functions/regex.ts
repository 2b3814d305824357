import { limits } from '../../model/limits.ts';
import type { Value } from '../../model/value.ts';
import type { Result } from '../result.ts';
import { anyType, listOf, stringType } from '../type.ts';
import { type Pattern, readPattern } from './pattern.ts';
import type { Call } from './table.ts';

const notPlain = 'the pattern is not a plain one';

/** A pattern that may be tried on the text; undefined where it is not plain, or the work too much. */
function patternFor(source: string, text: string, call: Call): Pattern | undefined {
  const pattern = readPattern(source, text.length);
  const work = pattern && (pattern.ways * (text.length + 1) * source.length) / 10;
  return work !== undefined && work <= limits.steps && call.run.spend(Math.ceil(work)) ? pattern : undefined;
}

/** All matches; an empty one that touches the match before it counts for none. */
function matchesOf({ expression }: Pattern, text: string): readonly RegExpExecArray[] {
  let end = -1;
  return [...text.matchAll(expression)].filter((match) => {
    const isMatch = match[0] !== '' || match.index !== end;
    end = match.index + match[0].length;
    return isMatch;
  });
}

/** The match as a text, or what its groups hold: by name where they have names. */
function valueOfMatch(match: RegExpExecArray, { groups }: Pattern, call: Call): Value | undefined {
  if (groups.length === 0) return call.text(match[0]);
  const held = groups.map((_, index) => {
    const text = match[index + 1];
    return text === undefined ? call.null() : call.text(text);
  });
  if (groups.every((name) => name === undefined)) return call.array(held, { kind: 'tuple', items: groups.map(() => stringType) });
  const members = new Map(groups.flatMap((name, index) => (name && held[index] ? [[name, held[index]] as const] : [])));
  return members.size === groups.length ? call.object(members) : undefined;
}

/** https://developer.hashicorp.com/terraform/language/functions/regex */
export function regex([source = '', text = '']: readonly string[], call: Call): Result {
  const pattern = patternFor(source, text, call);
  if (!pattern) return call.open(notPlain);
  const [first] = matchesOf(pattern, text);
  if (!first) return call.fail('the pattern matches nothing');
  return valueOfMatch(first, pattern, call) ?? call.fail('some groups have names and others none');
}

/** https://developer.hashicorp.com/terraform/language/functions/regexall */
export function regexall([source = '', text = '']: readonly string[], call: Call): Result {
  const pattern = patternFor(source, text, call);
  if (!pattern) return call.open(notPlain);
  const found = matchesOf(pattern, text).map((match) => valueOfMatch(match, pattern, call));
  const values = found.flatMap((value) => value ?? []);
  if (values.length < found.length) return call.fail('some groups have names and others none');
  return values.length > limits.arrayLength
    ? call.tooLarge()
    : call.array(values, listOf(pattern.groups.length > 0 ? anyType : stringType));
}

/** `replace` with a pattern between slashes; `$1` and `${name}` in the other text stand for groups. */
export function replaceByPattern(text: string, source: string, by: string, call: Call): Result {
  const pattern = patternFor(source, text, call);
  if (!pattern || (by.includes('$') && /[^\0-\x7f]/.test(by))) return call.open(notPlain);
  let [written, end] = ['', 0];
  for (const match of matchesOf(pattern, text)) {
    written += text.slice(end, match.index) + expanded(by, match, pattern);
    end = match.index + match[0].length;
    if (written.length > limits.textLength || !call.run.spend(1 + Math.floor(by.length / 100))) return call.tooLarge();
  }
  return call.text(written + text.slice(end));
}

/** https://pkg.go.dev/regexp#Regexp.Expand */
const expanded = (by: string, match: RegExpExecArray, { groups }: Pattern): string =>
  by.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar, braced, bare) => {
    if (dollar) return '$';
    const name = String(braced ?? bare);
    const index = /^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1 || -1;
    return match[index] ?? '';
  });
