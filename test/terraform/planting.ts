import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '../../src/terraform/json.ts';
import type { Json } from '../../src/terraform/plan.ts';

/** A way into a document. */
export type Path = readonly (string | number)[];

/** In every planted text, and in nothing else. */
export const mark = 's3cr3t';

/** What the guard may tell: addresses, kinds, ids and what they are made of, group ids, and what says how to read the rest. */
const told = new Set([
  ...['address', 'previous_address', 'module_address', 'mode', 'type', 'provider_name', 'full_name', 'provider_config_key'],
  ...['references', 'actions', 'action_reason', 'format_version', 'terraform_version', 'index', 'deposed', 'source', 'alias'],
  ...['id', 'parent_id', 'resource_id', 'resource_group_name', 'kind', 'public_network_access', 'publicNetworkAccess'],
  ...[
    'private_connection_resource_id',
    'privateLinkServiceId',
    'privateDnsZoneId',
    'private_dns_zone_ids',
    'subresource_names',
    'groupIds',
    'cognitive_account_id',
  ],
  'subscription_id',
  ...['lineage', 'depends_on', 'attribute', 'resource', 'encryption_version', '@module'],
]);

/** A name of a resource is part of its id, one of a connection or in tags is not. */
const holdsName = (parent: string | number | undefined) =>
  ['after', 'before', 'values', 'attributes'].includes(String(parent)) || typeof parent === 'number';

/** Whether the guard may show what stands there. Of the expressions of the configuration it may show a kind only. */
function isTold(path: Path): boolean {
  const [last, parent] = [path.findLast((step) => typeof step === 'string'), path.at(-2)];
  if (path.includes('constant_value') || path[0] === 'variables') return path.includes('kind');
  if (path[1] === 'provider_config' && path.length === 4 && last === 'name') return true;
  return last === 'name' ? holdsName(parent) && !path.includes('private_service_connection') : told.has(String(last));
}

/** The texts of a document that nothing may be shown of. */
function hiddenIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return isTold(path) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((one, index) => hiddenIn(one, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => hiddenIn(one, [...path, name])) : [];
}

const keyOf = (path: Path) => JSON.stringify(path);

function planted(value: Json, texts: ReadonlyMap<string, string>, path: Path = []): Json {
  if (typeof value === 'string') return texts.get(keyOf(path)) ?? value;
  if (Array.isArray(value)) return value.map((one, index) => planted(one, texts, [...path, index]));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, texts, [...path, name])]));
}

/** A document of Terraform's, and where in it texts may be planted. */
export interface Soil {
  readonly name: string;
  /** Where its HCL lies. */
  readonly folder: string;
  readonly document: Json;
  readonly places: readonly Path[];
}

/** The document with another text in each of these places; `shape` makes a text out of the mark and a number. */
export const plant = ({ document }: Soil, places: readonly Path[], shape: (secret: string) => string): Json =>
  planted(document, new Map(places.map((path, index) => [keyOf(path), shape(`${mark}${index}`)])));

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Variables, outputs and provider settings that each plan gets besides, so that there is a place of every sort. */
const besides = (document: Json): Json =>
  isObject(document) && 'planned_values' in document
    ? {
        ...document,
        variables: {
          ...(isObject(document['variables']) ? document['variables'] : {}),
          planted_variable: { value: { deep: ['x'] } },
        },
        output_changes: { planted_output: { actions: ['create'], before: 'x', after: 'x', after_unknown: false } },
        checks: [{ address: { to_display: 'check.planted' }, status: 'fail', instances: [{ problems: [{ message: 'x' }] }] }],
      }
    : document;

const readable = (text: string): Json => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Every plan and state of the fixtures that is JSON in UTF-8. */
export const soils: readonly Soil[] = ['cases', 'terraform'].flatMap((kind) =>
  readdirSync(join(fixtures, kind))
    .filter((name) => kind === 'terraform' || name.startsWith('terraform-'))
    .sort()
    .flatMap((name) => {
      const folder = join(fixtures, kind, name);
      const files = readdirSync(folder).filter((file) => /^(?:plan|state)\.json$|\.tfstate$/.test(file));
      return files.flatMap((file) => {
        const read =
          kind === 'terraform' && file !== 'plan.json' ? undefined : readable(readFileSync(join(folder, file), 'utf8'));
        if (read === undefined) return [];
        const document = besides(read);
        return [{ name: `${name}/${file}`, folder, document, places: hiddenIn(document) }];
      });
    }),
);
