import type { Finding, Note, Report } from '../model/report.ts';
import type { FailOn } from '../model/settings.ts';
import { exitCodeOf } from '../options.ts';
import { acceptedBy } from '../report/accepted.ts';

/** A report, and the least level that fails it. */
export interface Ruled {
  readonly report: Report;
  readonly failOn: FailOn;
}

/** What the base commit's configuration, baseline and comments would report, or fail, and those of the change don't, each as a note. */
export function hiddenByChange(now: Ruled, before: Ruled): readonly Note[] {
  const told = new Map<string, Finding[]>();
  for (const finding of now.report.findings) {
    const same = told.get(keyOf(finding));
    if (same) same.push(finding);
    else told.set(keyOf(finding), [finding]);
  }
  return before.report.findings.flatMap((finding): readonly Note[] => {
    const own = told.get(keyOf(finding))?.pop();
    const isLetPass = own !== undefined && fails(finding, before) && !fails(own, now);
    const message = own ? passing(finding) : messageOf(finding, now.report);
    return own === undefined || isLetPass ? [{ kind: 'hidden-by-change', message, at: finding.at }] : [];
  });
}

const fails = (finding: Finding, { failOn }: Ruled) => exitCodeOf({ findings: [finding], problems: [] }, failOn) === 1;

const passing = ({ rule, message }: Finding) =>
  `This change lets the run pass with a finding of ${rule.id} by ${acceptedBy.configuration}: ${message}`;

const keyOf = ({ rule, verdict, fingerprint }: Finding) => `${rule.id} ${verdict} ${fingerprint}`;

function messageOf(finding: Finding, { suppressed, baselined }: Report): string {
  const by = suppressed.find((one) => keyOf(one.finding) === keyOf(finding))?.by;
  const reason = by === undefined ? '' : ` (its reason: ${by.reason})`;
  const isHeld = baselined.some((one) => keyOf(one) === keyOf(finding));
  const what = by ? acceptedBy[by.kind] : isHeld ? 'the baseline' : acceptedBy.configuration;
  return `This change hides a finding of ${finding.rule.id} by ${what}${reason}: ${finding.message}`;
}
