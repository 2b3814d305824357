import type { Finding, Note, Report } from '../model/report.ts';
import { acceptedBy } from '../report/accepted.ts';

/** What the base commit's configuration, baseline and comments would report and those of the change don't, each as a note. */
export function hiddenByChange(now: Report, before: Report): readonly Note[] {
  const told = new Map<string, number>();
  for (const finding of now.findings) told.set(keyOf(finding), (told.get(keyOf(finding)) ?? 0) + 1);
  const hidden = before.findings.filter((finding) => {
    const left = told.get(keyOf(finding)) ?? 0;
    told.set(keyOf(finding), left - 1);
    return left <= 0;
  });
  return hidden.map((finding) => ({ kind: 'hidden-by-change', message: messageOf(finding, now), at: finding.at }));
}

const keyOf = ({ rule, verdict, fingerprint }: Finding) => `${rule.id} ${verdict} ${fingerprint}`;

function messageOf(finding: Finding, { suppressed, baselined }: Report): string {
  const by = suppressed.find((one) => keyOf(one.finding) === keyOf(finding))?.by;
  const reason = by === undefined ? '' : ` (its reason: ${by.reason})`;
  const isHeld = baselined.some((one) => keyOf(one) === keyOf(finding));
  const what = by ? acceptedBy[by.kind] : isHeld ? 'the baseline' : acceptedBy.configuration;
  return `This change hides a finding of ${finding.rule.id} by ${what}${reason}: ${finding.message}`;
}
