import type { Attribute, Block, Expression, HclFile, ParseHcl } from '../hcl/syntax.ts';
import type { SourceFile, Span } from '../model/span.ts';
import type { ModuleSource } from './plan.ts';

/** A resource, module call, variable, … of a module: its first block, and what override files merge into it. */
export interface Declaration {
  /** What stands before the brace of the first block. */
  readonly header: Span;
  /** All of the first block. */
  readonly block: Span;
  readonly attribute: (name: string) => Attribute | undefined;
  /** The nested blocks of a type, in order; `dynamic` ones of it too. */
  readonly blocks: (type: string) => readonly Block[];
}

/** What the HCL of a module declares; each name looked up once and on demand. */
export interface Module {
  readonly isOurs: boolean;
  readonly resource: (mode: 'managed' | 'data', type: string, name: string) => Declaration | undefined;
  readonly call: (name: string) => Declaration | undefined;
  readonly variable: (name: string) => Declaration | undefined;
  readonly output: (name: string) => Declaration | undefined;
  readonly local: (name: string) => Attribute | undefined;
  readonly provider: (name: string, alias: string | undefined) => Declaration | undefined;
  /** The names of all its calls, variables, outputs, or locals. */
  readonly names: (type: 'module' | 'variable' | 'output' | 'locals') => readonly string[];
  /** Where its files could not be read as HCL. */
  readonly faults: HclFile['faults'];
}

/** Override files are merged last. https://developer.hashicorp.com/terraform/language/files/override */
const isOverride = ({ path }: SourceFile) => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);

/** Reads the files of one module. */
export function readModule({ files, isOurs }: ModuleSource, parse: ParseHcl): Module {
  const ordered = [...files.filter((file) => !isOverride(file)), ...files.filter(isOverride)];
  const read = ordered.map((file) => ({ file, ...parse(file) }));
  const declarations = new Map<string, Declaration>();
  const locals = new Map<string, Attribute>();
  const names = new Map<string, Set<string>>();
  for (const { file, body } of read) {
    for (const block of body.blocks) {
      if (block.type === 'locals') for (const [name, attribute] of block.body.attributes) locals.set(name, attribute);
      const key = keyOf(block.type, block.labels, aliasOf(block));
      const before = declarations.get(key);
      if (block.labels[0] !== undefined) names.set(block.type, (names.get(block.type) ?? new Set()).add(block.labels[0]));
      if (!before) declarations.set(key, declarationOf(block));
      else if (isOverride(file)) declarations.set(key, merge(before, block));
    }
  }
  const find = (type: string, ...labels: readonly string[]) => declarations.get(keyOf(type, labels, undefined));
  return {
    isOurs,
    resource: (mode, type, name) => find(mode === 'data' ? 'data' : 'resource', type, name),
    call: (name) => find('module', name),
    variable: (name) => find('variable', name),
    output: (name) => find('output', name),
    local: (name) => locals.get(name),
    provider: (name, alias) => declarations.get(keyOf('provider', [name], alias)),
    names: (type) => [...(type === 'locals' ? locals.keys() : (names.get(type) ?? []))],
    faults: read.flatMap(({ faults }) => faults),
  };
}

const keyOf = (type: string, labels: readonly string[], alias: string | undefined) =>
  JSON.stringify([type, ...labels, ...(alias === undefined ? [] : [{ alias }])]);

function aliasOf({ type, body }: Block): string | undefined {
  const alias = type === 'provider' ? body.attributes.get('alias')?.value : undefined;
  return alias && literalText(alias);
}

/** The text that an expression is, where it is a literal one. */
export function literalText(expression: Expression): string | undefined {
  if (expression.kind === 'literal') return expression.value.kind === 'text' ? expression.value.value : undefined;
  if (expression.kind !== 'template') return undefined;
  let text = '';
  for (const part of expression.parts) {
    if (part.kind !== 'text') return undefined;
    text += part.text;
  }
  return text;
}

/** The blocks of a type among others: those of the name, and `dynamic "name"`. */
const ofType = (blocks: readonly Block[], type: string) =>
  blocks.filter((block) => block.type === type || (block.type === 'dynamic' && block.labels[0] === type));

function declarationOf(block: Block): Declaration {
  return {
    header: block.header,
    block: block.span,
    attribute: (name) => block.body.attributes.get(name),
    blocks: (type) => ofType(block.body.blocks, type),
  };
}

/** Attributes of the override win one by one, nested blocks all of a type at once. */
function merge(base: Declaration, override: Block): Declaration {
  const over = declarationOf(override);
  return {
    header: base.header,
    block: base.block,
    attribute: (name) => over.attribute(name) ?? base.attribute(name),
    blocks: (type) => {
      const own = over.blocks(type);
      return own.length > 0 ? own : base.blocks(type);
    },
  };
}
