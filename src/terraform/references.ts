import type { Expression, Step, TemplatePart } from '../hcl/syntax.ts';
import { printKey } from './address.ts';
import { itemsOf, textIn } from './json.ts';
import { literalText } from './module.ts';
import type { Json, Key } from './plan.ts';

/** The distinct references of a list: each is followed by its own prefixes, which say nothing more. */
export function distinctReferences(references: Json): readonly string[] {
  const distinct: string[] = [];
  for (const item of itemsOf(references)) {
    const text = textIn(item);
    if (text === undefined) continue;
    const last = distinct.at(-1);
    const isPrefix = last !== undefined && (last.startsWith(`${text}.`) || last.startsWith(`${text}[`));
    if (!isPrefix && !distinct.includes(text)) distinct.push(text);
  }
  return distinct;
}

const head = /^(?:data\.)?[^.[]+(?:\.[^.[]+)?(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])*/;
const isOutside = (text: string) => /^(?:path|terraform|self)\./.test(text);

/** What a reference begins with and means a thing of the module: `var.x`, `each.key`, `data.type.name`, `type.name["key"]`. */
const headOf = (reference: string) => head.exec(reference)?.[0] ?? reference;

/** The heads of a list of references; what is not of the module left out. */
export const headsOf = (references: Json): ReadonlySet<string> =>
  new Set(
    distinctReferences(references)
      .filter((one) => !isOutside(one))
      .map(headOf),
  );

/** The heads of all that an expression refers to; names that it binds itself (`for`, iterators) left out. */
export function headsIn(expression: Expression, bound: ReadonlySet<string>): ReadonlySet<string> {
  const heads = new Set<string>();
  collect(expression, bound, heads);
  return heads;
}

/** The expressions inside another whose names mean the same as outside it. */
function partsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'splat':
      return [expression.of, ...keysIn(expression.steps)];
    case 'for':
      return [expression.collection];
    default:
      return [];
  }
}

const keysIn = (steps: readonly Step[]) => steps.flatMap((one) => (one.kind === 'index' ? [one.key] : []));

function collect(expression: Expression, bound: ReadonlySet<string>, heads: Set<string>): void {
  if (expression.kind === 'variable' || expression.kind === 'step') collectTraversal(expression, bound, heads);
  if (expression.kind === 'template') collectParts(expression.parts, bound, heads);
  for (const part of partsIn(expression)) collect(part, bound, heads);
  if (expression.kind !== 'for') return;
  const inside = within(bound, expression);
  for (const one of [expression.keyResult, expression.result, expression.condition]) if (one) collect(one, inside, heads);
}

const within = (bound: ReadonlySet<string>, { key, value }: { readonly key: string | undefined; readonly value: string }) =>
  new Set([...bound, value, ...(key === undefined ? [] : [key])]);

/** `a.b["c"].d`: the names from the beginning up to the first index. */
function collectTraversal(expression: Expression, bound: ReadonlySet<string>, heads: Set<string>): void {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === 'step') {
    steps.unshift(root.step);
    root = root.of;
  }
  for (const key of keysIn(steps)) collect(key, bound, heads);
  if (root.kind !== 'variable') collect(root, bound, heads);
  if (root.kind !== 'variable' || bound.has(root.name)) return;
  let text = root.name;
  for (const one of steps) {
    const key = one.kind === 'index' ? keyIn(one.key) : undefined;
    if (one.kind === 'index' && key === undefined) break;
    text += one.kind === 'attribute' ? `.${one.name}` : printKey(key);
  }
  // `resource.type.name` is `type.name`, and plans have it so.
  const plain = text.replace(/^resource\./, '');
  if (!isOutside(plain)) heads.add(headOf(plain));
}

/** The key that an index certainly is. */
function keyIn(expression: Expression): Key | undefined {
  if (expression.kind === 'literal' && expression.value.kind === 'integer') return Number(expression.value.value);
  return literalText(expression);
}

function collectParts(parts: readonly TemplatePart[], bound: ReadonlySet<string>, heads: Set<string>): void {
  for (const part of parts) {
    if (part.kind === 'value') collect(part.value, bound, heads);
    if (part.kind === 'if') {
      collect(part.condition, bound, heads);
      collectParts([...part.whenTrue, ...part.whenFalse], bound, heads);
    }
    if (part.kind === 'for') {
      collect(part.collection, bound, heads);
      collectParts(part.parts, within(bound, part), heads);
    }
  }
}
