import { lazy } from '../model/lazy.ts';
import type { Span } from '../model/span.ts';
import { type ObjectValue, plainItems, type Value } from '../model/value.ts';
import { expressionOf, referenceOf } from './read-json-expression.ts';
import type { Attribute, Block, Body, HclFile, ParseHcl } from './syntax.ts';

/** How many labels the blocks of a file have; all others have none. https://developer.hashicorp.com/terraform/language/syntax/json */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['ephemeral', 2],
  ['module', 1],
  ['variable', 1],
  ['output', 1],
  ['provider', 1],
  ['check', 1],
]);

/** The same of blocks in blocks. */
const innerLabelCounts: ReadonlyMap<string, number> = new Map([
  ['dynamic', 1],
  ['provisioner', 1],
  ['backend', 1],
  ['provider_meta', 1],
]);

/** Arguments whose texts name things, and are no templates, by the block they stand in. */
const references: ReadonlyMap<string, readonly string[]> = new Map([
  ['resource', ['provider', 'depends_on']],
  ['data', ['provider', 'depends_on']],
  ['ephemeral', ['provider', 'depends_on']],
  ['lifecycle', ['ignore_changes', 'replace_triggered_by']],
  ['module', ['providers', 'depends_on']],
  ['output', ['depends_on']],
  ['variable', ['type']],
  ['moved', ['from', 'to']],
  ['import', ['to', 'provider']],
  ['removed', ['from']],
]);

interface Reading {
  readonly parse: ParseHcl;
  readonly faults: HclFile['faults'][number][];
}

/**
 * Reads the JSON of a `.tf.json` file to the tree of HCL. Without a schema nobody knows which member of a block is an argument and which
 * a block, so each is an argument, and where it is an object or an array of objects it is blocks too. What a text holds is read when first
 * asked for, and is placed where the text is.
 */
export function readHclJson(root: Value, parse: ParseHcl): HclFile {
  const reading: Reading = { parse, faults: [] };
  const objects = objectsOf(root) ?? [];
  if (!objectsOf(root)) fault(reading, root.span);
  const blocks = objects.flatMap((object) =>
    [...object.members].flatMap(([type, value]) =>
      type === '//' ? [] : (blocksOf(reading, type, value, labelCounts) ?? fault(reading, value.span)),
    ),
  );
  return { body: { attributes: new Map(), blocks, span: root.span }, faults: reading.faults };
}

function fault({ faults }: Reading, at: Span): readonly Block[] {
  faults.push({ message: 'An object, or an array of objects, is expected here', at });
  return [];
}

/** The object, or the objects of the array; undefined for anything else. */
function objectsOf(value: Value): readonly ObjectValue[] | undefined {
  if (value.kind === 'null') return [];
  if (value.kind === 'object') return [value];
  const items = value.kind === 'array' ? plainItems(value) : undefined;
  const objects = items?.filter((item) => item.kind === 'object');
  return objects?.length === items?.length ? objects : undefined;
}

/** The value of a block whose labels are all told, and where the last name before it is written. */
interface Labelled {
  readonly labels: readonly string[];
  readonly value: Value;
  readonly key: Span;
}

function blocksOf(
  reading: Reading,
  type: string,
  value: Value,
  counts: ReadonlyMap<string, number>,
): readonly Block[] | undefined {
  const found = labelled({ labels: [], value, key: keyOf(type, value) }, counts.get(type) ?? 0);
  const blocks: Block[] = [];
  for (const { labels, value, key } of found ?? []) {
    const objects = objectsOf(value);
    if (!objects) return undefined;
    for (const object of objects) {
      const { file, start, end } = object.span;
      const header = object === value ? key : { file, start, end: start + 1 };
      blocks.push({ type, labels, header, span: { file, start: header.start, end }, body: bodyOf(reading, type, object) });
    }
  }
  return found && blocks;
}

function labelled(outer: Labelled, count: number): readonly Labelled[] | undefined {
  if (count === 0) return [outer];
  const found: Labelled[] = [];
  for (const object of objectsOf(outer.value) ?? [undefined]) {
    for (const [name, value] of object?.members ?? []) {
      const inner = name === '//' ? [] : labelled({ labels: [...outer.labels, name], value, key: keyOf(name, value) }, count - 1);
      if (!inner) return undefined;
      for (const one of inner) found.push(one);
    }
    if (!object) return undefined;
  }
  return found;
}

function bodyOf(reading: Reading, type: string, object: ObjectValue): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const [name, value] of object.members) {
    if (name === '//') continue;
    attributes.set(name, attributeOf(reading, type, name, value));
    const nested = type === 'locals' ? [] : blocksOf(reading, name, value, innerLabelCounts);
    for (const block of nested ?? []) blocks.push(block);
  }
  return { attributes, blocks, span: object.span };
}

function attributeOf({ parse }: Reading, type: string, name: string, written: Value): Attribute {
  const isReference = references.get(type)?.includes(name);
  const value = lazy(() => (isReference ? referenceOf(written, parse) : expressionOf(written, parse)));
  const { file, start } = keyOf(name, written);
  return {
    name,
    span: { file, start, end: written.span.end },
    get value() {
      return value();
    },
  };
}

/** Where the name before a value is written; where that can't be told, the beginning of the value. */
function keyOf(name: string, { span: { file, start } }: Value): Span {
  const before = (at: number) => {
    let found = at;
    while (/\s/.test(file.text[found - 1] ?? '')) found -= 1;
    return found;
  };
  const colon = before(start);
  const end = before(colon - 1);
  const from = end - name.length - 2;
  const isKey = file.text[colon - 1] === ':' && file.text.slice(from, end) === `"${name}"`;
  return isKey ? { file, start: from, end } : { file, start, end: start + 1 };
}
