// Endpoints of azurerm: their connection, its groups, and what they may point at by mistake.
import { isUndecided, isViolation, passes } from '../claims.mjs';
import { account, data, draw, endpoint, hole, idOf, provider, resource, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const q = JSON.stringify;
const hub = '00000000-0000-0000-0000-0000000000b2';
const connected = (connection) => [account('main'), endpoint('main', target, { connection })];
const other = (type, name, values) =>
  resource(type, name, { name: q(name), resource_group_name: '"rg-ai"', location: '"swedencentral"', ...values });

export const connections = [
  {
    name: 'endpoint-with-a-sensitive-target',
    tf: [
      variable('openai_id', 'string', { default: q(idOf('oai-main')), sensitive: 'true' }),
      account('main'),
      endpoint('main', 'var.openai_id'),
    ],
    source: isUndecided,
  },
  {
    name: 'endpoint-with-manual-connection',
    tf: connected({ is_manual_connection: 'true', request_message: '"Please let the search team in."' }),
    source: isUndecided,
  },
  {
    name: 'endpoint-whose-approval-is-known-after-apply',
    tf: [draw, ...connected({ is_manual_connection: 'random_integer.draw.result > 5' })],
    source: isUndecided,
  },
  { name: 'endpoint-without-subresource-account', tf: connected({ subresource_names: '["portal"]' }), both: isViolation },
  { name: 'endpoint-without-subresources', tf: connected({ subresource_names: undefined }), source: isViolation },
  {
    name: 'endpoint-whose-subresource-is-known-after-apply',
    tf: [draw, ...connected({ subresource_names: '[random_integer.draw.result > 5 ? "account" : "portal"]' })],
    source: isUndecided,
  },
  {
    name: 'endpoint-by-alias',
    tf: [
      account('main'),
      endpoint('main', undefined, {
        connection: {
          private_connection_resource_alias: '"example.00000000.swedencentral.azure.privatelinkservice"',
          subresource_names: undefined,
          is_manual_connection: 'true',
          request_message: '"Please."',
        },
      }),
    ],
    source: isViolation,
  },
  {
    name: 'endpoint-to-storage-beside-the-account',
    tf: [
      account('main'),
      other('azurerm_storage_account', 'docs', {}),
      endpoint('main', 'azurerm_storage_account.docs.id', { connection: { subresource_names: '["blob"]' } }),
    ],
    source: isViolation,
  },
  {
    name: 'endpoint-with-account-to-another-service',
    tf: [
      account('main'),
      other('azurerm_purview_account', 'catalog', {}),
      endpoint('main', 'azurerm_purview_account.catalog.id'),
    ],
    source: isViolation,
  },
  {
    name: 'endpoint-with-account-to-a-type-that-nobody-lists',
    tf: [
      account('main'),
      other('azurerm_video_indexer_account', 'videos', {}),
      endpoint('main', 'azurerm_video_indexer_account.videos.id'),
    ],
    both: isUndecided,
  },
  {
    name: 'endpoint-to-the-id-of-the-accounts-key',
    tf: [
      account('main'),
      resource('azurerm_cognitive_account_customer_managed_key', 'main', {
        cognitive_account_id: target,
        key_vault_key_id: '"https://kv-main.vault.azure.net/keys/oai/1"',
      }),
      endpoint('main', 'azurerm_cognitive_account_customer_managed_key.main.id'),
    ],
    source: isUndecided,
  },
  {
    name: 'endpoint-in-another-group',
    tf: [account('main'), endpoint('main', target, { values: { resource_group_name: '"rg-network"' } })],
    source: passes,
  },
  {
    name: 'endpoint-to-the-same-name-in-another-group',
    tf: [account('main'), endpoint('main', q(idOf('oai-main', { group: 'rg-other' })))],
    source: isViolation,
  },
  {
    name: 'endpoint-to-the-same-name-in-another-subscription',
    tf: [account('main'), endpoint('main', q(idOf('oai-main', { of: hub })))],
    source: isViolation,
  },
  {
    name: 'endpoint-to-an-id-in-the-subscription-that-the-client-asked-for',
    header: provider(''),
    tf: [
      data('azurerm_client_config', 'current', {}),
      draw,
      account('main', { name: `"oai-${hole('random_integer.draw.result')}"` }),
      endpoint(
        'main',
        q(
          idOf(hole('azurerm_cognitive_account.main.name'), {
            of: hole('data.azurerm_client_config.current.subscription_id'),
          }).replace('resourceGroups', 'resourcegroups'),
        ),
      ),
    ],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-to-a-deployment-of-the-account',
    tf: [account('main'), endpoint('main', q(`${idOf('oai-main')}/deployments/gpt-4o`))],
    source: isViolation,
  },
];
