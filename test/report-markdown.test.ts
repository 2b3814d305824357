import { expect, test } from 'vitest';
import type { Account, Finding, Report, ReportOptions, Way } from '../src/model/report.ts';
import type { Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import { markdownReport } from '../src/report/markdown.ts';
import { strayText } from './markdown-stray.ts';
import { account, empty, finding, input, options, report, resource, spanOf, template } from './report-sample.ts';

const blobAddress = 'https://github.com/owner/name/blob/c0ffee/';
const markdown = (given: Report, more: Partial<ReportOptions> = {}) => markdownReport(given, { ...options, ...more });

const endpoint = { ...resource, label: "privateEndpoints 'pe'" };
const ways: readonly Way[] = [
  { from: 'internet', isOpen: 'yes', why: '' },
  { from: 'endpoint', isOpen: 'yes', why: '', endpoint, groups: "['account']" },
];

test('a violation: the table, the finding, the picture', () => {
  expect(
    markdown({ ...report, waysTo: () => ways }, { blobAddress, pathPrefix: 'deploy/' }),
  ).toBe(`## ❌ aoai-guard: 1 account: 1 passed, 1 violated, 0 undecided

| Account | Kind | Declared in | Deployment | [AOAI001](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI001.md) public-network-access | [AOAI002](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI002.md) private-endpoint |
| --- | --- | --- | --- | --- | --- |
| \`accounts 'oai'\` | \`OpenAI\` | [\`deploy/infra/main.json:3\`](https://github.com/owner/name/blob/c0ffee/deploy/infra/main.json#L3) | \`deploy/infra/main.json\` with \`deploy/infra/main.parameters.json\` | ❌ violation | ✅ pass |

### ❌ AOAI001 public-network-access: public-network-access is not as it should be

**Why:** Anyone can reach the account.

**Fix:** Change it. [More about AOAI001](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI001.md)

❌ **error** [\`deploy/infra/main.json:6\`](https://github.com/owner/name/blob/c0ffee/deploy/infra/main.json#L6) accounts 'oai' sets publicNetworkAccess to 'Enabled'

\`\`\`text
"publicNetworkAccess": "[parameters('access')]"
                       ^^^^^^^^^^^^^^^^^^^^^^^^
\`\`\`

- [\`deploy/infra/main.parameters.json:1\`](https://github.com/owner/name/blob/c0ffee/deploy/infra/main.parameters.json#L1) from here
- with parameters \`deploy/infra/main.parameters.json\`

### What leads to the accounts

Thick: open to the internet. Dotted: the files do not settle it. With a cross: it only looks as if it led there.

\`\`\`mermaid
flowchart LR
  internet(("internet"))
  subgraph d0["deploy/infra/main.json, deploy/infra/main.parameters.json"]
    a0["accounts #39;oai#39;<br/>OpenAI"]:::violation
    e0d0(["privateEndpoints #39;pe#39;"])
  end
  internet ==>|"open"| a0
  e0d0 -->|"group ids #91;#39;account#39;#93;"| a0
  classDef violation stroke:#cf222e,stroke-width:3px
  classDef undecided stroke:#bf8700,stroke-width:3px,stroke-dasharray:6 4
  classDef pass stroke:#1a7f37,stroke-width:3px
\`\`\`
`);
});

const at = spanOf(template, '"name"');
const by: Suppression = {
  kind: 'comment',
  rules: ['AOAI001'],
  reason: 'it is old, see #12',
  until: '2027-01-31',
  at,
  covers: { kind: 'span', span: at },
};
const undecided: Finding = {
  ...finding,
  rule: report.rules[1]!,
  verdict: 'undecided',
  level: 'warning',
  message: 'nobody knows | @all',
  at: wholeFile(template),
  related: [],
  parameters: [],
};
const granted: Account = {
  ...account,
  kind: null,
  verdicts: new Map([['AOAI002', 'pass']]),
  evidence: new Map([['AOAI002', { span: at, basis: 'configuration' }]]),
};
const notes = ['granted', 'hidden-by-change', 'suppression-unused', 'no-source'].map((kind) => ({
  kind,
  message: `about ${kind}`,
  at,
}));
const accepting: Report = {
  ...report,
  inputs: [{ ...input, parameters: [] }],
  accounts: [account, granted],
  findings: [undecided],
  suppressed: [
    { finding, by },
    { finding, by: { ...by, kind: 'configuration', until: undefined } },
  ],
  baselined: [finding],
  problems: [{ message: 'is no JSON', at }],
  notes,
  leftOut: 2,
};

test('undecided, problems, and what is hidden, granted or told; by what, why and until when', () => {
  expect(markdown(accepting)).toBe(
    `## ❔ aoai-guard: 2 accounts: 2 passed, 1 violated, 0 undecided, 2 suppressed, 1 in the baseline, 1 granted by configuration, 1 problem, 2 deployments not touched by the change, not judged

### Problems

1 input could not be read, or not be worked out.

- ⛔ \`infra/main.json:4\` is no JSON

### This change hides these findings

- \`infra/main.json:4\` about hidden-by-change

| Account | Kind | Declared in | Deployment | [AOAI001](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI001.md) public-network-access | [AOAI002](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI002.md) private-endpoint |
| --- | --- | --- | --- | --- | --- |
| \`accounts 'oai'\` | \`OpenAI\` | \`infra/main.json:3\` | \`infra/main.json\` | ☑ violation, suppressed | ✅ pass |
| \`accounts 'oai'\` | unknown | \`infra/main.json:3\` | \`infra/main.json\` | – | ☑ granted by configuration |

### ❔ AOAI002 private-endpoint: private-endpoint is not as it should be

**Why:** Anyone can reach the account.

**Fix:** Change it. [More about AOAI002](https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/AOAI002.md)

❔ **warning (undecided)** \`infra/main.json:1\` nobody knows \`| @all\`

### Warnings

- \`infra/main.json:4\` about suppression-unused

### Suppressed

2 findings that somebody accepts.

- ❌ AOAI001 \`infra/main.json:6\` accounts 'oai' sets publicNetworkAccess to 'Enabled'
  by a comment (\`infra/main.json:4\`) until \`2027-01-31\`: it is old, see \`#12\`
- ❌ AOAI001 \`infra/main.json:6\` accounts 'oai' sets publicNetworkAccess to 'Enabled'
  by the configuration (\`infra/main.json:4\`): it is old, see \`#12\`

### In the baseline

1 finding that was there before.

- ❌ AOAI001 \`infra/main.json:6\` accounts 'oai' sets publicNetworkAccess to 'Enabled'

### Granted by configuration

- \`infra/main.json:4\` about granted

### Notes

- \`infra/main.json:4\` about no-source
`,
  );
});

test('quiet leaves findings and problems', () => {
  const headings = markdown(accepting, { quiet: true })
    .split('\n')
    .filter((line) => line.startsWith('#'));
  expect(headings.slice(1)).toEqual(['### Problems', '### ❔ AOAI002 private-endpoint: private-endpoint is not as it should be']);
});

const passing: Account = { ...account, verdicts: new Map([['AOAI001', 'pass']]) };
const good: Report = { ...report, accounts: [passing], findings: [] };

test.each<readonly [string, Report]>([
  ['✅ aoai-guard: all good: 1 account, 1 check passed', good],
  ['☑ aoai-guard: 1 account: 1 passed, 0 violated, 0 undecided, 1 suppressed', { ...good, suppressed: [{ finding, by }] }],
  ['⚪ aoai-guard: nothing read: no file was found', empty],
  ['⚪ aoai-guard: no accounts found in 3 files', { ...empty, filesRead: 3 }],
  ['⚪ aoai-guard: nothing judged: the change touches none of 2 deployments', { ...empty, filesRead: 3, leftOut: 2 }],
  ['⛔ aoai-guard: nothing read, 1 problem', { ...empty, filesRead: 1, problems: [{ message: 'is no JSON', at }] }],
])('%s', (line, given) => {
  expect(markdown(given).split('\n')[0]).toBe(`## ${line}`);
});

const manyFindings = Array<Finding>(2000).fill({ ...finding, message: `größer als ${'x'.repeat(300)}` });
const large: Report = {
  ...accepting,
  accounts: Array<Account>(2000).fill(account),
  findings: manyFindings,
  suppressed: manyFindings.map((one) => ({ finding: one, by })),
  baselined: manyFindings,
  problems: manyFindings.map(({ message }) => ({ message, at })),
  notes: manyFindings.flatMap(({ message }) => notes.map((note) => ({ ...note, message }))),
  waysTo: () => Array<Way>(30).fill(ways[1]!),
};

test.each([
  [{ most: 1_000_000, unit: 'bytes' }, 600_000],
  [{ most: 65_000, unit: 'characters' }, 50_000],
  [{ most: 4_000, unit: 'characters' }, 1_500],
] as const)('within %j, and not far below', (room, least) => {
  const text = markdownReport(large, { ...options, blobAddress }, room);
  const size = room.unit === 'bytes' ? Buffer.byteLength(text) : text.length;
  expect(size).toBeLessThanOrEqual(room.most);
  expect(size).toBeGreaterThan(least);
  expect(strayText(text)).toEqual([]);
  expect(text).toMatch(/\n\n\d+ of 2000 (?:accounts|findings|entries) are left out for want of room\.\n/);
  expect(text).toMatch(/\n\nLeft out for want of room: [^\n]+\.\n$/);
});

test('the same room holds a small report whole', () => {
  const text = markdownReport(accepting, options, { most: 65_000, unit: 'characters' });
  expect(text).toBe(markdown(accepting));
  expect(text).not.toContain('left out for want of room');
});
