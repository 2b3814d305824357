import { limits } from '../model/limits.ts';
import { get } from './json.ts';
import { type MarkedPath, marksOf } from './marks.ts';
import { type Decoded, decodeValue } from './msgpack.ts';
import type { Json } from './plan.ts';
import { type Field, fieldsOf } from './protobuf.ts';
import type { Refusal } from './recognise.ts';

/** What `tfplan` says in the words of plan JSON, or why it can't be read. */
export type Tfplan = { readonly kind: 'plan'; readonly root: Json } | Refusal;

const giveJson = 'give the output of `terraform show -json PLAN`';
const problem = (why: string): Refusal => ({ kind: 'problem', message: `This binary plan ${why}: ${giveJson}` });
/** A binary plan whose bytes are not what Terraform writes. */
export const damaged: Refusal = problem('is damaged');

/** Numbers of the fields that are read. https://github.com/hashicorp/terraform/blob/main/internal/plans/planproto/planfile.proto */
const plan = { version: 1, variables: 2, changes: 3, targets: 5, terraformVersion: 14, mode: 17, drift: 18, errored: 20 };
const later = { complete: 26, deferred: 27, actionTargets: 32 };
/** https://github.com/opentofu/opentofu/blob/main/internal/plans/internal/planproto/planfile.proto */
const excluded = 6;
const instance = { address: 13, previous: 14, deposed: 7, provider: 8, change: 9 };
const change = { action: 1, values: 2, beforeSensitive: 3, afterSensitive: 4 };
const refreshOnly = 2;

/** Reads the entry `tfplan` of a binary plan. */
export function readTfplan(bytes: Uint8Array): Tfplan {
  const fields = messageOf(bytes);
  if (!fields) return damaged;
  const version = numberIn(fields, plan.version);
  if (version !== 3) return problem(`has version ${version} of its format, which is not read`);
  const changes = all(fields, plan.changes, changeOf);
  const drift = all(fields, plan.drift, changeOf);
  const variables = all(fields, plan.variables, variableOf);
  if (!changes || !drift || !variables) return damaged;
  const outdated = [...changes, ...drift].find((one) => typeof one === 'string');
  if (outdated !== undefined) return problem(outdated);
  const root = {
    terraform_version: textIn(fields, plan.terraformVersion),
    variables: Object.fromEntries(variables.flat()),
    resource_changes: changes,
    resource_drift: drift,
    errored: numberIn(fields, plan.errored) !== 0,
    deferred_changes: valuesOf(fields, later.deferred),
    complete: isComplete(fields, changes),
  };
  return { kind: 'plan', root };
}

type Message = ReadonlyMap<number, readonly Field['value'][]>;

function messageOf(bytes: Field['value']): Message | undefined {
  const fields = typeof bytes === 'number' ? undefined : fieldsOf(bytes);
  if (!fields) return undefined;
  const message = new Map<number, Field['value'][]>();
  for (const { number, value } of fields) {
    const values = message.get(number);
    if (values) values.push(value);
    else message.set(number, [value]);
  }
  return message;
}

const valuesOf = (message: Message, number: number) => message.get(number) ?? [];
const utf8 = new TextDecoder();

function numberIn(message: Message, number: number): number {
  const value = valuesOf(message, number).at(-1);
  return typeof value === 'number' ? value : 0;
}

function textIn(message: Message, number: number): string {
  const value = valuesOf(message, number).at(-1);
  return value instanceof Uint8Array ? utf8.decode(value) : '';
}

/** All messages of a field, read; undefined where one can't be. */
function all<T>(message: Message, number: number, read: (message: Message) => T | undefined): readonly T[] | undefined {
  const found: T[] = [];
  for (const value of valuesOf(message, number)) {
    const inner = messageOf(value);
    const one = inner && read(inner);
    if (one === undefined) return undefined;
    found.push(one);
  }
  return found;
}

/** `false` is not written, and neither OpenTofu nor Terraform before 1.8 has the field. */
function isComplete(fields: Message, changes: readonly Json[]): boolean | undefined {
  const isPart = [plan.targets, excluded, later.actionTargets].some((number) => fields.has(number));
  if (isPart || numberIn(fields, plan.mode) === refreshOnly) return false;
  if (numberIn(fields, later.complete) !== 0) return true;
  const minor = /^1\.(\d{1,4})\./.exec(textIn(fields, plan.terraformVersion))?.[1];
  const isOpenTofu = changes.some((one) => String(get(one, 'provider_name')).startsWith('registry.opentofu.org/'));
  return isOpenTofu || Number(minor ?? 0) < 8 ? undefined : false;
}

/** Of a map an entry is a message of its own: the key 1, the value 2. What is not known is left out. */
function variableOf(entry: Message): readonly (readonly [string, { readonly value: Json }])[] | undefined {
  const found = dynamicOf(valuesOf(entry, 2).at(-1));
  if (!found) return undefined;
  return JSON.stringify(found.unknown).includes('true') ? [] : [[textIn(entry, 1), { value: found.value }]];
}

function dynamicOf(value: Field['value'] | undefined): Decoded | undefined {
  const packed = value === undefined ? undefined : messageOf(value)?.get(1)?.at(-1);
  return packed instanceof Uint8Array ? decodeValue(packed) : undefined;
}

/** By number of the action: its name, and which of its values are before and after. */
const actions: Readonly<
  Record<number, { readonly names: readonly string[]; readonly before?: number; readonly after?: number }>
> = {
  0: { names: ['no-op'], before: 0, after: 0 },
  1: { names: ['create'], after: 0 },
  2: { names: ['read'], before: 0, after: 1 },
  3: { names: ['update'], before: 0, after: 1 },
  5: { names: ['delete'], before: 0 },
  6: { names: ['delete', 'create'], before: 0, after: 1 },
  7: { names: ['create', 'delete'], before: 0, after: 1 },
  8: { names: ['forget'], before: 0 },
  9: { names: ['create', 'forget'], before: 0, after: 1 },
};

/** One change of an instance, or why it is not read, to go on after "this plan". */
function changeOf(message: Message): Json | string | undefined {
  const address = textIn(message, instance.address);
  if (address === '') return 'is of a Terraform that is too old';
  const inner = messageOf(valuesOf(message, instance.change).at(-1) ?? 0);
  const action = inner && actions[numberIn(inner, change.action)];
  if (!inner) return undefined;
  if (!action) return 'has an action that is not known';
  const values = valuesOf(inner, change.values);
  const before = action.before === undefined ? none : dynamicOf(values[action.before]);
  const after = action.after === undefined ? none : dynamicOf(values[action.after]);
  const beforeSensitive = all(inner, change.beforeSensitive, pathOf);
  const afterSensitive = all(inner, change.afterSensitive, pathOf);
  if (!before || !after || !beforeSensitive || !afterSensitive) return undefined;
  return {
    address,
    previous_address: textIn(message, instance.previous),
    deposed: textIn(message, instance.deposed),
    ...providerIn(textIn(message, instance.provider)),
    change: {
      actions: action.names,
      before: before.value,
      after: after.value,
      after_unknown: after.unknown,
      before_sensitive: marksOf(before.value, beforeSensitive),
      after_sensitive: marksOf(after.value, afterSensitive),
    },
  };
}

const none: Decoded = { value: null, unknown: false };

function pathOf(message: Message): MarkedPath | undefined {
  return all(message, 1, (step) => {
    if (step.has(1)) return textIn(step, 1);
    const key = dynamicOf(valuesOf(step, 2).at(-1))?.value;
    return typeof key === 'string' || typeof key === 'number' ? key : null;
  })?.slice(0, limits.jsonDepth);
}

/** `module.x.provider["registry.terraform.io/hashicorp/azurerm"].hub`: its name, and the key that plan JSON would have for it. */
function providerIn(text: string): { readonly provider_name: string; readonly provider_config_key: string } {
  const [, name = '', alias] = /provider\["([^"]*)"\](?:\.([\w-]+))?$/.exec(text) ?? [];
  const start = text.indexOf('provider["');
  if (name === '' || start < 0) return { provider_name: text, provider_config_key: text };
  const module = start > 0 ? `${text.slice(0, start - 1)}:` : '';
  const type = name.slice(name.lastIndexOf('/') + 1);
  return { provider_name: name, provider_config_key: `${module}${type}${alias === undefined ? '' : `.${alias}`}` };
}
