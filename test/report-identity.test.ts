import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import type { Finding, Report } from '../src/model/report.ts';
import { identitiesOf } from '../src/report/identity.ts';
import { finding, report, spanOf, template } from './report-sample.ts';

/** An account that fails both rules, on one line or on several; the first 100 characters of each of its lines are another's too. */
const account = (name: string, gap = '\n    ') =>
  [
    '{ "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "location": "westeurope", "kind": "OpenAI",',
    '"properties": { "publicNetworkAccess": "Enabled", "disableLocalAuth": true, "customSubDomainName": null, "networkAcls": {} },',
    `"name": "${name}" }`,
  ].join(gap);

const templateOf = (accounts: readonly string[], before = '\n', between = ',\n    ') => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",${before}"resources": [
    ${accounts.join(between)}
  ] }
`;

const judge = (text: string): Promise<Report> =>
  check({
    folder: '.',
    stdin: Buffer.from(text),
    paths: ['-'],
    parameters: [],
    parametersBeside: true,
    place: {},
    strict: false,
    tell: () => undefined,
  });

/** What GitHub would know each alert by, under the rule and the account it is about. */
async function keysOf(text: string): Promise<ReadonlyMap<string, string | undefined>> {
  const judged = await judge(text);
  const identities = identitiesOf(judged);
  return new Map(
    judged.findings.map((one) => [`${one.rule.id} ${judged.accounts[one.accounts[0]!]!.resource.label}`, identities.get(one)]),
  );
}

const two = [account('a'), account('b')];
const oneLine = [account('a', ' '), account('b', ' ')];

const edits: readonly (readonly [what: string, before: string, after: string])[] = [
  ['50 lines further down', templateOf(two), templateOf(two, '\n'.repeat(51))],
  ['another above', templateOf(two), templateOf([account('new'), ...two])],
  ['another below', templateOf(two), templateOf([...two, account('new')])],
  ['another between, on the same lines', templateOf(two), templateOf([two[0]!, `${account('new')}, ${two[1]}`])],
  ['in other order', templateOf(two), templateOf([...two].reverse())],
  ['a second on the line, before', templateOf([oneLine[0]!]), templateOf([account('new', ' '), oneLine[0]!], '\n', ', ')],
  ['a second on the line, behind', templateOf([oneLine[0]!]), templateOf([oneLine[0]!, account('new', ' ')], '\n', ', ')],
  ['a third on a line of two', templateOf(oneLine, '\n', ', '), templateOf([account('new', ' '), ...oneLine], '\n', ', ')],
  ['all on one line', templateOf(two), templateOf(two).replaceAll('\n', ' ')],
  ['with CRLF', templateOf(two), templateOf(two).replaceAll('\n', '\r\n')],
];
test.each(edits)('%s: the other alerts stay what they were', async (_, before, after) => {
  const [old, now] = [await keysOf(before), await keysOf(after)];
  expect(old.size).toBeGreaterThan(1);
  expect([...now].filter(([what]) => old.has(what)).sort()).toEqual([...old].sort());
  expect(new Set(now.values()).size).toBe(now.size);
});

/** The same nested template deployed once for each name: only the parameter tells them apart. */
const nested = (names: readonly string[]) =>
  templateOf(
    names.map((name) =>
      JSON.stringify({
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: `deploy-${name}`,
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { name: { value: name } },
          template: {
            $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
            contentVersion: '1.0.0.0',
            parameters: { name: { type: 'string' } },
            resources: [JSON.parse(account("[parameters('name')]"))],
          },
        },
      }),
    ),
  );

test('of one nested template deployed twice each alert stays, wherever a third is put', async () => {
  const old = await keysOf(nested(['a', 'b']));
  expect([...old.values()].map((key) => key?.split(':')[1]).sort()).toEqual(['1', '1', '1', '1']);
  for (const names of [
    ['c', 'a', 'b'],
    ['0', 'a', 'b'],
    ['b', 'c', 'a'],
    ['a', 'b', 'c'],
  ]) {
    const now = await keysOf(nested(names));
    expect([...now].filter(([what]) => old.has(what)).sort()).toEqual([...old].sort());
    expect(new Set(now.values()).size).toBe(6);
  }
});

const at = spanOf(template, '"name"');
const [first, second, third]: Finding[] = ['a', 'b', 'c'].map((message) => ({ ...finding, message }));
const undecided: Finding = { ...finding, verdict: 'undecided', message: 'a' };
const by = { kind: 'comment', rules: [], reason: '', until: undefined, at, covers: { kind: 'span', span: at } } as const;

test('equal fingerprints are told apart by what is said, whatever their order and whether they are hidden', () => {
  const expected = [
    [first, 'f00d:1'],
    [second, 'f00d:2'],
    [third, 'f00d:3'],
    [undecided, 'f00d:4'],
  ];
  const given = { ...report, findings: [undecided, third!, second!, first!] };
  expect([...identitiesOf(given)]).toEqual(expected);
  const hidden = { ...report, findings: [third!], suppressed: [{ finding: first!, by }], baselined: [undecided, second!] };
  expect([...identitiesOf(hidden)]).toEqual(expected);
});

test('a fingerprint counts once for each rule and file', () => {
  const elsewhere = { ...finding, at: { ...finding.at, file: { ...template, path: 'b.json' } } };
  const otherwise = { ...finding, rule: report.rules[1]! };
  const keys = identitiesOf({ ...report, findings: [finding, elsewhere, otherwise] });
  expect([...keys.values()]).toEqual(['f00d:1', 'f00d:1', 'f00d:1']);
});
