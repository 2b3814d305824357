import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, test } from 'vitest';
import { type Actions, declareCommands, type Shell, shells } from '../src/arguments.ts';
import { completionScript } from '../src/completion.ts';

const nothing = async () => undefined;
const actions: Actions = {
  check: nothing,
  show: nothing,
  evaluate: nothing,
  explain: nothing,
  rules: nothing,
  baseline: nothing,
  init: nothing,
  completion: nothing,
};
const program = new Command('aoai-guard');
declareCommands(program, '1.2.3', actions, []);

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['main.json', 'my plan.json', 'other.txt']) writeFileSync(join(folder, name), '');
mkdirSync(join(folder, '.scripts'));
for (const shell of shells)
  writeFileSync(join(folder, '.scripts', shell), completionScript(shell, program, ['AOAI001', 'public-network-access']));

const isHere = (shell: Shell) => spawnSync(shell, ['-c', 'true']).status === 0;

function run(shell: Shell, args: readonly string[]) {
  const env = { ...process.env, HOME: folder };
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env });
  return { status, stderr, words: stdout.split('\n').filter((line) => line !== '') };
}

/** A command line up to the cursor, and what completes its last word. */
type Row = readonly [line: readonly string[], words: readonly string[]];

const rows: readonly Row[] = [
  [['ch'], ['check']],
  [['b'], ['baseline']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['explain', 'A'], ['AOAI001']],
  [
    ['check', '--fail-on', 'n'],
    ['note', 'never'],
  ],
  [['--fail-on', 'e'], ['error']],
  [
    ['show', '-f', ''],
    ['text', 'json'],
  ],
  [['check', '--format', 'm'], ['markdown']],
  [
    ['check', '--report', 'j'],
    ['json=', 'junit='],
  ],
  [['baseline', '--profile', 'c'], ['conformity']],
  [['check', '--location', 'x'], []],
  [['check', '--baseline', 'ma'], ['main.json']],
  [['check', 'my'], ['my plan.json']],
  [['show', '--no-'], ['--no-config']],
  [['init', '--q'], ['--quiet']],
  [['rules', '--fail'], []],
];

test.each(shells)('%s: every command and every option is there', (shell) => {
  const text = completionScript(shell, program, []);
  const longs = program.commands.flatMap(({ options }) => options.flatMap(({ long }) => (long ? [long] : [])));
  const words = [
    ...program.commands.map((command) => command.name()),
    ...longs.map((one) => (shell === 'fish' ? ` -l ${one.slice(2)}` : one)),
  ];
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test.runIf(isHere('bash'))('bash takes the script', () => {
  expect(run('bash', ['-n', '.scripts/bash'])).toEqual({ status: 0, stderr: '', words: [] });
});

// `compopt` speaks of the completion that bash itself has begun.
const inBash = (words: readonly string[]) =>
  run('bash', [
    '-c',
    'compopt() { :; }; source .scripts/bash; complete -p aoai-guard >&2; COMP_WORDS=(aoai-guard "$@"); COMP_CWORD=$#; _aoai_guard; ((${#COMPREPLY[@]})) && printf "%s\\n" "${COMPREPLY[@]}"; true',
    'bash',
    ...words,
  ]);

test.runIf(isHere('bash')).each([...rows, [['check', '--format', '=', 's'], ['sarif']] as const])('bash: %j', (line, words) => {
  expect(inBash(line)).toEqual({ status: 0, stderr: 'complete -F _aoai_guard aoai-guard\n', words });
});

// Completion functions that print what they are told, of which the last word's beginning is taken by hand.
const inZsh = (words: readonly string[]) =>
  run('zsh', [
    '-fc',
    `compdef() { : }
compset() { PREFIX=\${PREFIX#*=} }
offer() { for one in "$@"; do [[ $one == $PREFIX* ]] && print -r -- $one; done; true }
compadd() { while [[ $1 != -- ]]; do shift; done; shift; offer "$@" }
_files() { offer * }
_describe() { local -a all; all=("\${(@P)@[-1]}"); offer "\${(@)all%%:*}" }
source .scripts/zsh; words=(aoai-guard "$@"); CURRENT=$#words; PREFIX=$words[-1]; _aoai-guard`,
    'zsh',
    ...words,
  ]);

test.runIf(isHere('zsh')).each([...rows, [['check', '--format=s'], ['sarif']] as const])('zsh: %j', (line, words) => {
  expect(inZsh(line)).toEqual({ status: 0, stderr: '', words });
});

const inFish = (words: readonly string[]) => {
  const line = ['aoai-guard', ...words.slice(0, -1), ''].join(' ') + (words.at(-1) ?? '');
  const ran = run('fish', ['--no-config', '-c', `source .scripts/fish; complete -C '${line}'`]);
  return { ...ran, words: ran.words.map((word) => word.split('\t')[0]) };
};

test.runIf(isHere('fish')).each([...rows, [['check', '--format=s'], ['--format=sarif']] as const])('fish: %j', (line, words) => {
  const { words: found, ...ran } = inFish(line);
  expect(ran).toEqual({ status: 0, stderr: '' });
  expect(found.sort()).toEqual([...words].sort());
});

test('texts for people are quoted for each shell', () => {
  const odd = new Command('aoai-guard');
  odd.command('check').description("it's `rm -rf`: \\ $HOME");
  expect(completionScript('zsh', odd, [])).toContain("'check:it'\\''s `rm -rf`: \\ $HOME'");
  expect(completionScript('fish', odd, [])).toContain("'it\\'s `rm -rf`: \\\\ $HOME'");
});
