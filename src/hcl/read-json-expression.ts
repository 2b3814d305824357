import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { integer, plainItems, text, type Value } from '../model/value.ts';
import { type Excerpt, tooDeep, unread } from './reading.ts';
import type { Entry, Expression, ParseHcl, TemplatePart } from './syntax.ts';

/** How a text and its place become an expression. */
type ReadText = (written: string, span: Span, parse: ParseHcl) => Expression;

/** The expression that a value of JSON stands for: its texts, and the names in its objects, are templates. */
export const expressionOf = (value: Value, parse: ParseHcl): Expression => read(value, parse, templateOf, 0);

/** The expression that a value of JSON stands for whose texts are expressions themselves: `azurerm.hub`, `list(string)`. */
export const referenceOf = (value: Value, parse: ParseHcl): Expression => read(value, parse, wordsOf, 0);

function read(value: Value, parse: ParseHcl, readText: ReadText, depth: number): Expression {
  const { span } = value;
  if (depth > limits.expressionDepth) return unread(tooDeep, span);
  if (value.kind === 'text') return readText(value.value, span, parse);
  if (value.kind === 'array') {
    return { kind: 'tuple', items: (plainItems(value) ?? []).map((item) => read(item, parse, readText, depth + 1)), span };
  }
  if (value.kind === 'object') {
    const entries = [...value.members].map(([name, member]): Entry => {
      const key = readText(name, member.span, parse);
      const isBare = key.kind === 'variable' && readText === wordsOf;
      const bare: Expression = { kind: 'literal', value: text(name, member.span), span: member.span };
      return { key: isBare ? bare : key, value: read(member, parse, readText, depth + 1), span: member.span };
    });
    return { kind: 'object', entries, span };
  }
  // HCL has one kind of number: 1.0 is whole.
  const isWhole = value.kind === 'float' && Number.isSafeInteger(value.value);
  return { kind: 'literal', value: isWhole ? integer(value.value, span) : value, span };
}

const wordsOf: ReadText = (written, span, parse) => parsed(written, span, parse);

/** The whole of the expression `x = …`, and nothing else. */
function parsed(written: string, within: Span, parse: ParseHcl): Expression {
  const excerpt: Excerpt = { path: within.file.path, text: `x = ${written}\n`, within };
  const { body, faults } = parse(excerpt);
  const isOne = faults.length === 0 && body.blocks.length === 0 && body.attributes.size === 1;
  const value = isOne ? body.attributes.get('x')?.value : undefined;
  return value ?? unread('the text is no expression of HCL', within);
}

/** A heredoc reads a template as JSON has it, without escapes, and adds a line break. */
const templateOf: ReadText = (written, span, parse) => {
  if (!/[$%]\{/.test(written)) return literal(written, span);
  let longest = 0;
  for (const [found] of written.matchAll(/E_*/g)) longest = Math.max(longest, found.length);
  const marker = `E${'_'.repeat(longest)}`;
  const found = parsed(`<<${marker}\n${written}\n${marker}`, span, parse);
  if (found.kind === 'literal' && found.value.kind === 'text') return literal(found.value.value.replace(/\n$/, ''), span);
  if (found.kind !== 'template') return found;
  const parts = withoutBreak(found.parts, written);
  const [only, ...others] = parts;
  return only?.kind === 'value' && others.length === 0 ? only.value : { ...found, parts };
};

function literal(written: string, span: Span): Expression {
  return { kind: 'literal', value: text(written.normalize(), span), span };
}

/** Behind a last `${…}` or `%{…}` the added line break is all there is, if no `~` took it. */
function withoutBreak(parts: readonly TemplatePart[], written: string): readonly TemplatePart[] {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return parts;
  const others = parts.slice(0, -1);
  if (written.endsWith('}') && (last.text === '' || last.text === '\n')) return others;
  return [...others, { kind: 'text', text: last.text.replace(/\n$/, '') }];
}
