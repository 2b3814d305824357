import { casesOf, together } from '../../model/cases.ts';
import { choice } from '../../model/choice.ts';
import { shapeOf } from '../../model/equality.ts';
import type { Span } from '../../model/span.ts';
import { residual, shorten, termOf } from '../../model/term.ts';
import { type Bool, bool, type Case, type Unknown, unknown, type Value } from '../../model/value.ts';
import { apply, makeCall } from '../apply.ts';
import { any, type Call, type FunctionTable, type TemplateForm, type TemplateFunction } from './table.ts';

/** The value as a condition: a boolean, or an unknown that can only be one; undefined for anything else. */
function asCondition(value: Value | undefined): Bool | Unknown | undefined {
  if (value?.kind === 'boolean') return value;
  if (value?.kind !== 'unknown' || (value.shape && value.shape !== 'boolean')) return undefined;
  return { ...value, shape: 'boolean' };
}

const isNegation = (term: string) => term.startsWith('not(') && term.endsWith(')');

/** Not the value, which must be a boolean; its cases are keyed on the same choices, so that both are never true at once. */
export function negation(value: Value, span: Span): Value {
  if (value.kind === 'boolean') return bool(!value.value, span);
  const condition = asCondition(value);
  if (condition?.kind !== 'unknown') return value;
  const term = isNegation(condition.term) ? condition.term.slice('not('.length, -1) : residual('not', [condition]);
  const cases = casesOf(condition).map((one): Case => ({ ...one, value: negation(one.value, span) }));
  return unknown(term, condition.why, span, { shape: 'boolean', cases, ...(condition.trail ? { trail: condition.trail } : {}) });
}

/** The operands of an `and` or `or` that is left over, by their terms; any other term is one operand. */
function operandsOf(name: string, term: string): readonly string[] {
  if (!term.startsWith(`${name}(`) || !term.endsWith(')')) return [term];
  const operands: string[] = [];
  let [depth, start, quoted] = [0, name.length + 1, false];
  for (let at = start; at < term.length - 1; at++) {
    const letter = term[at] ?? '';
    if (letter === "'") quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    else if (letter === ',' && depth === 0) {
      operands.push(term.slice(start, at));
      start = at + 1;
    }
  }
  return [...operands, term.slice(start, -1)];
}

/** `and` (`stop` is false) and `or` (`stop` is true) of values that are all evaluated. */
const junction = (stop: boolean): TemplateFunction => ({
  arity: [0, any],
  toleratesUnknown: true,
  returns: 'boolean',
  apply: (values, call) => {
    if (values.some((value) => value.kind === 'boolean' && value.value === stop)) return call.boolean(stop);
    const open = values.filter((value) => value.kind === 'unknown');
    const [first] = open;
    if (!first) return call.boolean(!stop);
    const terms = new Set(open.flatMap((value) => operandsOf(call.name, value.term)));
    if ([...terms].some((term) => terms.has(`not(${term})`))) return call.boolean(stop);
    if (terms.size === 1) return first;
    return unknown(
      shorten(`${call.name}(${[...terms].sort().join(',')})`),
      first.why,
      call.span,
      first.trail ? { trail: first.trail } : {},
    );
  },
});

/** Looks at its arguments one by one, and no further than the one that settles it, as the engine does. */
function junctionForm(stop: boolean): TemplateForm {
  const definition = junction(stop);
  return {
    arity: [2, any],
    returns: 'boolean',
    form: (args, evaluate, call) => {
      const open: Value[] = [];
      for (const arg of args) {
        const value = asCondition(evaluate.value(arg));
        if (!value) return call.fail(`an argument of ${call.name}() is no boolean`);
        if (value.kind === 'unknown') open.push(value);
        else if (value.value === stop) return call.boolean(stop);
      }
      return apply(definition, open, makeCall(call.name, open, call.span, call.scope));
    },
  };
}

/** The cases that can hold together with the assumptions. */
const under = (given: Case['given'], cases: readonly Case[]): readonly Case[] =>
  cases.flatMap((one) => {
    const both = together(given, one.given);
    return both ? [{ value: one.value, given: both }] : [];
  });

/** What an `if` can turn out to be: for each case of the condition, the cases of the branch it takes. */
function branchCases(condition: Unknown, whenTrue: Value, whenFalse: Value): readonly Case[] {
  return casesOf(condition).flatMap(({ value, given }) => {
    const settled = asCondition(value);
    if (!settled) return [];
    if (settled.kind === 'unknown') return under(given, branchCases(settled, whenTrue, whenFalse));
    return under(given, casesOf(settled.value ? whenTrue : whenFalse));
  });
}

function openIf(condition: Unknown, whenTrue: Value, whenFalse: Value, call: Call): Value {
  if (termOf(whenTrue) === termOf(whenFalse)) return whenTrue;
  if (isNegation(condition.term)) {
    const inner = negation(condition, condition.span);
    if (inner.kind === 'unknown') return openIf(inner, whenFalse, whenTrue, call);
  }
  const shape = shapeOf(whenTrue);
  const knowledge = {
    ...(shape && shape === shapeOf(whenFalse) ? { shape } : {}),
    ...(condition.trail ? { trail: condition.trail } : {}),
  };
  const open = unknown(residual('if', [condition, whenTrue, whenFalse]), condition.why, call.span, knowledge);
  return choice(open, branchCases(condition, whenTrue, whenFalse));
}

/** Evaluates the branch it takes only; both where the condition is open. */
const ifForm: TemplateForm = {
  arity: [3, 3],
  form: ([test, whenTrue, whenFalse], evaluate, call) => {
    const condition = test && asCondition(evaluate.value(test));
    if (!condition || !whenTrue || !whenFalse) return call.fail('the condition of if() is no boolean');
    if (condition.kind === 'boolean') return evaluate.value(condition.value ? whenTrue : whenFalse);
    return openIf(condition, evaluate.value(whenTrue), evaluate.value(whenFalse), call);
  },
};

/** .NET's `Boolean.Parse`: white space and NUL around it do not count, nor does case. */
const booleanText = /^[\s\0]*(?:(true)|false)[\s\0]*$/i;

function toBoolean([value]: readonly Value[], call: Call): Value {
  switch (value?.kind) {
    case 'boolean':
      return value;
    case 'integer':
      return call.boolean(value.value !== 0n);
    case 'float':
      return call.boolean(value.value !== 0);
    case 'text': {
      const match = booleanText.exec(value.value);
      return match ? call.boolean(match[1] !== undefined) : call.fail('the text is neither true nor false');
    }
    case 'unknown':
      return value.shape === 'boolean' ? value : call.open(value.why);
    case 'pattern':
      return call.open('the text is not known');
    default:
      return call.fail('it can not be made a boolean');
  }
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical */
export const logicalFunctions: FunctionTable = {
  and: junctionForm(false),
  bool: { arity: [1, 1], toleratesUnknown: true, returns: 'boolean', apply: toBoolean },
  fail: {
    arity: [1, 1],
    apply: ([message], call) =>
      call.fail(message?.kind === 'text' ? `the template says so: ${message.value}` : 'the message of fail() is no text'),
  },
  false: { arity: [0, 0], returns: 'boolean', apply: (_, call) => call.boolean(false) },
  if: ifForm,
  not: {
    arity: [1, 1],
    toleratesUnknown: true,
    returns: 'boolean',
    apply: ([value], call) =>
      value && asCondition(value) ? negation(value, call.span) : call.fail('the argument of not() is no boolean'),
  },
  null: { arity: [0, 0], apply: (_, call) => call.null() },
  or: junctionForm(true),
  true: { arity: [0, 0], returns: 'boolean', apply: (_, call) => call.boolean(true) },
};
