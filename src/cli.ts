#!/usr/bin/env node
import { relative, sep } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { Problem } from './model/report.ts';
import { positionAt } from './model/span.ts';
import { exitCodeOf, type Options, type PlaceOptions, placeOf, type ReadOptions } from './options.ts';
import { home } from './report/home.ts';
import { plain } from './report/plain.ts';
import { exists, isSameFile, readStdin, writeReport } from './streams.ts';
import { version } from './version.ts';

// All else is loaded by the command that needs it, so that `--version` and `--help` answer at once.

interface OutputFlags<Format = 'text' | 'json'> {
  readonly format: Format;
  readonly output?: string | undefined;
  readonly color: Options['color'];
  readonly quiet?: true;
}

interface ReadFlags<Format> extends OutputFlags<Format>, PlaceOptions {
  readonly source?: string;
}

interface CheckFlags extends ReadFlags<Options['format']> {
  /** False after `--no-parameters`. */
  readonly parameters?: readonly string[] | false;
  readonly failOn: Options['failOn'];
  readonly strict?: true;
}

const toStderr = (text: string) => process.stderr.write(text);
const tell = (message: string) => toStderr(`aoai-guard: ${plain(message)}\n`);

const program = new Command('aoai-guard')
  .description('Tells before deployment whether an Azure OpenAI account can be reached only through a private endpoint.')
  .version(version)
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ writeErr: (text) => toStderr(`${plain(text.trimEnd().replace('\n(Did you', ' (Did you'))}\n`) })
  .addHelpText(
    'after',
    '\nWithout a command, `check` runs; `aoai-guard check --help` tells its options.\nExit code: 1 findings, 2 the guard could not do its work, else 0.',
  );

function addCommand(usage: string, description: string, formats: readonly string[] = ['text', 'json']): Command {
  return program
    .command(usage, { isDefault: usage.startsWith('check') })
    .description(description)
    .addOption(new Option('-f, --format <format>', 'how the report is written').choices(formats).default('text'))
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(new Option('--color <when>', 'colours in the report').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'findings and problems only')
    .version(version);
}

function addPlace(command: Command): Command {
  return command
    .option('--tenant-id <id>', 'the tenant of the deployment; as all of its place, unknown unless given')
    .option('--subscription-id <id>', 'its subscription')
    .option('--management-group-id <id>', 'its management group')
    .option('--resource-group <name>', 'its resource group')
    .option('--location <name>', 'its location')
    .option('--deployment-name <name>', 'its own name');
}

const addSource = (command: Command) =>
  command.option('--source <path>', "where a plan's HCL lies: a folder, or a binary plan (default: around the plan)");

const parameterFiles: string[] = [];

const checkCommand = addCommand('check [paths...]', 'judge files, folders, globs, or "-" for stdin (default: ".")', [
  'text',
  'json',
  'sarif',
])
  .option('--parameters <file>', 'parameter values for the one template given; repeated, the later win', (file: string) => {
    parameterFiles.push(file);
    return parameterFiles;
  })
  .option('--no-parameters', 'ignore parameter files lying beside templates')
  .addOption(
    new Option('--fail-on <level>', 'least level that makes the exit code 1')
      .choices(['error', 'warning', 'note', 'never'])
      .default('error'),
  )
  .option('--strict', 'undecided counts as an error');

addPlace(addSource(checkCommand)).action(runCheck);

addPlace(addSource(addCommand('show [paths...]', 'show the accounts and endpoints as the guard sees them, evaluated'))).action(
  runShow,
);

addPlace(addCommand('evaluate [expressions...]', 'evaluate template expressions (arguments, or one a line on stdin)')).action(
  runEvaluate,
);

addCommand('explain <rule>', 'tell what a rule asks, why, and how to fix it').action(runExplain);

addCommand('rules', 'list all rules').action(async (flags: OutputFlags) => {
  const [{ reporters }, { rules }] = await Promise.all([import('./reporters.ts'), import('./rules/index.ts')]);
  print(reporters.rules[flags.format](rules), flags);
});

/** Paths of what was read, none of which is written to. */
const read = new Set<string>();

async function readOptions(given: readonly string[], flags: ReadFlags<string>): Promise<ReadOptions> {
  const paths = given.length === 0 ? ['.'] : given;
  for (const path of [...paths, ...parameterFiles, ...(flags.source === undefined ? [] : [flags.source])]) read.add(path);
  refuseToOverwrite(flags);
  const { TF_DATA_DIR } = process.env;
  const common = { folder: process.cwd(), paths, parameters: [], parametersBeside: true, place: placeOf(flags), tell };
  const plans = { source: flags.source, dataFolder: TF_DATA_DIR || undefined, reads: (path: string) => void read.add(path) };
  return { ...common, ...plans, ...(paths.includes('-') ? { stdin: await bytesOfStdin() } : {}) };
}

function refuseToOverwrite({ output }: Pick<OutputFlags, 'output'>): void {
  if (output !== undefined && [...read].some((path) => isSameFile(path, output)))
    program.error(`error: '${output}' is read, and so not written to`);
}

async function bytesOfStdin(): Promise<Uint8Array> {
  const bytes = await readStdin();
  return bytes instanceof Uint8Array ? bytes : program.error(`error: standard input can't be read: ${bytes.why}`);
}

async function optionsOf(paths: readonly string[], flags: CheckFlags): Promise<Options> {
  const { failOn, format, output, color, strict = false, quiet = false } = flags;
  const parametersBeside = flags.parameters !== false;
  return {
    ...(await readOptions(paths, flags)),
    parameters: parameterFiles,
    parametersBeside,
    failOn,
    format,
    output,
    color,
    strict,
    quiet,
  };
}

async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<void> {
  const [word = ''] = process.argv.slice(2);
  if (word === paths[0] && /^[a-z]+$/i.test(word) && !exists(word)) {
    const commands = program.commands.map((command) => command.name()).join(', ');
    return program.error(`error: there is no command, file or folder '${word}'; the commands are: ${commands}`);
  }
  const options = await optionsOf(paths, flags);
  const [{ check }, { reporters }] = await Promise.all([import('./guard.ts'), import('./reporters.ts')]);
  const report = await check(options);
  const pathPrefix = options.format === 'sarif' ? await repositoryPrefix(process.cwd()) : '';
  const text = reporters.check[options.format](report, {
    version,
    colour: isColoured(options),
    quiet: options.quiet,
    pathPrefix,
  });
  process.exitCode = exitCodeOf(report, options.failOn);
  if (options.format !== 'text' || !isOnScreen(options)) tellProblems(report.problems);
  print(text, options);
}

async function runShow(paths: readonly string[], flags: ReadFlags<'text' | 'json'>): Promise<void> {
  const [{ show }, { reporters }] = await Promise.all([import('./guard.ts'), import('./reporters.ts')]);
  const shown = await show(await readOptions(paths, flags));
  process.exitCode = shown.problems.length > 0 ? 2 : 0;
  tellProblems(shown.problems);
  print(reporters.show[flags.format](shown), flags);
}

async function runEvaluate(expressions: readonly string[], flags: OutputFlags & PlaceOptions): Promise<void> {
  const [{ evaluateExpressions }, { reporters }] = await Promise.all([import('./guard.ts'), import('./reporters.ts')]);
  const lines = expressions.length > 0 ? expressions : await linesOfStdin();
  print(reporters.evaluate[flags.format](evaluateExpressions(lines, placeOf(flags))), flags);
}

async function runExplain(name: string, flags: OutputFlags): Promise<void> {
  const [{ reporters }, { rules }] = await Promise.all([import('./reporters.ts'), import('./rules/index.ts')]);
  const asked = name.toLowerCase();
  const rule = rules.find((one) => one.id.toLowerCase() === asked || one.name === asked);
  const all = rules.map((one) => `${one.id} ${one.name}`).join(', ');
  if (!rule) return program.error(`error: there is no rule '${name}'; the rules are: ${all}`);
  print(reporters.explain[flags.format](rule), flags);
}

async function linesOfStdin(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await bytesOfStdin());
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function tellProblems(problems: readonly Problem[]): void {
  for (const { message, at } of problems) {
    const { line, column } = positionAt(at.file, at.start);
    tell(`${at.file.path}:${line}:${column}: ${message}`);
  }
}

function print(text: string, { output }: Pick<OutputFlags, 'output'>): void {
  if (output === undefined || output === '-') return void process.stdout.write(text);
  refuseToOverwrite({ output });
  const fault = writeReport(output, text);
  if (fault !== undefined) program.error(`error: '${output}' can't be written: ${fault}`);
}

const isOnScreen = ({ output }: Pick<OutputFlags, 'output'>) => output === undefined || output === '-';

function isColoured({ color, output }: Options): boolean {
  if (color !== 'auto') return color === 'always';
  return isOnScreen({ output }) && process.stdout.isTTY === true && process.stdout.hasColors();
}

/** From the root of the git repository that holds a folder to that folder, `''` or `a/b/`. */
async function repositoryPrefix(folder: string): Promise<string> {
  const { repositoryRoot } = await import('./source/disk.ts');
  const below = relative(repositoryRoot(folder) ?? folder, folder)
    .split(sep)
    .join('/');
  return below === '' ? '' : `${below}/`;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function tellCrash(error: unknown): void {
  tell(`this is a fault of the guard's, please report it at ${home}/issues: ${messageOf(error)}`);
  const { AOAI_GUARD_DEBUG } = process.env;
  if (!AOAI_GUARD_DEBUG || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n')) tell(line);
}

/** Whoever reads the report may stop reading: `aoai-guard | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  tell(`the report can't be written: ${error.message}`);
  process.exitCode = 2;
});

try {
  await program.parseAsync();
} catch (error) {
  const isAnswered = error instanceof CommanderError;
  if (!isAnswered) tellCrash(error);
  process.exitCode = isAnswered && error.exitCode === 0 ? 0 : 2;
}
