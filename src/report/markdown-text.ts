import { pathFromRoot } from '../model/root-paths.ts';
import { positionAt, type Span } from '../model/span.ts';
import { uriOf } from './place.ts';
import { plain } from './plain.ts';

/** Characters shown of one text. */
const longest = 500;

/** What means nothing in Markdown or HTML, nor to GitHub: a word or a number, with what may stand around it. */
const word = /^["'(]*(?:\p{L}[\p{L}\p{M}\p{N}'-]*[.,;:!?)"']*|\p{N}{1,6}[,;:)"']*)$/u;

/** What GitHub links though it is a word: a commit, an issue. https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const reference = /(?:^|[^\p{L}\p{N}])(?:[0-9a-f]{7,}|gh-\d+)(?![\p{L}\p{N}])/iu;

/** An author's text: words stay words, and whatever could be more is code, in which nothing is linked, mentioned or obeyed. */
export function words(text: string): string {
  const parts = plain(text, longest)
    .split(' ')
    .filter((part) => part !== '');
  const runs: { isWord: boolean; parts: string[] }[] = [];
  for (const part of parts) {
    const isWord = word.test(part) && !reference.test(part);
    const last = runs.at(-1);
    if (last?.isWord === isWord) last.parts.push(part);
    else runs.push({ isWord, parts: [part] });
  }
  return runs.map(({ isWord, parts: own }) => (isWord ? own.join(' ') : codeBeforeStop(own.join(' ')))).join(' ');
}

/** As code, but for what ends a part of a sentence. */
function codeBeforeStop(shown: string): string {
  const [, before = shown, stop = ''] = /^(.*[^.,;:!?])([.,;:!?]+)$/.exec(shown) ?? [];
  return `${codeOf(before)}${stop}`;
}

/** An author's text as code. */
export const code = (text: string): string => codeOf(plain(text, longest));

function codeOf(shown: string): string {
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return shown === '' ? '' : `${ticks}${pad}${shown}${pad}${ticks}`;
}

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

/** Lines of text that are safe to print as a block of code, which none of them ends. */
export function block(lines: readonly string[], language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** A row of a table; GitHub takes `\|` in a cell for a pipe, also in code. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\\(?=\|)/g, '\\x5c').replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Where paths lead to. */
export interface Addresses {
  readonly pathPrefix: string;
  readonly blobAddress?: string;
}

/** A place as `path:line`, linked where its file has an address. */
export function placeLink({ file, start }: Span, addresses: Addresses): string {
  const { line } = positionAt(file, start);
  const path = pathFromRoot(file.path, addresses.pathPrefix);
  const shown = code(`${path}:${line}`);
  const { blobAddress } = addresses;
  const isInside = !/^(?:\.\.)?\//.test(path) && file.path !== '<stdin>';
  return blobAddress !== undefined && isInside ? `[${shown}](${blobAddress}${addressOf(path)}#L${line})` : shown;
}

/** A path as part of an address that stands between brackets. */
const addressOf = (path: string) =>
  uriOf(path).replace(/[!'()*@$&+,;=~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
