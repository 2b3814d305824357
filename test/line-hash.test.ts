import { expect, test } from 'vitest';
import { lineHashes } from '../src/report/line-hash.ts';

/** Inputs and answers of `fingerprints.test.ts` in github/codeql-action, the tool that checks our hashes when they are uploaded. */
const greetings = [
  'e9496ae3ebfced30:1',
  'fb7c023a8b9ccb3f:1',
  'ce8ba1a563dcdaca:1',
  'e20e36e16fcb0cc8:1',
  'b3edc88f2938467e:1',
  'c8e28b0b4002a3a0:1',
  'c129715d7a2bc9a3:1',
];
const vectors: readonly (readonly [name: string, text: string, hashes: readonly string[]])[] = [
  ['nothing', '', ['c129715d7a2bc9a3:1']],
  [
    'spaces and tabs',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    'no break at the end',
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    [
      '8b7cf3e952e7aeb2:1',
      'b1ae1287ec4718d9:1',
      'bff680108adb0fcc:1',
      'c6805c5e1288b612:1',
      'b86d3392aea1be30:1',
      'e6ceba753e1a442:1',
    ],
  ],
  ['LF', ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', greetings],
  ['CR', ' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', greetings],
  ['CRLF', ' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', greetings],
  ['all of them', ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', greetings],
  [
    'the same line again and again',
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      ...[1, 2, 3, 4, 5, 6].map((count) => `a7f2ff13bc495cf2:${count}`),
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];

test.each(vectors)('%s', (_, text, hashes) => {
  const lines = hashes.map((_, index) => index + 1);
  expect([...lineHashes(text, new Set(lines))]).toEqual(hashes.map((hash, index) => [index + 1, hash]));
});

test('one line alone has the same hash and count as among all', () => {
  const text = 'Lorem ipsum dolor sit amet.\n'.repeat(10);
  expect(lineHashes(text, new Set([4]))).toEqual(new Map([[4, 'a7f2ff13bc495cf2:4']]));
});

test('one of the files that GitHub tests with', () => {
  const text = 'var foo = 0;\nvar bar = 0;\nvar baz = 0;\nvar qux = 0;\n';
  expect(lineHashes(text, new Set([2])).get(2)).toBe('f7592a95a9381ac0:1');
});

test('a line that is not there has no hash', () => {
  expect(lineHashes('a\nb', new Set([0, 3]))).toEqual(new Map());
});

test('millions of lines take a moment', () => {
  expect(lineHashes('"\n'.repeat(7_000_000), new Set([1])).get(1)).toMatch(/^[0-9a-f]+:1$/);
}, 20_000);
