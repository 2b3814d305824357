import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, isName, parseAddress, parseModule } from '../src/terraform/address.ts';

const managed = { module: [], mode: 'managed', type: 'azurerm_x', name: 'y', key: undefined } as const;

describe('addresses are read', () => {
  test.each([
    ['azurerm_x.y', managed],
    ['azurerm_x.y[0]', { ...managed, key: 0 }],
    ['azurerm_x.y["0"]', { ...managed, key: '0' }],
    ['data.azurerm_x.y', { ...managed, mode: 'data' }],
    ['module.data.azurerm_x.y', { ...managed, module: [{ name: 'data', key: undefined }] }],
    ['module.module.data.azurerm_x.y', { ...managed, mode: 'data', module: [{ name: 'module', key: undefined }] }],
    ['azurerm_x.module', { ...managed, name: 'module' }],
    ['azurerm_x.data', { ...managed, name: 'data' }],
    [
      'module.a["x.y"].module.b[0].data.azurerm_x.y["k\\"]"]',
      {
        ...managed,
        mode: 'data',
        key: 'k"]',
        module: [
          { name: 'a', key: 'x.y' },
          { name: 'b', key: 0 },
        ],
      },
    ],
    ['azurerm_x.y["a]b[0].c"]', { ...managed, key: 'a]b[0].c' }],
    ['azurerm_x.y["$\u0024{a} %%{b} $$ % $"]', { ...managed, key: '\u0024{a} %{b} $$ % $' }],
    ['azurerm_x.y["\u0024{old}"]', { ...managed, key: '\u0024{old}' }],
    ['azurerm_x.y["$$\u0024{a}"]', { ...managed, key: '$\u0024{a}' }],
    ['azurerm_x.y["\\n\\t\\r\\\\\\u00e9\\U0001f600"]', { ...managed, key: '\n\t\r\\é😀' }],
    ['azurerm_x.y["\\x07\\a"]', { ...managed, key: '\u0007\u0007' }],
    ['azurerm_x.y[""]', { ...managed, key: '' }],
    ['azurerm_x.ünï-côde', { ...managed, name: 'ünï-côde' }],
    ['azurerm_x.constructor["__proto__"]', { ...managed, name: 'constructor', key: '__proto__' }],
  ])('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });
});

test.each([
  '',
  '.',
  'a',
  'a.',
  '.b',
  'a.b.c',
  'module.a',
  'module.a["x"]',
  'module',
  'data.a',
  'data.a.b.c',
  'ephemeral.a.b',
  'a[0].b',
  'data[0].a.b',
  'module[0].a.b.c',
  'a.b[*]',
  'a.b[',
  'a.b[]',
  'a.b[-1]',
  'a.b[1.5]',
  'a.b[99999999999999999999]',
  'a.b["x]',
  'a.b["x"',
  'a.b["x"]]',
  'a.b["x"][0]',
  'a.b["\\q"]',
  'a.b["\\"]',
  'a.b["\\u12"]',
  'a.b["\\Uffffffff"]',
  'a.b ',
  ' a.b',
  'a.1b',
  'a.b (deposed 1234abcd)',
])('no address: %s', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test('modules are read', () => {
  expect(parseModule('')).toEqual([]);
  expect(parseModule('module.a["x.y"].module.b')).toEqual([
    { name: 'a', key: 'x.y' },
    { name: 'b', key: undefined },
  ]);
  for (const text of ['a', 'module', 'module.a.b', 'module.a.', 'module.a.b.c']) expect(parseModule(text)).toBeUndefined();
});

test('a key is written as Terraform 1.11 writes it', () => {
  const key = 'a"b\\c\n\u0024{d}%{e}$f%g\u0007\u00a0é😀\u{e0001}';
  const text = 'azurerm_x.y["a\\"b\\\\c\\n$\u0024{d}%%{e}$f%g\\u0007\\u00a0é😀\\U000e0001"]';
  expect(addressOf({ ...managed, key })).toBe(text);
});

const name = fc.constantFrom('a', 'data', 'module', 'azurerm_x', '_', 'constructor', '__proto__', 'x-y', 'é1');
const key = fc.option(
  fc.oneof(
    fc.nat(),
    fc.constantFrom(0, Number.MAX_SAFE_INTEGER),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '\\', '"', ']', '[', '.', 'u', 'n', '0', '\n', '\ud800', '\udc00') }),
  ),
  { nil: undefined },
);
// No provider has a resource of type `data` or `module`: nobody could refer to it.
const type = name.filter((text) => text !== 'data' && text !== 'module');
const address = fc.record({
  module: fc.array(fc.record({ name, key }), { maxLength: 4 }),
  mode: fc.constantFrom('managed' as const, 'data' as const),
  type,
  name,
  key,
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(address, (one) => {
      expect(parseAddress(addressOf(one))).toEqual(one);
    }),
    { numRuns: 2_000 },
  );
});

test('any text gets an answer, and what is read is printed to be read alike', () => {
  const pieces = fc.constantFrom('module', 'data', 'a', '.', '[', ']', '"', '\\', '$', '{', '0', 'u', '*', ' ', 'é');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseAddress(text);
      if (read) expect(parseAddress(addressOf(read))).toEqual(read);
      expect(typeof isName(text)).toBe('boolean');
    }),
    { numRuns: 3_000 },
  );
});

test('long addresses take no time to speak of', () => {
  const long = `${'module.a.'.repeat(100_000)}a.b["${'\\\\'.repeat(500_000)}"]`;
  expect(parseAddress(long)?.module.length).toBe(100_000);
  expect(parseAddress(`a.b["${'$${'.repeat(300_000)}`)).toBeUndefined();
  expect(parseAddress('a['.repeat(300_000))).toBeUndefined();
});
