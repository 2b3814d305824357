type JsonObject = Readonly<Record<string, unknown>>;

/** Longer texts are left to the parser, which counts levels and values. */
const longest = 2_000_000;
const deepest = 40;

/**
 * Whether a template (JSON text, each byte a character) that names no account may deploy one all the same: through a link, or in
 * pieces, as Azure evaluates the whole of a nested template in outer scope, also its resources, their types and the names of
 * properties. True also where it can't tell.
 */
export function hidesTemplates(text: string): boolean {
  if (text.length > longest) return true;
  try {
    const root: unknown = JSON.parse(text);
    return isObject(root) && membersHide(root, (name, value) => name === 'resources' && resourcesHide(value, 0));
  } catch {
    return true; // comments, single quotes and what else Azure reads
  }
}

/** Whether any member does (its name in lower case), or has a computed name, so that nobody knows which one it is. */
function membersHide(owner: JsonObject, hides: (name: string, value: unknown) => boolean): boolean {
  for (const name in owner) if (name.startsWith('[') || hides(name.toLowerCase(), owner[name])) return true;
  return false;
}

function resourcesHide(resources: unknown, depth: number): boolean {
  if (typeof resources !== 'object' || resources === null || depth > deepest) return true;
  return Object.values(resources).some((resource) => !isObject(resource) || resourceHides(resource, depth));
}

function resourceHides(resource: JsonObject, depth: number): boolean {
  let isDeployment = false;
  const properties: unknown[] = [];
  const hides = membersHide(resource, (name, value) => {
    if (name === 'type') isDeployment ||= typeof value !== 'string' || /deployment/i.test(value);
    if (name === 'properties') properties.push(value);
    return name === 'resources' && resourcesHide(value, depth + 1);
  });
  return hides || (isDeployment && properties.some((value) => deploymentHides(value, depth)));
}

function deploymentHides(properties: unknown, depth: number): boolean {
  if (!isObject(properties)) return true;
  const templates: unknown[] = [];
  const scopes: unknown[] = [];
  const hides = membersHide(properties, (name, value) => {
    if (name === 'template') templates.push(value);
    if (name === 'expressionevaluationoptions') scopes.push(...scopesOf(value));
    return name === 'templatelink';
  });
  if (hides) return true;
  const [scope] = scopes;
  const isInner = scopes.length === 1 && typeof scope === 'string' && /^inner$/i.test(scope);
  return templates.some((template) => !isObject(template) || templateHides(template, isInner, depth));
}

const scopesOf = (options: unknown): readonly unknown[] =>
  isObject(options)
    ? Object.entries(options).flatMap(([name, value]) => (name.toLowerCase() === 'scope' ? [value] : []))
    : [options];

function templateHides(template: JsonObject, isInner: boolean, depth: number): boolean {
  return membersHide(template, (name, value) => {
    if (isInner) return name === 'resources' && resourcesHide(value, depth + 1);
    return name === 'copy' || (name === 'resources' && !isEmpty(value));
  });
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
