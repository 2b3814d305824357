import type { BaselineFlags, CheckFlags, ReadFlags } from './arguments.ts';
import { type Heard, hear, type Surroundings } from './hear.ts';
import { nothingJudged } from './model/report.ts';
import { type CheckFormat, checkFormats, exitCodeOf, type Options, placeOf, type ReadOptions } from './options.ts';
import { rootPaths } from './root-paths.ts';
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
export interface Given extends Surroundings {
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
  const heard = await hear(flags, given, true);
  const read = new Set(heard.paths);
  const options = optionsOf(await readOptions(given, paths, flags, { heard, read, written }), flags, reports, given.parameters);
  const [{ check }, { reporters }, { rules }] = await Promise.all([
    import('./guard.ts'),
    import('./reporters.ts'),
    import('./rules/index.ts'),
  ]);
  const judged = heard.faults.length > 0 ? nothingJudged(rules, heard.faults) : await check(options);
  const report = { ...judged, problems: [...heard.problems, ...judged.problems] };
  const { quiet, includeSuppressed, format } = options;
  const common = { version, quiet, pathPrefix: heard.policy.pathPrefix, includeSuppressed };
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
  const heard = await hear(flags, given, false);
  const read = new Set(heard.paths);
  const options = await readOptions(given, paths, flags, { heard, read, written: fileOf(flags) });
  const shown = heard.faults.length > 0 ? { inputs: [], resources: [], problems: heard.faults } : await show(options);
  endWith(shown.problems.length > 0 ? 2 : 0);
  tellProblems(shown.problems);
  print(reporters.show[flags.format](shown), flags, read);
}

/** Writes what is found today to a baseline. */
export async function runBaseline(given: Given, paths: readonly string[], flags: BaselineFlags): Promise<void> {
  const [{ check }, { baselineOf }] = await Promise.all([import('./guard.ts'), import('./baseline-file.ts')]);
  const heard = await hear(flags, given, false);
  const { settings, pathPrefix } = heard.policy;
  const { fromRun } = rootPaths(pathPrefix);
  const output = flags.output ?? (settings.baseline === undefined ? 'aoai-guard-baseline.json' : fromRun(settings.baseline));
  const read = new Set(heard.paths);
  const options = await readOptions(given, paths, { quiet: flags.quiet }, { heard, read, written: fileOf({ output }) });
  tellProblems(heard.faults);
  if (heard.faults.length > 0) return endWith(2);
  const report = await check({ ...options, strict: settings.strict ?? false });
  tellProblems(report.problems);
  endWith(report.problems.length > 0 ? 2 : 0);
  print(baselineOf(report, pathPrefix), { output }, read);
  const count = report.findings.length;
  if (!flags.quiet && output !== '-') tell(`${output} holds ${count === 1 ? '1 finding' : `${count} findings`}`);
}

const fileOf = ({ output }: { readonly output?: string | undefined }) => (output === undefined || output === '-' ? [] : [output]);

interface Reading {
  readonly heard: Heard;
  /** Paths of what was read, none of which is written to. */
  readonly read: Set<string>;
  readonly written: readonly string[];
}

async function readOptions(
  { folder, dataFolder, parameters }: Given,
  named: readonly string[],
  flags: Partial<ReadFlags<string>>,
  { heard, read, written }: Reading,
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
    policy: heard.policy,
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
    failOn: flags.failOn ?? failOn ?? 'error',
    strict: flags.strict ?? strict ?? false,
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
