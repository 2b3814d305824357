import type { Note } from '../model/report.ts';
import type { Resource } from '../model/resource.ts';
import type { ExternalEndpoint } from '../model/settings.ts';
import { accountGlob } from './account.ts';

/** The endpoints that the configuration names, and which of them were of use. */
export interface Evidence {
  readonly endpointFor: (account: Resource) => ExternalEndpoint | undefined;
  /** Those that no account needed. */
  readonly notes: () => readonly Note[];
}

/** Endpoints that exist or are made elsewhere, each by a glob of accounts. */
export function createEvidence(all: readonly ExternalEndpoint[]): Evidence {
  const used = new Set<ExternalEndpoint>();
  const tests = all.map((one) => ({ one, matches: accountGlob(one.account) }));
  return {
    endpointFor: (account) => {
      const found = tests.find(({ matches }) => matches(account))?.one;
      if (found) used.add(found);
      return found;
    },
    notes: () =>
      all
        .filter((one) => !used.has(one))
        .map(({ account, at }) => ({
          kind: 'endpoint-not-needed',
          message: `No account needs this external endpoint of '${account}', so it can go`,
          at,
        })),
  };
}
