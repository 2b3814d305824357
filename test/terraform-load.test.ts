import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../src/source/decode.ts';
import { loadPlan } from '../src/terraform/load.ts';
import { providerOf } from '../src/terraform/provider.ts';
import { looksLikePlan, looksLikePlanBytes } from '../src/terraform/recognise.ts';
import { bytesOf, fatesOf, jsonOf, planFolder, planIn, planOf, textOf, told } from './plan-files.ts';

const account = 'azurerm_cognitive_account.a';
const endpoint = 'azurerm_private_endpoint.p[0]';
const group = 'azurerm_resource_group.rg';
const all = (fate: string) => ({ [account]: fate, [endpoint]: fate, [group]: fate });

describe('what real plans leave', () => {
  test.each([
    ['create', all('created'), [], []],
    ['noop', all('kept'), [], []],
    ['replace', { [account]: 'replaced', [endpoint]: 'replaced', [group]: 'kept' }, [], []],
    ['moved', { 'azurerm_cognitive_account.moved': 'kept', [endpoint]: 'kept', [group]: 'kept' }, [], []],
    ['deposed', all('kept'), [], []],
    ['endpoint-dropped', { [account]: 'kept', [group]: 'kept' }, [], []],
    [
      'forget',
      { [account]: 'forgotten', 'azurerm_cognitive_account.other': 'created', [endpoint]: 'kept', [group]: 'kept' },
      [],
      [`left-unmanaged: ${account} stays in Azure, but Terraform does not manage it any more`],
    ],
    [
      'import',
      {
        ...all('kept'),
        'azurerm_cognitive_account.imp': 'replaced',
        'azurerm_cognitive_account.unk': 'created',
        'azurerm_private_endpoint.unk': 'created',
        'random_string.r': 'created',
      },
      [],
      [],
    ],
    [
      'target',
      all('kept'),
      ['incomplete-plan: this plan is of a part only (-target), so resources may be missing: plan without it'],
      [],
    ],
    ['refresh-only', all('kept'), [], []],
    ['destroy', {}, [], ['destroy-plan: this plan destroys all that it manages: nothing is left to check']],
    [
      'errored',
      all('kept'),
      ['errored-plan: planning stopped with an error, so resources may be missing: mend it and plan again'],
      [],
    ],
    [
      'drift',
      { ...all('kept'), [account]: 'updated' },
      [],
      [`drift: ${account} was changed outside Terraform: it is judged as this plan leaves it`],
    ],
    [
      'drift-refresh-only',
      all('kept'),
      [],
      [`drift: ${account} was changed outside Terraform: it is judged as this plan leaves it`],
    ],
    ['state', all('kept'), [], []],
  ] as const)('%s', (name, fates, gaps, notes) => {
    const plan = planOf(jsonOf(`${name}.json`));
    expect(fatesOf(plan)).toEqual(name === 'errored' ? { [group]: 'created' } : fates);
    expect(told(plan.gaps)).toEqual(gaps);
    expect(told(plan.notes)).toEqual(notes);
    for (const { at } of [...plan.gaps, ...plan.notes]) expect(at).toEqual({ file: plan.file, start: 0, end: 0 });
    expect(plan.file).toEqual({ path: 'plan.json', text: '' });
  });
});

test('an instance has all of its plan', () => {
  const { instances, variables, configuration, bundle } = planOf(jsonOf('create.json'));
  const [one, other] = instances;
  expect(one).toMatchObject({
    address: account,
    module: [],
    mode: 'managed',
    type: 'azurerm_cognitive_account',
    name: 'a',
    key: undefined,
    provider: 'hashicorp/azurerm',
    providerKey: 'azurerm',
    values: { kind: 'OpenAI', public_network_access_enabled: false },
    unknown: { id: true },
    sensitive: { identity: [] },
    fate: 'created',
  });
  expect(other).toMatchObject({ key: 0, unknown: { private_service_connection: [{ private_connection_resource_id: true }] } });
  expect(variables.get('name')).toBe('oai-life');
  expect(configuration).toHaveProperty('root_module');
  expect(bundle).toBeUndefined();
});

test('what drifted is as the plan leaves it, and as Azure has it where the plan only refreshes', () => {
  const open = (name: string) =>
    planOf(jsonOf(name)).instances.map(({ values }) => (values as Record<string, unknown>)['public_network_access_enabled']);
  expect(open('drift.json')[0]).toBe(false);
  expect(open('drift-refresh-only.json')[0]).toBe(true);
});

test('data sources are there, read and unread', () => {
  const data = planOf(jsonOf('refs.json')).instances.filter(({ mode }) => mode === 'data');
  expect(data.map(({ address, fate }) => [address, fate])).toEqual([
    ['data.azurerm_cognitive_account.deferred', 'kept'],
    ['data.azurerm_cognitive_account.existing', 'kept'],
  ]);
  expect(data[0]).toMatchObject({ unknown: { id: true } });
});

test('each key of for_each is read, and printed as Terraform prints it', () => {
  const json = jsonOf('keys.json');
  const addresses: string[] = json.resource_changes.map(({ address }: { address: string }) => address);
  expect(planOf(json).instances.map(({ address }) => address)).toEqual([...addresses].sort());
  const keys = new Set(planOf(json).instances.map(({ key }) => key));
  for (const key of [
    'a.b',
    'x[0]',
    'q"]',
    'back\\slash',
    'line\nbreak',
    '\u0024{a} %{b} $$ %',
    'é😀',
    '\u00a0\u0007',
    '__proto__',
    '',
  ])
    expect(keys).toContain(key);
});

test('a provider is what the configuration says, a module with its own included', () => {
  const keys = Object.fromEntries(planOf(jsonOf('providers.json')).instances.map((one) => [one.address, one.providerKey]));
  expect(keys).toEqual({
    'azurerm_resource_group.rg': 'azurerm',
    'module.a.module.b.module.c.azurerm_cognitive_account.this': 'module.a.module.b.module.c:azurerm',
  });
});

test.each([
  ['registry.terraform.io/hashicorp/azurerm', 'hashicorp/azurerm'],
  ['registry.opentofu.org/hashicorp/azurerm', 'hashicorp/azurerm'],
  ['Registry.Terraform.io/Azure/AzAPI', 'azure/azapi'],
  ['mirror.example.com/some/azurerm', 'some/azurerm'],
  ['azurerm', 'hashicorp/azurerm'],
  ['azapi', 'azure/azapi'],
  ['azurerm.hub', 'hashicorp/azurerm'],
  ['provider.azurerm', 'hashicorp/azurerm'],
  ['registry.terraform.io/-/azurerm', 'hashicorp/azurerm'],
  ['constructor', 'hashicorp/constructor'],
  ['', 'hashicorp/'],
])('the provider %s is %s', (name, provider) => {
  expect(providerOf(name)).toBe(provider);
});

describe('encodings', () => {
  const plain = planOf(jsonOf('encodings/life-create.utf8-bom.json'));
  test.each(readdirSync(new URL('encodings/', planFolder)))('%s', (name) => {
    const bytes = bytesOf(`encodings/${name}`);
    expect(looksLikePlanBytes(bytes.subarray(0, 4_096))).toBe(true);
    expect(planIn(loadPlan('plan.json', decode(bytes) ?? ''))).toEqual(plain);
  });

  const text = textOf('create.json').trim();
  test.each([
    ['nothing', text],
    ['line breaks', `\r\n\n${text}\r\n\n`],
    ['a byte order mark', `\ufeff${text}`],
    ['the wrapper', `[command]/bin/terraform-bin show -json {plan}\n${text}\n\n::debug::Terraform exited with code 0.\n`],
    ['outputs that repeat it', `::debug::{}\n${text}\n::debug::stdout: ${text}\n::set-output name=stdout::${text}\n`],
    ['Azure’s commands', `##[section]Starting: show {it}\n${text}\n##[section]Finishing: {show}`],
    ['colours', `\u001b[1mPlan:\u001b[0m\n\u001b[0m\u001b[32m${text}\u001b[0m\n`],
    ['a prompt behind it', `${text}\nDone.`],
    [
      'one member a line',
      `$ terraform show\n${JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n')}\r\n::debug::}`,
    ],
  ])('around it: %s', (_, wrapped) => {
    expect(looksLikePlan(wrapped)).toBe(true);
    expect(planIn(loadPlan('plan.json', wrapped))).toEqual(planOf(JSON.parse(text)));
  });
});
