import { describe, expect, test } from 'vitest';
import { print } from '../src/model/print.ts';
import { object, text, unknown, type Value } from '../src/model/value.ts';
import { evaluateText } from './hcl/evaluator.ts';

const nowhere = { file: { path: 'names', text: '' }, start: 0, end: 0 };
const open = (term: string, knowledge: Parameters<typeof unknown>[3] = {}) =>
  unknown(term, `${term} is not known yet`, nowhere, knowledge);
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
const casesOf = (source: string) => {
  const result = value(source);
  if (typeof result === 'string' || result.kind !== 'unknown') return result;
  return result.cases?.map((one) => [print(one.value), Object.fromEntries(one.given)]);
};

describe('what is not known stays an unknown with an identity', () => {
  test.each([
    ['missing', '{unread #1}'],
    ['u', '{u}'],
    ['u.a', "{member(u,'a')}"],
    ['u["a"].b', "{member(member(u,'a'),'b')}"],
    ['partly.b', "{member({'a':'x',...rest},'b')}"],
    ['"x-${t}"', "'x-{t}'"],
    ['"${u}"', '{u}'],
    ['"${u}-${n}"', "'{u}-{n}'"],
    ['format("x-%s", t)', "'x-{t}'"],
    ['format("%s-%v", u, t)', "'{u}-{t}'"],
    ['format("%05d", u)', "{format('%05d',u)}"],
    ['join("-", ["x", t])', "'x-{t}'"],
    ['join("-", ["x", u, 1])', "'x-{u}-1'"],
    ['lower("X-${t}")', "'x-{lower(t)}'"],
    ['lower(lower(t))', '{lower(t)}'],
    ['startswith("x-${t}", "x-")', 'true'],
    ['startswith("x-${t}", "y")', 'false'],
    ['endswith("${t}-x", "-x")', 'true'],
    ['trimprefix("x-${t}", "x-")', '{t}'],
    ['trimsuffix("${t}-x", "y")', "'{t}-x'"],
    ['strcontains("a${t}", "a")', 'true'],
    ['split("/", "a/${n}/b")', "['a', {n}, 'b']"],
    ['split("/", "a/${n}/b")[1]', '{n}'],
    ['element(split("/", direct.id), 4)', "'direct'"],
    ['length([t, u])', '2'],
    ['length(l)', '{length(l)}'],
    ['keys({ a = u })', "['a']"],
    ['contains(["a", t], "a")', 'true'],
    ['contains([n], "")', 'false'],
    ['merge(u, { a = 1 }).a', '1'],
    ['merge({ a = 1 }, u).b', "{member({...merge({'a':1},u)},'b')}"],
    ['concat(["a"], [u])[0]', "'a'"],
    ['flatten([["a"], [t]])', "['a', {t}]"],
    ['compact(["", n])', '[{n}]'],
    ['distinct([t, t])', '[{t}]'],
    ['t == t', 'true'],
    ['n == ""', 'false'],
    ['"x-${t}" == "y-${t}"', 'false'],
    ['t == null', 'false'],
    ['u == null', '{==(u,null())}'],
    ['t == 1', 'false'],
    ['b && !b', 'false'],
    ['b || true', 'true'],
    ['b && b', '{b}'],
    ['!!b', '{b}'],
    ['b ? "x" : "x"', "'x'"],
    ['true ? t : "x"', '{t}'],
    ['[for x in l : x]', '{for #1(l)}'],
    ['[for x in [t, "b"] : upper(x)]', "[{upper(t)}, 'B']"],
    ['{ for x in [t] : x => 1 }', '{for #1([t])}'],
    ['{ (t) = 1 }.a', "{member(object #1(),'a')}"],
    ['[u][0]', '{u}'],
    ['tolist([t])[0]', '{t}'],
    ['t[*]', '[{t}]'],
    ['u[*].id', '{splat[*].id(u)}'],
    ['file("x")', "{file('x')}"],
    ['jsondecode(jsonencode({ a = t, b = [1] })).b[0]', '1'],
    ['jsondecode(jsonencode({ a = t })).a', '{t}'],
    ['sha256(t)', '{sha256(t)}'],
    ['nosuch(1)', '{nosuch(1)}'],
  ])('%s → %s', (source, expected) => expect(shown(source)).toBe(expected));

  test('two calls of uuid() differ, two of file() are the same', () => {
    expect(shown('uuid() == uuid()')).toMatch(/^\{==/);
    expect(shown('file("x") == file("x")')).toBe('true');
  });
});

describe('what Terraform refuses is a failure, also of something unknown', () => {
  test.each([
    't.a',
    't[0]',
    't[*][0]',
    '[t].a',
    '{ a = u }.b',
    '[u][1]',
    '"a${l}"',
    'l + 1',
    '(2 + []) ? 1 : 2',
    'upper(l)',
    '-l',
    'b.x',
  ])('%s', (source) => expect(shown(source)).toMatch(/^failure: /));
});

describe('try, can and coalesce', () => {
  test('an index into each id is no list of ids', () => {
    expect(value('try(ids[*].id[0], null)')).toHaveProperty('kind', 'null');
    expect(shown('coalesce(try(ids[*].id[0], null), direct.id)')).toContain('accounts/direct');
    expect(shown('try(ids[0].id, direct.id)')).toContain('accounts/one');
    expect(shown('one(ids[*].id)')).toBe('failure: the list has more than one element');
  });

  test('what may fail is not taken for a success', () => {
    expect(casesOf('try(u.a, "x")')).toEqual([
      ["'x'", { "fails(member(u,'a'))": 'true()' }],
      ["{member(u,'a')}", { "fails(member(u,'a'))": 'false()' }],
    ]);
    expect(casesOf('try([u.a, "y"][1], "x")')).toMatchObject([
      ["'x'", {}],
      ["'y'", {}],
    ]);
    expect(shown('try([u, "y"][1], "x")')).toBe("'y'");
    expect(shown('try(t, "x")')).toBe('{t}');
    expect(shown('try(direct.id, "x")')).toContain('direct');
    expect(shown('try(partly.a, "y")')).toBe("'x'");
    expect(shown('try(t.a, "x")')).toBe("'x'");
    expect(shown('can(t)')).toBe('true');
    expect(shown('can(t.a)')).toBe('false');
    expect(shown('can(u.a)')).toBe("{if(fails(member(u,'a')),false(),true())}");
    expect(shown('can(try(u.a, "x"))')).toBe('true');
  });

  test('the same attempt has the same answer', () => {
    expect(shown('try(u.a, "x") == try(u.a, "x")')).toBe('true');
    expect(shown('can(u.a) || !can(u.a)')).toBe('true');
  });

  test('coalesce passes null and empty over, and stops at what may be either', () => {
    expect(shown('coalesce(null, "", t)')).toBe('{t}');
    expect(shown('coalesce(n, "x")')).toBe('{n}');
    expect(shown('coalesce("a${t}", "x")')).toBe("'a{t}'");
    expect(casesOf('coalesce(t, "x")')).toEqual([
      ["'x'", { 'skipped(t)': 'true()' }],
      ['{t}', { 'skipped(t)': 'false()' }],
    ]);
    expect(shown('coalesce("x", u)')).toBe("'x'");
  });
});

describe('conditions that are not known', () => {
  test('each branch is a case of the condition', () => {
    expect(casesOf('b ? "x" : "y"')).toEqual([
      ["'x'", { b: 'true()' }],
      ["'y'", { b: 'false()' }],
    ]);
    expect(shown('(b ? "x" : "y") == (b ? "x" : "y")')).toBe('true');
    expect(shown('(b ? "x" : "y") == (!b ? "y" : "x")')).toBe('true');
    expect(casesOf('(b ? { id = "x" } : { id = "y" }).id')).toMatchObject([
      ["'x'", {}],
      ["'y'", {}],
    ]);
    expect(shown('"${b ? "x" : "y"}" != "z"')).toBe('true');
    expect(shown('length(b ? ["a"] : ["b"])')).toBe('1');
    expect(casesOf('b ? (t == "a" ? 1 : 2) : 3')).toHaveLength(3);
  });

  test('a number beside a value of an open type may have become a text', () => {
    expect(casesOf('true ? 1 : u')).toMatchObject([
      ['1', {}],
      ["'1'", {}],
    ]);
    expect(shown('(true ? 1 : u) + 1')).toBe('2');
    expect(shown('"${true ? 1 : u}"')).not.toBe("'1'");
    expect(shown('"x${true ? 1 : u}" == "x1"')).toBe('true');
    expect(shown('true ? "a" : u')).toBe("'a'");
  });
});
