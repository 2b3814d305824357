import type { Gap } from '../model/resource.ts';
import type { Span } from '../model/span.ts';
import { driftOf, isJudged } from './drift.ts';
import type { Instances } from './instances.ts';
import { get, itemsOf, textIn } from './json.ts';
import type { Instance, Json } from './plan.ts';
import { type Configuration, configuredKey } from './provider.ts';

/** A plan's JSON with what was read of it. */
export interface ReadPlan {
  readonly root: Json;
  readonly read: Instances;
  readonly configuration: Configuration;
  readonly isBinary: boolean;
  /** The plan as a whole. */
  readonly at: Span;
}

const partial = 'this plan is of a part only (-target), so resources may be missing: plan without it';
const partialBinary =
  'this binary plan is of a part or of the state only (-target, -refresh-only), so resources may be missing: give the output of `terraform show -json PLAN`';

/** Why resources may be missing: of a plan that is errored, of a part only, or put off. */
export function planGaps({ root, read, configuration, isBinary, at }: ReadPlan): readonly Gap[] {
  const gaps: Gap[] = [];
  const add = (kind: string, message: string) => gaps.push({ kind, message, at });
  const isErrored = get(root, 'errored') === true;
  const isDeferred = itemsOf(get(root, 'deferred_changes')).length > 0;
  if (isErrored) add('errored-plan', 'planning stopped with an error, so resources may be missing: mend it and plan again');
  if (isDeferred) add('deferred', 'this plan puts changes off to a later one, so resources may be missing');
  const isPartial =
    get(root, 'complete') === false || (get(root, 'complete') === undefined && leavesOut(root, read, configuration));
  if (isPartial && !isErrored && !isDeferred) add('incomplete-plan', isBinary ? partialBinary : partial);
  if (read.unread > 0) {
    const what = read.unread === 1 ? 'a resource is' : `${read.unread} resources are`;
    add('resource-not-read', `${what} not read: no address as Terraform writes it`);
  }
  const changes = get(root, 'resource_changes') ?? [];
  if (read.untold > 0 || !Array.isArray(changes))
    add(
      'resource-not-read',
      'this plan foresees resources that its changes leave out: give all that `terraform show -json PLAN` prints',
    );
  return gaps;
}

/** Only Terraform 1.8 and later say `complete`; without it, a plan that has changes tells of all that it leaves as it is. */
function leavesOut(root: Json, { unplanned, instances }: Instances, configuration: Configuration): boolean {
  if (itemsOf(get(root, 'resource_changes')).length === 0) return false;
  if (unplanned.length > 0) return true;
  // In OpenTofu 1.11 and later a resource may have no instance without the JSON telling why (`enabled`).
  const minor = /^1\.(\d{1,4})\./.exec(textIn(get(root, 'terraform_version')) ?? '1.0.')?.[1];
  if (!instances.some(isManaged) || minor === undefined || Number(minor) >= 11) return false;
  const known = new Set(instances.map(configuredKey));
  return [...configuration.values()].some(
    ({ resource, isSingle }) => resource.mode === 'managed' && isSingle && !known.has(configuredKey(resource)),
  );
}

const isManaged = ({ mode }: Instance) => mode === 'managed';

/** What a reader must know beside. */
export function planNotes({ root, read, at }: ReadPlan, gaps: readonly Gap[]): readonly Gap[] {
  const { instances, deleted, forgotten } = read;
  const isEmpty = !instances.some(isManaged) && deleted.length > 0 && gaps.length === 0;
  const emptied: Gap = { kind: 'destroy-plan', message: 'this plan destroys all that it manages: nothing is left to check', at };
  const left = forgotten
    .filter(({ type, values }) => isJudged(type, values))
    .map(
      ({ address }): Gap => ({
        kind: 'left-unmanaged',
        message: `${address} stays in Azure, but Terraform does not manage it any more`,
        at,
      }),
    );
  const drifted = driftOf(get(root, 'resource_drift')).map(
    (address): Gap => ({
      kind: 'drift',
      message: `${address} was changed outside Terraform: it is judged as this plan leaves it`,
      at,
    }),
  );
  return [...(isEmpty ? [emptied] : []), ...left, ...drifted];
}
