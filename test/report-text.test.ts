import { expect, test } from 'vitest';
import type { Account, Finding, Report } from '../src/model/report.ts';
import type { Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import { array, object, text, unknown, type Value } from '../src/model/value.ts';
import { snippet } from '../src/report/snippet.ts';
import { closingLine, isAllGood, verdictOf } from '../src/report/summary.ts';
import { reporters } from '../src/reporters.ts';
import { account, empty, finding, input, options, report, resource, spanOf, template } from './report-sample.ts';

const check = (given: Report, quiet = false) => reporters.check.text(given, { ...options, quiet });

test('a finding: place, level, what, code, further places, parameters; why and fix; the closing line', () => {
  expect(
    check(report),
  ).toBe(`infra/main.json:6:55: error: accounts 'oai' sets publicNetworkAccess to 'Enabled' [AOAI001 public-network-access]
    | "publicNetworkAccess": "[parameters('access')]"
    |                        ^^^^^^^^^^^^^^^^^^^^^^^^
  infra/main.parameters.json:1:20: from here
  with parameters infra/main.parameters.json

AOAI001 public-network-access: public-network-access is not as it should be
  why: Anyone can reach the account.
  fix: Change it.

1 account: 1 passed, 1 violated, 0 undecided
`);
});

const undecided: Finding = {
  ...finding,
  verdict: 'undecided',
  level: 'warning',
  message: 'may be open',
  related: [],
  parameters: [],
};
const problem = { message: 'is no JSON', at: wholeFile(template) };
const unread = { kind: 'linked-template-not-read', message: 'module.json is not read', at: spanOf(template, '"name"') };

test('undecided, problems and notes', () => {
  const given = { ...report, findings: [undecided], problems: [problem], notes: [unread] };
  expect(check(given)).toContain('infra/main.json:6:55: warning (undecided): may be open [AOAI001 public-network-access]\n');
  expect(check(given)).toContain(
    '\n\ninfra/main.json:1:1: problem: is no JSON\n\ninfra/main.json:4:7: note: module.json is not read\n\n1 account',
  );
});

const by: Suppression = {
  kind: 'comment',
  rules: ['AOAI001'],
  reason: 'it is old',
  until: '2027-01-31',
  at: unread.at,
  covers: { kind: 'span', span: unread.at },
};
const accepting: Report = {
  ...report,
  findings: [],
  suppressed: [
    { finding, by },
    { finding: undecided, by: { ...by, kind: 'configuration', until: undefined } },
  ],
  baselined: [undecided],
  notes: [
    { kind: 'granted', message: 'the hub makes it', at: unread.at },
    { kind: 'baseline-stale', message: 'it is gone', at: unread.at },
  ],
};

test('what is suppressed, by what, why and until when; what the baseline holds; grants and warnings', () => {
  expect(
    check(accepting),
  ).toBe(`infra/main.json:6:55: error, suppressed: accounts 'oai' sets publicNetworkAccess to 'Enabled' [AOAI001 public-network-access]
  by a comment at infra/main.json:4:7 until 2027-01-31: it is old
infra/main.json:6:55: warning, suppressed: may be open [AOAI001 public-network-access]
  by the configuration at infra/main.json:4:7: it is old

infra/main.json:6:55: warning, in the baseline: may be open [AOAI001 public-network-access]

infra/main.json:4:7: granted: the hub makes it
infra/main.json:4:7: warning: it is gone

1 account: 1 passed, 1 violated, 0 undecided, 2 suppressed, 1 in the baseline
`);
  expect(check(accepting, true)).toBe('');
});

test('quiet leaves findings and problems', () => {
  expect(
    check({ ...report, findings: [undecided], problems: [problem], notes: [unread] }, true),
  ).toBe(`infra/main.json:6:55: warning (undecided): may be open [AOAI001 public-network-access]
    | "publicNetworkAccess": "[parameters('access')]"
    |                        ^^^^^^^^^^^^^^^^^^^^^^^^

infra/main.json:1:1: problem: is no JSON
`);
  expect(check({ ...report, findings: [] }, true)).toBe('');
});

test('many further places are counted', () => {
  const [place] = finding.related;
  const lines = check({ ...report, findings: [{ ...finding, related: Array(25).fill(place) }] }).split('\n');
  expect(lines.filter((line) => line.endsWith('from here'))).toHaveLength(20);
  expect(lines).toContain('  and 5 more');
});

const passing: Account = {
  ...account,
  verdicts: new Map([
    ['AOAI001', 'pass'],
    ['AOAI002', 'pass'],
  ]),
};
const granted: Account = { ...passing, evidence: new Map([['AOAI002', { span: resource.span, basis: 'configuration' }]]) };
const good: Report = { ...report, accounts: [passing, passing], findings: [] };

test.each<readonly [string, Report]>([
  ['nothing read: no file was found', empty],
  ['no accounts found in 1 file', { ...empty, filesRead: 1 }],
  ['no accounts found in 2 files, 1 problem', { ...empty, filesRead: 2, problems: [problem] }],
  ['nothing read, 1 problem', { ...empty, filesRead: 1, problems: [problem] }],
  ['no accounts found in 1 deployment', { ...good, accounts: [] }],
  [
    'no accounts found in 2 deployments, 1 problem, 2 linked templates not read',
    { ...good, inputs: [input, input], accounts: [], problems: [problem], notes: [unread, unread] },
  ],
  ['all good: 2 accounts, 4 checks passed', good],
  [
    '2 accounts: 4 passed, 0 violated, 0 undecided, 1 linked template not read',
    { ...good, notes: [unread, { ...unread, kind: 'duplicate-key' }] },
  ],
  ['2 accounts: 4 passed, 0 violated, 0 undecided, 1 problem', { ...good, problems: [problem] }],
  ['2 accounts: 3 passed, 1 violated, 0 undecided', { ...good, accounts: [passing, account] }],
  ['2 accounts: 4 passed, 0 violated, 0 undecided, 1 suppressed', { ...good, suppressed: [{ finding, by }] }],
  ['2 accounts: 4 passed, 0 violated, 0 undecided, 2 in the baseline', { ...good, baselined: [finding, finding] }],
  ['2 accounts: 4 passed, 0 violated, 0 undecided, 1 granted by configuration', { ...good, accounts: [passing, granted] }],
  ['2 accounts: 4 passed, 0 violated, 0 undecided, 1 deployment not touched by the change, not judged', { ...good, leftOut: 1 }],
  [
    'no accounts found in 1 deployment, 2 deployments not touched by the change, not judged',
    { ...good, accounts: [], leftOut: 2 },
  ],
  ['nothing judged: the change touches none of 2 deployments', { ...empty, filesRead: 4, leftOut: 2 }],
  ['nothing judged: the change touches none of 1 deployment, 1 problem', { ...empty, leftOut: 1, problems: [problem] }],
])('%s', (line, given) => {
  expect(closingLine(given)).toBe(line);
});

test.each<readonly [string, Report]>([
  ['violation', { ...report, findings: [undecided, finding], problems: [problem] }],
  ['undecided', { ...report, findings: [undecided], problems: [problem] }],
  ['problem', { ...good, problems: [problem] }],
  ['pass', { ...good, leftOut: 1, suppressed: [{ finding, by }] }],
  ['no-rules', { ...good, accounts: [], rules: [] }],
  ['no-accounts', { ...empty, rules: [], filesRead: 1 }],
  ['no-accounts', { ...good, accounts: [], leftOut: 1 }],
  ['no-accounts', { ...empty, filesRead: 1 }],
  ['nothing-read', empty],
  ['not-touched', { ...empty, filesRead: 1, leftOut: 1 }],
])('the verdict of a run: %s', (verdict, given) => {
  expect(verdictOf(given)).toBe(verdict);
});

test('all is good only where nothing is hidden, granted, unread, left out or empty', () => {
  const less: readonly Report[] = [
    { ...good, suppressed: [{ finding, by }] },
    { ...good, baselined: [finding] },
    { ...good, accounts: [granted] },
    { ...good, notes: [unread] },
    { ...good, leftOut: 1 },
    { ...good, accounts: [] },
    report,
  ];
  expect(isAllGood(good)).toBe(true);
  expect(less.map(isAllGood)).toEqual(less.map(() => false));
  expect(less.filter((one) => closingLine(one).startsWith('all good'))).toEqual([]);
});

const long = 'x'.repeat(400);
test.each<readonly [string, string, readonly string[]]>([
  ['{ "secret": "s3cret", "a": "b", "other": "s3cret" }', '"b"', ['"a": "b"', '     ^^^']],
  ['{ "a" : ["b", "c"], "secret": 1 }', '["b", "c"]', ['"a" : ["b", "c"]', '      ^^^^^^^^^^']],
  ['{ "a": { "secret": "s3cret" } }', '{ "secret": "s3cret" }', ['"a": {…}', '     ^^^']],
  ['{ "a": [ { "secret": "s3cret" } ] }', '[ { "secret": "s3cret" } ]', ['"a": […]', '     ^^^']],
  ['{ "a": [\n  "b"\n] }', '[\n  "b"\n]', ['"a": [', '     ^']],
  ['{ "a":\n  "b" }', '"b"', ['"b"', '^^^']],
  ['{ "a\\"x": "b" }', '"b"', ['"a\\"x": "b"', '        ^^^']],
  ['{\t"a":\t"b"}', '"b"', ['"a": "b"', '     ^^^']],
  ['{ "x": ["a", "b"] }', '"b"', ['"b"', '^^^']],
  ['{ "x": "y: ", "type": "T" }', '"type": "T"', ['"type": "T"', '^^^^^^^^^^^']],
  [`{ "${long}": "b" }`, '"b"', ['"b"', '^^^']],
  [`{ "a": "${long}" }`, `"${long}"`, [`"a": "${'x'.repeat(159)}…`, `     ${'^'.repeat(161)}`]],
  ['{ "a": "\u202eb" }', '"\u202eb"', ['"a": "\\u202eb"', '     ^^^^^^^^^']],
  ['{ "a": "b" }', '', []],
])('of %j the code at %j', (code, piece, lines) => {
  expect(snippet(spanOf({ path: 'a.json', text: code }, piece))).toEqual(lines);
});

test('show tells each part, its value, why it is unknown and where it is written', () => {
  const span = resource.span;
  const [open, written] = [
    unknown("parameters('n')", "parameter 'n' has no value", span),
    spanOf(template, `"[parameters('name')]"`),
  ];
  const body = object(
    new Map<string, Value>([
      ['name', { ...open, span: written }],
      ['properties', object(new Map([['list', array([text('a', span), object(new Map(), span)], span)]]), span)],
    ]),
    span,
  );
  const resources = [
    { input: 0, pointer: null, resource: { ...resource, body, deployed: 'maybe' as const, conditions: [open] } },
  ];
  expect(
    reporters.show.text({ inputs: [input], resources, problems: [] }),
  ).toBe(`# infra/main.json with infra/main.parameters.json: 1 resource

infra/main.json:3:7: accounts 'oai'
  type: microsoft.cognitiveservices/accounts
  id: /subscriptions/{subscription().subscriptionId}/providers/Microsoft.CognitiveServices/accounts/oai
  deployed: maybe (if {parameters('n')})
  - name = {parameters('n')}, because parameter 'n' has no value  (infra/main.json:4:15)
  - properties.list[0] = 'a'  (infra/main.json:3:7)
  - properties.list[1] = {}  (infra/main.json:3:7)
`);
});
