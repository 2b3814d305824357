import { lazy } from '../model/lazy.ts';
import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { DeploymentScope, Expression, FunctionDeclaration, OutputDeclaration, Template } from '../template/syntax.ts';
import { toExpression, toLoop } from './expression.ts';
import { createTypeReader, parametersOf, type TypeReader } from './parameters.ts';
import { resourcesOf } from './resources.ts';

const sections = ['parameters', 'variables', 'functions', 'outputs', 'definitions'];

/**
 * Reads a template out of its JSON value, both forms of resources; undefined where the value is no object, or a section of
 * it is not known (written twice in different case). Nothing is evaluated, and parts are read when first asked for. https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export function readTemplate(root: Value): Template | undefined {
  if (root.kind !== 'object' || sections.some((name) => member(root, name)?.kind === 'unknown')) return undefined;
  const contentVersion = member(root, 'contentVersion');
  const read = createTypeReader(lazy(() => sectionOf(root, 'definitions')));
  return {
    scope: scopeOf(member(root, '$schema')),
    parameters: parametersOf(sectionOf(root, 'parameters'), read),
    variables: variablesOf(sectionOf(root, 'variables')),
    functions: functionsOf(member(root, 'functions')),
    outputs: outputsOf(sectionOf(root, 'outputs'), read),
    resources: lazy(() => resourcesOf(member(root, 'resources'))),
    contentVersion: contentVersion?.kind === 'text' ? contentVersion.value : undefined,
    span: root.span,
  };
}

const schemas: readonly (readonly [string, DeploymentScope])[] = [
  ['/subscriptiondeploymenttemplate.json', 'subscription'],
  ['/managementgroupdeploymenttemplate.json', 'managementGroup'],
  ['/tenantdeploymenttemplate.json', 'tenant'],
];

function scopeOf(schema: Value | undefined): DeploymentScope {
  const written = schema?.kind === 'text' ? fold(schema.value) : '';
  return schemas.find(([end]) => written.replace(/#$/, '').endsWith(end))?.[1] ?? 'resourceGroup';
}

type Section = ReadonlyMap<string, Value>;

function sectionOf(root: ObjectValue, name: string): Section {
  const section = member(root, name);
  return section?.kind === 'object' ? section.members : new Map();
}

function variablesOf(section: Section): ReadonlyMap<string, () => Expression> {
  const variables = new Map<string, () => Expression>();
  for (const [name, value] of section) {
    if (fold(name) === 'copy' && value.kind === 'array') {
      for (const entry of value.items) if (entry.kind === 'object') addLoop(variables, entry);
    } else
      variables.set(
        fold(name),
        lazy(() => toExpression(value, 'loops')),
      );
  }
  return variables;
}

/** A variable made by a loop is the one member of an object that holds nothing but the loop. */
function addLoop(variables: Map<string, () => Expression>, entry: ObjectValue) {
  const loop = toLoop(entry);
  variables.set(
    fold(loop.name),
    lazy(() => ({
      kind: 'access',
      target: { kind: 'object', members: [], loops: [loop], span: entry.span },
      key: { kind: 'value', value: { kind: 'text', value: loop.name, span: entry.span } },
      span: entry.span,
    })),
  );
}

function functionsOf(list: Value | undefined): ReadonlyMap<string, FunctionDeclaration> {
  const functions = new Map<string, FunctionDeclaration>();
  for (const namespace of list?.kind === 'array' ? list.items : []) {
    if (namespace.kind !== 'object') continue;
    const prefix = member(namespace, 'namespace');
    const members = member(namespace, 'members');
    if (prefix?.kind !== 'text' || members?.kind !== 'object') continue;
    for (const [name, declaration] of members.members) {
      if (declaration.kind === 'object') functions.set(fold(`${prefix.value}.${name}`), functionOf(declaration));
    }
  }
  return functions;
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/user-defined-functions */
function functionOf(declaration: ObjectValue): FunctionDeclaration {
  const list = member(declaration, 'parameters');
  const names = (list?.kind === 'array' ? list.items : []).map((item) =>
    item.kind === 'object' ? member(item, 'name') : undefined,
  );
  const output = member(declaration, 'output');
  const value = output?.kind === 'object' ? member(output, 'value') : undefined;
  return {
    parameters: names.map((name) => (name?.kind === 'text' ? fold(name.value) : '')),
    isSecret: output?.kind === 'object' && isSecretType(member(output, 'type')),
    output: lazy(() => toExpression(value ?? { kind: 'null', span: declaration.span }, 'loops')),
  };
}

const isSecretType = (type: Value | undefined) =>
  type?.kind === 'unknown' || (type?.kind === 'text' && fold(type.value).startsWith('secure'));

function outputsOf(section: Section, read: TypeReader): ReadonlyMap<string, OutputDeclaration> {
  const outputs = new Map<string, OutputDeclaration>();
  for (const [name, declaration] of section) {
    if (declaration.kind !== 'object') continue;
    const value = member(declaration, 'value');
    const copy = member(declaration, 'copy');
    const condition = member(declaration, 'condition');
    outputs.set(fold(name), {
      name,
      type: () => read(declaration),
      value: value && lazy(() => toExpression(value, 'loops')),
      loop: copy?.kind === 'object' ? lazy(() => toLoop(copy)) : undefined,
      condition: condition && lazy(() => toExpression(condition, 'loops')),
      span: declaration.span,
    });
  }
  return outputs;
}
