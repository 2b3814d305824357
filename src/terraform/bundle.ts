import { posix } from 'node:path';
import { limits } from '../model/limits.ts';
import type { SourceFile } from '../model/span.ts';
import { get, itemsOf, textIn } from './json.ts';
import type { Json, ModuleSource, SourceTree } from './plan.ts';
import { entriesOf, unpack, type ZipEntry } from './zip.ts';

/** The HCL that a binary plan holds, as if it lay around `folder`, the plan's; undefined where it holds none that can be read. */
export function bundleOf(bytes: Uint8Array, folder: string): SourceTree | undefined {
  const entries = entriesOf(bytes);
  return entries && treeOf(entries, folder);
}

/** One module as the plan's manifest has it. */
interface Listed {
  /** Relative to the folder where Terraform ran, `/` between folders. */
  readonly folder: string;
  readonly source: string;
}

/** How many files and bytes may still be read. */
interface Budget {
  files: number;
  bytes: number;
}

/** The same of the files of the plan. https://github.com/hashicorp/terraform/blob/main/internal/plans/planfile/config_snapshot.go */
export function treeOf(entries: readonly ZipEntry[], folder: string): SourceTree | undefined {
  const manifests = entries.filter(({ name }) => name === 'tfconfig/modules.json');
  const [manifest] = manifests;
  const listed = manifest && manifests.length === 1 ? listedIn(manifest) : undefined;
  if (!listed) return undefined;
  const byModule = filesByModule(entries);
  const budget: Budget = { files: limits.sourceFiles, bytes: limits.sourceBytes };
  const known = new Map<string, ModuleSource | undefined>();
  const files = new Map<string, SourceFile>();
  return (key) => {
    if (!known.has(key)) {
      const module = listed.get(key);
      const read = module && readFiles(byModule.get(key) ?? [], posix.join(folder, module.folder), budget, files);
      known.set(key, read && { files: read, isOurs: isOurs(key, listed) });
    }
    return known.get(key);
  };
}

function listedIn(manifest: ZipEntry): ReadonlyMap<string, Listed> | undefined {
  const text = manifest.size <= limits.bytes ? textOf(manifest) : undefined;
  const records = text === undefined ? undefined : parsed(text);
  if (!Array.isArray(records)) return undefined;
  return new Map(
    itemsOf(records).map((record): [string, Listed] => [
      textIn(get(record, 'Key')) ?? '',
      { folder: (textIn(get(record, 'Dir')) ?? '.').replaceAll('\\', '/'), source: textIn(get(record, 'Source')) ?? '' },
    ]),
  );
}

/** The files of each module by its key. What is no plain name of HCL is passed over: it could lead anywhere. */
function filesByModule(entries: readonly ZipEntry[]): ReadonlyMap<string, readonly NamedEntry[]> {
  const found = new Map<string, NamedEntry[]>();
  for (const entry of entries) {
    const [, key, name] = /^tfconfig\/m-([^/\\]*)\/([^/\\]+\.(?:tf|tofu)(?:\.json)?)$/.exec(entry.name) ?? [];
    if (key === undefined || name === undefined) continue;
    const others = found.get(key);
    if (others) others.push({ name, entry });
    else found.set(key, [{ name, entry }]);
  }
  return found;
}

interface NamedEntry {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** All files of a module: one that can't be read, or is there twice, may be what the others depend on. */
function readFiles(
  named: readonly NamedEntry[],
  folder: string,
  budget: Budget,
  known: Map<string, SourceFile>,
): readonly SourceFile[] | undefined {
  const files: SourceFile[] = [];
  if (named.length === 0 || new Set(named.map(({ name }) => name)).size < named.length) return undefined;
  for (const { name, entry } of named) {
    budget.files -= 1;
    budget.bytes -= entry.size;
    const text = budget.files >= 0 && budget.bytes >= 0 ? textOf(entry) : undefined;
    if (text === undefined) return undefined;
    const path = posix.join(folder, name);
    const before = known.get(path);
    const file = before?.text === text ? before : { path, text };
    known.set(path, file);
    files.push(file);
  }
  return files;
}

/** Only a module that is called by a local path, by modules that are so themselves, lies in the author's repository. */
function isOurs(key: string, listed: ReadonlyMap<string, Listed>): boolean {
  const names = key === '' ? [] : key.split('.');
  return [...names.keys(), names.length].every((length) => {
    const module = listed.get(names.slice(0, length).join('.'));
    if (!module || /^(?:\/|[a-z]:)/i.test(module.folder)) return false;
    if (module.folder.split('/').some((name) => name === '.terraform' || name === '.terragrunt-cache')) return false;
    return length === 0 || /^\.\.?[/\\]/.test(module.source);
  });
}

const utf8 = new TextDecoder();

function textOf(entry: ZipEntry): string | undefined {
  const bytes = unpack(entry);
  return bytes && utf8.decode(bytes);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
