import { type Combination, casesOf, combine, hasCases, together } from '../model/cases.ts';
import { choice } from '../model/choice.ts';
import { costOf } from '../model/cost.ts';
import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { textOf } from '../model/text.ts';
import {
  array,
  bool,
  type Case,
  float,
  integer,
  isSettled,
  nullValue,
  object,
  text,
  unknown,
  type Value,
} from '../model/value.ts';
import type { Call, TemplateFunction } from './functions/table.ts';
import type { Scope } from './scope.ts';

/** One call, for the function that answers it. */
export function makeCall(name: string, args: readonly Value[], span: Span, scope: Scope): Call {
  const { run, path } = scope;
  return {
    name,
    span,
    scope,
    text: (value) => text(value, span),
    parts: (parts) => textOf(parts, span),
    integer: (value) => integer(value, span),
    float: (value) => float(value, span),
    boolean: (value) => bool(value, span),
    null: () => nullValue(span),
    array: (items) => array(items, span),
    object: (members, rest) => object(members, span, rest),
    open: (why, knowledge) => unknown(residual(name, args), why, span, knowledge),
    fail: (why) => {
      run.refuse();
      return unknown(`${path}${residual(name, args)}`, why, span);
    },
    spend: run.spend,
  };
}

const costOfAll = (combinations: readonly Combination[]) =>
  combinations.reduce((sum, { values }) => values.reduce((part, value) => part + costOf(value), sum + 1), 0);

/**
 * Applies a function: the one place where unknown spreads. An unknown argument makes the call unknown, unless the function can do
 * better; where arguments have cases, each is looked through, and what they agree on is known.
 */
export function apply(definition: TemplateFunction, args: readonly Value[], call: Call): Value {
  const answer = applyOnce(definition, args, call);
  if (answer.kind !== 'unknown' || !hasCases(args)) return answer;
  const combinations = combine(args);
  if (!combinations || !call.spend(costOfAll(combinations))) return answer;
  const cases = combinations.flatMap(({ values, given }) =>
    casesOf(applyOnce(definition, values, makeCall(call.name, values, call.span, call.scope))).flatMap((one): readonly Case[] => {
      const both = together(one.given, given);
      return both ? [{ value: one.value, given: both }] : [];
    }),
  );
  return choice(answer, cases);
}

function applyOnce(definition: TemplateFunction, args: readonly Value[], call: Call): Value {
  if (definition.toleratesUnknown || args.every(isSettled)) return known(definition.apply(args, call), definition);
  const open = args.find((argument) => !isSettled(argument));
  const why = open ? reasonOf(open) : 'an argument is not settled';
  const cause = open?.kind === 'unknown' && open.trail ? { trail: open.trail } : {};
  return known(unknown(residual(call.name, args), why, call.span, cause), definition);
}

/** Adds what the function's table says of every answer. */
function known(answer: Value, definition: TemplateFunction): Value {
  if (answer.kind !== 'unknown' || answer.shape || !definition.returns) return answer;
  return { ...answer, shape: definition.returns, ...(definition.segment ? { segment: 'name' } : {}) };
}

/** The value itself, or the one case that is left of it. */
export function settleChoice(value: Value): Value {
  const [only, ...others] = casesOf(value);
  return only && others.length === 0 ? only.value : value;
}
