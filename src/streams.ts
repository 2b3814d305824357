import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { limits } from './model/limits.ts';
import { attempt, type Refused, refused } from './source/attempt.ts';

/** All of standard input, as far as a file may be long: a plan, by how it begins, longer than others. */
export async function readStdin(): Promise<Uint8Array | Refused> {
  const chunks: Buffer[] = [];
  let size = 0;
  let most: number = limits.bytes;
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      chunks.push(bytes);
      if (size > most && most < limits.planBytes && (await isPlan(chunks))) most = limits.planBytes;
      if (size > most) return refused(`it holds more than the ${most.toLocaleString('en-US')} bytes that are read`);
    }
  } catch (thrown) {
    return refused(reasonOf(thrown));
  }
  return Buffer.concat(chunks);
}

async function isPlan(chunks: readonly Buffer[]): Promise<boolean> {
  const { looksLikePlanBytes } = await import('./terraform/recognise.ts');
  return looksLikePlanBytes(Buffer.concat(chunks.slice(0, 16)));
}

/** Whether anything is at the path. */
export const exists = (path: string): boolean => existsSync(path);

/** Whether two paths lead to one file, by whatever links. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => attempt(() => statSync(path, { bigint: true })));
  if (first && second && 'ino' in first && 'ino' in second) return first.dev === second.dev && first.ino === second.ino;
  return resolve(one) === resolve(other);
}

/** Writes a report; why that fails, else undefined. */
export function writeReport(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

const reasonOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
