import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { evaluate } from '../../src/hcl/evaluate.ts';
import { createHclReader } from '../../src/hcl/grammar.ts';
import type { Result } from '../../src/hcl/result.ts';
import { createRun, type Run } from '../../src/hcl/run.ts';
import type { Expression } from '../../src/hcl/syntax.ts';
import type { Item, Value } from '../../src/model/value.ts';

const require = createRequire(import.meta.url);
const wasm = (path: string) => readFileSync(require.resolve(path));

const parse = await createHclReader({
  runtime: wasm('web-tree-sitter/web-tree-sitter.wasm'),
  grammar: wasm('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
});

const known = new Map<string, Expression>();

/** The expression that a text writes. */
export function read(text: string, path = 'test.tf'): Expression {
  const before = known.get(text);
  if (before) return before;
  const { body } = parse({ path, text: `x = ${text}\n` });
  const attribute = body.attributes.get('x');
  if (!attribute) throw new Error(`no expression: ${text}`);
  known.set(text, attribute.value);
  return attribute.value;
}

/** What the text gives where these names are known. */
export function evaluateText(text: string, names: Readonly<Record<string, Value>> = {}, run: Run = createRun()): Result {
  return evaluate(read(text), (name) => (Object.hasOwn(names, name) ? names[name] : undefined), run);
}

/** A value as JSON; an unknown as `{ unknown: why }`. */
export function plain(value: Item): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'integer':
      return Number(value.value);
    case 'boolean':
    case 'float':
    case 'text':
      return value.value;
    case 'array':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member)]));
    case 'pattern':
      return { parts: value.parts.map((part) => (typeof part === 'string' ? part : part.term)) };
    case 'stretch':
      return { each: plain(value.each) };
    case 'unknown':
      return { unknown: value.why };
  }
}
