import { property } from '../model/property.ts';
import { object, unknown, type Value } from '../model/value.ts';
import { plannedValue } from './attributes.ts';
import { get, isObject, itemsOf, textIn } from './json.ts';
import { placeOfValue } from './place.ts';
import type { Instance, Json } from './plan.ts';
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
  if (body?.kind === 'object') return overlaid(world, instance, body, secretBody(world, instance));
  return body && notYetKnown(instance.address, ['body'], body.span);
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

/** What is sent beside the body, or not sent of it: paths whose value nobody knows. */
function secretBody(world: World, instance: Instance): readonly string[] {
  const ignored = itemsOf(markedAt(instance, ['ignore_body_changes']).value).flatMap((path) => textIn(path) ?? []);
  const isSecret = isWritten(world, instance, 'sensitive_body') || isObject(get(instance.values, 'sensitive_body'));
  return [...(instance.fate === 'created' ? [] : ignored), ...(isSecret ? ['kind', 'properties'] : [])];
}

function overlaid(world: World, instance: Instance, body: Extract<Value, { kind: 'object' }>, paths: readonly string[]): Value {
  const span = placeOfValue(world, instance, ['body']);
  return paths.reduce<Value>((value, path) => {
    const [name = '', ...rest] = path.split('.');
    if (value.kind !== 'object') return value;
    const inner = rest.length > 0 ? property(value, name) : undefined;
    const term = termOfPath(instance.address, ['body', ...path.split('.')]);
    const open = unknown(term, `what ${instance.address} sends as ${path} is not told by its body`, span);
    const next = inner?.kind === 'object' ? overlaid(world, instance, inner, [rest.join('.')]) : open;
    const key = [...value.members.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    return object(new Map([...value.members, [key, next]]), value.span);
  }, body);
}
