import { lazy } from '../model/lazy.ts';
import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { ParameterDeclaration, TypeShape } from '../template/syntax.ts';
import { toExpression } from './expression.ts';

type Section = ReadonlyMap<string, Value>;

/** The parameters a template declares, by lower-case name. */
export function parametersOf(section: Section, read: TypeReader): ReadonlyMap<string, ParameterDeclaration> {
  const parameters = new Map<string, ParameterDeclaration>();
  for (const [name, declaration] of section) {
    if (declaration.kind === 'object') parameters.set(fold(name), parameterOf(name, declaration, read));
  }
  return parameters;
}

function parameterOf(name: string, declaration: ObjectValue, read: TypeReader): ParameterDeclaration {
  const defaultValue = member(declaration, 'defaultValue');
  return {
    name,
    type: () => read(declaration),
    defaultValue: defaultValue && lazy(() => toExpression(defaultValue, 'data')),
    span: (member(declaration, 'type') ?? declaration).span,
  };
}

/** Reads the type of a declaration, `$ref`s followed. */
export type TypeReader = (declaration: ObjectValue) => TypeShape;

const secret: TypeShape = { name: undefined, secure: true, nullable: false, allowedValues: undefined, secretMembers: new Map() };

/**
 * A reader of types that follows `$ref`s into the definitions and reads each once. What a definition holds of itself counts as secret,
 * since nobody can tell where it ends. https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 */
export function createTypeReader(definitions: () => Section): TypeReader {
  const known = new Map<ObjectValue, TypeShape>();
  const read: TypeReader = (declaration) => {
    const before = known.get(declaration);
    if (before) return before;
    known.set(declaration, secret);
    const reference = member(declaration, '$ref');
    const target = reference?.kind === 'text' ? follow(reference.value, definitions()) : undefined;
    const type = shapeOf(declaration, target ? read(target) : reference && secret, read);
    known.set(declaration, type);
    return type;
  };
  return read;
}

function shapeOf(declaration: ObjectValue, base: TypeShape | undefined, read: TypeReader): TypeShape {
  const type = member(declaration, 'type');
  const nullable = member(declaration, 'nullable');
  const allowed = member(declaration, 'allowedValues');
  const name = type?.kind === 'text' ? fold(type.value) : base?.name;
  return {
    name,
    secure:
      (base?.secure ?? false) ||
      (type !== undefined && type.kind !== 'text') ||
      name === 'securestring' ||
      name === 'secureobject',
    nullable: nullable?.kind === 'boolean' ? nullable.value : (base?.nullable ?? false),
    allowedValues:
      allowed?.kind === 'array' ? allowed.items.flatMap((item) => (item.kind === 'stretch' ? [] : [item])) : base?.allowedValues,
    secretMembers: new Map([...(base?.secretMembers ?? []), ...secretMembersOf(declaration, read)]),
  };
}

function secretMembersOf(declaration: ObjectValue, read: TypeReader): ReadonlyMap<string, TypeShape> {
  const secrets = new Map<string, TypeShape>();
  const consider = (name: string, value: Value | undefined) => {
    const type = value?.kind === 'object' ? read(value) : undefined;
    if (type && (type.secure || type.secretMembers.size > 0)) secrets.set(name, type);
  };
  const properties = member(declaration, 'properties');
  if (properties?.kind === 'object') for (const [name, value] of properties.members) consider(fold(name), value);
  consider('*', member(declaration, 'additionalProperties'));
  consider('*', member(declaration, 'items'));
  const first = member(declaration, 'prefixItems');
  for (const item of first?.kind === 'array' ? first.items : []) if (item.kind !== 'stretch') consider('*', item);
  for (const variant of variantsOf(declaration)) for (const [name, type] of read(variant).secretMembers) secrets.set(name, type);
  return secrets;
}

/** The types an object may be of, by its discriminator: what is secret in one is secret in all. */
function variantsOf(declaration: ObjectValue): readonly ObjectValue[] {
  const discriminator = member(declaration, 'discriminator');
  const mapping = discriminator?.kind === 'object' ? member(discriminator, 'mapping') : undefined;
  return mapping?.kind === 'object' ? [...mapping.members.values()].flatMap((one) => (one.kind === 'object' ? [one] : [])) : [];
}

/** `#/definitions/name`, also with further steps into it. */
function follow(reference: string, definitions: Section): ObjectValue | undefined {
  const [hash, section, name, ...steps] = reference.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (hash !== '#' || fold(section ?? '') !== 'definitions' || name === undefined) return undefined;
  let current = [...definitions].find(([key]) => fold(key) === fold(name))?.[1];
  for (const step of steps) current = stepInto(current, step);
  return current?.kind === 'object' ? current : undefined;
}

function stepInto(value: Value | undefined, step: string): Value | undefined {
  if (value?.kind === 'object') return member(value, step);
  const item = value?.kind === 'array' ? value.items[Number(step)] : undefined;
  return item?.kind === 'stretch' ? undefined : item;
}
