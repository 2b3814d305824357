import type { Note, Problem } from './model/report.ts';
import type { SourceFile, Span } from './model/span.ts';
import type { Value } from './model/value.ts';
import { stdinPath } from './source/disk.ts';
import type { Files } from './source/files.ts';
import { type JsonDocument, pointerTo, readJson } from './source/json.ts';
import type { Listed } from './source/listing.ts';
import { looksLikeParameters } from './source/pair.ts';
import { isJson } from './source/paths.ts';
import { isMeantForUs, recognise } from './source/recognise.ts';

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
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Of all files that were looked at, ours or not. */
  readonly paths: ReadonlySet<string>;
}

/** Reads each document of a run once, and remembers it, so that a span can be told as a pointer. */
export interface Library {
  readonly open: (file: SourceFile) => JsonDocument;
  readonly pointerOf: (span: Span) => string | null;
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
    pointerOf: (span) => {
      const root = documents.get(span.file)?.root;
      return root ? pointerTo(root, span) : null;
    },
  };
}

/** Reads what the paths stand for; what is not for us is passed over, and told of where it was named itself. */
export async function readDocuments(
  files: Files,
  paths: readonly string[],
  library: Library,
  tell: (message: string) => void,
): Promise<Documents> {
  const { files: listed, problems } = await files.list(paths);
  const documents = readAll(files, listed, library, tell);
  return { ...documents, problems: [...problems, ...documents.problems] };
}

/** Reads what lies beside the templates though nobody named it: it may hold their parameters. */
export function readNeighbours(files: Files, { templates, paths }: Documents, library: Library): Documents {
  const folders = new Map(templates.map(({ path }) => [path.slice(0, path.lastIndexOf('/') + 1), path]));
  const beside = new Set([...folders.values()].flatMap((path) => files.beside(path)));
  const listed = [...beside].filter((path) => !paths.has(path)).map((path) => ({ path, named: false }));
  const documents = readAll(files, listed, library, () => undefined);
  return { ...documents, problems: documents.problems.filter(({ at }) => looksLikeParameters(at.file.path)) };
}

function readAll(files: Files, listed: readonly Listed[], library: Library, tell: (message: string) => void): Documents {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const found: Record<'template' | 'parameters', Document[]> = { template: [], parameters: [] };
  for (const { path, named } of listed) {
    const document = readDocument(files, { path, named }, library);
    if (document.kind === 'problem') problems.push(...document.problems);
    else if (document.kind === 'other') {
      if (named) tell(`${path} is passed over: it is no ARM template and no parameter file`);
    } else {
      found[document.kind].push({ path, named, root: document.root });
      notes.push(...document.notes);
    }
  }
  const paths = new Set(listed.map(({ path }) => path));
  return { templates: found.template, parameterFiles: found.parameters, problems, notes, paths };
}

type Recognised =
  | { readonly kind: 'template' | 'parameters'; readonly root: Value; readonly notes: readonly Note[] }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] }
  | { readonly kind: 'other' };

function readDocument(files: Files, { path, named }: Listed, library: Library): Recognised {
  const reading = named ? files.read(path) : files.skim(path);
  if (reading.kind === 'problem') return { kind: 'problem', problems: [reading] };
  if (reading.kind !== 'text') return { kind: 'other' };
  const { root, problems, notes } = library.open(reading.file);
  if (!root) {
    const isGiven = named && (isJson(path) || path === stdinPath);
    const isOurs = isGiven || looksLikeParameters(path) || isMeantForUs(reading.file.text);
    return isOurs && problems.length > 0 ? { kind: 'problem', problems } : { kind: 'other' };
  }
  const kind = recognise(root);
  return kind === 'other' ? { kind } : { kind, root, notes };
}
