import { readModule } from '../../src/arm/modules.ts';
import { parseExpression } from '../../src/arm/parser.ts';
import { readTemplate } from '../../src/arm/read.ts';
import { holdsGiven, valueGiven } from '../../src/model/cases.ts';
import { equal, same } from '../../src/model/equality.ts';
import { asResourceId, sameId } from '../../src/model/resource-id.ts';
import { termOf } from '../../src/model/term.ts';
import { isNotEmpty, partsOf } from '../../src/model/text.ts';
import { isSettled, type Value } from '../../src/model/value.ts';
import { readJson } from '../../src/source/json.ts';
import { deploy } from '../../src/template/deploy.ts';
import { evaluate } from '../../src/template/evaluate.ts';
import type { Frame } from '../../src/template/frame.ts';
import { orderedKey } from '../../src/template/functions/stretch.ts';
import { frameOf } from '../../src/template/scope.ts';
import type { Expression, Template } from '../../src/template/syntax.ts';
import { misfit, show } from './fits.ts';
import { parameters } from './values.ts';

/** What is learned: values by parameter name, as JSON. */
export type Learned = Readonly<Record<string, unknown>>;

export const asValue = (json: unknown): Value => {
  const { root } = readJson({ path: 'learned', text: JSON.stringify(json) });
  if (!root) throw new Error('not JSON');
  return root;
};

const host = { readTemplate, readModule, linked: () => ({ why: 'there is no disk' }) };
const place = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'a',
  deploymentName: 'a',
};

const templateWith = (declared: Readonly<Record<string, unknown>>): Template => {
  const template = readTemplate(
    asValue({
      contentVersion: '1.0.0.0',
      parameters: declared,
      variables: { v: "[concat(parameters('p'),'-x')]" },
      resources: [],
    }),
  );
  if (!template) throw new Error('no template');
  return template;
};
const hidden = templateWith(parameters);
/** Nobody can learn a secret through the front door: the same template with its secrets as plain texts. */
const revealed = templateWith({ ...parameters, s: { type: 'string' } });

const frameBefore = () =>
  frameOf(deploy({ template: hidden, place: {}, argument: () => undefined, isWanted: () => false, host }).scope);
function frameAfter(learned: Learned) {
  const argument = ({ name }: { readonly name: string }) =>
    name in learned ? { kind: 'value' as const, value: asValue(learned[name]) } : undefined;
  return frameOf(deploy({ template: revealed, place, argument, isWanted: () => false, host }).scope);
}

/** One expression inside another, outside lambdas, before and after learning. */
export interface Seen {
  readonly before: Value;
  readonly after: Value;
}

/** Evaluates the parts of an expression one by one, before and after learning. */
class Walk {
  readonly seen: Seen[] = [];
  /** An id with an empty name names nothing, and Azure refuses what it is used for. */
  hasEmptyName = false;
  private readonly early = frameBefore();
  private readonly late: Frame;

  constructor(learned: Learned) {
    this.late = frameAfter(learned);
  }

  /** The value after learning; undefined where Azure refuses it, or something on the way to it. */
  value(node: Expression): Value | undefined {
    const parts = partsOfExpression(node);
    const values = parts.map((part) => this.value(part));
    const after = evaluate(node, this.late);
    const meant = node.kind === 'call' ? lookedAt(node.name, values) : values;
    if (!isSettled(after) || meant.includes(undefined)) return undefined;
    if (node.kind === 'call' && isIdFunction.test(node.name)) {
      const texts = [after, ...values].map((value) => (value?.kind === 'text' ? value.value : ''));
      if (texts.some((text) => text === '' || /^\/.*\/(\/|$)/.test(text))) this.hasEmptyName = true;
    }
    this.seen.push({ before: evaluate(node, this.early), after });
    return after;
  }
}

function partsOfExpression(node: Expression): readonly Expression[] {
  if (node.kind === 'access') return [node.target, node.key];
  return node.kind === 'call' ? node.args.filter((arg) => arg.kind !== 'call' || arg.name !== 'lambda') : [];
}

/** The arguments that are looked at: forms stop at the one that settles them. */
function lookedAt(name: string, values: readonly (Value | undefined)[]): readonly (Value | undefined)[] {
  const upTo = (isLast: (value: Value | undefined) => boolean) => values.slice(0, values.findIndex(isLast) + 1 || values.length);
  const isTruth = (truth: boolean) => (value: Value | undefined) => value?.kind === 'boolean' && value.value === truth;
  switch (name) {
    case 'and':
      return upTo(isTruth(false));
    case 'or':
      return upTo(isTruth(true));
    case 'coalesce':
      return upTo((value) => value?.kind !== 'null');
    case 'if':
      return [values[0], values[isTruth(true)(values[0]) ? 1 : 2]];
    default:
      return values;
  }
}

const isIdFunction = /resourceid$/;

/** Evaluates every part of the expressions before and after learning; undefined where Azure would refuse what was learned. */
export function evaluateBoth(sources: readonly string[], learned: Learned): readonly Seen[] | undefined {
  const walk = new Walk(learned);
  for (const source of sources) walk.value(parseExpression(source, asValue(source).span));
  return walk.hasEmptyName ? undefined : walk.seen;
}

/** What learning overturned, as a sentence each. */
export function faultsIn(seen: readonly Seen[]): readonly string[] {
  const outcomes = new Map<string, Value>();
  const faults: string[] = [];
  for (const { before, after } of seen) {
    const term = termOf(before);
    const known = outcomes.get(term);
    if (known && orderedKey(known) !== orderedKey(after) && equal(known, after) !== 'yes')
      faults.push(`${term} is both ${show(known)} and ${show(after)}`);
    if (!isSettled(before)) outcomes.set(term, after);
  }
  for (const { before, after } of seen) {
    const why = misfit(before, after, outcomes);
    if (why !== undefined) faults.push(why);
  }
  faults.push(...faultsOfFacts(seen, outcomes));
  for (const [index, one] of seen.entries()) {
    if (isNotEmpty(partsOf(one.before) ?? []) && one.after.kind === 'text' && one.after.value === '')
      faults.push(`${show(one.before)} is empty`);
    const id = asResourceId(one.before);
    const after = asResourceId(one.after);
    if (id && id.type !== after?.type) faults.push(`${show(one.before)} is an id of ${id.type}, ${show(one.after)} is not`);
    for (const other of seen.slice(index + 1, index + 12)) faults.push(...faultsOfPair(one, other));
  }
  return faults;
}

function faultsOfPair(one: Seen, other: Seen): readonly string[] {
  const questions = { equal, same, sameId } as const;
  return Object.entries(questions).flatMap(([name, question]) => {
    const early = question(one.before, other.before);
    const late = question(one.after, other.after);
    return early === 'maybe' || early === late
      ? []
      : [`${name}(${show(one.before)}, ${show(other.before)}) was ${early} and is ${late}`];
  });
}

/** Conditions that hold tell something of the other values. */
function faultsOfFacts(seen: readonly Seen[], outcomes: ReadonlyMap<string, Value>): readonly string[] {
  const facts = seen
    .flatMap(({ before, after }) => (!isSettled(before) && after.kind === 'boolean' && after.value ? [before] : []))
    .slice(0, 3);
  if (facts.length === 0) return [];
  return seen.flatMap(({ before, after }) => {
    const why = misfit(valueGiven(before, facts), after, outcomes);
    const holds = after.kind === 'boolean' ? holdsGiven(before, facts) : 'maybe';
    const isWrong = holds !== 'maybe' && after.kind === 'boolean' && (holds === 'yes') !== after.value;
    return [
      ...(why === undefined ? [] : [`under ${facts.map(show).join(' and ')}: ${why}`]),
      ...(isWrong ? [`under ${facts.map(show).join(' and ')}: ${show(before)} is said to be ${holds}`] : []),
    ];
  });
}
