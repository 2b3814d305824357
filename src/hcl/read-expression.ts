import { bool, nullValue, text } from '../model/value.ts';
import { numberOf } from './read-literal.ts';
import { readSteps } from './read-steps.ts';
import { readTemplate } from './read-template.ts';
import { type Branch, between, deeper, notHcl, partsOf, type Reading, spanOf, tooDeep, unread, writtenAt } from './reading.ts';
import type { Entry, Expression } from './syntax.ts';

/** Reads an expression from the grammar's tree, which must hold no error. What can't be read is `unread`. */
export function readExpression(reading: Reading, branch: Branch): Expression {
  const inner = deeper(reading);
  if (!inner) return unread(tooDeep, spanOf(reading, branch));
  const parts = partsOf(branch);
  const [only] = parts;
  return only?.type === 'conditional' ? readConditional(inner, only) : readTerm(inner, parts, branch);
}

const isExpression = ({ type }: Branch) => type === 'expression';

/** A term with the steps behind it. */
function readTerm(reading: Reading, parts: readonly Branch[], whole: Branch): Expression {
  const isBracketed = parts[0]?.type === '(';
  const term = parts[isBracketed ? 1 : 0];
  const read = isBracketed ? readExpression : term && terms.get(term.type);
  if (!term || !read) return unread(notHcl, spanOf(reading, whole));
  return readSteps(reading, read(reading, term), parts.slice(isBracketed ? 3 : 1), readExpression);
}

type Read = (reading: Reading, branch: Branch) => Expression;

/** The first part of the branch, read as its own type says. */
const first: Read = (reading, branch) => readTerm(reading, partsOf(branch).slice(0, 1), branch);

const template: Read = (reading, branch) => readTemplate(reading, branch, readExpression);

const terms: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['literal_value', first],
  ['template_expr', first],
  ['collection_value', first],
  ['for_expr', first],
  ['operation', nested(first)],
  ['numeric_lit', readNumber],
  [
    'bool_lit',
    (reading, branch) => literal(reading, branch, bool(writtenAt(reading, branch) === 'true', spanOf(reading, branch))),
  ],
  ['null_lit', (reading, branch) => literal(reading, branch, nullValue(spanOf(reading, branch)))],
  ['string_lit', template],
  ['quoted_template', template],
  ['heredoc_template', template],
  ['tuple', (reading, branch) => ({ kind: 'tuple', items: expressionsIn(reading, branch), span: spanOf(reading, branch) })],
  ['object', readObject],
  ['variable_expr', readVariable],
  ['function_call', readCall],
  ['for_tuple_expr', readFor],
  ['for_object_expr', readFor],
  ['unary_operation', readUnary],
  ['binary_operation', readBinary],
]);

function nested(read: Read): Read {
  return (reading, branch) => {
    const inner = deeper(reading);
    return inner ? read(inner, branch) : unread(tooDeep, spanOf(reading, branch));
  };
}

function literal(reading: Reading, branch: Branch, value: Extract<Expression, { kind: 'literal' }>['value']): Expression {
  return { kind: 'literal', value, span: spanOf(reading, branch) };
}

function readNumber(reading: Reading, branch: Branch): Expression {
  const span = spanOf(reading, branch);
  const value = numberOf(writtenAt(reading, branch), span);
  return value
    ? literal(reading, branch, value)
    : unread('it is a number that HCL does not have, or one of too many digits', span);
}

const expressionsIn = (reading: Reading, branch: Branch) =>
  partsOf(branch)
    .filter(isExpression)
    .map((part) => readExpression(reading, part));

function readVariable(reading: Reading, branch: Branch): Expression {
  const name = writtenAt(reading, branch);
  const span = spanOf(reading, branch);
  return name.includes('::') ? unread('`::` may stand in the name of a function only', span) : { kind: 'variable', name, span };
}

function readCall(reading: Reading, branch: Branch): Expression {
  const parts = partsOf(branch);
  const name = parts.find(({ type }) => type === 'identifier');
  const args = parts.find(({ type }) => type === 'function_arguments');
  const expandsLast = args !== undefined && partsOf(args).some(({ type }) => type === 'ellipsis');
  return {
    kind: 'call',
    name: name ? writtenAt(reading, name) : '',
    args: args ? expressionsIn(reading, args) : [],
    expandsLast,
    span: spanOf(reading, branch),
  };
}

function readObject(reading: Reading, branch: Branch): Expression {
  const entries = partsOf(branch).flatMap((part): readonly Entry[] => {
    const [key, , value] = partsOf(part);
    if (part.type !== 'object_elem' || !key || !value) return [];
    return [{ key: readKey(reading, key), value: readExpression(reading, value), span: spanOf(reading, part) }];
  });
  return { kind: 'object', entries, span: spanOf(reading, branch) };
}

/** A bare word is that text, `true` and `null` too. */
function readKey(reading: Reading, branch: Branch): Expression {
  const [only, ...others] = partsOf(branch);
  const [word] = only?.type === 'literal_value' ? partsOf(only) : [only];
  const isWord = word !== undefined && others.length === 0 && /^(?:variable_expr|bool_lit|null_lit)$/.test(word.type);
  if (!isWord) return readExpression(reading, branch);
  const name = readVariable(reading, branch);
  return name.kind === 'variable' ? literal(reading, branch, text(name.name.normalize(), name.span)) : name;
}

function readFor(reading: Reading, branch: Branch): Expression {
  const parts = partsOf(branch);
  const find = (type: string) => parts.find((part) => part.type === type);
  const intro = find('for_intro');
  const condition = find('for_cond');
  const results = expressionsIn(reading, branch);
  const names = intro ? partsOf(intro).filter(({ type }) => type === 'identifier') : [];
  const [value, key] = names.map((name) => writtenAt(reading, name)).reverse();
  const [collection] = intro ? expressionsIn(reading, intro) : [];
  const result = results.at(-1);
  const span = spanOf(reading, branch);
  if (value === undefined || !collection || !result) return unread(notHcl, span);
  const [test] = condition ? expressionsIn(reading, condition) : [];
  const keyResult = results.length > 1 ? results[0] : undefined;
  return {
    kind: 'for',
    keyResult,
    result,
    isGrouped: find('ellipsis') !== undefined,
    key,
    value,
    collection,
    condition: test,
    span,
  };
}

function readUnary(reading: Reading, branch: Branch): Expression {
  const [sign, ...parts] = partsOf(branch);
  const operator = sign?.type === '-' ? '-' : '!';
  return { kind: 'unary', operator, operand: readTerm(reading, parts, branch), span: spanOf(reading, branch) };
}

const operators: ReadonlySet<string> = new Set(['*', '/', '%', '+', '-', '>', '>=', '<', '<=', '==', '!=', '&&', '||']);

function readBinary(reading: Reading, branch: Branch): Expression {
  const parts = partsOf(branch);
  const at = parts.findIndex(({ type }) => operators.has(type));
  const left = readTerm(reading, parts.slice(0, at), branch);
  const right = readTerm(reading, parts.slice(at + 1), branch);
  return { kind: 'binary', operator: parts[at]?.type ?? '', left, right, span: spanOf(reading, branch) };
}

/** The grammar nests `a ? b : c ? d : e` to the left; HCL nests it to the right. */
function readConditional(reading: Reading, branch: Branch): Expression {
  const levels: { readonly condition: Branch; readonly whenTrue: Branch; readonly whenFalse: Branch }[] = [];
  for (let at: Branch | undefined = branch; at; ) {
    const [condition, , whenTrue, , whenFalse]: readonly Branch[] = partsOf(at);
    if (!condition || !whenTrue || !whenFalse) return unread(notHcl, spanOf(reading, branch));
    levels.push({ condition, whenTrue, whenFalse });
    const [only]: readonly Branch[] = partsOf(condition);
    at = only?.type === 'conditional' ? only : undefined;
  }
  const inner = deeper(reading, levels.length);
  if (!inner) return unread(tooDeep, spanOf(reading, branch));
  const [outermost] = levels;
  let found = outermost && readExpression(inner, outermost.whenFalse);
  for (const [index, level] of levels.entries()) {
    if (!found) break;
    const condition = readExpression(inner, levels[index + 1]?.whenFalse ?? level.condition);
    const whenTrue = readExpression(inner, level.whenTrue);
    found = { kind: 'conditional', condition, whenTrue, whenFalse: found, span: between(condition.span, found.span) };
  }
  return found ?? unread(notHcl, spanOf(reading, branch));
}
