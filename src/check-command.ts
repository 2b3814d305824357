import { resolve } from 'node:path';
import type { BaselineFlags, CheckFlags, ConfigurationFlags, ReadFlags } from './arguments.ts';
import { type Heard, hear } from './hear.ts';
import { nothingJudged, withProblems } from './model/report.ts';
import { prefixOf, rootPaths } from './model/root-paths.ts';
import type { FailOn } from './model/settings.ts';
import { type CheckFormat, checkFormats, exitCodeOf, type Options, type Policy, placeOf, type ReadOptions } from './options.ts';
import { many } from './report/plain.ts';
import { placeOnDisk } from './settings.ts';
import { pathFrom } from './source/paths.ts';
import {
  bytesOfStdin,
  endWith,
  exists,
  fail,
  isColoured,
  isOnScreen,
  isSameFile,
  print,
  refuseToOverwrite,
  tell,
  tellProblems,
} from './streams.ts';
import { version } from './version.ts';

/** What the command line gives beside the options of one command. */
export interface Given {
  readonly folder: string;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
  /** Where Terraform keeps what it fetches (`TF_DATA_DIR`). */
  readonly dataFolder: string | undefined;
  /** The first word of the command line. */
  readonly word: string;
  readonly commands: () => readonly string[];
  /** Parameter files, in order. */
  readonly parameters: readonly string[];
}

/** Judges, and reports in as many ways as asked. */
export async function runCheck(given: Given, paths: readonly string[], flags: CheckFlags): Promise<void> {
  refuseWord(given, paths);
  const reports = reportsOf(flags);
  const written = [...fileOf(flags), ...reports.map(({ path }) => path)];
  refuseTwice(written);
  const { heard, policy, read } = await takeIn(given, flags);
  const options = optionsOf(await readOptions(given, paths, flags, { policy, read, written }), flags, reports, given.parameters);
  const [{ check }, { reporters }, { rules }] = await Promise.all([
    import('./guard.ts'),
    import('./reporters.ts'),
    import('./rules/index.ts'),
  ]);
  const judged = heard.faults.length > 0 ? nothingJudged(rules, heard.faults) : await check(options);
  const report = withProblems(judged, heard.problems);
  const { quiet, includeSuppressed, format } = options;
  const common = { version, quiet, pathPrefix: policy.pathPrefix, includeSuppressed };
  endWith(exitCodeOf(report, options.failOn));
  if (format !== 'text' || !isOnScreen(options)) tellProblems(report.problems);
  refuseToOverwrite(written, read);
  for (const one of reports)
    print(reporters.check[one.format](report, { ...common, colour: false, quiet: false }), { output: one.path }, read);
  print(reporters.check[format](report, { ...common, colour: isColoured(options) }), options, read);
}

/** Shows what the guard sees. */
export async function runShow(given: Given, paths: readonly string[], flags: ReadFlags): Promise<void> {
  const [{ show }, { reporters }] = await Promise.all([import('./guard.ts'), import('./reporters.ts')]);
  const { heard, policy, read } = await takeIn(given, { ...flags, baseline: false });
  const options = await readOptions(given, paths, flags, { policy, read, written: fileOf(flags) });
  const shown = heard.faults.length > 0 ? { inputs: [], resources: [], problems: heard.faults } : await show(options);
  endWith(shown.problems.length > 0 ? 2 : 0);
  tellProblems(shown.problems);
  print(reporters.show[flags.format](shown), flags, read);
}

/** Writes what is found today to a baseline. */
export async function runBaseline(given: Given, paths: readonly string[], flags: BaselineFlags): Promise<void> {
  const [{ check }, { baselineOf }] = await Promise.all([import('./guard.ts'), import('./baseline-file.ts')]);
  const { heard, policy, read } = await takeIn(given, { ...flags, baseline: false });
  const { settings, pathPrefix } = policy;
  const named = settings.baseline && rootPaths(pathPrefix).fromRun(settings.baseline.path);
  const output = flags.output ?? named ?? 'aoai-guard-baseline.json';
  const options = await readOptions(given, paths, { quiet: flags.quiet }, { policy, read, written: fileOf({ output }) });
  tellProblems(heard.faults);
  if (heard.faults.length > 0) return endWith(2);
  const report = await check({ ...options, strict: settings.strict ?? false });
  tellProblems(report.problems);
  endWith(report.problems.length > 0 ? 2 : 0);
  print(baselineOf(report, pathPrefix), { output }, read);
  if (!flags.quiet && !isOnScreen({ output })) tell(`${output} holds ${many(report.findings.length, 'finding')}`);
}

const fileOf = ({ output }: { readonly output?: string | undefined }) =>
  output === undefined || isOnScreen({ output }) ? [] : [output];

interface HearFlags extends ConfigurationFlags {
  readonly failOn?: FailOn;
  readonly strict?: true;
  readonly baseline?: string | false;
}

/** What a team says, and the paths that it was read from; options win. */
async function takeIn(
  { folder, today }: Given,
  { config, baseline, profile, failOn, strict }: HearFlags,
): Promise<{ readonly heard: Heard; readonly policy: Policy; readonly read: Set<string> }> {
  const place = placeOnDisk(folder);
  const pathPrefix = prefixOf(place.folder);
  const { fromRoot, fromRun } = rootPaths(pathPrefix);
  const named = (path: string | false | undefined) => path && fromRoot(pathFrom(folder, resolve(folder, path)));
  const heard = await hear(place, { config: named(config), baseline: named(baseline), profile, failOn, strict });
  const { settings, baselinePath } = heard;
  const own = [...settings.files, ...(baselinePath === undefined ? [] : [baselinePath])].map(fromRun);
  const read = new Set([...own, ...heard.faults.map(({ at }) => at.file.path)]);
  return { heard, policy: { settings, pathPrefix, today, baseline: heard.baseline }, read };
}

interface Reading {
  readonly policy: Policy;
  /** Paths of what was read, none of which is written to. */
  readonly read: Set<string>;
  readonly written: readonly string[];
}

async function readOptions(
  { folder, dataFolder, parameters }: Given,
  named: readonly string[],
  flags: Partial<ReadFlags<string>>,
  { policy, read, written }: Reading,
): Promise<ReadOptions> {
  const paths = named.length === 0 ? ['.'] : named;
  for (const path of [...paths, ...parameters, ...(flags.source === undefined ? [] : [flags.source])]) read.add(path);
  refuseToOverwrite(written, read);
  const told = flags.quiet ? () => undefined : tell;
  const common = {
    folder,
    paths,
    parameters: [],
    parametersBeside: true,
    place: placeOf(flags),
    policy,
    tell: told,
  };
  const plans = { source: flags.source, dataFolder, reads: (path: string) => void read.add(path) };
  return { ...common, ...plans, ...(paths.includes('-') ? { stdin: await bytesOfStdin() } : {}) };
}

function optionsOf(options: ReadOptions, flags: CheckFlags, reports: Options['reports'], parameters: readonly string[]): Options {
  const { failOn, strict } = options.policy?.settings ?? {};
  const { format, output, color, quiet = false, includeSuppressed = false } = flags;
  return {
    ...options,
    parameters,
    parametersBeside: flags.parameters !== false,
    failOn: failOn ?? 'error',
    strict: strict ?? false,
    format,
    output,
    color,
    quiet,
    reports,
    includeSuppressed,
  };
}

/** A word that is neither a command nor a path is most likely a slip. */
function refuseWord({ word, commands }: Given, [path]: readonly string[]): void {
  if (word !== path || !/^[a-z]+$/i.test(word) || exists(word)) return;
  fail(`there is no command, file or folder '${word}'; the commands are: ${commands().join(', ')}`);
}

const isFormat = (word: string): word is CheckFormat => checkFormats.some((format) => format === word);

function reportsOf({ report = [] }: CheckFlags): Options['reports'] {
  return report.map((one) => {
    const [format = '', path = ''] = one.split(/=(.*)/s);
    if (path === '') return fail(`--report takes FORMAT=FILE, and not '${one}'`);
    if (path === '-') return fail('--report writes a file; what goes to stdout is chosen by --format');
    return isFormat(format)
      ? { format, path }
      : fail(`--report has no format '${format}'; the formats are: ${checkFormats.join(', ')}`);
  });
}

function refuseTwice(written: readonly string[]): void {
  const twice = written.find((path, index) => written.slice(0, index).some((before) => isSameFile(before, path)));
  if (twice !== undefined) fail(`'${twice}' is to hold two reports`);
}
