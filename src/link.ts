import { connectionsOf, endpointType } from './azure/connections.ts';
import { accountType } from './azure/openai-account.ts';
import { pointersOf } from './azure/private-endpoint.ts';
import type { Checked } from './check.ts';
import type { Analysed } from './inputs.ts';
import { casesOf } from './model/cases.ts';
import { fold } from './model/letters.ts';
import { limits } from './model/limits.ts';
import type { Gap, Pointer, Resource } from './model/resource.ts';
import { asResourceId } from './model/resource-id.ts';
import { type SourceFile, wholeFile } from './model/span.ts';
import type { Companions } from './together.ts';

/** A deployment linked; `crowd`: what was too much to link of it. */
export interface Linked extends Checked {
  readonly crowd: Gap | undefined;
  /** Why nobody knows some of what is deployed together with it. */
  readonly missing: readonly Gap[];
  /** The deployment itself, then those that it is deployed together with. */
  readonly parts: readonly [Analysed, ...Analysed[]];
}

/**
 * Each deployment as a graph of its own, with what is deployed together with it; endpoints of the others are near misses at most.
 */
export function link(
  deployments: readonly Analysed[],
  companionsOf: (deployment: Analysed) => Companions = () => ({ others: [], gaps: [] }),
): readonly Linked[] {
  const byName = namesOf(deployments);
  return deployments.map((analysed) => {
    const { others, gaps: missing } = companionsOf(analysed);
    const { input, file } = analysed;
    const resources = [analysed, ...others].flatMap((one) => one.resources);
    const gaps = [...[analysed, ...others].flatMap((one) => one.gaps), ...missing];
    const crowd = crowdIn(resources, file);
    const paths = new Set([input.path, ...others.map((other) => other.input.path)]);
    return {
      crowd,
      missing,
      parts: [analysed, ...others],
      parameters: input.parameters,
      own: analysed.resources,
      graph: {
        resources: crowd ? resources.filter(({ type }) => type !== endpointType) : resources,
        gaps: crowd ? [...gaps, crowd] : gaps,
        elsewhere: (name) => (byName.get(name) ?? []).filter(({ path }) => !paths.has(path)).slice(0, limits.elsewhere),
      },
    };
  });
}

/** Endpoints by the lower-case name of the account that they certainly point at, with the root they belong to. */
function namesOf(deployments: readonly Analysed[]): ReadonlyMap<string, readonly (Pointer & { readonly path: string })[]> {
  const byName = new Map<string, (Pointer & { readonly path: string })[]>();
  for (const { input, resources } of deployments) {
    for (const pointer of pointersOf(resources)) {
      const id = asResourceId(pointer.target);
      const [name] = id?.names ?? [];
      if (id?.type !== accountType || name?.kind !== 'text') continue;
      const key = fold(name.value);
      byName.set(key, [...(byName.get(key) ?? []), { ...pointer, path: input.path }].slice(0, 2 * limits.elsewhere));
    }
  }
  return byName;
}

/** Each account is compared with each case of each connection's target: more than a run can afford are a gap, never a verdict. */
function crowdIn(resources: readonly Resource[], file: SourceFile): Gap | undefined {
  const accounts = resources.filter(({ type }) => type === accountType).length;
  const endpoints = resources.filter(({ type }) => type === endpointType);
  const targets = accounts > 0 ? endpoints.flatMap((endpoint) => connectionsOf(endpoint, [])).map(({ target }) => target) : [];
  const cases = targets.reduce((sum, target) => sum + (target ? casesOf(target).length : 1), 0);
  if (accounts * Math.max(endpoints.length, cases) <= limits.pairs) return undefined;
  const message = `${accounts} accounts and ${endpoints.length} endpoints with ${targets.length} connections are too many to compare each with each`;
  return { kind: 'too-large', message, at: resources[0]?.span ?? wholeFile(file) };
}
