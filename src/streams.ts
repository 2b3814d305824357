import { lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WriteStream } from 'node:tty';
import { CommanderError } from 'commander';
import { limits } from './model/limits.ts';
import type { Problem } from './model/report.ts';
import { positionAt } from './model/span.ts';
import type { Options } from './options.ts';
import { plain } from './report/plain.ts';
import { attempt, type Refused, refused } from './source/attempt.ts';
import { type Disk, findWithin } from './source/disk.ts';

/** One line on stderr, about what is no part of the report. */
export const tell = (message: string): void => void process.stderr.write(`aoai-guard: ${plain(message)}\n`);

/** Problems on stderr, for whoever does not see the report. */
export function tellProblems(problems: readonly Problem[]): void {
  for (const { message, at } of problems) {
    const { line, column } = positionAt(at.file, at.start);
    tell(`${at.file.path}:${line}:${column}: ${message}`);
  }
}

const misuse = 'aoai-guard.misuse';

/** Ends the run: what it is asked to do it can't. */
export function fail(message: string): never {
  throw new CommanderError(2, misuse, `error: ${message}`);
}

/** Whether `fail` threw it, so that nobody was told yet. */
export const isUntold = ({ code }: CommanderError): boolean => code === misuse;

/** What the process ends with once all is written. */
export function endWith(status: 0 | 1 | 2): void {
  process.exitCode = status;
}

/** Whether a report goes to stdout. */
export const isOnScreen = ({ output }: { readonly output?: string | undefined }): boolean =>
  output === undefined || output === '-';

/** Writes a report where it belongs; a file that was read is left as it is. */
export function print(text: string, { output }: { readonly output?: string | undefined }, read: Iterable<string>): void {
  if (output === undefined || isOnScreen({ output })) return void process.stdout.write(text);
  refuseToOverwrite([output], read);
  const fault = writeReport(output, text);
  if (fault !== undefined) fail(`'${output}' can't be written: ${fault}`);
}

/** Ends the run where a path that is to be written is one that was read, by whatever links. */
export function refuseToOverwrite(written: readonly string[], read: Iterable<string>): void {
  const all = [...read];
  const path = written.find((one) => all.some((other) => isSameFile(other, one)));
  if (path !== undefined) fail(`'${path}' is read, and so not written to`);
}

/** Whether a report is coloured; without `--color` as Node has it, for which FORCE_COLOR wins over NO_COLOR and over what is no terminal. */
export function isColoured({ color, output }: Pick<Options, 'color' | 'output'>): boolean {
  if (color !== 'auto') return color === 'always';
  const { FORCE_COLOR } = process.env;
  if (!isOnScreen({ output })) return false;
  if (FORCE_COLOR !== undefined) return WriteStream.prototype.hasColors({ FORCE_COLOR });
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

/** All of standard input; ends the run where it can't be read. */
export async function bytesOfStdin(): Promise<Uint8Array> {
  const bytes = await readStdin();
  return bytes instanceof Uint8Array ? bytes : fail(`standard input can't be read: ${bytes.why}`);
}

/** All of standard input, as far as a file may be long: a plan, by how it begins, longer than others. */
async function readStdin(): Promise<Uint8Array | Refused> {
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

/** Whether anything is at the path, be it a link that leads nowhere. */
export function exists(path: string): boolean {
  const found = attempt(() => lstatSync(path));
  return !('kind' in found) || found.kind === 'refused';
}

/** Whether two paths lead to one file, by whatever links. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => attempt(() => statSync(path, { bigint: true })));
  if (first && second && 'ino' in first && 'ino' in second) return first.dev === second.dev && first.ino === second.ino;
  return resolve(one) === resolve(other);
}

/** One line on stdout, for people. */
export const say = (message: string): void => void process.stdout.write(`${plain(message)}\n`);

/** Writes a file where there is none, with the folders that it needs; no symbolic link leads the way out of the root. */
export function writeNew(disk: Disk, path: string, text: string): Refused | undefined {
  const folders = path.split('/').slice(0, -1);
  for (const [index] of folders.entries()) {
    const folder = folders.slice(0, index + 1).join('/');
    const found = findWithin(disk, disk.root, folder);
    if (found.kind === 'file') return refused(`${folder} is a file`);
    const made = found.kind === 'missing' ? attempt(() => mkdirSync(join(disk.base, folder))) : found;
    if (made?.kind === 'refused') return made;
  }
  const written = attempt(() => {
    writeFileSync(join(disk.base, path), text, { flag: 'wx' });
    return undefined;
  });
  return written?.kind === 'missing' ? refused('its folder is gone') : written;
}

/** Writes a report; why that fails, else undefined. */
function writeReport(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

const reasonOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
