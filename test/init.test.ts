import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readConfiguration } from '../src/configuration/read.ts';
import { foundIn, lookAround, type Project, plannedFor } from '../src/init.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';
import { bundleCli } from './cli-bundle.ts';

const { run, remove } = await bundleCli();
const top = realpathSync(mkdtempSync(join(tmpdir(), 'init-')));
afterAll(() => {
  remove();
  rmSync(top, { recursive: true });
});

const root = join(top, 'repository');
function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const init = (cwd = root, ...args: string[]) => run(['init', ...args], { cwd });

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  write('.git/HEAD');
});

const nothing: Project = { bicep: [], bicepParameters: [], terraform: [], templates: [] };
const template = `{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [{ "type": "Microsoft.CognitiveServices/accounts" }] }`;
const workflow = (project: Partial<Project>) => plannedFor({ ...nothing, ...project })[0]?.text ?? '';

test('both files are written, at the root of the repository, and never over one that is there', () => {
  write('infra/main.json', template);
  const paths = ['.github/workflows/aoai-guard.yml', 'aoai-guard.jsonc'];
  expect(init(join(root, 'infra'))).toEqual({
    status: 0,
    stdout: `found ARM templates (infra/main.json)\n${paths.map((path) => `wrote ../${path}\n`).join('')}`,
    stderr: '',
  });
  expect(paths.map(textOf)).toEqual(plannedFor({ ...nothing, templates: ['infra/main.json'] }).map(({ text }) => text));
  for (const path of paths) write(path, 'mine');
  expect(init().stdout).toBe(`found ARM templates (infra/main.json)\n${paths.map((path) => `left ${path} as it is\n`).join('')}`);
  expect(paths.map(textOf)).toEqual(['mine', 'mine']);
  expect(init(root, '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('what does the same under another name is left alone too', () => {
  write('.github/workflows/aoai-guard.yaml');
  write('.github/aoai-guard.json');
  const { status, stdout } = init();
  expect([status, stdout.split('\n').slice(1)]).toEqual([
    0,
    ['left .github/workflows/aoai-guard.yaml as it is', 'left .github/aoai-guard.json as it is', ''],
  ]);
  expect(['.github/workflows/aoai-guard.yml', 'aoai-guard.jsonc'].filter((path) => existsSync(join(root, path)))).toEqual([]);
});

test('nothing is written through a link, nor where a file is in the way', () => {
  const outside = join(top, 'outside');
  mkdirSync(outside, { recursive: true });
  symlinkSync(outside, join(root, '.github'));
  symlinkSync(join(outside, 'nowhere'), join(root, 'aoai-guard.jsonc'));
  expect(init()).toEqual({
    status: 2,
    stdout:
      'found no ARM template, no Bicep and no Terraform; the workflow is the one for ARM templates\nleft aoai-guard.jsonc as it is\n',
    stderr: "aoai-guard: .github/workflows/aoai-guard.yml can't be written: a symbolic link leads out of the root folder\n",
  });
  expect([existsSync(join(outside, 'workflows')), existsSync(join(outside, 'nowhere'))]).toEqual([false, false]);
  rmSync(join(root, '.github'));
  symlinkSync(join(outside, 'no-folder'), join(root, '.github'));
  expect(init(root, '-q')).toMatchObject({ status: 2, stderr: expect.stringContaining('the system refuses it (EEXIST)') });
  rmSync(join(root, '.github'));
  write('.github', '');
  expect(init(root, '-q').stderr).toBe("aoai-guard: .github/workflows/aoai-guard.yml can't be written: .github is a file\n");
});

test('what a repository is made of', async () => {
  expect(await lookAround(root)).toEqual(nothing);
  write('arm/main.json', template);
  write('arm/other.json', '{ "resources": "Microsoft.CognitiveServices" }');
  write('infra/main.bicep', "module a './modules/account.bicep' = {}");
  write('infra/main.json', template);
  write('infra/main.dev.bicepparam', "using 'main.bicep'");
  write('infra/modules/account.bicep', "module b '../../shared/b.bicep' = {}");
  write('shared/b.bicep');
  write('tf/main.tf', 'module "x" {\n  source = "./modules/x/"\n}\nmodule "y" {\n  source = "hashicorp/y"\n}');
  write('tf/modules/x/main.tf');
  write('tf/.terraform/modules/y/main.tf');
  write("odd/it's.bicep");
  write('odd/${{ x }}.bicep');
  write('-odd/x.tf');
  const project = await lookAround(root);
  expect(project).toEqual({
    bicep: ['infra/main.bicep'],
    bicepParameters: ['infra/main.dev.bicepparam'],
    terraform: ['tf'],
    templates: ['arm/main.json'],
  });
  expect(foundIn(project)).toBe(
    'found ARM templates (arm/main.json), Bicep (infra/main.bicep, infra/main.dev.bicepparam), Terraform (tf)',
  );
  const many = Array.from({ length: 7 }, (_, index) => `${index}.json`);
  expect(foundIn({ ...nothing, templates: many })).toBe('found ARM templates (0.json, 1.json, 2.json, 3.json, 4.json, …)');
});

test('Bicep is compiled and Terraform planned before the check', () => {
  const all = workflow({ bicep: ['main.bicep'], bicepParameters: ['p/dev.bicepparam'], terraform: ['tf', '.'] });
  const steps = all.slice(all.indexOf('          persist-credentials: false\n'), all.indexOf('      # The SHA of a commit'));
  expect(steps).toBe(`          persist-credentials: false
      # Name here what is deployed; modules are part of it.
      - run: |
          az bicep build --file main.bicep
          az bicep build-params --file p/dev.bicepparam --outfile p/dev.parameters.json
      - uses: hashicorp/setup-terraform@5e8dbf3c6d9deaf4193ca7a8fb23f2ac83bb6c85 # v4.0.0
        with:
          terraform_wrapper: false
      # A plan needs the credentials that it always needs; don't give them to pull requests of strangers.
      - run: |
          terraform -chdir=tf init -input=false
          terraform -chdir=tf plan -input=false -out=tfplan
          terraform -chdir=tf show -json tfplan > tf/plan.json
          terraform -chdir=. init -input=false
          terraform -chdir=. plan -input=false -out=tfplan
          terraform -chdir=. show -json tfplan > ./plan.json
`);
  const many = Array.from({ length: 50 }, (_, index) => `${index}.bicep`);
  expect(workflow({ bicep: many }).match(/az bicep build/g)).toHaveLength(10);
  for (const [, uses, comment] of all.matchAll(/uses: (\S+)(.*)/g))
    expect(uses === 'aoai-guard/aoai-guard@v0' || /@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(`${uses}${comment}`), uses).toBe(true);
});

test('the workflow for templates is the one of the README', () => {
  const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  const shown = /```yaml\n(# \.github\/workflows\/aoai-guard\.yml[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const lines = (text: string) => text.split('\n').filter((line) => !/^\s*#/.test(line));
  expect(lines(workflow({}))).toEqual(lines(shown));
});

test('the configuration is one, and so it is with every example in it', () => {
  const text = plannedFor(nothing)[1]?.text ?? '';
  const read = (one: string) => {
    const { root } = readJson({ path: 'aoai-guard.jsonc', text: one });
    const reading = root && readConfiguration(root, '', rules);
    if (!reading || 'problems' in reading) throw new Error(JSON.stringify(reading?.problems.map(({ message }) => message)));
    return reading.configuration.settings;
  };
  expect(read(text)).toMatchObject({ failOn: 'error', levels: new Map(), suppressions: [] });
  const all = read(text.replace(/^ {2}\/\/ (?=")/gm, '  '));
  expect(all).toMatchObject({ strict: true, include: ['infra/**'], baseline: { path: 'aoai-guard-baseline.json' } });
  expect([all.levels.size, all.suppressions.length, all.externalEndpoints.length]).toEqual([1, 1, 1]);
});
