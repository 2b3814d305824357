import { readModule } from './arm/modules.ts';
import { readParameterFile, type Given } from './arm/parameter-file.ts';
import { readTemplate } from './arm/read.ts';
import { createLibrary, type Document, type Documents, type Library, readDocuments } from './documents.ts';
import type { Input, Note, Problem } from './model/report.ts';
import type { Span } from './model/span.ts';
import type { Value } from './model/value.ts';
import type { ReadOptions } from './options.ts';
import { createFiles, type Files } from './source/files.ts';
import { pairParameters } from './source/pair.ts';
import { hasParametersSchema } from './source/recognise.ts';
import { type Deployment, deploy } from './template/deploy.ts';
import type { Host } from './template/run.ts';
import type { Template } from './template/syntax.ts';

/** One deployment with what it was made of. */
export interface Analysed {
  readonly input: Input;
  readonly deployment: Deployment;
}

/** All that was read, evaluated. */
export interface Read {
  readonly deployments: readonly Analysed[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly filesRead: number;
  readonly pointerOf: (span: Span) => string | null;
}

/** One root template with one set of parameter files. */
interface Root {
  readonly path: string;
  readonly template: Template;
  readonly parameterFiles: readonly Document[];
}

/** Reads what the options name and evaluates each deployment in it: `docs/contract.md` §2. */
export async function readInputs(options: ReadOptions, isWanted: (type: string) => boolean): Promise<Read> {
  const files = createFiles(options.folder, options.stdin ? { stdin: options.stdin } : {});
  const library = createLibrary();
  const documents = await readDocuments(files, options.paths, library, options.tell);
  const given = await readDocuments(files, options.parameters, library, options.tell);
  const roots = rootsOf(documents, given, options);
  const links = new Map<string, Set<string>>();
  const deployments = roots.map((root): Analysed => ({
    input: { path: root.path, language: 'arm', parameters: root.parameterFiles.map(({ path }) => path) },
    deployment: deployRoot(root, hostFor(root.path, { files, library, links }), options, isWanted),
  }));
  const linked = partsOfOthers(roots, links);
  return {
    deployments: deployments.filter(({ input }) => !linked.has(input.path)),
    problems: [...documents.problems, ...given.problems, ...wrongParameters(roots.filter(({ path }) => !linked.has(path)))],
    notes: [...documents.notes, ...given.notes],
    filesRead: documents.filesRead,
    pointerOf: library.pointerOf,
  };
}

function rootsOf(documents: Documents, given: Documents, options: ReadOptions): readonly Root[] {
  const templates = documents.templates.flatMap(({ path, root }) => {
    const template = readTemplate(root);
    return template ? [{ path, template }] : [];
  });
  if (options.parameters.length > 0) return templates.map((one) => ({ ...one, parameterFiles: given.parameterFiles }));
  const beside = options.parametersBeside ? besideOf(templates, documents.parameterFiles) : new Map<string, readonly Document[]>();
  return templates.flatMap((one): readonly Root[] => {
    const parameterFiles = beside.get(one.path) ?? [];
    return parameterFiles.length > 0 ? parameterFiles.map((file) => ({ ...one, parameterFiles: [file] })) : [{ ...one, parameterFiles: [] }];
  });
}

function besideOf(templates: readonly { readonly path: string; readonly template: Template }[], files: readonly Document[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pairs = pairParameters(
    templates.map(({ path, template }) => ({ path, parameterNames: new Set(template.parameters.keys()) })),
    files.map(({ path, root }) => ({ path, names: new Set(readParameterFile(root).keys()), hasSchema: hasParametersSchema(root) })),
  );
  return new Map([...pairs].map(([path, paths]) => [path, paths.flatMap((file) => byPath.get(file) ?? [])]));
}

/** What the parameter files of a root give together; of two the later wins, as `az deployment` does. */
function argumentsOf(root: Root): ReadonlyMap<string, Given> {
  return new Map(root.parameterFiles.flatMap((file) => [...readParameterFile(file.root)]));
}

/** A parameter that the template doesn't have: Azure refuses the deployment. */
function wrongParameters(roots: readonly Root[]): readonly Problem[] {
  return roots.flatMap((root) =>
    [...argumentsOf(root)].flatMap(([name, { name: written, span }]) =>
      root.template.parameters.has(name) ? [] : [{ message: `${root.path} has no parameter '${written}', so Azure refuses the deployment`, at: span }],
    ),
  );
}

function deployRoot(root: Root, host: Host, options: ReadOptions, isWanted: (type: string) => boolean): Deployment {
  const given = argumentsOf(root);
  return deploy({
    template: root.template,
    argument: ({ name }) => given.get(name.toLowerCase())?.argument,
    place: options.place,
    host,
    isWanted,
  });
}

interface World {
  readonly files: Files;
  readonly library: Library;
  /** Which root reads which linked files. */
  readonly links: Map<string, Set<string>>;
}

function hostFor(root: string, { files, library, links }: World): Host {
  const templates = new Map<Value, Template | undefined>();
  return {
    readModule,
    readTemplate: (value) => {
      if (!templates.has(value)) templates.set(value, readTemplate(value));
      return templates.get(value);
    },
    linked: (path, from) => {
      const linked = files.resolveLinked(from, path);
      if (linked.kind !== 'text') return linked;
      links.set(root, (links.get(root) ?? new Set<string>()).add(linked.file.path));
      const { root: value, problems } = library.open(linked.file);
      return value ? { root: value } : { why: problems[0]?.message ?? 'it is empty' };
    },
  };
}

/** The roots that others link to, and so are no deployments of their own; of roots that link to each other the first stays one. */
function partsOfOthers(roots: readonly Root[], links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { path } of roots) {
    if (parts.has(path)) continue;
    for (const linked of links.get(path) ?? []) if (linked !== path) parts.add(linked);
  }
  return parts;
}
