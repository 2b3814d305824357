import { expect, test } from 'vitest';
import { importsOf, lineOf, nodesOf, parseSource, type SourceText, type SyntaxNode, sourceTree } from './source-tree.ts';

/**
 * Which folders each folder may import. Files directly under `src/` may import all of them but the Action, and no folder imports such a
 * file but the Action, which stands above them with its entry.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ['model'],
  template: ['model'],
  policy: ['model'],
  configuration: ['model'],
  azure: ['model'],
  report: ['model'],
  arm: ['model', 'template'],
  rules: ['model', 'azure'],
  hcl: ['model'],
  terraform: ['model', 'hcl'],
  action: ['', 'model', 'source', 'policy', 'configuration', 'report', 'rules'],
};
/** Packages and modules of Node that only compute, and who may have the others. */
const pure = ['node:crypto', 'node:path', 'node:util', 'jsonc-parser', 'fflate', 'web-tree-sitter', 'zod'];
const effects = [
  'source/assets.ts',
  'source/disk.ts',
  'streams.ts',
  'cli.ts',
  'action/main.ts',
  'action/client.ts',
  'action/git.ts',
  'action/workspace.ts',
];
const reachingOut = [
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'globalThis',
  'eval',
  'Function',
  'require',
];

const folderOf = (path: string) => {
  if (path === 'action.ts') return 'action';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
};

function layerFaults(source: SourceText): readonly string[] {
  const own = folderOf(source.path);
  const allowed = own === '' ? ['', ...Object.keys(layers).filter((name) => name !== 'action')] : [own, ...(layers[own] ?? [])];
  const faults = own !== '' && !layers[own] ? [`${source.path}: folder '${own}' has no place in the layers`] : [];
  for (const { target, onlyTypes } of importsOf(source)) {
    const isOurs = target.endsWith('.ts');
    if (isOurs && !allowed.includes(folderOf(target))) faults.push(`${source.path} must not import ${target}`);
    if (!isOurs && !onlyTypes && !pure.includes(target) && !effects.includes(source.path))
      faults.push(`${source.path} must not import ${target}`);
  }
  return faults;
}

/** `process.env` names the global; `child.process`, `{ process: 1 }` and a member of a type do not. */
function isMemberName(identifier: SyntaxNode, parent: SyntaxNode): boolean {
  const isKey = parent.property === identifier || parent.key === identifier;
  return isKey && parent.computed !== true;
}

function effectFaults(source: SourceText): readonly string[] {
  if (effects.includes(source.path)) return [];
  return [...nodesOf(source.body)].flatMap((parent) =>
    Object.values(parent)
      .flat()
      .filter(
        (child): child is SyntaxNode =>
          typeof child === 'object' && child !== null && (child as SyntaxNode).type === 'Identifier',
      )
      .filter((child) => reachingOut.includes(String(child.name)) && !isMemberName(child, parent))
      .map((child) => `${source.path}:${lineOf(source, child.start)} must not use ${child.name}`),
  );
}

/** Folders that come back to where they started by their imports, types left out: those are gone when the program runs. */
function cycles(sources: readonly SourceText[]): readonly string[] {
  const imports = new Map<string, Set<string>>();
  for (const source of sources) {
    const own = folderOf(source.path);
    const others = importsOf(source).filter(
      ({ target, onlyTypes }) => target.endsWith('.ts') && !onlyTypes && folderOf(target) !== own,
    );
    imports.set(own, new Set([...(imports.get(own) ?? []), ...others.map(({ target }) => folderOf(target))]));
  }
  const done = new Set<string>();
  const visit = (folder: string, way: readonly string[]): readonly string[] => {
    if (way.includes(folder)) return [[...way.slice(way.indexOf(folder)), folder].join(' → ')];
    if (done.has(folder)) return [];
    done.add(folder);
    return [...(imports.get(folder) ?? [])].flatMap((next) => visit(next, [...way, folder]));
  };
  return [...imports.keys()].flatMap((folder) => visit(folder, []));
}

const tree = sourceTree();

test('no folder imports what stands above it', () => {
  expect(tree.flatMap(layerFaults)).toEqual([]);
});

test('only the entry and the file reader touch the world', () => {
  expect(tree.flatMap(effectFaults)).toEqual([]);
});

test('no folder imports itself by way of others', () => {
  expect(cycles(tree)).toEqual([]);
});

test.each([
  ['model/planted.ts', "import { x } from '../source/json.ts';", 'model/planted.ts must not import source/json.ts'],
  ['report/planted.ts', "export * from '../rules/index.ts';", 'report/planted.ts must not import rules/index.ts'],
  ['rules/planted.ts', "import type { X } from '../guard.ts';", 'rules/planted.ts must not import guard.ts'],
  ['source/json.ts', "import { readFileSync } from 'node:fs';", 'source/json.ts must not import node:fs'],
  ['guard.ts', "const { spawn } = await import('node:child_process');", 'guard.ts must not import node:child_process'],
  ['cli.ts', "await import('./action/run.ts');", 'cli.ts must not import action/run.ts'],
  ['guard.ts', "import './action.ts';", 'guard.ts must not import action.ts'],
  ['helpers/planted.ts', '', "helpers/planted.ts: folder 'helpers' has no place in the layers"],
])('a planted import is found: %s %s', (path, text, fault) => {
  expect(layerFaults(parseSource(path, text))).toEqual([fault]);
});

test('planted effects and a planted cycle are found', () => {
  const text = 'console.log(1);\nconst x = { process: 1 }.process;\nif (x) process.stdout.write("");';
  const fault = (line: number, name: string) => `guard.ts:${line} must not use ${name}`;
  expect(effectFaults(parseSource('guard.ts', text))).toEqual([fault(1, 'console'), fault(3, 'process')]);
  const files = ['a', 'b', 'c'].map((name, index, all) =>
    parseSource(`${name}/x.ts`, `import { x } from '../${all[(index + 1) % 3]}/x.ts';`),
  );
  expect(cycles(files)).toEqual(['a → b → c → a']);
});
