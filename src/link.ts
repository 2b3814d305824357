import { endpointType } from './azure/private-endpoint.ts';
import type { Checked } from './check.ts';
import type { Analysed } from './inputs.ts';

/** Each deployment as a graph of its own; endpoints of the others are near misses at most, since nobody deploys them together. */
export function link(deployments: readonly Analysed[]): readonly Checked[] {
  const endpoints = deployments.map(({ deployment }) => deployment.resources.filter(({ type }) => type === endpointType));
  return deployments.map(({ input, deployment }) => ({
    parameters: input.parameters,
    graph: {
      resources: deployment.resources,
      gaps: deployment.gaps,
      elsewhere: endpoints.flatMap((those, other) => (deployments[other]?.input.path === input.path ? [] : those)),
    },
  }));
}
