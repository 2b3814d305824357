import { type Given, readParameterFile } from './arm/parameter-file.ts';
import { type Document, type Library, readDocuments } from './documents.ts';
import type { Note, Problem } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import type { ParameterSets } from './model/settings.ts';
import { wholeFile } from './model/span.ts';
import type { Policy } from './options.ts';
import type { Files } from './source/files.ts';
import { type PairedTemplate, type ParameterFile, pairParameters, unpairedParameters } from './source/pair.ts';
import { hasParametersSchema } from './source/recognise.ts';
import type { Template } from './template/syntax.ts';

/** A template that may be a root, with the path it was read under. */
export interface NamedTemplate {
  readonly path: string;
  readonly template: Template;
  /** Whether Bicep made it. */
  readonly isCompiled?: boolean;
}

/** One root template with one set of parameter files. */
export interface Root extends NamedTemplate {
  readonly parameterFiles: readonly Document[];
  /** A parameter file lies beside it, so somebody deploys it, whoever else links to it. */
  readonly isDeployedItself?: true;
}

/** The parameter files that a run is given, in order, and what is wrong with them. */
export interface GivenFiles {
  readonly parameterFiles: readonly Document[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Reads the parameter files that a run is given; what is none is a problem, since nobody means to do without it. */
export async function readGiven(files: Files, paths: readonly string[], library: Library): Promise<GivenFiles> {
  const read = [];
  for (const path of paths) read.push({ path, ...(await readDocuments(files, [path], library, { tell: () => undefined })) });
  const others = read.filter(({ parameterFiles, problems }) => parameterFiles.length + problems.length === 0);
  return {
    parameterFiles: read.flatMap(({ parameterFiles }) => parameterFiles),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...others.map(({ path }) => ({ message: 'This is no parameter file', at: wholeFile({ path, text: '' }) })),
    ],
    notes: read.flatMap(({ notes }) => notes),
  };
}

/** The sets of parameter files that the configuration gives to templates, by the template's path from the folder of the run. */
export interface ConfiguredSets {
  readonly of: ReadonlyMap<string, readonly (readonly Document[])[]>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Reads the sets that the configuration gives to any of the templates. */
export async function readSets(
  { files, library }: { readonly files: Files; readonly library: Library },
  templates: readonly Document[],
  { settings, pathPrefix }: Policy,
): Promise<ConfiguredSets> {
  const { fromRun } = rootPaths(pathPrefix);
  const present = new Set(templates.map(({ path }) => path));
  const wanted = settings.parameters.filter(({ template }) => present.has(fromRun(template)));
  const paths = [...new Set(wanted.flatMap(({ sets }) => sets.flat()))].map(fromRun);
  const { parameterFiles, problems, notes } = await readGiven(files, paths, library);
  const byPath = new Map(parameterFiles.map((document) => [document.path, document]));
  const documentsOf = (set: readonly string[]) => set.flatMap((path) => byPath.get(fromRun(path)) ?? []);
  // A set of which a file can't be read is not known; the problem says so.
  const isWhole = (set: readonly string[]) => documentsOf(set).length === set.length;
  const of = new Map<string, readonly (readonly Document[])[]>();
  for (const path of new Set(wanted.map(({ template }) => fromRun(template)))) {
    const own = wanted.filter(({ template }) => fromRun(template) === path).flatMap(({ sets }) => sets);
    const once = new Map(own.map((set) => [set.join('\n'), set]));
    of.set(path, [...once.values()].filter(isWhole).map(documentsOf));
  }
  return { of, problems: problems.map((problem) => atItsName(problem, wanted, fromRun)), notes };
}

/** What can't be read at all is told where the configuration names it. */
function atItsName({ message, at }: Problem, wanted: readonly ParameterSets[], fromRun: (path: string) => string): Problem {
  const { path, text } = at.file;
  const by = text === '' ? wanted.find(({ sets }) => sets.flat().some((one) => fromRun(one) === path)) : undefined;
  return by ? { message: `${path}: ${message}`, at: by.at } : { message, at };
}

/** Which parameter files lie beside which template (by path), and what goes with none though it fits several. */
export interface Pairs {
  readonly of: ReadonlyMap<string, readonly Document[]>;
  readonly notes: readonly Note[];
}

/** Pairs templates with the parameter files that lie beside them: `docs/contract.md` §2. */
export function pairUp(templates: readonly NamedTemplate[], documents: readonly Document[]): Pairs {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const paired = templates.map(
    ({ path, template }): PairedTemplate => ({ path, parameterNames: new Set(template.parameters.keys()) }),
  );
  const files = documents.map(
    ({ path, root }): ParameterFile => ({
      path,
      names: new Set(readParameterFile(root).keys()),
      hasSchema: hasParametersSchema(root),
    }),
  );
  const pairs = pairParameters(paired, files);
  const left = unpairedParameters(pairs, files);
  return {
    of: new Map([...pairs].map(([path, paths]) => [path, paths.flatMap((file) => byPath.get(file) ?? [])])),
    notes: left.flatMap((file) => ambiguity(file, paired, byPath.get(file.path))),
  };
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

function ambiguity(
  { path, names, hasSchema }: ParameterFile,
  templates: readonly PairedTemplate[],
  document?: Document,
): readonly Note[] {
  if (!hasSchema || !document) return [];
  const fitting = templates.filter(
    (template) => folderOf(template.path) === folderOf(path) && [...names].every((name) => template.parameterNames.has(name)),
  );
  if (fitting.length < 2) return [];
  const which = fitting.map((template) => template.path).join(', ');
  const message = `These parameters fit several templates (${which}) and are used with none: name the file after one, or give it with --parameters`;
  return [{ kind: 'parameters-not-used', message, at: wholeFile(document.root.span.file) }];
}

/** What the parameter files of a root give together, by lower-case name; of two the later wins, as `az deployment` does. */
export function argumentsOf({ parameterFiles }: Root): ReadonlyMap<string, Given> {
  return new Map(parameterFiles.flatMap((file) => [...readParameterFile(file.root)]));
}

/** Parameters that the template doesn't have, so that Azure refuses the deployment. */
export function wrongParameters(root: Root): readonly Problem[] {
  return [...argumentsOf(root)].flatMap(([name, { name: written, span }]) =>
    root.template.parameters.has(name)
      ? []
      : [{ message: `${root.path} has no parameter '${written}', so Azure refuses the deployment`, at: span }],
  );
}

/** That parameter files were given for several templates, where they can be meant for one only. */
export function severalRoots(roots: readonly Root[], { parameterFiles }: GivenFiles): readonly Problem[] {
  const [file] = parameterFiles;
  const paths = [...new Set(roots.map(({ path }) => path))];
  if (!file || paths.length < 2) return [];
  const message = `--parameters goes with one template, and there are ${paths.length}: ${paths.join(', ')}`;
  return [{ message, at: wholeFile(file.root.span.file) }];
}
