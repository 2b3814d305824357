import { accept } from './accept.ts';
import { endpointType } from './azure/connections.ts';
import { accountType } from './azure/openai-account.ts';
import { selectByChange } from './change.ts';
import { check as ask } from './check.ts';
import { suppressionsIn } from './in-file.ts';
import { readInputs, unique } from './inputs.ts';
import { offNotes } from './left-out.ts';
import { type Linked, link } from './link.ts';
import type { Evaluated, Report, Shown } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import type { SourceFile } from './model/span.ts';
import { type CheckOptions, noPolicy, type PlaceOptions, type ReadOptions } from './options.ts';
import { createEvidence } from './policy/evidence.ts';
import { rulesFor } from './policy/levels.ts';
import { rules as allRules } from './rules/index.ts';
import { pointerOf } from './source/json.ts';
import { companionsOf } from './together.ts';
import { waysIn } from './topology.ts';
import { wholeOf } from './whole.ts';

const wanted = new Set([accountType, endpointType, `${endpointType}/privatednszonegroups`]);

/** Whether any rule, or `show`, wants resources of the type (lower case). */
const isWanted = (type: string) => wanted.has(type);

/** Reads, evaluates and judges what the options name; never throws for anything that is read. */
export async function check(options: CheckOptions): Promise<Report> {
  const { policy = noPolicy, paths, strict, parameters, parametersBeside } = options;
  const { settings, pathPrefix } = policy;
  const { deployments, isGone, ...read } = await readInputs(options, isWanted);
  const { fromRoot } = rootPaths(pathPrefix);
  const linked = link(deployments, companionsOf(deployments, settings.together, fromRoot));
  const { judged, select } = selectByChange(linked, policy);
  const rules = rulesFor(allRules, settings);
  const { endpointFor, notes: unneeded } = createEvidence(settings.externalEndpoints);
  const { accounts, told, granted } = ask(judged, { ...read, rules, strict, pathOf: fromRoot, endpointFor });
  const sources = sourcesOf(judged);
  const inFiles = suppressionsIn(sources, allRules, read.rootOf);
  const honoured = inFiles.suppressions.filter((one) => policy.honours?.(one) ?? true);
  const hasAllParameters = parametersBeside && parameters.length === 0;
  const whole = wholeOf({ paths, policy, hasAllParameters, sources, hasAccounts: accounts.length > 0, isGone });
  const suppressions = [...honoured, ...settings.suppressions];
  const accepted = accept(told, { rules, policy, suppressions, pathOf: fromRoot, isWhole: whole.of });
  const { problems, notes } = select({
    problems: [...read.problems, ...inFiles.problems, ...judged.flatMap(({ crowd }) => crowd ?? [])],
    notes: [...read.notes, ...unique(judged.flatMap(({ missing }) => missing))],
  });
  return {
    ...accepted,
    rules,
    inputs: judged.map(({ parts: [{ input }] }) => input),
    accounts,
    leftOut: linked.length - judged.length,
    problems,
    notes: [...notes, ...offNotes(allRules, policy), ...granted, ...(whole.ofConfiguration ? unneeded() : []), ...accepted.notes],
    filesRead: read.filesRead,
    waysTo: waysIn(judged, accounts),
  };
}

/** All files that deployments were made of, each once. */
const sourcesOf = (all: readonly Linked[]): ReadonlySet<SourceFile> =>
  new Set(all.flatMap(({ parts }) => parts.flatMap(({ sources }) => sources ?? [])));

/** The accounts and endpoints as the guard sees them, evaluated. */
export async function show(options: ReadOptions): Promise<Shown> {
  const read = await readInputs(options, isWanted);
  const resources = read.deployments.flatMap((deployment, input) =>
    deployment.resources.map((resource) => ({ input, resource, pointer: pointerOf(read.wayTo(resource.block)) })),
  );
  return { inputs: read.deployments.map(({ input }) => input), resources, problems: read.problems };
}

/** Each line as a template expression: its value, or the term that is left of it and why. */
export { evaluateExpressions } from './expressions.ts';
export type { Evaluated, PlaceOptions };
