import fc from 'fast-check';
import type { KnownPlace } from '../../src/template/place.ts';

const subscription = '22222222-2222-2222-2222-222222222222';
const accountIds = ['a', 'b', 'a-x'].flatMap((name) =>
  ['a', 'b'].map(
    (group) => `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.CognitiveServices/accounts/${name}`,
  ),
);
const letters = fc.constantFrom('a', 'b', 'A', 'a-x');
const texts = fc.oneof(
  { weight: 4, arbitrary: letters },
  fc.constantFrom('B', '', 'a/b', 'Disabled', 'disabled', 'account', '-x', 'true'),
);
const ids = fc.constantFrom(...accountIds);
const connections = fc.record({
  name: texts,
  properties: fc.record({ privateLinkServiceId: ids, groupIds: fc.constantFrom(['account'], ['b'], []) }),
});
const members = fc.constantFrom('name', 'id', 'Name', 'a', 'publicNetworkAccess', 'p', 'value');
const objects = fc.dictionary(members, fc.oneof(texts, ids, fc.constant(null), fc.record({ value: texts })), {
  maxKeys: 3,
  noNullPrototype: true,
});

/** Values for the parameters of `shapes.ts`, all that Azure accepts for them. */
export const lessons = fc.record({
  p: texts,
  q: texts,
  u: fc.oneof(ids, texts),
  c: fc.constantFrom('Disabled', 'Enabled', 'a'),
  s: texts,
  b: fc.boolean(),
  g: fc.boolean(),
  i: fc.integer({ min: -1, max: 3 }),
  k: fc.constantFrom(0, 1, 2),
  a: fc.oneof(
    fc.array(texts, { maxLength: 3 }),
    fc.array(fc.oneof(ids, fc.constantFrom('account', 'a', null, 1)), { maxLength: 2 }),
    fc.array(connections, { maxLength: 2 }),
  ),
  o: objects,
  d: texts,
  e: texts,
});

/** Places to deploy to. */
export const places: fc.Arbitrary<KnownPlace> = fc.record({
  tenantId: fc.constant('11111111-1111-1111-1111-111111111111'),
  subscriptionId: fc.constant(subscription),
  resourceGroup: fc.constantFrom('a', 'b', 'rg'),
  deploymentName: fc.constantFrom('a', 'main'),
});

/** Which parameters are learned first; `place` for the place. */
export const orders = fc.uniqueArray(fc.constantFrom('p', 'q', 'u', 'c', 's', 'b', 'g', 'i', 'k', 'a', 'o', 'd', 'e', 'place'));
