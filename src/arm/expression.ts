import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { type ArrayValue, nullValue, type ObjectValue, text, type Value } from '../model/value.ts';
import type { Expression, Member, PropertyLoop } from '../template/syntax.ts';
import { parseExpression } from './parser.ts';

/** Whether `copy` inside objects is a loop: in resources, variables and parameter values it is, in a parameter's default it is data. */
export type Copies = 'loops' | 'data';

/** What a JSON value means in a template: texts in brackets are expressions, everything else stands for itself. */
export function toExpression(value: Value, copies: Copies): Expression {
  switch (value.kind) {
    case 'text':
      return textExpression(value.value, value);
    case 'array':
      return arrayExpression(value, copies);
    case 'object':
      return objectExpression(value, copies);
    default:
      return { kind: 'value', value };
  }
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters */
function textExpression(written: string, value: Value): Expression {
  if (!isBracketed(written)) return { kind: 'value', value };
  if (written.startsWith('[[')) return { kind: 'value', value: text(written.slice(1), value.span) };
  return parseExpression(written.slice(1, -1), value.span);
}

const isBracketed = (written: string) => written.length > 1 && written.startsWith('[') && written.endsWith(']');

/** Whether the text is an expression rather than itself. */
export const isExpressionText = (written: string): boolean => isBracketed(written) && !written.startsWith('[[');

function arrayExpression(value: ArrayValue, copies: Copies): Expression {
  const items = value.items.map(
    (item): Expression => (item.kind === 'stretch' ? { kind: 'value', value: item.each } : toExpression(item, copies)),
  );
  if (value.items.some((item) => item.kind === 'stretch')) return { kind: 'value', value };
  if (items.every((item, index) => item.kind === 'value' && item.value === value.items[index])) return { kind: 'value', value };
  return { kind: 'array', items, span: value.span };
}

function objectExpression(value: ObjectValue, copies: Copies): Expression {
  const loops = copies === 'loops' ? loopsOf(value) : [];
  const members: Member[] = [];
  let changed = loops.length > 0;
  for (const [name, written] of value.members) {
    if (loops.length > 0 && fold(name) === 'copy') continue;
    const key = isExpressionText(name) ? parseExpression(name.slice(1, -1), written.span) : undefined;
    const expression = toExpression(written, copies);
    changed ||= key !== undefined || expression.kind !== 'value' || expression.value !== written;
    members.push({ name: key ? name : unescaped(name), key, value: expression });
    changed ||= unescaped(name) !== name;
  }
  if (!changed || value.rest) return { kind: 'value', value };
  return { kind: 'object', members, loops, span: value.span };
}

const unescaped = (name: string) => (isBracketed(name) && name.startsWith('[[') ? name.slice(1) : name);

/** The loops that `copy` holds: none where it is something else, which Azure keeps as it is. */
function loopsOf(value: ObjectValue): readonly PropertyLoop[] {
  const copy = member(value, 'copy');
  const items = copy?.kind === 'array' ? copy.items : [];
  const loops = items.flatMap((item) =>
    item.kind === 'object' && parts.every((part) => member(item, part)) ? [toLoop(item)] : [],
  );
  return loops.length === items.length ? loops : [];
}

const parts = ['name', 'count', 'input'];

/** One entry of `copy`: https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-properties */
export function toLoop(entry: ObjectValue): PropertyLoop {
  const written = member(entry, 'name');
  const name = written?.kind === 'text' ? written.value : '';
  return {
    name,
    key: isExpressionText(name) ? parseExpression(name.slice(1, -1), (written ?? entry).span) : undefined,
    count: optional(member(entry, 'count'), entry.span),
    input: optional(member(entry, 'input'), entry.span),
    span: entry.span,
  };
}

const optional = (value: Value | undefined, span: Span) => toExpression(value ?? nullValue(span), 'loops');
