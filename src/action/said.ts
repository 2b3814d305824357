import { posix } from 'node:path';
import { readBaselineFile } from '../baseline-file.ts';
import type { Problem } from '../model/report.ts';
import { noSettings, type Settings } from '../model/settings.ts';
import type { Baseline } from '../policy/baseline.ts';
import { rootPaths } from '../root-paths.ts';
import { rules } from '../rules/index.ts';
import { readSettings, type SettingsPlace } from '../settings.ts';
import type { Inputs } from './inputs.ts';

/** What a team says of its files, as one version of the repository has it. */
export interface Said {
  readonly settings: Settings;
  readonly baseline: Baseline | undefined;
  /** From the root of the repository; where the baseline is, or would be. */
  readonly baselinePath: string | undefined;
  /** Of the configuration: where there are any, nobody knows what a team says. */
  readonly problems: readonly Problem[];
  /** Of the baseline: where there are any, it holds nothing. */
  readonly baselineProblems: readonly Problem[];
}

/** A version of the repository's files. In one that is past, files that the workflow names need not be there yet. */
export interface Version extends SettingsPlace {
  readonly isPast: boolean;
}

/** Reads configuration and baseline; what the workflow says wins over the configuration. */
export async function readSaid(version: Version, inputs: Inputs): Promise<Said> {
  const { settings: written, problems } = await configurationIn(version, inputs);
  const settings = {
    ...written,
    profile: inputs.profile ?? written.profile,
    failOn: inputs.failOn ?? written.failOn,
    strict: inputs.strict ?? written.strict,
  };
  const baselinePath = inputs.baseline === undefined ? settings.baseline : posix.join(version.folder, inputs.baseline);
  const nothing = { settings, baseline: undefined, baselinePath, problems, baselineProblems: [] };
  if (problems.length > 0 || baselinePath === undefined || (await isYetToCome(version, baselinePath))) return nothing;
  const name = rootPaths(version.folder === '' ? '' : `${version.folder}/`).fromRun(baselinePath);
  const at = inputs.baseline === undefined ? settings.baselineAt : undefined;
  const read = await readBaselineFile(version, baselinePath, name, at);
  return 'baseline' in read ? { ...nothing, baseline: read.baseline } : { ...nothing, baselineProblems: read.problems };
}

async function configurationIn(version: Version, { config }: Inputs) {
  const none = { settings: noSettings, problems: [] };
  if (config === 'none') return none;
  const named = config === undefined ? undefined : posix.join(version.folder, config);
  return named !== undefined && (await isYetToCome(version, named)) ? none : readSettings(version, named, rules);
}

async function isYetToCome({ isPast, read }: Version, path: string): Promise<boolean> {
  return isPast && (await read(path)).kind === 'missing';
}
