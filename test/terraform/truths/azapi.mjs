// Bodies in ARM's words, and updates.
import {
  account,
  accountBody,
  accountType,
  azapi,
  draw,
  endpoint,
  endpointBody,
  endpointType,
  hole,
  locals,
  update,
} from '../hcl.mjs';

const closed = 'publicNetworkAccess = "Disabled"';
const open = 'publicNetworkAccess = "Enabled"';
const set = (access) => `{ properties = { publicNetworkAccess = "${access}" } }`;
const resourceId = (name) => ({ resource_id: `azurerm_cognitive_account.${name}.id` });

const manual = `manualPrivateLinkServiceConnections = [{
  name = "embed"
  properties = { privateLinkServiceId = azapi_resource.embed.id, groupIds = ["account"], requestMessage = "Please." }
}]`;

export const azapis = [
  {
    name: 'azapi-bodies',
    azapi: true,
    tf: [
      azapi('chat', accountType, accountBody(closed)),
      azapi('embed', accountType, accountBody(open, 'kind = "AIServices"')),
      locals({ pick: '{ main = azapi_resource.embed.id, spare = azapi_resource.chat.id }' }),
      azapi('endpoint', endpointType, endpointBody('local.pick[join("", ["ma", "in"])]')),
    ],
    least: 4,
  },
  {
    name: 'azapi-body-with-both-lists',
    azapi: true,
    tf: [
      azapi('chat', accountType, accountBody(closed)),
      azapi('embed', accountType, accountBody(closed)),
      azapi('endpoint', endpointType, endpointBody('azapi_resource.chat.id', { more: manual })),
    ],
    least: 3,
  },
  {
    name: 'azapi-json-text',
    azapi: '~> 1.12.1',
    tf: [
      azapi('chat', accountType, `jsonencode(${accountBody(closed)})`),
      azapi('embed', accountType, `jsonencode(${accountBody(open)})`),
      azapi('endpoint', endpointType, `jsonencode(${endpointBody('azapi_resource.embed.id')})`),
    ],
    least: 4,
  },
  {
    name: 'updates-of-access',
    azapi: true,
    tf: [
      draw,
      account('shut', { public_network_access_enabled: 'true' }),
      account('opened'),
      account('left'),
      account('drawn'),
      update('shut', resourceId('shut'), set('Disabled')),
      update('opened', resourceId('opened'), set('Enabled')),
      update(
        'drawn',
        { resource_id: 'azurerm_cognitive_account.drawn.id' },
        set(hole('random_integer.draw.result > 5 ? "Enabled" : "Disabled"')),
      ),
      endpoint('by_update', 'azapi_update_resource.shut.id'),
    ],
    draws: true,
    least: 3,
  },
  {
    name: 'endpoint-to-an-update',
    azapi: true,
    tf: [
      account('chat', { public_network_access_enabled: 'true' }),
      account('embed'),
      update('chat', resourceId('chat'), set('Disabled')),
      endpoint('chat', 'azapi_update_resource.chat.resource_id'),
    ],
    least: 3,
  },
];
