import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPlan } from '../src/terraform/load.ts';
import { looksLikePlan, looksLikePlanBytes } from '../src/terraform/recognise.ts';
import { fatesOf, load, planIn, told } from './plan-files.ts';

test('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((inner) => `{"format_version":"1.2",${inner}}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      expect(['plan', 'problem', 'other']).toContain(loadPlan('x', one).kind);
      expect(typeof looksLikePlan(one)).toBe('boolean');
      expect(typeof looksLikePlanBytes(Buffer.from(one))).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      expect(typeof looksLikePlanBytes(bytes)).toBe('boolean');
    }),
  );
});

const words = [
  'address',
  'mode',
  'type',
  'name',
  'index',
  'values',
  'change',
  'actions',
  'before',
  'after',
  'after_unknown',
  'resources',
  'child_modules',
  'root_module',
  'module_calls',
  'module',
  'deposed',
  'previous_address',
  'provider_name',
  '__proto__',
  'constructor',
  'prior_state',
  'resource_drift',
  'variables',
  'configuration',
];
const texts = [
  'azurerm_cognitive_account',
  'azapi_resource',
  'a.b',
  'module.a',
  'module.a["x"].azurerm_x.y[0]',
  'managed',
  'data',
  'no-op',
  'create',
  'forget',
  'delete',
  '',
  '{',
  'HUNTER2',
];
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7 },
    fc.constantFrom<unknown>(...texts, 0, -1, 1e300, true, false, null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('tree'), { maxKeys: 7 }),
  ),
}));
const shaped = fc.record({
  address: fc.constantFrom('a.b', 'module.a["x"].azapi_resource.y[0]', 'azurerm_cognitive_account.a', 'HUNTER2 "'),
  mode: fc.constantFrom('managed', 'data', undefined, 'x'),
  previous_address: fc.constantFrom('a.b', undefined),
  change: fc.oneof(
    tree,
    fc.record({ actions: fc.array(fc.constantFrom(...texts)), before: tree, after: tree, after_unknown: tree }),
  ),
});
const plans = fc.record({
  format_version: fc.constantFrom('0.1', '1.2'),
  planned_values: tree,
  prior_state: fc.oneof(
    tree,
    fc.record({ values: fc.record({ root_module: fc.record({ resources: fc.array(shaped), child_modules: tree }) }) }),
  ),
  resource_changes: fc.oneof(tree, fc.array(shaped, { maxLength: 4 })),
  resource_drift: fc.oneof(tree, fc.array(shaped, { maxLength: 3 })),
  deferred_changes: tree,
  variables: tree,
  configuration: tree,
  errored: tree,
  complete: tree,
});

test('any plan, and nothing of it is told but addresses', () => {
  fc.assert(
    fc.property(plans, (json) => {
      const loaded = load(json);
      const messages =
        loaded.kind === 'plan' ? [...told(loaded.plan.gaps), ...told(loaded.plan.notes)] : [JSON.stringify(loaded)];
      expect(messages.join('\n')).not.toContain('HUNTER2');
    }),
    { numRuns: 1_500 },
  );
});

test('names of JavaScript’s own', () => {
  const text = `{"format_version":"1.2","planned_values":{},"__proto__":{"errored":true},"variables":{"__proto__":{"value":1},"constructor":{"value":2}},
      "resource_changes":[{"address":"a.b","mode":"managed","__proto__":{"type":"x","name":"y"},"change":{"actions":["create"],"after":{"__proto__":{"x":1}}}}]}`;
  const plan = planIn(loadPlan('x', text));
  expect(plan.gaps).toEqual([]);
  expect([...plan.variables]).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(fatesOf(plan)).toEqual({ 'a.b': 'created' });
});

test('depth without end', () => {
  const deep = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count);
  const lists = deep('[', ']', 200_000);
  const modules = deep('{"address":"module.a","child_modules":[', ']}', 50_000);
  const calls = deep('{"module_calls":{"a":{"module":', '}}}', 50_000).replace('}}}', '{}}}}');
  const drift = (inner: string) =>
    `{"address":"azapi_resource.a","change":{"before":{"type":"Microsoft.Network/privateEndpoints@1","body":{"properties":{"privateLinkServiceConnections":${inner}}}},"after":{"body":{"properties":{"privateLinkServiceConnections":${inner}}}}}}`;
  const text = `{"format_version":"1.2","planned_values":{},"prior_state":{"values":{"root_module":${modules}}},"configuration":{"root_module":${calls}},
      "variables":${lists},"resource_drift":[${drift(lists)}],"resource_changes":[{"address":"a.b","change":{"actions":["create"],"after":{"x":${lists}}}}]}`;
  const plan = planIn(loadPlan('x', text));
  expect(fatesOf(plan)).toEqual({ 'a.b': 'created' });
  expect(told(plan.notes)).toEqual([
    'drift: azapi_resource.a was changed outside Terraform: it is judged as this plan leaves it',
  ]);
});
