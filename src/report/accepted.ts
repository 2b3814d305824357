import type { Suppression } from '../model/settings.ts';

/** What a finding is suppressed by, for people. */
export const acceptedBy: Readonly<Record<Suppression['kind'], string>> = {
  comment: 'a comment',
  metadata: 'metadata',
  configuration: 'the configuration',
};
