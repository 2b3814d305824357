import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateText, plain } from './hcl/evaluator.ts';

/** Answers of Terraform 1.11.4; `test/hcl/ask-terraform.mjs` asks for them. */
interface Row {
  readonly expression: string;
  readonly value?: unknown;
  readonly failure?: true;
}

const rows = JSON.parse(readFileSync(new URL('hcl-known-answers.json', import.meta.url), 'utf8')) as readonly Row[];

test('many rows are here', () => expect(rows.length).toBeGreaterThan(400));

test.each(rows.map((row) => [row.expression, row] as const))('%s', (_, row) => {
  const result = evaluateText(row.expression);
  if (row.failure) expect(['failure', 'unknown']).toContain(result.kind);
  else expect(result.kind === 'failure' ? result : plain(result)).toEqual(row.value);
});
