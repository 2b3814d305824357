import { expect, test } from 'vitest';
import { idText, print } from '../src/model/print.ts';
import type { Suppression } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import { textOf } from '../src/model/text.ts';
import { array, bool, float, integer, nullValue, object, text, unknown } from '../src/model/value.ts';
import { jsonLine } from '../src/report/json-text.ts';
import { plainValue } from '../src/report/plain-value.ts';
import { reporters } from '../src/reporters.ts';
import { account, empty, finding, input, options, report, resource, spanOf, template } from './report-sample.ts';

const region = (startLine: number, startColumn: number, endColumn: number) => ({
  startLine,
  startColumn,
  endLine: startLine,
  endColumn,
});

test('the whole of it, keys in the order of the contract', () => {
  const problems = [{ message: 'is no JSON', at: wholeFile(template) }];
  const notes = [{ kind: 'linked-template-not-read', message: 'module.json is not read', at: spanOf(template, '"name"') }];
  const told = {
    rule: 'AOAI001',
    name: 'public-network-access',
    verdict: 'violation',
    level: 'error',
    message: "accounts 'oai' sets publicNetworkAccess to 'Enabled'",
    accounts: [0],
    path: 'infra/main.json',
    region: region(6, 55, 79),
    related: [{ path: 'infra/main.parameters.json', region: region(1, 20, 29), message: 'from here' }],
    parameters: ['infra/main.parameters.json'],
    fingerprint: 'f00d',
  };
  const expected = {
    version: 1,
    tool: { name: 'aoai-guard', version: '1.2.3' },
    inputs: [{ path: 'infra/main.json', language: 'arm', parameters: 'infra/main.parameters.json', accounts: 1 }],
    accounts: [
      {
        input: 0,
        path: 'infra/main.json',
        region: region(3, 7, 53),
        pointer: '/resources/0',
        index: null,
        address: null,
        label: "accounts 'oai'",
        kind: 'OpenAI',
        id: '/subscriptions/{subscription().subscriptionId}/providers/Microsoft.CognitiveServices/accounts/oai',
        verdicts: { AOAI001: 'violation', AOAI002: 'pass' },
        evidence: { AOAI002: { path: 'infra/main.json', region: region(3, 7, 53), basis: 'id' } },
      },
    ],
    findings: [told],
    problems: [{ path: 'infra/main.json', region: region(1, 1, 1), message: 'is no JSON' }],
    notes: [
      { kind: 'linked-template-not-read', path: 'infra/main.json', region: region(4, 7, 13), message: 'module.json is not read' },
    ],
    suppressed: [
      {
        ...told,
        by: { kind: 'comment', reason: 'it is old', until: '2027-01-31', path: 'infra/main.json', region: region(4, 7, 13) },
      },
      { ...told, by: { kind: 'metadata', reason: 'it is old', until: null, path: 'infra/main.json', region: region(4, 7, 13) } },
    ],
    baselined: [told],
    summary: {
      accounts: 1,
      pass: 1,
      violation: 1,
      undecided: 0,
      problems: 1,
      suppressed: 2,
      baselined: 1,
      granted: 0,
      leftOut: 3,
    },
  };
  const by: Suppression = {
    kind: 'comment',
    rules: ['AOAI001'],
    reason: 'it is old',
    until: '2027-01-31',
    at: spanOf(template, '"name"'),
    covers: { kind: 'globs', path: undefined, account: undefined },
  };
  const suppressed = [by, { ...by, kind: 'metadata' as const, until: undefined }].map((one) => ({ finding, by: one }));
  const given = { ...report, problems, notes, suppressed, baselined: [finding], leftOut: 3 };
  expect(reporters.check.json(given, options)).toBe(`${JSON.stringify(expected, null, 2)}\n`);
});

test('no parameter files are null, several are joined', () => {
  const inputs = [
    { ...input, parameters: [] },
    { ...input, parameters: ['a.json', 'b.json'] },
  ];
  const document = JSON.parse(reporters.check.json({ ...empty, inputs }, options));
  expect(document.inputs.map((one: { parameters: unknown }) => one.parameters)).toEqual([null, 'a.json,b.json']);
});

const at = resource.span;
const hole = unknown("parameters('n')", "parameter 'n' has no value", at, { shape: 'text' });
const stretch = { kind: 'stretch', term: 'copy', each: hole } as const;
const digest = unknown('#0123456789', 'it is too long', at);

test.each([
  [nullValue(at), 'null', 'null'],
  [bool(true, at), 'true', 'true'],
  [integer(9007199254740993n, at), '9007199254740993', '9007199254740993'],
  [float(1.5, at), '1.5', '1.5'],
  [text("it's", at), "'it''s'", '"it\'s"'],
  [
    textOf(['oai-', hole], at),
    "'oai-{parameters('n')}'",
    `{"unknown":"text('oai-',parameters('n'))","why":"parameter 'n' has no value"}`,
  ],
  [hole, "{parameters('n')}", `{"unknown":"parameters('n')","why":"parameter 'n' has no value"}`],
  [digest, '{…}', '{"unknown":"#0123456789","why":"it is too long"}'],
  [array([], at), '[]', '[]'],
  [array([integer(1, at), stretch], at), '[1, …]', '[1,{"unknown":"...copy","why":"nobody knows how many there are"}]'],
  [array(Array(7).fill(integer(1, at)), at), '[1, 1, 1, 1, 1, …]', '[1,1,1,1,1,1,1]'],
  [object(new Map(), at), '{}', '{}'],
  [
    object(new Map([['__proto__', object(new Map([['a', array([integer(1, at)], at)]]), at)]]), at),
    '{ __proto__: { a: […] } }',
    '{"__proto__":{"a":[1]}}',
  ],
  [object(new Map(), at, hole), '{ … }', `{"...":{"unknown":"parameters('n')","why":"parameter 'n' has no value"}}`],
])('%# for people and as JSON', (value, printed, json) => {
  expect(print(value)).toBe(printed);
  expect(jsonLine(plainValue(value))).toBe(json);
});

test('an id is shown whole and without quotes', () => {
  expect(idText(text(`/a/${'x'.repeat(500)}`, at))).toBe(`/a/${'x'.repeat(500)}`);
  expect(idText(textOf(['/a/', hole, '/b'], at))).toBe("/a/{parameters('n')}/b");
  expect(idText(hole)).toBe("{parameters('n')}");
});

test('show', () => {
  const body = object(new Map([['name', hole]]), at);
  const resources = [{ input: 0, pointer: '/resources/0', resource: { ...resource, body, index: '1,0' } }];
  const expected = {
    version: 1,
    inputs: [{ path: 'infra/main.json', language: 'arm', parameters: 'infra/main.parameters.json' }],
    resources: [
      {
        input: 0,
        path: 'infra/main.json',
        region: region(3, 7, 53),
        pointer: '/resources/0',
        index: '1,0',
        address: null,
        type: 'microsoft.cognitiveservices/accounts',
        id: '/subscriptions/{subscription().subscriptionId}/providers/Microsoft.CognitiveServices/accounts/oai',
        deployed: 'yes',
        body: { name: { unknown: "parameters('n')", why: "parameter 'n' has no value" } },
      },
    ],
  };
  expect(reporters.show.json({ inputs: [input], resources, problems: [] })).toBe(`${JSON.stringify(expected, null, 2)}\n`);
});

test('evaluate, one a line', () => {
  const answers = [
    { expression: 'add(1, 1)', value: 9223372036854775807n },
    { expression: 'null()', value: null },
    { expression: "parameters('n')", unknown: "parameters('n')", why: "parameter 'n' has no value" },
  ];
  expect(reporters.evaluate.json(answers)).toBe(`{"expression":"add(1, 1)","value":9223372036854775807}
{"expression":"null()","value":null}
{"expression":"parameters('n')","unknown":"parameters('n')","why":"parameter 'n' has no value"}
`);
  expect(reporters.evaluate.text(answers)).toBe(
    "9223372036854775807\nnull\nunknown: parameters('n'), because parameter 'n' has no value\n",
  );
});

test('a pass by configuration is counted as granted', () => {
  const evidence = new Map([['AOAI002', { span: resource.span, basis: 'configuration' as const }]]);
  const document = JSON.parse(reporters.check.json({ ...report, accounts: [{ ...account, evidence }] }, options));
  expect(document.summary).toMatchObject({ pass: 1, granted: 1 });
  expect(document.accounts[0].evidence.AOAI002.basis).toBe('configuration');
});
