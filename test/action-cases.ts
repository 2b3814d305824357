import { answers, type Handler, paged } from './action-github.ts';
import { type Given, sha } from './action-harness.ts';
import { demo, template } from './action-templates.ts';

/** A run of the Action, and what GitHub answers it; `fixtures/action/<name>` holds all that comes of it. */
export interface Case extends Given {
  readonly name: string;
  readonly github?: readonly Handler[];
}

const repo = '/repos/octo/infra';
const denied = { status: 403, body: { message: 'Resource not accessible by integration' } };
const nobody = answers('GET', '/user', denied);

export const pullRequest = (from = 'octo/infra') => ({
  pull_request: {
    number: 7,
    base: { sha: sha.base, repo: { full_name: 'octo/infra' } },
    head: { sha: sha.head, repo: { full_name: from } },
  },
});

export const pullFiles = (...files: readonly (string | Readonly<Record<string, string>>)[]) =>
  paged(
    'GET',
    `${repo}/pulls/7/files`,
    files.map((file) => (typeof file === 'string' ? { filename: file, status: 'modified' } : file)),
  );

/** The base commit and what it holds; other files are missing there. */
export const baseFiles = (files: Readonly<Record<string, string>> = {}) => [
  answers('GET', `${repo}/git/commits/${sha.base}`, { body: { sha: sha.base } }),
  ...Object.entries(files).map(([path, body]) => answers('GET', `${repo}/contents/${path}`, { body })),
];

export const comments = (...list: readonly unknown[]) => [
  nobody,
  paged('GET', `${repo}/issues/7/comments`, list),
  answers('POST', `${repo}/issues/7/comments`, { status: 201, body: { id: 50 } }),
];

export const uploads = answers('POST', `${repo}/code-scanning/sarifs`, { status: 202, body: { id: 'u1', url: 'x' } });

export const compared = (...names: readonly string[]) =>
  answers('GET', `${repo}/compare/${sha.base}...${sha.head}`, {
    body: { status: 'ahead', files: names.map((filename) => ({ filename, status: 'modified' })) },
  });

const open = template({ name: 'oai-open', access: 'Enabled' }, { name: 'oai-alone', hasEndpoint: false });
const good = template({ name: 'oai-good' });
const ignored = template({ name: 'oai-open', access: 'Enabled', before: '// aoai-guard:ignore AOAI001 -- moves next week' });
const push = { before: sha.base, after: sha.head };
const ref = { GITHUB_REF: 'refs/heads/main' };

export const cases: readonly Case[] = [
  {
    name: 'pull-request',
    files: { 'infra/main.json': open, 'other/main.json': open },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { comment: 'on-failure', 'upload-sarif': 'true', 'changed-files-only': 'true' },
    github: [
      pullFiles('README.md', { filename: 'infra/main.json', status: 'renamed', previous_filename: 'old.json' }),
      uploads,
      ...comments(),
    ],
  },
  {
    name: 'pull-request-from-fork',
    files: { 'main.json': open },
    event: 'pull_request',
    payload: pullRequest('mallory/infra'),
    inputs: { comment: 'always', 'upload-sarif': 'true' },
    github: [
      pullFiles('main.json'),
      uploads,
      nobody,
      paged('GET', `${repo}/issues/7/comments`, []),
      answers('POST', `${repo}/issues/7/comments`, denied),
    ],
  },
  {
    name: 'pull-request-without-rights',
    files: { 'main.json': open },
    event: 'pull_request_target',
    payload: pullRequest(),
    inputs: { comment: 'always', 'upload-sarif': 'true' },
    github: [
      pullFiles('main.json'),
      nobody,
      paged('GET', `${repo}/issues/7/comments`, []),
      answers('POST', `${repo}/issues/7/comments`, denied),
      answers('POST', `${repo}/code-scanning/sarifs`, denied),
    ],
  },
  {
    name: 'pull-request-without-token',
    files: { 'main.json': open },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { 'github-token': '', comment: 'always', 'upload-sarif': 'true', 'changed-files-only': 'true' },
  },
  {
    name: 'pull-request-well-again',
    files: { 'main.json': good },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { comment: 'on-failure' },
    github: [
      pullFiles('main.json'),
      answers('PATCH', `${repo}/issues/comments/5`, { body: { id: 5 } }),
      ...comments(
        { id: 4, body: '<!-- aoai-guard: 40c25a3f7b6d2e11 -->', user: { type: 'User', login: 'mallory' } },
        { id: 5, body: '<own>', user: { type: 'Bot', login: 'github-actions[bot]' } },
      ),
    ],
  },
  {
    name: 'pull-request-not-touched',
    files: { 'infra/main.json': open },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { 'changed-files-only': 'true', comment: 'on-failure' },
    github: [pullFiles('README.md'), ...comments()],
  },
  {
    name: 'change-hides-by-comment',
    files: { 'main.json': ignored, 'kept.json': ignored },
    event: 'pull_request',
    payload: pullRequest(),
    github: [pullFiles('main.json'), ...baseFiles({ 'main.json': template({ name: 'oai-open', access: 'Enabled' }) })],
  },
  {
    name: 'change-hides-by-configuration',
    files: { 'main.json': open, 'aoai-guard.json': '{ "rules": { "AOAI001": "off", "AOAI002": "off" } }\n' },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { comment: 'always' },
    github: [
      pullFiles('aoai-guard.json'),
      ...baseFiles({ 'aoai-guard.json': '{ "rules": { "AOAI002": "off" } }\n' }),
      ...comments(),
    ],
  },
  {
    name: 'configuration-from-base',
    files: { 'main.json': ignored, 'aoai-guard.json': '{ "failOn": "never" }\n' },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { 'config-from': 'base' },
    github: [pullFiles('main.json', 'aoai-guard.json'), ...baseFiles({ 'main.json': good })],
  },
  {
    name: 'configuration-from-base-not-readable',
    files: { 'main.json': good },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { 'config-from': 'base' },
    github: [pullFiles('main.json')],
  },
  {
    name: 'push',
    files: { 'main.json': good, 'bad.json': open },
    event: 'push',
    payload: push,
    env: ref,
    inputs: { paths: 'main.json\nbad.json', 'fail-on': 'never', 'upload-sarif': 'true', comment: 'always' },
    github: [compared('main.json'), uploads],
  },
  {
    name: 'push-of-a-part',
    files: { 'infra/main.json': good, 'other/main.json': open },
    event: 'push',
    payload: push,
    env: ref,
    inputs: { 'changed-files-only': 'true', 'upload-sarif': 'true' },
    github: [compared('infra/main.json'), uploads],
  },
  {
    name: 'push-of-new-branch',
    files: { 'main.json': good },
    event: 'push',
    payload: { before: '0'.repeat(40), after: sha.head },
    env: ref,
    inputs: { 'changed-files-only': 'true', 'config-from': 'base' },
  },
  {
    name: 'merge-group',
    files: { 'main.json': good },
    event: 'merge_group',
    payload: { merge_group: { base_sha: sha.base, head_sha: sha.head } },
    env: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7' },
    inputs: { 'upload-sarif': 'true', 'changed-files-only': 'true' },
    github: [compared('main.json')],
  },
  {
    name: 'schedule',
    files: { 'main.json': '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", ' },
    event: 'schedule',
    payload: { schedule: '0 6 * * 1' },
    env: ref,
    inputs: { paths: 'main.json', annotations: 'false' },
  },
  {
    name: 'workflow-dispatch-in-folder-and-matrix',
    files: { 'infra/eu/main.json': open, 'main.json': open },
    event: 'workflow_dispatch',
    env: ref,
    inputs: {
      'working-directory': 'infra/eu',
      matrix: '{ "region": "eu", "node": 24 }',
      'sarif-file': 'out/guard.sarif',
      summary: 'false',
    },
  },
  {
    name: 'pull-request-while-github-is-busy',
    files: { 'main.json': open },
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { comment: 'always', 'upload-sarif': 'true' },
    github: [
      answers('GET', `${repo}/pulls/7/files`, { status: 429, headers: { 'retry-after': '1' } }, { body: [] }),
      answers('GET', `${repo}/issues/7/comments`, { status: 502 }, { body: [{ id: 1 }], breaksOff: true }, { body: [] }),
      answers('POST', `${repo}/code-scanning/sarifs`, { status: 503, body: { message: 'Service Unavailable' } }),
      ...comments(),
    ],
  },
  {
    name: 'pull-request-of-terraform',
    files: demo('demo-terraform', 'infra'),
    event: 'pull_request',
    payload: pullRequest(),
    inputs: { paths: 'plan.json', source: '.', 'working-directory': 'infra', 'changed-files-only': 'true' },
    github: [pullFiles('infra/modules/openai/main.tf')],
  },
  {
    name: 'input-with-bad-value',
    files: { 'main.json': good },
    event: 'push',
    payload: push,
    inputs: { 'fail-on': 'critical\n::error::x' },
  },
  { name: 'baseline-not-written-yet', files: { 'main.json': open }, event: 'workflow_dispatch', inputs: { baseline: 'b.json' } },
  { name: 'only-bicep', files: { 'main.bicep': 'param x string\n' }, event: 'workflow_dispatch' },
];
