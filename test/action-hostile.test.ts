import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace, staysWithin, writeInside } from '../src/action/workspace.ts';
import { comments, pullFiles, pullRequest } from './action-cases.ts';
import { fakeGitHub, type Handler } from './action-github.ts';
import { buildAction, type Given, type Left, token } from './action-harness.ts';
import { template } from './action-templates.ts';

let action: Awaited<ReturnType<typeof buildAction>>;
const folder = mkdtempSync(join(tmpdir(), 'aoai-guard-outside-'));
beforeAll(async () => {
  action = await buildAction();
});
afterAll(() => {
  action.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What a runner would obey: commands by themselves, outside the stretch in which it obeys nothing. */
function commandsIn(log: string): readonly string[] {
  const commands: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    expect(line).not.toContain('##[');
    const [, command, data] = /^\s*::([^ :]+)[^:]*::(.*)$/u.exec(line) ?? [];
    if (command === undefined) continue;
    if (stopped !== undefined) stopped = command === stopped ? undefined : stopped;
    else if (command === 'stop-commands') stopped = data;
    else commands.push(command);
  }
  expect(stopped).toBeUndefined();
  return commands;
}

const words = [
  'a\n::error::injected',
  'b\r\n::set-output name=verdict::pass',
  '::add-mask::x',
  '##[error]c',
  'd%0A::warning::x',
  '`code` | pipe | <img src=x onerror=alert(1)> <!-- -->',
  '\u202egnp.exe\u2066',
  '@octo/everyone #1 [link](https://evil.example) ![x](y)',
  '```\n# heading\n```',
  '\u001b[31mred',
  '-->\n<!-- aoai-guard: 0000000000000000 -->',
  '\u2028::error::separator',
];

test.skipIf(process.platform === 'win32')('names, texts and reasons of a hostile pull request inject nothing', async () => {
  const files = Object.fromEntries(
    words.flatMap((word, index) => {
      const name = word.replaceAll('/', '∕');
      const ignored = `/* aoai-guard:ignore AOAI002 -- ${word.replace(/[\r\n\u2028]/g, ' ')} */`;
      return [
        [`${index}${name}.json`, template({ name: word, access: 'Enabled', hasEndpoint: false, before: ignored })],
        [`${name}/main.json`, template({ name: word, access: 'Enabled' })],
        [
          `${index}${name}.bad.json`,
          '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", ',
        ],
      ];
    }),
  );
  const payload = { ...pullRequest('mallory/infra'), title: words[0], sender: { login: '::error::x' } };
  const left = await withGitHub(
    { files, event: 'pull_request', payload, inputs: { comment: 'always' } },
    pullFiles(...Object.keys(files)),
    ...comments(),
  );
  const commands = commandsIn(left.log);
  expect(commands.every((command) => ['error', 'warning', 'notice'].includes(command))).toBe(true);
  expect(commands.filter((command) => command === 'error')).toHaveLength(10);
  expect(left.outputs).toMatchObject({ verdict: 'violation', violations: '24', accounts: '24' });
  for (const text of [left.log, left.summary, left.comment]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
    expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(text).not.toContain(token);
  }
  for (const text of [left.summary, left.comment.slice(left.comment.indexOf('\n'))]) {
    const prose = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/<img|<!--|(?<!\\)\]\(https:\/\/evil|^# heading/m);
  }
  expect(left.comment.match(/^<!-- aoai-guard: /gm)).toHaveLength(1);
});

async function withGitHub(given: Given, ...handlers: readonly Handler[]): Promise<Left & { readonly comment: string }> {
  const server = await fakeGitHub(...handlers);
  try {
    const left = await action.run({ ...given, api: server.url });
    const bodies = server.asked.filter(({ method }) => method === 'POST').map(({ body }) => String(Object(body).body));
    return { ...left, comment: bodies.join('') };
  } finally {
    await server.close();
  }
}

describe('symbolic links', () => {
  const secret = join(folder, 'secret.json');
  writeFileSync(secret, template({ name: 'outside-secret', access: 'Enabled' }));

  test('nothing that they lead to outside the workspace is read', async () => {
    mkdirSync(join(folder, 'infra'), { recursive: true });
    writeFileSync(join(folder, 'infra', 'main.json'), readFileSync(secret, 'utf8'));
    const left = await action.run({
      files: {
        '.git/HEAD': 'ref: refs/heads/main\n',
        'main.json': template({ name: 'inside' }),
        'linked.json': { link: secret },
        'linked.parameters.json': { link: secret },
        'aoai-guard.json': { link: secret },
        infra: { link: join(folder, 'infra') },
      },
      event: 'push',
      inputs: { paths: 'main.json\nlinked.json\ninfra', config: 'none' },
    });
    expect(left.status).toBe(2);
    for (const text of [left.log, left.summary, left.sarif, left.json]) expect(text?.includes('outside-secret')).toBe(false);
    const configured = await action.run({ files: { 'aoai-guard.json': { link: secret } }, event: 'push' });
    expect(configured.status).toBe(2);
    expect(configured.log).toContain('leads out of the repository');
  });

  test('the working directory is a folder of the workspace', async () => {
    const run = (directory: string) =>
      action.run({
        files: { 'file.json': '{}', out: { link: folder } },
        event: 'push',
        inputs: { 'working-directory': directory },
      });
    for (const [directory, why] of [
      ['out', 'leads out of the workspace'],
      ['..', 'leads out of the workspace'],
      [folder, 'leads out of the workspace'],
      ['none', 'is no folder of the workspace'],
      ['file.json', 'is no folder of the workspace'],
    ] as const) {
      const { status, log, outputs } = await run(directory);
      expect([status, outputs['verdict'], log.includes(why)]).toEqual([2, 'problem', true]);
      expect(commandsIn(log)).toEqual(['error']);
    }
  });

  test('no report is written through them, elsewhere or over what was read', async () => {
    const files = {
      'main.json': template({ name: 'a' }),
      'link.sarif': { link: join(folder, 'taken.sarif') },
      out: { link: folder },
    };
    for (const path of ['link.sarif', 'out/x.sarif', '../x.sarif', join(folder, 'x.sarif'), 'main.json', 'out']) {
      const { status, log, outputs } = await action.run({ files, event: 'push', inputs: { 'sarif-file': path } });
      expect([path, status, outputs['verdict'], outputs['sarif-file']]).toEqual([path, 2, 'pass', undefined]);
      expect(log).toContain('::error::The report can');
    }
    const { status, outputs } = await action.run({ files, event: 'push', inputs: { 'sarif-file': 'new/folder/x.sarif' } });
    expect([status, outputs['sarif-file']]).toEqual([0, '<run>/workspace/new/folder/x.sarif']);
  });
});

test('files that are too long, too deep or too many for one summary end in problems and cuts', async () => {
  const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"';
  const crowd = Array.from({ length: 700 }, (_, index) => ({
    name: `oai-${index}-${'x'.repeat(40)}`,
    access: 'Enabled' as const,
    hasEndpoint: false,
  }));
  const left = await withGitHub(
    {
      files: {
        'long.json': `{ ${schema}, "x": "Microsoft.CognitiveServices${'x'.repeat(21_000_000)}" }`,
        'deep.json': `{ ${schema}, "cognitiveservices": ${'['.repeat(100_000)}`,
        ...Object.fromEntries([1, 2, 3].map((number) => [`crowd${number}.json`, template(...crowd)])),
      },
      event: 'pull_request',
      payload: pullRequest(),
      inputs: { comment: 'always' },
    },
    pullFiles('crowd1.json'),
    ...comments(),
  );
  expect(left.outputs).toMatchObject({ verdict: 'violation', violations: '4200', problems: '2' });
  expect(commandsIn(left.log)).toEqual(Array.from({ length: 10 }, () => 'error'));
  expect(Buffer.byteLength(left.summary)).toBeLessThan(1_048_576);
  expect(left.comment.length).toBeLessThan(65_536);
  for (const text of [left.summary, left.comment]) expect(text.includes('left out for want of room')).toBe(true);
});

test('a pull request whose event can not be read has words of a base commit that nobody knows', async () => {
  const files = { 'main.json': template({ name: 'a', access: 'Enabled', before: '// aoai-guard:ignore AOAI001 -- soon' }) };
  const run = (inputs: Readonly<Record<string, string>>) => action.run({ files, event: 'pull_request', payload: [], inputs });
  const [head, base] = [await run({}), await run({ 'config-from': 'base' })];
  expect([head.status, head.outputs['verdict']]).toEqual([0, 'pass']);
  expect(head.log).toContain(
    "::notice::What this change hides can't be told: the base commit can't be read: the event does not name",
  );
  expect([base.status, base.outputs['verdict']]).toEqual([2, 'problem']);
});

test('where a run takes place, and what is written there', () => {
  expect(openWorkspace(undefined, '.')).toMatchObject({ kind: 'fault' });
  expect(openWorkspace(join(folder, 'none'), '.')).toMatchObject({ kind: 'fault' });
  const own = mkdtempSync(join(folder, 'w-'));
  mkdirSync(join(own, 'repo', '.git'), { recursive: true });
  mkdirSync(join(own, 'repo', 'a', 'b'), { recursive: true });
  expect(openWorkspace(own, 'repo/a/b')).toMatchObject({ pathPrefix: 'a/b/' });
  expect(openWorkspace(own, 'repo')).toMatchObject({ pathPrefix: '' });
  expect(openWorkspace(own, '.')).toMatchObject({ pathPrefix: '' });
  mkdirSync(join(own, 'repo', 'a', '.git'));
  expect(openWorkspace(own, 'repo/a/b')).toMatchObject({ root: realpathSync.native(join(own, 'repo')), pathPrefix: 'a/b/' });
  symlinkSync(folder, join(own, 'out'));
  expect([staysWithin(own, 'x'), staysWithin(own, '../x'), staysWithin(own, 'out/x'), staysWithin(own, 'out')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const place = { within: [own], read: new Set([join(own, 'read')]) };
  writeFileSync(join(own, 'read'), 'kept');
  expect(writeInside(join(own, 'read'), 'x', place)).toMatchObject({ kind: 'fault' });
  expect(readFileSync(join(own, 'read'), 'utf8')).toBe('kept');
});
