import { accounts } from './cases/accounts.mjs';
import { azapiAccounts } from './cases/azapi.mjs';
import { azapiEndpoints } from './cases/azapi-endpoints.mjs';
import { connections } from './cases/connections.mjs';
import { expressions } from './cases/expressions.mjs';

import { life } from './cases/life.mjs';
import { modules } from './cases/modules.mjs';
import { places } from './cases/places.mjs';
import { plans } from './cases/plans.mjs';
import { references } from './cases/references.mjs';
import { sources } from './cases/sources.mjs';
import { staleSources } from './cases/stale-sources.mjs';
import { updates } from './cases/updates.mjs';
import { verifiedModules } from './cases/verified-modules.mjs';
import { needsAzapi, provider } from './hcl.mjs';

/** A case with its files. */
export const written = ({ tf, header = provider(), azapi, both, ...one }) => {
  const pieces = tf && [...(azapi ? [needsAzapi(azapi === true ? undefined : azapi)] : []), header, ...tf];
  return {
    ...(both ? { source: both, alone: both } : {}),
    ...one,
    files: { ...(pieces ? { 'main.tf': `${pieces.join('\n\n')}\n` } : {}), ...one.files },
  };
};

/** Every case; `tf` is put together to `main.tf`, below the provider. */
export const cases = [
  ...references,
  ...expressions,
  ...modules,
  ...life,
  ...accounts,
  ...connections,
  ...places,
  ...azapiAccounts,
  ...azapiEndpoints,
  ...updates,
  ...verifiedModules,
  ...plans,
  ...sources,
  ...staleSources,
].map(written);
