import type { Report, VerdictKind } from '../model/report.ts';
import { many } from './plain.ts';

/** What is counted beside the kinds of verdict; `granted`: passes by configuration. */
type Counted = VerdictKind | 'accounts' | 'problems' | 'suppressed' | 'baselined' | 'granted' | 'leftOut';

/** How many of each a report holds: accounts, verdicts of each kind, problems, and what is hidden or not judged. */
export function countsOf(report: Report): Readonly<Record<Counted, number>> {
  const verdicts = report.accounts.flatMap((account) => [...account.verdicts.values()]);
  const count = (kind: VerdictKind) => verdicts.filter((verdict) => verdict === kind).length;
  return {
    accounts: report.accounts.length,
    pass: count('pass'),
    violation: count('violation'),
    undecided: count('undecided'),
    problems: report.problems.length,
    suppressed: report.suppressed.length,
    baselined: report.baselined.length,
    granted: report.accounts.flatMap(({ evidence }) => [...evidence.values()]).filter(({ basis }) => basis === 'configuration')
      .length,
    leftOut: report.leftOut,
  };
}

/** What comes of a run, in one word: `docs/contract.md` §7. */
export type RunVerdict =
  | 'violation'
  | 'undecided'
  | 'problem'
  | 'pass'
  | 'no-rules'
  | 'no-accounts'
  | 'nothing-read'
  | 'not-touched';

/** The first of them that holds. */
export function verdictOf({ rules, findings, problems, accounts, inputs, leftOut, filesRead }: Report): RunVerdict {
  if (findings.some(({ verdict }) => verdict === 'violation')) return 'violation';
  if (findings.length > 0) return 'undecided';
  if (problems.length > 0) return 'problem';
  if (accounts.length > 0) return 'pass';
  if (inputs.length > 0 && rules.length === 0) return 'no-rules';
  if (inputs.length === 0 && leftOut > 0) return 'not-touched';
  return filesRead > 0 ? 'no-accounts' : 'nothing-read';
}

/** The whole report in one line, for people. */
export function closingLine(report: Report): string {
  const more = [...hiddenTexts(report), ...openTexts(report)];
  return [verdictsLine(report, more.length === 0), ...more, ...asideTexts(report)].join(', ');
}

/** Whether each check passed, all that was meant for us could be read, and nothing is hidden, granted or left out. */
export function isAllGood(report: Report): boolean {
  const { accounts, violation, undecided } = countsOf(report);
  return accounts > 0 && violation + undecided + hiddenTexts(report).length + openTexts(report).length === 0;
}

/** What somebody accepts, and so nobody should take for found. */
function hiddenTexts(report: Report): readonly string[] {
  const { suppressed, baselined, granted } = countsOf(report);
  return [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
    ...(granted > 0 ? [`${granted} granted by configuration`] : []),
  ];
}

/** What was not read, not known or not judged, so that nobody takes what was for all there is. */
function openTexts({ notes, problems, leftOut, inputs }: Report): readonly string[] {
  const count = (...kinds: readonly string[]) => notes.filter((note) => kinds.includes(note.kind)).length;
  const unread = count('linked-template-not-read');
  const unknown = count('nested-template-unknown', 'too-large');
  const isTold = leftOut > 0 && inputs.length > 0;
  return [
    ...(problems.length > 0 ? [many(problems.length, 'problem')] : []),
    ...(unread > 0 ? [`${many(unread, 'linked template')} not read`] : []),
    ...(unknown > 0 ? [`${many(unknown, 'part')} not known`] : []),
    ...(isTold ? [`${many(leftOut, 'deployment')} not touched by the change, not judged`] : []),
  ];
}

/** What the configuration takes out of what is asked; the rest may still be all good. */
function asideTexts({ notes, rules }: Report): readonly string[] {
  const off = notes.filter(({ kind }) => kind === 'rule-off').length;
  return [
    ...(off > 0 && rules.length > 0 ? [`${many(off, 'rule')} off by configuration`] : []),
    ...(isPathsLeftOut(notes) ? ['files left out by configuration'] : []),
  ];
}

const isPathsLeftOut = (notes: Report['notes']) => notes.some(({ kind }) => kind === 'paths-left-out');

function verdictsLine(report: Report, isWhole: boolean): string {
  const { accounts, pass, violation, undecided, problems, leftOut } = countsOf(report);
  if (report.inputs.length === 0 && leftOut > 0)
    return `nothing judged: the change touches none of ${many(leftOut, 'deployment')}`;
  if (report.filesRead === 0) return isPathsLeftOut(report.notes) ? 'nothing read' : 'nothing read: no file was found';
  if (report.inputs.length === 0)
    return problems < report.filesRead ? `no accounts found in ${many(report.filesRead, 'file')}` : 'nothing read';
  if (report.rules.length === 0) return 'nothing judged: each rule is off';
  if (accounts === 0) return `no accounts found in ${many(report.inputs.length, 'deployment')}`;
  if (violation + undecided === 0 && isWhole) return `all good: ${many(accounts, 'account')}, ${many(pass, 'check')} passed`;
  return `${many(accounts, 'account')}: ${pass} passed, ${violation} violated, ${undecided} undecided`;
}
