import { lazy } from '../model/lazy.ts';
import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { residual } from '../model/term.ts';
import { type Item, nullValue, type ObjectValue, object, text, type Unknown, unknown, type Value } from '../model/value.ts';
import type { Expression, ResourceDeclaration, ResourceLoop } from '../template/syntax.ts';
import { isExpressionText, toExpression } from './expression.ts';
import { isDeployment, moduleSourceOf } from './modules.ts';

interface Parent {
  readonly type: string;
  readonly name: Expression;
  readonly loop: ResourceLoop | undefined;
  readonly scope: Expression | undefined;
}

/** The type without slashes at its ends, which Azure does not mind. */
function withoutEnds(type: string): string {
  let [start, end] = [0, type.length];
  while (type[start] === '/') start++;
  while (end > start && type[end - 1] === '/') end--;
  return type.slice(start, end);
}

/** The resources of a template in either form, array or symbolic names, each child that is nested in its parent beside it. */
export function resourcesOf(section: Value | undefined): readonly ResourceDeclaration[] {
  return declarationsIn(section, undefined);
}

function declarationsIn(section: Value | undefined, parent: Parent | undefined): readonly ResourceDeclaration[] {
  if (section === undefined) return [];
  switch (section.kind) {
    case 'null':
      return [];
    case 'object':
      return [
        ...[...section.members].flatMap(([symbol, value]) => declarationOf(value, symbol, parent)),
        ...(section.rest ? [unreadable(section.rest)] : []),
      ];
    case 'array':
      return section.items.flatMap((item) => declarationOf(item, undefined, parent));
    default:
      return [unreadable(section)];
  }
}

/** Something that may be a resource, of which nothing can be read. */
function unreadable(value: Value): ResourceDeclaration {
  const name: Expression = { kind: 'value', value };
  const nothing = { apiVersion: undefined, loop: undefined, condition: undefined, scope: undefined, subscriptionId: undefined };
  const place = { resourceGroup: undefined, module: undefined, span: value.span, block: value.span };
  return { symbol: undefined, type: '', name, existing: false, onlyIfNotExists: false, body: () => name, ...nothing, ...place };
}

function declarationOf(value: Item, symbol: string | undefined, parent: Parent | undefined): readonly ResourceDeclaration[] {
  if (value.kind !== 'object') return [unreadable(value.kind === 'stretch' ? value.each : value)];
  const written = member(value, 'type');
  if (written?.kind === 'unknown') return [unreadable(written)];
  const ownType = written?.kind === 'text' ? withoutEnds(written.value) : '';
  const isFull = isWrittenInFull(ownType, member(value, 'name'));
  const type = parent && !isFull && ownType ? `${parent.type}/${ownType}` : ownType;
  const ownName = optional(value, 'name') ?? { kind: 'value', value: nullValue(value.span) };
  const name = parent && !isFull ? joined(parent.name, ownName, value.span) : ownName;
  const loop = loopOf(member(value, 'copy')) ?? parent?.loop;
  const steered = steering(value);
  const scope = steered.scope ?? parent?.scope;
  const declaration: ResourceDeclaration = {
    symbol,
    type,
    name,
    apiVersion: optional(value, 'apiVersion'),
    ...steered,
    scope,
    loop,
    body: lazy(() => bodyOf(value, type, name)),
    module: isDeployment(type) ? lazy(() => moduleSourceOf(type, member(value, 'properties'), value.span)) : undefined,
    span: (written ?? value).span,
    block: value.span,
  };
  return [declaration, ...declarationsIn(member(value, 'resources'), { type, name, loop, scope })];
}

/**
 * Whether a resource inside another one has a type and name of its own: then the name has one segment less than the type. Else both go on
 * from its parent's, and have equally many. Of a name that is an expression nobody knows the segments before it is evaluated.
 */
function isWrittenInFull(type: string, name: Value | undefined): boolean {
  const [first = '', ...others] = type.split('/');
  if (name?.kind === 'text' && !isExpressionText(name.value)) return name.value.split('/').length === others.length;
  return others.length > 0 && first.includes('.');
}

/** What decides whether and where a resource is deployed. */
function steering(value: ObjectValue) {
  const options = member(value, '@options');
  const existing = member(value, 'existing');
  const doubt = doubtOf(value);
  return {
    existing: existing?.kind === 'boolean' && existing.value,
    onlyIfNotExists: options?.kind === 'object' && member(options, 'onlyIfNotExists') !== undefined,
    condition: doubt ? { kind: 'value' as const, value: doubt } : optional(value, 'condition'),
    scope: optional(value, 'scope'),
    subscriptionId: optional(value, 'subscriptionId'),
    resourceGroup: optional(value, 'resourceGroup'),
  };
}

/**
 * Why nobody knows whether it is deployed to Azure. The engine takes other values of `existing` for `true`, and `import` or
 * `extension` for nothing where the template declares no such extension; so neither hides an account or makes an endpoint certain.
 */
function doubtOf(value: ObjectValue): Unknown | undefined {
  const existing = member(value, 'existing');
  if (existing?.kind === 'unknown') return existing;
  if (existing && existing.kind !== 'boolean' && existing.kind !== 'null') {
    return unknown(residual('existing', [existing]), "'existing' is neither true nor false", existing.span);
  }
  const extension = member(value, 'extension') ?? member(value, 'import');
  return extension && unknown(residual('extension', [extension]), 'it may belong to an extension', extension.span);
}

function optional(value: ObjectValue, name: string): Expression | undefined {
  const found = member(value, name);
  return found && found.kind !== 'null' ? toExpression(found, 'loops') : undefined;
}

function joined(parent: Expression, child: Expression, span: Span): Expression {
  return { kind: 'call', name: 'concat', args: [parent, { kind: 'value', value: text('/', span) }, child], span };
}

function loopOf(copy: Value | undefined): ResourceLoop | undefined {
  if (copy?.kind === 'unknown') return { name: '', count: { kind: 'value', value: copy }, span: copy.span };
  if (copy?.kind !== 'object') return undefined;
  const name = member(copy, 'name');
  return {
    name: name?.kind === 'text' ? name.value : '',
    count: optional(copy, 'count') ?? { kind: 'value', value: nullValue(copy.span) },
    span: copy.span,
  };
}

const steers = new Set([
  'condition',
  'copy',
  'dependson',
  'resources',
  'existing',
  '@options',
  'scope',
  'subscriptionid',
  'resourcegroup',
  'comments',
  'metadata',
]);

function bodyOf(value: ObjectValue, type: string, name: Expression): Expression {
  const kept = new Map([...value.members].filter(([key]) => !steers.has(fold(key))));
  const body = toExpression(object(kept, value.span), 'loops');
  if (value.rest) return { kind: 'value', value: object(kept, value.span, value.rest) };
  const own = new Set(['type', 'name']);
  const members =
    body.kind === 'object'
      ? body.members
      : [...kept].map(([key, member]) => ({ name: key, key: undefined, value: { kind: 'value', value: member } as const }));
  return {
    kind: 'object',
    loops: [],
    members: [
      { name: 'type', key: undefined, value: { kind: 'value', value: text(type, value.span) } },
      { name: 'name', key: undefined, value: name },
      ...members.filter((one) => !own.has(fold(one.name))),
    ],
    span: value.span,
  };
}
