import { accountType } from './azure/openai-account.ts';
import type { Analysed } from './inputs.ts';
import type { Gap } from './model/resource.ts';
import type { Together } from './model/settings.ts';
import type { Span } from './model/span.ts';

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
  const deployments = new Map<string, Analysed[]>();
  for (const one of all) {
    const own = fromRoot(one.input.path);
    deployments.set(own, [...(deployments.get(own) ?? []), one]);
  }
  return (deployment) => {
    const own = fromRoot(deployment.input.path);
    const others: Analysed[] = [];
    const gaps: Gap[] = [];
    for (const [template, at] of partnersOf(own, together)) {
      const all = deployments.get(template) ?? [];
      const found = companionIn(all, deployment, fromRoot);
      if (found) others.push(found);
      else if (hasAccounts(deployment))
        gaps.push({ kind: 'together-not-read', message: missing(template, deployment, all.length > 0), at });
    }
    return { others, gaps };
  };
}

/** Each template that is deployed together with one, once, and where that is said. */
function partnersOf(own: string, together: readonly Together[]): ReadonlyMap<string, Span> {
  const partners = new Map<string, Span>();
  for (const { templates, at } of together) {
    if (!templates.includes(own)) continue;
    for (const template of templates) if (template !== own && !partners.has(template)) partners.set(template, at);
  }
  return partners;
}

const hasAccounts = ({ resources }: Analysed) => resources.some(({ type }) => type === accountType);

function missing(template: string, { input }: Analysed, isRead: boolean): string {
  if (!isRead) return `${template} is deployed together with ${input.path}, but was not read`;
  const where = environmentOf(input.path, input.parameters);
  const which = where === '' ? '' : ` for '${where}'`;
  return `${template} is deployed together with ${input.path}, but no deployment of it${which} was read`;
}

/** The one deployment of a template that belongs to another's: that of the same environment, else the only one, where one of the two names none. */
function companionIn(
  deployments: readonly Analysed[],
  deployment: Analysed,
  fromRoot: (path: string) => string,
): Analysed | undefined {
  const environment = ({ input }: Analysed) => environmentOf(fromRoot(input.path), input.parameters.map(fromRoot));
  const wanted = environment(deployment);
  const fitting = deployments.filter((one) => environment(one) === wanted);
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  const [only, ...more] = deployments;
  return only && more.length === 0 && (wanted === '' || environment(only) === '') ? only : undefined;
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
