import type { Account, Finding, Report, VerdictKind } from '../model/report.ts';
import { pathFromRoot } from '../model/root-paths.ts';
import type { Rule } from '../model/rule.ts';
import { answersIn } from './accepted.ts';
import { rulePage } from './home.ts';
import type { Part } from './markdown-room.ts';
import { type Addresses, block, code, placeLink, row, words } from './markdown-text.ts';
import { many } from './plain.ts';
import { snippet } from './snippet.ts';

/** One sign for each thing that can be said; the word stands beside it. */
export const signs = { pass: '✅', violation: '❌', undecided: '❔', problem: '⛔', partly: '☑', nothing: '⚪' } as const;

/** Further places shown of one finding. */
const mostPlaces = 10;

/** One finding: level and place, what, its code, further places, parameters. */
export function findingBlock({ level, verdict, at, message, related, parameters }: Finding, addresses: Addresses): string {
  const kind = verdict === 'undecided' ? `${level} (undecided)` : level;
  const left = related.length - mostPlaces;
  const lines = [
    ...related.slice(0, mostPlaces).map((one) => `- ${placeLink(one.span, addresses)} ${words(one.message)}`),
    ...(left > 0 ? [`- and ${many(left, 'more place')}`] : []),
    ...(parameters.length > 0 ? [`- with parameters ${pathsText(parameters, addresses)}`] : []),
  ];
  const shown = snippet(at);
  return [
    `${signs[verdict]} **${kind}** ${placeLink(at, addresses)} ${words(message)}`,
    ...(shown.length > 0 ? [block(shown, 'text')] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ].join('\n\n');
}

const pathsText = (paths: readonly string[], { pathPrefix }: Addresses) =>
  paths.map((path) => code(pathFromRoot(path, pathPrefix))).join(', ');

const weights = { violation: 0, undecided: 1, pass: 2 } as const;

/** Which of a report's accounts come first: those with violations, then those that are not settled. */
export function worstOf({ accounts }: Report, index: number): number {
  const kinds = [...(accounts[index]?.verdicts.values() ?? [])];
  return Math.min(weights.pass, ...kinds.map((kind) => weights[kind]));
}

/** Accounts and rules: what each rule says of each account. */
export function tablePart(report: Report, addresses: Addresses): Part | undefined {
  const { accounts, rules } = report;
  if (accounts.length === 0) return undefined;
  const answerOf = answersIn(report);
  const asked = rules.filter(({ id }) => accounts.some(({ verdicts }) => verdicts.has(id)));
  const indices = [...accounts.keys()].sort((one, other) => worstOf(report, one) - worstOf(report, other));
  const titles = [
    'Account',
    'Kind',
    'Declared in',
    'Deployment',
    ...asked.map(({ id, name }) => `[${id}](${rulePage(id)}) ${name}`),
  ];
  return {
    title: 'the table of accounts',
    head: `${row(titles)}\n${row(titles.map(() => '---'))}`,
    items: indices.flatMap((index) => {
      const account = accounts[index];
      return account
        ? [accountRow(report, account, asked, { addresses, stateOf: (rule) => answerOf(rule, index)?.hidden?.state })]
        : [];
    }),
    noun: 'accounts',
    joint: '\n',
    share: 0.3,
  };
}

interface RowContext {
  readonly addresses: Addresses;
  readonly stateOf: (rule: string) => string | undefined;
}

function accountRow({ inputs }: Report, account: Account, asked: readonly Rule[], { addresses, stateOf }: RowContext): string {
  const { resource, kind, input } = account;
  const { path = '', parameters = [] } = inputs[input] ?? {};
  const withFiles = parameters.length > 0 ? ` with ${pathsText(parameters, addresses)}` : '';
  return row([
    code(resource.label),
    kind === null ? 'unknown' : code(kind),
    placeLink(resource.span, addresses),
    `${pathsText([path], addresses)}${withFiles}`,
    ...asked.map(({ id }) => verdictText(account, id, stateOf(id))),
  ]);
}

function verdictText({ verdicts, evidence }: Account, rule: string, state: string | undefined): string {
  const verdict: VerdictKind | undefined = verdicts.get(rule);
  if (verdict === undefined) return '–';
  if (evidence.get(rule)?.basis === 'configuration') return '☑ granted by configuration';
  return state === undefined ? `${signs[verdict]} ${verdict}` : `☑ ${verdict}, ${state}`;
}
