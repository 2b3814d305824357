import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree, in ESTree's words: what the tests ask of one. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly source?: SyntaxNode;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly declaration?: SyntaxNode;
  readonly typeAnnotation?: SyntaxNode;
  readonly typeName?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly key?: SyntaxNode;
  readonly computed?: boolean;
}

/** One file of `src`, parsed. Paths are relative to `src`, `/` between folders. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly body: readonly SyntaxNode[];
}

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Parses one file's text. */
export function parseSource(path: string, text: string): SourceText {
  return { path, text, body: parseAst(text, { lang: 'ts' }, path).body as readonly SyntaxNode[] };
}

/** Every file of `src`. */
export function sourceTree(): readonly SourceText[] {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => parseSource(name.replaceAll('\\', '/'), readFileSync(join(src, name), 'utf8')));
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value;

/** All nodes, at any depth. */
export function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (isNode(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* nodesOf(child);
}

/** What a file imports, exports again or loads: a path relative to `src`, or a package's name. */
export function importsOf(source: SourceText): readonly { readonly target: string; readonly onlyTypes: boolean }[] {
  return [...nodesOf(source.body)].flatMap((node) => {
    const written = /^(Import|Export)/.test(node.type) ? node.source?.value : undefined;
    if (typeof written !== 'string') return [];
    const target = written.startsWith('.')
      ? relative(src, join(src, dirname(source.path), written)).replaceAll('\\', '/')
      : written;
    return [{ target, onlyTypes: node.importKind === 'type' || node.exportKind === 'type' }];
  });
}

/** Line, from 1, of an offset. */
export const lineOf = (source: SourceText, offset: number) => source.text.slice(0, offset).split('\n').length;
