import { member } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { nullValue, type ObjectValue, type Value } from '../model/value.ts';
import type { Expression, Module, ModuleSource, ModuleTemplate } from '../template/syntax.ts';
import { toExpression } from './expression.ts';

const deployments = new Set(['microsoft.resources/deployments', 'microsoft.resources/deploymentstacks']);

/** Whether resources of the type deploy a template of their own. */
export const isDeployment = (type: string): boolean => deployments.has(type.toLowerCase());

/** Reads the `properties` of a nested deployment. https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates */
export function moduleSourceOf(properties: Value | undefined, span: Span): ModuleSource {
  if (properties?.kind === 'object') return { kind: 'module', module: readModule(properties) };
  return { kind: 'expression', properties: toExpression(properties ?? nullValue(span), 'loops') };
}

/** Reads a nested deployment's `properties` where they are an object, written or evaluated. */
export function readModule(properties: ObjectValue): Module {
  const parameters = member(properties, 'parameters');
  const options = member(properties, 'expressionEvaluationOptions');
  const scope = options?.kind === 'object' ? member(options, 'scope') : options;
  return {
    template: templateOf(properties),
    argument: (name) => argumentOf(parameters, name),
    hasLinkedArguments: member(properties, 'parametersLink') !== undefined,
    evaluation: scope && toExpression(scope, 'loops'),
  };
}

function templateOf(properties: ObjectValue): ModuleTemplate {
  const written = member(properties, 'template');
  if (written?.kind === 'object') return { kind: 'written', value: written };
  if (written && written.kind !== 'null') return { kind: 'expression', expression: toExpression(written, 'loops') };
  const link = member(properties, 'templateLink');
  if (!link || link.kind === 'null') return { kind: 'none', span: properties.span };
  const path = link.kind === 'object' ? member(link, 'relativePath') : undefined;
  if (path && path.kind !== 'null') return { kind: 'linked', path: toExpression(path, 'loops'), span: path.span };
  const address = link.kind === 'object' ? (member(link, 'uri') ?? member(link, 'id') ?? link) : link;
  return { kind: 'elsewhere', what: toExpression(address, 'loops'), span: address.span };
}

/** One argument as an expression; of a whole that is one expression, its member. */
function argumentOf(parameters: Value | undefined, name: string): Expression | undefined {
  if (!parameters || parameters.kind === 'null') return undefined;
  if (parameters.kind === 'object' && !parameters.rest) {
    const argument = member(parameters, name);
    return argument && toExpression(argument, 'loops');
  }
  const whole = toExpression(parameters, 'loops');
  const key: Expression = { kind: 'value', value: { kind: 'text', value: name, span: parameters.span } };
  return { kind: 'call', name: 'tryget', args: [whole, key], span: parameters.span };
}

