import { limits } from '../model/limits.ts';
import { decode } from '../source/decode.ts';
import { bytesOf, match, openDisk } from '../source/disk.ts';
import { type Refusal, refusal } from './api.ts';
import type { Base } from './base.ts';
import type { Changed } from './changed.ts';

/** What Bicep says of suppressions where a change touches it: templates that are compiled in the run are no part of the change. */
export interface Bicep {
  readonly kind: 'bicep';
  /** Whether the change adds a place where Bicep speaks to the guard. */
  readonly isGrown: boolean;
  /** All Bicep files as they were before the change. */
  readonly before: readonly string[];
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
  const all = [...now.keys()].map((path) => ({ path, previous: undefined }));
  const touched = changed.kind === 'changed' ? bicepOf(changed) : all;
  if (touched.length > most) return refusal(`there are more than the ${most} Bicep files that are compared`);
  const earlier: string[] = [];
  for (const { path, previous } of touched) {
    const file = await base.read(previous ?? path);
    if (file.kind === 'refused') return refusal(`${previous ?? path}: ${file.why}`);
    if (file.kind === 'text') earlier.push(file.text);
  }
  const current = touched.flatMap(({ path }) => now.get(path) ?? []);
  for (const { path } of touched) now.delete(path);
  const isGrown = countIn(current) > countIn(earlier);
  return { kind: 'bicep', isGrown, before: [...earlier, ...now.values()] };
}

const countIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.split('aoaiGuard').length - 1, 0);

async function filesNow(root: string): Promise<Map<string, string> | Refusal> {
  const disk = openDisk(root, undefined);
  const found = await match(disk, '**/*.bicep*');
  const size = found.reduce((sum, file) => sum + file.size, 0);
  if (found.length > limits.sourceFiles || size > limits.sourceBytes) return refusal('there is more Bicep than is read');
  const texts = found.flatMap((file): readonly (readonly [string, string])[] => {
    const bytes = bytesOf(disk, file);
    const text = bytes instanceof Uint8Array ? decode(bytes) : undefined;
    return isBicep(file.name) && text !== undefined ? [[file.name, text]] : [];
  });
  return new Map(texts);
}

/** Whether Bicep said before the change what a suppression in a compiled template says. */
export function saidBefore({ isGrown, before }: Bicep, reason: string): boolean {
  const bare = (text: string) => text.replaceAll('\\', '');
  return !isGrown && before.some((text) => text.includes('aoaiGuard') && bare(text).includes(bare(reason)));
}
