import { same, sameLetters } from './equality.ts';
import { fold } from './letters.ts';
import { type Part, partsOf, segmentsOf, textOf } from './text.ts';
import { all, any, type Truth, truth } from './truth.ts';
import type { Value } from './value.ts';

/** A resource id taken apart. Scope, names and groups may hold unknown parts. */
export interface ResourceId {
  /** Provider and type, lower case: `microsoft.cognitiveservices/accounts`. */
  readonly type: string;
  readonly names: readonly Value[];
  readonly scope: IdScope;
}

/** What a resource lies in: the tenant, a subscription, a group, or a resource that it extends. */
export type IdScope =
  | { readonly kind: 'tenant' }
  | { readonly kind: 'subscription'; readonly subscription: Value }
  | { readonly kind: 'group'; readonly subscription: Value; readonly group: Value }
  | { readonly kind: 'resource'; readonly id: ResourceId };

const known = new WeakMap<Value, { readonly id: ResourceId | undefined }>();

/** Takes a text apart that is certainly a resource id (of a resource, not of a group or subscription); undefined for any other value. */
export function asResourceId(value: Value): ResourceId | undefined {
  const before = known.get(value);
  if (before) return before.id;
  const id = takeApart(value);
  known.set(value, { id });
  return id;
}

function takeApart(value: Value): ResourceId | undefined {
  const parts = partsOf(value);
  const segments = parts && segmentsOf(parts);
  if (segments?.[0]?.length !== 0) return undefined;
  const rest = segments.slice(1);
  if (rest.at(-1)?.length === 0) rest.pop();
  const scope = scopeOf(rest, value);
  return scope && resourceIn(scope.scope, rest.slice(scope.length), value);
}

type Segments = readonly (readonly Part[])[];

const literal = (segment: readonly Part[] | undefined) =>
  segment?.length === 1 && typeof segment[0] === 'string' ? segment[0] : undefined;
const isWord = (segment: readonly Part[] | undefined, word: string) => sameLetters(literal(segment) ?? '', word);

function scopeOf(segments: Segments, at: Value): { readonly scope: IdScope; readonly length: number } | undefined {
  const [first, subscription, third, group] = segments;
  if (isWord(first, 'providers')) return { scope: { kind: 'tenant' }, length: 0 };
  if (!isWord(first, 'subscriptions') || !subscription) return undefined;
  const subscriptionValue = textOf(subscription, at.span);
  if (!isWord(third, 'resourceGroups')) return { scope: { kind: 'subscription', subscription: subscriptionValue }, length: 2 };
  if (!group) return undefined;
  return { scope: { kind: 'group', subscription: subscriptionValue, group: textOf(group, at.span) }, length: 4 };
}

function resourceIn(scope: IdScope, segments: Segments, at: Value): ResourceId | undefined {
  const [first, provider, ...pairs] = segments;
  const providerName = literal(provider);
  if (!isWord(first, 'providers') || providerName === undefined) return undefined;
  const types = [providerName];
  const names: Value[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const type = literal(pairs[index]);
    const name = pairs[index + 1];
    if (type === undefined || name === undefined || name.length === 0) return undefined;
    if (sameLetters(type, 'providers')) {
      if (names.length === 0) return undefined;
      return resourceIn({ kind: 'resource', id: { type: fold(types.join('/')), names, scope } }, pairs.slice(index), at);
    }
    types.push(type);
    names.push(textOf(name, at.span));
  }
  return names.length === 0 ? undefined : { type: fold(types.join('/')), names, scope };
}

/** Whether two values name one resource: by type, names and scope where both are ids, else as texts. */
export function sameId(one: Value, other: Value): Truth {
  const left = asResourceId(one);
  const right = asResourceId(other);
  return left && right ? sameParts(left, right) : same(one, other);
}

function sameParts(one: ResourceId, other: ResourceId): Truth {
  if (one.type !== other.type || one.names.length !== other.names.length) return 'no';
  const names = all(one.names.map((name, index) => same(name, other.names[index] ?? name)));
  return names === 'no' ? 'no' : all([names, sameScope(one.scope, other.scope)]);
}

/** Whether two resources lie in one scope. */
export function sameScope(one: IdScope, other: IdScope): Truth {
  if (one.kind === 'resource' && other.kind === 'resource') return sameParts(one.id, other.id);
  if (one.kind === 'group' && other.kind === 'group')
    return all([same(one.subscription, other.subscription), same(one.group, other.group)]);
  if (one.kind === 'subscription' && other.kind === 'subscription') return same(one.subscription, other.subscription);
  return truth(one.kind === 'tenant' && other.kind === 'tenant');
}

/** Whether `other` names something inside `one`: a child, or an extension of it. */
export function isInside(one: ResourceId, other: ResourceId): Truth {
  const isChild =
    other.type.startsWith(`${one.type}/`) &&
    sameParts(one, { type: one.type, names: other.names.slice(0, one.names.length), scope: other.scope });
  const asExtension =
    other.scope.kind === 'resource' ? any([sameParts(one, other.scope.id), isInside(one, other.scope.id)]) : 'no';
  return any([isChild || 'no', asExtension]);
}
