import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The token of every run; nothing that a run leaves behind may hold it. */
export const token = 'ghs_0123456789abcdefTOKEN';

/** A file with its text, or a symbolic link. */
export type Files = Readonly<Record<string, string | { readonly link: string }>>;

export interface Given {
  readonly files: Files;
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly api?: string;
}

export interface Left {
  readonly status: number | null;
  readonly log: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly sarif: string | undefined;
  readonly json: string | undefined;
}

/** Bundles the Action as it is bundled for users, and runs it as a runner does. */
export async function buildAction() {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'aoai-guard-action-')));
  const rolldown = here('../node_modules/rolldown/bin/cli.mjs');
  execFileSync(process.execPath, [rolldown, '-c', '--dir', join(folder, 'dist')], { cwd: here('..'), stdio: 'ignore' });
  const entry = join(folder, 'dist', 'action.js');
  let count = 0;
  return {
    dist: join(folder, 'dist'),
    run: (given: Given) => {
      count += 1;
      return run(entry, join(folder, `run-${count}`), given);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const sha = { base: 'a'.repeat(40), head: 'b'.repeat(40), merge: 'c'.repeat(40) };

async function run(entry: string, folder: string, given: Given): Promise<Left> {
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temp')];
  for (const path of [workspace, temporary]) mkdirSync(path, { recursive: true });
  writeFiles(workspace, given.files);
  const at = (name: string) => join(folder, name);
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  writeFileSync(at('event.json'), JSON.stringify(given.payload ?? {}));
  const inputs = Object.entries({ 'github-token': token, matrix: 'null', ...given.inputs });
  const { PATH } = process.env;
  const env = {
    PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: given.api ?? 'http://127.0.0.1:1',
    GITHUB_EVENT_NAME: given.event,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_JOB: 'guard',
    GITHUB_OUTPUT: at('output'),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REPOSITORY: 'octo/infra',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha.merge,
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKFLOW: 'Guard',
    GITHUB_WORKFLOW_REF: 'octo/infra/.github/workflows/guard.yml@refs/heads/main',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...given.env,
  };
  const { status, log, stderr } = await started(entry, workspace, env);
  const shown = (text: string) => text.replaceAll(folder, '<run>').replaceAll('\\', '/');
  const outputs = outputsIn(readFileSync(at('output'), 'utf8'));
  const file = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path, 'utf8'));
  return {
    status,
    log: steady(log.replaceAll(folder, '<run>')),
    stderr,
    summary: readFileSync(at('summary'), 'utf8'),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, steady(shown(value))])),
    sarif: file(outputs['sarif-file']),
    json: file(outputs['report-json']),
  };
}

function writeFiles(workspace: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string') writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
}

function started(entry: string, cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ status: number | null; log: string; stderr: string }>((resolve) => {
    const child = spawn(process.env['ACTION_NODE'] ?? process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { log: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      texts.log += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      texts.stderr += text;
    });
    child.on('close', (status) => resolve({ status, ...texts }));
  });
}

/** What is made up anew in every run. */
const steady = (text: string) =>
  text
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '<uuid>')
    .replace(/aoai-guard-[\w]{6}(?=\/report)/g, 'aoai-guard-<new>');

/** As the runner reads the file: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm))
    outputs[name] = value;
  return outputs;
}

/** All files below a folder, by path. */
export const filesBelow = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

export const fixture = (name: string) => here(`../fixtures/action/${name}`);
