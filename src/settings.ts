import { posix, resolve } from 'node:path';
import type { Configuration } from './configuration/read.ts';
import type { RuleName } from './configuration/schema.ts';
import { limits } from './model/limits.ts';
import type { Problem } from './model/report.ts';
import { configurationFolder, prefixOf, rootPaths } from './model/root-paths.ts';
import { noSettings, type Settings } from './model/settings.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import { repositoryRoot } from './source/disk.ts';
import { createFiles, type Reading } from './source/files.ts';
import { readJson } from './source/json.ts';
import { linkFault, pathFrom } from './source/paths.ts';

/** Reads a file by its path from the root of the repository. */
export type ReadFile = (path: string) => Promise<Reading>;

/** Where a configuration is looked for. */
export interface SettingsPlace {
  /** The folder of the run, from the root of the repository: `''` or `a/b`. */
  readonly folder: string;
  readonly read: ReadFile;
  /** Whether it is of another time: what is named need not be there yet. */
  readonly isPast?: true;
}

/** What a configuration says, and what is wrong with it. Where there is a problem it says nothing. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Names of a configuration, in its folder. */
export const configurationNames = [
  'aoai-guard.json',
  'aoai-guard.jsonc',
  '.github/aoai-guard.json',
  '.github/aoai-guard.jsonc',
] as const;

/** The disk as seen from a folder; one that is in no git repository is its own root. */
export function placeOnDisk(folder: string): SettingsPlace {
  const root = repositoryRoot(folder) ?? folder;
  const files = createFiles(folder, { bytes: limits.configurationBytes });
  return { folder: pathFrom(root, folder), read: async (path) => files.read(resolve(root, path)) };
}

/**
 * What the configuration says that is named (by its path from the root of the repository), else the nearest one from the folder of the
 * run upwards; with all that it extends.
 */
export async function readSettings(
  place: SettingsPlace,
  named: string | undefined,
  rules: readonly RuleName[],
): Promise<SettingsReading> {
  const found = named === undefined ? await nearest(place) : [await look(place, named)];
  const [first, second] = found;
  if (!first) return { settings: noSettings, problems: [] };
  if (second)
    return refuse(nameFrom(place, second.path), `There are two configurations in one folder: ${nameFrom(place, first.path)} too`);
  if (first.reading.kind === 'problem') return { settings: noSettings, problems: [first.reading] };
  if (first.reading.kind !== 'text') return refuse(nameFrom(place, first.path), faultOf(first.reading));
  return follow(place, { path: first.path, file: first.reading.file }, rules);
}

interface Looked {
  readonly path: string;
  readonly reading: Reading;
}

const look = async ({ read }: SettingsPlace, path: string): Promise<Looked> => ({ path, reading: await read(path) });

/** All configurations of the nearest folder that has one. */
async function nearest(place: SettingsPlace): Promise<readonly Looked[]> {
  for (const folder of upwards(place.folder)) {
    const looked = await Promise.all(configurationNames.map((name) => look(place, posix.join(folder, name))));
    const there = looked.filter(({ reading }) => reading.kind !== 'missing');
    if (there.length > 0) return there;
  }
  return [];
}

function upwards(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...upwards(folder.includes('/') ? posix.dirname(folder) : '')];
}

const nameFrom = ({ folder }: SettingsPlace, path: string) => rootPaths(prefixOf(folder)).fromRun(path);

const refuse = (path: string, message: string): SettingsReading => ({
  settings: noSettings,
  problems: [{ message, at: wholeFile({ path, text: '' }) }],
});

const faultOf = ({ kind }: { readonly kind: 'missing' | 'zip' }) =>
  kind === 'missing' ? 'There is no such file' : "This can't be read: it is no text";

interface Named {
  readonly path: string;
  readonly file: SourceFile;
}

/** Levels of `extends`. */
const mostExtended = 10;

async function follow(place: SettingsPlace, first: Named, rules: readonly RuleName[]): Promise<SettingsReading> {
  const chain: Settings[] = [];
  const paths: string[] = [];
  for (let next: Named | undefined = first; next; ) {
    const read = await readOne(next, rules);
    if ('problems' in read) return { settings: noSettings, problems: read.problems };
    const { settings, base } = read.configuration;
    paths.push(next.path);
    chain.push({ ...settings, files: [next.path] });
    const extended: Named | Problem | undefined = base && (await extend(place, base, paths));
    if (extended && 'message' in extended) return { settings: noSettings, problems: [extended] };
    next = extended;
  }
  return { settings: chain.reduce(joined, noSettings), problems: [] };
}

/** The file that a configuration builds on, or why it can't. */
async function extend(
  { read }: SettingsPlace,
  { path, at }: NonNullable<Configuration['base']>,
  before: readonly string[],
): Promise<Named | Problem> {
  const refused = (why: string) => ({ message: `'${path}' can't be extended: ${why}`, at });
  const fault = linkFault(path);
  if (fault) return refused(fault);
  if (before.includes(path)) return refused(`it leads back to itself (${[...before, path].join(' → ')})`);
  if (before.length > mostExtended) return refused(`it is more than ${mostExtended} levels of 'extends'`);
  const reading = await read(path);
  if (reading.kind === 'text') return { path, file: reading.file };
  return refused(reading.kind === 'problem' ? reading.message : faultOf(reading));
}

async function readOne({ path, file }: Named, rules: readonly RuleName[]) {
  const { root, problems, notes } = readJson(file);
  if (problems.length > 0) return { problems };
  if (!root) return { problems: [{ message: 'This configuration is empty', at: wholeFile(file) }] };
  const twice = notes.filter(({ kind }) => kind === 'duplicate-key');
  if (twice.length > 0)
    return { problems: twice.map(({ at }) => ({ message: 'This name is written more than once in its object', at })) };
  const { readConfiguration } = await import('./configuration/read.ts');
  return readConfiguration(root, configurationFolder(path), rules);
}

/** Two settings in one: what the nearer one says wins, lists are joined. */
function joined(near: Settings, far: Settings): Settings {
  const include = [...(near.include ?? []), ...(far.include ?? [])];
  return {
    files: [...near.files, ...far.files],
    levels: new Map([...far.levels, ...near.levels]),
    profile: near.profile ?? far.profile,
    failOn: near.failOn ?? far.failOn,
    strict: near.strict ?? far.strict,
    baseline: near.baseline ?? far.baseline,
    include: (near.include ?? far.include) ? include : undefined,
    exclude: [...near.exclude, ...far.exclude],
    parameters: [...near.parameters, ...far.parameters],
    together: [...near.together, ...far.together],
    suppressions: [...near.suppressions, ...far.suppressions],
    externalEndpoints: [...near.externalEndpoints, ...far.externalEndpoints],
  };
}
