import { describe, expect, test } from 'vitest';
import { isBinaryPlan, loadBinaryPlan } from '../src/terraform/binary.ts';
import type { Instance, Json } from '../src/terraform/plan.ts';
import { binary, change, dynamic, type Field, message, pack, refined, Typed, tfplan, unknown } from './plan-bytes.ts';
import { bytesOf, fatesOf, jsonOf, planIn, planOf, told } from './plan-files.ts';

const load = (name: string) => planIn(loadBinaryPlan('infra/tfplan', bytesOf(name)));
const loaded = (...fields: readonly Field[]) => loadBinaryPlan('tfplan', binary(tfplan(...fields)));
const planned = (...fields: readonly Field[]) => planIn(loaded(...fields));

/** Where marks are, without what only shows the shape of the value. */
function marked(marks: Json): Json {
  if (marks === true) return true;
  if (typeof marks !== 'object' || marks === null) return undefined;
  const inner = Object.entries(marks).flatMap(([name, one]) => {
    const found = marked(one);
    return found === undefined ? [] : [[name, found] as const];
  });
  return inner.length > 0 ? Object.fromEntries(inner) : undefined;
}
const comparable = (one: Instance) => ({
  ...one,
  unknown: marked(one.unknown),
  sensitive: marked(one.sensitive),
  providerKey: '',
});

describe('a binary plan says what its JSON says', () => {
  test.each([
    'create',
    'noop',
    'replace',
    'moved',
    'forget',
    'endpoint-dropped',
    'destroy',
    'errored',
    'keys',
    'refs',
    'providers',
  ])('%s', (name) => {
    const [one, other] = [planOf(jsonOf(`${name}.json`)), load(`${name}.tfplan`)];
    // What data sources have read is only in the state.
    const known = one.instances.filter(({ mode, unknown: open }) => mode === 'managed' || open !== false);
    expect(other.instances.map(comparable)).toEqual(known.map(comparable).map(asBinary));
    expect(told(other.notes)).toEqual(told(one.notes));
    expect(told(other.gaps)).toEqual(told(one.gaps));
    for (const [variable, value] of other.variables) expect(one.variables.get(variable)).toEqual(value);
    expect(other.configuration).toBeUndefined();
  });

  /** Numbers that no binary fraction is are texts there, which the schema would tell. */
  function asBinary<T extends { readonly address: string; readonly values: Json }>(one: T): T {
    if (one.address !== 'azapi_resource.dyn') return one;
    const { body, ...rest } = one.values as { readonly body: object };
    return { ...one, values: { ...rest, body: { ...body, big: '123456789012345678901234567890', half: '0.1' } } };
  }

  test('a plan of a part shows less, and says so', () => {
    const kinds = (name: string) => load(name).gaps.map(({ kind }) => kind);
    expect([kinds('target.tfplan'), kinds('refresh-only.tfplan')]).toEqual([['incomplete-plan'], ['incomplete-plan']]);
    expect(fatesOf(load('target.tfplan'))).toEqual({ 'azurerm_resource_group.rg': 'kept' });
    expect(told(load('refresh-only.tfplan').gaps)[0]).toContain('give the output of `terraform show -json PLAN`');
  });

  test('a provider is the one that is really used', () => {
    const keys = Object.fromEntries(load('providers.tfplan').instances.map((one) => [one.address, one.providerKey]));
    expect(keys['module.a.module.b.module.c.azurerm_cognitive_account.this']).toBe('azurerm.hub');
  });
});

describe('values', () => {
  const roundOf = (value: unknown) => {
    const [instance] = planned([3, change('azurerm_x.y', 1, [{ v: value }])]).instances;
    const { v } = (instance?.values ?? {}) as { readonly v?: Json };
    return [v, (instance?.unknown as { readonly v?: Json } | undefined)?.v];
  };
  test.each([
    [1, 1, undefined],
    ['a', 'a', undefined],
    ['é😀', 'é😀', undefined],
    [null, null, undefined],
    [true, true, undefined],
    [unknown, undefined, true],
    [refined, undefined, true],
    [new Typed('a'), 'a', undefined],
    [new Typed(unknown), undefined, true],
    [new Typed([unknown, 1]), [null, 1], [true, false]],
    [new Typed(new Typed('a')), 'a', undefined],
    [
      ['a', 'b'],
      ['a', 'b'],
      [false, false],
    ],
    [[], [], []],
    [
      [unknown, { a: unknown, b: 1 }],
      [null, { b: 1 }],
      [true, { a: true }],
    ],
    [{ a: { b: unknown, c: null } }, { a: { c: null } }, { a: { b: true } }],
  ])('%o', (value, known, open) => {
    expect(roundOf(value)).toEqual([known, open]);
  });

  test('names of JavaScript’s own', () => {
    const [instance] = planned([3, change('azurerm_x.y', 1, [JSON.parse('{"__proto__":{"x":1},"constructor":2}')])]).instances;
    expect(Object.entries(instance?.values as object)).toEqual([
      ['__proto__', { x: 1 }],
      ['constructor', 2],
    ]);
  });

  test('each form of number', () => {
    const forms: readonly (readonly [readonly number[], Json])[] = [
      [[0xff], -1],
      [[0xcc, 200], 200],
      [[0xcd, 1, 0], 256],
      [[0xce, 1, 0, 0, 0], 16_777_216],
      [[0xcf, 0, 0, 0, 1, 0, 0, 0, 0], 4_294_967_296],
      [[0xd0, 0x80], -128],
      [[0xd1, 0xff, 0], -256],
      [[0xd2, 0xff, 0xff, 0xff, 0], -256],
      [[0xd3, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], -4_294_967_296],
      [[0xca, 0x3f, 0, 0, 0], 0.5],
      [[0xcb, 0x3f, 0xe0, 0, 0, 0, 0, 0, 0], 0.5],
      [[0xcb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0], null],
    ];
    for (const [bytes, value] of forms) {
      const packed = Buffer.concat([Uint8Array.of(0x81), pack('v'), Uint8Array.from(bytes)]);
      const inner = message([1, 1], [2, message([1, packed])]);
      const [instance] = planned([3, message([13, 'a.b'], [9, inner])]).instances;
      expect(instance?.values).toEqual({ v: value });
    }
  });

  test('what is sensitive: attributes, keys, indices, all of a set', () => {
    const step = (one: string | number | object) => message(typeof one === 'string' ? [1, one] : [2, dynamic(new Typed(one))]);
    const path = (...steps: readonly (string | number | object)[]) => message(...steps.map((one) => [1, step(one)] as const));
    const value = { a: 'x', list: ['x', { b: 'x', c: 'x' }], set: [{ d: 'x' }], more: 'x' };
    const paths = [path('a'), path('list', 1, 'b'), path('set', { d: 'x' }, 'd'), path('list', 7), path('none', 'e')];
    const marks = (count: number) =>
      planned([3, change('a.b', 1, [value], ...paths.slice(0, count).map((one) => [4, one] as const))]).instances[0]?.sensitive;
    expect(marks(3)).toEqual({ a: true, list: [{}, { b: true }], set: true });
    expect(marks(4)).toMatchObject({ list: true });
    expect(marks(5)).toMatchObject({ none: { e: true } });
  });
});

describe('what stands beside the changes', () => {
  const account = { kind: 'OpenAI', public_network_access_enabled: false };
  const kinds = (...fields: readonly Field[]) => planned(...fields).gaps.map(({ kind }) => kind);
  test('drift, what is forgotten, what is deposed, where something moved from', () => {
    const drift = change('azurerm_cognitive_account.a', 3, [account, { ...account, public_network_access_enabled: true }]);
    const forgotten = change('azurerm_cognitive_account.b', 9, [account, account]);
    const deposed = Buffer.concat([change('azurerm_cognitive_account.b', 5, [account]), message([7, '0a1b2c3d'])]);
    const moved = Buffer.concat([
      change('azurerm_cognitive_account.c', 0, [account]),
      message([14, 'azurerm_cognitive_account.b']),
    ]);
    const plan = planned([18, drift], [3, forgotten], [3, deposed], [3, moved]);
    expect(plan.notes.map(({ kind, message: text }) => `${kind}: ${text.split(' ')[0]}`)).toEqual([
      'left-unmanaged: azurerm_cognitive_account.b',
      'drift: azurerm_cognitive_account.a',
    ]);
    expect(fatesOf(plan)).toEqual({ 'azurerm_cognitive_account.b': 'replaced', 'azurerm_cognitive_account.c': 'kept' });
  });

  test('why it is not whole', () => {
    expect(kinds()).toEqual([]);
    expect(kinds([5, 'a.b'])).toEqual(['incomplete-plan']);
    expect(kinds([6, 'a.b'])).toEqual(['incomplete-plan']);
    expect(kinds([32, 'action.a.b'])).toEqual(['incomplete-plan']);
    expect(kinds([17, 2])).toEqual(['incomplete-plan']);
    expect(kinds([26, 0])).toEqual(['incomplete-plan']);
    expect(kinds([26, 0], [20, 1])).toEqual(['errored-plan']);
    expect(kinds([26, 0], [27, message([1, message([1, 1])])])).toEqual(['deferred']);
    expect(kinds([3, change('a.b[*]', 1, [{}])])).toEqual(['resource-not-read']);
  });

  test('neither OpenTofu nor an old Terraform says that a plan is whole', () => {
    expect(kinds([26, 0], [14, '1.7.5'])).toEqual([]);
    const tofu = message(
      [13, 'a.b'],
      [8, 'provider["registry.opentofu.org/hashicorp/azurerm"]'],
      [9, message([1, 1], [2, dynamic({})])],
    );
    expect(kinds([26, 0], [3, tofu])).toEqual([]);
    expect(planned([3, tofu]).instances[0]).toMatchObject({ provider: 'hashicorp/azurerm', providerKey: 'azurerm' });
  });

  test('providers', () => {
    const keyOf = (text: string) => {
      const one = message([13, 'a.b'], [8, text], [9, message([1, 1], [2, dynamic({})])]);
      return planned([3, one]).instances[0]?.providerKey;
    };
    const name = 'provider["registry.terraform.io/hashicorp/azurerm"]';
    expect(keyOf(name)).toBe('azurerm');
    expect(keyOf(`${name}.hub`)).toBe('azurerm.hub');
    expect(keyOf(`module.x.module.y.${name}.hub`)).toBe('module.x.module.y:azurerm.hub');
    expect(keyOf('odd')).toBe('odd');
  });

  test('variables', () => {
    const variable = (name: string, value: unknown) => [2, message([1, name], [2, dynamic(new Typed(value))])] as const;
    const { variables } = planned(
      variable('a', 'x'),
      variable('b', { c: ['d'] }),
      variable('e', unknown),
      variable('f', { g: unknown }),
    );
    expect([...variables]).toEqual([
      ['a', 'x'],
      ['b', { c: ['d'] }],
    ]);
  });
});

describe('what is not read', () => {
  test.each([
    ['another version', [[1, 4]], 'This binary plan has version 4 of its format, which is not read: '],
    ['an action of tomorrow', [[3, change('a.b', 10, [{}])]], 'This binary plan has an action that is not known: '],
    [
      'an address in parts',
      [[3, message([1, 'module.a'], [9, message([1, 1], [2, dynamic({})])])]],
      'This binary plan is of a Terraform that is too old: ',
    ],
    ['no value', [[3, change('a.b', 1, [])]], 'This binary plan is damaged: '],
    ['a value too few', [[3, change('a.b', 3, [{}])]], 'This binary plan is damaged: '],
    ['no change', [[3, message([13, 'a.b'])]], 'This binary plan is damaged: '],
    [
      'a value of another kind',
      [[3, message([13, 'a.b'], [9, message([1, 1], [2, message([2, 'x'])])])]],
      'This binary plan is damaged: ',
    ],
    ['a number for a message', [[3, 7]], 'This binary plan is damaged: '],
  ] as const)('%s', (_, fields, text) => {
    const give = 'give the output of `terraform show -json PLAN`';
    expect(loaded(...(fields as readonly Field[]))).toEqual({ kind: 'problem', message: `${text}${give}` });
  });

  test('other files', () => {
    expect(loadBinaryPlan('x', new Uint8Array()).kind).toBe('other');
    expect(loadBinaryPlan('x', bytesOf('create.json')).kind).toBe('other');
    expect([isBinaryPlan(bytesOf('create.tfplan')), isBinaryPlan(bytesOf('create.json'))]).toEqual([true, false]);
  });
});
