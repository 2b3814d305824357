import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportOptions } from '../src/model/report.ts';
import type { Resource } from '../src/model/resource.ts';
import { object, unknown } from '../src/model/value.ts';
import { jsonLine, jsonText } from '../src/report/json-text.ts';
import { plain, plainPath } from '../src/report/plain.ts';
import { reporters } from '../src/reporters.ts';
import { hostile, told } from './report-hostile.ts';
import { options } from './report-sample.ts';

test.each([
  ['a tab\tand a break\r\n', 'a tab\\x09and a break\\x0d\\x0a'],
  ['\x1b[31mred\x1b]0;title\x07', '\\x1b[31mred\\x1b]0;title\\x07'],
  ['C1 \x9b and DEL \x7f', 'C1 \\x9b and DEL \\x7f'],
  ['lines\u2028\u2029\u0085', 'lines\\u2028\\u2029\\x85'],
  ['\u202eright to left\u202c \u2066isolated\u2069', '\\u202eright to left\\u202c \\u2066isolated\\u2069'],
  ['zero\u200bwidth\ufeff\u2060\u00ad', 'zero\\u200bwidth\\ufeff\\u2060\\xad'],
  ['a tag \u{e0041}', 'a tag \\u{e0041}'],
  ['half a pair \ud83d, a whole one 😀', 'half a pair \\ud83d, a whole one 😀'],
  ['##[error]x ###[add-mask]y', '# #[error]x ## #[add-mask]y'],
  ['größer, 大きい, č', 'größer, 大きい, č'],
])('plain %j', (given, expected) => {
  expect(plain(given)).toBe(expected);
});

test('a long text is cut', () => {
  expect(plain('x'.repeat(3000))).toBe(`${'x'.repeat(2000)}…`);
  expect(plain('abcdef', 3)).toBe('abc…');
});

test.each([
  ['::error::x.json', './::error::x.json'],
  [' ::error::x.json', './ ::error::x.json'],
  ['\u3000::x', './\u3000::x'],
  ['a::b.json', 'a::b.json'],
])('path %j', (given, expected) => {
  expect(plainPath(given)).toBe(expected);
});

test('JSON keeps 64-bit integers, maps, odd names and hidden characters', () => {
  const value = new Map<string, unknown>([
    ['__proto__', 9223372036854775807n],
    ['##[x]', '\u202e\u{e0041}\ud800'],
    ['left out', undefined],
    ['list', [1.5, null, true, Number.NaN, [], {}]],
  ]);
  const line = '{"__proto__":9223372036854775807,"#\\u0023[x]":"\\u202e\\udb40\\udc41\\ud800","list":[1.5,null,true,null,[],{}]}';
  expect(jsonLine(value)).toBe(line);
  expect(jsonText({ a: [1, {}], b: { c: 'd' } })).toBe(JSON.stringify({ a: [1, {}], b: { c: 'd' } }, null, 2));
});

test('JSON is read back as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const asJson: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(jsonText(value))).toEqual(asJson);
      expect(JSON.parse(jsonLine(value))).toEqual(asJson);
    }),
  );
});

const bodyOf = (author: string, { id, span }: Resource) =>
  object(
    new Map([
      [`x${author}`, id],
      [author, unknown(author, author, span)],
    ]),
    span,
  );

function outputs(author: string, given: ReportOptions): readonly string[] {
  const sample = told(author);
  const shown = sample.accounts.map((account) => ({
    ...account,
    resource: { ...account.resource, body: bodyOf(author, account.resource), index: author },
  }));
  const evaluated = [
    { expression: author, value: [author, { [author]: author }] },
    { expression: author, unknown: author, why: author },
  ];
  return [
    ...Object.values(reporters.check).map((reporter) => reporter(sample, given)),
    ...Object.values(reporters.show).map((reporter) =>
      reporter({ inputs: sample.inputs, resources: shown, problems: sample.problems }),
    ),
    ...Object.values(reporters.evaluate).map((reporter) => reporter(evaluated)),
  ];
}

test('nothing that a terminal or a runner obeys gets through, whatever an author writes', () => {
  fc.assert(
    fc.property(hostile, (author) => {
      for (const output of outputs(author, { ...options, pathPrefix: 'infra/' })) {
        expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
        expect(output).not.toContain('##[');
        expect(output).not.toMatch(/^\s*::(?!(?:error|warning|notice) (?:file|title)=[^:\n]*::)/m);
      }
    }),
    { numRuns: 2000 },
  );
});

test('colours are the only escapes, and only where asked for', () => {
  const coloured = reporters.check.text(told('\x1b[5m'), { ...options, colour: true });
  expect(coloured).toContain('\x1b[31m');
  expect(stripVTControlCharacters(coloured)).toBe(reporters.check.text(told('\x1b[5m'), options));
});
