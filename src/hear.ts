import { readBaselineFile } from './baseline-file.ts';
import type { Problem } from './model/report.ts';
import { prefixOf, rootPaths } from './model/root-paths.ts';
import { type FailOn, noSettings, type Profile, type Settings } from './model/settings.ts';
import type { Baseline } from './policy/baseline.ts';
import { rules } from './rules/index.ts';
import { readSettings, type SettingsPlace } from './settings.ts';

/** What whoever starts a run says in place of the configuration, which it wins over; paths from the root of the repository. */
export interface Words {
  /** Which configuration holds: the nearest where undefined, none where false. */
  readonly config: string | false | undefined;
  readonly profile: Profile | undefined;
  readonly failOn?: FailOn | undefined;
  readonly strict?: boolean | undefined;
  /** Which baseline holds: what the configuration names where undefined, none where false. */
  readonly baseline: string | false | undefined;
}

/** What a team says, and what of it could not be read. */
export interface Heard {
  readonly settings: Settings;
  readonly baseline: Baseline | undefined;
  /** Where the baseline is, or would be, from the root of the repository. */
  readonly baselinePath: string | undefined;
  /** Of the configuration: then nothing is judged, since what it says is not known. */
  readonly faults: readonly Problem[];
  /** Of the baseline, which then holds nothing. */
  readonly problems: readonly Problem[];
}

/** Reads the configuration and, where it or somebody names one, the baseline. */
export async function hear(place: SettingsPlace, words: Words): Promise<Heard> {
  const { settings: written, problems: faults } = await configurationIn(place, words);
  const settings = {
    ...written,
    profile: words.profile ?? written.profile,
    failOn: words.failOn ?? written.failOn,
    strict: words.strict ?? written.strict,
  };
  const named = words.baseline === undefined ? written.baseline : undefined;
  const baselinePath = words.baseline === false ? undefined : (words.baseline ?? named?.path);
  const heard = { settings, baseline: undefined, baselinePath, faults, problems: [] };
  if (faults.length > 0 || baselinePath === undefined || (await isYetToCome(place, baselinePath))) return heard;
  const name = rootPaths(prefixOf(place.folder)).fromRun(baselinePath);
  const read = await readBaselineFile(place, baselinePath, name, named?.at);
  return 'baseline' in read ? { ...heard, baseline: read.baseline } : { ...heard, problems: read.problems };
}

async function configurationIn(place: SettingsPlace, { config }: Words) {
  const isNone = config === false || (config !== undefined && (await isYetToCome(place, config)));
  return isNone ? { settings: noSettings, problems: [] } : readSettings(place, config, rules);
}

async function isYetToCome({ isPast, read }: SettingsPlace, path: string): Promise<boolean> {
  return isPast === true && (await read(path)).kind === 'missing';
}
