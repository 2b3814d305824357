import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateLine } from '../src/expressions.ts';
import { equal, same } from '../src/model/equality.ts';
import { termOf } from '../src/model/term.ts';
import { type Item, isSettled } from '../src/model/value.ts';
import { asJson } from './json-of.ts';
import { oracle } from './place.ts';
import { evaluator, written } from './structure-expressions.ts';

const open = evaluator({});
const value = (expression: string) => open(written(expression));

/** A text with its holes in braces, a list of such, anything else by its term. */
function shown(item: Item): string {
  switch (item.kind) {
    case 'stretch':
      return `...${item.term}`;
    case 'array':
      return `[${item.items.map(shown).join(', ')}]`;
    case 'text':
      return item.value;
    case 'pattern':
      return item.parts.map((part) => (typeof part === 'string' ? part : `{${part.term}}`)).join('');
    case 'unknown':
      return item.cases ? item.cases.map((one) => shown(one.value)).join(' | ') : `{${item.term}}`;
    default:
      return termOf(item);
  }
}
const short = (expression: string) =>
  shown(value(expression))
    .replace(/parameters\('(\w)'\)/g, 'p.$1')
    .replace(/\w+\(\)\.(subscriptionId|name)/g, '$1');

describe('texts that are made in different ways are one value', () => {
  test.each([
    ["format('oai-{0}',p.s)", "concat('oai-',p.s)", "join(createArray('oai',p.s),'-')"],
    ["format('{0}{1}',p.s,p.t)", 'concat(p.s,p.t)', "join(createArray(p.s,p.t),'')"],
    ["format('a{0}',p.x)", "concat('a',p.x)", "join(createArray('a',p.x),'')"],
    ["format('a{0}',p.b)", "concat('a',p.b)", "join(createArray('a',p.b),'')"],
    ["format('a{0}',p.n)", "concat('a',p.n)", "concat('a',string(p.n))"],
    ["format('{0}',p.s)", 'p.s', 'concat(p.s)'],
    ['string(p.s)', 'p.s', "concat('',p.s,'')"],
    ["concat('a',concat('b',p.s))", "concat('ab',p.s)", "format('{0}b{1}','a',p.s)"],
    [
      "concat(subscription().id,'/x')",
      "format('/subscriptions/{0}/x',subscription().subscriptionId)",
      "concat('/subscriptions/',concat(subscription().subscriptionId,'/x'))",
    ],
    ["replace(concat('a-',p.x),'-','-')", "replace(concat('a-',p.x),'-','-')", "replace(format('a-{0}',p.x),'-','-')"],
    ["replace('a/b','/',p.s)", "concat('a',p.s,'b')", "format('a{0}b',p.s)"],
    ["toLower(concat('A',p.s))", "concat('a',toLower(p.s))", "toLower(toLower(concat('A',p.s)))"],
    ['toUpper(toUpper(p.s))', 'toUpper(p.s)', 'concat(toUpper(p.s))'],
  ])('%s', (one, other, third) => {
    expect(equal(value(one), value(other))).toBe('yes');
    expect(equal(value(other), value(third))).toBe('yes');
  });

  test.each([
    ['toLower(p.s)', 'p.s'],
    ['toLower(p.s)', 'toUpper(p.s)'],
    ["concat('a',toUpper(p.s))", "toLower(concat('A',p.s))"],
  ])('%s and %s are one name', (one, other) => {
    expect(same(value(one), value(other))).toBe('yes');
    expect(equal(value(one), value(other))).toBe('maybe');
  });

  test.each([
    ["format('{0}',p.n)", 'p.n', 'no'],
    ["format('{0}',p.x)", 'p.x', 'maybe'],
    ["format('{0:D3}',p.n)", "format('{0}',p.n)", 'maybe'],
    ['string(p.u)', "format('{0}',p.u)", 'maybe'],
    ["concat('a',p.s)", "concat('b',p.s)", 'no'],
    ['toLower(toUpper(p.s))', 'toLower(p.s)', 'maybe'],
    ["concat('a',p.b)", "concat('a','True')", 'maybe'],
    ["concat('a',p.b)", "concat('a','true')", 'no'],
  ] as const)('equals(%s, %s) is %s', (one, other, answer) => expect(equal(value(one), value(other))).toBe(answer));
});

describe('what is certain of a text with holes', () => {
  test.each([
    ["format('{0}{1}','a',p.s)", 'a{p.s}'],
    ["format('{{{0}}}',p.s)", '{{p.s}}'],
    ["format('{0:N0}-{1,4}',7,p.s)", "7-{format('{0,4:}',p.s)}"],
    ["format('{0:D3}',p.s)", '{p.s}'],
    ["format('{0:D3}',p.n)", "{format('{0,0:D3}',p.n)}"],
    ["format('{0}',null())", ''],
    ["format('a{0}',createArray(p.s))", "a{format('{0}',[p.s])}"],
    ["format('a{0}',p.c)", 'a{p.c}'],
    ["concat(p.x,createArray('a'))", '[...p.x, a]'],
    ['concat(p.u,p.v)', '[...p.u, ...p.v]'],
    ["concat(createArray('a'),p.u)", '[a, ...p.u]'],
    ['concat(p.u)', '{p.u}'],
    ['concat(p.x)', '{concat(p.x)}'],
    ['concat(p.x,p.y)', '{concat(p.x,p.y)}'],
    ["concat(if(p.b,createArray('a'),createArray('b')),createArray('c'))", '[a, c] | [b, c]'],
    ["join(p.u,'-')", "{join(p.u,'-')}"],
    ["join(createArray('a',p.s),p.t)", 'a{p.t}{p.s}'],
    ["join(concat(createArray('a'),p.u),'-')", "{join(['a',...p.u],'-')}"],
    ["replace(p.s,'-','')", "{replace(p.s,'-','')}"],
    ["replace(subscription().id,'/','_')", '_subscriptions_{subscriptionId}'],
    ["replace(concat('a/',p.s),'/','_')", "{replace(text('a/',p.s),'/','_')}"],
    ["replace(subscription().id,'//','_')", '/subscriptions/{subscriptionId}'],
    ["replace(subscription().id,'s/','_')", "{replace(text('/subscriptions/',subscriptionId),'s/','_')}"],
    ["split(resourceGroup().id,'/')", '[, subscriptions, {subscriptionId}, resourceGroups, {name}]'],
    ["split(concat(resourceGroup().id,'/providers/A.B/c/',resourceGroup().name),'/')[8]", '{name}'],
    ["last(split(format('{0}/c/{1}',p.s,resourceGroup().name),'/'))", '{name}'],
    ["split(concat('a/',p.s,'/b'),'/')", "[a, ...split(p.s,'/'), b]"],
    ["split(concat('a/x',p.s,'y/b'),'/')", "[a, ...split(text('x',p.s,'y'),'/'), b]"],
    ["split(concat('a-',resourceGroup().name),'-')", "[a, ...split(name,'-')]"],
    ["split(p.s,'/')", "{split(p.s,'/')}"],
    ["split(concat('a--',p.s),'--')", "{split(text('a--',p.s),'--')}"],
    ["split(p.s,'')", '[{p.s}]'],
    ["split(resourceGroup().name,'/')", '[{name}]'],
    ["split('a,b',p.s)", "{split('a,b',p.s)}"],
    ["substring(concat('abc',p.s),1,2)", 'bc'],
    ["substring(concat('abc',p.s),1)", 'bc{p.s}'],
    ["substring(concat('abc',p.s),3)", '{p.s}'],
    ["substring(concat('abc',p.s),2,2)", "{substring(text('abc',p.s),2,2)}"],
    ['substring(p.s,0)', '{p.s}'],
    ['substring(p.s,0,1)', '{substring(p.s,0,1)}'],
    ["trim(concat(' a',p.s,'b '))", 'a{p.s}b'],
    ["trim(concat('  ',p.s,'b'))", "{trim(text('  ',p.s,'b'))}"],
    ['trim(p.s)', '{trim(p.s)}'],
    ["toUpper(concat('aß',p.s))", 'Aß{toupper(p.s)}'],
    ['toLower(p.c)', 'a | b | b'],
    ['toLower(uniqueString(p.s))', '{tolower(uniquestring(p.s))}'],
    ['string(createArray(p.s))', '{string([p.s])}'],
    ['string(p.d)', '0 | 1 | 2'],
    ["uri('https://a/',p.s)", "{uri('https://a/',p.s)}"],
    ['guid(p.s)', '{guid(p.s)}'],
  ])('%s is %s', (expression, expected) => expect(short(expression)).toBe(expected));

  test.each([
    ["startsWith(concat('abc',p.s),'AB')", true],
    ["startsWith(concat('abc',p.s),'b')", false],
    ["startsWith(concat('abc',p.s),'abcd')", undefined],
    // The hole may begin with a mark that makes another letter of the one before.
    ["startsWith(concat('abc',p.s),'abc')", undefined],
    ["startsWith(concat('abc',p.s),'xbcd')", false],
    ["startsWith(p.s,'')", true],
    ['startsWith(p.s,p.s)', undefined],
    ["startsWith(p.c,'z')", false],
    ["endsWith(concat(p.s,'abc'),'BC')", true],
    ["endsWith(concat(p.s,'abc'),'abc')", true],
    ["endsWith(concat(p.s,'abc'),'xabc')", undefined],
    ["endsWith(concat(p.s,'abc'),'abd')", false],
    ["indexOf(concat('abc',p.s),'B')", 1],
    ["indexOf(concat('abc',p.s),'c')", undefined],
    ["indexOf(concat('abc',p.s),'x')", undefined],
    ["indexOf(createArray('a',p.s),'a')", 0],
    ["indexOf(createArray(p.s,'a'),'a')", undefined],
    ["indexOf(createArray(p.n,'a'),'a')", 1],
    ["indexOf(createArray(p.n,p.b),'a')", -1],
    ["lastIndexOf(createArray(p.s,'a'),'a')", 1],
    ["lastIndexOf(createArray('a',p.s),'a')", undefined],
    ["indexOf(concat(p.u,createArray('a')),'a')", undefined],
    ['length(uniqueString(p.s))', undefined],
    ['empty(uniqueString(p.s))', false],
  ])('%s is %s', (expression, expected) => {
    const answer = value(expression);
    expect(isSettled(answer) ? asJson(answer) : undefined).toBe(expected);
  });
});

test('what is too large to work out has no value', () => {
  const large = evaluator({ s: 'a'.repeat(1_000_000), t: '['.repeat(1_000_000) });
  for (const expression of [
    'concat(p.s,p.s)',
    "format('{0}{0}',p.s)",
    "join(createArray(p.s,p.s),'')",
    "replace(p.s,'a','aa')",
    "split(p.s,'a')",
    'uriComponent(p.t)',
    'json(p.t)',
    "format('{0:D999999999}',1)",
  ])
    expect(isSettled(large(written(expression)))).toBe(false);
});

describe('the engine answers', () => {
  interface Row {
    readonly expression: string;
    readonly value?: unknown;
    readonly error?: true;
  }
  const rows = JSON.parse(readFileSync(new URL('engine-answers-text.json', import.meta.url), 'utf8')) as readonly Row[];
  test.each(rows.map((row) => [row.expression, row] as const))('%s', (_, row) => {
    const answer = evaluateLine(row.expression, oracle);
    if (row.error) expect(isSettled(answer)).toBe(false);
    else expect(asJson(answer)).toEqual(row.value);
  });
});
