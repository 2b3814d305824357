import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRun } from '../src/hcl/run.ts';
import { convert } from '../src/hcl/type-constraint.ts';
import { evaluateText, plain, read } from './hcl/evaluator.ts';

/** Answers of Terraform 1.11.4; `test/hcl/ask-terraform.mjs` asks for them. */
interface Row {
  /** The type of a variable that gets the value. */
  readonly type?: string;
  readonly expression: string;
  readonly value?: unknown;
  readonly failure?: true;
}

const rows = JSON.parse(readFileSync(new URL('hcl-known-answers.json', import.meta.url), 'utf8')) as readonly Row[];

test('many rows are here', () => expect(rows.length).toBeGreaterThan(1_000));

test.each(rows.map((row) => [row.expression, row.type ?? '', row] as const))('%s %s', (_, __, row) => {
  const result = convert(evaluateText(row.expression), row.type === undefined ? undefined : read(row.type), createRun());
  if (row.failure) expect(['failure', 'unknown']).toContain(result.kind);
  else expect(result.kind === 'failure' ? result : plain(result)).toEqual(row.value);
});
