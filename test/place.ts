import type { KnownPlace } from '../src/template/place.ts';

/** Where the oracle's answers pretend to deploy (`fixtures/engine/README.md`). */
export const oracle: KnownPlace = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-oracle',
  managementGroupId: 'mg-oracle',
  deploymentName: 'oracle',
};
