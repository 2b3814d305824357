import { property } from '../model/property.ts';
import type { Finding, Problem } from '../model/report.ts';
import type { Value } from '../model/value.ts';
import { plainItems } from '../model/value.ts';

/** One finding about one account that was there before, in as many deployments as it was. */
export interface BaselineEntry {
  /** Id of the rule. */
  readonly rule: string;
  /** Of the file the account is declared in, from the root of the repository. */
  readonly path: string;
  /** What its author calls the account. */
  readonly account: string;
  readonly verdict: Finding['verdict'];
  readonly fingerprint: string;
  readonly count: number;
}

/** Findings that were there before. */
export interface Baseline {
  /** The whole file, to point at. */
  readonly at: Value['span'];
  readonly entries: readonly BaselineEntry[];
}

/** A finding about one account, and what that is called. */
export interface About {
  readonly finding: Finding;
  readonly account: string;
}

/** What a baseline of these findings holds, by the path of the account's declaration from the root of the repository: sorted, without line numbers, the same for the same findings. */
export function entriesOf(findings: readonly (About & { readonly path: string })[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { finding, path, account } of findings) {
    const { rule, verdict, fingerprint } = finding;
    const key = keyOf({ verdict, fingerprint, account });
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { rule: rule.id, path, account, verdict, fingerprint, count });
  }
  return [...entries.values()].sort((one, other) => compare(sortKey(one), sortKey(other)));
}

type Key = Pick<BaselineEntry, 'verdict' | 'fingerprint' | 'account'>;

const keyOf = ({ verdict, fingerprint, account }: Key) => `${verdict} ${fingerprint} ${account}`;
const sortKey = ({ path, rule, account, fingerprint, verdict }: BaselineEntry) =>
  [path, rule, account, fingerprint, verdict].join('\n');
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Reads a baseline. What is none, or something else too, is a problem as a whole: what it would hide is not known. */
export function readBaseline(root: Value): Baseline | Problem {
  const version = property(root, 'version');
  const list = property(root, 'findings');
  const isMore = root.kind === 'object' && root.members.size > 2;
  if (version?.kind !== 'integer' || list?.kind !== 'array' || isMore)
    return { message: 'This is no baseline: `aoai-guard baseline` writes one', at: root.span };
  if (version.value !== 1n)
    return { message: 'This baseline is of another version of the guard: write it anew', at: version.span };
  const entries: BaselineEntry[] = [];
  for (const item of plainItems(list) ?? []) {
    const entry = entryOf(item);
    if (!entry) return { message: 'This is no entry of a baseline: `aoai-guard baseline` writes it anew', at: item.span };
    entries.push(entry);
  }
  return { at: root.span, entries };
}

function entryOf(item: Value): BaselineEntry | undefined {
  const [rule, path, account, verdict, fingerprint] = ['rule', 'path', 'account', 'verdict', 'fingerprint'].map((name) => {
    const value = property(item, name);
    return value?.kind === 'text' ? value.value : undefined;
  });
  const count = property(item, 'count');
  if (rule === undefined || path === undefined || account === undefined || fingerprint === undefined) return undefined;
  if ((verdict !== 'violation' && verdict !== 'undecided') || count?.kind !== 'integer' || count.value < 1n) return undefined;
  return { rule, path, account, verdict, fingerprint, count: Number(count.value) };
}

/** What a baseline holds of a run's findings, and its entries that none of them is. */
export interface Compared<Of> {
  readonly held: ReadonlySet<Of>;
  readonly left: readonly BaselineEntry[];
}

/** Each entry holds as many findings as it counts; one of a violation also holds what is undecided now, never the other way round. */
export function compareWithBaseline<Of extends About>(findings: readonly Of[], { entries }: Baseline): Compared<Of> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + entry.count);
  const take = ({ finding: { fingerprint }, account }: Of, verdict: Finding['verdict']) => {
    const key = keyOf({ verdict, fingerprint, account });
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count > 0;
  };
  const held = new Set(findings.filter((one) => take(one, one.finding.verdict)));
  for (const one of findings) if (!held.has(one) && one.finding.verdict === 'undecided' && take(one, 'violation')) held.add(one);
  return { held, left: entries.filter((entry) => (counts.get(keyOf(entry)) ?? 0) > 0) };
}
