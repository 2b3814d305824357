import { readModule } from './arm/modules.ts';
import { readTemplate } from './arm/read.ts';
import { type Document, type Documents, type Library, readNeighbours } from './documents.ts';
import type { Analysed } from './inputs.ts';
import { fold } from './model/letters.ts';
import { limits } from './model/limits.ts';
import { property } from './model/property.ts';
import type { Input, Note, Problem } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { noPolicy, type ReadOptions } from './options.ts';
import {
  argumentsOf,
  type ConfiguredSets,
  type GivenFiles,
  type NamedTemplate,
  pairUp,
  type Root,
  severalRoots,
  wrongParameters,
} from './parameter-files.ts';
import type { Files } from './source/files.ts';
import type { JsonDocument } from './source/json.ts';
import { type Deployment, deploy, type Visits } from './template/deploy.ts';
import type { Host } from './template/run.ts';
import type { Template } from './template/syntax.ts';

/** The templates of a run, each deployed with each set of its parameters, and what is wrong with them. */
export interface Templates {
  readonly deployments: readonly Analysed[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Paths of all that they were made of. */
  readonly paths: readonly string[];
  /** Why the parameters that were given can't be meant so, and nothing is to be judged. */
  readonly misuse: readonly Problem[];
}

/** What templates are read with. */
export interface TemplateOptions {
  readonly files: Files;
  readonly library: Library;
  readonly given: GivenFiles;
  /** What the configuration gives to templates. */
  readonly sets: ConfiguredSets;
  readonly options: ReadOptions;
  readonly isWanted: (type: string) => boolean;
}

/** Pairs templates with their parameters and evaluates each deployment: `docs/contract.md` §2. */
export function readTemplates(documents: Documents, ways: TemplateOptions): Templates {
  const { files, library, given, options, isWanted } = ways;
  const neighbours =
    options.parametersBeside && options.parameters.length === 0 ? readNeighbours(files, documents, library) : undefined;
  const { roots, notes } = rootsOf(documents, neighbours, ways);
  const linked = new Map<SourceFile, JsonDocument>();
  const visits = { left: limits.allResources };
  const analysed = roots.map((root) => ({
    root,
    deployment: deployRoot(root, hostFor({ files, library, linked }), options, visits, isWanted),
  }));
  const parts = partsOfOthers(analysed);
  const own = analysed.filter(({ root }) => !parts.has(root.path));
  const ownRoots = own.map(({ root }) => root);
  const all = [...linked.keys()];
  const read = [...linked.values()];
  return {
    deployments: own.map(({ root, deployment }) => ({
      input: inputOf(root),
      resources: deployment.resources,
      gaps: deployment.gaps,
      file: root.template.span.file,
      sources: sourcesOf(root, deployment, all),
      isCompiled: root.isCompiled === true,
    })),
    problems: [
      ...(neighbours?.problems ?? []),
      ...read.flatMap(({ problems }) => problems),
      ...documents.templates.flatMap(unreadable),
      ...ownRoots.flatMap(wrongParameters),
    ],
    notes: [...notes, ...read.flatMap((document) => document.notes)],
    paths: [...roots.flatMap((root) => root.parameterFiles), ...linked.keys()].map(({ path }) => path),
    misuse: severalRoots(ownRoots, given),
  };
}

/** The root's own file, those that it links to, and its parameters. */
const sourcesOf = ({ template, parameterFiles }: Root, { files }: Deployment, linked: readonly SourceFile[]) => [
  template.span.file,
  ...linked.filter(({ path }) => files.has(path)),
  ...parameterFiles.map(({ root }) => root.span.file),
];

const inputOf = ({ path, parameterFiles }: Root): Input => ({
  path,
  language: 'arm',
  parameters: parameterFiles.map((file) => file.path),
});
function rootsOf(documents: Documents, neighbours: Documents | undefined, { given, sets, options }: TemplateOptions) {
  const roots = templatesOf(documents);
  if (options.parameters.length > 0)
    return { roots: roots.map((one) => ({ ...one, parameterFiles: given.parameterFiles })), notes: [] };
  if (!neighbours) return { roots: roots.map((one): Root => ({ ...one, parameterFiles: [] })), notes: [] };
  const pairs = pairUp([...roots, ...templatesOf(neighbours)], [...documents.parameterFiles, ...neighbours.parameterFiles]);
  const paired = roots.flatMap((one): readonly Root[] => {
    const configured = sets.of.get(one.path);
    if (configured) return configured.map((parameterFiles) => ({ ...one, parameterFiles, isDeployedItself: true }));
    const parameterFiles = pairs.of.get(one.path) ?? [];
    return parameterFiles.length > 0
      ? parameterFiles.map((file) => ({ ...one, parameterFiles: [file], isDeployedItself: true }))
      : [{ ...one, parameterFiles: [] }];
  });
  const unused = roots.flatMap(({ path }) => besideConfigured(path, pairs.of.get(path) ?? [], sets.of.get(path)));
  return { roots: paired, notes: [...pairs.notes, ...unused] };
}

/** The parameter files beside a template that are in none of the sets that the configuration gives to it. */
function besideConfigured(
  path: string,
  beside: readonly Document[],
  sets: readonly (readonly Document[])[] | undefined,
): readonly Note[] {
  if (!sets) return [];
  const used = new Set(sets.flat().map((document) => document.path));
  return beside
    .filter((document) => !used.has(document.path))
    .map(({ root }) => ({
      kind: 'parameters-not-used',
      message: `These parameters lie beside ${path}, to which the configuration gives others, and so it is not judged with them`,
      at: wholeFile(root.span.file),
    }));
}

function templatesOf({ templates }: Documents): readonly NamedTemplate[] {
  return templates.flatMap(({ path, root }) => {
    const template = readTemplate(root);
    return template ? [{ path, template, isCompiled: isCompiled(root) }] : [];
  });
}

/** https://github.com/Azure/bicep writes its name into what it makes. */
function isCompiled(root: Value): boolean {
  const generator = property(root, 'metadata', '_generator', 'name');
  return generator?.kind === 'text' && generator.value === 'bicep';
}

/** Azure takes the later of two sections whose names differ in case; which one the author means is not ours to guess. */
function unreadable({ root }: Document): readonly Problem[] {
  if (readTemplate(root)) return [];
  return [{ message: 'This template is not read: a section of it is written twice, in different case', at: root.span }];
}

function deployRoot(
  root: Root,
  host: Host,
  options: ReadOptions,
  visits: Visits,
  isWanted: (type: string) => boolean,
): Deployment {
  const given = argumentsOf(root);
  return deploy({
    template: root.template,
    path: isTogether(root, options) ? `${root.path}/` : '',
    argument: ({ name }) => given.get(fold(name))?.argument,
    place: options.place,
    visits,
    host,
    isWanted,
  });
}

/** Names of one template are not those of another that is deployed together with it. */
function isTogether({ path }: Root, { policy = noPolicy }: ReadOptions): boolean {
  const own = rootPaths(policy.pathPrefix).fromRoot(path);
  return policy.settings.together.some(({ templates }) => templates.includes(own));
}

interface World {
  readonly files: Files;
  readonly library: Library;
  /** Takes what is read because a template links to it. */
  readonly linked: Map<SourceFile, JsonDocument>;
}

function hostFor({ files, library, linked }: World): Host {
  const templates = new Map<Value, Template | undefined>();
  return {
    readModule,
    readTemplate: (value) => {
      if (!templates.has(value)) templates.set(value, readTemplate(value));
      return templates.get(value);
    },
    linked: (path, from) => {
      const target = files.resolveLinked(from, path);
      if (target.kind !== 'text') return target;
      const document = library.open(target.file);
      linked.set(target.file, document);
      return document.root ? { root: document.root } : { why: document.problems[0]?.message ?? 'it is empty' };
    },
  };
}

/** The roots that others deploy, and so are none of their own, unless they have parameter files of their own; of roots that deploy each other the first stays one. */
function partsOfOthers(analysed: readonly { readonly root: Root; readonly deployment: Deployment }[]): ReadonlySet<string> {
  const itself = new Set(analysed.flatMap(({ root }) => (root.isDeployedItself ? [root.path] : [])));
  const parts = new Set<string>();
  for (const { root, deployment } of analysed) {
    if (parts.has(root.path)) continue;
    for (const path of deployment.files) if (path !== root.path && !itself.has(path)) parts.add(path);
  }
  return parts;
}
