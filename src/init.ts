import { posix } from 'node:path';
import { configurationText, workflowText } from './init-texts.ts';
import { configurationNames } from './settings.ts';
import { match, openDisk } from './source/disk.ts';
import { createFiles } from './source/files.ts';

/** What a repository is made of, as far as a workflow must know; paths from its root. */
export interface Project {
  /** Bicep files that no other one refers to. */
  readonly bicep: readonly string[];
  readonly bicepParameters: readonly string[];
  /** Folders with HCL that no other one calls as a module. */
  readonly terraform: readonly string[];
  /** Templates in JSON that are not compiled from any of these. */
  readonly templates: readonly string[];
}

/** A file that is to be there, by its path from the root. */
export interface Planned {
  readonly path: string;
  readonly text: string;
  /** Paths of which none may be there: each would do the same. */
  readonly instead: readonly string[];
}

/** Looks at what the repository holds; what lies in hidden folders is no source of its own. */
export async function lookAround(root: string): Promise<Project> {
  const disk = openDisk(root, undefined);
  const { read, skim } = createFiles(root);
  const named = async (pattern: string) => {
    const names = (await match(disk, pattern)).map(({ name }) => name);
    return names.filter((name) => isPlain(name) && !/(?:^|\/)\./.test(name)).sort();
  };
  const textOf = (path: string, take: typeof skim) => {
    const reading = take(path);
    return reading.kind === 'text' ? reading.file.text : '';
  };
  const bicep = await named('**/*.bicep');
  const hcl = await named('**/*.tf');
  const modules = new Set(bicep.flatMap((path) => referred(path, textOf(path, read), /'([^'\n]+\.bicep)'/g)));
  const called = new Set(hcl.flatMap((path) => referred(path, textOf(path, read), /\bsource\s*=\s*"(\.\.?\/[^"\n]*)"/g)));
  const json = (await named('**/*.json')).filter((path) => !bicep.includes(path.replace(/\.json$/i, '.bicep')));
  return {
    bicep: bicep.filter((path) => !modules.has(path)),
    bicepParameters: await named('**/*.bicepparam'),
    terraform: [...new Set(hcl.map((path) => posix.dirname(path)))].filter((path) => !called.has(path)),
    templates: json.filter((path) => /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(textOf(path, skim))),
  };
}

/** Whether a command line and a workflow take a path as it is. */
const isPlain = (path: string) => /^[\w.][\w./-]*$/.test(path);

/** Paths that a text refers to, from the root. */
const referred = (from: string, text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, path = '']) => posix.join(posix.dirname(from), path).replace(/\/$/, ''));

/** What was found, in a sentence. */
export function foundIn({ bicep, bicepParameters, terraform, templates }: Project): string {
  const parts = [
    ...(templates.length > 0 ? [`ARM templates (${listed(templates)})`] : []),
    ...(bicep.length > 0 ? [`Bicep (${listed([...bicep, ...bicepParameters])})`] : []),
    ...(terraform.length > 0 ? [`Terraform (${listed(terraform)})`] : []),
  ];
  return parts.length > 0
    ? `found ${parts.join(', ')}`
    : 'found no ARM template, no Bicep and no Terraform; the workflow is the one for ARM templates';
}

const listed = (paths: readonly string[]) => (paths.length > 5 ? `${paths.slice(0, 5).join(', ')}, …` : paths.join(', '));

/** The files that are to be there. */
export const plannedFor = (project: Project): readonly Planned[] => [
  {
    path: '.github/workflows/aoai-guard.yml',
    text: workflowText(project),
    instead: ['.github/workflows/aoai-guard.yml', '.github/workflows/aoai-guard.yaml'],
  },
  { path: 'aoai-guard.jsonc', text: configurationText, instead: configurationNames },
];
