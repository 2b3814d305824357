import { expect, test } from 'vitest';
import { lineOf, nodesOf, parseSource, type SourceText, type SyntaxNode, sourceTree } from './source-tree.ts';

const isConst = (node: SyntaxNode) => node.typeAnnotation?.typeName?.name === 'const';

const forbidden: Readonly<Record<string, (node: SyntaxNode) => string | undefined>> = {
  TSAnyKeyword: () => 'any',
  TSAsExpression: (node) => (isConst(node) ? undefined : 'a type assertion'),
  TSTypeAssertion: () => 'a type assertion',
  TSNonNullExpression: () => 'a non-null assertion',
  ExportDefaultDeclaration: () => 'a default export',
};

function typeFaults(source: SourceText): readonly string[] {
  return [...nodesOf(source.body)].flatMap((node) => {
    const fault = forbidden[node.type]?.(node);
    return fault ? [`${source.path}:${lineOf(source, node.start)} has ${fault}`] : [];
  });
}

/** Exported declarations that no docstring stands before. Names that are only exported again have theirs elsewhere. */
function docstringFaults(source: SourceText): readonly string[] {
  return source.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const before = source.text.slice(0, node.start).trimEnd();
    const isDocumented = before.endsWith('*/') && before.lastIndexOf('/**') > before.lastIndexOf('*/', before.length - 3);
    const [first] = source.text.slice(node.start).split(/[={(]/);
    return isDocumented ? [] : [`${source.path}:${lineOf(source, node.start)} ${first?.trim()} has no docstring`];
  });
}

const sizeFaults = ({ path, text }: SourceText) =>
  text.trimEnd().split('\n').length > 250 ? [`${path} has more than 250 lines`] : [];

const tree = sourceTree();

test('no any, no assertion, no default export', () => {
  expect(tree.flatMap(typeFaults)).toEqual([]);
});

test('every exported name has a docstring', () => {
  expect(tree.flatMap(docstringFaults)).toEqual([]);
});

test('no file has more than 250 lines', () => {
  expect(tree.flatMap(sizeFaults)).toEqual([]);
});

test('planted faults are found', () => {
  const planted = (text: string) => parseSource('planted.ts', text);
  const types =
    'const a: any = 1;\nconst b = a as string;\nconst c = [1] as const;\nexport default b!;\nimport { a as d } from "./x.ts";';
  expect(typeFaults(planted(types))).toEqual([
    'planted.ts:1 has any',
    'planted.ts:2 has a type assertion',
    'planted.ts:4 has a default export',
    'planted.ts:4 has a non-null assertion',
  ]);
  const names =
    '/** One. */\nexport const one = 1;\n// two\nexport function two() {}\n/** x */ const x = 1;\nexport interface Three {}\nexport { x };';
  expect(docstringFaults(planted(names))).toEqual([
    'planted.ts:4 export function two has no docstring',
    'planted.ts:6 export interface Three has no docstring',
  ]);
  expect(sizeFaults(planted('\n'.repeat(250).concat('x')))).toEqual(['planted.ts has more than 250 lines']);
  expect(sizeFaults(planted('x\n'.repeat(250)))).toEqual([]);
});
