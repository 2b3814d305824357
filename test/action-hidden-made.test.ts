import { expect, test } from 'vitest';
import { change, edited, hides, ignore, open, reason } from './action-change.ts';
import type { Texts } from './action-repository.ts';

type Entry = readonly [rule: string, reason: string];

const ignored = (...entries: readonly Entry[]) => {
  const list = entries.map(([rule, reason]) => ({ rule, reason }));
  return open().replace('"resources"', `"metadata": { "aoaiGuard": { "ignore": ${JSON.stringify(list)} } },\n  "resources"`);
};
const says = (...entries: readonly Entry[]) =>
  `metadata aoaiGuard = {\n  ignore: [\n${entries.map(([rule, why]) => `    { rule: '${rule}', reason: '${why}' }\n`).join('')}  ]\n}\n`;
const one: Entry = ['AOAI001', 'soon'];
const other: Entry = ['AOAI002', 'soon'];
const rest = `${'// more\n'.repeat(2000)}`;

/** What is hidden where Bicep goes from some files to others and the run compiles it. */
async function hidden(before: Texts, after: Texts, compiled: readonly Entry[] = [one]) {
  const changed = Object.keys(after).map((path) => edited(path));
  return (await change(before, { ...after, 'main.json': ignored(...compiled) }, { changed })).hidden;
}

test.each<[string, Texts, Texts, (readonly Entry[])?]>([
  ['a second entry', { 'main.bicep': says(other) }, { 'main.bicep': says(other, one) }, [other, one]],
  ['another rule', { 'main.bicep': says(other) }, { 'main.bicep': says(one) }],
  ['the entry of another file', { 'a.bicep': says(one), 'b.bicep': '' }, { 'a.bicep': '', 'b.bicep': says(one) }],
  ['a name in another case', { 'a.bicep': says(one) }, { 'b.bicep': says(one).replace('aoaiGuard', 'aoaiguard') }],
  ['a reason that is part of another', { 'main.bicep': says(['AOAI001', 'sooner']) }, { 'main.bicep': says(one) }],
  ['a reason with blanks', { 'a.bicep': says(one) }, { 'b.bicep': says(['AOAI001', ' soon ']) }],
  ['a reason with an escape', { 'a.bicep': says(one) }, { 'b.bicep': says(['AOAI001', 's\\u{6f}on']) }],
  ['brackets in a reason', { 'main.bicep': says(['AOAI002', ']}']) }, { 'main.bicep': says(['AOAI002', ']}'], one) }],
  [
    'a variable',
    { 'main.bicep': 'metadata aoaiGuard = g\nvar g = {}\n' },
    { 'main.bicep': `metadata aoaiGuard = g\nvar g = ${says(one)}` },
  ],
  ['a file that Bicep loads', { 'main.bicep': "metadata aoaiGuard = loadJsonContent('i.json')\n" }, { 'i.json': '{}' }],
])('metadata of Bicep: %s', async (_, before, after, compiled) => {
  expect(await hidden(before, after, compiled)).toEqual(hides('AOAI001', 'metadata (its reason'));
});

test.each<[string, Texts, Texts]>([
  ['other blanks', { 'main.bicep': says(one) }, { 'main.bicep': says(one).replaceAll(' ', '  ') + rest }],
  ['an entry that goes', { 'main.bicep': says(one), 'b.bicep': says(other) + rest }, { 'b.bicep': rest }],
  ['an entry with another reason', { 'main.bicep': says(one) }, { 'b.bicep': says(['AOAI001', 'later']) }],
])('metadata of Bicep that was there: %s', async (_, before, after) => {
  expect(await hidden(before, after)).toEqual([]);
});

test('metadata that an expression gives to a resource is none of Bicep', async () => {
  const list = JSON.stringify({ aoaiGuard: { ignore: [{ rule: 'AOAI001', reason: 'soon' }] } });
  const more = { changed: [edited('main.bicep')] };
  const after = { 'main.bicep': `${says(one)}x`, 'main.json': open().replace('{"type"', `{"metadata":${list},"type"`) };
  expect((await change({ 'main.bicep': says(one) }, after, more)).hidden).toEqual(hides('AOAI001', 'metadata (its reason'));
});

test("Bicep that is no text can't be compared", async () => {
  const bad = { 'main.bicep': says(one), 'b.bicep': 'xx\0' };
  const { notices } = await change({}, { ...bad, 'main.json': ignored(one) }, { changed: [edited('b.bicep')] });
  expect(notices).toEqual([
    "What this change hides can't be told: .: This can't be read at the base commit: b.bicep: it is no text",
  ]);
});

test('what the run made is in no change, and so always judged and its comments always told', async () => {
  const more = { inputs: { 'changed-files-only': 'true' }, changed: [edited('main.jsonnet')] };
  const made = await change({ 'main.jsonnet': 'a' }, { 'main.jsonnet': 'b', 'main.json': open() }, more);
  expect(made).toMatchObject({ findings: ['AOAI001 main.json'], leftOut: 0, notices: [] });
  expect((await change({ 'main.jsonnet': 'a' }, { 'main.jsonnet': 'b', 'main.json': open(ignore) }, more)).hidden).toEqual(
    hides('AOAI001', reason),
  );
});
