import { expect, test } from 'vitest';
import { commentedHcl } from '../src/hcl/comments.ts';
import { suppressionsIn } from '../src/in-file.ts';
import type { Commented } from '../src/model/commented.ts';
import { suppressionsInComments } from '../src/policy/comments.ts';
import { rules } from '../src/rules/index.ts';
import { commentedJson } from '../src/source/json-comments.ts';

test('comments of JSON and of HCL are told from texts', () => {
  const shown = (text: string, all: readonly { readonly start: number; readonly end: number }[]) =>
    all.map(({ start, end }) => text.slice(start, end));
  const json = '{ "a": "// no", // one\n "b": "two\n// lines", /* two\n */ "c\\"//": 1 } // three';
  expect(shown(json, commentedJson(json).comments)).toEqual(['// one', '/* two\n */', '// three']);
  const hcl = 'a = "# no" # one\nb = <<EOT\n# no ${"x" /* in */}\nEOT\n// two\nc {\n  /* three */\n}\n';
  expect(shown(hcl, commentedHcl(hcl).comments)).toEqual(['# one', '/* in */', '// two', '/* three */']);
});

/** What a suppression covers that stands in place of `§`. */
function covered(written: string, commented: (text: string) => Commented): readonly string[] {
  const text = written.replace('§', 'aoai-guard:ignore AOAI001 -- x');
  const { suppressions } = suppressionsInComments({ path: 'a', text }, commented(text), rules);
  return suppressions.map(({ covers }) => (covers.kind === 'span' ? text.slice(covers.span.start, covers.span.end) : ''));
}

test.each([
  ['// §\n{ "a": {\n "b": 1\n}, "c": {\n"d": 1 } }', '{ "a": {\n "b": 1\n}, "c": {\n"d": 1 } }'],
  ['[\n// §\n{\n"a": [1]\n}, {\n"b": 2\n}\n]', '{\n"a": [1]\n}'],
  ['[{\n"a": [1]\n// §\n}, {\n"b": 2\n}, {\n"c": 3 }\n]', '}, {\n"b": 2\n}'],
  ['{\n// §\n"a": 1, "b": 2\n}', '"a": 1, "b": 2'],
  ['{\n/* § */\n"a": "}\\"{", "b": {}\n}', '"a": "}\\"{", "b": {}'],
  ['[\r// §\r{ "a":\r1 },\r{ "b": 1 } ]', '{ "a":\r1 }'],
  ['[ { "a": "one\ntwo" }, // §\n{ "b": 1 },\n{ "c": [] } ]', 'two" }, // aoai-guard:ignore AOAI001 -- x'],
  ['[\n// §\n{ "a": 1 }, "one\ntwo", { "b": 1 } ]', '{ "a": 1 }, "one\ntwo"'],
  ['[\n// §\n// more\n/* and\n more */ { "a": 1 },\n2]', '{ "a": 1 },'],
  ['[\n1 ]\n// §', ''],
])('what a comment in %j covers', (text, expected) => {
  expect(covered(text, commentedJson)).toEqual([expected]);
});

test.each([
  [
    'resource "a" "b" { # §\n  x = "}"\n  y {\n  }\n}\nz = 1\n',
    'resource "a" "b" { # aoai-guard:ignore AOAI001 -- x\n  x = "}"\n  y {\n  }\n}',
  ],
  ['a {\n  # §\n  x = "}"\n  y = 1\n}\n', 'x = "}"'],
  ['# §\na = <<EOT\n{\nEOT\nb = 1\n', 'a = <<EOT\n{\nEOT'],
  ['# §\r\na = [\r\n]\r\nb = 1\r\n', 'a = [\r\n]'],
])('what a comment in %j of HCL covers', (text, expected) => {
  expect(covered(text, commentedHcl)).toEqual([expected]);
});

test('what can be no comment in HCL that is broken is none', () => {
  expect(covered('a = "open\n# §\nb = 1', commentedHcl)).toEqual([]);
});

test('thousands of suppressions, and texts of millions of characters, are read in time', () => {
  const lines = '// aoai-guard:ignore AOAI001 -- x\n'.repeat(50_000);
  const long = `"${'a'.repeat(8_000_000)}"`;
  const text = `[\n${lines}[${'1,\n'.repeat(100_000)}1],\n// ${long}\n${long}]`;
  const { suppressions } = suppressionsInComments({ path: 'a', text }, commentedJson(text), rules);
  expect(suppressions).toHaveLength(50_000);
});

test('of one file a thousand suppressions are read, and what is more is told', () => {
  const text = `${'// aoai-guard:ignore AOAI001 -- x\n'.repeat(1_002)}{}`;
  const { suppressions, problems } = suppressionsIn([{ path: 'a.json', text }], rules, () => undefined);
  expect(suppressions).toHaveLength(1_000);
  expect(problems).toMatchObject([{ message: expect.stringContaining('more than 1000'), at: { start: 34_000 } }]);
});
