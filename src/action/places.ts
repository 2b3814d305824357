import { posix } from 'node:path';
import { wholeFile } from '../model/span.ts';
import { rootPaths } from '../root-paths.ts';
import { createFiles } from '../source/files.ts';
import type { Base } from './base.ts';
import type { Version } from './said.ts';
import { staysWithin, type Workspace } from './workspace.ts';

const folderOf = ({ pathPrefix }: Workspace) => pathPrefix.replace(/\/$/, '');

/** The files as they are checked out. Faults quote what they are about, so that a link to what else lies there, such as `.env`, is not followed. */
export function checkedOut(workspace: Workspace): Version {
  const { folder, root, pathPrefix } = workspace;
  const files = createFiles(folder);
  const { fromRun } = rootPaths(pathPrefix);
  const unread = (path: string, why: string) => ({
    kind: 'problem' as const,
    message: `This can't be read: ${why}`,
    at: wholeFile({ path: fromRun(path), text: '' }),
  });
  return {
    folder: folderOf(workspace),
    isPast: false,
    read: async (path) => {
      if (!staysWithin(root, path)) return unread(path, 'it leads out of the repository');
      return files.read(posix.join(root, path));
    },
  };
}

/** The files of the base commit. */
export function atBase(workspace: Workspace, base: Base): Version {
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
