import { expect, test } from 'vitest';
import { selectByChange } from '../src/change.ts';
import type { Analysed } from '../src/inputs.ts';
import { link } from '../src/link.ts';
import { noSettings } from '../src/model/settings.ts';
import { wholeFile } from '../src/model/span.ts';
import { noPolicy, type Policy } from '../src/options.ts';

const fileAt = (path: string) => ({ path, text: '' });
const none = { resources: [], gaps: [], isCompiled: false };
const missing = { kind: 'linked-template-not-read', message: 'x', at: wholeFile(fileAt('infra/main.json')) };

/** A deployment of each kind, by name; the run takes place in the root. */
const deployments: Readonly<Record<string, Analysed>> = {
  template: {
    ...none,
    input: { path: 'infra/main.json', language: 'arm', parameters: [] },
    file: fileAt('infra/main.json'),
    sources: ['infra/main.json', 'modules/openai.json', 'env/prod.json'].map(fileAt),
  },
  compiled: {
    ...none,
    isCompiled: true,
    input: { path: 'bicep/main.json', language: 'arm', parameters: [] },
    file: fileAt('bicep/main.json'),
    sources: [fileAt('bicep/main.json')],
  },
  unlinked: {
    ...none,
    gaps: [missing],
    input: { path: 'links/main.json', language: 'arm', parameters: [] },
    file: fileAt('links/main.json'),
    sources: [fileAt('links/main.json')],
  },
  plan: {
    ...none,
    input: { path: 'tf/plan.json', language: 'terraform', parameters: [] },
    file: fileAt('tf/plan.json'),
    sources: ['tf/plan.json', 'tf/main.tf', 'lib/openai/main.tf'].map(fileAt),
  },
  planAlone: {
    ...none,
    input: { path: 'alone/plan.json', language: 'terraform', parameters: [] },
    file: fileAt('alone/plan.json'),
    sources: undefined,
  },
};
const nameOf = (path: string) => Object.entries(deployments).find(([, { input }]) => input.path === path)?.[0];

function touched(edited: readonly string[], removed: readonly string[], policy: Partial<Policy> = {}) {
  const change = { edited: new Set(edited), removed: new Set(removed) };
  const { judged } = selectByChange(link(Object.values(deployments)), { ...noPolicy, change, ...policy });
  return judged.map(({ parts: [{ input }] }) => nameOf(input.path)).filter((name) => name !== 'planAlone');
}

test.each<[what: string, edited: readonly string[], removed: readonly string[], expected: readonly string[]]>([
  ['nothing of them', ['README.md', 'src/app.ts'], [], []],
  ['a template', ['infra/main.json'], [], ['template', 'compiled']],
  ['a linked template', ['modules/openai.json'], [], ['template', 'compiled']],
  ['a parameter file', ['env/prod.json'], [], ['template', 'compiled']],
  ['another file beside a template', ['infra/notes.md'], [], []],
  ['a file that is gone from beside a template', [], ['infra/main.parameters.json'], ['template', 'compiled', 'unlinked']],
  ['a file that is gone, where a link leads nowhere', [], ['shared/module.md'], ['unlinked']],
  ['Bicep, wherever it is', ['shared/openai.bicep'], [], ['compiled']],
  ['parameters of Bicep', ['shared/prod.bicepparam'], [], ['compiled']],
  ['what Bicep may load', ['config/names.yml'], [], ['compiled']],
  ['what Bicep is not known to load', ['config/names.md'], [], []],
  ['a file of HCL', ['tf/main.tf'], [], ['plan']],
  ['a module of HCL', ['lib/openai/main.tf'], [], ['plan']],
  ['what a plan may read', ['tf/data/names.csv'], [], ['plan']],
  ['variables, wherever they are', ['env/prod.tfvars'], [], ['plan']],
  ['HCL of something else', ['other/main.tf'], [], []],
])('a change of %s', (_, edited, removed, expected) => {
  expect(touched(edited, removed)).toEqual(expected);
});

test('a plan whose source nobody knows is judged whatever a change touches', () => {
  const { judged } = selectByChange(link(Object.values(deployments)), {
    ...noPolicy,
    change: { edited: new Set(), removed: new Set() },
  });
  expect(judged.map(({ parts: [{ input }] }) => nameOf(input.path))).toEqual(['planAlone']);
});

test('the configuration and the baseline touch all, whatever becomes of them', () => {
  const all = Object.keys(deployments).filter((name) => name !== 'planAlone');
  const settings = { ...noSettings, files: ['aoai-guard.json', 'shared/base.json'] };
  expect(touched(['shared/base.json'], [], { settings })).toEqual(all);
  expect(touched([], ['aoai-guard.json'], { settings })).toEqual(all);
  const baseline = { at: wholeFile(fileAt('known.json')), entries: [] };
  expect(touched(['known.json'], [], { baseline })).toEqual(all);
});
