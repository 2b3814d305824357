// Plan JSON as large platforms have it: thousands of resources of all kinds, known and not yet known, some accounts with their endpoints.
import { randomFrom } from './random.mjs';

const subscription = '/subscriptions/11111111-1111-1111-1111-111111111111';
const types = [
  'azurerm_storage_account',
  'azurerm_key_vault',
  'azurerm_role_assignment',
  'azurerm_subnet',
  'azurerm_monitor_metric_alert',
];

/** The text of a plan of about so many bytes, with its accounts; each has an endpoint that refers to it. */
export function planText(bytes, accounts) {
  const next = randomFrom(4);
  const changes = [];
  const resources = [];
  const add = (type, name, after, unknown, expressions, id) => {
    const provider = 'registry.terraform.io/hashicorp/azurerm';
    const before = id === undefined ? null : { ...after, id };
    const change = {
      actions: [id === undefined ? 'create' : 'no-op'],
      before,
      after: id === undefined ? after : before,
      after_unknown: unknown,
    };
    const address = `${type}.${name}`;
    changes.push({ address, mode: 'managed', type, name, provider_name: provider, change: { ...change, after_sensitive: {} } });
    resources.push({ address, mode: 'managed', type, name, provider_config_key: 'azurerm', expressions, schema_version: 0 });
  };
  for (let index = 0; index < accounts; index++) addAccount(add, index);
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const type = types[Math.floor(next() * types.length)];
    const name = `resource_${index}`;
    const tags = Object.fromEntries(
      Array.from({ length: 12 }, (_, tag) => [`tag-${tag}`, `value ${Math.floor(next() * 1e9)} of ${name}`]),
    );
    const after = {
      name,
      location: 'westeurope',
      resource_group_name: 'rg',
      tags,
      rules: [{ priority: 100, ports: ['443', '80'] }],
    };
    const expressions = {
      name: { constant_value: name },
      location: { references: ['var.location'] },
      tags: { references: ['local.tags'] },
    };
    add(
      type,
      name,
      after,
      { id: true, tags: {} },
      expressions,
      next() < 0.5 ? `${subscription}/resourceGroups/rg/x/${name}` : undefined,
    );
    size += 1.7 * JSON.stringify(after).length + 560;
  }
  const provider_config = { azurerm: { name: 'azurerm', full_name: 'registry.terraform.io/hashicorp/azurerm', expressions: {} } };
  const configuration = { provider_config, root_module: { resources, variables: { location: {}, secret: { sensitive: true } } } };
  const head = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { location: { value: 'westeurope' } },
    planned_values: {},
  };
  return JSON.stringify({ ...head, resource_changes: changes, configuration, applyable: true, complete: true, errored: false });
}

function addAccount(add, index) {
  const [account, endpoint] = [`account_${index}`, `endpoint_${index}`];
  const group = { location: 'westeurope', resource_group_name: 'rg' };
  const after = { ...group, name: `oai-${index}`, kind: 'OpenAI', sku_name: 'S0', public_network_access_enabled: false };
  const written = { public_network_access_enabled: { constant_value: false }, kind: { constant_value: 'OpenAI' } };
  add('azurerm_cognitive_account', account, after, { id: true, endpoint: true }, written);
  const connection = { is_manual_connection: false, name: 'oai', subresource_names: ['account'] };
  const open = { private_connection_resource_id: true, subresource_names: [false] };
  const id = `azurerm_cognitive_account.${account}`;
  const references = { references: [`${id}.id`, id] };
  add(
    'azurerm_private_endpoint',
    endpoint,
    { ...group, name: `pe-${index}`, private_service_connection: [connection] },
    { id: true, private_service_connection: [open] },
    { private_service_connection: [{ private_connection_resource_id: references }] },
  );
}
