import { casesOf, together } from '../../model/cases.ts';
import { choice } from '../../model/choice.ts';
import { equal } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual, termOf } from '../../model/term.ts';
import { type Case, isSettled, type Unknown, unknown, type Value } from '../../model/value.ts';
import { negation } from './logical.ts';
import { isNumber, orderOf } from './order.ts';
import { any, type Call, type FunctionTable, type TemplateForm, type TemplateFunction } from './table.ts';

const openOf = (values: readonly Value[]) => values.find((value) => !isSettled(value));

function whyOpen(values: readonly Value[]): Pick<Unknown, 'why' | 'trail'> {
  const open = openOf(values);
  return { why: open ? reasonOf(open) : 'it is not settled', ...(open?.trail ? { trail: open.trail } : {}) };
}

/** Both kinds and case count; an order of members does not. What is left over has one term whichever side a value stands on. */
function equals([one, other]: readonly Value[], call: Call): Value {
  if (!one || !other) return call.boolean(false);
  const answer = equal(one, other);
  if (answer !== 'maybe') return call.boolean(answer === 'yes');
  const [known, open] = one.kind === 'boolean' ? [one, other] : [other, one];
  if (known.kind === 'boolean' && open.kind === 'unknown' && open.shape === 'boolean')
    return known.value ? open : negation(open, call.span);
  const sorted = termOf(one) <= termOf(other) ? [one, other] : [other, one];
  const { why, ...knowledge } = whyOpen([one, other]);
  return unknown(residual('equals', sorted), why, call.span, { shape: 'boolean', ...knowledge });
}

/** Whether `one` comes before `other`; an order that is open has one term, however it is asked for. */
function isBefore(one: Value, other: Value, call: Call): Value {
  if (isSettled(one) && isSettled(other)) {
    const order = orderOf(one, other);
    if (order !== undefined) return call.boolean(order < 0);
    if (isNumber(one) && isNumber(other)) return call.open('the numbers are too large to compare');
    return call.fail(`${call.name}() compares two numbers or two texts`);
  }
  if (termOf(one) === termOf(other)) return call.boolean(false);
  const { why, ...knowledge } = whyOpen([one, other]);
  return unknown(residual('less', [one, other]), why, call.span, { shape: 'boolean', ...knowledge });
}

const ordering = (work: (one: Value, other: Value, call: Call) => Value): TemplateFunction => ({
  arity: [2, 2],
  toleratesUnknown: true,
  returns: 'boolean',
  apply: ([one, other], call) => (one && other ? work(one, other, call) : call.boolean(false)),
});

/** Nobody knows yet whether it is null. */
const mayBeNull = (value: Value): value is Unknown => value.kind === 'unknown' && value.shape === undefined;

/** How the first of the values that is not null can turn out; undefined where one has no cases that say whether it is null. */
function firstCases(values: readonly Value[], call: Call): readonly Case[] | undefined {
  const [first, ...others] = values;
  if (!first) return [{ value: call.null(), given: new Map() }];
  const cases = casesOf(first);
  if (cases.some(({ value }) => mayBeNull(value))) return undefined;
  const otherwise = cases.some(({ value }) => value.kind === 'null') ? firstCases(others, call) : [];
  const outcomes = otherwise && cases.flatMap((one) => (one.value.kind === 'null' ? jointly(one, otherwise) : [one]));
  return outcomes && outcomes.length <= limits.cases ? outcomes : undefined;
}

const jointly = (one: Case, others: readonly Case[]) =>
  others.flatMap((other): readonly Case[] => {
    const given = together(one.given, other.given);
    return given ? [{ value: other.value, given }] : [];
  });

/** The first argument that is not null; evaluates none behind it. */
const coalesce: TemplateForm = {
  arity: [0, any],
  form: (args, evaluate, call) => {
    const byTerm = new Map<string, Value>();
    for (const arg of args) {
      const value = evaluate.value(arg);
      if (value.kind === 'null' || byTerm.has(termOf(value))) continue;
      byTerm.set(termOf(value), value);
      if (!mayBeNull(value)) break;
    }
    const values = [...byTerm.values()];
    const [first, second] = values;
    if (!first) return call.null();
    if (!second || first.kind !== 'unknown') return first;
    const open = unknown(residual('coalesce', values), first.why, call.span, first.trail ? { trail: first.trail } : {});
    const cases = firstCases(values, call);
    return cases ? choice(open, cases) : open;
  },
};

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison */
export const comparisonFunctions: FunctionTable = {
  coalesce,
  equals: { arity: [2, 2], toleratesUnknown: true, returns: 'boolean', apply: equals },
  greater: ordering((one, other, call) => isBefore(other, one, call)),
  greaterorequals: ordering((one, other, call) => negation(isBefore(one, other, call), call.span)),
  less: ordering(isBefore),
  lessorequals: ordering((one, other, call) => negation(isBefore(other, one, call), call.span)),
};
