// Subscriptions, override files and keys: which resource, which place, which line counts.
import { main, passes, says } from '../claims.mjs';
import { account, block, endpoint, idOf, locals, provider, subscription, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const q = JSON.stringify;
const reached = endpoint('main', target);
const hub = '00000000-0000-0000-0000-0000000000b2';
const hubProvider = provider(`alias = "hub"\nsubscription_id = "${hub}"`);
const sameName = [
  hubProvider,
  account('spoke', { name: '"oai-main"' }),
  account('hub', { name: '"oai-main"', provider: 'azurerm.hub' }),
];
const hubOnly = says('passes-for-the-one-only', {
  'azurerm_cognitive_account.hub': 'pass pass',
  'azurerm_cognitive_account.spoke': 'pass violation',
});

export const places = [
  {
    name: 'two-accounts-of-one-name-in-two-subscriptions',
    tf: [...sameName, endpoint('main', 'azurerm_cognitive_account.hub.id')],
    both: hubOnly,
    binary: hubOnly,
  },
  {
    name: 'two-accounts-of-one-name-and-a-literal-id',
    tf: [...sameName, endpoint('main', q(idOf('oai-main', { of: hub })))],
    source: hubOnly,
  },
  {
    name: 'module-with-the-provider-of-another-subscription',
    tf: [
      hubProvider,
      account('spoke', { name: '"oai-main"' }),
      block('module "hub"', { source: '"./modules/hub"', providers: '{ azurerm = azurerm.hub }' }),
      endpoint('main', q(idOf('oai-main', { of: hub }))),
    ],
    files: { 'modules/hub/main.tf': `${account('this', { name: '"oai-main"' })}\n` },
    source: says('has-its-accounts-there', {
      'azurerm_cognitive_account.spoke': 'pass violation',
      'module.hub.azurerm_cognitive_account.this': 'pass pass',
    }),
  },
  {
    name: 'subscription-of-the-provider-from-a-variable',
    header: provider('subscription_id = var.subscription'),
    tf: [
      variable('subscription', 'string', { default: q(subscription) }),
      account('main'),
      endpoint('main', q(idOf('oai-main'))),
    ],
    source: passes,
  },
  {
    name: 'override-file-that-opens-the-account',
    tf: [account('main'), reached],
    files: {
      'override.tf': `${block('resource "azurerm_cognitive_account" "main"', { public_network_access_enabled: 'true' })}\n`,
    },
    source: says('is-a-violation', 'violation pass'),
  },
  {
    name: 'override-file-that-changes-a-local',
    tf: [
      account('main'),
      account('other'),
      locals({ openai_id: 'azurerm_cognitive_account.other.id' }),
      endpoint('main', 'local.openai_id'),
    ],
    files: { 'a_override.tf': `${locals({ openai_id: target })}\n` },
    source: says('counts', { [main]: 'pass pass', 'azurerm_cognitive_account.other': 'pass violation' }),
    alone: says('is-undecided', { [main]: 'pass undecided', 'azurerm_cognitive_account.other': 'pass undecided' }),
    binary: says('counts', { [main]: 'pass pass', 'azurerm_cognitive_account.other': 'pass violation' }),
  },
  {
    name: 'override-file-that-changes-the-target',
    tf: [account('main'), account('other'), endpoint('main', 'azurerm_cognitive_account.other.id')],
    files: {
      'a_override.tf': `${block('resource "azurerm_private_endpoint" "main"', {}, block('private_service_connection', { name: '"openai"', is_manual_connection: 'false', private_connection_resource_id: target, subresource_names: '["account"]' }))}\n`,
    },
    source: says('counts', { [main]: 'pass pass', 'azurerm_cognitive_account.other': 'pass violation' }),
  },
];
