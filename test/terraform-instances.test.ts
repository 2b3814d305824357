import { describe, expect, test } from 'vitest';
import { fatesOf, jsonOf, load, planOf, told } from './plan-files.ts';

const account = 'azurerm_cognitive_account.a';

type Change = Readonly<Record<string, unknown>>;
const one = (change: Change, more: Change = {}) => ({
  address: 'azurerm_cognitive_account.a',
  mode: 'managed',
  type: 'azurerm_cognitive_account',
  name: 'a',
  provider_name: 'registry.terraform.io/hashicorp/azurerm',
  change,
  ...more,
});
const planWith = (changes: readonly unknown[], more: Change = {}) => ({
  format_version: '1.2',
  planned_values: {},
  resource_changes: changes,
  complete: true,
  ...more,
});
const before = { name: 'old' };
const after = { name: 'new' };
const held = (name: string, more: Change = {}) => ({ ...one({}, more), change: undefined, name, values: { name } });
const state = (...resources: readonly unknown[]) => ({ values: { root_module: { resources } } });

describe('what becomes of an instance', () => {
  test.each([
    [['no-op'], before, before, 'kept', before],
    [['create'], null, after, 'created', after],
    [['update'], before, after, 'updated', after],
    [['delete', 'create'], before, after, 'replaced', after],
    [['create', 'delete'], before, after, 'replaced', after],
    [['create', 'forget'], before, after, 'replaced', after],
    [['forget', 'create'], before, after, 'replaced', after],
    [['something-new'], before, after, 'updated', after],
    [[], before, after, 'updated', after],
    [['delete'], before, after, 'updated', after],
    [['forget'], before, null, 'forgotten', before],
  ])('%j of %j to %j', (actions, from, to, fate, values) => {
    const [instance] = planOf(planWith([one({ actions, before: from, after: to })])).instances;
    expect(instance).toMatchObject({ fate, values });
  });

  test.each([
    [['delete'], before, null],
    [['no-op'], null, null],
  ])('%j of %j to %j leaves nothing', (actions, from, to) => {
    const plan = planWith([one({ actions, before: from, after: to })], { prior_state: state(held('a')) });
    expect(planOf(plan).instances).toEqual([]);
  });

  test.each([[['create']], [['update']], [['no-op']], [['something-new']], [[]]])(
    '%j without a value is all unknown',
    (actions) => {
      const [instance] = planOf(planWith([one({ actions, before, after: null, after_unknown: {} })])).instances;
      expect(instance).toMatchObject({ values: null, unknown: true });
    },
  );

  test('what create and forget leaves to nobody is told', () => {
    expect(told(planOf(planWith([one({ actions: ['create', 'forget'], before, after })])).notes)).toEqual([
      'left-unmanaged: azurerm_cognitive_account.a stays in Azure, but Terraform does not manage it any more',
    ]);
  });

  test('what was forgotten has the marks of before', () => {
    const change = { actions: ['forget'], before, after: null, after_unknown: { x: true }, before_sensitive: { name: true } };
    expect(planOf(planWith([one(change)])).instances[0]).toMatchObject({ sensitive: { name: true }, unknown: false });
  });

  test('two that change places', () => {
    const change = (name: string, from: string) =>
      one(
        { actions: ['no-op'], before, after: { name: from } },
        { address: `azurerm_x.${name}`, type: 'azurerm_x', name, previous_address: `azurerm_x.${from}` },
      );
    const prior = state(...['a', 'b', 'c'].map((name) => held(name, { type: 'azurerm_x', address: `azurerm_x.${name}` })));
    const { instances, gaps } = planOf(planWith([change('a', 'b'), change('b', 'a')], { prior_state: prior }));
    expect(instances.map(({ address, values }) => [address, values])).toEqual([
      ['azurerm_x.a', { name: 'b' }],
      ['azurerm_x.b', { name: 'a' }],
      ['azurerm_x.c', { name: 'c' }],
    ]);
    expect(gaps).toEqual([]);
  });

  test('what is deposed is passed over, in changes and in states', () => {
    const changes = [
      one({ actions: ['no-op'], before, after }),
      one({ actions: ['delete'], before, after: null }, { deposed: '0a1b2c3d' }),
    ];
    expect(fatesOf(planOf(planWith(changes)))).toEqual({ [account]: 'kept' });
    expect(planOf({ format_version: '1.0', ...state(held('a', { deposed_key: '0a1b2c3d' })) }).instances).toEqual([]);
  });

  test('an address twice is nobody’s plan', () => {
    const change = one({ actions: ['create'], after });
    expect(load(planWith([change, change]))).toEqual({
      kind: 'problem',
      message: 'This plan has azurerm_cognitive_account.a twice, which Terraform never writes: make it again',
    });
    expect(load({ format_version: '1.0', ...state(held('a'), held('a')) }).kind).toBe('problem');
  });

  test('an index that is none, and one that is beside itself', () => {
    const keys = (index: unknown, address = 'azurerm_x.a') =>
      planOf(planWith([one({ actions: ['create'], after }, { address, type: 'azurerm_x', index })])).instances.map(
        ({ key }) => key,
      );
    for (const index of [-1, 1.5, 1e300, null, {}, [0], true]) expect(keys(index)).toEqual([undefined]);
    expect(keys(undefined, 'azurerm_x.a["k"]')).toEqual(['k']);
    expect(keys(3, 'azurerm_x.a["k"]')).toEqual([3]);
  });

  test('resources without a readable address are a gap', () => {
    const broken = ['', 'x', 'a.b[*]', 7].map((address) => one({ actions: ['create'], after }, { address, type: undefined }));
    const deep = one({ actions: ['create'], after }, { address: `${'module.m.'.repeat(2_000)}azurerm_x.a` });
    const odd = one({ actions: ['create'], after }, { type: 'a b\n' });
    const other = one({ actions: ['open'], after }, { mode: 'ephemeral', address: 'ephemeral.a.b' });
    const { instances, gaps } = planOf(planWith([...broken, deep, odd, other]));
    expect(instances).toEqual([]);
    expect(told(gaps)).toEqual(['resource-not-read: 6 resources are not read: no address as Terraform writes it']);
  });

  test('what a plan foresees is among its changes', () => {
    const untold = [
      'resource-not-read: this plan foresees resources that its changes leave out: give all that `terraform show -json PLAN` prints',
    ];
    const { resource_changes: changes, planned_values: planned, ...rest } = jsonOf('create.json');
    expect(told(planOf({ ...rest, resource_changes: changes, planned_values: planned }).gaps)).toEqual([]);
    expect(told(planOf({ ...rest, planned_values: planned }).gaps)).toEqual(untold);
    expect(told(planOf({ ...rest, resource_changes: changes.slice(1), planned_values: planned }).gaps)).toEqual(untold);
    expect(told(planOf({ ...rest, resource_changes: { changes } }).gaps)).toEqual(untold);
  });
});

describe('a plan that is not whole', () => {
  const create = one({ actions: ['create'], after });
  const kinds = (json: unknown) => planOf(json).gaps.map(({ kind }) => kind);
  test('says so itself', () => {
    expect(kinds(planWith([create], { complete: false }))).toEqual(['incomplete-plan']);
    expect(kinds(planWith([create], { complete: false, errored: true }))).toEqual(['errored-plan']);
    const deferred_changes = [{ reason: 'instance_count_unknown', resource_change: create }];
    expect(kinds(planWith([create], { complete: false, deferred_changes }))).toEqual(['deferred']);
  });

  const older = (changes: readonly unknown[], more: Change) =>
    kinds(planWith(changes, { complete: undefined, terraform_version: '1.5.7', ...more }));
  const configuration = (resource: Change, call: Change = {}) => ({
    configuration: {
      root_module: {
        resources: [{ mode: 'managed', type: 'azurerm_cognitive_account', name: 'a' }],
        module_calls: { m: { ...call, module: { resources: [{ mode: 'managed', type: 'azurerm_x', name: 'y', ...resource }] } } },
      },
    },
  });

  test('or shows it by what its state has, or its configuration', () => {
    expect(older([create], {})).toEqual([]);
    expect(older([create], { prior_state: state(held('a')) })).toEqual([]);
    expect(older([create], { prior_state: state(held('b', { address: 'azurerm_cognitive_account.b' })) })).toEqual([
      'incomplete-plan',
    ]);
    expect(
      older([create], { prior_state: state(held('b', { mode: 'data', address: 'data.azurerm_cognitive_account.b' })) }),
    ).toEqual([]);
    expect(older([create], configuration({}))).toEqual(['incomplete-plan']);
  });

  test('but not by what has no instance for a reason', () => {
    expect(older([create], configuration({ count_expression: { constant_value: 0 } }))).toEqual([]);
    expect(older([create], configuration({}, { for_each_expression: {} }))).toEqual([]);
    expect(older([create], configuration({ mode: 'data' }))).toEqual([]);
    expect(older([create], { ...configuration({}), terraform_version: '1.11.2' })).toEqual([]);
    expect(older([], { ...configuration({}), prior_state: state(held('a')) })).toEqual([]);
    expect(older([one({ actions: ['delete'], before, after: null })], configuration({}))).toEqual([]);
  });
});

describe('drift is told of what rules ask', () => {
  const notes = (type: string, from: unknown, to: unknown) =>
    planOf(
      planWith([], { resource_drift: [one({ actions: ['update'], before: from, after: to }, { address: `${type}.a`, type })] }),
    ).notes.length;
  const connection = (id: string, more: Change = {}) => ({
    private_service_connection: [{ private_connection_resource_id: id, ...more }],
  });
  const azapi = (body: unknown, type = 'Microsoft.CognitiveServices/accounts@2024-10-01') => ({ type, body });
  const text = (kind: string, more: Change = {}) => azapi(JSON.stringify({ kind, ...more }));
  test.each([
    ['azurerm_cognitive_account', { kind: 'OpenAI' }, { kind: 'AIServices' }, 1],
    ['azurerm_cognitive_account', { kind: 'OpenAI', tags: {} }, { kind: 'OpenAI', tags: { a: 'b' } }, 0],
    ['azurerm_cognitive_account', { kind: 'OpenAI' }, null, 1],
    ['azurerm_ai_services', { public_network_access: 'Disabled' }, { public_network_access: 'Enabled' }, 1],
    ['azurerm_private_endpoint', connection('x'), connection('y'), 1],
    ['azurerm_private_endpoint', connection('x', { subresource_names: ['a'] }), connection('x', { subresource_names: ['a'] }), 0],
    [
      'azurerm_private_endpoint',
      connection('x', { subresource_names: ['a'] }),
      connection('x', { subresource_names: ['a', 'b'] }),
      1,
    ],
    ['azapi_resource', azapi({ kind: 'OpenAI' }), azapi({ kind: 'x' }), 1],
    ['azapi_resource', azapi({ kind: 'OpenAI' }), azapi({ kind: 'OpenAI', tags: 1 }), 0],
    ['azapi_resource', text('OpenAI'), text('AIServices'), 1],
    ['azapi_resource', text('OpenAI'), text('OpenAI', { tags: {} }), 0],
    ['azapi_resource', azapi('no JSON'), azapi('other'), 0],
    [
      'azapi_resource',
      azapi({ kind: 'x' }, 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01'),
      azapi({ kind: 'y' }),
      0,
    ],
    ['azurerm_storage_account', { kind: 'a' }, { kind: 'b' }, 0],
    ['constructor', { kind: 'a' }, { kind: 'b' }, 0],
  ])('%s from %j to %j', (type, from, to, count) => {
    expect(notes(type, from, to)).toBe(count);
  });
});

test('Terraform 0.12 and 0.13: short providers, addresses without their module, no word of completeness', () => {
  const resource = { ...held('this'), address: 'azurerm_cognitive_account.this', provider_name: 'azurerm' };
  const child_modules = [
    { address: 'module.a', resources: [resource] },
    { address: 'module.b', resources: [{ ...resource, index: 0 }] },
  ];
  const root_module = { resources: [{ ...resource, address: 'azurerm_cognitive_account.this' }], child_modules };
  const change = one(
    { actions: ['no-op'], before, after },
    { address: 'azurerm_cognitive_account.this', name: 'this', provider_name: 'azurerm' },
  );
  const { instances } = planOf({
    format_version: '0.1',
    planned_values: {},
    resource_changes: [change],
    prior_state: { values: { root_module } },
  });
  expect(instances.map(({ address, provider, values }) => [address, provider, values])).toEqual([
    ['azurerm_cognitive_account.this', 'hashicorp/azurerm', after],
    ['module.a.azurerm_cognitive_account.this', 'hashicorp/azurerm', { name: 'this' }],
    ['module.b.azurerm_cognitive_account.this[0]', 'hashicorp/azurerm', { name: 'this' }],
  ]);
});
