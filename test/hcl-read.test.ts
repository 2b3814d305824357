import { describe, expect, test } from 'vitest';
import { createHclReader } from '../src/hcl/grammar.ts';
import type { HclFile } from '../src/hcl/syntax.ts';
import type { Span } from '../src/model/span.ts';
import { readGrammar } from '../src/source/assets.ts';
import knownTrees from './hcl-known-trees.json' with { type: 'json' };
import { expressionsIn, printBody, printHcl } from './print-hcl.ts';

const wasm = readGrammar();
const parse = await createHclReader(wasm);
const read = (text: string) => parse({ path: 'main.tf', text });
const argument = ({ body }: HclFile) => body.attributes.get('x')?.value;

/** What `x = …` is, where the file has no fault. */
function expression(text: string): string {
  const file = read(`x = ${text}\n`);
  expect(file.faults).toEqual([]);
  const value = argument(file);
  return value ? printHcl(value) : 'nothing';
}

describe('expressions', () => {
  test.each([
    ['42', '42'],
    ['1.50', '1.5'],
    ['1.0', '1'],
    ['1e3', '1000'],
    ['2E-2', '0.02'],
    ['true', 'true'],
    ['null', 'null'],
    ['var.a', 'var.a'],
    ['(var.a)', 'var.a'],
    ['a.b["c"].d[0].e[f.g]', 'a.b["c"].d[0].e[f.g]'],
    ['a.0.b', 'a[0].b'],
    ['a[*].b[0].c', '<a | .b[0].c>'],
    ['a.*.b.c', '<a | .b.c>'],
    ['a.*.b[0].c', '<a | .b>[0].c'],
    ['a.*.b.0.c', '<a | .b[0].c>'],
    ['a[*]', '<a>'],
    ['a[*].b[*].c', '(for * in <a> : <*.b | .c>)'],
    ['a[*].b.*.c[0]', '(for * in <a> : <*.b | .c>[0])'],
    ['(a[*].b)[*].c', '<<a | .b> | .c>'],
    ['f()', 'f()'],
    ['merge(a, b...)', 'merge(a, b...)'],
    ['f(\n  a,\n  b,\n)', 'f(a, b)'],
    ['provider::azapi::build_resource_id(a, b)', 'provider::azapi::build_resource_id(a, b)'],
    ['-a.b * 3', '((-a.b) * 3)'],
    ['!a && b', '((!a) && b)'],
    ['a || b && c == d < e + f * g', '(a || (b && (c == (d < (e + (f * g))))))'],
    ['a - b - c', '((a - b) - c)'],
    ['(a - b) % -c', '((a - b) % (-c))'],
    ['a ? b : c', '(a ? b : c)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a ? b : c ? d : e ? f : g', '(a ? b : (c ? d : (e ? f : g)))'],
    ['(a ? b : c) ? d : e', '((a ? b : c) ? d : e)'],
    ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
    ['[]', '[]'],
    ['[1, "a", [b]]', '[1, "a", [b]]'],
    ['[\n  1, # one\n  2,\n]', '[1, 2]'],
    ['{}', '{}'],
    ['{ a = 1, "b" : 2 }', '{"a" = 1, "b" = 2}'],
    ['{\n  a = 1\n  b-c = 2 // two\n}', '{"a" = 1, "b-c" = 2}'],
    ['{ (a) = 1, (a.b) = 2, "x-${c}" = 3 }', '{a = 1, a.b = 2, `"x-" c` = 3}'],
    ['{ true = 1, null = 2, 3 = 4 }', '{"true" = 1, "null" = 2, 3 = 4}'],
    ['{\n  a = b\n  (c) = d\n}', '{"a" = b, c = d}'],
    ['{ azurerm.hub = azurerm }', '{azurerm.hub = azurerm}'],
    ['[for a in b : a.id if a.ok]', '(for a in b : a.id if a.ok)'],
    ['[for i, a in b : i]', '(for i, a in b : i)'],
    ['{ for k, v in m : k => v... if v != null }', '(for k, v in m : k => v... if (v != null))'],
    ['{\n  for k in m :\n  (k) => f(k)\n}', '(for k in m : k => f(k))'],
  ])('%j', (text, tree) => expect(expression(text)).toBe(tree));
});

describe('templates', () => {
  test.each([
    ['""', '""'],
    ['"a\\n\\t\\"\\\\\\u00e9\\U0001F600"', '"a\\n\\t\\"\\\\é😀"'],
    ['"e\\u0301"', '"é"'],
    ['"$${a} %%{b} $ % $$ 5%"', '"${a} %{b} $ % $$ 5%"'],
    ['"$$${a}"', '"$${a}"'],
    ['"# // /* ~ \'"', '"# // /* ~ \'"'],
    ['"${a}"', 'a'],
    ['"${~ a ~}"', 'a'],
    ['" ${~ a}"', '`a`'],
    ['"a-${b}-${c.d}"', '`"a-" b "-" c.d`'],
    ['"${ {a = "}"}["a"] }"', '{"a" = "}"}["a"]'],
    ['"${f("${a}-b")}c"', '`f(`a "-b"`) "c"`'],
    ['"a  ${~ b ~}  c"', '`"a" b "c"`'],
    ['"%{ if a }b%{ else }c%{ endif }"', '`(a ? "b" : "c")`'],
    ['"%{ if a ~} b %{~ endif }"', '`(a ? "b" : "")`'],
    ['"%{ for k, v in m }${k}=${v},%{ endfor }"', '`join((for k, v in m : `k "=" v ","`))`'],
    ['"%{ if a }%{ if b }c%{ endif }d%{ endif }"', '`(a ? `(b ? "c" : "") "d"` : "")`'],
    ['<<EOT\n  a ${b}\n\n c\nEOT', '`"  a " b "\\n\\n c\\n"`'],
    ['<<EOT\nEOT', '""'],
    ['<<EOT\n${a}\nEOT', '`a "\\n"`'],
    ['<<EOT\n"\\n" $${b} EOT\n EOT2\nEOT', '"\\"\\\\n\\" ${b} EOT\\n EOT2\\n"'],
    ['<<EOT\nEOT${a}\nEOT', '`"EOT" a "\\n"`'],
    ['<<-EOT\n    a\n      b\n\n    c ${d}\n  EOT', '`"a\\n  b\\n\\nc " d "\\n"`'],
    ['<<-EOT\n  ${a}\n    b\n  EOT', '`a "\\n  b\\n"`'],
    ['<<-EOT\n  %{ for x in y ~}\n  ${x}\n  %{ endfor ~}\n  EOT', '`join((for x in y : `"  " x "\\n"`))`'],
    ['f(<<A\n${<<B\nb\nB\n}A\nA\n, c)', 'f(`"b\\n" "A\\n"`, c)'],
  ])('%j', (text, tree) => expect(expression(text)).toBe(tree));
});

describe("HashiCorp's own parser reads the same", () => {
  test.each(knownTrees)('$text', ({ text, tree }) => expect(printBody(read(text).body)).toBe(tree));
});

describe('files', () => {
  test.each([
    ['', ''],
    ['\ufeff# only a comment', ''],
    ['a = 1 # one\nb = "x" // y\n', 'a@0-5=1; b@12-19="x"'],
    ['a = 1 /* one */', 'a@0-5=1'],
    ['a = 1\r\nb = 2\r\n', 'a@0-5=1; b@7-12=2'],
    ['locals { a = 1 }\n', '["locals"]@0-16{a@9-14=1}'],
    ['resource "t" "n" {\n  b {\n  }\n  a = 1\n}\n', '["resource","t","n"]@0-38{["b"]@21-28{}; a@31-36=1}'],
    ['a b "c" {}', '["a","b","c"]@0-10{}'],
  ])('%j', (text, tree) => {
    const { body, faults } = read(text);
    expect([printBody(body), faults]).toEqual([tree, []]);
  });

  test('a block is told apart from what stands before its brace', () => {
    const text = 'resource "t"  "n"   { # x\n}\n';
    const [block] = read(text).body.blocks;
    const cut = (span?: Span) => text.slice(span?.start, span?.end);
    expect([cut(block?.header), cut(block?.span), cut(block?.body.span)]).toEqual([
      'resource "t"  "n"',
      'resource "t"  "n"   { # x\n}',
      '{ # x\n}',
    ]);
  });

  test.each([
    ['a = [1, 2', 4, 'This bracket is not closed'],
    ['a = [1, 2)', 9, 'This bracket closes none of its kind'],
    ['a = "b\nc"', 4, 'This text is not closed on its line'],
    ['a = <<EOT\nb\n', 4, 'This text is not closed'],
    ['b {\n  a = 1\n', 2, 'This block is not closed'],
    ['a = 1\n}\n', 6, 'This brace closes no block'],
    ['a = 1\na = 2\n', 6, 'This argument is set twice'],
    ['a =\nb = 1\n', 3, 'An expression is expected here'],
    ['b {} c = 1\n', 5, 'A block must be followed by a line break'],
    ['a = 1 /* b', 6, 'This comment is not closed'],
    ['"a" = 1', 0, 'The name of an argument or block is expected here'],
    ['a "b-${c}" {}', 10, 'The labels of a block and then its brace are expected here'],
    ['a', 1, 'The labels of a block and then its brace are expected here'],
  ])('%j is no HCL from %i on', (text, at, message) => {
    expect(read(text).faults.map((fault) => [fault.message, fault.at.start])).toEqual([[message, at]]);
  });

  test.each(['0x1f', '1 2', 'a b', '"\\x"', '"\\ud800"', '"${}"', 'a::b', '[1 2]', 'f(a b)', '{ a = }', 'a ? b', '1.2.3', '+ 1'])(
    'what is no expression is not read: %s',
    (text) => {
      const file = read(`x = ${text}\ny = 1\n`);
      expect(file.faults).toEqual([]);
      expect(expressionsIn(file.body).some(({ kind }) => kind === 'unread')).toBe(true);
      expect(file.body.attributes.get('y')?.value.kind).toBe('literal');
    },
  );
});
