import type { HclFile, ParseHcl } from './hcl/syntax.ts';
import type { Analysed } from './inputs.ts';
import { lazy } from './model/lazy.ts';
import type { Note, Problem } from './model/report.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import type { ReadOptions } from './options.ts';
import { createSourceFinder } from './plan-source.ts';
import type { Files } from './source/files.ts';
import { readJson } from './source/json.ts';
import type { Listed } from './source/listing.ts';
import { loadBinaryPlan } from './terraform/binary.ts';
import { type Loaded, loadPlan } from './terraform/load.ts';
import { isOfInterest, lowerPlan } from './terraform/lower.ts';
import type { SourceTree } from './terraform/plan.ts';

/** The plans of a run, each a deployment, and what is wrong with them. */
export interface Plans {
  readonly deployments: readonly Analysed[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** What is no plan after all. */
  readonly others: readonly Listed[];
}

/** Loads plans, finds their sources and translates them, one after the other since each may be large; never throws for anything that is read. */
export async function readPlans(
  files: Files,
  listed: readonly Listed[],
  options: ReadOptions,
  isWanted: (type: string) => boolean,
): Promise<Plans> {
  const deployments: Analysed[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const others: Listed[] = [];
  const sourceOf = createSourceFinder(files, options, (problem) => problems.push(problem));
  const reader = lazy(hclReader);
  for (const { path, named } of listed) {
    const loaded = load(files, path);
    if (loaded.kind === 'problem' && loaded.isAlike && !named) continue;
    if (loaded.kind === 'other') others.push({ path, named });
    else if (loaded.kind === 'problem') problems.push({ message: loaded.message, at: wholeFile({ path, text: '' }) });
    else {
      const { plan } = loaded;
      const isNeeded = options.source !== undefined || isOfInterest(plan);
      const source = isNeeded ? sourceOf(plan) : undefined;
      const sources = new Set<SourceFile>();
      const watched = source && watch(source, sources);
      const lowered = lowerPlan({ plan, source: watched, parse: source && (await reader()), isWanted });
      deployments.push({
        input: { path, language: 'terraform', parameters: [] },
        resources: lowered.resources,
        gaps: lowered.gaps,
        file: plan.file,
        sources: source && [plan.file, ...sources],
        isCompiled: false,
      });
      notes.push(...lowered.notes);
    }
  }
  return { deployments, problems, notes, others };
}

/** The same source; takes the files that are read of it, but for those that Terraform fetched. */
const watch =
  (source: SourceTree, sources: Set<SourceFile>): SourceTree =>
  (key, called) => {
    const found = source(key, called);
    if (found?.isOurs) for (const file of found.files) sources.add(file);
    return found;
  };

function load(files: Files, path: string): Loaded {
  const reading = files.read(path);
  switch (reading.kind) {
    case 'zip':
      return loadBinaryPlan(path, reading.bytes);
    case 'text':
      return loadPlan(path, reading.file.text);
    case 'problem':
      return { kind: 'problem', message: reading.message };
    case 'missing':
      return { kind: 'other' };
  }
}

/** Reads each file of HCL once, however many plans share it. */
async function hclReader(): Promise<ParseHcl> {
  const [{ readGrammar }, { createHclReader }, { readHclJson }] = await Promise.all([
    import('./source/assets.ts'),
    import('./hcl/grammar.ts'),
    import('./hcl/read-json.ts'),
  ]);
  const parseHcl = await createHclReader(readGrammar());
  const parse: ParseHcl = (file) =>
    file.path.endsWith('.json') ? readTree(file, (root) => readHclJson(root, parseHcl)) : parseHcl(file);
  const parsed = new WeakMap<SourceFile, HclFile>();
  return (file) => {
    const known = parsed.get(file) ?? parse(file);
    parsed.set(file, known);
    return known;
  };
}

/** A file of JSON as HCL. One that is no JSON, or has a name twice, which are two to Terraform, declares nothing. */
function readTree(file: SourceFile, read: (root: Value) => HclFile): HclFile {
  const { root, problems, notes } = readJson(file);
  if (root && notes.length === 0) return read(root);
  return { body: { attributes: new Map(), blocks: [], span: wholeFile(file) }, faults: [...problems, ...notes] };
}
