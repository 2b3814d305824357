import { limits } from '../model/limits.ts';
import { type Address, addressOf, isName, parseAddress, parseModule } from './address.ts';
import { isObject, itemsOf, own, textIn } from './json.ts';
import type { Fate, Instance, Json, Key, ModulePath } from './plan.ts';
import { type Configuration, configuredKey, providerOf } from './provider.ts';

/** What a plan leaves behind, and what of it could not be told. */
export interface Instances {
  /** By address. */
  readonly instances: readonly Instance[];
  /** Addresses that the plan deletes. */
  readonly deleted: readonly string[];
  /** Those that were managed and are in Azure afterwards, but not managed any more. */
  readonly forgotten: readonly Instance[];
  /** Managed ones that only the state tells of. */
  readonly unplanned: readonly Instance[];
  /** Resources whose address can't be read. */
  readonly unread: number;
  /** How many that the plan foresees it does not tell of any further, which never is so in a plan of Terraform's. */
  readonly untold: number;
  /** An address that is there twice, which never is in a plan of Terraform's. */
  readonly doubled: string | undefined;
}

/** The parts of a plan that tell of instances: the `values` of a state's JSON, `resource_changes` and `planned_values`. */
export interface Sources {
  readonly state: Json;
  readonly changes: Json;
  readonly planned: Json;
}

/**
 * The instances of a state, overlaid by a plan's changes.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readInstances({ state, changes, planned }: Sources, configuration: Configuration): Instances {
  const reading: Reading = { configuration, unread: 0, doubled: undefined };
  const { told, changed, deleted, forgotten } = readChanges(changes, reading);
  const kept = new Map<string, Instance>();
  for (const { resource, module, prefix } of resourcesOf(state)) {
    const written = textIn(own(resource, 'address')) ?? '';
    if (textIn(own(resource, 'deposed_key')) || (told.has(written) && written.startsWith(prefix))) continue;
    const instance = instanceOf(resource, module, fromState(resource), reading);
    if (instance && !told.has(instance.address)) add(kept, instance, reading);
  }
  const unplanned = [...kept.values()].filter(({ mode }) => mode === 'managed');
  const instances = [...kept.values(), ...changed.values(), ...forgotten.filter(({ address }) => !changed.has(address))];
  const untold = untoldOf(planned, (address) => told.has(address) || kept.has(address), reading);
  const { unread, doubled } = reading;
  return { instances: instances.sort(byAddress), deleted, forgotten, unplanned, unread, untold, doubled };
}

function untoldOf(planned: Json, isTold: (address: string) => boolean, reading: Reading): number {
  let count = 0;
  for (const { resource, module, prefix } of resourcesOf(planned)) {
    const written = textIn(own(resource, 'address')) ?? '';
    if (isTold(written) && written.startsWith(prefix)) continue;
    const instance = instanceOf(resource, module, nothing, reading);
    if (instance && !isTold(instance.address)) count += 1;
  }
  return count;
}

/** What changes leave, and the addresses that they tell of, after and before. */
function readChanges(changes: Json, reading: Reading) {
  const told = new Set<string>();
  const changed = new Map<string, Instance>();
  const deleted: string[] = [];
  const forgotten: Instance[] = [];
  for (const change of itemsOf(changes)) {
    if (textIn(own(change, 'deposed'))) continue;
    const { left, lost } = outcomeOf(own(change, 'change'));
    const instance = instanceOf(change, undefined, left ?? lost ?? nothing, reading);
    if (!instance) continue;
    told.add(instance.address).add(sameAddress(own(change, 'previous_address')));
    if (left) add(changed, instance, reading);
    else if (!lost) deleted.push(instance.address);
    if (lost) forgotten.push({ ...instance, ...lost });
  }
  return { told, changed, deleted, forgotten };
}

// Terraform writes the modules of a state in another order each time.
const byAddress = (one: Instance, other: Instance) => (one.address < other.address ? -1 : 1);

interface Reading {
  readonly configuration: Configuration;
  unread: number;
  doubled: string | undefined;
}

function add(to: Map<string, Instance>, instance: Instance, reading: Reading): void {
  if (to.has(instance.address)) reading.doubled = instance.address;
  to.set(instance.address, instance);
}

type Content = Pick<Instance, 'values' | 'unknown' | 'sensitive' | 'fate'>;
const nothing: Content = { values: null, unknown: false, sensitive: false, fate: 'kept' };

const fromState = (resource: Json): Content => ({
  values: own(resource, 'values'),
  unknown: false,
  sensitive: own(resource, 'sensitive_values') ?? false,
  fate: 'kept',
});

/** What a change leaves at its address, and what it leaves in Azure but to nobody. Neither of a delete. */
function outcomeOf(change: Json): { readonly left?: Content; readonly lost?: Content } {
  const actions = itemsOf(own(change, 'actions')).map(textIn);
  const [before, after] = [own(change, 'before'), own(change, 'after')];
  const isForgotten = actions.includes('forget');
  const lost: Content = {
    values: before,
    unknown: false,
    sensitive: own(change, 'before_sensitive') ?? false,
    fate: 'forgotten',
  };
  const isLeft = isObject(after) || !(isForgotten || actions.includes('delete')) || actions.includes('create');
  if (!isLeft) return isForgotten ? { lost } : {};
  if (!isObject(after) && !isObject(before) && actions.join() === 'no-op') return {};
  const left: Content = {
    values: after,
    unknown: isObject(after) ? (own(change, 'after_unknown') ?? false) : true,
    sensitive: own(change, 'after_sensitive') ?? false,
    fate: fateOf(actions),
  };
  return isForgotten ? { left, lost } : { left };
}

function fateOf(actions: readonly (string | undefined)[]): Fate {
  if (actions.includes('create')) return actions.length > 1 ? 'replaced' : 'created';
  return actions.length === 1 && (actions[0] === 'no-op' || actions[0] === 'read') ? 'kept' : 'updated';
}

/** A resource of a state, the module it is in (null where that can't be read), and how its address begins. */
interface Placed {
  readonly resource: Json;
  readonly module: ModulePath | null;
  readonly prefix: string;
}

function* resourcesOf(state: Json): Generator<Placed> {
  const root = own(state, 'root_module');
  const left = [root];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const prefix = one === root ? '' : textIn(own(one, 'address'));
    const module = prefix === undefined || (prefix === '' && one !== root) ? null : (parseModule(prefix) ?? null);
    for (const resource of itemsOf(own(one, 'resources'))) yield { resource, module, prefix: prefix ?? '' };
    for (const child of itemsOf(own(one, 'child_modules'))) left.push(child);
  }
}

function instanceOf(json: Json, module: ModulePath | null | undefined, content: Content, reading: Reading): Instance | undefined {
  const mode = own(json, 'mode');
  if (typeof mode === 'string' && mode !== 'managed' && mode !== 'data') return undefined;
  const parts = partsOf(json, module);
  if (!parts) {
    reading.unread += 1;
    return undefined;
  }
  const provider = textIn(own(json, 'provider_name')) ?? '';
  const key = textIn(own(json, 'provider_config_key')) ?? reading.configuration.get(configuredKey(parts))?.providerKey;
  return {
    address: addressOf(parts),
    module: parts.module,
    mode: parts.mode,
    type: parts.type,
    name: parts.name,
    key: parts.key,
    provider: providerOf(provider),
    providerKey: key ?? provider,
    values: content.values,
    unknown: content.unknown,
    sensitive: content.sensitive,
    fate: parts.mode === 'data' ? 'kept' : content.fate,
  };
}

/** The address in parts, of which each has a member of its own; Terraform 0.12 leaves the module out of addresses in a state. */
function partsOf(json: Json, module: ModulePath | null | undefined): Address | undefined {
  return plainParts(json, module) ?? parsedParts(json, module);
}

const root: ModulePath = [];

/** Of most resources the address is type and name, and nothing needs to be parsed. */
function plainParts(json: Json, module: ModulePath | null | undefined): Address | undefined {
  const [type, name] = [own(json, 'type'), own(json, 'name')];
  if (typeof type !== 'string' || typeof name !== 'string' || own(json, 'mode') !== 'managed') return undefined;
  const isPlain = own(json, 'address') === `${type}.${name}` && own(json, 'index') === undefined;
  if (!isPlain || (module !== undefined && module?.length !== 0) || !isName(type) || !isName(name)) return undefined;
  return { module: root, mode: 'managed', type, name, key: undefined };
}

function parsedParts(json: Json, module: ModulePath | null | undefined): Address | undefined {
  const address = parseAddress(textIn(own(json, 'address')) ?? '');
  const mode = own(json, 'mode') ?? address?.mode;
  const type = textIn(own(json, 'type')) ?? address?.type;
  const name = textIn(own(json, 'name')) ?? address?.name;
  const path = module === undefined ? address?.module : module;
  if (!path || path.length > limits.deploymentDepth) return undefined;
  if ((mode !== 'managed' && mode !== 'data') || !type || !name || !isName(type) || !isName(name)) return undefined;
  return { module: path, mode, type, name, key: keyIn(own(json, 'index')) ?? address?.key };
}

const keyIn = (index: Json): Key | undefined =>
  typeof index === 'string' || (typeof index === 'number' && Number.isSafeInteger(index) && index >= 0) ? index : undefined;

function sameAddress(address: Json): string {
  const parts = parseAddress(textIn(address) ?? '');
  return parts ? addressOf(parts) : '';
}
