import type { Block, Body, Expression, Step, TemplatePart } from '../src/hcl/syntax.ts';
import type { Span } from '../src/model/span.ts';
import type { Value } from '../src/model/value.ts';

function printValue(value: Value): string {
  if (value.kind === 'text') return JSON.stringify(value.value);
  return 'value' in value ? String(value.value) : value.kind;
}

const printStep = (step: Step) => (step.kind === 'attribute' ? `.${step.name}` : `[${printHcl(step.key)}]`);

/** What `%{if}` and `%{for}` repeat is a text, however little it holds. */
function printBranch(parts: readonly TemplatePart[]): string {
  const [only, ...others] = parts.filter((part) => part.kind !== 'text' || part.text !== '');
  if (!only) return '""';
  return only.kind === 'text' && others.length === 0 ? JSON.stringify(only.text) : printTemplate(parts);
}

const printTemplate = (parts: readonly TemplatePart[]) =>
  `\`${parts.flatMap((part) => (part.kind === 'text' && part.text === '' ? [] : [printPart(part)])).join(' ')}\``;

function printPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.text);
    case 'value':
      return printHcl(part.value);
    case 'if':
      return `(${printHcl(part.condition)} ? ${printBranch(part.whenTrue)} : ${printBranch(part.whenFalse)})`;
    case 'for':
      return `join((for ${part.key ? `${part.key}, ` : ''}${part.value} in ${printHcl(part.collection)} : ${printBranch(part.parts)}))`;
  }
}

const list = (expressions: readonly Expression[]) => expressions.map(printHcl).join(', ');

/** An expression as one line: every operator in parentheses, templates in backticks, splats in angle brackets. */
export function printHcl(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return printValue(expression.value);
    case 'template':
      return printTemplate(expression.parts);
    case 'tuple':
      return `[${list(expression.items)}]`;
    case 'object':
      return `{${expression.entries.map(({ key, value }) => `${printHcl(key)} = ${printHcl(value)}`).join(', ')}}`;
    case 'for': {
      const { key, value, collection, keyResult, result, isGrouped, condition } = expression;
      const names = `${key ? `${key}, ` : ''}${value} in ${printHcl(collection)}`;
      const results = `${keyResult ? `${printHcl(keyResult)} => ` : ''}${printHcl(result)}${isGrouped ? '...' : ''}`;
      return `(for ${names} : ${results}${condition ? ` if ${printHcl(condition)}` : ''})`;
    }
    case 'variable':
      return expression.name;
    case 'step':
      return printHcl(expression.of) + printStep(expression.step);
    case 'splat':
      return `<${printHcl(expression.of)}${expression.steps.length > 0 ? ` | ${expression.steps.map(printStep).join('')}` : ''}>`;
    case 'call':
      return `${expression.name}(${list(expression.args)}${expression.expandsLast ? '...' : ''})`;
    case 'unary':
      return `(${expression.operator}${printHcl(expression.operand)})`;
    case 'binary':
      return `(${printHcl(expression.left)} ${expression.operator} ${printHcl(expression.right)})`;
    case 'conditional':
      return `(${printHcl(expression.condition)} ? ${printHcl(expression.whenTrue)} : ${printHcl(expression.whenFalse)})`;
    case 'unread':
      return `unread: ${expression.why}`;
  }
}

const printBlock = ({ type, labels, header, span, body }: Block) =>
  `${JSON.stringify([type, ...labels])}@${header.start}-${span.end}{${printBody(body)}}`;

/** A body as one line, with where its parts are written: arguments from name to value, blocks from header to brace. */
export function printBody({ attributes, blocks }: Body): string {
  const items = [
    ...[...attributes.values()].map(({ name, span, value }) => ({
      at: span.start,
      text: `${name}@${span.start}-${span.end}=${printHcl(value)}`,
    })),
    ...blocks.map((block) => ({ at: block.header.start, text: printBlock(block) })),
  ];
  return items
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join('; ');
}

const partsIn = (parts: readonly TemplatePart[]): readonly Expression[] =>
  parts.flatMap((part): readonly Expression[] => {
    if (part.kind === 'text') return [];
    if (part.kind === 'value') return [part.value];
    if (part.kind === 'if') return [part.condition, ...partsIn(part.whenTrue), ...partsIn(part.whenFalse)];
    return [part.collection, ...partsIn(part.parts)];
  });

const keysIn = (steps: readonly Step[]) => steps.flatMap((step) => (step.kind === 'index' ? [step.key] : []));

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
    case 'unread':
      return [];
    case 'template':
      return partsIn(expression.parts);
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'for': {
      const { collection, keyResult, result, condition } = expression;
      return [collection, keyResult, result, condition].filter((one) => one !== undefined);
    }
    case 'step':
      return [expression.of, ...keysIn([expression.step])];
    case 'splat':
      return [expression.of, ...keysIn(expression.steps)];
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
  }
}

/** Every expression of a body, those inside of others too. */
export function expressionsIn({ attributes, blocks }: Body): readonly Expression[] {
  const found: Expression[] = [...attributes.values()].map(({ value }) => value);
  for (let at = 0; at < found.length; at += 1) found.push(...childrenOf(found[at]!));
  for (const block of blocks) found.push(...expressionsIn(block.body));
  return found;
}

/** Every place that a body names. */
export function spansIn(body: Body): readonly Span[] {
  const steps = expressionsIn(body).flatMap((one) => (one.kind === 'step' ? [one.step] : one.kind === 'splat' ? one.steps : []));
  const entries = expressionsIn(body).flatMap((one) => (one.kind === 'object' ? one.entries : []));
  const own = [body.span, ...[...body.attributes.values()].map(({ span }) => span)];
  const nested = body.blocks.flatMap(({ header, span, body: inner }) => [header, span, ...spansIn(inner)]);
  return [...own, ...nested, ...[...expressionsIn(body), ...steps, ...entries].map(({ span }) => span)];
}
