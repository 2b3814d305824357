import { createHash } from 'node:crypto';
import { accountType, kindOf, openKind, titleOf } from './azure/openai-account.ts';
import type { Account, Finding, VerdictKind } from './model/report.ts';
import type { Graph, Resource } from './model/resource.ts';
import { type Related, type Rule, undecided, type Verdict } from './model/rule.ts';
import type { Span } from './model/span.ts';

/** One deployment, ready to be asked. */
export interface Checked {
  readonly parameters: readonly string[];
  readonly graph: Graph;
}

/** What the rules say of all deployments, in the order of the deployments and their accounts. */
export interface Outcome {
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
}

/** Asks every rule about every account that is or may be deployed; `pointerOf` gives the RFC 6901 pointer of a span. */
export function check(
  deployments: readonly Checked[],
  rules: readonly Rule[],
  strict: boolean,
  pointerOf: (span: Span) => string | null,
): Outcome {
  const accounts: Account[] = [];
  const findings: Told[] = [];
  for (const [input, { graph, parameters }] of deployments.entries()) {
    for (const resource of graph.resources) {
      if (resource.deployed === 'no' || resource.type !== accountType) continue;
      const asked = rules.filter((rule) => rule.level !== 'off' && rule.appliesTo(resource) !== 'no');
      if (asked.length === 0) continue;
      const verdicts = asked.map((rule) => ({ rule, verdict: judge(rule, resource, graph, strict) }));
      const pointer = pointerOf(resource.block);
      accounts.push({ input, resource, pointer, kind: kindOf(resource), ...summaryOf(verdicts) });
      for (const { rule, verdict } of verdicts) {
        if (verdict.kind === 'pass') continue;
        const finding = findingOf(rule, verdict, { resource, pointer, parameters, account: accounts.length - 1, strict });
        findings.push({ title: titleOf(resource), finding });
      }
    }
  }
  return { accounts, findings: [...merged(findings)].sort(inOrder(rules)) };
}

interface Judged {
  readonly rule: Rule;
  readonly verdict: Verdict;
}

function summaryOf(judged: readonly Judged[]) {
  return {
    verdicts: new Map(judged.map(({ rule, verdict }): [string, VerdictKind] => [rule.id, verdict.kind])),
    evidence: new Map(
      judged.flatMap(({ rule, verdict }) =>
        verdict.kind === 'pass' && verdict.evidence ? [[rule.id, verdict.evidence] as const] : [],
      ),
    ),
  };
}

/**
 * A rule's verdict, made undecided where it is not certain that the rule is about this resource, that the resource will be as written, or
 * (in a strict run) that a plan's list of references is the plain reference it looks like.
 */
function judge(rule: Rule, resource: Resource, graph: Graph, strict: boolean): Verdict {
  const verdict = rule.check(resource, graph);
  if (verdict.kind === 'violation' && rule.appliesTo(resource) === 'maybe') {
    const kind = openKind(resource);
    return undecided(`${verdict.message}, but ${kind.message}`, verdict.at, [...verdict.related, kind]);
  }
  if (verdict.kind === 'pass' && resource.onlyIfNotExists) {
    return undecided(`${titleOf(resource)} is left as it is where it exists already (onlyIfNotExists)`, resource.span);
  }
  if (strict && verdict.kind === 'pass' && verdict.evidence?.basis === 'reference') {
    const message = `${titleOf(resource)} passes by a list of references only, which the HCL would settle: give it with --source`;
    return undecided(message, resource.span, [{ span: verdict.evidence.span, message: 'what refers to it' }]);
  }
  return verdict;
}

interface Circumstances {
  readonly resource: Resource;
  readonly pointer: string | null;
  readonly parameters: readonly string[];
  readonly account: number;
  readonly strict: boolean;
}

function findingOf(
  rule: Rule,
  verdict: Exclude<Verdict, { kind: 'pass' }>,
  { resource, pointer, parameters, account, strict }: Circumstances,
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
    fingerprint: fingerprintOf([rule.id, resource.block.file.path, ...identityOf(resource, pointer)]),
  };
}

/** What stays of a declaration when the file is edited elsewhere: its address or name as written, and the way to it without indices. */
function identityOf({ address, name, type }: Resource, pointer: string | null): readonly string[] {
  const written = name.span.file.text.slice(name.span.start, name.span.end);
  return [address ?? written, type, (pointer ?? '').replace(/\/\d+(?=\/|$)/g, '/#')];
}

const fingerprintOf = (parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

/** One finding, and what its message calls the account. */
interface Told {
  readonly title: string;
  readonly finding: Finding;
}

/** The same fault found with several parameter files, or in several turns of a loop, is one finding. */
function merged(all: readonly Told[]): readonly Finding[] {
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

const inOrder = (rules: readonly Rule[]) => (one: Finding, other: Finding) =>
  compare(one.at.file.path, other.at.file.path) ||
  compare(one.at.start, other.at.start) ||
  rules.indexOf(one.rule) - rules.indexOf(other.rule);
