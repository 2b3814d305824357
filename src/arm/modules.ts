import { lazy } from '../model/lazy.ts';
import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { nullValue, type ObjectValue, text, unknown, type Value } from '../model/value.ts';
import type { Expression, Module, ModuleSource, ModuleTemplate } from '../template/syntax.ts';
import { isExpressionText, toExpression } from './expression.ts';

const stack = 'microsoft.resources/deploymentstacks';
const deployments = new Set(['microsoft.resources/deployments', stack]);

/** Whether resources of the type deploy a template of their own. */
export const isDeployment = (type: string): boolean => deployments.has(fold(type));

/** Reads the `properties` of a nested deployment. https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates */
export function moduleSourceOf(type: string, properties: Value | undefined, span: Span): ModuleSource {
  if (properties?.kind === 'object' && hasOpenName(properties)) {
    const open = unknown('properties', 'names of their members are expressions', properties.span);
    return { kind: 'expression', properties: { kind: 'value', value: open } };
  }
  if (properties?.kind === 'object')
    return { kind: 'module', module: fold(type) === stack ? readStack(properties) : readModule(properties) };
  return { kind: 'expression', properties: toExpression(properties ?? nullValue(span), 'loops') };
}

/** Whether a member's name is an expression: Azure deploys that, so nobody may take the member for missing. */
const hasOpenName = (value: ObjectValue) => [...value.members.keys()].some(isExpressionText);

/** Reads a nested deployment's `properties` where they are an object, written or evaluated. */
export function readModule(properties: ObjectValue): Module {
  const parameters = member(properties, 'parameters');
  const options = member(properties, 'expressionEvaluationOptions');
  return {
    template: templateOf(properties),
    argument: (name) => memberOf(parameters, name),
    hasLinkedArguments: member(properties, 'parametersLink') !== undefined,
    evaluation: memberOf(options, 'scope'),
    scope: undefined,
  };
}

/** A stack's template always has parameters of its own. https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks */
function readStack(properties: ObjectValue): Module {
  const inner: Expression = { kind: 'value', value: text('inner', properties.span) };
  return { ...readModule(properties), evaluation: inner, scope: memberOf(properties, 'deploymentScope') };
}

function templateOf(properties: ObjectValue): ModuleTemplate {
  const written = member(properties, 'template');
  if (written?.kind === 'object') return { kind: 'written', value: written, whole: lazy(() => toExpression(written, 'loops')) };
  if (written && written.kind !== 'null') return { kind: 'expression', expression: toExpression(written, 'loops') };
  const link = member(properties, 'templateLink');
  if (!link || link.kind === 'null') return { kind: 'none', span: properties.span };
  const path = link.kind === 'object' ? member(link, 'relativePath') : undefined;
  if (path && path.kind !== 'null') return { kind: 'linked', path: toExpression(path, 'loops'), span: path.span };
  const address = link.kind === 'object' ? (member(link, 'uri') ?? member(link, 'id') ?? link) : link;
  return { kind: 'elsewhere', what: toExpression(address, 'loops'), span: address.span };
}

/** One member as an expression, also of a whole that is one expression itself. */
function memberOf(whole: Value | undefined, name: string): Expression | undefined {
  if (!whole || whole.kind === 'null') return undefined;
  if (whole.kind === 'object' && !whole.rest && !hasOpenName(whole)) {
    const found = member(whole, name);
    return found && toExpression(found, 'loops');
  }
  const key: Expression = { kind: 'value', value: text(name, whole.span) };
  return { kind: 'call', name: 'tryget', args: [toExpression(whole, 'loops'), key], span: whole.span };
}
