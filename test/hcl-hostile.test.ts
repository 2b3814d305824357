import { expect, test } from 'vitest';
import { evaluate } from '../src/hcl/evaluate.ts';
import { asValue, type Scope } from '../src/hcl/result.ts';
import { createRun } from '../src/hcl/run.ts';
import { limits } from '../src/model/limits.ts';
import { print } from '../src/model/print.ts';
import { text, unknown, type Value } from '../src/model/value.ts';
import { evaluateText, read } from './hcl/evaluator.ts';

const nowhere = { file: { path: 'names', text: '' }, start: 0, end: 0 };
const open = (term: string) => unknown(term, `${term} is not known yet`, nowhere);
const shown = (source: string) => {
  const result = evaluateText(source);
  if (result.kind === 'failure' || result.kind === 'unknown') return `${result.kind}: ${result.why}`;
  return print(result);
};

const nested = (depth: number, wrap: (inner: string) => string) =>
  Array.from({ length: depth }).reduce<string>((inner) => wrap(inner), '"a"');
test.each([
  ['a long range', 'range(1e9)', /failure/],
  ['a product', 'setproduct(range(1000), range(1000), range(1000))', /too large/],
  ['a wide format', 'format("%999999999d", 1)', /unusual/],
  ['a deep indent', 'indent(999999999, "a\nb")'.replace('\n', '\\n'), /too large/],
  ['texts that grow', `replace(${'replace('.repeat(20)}"aaaaaaaaaa"${', "", "aaaaaaaaaa")'.repeat(20)}, "a", "b")`, /too large/],
  ['lists that grow', `concat(${nested(40, (inner) => `[for x in [1, 2] : ${inner}]`)}, [])`, /too large|\[/],
  ['a deep list', nested(90, (inner) => `[${inner}]`), /\[/],
  ['a pattern that runs away', 'regex("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")', /not a plain one/],
  ['many optional letters', `regex("${'a?'.repeat(30)}${'a'.repeat(30)}", "${'a'.repeat(30)}")`, /not a plain one/],
  ['a repeated star', `regex("${'.*'.repeat(20)}x", "${'a'.repeat(1_000)}")`, /not a plain one/],
  ['proto', '{ "__proto__" = 1 }["__proto__"]', /^1$/],
  ['no proto', 'try({ a = 1 }["__proto__"], "none")', /none/],
  ['no constructor', 'try({ a = 1 }.constructor, constructor(1), toString(), "none")', /whether it fails/],
])('%s', (_, source, expected) => expect(shown(source)).toMatch(expected));

test('a name that means itself ends', () => {
  const run = createRun();
  run.spend(limits.steps - 100_000);
  const itself: Scope = () => asValue(evaluate(read('[x, x]'), itself, run));
  expect(evaluate(read('x'), itself, run)).toHaveProperty('kind');
});

test('values that double are cut off by the budget', () => {
  const run = createRun();
  let doubled: Value = text('a', nowhere);
  for (let turn = 0; turn < 60; turn++) doubled = evaluateText('[x, x]', { x: doubled }, run) as Value;
  for (const source of [
    'jsonencode(x)',
    'flatten(x)',
    'tolist(x)',
    'length(flatten([x, x]))',
    'x == [x]',
    'true ? x : [u]',
    'format("%v", x)',
    'jsondecode(jsonencode([x, u]))',
  ])
    expect(['unknown', 'failure', 'array', 'boolean']).toContain(evaluateText(source, { x: doubled, u: open('u') }, run).kind);
});

test('the budget is counted, and what is over it is unknown', () => {
  const run = createRun();
  run.spend(limits.steps);
  expect(evaluateText('1 + 1', {}, run)).toMatchObject({ kind: 'unknown', why: 'it is too large to work out' });
});
