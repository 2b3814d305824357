import type { Block, Body, Expression, Step, TemplatePart } from '../src/hcl/syntax.ts';
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
