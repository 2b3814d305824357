import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfiguration } from '../src/configuration/read.ts';
import { configurationSchema, jsonSchemaOf } from '../src/configuration/schema.ts';
import { positionAt } from '../src/model/span.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';

const { UPDATE } = process.env;

function read(text: string, folder = '') {
  const { root } = readJson({ path: 'aoai-guard.json', text });
  if (!root) throw new Error('no JSON');
  return readConfiguration(root, folder, rules);
}

/** Line, column and message of each problem. */
function problems(text: string, folder = ''): readonly string[] {
  const reading = read(text, folder);
  if (!('problems' in reading)) return [];
  return reading.problems.map(({ message, at }) => {
    const { line, column } = positionAt(at.file, at.start);
    return `${line}:${column} ${message}`;
  });
}

/** What a file says, places as `line:column`. */
function said(text: string, folder = ''): unknown {
  const reading = read(text, folder);
  if (!('configuration' in reading)) throw new Error(problems(text, folder).join('\n'));
  const { settings, base } = reading.configuration;
  const placed = (key: string, value: unknown) => {
    if (!/^at$/.test(key) || typeof value !== 'object' || value === null || !('file' in value) || !('start' in value))
      return value;
    const { line, column } = positionAt(value.file as never, Number(value.start));
    return `${line}:${column}`;
  };
  const plain = { ...settings, levels: [...settings.levels], base };
  return JSON.parse(JSON.stringify(plain, placed));
}

test('all that a configuration may say, from the root of the repository', () => {
  const text = `{
  "$schema": "https://example.com/schema.json", "extends": "../shared/aoai-guard.json",
  "profile": "conformity", "rules": { "AOAI002": "warning", "public-network-access": "off" },
  "failOn": "note", "strict": true, "baseline": "./aoai-guard-baseline.json",
  "paths": { "include": ["**", "../lib/**"], "exclude": ["**/samples/**"] },
  "parameters": [{ "template": "main.json", "sets": [["base.json", "env/prod.json"], []] }],
  "together": [{ "templates": ["account.json", "endpoint.json"] }],
  "suppressions": [{ "rule": "private-endpoint", "path": "old/**", "account": "oai-old*", "reason": " retired ", "until": "2028-02-29" },
    { "rule": "AOAI001", "account": "module.ai[\\"a\\"].azurerm_cognitive_account.main", "reason": "x" }],
  // what the hub makes
  "externalEndpoints": [{ "account": "oai-*", "reason": "hub", "where": "git/hub" }, { "account": "b", "reason": "y" }],
}`;
  expect(said(text, 'infra')).toEqual({
    base: { path: 'shared/aoai-guard.json', at: '2:60' },
    levels: [
      ['AOAI002', 'warning'],
      ['AOAI001', 'off'],
    ],
    profile: 'conformity',
    failOn: 'note',
    strict: true,
    baseline: { path: 'infra/aoai-guard-baseline.json', at: '4:49' },
    include: ['infra/**', 'lib/**'],
    exclude: ['infra/**/samples/**'],
    parameters: [{ template: 'infra/main.json', sets: [['infra/base.json', 'infra/env/prod.json'], []], at: '6:18' }],
    together: [{ templates: ['infra/account.json', 'infra/endpoint.json'], at: '7:16' }],
    suppressions: [
      {
        kind: 'configuration',
        rules: ['AOAI002'],
        reason: 'retired',
        until: '2028-02-29',
        at: '8:20',
        covers: { kind: 'globs', path: 'infra/old/**', account: 'oai-old*' },
      },
      {
        kind: 'configuration',
        rules: ['AOAI001'],
        reason: 'x',
        at: '9:5',
        covers: { kind: 'globs', account: 'module.ai["a"].azurerm_cognitive_account.main' },
      },
    ],
    externalEndpoints: [
      { account: 'oai-*', reason: 'hub', where: 'git/hub', at: '11:25' },
      { account: 'b', reason: 'y', at: '11:86' },
    ],
  });
});

test('an empty one says nothing', () => {
  const nothing = { levels: [], exclude: [], parameters: [], together: [], suppressions: [], externalEndpoints: [] };
  expect(said('{}')).toEqual(nothing);
});

const suppression = (more: string) => `{ "suppressions": [{ "rule": "AOAI001", ${more} }] }`;

test.each<[text: string, ...faults: string[]]>([
  ['[]', '1:1 the configuration must be an object'],
  ['{ "failon": "error" }', "1:3 there is no key 'failon': did you mean 'failOn'?"],
  ['{\n  "paths": { "inculde": [] } }', "2:14 there is no key 'inculde': did you mean 'include'?"],
  ['{ "paths": { "nonsense": [] } }', "1:14 there is no key 'nonsense': known are include, exclude"],
  ['{ "rules": { "AOAI02": "off" } }', "1:14 there is no rule 'AOAI02': did you mean 'AOAI002'?"],
  ['{ "rules": { "aoai001": "off" } }', "1:14 there is no rule 'aoai001': did you mean 'AOAI001'?"],
  ['{ "rules": { "private-endpoints": "off" } }', "1:14 there is no rule 'private-endpoints': did you mean 'private-endpoint'?"],
  [
    '{ "rules": { "all": "off" } }',
    "1:14 there is no rule 'all': known are AOAI001, AOAI002, public-network-access, private-endpoint",
  ],
  ['{ "rules": { "AOAI001": "eror" } }', "1:25 'AOAI001' can't be 'eror': did you mean 'error'?"],
  ['{ "rules": { "AOAI001": 2 } }', "1:25 'AOAI001' must be one of error, warning, note, off"],
  ['{ "rules": ["AOAI001"] }', "1:12 'rules' must be an object"],
  ['{ "rules": { "AOAI002": "off", "private-endpoint": "off" } }', '1:32 AOAI002 is there twice, by its id and by its name'],
  ['{ "profile": "everything" }', "1:14 'profile' can't be 'everything': it is one of default, conformity, all"],
  ['{ "failOn": "off" }', "1:13 'failOn' can't be 'off': it is one of error, warning, note, never"],
  ['{ "strict": "yes" }', "1:13 'strict' must be true or false"],
  ['{ "baseline": null }', "1:15 'baseline' must be a text"],
  ['{ "baseline": " " }', "1:15 'baseline' must not be empty"],
  ['{ "paths": { "include": "infra/**" } }', "1:25 'include' must be a list"],
  ['{ "paths": { "include": ["a", 1] } }', "1:31 'include[1]' must be a text"],
  ['{ "parameters": [{ "template": "a.json" }] }', "1:18 'sets' is missing"],
  ['{ "parameters": [{ "template": "a.json", "sets": [] }] }', "1:50 'sets' must not be empty"],
  ['{ "together": [{ "templates": ["a.json"] }] }', "1:31 'templates' needs 2 entries at least"],
  [suppression('"path": "a"'), "1:20 'reason' is missing"],
  [suppression('"path": "a", "reason": " "'), "1:64 'reason' must not be empty"],
  [suppression('"reason": "r"'), "1:20 'suppressions[0]' needs a 'path' or an 'account'"],
  [suppression('"path": "a", "reason": "r", "until": "2027-02-29"'), "1:78 'until' must be a date that there is, as 2027-01-31"],
  [suppression('"path": "a", "reason": "r", "until": "soon"'), "1:78 'until' must be a date that there is, as 2027-01-31"],
  ['{ "suppressions": [{ "path": "a", "reason": "r" }] }', "1:20 'rule' is missing"],
  [
    '{ "suppressions": [{ "rule": "AOAI003", "path": "a", "reason": "r" }] }',
    "1:30 'rule' can't be 'AOAI003': did you mean 'AOAI001'?",
  ],
  [
    '{ "suppressions": [{ "rule": "All", "path": "a", "reason": "r" }] }',
    '1:30 a suppression names its rule: one of all would also hide what nobody has seen',
  ],
  ['{ "externalEndpoints": [{ "account": "a" }] }', "1:25 'reason' is missing"],
  ['{ "externalEndpoints": [{ "reason": "r" }] }', "1:25 'account' is missing"],
  ['{ "baseline": "a\\\\b.json" }', "1:15 'a\\b.json' has a '\\': between folders stands '/'"],
  ['{ "baseline": "/etc/x" }', "1:15 '/etc/x' must be relative to the folder of this file"],
  ['{ "baseline": "C:/x" }', "1:15 'C:/x' must be relative to the folder of this file"],
  ['{ "baseline": ".env" }', "1:15 '.env' is no *.json or *.jsonc file, and no other is read"],
  ['{ "baseline": "../x" }', "1:15 '../x' leaves the repository"],
  ['{ "extends": "../x.json" }', "1:14 '../x.json' leaves the repository"],
  ['{ "paths": { "exclude": ["a/**/../b"] } }', "1:26 'a/**/../b' may have '..' at its beginning only"],
  ['{ "paths": { "exclude": ["*.{json,tf}"] } }', "1:26 '*.{json,tf}' is a glob that knows *, ? and ** only"],
  ['{ "paths": { "exclude": ["!a"] } }', "1:26 '!a' is a glob that knows *, ? and ** only"],
  ['{ "paths": { "exclude": ["infra/"] } }', "1:26 'infra/' is a folder: write '/**' behind it for all files in it"],
  ['{ "together": [{ "templates": ["a.json", "../b.json"] }] }', "1:42 '../b.json' leaves the repository"],
  [
    '{ "parameters": [{ "template": "/t.json", "sets": [["../p.json"]] }] }',
    "1:32 '/t.json' must be relative to the folder of this file",
    "1:53 '../p.json' leaves the repository",
  ],
  [suppression('"path": "../a", "reason": "r"'), "1:49 '../a' leaves the repository"],
  [
    '{ "x": 1,\n "strict": 1 }',
    "1:3 there is no key 'x': known are $schema, extends, profile, rules, failOn, strict, baseline, paths, parameters, together, suppressions, externalEndpoints",
    "2:12 'strict' must be true or false",
  ],
])('told with its place: %s', (text, ...faults) => {
  expect(problems(text)).toEqual(faults);
});

test('names that mean something to JavaScript are names like any other', () => {
  const known = 'known are AOAI001, AOAI002, public-network-access, private-endpoint';
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect(problems(`{ "rules": { "${name}": "off" } }`)).toEqual([`1:14 there is no rule '${name}': ${known}`]);
    expect(problems(`{ "paths": { "${name}": {} } }`)).toEqual([`1:14 there is no key '${name}': known are include, exclude`]);
  }
  expect(problems('{ "__proto__": { "strict": true } }')).toEqual([expect.stringMatching(/^1:3 there is no key '__proto__': /)]);
  expect(Object.hasOwn(Object.prototype, 'strict')).toBe(false);
});

test('sizes have limits, and so has what is told', () => {
  const list = JSON.stringify({ paths: { include: Array(1_001).fill('a') } });
  expect(problems(list)).toEqual(["1:21 'include' holds more than the 1,000 entries that are read"]);
  const long = JSON.stringify({ baseline: 'x'.repeat(1_001) });
  expect(problems(long)).toEqual(["1:13 'baseline' holds more than the 1,000 characters that are read"]);
  const many = JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${'k'.repeat(300)}${index}`, 1])));
  expect(problems(many)).toHaveLength(20);
});

test('a key is pointed at, however it is written', () => {
  expect(problems('{ "strikt" /* "strikt" */ : true }')).toEqual([expect.stringMatching(/^1:15 there is no key 'strikt'/)]);
  expect(problems('{ "stri\\u006bt": true }')).toEqual([expect.stringMatching(/^1:18 there is no key 'strikt'/)]);
});

test('the published schema is that of the program', () => {
  const page = fileURLToPath(new URL('../docs/aoai-guard.schema.json', import.meta.url));
  const text = `${JSON.stringify(jsonSchemaOf(configurationSchema(rules)), undefined, 2)}\n`;
  if (UPDATE) writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
  expect(JSON.parse(text).$schema).toBe('http://json-schema.org/draft-07/schema#');
});

/** Each schema inside another that says nothing of itself, and each object that takes any key. */
function faultsOf(schema: Record<string, unknown>, way: string): readonly string[] {
  const { description, type, additionalProperties, properties = {}, items } = schema;
  const faults = description ? [] : [`${way} has no description`];
  if (type === 'object' && additionalProperties !== false) faults.push(`${way} is open`);
  const inner = [...Object.entries(properties as object), ...(items ? [['[]', items] as const] : [])];
  return [...faults, ...inner.flatMap(([name, one]) => faultsOf(one, `${way}/${name}`))];
}

test('everything in the schema says what it is, and nothing is open', () => {
  expect(faultsOf(jsonSchemaOf(configurationSchema(rules)) as Record<string, unknown>, '')).toEqual([]);
  expect(faultsOf({ type: 'object', properties: { a: {} } }, '')).toEqual([
    ' has no description',
    ' is open',
    '/a has no description',
  ]);
});
