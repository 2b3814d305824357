import { positionAt, wholeFile } from '../model/span.ts';
import { readInstances } from './instances.ts';
import { get, isObject } from './json.ts';
import type { Json, Plan, SourceTree } from './plan.ts';
import { planGaps, planNotes } from './plan-gaps.ts';
import { readConfiguration } from './provider.ts';
import { jsonPart, looksLikePlan, type Refusal, recognise, recogniseText } from './recognise.ts';

/** A plan or a state, or why what is meant for one can't be read, or that the input is neither. */
export type Loaded = { readonly kind: 'plan'; readonly plan: Plan } | Refusal | { readonly kind: 'other' };

/** Reads the JSON of a plan or a state; never throws, and no message quotes what it holds. */
export function loadPlan(path: string, text: string): Loaded {
  const part = jsonPart(text);
  const parsed = parseJson(part);
  if ('fault' in parsed) {
    const found = recogniseText(text);
    if (found.kind === 'problem') return found;
    return looksLikePlan(text) ? { kind: 'problem', message: faultMessage(parsed.fault, part, text) } : { kind: 'other' };
  }
  const found = recognise(parsed.root);
  if (found.kind === 'problem' || found.kind === 'other') return found;
  return planOf(path, parsed.root, { isBinary: false, bundle: undefined });
}

/** What a plan came as, and the source that came with it. */
export interface Origin {
  readonly isBinary: boolean;
  readonly bundle: SourceTree | undefined;
}

/** The plan that its JSON describes. */
export function planOf(path: string, root: Json, { isBinary, bundle }: Origin): Loaded {
  const file = { path, text: '' };
  const configuration = readConfiguration(get(root, 'configuration'));
  const state = get(root, 'prior_state', 'values') ?? get(root, 'values');
  const [changes, planned] = [get(root, 'resource_changes'), get(root, 'planned_values')];
  const read = readInstances({ state, changes, planned }, configuration);
  if (read.doubled !== undefined)
    return { kind: 'problem', message: `This plan has ${read.doubled} twice, which Terraform never writes: make it again` };
  const whole = { root, read, configuration, isBinary, at: wholeFile(file) };
  const gaps = planGaps(whole);
  const plan = {
    file,
    instances: read.instances,
    configuration: get(root, 'configuration'),
    variables: variablesOf(get(root, 'variables')),
    gaps,
    notes: planNotes(whole, gaps),
    bundle,
  };
  return { kind: 'plan', plan };
}

const variablesOf = (variables: Json): ReadonlyMap<string, Json> =>
  new Map(isObject(variables) ? Object.entries(variables).map(([name, one]) => [name, get(one, 'value')]) : []);

type Parsed = { readonly root: Json } | { readonly fault: string };

function parseJson(text: string): Parsed {
  try {
    return { root: JSON.parse(text) };
  } catch (thrown) {
    return { fault: thrown instanceof SyntaxError ? thrown.message : '' };
  }
}

/** Only the position is taken of what JSON.parse says: it may quote the text, but then it ends in other words. */
function faultMessage(fault: string, part: string, text: string): string {
  if (fault.startsWith('Unexpected non-whitespace character after JSON'))
    return 'There is more after the end of this plan: give each plan in a file of its own';
  const found = / in JSON at position (\d{1,10})(?: \(line \d+ column \d+\))?$/.exec(fault)?.[1];
  const offset = found === undefined ? undefined : Number(found);
  if (fault === 'Unexpected end of JSON input' || offset === part.length)
    return 'This plan ends before its end: write all that `terraform show -json PLAN` prints';
  const at = offset === undefined ? undefined : positionAt({ path: '', text }, text.indexOf(part) + offset);
  return `This plan is no valid JSON${at ? ` at ${at.line}:${at.column}` : ''}: write what \`terraform show -json PLAN\` prints`;
}
