import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const { UPDATE } = process.env;
const root = fileURLToPath(new URL('..', import.meta.url));
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(
  (name) => `docs/${name.replaceAll('\\', '/')}`,
);
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...inDocs].filter((name) => name.endsWith('.md')).sort();

/** A command of a page, and the lines shown as its output; undefined where the block shows none (`sh`). */
interface Command {
  readonly command: string;
  readonly line: number;
  readonly shown: readonly string[] | undefined;
}

const runs = /(?:npx aoai-guard|node dist\/cli\.js)(?= |$)/;

/** The commands in the ```sh and ```console blocks that run the guard. In a console block, output follows a line that starts with `$`. */
function commandsOf(page: string): readonly Command[] {
  const lines = page.split('\n');
  const commands: Command[] = [];
  let language = '';
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) language = language === '' ? line.slice(3).trim() || 'text' : '';
    else if (language === 'sh' && runs.test(line)) commands.push({ command: line, line: index + 1, shown: undefined });
    else if (language === 'console' && line.startsWith('$ ') && runs.test(line)) {
      const rest = lines.slice(index + 1);
      const end = rest.findIndex((next) => next.startsWith('$ ') || next.startsWith('```'));
      commands.push({ command: line.slice(2), line: index + 1, shown: rest.slice(0, end) });
    }
  }
  return commands;
}

/** Runs a command in the checkout; stdout and stderr in one, as a terminal shows them. */
function run(command: string): { readonly output: readonly string[]; readonly status: number | null } {
  const here = command.replace(new RegExp(runs, 'g'), 'node dist/cli.js');
  const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${here}`], {
    cwd: root,
    maxBuffer: 100_000_000,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { output: stdout.trimEnd().split('\n'), status };
}

/** Whether the output is what is shown; a line `…` stands for any lines, also none. */
function matches(shown: readonly string[], output: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return output.length === 0;
  if (first.trim() !== '…') return first === output[0] && matches(rest, output.slice(1));
  return output.some((_, index) => matches(rest, output.slice(index))) || rest.length === 0;
}

/** The page with the real output under each command whose output differs from what is shown. */
function updated(page: string): string {
  const lines = page.split('\n');
  for (const { command, line, shown } of [...commandsOf(page)].reverse()) {
    const { output } = run(command);
    if (shown && !matches(shown, output)) lines.splice(line, shown.length, ...output);
  }
  return lines.join('\n');
}

for (const name of pages) {
  const file = join(root, name);
  if (UPDATE) writeFileSync(file, updated(readFileSync(file, 'utf8')));
  const page = readFileSync(file, 'utf8');

  test.each(commandsOf(page))(`${name}:$line $command`, ({ command, shown }) => {
    const { output, status } = run(command);
    expect(status, output.join('\n')).toBeOneOf([0, 1]);
    if (shown && !matches(shown, output)) expect(output).toEqual(shown);
  });

  test(`${name}: links lead somewhere`, () => {
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(name), target)))).toEqual([]);
  });
}

test('what a page shows is told from what is printed', () => {
  const page = '```sh\nnpx aoai-guard rules\nnpm test\n```\n```console\n$ node dist/cli.js --version\n1\n…\n2\n$ ls\nx\n```\n';
  expect(commandsOf(page)).toEqual([
    { command: 'npx aoai-guard rules', line: 2, shown: undefined },
    { command: 'node dist/cli.js --version', line: 6, shown: ['1', '…', '2'] },
  ]);
  expect(matches(['1', '…', '2'], ['1', 'a', 'b', '2'])).toBe(true);
  expect(matches(['1', '…'], ['1'])).toBe(true);
  expect(matches(['1', '…', '2'], ['1', 'a', '2', 'b'])).toBe(false);
  expect(matches(['1'], ['1', '2'])).toBe(false);
});
