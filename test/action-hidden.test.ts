import { describe, expect, test } from 'vitest';
import { baselineOf } from '../src/baseline-file.ts';
import { check } from '../src/guard.ts';
import { change, edited, hides, ignore, open, reason } from './action-change.ts';
import { repository, type Texts } from './action-repository.ts';
import { template } from './action-templates.ts';

describe('what a change hides', () => {
  test.each([
    ['a new comment', { 'main.json': open() }, { 'main.json': open(ignore) }, hides('AOAI001', reason)],
    ['a new file with a comment', {}, { 'main.json': open(ignore) }, hides('AOAI001', reason)],
    ['a comment that was there', { 'main.json': open(ignore) }, { 'main.json': `${open(ignore)}\n` }, []],
    [
      'a comment whose end is gone',
      { 'main.json': open(`${ignore} until=2026-11-29`) },
      { 'main.json': open(ignore) },
      hides('AOAI001', reason),
    ],
    ['a comment with other blanks', { 'main.json': open(ignore) }, { 'main.json': open(ignore.replaceAll(' ', '  ')) }, []],
    [
      'a copy of a comment',
      { 'main.json': open(ignore) },
      {
        'main.json': template(
          { name: 'oai-open', access: 'Enabled', before: ignore },
          { name: 'b', access: 'Enabled', before: ignore },
        ),
      },
      hides('AOAI001', reason),
    ],
    [
      'a comment that moves to another account',
      { 'main.json': template({ name: 'a', access: 'Enabled', before: ignore }) },
      { 'main.json': template({ name: 'b', access: 'Enabled', before: ignore }, { name: 'a' }) },
      hides('AOAI001', reason),
    ],
    [
      'a comment whose account moves',
      { 'main.json': template({ name: 'a', access: 'Enabled', before: ignore }) },
      { 'main.json': template({ name: 'b' }, { name: 'a', access: 'Enabled', before: ignore }) },
      [],
    ],
    [
      'a configuration',
      { 'main.json': open() },
      { 'aoai-guard.json': '{ "rules": { "AOAI001": "off" } }' },
      hides('AOAI001', 'the configuration'),
    ],
    [
      'paths of a configuration',
      { 'main.json': open() },
      { 'aoai-guard.json': '{ "paths": { "exclude": ["main.json"] } }' },
      hides('AOAI001', 'the configuration'),
    ],
    [
      'a configuration that was there',
      { 'main.json': open(), 'aoai-guard.json': '{ "rules": { "AOAI001": "off" } }' },
      { 'x.json': '{}' },
      [],
    ],
    ['a finding that is gone', { 'main.json': open() }, { 'main.json': template({ name: 'oai-open' }) }, []],
  ] as const)('%s', async (_, before, after, hidden) => {
    const byGit = await change(before, after);
    expect(byGit).toMatchObject({ hidden, problems: [], notices: [] });
    const changed = Object.keys(after).map((path) => edited(path));
    expect(await change(before, after, { changed })).toEqual(byGit);
  });

  test('a renamed file has the comments that it had, and no others', async () => {
    const before = { 'old.json': open(ignore) };
    const more = { changed: [edited('main.json', 'old.json')], removed: ['old.json'] };
    expect((await change(before, { 'main.json': open(ignore) }, more)).hidden).toEqual([]);
    expect((await change({ 'old.json': open() }, { 'main.json': open(ignore) }, more)).hidden).toEqual(hides('AOAI001', reason));
  });

  test('metadata of Bicep that the run compiled', async () => {
    const ignored = (reason: string) =>
      open().replace(
        '"resources"',
        `"metadata": { "aoaiGuard": { "ignore": [{ "rule": "AOAI001", "reason": "${reason}" }] } },\n  "resources"`,
      );
    const says = (reason: string) => `metadata aoaiGuard = { ignore: [ { rule: 'AOAI001', reason: '${reason}' } ] }\n`;
    const more = { changed: [edited('main.bicep')] };
    const compiled = { 'main.json': ignored("it's old") };
    const metadata = 'metadata (its reason';
    const [has, hasNot] = [says("it\\'s old"), 'param x string\n'];
    const hidden = async (before: Texts, now: Texts) => {
      const known = await change(before, { ...compiled, ...now }, more);
      expect(await change(before, { ...compiled, ...now })).toEqual(known);
      return known.hidden;
    };
    expect(await hidden({ 'main.bicep': hasNot }, { 'main.bicep': has })).toEqual(hides('AOAI001', metadata));
    expect(await hidden({}, { 'main.bicep': has })).toEqual(hides('AOAI001', metadata));
    expect(await hidden({ 'main.bicep': says('another') }, { 'main.bicep': has })).toEqual(hides('AOAI001', metadata));
    expect(await hidden({ 'main.bicep': has }, { 'main.bicep': `${has}${has}` })).toEqual(hides('AOAI001', metadata));
    expect(await hidden({ 'main.bicep': has }, { 'main.bicep': `${has}${hasNot}` })).toEqual([]);
    expect(await hidden({ 'main.bicep': hasNot, 'other.bicep': has }, { 'main.bicep': `${hasNot}\n` })).toEqual([]);
    expect(await hidden({ ...compiled, 'main.bicep': hasNot }, { 'main.bicep': `${hasNot}\n` })).toEqual([]);
    const added = { 'main.bicep': has, ...compiled };
    expect((await change({ 'main.bicep': has }, added, { isCommitted: true })).hidden).toEqual(hides('AOAI001', metadata));
  });

  test('a configuration that another one extends', async () => {
    const before = { 'main.json': open(), 'aoai-guard.json': '{ "extends": "shared.json" }', 'shared.json': '{}' };
    const shared = { 'shared.json': '{ "rules": { "AOAI001": "off" } }' };
    expect((await change(before, shared, { changed: [edited('shared.json')] })).hidden).toEqual(
      hides('AOAI001', 'the configuration'),
    );
  });

  test('a configuration that goes away', async () => {
    const parameters = '  "parameters": { "access": { "type": "string", "defaultValue": "Disabled" } },\n  "resources"';
    const values =
      '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0", "parameters": { "access": { "value": "Enabled" } } }';
    const before = {
      'main.json': open().replace('  "resources"', parameters).replace('"Enabled"', '"[parameters(\'access\')]"'),
      'values/live.json': values,
      'aoai-guard.json': '{ "parameters": [{ "template": "main.json", "sets": [["values/live.json"]] }] }',
    };
    const gone = { changed: [{ path: 'aoai-guard.json', previous: undefined, isRemoved: true }], removed: ['aoai-guard.json'] };
    expect(await change(before, {}, gone)).toMatchObject({ findings: [], hidden: hides('AOAI001', 'the configuration') });
  });

  test('a baseline', async () => {
    const { findings } = await change({}, { 'main.json': open() });
    expect(findings).toEqual(['AOAI001 main.json']);
    const { folder } = repository({ 'main.json': open() });
    const report = await check({
      folder,
      paths: ['.'],
      parameters: [],
      parametersBeside: true,
      place: {},
      strict: false,
      tell: () => {},
    });
    const baseline = { 'baseline.json': baselineOf(report, '') };
    const inputs = { baseline: 'baseline.json' };
    expect(await change({ 'main.json': open() }, baseline, { inputs })).toMatchObject({
      findings: [],
      hidden: hides('AOAI001', 'the baseline'),
    });
    expect(await change({ 'main.json': open(), ...baseline }, {}, { inputs })).toMatchObject({ findings: [], hidden: [] });
    const fromBase = { inputs: { ...inputs, 'config-from': 'base' } };
    expect(await change({ 'main.json': open() }, baseline, fromBase)).toMatchObject({
      findings: ['AOAI001 main.json'],
      problems: [],
    });
    expect(await change({ 'main.json': open(), ...baseline }, {}, fromBase)).toMatchObject({ findings: [] });
  });
});

test('with the words of the base commit', async () => {
  const inputs = { 'config-from': 'base' };
  const off = { 'aoai-guard.json': '{ "rules": { "AOAI001": "off" } }' };
  const [before, after] = [{ 'main.json': open() }, { 'main.json': open(ignore), ...off }];
  expect(await change(before, after, { inputs })).toMatchObject({ findings: ['AOAI001 main.json'], hidden: [] });
  expect(await change({ ...before, ...off }, { 'aoai-guard.json': '{' }, { inputs })).toMatchObject({
    findings: [],
    problems: [],
  });
  const broken = await change({ ...before, 'aoai-guard.json': '{ "no": 1 }' }, { 'aoai-guard.json': '{}' }, { inputs });
  expect([broken.findings, broken.problems.length]).toEqual([[], 1]);
});
