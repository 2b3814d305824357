// The shape of Azure's verified modules: bodies without their nulls, and an id that goes through locals of two modules.
import { says } from '../claims.mjs';
import {
  account,
  accountType,
  azapi,
  block,
  call,
  draw,
  endpoint,
  endpointBody,
  endpointType,
  file,
  hole,
  locals,
  needsAzapi,
  output,
  resource,
  variable,
} from '../hcl.mjs';

const accountAt = 'module.openai.azapi_resource.this[0]';
const told = (ending, both) => says(ending, both, accountAt);
const quoted = JSON.stringify;

const inputs = [
  variable('name', 'string'),
  variable('kind', 'string'),
  variable('public_network_access_enabled', 'bool', { default: 'true' }),
  variable('allowed_subnet_id', 'string', { default: 'null' }),
  variable('private_endpoints', 'map(object({ subnet_id = string, subresource_name = optional(string, "account") }))', {
    default: '{}',
  }),
];

const body = `{
    for part, value in {
      kind = var.kind
      sku  = { name = "S0" }
      properties = {
        for name, setting in {
          publicNetworkAccess = var.public_network_access_enabled ? "Enabled" : "Disabled"
          customSubDomainName = var.name
          networkAcls = var.allowed_subnet_id == null ? null : {
            defaultAction       = "Deny"
            virtualNetworkRules = [{ id = var.allowed_subnet_id }]
          }
        } : name => setting if setting != null
      }
    } : part => value if value != null
  }`;

const common = { name: 'var.name' };
const accountsWith = (values) => [
  azapi('this', accountType, body, { ...common, ...values, count: 'var.kind == "AIServices" ? 0 : 1' }),
  azapi('ai_service', accountType, body, { ...common, ...values, count: 'var.kind == "AIServices" ? 1 : 0' }),
  locals({ resource_block: 'var.kind == "AIServices" ? azapi_resource.ai_service[0] : azapi_resource.this[0]' }),
];
const endpoints = endpoint('this', 'local.resource_block.id', {
  connection: { subresource_names: '[each.value.subresource_name]' },
  values: { for_each: 'var.private_endpoints', name: `"pe-${hole('each.key')}"`, subnet_id: 'each.value.subnet_id' },
});
const verified = file('account', needsAzapi(), ...inputs, ...accountsWith({}), endpoints);
const withSecretPart = file(
  'account',
  needsAzapi(),
  ...inputs,
  variable('search_key', 'string', { default: 'null', sensitive: 'true' }),
  ...accountsWith({
    sensitive_body: '[{ properties = { apiProperties = { searchKey = var.search_key } } }, null][var.search_key == null ? 1 : 0]',
  }),
  endpoints,
);

const interfaces = file(
  'interfaces',
  variable('scope', 'string'),
  variable('private_endpoints', 'any'),
  locals({
    private_endpoints: `{
    for key, one in var.private_endpoints : key => {
      name = "pe-${hole('key')}"
      type = ${quoted(endpointType)}
      body = ${endpointBody('var.scope', { inSubnet: 'one.subnet_id' }).replace('["account"]', '[one.subresource_name]')}
    }
  }`,
  }),
  output('private_endpoints_azapi', 'local.private_endpoints'),
);
const verifiedAzapi = file(
  'account',
  needsAzapi(),
  ...inputs,
  ...accountsWith({}),
  call('interfaces', { scope: 'local.resource_block.id', private_endpoints: 'var.private_endpoints' }).replace('./modules', '..'),
  azapi('private_endpoints', endpointType, 'each.value.body', {
    for_each: 'module.interfaces.private_endpoints_azapi',
    name: 'each.value.name',
    type: 'each.value.type',
  }),
);

const verifiedAzurerm = file(
  'account',
  ...inputs.slice(0, 3),
  inputs[4],
  account('this', {
    count: 'var.kind == "AIServices" ? 0 : 1',
    name: 'var.name',
    kind: 'var.kind',
    public_network_access_enabled: 'var.public_network_access_enabled',
  }),
  resource('azurerm_ai_services', 'this', {
    count: 'var.kind == "AIServices" ? 1 : 0',
    name: 'var.name',
    resource_group_name: '"rg-ai"',
    location: '"swedencentral"',
    sku_name: '"S0"',
    public_network_access: 'var.public_network_access_enabled ? "Enabled" : "Disabled"',
  }),
  locals({
    resource_block:
      'var.kind == "AIServices" ? { id = azurerm_ai_services.this[0].id } : { id = azurerm_cognitive_account.this[0].id }',
  }),
  endpoints,
);

const apps = resource('azurerm_subnet', 'apps', {
  name: '"apps"',
  resource_group_name: '"rg-network"',
  virtual_network_name: '"vnet"',
  address_prefixes: '["10.0.2.0/24"]',
});
const subnets =
  '{ main = { subnet_id = "/subscriptions/00000000-0000-0000-0000-0000000000a1/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet/subnets/endpoints" } }';
const given = (values = {}) =>
  call(
    'openai',
    { name: '"oai-main"', kind: '"OpenAI"', public_network_access_enabled: 'false', private_endpoints: subnets, ...values },
    'account',
  );
const unknownBody = { allowed_subnet_id: 'azurerm_subnet.apps.id' };

export const verifiedModules = [
  {
    name: 'verified-module-with-its-endpoint',
    azapi: true,
    tf: [given()],
    files: verified,
    source: told('passes', 'pass pass'),
    alone: told('is-undecided', 'pass undecided'),
    binary: told('passes', 'pass pass'),
  },
  {
    name: 'verified-module-of-azurerm',
    tf: [given()],
    files: verifiedAzurerm,
    source: says('passes', 'pass pass', 'module.openai.azurerm_cognitive_account.this[0]'),
    alone: says('is-undecided', 'pass undecided', 'module.openai.azurerm_cognitive_account.this[0]'),
  },
  {
    name: 'verified-module-of-ai-services',
    tf: [given({ kind: '"AIServices"' })],
    files: verifiedAzurerm,
    source: says('passes', 'pass pass', 'module.openai.azurerm_ai_services.this[0]'),
    alone: says('is-undecided', 'pass undecided', 'module.openai.azurerm_ai_services.this[0]'),
  },
  {
    name: 'verified-module-whose-endpoint-goes-through-another',
    azapi: true,
    tf: [given()],
    files: { ...verifiedAzapi, ...interfaces },
    source: told('passes', 'pass pass'),
    alone: told('is-undecided', 'pass undecided'),
    binary: told('passes', 'pass pass'),
  },
  {
    name: 'verified-module-with-a-body-known-after-apply',
    azapi: true,
    tf: [apps, given(unknownBody)],
    files: verified,
    source: told('passes-by-its-inputs', 'pass pass'),
    alone: told('is-undecided-for-the-endpoint-only', 'pass undecided'),
  },
  {
    name: 'verified-module-with-a-write-only-part',
    azapi: true,
    tf: [given()],
    files: withSecretPart,
    source: told('passes', 'pass pass'),
    alone: told('is-undecided-for-the-endpoint-only', 'pass undecided'),
  },
  {
    name: 'verified-module-with-a-write-only-part-and-a-body-known-after-apply',
    azapi: true,
    tf: [apps, given(unknownBody)],
    files: withSecretPart,
    source: told('passes', 'pass pass'),
  },
  {
    name: 'verified-module-with-a-body-known-after-apply-that-is-open',
    azapi: true,
    tf: [apps, given({ ...unknownBody, public_network_access_enabled: 'true' })],
    files: verified,
    source: told('is-a-violation-by-its-inputs', 'violation pass'),
    alone: told('is-a-violation-by-its-inputs', 'violation undecided'),
  },
  {
    name: 'verified-module-with-a-body-known-after-apply-and-no-input',
    azapi: true,
    tf: [apps, given({ ...unknownBody, public_network_access_enabled: undefined })],
    files: verified,
    source: told('is-a-violation-by-its-default', 'violation pass'),
    alone: told('is-a-violation-by-its-default', 'violation undecided'),
  },
  {
    name: 'verified-module-with-a-body-known-after-apply-and-inputs-that-are',
    azapi: true,
    tf: [apps, draw, given({ ...unknownBody, public_network_access_enabled: 'random_integer.draw.result > 5' })],
    files: verified,
    alone: told('is-undecided', 'undecided undecided'),
  },
  {
    name: 'verified-module-with-a-body-known-after-apply-and-a-local',
    azapi: true,
    tf: [
      apps,
      block('locals', { is_public: 'false' }),
      given({ ...unknownBody, public_network_access_enabled: 'local.is_public' }),
    ],
    files: verified,
    alone: told('is-undecided', 'undecided undecided'),
  },
];
