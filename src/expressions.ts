import { isExpressionText } from './arm/expression.ts';
import { readModule } from './arm/modules.ts';
import { parseExpression } from './arm/parser.ts';
import { readTemplate } from './arm/read.ts';
import { reasonOf } from './model/reason.ts';
import type { Evaluated } from './model/report.ts';
import type { SourceFile } from './model/span.ts';
import { termOf } from './model/term.ts';
import { isSettled, object, text, type Value } from './model/value.ts';
import type { PlaceOptions } from './options.ts';
import { plainValue } from './report/plain-value.ts';
import { deploy } from './template/deploy.ts';
import { evaluate } from './template/evaluate.ts';
import { frameOf } from './template/scope.ts';

/** Each line as a template expression, with or without brackets: its value, or the term that is left of it and why. */
export function evaluateExpressions(lines: readonly string[], place: PlaceOptions): readonly Evaluated[] {
  return lines.map((line) => {
    const value = evaluateLine(line, place);
    if (isSettled(value)) return { expression: line, value: plainValue(value) };
    return { expression: line, unknown: termOf(value), why: reasonOf(value) };
  });
}

/** One expression, in a deployment of an empty template. */
export function evaluateLine(line: string, place: PlaceOptions): Value {
  const file: SourceFile = { path: '<expression>', text: line };
  const span = { file, start: 0, end: line.length };
  const empty = object(new Map([['contentVersion', text('1.0.0.0', span)]]), span);
  const template = readTemplate(empty);
  if (!template) return text(line, span);
  const { scope } = deploy({
    template,
    place,
    argument: () => undefined,
    isWanted: () => false,
    host: { readTemplate, readModule, linked: () => ({ why: 'there is no file' }) },
  });
  const source = isExpressionText(line.trim()) ? line.trim().slice(1, -1) : line;
  return evaluate(parseExpression(source, span), frameOf(scope));
}
