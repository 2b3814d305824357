// What looks like something else.
import {
  account,
  accountType,
  azapi,
  block,
  call,
  draw,
  endpoint,
  endpointType,
  file,
  hole,
  locals,
  needsAzapi,
  output,
  provider,
  resource,
  subnet,
  subscription,
  variable,
} from '../hcl.mjs';

const other = '00000000-0000-0000-0000-0000000000b2';
const inSubscription = (id, values = {}) =>
  provider(`subscription_id = ${id}${Object.entries(values).map(([name, value]) => `\n${name} = ${value}`)}`);
const oai = (name, values = {}) => account(name, { name: '"oai"', ...values });

/** An endpoint whose connections `dynamic` makes. */
const dynamic = (name, over, content) =>
  resource(
    'azurerm_private_endpoint',
    name,
    { name: `"pe-${name}"`, resource_group_name: '"rg-ai"', location: '"swedencentral"', subnet_id: subnet },
    block('dynamic "private_service_connection"', {
      for_each: over,
      content: [
        'name = "openai"',
        'is_manual_connection = false',
        ...Object.entries({ subresource_names: '["account"]', ...content }).map(
          ([attribute, value]) => `${attribute} = ${value}`,
        ),
      ],
    }),
  );

const each = 'private_service_connection';
const chat = 'azurerm_cognitive_account.chat.id';
const embed = 'azurerm_cognitive_account.embed.id';

const link = (target, groups = '["account"]') => `{
  name = "openai"
  properties = {
    privateLinkServiceId = ${target}
    groupIds = ${groups}
  }
}`;
const azapiEndpoint = (name, list) =>
  azapi(name, endpointType, `{\nproperties = {\nsubnet = { id = ${subnet} }\nprivateLinkServiceConnections = ${list}\n}\n}`);

const place = { resource_group_name: 'rg-ai', location: 'swedencentral' };
/** An account in JSON. */
const written = (name) => ({
  name: `oai-${name}`,
  ...place,
  kind: 'OpenAI',
  sku_name: 'S0',
  public_network_access_enabled: false,
});

export const traps = [
  {
    name: 'provider-of-a-module-with-a-variable-of-its-own',
    header: inSubscription('var.subscription'),
    tf: [
      variable('subscription', 'string', { default: `"${subscription}"` }),
      oai('main'),
      call('region', { subscription: `"${other}"` }),
      endpoint('main', 'module.region.id'),
    ],
    files: {
      ...file(
        'region',
        variable('subscription', 'string'),
        inSubscription('var.subscription'),
        oai('main'),
        call('inner').replace('./modules', '..'),
        output('id', 'azurerm_cognitive_account.main.id'),
      ),
      ...file('inner', oai('other', { resource_group_name: '"rg-other"' })),
    },
    binary: true,
    least: 6,
  },
  {
    name: 'subscriptions-in-another-case',
    header: [
      inSubscription('"B0000000-0000-0000-0000-0000000000B1"'),
      inSubscription('"a0000000-0000-0000-0000-0000000000a1"', { alias: '"hub"' }),
    ].join('\n\n'),
    tf: [
      oai('main'),
      oai('hub', { provider: 'azurerm.hub' }),
      endpoint('main', 'sort([azurerm_cognitive_account.main.id, azurerm_cognitive_account.hub.id])[0]'),
    ],
    least: 4,
  },
  {
    name: 'dynamic-blocks-over-sets-and-maps',
    tf: [
      account('chat'),
      account('embed'),
      account('set'),
      locals({ ids: `[${chat}, ${embed}]` }),
      dynamic('by_key', 'toset(["1"])', { private_connection_resource_id: `local.ids[${each}.key]` }),
      dynamic('by_id', 'toset([azurerm_cognitive_account.set.id])', { private_connection_resource_id: `${each}.key` }),
      account('first'),
      account('last'),
      dynamic(
        'in_order',
        '{ "\\U0001F600" = azurerm_cognitive_account.last.id, "\\uFF5E" = azurerm_cognitive_account.first.id }',
        {
          private_connection_resource_id: `${each}.value`,
          subresource_names: `${each}.key == "\\uFF5E" ? ["account"] : ["portal"]`,
        },
      ),
    ],
    least: 10,
  },
  {
    name: 'bodies-with-one-reference-that-is-more-than-an-id',
    azapi: true,
    tf: [
      account('chat'),
      account('embed'),
      azapiEndpoint('groups', `[${link(chat, `${chat} == "" ? [] : ["account"]`)}]`),
      azapiEndpoint('list', `${embed} == "" ? [] : [${link(embed)}]`),
    ],
    least: 4,
  },
  {
    name: 'id-built-from-the-group-alone',
    tf: [
      resource('azurerm_resource_group', 'main', { name: '"rg-main"', location: '"swedencentral"' }),
      account('main', { resource_group_name: 'azurerm_resource_group.main.name' }),
      endpoint('main', `"${hole('azurerm_resource_group.main.id')}/providers/Microsoft.CognitiveServices/accounts/oai-main"`),
    ],
    least: 2,
  },
  {
    name: 'resources-named-as-resources',
    tf: [
      account('chat'),
      account('embed'),
      locals({ models: '{ embed = resource.azurerm_cognitive_account.embed }' }),
      endpoint('main', `"${hole('resource.azurerm_cognitive_account.chat.id')}"`),
      endpoint('other', 'local.models.embed.id'),
    ],
    least: 4,
  },
  {
    name: 'iterator-in-json',
    files: {
      'main.tf.json': JSON.stringify(
        {
          provider: { azurerm: [{ features: {}, subscription_id: subscription }] },
          locals: { ids: { chat: hole(chat), embed: hole(embed) } },
          resource: {
            azurerm_cognitive_account: { chat: written('chat'), embed: written('embed') },
            azurerm_private_endpoint: {
              main: {
                for_each: hole('toset(["embed"])'),
                name: 'pe-main',
                ...place,
                subnet_id: JSON.parse(subnet),
                dynamic: {
                  private_service_connection: [
                    {
                      for_each: [hole('local.ids[each.key]')],
                      iterator: 'one',
                      content: {
                        name: 'openai',
                        is_manual_connection: false,
                        private_connection_resource_id: hole('one.value'),
                        subresource_names: ['account'],
                      },
                    },
                  ],
                },
              },
            },
          },
        },
        null,
        2,
      ),
    },
    least: 4,
  },
  {
    name: 'body-that-makes-something-else-of-the-inputs-of-its-module',
    azapi: true,
    draws: true,
    tf: [draw, call('openai', { tag: 'random_integer.draw.result' }), endpoint('main', 'module.openai.id')],
    files: file(
      'openai',
      needsAzapi(),
      variable('kind', 'string', { default: '"OpenAI"' }),
      variable('public_network_access_enabled', 'bool', { default: 'false' }),
      variable('tag', 'string'),
      locals({
        body: `jsondecode(replace(jsonencode({
          kind = var.kind
          properties = { publicNetworkAccess = var.public_network_access_enabled ? "Enabled" : "Disabled" }
          tags = { draw = var.tag }
        }), "Disabled", "Enabled"))`,
      }),
      azapi('main', accountType, 'local.body'),
      output('id', 'azapi_resource.main.id'),
    ),
    taken: true,
    least: 1,
  },
];
