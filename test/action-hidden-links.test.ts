import { expect, test } from 'vitest';
import { change, edited, hides, ignore, open, reason } from './action-change.ts';
import { repository } from './action-repository.ts';
import { template } from './action-templates.ts';

test('a configuration whose name is written in another case, where the system does not tell', async () => {
  const [before, after] = [{ 'main.json': open() }, { 'aoai-guard.json': '{ "rules": { "AOAI001": "off" } }' }];
  const { hidden } = await change(before, after, { changed: [edited('AOAI-Guard.JSON')] });
  expect(hidden).toEqual(hides('AOAI001', 'the configuration'));
});

test.skipIf(process.platform === 'win32')('a configuration that a link leads to', async () => {
  const off = { 'other/aoai-guard.json': '{ "rules": { "AOAI001": "off" } }' };
  const before = { 'infra/main.json': open(), ...off };
  const inputs = { 'working-directory': 'infra' };
  const folder = { inputs, links: { 'infra/.github': '../other' }, changed: [edited('infra/.github')] };
  expect((await change(before, {}, folder)).hidden).toEqual(hides('AOAI001', 'the configuration'));
  const target = { inputs, links: { 'infra/aoai-guard.json': '../other/shared.json' }, changed: [edited('other/shared.json')] };
  const shared = { 'other/shared.json': off['other/aoai-guard.json'] };
  expect((await change(before, shared, target)).hidden).toEqual(hides('AOAI001', 'the configuration'));
});

test.skipIf(process.platform === 'win32')('links and submodules are judged whatever the change touches', async () => {
  const sub = repository({ 'main.json': open() });
  sub.commit();
  const inputs = { 'changed-files-only': 'true', paths: 'sub/main.json' };
  const notices = (path: string) => [
    `All is judged, since the changed files are not known: '${path}' is a symbolic link or a submodule`,
  ];
  expect(
    await change({}, { 'sub/main.json': open(ignore) }, { inputs, module: sub.folder, changed: [edited('sub')] }),
  ).toMatchObject({ hidden: hides('AOAI001', reason, 'sub/main.json'), leftOut: 0, notices: notices('sub') });
  expect(
    await change(
      { 'old.json': template({ name: 'a' }), 'new.json': open() },
      {},
      { inputs: { ...inputs, paths: 'main.json' }, links: { 'main.json': 'new.json' }, changed: [edited('main.json')] },
    ),
  ).toMatchObject({ findings: ['AOAI001 new.json'], leftOut: 0, notices: notices('main.json') });
});

test('what the base commit judges and nobody can judge now is told', async () => {
  const configuration = (set: string) => `{ "parameters": [{ "template": "main.json", "sets": [${set}] }] }`;
  const live = '{ "parameters": {} }';
  const before = { 'main.json': open(), 'live.json': live, 'aoai-guard.json': configuration('["live.json"]') };
  const after = { 'prod.json': live, 'main.json': open(ignore), 'aoai-guard.json': configuration('[]') };
  const changed = [...Object.keys(after).map((path) => edited(path)), { ...edited('live.json'), isRemoved: true }];
  const { notices } = await change(before, after, { changed, removed: ['live.json'] });
  expect(notices).toEqual([
    'Not all that this change hides can be told: aoai-guard.json: live.json: There is no such file or folder',
  ]);
});

test.each([
  ['a level', '{}', '{ "rules": { "AOAI001": "note" } }'],
  ['what fails a run', '{}', '{ "failOn": "never" }'],
  ['what is undecided', '{ "strict": true }', '{}'],
])('findings that the change lets a run pass with: %s', async (name, before, after) => {
  const isOpen = name === 'what is undecided';
  const main = isOpen
    ? open()
        .replace('"Enabled"', '"[parameters(\'access\')]"')
        .replace('"resources"', '"parameters": { "access": { "type": "string" } }, "resources"')
    : open();
  const { findings, hidden } = await change(
    { 'main.json': main, 'aoai-guard.json': before },
    { 'aoai-guard.json': after },
    { changed: [edited('aoai-guard.json')] },
  );
  expect(findings).toEqual(['AOAI001 main.json']);
  expect(hidden).toEqual(['main.json: This change lets the run pass with a finding of AOAI001 by the configuration']);
  const stricter = await change(
    { 'main.json': main, 'aoai-guard.json': after },
    { 'aoai-guard.json': before },
    { changed: [edited('aoai-guard.json')] },
  );
  expect(stricter.hidden).toEqual([]);
});

test.skipIf(process.platform === 'win32')('nothing of a file of the run is quoted that the change has read', async () => {
  const secret = { 'main.json': open(), '.env': 'PASSWORD=secret\n' };
  const named = await change({}, { ...secret, 'aoai-guard.json': '{ "baseline": ".env" }' });
  expect(named.problems).toEqual(["'.env' is no *.json or *.jsonc file, and no other is read"]);
  const linked = await change({}, secret, { links: { 'aoai-guard.json': '.env' } });
  expect(linked.problems).toEqual(["This can't be read: a symbolic link leads to a file of another kind"]);
  const link =
    '{ "type": "Microsoft.Resources/deployments", "name": "d", "properties": { "templateLink": { "relativePath": "x.json" } } },';
  const calling = { ...secret, 'main.json': open().replace('"resources": [', `"resources": [ ${link}`) };
  expect((await change({}, calling, { links: { 'x.json': '.env' } })).problems).toEqual([]);
});
