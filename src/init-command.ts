import { posix } from 'node:path';
import type { QuietFlags } from './arguments.ts';
import { foundIn, lookAround, plannedFor } from './init.ts';
import { openDisk, repositoryRoot } from './source/disk.ts';
import { pathFrom } from './source/paths.ts';
import { endWith, exists, say, tell, writeNew } from './streams.ts';

/** Writes a workflow and a configuration where there is none, and says what it did. */
export async function runInit(folder: string, { quiet = false }: QuietFlags): Promise<void> {
  const root = repositoryRoot(folder) ?? folder;
  const disk = openDisk(root, undefined);
  const project = await lookAround(root);
  const nameOf = (path: string) => pathFrom(folder, posix.join(root, path));
  if (!quiet) say(foundIn(project));
  for (const { path, text, instead } of plannedFor(project)) {
    const there = instead.find((one) => exists(posix.join(root, one)));
    const fault = there === undefined ? writeNew(disk, path, text) : undefined;
    if (fault) {
      tell(`${nameOf(path)} can't be written: ${fault.why}`);
      endWith(2);
    } else if (!quiet) say(there === undefined ? `wrote ${nameOf(path)}` : `left ${nameOf(there)} as it is`);
  }
}
