// Where the HCL of a plan lies.
import { isUndecided, main, none, passes, says } from '../claims.mjs';
import {
  account,
  accountModule,
  block,
  endpoint,
  hole,
  locals,
  provider,
  resource,
  subnet,
  subscription,
  variable,
} from '../hcl.mjs';
import { byTofu } from './tofu.mjs';

const target = 'azurerm_cognitive_account.main.id';
const text = (...pieces) => `${pieces.join('\n\n')}\n`;
const through = (name) => [
  account('main'),
  account('other'),
  locals({ openai_id: `azurerm_cognitive_account.${name}.id` }),
  endpoint('main', 'local.openai_id'),
];
const mainOnly = (ending) => says(ending, { [main]: 'pass pass', 'azurerm_cognitive_account.other': 'pass violation' });

const url = 'https://github.com/contoso/terraform-azurerm-openai.git';
const afar = {
  tf: [block('module "openai"', { source: JSON.stringify(`git::${url}`), name: '"oai-main"', public: 'true' })],
  git: {
    url,
    files: {
      'main.tf': text(
        ...accountModule,
        locals({ own_id: 'azurerm_cognitive_account.this.id' }),
        endpoint('this', 'local.own_id'),
      ),
    },
  },
};
const atItsCall = (both) => says('is-told-at-its-call', both, 'module.openai.azurerm_cognitive_account.this');

const place = { resource_group_name: 'rg-ai', location: 'swedencentral' };
const connection = {
  name: 'openai',
  is_manual_connection: false,
  private_connection_resource_id: hole('local.openai_id'),
  subresource_names: ['account'],
};
const asJson = (connections) => ({
  provider: { azurerm: [{ features: [{}], subscription_id: subscription }] },
  locals: { openai_id: hole(target) },
  resource: {
    azurerm_cognitive_account: {
      main: { name: 'oai-main', ...place, kind: 'OpenAI', sku_name: 'S0', public_network_access_enabled: false },
    },
    azurerm_private_endpoint: {
      main: { name: 'pe-main', ...place, subnet_id: JSON.parse(subnet), private_service_connection: connections },
    },
  },
});

const zone = '/subscriptions/s/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.openai.azure.com';

export const sources = [
  {
    name: 'plan-of-opentofu-beside-tofu-files',
    tf: through('main'),
    edit: byTofu,
    rename: { 'main.tf': 'main.tofu' },
    beside: { 'main.tf': text(provider(), ...through('other')) },
    source: mainOnly('takes-those-before-tf-files'),
  },
  {
    name: 'plan-of-terraform-beside-tofu-files',
    tf: through('main'),
    beside: { 'main.tofu': text(provider(), ...through('other')) },
    source: mainOnly('passes-them-over'),
  },
  {
    name: 'source-in-json',
    files: { 'main.tf.json': JSON.stringify(asJson([connection]), null, 2) },
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'source-in-json-with-a-block-that-is-no-list',
    files: { 'main.tf.json': JSON.stringify(asJson(connection), null, 2) },
    source: passes,
  },
  {
    name: 'source-named-on-the-command-line',
    tf: [
      account('main', { public_network_access_enabled: undefined }),
      locals({ openai_id: target }),
      endpoint('main', 'local.openai_id'),
    ],
    rename: { 'main.tf': 'infra/main.tf' },
    file: 'out/plan.json',
    arguments: ['--source=infra', 'out/plan.json'],
    source: says('is-where-findings-are', 'violation pass'),
  },
  { name: 'module-from-afar', ...afar, source: atItsCall('violation pass') },
  { name: 'module-from-afar-that-is-not-at-hand', ...afar, drop: '.terraform', source: atItsCall('violation undecided') },
  {
    name: 'show-accounts-and-endpoints',
    azapi: true,
    tf: [
      variable('key', 'string', { default: '"hunter2-not-to-be-shown"', sensitive: 'true' }),
      account('main', { tags: '{ key = var.key }' }),
      endpoint('main', target),
      resource('azapi_resource', 'zones', {
        type: '"Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01"',
        parent_id: 'azurerm_private_endpoint.main.id',
        name: '"default"',
        body: `{ properties = { privateDnsZoneConfigs = [{ name = "openai", properties = { privateDnsZoneId = "${zone}" } }] } }`,
      }),
    ],
    arguments: ['show'],
    source: none('as-the-guard-sees-them'),
  },
];
