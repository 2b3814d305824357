import { join, resolve } from 'node:path';
import { lazy } from '../model/lazy.ts';
import type { Problem } from '../model/report.ts';
import type { SourceFile } from '../model/span.ts';
import { type HclFiles, readHcl } from './hcl-files.ts';
import { isInside, pathFrom } from './paths.ts';
import type { Reach } from './reach.ts';

/** The HCL files of one module; not `isOurs` where Terraform has put them, so that nobody sees them in a repository. */
export interface ModuleFiles {
  readonly files: readonly SourceFile[];
  readonly isOurs: boolean;
}

/** How Terraform was run on a folder of HCL. */
export interface Circumstances {
  readonly isTofu: boolean;
  /** `TF_DATA_DIR`; `.terraform` where undefined. */
  readonly dataFolder: string | undefined;
}

/**
 * The files of each module by its key (names of calls joined by `.`, '' for the root) and what its call has for `source`; a module is to
 * be asked for after the one that calls it. Undefined where it is not at hand, or a file of it can't be read, which `fault` is told.
 */
export function moduleFiles(
  reach: Reach,
  { isTofu, dataFolder = '.terraform' }: Circumstances,
  fault: (problem: Problem) => void,
): (key: string, source: string | undefined) => ModuleFiles | undefined {
  const data = resolve(reach.folder, dataFolder);
  const manifest = lazy(() => readManifest(reach, join(data, 'modules', 'modules.json')));
  const folders = new Map([['', reach.folder]]);
  const read = new Map<string, HclFiles>();
  const folderOf = (key: string, source: string | undefined): string | undefined => {
    const parent = folders.get(key.slice(0, Math.max(key.lastIndexOf('.'), 0)));
    if (parent !== undefined && source !== undefined && isLocal(source)) return resolve(parent, source);
    const entry = manifest().get(key);
    // What was installed for another call of this name is not what is called now.
    if (!entry || (source !== undefined && isLocal(entry.source) !== isLocal(source))) return undefined;
    return resolve(reach.folder, entry.folder);
  };
  return (key, source) => {
    const folder = folders.get(key) ?? folderOf(key, source);
    if (folder === undefined) return undefined;
    folders.set(key, folder);
    const hcl = read.get(folder) ?? readHcl(reach, folder, isTofu);
    if (!read.has(folder)) hcl.faults.forEach(fault);
    read.set(folder, hcl);
    if (hcl.faults.length > 0 || hcl.files.length === 0) return undefined;
    const isInstalled =
      isInside(folder, data) ||
      pathFrom(reach.root, folder)
        .split('/')
        .some((name) => caches.has(name));
    return { files: hcl.files, isOurs: !isInstalled };
  };
}

/** Folders that hold copies. https://terragrunt.gruntwork.io/docs/features/caching/ */
const caches: ReadonlySet<string> = new Set(['.terraform', '.terragrunt-cache']);

const isLocal = (source: string) => /^\.\.?\//.test(source);

interface Installed {
  readonly source: string;
  /** From the folder of the root module, `/` between folders. */
  readonly folder: string;
}

const none: ReadonlyMap<string, Installed> = new Map();

/** What `terraform init` wrote of the modules that it found and fetched; nothing where that can't be read. */
function readManifest(reach: Reach, path: string): ReadonlyMap<string, Installed> {
  const text = reach.read(path);
  if (text.kind !== 'text') return none;
  try {
    const root: unknown = JSON.parse(text.file.text);
    const modules = isObject(root) && Array.isArray(root['Modules']) ? root['Modules'] : [];
    return new Map(modules.flatMap(installedIn));
  } catch {
    return none;
  }
}

function installedIn(entry: unknown): readonly (readonly [key: string, installed: Installed])[] {
  if (!isObject(entry)) return [];
  const { Key: key, Source: source, Dir: folder } = entry;
  if (typeof key !== 'string' || typeof source !== 'string' || typeof folder !== 'string') return [];
  return [[key, { source, folder: folder.replaceAll('\\', '/') }]];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
