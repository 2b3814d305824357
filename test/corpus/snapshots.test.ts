import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModule } from '../../src/arm/modules.ts';
import { readTemplate } from '../../src/arm/read.ts';
import { endpointType } from '../../src/azure/connections.ts';
import { accountType } from '../../src/azure/openai-account.ts';
import { property } from '../../src/model/property.ts';
import type { Value } from '../../src/model/value.ts';
import { readJson } from '../../src/source/json.ts';
import { deploy } from '../../src/template/deploy.ts';
import { asJson, isOpenText, unknownValue } from '../json-of.ts';
import { oracle } from '../place.ts';

// What Microsoft's engine makes of real templates: accounts and endpoints must be the same ones, with the same id and properties.
const shared = new URL('../../../shared/', import.meta.url);
const snapshots = new URL('oracle/snapshots/', shared);

interface Snapshot {
  readonly template: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scope: string;
  readonly predictedResources?: readonly Record<string, unknown>[];
  /** Where the engine could not expand a nested deployment it says so, and lists none of its resources. */
  readonly diagnostics?: readonly string[];
}

const wanted = new Set([accountType, endpointType]);

test.each(readdirSync(snapshots))('%s', (name) => {
  const snapshot = JSON.parse(readFileSync(new URL(name, snapshots), 'utf8')) as Snapshot;
  const root = readJson({
    path: snapshot.template,
    text: readFileSync(new URL(`corpus/arm/${snapshot.template}`, shared), 'utf8'),
  }).root!;
  const values = readJson({ path: 'parameters', text: JSON.stringify(snapshot.parameters) }).root!;
  const templates = new Map<Value, ReturnType<typeof readTemplate>>();
  const { resources } = deploy({
    template: readTemplate(root)!,
    place: snapshot.scope === 'resourceGroup' ? oracle : { ...oracle, resourceGroup: undefined },
    argument: ({ name: parameter }) => {
      const value = property(values, parameter);
      return value && { kind: 'value', value };
    },
    isWanted: (type) => wanted.has(type),
    host: {
      readTemplate: (value) => {
        if (!templates.has(value)) templates.set(value, readTemplate(value));
        return templates.get(value);
      },
      readModule,
      linked: () => ({ why: 'not here' }),
    },
  });
  const ours = resources
    .filter(({ deployed }) => deployed !== 'no')
    .map((one) => ({ ...(asJson(one.body) as Record<string, unknown>), id: asJson(one.id) }) as Record<string, unknown>);
  const theirs = (snapshot.predictedResources ?? []).filter(({ type }) => wanted.has(String(type).toLowerCase()));
  const key = (one: Record<string, unknown>) =>
    JSON.stringify([String(one['type']).toLowerCase(), facts(one)], (_, value) => (value === unknownValue ? '?' : value));
  const gaveUp = snapshot.diagnostics?.some((diagnostic) => diagnostic.includes('NestedDeploymentShortCircuited'));
  if (gaveUp) expect(ours.map(key)).toEqual(expect.arrayContaining(theirs.map(key)));
  else expect(ours.map(key).sort()).toEqual(theirs.map(key).sort());
});

/** The parts that decide verdicts; what the engine leaves open is `?` on both sides. */
function facts(resource: Record<string, unknown>): unknown {
  const get = (value: unknown, ...path: string[]): unknown =>
    path.reduce<unknown>((at, step) => {
      if (at === unknownValue || isOpenText(at)) return unknownValue;
      if (typeof at !== 'object' || at === null) return undefined;
      return Object.entries(at).find(([name]) => name.toLowerCase() === step.toLowerCase())?.[1] as unknown;
    }, value);
  const shown = (value: unknown): unknown => (isOpenText(value) ? unknownValue : (value ?? null));
  const connections = (list: string) => {
    const items = get(resource, 'properties', list);
    return Array.isArray(items)
      ? items.map((item) => [shown(get(item, 'properties', 'privateLinkServiceId')), shown(get(item, 'properties', 'groupIds'))])
      : shown(items);
  };
  return [
    shown(resource['id']),
    shown(get(resource, 'kind')),
    shown(get(resource, 'properties', 'publicNetworkAccess')),
    shown(get(resource, 'properties', 'networkAcls', 'defaultAction')),
    connections('privateLinkServiceConnections'),
    connections('manualPrivateLinkServiceConnections'),
  ];
}
