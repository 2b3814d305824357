import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account, Finding, Report, ReportOptions } from '../src/model/report.ts';
import type { Suppression } from '../src/model/settings.ts';
import { junitReport } from '../src/report/junit.ts';
import { reporters } from '../src/reporters.ts';
import { hostile, told } from './report-hostile.ts';
import { account, empty, finding, input, options, report, spanOf, template } from './report-sample.ts';

const junit = (given: Report, more: Partial<ReportOptions> = {}) => reporters.check.junit(given, { ...options, ...more });

test('a violation fails, a pass passes', () => {
  expect(junit(report, { pathPrefix: 'deploy/' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="aoai-guard" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="deploy/infra/main.json, deploy/infra/main.parameters.json" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="deploy/infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access" file="deploy/infra/main.json" line="3">
      <failure type="violation" message="accounts &apos;oai&apos; sets publicNetworkAccess to &apos;Enabled&apos;">
        deploy/infra/main.json:6: accounts &apos;oai&apos; sets publicNetworkAccess to &apos;Enabled&apos;
        deploy/infra/main.parameters.json:1: from here
        with parameters deploy/infra/main.parameters.json
        why: Anyone can reach the account.
        fix: Change it.
      </failure>
    </testcase>
    <testcase classname="deploy/infra/main.json" name="accounts &apos;oai&apos;: AOAI002 private-endpoint" file="deploy/infra/main.json" line="3"/>
  </testsuite>
  <testsuite name="aoai-guard" tests="0" failures="0" errors="0" skipped="0">
    <system-out>
      1 account: 1 passed, 1 violated, 0 undecided
    </system-out>
  </testsuite>
</testsuites>
`);
});

const at = spanOf(template, '"name"');
const by: Suppression = {
  kind: 'metadata',
  rules: ['AOAI001'],
  reason: 'it is <old> & gone',
  until: '2027-01-31',
  at,
  covers: { kind: 'span', span: at },
};
const verdicts = (one: 'pass' | 'violation' | 'undecided') => new Map([['AOAI001', one]]);
const of = (index: number, given: Partial<Finding> = {}): Finding => ({ ...finding, accounts: [index], ...given });
const accounts: readonly Account[] = [
  { ...account, verdicts: verdicts('violation') },
  { ...account, verdicts: verdicts('violation') },
  { ...account, verdicts: verdicts('undecided') },
  { ...account, verdicts: verdicts('pass'), evidence: new Map([['AOAI001', { span: at, basis: 'configuration' }]]) },
  { ...account, input: 1, verdicts: verdicts('undecided') },
];

test('what is hidden or no error is skipped, problems are errors of their own, notes are told', () => {
  const given: Report = {
    ...report,
    inputs: [
      { ...input, parameters: [] },
      { ...input, path: 'b.json', parameters: [] },
    ],
    accounts,
    findings: [
      of(2, { verdict: 'undecided', level: 'warning', message: 'may be open' }),
      of(4, { verdict: 'undecided', level: 'error', message: 'may be open', related: [], parameters: [] }),
    ],
    suppressed: [{ finding: of(0), by }],
    baselined: [of(1)],
    problems: [{ message: 'is no JSON', at }],
    notes: [
      { kind: 'granted', message: 'the hub makes it', at },
      { kind: 'suppression-unused', message: 'hides nothing', at },
    ],
  };
  expect(junit(given)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="aoai-guard" tests="6" failures="1" errors="1" skipped="3">
  <testsuite name="infra/main.json" tests="4" failures="0" errors="0" skipped="3">
    <testcase classname="infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access" file="infra/main.json" line="3">
      <skipped message="suppressed by metadata until 2027-01-31 (it is &lt;old&gt; &amp; gone): accounts &apos;oai&apos; sets publicNetworkAccess to &apos;Enabled&apos;"/>
    </testcase>
    <testcase classname="infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access (2)" file="infra/main.json" line="3">
      <skipped message="in the baseline: accounts &apos;oai&apos; sets publicNetworkAccess to &apos;Enabled&apos;"/>
    </testcase>
    <testcase classname="infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access (3)" file="infra/main.json" line="3">
      <skipped message="warning: may be open"/>
    </testcase>
    <testcase classname="infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access (4)" file="infra/main.json" line="3">
      <system-out>
        granted by configuration
      </system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.json" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="infra/main.json" name="accounts &apos;oai&apos;: AOAI001 public-network-access" file="infra/main.json" line="3">
      <failure type="undecided" message="may be open">
        infra/main.json:6: may be open
        why: Anyone can reach the account.
        fix: Change it.
      </failure>
    </testcase>
  </testsuite>
  <testsuite name="aoai-guard" tests="1" failures="0" errors="1" skipped="0">
    <testcase classname="infra/main.json" name="infra/main.json:4: problem" file="infra/main.json" line="4">
      <error type="problem" message="is no JSON"/>
    </testcase>
    <system-out>
      5 accounts: 1 passed, 2 violated, 2 undecided, 1 suppressed, 1 in the baseline, 1 granted by configuration, 1 problem
      infra/main.json:4: note: the hub makes it
      infra/main.json:4: warning: hides nothing
    </system-out>
  </testsuite>
</testsuites>
`);
});

test('nothing found; quiet says no more', () => {
  expect(junit(empty, { quiet: true })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="aoai-guard" tests="0" failures="0" errors="0" skipped="0">
  <testsuite name="aoai-guard" tests="0" failures="0" errors="0" skipped="0"/>
</testsuites>
`);
});

test('a finding that is reported goes before one of the same account that is accepted, and an error before a warning', () => {
  const warning = of(0, { level: 'warning', message: 'a warning' });
  const both = { ...report, findings: [of(0), warning], suppressed: [{ finding: of(0), by }], baselined: [of(0)] };
  expect(junit(both)).toContain('<failure type="violation"');
  expect(junit({ ...both, findings: [] })).toContain('<skipped message="suppressed by');
});

/** Whether a text is XML: one root, elements that close in order, quoted attributes, no character that XML lacks. */
function isXml(text: string): boolean {
  const [, body = ''] = /^<\?xml version="1.0" encoding="UTF-8"\?>\n(.*)\n$/s.exec(text) ?? [];
  if (/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body)) return false;
  const open: string[] = [];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)(\/?)>/g)) {
    const between = body.slice(at, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(between) || (open.length === 0 && between !== '')) return false;
    at = match.index + match[0].length;
    const [, closes, name = '', , isEmpty] = match;
    if (closes && open.pop() !== name) return false;
    if (!closes && !isEmpty) open.push(name);
  }
  return at === body.length && open.length === 0;
}

test('what is no XML is found', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  expect(isXml(`${head}<a b="c&amp;">d<e/></a>\n`)).toBe(true);
  for (const text of ['<a>', '<a></b>', '<a/><', '<a b="<"/>', '<a>&x;</a>', '<a>\x01</a>', '<a>\uffff</a>', '<a b="c" d/>'])
    expect(isXml(`${head}${text}\n`)).toBe(false);
});

test('whatever an author writes, it is XML', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (author, isAccepted) => {
      const given = told(author);
      const text = junitReport(isAccepted ? { ...given, findings: [] } : given, options);
      expect(isXml(text), text).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
