import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Note, Report, ReportOptions } from '../src/model/report.ts';
import { wholeFile } from '../src/model/span.ts';
import { annotationsOf } from '../src/report/github.ts';
import { reporters } from '../src/reporters.ts';
import { hostile, told } from './report-hostile.ts';
import { empty, finding, options, report, rule, spanOf, template } from './report-sample.ts';

const github = (given: Report, more: Partial<ReportOptions> = {}) => reporters.check.github(given, { ...options, ...more });

const undecided: Finding = {
  ...finding,
  verdict: 'undecided',
  level: 'warning',
  message: 'may be open: 100%, or not',
  at: spanOf(template, template.text.slice(20, 120)),
  related: [],
  parameters: [],
};
const problem = { message: 'is no JSON', at: wholeFile({ ...template, path: 'a:b,c.json' }) };
const notes: readonly Note[] = [
  { kind: 'hidden-by-change', message: 'this change hides a finding', at: spanOf(template, '"name"') },
  { kind: 'duplicate-key', message: 'twice', at: spanOf(template, '"name"') },
];

test('findings by level, problems, notes that warn and notes that tell', () => {
  const given = {
    ...report,
    findings: [{ ...undecided, level: 'note' as const }, undecided, finding],
    problems: [problem],
    notes,
  };
  expect(github(given, { pathPrefix: 'deploy/' })).toBe(
    `::error file=deploy/infra/main.json,line=6,endLine=6,col=55,endColumn=79,title=AOAI001 public-network-access::accounts 'oai' sets publicNetworkAccess to 'Enabled'%0AWhy: Anyone can reach the account.%0AFix: Change it.%0Adeploy/infra/main.parameters.json:1:20: from here%0AWith parameters deploy/infra/main.parameters.json
::error file=deploy/a%3Ab%2Cc.json,line=1,endLine=1,title=aoai-guard%3A problem::is no JSON
::warning file=deploy/infra/main.json,line=4,endLine=4,col=7,endColumn=13,title=aoai-guard%3A hidden-by-change::this change hides a finding
::warning file=deploy/infra/main.json,line=3,endLine=3,col=2,endColumn=54,title=AOAI001 public-network-access (undecided)::may be open: 100%25, or not%0AWhy: Anyone can reach the account.%0AFix: Change it.
::notice file=deploy/infra/main.json,line=3,endLine=3,col=2,endColumn=54,title=AOAI001 public-network-access (undecided)::may be open: 100%25, or not%0AWhy: Anyone can reach the account.%0AFix: Change it.
::notice file=deploy/infra/main.json,line=4,endLine=4,col=7,endColumn=13,title=aoai-guard%3A duplicate-key::twice
`,
  );
});

test('what a change hides is told before whatever else it brings', () => {
  const flood = { ...report, findings: Array<Finding>(20).fill(undecided), notes };
  expect(annotationsOf(flood, options)[0]?.message).toBe('this change hides a finding');
});

const at = spanOf(template, '"name"');
const by = { kind: 'comment', rules: [], reason: 'it is old', until: undefined, at, covers: { kind: 'span', span: at } } as const;

test('what is hidden is one notice that lists it', () => {
  const hidden = { ...report, findings: [], suppressed: [{ finding, by }], baselined: [undecided] };
  expect(github(hidden)).toBe(
    `::notice title=aoai-guard%3A hidden findings::1 suppressed, 1 in the baseline:%0Ainfra/main.json:6:55: AOAI001, suppressed by a comment (it is old): accounts 'oai' sets publicNetworkAccess to 'Enabled'%0Ainfra/main.json:3:2: AOAI001, in the baseline: may be open: 100%25, or not
`,
  );
  expect(github(hidden, { quiet: true })).toBe('');
  const [one] = annotationsOf({ ...hidden, baselined: Array<Finding>(14).fill(finding) }, options);
  expect(one?.message.split('\n')).toHaveLength(12);
  expect(one?.message).toMatch(/^1 suppressed, 14 in the baseline:\n(?:.*\n){10}and 5 more findings$/);
});

test('nothing found is nothing said; quiet leaves findings and problems', () => {
  expect(github(empty)).toBe('');
  expect(github({ ...empty, problems: [problem], notes }, { quiet: true })).toBe(
    '::error file=a%3Ab%2Cc.json,line=1,endLine=1,title=aoai-guard%3A problem::is no JSON\n',
  );
});

test.each([
  [10, 10, undefined],
  [11, 10, '2 more errors, see the job summary: GitHub shows no more of one step.'],
  [500, 10, '491 more errors, see the job summary: GitHub shows no more of one step.'],
])('of %i errors %i are told, and the warning still is', (count, shown, rest) => {
  const findings = [undecided, ...Array<Finding>(count).fill(finding)];
  const annotations = annotationsOf({ ...report, findings }, options);
  expect(annotations.map(({ level }) => level)).toEqual([...Array(shown).fill('error'), 'warning']);
  const last = annotations[shown - 1]!;
  if (rest === undefined) expect(last.place?.path).toBe('infra/main.json');
  else expect(last).toEqual({ level: 'error', place: undefined, title: 'aoai-guard', message: rest });
});

test('a violation comes before what is undecided, where both are errors', () => {
  const strict: Finding = { ...undecided, level: 'error' };
  const titles = annotationsOf({ ...report, findings: [strict, finding] }, options).map(({ title }) => title);
  expect(titles).toEqual(['AOAI001 public-network-access', 'AOAI001 public-network-access (undecided)']);
});

test('many places are counted', () => {
  const [place] = finding.related;
  const [one] = annotationsOf({ ...report, findings: [{ ...finding, related: Array(7).fill(place) }] }, options);
  expect(one?.message.split('\n').slice(3)).toEqual([
    ...Array(5).fill('infra/main.parameters.json:1:20: from here'),
    'and 2 more places',
    'With parameters infra/main.parameters.json',
  ]);
});

test('a runner cuts messages at 4096 characters and GitHub takes titles of 255; no pair is torn apart', () => {
  const long = { ...rule('AOAI001', 'x'.repeat(300)), why: '😀'.repeat(3000), fix: '\u202e'.repeat(3000) };
  for (const message of ['😀'.repeat(3000), `x${'😀'.repeat(3000)}`, '\x1b'.repeat(3000)]) {
    const [one] = annotationsOf({ ...report, findings: [{ ...finding, rule: long, message }] }, options);
    expect(one?.title).toHaveLength(255);
    expect(one?.message.length).toBeLessThanOrEqual(4000);
    expect(one?.message.length).toBeGreaterThan(3990);
    expect(one?.message).not.toMatch(/\p{Cs}/u);
    expect(one?.message).toMatch(/…$/);
  }
});

/** What a runner takes of a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
const ours =
  /^::(?:error|warning|notice) (?:file=[^:,\r\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,)?title=[^:,\r\n]+::[^\r\n]*$/;

test('whatever an author writes, each line is one command of ours', () => {
  fc.assert(
    fc.property(hostile, (author) => {
      const lines = github(told(author)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(annotationsOf(told(author), options).length);
      for (const line of lines) expect(line).toMatch(ours);
      expect(lines.join('\n')).not.toContain('##[');
    }),
    { numRuns: 2000 },
  );
});
