import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../src/model/limits.ts';
import type { Span } from '../src/model/span.ts';
import type { Value } from '../src/model/value.ts';
import { type JsonDocument, lastingWayOf, pointerOf, readJson, wayTo } from '../src/source/json.ts';

const read = (text: string): JsonDocument => readJson({ path: 'main.json', text });
const written = ({ file, start, end }: Span) => file.text.slice(start, end);

/** A value as JavaScript's own, integers as `bigint`. */
function toPlain(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'float':
    case 'text':
      return value.value;
    case 'array':
      return value.items.map((item) => (item.kind === 'stretch' ? item : toPlain(item)));
    case 'object':
      return new Map([...value.members].map(([name, member]) => [name, toPlain(member)]));
    default:
      return value;
  }
}

function valuesIn(value: Value): readonly Value[] {
  if (value.kind === 'object') return [value, ...[...value.members.values()].flatMap(valuesIn)];
  if (value.kind !== 'array') return [value];
  return [value, ...value.items.flatMap((item) => (item.kind === 'stretch' ? [] : valuesIn(item)))];
}

const map = (...entries: readonly [string, unknown][]) => new Map(entries);

// What Azure's engine (Bicep CLI 0.49.2) makes of each was asked; see /oracle/templates/reading-* for the claims.
const accepted: readonly [claim: string, json: string, value: unknown][] = [
  ['literals', '[null, true, false, "a"]', [null, true, false, 'a']],
  ['integers', '[0, -0, 12, -9223372036854775808]', [0n, 0n, 12n, -9223372036854775808n]],
  ['an integer of more than 64 bits stays one', '99999999999999999999', 99999999999999999999n],
  ['a point or an exponent makes a float', '[1.0, 1e2, 1E-2, -0.5]', [1, 100, 0.01, -0.5]],
  ['a number too large for a float', '1e400', Number.POSITIVE_INFINITY],
  ['digits without end', '9'.repeat(381), Number.POSITIVE_INFINITY],
  ['escapes', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00"', '"\\/\b\f\n\r\tA\u{1f600}'],
  ['half a pair of surrogates', '["\\ud83d", "\\ude00\\ud83d\\n\n"]', ['\ufffd', '\ufffd\ufffd\n\n']],
  ['names', '{"a": 1, "": 2, "A": 3, "__proto__": 4}', map(['a', 1n], ['', 2n], ['A', 3n], ['__proto__', 4n])],
  ['comments', '// one\n{ /* two */ "a" /* 3 */ : /**/ 1 // four\r}\n/* five */', map(['a', 1n])],
  ['trailing commas', '{"a": [1, 2,], }', map(['a', [1n, 2n]])],
  ['CRLF', '{\r\n"a"\r\n:\r\n1\r\n}\r\n', map(['a', 1n])],
  ['line breaks in texts', '["a\nb", "a\r\nb", "a\rb", "\\"\n\\\\"]', ['a\nb', 'a\r\nb', 'a\rb', '"\n\\']],
  ['a line break in a name', '{"a\nb": "c"}', map(['a\nb', 'c'])],
  ['control characters in texts', '["a\tb", "\\ta\u0001\u007f"]', ['a\tb', '\ta\u0001\u007f']],
  ['a quote in a comment beside a line break in a text', '// "\n["a\nb" /* " */]', ['a\nb']],
  ['comments in texts beside a line break', '["//", "/*\n*/", "http://x"]', ['//', '/*\n*/', 'http://x']],
  ['a slash that is no comment', '["a/b\n", 1]', ['a/b\n', 1n]],
];

test.each(accepted)('%s', (_, json, value) => {
  const { root, problems } = read(json);
  expect(problems).toEqual([]);
  expect(root && toPlain(root)).toEqual(value);
});

test.each(['', ' \n\t', '// nothing\n'])('an empty text has no root and no problem: %j', (text) => {
  expect(read(text)).toEqual({ root: undefined, problems: [], notes: [] });
});

const faults: readonly [json: string, at: string | number, message: string][] = [
  ["{'a': 1}", "'a'", 'Azure reads single quotes, this guard does not: write double quotes'],
  ['{"a": \'x\'}', "'x'", 'Azure reads single quotes, this guard does not: write double quotes'],
  ['{a: 1}', 'a', 'Azure reads property names without quotes, this guard does not: write the name in double quotes'],
  ['{1: 1}', '1', 'Azure reads property names without quotes, this guard does not: write the name in double quotes'],
  ['["it\\\'s"]', "\\'", "Azure reads the escape \\', this guard does not: write the single quote alone"],
  ['["it\\\'s\t"]', "\\'", "Azure reads the escape \\', this guard does not: write the single quote alone"],
  ['[0x10]', 'x10', 'Azure reads hexadecimal and octal numbers, this guard does not: write the decimal number'],
  ['[010]', '10', 'Azure reads hexadecimal and octal numbers, this guard does not: write the decimal number'],
  ['[.5]', '.5', 'Azure reads numbers without a digit before the point, this guard does not: write the digit'],
  ['[5.]', '5.', 'Azure reads numbers without a digit after the point, this guard does not: write the digit'],
  ['[-Infinity]', '-', 'Azure reads this word, this guard does not: write a number, a text or null'],
  ['[undefined]', 'undefined', 'Azure reads this word, this guard does not: write a number, a text or null'],
  ['[1,,2]', 3, 'Azure reads a missing element as null, this guard does not: write null'],
  ['[\u00a01]', '\u00a01', 'Azure reads this character as white space, this guard does not: write a space'],
  ['[\u0000]', '\u0000', 'Azure reads this character as white space, this guard does not: write a space'],
  ['{"a" 1}', '1', "No valid JSON: expected ':' after the property name"],
  ['{"a": }', '}', 'No valid JSON: expected a value'],
  ['{"a": 1 "b": 2}', '"b"', "No valid JSON: expected ',' or '}'"],
  ['[1 2]', '2', "No valid JSON: expected ',' or ']'"],
  ['[10 2]', '2', "No valid JSON: expected ',' or ']'"],
  ['{,}', ',', 'No valid JSON: expected a value'],
  ['{[]}', '[', 'No valid JSON: expected a property name in double quotes'],
  ['[True]', 'True', "No valid JSON: 'True' is no value"],
  ['[\u0002]', '\u0002', 'No valid JSON: the character U+0002 is no value'],
  ['[1-]', '-', "No valid JSON: '-' is no value"],
  ['[1e]', '1e', 'No valid JSON: this number is not complete'],
  ['["\\a"]', '\\a', 'No valid JSON: a backslash here needs another backslash before it'],
  ['["\\\\\\a"]', '\\a', 'No valid JSON: a backslash here needs another backslash before it'],
  ['["\\u12"]', '\\u', 'No valid JSON: \\u needs four hexadecimal digits'],
  ['["a\\\nb"]', '\\\n', 'No valid JSON: a backslash here needs another backslash before it'],
  ['{"a": {"b": 1', 6, 'No valid JSON: the object that begins here is not closed'],
  ['{"a": [1', 6, 'No valid JSON: the array that begins here is not closed'],
  ['["a', 1, 'No valid JSON: the text that begins here is not closed'],
  ['[1] /* ', 4, 'No valid JSON: the comment that begins here is not closed'],
  ['{} {}', 3, 'No valid JSON: expected nothing more after the end of the document'],
  [
    '{\n"a": "x,\n"b": "y"\n}',
    7,
    'The text that begins here runs over several lines and ends before something unexpected: is its closing quote missing?',
  ],
];

test.each(faults)('%j is a problem', (json, at, message) => {
  const { root, problems } = read(json);
  expect(root).toBeUndefined();
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  const [problem] = problems;
  const start = typeof at === 'number' ? at : json.indexOf(at);
  expect(problem?.at.start).toBe(start);
  if (typeof at === 'string') expect(problem && written(problem.at)).toBe(at);
});

test('of equal names the last wins, and a note stands at it', () => {
  const { root, notes } = read('{"a": 1, "b": {"a": 2}, "a": 3}');
  expect(root && toPlain(root)).toEqual(map(['a', 3n], ['b', map(['a', 2n])]));
  expect(notes.map(({ kind, at }) => [kind, at.start, written(at)])).toEqual([['duplicate-key', 24, '"a"']]);
  expect(notes[0]?.message).toBe(
    'This name is written more than once in its object; Azure takes the last one, and so does the guard',
  );
});

test('spans reach from bracket to bracket and quote to quote', () => {
  const { root } = read('/* é */ {"a": [ 1.50, "x\ty" , {} ] } ');
  expect(root && valuesIn(root).map(({ span }) => written(span))).toEqual([
    '{"a": [ 1.50, "x\ty" , {} ] }',
    '[ 1.50, "x\ty" , {} ]',
    '1.50',
    '"x\ty"',
    '{}',
  ]);
});

test.each(['[', '{"a":', '[{"a":'])('depth is counted, not overflowed: %j', (opening) => {
  const levels = limits.jsonDepth / (opening.match(/[[{]/g)?.length ?? 1);
  const closing = [...opening].reverse().map((one) => ({ '[': ']', '{': '}' })[one] ?? '');
  const nested = (count: number) => `${opening.repeat(count)}1${closing.join('').repeat(count)}`;
  expect(read(nested(levels)).problems).toEqual([]);
  expect(read(nested(levels + 1)).problems.map(({ message }) => message)).toEqual([
    'This is nested deeper than 400 levels, the most that are read',
  ]);
  expect(read(opening.repeat(3_000_000)).problems).toHaveLength(1);
});

test('values and notes are counted too', () => {
  expect(read(`[${'0,'.repeat(1_000_001)}0]`).problems.map(({ message }) => message)).toEqual([
    'There are more than 1,000,000 values, the most that are read',
  ]);
  expect(read(`{${'"":0,'.repeat(1000)}}`).notes).toHaveLength(100);
});

test('a long text of quotes, backslashes and line breaks is read in one go', () => {
  for (const piece of ['"', '\\"', '"\n', '/*', '//', "'", '\\', '"\\', '\n"/*']) {
    const start = performance.now();
    read(piece.repeat(1_000_000));
    read(`["\n${piece.repeat(1_000_000)}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});

test('pointers', () => {
  const { root } = read('{"a/b": [1, {"~c": "x"}], "a": {"": null}}');
  if (!root) throw new Error('no root');
  const pointers = valuesIn(root).map(({ span }) => pointerOf(wayTo(root, span)));
  expect(pointers).toEqual(['', '/a~1b', '/a~1b/0', '/a~1b/1', '/a~1b/1/~0c', '/a', '/a/']);
  expect(wayTo(root, { ...root.span, start: 1 })).toBeUndefined();
  expect(wayTo(root, { ...root.span, file: { path: 'other.json', text: root.span.file.text } })).toBeUndefined();
  expect(pointerOf(undefined)).toBeNull();
});

test('a way that lasts has names for indices', () => {
  const { root } = read('{"resources": [1, {"name": "a/b", "resources": [{"name": "c"}, {"x": 1}]}]}');
  if (!root) throw new Error('no root');
  const ways = valuesIn(root).map(({ span }) => lastingWayOf(wayTo(root, span) ?? []));
  expect(ways).toEqual(expect.arrayContaining(['/resources/#a~1b/resources/#c/name', '/resources/#a~1b/resources/#/x']));
});

const asRead = (plain: unknown): unknown => {
  if (typeof plain === 'number') return /[.eE]/.test(JSON.stringify(plain)) ? plain : BigInt(JSON.stringify(plain));
  if (Array.isArray(plain)) return plain.map(asRead);
  if (typeof plain !== 'object' || plain === null) return plain;
  return new Map(Object.entries(plain).map(([name, value]) => [name, asRead(value)]));
};

test('what JSON.stringify writes is read as it was, each value found by its pointer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (plain, indent) => {
      const { root, problems, notes } = read(JSON.stringify(plain, null, indent));
      expect([problems, notes]).toEqual([[], []]);
      if (!root) throw new Error('no root');
      expect(toPlain(root)).toEqual(asRead(JSON.parse(JSON.stringify(plain))));
      for (const value of valuesIn(root)) expect(wayTo(root, value.span)).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

test('line breaks and tabs as they are stand for what their escapes stand for', () => {
  const raw: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  const texts = fc.string({ unit: fc.constantFrom('\n', '\r', '\t', '"', '\\', '/', '*', ' ', 'a', 'é') });
  fc.assert(
    fc.property(fc.array(fc.oneof(texts, fc.dictionary(texts, texts))), (plain) => {
      const json = JSON.stringify(plain);
      const { root } = read(json.replace(/\\(.)/g, (escaped, letter: string) => raw[letter] ?? escaped));
      expect(root && toPlain(root)).toEqual(asRead(JSON.parse(json)));
    }),
    { numRuns: 500 },
  );
});

const pieces = fc.constantFrom(
  ...'{}[],:"\'\\/*\n\r\t \u00000-1.eExu',
  '"a"',
  '\\u00',
  'true',
  'null',
  '//',
  '/*',
  '*/',
  'é',
  '\u{1f600}',
  '\u2028',
);

test('any text gives an answer whose spans lie inside it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        const { root, problems, notes } = read(text);
        expect(root && problems.length > 0).not.toBe(true);
        const spans = [...problems, ...notes].map(({ at }) => at).concat(root ? valuesIn(root).map(({ span }) => span) : []);
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
