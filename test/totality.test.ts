import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateExpressions } from '../src/expressions.ts';
import { check, show } from '../src/guard.ts';
import type { Report } from '../src/model/report.ts';
import type { Span } from '../src/model/span.ts';
import { reporters } from '../src/reporters.ts';
import { hostile } from './hostile.ts';

/** `RUNS=100 npx vitest run test/totality.test.ts` runs a hundred times as many. */
const runs = Number(process.env['RUNS'] ?? 1);
const options = (numRuns: number) => ({ numRuns: numRuns * runs });
const timeout = 120_000 * Math.max(1, runs);

const reading = (stdin: Uint8Array) => ({
  folder: tmpdir(),
  paths: ['-'],
  stdin,
  parameters: [],
  parametersBeside: false,
  place: {},
  tell: () => undefined,
});

const isInside = ({ file, start, end }: Span) => 0 <= start && start <= end && end <= file.text.length;

function spansOf(report: Report): readonly Span[] {
  const found = report.findings.flatMap(({ at, related }) => [at, ...related.map(({ span }) => span)]);
  const accounts = report.accounts.flatMap(({ resource, evidence }) => [
    resource.span,
    resource.block,
    ...[...evidence.values()].map(({ span }) => span),
  ]);
  return [...found, ...accounts, ...[...report.problems, ...report.notes].map(({ at }) => at)];
}

/** What the guard answers to any bytes: a report whose places exist and which every reporter can tell. */
async function answer(bytes: Uint8Array): Promise<Report> {
  const report = await check({ ...reading(bytes), strict: false });
  expect(spansOf(report).filter((span) => !isInside(span))).toEqual([]);
  for (const tell of Object.values(reporters.check)) {
    expect(typeof tell(report, { version: '0.0.0', colour: false, quiet: false, pathPrefix: '' })).toBe('string');
  }
  return report;
}

const textOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const pieces = [
  '[',
  ']',
  '(',
  ')',
  ',',
  '.',
  "'",
  "''",
  '0',
  '-1',
  '9223372036854775808',
  'concat',
  'parameters',
  "'p'",
  'if',
  'map',
  'lambda',
  'format',
  '{0}',
  ' ',
  'a',
  'é',
  '\u2028',
];
const anyExpression = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
);

const words = [
  'type',
  'name',
  'kind',
  'properties',
  'resources',
  'parameters',
  'variables',
  'outputs',
  'copy',
  'count',
  'input',
  'value',
  'template',
  'condition',
  'scope',
  'existing',
  'defaultValue',
  'allowedValues',
  '$ref',
  'functions',
  'members',
  'output',
  'groupIds',
  'publicNetworkAccess',
  'privateLinkServiceConnections',
  'privateLinkServiceId',
  'expressionEvaluationOptions',
  'templateLink',
  'relativePath',
  '__proto__',
  'constructor',
];
const texts = [
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Resources/deployments',
  'OpenAI',
  'Disabled',
  'inner',
  'string',
  'secureString',
  'array',
  "[parameters('p')]",
  "[variables('v')]",
  '[copyIndex()]',
  "[resourceId('Microsoft.CognitiveServices/accounts','oai')]",
  "[reference('m').outputs.o.value]",
  '[newGuid()]',
  '[',
  '[[x]',
  '',
];

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(...texts, 0, 1, 2, -1, 1.5, true, false, null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('tree'), { maxKeys: 6 }),
  ),
}));

const template = fc.record({
  $schema: fc.constant('https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'),
  contentVersion: fc.constant('1.0.0.0'),
  languageVersion: fc.constantFrom<unknown>('2.0', undefined, 1),
  parameters: fc.oneof(fc.constant({ p: { type: 'string' } }), tree),
  variables: tree,
  functions: tree,
  outputs: tree,
  resources: fc.oneof(
    tree,
    fc.array(
      fc.record({
        type: fc.constantFrom(...texts.slice(0, 3)),
        name: tree,
        kind: tree,
        properties: tree,
        copy: tree,
        condition: tree,
        resources: tree,
        scope: tree,
      }),
      { maxLength: 4 },
    ),
  ),
});

describe('everything gets an answer', () => {
  test('any bytes', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await answer(bytes))),
      options(300),
    );
  });

  test('any JSON', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => void (await answer(new TextEncoder().encode(json)))),
      options(300),
    );
  });

  test('any template', { timeout }, async () => {
    const property = fc.asyncProperty(template, async (value) => {
      await answer(textOf(value));
      const shown = await show(reading(textOf(value)));
      expect(typeof reporters.show.text(shown) + typeof reporters.show.json(shown)).toBe('stringstring');
    });
    await fc.assert(property, options(700));
  });

  test('any expression', { timeout }, () => {
    const property = fc.property(anyExpression, (expression) => {
      const [one] = evaluateExpressions([expression], {});
      expect(one && ('value' in one || one.why !== undefined)).toBe(true);
    });
    fc.assert(property, options(3_000));
  });

  test('the same bytes get the same answer', { timeout }, async () => {
    const told = async (value: unknown) =>
      reporters.check.json(await answer(textOf(value)), { version: '0', colour: false, quiet: false, pathPrefix: '' });
    await fc.assert(
      fc.asyncProperty(template, async (value) => {
        expect(await told(value)).toBe(await told(value));
      }),
      options(100),
    );
  });
});

describe('hostile templates', () => {
  test.each(hostile)('%s', { timeout: 120_000 }, async (_, make, expected) => {
    const { accounts, problems, findings } = await answer(make());
    const kinds = new Set(findings.map(({ verdict }) => verdict));
    expect({ accounts: accounts.length > 0, problems: problems.length > 0, verdicts: [...kinds].sort() }).toEqual(expected);
  });
});
