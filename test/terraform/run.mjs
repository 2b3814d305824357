// Runs the tool that plans with the real Terraform: files in, plan out. Nothing of it is left behind.
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const parse = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Writes files by relative path. */
export function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === 'string' || Buffer.isBuffer(text) ? text : JSON.stringify(text));
  }
}

/** A `terraform` for PATH whose `plan` ends with 0 also when it failed: then too it writes a plan. */
function tolerant(folder) {
  const real = execFileSync('which', ['terraform'], { encoding: 'utf8' }).trim();
  writeFiles(folder, { 'bin/terraform': `#!/bin/sh\n${real} "$@" || [ "$1" = plan ]\n` });
  chmodSync(join(folder, 'bin/terraform'), 0o755);
  return `${join(folder, 'bin')}:${process.env.PATH}`;
}

/** Environment for git that takes a repository out of the files given. */
function repository(folder, { url, files }) {
  const at = join(folder, 'repository');
  writeFiles(at, files);
  const git = (...args) => execFileSync('git', ['-C', at, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=module');
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.file://${at}.insteadOf`, GIT_CONFIG_VALUE_0: url };
}

/** The tool knows only types that some file mentions. */
const mentioned = '# azurerm_cognitive_account.a.id azurerm_private_endpoint.a.id\n';

const byAddress = (one, other) => (one.address < other.address ? -1 : 1);

/** What differs from run to run, made the same: the time, and the order of modules and of relevant attributes. */
function steady(value, key) {
  if (Array.isArray(value)) {
    const items = value.map((item) => steady(item));
    if (key === 'child_modules') items.sort(byAddress);
    if (key === 'relevant_attributes') items.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, one]) => [name, steady(one, name)]);
  return Object.fromEntries(members.map(([name, one]) => (name === 'timestamp' ? [name, '2026-01-01T00:00:00Z'] : [name, one])));
}

/**
 * Plans `files`, after what stands in `before` was applied step by step. `args`: of `terraform plan`; `cloud`: what Azure answers, by id;
 * `draw`: `low` or the default `high`, what random values turn out to be; `state`: changes the state before the plan; `apply`: applies it; `errored`: the plan fails;
 * `git`: a repository that a module comes from; `gone`: the state holds types that the files do not.
 */
export async function plan(tool, { files, before = [], args = [], cloud, draw, state, apply, errored, git, gone }) {
  const work = mkdtempSync(join(tmpdir(), 'tf-case-'));
  const folder = join(work, 'config');
  mkdirSync(folder);
  const env = { ...process.env, ...(draw ? { TFSTUB_DRAW: draw } : {}), ...(git ? repository(work, git) : {}) };
  const out = join(work, 'plan.json');
  const call = (more, ...rest) => run('bash', [join(tool, 'tfplan.sh'), folder, out, ...rest], { env: { ...env, ...more } });
  try {
    for (const step of before) {
      fill(work, folder, step);
      await call({ APPLY: '1' });
      cpSync(join(folder, 'terraform.tfstate'), join(work, 'terraform.tfstate'));
    }
    fill(work, folder, gone ? { ...files, 'gone.tf': mentioned } : files);
    if (state) writeFiles(folder, { 'terraform.tfstate': state(parse(join(folder, 'terraform.tfstate'))) });
    if (cloud) writeFiles(work, { 'cloud.json': cloud });
    const binary = join(work, 'plan.tfplan');
    await call(
      {
        PLAN_FILE: binary,
        ...(apply ? { APPLY: '1' } : {}),
        ...(cloud ? { TFSTUB_CLOUD: join(work, 'cloud.json') } : {}),
        ...(errored ? { PATH: tolerant(work) } : {}),
      },
      ...args,
    );
    return {
      plan: steady(parse(out)),
      binary: readFileSync(binary),
      state: apply || before.length > 0 ? parse(join(folder, 'terraform.tfstate')) : undefined,
      files: { ...readFiles(folder, Object.keys(files)), ...(git ? readFiles(folder, installedIn(folder)) : {}) },
    };
  } catch (fault) {
    throw new Error(`${fault.message}\n${fault.stdout}\n${fault.stderr}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The folder with these files, formatted, and the state of the step before. */
function fill(work, folder, files) {
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, files);
  execFileSync('terraform', ['fmt', '-recursive', folder], { stdio: 'ignore' });
  const state = join(work, 'terraform.tfstate');
  if (existsSync(state)) cpSync(state, join(folder, 'terraform.tfstate'));
}

/** Texts by relative path. */
export const readFiles = (folder, paths) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const installedIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path.startsWith('.terraform/modules/') && !path.includes('/.git/'));

/** Does `todo` for each, `width` at a time. */
export async function inParallel(width, all, todo) {
  const queue = [...all];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await todo(next);
  };
  await Promise.all(Array.from({ length: width }, work));
}
