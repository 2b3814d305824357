import { accessSync, constants, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Each hook's keys and values as written: the file holds one level of plain scalars. */
const hooks = readFileSync(here('.pre-commit-hooks.yaml'), 'utf8')
  .split(/^- /m)
  .slice(1)
  .map((hook) =>
    Object.fromEntries([...hook.matchAll(/^\s*([a-z_]+): '?(.*?)'?$/gm)].map(([, key = '', value = '']) => [key, value])),
  );

test('each hook judges all of the repository, and starts what is there', () => {
  const common = { name: 'aoai-guard', pass_filenames: 'false', require_serial: 'true', minimum_pre_commit_version: '2.3.0' };
  expect(hooks).toMatchObject([
    { ...common, id: 'aoai-guard', entry: 'aoai-guard', language: 'node' },
    { ...common, id: 'aoai-guard-system', entry: 'dist/cli.js', language: 'script' },
  ]);
  const { bin } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
  expect(bin).toEqual({ [hooks[0]?.['entry'] ?? '']: hooks[1]?.['entry'] });
  accessSync(here('dist/cli.js'), constants.X_OK);
  expect(readFileSync(here('dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test.each([
  [true, 'infra/main.json'],
  [true, 'aoai-guard.jsonc'],
  [true, 'main.tf'],
  [false, 'main.tfvars'],
  [false, 'README.md'],
  [false, 'json'],
])('a change calls for it: %s, %s', (calls, path) => {
  for (const { files = '' } of hooks) expect(new RegExp(files).test(path)).toBe(calls);
});
