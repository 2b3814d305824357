import type { ParseHcl } from '../hcl/syntax.ts';
import { limits } from '../model/limits.ts';
import type { Note } from '../model/report.ts';
import type { Gap, Resource } from '../model/resource.ts';
import { azapiResource } from './azapi.ts';
import { updated } from './azapi-update.ts';
import { accountType } from './azurerm/account.ts';
import { aiServices } from './azurerm/ai-services.ts';
import { cognitiveAccount } from './azurerm/cognitive-account.ts';
import { privateEndpoint } from './azurerm/private-endpoint.ts';
import type { Lower, Lowered } from './declared.ts';
import { gapsOf, unjudgedIn } from './gaps.ts';
import type { Plan, SourceTree } from './plan.ts';
import { reconnected } from './reconnect.ts';
import { createWorld } from './world.ts';

/** A plan and what is at hand to understand it with. */
export interface LowerOptions {
  readonly plan: Plan;
  /** The HCL it was made of; a binary plan brings its own. */
  readonly source: SourceTree | undefined;
  readonly parse: ParseHcl | undefined;
  /** Which ARM types (lower case) to give. */
  readonly isWanted: (type: string) => boolean;
}

/** What a plan leaves behind, in ARM's words, and what of it can't be seen. */
export interface LoweredPlan {
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly Note[];
}

const lowerings: ReadonlyMap<string, Lower> = new Map([
  ['azurerm_cognitive_account', cognitiveAccount],
  ['azurerm_ai_services', aiServices],
  ['azurerm_private_endpoint', privateEndpoint],
  ['azapi_resource', azapiResource],
]);

/** Translates a plan. Never throws, whatever the plan and its source hold. */
export function lowerPlan({ plan, source, parse, isWanted }: LowerOptions): LoweredPlan {
  const world = createWorld({ plan, source: source ?? plan.bundle, parse });
  const managed = plan.instances.filter(({ mode, fate, module }) => {
    return mode === 'managed' && fate !== 'forgotten' && module.length <= limits.deploymentDepth;
  });
  const lowered = managed.flatMap((instance): readonly Lowered[] => lowerings.get(instance.type)?.(world, instance) ?? []);
  const all = reconnected(updated(world, lowered)).filter(({ resource }) => isWanted(resource.type));
  const isAlone = !world.hasSource && all.some(({ resource }) => resource.type === accountType);
  const alone = { kind: 'no-source', message: withoutSource, at: world.start };
  const faults = world.faults().map(({ message, at }) => ({ kind: 'source-not-read', message, at }));
  return {
    resources: all.map(({ resource }) => resource),
    gaps: [...plan.gaps, ...gapsOf(world)],
    notes: [...plan.notes, ...unjudgedIn(world), ...faults, ...(isAlone ? [alone] : [])],
  };
}

const withoutSource =
  'the source of this plan is not at hand, so findings sit on the plan itself: give the folder of its .tf files with --source';

/** Whether a plan holds anything that a rule asks about, so that its source is worth reading. */
export const isOfInterest = (plan: Plan): boolean =>
  plan.instances.some(({ mode, type }) => mode === 'managed' && lowerings.has(type));
