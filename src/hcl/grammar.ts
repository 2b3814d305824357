import type { Tree } from 'web-tree-sitter';
import { limits } from '../model/limits.ts';
import { readFile, type Wording } from './read.ts';
import { readExpression } from './read-expression.ts';
import { notHcl, partsOf, placeOf, unread } from './reading.ts';
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
      const most = Math.max(Math.floor(Math.sqrt(limits.hclExpression ** 2 - broken)), limits.hclBroken);
      if (length > most) return unread(`it is longer than ${most} characters, the most that are read here`, spanOf(wording));
      const expression = readWording(wording, grow);
      if (!expression) broken = Math.min(broken + length ** 2, limits.hclExpression ** 2);
      return expression ?? unread(notHcl, spanOf(wording));
    });
}

const textStarts = ['quoted_template_start', 'heredoc_start'];

const spanOf = ({ file, start, end }: Wording) => placeOf(file, start, end);

/** Undefined where the grammar finds an error in it, or other texts than there are. */
function readWording({ file, start, masked, texts }: Wording, grow: Grow): Expression | undefined {
  const tree = grow(`${opening}${masked}\n`);
  if (!tree) return undefined;
  try {
    const { rootNode } = tree;
    const shift = start - opening.length;
    const found = rootNode.descendantsOfType(textStarts).map(({ startIndex }) => startIndex + shift);
    if (rootNode.hasError || found.join() !== texts.join()) return undefined;
    const [body, ...bodies] = partsOf(rootNode);
    const [only, ...others] = body ? partsOf(body) : [];
    const expression = only?.type === 'attribute' ? partsOf(only)[2] : undefined;
    const isAlone = bodies.length === 0 && others.length === 0;
    return expression && isAlone ? readExpression({ file, shift, depth: 0 }, expression) : undefined;
  } finally {
    tree.delete();
  }
}
