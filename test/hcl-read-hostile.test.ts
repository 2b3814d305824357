import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHclReader } from '../src/hcl/grammar.ts';
import type { HclFile } from '../src/hcl/syntax.ts';
import { readGrammar } from '../src/source/assets.ts';
import { expressionsIn, printBody, spansIn } from './print-hcl.ts';

const wasm = readGrammar();
const parse = await createHclReader(wasm);

/** Places outside of the file, or of another one. */
function strays(text: string): readonly unknown[] {
  const file = { path: 'main.tf', text };
  const { body, faults } = parse(file);
  const spans = [...spansIn(body), ...faults.map(({ at }) => at)];
  return spans.filter((span) => span.file !== file || !(0 <= span.start && span.start <= span.end && span.end <= text.length));
}

const pieces = [
  'a',
  'b = ',
  '"',
  '${',
  '%{',
  '}',
  '{',
  '[',
  ']',
  '(',
  ')',
  '<<EOT\n',
  '<<-A\n',
  'EOT\n',
  'A',
  '\n',
  '.',
  '[*]',
  '.*',
  '-',
  '!',
];
const more = [
  '?',
  ':',
  ',',
  '/*',
  '*/',
  '#',
  '//',
  '\\',
  '1',
  '1e5',
  '=>',
  '...',
  '~',
  'for x in y : ',
  'if ',
  '%{ endif }',
  '$${',
  '\r',
  '\0',
  '\ud800',
];
const piece = fc.constantFrom(...pieces, ...more);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
);

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tf'));
const sources = paths.map((path) => readFileSync(`${fixtures}/${path}`, 'utf8'));
const mutated = fc
  .tuple(fc.constantFrom('a = 1\n', ...sources), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), piece), { maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((before, [at, length, by]) => {
      const from = at % (before.length + 1);
      return before.slice(0, from) + by + before.slice(from + length);
    }, text),
  );

test('any text gives a tree whose places lie in the file', () => {
  fc.assert(
    fc.property(texts, (text) => strays(text).length === 0),
    { numRuns: 2_000 },
  );
});

test('so does HCL with a fault in it', () => {
  fc.assert(
    fc.property(mutated, (text) => strays(text).length === 0),
    { numRuns: 300 },
  );
});

test('the HCL of all cases is read whole', () => {
  for (const text of sources) {
    const { body, faults } = parse({ path: 'main.tf', text });
    expect([faults, expressionsIn(body).filter(({ kind }) => kind === 'unread')]).toEqual([[], []]);
  }
});

const times = (text: string, count: number) => text.repeat(count);
const first = ({ body, faults }: HclFile) => [...body.attributes.values()][0]?.value.kind ?? faults[0]?.message;

describe('hostile texts have an answer', () => {
  test.each<[string, string, string]>([
    ['9,000 brackets', `a = ${times('[', 9_000)}${times(']', 9_000)}\n`, 'tuple'],
    ['brackets that nobody closes', `a = ${times('[', 1_000_000)}`, 'This bracket is not closed'],
    ['blocks in blocks', times('a {\n', 1_000_000), 'This is nested deeper than 200 levels, the most that are read'],
    ['a heredoc without an end', `a = <<EOT\n${times('EO\n', 1_000_000)}`, 'This text is not closed'],
    ['texts in texts', `a = ${times('"${', 200_000)}`, 'This bracket is not closed'],
    ['5,000,000 letters', times('x', 5_000_000), 'The labels of a block and then its brace are expected here'],
    ['5,000,000 dots', `a = 1${times('.', 5_000_000)}\n`, 'unread'],
    ['5,000,000 blanks', `a = 1${times(' ', 5_000_000)}\n`, 'literal'],
    ['19,000 blanks before a sign', `a = 1${times(' ', 19_000)}+ 2\n`, 'binary'],
    ['comments that nobody closes', `a = [${times('/*', 1_000_000)}`, 'This comment is not closed'],
    [
      'a label of 5,000,000 letters',
      `a "${times('x', 5_000_000)}" {}`,
      'The labels of a block and then its brace are expected here',
    ],
    ['zeros', times('\0', 1_000_000), 'The name of an argument or block is expected here'],
    ['10,000 steps', `a = b${times('.c', 9_000)}\n`, 'unread'],
    ['10,000 choices', `a = ${times('x ? y : ', 2_400)}z\n`, 'unread'],
  ])('%s', async (_, text, answer) => {
    const own = await createHclReader(wasm);
    expect(first(own({ path: 'main.tf', text }))).toBe(answer);
    expect(printBody(own({ path: 'next.tf', text: 'a = b ? 1 : 2\n' }).body)).toBe('a@0-13=(b ? 1 : 2)');
  });

  test('what the grammar takes long to give up on is not tried again and again', async () => {
    const own = await createHclReader(wasm);
    const read = (text: string) => first(own({ path: 'main.tf', text }));
    const broken = `a = ${times('1 2 ', 4_900)}\n`;
    const long = `a = [${times('1, ', 5_000)}]\n`;
    expect([read(long), read(broken)]).toEqual(['tuple', 'unread']);
    expect([read(long), read('a = b ? 1 : 2\n')]).toEqual(['unread', 'conditional']);
  });
});
