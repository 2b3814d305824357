import { inOrder, merged, type Told } from './findings.ts';
import type { Finding, Note, Suppressed } from './model/report.ts';
import type { Rule } from './model/rule.ts';
import type { Suppression } from './model/settings.ts';
import type { Policy } from './options.ts';
import { type BaselineEntry, compareWithBaseline } from './policy/baseline.ts';
import { createSuppressor } from './policy/suppress.ts';

/** Findings as they are reported: open, accepted by somebody, or there before. */
export interface Accepted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly baselined: readonly Finding[];
  readonly notes: readonly Note[];
}

/** What findings are accepted with. */
export interface Accepting {
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  /** All that hold, wherever they are written. */
  readonly suppressions: readonly Suppression[];
  readonly pathOf: (path: string) => string;
  /** Whether the run judged all that a suppression, or an entry of the baseline, is about. */
  readonly isWhole: (about: Suppression | BaselineEntry) => boolean;
}

/** Takes out what suppressions hide and the baseline holds, and tells of those that are of no use: `docs/contract.md` §6. */
export function accept(told: readonly Told[], { rules, policy, suppressions, pathOf, isWhole }: Accepting): Accepted {
  const suppressor = createSuppressor(suppressions, { pathOf, today: policy.today });
  const groups = new Map<Suppression | undefined, Told[]>();
  for (const one of told) {
    const by = suppressor.suppressionOf(one);
    const group = groups.get(by);
    if (group) group.push(one);
    else groups.set(by, [one]);
  }
  const order = inOrder(rules);
  const about = (groups.get(undefined) ?? []).map((one) => ({ ...one, account: one.resource.label }));
  const { held, left } = policy.baseline ? compareWithBaseline(about, policy.baseline) : nothing;
  const joined = (isHeld: boolean) => [...merged(about.filter((one) => held.has(one) === isHeld))].sort(order);
  const suppressed = [...groups].flatMap(([by, group]) => (by ? merged(group).map((finding) => ({ finding, by })) : []));
  const { baseline } = policy;
  return {
    findings: joined(false),
    suppressed: suppressed.sort((one, other) => order(one.finding, other.finding)),
    baselined: joined(true),
    notes: [
      ...suppressor.notes(isWhole),
      ...(baseline ? left.filter(isWhole).map((entry) => ({ ...stale(entry), at: baseline.at })) : []),
    ],
  };
}

const nothing = { held: new Set<Told>(), left: [] };

const stale = ({ rule, account, path }: BaselineEntry) => ({
  kind: 'baseline-stale',
  message: `The baseline holds a finding of ${rule} about ${account} in ${path} that is there no more: write it anew with \`aoai-guard baseline\``,
});
