import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markerOf } from '../src/action/comment.ts';
import { type Case, cases } from './action-cases.ts';
import { fakeGitHub } from './action-github.ts';
import { buildAction, fixture, type Left, token } from './action-harness.ts';
import { demo } from './action-templates.ts';

const { UPDATE } = process.env;
let action: Awaited<ReturnType<typeof buildAction>>;
beforeAll(async () => {
  action = await buildAction();
});
afterAll(() => action.remove());

const marker = markerOf({ workflow: '.github/workflows/guard.yml', job: 'guard', folder: '', matrix: [] });

/** Runs a case with GitHub at its side. */
async function runCase({ github = [], ...given }: Case) {
  // Nothing but the comment's own marker tells it from others.
  const own = github.map((handler): typeof handler => (asked) => {
    const reply = handler(asked);
    return reply && JSON.parse(JSON.stringify(reply).replaceAll('<own>', marker));
  });
  const server = await fakeGitHub(...own);
  try {
    return { left: await action.run({ ...given, api: server.url }), asked: server.asked };
  } finally {
    await server.close();
  }
}

/** All that a run leaves behind, by the name of the file that holds it. */
function filesOf(left: Left, asked: Awaited<ReturnType<typeof runCase>>['asked']): Readonly<Record<string, string>> {
  const comment = asked.flatMap(({ method, path, body }) => (/^P/.test(method) && path.includes('comments') ? [body] : []));
  const files = {
    'log.txt': left.log,
    'summary.md': left.summary,
    'outputs.txt': Object.entries({ ...left.outputs, 'exit code': left.status })
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
    'requests.txt': asked.map(({ method, path }) => `${method} ${path}\n`).join(''),
    'comment.md': comment.map((body) => Object.values(Object(body)).join('')).join('\n'),
    'report.sarif': left.sarif ?? '',
  };
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''));
}

test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
  const { left, asked } = await runCase(one);
  expect(left.stderr).toBe('');
  const files = filesOf(left, asked);
  for (const text of [...Object.values(files), left.json ?? '']) expect(text).not.toContain(token);
  const folder = fixture(name);
  if (UPDATE) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  }
  const expected = existsSync(folder) ? readdirSync(folder) : [];
  expect(files).toEqual(Object.fromEntries(expected.map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
});

test('each folder of fixtures is a case', () => {
  expect(readdirSync(fixture('.')).sort()).toEqual(cases.map(({ name }) => name).sort());
});

test('what the dogfood workflow expects is what it finds', async () => {
  const workflow = readFileSync(fixture('../../.github/workflows/dogfood.yml'), 'utf8');
  const expected = [...workflow.matchAll(/test "\$FOUND" = '(.*)'/g)].map(([, words]) => words);
  const found = async (inputs: Readonly<Record<string, string>>) => {
    const files = { ...demo('demo', 'fixtures/demo'), ...demo('cases/arm-all-good', 'fixtures/cases/arm-all-good') };
    const { status, outputs } = await action.run({ files, event: 'workflow_dispatch', inputs });
    const { verdict, violations, undecided, accounts, problems } = outputs;
    return [status === 0 ? 'success' : 'failure', verdict, violations, undecided, accounts, problems];
  };
  const demoFound = await found({ paths: 'fixtures/demo' });
  const good = await found({ paths: 'main.json', 'working-directory': 'fixtures/cases/arm-all-good' });
  const bad = await found({ 'fail-on': 'critical' });
  expect(expected).toEqual([demoFound.join(' '), good.slice(0, 3).join(' '), bad.slice(0, 2).join(' ')]);
});
