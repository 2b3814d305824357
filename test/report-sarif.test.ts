import type { Log, Result, Run } from 'sarif';
import { expect, test } from 'vitest';
import type { Finding, Report, ReportOptions } from '../src/model/report.ts';
import type { Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import { reporters } from '../src/reporters.ts';
import { account, empty, finding, options, parameterFile, report, rule, spanOf, template } from './report-sample.ts';

function runOf(given: Report, pathPrefix = '', more: Partial<ReportOptions> = {}): Run {
  const log: Log = JSON.parse(reporters.check.sarif(given, { ...options, pathPrefix, ...more }));
  expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0]!;
}

const resultsOf = (findings: readonly Finding[], pathPrefix = '') => runOf({ ...report, findings }, pathPrefix).results ?? [];
const firstOf = (given: Partial<Finding>, pathPrefix = ''): Result => resultsOf([{ ...finding, ...given }], pathPrefix)[0]!;
const placeOf = (result: Result) => result.locations?.[0]?.physicalLocation;

test('every rule that was asked is listed, whether it fired or not', () => {
  const { driver } = runOf({
    ...empty,
    rules: [...report.rules, rule('AOAI003', 'default-action-deny', { level: 'note' })],
  }).tool;
  expect(driver).toMatchObject({ name: 'aoai-guard', semanticVersion: '1.2.3' });
  expect(driver.rules?.map(({ id, name, defaultConfiguration }) => [id, name, defaultConfiguration?.level])).toEqual([
    ['AOAI001', 'PublicNetworkAccess', 'error'],
    ['AOAI002', 'PrivateEndpoint', 'error'],
    ['AOAI003', 'DefaultActionDeny', 'note'],
  ]);
  for (const one of driver.rules ?? []) {
    expect(one.shortDescription?.text.length).toBeGreaterThan(0);
    expect(one.fullDescription?.text.length).toBeGreaterThan(0);
    expect(one.help?.text).toContain('Change it.');
    expect(one.help?.markdown).toContain('**Fix:** Change it.');
    expect(one.helpUri).toBe(`https://github.com/aoai-guard/aoai-guard/blob/main/docs/rules/${one.id}.md`);
    expect(one.properties?.tags).toContain('security');
    expect(Number(one.properties?.['security-severity'])).toBeGreaterThan(0);
    expect(one.properties?.['security-severity']).toBeTypeOf('string');
  }
});

test('a result', () => {
  expect(firstOf({})).toEqual({
    ruleId: 'AOAI001',
    ruleIndex: 0,
    level: 'error',
    message: { text: "accounts 'oai' sets publicNetworkAccess to 'Enabled'. See: [from here](1)." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'infra/main.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 6, startColumn: 55, endLine: 6, endColumn: 79 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'infra/main.parameters.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 20, endLine: 1, endColumn: 29 },
        },
        message: { text: 'from here' },
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: 'f00d:1',
      'aoaiGuard/v1': 'f00d',
    },
    properties: { verdict: 'violation', parameters: ['infra/main.parameters.json'] },
  });
});

test('no line of code, no absolute path, no category, no base but a description', () => {
  const text = reporters.check.sarif(report, options);
  expect(text).not.toContain('hunter');
  expect(text).not.toContain('snippet');
  expect(text).not.toContain(process.cwd());
  const run = runOf(report);
  expect(run.automationDetails).toBeUndefined();
  expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { description: { text: 'The root of the repository.' } } });
});

test.each([
  ['main.json', '', 'main.json'],
  ['./main.json', 'infra/', 'infra/main.json'],
  ['../main.json', 'infra/dev/', 'infra/main.json'],
  ['a b/c#1?.json', '', 'a%20b/c%231%3F.json'],
  ['a:b.json', '', 'a%3Ab.json'],
  ['100%/[x].json', '', '100%25/%5Bx%5D.json'],
  ['größe\u202e\ud800.json', '', 'gr%C3%B6%C3%9Fe%E2%80%AE%EF%BF%BD.json'],
])('path %j under %j', (path, prefix, uri) => {
  const file = { ...template, path };
  expect(placeOf(firstOf({ at: spanOf(file, '"name"') }, prefix))?.artifactLocation?.uri).toBe(uri);
});

test('a region is one line, since GitHub shows an alert only where the whole region is in the diff', () => {
  expect(placeOf(firstOf({ at: spanOf(template, template.text.slice(30, 200)) }))?.region).toMatchObject({
    startLine: 3,
    endLine: 3,
    endColumn: 54,
  });
  expect(placeOf(firstOf({ at: wholeFile(template) }))?.region).toEqual({
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 1,
  });
});

test("an author's text makes no link and ends no link early", () => {
  const at = spanOf(parameterFile, '"Enabled"');
  const { message } = firstOf({
    message: 'look [here](https://x.example)',
    related: [{ span: at, message: 'a](https://x.example) [b' }],
  });
  expect(message.text).toBe('look [here] (https://x.example). See: [a)(https://x.example) (b](1).');
});

test('undecided is a warning that says so', () => {
  const result = firstOf({ verdict: 'undecided', level: 'warning' });
  expect(result).toMatchObject({ level: 'warning', properties: { verdict: 'undecided' } });
  expect(result).not.toHaveProperty('kind');
});

test('more results or places than GitHub takes are cut, the light ones first', () => {
  const note: Finding = { ...finding, level: 'note' };
  const results = resultsOf([...Array<Finding>(25_000).fill(note), finding]);
  expect(results).toHaveLength(25_000);
  expect(results[0]?.level).toBe('error');
  const [place] = finding.related;
  const many = firstOf({ related: Array(150).fill(place) });
  expect(many.relatedLocations).toHaveLength(100);
  expect(many.message.text?.match(/\]\(\d+\)/g)).toHaveLength(10);
});

test('problems and notes are notifications; the run is unsuccessful only where nothing could be read', () => {
  const problems = [{ message: 'is no JSON', at: wholeFile(template) }];
  const notes = [{ kind: 'duplicate-key', message: 'twice', at: spanOf(template, '"name"') }];
  const [invocation] = runOf({ ...report, accounts: [account], problems, notes }).invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(true);
  expect(invocation?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([
    ['error', 'is no JSON.'],
    ['note', 'twice.'],
  ]);
  expect(runOf({ ...empty, problems }).invocations?.[0]?.executionSuccessful).toBe(false);
  expect(runOf(empty).invocations?.[0]?.executionSuccessful).toBe(true);
});

test('notes that ask somebody to do something are warnings', () => {
  const notes = ['suppression-unused', 'granted'].map((kind) => ({ kind, message: kind, at: wholeFile(template) }));
  const [invocation] = runOf({ ...report, notes }).invocations ?? [];
  expect(invocation?.toolExecutionNotifications?.map(({ level }) => level)).toEqual(['warning', 'note']);
});

test('a category tells runs of one commit apart', () => {
  expect(runOf(report, '', { category: 'infra/prod' }).automationDetails).toEqual({ id: 'infra/prod/' });
});

const by: Suppression = {
  kind: 'comment',
  rules: ['AOAI001'],
  reason: 'it is old',
  until: '2027-01-31',
  at: spanOf(template, '"name"'),
  covers: { kind: 'globs', path: undefined, account: undefined },
};
const hidden: Report = {
  ...report,
  findings: [],
  suppressed: [
    { finding: { ...finding, level: 'warning' }, by },
    { finding: { ...finding, message: 'x' }, by: { ...by, kind: 'configuration', until: undefined } },
  ],
  baselined: [finding],
};

test('what is suppressed is left out, since GitHub would open an alert for it, and shown as such where asked for; the baseline never', () => {
  expect(runOf(hidden).results).toEqual([]);
  const location = {
    physicalLocation: {
      artifactLocation: { uri: 'deploy/infra/main.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 13 },
    },
  };
  const results = runOf(hidden, 'deploy/', { includeSuppressed: true }).results;
  expect(results?.map(({ level, suppressions }) => [level, suppressions])).toEqual([
    ['error', [{ kind: 'external', status: 'accepted', justification: 'it is old', location }]],
    ['warning', [{ kind: 'inSource', status: 'accepted', justification: 'it is old (until 2027-01-31)', location }]],
  ]);
});
