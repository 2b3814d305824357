import { casesOf } from '../model/cases.ts';
import { fold } from '../model/letters.ts';
import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { quote, residual, shorten, termOf } from '../model/term.ts';
import {
  array,
  type Case,
  isSettled,
  type Knowledge,
  nullValue,
  object,
  type Shape,
  type Unknown,
  unknown,
  type Value,
} from '../model/value.ts';
import type { Expression, ParameterDeclaration, TypeShape } from './syntax.ts';

/** What a deployment gives a parameter: a value, or one that no file holds. */
export type Argument =
  | { readonly kind: 'value'; readonly value: Value }
  /** `value`: what a text parameter becomes, where two parameters may be given the same unknown. */
  | { readonly kind: 'unknown'; readonly why: string; readonly at: Span; readonly value?: Unknown };

interface Binding {
  /** The term of the parameter, if nothing settles it. */
  readonly term: string;
  readonly evaluate: (expression: Expression) => Value;
}

/** A parameter's value: the argument, else its default, else null where it may be, else unknown. Secure ones are always unknown. */
export function bindParameter(declaration: ParameterDeclaration, argument: Argument | undefined, binding: Binding): Value {
  const type = declaration.type();
  if (type.secure) return secretOf(declaration, type, argument, binding.term);
  if (argument?.kind === 'unknown') return unknownArgument(argument, type, binding.term);
  if (!argument) return hide(fallback(declaration, type, binding), type, binding.term, declaration.span);
  return hide(
    typed(orDefault(argument.value, declaration, type, binding), declaration, type),
    type,
    binding.term,
    declaration.span,
  );
}

function unknownArgument(argument: Extract<Argument, { kind: 'unknown' }>, type: TypeShape, term: string): Unknown {
  const knowledge = knowledgeOf(type, term);
  const isPlainText = type.name === 'string' && !knowledge.cases;
  return (isPlainText && argument.value) || unknown(term, argument.why, argument.at, knowledge);
}

function fallback(declaration: ParameterDeclaration, type: TypeShape, binding: Binding): Value {
  if (declaration.defaultValue) return binding.evaluate(declaration.defaultValue());
  if (type.nullable) return nullValue(declaration.span);
  return unknown(binding.term, `parameter '${declaration.name}' has no value`, declaration.span, knowledgeOf(type, binding.term));
}

const shapes: Readonly<Record<string, Shape>> = {
  string: 'text',
  bool: 'boolean',
  int: 'integer',
  array: 'array',
  object: 'object',
};

function knowledgeOf(type: TypeShape, term: string): Knowledge {
  const shape = type.nullable || type.name === undefined ? undefined : shapes[type.name];
  const allowed = type.name === 'array' || type.nullable ? [] : (type.allowedValues ?? []);
  const isChoice = allowed.length > 0 && allowed.length <= limits.cases && allowed.every(isSettled);
  const cases = allowed.map((value): Case => ({ value, given: new Map([[term, termOf(value)]]) }));
  return { ...(shape ? { shape } : {}), ...(isChoice ? { cases } : {}) };
}

/** `null` as an argument means the default; one that may be null means either. */
function orDefault(argument: Value, declaration: ParameterDeclaration, type: TypeShape, binding: Binding): Value {
  if (argument.kind === 'null')
    return declaration.defaultValue || !type.nullable ? fallback(declaration, type, binding) : argument;
  if (argument.kind !== 'unknown' || argument.shape) return argument;
  const otherwise = declaration.defaultValue ? fallback(declaration, type, binding) : nullValue(declaration.span);
  if (otherwise.kind === 'null') return argument;
  const cases = casesOf(argument).map((one): Case => (one.value.kind === 'null' ? { ...one, value: otherwise } : one));
  const isOpen = cases.some(({ value }) => value.kind === 'unknown' && !value.shape);
  if (!isOpen && !casesOf(argument).some(({ value }) => value.kind === 'null')) return argument;
  const term = residual('coalesce', [argument, otherwise]);
  return unknown(term, argument.why, argument.span, {
    ...(isOpen ? {} : { cases }),
    ...(argument.trail ? { trail: argument.trail } : {}),
  });
}

/** Azure refuses a value of another type, and one that is not allowed: what is left open is at least that. */
function typed(value: Value, declaration: ParameterDeclaration, type: TypeShape): Value {
  if (value.kind !== 'unknown' || value.shape || value.cases || type.nullable || declaration.defaultValue) return value;
  return { ...value, ...knowledgeOf(type, value.term) };
}

function secretOf(declaration: ParameterDeclaration, type: TypeShape, argument: Argument | undefined, term: string): Unknown {
  const given =
    argument?.kind === 'value' && argument.value.kind === 'unknown' && argument.value.shape ? argument.value.term : term;
  const shape: Knowledge = type.nullable ? {} : { shape: type.name === 'secureobject' ? 'object' : 'text' };
  return unknown(given, `parameter '${declaration.name}' is a secret`, declaration.span, shape);
}

/** The value without the members that its type declares secret; what hides them points at the declaration. */
export function hide(value: Value, type: TypeShape, term: string, at: Span): Value {
  if (type.secretMembers.size === 0) return value;
  const secretOr = (member: Value, name: string, shape: TypeShape | undefined): Value => {
    if (!shape) return member;
    const own = shorten(`member(${term},${quote(name)})`);
    return shape.secure ? unknown(own, `'${name}' is a secret`, at) : hide(member, shape, own, at);
  };
  const any = type.secretMembers.get('*');
  if (value.kind === 'array') {
    const items = value.items.map((item, index) =>
      item.kind === 'stretch' ? { ...item, each: secretOr(item.each, item.term, any) } : secretOr(item, String(index), any),
    );
    return array(items, value.span);
  }
  if (value.kind !== 'object') return value;
  const members = [...value.members].map(
    ([name, member]) => [name, secretOr(member, name, type.secretMembers.get(fold(name)) ?? any)] as const,
  );
  return object(new Map(members), value.span, value.rest);
}
