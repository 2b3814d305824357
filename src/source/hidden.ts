/** Longer texts are not looked at here: the parser, which counts levels and values, shall read them. */
const longest = 2_000_000;
const deepest = 40;

/**
 * Whether a template (JSON text, each byte a character) that names no account may still deploy one: by a nested template that an
 * expression makes, wholly or in parts. Azure evaluates all of a nested template in outer scope, its resources, their types and
 * property names too; of one in inner scope, nothing before it is a template. True also where it can't tell.
 */
export function hidesTemplates(text: string): boolean {
  if (text.length > longest) return true;
  try {
    const root: unknown = JSON.parse(text);
    return isObject(root) && resourcesHide(root, 0);
  } catch {
    return true; // comments, trailing commas, and what else Azure reads
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
  return isDeployment && valuesOf(resource, 'properties').some((properties) => !isObject(properties) || deploymentHides(properties, depth));
}

function deploymentHides(properties: JsonObject, depth: number): boolean {
  const isInner = valuesOf(properties, 'expressionEvaluationOptions').every(
    (options) => isObject(options) && valuesOf(options, 'scope').some((scope) => typeof scope === 'string' && /^inner$/i.test(scope)),
  );
  if (hasComputedNames(properties)) return true;
  return valuesOf(properties, 'template').some((template) => {
    if (!isObject(template)) return true;
    return isInner ? resourcesHide(template, depth + 1) : hasComputedNames(template) || !isEmpty(template);
  });
}
