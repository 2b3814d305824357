import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, mayMatter, mentionsUs } from '../src/source/decode.ts';

type Encode = (text: string) => Buffer;
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf32: Encode = (text) => Buffer.from(Uint32Array.from([...text], (one) => one.codePointAt(0) ?? 0).buffer);

const encodings: Readonly<Record<string, Encode>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 LE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text) => swapped(Buffer.from(text, 'utf16le')),
  'UTF-16 BE with BOM': (text) => swapped(Buffer.from(`\ufeff${text}`, 'utf16le')),
};

test.each(Object.entries(encodings))('%s is read', (_, encode) => {
  const text = '{"é": "\u{1f600}\u2028"}\r\n';
  expect(decode(encode(text))).toBe(text);
  expect(decode(encode(''))).toBe('');
});

const noText: readonly [name: string, bytes: Uint8Array][] = [
  ['UTF-32', utf32('{}')],
  ['UTF-32 with BOM', utf32('\ufeff{}')],
  ['UTF-32 BE', utf32('{}').swap32()],
  ['UTF-32 BE with BOM', utf32('\ufeff{}').swap32()],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a NUL in a text', Buffer.from('{"a": "\0"}')],
];

test.each(noText)('%s is no text', (_, bytes) => expect(decode(bytes)).toBeUndefined());

test('bytes that are no UTF-8 become U+FFFD, as for Azure', () => {
  expect(decode(Buffer.from('{"a": "\xff\xc3"}', 'latin1'))).toBe('{"a": "\ufffd\ufffd"}');
});

const schema =
  '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0"';
const template = (resources: string) => `{${schema}, "resources": ${resources}}`;
const deployment = (properties: string, type = 'Microsoft.Resources/deployments') =>
  template(`[{"type": "${type}", "apiVersion": "2022-09-01", "name": "d", "properties": ${properties}}]`);
const nested = (text: string, scope = '') => deployment(`{"mode": "Incremental", ${scope} "template": ${text}}`);
const inner = '"expressionEvaluationOptions": {"scope": "inner"},';
const storage = '{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "s"}';

const harmless: readonly [claim: string, text: string][] = [
  ['package.json', '{"name": "x", "version": "1.0.0"}'],
  ['other resources', template(`[${storage}]`)],
  ['other escapes', template(`[${storage.replace('"s"', '"\\u00e9\\u0027\\u003c\\u2028"')}]`)],
  ['a nested template in inner scope', nested(template(`[${storage}]`), inner)],
  ['inner scope in any case', nested(template(`[${storage}]`), '"ExpressionEvaluationOptions": {"SCOPE": "Inner"},')],
  ['one in one', nested(nested(template(`{"s": ${storage}}`), inner), inner)],
  ['an empty one in outer scope, as for telemetry', nested(template('[]'))],
  ['resources in resources', template(`[{"type": "A.B/c", "name": "x", "resources": [${storage}]}]`)],
  ['a deployment script', deployment('{"kind": "AzureCLI"}', 'Microsoft.Resources/deploymentScripts')],
  ['a template that is no deployment', '{"template": "[variables(\'x\')]", "properties": "x"}'],
];

test.each(harmless)('certainly not for us: %s', (_, text) => {
  expect(mayMatter(Buffer.from(text))).toBe(false);
  expect(mayMatter(Buffer.from(`\ufeff${text}`))).toBe(false);
});

// What a pull request's author might try; Azure's engine deploys what hides in all of them but the ones marked otherwise.
const hidden: readonly [claim: string, text: string][] = [
  ['in the open', template('[{"type": "Microsoft.CognitiveServices/accounts"}]')],
  ['any case', template('[{"type": "mIcRoSoFt.cOgNiTiVeSeRvIcEs/accounts"}]')],
  ['an escaped letter', template('[{"type": "Microsoft.\\u0043ognitiveServices/accounts"}]')],
  ['an escaped letter, lower case', template('[{"type": "Microsoft.Cognitive\\u0073ervices/accounts"}]')],
  [
    'hexadecimal digits in any case',
    nested('{}').replace('resources/', 'resources\\u002F').replace('template', '\\u007Aemplate'),
  ],
  ['a parameter file', '{"$schema": "https://schema.management.azure.com/schemas/2015-01-01/DEPLOYMENTPARAMETERS.json#"}'],
  ['a linked template', deployment('{"templateLink": {"relativePath": "x.json"}}')],
  ['a link in any case', deployment('{"TEMPLATElink": {"relativePath": "x.json"}}')],
  ['a link in inner scope', nested(deployment('{"templateLink": {}}'), inner)],
  ['a template by an expression', nested('"[base64ToJson(\'e30=\')]"')],
  ['its name in any case', nested('"[base64ToJson(\'e30=\')]"').replace('"template"', '"TEMPLATE"')],
  ['its type in any case', nested('"[base64ToJson(\'e30=\')]"').replace('Microsoft.Resources', 'microsoft.RESOURCES')],
  ['its type with an escaped slash', nested('"[base64ToJson(\'e30=\')]"').replace('Resources/', 'Resources\\/')],
  ['its type with a slash by number', nested('"[base64ToJson(\'e30=\')]"').replace('Resources/', 'Resources\\u002f')],
  ['a deployment stack', deployment('{"template": "[variables(\'x\')]"}', 'Microsoft.Resources/deploymentStacks')],
  ['a comment before the expression', nested('/* { */ "[base64ToJson(\'e30=\')]"')],
  ['a comment before the colon (Azure refuses it)', nested('{}').replace('"template":', '"template" /* : { */ :')],
  ['comments elsewhere', `// {\n${nested('"[base64ToJson(\'e30=\')]"')}`],
  ['single quotes', nested('\'[base64ToJson("e30=")]\'').replace('"template"', "'template'")],
  ['a bare name', nested('"[base64ToJson(\'e30=\')]"').replace('"template"', 'template')],
  ['white space of Unicode', nested('\u2003"[base64ToJson(\'e30=\')]"')],
  ['the name twice', nested('{}, "template": "[base64ToJson(\'e30=\')]"', inner)],
  ['the name twice, in different case', nested('{}, "Template": "[base64ToJson(\'e30=\')]"', inner)],
  ['properties by an expression', deployment('"[base64ToJson(\'e30=\')]"')],
  ['a computed name in the properties', nested('{}').replace('"template"', "\"[concat('temp', 'late')]\"")],
  ['resources by an expression, outer scope', nested(template('"[base64ToJson(\'W10=\')]"'))],
  ['a resource by an expression, outer scope', nested(template('["[base64ToJson(\'e30=\')]"]'))],
  ['a resource by a symbol, outer scope', nested(template('{"a": "[base64ToJson(\'e30=\')]"}'))],
  [
    'a type by an expression, outer scope',
    nested(template('[{"type": "[concat(\'Microsoft.Cognitive\', \'Services/accounts\')]"}]')),
  ],
  ['a loop that makes resources, outer scope', nested(`{${schema}, "copy": [{"name": "resources", "count": 1, "input": {}}]}`)],
  [
    'a computed name in the template, outer scope',
    nested(template('[]').replace('"resources"', "\"[concat('res', 'ources')]\"")),
  ],
  ['outer scope by saying so', nested(template(`[${storage}]`), inner.replace('inner', 'outer'))],
  ['a scope by an expression', nested(template(`[${storage}]`), inner.replace('inner', "[concat('out', 'er')]"))],
  ['a scope that is said twice', nested(template(`[${storage}]`), `${inner} "ExpressionEvaluationOptions": {"scope": "outer"},`)],
  [
    'in a child of a resource',
    template(`[{"type": "A.B/c", "resources": ${JSON.stringify(JSON.parse(deployment('"[x]"')).resources)}}]`),
  ],
  ['more levels than are looked at', [...Array(60)].reduce((text: string) => nested(text, inner), template('[]'))],
  ['a file too long to be looked at', nested(template('[]')) + ' '.repeat(2_000_000)],
];

test.each(hidden)('may hide an account: %s', (_, text) => {
  for (const encode of Object.values(encodings)) expect(mayMatter(encode(text))).toBe(true);
});

test('words of ours are found in what can’t be read', () => {
  for (const encode of [...Object.values(encodings), utf32]) {
    expect(mentionsUs(encode('{"type": "Microsoft.CognitiveServices/accounts"}'))).toBe(true);
    expect(mentionsUs(encode('{"name": "x"}'))).toBe(false);
  }
});

test('any bytes give an answer, the same for any spelling of what they hold', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(['string', 'undefined']).toContain(typeof decode(bytes));
      expect(typeof mayMatter(bytes)).toBe('boolean');
      expect(mayMatter(Buffer.concat([bytes, Buffer.from('CognitiveServices'), bytes]))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('any text is read back from each encoding', () => {
  const texts = fc.string({ unit: 'grapheme' }).map((text) => `{"${text.replaceAll('\0', '')}"}`);
  fc.assert(
    fc.property(texts, (text) => {
      for (const encode of Object.values(encodings)) expect(decode(encode(text))).toBe(text);
    }),
  );
});
