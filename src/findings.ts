import { createHash } from 'node:crypto';
import type { Finding } from './model/report.ts';
import type { Resource } from './model/resource.ts';
import type { Related, Rule, Verdict } from './model/rule.ts';

/** One finding about one account, and what its message calls the account. */
export interface Told {
  readonly title: string;
  readonly resource: Resource;
  readonly finding: Finding;
}

/** Under which circumstances a verdict was given. */
export interface Circumstances {
  readonly resource: Resource;
  /** Through the JSON that it is declared in, without indices; '' where that is none. */
  readonly lastingWay: string;
  readonly parameters: readonly string[];
  /** Index of the account. */
  readonly account: number;
  readonly strict: boolean;
  /** Of the file the account is declared in, from the root of the repository. */
  readonly path: string;
}

/** What a verdict that is no pass makes of one account. */
export function findingOf(
  rule: Rule,
  verdict: Exclude<Verdict, { kind: 'pass' }>,
  { resource, lastingWay, parameters, account, strict, path }: Circumstances,
): Finding {
  const { kind, message, at, related } = verdict;
  const own = rule.level === 'off' ? 'note' : rule.level;
  const level = kind === 'violation' ? own : strict ? 'error' : own === 'note' ? 'note' : 'warning';
  return {
    rule,
    verdict: kind,
    level,
    message,
    accounts: [account],
    at,
    related,
    parameters,
    fingerprint: fingerprintOf([rule.id, path, ...identityOf(resource, lastingWay)]),
  };
}

/** What stays of a declaration when the file is edited elsewhere: its address or name as written, and the way to it without indices. */
function identityOf({ address, name, type }: Resource, lastingWay: string): readonly string[] {
  const written = name.span.file.text.slice(name.span.start, name.span.end);
  return [address ?? written, type, lastingWay];
}

const fingerprintOf = (parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

/** The same fault found with several parameter files, or in several turns of a loop, is one finding. */
export function merged(all: readonly Told[]): readonly Finding[] {
  const groups = new Map<string, Told[]>();
  for (const told of all) {
    const { rule, verdict, at, fingerprint, message } = told.finding;
    const fault = message.replaceAll(told.title, '');
    const key = [rule.id, verdict, at.file.path, at.start, at.end, fingerprint, fault].join('\n');
    const group = groups.get(key);
    if (group) group.push(told);
    else groups.set(key, [told]);
  }
  return [...groups.values()].flatMap((group) => mergedGroup(group));
}

function mergedGroup(group: readonly Told[]): readonly Finding[] {
  const [first] = group;
  if (!first) return [];
  const findings = group.map(({ finding }) => finding);
  const places = new Map(findings.flatMap(({ related }) => related).map((place) => [placeKey(place), place]));
  return [
    {
      ...first.finding,
      message: `${first.finding.message}${othersText(group)}`,
      accounts: findings.flatMap(({ accounts }) => accounts),
      related: [...places.values()],
      parameters: [...new Set(findings.flatMap(({ parameters }) => parameters))],
    },
  ];
}

const placeKey = ({ span, message }: Related) => `${span.file.path}:${span.start}:${message}`;

/** The accounts beside the first that the finding is about: three by name, of more the number. */
function othersText(group: readonly Told[]): string {
  const [, ...others] = new Set(group.map(({ title }) => title));
  if (others.length === 0) return '';
  const named = others.slice(0, 3);
  const more = others.length > named.length ? [`${others.length - named.length} more`] : [];
  return ` (also ${[...named, ...more].join(', ')})`;
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);

/** The order of a report: by place, then by rule. */
export const inOrder = (rules: readonly Rule[]) => (one: Finding, other: Finding) =>
  compare(one.at.file.path, other.at.file.path) ||
  compare(one.at.start, other.at.start) ||
  rules.indexOf(one.rule) - rules.indexOf(other.rule);
