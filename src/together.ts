import type { Analysed } from './inputs.ts';
import type { Gap } from './model/resource.ts';
import type { Together } from './model/settings.ts';

/** What is deployed together with a deployment: the others, and why nobody knows some of them. */
export interface Companions {
  readonly others: readonly Analysed[];
  readonly gaps: readonly Gap[];
}

/** Each deployment's companions, by what the configuration says is deployed together: `docs/contract.md` §6. */
export function companionsOf(
  all: readonly Analysed[],
  together: readonly Together[],
  fromRoot: (path: string) => string,
): (deployment: Analysed) => Companions {
  const deploymentsOf = (template: string) => all.filter(({ input }) => fromRoot(input.path) === template);
  return (deployment) => {
    const own = fromRoot(deployment.input.path);
    const others: Analysed[] = [];
    const gaps: Gap[] = [];
    for (const { templates, at } of together) {
      if (!templates.includes(own)) continue;
      for (const template of templates) {
        if (template === own) continue;
        const found = companionIn(deploymentsOf(template), deployment, fromRoot);
        if (found) others.push(found);
        else gaps.push({ kind: 'together-not-read', message: missing(template, deployment), at });
      }
    }
    return { others, gaps };
  };
}

function missing(template: string, { input }: Analysed): string {
  const where = environmentOf(input.path, input.parameters);
  const which = where === '' ? '' : ` for '${where}'`;
  return `${template} is deployed together with ${input.path}, but no deployment of it${which} was read`;
}

/** The one deployment of a template that belongs to another's: the only one there is, else that of the same environment. */
function companionIn(
  deployments: readonly Analysed[],
  { input }: Analysed,
  fromRoot: (path: string) => string,
): Analysed | undefined {
  if (deployments.length < 2) return deployments[0];
  const wanted = environmentOf(fromRoot(input.path), input.parameters.map(fromRoot));
  const fitting = deployments.filter(
    (one) => environmentOf(fromRoot(one.input.path), one.input.parameters.map(fromRoot)) === wanted,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What the name of the last parameter file has beside the template's: `dev` of `main.parameters.dev.json`. */
export function environmentOf(template: string, parameters: readonly string[]): string {
  const words = wordsOf(parameters.at(-1) ?? '');
  const own = new Set([...wordsOf(template), 'parameters', 'azuredeploy']);
  return words.filter((word) => !own.has(word)).join('.');
}

const wordsOf = (path: string) =>
  path
    .toLowerCase()
    .replace(/\.jsonc?$/, '')
    .split(/[/.\-_]/)
    .filter(Boolean);
