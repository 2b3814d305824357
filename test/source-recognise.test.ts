import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../src/source/json.ts';
import { hasParametersSchema, isMeantForUs, recognise } from '../src/source/recognise.ts';

function rootOf(text: string) {
  const { root } = readJson({ path: 'x.json', text });
  if (!root) throw new Error(`not read: ${text}`);
  return root;
}

const host = 'https://schema.management.azure.com/schemas';
const withSchema = (schema: string) => `{"$schema": "${schema}"}`;

const documents: readonly [json: string, kind: ReturnType<typeof recognise>][] = [
  [withSchema(`${host}/2019-04-01/deploymentTemplate.json#`), 'template'],
  [withSchema(`${host}/2015-01-01/deploymentTemplate.json`), 'template'],
  [withSchema('http://schema.management.azure.com/schemas/2014-04-01-preview/DEPLOYMENTTEMPLATE.JSON#'), 'template'],
  [withSchema('https://schemas.management.azure.com/schemas/2099-12-31/deploymentTemplate.json#'), 'template'],
  [withSchema(`${host}/2018-05-01/subscriptionDeploymentTemplate.json#`), 'template'],
  [withSchema(`${host}/2019-08-01/managementGroupDeploymentTemplate.json#`), 'template'],
  [withSchema(`${host}/2019-08-01/tenantDeploymentTemplate.json#`), 'template'],
  [withSchema(` ${host}/2019-04-01/deploymentTemplate.json `), 'template'],
  [withSchema(`${host}/2019-04-01/deploymentTemplate.json?x=1`), 'template'],
  [withSchema(`${host}/2019-04-01/deploymentTemplate.json#foo`), 'template'],
  [`{"$SCHEMA": "${host}/2019-04-01/deploymentTemplate.json#"}`, 'template'],
  ['{"contentVersion": "1.0.0.0", "resources": []}', 'template'],
  ['{"CONTENTVERSION": "1.0.0.0", "Resources": {}}', 'template'],
  ['{"contentVersion": "1.0.0.0", "resources": [], "Resources": []}', 'template'],
  ['{"$schema": "./mine.json", "contentVersion": "1.0.0.0", "resources": []}', 'template'],
  ['{"$schema": 1, "contentVersion": "1.0.0.0", "resources": []}', 'template'],
  [`{"$schema": "${host}/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0", "resources": []}`, 'template'],
  [withSchema(`${host}/2019-04-01/deploymentParameters.json#`), 'parameters'],
  [withSchema(`${host}/2018-05-01/subscriptionDeploymentParameters.json#`), 'parameters'],
  [
    '{"contentVersion": "1.0.0.0", "parameters": {"a": {"value": 1}, "b": {"reference": {}}, "c": {"expression": ""}}}',
    'parameters',
  ],
  ['{"Parameters": {"a": {"VALUE": null}}}', 'parameters'],
  ['{"parameters": {"a": {"value": 1}, "b": {"type": "string"}}}', 'other'],
  ['{"parameters": {"a": 1}}', 'other'],
  ['{"parameters": {}}', 'other'],
  ['{"parameters": {"a": {"value": 1}}, "resources": []}', 'other'],
  ['{"contentVersion": "1.0.0.0", "resources": "[x]"}', 'other'],
  ['{"resources": []}', 'other'],
  [withSchema(`${host}/2020-10-01/policyDefinition.json#`), 'other'],
  [withSchema(`${host}/0.1.2-preview/CreateUIDefinition.MultiVm.json#`), 'other'],
  [withSchema('https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json'), 'other'],
  [withSchema('https://example.com/notDeploymentTemplate.json#'), 'other'],
  [
    `{"properties": {"policyRule": {"then": {"details": {"deployment": {"properties": {"template": ${withSchema(`${host}/2019-04-01/deploymentTemplate.json#`)}}}}}}}}`,
    'other',
  ],
  ['{"compilerOptions": {}, "include": ["src"]}', 'other'],
  ['{"name": "x", "version": "1.0.0"}', 'other'],
  [`["${host}/2019-04-01/deploymentTemplate.json#"]`, 'other'],
  ['"deploymentTemplate.json"', 'other'],
];

test.each(documents)('%s is %s', (json, kind) => expect(recognise(rootOf(json))).toBe(kind));

test('only a schema says that a parameter file is one', () => {
  expect(hasParametersSchema(rootOf(withSchema(`${host}/2019-04-01/deploymentParameters.json#`)))).toBe(true);
  expect(hasParametersSchema(rootOf('{"parameters": {"a": {"value": 1}}}'))).toBe(false);
});

const broken: readonly [text: string, isOurs: boolean][] = [
  [`{'$schema': '${host}/2019-04-01/deploymentTemplate.json#'`, true],
  [`{$schema: "${host}/2019-04-01/deployment\\u0054emplate\\u002ejson#"`, true],
  [`{'$schema': '${host}/2019-04-01/deploymentParameters.json#'`, true],
  ["{'type': 'microsoft.cognitiveservices\\/accounts'", true],
  ["{'type': 'Microsoft.Resources\\u002Fdeployments'", true],
  ["{'name': 'package'", false],
  ['{% for template in templates %}', false],
  ['', false],
];

test.each(broken)('%s is meant for us: %s', (text, isOurs) => expect(isMeantForUs(text)).toBe(isOurs));

test('any JSON is something', () => {
  const keys = fc.constantFrom('$schema', 'resources', 'Resources', 'contentVersion', 'parameters', 'value', 'x');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.dictionary(keys, tie('json')), fc.array(tie('json'))),
  }));
  fc.assert(
    fc.property(json, (value) => {
      expect(['template', 'parameters', 'other']).toContain(recognise(rootOf(JSON.stringify(value))));
    }),
  );
});
