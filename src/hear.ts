import { resolve } from 'node:path';
import type { ConfigurationFlags } from './arguments.ts';
import type { Problem } from './model/report.ts';
import { noSettings } from './model/settings.ts';
import type { Policy } from './options.ts';
import { rootPaths } from './root-paths.ts';

/** Where and when a run takes place. */
export interface Surroundings {
  readonly folder: string;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
  /** Where Terraform keeps what it fetches (`TF_DATA_DIR`). */
  readonly dataFolder: string | undefined;
}

/** What a team says, and what of it could not be read. */
export interface Heard {
  readonly policy: Policy;
  /** Of the configuration: then nothing is judged, since what it says is not known. */
  readonly faults: readonly Problem[];
  /** Of the baseline. */
  readonly problems: readonly Problem[];
  /** Paths of what was read, from the folder of the run. */
  readonly paths: readonly string[];
}

/** Options that say what a configuration may say too. */
export type HearFlags = ConfigurationFlags & { readonly baseline?: string };

/** Reads the configuration and, where it or an option names one, the baseline; an option wins. */
export async function hear(
  { config, profile, baseline }: HearFlags,
  { folder, today }: Surroundings,
  wantsBaseline: boolean,
): Promise<Heard> {
  const [{ pathFrom, placeOnDisk, readSettings }, { rules }] = await Promise.all([
    import('./settings.ts'),
    import('./rules/index.ts'),
  ]);
  const place = placeOnDisk(folder);
  const pathPrefix = place.folder === '' ? '' : `${place.folder}/`;
  const { fromRoot, fromRun } = rootPaths(pathPrefix);
  const named = (path: string) => fromRoot(pathFrom(folder, resolve(folder, path)));
  const nothing = { settings: noSettings, problems: [] };
  const read = config === false ? nothing : await readSettings(place, config === undefined ? undefined : named(config), rules);
  const settings = { ...read.settings, profile: profile ?? read.settings.profile };
  const policy = { settings, pathPrefix, today };
  const paths = [...settings.files.map(fromRun), ...read.problems.map(({ at }) => at.file.path)];
  const path = baseline === undefined ? settings.baseline : named(baseline);
  if (read.problems.length > 0 || !wantsBaseline || path === undefined)
    return { policy, faults: read.problems, problems: [], paths };
  const { readBaselineFile } = await import('./baseline-file.ts');
  const at = baseline === undefined ? settings.baselineAt : undefined;
  const held = await readBaselineFile(place, path, fromRun(path), at);
  const all = [...paths, fromRun(path)];
  return 'baseline' in held
    ? { policy: { ...policy, baseline: held.baseline }, faults: [], problems: [], paths: all }
    : { policy, faults: [], problems: held.problems, paths: all };
}
