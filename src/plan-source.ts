import { dirname } from 'node:path';
import type { Problem } from './model/report.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import type { ReadOptions } from './options.ts';
import { type Declarations, declarationsIn, undeclared } from './source/declared.ts';
import { stdinPath } from './source/disk.ts';
import type { Files } from './source/files.ts';
import { readHcl } from './source/hcl-files.ts';
import { moduleFiles } from './source/modules.ts';
import { isInside } from './source/paths.ts';
import type { Reach } from './source/reach.ts';
import { bundleOf } from './terraform/bundle.ts';
import { get, isObject, itemsOf, textIn } from './terraform/json.ts';
import type { Plan, SourceTree } from './terraform/plan.ts';

/** Where HCL lies, and what its root module declares; undefined where it has none. */
interface Place {
  readonly tree: SourceTree;
  readonly declarations: Declarations | undefined;
}
type PlaceAt = (reach: Reach, isTofu: boolean) => Place;

/**
 * Finds the HCL of a plan: what the options name, else what the plan holds, else what lies around it (`docs/contract.md` §2); undefined
 * where it is not at hand. `fault` is told what can't be read or does not fit.
 */
export function createSourceFinder(
  files: Files,
  { source, dataFolder, reads }: ReadOptions,
  fault: (problem: Problem) => void,
): (plan: Plan) => SourceTree | undefined {
  const places = new Map<string, Place>();
  const placeAt: PlaceAt = (reach, isTofu) => {
    const key = `${isTofu}:${reach.folder}`;
    const place = places.get(key) ?? placeOf(reach, isTofu);
    places.set(key, place);
    return place;
  };
  const placeOf = (reach: Reach, isTofu: boolean): Place => {
    const took = (all: readonly SourceFile[]) => {
      for (const { path } of all) reads?.(path);
    };
    const { files: own } = readHcl(reach, reach.folder, isTofu);
    took(own);
    const modules = moduleFiles(reach, { isTofu, dataFolder }, fault);
    const tree: SourceTree = (key, called) => {
      const found = modules(key, called);
      took(found?.files ?? []);
      return found;
    };
    return { tree, declarations: own.length > 0 ? declarationsIn(own) : undefined };
  };
  if (source === undefined) return (plan) => plan.bundle ?? around(files, plan, placeAt);
  const problem = (message: string) => fault({ message, at: wholeFile({ path: source, text: '' }) });
  const given = openGiven(files, source, placeAt, problem);
  return (plan) => (given && fitting(plan, given(isOfTofu(plan)), problem)) ?? plan.bundle;
}

function openGiven(
  files: Files,
  path: string,
  placeAt: PlaceAt,
  problem: (message: string) => void,
): ((isTofu: boolean) => Place) | undefined {
  const reach = files.reach(path);
  if (reach) return (isTofu) => placeAt(reach, isTofu);
  const reading = files.read(path);
  const tree = reading.kind === 'zip' ? bundleOf(reading.bytes, dirname(reading.path)) : undefined;
  const root = tree?.('', undefined);
  if (tree && root) return () => ({ tree, declarations: declarationsIn(root.files) });
  if (reading.kind === 'problem') problem(reading.message);
  else if (reading.kind === 'missing') problem('There is no such file or folder');
  else problem('This is no source of a plan: it is neither a folder nor a binary plan with its HCL');
  return undefined;
}

/** Addresses named in a message. */
const most = 3;

function fitting(plan: Plan, { tree, declarations }: Place, problem: (message: string) => void): SourceTree | undefined {
  if (!declarations) {
    problem('This is no source of a plan: the folder holds no HCL (*.tf)');
    return undefined;
  }
  const missing = undeclared(addressesIn(plan), declarations);
  if (missing.length === 0) return tree;
  const more = missing.length > most ? ` and ${missing.length - most} more` : '';
  const named = `${missing.slice(0, most).join(', ')}${more}`;
  problem(`This is not the source of ${plan.file.path}: it does not declare ${named}, which the plan's root module has`);
  return undefined;
}

function around(files: Files, plan: Plan, placeAt: PlaceAt): SourceTree | undefined {
  const addresses = addressesIn(plan);
  const isTofu = isOfTofu(plan);
  if (addresses.length === 0) return undefined;
  for (const reach of foldersAround(files, plan.file.path)) {
    const { tree, declarations } = placeAt(reach, isTofu);
    if (declarations && undeclared(addresses, declarations).length === 0) return tree;
  }
  return undefined;
}

/** The folder of a file, those above it up to their root, and the current one. */
function* foldersAround(files: Files, path: string): Generator<Reach> {
  let reach = path === stdinPath ? undefined : files.reach(dirname(path));
  while (reach) {
    yield reach;
    const above = dirname(reach.folder);
    reach = above !== reach.folder && isInside(above, reach.root) ? files.reach(above) : undefined;
  }
  const current = files.reach('.');
  if (current) yield current;
}

/** What the root module has, by the plan's configuration, else by what there is of it: `azurerm_x.y`, `data.azurerm_x.y`, `module.m`. */
function addressesIn({ configuration, instances }: Plan): readonly string[] {
  const root = get(configuration, 'root_module');
  const addressOf = (mode: unknown, type: unknown, name: unknown) =>
    mode === 'managed' || mode === 'data' ? [`${mode === 'data' ? 'data.' : ''}${type}.${name}`] : [];
  if (isObject(root)) {
    const calls = get(root, 'module_calls');
    const resources = itemsOf(get(root, 'resources'));
    return [
      ...resources.flatMap((one) => addressOf(get(one, 'mode'), textIn(get(one, 'type')), textIn(get(one, 'name')))),
      ...(isObject(calls) ? Object.keys(calls).map((name) => `module.${name}`) : []),
    ];
  }
  const present = instances.filter(({ fate }) => fate !== 'forgotten');
  return [
    ...new Set(
      present.flatMap(({ module: [first], mode, type, name }) =>
        first ? [`module.${first.name}`] : addressOf(mode, type, name),
      ),
    ),
  ];
}

/** Whether OpenTofu made the plan, by where its providers come from. */
function isOfTofu({ configuration }: Plan): boolean {
  const providers = get(configuration, 'provider_config');
  const names = isObject(providers) ? Object.values(providers).flatMap((one) => textIn(get(one, 'full_name')) ?? []) : [];
  const isFrom = (registry: string) => names.some((name) => name.startsWith(`${registry}/`));
  return isFrom('registry.opentofu.org') || (names.length > 0 && !isFrom('registry.terraform.io'));
}
