import type { Command } from 'commander';
import type { FailOn, Profile } from './model/settings.ts';
import { type CheckFormat, checkFormats, type Options, type PlaceOptions } from './options.ts';

/** Shells that completion is written for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
/** One of them. */
export type Shell = (typeof shells)[number];

/** Options of `init`, and of others beside theirs. */
export interface QuietFlags {
  readonly quiet?: boolean | undefined;
}

/** Options of every command that reports. */
export interface OutputFlags<Format = 'text' | 'json'> extends QuietFlags {
  readonly format: Format;
  readonly output?: string | undefined;
  readonly color: Options['color'];
}

/** Which configuration holds; false after `--no-config`. */
export interface ConfigurationFlags {
  readonly config?: string | false;
  readonly profile?: Profile;
}

/** Options of `show`, and of `check` among others. */
export interface ReadFlags<Format = 'text' | 'json'> extends OutputFlags<Format>, PlaceOptions, ConfigurationFlags {
  readonly source?: string;
}

/** Options of `check`. */
export interface CheckFlags extends ReadFlags<CheckFormat> {
  /** False after `--no-parameters`; what was given is in `Given.parameters`. */
  readonly parameters?: readonly string[] | false;
  readonly failOn?: FailOn;
  readonly strict?: true;
  readonly baseline?: string;
  readonly report?: readonly string[];
  readonly includeSuppressed?: true;
}

/** Options of `baseline`. */
export interface BaselineFlags extends ConfigurationFlags, QuietFlags {
  readonly output?: string;
}

/** What each command does. */
export interface Actions {
  readonly check: (paths: readonly string[], flags: CheckFlags) => Promise<void>;
  readonly show: (paths: readonly string[], flags: ReadFlags) => Promise<void>;
  readonly evaluate: (expressions: readonly string[], flags: OutputFlags & PlaceOptions) => Promise<void>;
  readonly explain: (rule: string, flags: OutputFlags) => Promise<void>;
  readonly rules: (flags: OutputFlags) => Promise<void>;
  readonly baseline: (paths: readonly string[], flags: BaselineFlags) => Promise<void>;
  readonly init: (flags: QuietFlags) => Promise<void>;
  readonly completion: (shell: Shell) => Promise<void>;
}

/** Declares all commands with their options. */
export function declareCommands(program: Command, version: string, actions: Actions, parameterFiles: string[]): void {
  const add = (usage: string, description: string, isDefault = false) =>
    program.command(usage, { isDefault }).description(description).version(version);
  addPlace(
    addSource(
      addConfiguration(
        addCheck(add('check [paths...]', 'judge files, folders, globs, or "-" for stdin (default: ".")', true), parameterFiles),
      ),
    ),
  ).action(actions.check);
  addPlace(
    addSource(
      addConfigFile(addOutput(add('show [paths...]', 'show the accounts and endpoints as the guard sees them, evaluated'))),
    ),
  ).action(actions.show);
  addPlace(
    addOutput(add('evaluate [expressions...]', 'evaluate template expressions (arguments, or one a line on stdin)')),
  ).action(actions.evaluate);
  addOutput(add('explain <rule>', 'tell what a rule asks, why, and how to fix it')).action(actions.explain);
  addOutput(add('rules', 'list all rules')).action(actions.rules);
  addConfiguration(add('baseline [paths...]', "write today's findings to a file, so that `check --baseline` tells only new ones"))
    .option(
      '-o, --output <file>',
      'where they are written (default: what the configuration names, else aoai-guard-baseline.json)',
    )
    .option('-q, --quiet', 'problems only')
    .action(actions.baseline);
  add('init', 'write a workflow and a configuration, never over an existing file')
    .option('-q, --quiet', 'problems only')
    .action(actions.init);
  const completion = add('completion', 'write a completion script for a shell');
  completion.addArgument(completion.createArgument('<shell>').choices(shells)).action(actions.completion);
}

function addOutput(command: Command, formats: readonly string[] = ['text', 'json']): Command {
  return command
    .addOption(command.createOption('-f, --format <format>', 'how the report is written').choices(formats).default('text'))
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(
      command.createOption('--color <when>', 'colours in the report').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('-q, --quiet', 'findings and problems only');
}

function addCheck(command: Command, parameterFiles: string[]): Command {
  return addOutput(command, checkFormats)
    .option('--report <format=file>', 'write a further report to a file; repeated, several', (one: string, others?: string[]) => [
      ...(others ?? []),
      one,
    ])
    .option('--parameters <file>', 'parameter values for the one template given; repeated, the later win', (file: string) => {
      parameterFiles.push(file);
      return parameterFiles;
    })
    .option('--no-parameters', 'ignore parameter files lying beside templates')
    .addOption(
      command
        .createOption('--fail-on <level>', 'least level that makes the exit code 1 (default: "error")')
        .choices(['error', 'warning', 'note', 'never'] satisfies readonly FailOn[]),
    )
    .option('--strict', 'undecided counts as an error')
    .option('--baseline <file>', 'tell only findings that this file does not hold')
    .option('--include-suppressed', 'SARIF shows suppressed findings too, as such');
}

const addConfigFile = (command: Command) =>
  command
    .option('-c, --config <file>', 'the configuration (default: the nearest aoai-guard.json)')
    .option('--no-config', 'no configuration');

const addConfiguration = (command: Command) =>
  addConfigFile(command).addOption(
    command
      .createOption('--profile <name>', 'the levels that rules have')
      .choices(['default', 'conformity', 'all'] satisfies readonly Profile[]),
  );

const addSource = (command: Command) =>
  command.option('--source <path>', "where a plan's HCL lies: a folder, or a binary plan (default: around the plan)");

function addPlace(command: Command): Command {
  return command
    .option('--tenant-id <id>', 'the tenant of the deployment; as all of its place, unknown unless given')
    .option('--subscription-id <id>', 'its subscription')
    .option('--management-group-id <id>', 'its management group')
    .option('--resource-group <name>', 'its resource group')
    .option('--location <name>', 'its location')
    .option('--deployment-name <name>', 'its own name');
}
