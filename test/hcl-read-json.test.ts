import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHclReader } from '../src/hcl/grammar.ts';
import { readHclJson } from '../src/hcl/read-json.ts';
import type { Body } from '../src/hcl/syntax.ts';
import { nullValue } from '../src/model/value.ts';
import { readGrammar } from '../src/source/assets.ts';
import { readJson } from '../src/source/json.ts';
import { printBody, printHcl, spansIn } from './print-hcl.ts';

const parse = await createHclReader(readGrammar());

function read(text: string) {
  const file = { path: 'main.tf.json', text };
  return readHclJson(readJson(file).root ?? nullValue({ file, start: 0, end: 0 }), parse);
}

const withoutPlaces = (body: Body) => printBody(body).replace(/@\d+-\d+(?=[={])/g, '');

/** What the value is as the value of a local. */
function expression(value: unknown): string {
  const [locals] = read(JSON.stringify({ locals: { x: value } })).body.blocks;
  const found = locals?.body.attributes.get('x')?.value;
  return found ? printHcl(found) : 'nothing';
}

test.each<[unknown, string]>([
  ['a', '"a"'],
  ['', '""'],
  ['a\n"b"\\n', '"a\\n\\"b\\"\\\\n"'],
  ['$${a}', '"${a}"'],
  ['${local.x}', 'local.x'],
  ['${~ a ~}', 'a'],
  [' ${~ a}', '`a`'],
  ['${a ~}\n', '`a`'],
  ['${a ~}\n  b\n', '`a "  b\\n"`'],
  ['a-${b}', '`"a-" b`'],
  ['${b}}', '`b "}"`'],
  ['${f("x")}-E_E', '`f("x") "-E_E"`'],
  ['%{ if a }b%{ endif }', '`(a ? "b" : "")`'],
  ['${a ? b : c ? d : e}', '(a ? b : (c ? d : e))'],
  ['${', 'unread: the text is no expression of HCL'],
  ['${a b}', 'unread: it is no HCL that the guard can read'],
  [1, '1'],
  [1.5, '1.5'],
  [null, 'null'],
  [true, 'true'],
  [['a', '${b}'], '["a", b]'],
  [{ a: '${b}', '${c}': 1, 'd.e': 2 }, '{"a" = b, c = 1, "d.e" = 2}'],
])('%j', (value, tree) => expect(expression(value)).toBe(tree));

test.each<[string, unknown, string]>([
  ['labels', { resource: { t: { n: { a: 1 } } } }, '["resource","t","n"]{a=1}'],
  ['arrays of objects', [{ resource: [{ t: [{ n: [{ a: 1 }] }] }] }], '["resource","t","n"]{a=1}'],
  ['no labels', { locals: { a: 1 }, terraform: { b: 2 } }, '["locals"]{a=1}; ["terraform"]{b=2}'],
  ['several of one label', { provider: { p: [{ alias: 'a' }, {}] } }, '["provider","p"]{alias="a"}; ["provider","p"]{}'],
  ['comments', { '//': 1, locals: { '//': 'x', a: 1 }, data: { '//': 2 } }, '["locals"]{a=1}'],
  ['null', { resource: null, module: { m: null } }, ''],
  [
    'references',
    { module: { m: { providers: { azurerm: 'azurerm.hub' }, source: './x' } } },
    '["module","m"]{providers={"azurerm" = azurerm.hub}; ["providers"]{azurerm="azurerm.hub"}; source="./x"}',
  ],
  [
    'lifecycle',
    { resource: { t: { n: { provider: 'p.q', lifecycle: { ignore_changes: ['tags', 'a[0].b'] } } } } },
    '["resource","t","n"]{provider=p.q; lifecycle={"ignore_changes" = ["tags", "a[0].b"]}; ["lifecycle"]{ignore_changes=[tags, a[0].b]}}',
  ],
  ['types', { variable: { v: { type: 'list(string)', default: ['a'] } } }, '["variable","v"]{type=list(string); default=["a"]}'],
  [
    'an argument or a block',
    { resource: { t: { n: { b: [{ c: 1 }, { c: 2 }] } } } },
    '["resource","t","n"]{b=[{"c" = 1}, {"c" = 2}]; ["b"]{c=1}; ["b"]{c=2}}',
  ],
  [
    'dynamic blocks',
    { resource: { t: { n: { dynamic: { b: { for_each: '${x}', content: { c: '${b.value}' } } } } } } },
    '["resource","t","n"]{dynamic={"b" = {"for_each" = x, "content" = {"c" = b.value}}}; ["dynamic","b"]{for_each=x; content={"c" = b.value}; ["content"]{c=b.value}}}',
  ],
])('%s', (_, value, tree) => {
  const { body, faults } = read(JSON.stringify(value));
  expect(faults).toEqual([]);
  expect(withoutPlaces(body)).toBe(tree);
});

test('arguments, headers and what stands in a text are placed in the JSON', () => {
  const text = '{\n  "resource": { "t": {\n    "n": {\n      "a" : "x ${b}" } } } }';
  const [block] = read(text).body.blocks;
  const argument = block?.body.attributes.get('a');
  const value = argument?.value.kind === 'template' ? argument.value.parts[1] : undefined;
  const spans = [block?.header, argument?.span, value?.kind === 'value' ? value.value.span : undefined];
  expect(spans.map((span) => text.slice(span?.start, span?.end))).toEqual(['"n"', '"a" : "x ${b}"', '"x ${b}"']);
  expect(new Set(spans.map((span) => span?.file.path))).toEqual(new Set(['main.tf.json']));
});

test.each(['1', '[1]', '{ "resource": 1 }', '{ "resource": { "t": [1] } }', '{ "module": { "m": "x" } }'])(
  'what is no block is told: %s',
  (text) =>
    expect(read(text).faults.map(({ message }) => message)).toEqual(['An object, or an array of objects, is expected here']),
);

test('any JSON gives a tree whose places lie in the file', () => {
  const names = fc.constantFrom(
    'resource',
    'data',
    'module',
    'locals',
    'provider',
    'dynamic',
    'lifecycle',
    '//',
    '__proto__',
    'a',
    '${b}',
  );
  const texts = fc.oneof(fc.string(), fc.constantFrom('${a}', '${', '%{ if a }', 'E', '<<E\n', '"', 'a.b[0]'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(names, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (json) => {
      const text = JSON.stringify(json);
      const { body, faults } = read(text);
      const spans = [...spansIn(body), ...faults.map(({ at }) => at)];
      return spans.every(({ file, start, end }) => file.text === text && 0 <= start && start <= end && end <= text.length);
    }),
    { numRuns: 500 },
  );
});
