// Endpoints of azapi, whose bodies are in ARM's words already.
import { isUndecided, main, passes, says } from '../claims.mjs';
import { account, accountBody, accountType, azapi, block, endpoint, endpointBody, endpointType, resource } from '../hcl.mjs';

const says1 = (ending, both) => says(ending, both, 'azapi_resource.main');
const target = 'azapi_resource.main.id';
const closed = 'publicNetworkAccess = "Disabled"';
const own = (properties, kind) => azapi('main', accountType, accountBody(properties, kind));
const _reached = endpoint('main', target);
const asText = (body) => `jsonencode(${body})`;
const text = '~> 1.12.1';
const vnet = resource('azurerm_subnet', 'endpoints', {
  name: '"endpoints"',
  resource_group_name: '"rg-network"',
  virtual_network_name: '"vnet"',
  address_prefixes: '["10.0.1.0/24"]',
});
const other = azapi('other', accountType, accountBody(closed));
const endpointOf = (body) => azapi('endpoint', endpointType, body);
const manual = `manualPrivateLinkServiceConnections = [{
        name = "other"
        properties = {
          privateLinkServiceId = azapi_resource.other.id
          groupIds = ["account"]
        }
      }]`;

export const azapiEndpoints = [
  {
    name: 'azapi-endpoint',
    azapi: true,
    tf: [own(closed), endpointOf(endpointBody(target))],
    both: says1('passes', 'pass pass'),
    binary: says1('passes', 'pass pass'),
  },
  {
    name: 'azapi-endpoint-in-a-subnet-of-this-plan',
    azapi: true,
    tf: [vnet, own(closed), endpointOf(endpointBody(target, { inSubnet: 'azurerm_subnet.endpoints.id' }))],
    source: says1('passes', 'pass pass'),
    alone: says1('is-undecided', 'pass undecided'),
  },
  {
    name: 'azapi-endpoint-as-json-text',
    azapi: text,
    tf: [azapi('main', accountType, asText(accountBody(closed))), endpointOf(asText(endpointBody(target)))],
    source: says1('passes', 'pass pass'),
    alone: says1('is-undecided', 'pass undecided'),
  },
  {
    name: 'azapi-endpoint-with-a-manual-connection',
    azapi: true,
    tf: [own(closed), endpointOf(endpointBody(target, { list: 'manualPrivateLinkServiceConnections' }))],
    both: says1('is-undecided', 'pass undecided'),
  },
  {
    name: 'azapi-endpoint-with-both-connection-lists',
    azapi: true,
    tf: [own(closed), other, endpointOf(endpointBody(target, { more: manual }))],
    source: says('passes-for-the-automatic-one-only', {
      'azapi_resource.main': 'pass pass',
      'azapi_resource.other': 'pass undecided',
    }),
    alone: says('is-undecided', { 'azapi_resource.main': 'pass undecided', 'azapi_resource.other': 'pass undecided' }),
  },
  {
    name: 'azapi-endpoint-without-group-account',
    azapi: true,
    tf: [own(closed), endpointOf(endpointBody(target).replace('["account"]', '["portal"]'))],
    source: says1('is-a-violation', 'pass violation'),
  },
  {
    name: 'azapi-endpoint-to-an-account-of-azurerm',
    azapi: true,
    tf: [account('main'), endpointOf(endpointBody('azurerm_cognitive_account.main.id'))],
    both: passes,
  },
  {
    name: 'azapi-endpoint-through-a-local',
    azapi: true,
    tf: [
      account('main'),
      block('locals', { openai_id: 'azurerm_cognitive_account.main.id' }),
      endpointOf(endpointBody('local.openai_id')),
    ],
    source: says('passes', 'pass pass', main),
    alone: isUndecided,
  },
];
