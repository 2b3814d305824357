import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfiguration } from '../src/configuration/read.ts';
import { rules } from '../src/rules/index.ts';
import { readJson } from '../src/source/json.ts';

function read(text: string, folder = '') {
  const { root } = readJson({ path: 'aoai-guard.json', text });
  if (!root) throw new Error('no JSON');
  return readConfiguration(root, folder, rules);
}

test('a hostile file is told of no slower than a long one', () => {
  const told = (text: string) => {
    const reading = read(text);
    return 'problems' in reading ? reading.problems.length : 0;
  };
  expect(told(`{ "suppressions": [${Array(300_000).fill('{"rule":"all"}').join()}] }`)).toBe(20);
  expect(told(`{ "suppressions": [${Array(300_000).fill('1').join()}] }`)).toBe(1);
  const keys = Array.from({ length: 20_000 }, (_, index) => `"\\u0061${'k'.repeat(80)}${index}":1`);
  expect(told(`{ ${keys.join()} }`)).toBe(20);
  expect(
    told(
      `{ "suppressions": [${Array(900)
        .fill(`{ ${keys.slice(0, 10).join()} }`)
        .join()}] }`,
    ),
  ).toBe(20);
});

const names = ['$schema', 'extends', 'profile', 'rules', 'failOn', 'strict', 'baseline', 'paths', 'parameters', 'together'];
const words = [...names, 'suppressions', 'externalEndpoints', 'include', 'rule', 'AOAI001', 'path', 'reason', 'until', 'account'];
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>('error', 'off', 'AOAI002', 'all', '2027-01-31', '../a', 'a/**', '', true, null, 1, 1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), tie('value'), { maxKeys: 6 }),
  ),
})).value;

test('any JSON is a configuration or is told of inside the file', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const text = JSON.stringify(value);
      const reading = read(text, 'infra');
      if ('problems' in reading) {
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { at, message } of reading.problems)
          expect([at.start >= 0 && at.end <= text.length && at.start < at.end, message.length > 0]).toEqual([true, true]);
      }
    }),
    { numRuns: 400 },
  );
});
