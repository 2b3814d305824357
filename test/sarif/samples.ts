import type { Finding, Report } from '../../src/model/report.ts';
import type { Suppression } from '../../src/model/settings.ts';
import { wholeFile } from '../../src/model/span.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { empty, finding, options, report, rule, spanOf, template } from '../report-sample.ts';

const odd = { ...template, path: '../ü b/[c]#1?:%.json' };
const undecided: Finding = {
  ...finding,
  verdict: 'undecided',
  level: 'warning',
  related: [],
  parameters: [],
  at: spanOf(odd, '"name"'),
};
const hostile: Finding = {
  ...finding,
  message: 'see [x](https://x.example) {0} \x1b\u202e \ud800',
  level: 'note',
  at: wholeFile(template),
};
const problem = { message: 'is no JSON', at: wholeFile(odd) };
const note = { kind: 'linked-template-not-read', message: 'module.json is not read', at: spanOf(template, '"name"') };
const by: Suppression = {
  kind: 'comment',
  rules: ['AOAI001'],
  reason: 'it is <old> \u202e',
  until: '2027-01-31',
  at: spanOf(odd, '"name"'),
  covers: { kind: 'globs', path: undefined, account: undefined },
};
const warning = { kind: 'suppression-unused', message: 'it hides nothing', at: by.at };
const off = rule('AOAI101', 'managed-identity', { level: 'off', title: 'x'.repeat(2000), why: 'y'.repeat(2000) });

const reports: Readonly<Record<string, Report>> = {
  violation: report,
  empty,
  passing: { ...report, findings: [] },
  unreadable: { ...empty, problems: [problem] },
  mixed: {
    ...report,
    rules: [...report.rules, off],
    findings: [finding, undecided, hostile],
    problems: [problem],
    notes: [note],
  },
  hidden: {
    ...report,
    findings: [undecided],
    suppressed: [
      { finding, by },
      { finding, by: { ...by, kind: 'configuration', until: undefined } },
    ],
    baselined: [finding],
    notes: [note, warning],
  },
  places: { ...report, findings: [{ ...finding, related: Array(150).fill(finding.related[0]) }] },
};

/** Kinds of SARIF report that no fixture need show, by name. */
export const samples = Object.entries(reports).map(([name, one]) => [
  name,
  sarifReport(one, { ...options, pathPrefix: 'infra/', includeSuppressed: true, category: 'infra/prod (a, b)' }),
]);
