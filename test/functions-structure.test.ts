import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateLine } from '../src/expressions.ts';
import { termOf } from '../src/model/term.ts';
import { type Item, isSettled } from '../src/model/value.ts';
import { asJson } from './json-of.ts';
import { oracle } from './place.ts';
import { evaluator, written } from './structure-expressions.ts';

const open = evaluator({});
const value = (expression: string) => open(written(expression));

/** The value for people: unknowns by their terms behind `?`, stretches behind `...`, the cases of a choice between bars. */
function shown(item: Item): string {
  switch (item.kind) {
    case 'stretch':
      return `...${shown(item.each)}`;
    case 'array':
      return `[${item.items.map(shown).join(', ')}]`;
    case 'object': {
      const members = [...item.members].map(([name, member]) => `${name}: ${shown(member)}`);
      return `{${[...members, ...(item.rest ? [`...${shown(item.rest)}`] : [])].join(', ')}}`;
    }
    case 'unknown':
      if (item.cases && item.term.length > 0 && !item.term.startsWith('parameters('))
        return item.cases.map((one) => shown(one.value)).join(' | ');
      return `?${item.term.replace(/parameters\('(\w)'\)/g, 'p.$1')}`;
    default:
      return termOf(item).replace(/parameters\('(\w)'\)/g, 'p.$1');
  }
}

describe('known whatever the unknown turns out to be', () => {
  test.each([
    ['length(createArray(p.x,p.y))', 2],
    ["length(createObject('a',p.x))", 1],
    ['empty(createArray(p.x))', false],
    ["empty(createObject('a',p.x))", false],
    ["empty(union(p.o,createObject('a',1)))", false],
    ['empty(resourceGroup().name)', false],
    ["first(createArray('a',p.x))", 'a'],
    ["last(createArray(p.x,'a'))", 'a'],
    ["first(union(createArray('a'),p.u))", 'a'],
    ["skip(createArray(p.x,'a'),1)", ['a']],
    ["take(createArray('a',p.x),1)", ['a']],
    ["take(union(createArray('a'),p.u),1)", ['a']],
    ["indexFromEnd(createArray(p.x,'a','b'),2)", 'a'],
    ['tryIndexFromEnd(createArray(p.x),2)', null],
    ['tryIndexFromEnd(p.s,1)', null],
    ["contains(createArray(p.x,'a'),'a')", true],
    ['contains(createArray(p.x),p.x)', true],
    ["contains(createArray(p.n,p.b),'a')", false],
    ["contains(createArray(p.c),'z')", false],
    ["contains(union(createArray('a'),p.u),'a')", true],
    ["contains(createObject('A',p.x),'a')", true],
    ["contains(createObject('a',p.x),'b')", false],
    ["contains(union(p.o,createObject('Key',1)),'key')", true],
    ["contains(union(createObject('Key',1),p.o),'key')", true],
    ["union(p.o,createObject('a',1)).a", 1],
    ["union(p.o,createObject('a',createObject('b','c'))).a.b", 'c'],
    ["union(p.o,createObject('a',createArray(1))).a", [1]],
    ["union(createObject('a',null()),createObject('a',if(p.b,'x','x'))).a", 'x'],
    ["shallowMerge(createArray(p.o,createObject('a',null()))).a", null],
    ["shallowMerge(createArray(createObject('b',1),p.o,createObject('a',2),createObject('c',p.x))).a", 2],
    ["tryGet(createObject('a',p.x),'b','c')", null],
    ["tryGet(p.n,'a')", null],
    ["tryGet(p.u,'a')", null],
    ["coalesce(null(),'a',p.x)", 'a'],
    ['equals(p.x,p.x)', true],
    ['equals(createArray(1,p.x),createArray(1,p.x))', true],
    ['equals(createArray(1,p.x),createArray(2,p.x))', false],
    ['equals(p.s,p.n)', false],
    ['equals(p.b,null())', false],
    ["equals(if(p.b,'a','b'),'c')", false],
    ['less(p.n,p.n)', false],
    ['greaterOrEquals(p.n,p.n)', true],
    ['lessOrEquals(p.d,2)', true],
    ['or(p.x,true())', true],
    ['and(p.x,false())', false],
    ['and(p.b,not(p.b))', false],
    ['or(p.b,p.q,not(p.b))', true],
    ['and(p.x,not(p.x))', false],
    ["and(equals(p.c,'a'),equals(p.c,'b'))", false],
    ["or(equals(p.c,'a'),equals(p.c,'b'),equals(p.c,'B'))", true],
    ["if(p.x,'a','a')", 'a'],
    ["if(p.b,if(p.b,'a','b'),'a')", 'a'],
    ["if(and(p.b,p.q),if(p.q,'a','b'),'a')", 'a'],
    ["if(not(p.b),if(p.b,'b','a'),'a')", 'a'],
    ["map(createArray(1,2),lambda('i',createArray(p.x,l.i)[1]))", [1, 2]],
    ["filter(createArray(p.s,'a'),lambda('i','k',equals(l.k,1)))", ['a']],
    ["length(filter(createArray(p.s,p.t),lambda('i',true())))", 2],
    ["toObject(createArray('a',p.s),lambda('i',l.i)).a", 'a'],
    ["flatten(createArray(createArray('a'),p.u))[0]", 'a'],
    ["objectKeys(createObject('b',p.x,'a',p.y))", ['a', 'b']],
    ["items(createObject('a',p.x))[0].key", 'a'],
    ['length(if(p.b,createArray(1),createArray(2)))', 1],
    ["length(map(if(p.b,createArray(1),createArray(2)),lambda('i',l.i)))", 1],
  ])('%s', (expression, expected) => {
    expect(asJson(value(expression))).toEqual(expected);
  });
});

describe('open, and only as far as it is', () => {
  test.each([
    ['length(p.u)', '?length(p.u)'],
    ['length(createObject(p.s,1))', '?length({...createobject(p.s,1)})'],
    ["last(createArray('a',p.x))", '?p.x'],
    ['first(p.s)', '?first(p.s)'],
    ['skip(p.s,0)', '?p.s'],
    ["contains(createArray(p.s),'a')", "?contains([p.s],'a')"],
    ["contains(createObject('a',1),p.s)", "?contains({'a':1},p.s)"],
    ["union(createObject('a',1),p.o)", "{a: ?union(1,tryget(p.o,'a')), ...?p.o}"],
    ["union(p.o,createObject('a',null()))", "{a: ?tryget(p.o,'a'), ...?p.o}"],
    ["union(createObject('a',null()),p.o)", "{a: ?tryget(p.o,'a'), ...?p.o}"],
    ["union(createObject('a',1,'A',2),p.o)", "{...?union({'A':2,'a':1},p.o)}"],
    ["union(createObject('a','x'),createObject('a',if(p.b,'y',null())))", "{a: 'y' | 'x'}"],
    ["union(createObject('a','x'),if(p.b,createObject('b',1),createObject()))", "{a: 'x', b: 1} | {a: 'x'}"],
    ['union(p.o,p.r)', '{...?union(p.o,p.r)}'],
    ['union(p.x,p.y)', '?union(p.x,p.y)'],
    ["union(createArray('a'),createArray(p.s))", "['a', ...?p.s]"],
    ["union(createArray('a'),createArray(p.n))", "['a', ?p.n]"],
    ["union(createArray('a'),p.u)", "['a', ...?element(p.u)]"],
    ["intersection(createArray('a','b'),createArray(p.s,'b'))", "[...'a', 'b']"],
    ["intersection(createObject('a',1),p.o)", "{...?intersection({'a':1},p.o)}"],
    ["shallowMerge(createArray(createObject('a',1),p.o))", "{a: ?shallowmerge(1,p.o,'a'), ...?shallowmerge(p.o)}"],
    ["tryGet(p.o,'A')", "?tryget(p.o,'a')"],
    ["tryGet(createObject('a',p.x),'a')", '?p.x'],
    ["tryGet(createObject('a',p.x),'a','b')", "?tryget(p.x,'b')"],
    ["tryGet(if(p.b,createObject('a',1),null()),'a')", '1 | null()'],
    ["coalesce(p.x,'a',fail('x'))", "?coalesce(p.x,'a')"],
    ["coalesce(p.s,fail('x'))", '?p.s'],
    ["coalesce(tryGet(if(p.b,createObject('a',1),createObject()),'a'),2)", '1 | 2'],
    ["if(p.x,'a','b')", "'a' | 'b'"],
    ["if(p.b,p.x,'b')", "?p.x | 'b'"],
    ['not(not(p.x))', '?p.x'],
    ['not(p.x)', 'false() | true()'],
    ['equals(p.b,true())', '?p.b'],
    ['equals(p.x,true())', '?equals(p.x,true())'],
    ["map(createArray(p.s,'b'),lambda('i',createObject('n',l.i)))", "[{n: ?p.s}, {n: 'b'}]"],
    ["map(if(p.b,createArray(1),createArray()),lambda('i',add(l.i,1)))", '[2] | []'],
    ["filter(createArray('a','b'),lambda('i',equals(l.i,p.s)))", "[...'a', ...'b']"],
    ["filter(createArray('a','b'),lambda('i',or(equals(l.i,p.s),equals(l.i,'b'))))", "[...'a', 'b']"],
    ["filter(p.u,lambda('i',false()))", '[]'],
    ["reduce(createArray(1,p.n),0,lambda('a','i',add(l.a,l.i)))", '?add(1,p.n)'],
    ["toObject(createArray('a',p.s),lambda('i',l.i))", "{a: 'a', ...?toobject([p.s,p.s])}"],
    ["groupBy(createArray('a',p.s),lambda('i',l.i))", "?groupby(['a',p.s],['a',p.s])"],
    ["mapValues(createObject('a',p.n,'b',1),lambda('v',add(l.v,1)))", '{a: ?add(p.n,1), b: 2}'],
    ['flatten(createArray(createArray(1),if(p.b,createArray(2),createArray())))', '[1, 2] | [1]'],
    ["createObject(p.s,1,'b',2)", "{b: ?member(createobject(p.s,1,'b',2),'b'), ...?createobject(p.s,1,'b',2)}"],
    ["createObject(format('x{0}',p.s),1,'b',2)", "{b: 2, ...?createobject(text('x',p.s),1,'b',2)}"],
    ['items(p.o)', '?items(p.o)'],
    ['array(p.s)', '[?p.s]'],
    ['array(p.u)', '?p.u'],
    ['int(p.n)', '?p.n'],
  ])('%s', (expression, expected) => {
    expect(shown(value(expression))).toBe(expected);
  });
});

describe('one value, one term', () => {
  test.each([
    ['and(p.b,p.q)', 'and(p.q,p.b)'],
    ['and(p.b,and(p.q,p.x))', 'and(and(p.x,p.b),p.q)'],
    ['or(p.b,p.q,p.b)', 'or(p.q,p.b)'],
    ['and(p.b,true())', 'p.b'],
    ["if(not(p.b),'a','b')", "if(p.b,'b','a')"],
    ['greater(p.n,p.m)', 'less(p.m,p.n)'],
    ['lessOrEquals(p.n,p.m)', 'not(less(p.m,p.n))'],
    ['not(greaterOrEquals(p.n,p.m))', 'less(p.n,p.m)'],
    ["equals(p.s,'a')", "equals('a',p.s)"],
    ['equals(p.b,false())', 'not(p.b)'],
    ['coalesce(p.x,p.x,null())', 'p.x'],
    ["map(p.u,lambda('i',l.i.n))", "map(array(p.u),lambda('i',l.i.n))"],
    ["union(createObject('a',1),p.o).b", 'p.o.b'],
    ["shallowMerge(createArray(p.o,createObject('a',1))).b", "shallowMerge(createArray(createObject('c',1),p.o)).B"],
  ])('%s is %s', (one, other) => {
    expect(termOf(value(one))).toBe(termOf(value(other)));
  });

  test.each([
    ["tryGet(p.o,'a')", 'p.o.a'],
    ["map(p.u,lambda('i',l.i.n))", "map(p.u,lambda('i',l.i.m))"],
    ["map(p.u,lambda('i',l.i))", "map(p.v,lambda('i',l.i))"],
    ["map(p.u,lambda('i','k',l.k))", "map(union(createArray('a'),p.u),lambda('i','k',l.k))"],
    ["filter(p.u,lambda('i',equals(l.i,p.s)))", "filter(p.u,lambda('i',equals(l.i,p.t)))"],
    ["reduce(p.u,0,lambda('a','i',add(l.a,l.i)))", "reduce(p.u,0,lambda('a','i',sub(l.a,l.i)))"],
    ["sort(p.u,lambda('a','b',less(l.a,l.b)))", "sort(p.u,lambda('a','b',less(l.b,l.a)))"],
    ["toObject(p.u,lambda('i',l.i.n))", "toObject(p.u,lambda('i',l.i.m))"],
    ["toObject(p.u,lambda('i',l.i.n),lambda('i',l.i.v))", "toObject(p.u,lambda('i',l.i.n),lambda('i',l.i.w))"],
    ["groupBy(p.u,lambda('i',l.i.n))", "groupBy(p.u,lambda('i',l.i.m))"],
    ["mapValues(p.o,lambda('v',l.v.a))", "mapValues(p.o,lambda('v',l.v.b))"],
    ["union(p.o,createObject('a',null())).a", 'p.o.a'],
    ['union(p.u,p.v)', 'union(p.v,p.u)'],
    ['length(union(p.u,p.v))', 'length(p.u)'],
    ['if(p.b,p.s,p.t)', 'if(p.b,p.t,p.s)'],
    ['coalesce(p.x,p.y)', 'coalesce(p.y,p.x)'],
    ['less(p.n,p.m)', 'less(p.m,p.n)'],
  ])('%s is not %s', (one, other) => {
    expect(termOf(value(one))).not.toBe(termOf(value(other)));
  });

  test('a lambda inside another over one list sees another element', () => {
    expect(shown(value("filter(p.u,lambda('i',contains(map(p.u,lambda('j',l.j)),l.i)))"))).toBe('[...?element(p.u)]');
    const pairs = value("map(p.u,lambda('i',map(p.u,lambda('j',equals(l.i,l.j)))))");
    expect(shown(pairs)).not.toContain('true()');
  });
});

describe('as the engine answers', () => {
  /** Answers of Microsoft's engine (Bicep CLI 0.49.2) that `known-answers.json` does not have. */
  type Row = { readonly expression: string; readonly value?: unknown; readonly error?: true };
  const rows = JSON.parse(readFileSync(new URL('engine-answers-structure.json', import.meta.url), 'utf8')) as readonly Row[];

  test.each(rows.map((row) => [row.expression, row] as const))('%s', (expression, row) => {
    const answer = evaluateLine(expression, oracle);
    expect(isSettled(answer)).toBe(row.error === undefined);
    if (!row.error) expect(JSON.stringify(asJson(answer))).toBe(JSON.stringify(row.value));
  });
});
