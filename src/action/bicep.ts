import { limits } from '../model/limits.ts';
import { decode } from '../source/decode.ts';
import { bytesOf, match, openDisk } from '../source/disk.ts';
import { type Refusal, refusal } from './api.ts';
import type { Base } from './base.ts';
import type { Changed } from './changed.ts';

/** What Bicep says of suppressions where a change touches it: templates that are compiled in the run are no part of the change. */
export interface Bicep {
  readonly kind: 'bicep';
  /** What Bicep said to the guard before the change. */
  readonly before: readonly Mention[];
  /** What a file says that it did not say before. */
  readonly added: readonly Mention[];
  /** Whether all that Bicep says now is written out, so that nothing else in the change can alter it. */
  readonly isPlain: boolean;
}

/** One place where Bicep speaks to the guard. */
interface Mention {
  /** To the end of its brackets, without blanks and comments. */
  readonly words: string;
  /** Whether it is written out, with no variable, function or escape. */
  readonly isPlain: boolean;
}

/** Bicep files that are asked for of a change that is not known. */
const most = 200;

const isBicep = (path: string) => /\.bicep(?:param)?$/i.test(path);

const bicepOf = ({ files }: Changed) =>
  files.filter(({ path, previous }) => isBicep(path) || (previous !== undefined && isBicep(previous)));

/** Whether a change touches Bicep; one that is not known may. */
export const touchesBicep = (changed: Changed | Refusal): boolean => changed.kind === 'refusal' || bicepOf(changed).length > 0;

/** Reads the Bicep files of a repository as they are and as they were, or says why that can't be done. */
export async function readBicep(root: string, changed: Changed | Refusal, base: Base): Promise<Bicep | Refusal> {
  const now = await filesNow(root);
  if (!(now instanceof Map)) return now;
  const all = [...now.keys()].map((path) => ({ path, previous: undefined, isRemoved: false }));
  const touched = changed.kind === 'changed' ? bicepOf(changed) : all;
  if (touched.length > most) return refusal(`there are more than the ${most} Bicep files that are compared`);
  const pairs: Pair[] = [];
  for (const { path, previous, isRemoved } of touched) {
    const text = isRemoved || !isBicep(path) ? '' : now.get(path);
    if (text === undefined) return refusal(`${path}: it is not where Bicep is looked for`);
    const file = await base.read(previous ?? path);
    if (file.kind === 'refused') return refusal(`${previous ?? path}: ${file.why}`);
    pairs.push({ now: text, earlier: file.kind === 'text' ? file.text : '' });
  }
  for (const { path } of touched) now.delete(path);
  const kept = [...now.values()].flatMap(mentionsIn);
  const current = pairs.flatMap((pair) => mentionsIn(pair.now));
  return {
    kind: 'bicep',
    before: [...kept, ...pairs.flatMap(({ earlier }) => mentionsIn(earlier))],
    added: pairs.flatMap(addedIn),
    isPlain: [...kept, ...current].every(({ isPlain }) => isPlain),
  };
}

/** What one file holds, and held. */
interface Pair {
  readonly now: string;
  readonly earlier: string;
}

function addedIn({ now, earlier }: Pair): readonly Mention[] {
  const left = mentionsIn(earlier).map(({ words }) => words);
  return mentionsIn(now).filter(({ words }) => {
    const index = left.indexOf(words);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const tokens = /\/\/.*|\/\*[\s\S]*?\*\/|'''[\s\S]*?'''|'(?:\\.|[^\\'\n])*'|\w+|[\s\S]/y;

/** Mentions in a file, and characters of one: more than anybody writes. */
const longest = { mentions: 50, characters: 10_000 };

/** Where Bicep speaks to the guard, if only in a comment. */
function mentionsIn(text: string): readonly Mention[] {
  const all = [...text.matchAll(/aoaiguard/gi)];
  return all.length > longest.mentions
    ? [{ words: text, isPlain: false }]
    : all.map(({ index }) => mentionIn(text.slice(index, index + longest.characters)));
}

function mentionIn(text: string): Mention {
  const found: string[] = [];
  let [depth, isWhole] = [0, text.length < longest.characters];
  tokens.lastIndex = 0;
  for (let [token] = tokens.exec(text) ?? []; token !== undefined; [token] = tokens.exec(text) ?? []) {
    isWhole ||= token === '\n' && depth <= 0;
    if (token === '\n' && depth <= 0) break;
    depth += /^[[{(]$/.test(token) ? 1 : /^[\]})]$/.test(token) ? -1 : 0;
    if (/\S/.test(token) && !/^\/[/*]/.test(token)) found.push(token.replace(/^('+)\s+|\s+('+)$/g, '$1$2'));
  }
  const [, equals, ...value] = found;
  const isWrittenOut = (token: string, index: number) =>
    /^[[\]{},:]$/.test(token) || isPlainText(token) || (/^\w+$/.test(token) && value[index + 1] === ':');
  return { words: found.join(' '), isPlain: isWhole && equals === '=' && value.every(isWrittenOut) };
}

const isPlainText = (token: string) => /^'[\s\S]*'$/.test(token) && !/\\[^\\']|\$\{/.test(token);

async function filesNow(root: string): Promise<Map<string, string> | Refusal> {
  const disk = openDisk(root, undefined);
  const found = await match(disk, '**/*.bicep*');
  const size = found.reduce((sum, file) => sum + file.size, 0);
  if (found.length > limits.sourceFiles || size > limits.sourceBytes) return refusal('there is more Bicep than is read');
  const texts = new Map<string, string>();
  for (const file of found.filter(({ name }) => isBicep(name))) {
    const bytes = bytesOf(disk, file);
    const text = bytes instanceof Uint8Array ? decode(bytes) : undefined;
    if (text === undefined) return refusal(`${file.name}: it is no text`);
    texts.set(file.name, text);
  }
  return texts;
}

/** Whether Bicep said before the change what a suppression in a compiled template says. */
export function saidBefore({ isPlain, added, before }: Bicep, reason: string): boolean {
  const bare = (text: string) => text.replaceAll('\\', '');
  const holds = (words: string) => (one: Mention) => bare(one.words).includes(words);
  return isPlain && !added.some(holds(bare(reason))) && before.some(holds(`'${bare(reason)}'`));
}
