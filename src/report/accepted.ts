import type { Finding, Report } from '../model/report.ts';
import type { Suppression } from '../model/settings.ts';

/** What a finding is suppressed by, for people. */
export const acceptedBy: Readonly<Record<Suppression['kind'], string>> = {
  comment: 'a comment',
  metadata: 'metadata',
  configuration: 'the configuration',
};

/** A finding that somebody accepts or that was there before; `how` is for people, with the reason. */
export interface Hidden {
  readonly finding: Finding;
  readonly state: 'suppressed' | 'in the baseline';
  readonly how: string;
}

/** All that is hidden, what somebody accepts first. */
export function hiddenIn({ suppressed, baselined }: Report): readonly Hidden[] {
  return [
    ...suppressed.map(({ finding, by }): Hidden => {
      const until = by.until === undefined ? '' : ` until ${by.until}`;
      return { finding, state: 'suppressed', how: `suppressed by ${acceptedBy[by.kind]}${until} (${by.reason})` };
    }),
    ...baselined.map((finding): Hidden => ({ finding, state: 'in the baseline', how: 'in the baseline' })),
  ];
}

/** What is said of one account by one rule; `hidden` where nobody is told of it as a finding. */
export interface Answer {
  readonly finding: Finding;
  readonly hidden?: Hidden;
}

/** The heaviest that is said of each account by each rule: what is reported goes before what is hidden, errors before all else. */
export function answersIn(report: Report): (rule: string, account: number) => Answer | undefined {
  const answers = new Map<string, Answer>();
  const reported = [...report.findings].sort((one, other) => Number(one.level === 'error') - Number(other.level === 'error'));
  const hidden = hiddenIn(report).toReversed();
  for (const answer of [
    ...hidden.map((one): Answer => ({ finding: one.finding, hidden: one })),
    ...reported.map((finding) => ({ finding })),
  ])
    for (const account of answer.finding.accounts) answers.set(`${answer.finding.rule.id} ${account}`, answer);
  return (rule, account) => answers.get(`${rule} ${account}`);
}
