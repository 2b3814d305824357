import type { Problem } from '../model/report.ts';
import type { Level } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { type ObjectValue, plainItems, type Value } from '../model/value.ts';
import { mostFaults, problemsOf } from './faults.ts';
import { type FromRoot, fromRoot, globFromRoot, jsonFromRoot } from './path.ts';
import { plainOf, spanOfName, valueAt } from './place.ts';
import { configurationSchema, type RuleName, type WrittenConfiguration } from './schema.ts';

/** What one file says, and the one that it builds on. */
export interface Configuration {
  readonly settings: Omit<Settings, 'files'>;
  /** From the root of the repository. */
  readonly base: { readonly path: string; readonly at: Span } | undefined;
}

/** A configuration, or what is wrong with it. */
export type ConfigurationReading = { readonly configuration: Configuration } | { readonly problems: readonly Problem[] };

/** Reads a configuration whose paths are relative to a folder (from the root of the repository: `''` or `a/b`). */
export function readConfiguration(root: Value, folder: string, rules: readonly RuleName[]): ConfigurationReading {
  const all = namesAll(root);
  const schema = configurationSchema(rules);
  const parsed = schema.safeParse(plainOf(root));
  if (all.length > 0) return { problems: all };
  if (!parsed.success) return { problems: problemsOf(root, parsed.error.issues, schema) };
  const page: Page = { root, folder, rules, problems: [] };
  const configuration = {
    settings: settingsOf(page, parsed.data),
    base: namedIn(page, fromRoot, parsed.data.extends, 'extends'),
  };
  return page.problems.length > 0 ? { problems: page.problems.slice(0, mostFaults) } : { configuration };
}

interface Page {
  readonly root: Value;
  readonly folder: string;
  readonly rules: readonly RuleName[];
  readonly problems: Problem[];
}

/** Suppressions of all rules at once: not to be had, and that is worth a reason. */
function namesAll(root: Value): readonly Problem[] {
  const list = valueAt(root, ['suppressions']).value;
  const named = (list.kind === 'array' ? (plainItems(list) ?? []) : []).map((one) => valueAt(one, ['rule']).value);
  const all = named.filter((rule) => rule.kind === 'text' && /^(?:all|\*)$/i.test(rule.value.trim()));
  const message = 'a suppression names its rule: one of all would also hide what nobody has seen';
  return all.slice(0, mostFaults).map(({ span }) => ({ message, at: span }));
}

function settingsOf(page: Page, written: WrittenConfiguration): Configuration['settings'] {
  const { profile, failOn, strict, baseline, paths = {} } = written;
  const globs = (name: 'include' | 'exclude') =>
    paths[name]?.map((glob, index) => located(page, globFromRoot, glob, ['paths', name, index]));
  return {
    levels: levelsOf(page, written.rules ?? {}),
    profile,
    failOn,
    strict,
    baseline: namedIn(page, jsonFromRoot, baseline, 'baseline'),
    include: globs('include'),
    exclude: globs('exclude') ?? [],
    ...listsOf(page, written),
  };
}

function listsOf(page: Page, written: WrittenConfiguration) {
  const { parameters = [], together = [], suppressions = [], externalEndpoints = [] } = written;
  const path = (one: string, ...way: readonly PropertyKey[]) => located(page, jsonFromRoot, one, way);
  const at = (...way: readonly PropertyKey[]) => valueAt(page.root, way).value.span;
  return {
    parameters: parameters.map(({ template, sets }, i) => ({
      template: path(template, 'parameters', i, 'template'),
      sets: sets.map((set, j) => set.map((one, k) => path(one, 'parameters', i, 'sets', j, k))),
      at: at('parameters', i),
    })),
    together: together.map(({ templates }, i) => ({
      templates: templates.map((one, j) => path(one, 'together', i, 'templates', j)),
      at: at('together', i),
    })),
    suppressions: suppressions.map(({ rule, path: glob, account, reason, until }, i) => ({
      kind: 'configuration' as const,
      rules: [idOf(page.rules, rule)],
      reason: reason.trim(),
      until,
      at: at('suppressions', i),
      covers: {
        kind: 'globs' as const,
        path: glob === undefined ? undefined : located(page, globFromRoot, glob, ['suppressions', i, 'path']),
        account,
      },
    })),
    externalEndpoints: externalEndpoints.map(({ account, reason, where }, i) => ({
      account,
      reason: reason.trim(),
      where,
      at: at('externalEndpoints', i),
    })),
  };
}

/** A file that a member of the configuration names. */
function namedIn(page: Page, locate: Locate, written: string | undefined, member: string): Configuration['base'] {
  if (written === undefined) return undefined;
  return { path: located(page, locate, written, [member]), at: valueAt(page.root, [member]).value.span };
}

type Locate = (folder: string, written: string) => FromRoot;

/** A path from the root of the repository; where it is none, a problem of the page and the text as it is. */
function located(page: Page, locate: Locate, written: string, way: readonly PropertyKey[]): string {
  const found = locate(page.folder, written);
  if ('path' in found) return found.path;
  page.problems.push({ message: `'${written}' ${found.why}`, at: valueAt(page.root, way).value.span });
  return written;
}

/** Levels by id; a rule that is named twice, by its id and by its name, is a problem. */
function levelsOf(page: Page, written: Readonly<Record<string, Level | undefined>>): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  const { value } = valueAt(page.root, ['rules']);
  for (const [called, level] of Object.entries(written)) {
    const id = idOf(page.rules, called);
    if (levels.has(id) && value.kind === 'object') page.problems.push(twice(value, called, id));
    if (level !== undefined) levels.set(id, level);
  }
  return levels;
}

const twice = (rules: ObjectValue, called: string, id: string): Problem => ({
  message: `${id} is there twice, by its id and by its name`,
  at: spanOfName(rules, called),
});

const idOf = (rules: readonly RuleName[], called: string) => rules.find(({ name }) => name === called)?.id ?? called;
