import { member } from '../model/property.ts';
import type { ObjectValue, Value } from '../model/value.ts';

/** What a JSON document is to us. */
export type DocumentKind = 'template' | 'parameters' | 'other';

// https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#template-format: of any host and year
const templateSchema = /(?:^|\/)(?:subscription|managementGroup|tenant)?deploymentTemplate\.json(?:$|[#?/\s])/i;
const parametersSchema = /(?:^|\/)(?:subscription|managementGroup|tenant)?deploymentParameters\.json(?:$|[#?/\s])/i;

/** Tells templates and parameter files from all other JSON: by `$schema`, and where that is missing or of another kind, by shape. */
export function recognise(root: Value): DocumentKind {
  if (root.kind !== 'object') return 'other';
  const schema = member(root, '$schema');
  if (schema?.kind === 'text' && templateSchema.test(schema.value)) return 'template';
  const resources = member(root, 'resources');
  if (resources && resources.kind !== 'text' && member(root, 'contentVersion')) return 'template';
  if (hasParametersSchema(root)) return 'parameters';
  return !resources && isParameters(member(root, 'parameters')) ? 'parameters' : 'other';
}

/** Whether the document's `$schema` says that it is a parameter file. */
export function hasParametersSchema(root: Value): boolean {
  const schema = root.kind === 'object' ? member(root, '$schema') : undefined;
  return schema?.kind === 'text' && parametersSchema.test(schema.value);
}

function isParameters(parameters: Value | undefined): boolean {
  if (parameters?.kind !== 'object' || parameters.members.size === 0) return false;
  return [...parameters.members.values()].every((parameter) => parameter.kind === 'object' && givesValue(parameter));
}

const givesValue = (parameter: ObjectValue) =>
  ['value', 'reference', 'expression'].some((name) => member(parameter, name) !== undefined);

/** Whether a text that is no valid JSON was meant to be one of ours: it names an ARM schema or, escaped or not, our subject. */
export function isMeantForUs(text: string): boolean {
  const plain = text.replace(/\\u00([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return /deployment(?:template|parameters)\.json|microsoft\.(?:cognitiveservices|resources)\\?\//i.test(plain);
}
