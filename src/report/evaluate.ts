import type { Evaluated } from '../model/report.ts';
import { jsonLine } from './json-text.ts';
import { plain } from './plain.ts';

/** What `evaluate --format json` prints: one object a line. */
export function evaluateJson(answers: readonly Evaluated[]): string {
  return answers
    .map(({ expression, value, unknown, why }) =>
      jsonLine(unknown === undefined ? { expression, value } : { expression, unknown, why }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** What `evaluate` prints for people: one line each. */
export function evaluateText(answers: readonly Evaluated[]): string {
  return answers
    .map(({ value, unknown, why }) =>
      unknown === undefined ? jsonLine(value) : `unknown: ${plain(unknown)}, because ${plain(why ?? '')}`,
    )
    .map((line) => `${line}\n`)
    .join('');
}
