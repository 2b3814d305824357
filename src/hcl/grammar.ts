import type { Tree } from 'web-tree-sitter';
import { limits } from '../model/limits.ts';
import { readFile, type Wording } from './read.ts';
import { readExpression } from './read-expression.ts';
import { partsOf, placeOf, unread } from './reading.ts';
import type { Expression, ParseHcl } from './syntax.ts';

/** What the grammar makes of a text; undefined where it fails. */
type Grow = (text: string) => Tree | undefined;

/** The grammar reads `x=…`. */
const opening = 'x=';

/** Loads the grammar, whose runtime and tables are given as WebAssembly. */
export async function createHclReader(wasm: { readonly runtime: Uint8Array; readonly grammar: Uint8Array }): Promise<ParseHcl> {
  const { Language, Parser } = await import('web-tree-sitter');
  await Parser.init({ wasmBinary: wasm.runtime });
  const language = await Language.load(wasm.grammar);
  const fresh = () => new Parser().setLanguage(language);
  let parser = fresh();
  const grow: Grow = (text) => {
    try {
      return parser.parse(text) ?? undefined;
    } catch {
      parser = fresh();
      return undefined;
    }
  };
  let broken = 0;
  return (file) =>
    readFile(file, (wording) => {
      const length = wording.end - wording.start;
      if (length > limits.hclExpression) return unread(tooLong, spanOf(wording));
      if (broken > limits.hclExpression) return unread(tooBroken, spanOf(wording));
      const expression = readWording(wording, grow);
      if (!expression) broken += length;
      return expression ?? unread('it is not as HCL has them', spanOf(wording));
    });
}

const most = limits.hclExpression.toLocaleString('en-US');
const tooLong = `it is longer than ${most} characters, the most that are read`;
const tooBroken = `more than ${most} characters of other expressions are not as HCL has them, and no further one is read`;
const spanOf = ({ file, start, end }: Wording) => placeOf(file, start, end);

/** Undefined where the grammar finds an error in it. */
function readWording({ file, start, masked }: Wording, grow: Grow): Expression | undefined {
  const tree = grow(`${opening}${masked}\n`);
  if (!tree) return undefined;
  try {
    const [body] = partsOf(tree.rootNode);
    const items = body && !tree.rootNode.hasError ? partsOf(body) : [];
    const [only, ...others] = items;
    const expression = only && others.length === 0 && only.type === 'attribute' ? partsOf(only)[2] : undefined;
    return expression && readExpression({ file, shift: start - opening.length, depth: 0 }, expression);
  } finally {
    tree.delete();
  }
}
