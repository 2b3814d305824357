import { accountType, kindOf, openKind, titleOf } from './azure/openai-account.ts';
import { findingOf, type Told } from './findings.ts';
import type { Account, Note, VerdictKind } from './model/report.ts';
import type { Graph, Resource } from './model/resource.ts';
import { type Rule, undecided, type Verdict } from './model/rule.ts';
import type { ExternalEndpoint } from './model/settings.ts';
import type { Span } from './model/span.ts';
import { lastingWayOf, pointerOf, type Step } from './source/json.ts';

/** One deployment, ready to be asked. */
export interface Checked {
  readonly parameters: readonly string[];
  /** What it declares itself; the graph may hold more, that is deployed together with it. */
  readonly own: readonly Resource[];
  readonly graph: Graph;
}

/** How deployments are asked. */
export interface Asking {
  readonly rules: readonly Rule[];
  readonly strict: boolean;
  /** The way to a span; undefined where it is in no JSON. */
  readonly wayTo: (span: Span) => readonly Step[] | undefined;
  /** A path from the root of the repository. */
  readonly pathOf: (path: string) => string;
  /** What the configuration names for the account, where a rule that such endpoints answer would not pass. */
  readonly endpointFor: (account: Resource) => ExternalEndpoint | undefined;
}

/** What the rules say of all deployments, in the order of the deployments and their accounts. */
export interface Outcome {
  readonly accounts: readonly Account[];
  /** Each that is no pass, one for each account and rule. */
  readonly told: readonly Told[];
  /** What passes by configuration. */
  readonly granted: readonly Note[];
}

/** Asks every rule about every account that is or may be deployed. */
export function check(deployments: readonly Checked[], asking: Asking): Outcome {
  const accounts: Account[] = [];
  const told: Told[] = [];
  const granted: Note[] = [];
  for (const [input, { graph, own, parameters }] of deployments.entries()) {
    for (const resource of own) {
      if (resource.deployed === 'no' || resource.type !== accountType) continue;
      const asked = asking.rules.filter((rule) => rule.appliesTo(resource) !== 'no');
      if (asked.length === 0) continue;
      const judged = asked.map((rule) => judgeOrGrant(rule, resource, graph, asking));
      const way = asking.wayTo(resource.block);
      const pointer = pointerOf(way);
      const path = asking.pathOf(resource.block.file.path);
      const lastingWay = way ? lastingWayOf(way) : '';
      const circumstances = { resource, lastingWay, parameters, account: accounts.length, strict: asking.strict, path };
      accounts.push({ input, resource, pointer, kind: kindOf(resource), ...summaryOf(judged) });
      for (const { rule, verdict, grant } of judged) {
        if (grant) granted.push(grantedNote(rule, resource, grant));
        if (verdict.kind === 'pass') continue;
        told.push({ title: titleOf(resource), resource, finding: findingOf(rule, verdict, circumstances) });
      }
    }
  }
  return { accounts, told, granted };
}

function grantedNote({ id }: Rule, resource: Resource, { reason, where, at }: ExternalEndpoint): Note {
  const place = where === undefined ? '' : ` (${where})`;
  const message = `${titleOf(resource)} passes ${id} by configuration, which names an endpoint elsewhere: ${reason}${place}`;
  return { kind: 'granted', message, at };
}

interface Judged {
  readonly rule: Rule;
  readonly verdict: Verdict;
  /** Why it passes though nothing in the files shows it. */
  readonly grant?: ExternalEndpoint;
}

function judgeOrGrant(rule: Rule, resource: Resource, graph: Graph, { strict, endpointFor }: Asking): Judged {
  const verdict = judge(rule, resource, graph, strict);
  const grant = verdict.kind !== 'pass' && rule.isAnsweredElsewhere ? endpointFor(resource) : undefined;
  if (!grant) return { rule, verdict };
  return { rule, verdict: { kind: 'pass', evidence: { span: grant.at, basis: 'configuration' } }, grant };
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
