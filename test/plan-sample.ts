import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { check } from '../src/guard.ts';
import type { ReadOptions } from '../src/options.ts';
import { jsonReport } from '../src/report/json.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plans-')));
afterAll(() => rmSync(top, { recursive: true }));

const providers = (registry: string) => ({ azurerm: { name: 'azurerm', full_name: `${registry}/hashicorp/azurerm` } });

function change(type: string, name: string, after: object, unknown: object) {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/hashicorp/azurerm',
    change: { actions: ['create'], before: null, after, after_unknown: unknown, before_sensitive: false, after_sensitive: {} },
  };
}

/** A plan of an account, and an endpoint that refers to it by the expression's references. */
export function plan(references: readonly string[], registry = 'registry.terraform.io'): string {
  const account = { name: 'oai', kind: 'OpenAI', public_network_access_enabled: false, resource_group_name: 'rg', location: 'x' };
  const connection = { name: 'c', is_manual_connection: false, subresource_names: ['account'] };
  const endpoint = { name: 'pe', resource_group_name: 'rg', location: 'x', private_service_connection: [connection] };
  const expressions = { private_service_connection: [{ private_connection_resource_id: { references } }] };
  const resource = (type: string, name: string, more: object) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_config_key: 'azurerm',
    expressions: more,
  });
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [
      change('azurerm_cognitive_account', 'main', account, { id: true }),
      change('azurerm_private_endpoint', 'pe', endpoint, {
        id: true,
        private_service_connection: [{ private_connection_resource_id: true, subresource_names: [false] }],
      }),
    ],
    configuration: {
      provider_config: providers(registry),
      root_module: {
        resources: [
          resource('azurerm_cognitive_account', 'main', { public_network_access_enabled: { constant_value: false } }),
          resource('azurerm_private_endpoint', 'pe', expressions),
        ],
      },
    },
    complete: true,
    errored: false,
  });
}

/** Its endpoint refers to the account plainly. */
export const plain = plan(['azurerm_cognitive_account.main.id', 'azurerm_cognitive_account.main']);
/** Its endpoint refers to the account by a local, which only source shows. */
export const behindLocal = plan(['local.id']);

/** The HCL of either, with what the endpoint refers to. */
export const hcl = (target: string) => `
resource "azurerm_cognitive_account" "main" {
  name                          = "oai"
  kind                          = "OpenAI"
  public_network_access_enabled = false
}

locals {
  id = azurerm_cognitive_account.main.id
}

resource "azurerm_private_endpoint" "pe" {
  name = "pe"
  private_service_connection {
    name                           = "c"
    is_manual_connection           = false
    subresource_names              = ["account"]
    private_connection_resource_id = ${target}
  }
}
`;

let count = 0;

/** A folder with these files, in a repository. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  count += 1;
  const folder = join(top, String(count));
  mkdirSync(join(folder, '.git'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What a run is told beside its paths. */
export type Given = Partial<ReadOptions> & { readonly strict?: boolean };

/** What a run says: each account's verdicts and place, problems, notes, and what stderr is told. */
export async function run(files: Parameters<typeof folderOf>[0], paths: readonly string[], given: Given = {}) {
  const folder = join(folderOf(files), given.folder ?? '');
  const told: string[] = [];
  const read: string[] = [];
  const report = await check({
    paths,
    parameters: [],
    parametersBeside: true,
    place: {},
    strict: false,
    tell: (message) => told.push(message),
    reads: (path) => read.push(path),
    ...given,
    folder,
  });
  const place = ({ at, message }: (typeof report.problems)[number]) => `${at.file.path}: ${message}`;
  return {
    accounts: report.accounts.map(({ resource, verdicts }) => `${resource.span.file.path} ${[...verdicts.values()].join(' ')}`),
    problems: report.problems.map(place),
    notes: report.notes.map(({ kind }) => kind),
    inputs: report.inputs.map(({ path, language }) => `${path} ${language}`),
    json: JSON.parse(jsonReport(report, { version: '', colour: false, quiet: false, pathPrefix: '' })),
    told,
    read,
  };
}

/** A template of one account that is public. */
export const declaring = `{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
    "resources": [{ "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "name": "a", "kind": "OpenAI" }] }`;
