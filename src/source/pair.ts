/** A template, with the names of its parameters in lower case. */
export interface PairedTemplate {
  readonly path: string;
  readonly parameterNames: ReadonlySet<string>;
}

/** A parameter file, with the names it gives values to. */
export interface ParameterFile {
  readonly path: string;
  readonly names: ReadonlySet<string>;
  /** Whether its `$schema` says that it is one. */
  readonly hasSchema: boolean;
}

/**
 * Which parameter files go with each template (paths to paths; every template has an entry): those beside it that are named after
 * it, the longest template name that fits winning, else those whose parameters just one template of the folder has.
 */
export function pairParameters(
  templates: readonly PairedTemplate[],
  parameterFiles: readonly ParameterFile[],
): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>(templates.map(({ path }) => [path, []]));
  const folders = new Map<string, Named[]>();
  for (const template of templates) {
    const { folder, stem } = split(template.path);
    const others = folders.get(folder);
    if (others) others.push({ ...template, stem });
    else folders.set(folder, [{ ...template, stem }]);
  }
  for (const file of parameterFiles) {
    for (const { path } of templatesOf(file, folders)) pairs.get(path)?.push(file.path);
  }
  return pairs;
}

interface Named extends PairedTemplate {
  readonly stem: string;
}

/** The parameter files that go with no template. */
export function unpairedParameters(
  pairs: ReadonlyMap<string, readonly string[]>,
  parameterFiles: readonly ParameterFile[],
): readonly ParameterFile[] {
  const paired = new Set([...pairs.values()].flat());
  return parameterFiles.filter(({ path }) => !paired.has(path));
}

/** Whether a path is one under which parameter files are paired by name: such a file is to be read whatever it holds. */
export const looksLikeParameters = (path: string): boolean => /parameters[^/]*(?:\/[^/]*)?$/i.test(path);

function templatesOf(file: ParameterFile, folders: ReadonlyMap<string, readonly Named[]>): readonly Named[] {
  const { folder, stem } = split(file.path);
  const beside = (folders.get(folder) ?? []).filter(({ path }) => path !== file.path);
  const named = withLongestName(beside.filter((template) => isNamedAfter(stem, template.stem)));
  if (named.length > 0) return named;
  const parent = split(folder);
  const above = parent.stem === 'parameters' ? (folders.get(parent.folder) ?? []) : [];
  const begun = withLongestName(above.filter((template) => stem.startsWith(template.stem)));
  if (begun.length > 0 || !file.hasSchema) return begun;
  const names = [...file.names].map((name) => name.toLowerCase());
  return theOnly(beside, ({ parameterNames }) => names.every((name) => parameterNames.has(name)));
}

/** The one template that fits; none where several do. */
function theOnly(all: readonly Named[], fits: (one: Named) => boolean): readonly Named[] {
  const first = all.findIndex(fits);
  const isOnly = first >= 0 && !all.slice(first + 1).some(fits);
  return isOnly ? all.slice(first, first + 1) : [];
}

/** `<name>.parameters`, `<name>.parameters.<env>`, `<name>.<env>.parameters`, `azuredeploy.parameters…`. */
function isNamedAfter(stem: string, name: string): boolean {
  if (`${stem}.`.startsWith(`${name}.parameters.`)) return true;
  if (stem.startsWith(`${name}.`) && stem.endsWith('.parameters')) return true;
  return name === 'azuredeploy' && stem.startsWith('azuredeploy.parameters');
}

function withLongestName(templates: readonly Named[]): readonly Named[] {
  const longest = templates.reduce((most, { stem }) => Math.max(most, stem.length), 0);
  return templates.filter(({ stem }) => stem.length === longest);
}

/** Folder as written, and the file's name in lower case without its last ending. */
function split(path: string): { readonly folder: string; readonly stem: string } {
  const slash = path.lastIndexOf('/');
  const stem = path.slice(slash + 1).replace(/\.(?:jsonc?|bicep)$/i, '');
  return { folder: path.slice(0, Math.max(slash, 0)), stem: stem.toLowerCase() };
}
