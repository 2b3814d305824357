import { property } from '../model/property.ts';
import { type ObjectValue, object, unknown, type Value } from '../model/value.ts';
import { plannedValue } from './attributes.ts';
import { get, isObject, itemsOf, textIn } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance, Json } from './plan.ts';
import { resolve } from './resolve.ts';
import { markedAt, notYetKnown, plainJson, termOfPath } from './values.ts';
import type { World } from './world.ts';
import { isWritten } from './written.ts';

/** Whether nothing of the body is known yet, or it is a secret as a whole. */
export function isOpenBody(instance: Instance): boolean {
  const { unknown: open, sensitive } = markedAt(instance, ['body']);
  return open === true || sensitive === true;
}

/**
 * The body of an azapi resource, an object or (before 2.0) JSON text, as ARM gets it: what the plan does not know yet by the author's
 * expressions where `way` says so. Undefined where it has none.
 * https://registry.terraform.io/providers/Azure/azapi/latest/docs/guides/2.0-upgrade-guide
 */
export function bodyValue(world: World, instance: Instance, way: 'any' | 'never'): Value | undefined {
  const { value } = markedAt(instance, ['body']);
  const text = isOpenBody(instance) ? undefined : textIn(value);
  const body = text === undefined ? plannedValue(world, instance, ['body'], way) : parsed(world, instance, text);
  if (body?.kind === 'object') return overlaid(world, instance, body, hiddenParts(world, instance));
  if (!body) return undefined;
  const open = notYetKnown(instance.address, ['body'], body.span);
  return body.kind === 'unknown' ? { ...open, why: body.why } : open;
}

function parsed(world: World, instance: Instance, text: string): Value {
  const span = placeOfValue(world, instance, ['body']);
  const json = parseText(text);
  if (!isObject(json))
    return { ...notYetKnown(instance.address, ['body'], span), why: `the body of ${instance.address} is no JSON` };
  return plainJson(json, { span, owner: termOfPath(instance.address, ['body']) });
}

function parseText(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A part of the body that is not what is sent: its path, by names, and why. */
interface Hidden {
  readonly path: readonly string[];
  readonly why: string;
}

/** What is sent beside the body, or not sent of it. */
function hiddenParts(world: World, instance: Instance): readonly Hidden[] {
  const { address } = instance;
  const ignored = itemsOf(markedAt(instance, ['ignore_body_changes']).value).flatMap((path) => textIn(path) ?? []);
  const kept = instance.fate === 'created' ? [] : ignored;
  return [
    ...kept.map((path) => ({ path: path.split('.'), why: `${address} leaves ${path} as it is (ignore_body_changes)` })),
    ...secretParts(world, instance).map((path) => ({
      path,
      why: `${address} may send more than its body says (sensitive_body)`,
    })),
  ];
}

/**
 * The parts that `sensitive_body` is laid over. It is write-only, so that no plan holds it: only the source tells whether there is any.
 * https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource
 */
export function secretParts(world: World, instance: Instance): readonly (readonly string[])[] {
  const name = 'sensitive_body';
  if (!isWritten(world, instance, name) && !isObject(get(instance.values, name))) return [];
  const written = resolve(world, instance, [name], 'source');
  if (written?.kind === 'null') return [];
  if (written?.kind !== 'object' || written.rest) return [['kind'], ['properties']];
  return [...written.members].flatMap(([key, part]) => {
    const isTold = part.kind === 'object' && !part.rest;
    return isTold ? [...part.members.keys()].map((inner) => [key, inner]) : [[key]];
  });
}

function overlaid(world: World, instance: Instance, body: ObjectValue, parts: readonly Hidden[]): Value {
  return parts.reduce<Value>((value, part) => (value.kind === 'object' ? withHidden(world, instance, value, part) : value), body);
}

function withHidden(world: World, instance: Instance, body: ObjectValue, { path, why }: Hidden): ObjectValue {
  const [name = '', ...rest] = path;
  const inner = rest.length > 0 ? property(body, name) : undefined;
  const open = unknown(termOfPath(instance.address, ['body', ...path]), why, placeOfValue(world, instance, ['body']));
  const next = inner?.kind === 'object' ? withHidden(world, instance, inner, { path: rest, why }) : open;
  const key = [...body.members.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  return object(new Map([...body.members, [key, next]]), body.span);
}
