import { describe, expect, test } from 'vitest';
import { encodedIn } from '../src/hcl/functions/encoding.ts';
import { lazyObject } from '../src/hcl/lazy-object.ts';
import { createRun } from '../src/hcl/run.ts';
import { convert } from '../src/hcl/type-constraint.ts';
import { idText, print } from '../src/model/print.ts';
import { sameId } from '../src/model/resource-id.ts';
import { lineText, positionAt } from '../src/model/span.ts';
import { termOf } from '../src/model/term.ts';
import { bool, object, text, unknown, type Value } from '../src/model/value.ts';
import { evaluateText, plain, read } from './hcl/evaluator.ts';

const nowhere = { file: { path: 'names', text: '' }, start: 0, end: 0 };
const open = (term: string, knowledge: Parameters<typeof unknown>[3] = {}) =>
  unknown(term, `${term} is not known yet`, nowhere, knowledge);
const group = '/subscriptions/s/resourceGroups/g';
const accountId = (name: string): Value => ({
  kind: 'pattern',
  parts: [open('subscription', { shape: 'text', segment: 'name' }), `/providers/Microsoft.CognitiveServices/accounts/${name}`],
  span: nowhere,
});
const made = (members: Readonly<Record<string, Value>>) => object(new Map(Object.entries(members)), nowhere);

/** Shapeless `u` and `w`, a text `t`, a name `n`, a condition `b`, a list `l`; an account without count, and one with. */
const names: Readonly<Record<string, Value>> = {
  u: open('u'),
  w: open('w'),
  t: open('t', { shape: 'text' }),
  n: open('n', { shape: 'text', segment: 'name' }),
  b: open('b', { shape: 'boolean' }),
  l: open('l', { shape: 'array' }),
  direct: made({ id: accountId('direct'), name: text('direct', nowhere) }),
  ids: { kind: 'array', items: [accountId('one'), accountId('two')].map((id) => made({ id })), span: nowhere, settled: false },
  partly: object(new Map([['a', text('x', nowhere)]]), nowhere, open('rest')),
};
const value = (source: string, more: Readonly<Record<string, Value>> = {}) => {
  const result = evaluateText(source, { ...names, ...more });
  return result.kind === 'failure' ? `failure: ${result.why}` : result;
};
const shown = (source: string, more: Readonly<Record<string, Value>> = {}) => {
  const result = value(source, more);
  return typeof result === 'string' ? result : print(result);
};
describe('types of variables', () => {
  const converted = (source: string, type: string) => {
    const result = convert(evaluateText(source, names), read(type), createRun());
    return result.kind === 'failure' ? `failure: ${result.why}` : print(result);
  };
  test.each([
    ['t', 'string', '{t}'],
    ['u', 'any', '{u}'],
    ['u', 'string', '{tostring(u)}'],
    ['b', 'string', "'{b}'"],
    ['{ a = u, x = 1 }', 'object({ a = any })', '{ a: {u} }'],
    ['{ a = t }', 'object({ a = string, b = optional(bool, false) })', '{ a: {t}, b: false }'],
    ['[t]', 'list(string)', '[{t}]'],
    ['direct', 'object({ id = string })', "{ id: '{subscription}/providers/Microsoft.CognitiveServices/accounts/direct' }"],
    ['t', 'list(string)', 'failure: it is no list'],
    ['{ a = u }', 'object({ a = optional(string, "d") })', "{ a: {default(u,'d')} }"],
    ['{ a = t }', 'object({ a = optional(string, "d") })', '{ a: {t} }'],
  ])('%s as %s', (source, type, expected) => expect(converted(source, type)).toBe(expected));

  test('an unknown that became a text is the same for Azure', () => {
    const name = convert(evaluateText('u', names), read('string'), createRun());
    if (name.kind === 'failure') throw new Error(name.why);
    const ids = [name, open('u')].map((part) => value(`"${group}/providers/a.b/c/\${x}"`, { x: part }));
    expect(termOf(ids[0] as Value)).toBe(termOf(ids[1] as Value));
  });
});

describe('ids of provider functions', () => {
  const id = `${group}/providers/Microsoft.CognitiveServices/accounts/oai`;
  test.each([
    [`provider::azapi::build_resource_id("${group}", "Microsoft.CognitiveServices/accounts@2024-10-01", "oai")`, id],
    [
      `provider::azapi::build_resource_id("${id}", "Microsoft.CognitiveServices/accounts/deployments", "d")`,
      `${id}/deployments/d`,
    ],
    ['provider::azapi::resource_group_resource_id("s", "g", "Microsoft.CognitiveServices/accounts", ["oai"])', id],
    [
      'provider::azapi::subscription_resource_id("s", "Microsoft.Resources2/a/b", ["x", "y"])',
      '/subscriptions/s/providers/Microsoft.Resources2/a/x/b/y',
    ],
    [`provider::azapi::extension_resource_id("${id}", "A.B/c", ["x"])`, `${id}/providers/A.B/c/x`],
    [
      `provider::azurerm::normalise_resource_id("${id.toUpperCase()}")`,
      id.replace('/s/', '/S/').replace('/g/', '/G/').replace('oai', 'OAI'),
    ],
    [`provider::azurerm::parse_resource_id("${id}").resource_name`, 'oai'],
    [`provider::azurerm::parse_resource_id("${id}").resource_group_name`, 'g'],
    [`provider::azapi::parse_resource_id("A.B/c", "${id}").name`, 'oai'],
  ])('%s', (source, expected) => expect(idText(value(source) as Value)).toBe(expected));

  test('with an unknown name they are the account itself', () => {
    const built = value(`provider::azapi::build_resource_id("${group}", "Microsoft.CognitiveServices/accounts@2024-10-01", n)`);
    const written = value(`"${group}/providers/Microsoft.CognitiveServices/accounts/\${n}"`);
    expect(sameId(built as Value, written as Value)).toBe('yes');
  });
});

test('a JSON text that is not settled still tells what it was made of', () => {
  const json = value('jsonencode({ properties = { publicNetworkAccess = "Disabled", id = t } })');
  const inner = typeof json === 'string' ? undefined : encodedIn(json);
  expect(inner && print(inner)).toContain('Disabled');
});

test('a value is seen where it stands, and keeps the places it came by', () => {
  const root = { path: 'main.tf', text: 'x = {\n  public = false\n}\n' };
  const literal = evaluateText('{\n  public = false\n}', {});
  if (literal.kind !== 'object') throw new Error('no object');
  const at = (found: Value) =>
    [found.span, ...(found.trail ?? [])].map((span) => lineText(span.file, positionAt(span.file, span.start).line));
  const call = { file: { path: 'call.tf', text: 'settings = local.settings' }, start: 11, end: 25 };
  const variables = made({ settings: { ...literal, span: call, trail: [literal.span] } });
  const seen = value('coalesce(var.settings.public, true)', { var: variables });
  expect(seen).toMatchObject({ kind: 'boolean', value: false });
  expect(at(seen as Value)).toEqual(['x = coalesce(var.settings.public, true)', 'settings = local.settings', '  public = false']);
  expect(root.text).toContain('public');
});

test('only what is asked for is worked out', () => {
  const asked: string[] = [];
  const account = lazyObject(
    ['id', 'name', 'tags'],
    (name) => {
      asked.push(name);
      return text(name, nowhere);
    },
    nowhere,
  );
  expect(shown('[account.id, [account][*].name[*], try(account.nope, 1), (true ? account : null).name]', { account })).toContain(
    "'id'",
  );
  expect(asked).toEqual(['id', 'name']);
});

test('names of a loop hide those around it', () => {
  expect(shown('[for u in ["a"] : [for u in ["b"] : u][0]]')).toBe("['b']");
});

test('what a name gives up on does not make an attempt doubtful', () => {
  const scope = { local: lazyObject(undefined, () => bool(true, nowhere), nowhere) };
  expect(shown('try(local.x, false)', scope)).toBe('true');
});

test('plain() shows what rows are compared with', () => expect(plain(value('[1, "a", null]') as Value)).toEqual([1, 'a', null]));

test('what rests on a bare reference list still does when something is made of it', () => {
  const x: Value = { ...text('a', nowhere), basis: 'reference' };
  const u: Value = { ...open('u'), basis: 'reference' };
  const sources = [
    'x',
    'upper(x)',
    '"${x}-b"',
    '"${u}-b"',
    'u.id',
    'coalesce(null, x)',
    'x == "a" ? 1 : 2',
    'try(u.id, "b")',
    'u[*]',
  ];
  for (const source of sources) expect([source, (value(source, { x, u }) as Value).basis]).toEqual([source, 'reference']);
  expect((value('upper("a")', { x }) as Value).basis).toBeUndefined();
});
