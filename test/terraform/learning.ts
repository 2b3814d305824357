import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/guard.ts';
import type { Account } from '../../src/model/report.ts';
import { get, isObject, itemsOf, textIn } from '../../src/terraform/json.ts';
import type { Json } from '../../src/terraform/plan.ts';
import { type World, worldsIn } from './world.ts';

const root = fileURLToPath(new URL('../../fixtures/terraform', import.meta.url));

/** A plan that was applied, as text, and the worlds that came of it. */
export interface Applied {
  readonly name: string;
  readonly plan: string;
  readonly worlds: readonly World[];
}

/** All of `fixtures/terraform`. */
export const applied: readonly Applied[] = readdirSync(root)
  .sort()
  .map((name) => ({
    name,
    plan: readFileSync(join(root, name, 'plan.json'), 'utf8'),
    worlds: worldsIn(readFileSync(join(root, name, 'state.json'), 'utf8')),
  }));

/** Something that the plan does not know yet. */
export interface Leaf {
  readonly address: string;
  readonly path: readonly (string | number)[];
}

const openIn = (unknown: Json, path: readonly (string | number)[] = []): readonly Leaf['path'][] => {
  if (unknown === true) return [path];
  if (Array.isArray(unknown)) return unknown.flatMap((one, index) => openIn(one, [...path, index]));
  return isObject(unknown) ? Object.entries(unknown).flatMap(([name, one]) => openIn(one, [...path, name])) : [];
};

/** The leaves that a plan leaves open and some world settles. */
export function leavesOf({ plan, worlds }: Applied): readonly Leaf[] {
  const read: Json = JSON.parse(plan);
  return itemsOf(get(read, 'resource_changes')).flatMap((one) => {
    const address = textIn(get(one, 'address')) ?? '';
    return openIn(get(one, 'change', 'after_unknown'))
      .filter((path) => get(worlds[0]?.[address]?.values, ...path) !== undefined)
      .map((path) => ({ address, path }));
  });
}

/** A copy with one place changed; parts on the way that are missing are made. */
export function withValue(whole: Json, [step, ...rest]: readonly (string | number)[], value: Json): Json {
  if (step === undefined) return value;
  const inner = withValue(get(whole, step), rest, value);
  if (typeof step === 'number') return itemsOf(whole).map((one, index) => (index === step ? inner : one));
  return { ...(isObject(whole) ? whole : {}), [step]: inner };
}

/** The plan as it would be, had it known the leaves. */
export function learn(plan: string, learned: readonly (Leaf & { readonly value: Json })[]): string {
  const read: Json = JSON.parse(plan);
  const changes = itemsOf(get(read, 'resource_changes')).map((one) =>
    learned
      .filter(({ address }) => address === get(one, 'address'))
      .reduce<Json>(
        (change, { path, value }) =>
          withValue(withValue(change, ['change', 'after_unknown', ...path], false), ['change', 'after', ...path], value),
        one,
      ),
  );
  return JSON.stringify(withValue(read, ['resource_changes'], changes));
}

/** How much is at hand when a plan is judged. */
export type Knowing = 'source' | 'plan' | 'strict';

/** The verdicts by address, and by rule. */
export async function judge(name: string, plan: string, knowing: Knowing): Promise<readonly Account[]> {
  const { accounts } = await check({
    folder: tmpdir(),
    paths: ['-'],
    stdin: new TextEncoder().encode(plan),
    parameters: [],
    parametersBeside: false,
    place: {},
    tell: () => undefined,
    strict: knowing === 'strict',
    source: knowing === 'source' ? join(root, name) : undefined,
  });
  return accounts;
}

/** The settled verdicts that became the opposite. */
export function overturned(before: readonly Account[], after: readonly Account[]): readonly string[] {
  return before.flatMap(({ resource: { address }, verdicts }) => {
    const later = after.find(({ resource }) => resource.address === address);
    return [...verdicts].flatMap(([rule, verdict]) => {
      const now = later?.verdicts.get(rule);
      const isKept = verdict === 'undecided' || now === 'undecided' || now === verdict;
      return isKept ? [] : [`${rule} of ${address} was ${verdict} and is ${now}`];
    });
  });
}

/** The last step of each part of an address without its keys: `module.a["x.y"].t.n[0]` gives a, t.n. */
const withoutKeys = (address: string) => address.replace(/\["(?:\\.|[^"\\])*"\]|\[\d+\]/g, '');

/** What the expression of an endpoint's target refers to; undefined where the plan doesn't show it (a dynamic block). */
export function referencesOf(plan: Json, address: string): readonly string[] | undefined {
  const calls = [...withoutKeys(address).matchAll(/module\.([^.]+)\./g)].map(([, name = '']) => name);
  const own = withoutKeys(address).replace(/^(?:module\.[^.]+\.)*/, '');
  const module = calls.reduce((at, name) => get(at, 'module_calls', name, 'module'), get(plan, 'configuration', 'root_module'));
  const declared = itemsOf(get(module, 'resources')).find((one) => get(one, 'address') === own);
  const target = get(declared, 'expressions', 'private_service_connection', 0, 'private_connection_resource_id');
  return target === undefined ? undefined : itemsOf(get(target, 'references')).map((one) => textIn(one) ?? '');
}
