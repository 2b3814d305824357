import type { Report, VerdictKind } from '../model/report.ts';
import { many } from './plain.ts';

/** How many of each a report holds: accounts, problems, and verdicts of each kind. */
export function countsOf(report: Report): Readonly<Record<VerdictKind | 'accounts' | 'problems', number>> {
  const verdicts = report.accounts.flatMap((account) => [...account.verdicts.values()]);
  const count = (kind: VerdictKind) => verdicts.filter((verdict) => verdict === kind).length;
  return {
    accounts: report.accounts.length,
    pass: count('pass'),
    violation: count('violation'),
    undecided: count('undecided'),
    problems: report.problems.length,
  };
}

/** The whole report in one line, for people. */
export function closingLine(report: Report): string {
  const count = (...kinds: readonly string[]) => report.notes.filter((note) => kinds.includes(note.kind)).length;
  const unread = count('linked-template-not-read');
  const unknown = count('nested-template-unknown', 'too-large');
  const more = [
    ...(report.problems.length > 0 ? [many(report.problems.length, 'problem')] : []),
    ...(unread > 0 ? [`${many(unread, 'linked template')} not read`] : []),
    ...(unknown > 0 ? [`${many(unknown, 'part')} not known`] : []),
  ];
  return [verdictsLine(report, more.length === 0), ...more].join(', ');
}

/** `isWhole`: all that was meant for us could be read, so that nobody takes what was for all there is. */
function verdictsLine(report: Report, isWhole: boolean): string {
  const { accounts, pass, violation, undecided, problems } = countsOf(report);
  if (report.filesRead === 0) return 'nothing read: no file was found';
  if (report.inputs.length === 0)
    return problems < report.filesRead ? `no accounts found in ${many(report.filesRead, 'file')}` : 'nothing read';
  if (accounts === 0) return `no accounts found in ${many(report.inputs.length, 'deployment')}`;
  if (violation + undecided === 0 && isWhole) return `all good: ${many(accounts, 'account')}, ${many(pass, 'check')} passed`;
  return `${many(accounts, 'account')}: ${pass} passed, ${violation} violated, ${undecided} undecided`;
}
