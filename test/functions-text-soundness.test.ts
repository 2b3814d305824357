import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateBoth, faultsIn } from './soundness/learning.ts';

const runs = Number(process.env['RUNS'] ?? 1);

/** Texts, of which most are unknown or have holes; `$` stands for such a text, `#` for a small number, `?` for anything. */
const texts = [
  "'a'",
  "'A/'",
  "''",
  "' a '",
  "'É'",
  "'a,b'",
  "parameters('p')",
  "parameters('q')",
  "parameters('c')",
  "parameters('o').a",
  'resourceGroup().name',
  "last(split(parameters('p'),'/'))",
  "first(split(parameters('q'),'/'))",
  "toLower(parameters('p'))",
  "uniqueString(parameters('p'))",
  "split(parameters('p'),'/')[1]",
];
const numbers = ['0', '1', '2', '3', "parameters('i')", "parameters('k')"];
const others = [
  "parameters('i')",
  "parameters('b')",
  "parameters('a')",
  "parameters('a')[0]",
  "parameters('o')",
  'null()',
  "createArray('a')",
];
const joining = [
  'concat($,$)',
  "concat('/',$)",
  "concat($,'/')",
  "concat($,'a')",
  "concat('ab',$)",
  "concat('/',$,'/')",
  "format('{0}/{1}',$,$)",
  "format('a{0}',?)",
  "concat('a',?)",
  "join(createArray($,?),'/')",
  "format(' a{0} - {1}b ',$,$)",
];
const asking = [
  "startsWith($,'ab')",
  "startsWith($,'abc')",
  'startsWith($,$)',
  "endsWith($,'/a')",
  "endsWith($,'a')",
  'endsWith($,$)',
  "indexOf($,'a')",
  "indexOf($,'b')",
  "indexOf($,'/')",
  'indexOf($,$)',
  "lastIndexOf($,'a')",
  'indexOf(createArray($,?,$),$)',
  'lastIndexOf(createArray($,?,$),$)',
  "indexOf(split($,'/'),$)",
  "lastIndexOf(split($,'/'),$)",
  "replace($,'/',$)",
  "replace($,'//','x')",
  "replace($,'a',$)",
  "replace($,'/a','x')",
  'toLower($)',
  'toUpper($)',
  'toLower(toUpper($))',
  'toLower(toLower($))',
  'trim($)',
  'string(?)',
  "split($,'/')",
  "split($,'a')",
  "split($,'//')",
  "split($,createArray('/','a'))",
  "last(split($,'/'))",
  "first(split($,'/'))",
  "split($,'/')[#]",
  "length(split($,'/'))",
  'substring($,#)',
  'substring($,#,#)',
  'concat(?,?)',
  'concat(createArray($),?)',
  "concat(if(parameters('b'),createArray($),createArray(?)),?)",
  "format('{0}{1,3}',?,$)",
  "format('{0:D2}{0}',?)",
  'join(createArray($,?,$),$)',
  "join(?,'-')",
  "if(parameters('b'),$,$)",
  "equals(concat('a',$),format('a{0}',$))",
  "equals(format('{0}',?),string(?))",
  'json(format(\'"{0}"\',$))',
  "guid($,'a')",
  'base64($)',
  'uriComponent($)',
  "uri('https://a/b/',$)",
  'padLeft($,3)',
  "like($,'a*')",
  'empty($)',
  'contains($,$)',
];

const leaf = (list: readonly string[]) => fc.constantFrom(...list);
const filled = (form: string, text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      ...[...form.matchAll(/[$#?]/g)].map(([mark]) =>
        mark === '$' ? text : mark === '#' ? leaf(numbers) : leaf([...others, ...texts]),
      ),
    )
    .map((args) => {
      let at = 0;
      return form.replace(/[$#?]/g, () => args[at++] ?? '');
    });
const made = (forms: readonly string[], text: fc.Arbitrary<string>) => fc.oneof(...forms.map((form) => filled(form, text)));
const joined = fc.oneof(leaf(texts), { weight: 3, arbitrary: made(joining, leaf(texts)) });
const expressions = fc.oneof(made(asking, joined), {
  weight: 3,
  arbitrary: made(asking, fc.oneof(joined, made(joining, joined), made(asking, joined))),
});

const pieces = fc.constantFrom('', 'a', 'A', 'b', '/', 'c', '-', ' ', 'É', '\u0301', '1', '{0}', 'True');
const given = fc.oneof(
  fc.constantFrom('', 'a', 'A/b', '/', 'ı', 'ß'),
  fc.array(pieces, { maxLength: 4 }).map((list) => list.join('')),
);
const anything = fc.oneof(
  given,
  fc.integer({ min: -2, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  fc.array(given, { maxLength: 2 }),
  fc.constant({ a: 'b' }),
);
const learned = fc.record({
  p: given,
  q: given,
  c: fc.constantFrom('Disabled', 'Enabled', 'a'),
  s: given,
  i: fc.integer({ min: -1, max: 3 }),
  k: fc.constantFrom(0, 1, 2),
  b: fc.boolean(),
  g: fc.boolean(),
  a: fc.oneof(fc.array(given, { minLength: 1, maxLength: 3 }), fc.array(anything, { minLength: 1, maxLength: 3 })),
  l: fc.array(anything, { maxLength: 2 }),
  o: fc.record({ a: fc.oneof(given, anything) }),
});

test('what is known of a text stays true whatever is learned', () => {
  fc.assert(
    fc.property(fc.array(expressions, { minLength: 1, maxLength: 3 }), learned, (sources, values) => {
      const seen = evaluateBoth(sources, values);
      if (seen) expect(faultsIn(seen)).toEqual([]);
    }),
    { numRuns: 2000 * runs },
  );
});
