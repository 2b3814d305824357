import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownReport } from '../src/report/markdown.ts';
import { code, placeLink, row, words } from '../src/report/markdown-text.ts';
import { strayText } from './markdown-stray.ts';
import { hostile, told } from './report-hostile.ts';
import { options, spanOf, template } from './report-sample.ts';

const blobAddress = 'https://github.com/owner/name/blob/c0ffee/';

test.each([
  [
    "account 'oai-dev' sets it to 'Enabled' (also a, b), 12 of them.",
    "account 'oai-dev' sets it to 'Enabled' (also a, b), 12 of them.",
  ],
  ["its target {parameters('n')} may be", "its target `{parameters('n')}` may be"],
  ['see @me and owner/repo#1 or #12', 'see `@me` and `owner/repo#1` or `#12`'],
  [
    'GH-12 deadbeef www.x.example https://x.example me@x.example',
    '`GH-12 deadbeef www.x.example https://x.example me@x.example`',
  ],
  ['<img src=x> &amp; [a](b) ![c](d) *e* _f_ ~g~ $h$', '`<img src=x> &amp; [a](b) ![c](d) *e* _f_ ~g~ $h$`'],
  ['a ` b `` c', 'a `` ` `` b ``` `` ``` c'],
  ['1. - + # > :smile:', '`1. - + # > :smile`:'],
  ['a\nb\u202ec', '`a\\x0ab\\u202ec`'],
  ['größe 大きい عربي', 'größe 大きい عربي'],
  ['points at Microsoft.X/y: another, by {n}.', 'points at `Microsoft.X/y`: another, by `{n}`.'],
  ['... :smile: 1.', '`... :smile: 1`.'],
  ['?! www.x.example.', '`?! www.x.example`.'],
  ['', ''],
])('the words %j', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('a cell holds its pipes, also behind a backslash', () => {
  expect(row([code('a|b'), code('a\\|b'), code('`|')])).toBe('| `a\\|b` | `a\\x5c\\|b` | `` `\\| `` |');
});

test.each([
  ['a b/(c)[d]#1?.json', `[\`a b/(c)[d]#1?.json:4\`](${blobAddress}a%20b/%28c%29%5Bd%5D%231%3F.json#L4)`],
  ['a|b`@c.json', `[\`\`a|b\`@c.json:4\`\`](${blobAddress}a%7Cb%60%40c.json#L4)`],
  ['../x.json', '`../x.json:4`'],
  ['/x.json', '`/x.json:4`'],
  ['<stdin>', '`<stdin>:4`'],
])('the place %j', (path, expected) => {
  expect(placeLink(spanOf({ ...template, path }, '"name"'), { pathPrefix: '', blobAddress })).toBe(expected);
});

test('a stray text is found', () => {
  const planted = [
    '<b>',
    '@me',
    'see #1',
    '[a](https://x.example)',
    '`open',
    'a_b',
    '\\',
    '| a |\n| a | b |',
    '```\nx',
    '&lt;',
    'a*b',
  ];
  for (const text of planted) expect(strayText(text)).not.toEqual([]);
  expect(strayText('```mermaid\nflowchart LR\n  a0["<script>"]\n```')).not.toEqual([]);
  expect(strayText('```mermaid\nflowchart LR\n  a0["x" "]\n```')).not.toEqual([]);
});

test('whatever an author writes, it makes no link, no HTML, no mention, no cell and no block', () => {
  fc.assert(
    fc.property(hostile, (author) => {
      const page = markdownReport(told(author), { ...options, blobAddress });
      expect(strayText(page)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
