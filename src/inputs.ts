import { createLibrary, type Documents, insteadOf, type Library, readDocuments, readOthers } from './documents.ts';
import { includedBy, leftOutNotes } from './left-out.ts';
import type { Input, Note, Problem } from './model/report.ts';
import type { Gap, Resource } from './model/resource.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { noPolicy, type ReadOptions } from './options.ts';
import { type GivenFiles, readGiven, readSets } from './parameter-files.ts';
import type { Plans } from './plans.ts';
import { stdinPath } from './source/disk.ts';
import { createFiles } from './source/files.ts';
import { isJson } from './source/paths.ts';
import { readTemplates } from './templates.ts';
import { looksLikePlanBytes } from './terraform/recognise.ts';

/** One deployment, of whatever language, evaluated. */
export interface Analysed {
  readonly input: Input;
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
  /** Stands for all of it. */
  readonly file: SourceFile;
  /** All files that it was made of; undefined where nobody knows. */
  readonly sources: readonly SourceFile[] | undefined;
  /** Whether Bicep made it, of files that it does not name. */
  readonly isCompiled: boolean;
}

/** All that was read, evaluated. */
export interface Read {
  readonly deployments: readonly Analysed[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly filesRead: number;
  readonly wayTo: Library['wayTo'];
  /** The root of a JSON file that was read. */
  readonly rootOf: (file: SourceFile) => Value | undefined;
  /** Whether there is no file at the path. */
  readonly isGone: (path: string) => boolean;
}

/** Reads what the options name and evaluates each deployment in it: `docs/contract.md` §2. */
export async function readInputs(options: ReadOptions, isWanted: (type: string) => boolean): Promise<Read> {
  const stdin = options.stdin ? { stdin: options.stdin } : {};
  const files = createFiles(options.folder, { ...stdin, isPlan: looksLikePlanBytes });
  const library = createLibrary();
  const { policy = noPolicy, tell } = options;
  const found = await readDocuments(files, options.paths, library, { tell, isIncluded: includedBy(policy) });
  const plans =
    found.plans.length > 0 ? await (await import('./plans.ts')).readPlans(files, found.plans, options, isWanted) : none;
  const documents = together(found, readOthers(files, plans.others, library, options.tell));
  const given = await readGiven(files, options.parameters, library);
  const sets = await readSets({ files, library }, options.parametersBeside ? documents.templates : [], policy);
  const templates = readTemplates(documents, { files, library, given, sets, options, isWanted });
  const misuse = [...templates.misuse, ...onlyPlans(documents, plans, given)];
  tellUnused(documents, plans, options);
  for (const path of [...pathsOf(documents), ...templates.paths]) options.reads?.(path);
  const ways = {
    wayTo: library.wayTo,
    rootOf: (file: SourceFile) => (isJson(file.path) || file.path === stdinPath ? library.open(file).root : undefined),
    isGone: files.isGone,
  };
  const problems = [...documents.problems, ...given.problems, ...sets.problems];
  if (misuse.length > 0)
    return { deployments: [], problems: unique([...problems, ...misuse]), notes: [], filesRead: misuse.length, ...ways };
  const deployments = [...templates.deployments, ...plans.deployments];
  const gaps = deployments.flatMap((deployment) => deployment.gaps);
  const unread = gaps.filter(({ kind }) => kind === 'resource-not-read' || kind === 'too-large');
  const others = gaps.filter((gap) => !unread.includes(gap));
  return {
    deployments,
    problems: unique([...problems, ...templates.problems, ...plans.problems, ...unread]),
    notes: unique([
      ...documents.notes,
      ...given.notes,
      ...sets.notes,
      ...templates.notes,
      ...plans.notes,
      ...others,
      ...leftOutNotes(policy, found.leftOut, files.isGone),
    ]),
    filesRead: documents.paths.size,
    ...ways,
  };
}

const none: Plans = { deployments: [], problems: [], notes: [], others: [] };

const pathsOf = ({ templates, parameterFiles, plans }: Documents) =>
  [...templates, ...parameterFiles, ...plans].map(({ path }) => path);

const together = (one: Documents, other: Documents): Documents => ({
  ...one,
  templates: [...one.templates, ...other.templates],
  parameterFiles: [...one.parameterFiles, ...other.parameterFiles],
  problems: [...one.problems, ...other.problems],
  notes: [...one.notes, ...other.notes],
});

/** What is said twice of one place is said once: a linked file may be among the files of the run too. */
export function unique<T extends Problem>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [`${one.at.file.path}:${one.at.start}:${one.message}`, one])).values()];
}

/** That parameter files were given for plans, which hold their values. */
function onlyPlans({ templates }: Documents, { deployments }: Plans, { parameterFiles: [file] }: GivenFiles): readonly Problem[] {
  if (!file || templates.length > 0 || deployments.length === 0) return [];
  const paths = deployments.map(({ input }) => input.path).join(', ');
  const message = `--parameters goes with a template, and there are only plans, which hold their values: ${paths}`;
  return [{ message, at: wholeFile(file.root.span.file) }];
}

/** Tells of what the paths have that nothing was made of. */
function tellUnused({ templates, parameterFiles, authored }: Documents, plans: Plans, { source, tell }: ReadOptions): void {
  const hasPlans = plans.deployments.length + plans.problems.length > 0;
  if (templates.length === 0)
    for (const { path, named } of parameterFiles)
      if (named) tell(`${path} is a parameter file: name the template that it belongs to`);
  for (const { path, language } of authored) {
    if (language === 'terraform' && !hasPlans) tell(`${path} has no plan: ${insteadOf.terraform}`);
    if (language === 'bicep' && templates.length === 0) tell(`${path} has no compiled template: ${insteadOf.bicep}`);
  }
  if (source !== undefined && !hasPlans) tell('--source is not used: there is no plan');
}
