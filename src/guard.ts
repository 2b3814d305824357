import { endpointType } from './azure/connections.ts';
import { accountType } from './azure/openai-account.ts';
import { check as ask, type Outcome } from './check.ts';
import { readInputs } from './inputs.ts';
import { link } from './link.ts';
import type { Evaluated, Report, Shown } from './model/report.ts';
import type { CheckOptions, PlaceOptions, ReadOptions } from './options.ts';
import { rules } from './rules/index.ts';

const wanted = new Set([accountType, endpointType, `${endpointType}/privatednszonegroups`]);

/** Whether any rule, or `show`, wants resources of the type (lower case). */
const isWanted = (type: string) => wanted.has(type);

/** Reads, evaluates and judges what the options name; never throws for anything that is read. */
export async function check(options: CheckOptions): Promise<Report> {
  const read = await readInputs(options, isWanted);
  const deployments = link(read.deployments);
  const outcome: Outcome = ask(deployments, rules, options.strict, read.pointerOf);
  return {
    rules,
    inputs: read.deployments.map(({ input }) => input),
    ...outcome,
    suppressed: [],
    baselined: [],
    leftOut: 0,
    problems: [...read.problems, ...deployments.flatMap(({ crowd }) => crowd ?? [])],
    notes: read.notes,
    filesRead: read.filesRead,
  };
}

/** The accounts and endpoints as the guard sees them, evaluated. */
export async function show(options: ReadOptions): Promise<Shown> {
  const read = await readInputs(options, isWanted);
  const resources = read.deployments.flatMap((deployment, input) =>
    deployment.resources.map((resource) => ({ input, resource, pointer: read.pointerOf(resource.block) })),
  );
  return { inputs: read.deployments.map(({ input }) => input), resources, problems: read.problems };
}

/** Each line as a template expression: its value, or the term that is left of it and why. */
export { evaluateExpressions } from './expressions.ts';
export type { Evaluated, PlaceOptions };
