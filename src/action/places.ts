import { posix } from 'node:path';
import { rootPaths } from '../model/root-paths.ts';
import { wholeFile } from '../model/span.ts';
import type { SettingsPlace } from '../settings.ts';
import { createFiles } from '../source/files.ts';
import type { Base } from './base.ts';
import { staysWithin, type Workspace } from './workspace.ts';

const folderOf = ({ pathPrefix }: Workspace) => pathPrefix.replace(/\/$/, '');

/** The files as they are checked out. */
export function checkedOut(workspace: Workspace): SettingsPlace {
  const { folder, root, pathPrefix } = workspace;
  const files = createFiles(folder);
  const { fromRun } = rootPaths(pathPrefix);
  return {
    folder: folderOf(workspace),
    read: async (path) => {
      if (staysWithin(root, path)) return files.read(posix.join(root, path));
      const message = "This can't be read: it leads out of the repository";
      return { kind: 'problem', message, at: wholeFile({ path: fromRun(path), text: '' }) };
    },
  };
}

/** The files of the base commit. */
export function atBase(workspace: Workspace, base: Base): SettingsPlace {
  const { fromRun } = rootPaths(workspace.pathPrefix);
  return {
    folder: folderOf(workspace),
    isPast: true,
    read: async (path) => {
      const found = await base.read(path);
      if (found.kind === 'missing') return found;
      const file = { path: fromRun(path), text: found.kind === 'text' ? found.text : '' };
      if (found.kind === 'text') return { kind: 'text', file };
      return { kind: 'problem', message: `This can't be read at the base commit: ${found.why}`, at: wholeFile(file) };
    },
  };
}
