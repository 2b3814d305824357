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
    return isObject(root) && resourcesHide(root, 0);
  } catch {
    return true; // comments, single quotes and what else Azure reads
  }
}

function resourcesHide(owner: JsonObject, depth: number): boolean {
  if (depth > deepest) return true;
  return valuesOf(owner, 'resources').some((resources) => {
    if (typeof resources !== 'object' || resources === null) return true;
    return Object.values(resources).some((resource) => !isObject(resource) || resourceHides(resource, depth));
  });
}

function resourceHides(resource: JsonObject, depth: number): boolean {
  if (hasComputedNames(resource) || resourcesHide(resource, depth + 1)) return true;
  const isDeployment = valuesOf(resource, 'type').some((type) => typeof type !== 'string' || /deployment/i.test(type));
  return isDeployment && valuesOf(resource, 'properties').some((properties) => deploymentHides(properties, depth));
}

function deploymentHides(properties: unknown, depth: number): boolean {
  if (!isObject(properties) || hasComputedNames(properties) || valuesOf(properties, 'templatelink').length > 0) return true;
  const scopes = valuesOf(properties, 'expressionevaluationoptions').flatMap((options) =>
    isObject(options) ? valuesOf(options, 'scope') : [],
  );
  const isInner = scopes.length === 1 && typeof scopes[0] === 'string' && /^inner$/i.test(scopes[0]);
  return valuesOf(properties, 'template').some((template) => {
    if (!isObject(template)) return true;
    return isInner ? resourcesHide(template, depth + 1) : mayHoldResources(template);
  });
}

function mayHoldResources(template: JsonObject): boolean {
  const isEmpty = (resources: unknown) =>
    typeof resources === 'object' && resources !== null && Object.keys(resources).length === 0;
  return hasComputedNames(template) || valuesOf(template, 'copy').length > 0 || !valuesOf(template, 'resources').every(isEmpty);
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasComputedNames = (owner: JsonObject) => Object.keys(owner).some((name) => name.startsWith('['));
/** The members of a name (given in lower case) in any case: several where two are written that differ in case only. */
const valuesOf = (owner: JsonObject, wanted: string) =>
  Object.keys(owner)
    .filter((name) => name.length === wanted.length && name.toLowerCase() === wanted)
    .map((name) => owner[name]);
