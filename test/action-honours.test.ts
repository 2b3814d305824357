import { expect, test } from 'vitest';
import { honoursOf } from '../src/action/honours.ts';
import { suppressionsIn } from '../src/in-file.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';

/** Of each suppression in a file, in order, whether it was there before. */
function honoured(path: string, before: string | undefined, now: string): readonly boolean[] {
  const texts = new Map([[path, before === undefined ? ('none' as const) : { path, text: before }]]);
  const none = { bicep: undefined, lacks: () => expect.unreachable(), lacksBicep: () => expect.unreachable() };
  const honours = honoursOf({ earlierPath: (one) => one, mayBeNew: () => true, texts, ...none });
  const { suppressions, problems } = suppressionsIn([{ path, text: now }], rules, (file) => readJson(file).root);
  expect(problems).toEqual([]);
  return suppressions.map(honours);
}

const ignore = '# aoai-guard:ignore AOAI001 -- soon';
const block = (name: string, before = '', behind = '') =>
  `${before}\nresource "azurerm_cognitive_account" "${name}" {\n  kind = "OpenAI" ${behind}\n  tags = { name = "x" }\n}\n`;

test.each([
  ['above a block', block('a', ignore), block('b') + block('a', ignore), [true]],
  ['above another block', block('a', ignore), block('a') + block('b', ignore), [false]],
  ['in a block', block('a', '', ignore), block('b') + block('a', '', ignore), [true]],
  ['in another block', block('a', '', ignore), block('a') + block('b', '', ignore), [false]],
  ['in both', block('a', '', ignore), block('b', '', ignore) + block('a', '', ignore), [false, true]],
  ['twice for one', block('a', ignore), block('a', ignore, ignore), [true, false]],
  [
    'for a whole file',
    `${ignore.replace('ignore', 'ignore-file')}\n${block('a')}`,
    `${ignore.replace('ignore', 'ignore-file')}\n${block('b')}`,
    [true],
  ],
  ['with a longer end', block('a', `${ignore} until=2027-01-01`), block('a', `${ignore} until=2028-01-01`), [false]],
  ['of another rule', block('a', ignore), block('a', ignore.replace('001', '001,AOAI002')), [false]],
  ['in a new file', undefined, block('a', ignore), [false]],
  ['above a block behind a comment', block('a', ignore), block('a') + block('b', ignore).replace('\nres', '\n/**/ res'), [false]],
  ['above a block without quotes', block('a', ignore), block('a') + block('b', ignore).replace('"b"', 'b'), [false]],
  [
    'in a block that quotes another',
    block('a', '', ignore),
    block('b', '', ignore).replace('{\n', `{\n  note = <<EOT\n${block('a')}EOT\n  map = { "name" : "a" }\n`),
    [false],
  ],
] as const)('a comment %s', (_, before, now, expected) => {
  expect(honoured('main.tf', before, now)).toEqual(expected);
});

const resource = (name: string, reason?: string) => ({
  type: 'Microsoft.CognitiveServices/accounts',
  name,
  ...(reason === undefined ? {} : { metadata: { aoaiGuard: { ignore: [{ rule: 'AOAI001', reason }] } } }),
});
const json = (...resources: readonly object[]) => JSON.stringify({ resources }, undefined, 2);

test.each([
  ['of the same resource', json(resource('a', 'x')), json(resource('b'), resource('a', 'x')), [true]],
  ['of another one', json(resource('a', 'x')), json(resource('a'), resource('b', 'x')), [false]],
  [
    'of a deployment with the same name',
    json(resource('a', 'x')),
    json({ ...resource('a', 'x'), type: 'Microsoft.Resources/deployments' }),
    [false],
  ],
  ['with other words', json(resource('a', 'x')), json(resource('a', 'y')), [false]],
])('metadata %s', (_, before, now, expected) => {
  expect(honoured('main.json', before, now)).toEqual(expected);
});

const line = (more: string, name: string) =>
  `{ "resources": [\n  // aoai-guard:ignore AOAI001 -- soon\n  ${more}{ "type": "Microsoft.CognitiveServices/accounts", "name": "${name}" }\n] }`;

test.each([
  ['above the same resource', line('', 'a'), [true]],
  ['above another one', line('', 'b'), [false]],
  ['above one that names another in a comment', line('', 'b').replace('"type"', '/* "name": "a" */ "type"'), [false]],
  ['above one that names another in its tags', line('', 'b').replace('"type"', '"tags": { "name": "a" }, "type"'), [false]],
  ['above two', line('{ "type": "Microsoft.CognitiveServices/accounts", "name": "a" }, ', 'b'), [false]],
])('a comment of JSON %s', (_, now, expected) => {
  expect(honoured('main.json', line('', 'a'), now)).toEqual(expected);
});
