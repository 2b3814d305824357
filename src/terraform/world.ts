import { createRun, type Run } from '../hcl/run.ts';
import type { HclFile, ParseHcl } from '../hcl/syntax.ts';
import { limits } from '../model/limits.ts';
import { type Span, wholeFile } from '../model/span.ts';
import { get, textIn } from './json.ts';
import { type Declaration, literalText, type Module, readModule } from './module.ts';
import type { Instance, Json, Key, ModulePath, Plan, SourceTree } from './plan.ts';

/** One instance of a module, as its resources see it. */
export interface ModuleInstance {
  readonly path: ModulePath;
  /** Its HCL, where that is at hand. */
  readonly hcl: Module | undefined;
  /** Its part of the plan's `configuration`. */
  readonly config: Json;
  /** The module that calls it; undefined for the root. */
  readonly parent: ModuleInstance | undefined;
}

/** A plan with the HCL it was made of, ready to be looked things up in. */
export interface World {
  readonly plan: Plan;
  /** Whether any HCL is at hand. */
  readonly hasSource: boolean;
  /** The place that stands for the plan as a whole. */
  readonly start: Span;
  /** The budget of what is evaluated. */
  readonly run: Run;
  readonly moduleInstance: (path: ModulePath) => ModuleInstance;
  /** The instances of one resource of a module instance. */
  readonly instancesOf: (path: ModulePath, mode: Instance['mode'], type: string, name: string) => readonly Instance[];
  /** The keys of the instances of a module that something of is in the plan. */
  readonly keysOf: (path: ModulePath, call: string) => readonly (Key | undefined)[];
  /** Where the HCL that was looked at could not be read. */
  readonly faults: () => HclFile['faults'];
  /** Does the work one level deeper; undefined where that is too deep, or the same work is under way already. */
  readonly once: <T>(work: string, make: () => T) => T | undefined;
}

/** What a world is made of. */
export interface WorldOptions {
  readonly plan: Plan;
  readonly source: SourceTree | undefined;
  readonly parse: ParseHcl | undefined;
}

/** A world in which nothing has been looked up yet. */
export function createWorld({ plan, source, parse }: WorldOptions): World {
  const { read, faults } = moduleReader(source, parse);
  const modules = new Map<string, ModuleInstance>();
  const moduleInstance = (path: ModulePath): ModuleInstance => {
    const key = textOfPath(path);
    const known = modules.get(key);
    if (known) return known;
    const made = makeInstance(path, path.length === 0 ? undefined : moduleInstance(path.slice(0, -1)), plan, read);
    modules.set(key, made);
    return made;
  };
  const { byResource, byCall } = indexOf(plan.instances);
  return {
    plan,
    hasSource: read('', undefined) !== undefined,
    start: wholeFile(plan.file),
    run: createRun(),
    moduleInstance,
    instancesOf: (path, mode, type, name) => byResource.get(resourceKey(path, mode, type, name)) ?? [],
    keysOf: (path, call) => [...(byCall.get(JSON.stringify([textOfPath(path), call])) ?? [])],
    faults,
    once: guard(),
  };
}

/** A text that tells module instances apart. */
export const textOfPath = (path: ModulePath) =>
  path.length === 0 ? '' : JSON.stringify(path.map(({ name, key }) => [name, key ?? null]));

/** What tells the resources of all module instances apart. */
const resourceKey = (path: ModulePath, mode: string, type: string, name: string) =>
  `${textOfPath(path)}\n${mode}\n${type}\n${name}`;

/** The names of the calls alone: what all instances of a module share. */
export const moduleKeyOf = (path: ModulePath) => path.map(({ name }) => name).join('.');

type ReadSource = (key: string, source: string | undefined) => Module | undefined;

function moduleReader(source: SourceTree | undefined, parse: ParseHcl | undefined) {
  const known = new Map<string, Module | undefined>();
  const read: ReadSource = (key, from) => {
    if (!source || !parse) return undefined;
    if (!known.has(key)) {
      const found = source(key, from);
      known.set(key, found && readModule(found, parse));
    }
    return known.get(key);
  };
  return { read, faults: () => [...known.values()].flatMap((module) => module?.faults ?? []) };
}

function makeInstance(path: ModulePath, parent: ModuleInstance | undefined, plan: Plan, read: ReadSource): ModuleInstance {
  const last = path.at(-1);
  if (!parent || !last) return { path, parent, hcl: read('', undefined), config: get(plan.configuration, 'root_module') };
  const call = get(parent.config, 'module_calls', last.name);
  const written = parent.hcl?.call(last.name);
  const from = textAt(written, 'source') ?? textIn(get(call, 'source'));
  const isCalled = !parent.hcl || (written !== undefined && isPlanned(written, call));
  return { path, parent, hcl: isCalled ? read(moduleKeyOf(path), from) : undefined, config: get(call, 'module') };
}

function textAt(declaration: Declaration | undefined, name: string): string | undefined {
  const value = declaration?.attribute(name)?.value;
  return value && literalText(value);
}

/** Whether a call takes the module from where the plan has it from, as far as that is no expression, which OpenTofu allows. */
function isPlanned(written: Declaration, call: Json): boolean {
  const isSame = (name: string, planned: Json) => {
    const text = textAt(written, name);
    const isOpen = text === undefined && written.attribute(name) !== undefined;
    return isOpen || text?.replace(/\s/g, '') === textIn(planned)?.replace(/\s/g, '');
  };
  return call === undefined || (isSame('source', get(call, 'source')) && isSame('version', get(call, 'version_constraint')));
}

function indexOf(instances: readonly Instance[]) {
  const byResource = new Map<string, Instance[]>();
  const byCall = new Map<string, Map<string, Key | undefined>>();
  for (const instance of instances) {
    const { module, mode, type, name, fate } = instance;
    if (fate === 'forgotten') continue;
    const key = resourceKey(module, mode, type, name);
    const group = byResource.get(key);
    if (group) group.push(instance);
    else byResource.set(key, [instance]);
    for (const [depth, call] of module.entries()) {
      const place = JSON.stringify([textOfPath(module.slice(0, depth)), call.name]);
      const keys = byCall.get(place) ?? new Map();
      byCall.set(place, keys.set(JSON.stringify(call.key ?? null), call.key));
    }
  }
  return {
    byResource,
    byCall: new Map([...byCall].map(([place, keys]): [string, readonly (Key | undefined)[]] => [place, [...keys.values()]])),
  };
}

function guard(): World['once'] {
  const underWay = new Set<string>();
  return (work, make) => {
    if (underWay.has(work) || underWay.size >= limits.evaluationDepth) return undefined;
    underWay.add(work);
    try {
      return make();
    } finally {
      underWay.delete(work);
    }
  };
}
