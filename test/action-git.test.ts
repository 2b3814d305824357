import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBase } from '../src/action/base.ts';
import { createGit } from '../src/action/git.ts';
import { repository } from './action-repository.ts';

describe('the base commit by git', () => {
  test('files, and what is none', async () => {
    const { folder, commit } = repository({
      'a b/ü.json': '{"é": 1}',
      '-x*.json': 'star',
      'long.json': 'x'.repeat(20_000_001),
      'bytes.json': '\0\0\0',
    });
    symlinkSync('long.json', join(folder, 'link.json'));
    const { read, fault } = openBase(commit(), createGit(folder, folder, process.env), undefined);
    expect(await fault()).toBeUndefined();
    expect(await read('a b/ü.json')).toEqual({ kind: 'text', text: '{"é": 1}' });
    expect(await read('-x*.json')).toEqual({ kind: 'text', text: 'star' });
    expect(await read('none.json')).toEqual({ kind: 'missing' });
    expect(await read('*.json')).toEqual({ kind: 'missing' });
    expect(await read('../x.json')).toEqual({ kind: 'missing' });
    expect(await read('a b')).toEqual({ kind: 'refused', why: 'it is no file' });
    expect(await read('link.json')).toEqual({ kind: 'refused', why: 'it is a symbolic link' });
    expect(await read('long.json')).toEqual({ kind: 'refused', why: 'it is longer than 20,000,000 bytes' });
    expect(await read('bytes.json')).toEqual({ kind: 'refused', why: 'it is no text' });
  });

  test('a commit that git does not have', async () => {
    const { folder, commit } = repository({ 'a.json': '{}' });
    commit();
    const { read, fault } = openBase('1'.repeat(40), createGit(folder, folder, process.env), undefined);
    expect(await fault()).toMatchObject({ why: 'git does not have it here, and there is no github-token to ask with' });
    expect(await read('a.json')).toMatchObject({ kind: 'refused' });
  });

  test.skipIf(process.platform === 'win32')('nothing that the repository brings along is run', async () => {
    const { folder, git, commit } = repository({ 'a.json': '{}' });
    const marker = join(folder, 'ran');
    const script = join(folder, 'script');
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\necho hijacked\n`);
    for (const path of [script, join(folder, 'git')]) {
      if (path !== script) writeFileSync(path, `#!/bin/sh\ntouch '${marker}'\n`);
      chmodSync(path, 0o755);
    }
    const hash = commit();
    git('config', 'core.fsmonitor', script);
    git('config', 'core.pager', script);
    git('config', 'diff.external', script);
    const env = { ...process.env, PATH: ['.', folder, process.env['PATH']].join(delimiter) };
    const ask = createGit(folder, folder, env);
    expect((await ask('rev-parse', 'HEAD'))?.toString().trim()).toBe(hash);
    expect(await openBase(hash, ask, undefined).read('a.json')).toMatchObject({ kind: 'text' });
    expect(existsSync(marker)).toBe(false);
  });

  test('no git, and no repository', async () => {
    const { folder } = repository({});
    expect(await createGit(folder, folder, { PATH: folder })('rev-parse', 'HEAD')).toBeUndefined();
    expect(await createGit(folder, folder, {})('rev-parse', 'HEAD')).toBeUndefined();
    const outer = repository({ 'inner/a.json': '{}' });
    outer.commit();
    const inner = join(outer.folder, 'inner');
    expect(await createGit(inner, inner, process.env)('rev-parse', 'HEAD')).toBeUndefined();
    expect(await createGit(inner, outer.folder, process.env)('rev-parse', 'HEAD')).toBeDefined();
  });
});
