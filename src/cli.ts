#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { type Actions, declareCommands, type OutputFlags } from './arguments.ts';
import type { PlaceOptions } from './options.ts';
import { placeOf } from './options.ts';
import { home } from './report/home.ts';
import { plain } from './report/plain.ts';
import { bytesOfStdin, fail, isUntold, print, tell } from './streams.ts';
import { version } from './version.ts';

// All else is loaded by the command that needs it, so that `--version` and `--help` answer at once.

const toStderr = (text: string) => process.stderr.write(`${plain(text.trimEnd().replace('\n(Did you', ' (Did you'))}\n`);

const program = new Command('aoai-guard')
  .description('Tells before deployment whether an Azure OpenAI account can be reached only through a private endpoint.')
  .version(version)
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ writeErr: toStderr })
  .addHelpText(
    'after',
    '\nWithout a command, `check` runs; `aoai-guard check --help` tells its options.\nExit code: 1 findings, 2 the guard could not do its work, else 0.',
  );

const parameters: string[] = [];
const { TF_DATA_DIR, AOAI_GUARD_DEBUG } = process.env;
const [word = ''] = process.argv.slice(2);
const given = {
  folder: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  dataFolder: TF_DATA_DIR || undefined,
  word,
  commands: () => program.commands.map((command) => command.name()),
  parameters,
};

const actions: Actions = {
  check: async (paths, flags) => (await import('./check-command.ts')).runCheck(given, paths, flags),
  show: async (paths, flags) => (await import('./check-command.ts')).runShow(given, paths, flags),
  baseline: async (paths, flags) => (await import('./check-command.ts')).runBaseline(given, paths, flags),
  init: async (flags) => (await import('./init-command.ts')).runInit(given.folder, flags),
  completion: async (shell) => {
    const [{ completionScript }, { rules }] = await Promise.all([import('./completion.ts'), import('./rules/index.ts')]);
    const names = rules.flatMap(({ id, name }) => [id, name]);
    print(completionScript(shell, program, names), {}, []);
  },
  evaluate: runEvaluate,
  explain: runExplain,
  rules: async (flags) => {
    const [{ reporters }, { rules }] = await Promise.all([import('./reporters.ts'), import('./rules/index.ts')]);
    print(reporters.rules[flags.format](rules), flags, []);
  },
};

async function runEvaluate(expressions: readonly string[], flags: OutputFlags & PlaceOptions): Promise<void> {
  const [{ evaluateExpressions }, { reporters }] = await Promise.all([import('./guard.ts'), import('./reporters.ts')]);
  const lines = expressions.length > 0 ? expressions : await linesOfStdin();
  print(reporters.evaluate[flags.format](evaluateExpressions(lines, placeOf(flags))), flags, []);
}

async function runExplain(name: string, flags: OutputFlags): Promise<void> {
  const [{ reporters }, { rules }] = await Promise.all([import('./reporters.ts'), import('./rules/index.ts')]);
  const asked = name.toLowerCase();
  const rule = rules.find((one) => one.id.toLowerCase() === asked || one.name === asked);
  const all = rules.map((one) => `${one.id} ${one.name}`).join(', ');
  if (!rule) return fail(`there is no rule '${name}'; the rules are: ${all}`);
  print(reporters.explain[flags.format](rule), flags, []);
}

async function linesOfStdin(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await bytesOfStdin());
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function tellCrash(error: unknown): void {
  tell(`this is a fault of the guard's, please report it at ${home}/issues: ${messageOf(error)}`);
  if (!AOAI_GUARD_DEBUG || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n')) tell(line);
}

/** Whoever reads the report may stop reading: `aoai-guard | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  tell(`the report can't be written: ${error.message}`);
  process.exitCode = 2;
});

declareCommands(program, version, actions, parameters);
try {
  await program.parseAsync();
} catch (error) {
  const isAnswered = error instanceof CommanderError;
  if (!isAnswered) tellCrash(error);
  else if (isUntold(error)) toStderr(error.message);
  process.exitCode = isAnswered && error.exitCode === 0 ? 0 : 2;
}
