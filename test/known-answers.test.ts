import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateExpressions } from '../src/expressions.ts';
import { oracle } from './place.ts';

/** Answers of Microsoft's engine (Bicep CLI 0.49.2) to expressions, deployed as `test/place.ts` says. */
interface Row {
  readonly expression: string;
  readonly value?: unknown;
  readonly error?: string;
  readonly unresolved?: string;
}

const rows = JSON.parse(readFileSync(new URL('known-answers.json', import.meta.url), 'utf8')) as readonly Row[];

/** `plainValue` gives integers as bigint and objects as maps. */
function asJson(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asJson);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, member]) => [name, asJson(member)]));
  return value;
}

/** An array of one unknown, for us; the engine shows its expression as a text. */
const open = new Set(["map(createArray(1),lambda('x',resourceGroup().location))", 'resourceGroup()']);

/** What logic settles although the engine leaves it open. */
const settled = new Map([
  ["or(equals(resourceGroup().location,'x'),true())", true],
  ['equals(resourceGroup().location,resourceGroup().location)', true],
]);

test('every row of the oracle is here', () => expect(rows.length).toBe(570));

test.each(rows.map((row) => [row.expression, row] as const))('%s', (_, row) => {
  const [answer] = evaluateExpressions([row.expression], oracle);
  if (open.has(row.expression)) expect(answer).toHaveProperty('unknown');
  else if ('value' in row) expect(asJson(answer?.value)).toEqual(row.value);
  else if ('error' in row) expect(answer).not.toHaveProperty('value');
  else if (settled.has(row.expression)) expect(answer?.value).toBe(settled.get(row.expression));
  else expect(answer).toHaveProperty('why');
});
