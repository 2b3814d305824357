import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateBoth, faultsIn } from './soundness/learning.ts';

const runs = Number(process.env['RUNS'] ?? 1);

const literals = ["'a'", "'ab'", "'A/'", "'/'", "'//'", "''", "' a '", "'a-b'", "'É'", "'e'", "'{0}'", "'1'", "'a,b'"];
const open = ["parameters('p')", "parameters('q')", "parameters('c')", "parameters('i')", "parameters('k')", "parameters('b')", "parameters('o').a", "parameters('a')[0]", "parameters('a')", 'resourceGroup().name', 'uniqueString(parameters(\'p\'))', "last(split(parameters('p'),'/'))"];
const forms = [
  'concat($,$)', 'concat($,$,$)', 'concat(createArray($),$)', 'concat($,createArray($,$))', "format('{0}',$)", "format('{0}/{1}',$,$)", "format('{1,3}{0:D3}',$,$)", "format('{{{0}}}',$)", 'join(createArray($,$),$)',
  'join($,$)', "replace($,'/',$)", "replace($,'//',$)", 'replace($,$,$)', "replace($,'a',$)", 'toLower($)', 'toUpper($)', 'toLower(toUpper($))', 'trim($)', 'string($)', 'string(createArray($))', "split($,'/')", "split($,'a')",
  "split($,createArray('/','-'))", "split($,'')", "split($,'ab')", "split($,$)", "last(split($,'/'))", "split($,'/')[1]", "length(split($,'/'))", 'substring($,1)', 'substring($,0,2)', 'substring($,$)', 'substring($,0)', 'startsWith($,$)', 'endsWith($,$)', 'indexOf($,$)',
  'lastIndexOf($,$)', 'indexOf(createArray($,$),$)', 'lastIndexOf(createArray($,$,$),$)', "indexOf(split($,'/'),$)", 'equals($,$)', "equals(concat('a',$),format('a{0}',$))", "if(parameters('b'),$,$)", "if(equals($,'a'),$,$)", 'uniqueString($)', 'guid($,$)', "like($,'a*')",
  'base64($)', "json(format('\"{0}\"',$))", 'padLeft($,3)', 'uriComponent($)', "uri('https://a/b/',$)", 'empty($)', 'contains($,$)', 'length($)', 'first($)', 'take($,1)', 'skip($,1)', 'parseUri($)', "createObject('a',$)", 'createArray($,$)',
];

const leaf = fc.constantFrom(...literals, ...open);
const expressions = (depth: number): fc.Arbitrary<string> => {
  if (depth === 0) return leaf;
  const inner = expressions(depth - 1);
  const call = fc.constantFrom(...forms).chain((form) =>
    fc.array(inner, { minLength: 3, maxLength: 3 }).map((args) => {
      let at = 0;
      return form.replace(/\$/g, () => args[at++] ?? "'a'");
    }),
  );
  return fc.oneof(leaf, { weight: 4, arbitrary: call });
};

const texts = fc.oneof(
  fc.constantFrom('', 'a', 'A', 'ab', 'a/b', '/', '//', '/a', 'b/', ' ', ' a', 'É', 'é', 'e\u0301', '\u0301', '1', '{0}', 'a-b', 'a,b', 'True', 'ı', 'ß', '\u00ad', 'True/b'),
  fc.array(fc.constantFrom('a', 'A', '/', '-', ' ', '\u0301', 'b', '"'), { maxLength: 4 }).map((letters) => letters.join('')),
);
const anything = fc.oneof(texts, fc.integer({ min: -2, max: 3 }), fc.boolean(), fc.constant(null), fc.array(texts, { maxLength: 2 }), fc.constant({ a: 'b' }));
const learned = fc.record({
  p: texts, q: texts, c: fc.constantFrom('Disabled', 'Enabled', 'a'), s: texts, i: fc.integer({ min: -1, max: 3 }), k: fc.constantFrom(0, 1, 2), b: fc.boolean(), g: fc.boolean(),
  a: fc.array(anything, { minLength: 1, maxLength: 3 }), l: fc.array(anything, { maxLength: 2 }), o: fc.record({ a: anything }),
});

test('what is known of a text stays true whatever is learned', () => {
  fc.assert(
    fc.property(fc.array(expressions(3), { minLength: 1, maxLength: 3 }), learned, (sources, values) => {
      const seen = evaluateBoth(sources, values);
      if (seen) expect(faultsIn(seen)).toEqual([]);
    }),
    { numRuns: 2000 * runs },
  );
});
