// Ids that come out of expressions.
import { account, block, draw, endpoint, hole, idOf, locals, resource, subnet, variable } from '../hcl.mjs';

const id = (name) => `azurerm_cognitive_account.${name}.id`;
const all = (keys) => account('all', { for_each: `toset(${JSON.stringify(keys)})`, name: `"oai-${hole('each.key')}"` });
const counted = (count) => account('all', { count: `${count}`, name: `"oai-${hole('count.index')}"` });
const pair = [account('chat'), account('embed')];
const each = (name, target, over, key = 'each.key') =>
  endpoint(name, target, { values: { for_each: over, name: `"pe-${name}-${hole(key)}"` } });
const many = (name, target, count) => endpoint(name, target, { values: { count, name: `"pe-${name}-${hole('count.index')}"` } });

export const expressions = [
  {
    name: 'index-arithmetic',
    tf: [counted(3), many('next', 'azurerm_cognitive_account.all[(count.index + 1) % 2].id', '2')],
    least: 6,
  },
  {
    name: 'keys-through-a-map',
    tf: [
      all(['blue', 'green', 'red']),
      locals({ pair: '{ chat = "green", embed = "red" }' }),
      each('all', 'azurerm_cognitive_account.all[local.pair[each.key]].id', 'local.pair'),
    ],
    binary: true,
    least: 6,
  },
  {
    name: 'condition-of-a-variable',
    tf: [
      variable('tier', 'string', { default: '"basic"' }),
      ...pair,
      endpoint('main', `var.tier == "premium" ? ${id('chat')} : ${id('embed')}`),
    ],
    least: 4,
  },
  {
    name: 'condition-that-is-drawn',
    tf: [draw, ...pair, endpoint('main', `random_integer.draw.result > 5 ? ${id('chat')} : ${id('embed')}`)],
    draws: true,
    least: 2,
  },
  {
    name: 'condition-that-is-drawn-around-one-id',
    tf: [
      draw,
      ...pair,
      endpoint('main', `random_integer.draw.result > 5 ? ${id('chat')} : "${hole('azurerm_cognitive_account.embed.id')}"`),
    ],
    draws: true,
    least: 2,
  },
  {
    name: 'replaced-text',
    tf: [...pair, endpoint('main', `replace(${id('chat')}, "oai-chat", "oai-embed")`)],
    taken: true,
    least: 2,
  },
  {
    name: 'joined-and-split-text',
    tf: [...pair, endpoint('main', `join("/", concat(slice(split("/", ${id('chat')}), 0, 8), ["oai-embed"]))`)],
    taken: true,
    least: 2,
  },
  {
    name: 'one-name-of-two-types',
    tf: [
      account('docs', { name: '"docs"' }),
      resource('azurerm_storage_account', 'docs', {
        name: '"docs"',
        resource_group_name: '"rg-ai"',
        location: '"swedencentral"',
      }),
      endpoint('docs', 'azurerm_storage_account.docs.id'),
    ],
    least: 2,
  },
  {
    name: 'first-that-is-not-null',
    tf: [
      variable('shared_id', 'string', { default: 'null' }),
      ...pair,
      endpoint('main', `coalesce(var.shared_id, ${id('embed')}, ${id('chat')})`),
    ],
    least: 4,
  },
  {
    name: 'one-of-none-or-one',
    tf: [
      account('main', { count: '1' }),
      account('off', { count: '0' }),
      endpoint(
        'main',
        'try(one(azurerm_cognitive_account.off[*].id), null) == null ? one(azurerm_cognitive_account.main[*].id) : one(azurerm_cognitive_account.off[*].id)',
      ),
    ],
    least: 2,
  },
  {
    name: 'dynamic-blocks-with-iterators',
    tf: [
      ...pair,
      locals({ links: `[{ name = "embed", ids = [${id('embed')}] }]` }),
      resource(
        'azurerm_private_endpoint',
        'main',
        { name: '"pe-main"', resource_group_name: '"rg-ai"', location: '"swedencentral"', subnet_id: subnet },
        block(
          'dynamic "private_service_connection"',
          { for_each: 'local.links', iterator: 'link' },
          block('content', {
            name: 'link.value.name',
            is_manual_connection: 'false',
            private_connection_resource_id: 'link.value.ids[link.key]',
            subresource_names: '["account"]',
          }),
        ),
      ),
    ],
    binary: true,
    least: 4,
  },
  {
    name: 'through-json',
    tf: [...pair, endpoint('main', `jsondecode(jsonencode({ chat = ${id('chat')}, embed = ${id('embed')} })).embed`)],
    least: 2,
  },
  {
    name: 'templates',
    tf: [
      variable('prod', 'bool', { default: 'true' }),
      ...pair,
      endpoint('main', `"%{if var.prod}${hole(id('chat'))}%{else}${hole(id('embed'))}%{endif}"`),
    ],
    least: 4,
  },
  {
    name: 'access-by-expressions',
    tf: [
      variable('env', 'string', { default: '"prod"' }),
      draw,
      account('closed', { public_network_access_enabled: 'var.env == "prod" ? false : true' }),
      account('open', { public_network_access_enabled: 'contains(["prod"], var.env)' }),
      account('drawn', { public_network_access_enabled: 'random_integer.draw.result > 5' }),
      account('named', {
        name: `"oai-${hole('random_integer.draw.result')}"`,
        kind: 'random_integer.draw.result > 5 ? "OpenAI" : "AIServices"',
      }),
      endpoint('named', id('named')),
      endpoint('literal', JSON.stringify(idOf('oai-10'))),
    ],
    draws: true,
    least: 5,
  },
];
