import { fold } from '../model/letters.ts';
import { print } from '../model/print.ts';
import { property } from '../model/property.ts';
import type { Resource } from '../model/resource.ts';
import type { Span } from '../model/span.ts';
import { termOf } from '../model/term.ts';
import { partsOf } from '../model/text.ts';
import type { Truth } from '../model/truth.ts';
import { unknown, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { declaredId, scopeParts } from './ids.ts';
import type { Turn } from './loops.ts';
import type { ResourceDeclaration } from './syntax.ts';

/** What the deployments and loops around a declaration decide about it. */
export interface Surroundings {
  readonly conditions: readonly Value[];
  readonly deployed: Truth;
  readonly indices: readonly Value[];
  /** Levels of nested deployments. */
  readonly depth: number;
  /** The templates that lead here with neither condition nor loop on the way. */
  readonly leading: readonly Span[];
}

/** Adds to the surroundings what one turn and the declaration's own condition decide. */
export function judge(declaration: ResourceDeclaration, turn: Turn, around: Surroundings): Surroundings {
  const own = declaration.condition ? [asCondition(evaluate(declaration.condition, turn.frame))] : [];
  const open = [...around.conditions];
  let deployed = around.deployed;
  for (const condition of [...turn.conditions, ...own]) {
    if (condition.kind === 'boolean' && condition.value) continue;
    if (condition.kind === 'boolean') deployed = 'no';
    else open.push(condition);
  }
  if (open.length > 0 && deployed === 'yes') deployed = 'maybe';
  return { ...around, conditions: open, deployed, indices: turn.index ? [...around.indices, turn.index] : around.indices };
}

/** Azure's engine takes `null` for no condition; what it makes of a text or number is not known. */
function asCondition(value: Value): Value {
  if (value.kind === 'null') return { kind: 'boolean', value: true, span: value.span };
  if (value.kind === 'boolean' || value.kind === 'unknown') return value;
  return unknown(`condition(${termOf(value)})`, 'its condition is neither true nor false', value.span);
}

/** One resource of a declaration, evaluated. */
export function declare(declaration: ResourceDeclaration, frame: Frame, around: Surroundings): Resource {
  const body = evaluate(declaration.body(), frame);
  const name = property(body, 'name') ?? evaluate(declaration.name, frame);
  const unknownIndex = around.indices.some((index) => index.kind !== 'integer');
  return {
    type: fold(declaration.type),
    id: idOfDeclared(declaration, name, frame),
    name,
    label: labelOf(declaration, name),
    deployed: around.deployed,
    conditions: around.conditions,
    onlyIfNotExists: declaration.onlyIfNotExists,
    body,
    span: declaration.span,
    block: declaration.block,
    index: unknownIndex || around.indices.length === 0 ? null : around.indices.map(print).join(','),
    address: null,
    declaredIn: frame.scope.path,
  };
}

function idOfDeclared(declaration: ResourceDeclaration, name: Value, frame: Frame): Value {
  const { kind, place } = frame.scope.target;
  const base = scopeParts(kind, place);
  if (!declaration.scope) return declaredId(base, declaration.type, name, declaration.span);
  const scope = partsOf(evaluate(declaration.scope, frame)) ?? [];
  const [first] = scope;
  if (first === '/' && scope.length === 1) return declaredId([], declaration.type, name, declaration.span);
  const isId = typeof first !== 'string' || first.startsWith('/');
  return declaredId(isId ? scope : [...base, '/providers/', ...scope], declaration.type, name, declaration.span);
}

function labelOf(declaration: ResourceDeclaration, name: Value): string {
  const type = declaration.type.split('/').at(-1) ?? declaration.type;
  if (name.kind === 'text') return `${type} '${name.value}'`;
  return declaration.symbol === undefined ? `${type} ${print(name)}` : `${type} '${declaration.symbol}'`;
}
