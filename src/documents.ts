import { limits } from './model/limits.ts';
import type { Note, Problem } from './model/report.ts';
import { type SourceFile, type Span, wholeFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { stdinPath } from './source/disk.ts';
import type { Files } from './source/files.ts';
import { type JsonDocument, readJson, type Step, wayTo } from './source/json.ts';
import type { Listed, Listing } from './source/listing.ts';
import { looksLikeParameters } from './source/pair.ts';
import { type AuthorLanguage, authorLanguage, isJson } from './source/paths.ts';
import { isMeantForUs, recognise } from './source/recognise.ts';
import { looksLikePlan } from './terraform/recognise.ts';

/** One JSON document of ours. */
export interface Document {
  readonly path: string;
  readonly root: Value;
  readonly named: boolean;
}

/** What the paths of a run hold. */
export interface Documents {
  readonly templates: readonly Document[];
  readonly parameterFiles: readonly Document[];
  /** What may be plans of Terraform, not looked into yet. */
  readonly plans: readonly Listed[];
  readonly authored: Listing['authored'];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Of all files that were looked at, ours or not. */
  readonly paths: ReadonlySet<string>;
  /** Files that were found but not to be read. */
  readonly leftOut: readonly string[];
}

/** Reads each document of a run once, and remembers it, so that the way to a span can be told; undefined where it is in no JSON. */
export interface Library {
  readonly open: (file: SourceFile) => JsonDocument;
  readonly wayTo: (span: Span) => readonly Step[] | undefined;
}

/** A library with nothing in it. */
export function createLibrary(): Library {
  const documents = new Map<SourceFile, JsonDocument>();
  return {
    open: (file) => {
      const document = documents.get(file) ?? readJson(file);
      documents.set(file, document);
      return document;
    },
    wayTo: (span) => {
      const root = documents.get(span.file)?.root;
      return root && wayTo(root, span);
    },
  };
}

/** How the paths of a run are read. */
export interface Reading {
  readonly tell: (message: string) => void;
  /** Whether a file that was found in a folder or by a glob is read. */
  readonly isIncluded?: (path: string) => boolean;
}

/** Reads what the paths stand for; what is not for us is passed over, and told of where it was named itself. */
export async function readDocuments(
  files: Files,
  paths: readonly string[],
  library: Library,
  { tell, isIncluded = () => true }: Reading,
): Promise<Documents> {
  const { files: all, problems, authored } = await files.list(paths);
  const listed: Listed[] = [];
  const leftOut: string[] = [];
  for (const one of all) {
    if (one.named || isIncluded(one.path)) listed.push(one);
    else leftOut.push(one.path);
  }
  const documents = readAll(files, listed, { library, tell, mayBePlans: true });
  return { ...documents, authored, leftOut, problems: [...problems, ...documents.problems] };
}

/** Reads what was taken for plans and is none. */
export function readOthers(
  files: Files,
  listed: readonly Listed[],
  library: Library,
  tell: (message: string) => void,
): Documents {
  return readAll(files, listed, { library, tell, mayBePlans: false });
}

/** Reads what lies beside the templates though nobody named it: it may hold their parameters. */
export function readNeighbours(files: Files, { templates, paths }: Documents, library: Library): Documents {
  const folders = new Map(templates.map(({ path }) => [path.slice(0, path.lastIndexOf('/') + 1), path]));
  const beside = new Set([...folders.values()].flatMap((path) => files.beside(path)));
  const listed = [...beside].filter((path) => !paths.has(path)).map((path) => ({ path, named: false }));
  const documents = readAll(files, listed, { library, tell: () => undefined, mayBePlans: false });
  return { ...documents, problems: documents.problems.filter(({ at }) => looksLikeParameters(at.file.path)) };
}

interface Ways {
  readonly library: Library;
  readonly tell: (message: string) => void;
  readonly mayBePlans: boolean;
}

function readAll(files: Files, listed: readonly Listed[], ways: Ways): Documents {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const plans: Listed[] = [];
  const found: Record<'template' | 'parameters', Document[]> = { template: [], parameters: [] };
  const passed: string[] = [];
  for (const { path, named } of listed) {
    const document = readDocument(files, { path, named }, ways);
    if (document.kind === 'problem') problems.push(...document.problems);
    else if (document.kind === 'plan') plans.push({ path, named });
    else if (document.kind === 'other') {
      if (named) passed.push(path);
    } else {
      found[document.kind].push({ path, named, root: document.root });
      notes.push(...document.notes);
    }
  }
  tellPassed(passed, ways.tell);
  const paths = new Set(listed.map(({ path }) => path));
  return {
    templates: found.template,
    parameterFiles: found.parameters,
    plans,
    problems,
    notes,
    paths,
    authored: [],
    leftOut: [],
  };
}

/** Files that are named one by one. */
const mostPassed = 10;

function tellPassed(paths: readonly string[], tell: (message: string) => void): void {
  for (const path of paths.slice(0, mostPassed)) tell(passedOver(path));
  const more = paths.length - mostPassed;
  if (more > 0) tell(`${more} more ${more === 1 ? 'file is' : 'files are'} passed over: none of them is for the guard`);
}

/** That a file is not for us, and what would be. */
function passedOver(path: string): string {
  const language = authorLanguage(path);
  const why = language ? insteadOf[language] : 'it is no ARM template, no parameter file and no Terraform plan';
  return `${path} is passed over: ${why}`;
}

/** What to check in place of what an author writes. */
export const insteadOf: Readonly<Record<AuthorLanguage, string>> = {
  terraform:
    'HCL is checked by its plan: `terraform plan -out tfplan`, `terraform show -json tfplan > plan.json`, and check plan.json',
  bicep: 'Bicep is checked compiled: `bicep build`, and check the JSON that it writes',
};

type Recognised =
  | { readonly kind: 'template' | 'parameters'; readonly root: Value; readonly notes: readonly Note[] }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] }
  | { readonly kind: 'plan' }
  | { readonly kind: 'other' };

function readDocument(files: Files, { path, named }: Listed, { library, mayBePlans }: Ways): Recognised {
  if (authorLanguage(path) && !isJson(path)) return { kind: 'other' };
  const reading = named ? files.read(path) : files.skim(path);
  if (reading.kind === 'problem') return { kind: 'problem', problems: [reading] };
  if (reading.kind === 'zip') return { kind: mayBePlans ? 'plan' : 'other' };
  if (reading.kind !== 'text') return { kind: 'other' };
  const { file } = reading;
  if (mayBePlans && looksLikePlan(file.text) && !startsWithComment(file.text)) return { kind: 'plan' };
  return faultOfSize(file, named) ?? readJsonDocument(file, { path, named }, library);
}

/** As a template may, in which what follows may look like a plan, but a plan never does. */
const startsWithComment = (text: string) => /^\s*\//.test(text);

function faultOfSize(file: SourceFile, named: boolean): Recognised | undefined {
  const problem = (message: string): Recognised => ({ kind: 'problem', problems: [{ message, at: wholeFile(file) }] });
  if (named && file.text.trim() === '') return problem('This is empty, so there is nothing to check');
  return file.text.length > limits.bytes ? problem('This is too long for what is no plan') : undefined;
}

function readJsonDocument(file: SourceFile, { path, named }: Listed, library: Library): Recognised {
  const { root, problems, notes } = library.open(file);
  if (!root) {
    const isGiven = named && (isJson(path) || path === stdinPath);
    const isOurs = isGiven || looksLikeParameters(path) || isMeantForUs(file.text);
    return isOurs && problems.length > 0 ? { kind: 'problem', problems } : { kind: 'other' };
  }
  const kind = recognise(root);
  return kind === 'other' ? { kind } : { kind, root, notes };
}
