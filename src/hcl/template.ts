import type { Span } from '../model/span.ts';
import { type Part, partsOf, textOf } from '../model/text.ts';
import { text, unknown, type Value } from '../model/value.ts';
import { conditional } from './conditional.ts';
import { asText, nameOf } from './convert.ts';
import { scopeOfTurn, turnsOf } from './for-expression.ts';
import { isFailure, restingOn } from './outcomes.ts';
import { failure, type Result, type Scope } from './result.ts';
import type { Run } from './run.ts';
import type { Expression, TemplatePart } from './syntax.ts';

/** How the expressions in a template are evaluated. */
interface Setting {
  readonly evaluate: (expression: Expression, scope: Scope) => Result;
  readonly scope: Scope;
  readonly run: Run;
  readonly span: Span;
}

/** A template; one that is a single `${…}` is that value itself, of whatever type. */
export function template(parts: readonly TemplatePart[], setting: Setting): Result {
  const [only, ...others] = parts;
  return only?.kind === 'value' && others.length === 0 ? setting.evaluate(only.value, setting.scope) : joined(parts, setting);
}

/** https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates */
function joined(parts: readonly TemplatePart[], setting: Setting): Result {
  const pieces: Part[] = [];
  const values: Value[] = [];
  for (const part of parts) {
    const result = partOf(part, setting);
    if (isFailure(result)) return result;
    values.push(result);
    const own = textParts(result, setting.run);
    if (!own) return failure(`a template can not hold it: it is ${nameOf(result)}`, setting.span);
    pieces.push(...own);
  }
  return restingOn(normal(textOf(pieces, setting.span)), values);
}

const normal = (value: Value) => (value.kind === 'text' ? text(value.value.normalize(), value.span) : value);

function textParts(value: Value, run: Run): readonly Part[] | undefined {
  if (value.kind === 'unknown' && !value.shape) run.doubt(`text(${value.term})`);
  const written = asText(value);
  return written && partsOf(written);
}

function partOf(part: TemplatePart, setting: Setting): Result {
  const { evaluate, scope, run, span } = setting;
  switch (part.kind) {
    case 'text':
      return text(part.text, span);
    case 'value':
      return evaluate(part.value, scope);
    case 'if':
      return conditional(
        evaluate(part.condition, scope),
        [() => joined(part.whenTrue, setting), () => joined(part.whenFalse, setting)],
        span,
        run,
      );
    case 'for':
      return repeated(part, setting);
  }
}

function repeated(part: Extract<TemplatePart, { kind: 'for' }>, setting: Setting): Result {
  const { evaluate, scope, run, span } = setting;
  const collection = evaluate(part.collection, scope);
  if (isFailure(collection)) return collection;
  const turns = turnsOf(collection, part.collection.span, run);
  if (!turns) {
    const term = `repeated #${run.fresh()}`;
    run.doubt(term);
    return unknown(term, 'it is not known how often the template repeats it', span, { shape: 'text' });
  }
  if ('kind' in turns) return turns;
  const pieces: Part[] = [];
  for (const turn of turns) {
    if (!run.spend(1)) return run.tooLarge(span);
    const result = joined(part.parts, { ...setting, scope: scopeOfTurn(part, turn, scope) });
    if (isFailure(result)) return result;
    pieces.push(...(partsOf(result) ?? []));
  }
  return textOf(pieces, span);
}
