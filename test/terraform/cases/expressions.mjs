// Expressions over ids: with the HCL they count as what they come to, without it a list of more than one plain reference proves nothing.
import { all, isUndecided, isViolation, passes, two } from '../claims.mjs';
import { account, block, data, draw, endpoint, hole, idOf, locals, resource, subnet, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const chat = 'azurerm_cognitive_account.chat.id';
const embed = 'azurerm_cognitive_account.embed.id';
const byCount = account('all', { count: '2', name: `"oai-${hole('count.index')}"` });
const pair = [account('chat'), account('embed')];
const chatOnly = two('passes-for-the-one-taken', 'pass pass', 'pass violation');
const neither = two('is-undecided', 'pass undecided', 'pass undecided');

export const expressions = [
  {
    name: 'endpoint-by-a-condition-with-one-account-on-both-sides',
    tf: [draw, account('main'), endpoint('main', `random_integer.draw.result > 5 ? ${target} : ${target}`)],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-by-a-condition-that-a-variable-settles',
    tf: [variable('use_chat', 'bool', { default: 'true' }), ...pair, endpoint('main', `var.use_chat ? ${chat} : ${embed}`)],
    source: chatOnly,
    alone: neither,
    binary: chatOnly,
  },
  {
    name: 'endpoint-by-a-condition-known-after-apply',
    tf: [draw, ...pair, endpoint('main', `random_integer.draw.result > 5 ? ${chat} : ${embed}`)],
    both: neither,
  },
  {
    name: 'endpoint-by-a-condition-between-the-account-and-a-storage-account',
    tf: [
      draw,
      account('main'),
      resource('azurerm_storage_account', 'docs', {
        name: '"stdocs"',
        resource_group_name: '"rg-ai"',
        location: '"swedencentral"',
      }),
      endpoint('main', `random_integer.draw.result > 5 ? ${target} : azurerm_storage_account.docs.id`),
    ],
    both: isUndecided,
  },
  {
    name: 'endpoint-by-coalesce-of-a-variable-left-null',
    tf: [
      variable('override_id', 'string', { default: 'null' }),
      account('main'),
      endpoint('main', `coalesce(var.override_id, ${target})`),
    ],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-by-try',
    tf: [account('main'), endpoint('main', `try(${target}, null)`)],
    both: passes,
  },
  {
    name: 'endpoint-by-one-of-a-splat',
    tf: [account('main', { count: '1' }), endpoint('main', 'one(azurerm_cognitive_account.main[*].id)')],
    source: ['passes', { 'azurerm_cognitive_account.main[0]': 'pass pass' }],
    alone: ['is-undecided', { 'azurerm_cognitive_account.main[0]': 'pass undecided' }],
  },
  {
    name: 'endpoint-by-element',
    tf: [byCount, endpoint('main', 'element(azurerm_cognitive_account.all[*].id, 3)')],
    source: all('passes-for-the-one-taken', { 0: 'pass violation', 1: 'pass pass' }),
    alone: all('is-undecided', { 0: 'pass undecided', 1: 'pass undecided' }),
  },
  {
    name: 'endpoint-by-lookup-in-a-map',
    tf: [...pair, endpoint('main', `lookup({ chat = ${chat}, embed = ${embed} }, "chat", null)`)],
    source: chatOnly,
    alone: neither,
  },
  {
    name: 'endpoint-by-merge-of-two-maps',
    tf: [...pair, endpoint('main', `merge({ first = ${embed} }, { first = ${chat} })["first"]`)],
    source: chatOnly,
    alone: neither,
  },
  {
    name: 'endpoint-by-a-map-of-pairs-in-a-local',
    tf: [
      account('all', { for_each: 'toset(["chat", "embed"])', name: `"oai-${hole('each.key')}"` }),
      locals({ pair: '{ blue = "embed", green = "chat" }' }),
      endpoint('all', 'azurerm_cognitive_account.all[local.pair[each.key]].id', {
        values: { for_each: 'toset(["blue"])', name: `"pe-${hole('each.key')}"` },
      }),
    ],
    source: all('passes-for-the-one-taken', { chat: 'pass violation', embed: 'pass pass' }),
    alone: all('is-undecided', { chat: 'pass undecided', embed: 'pass undecided' }),
  },
  {
    name: 'endpoint-by-dynamic-block-over-ids',
    tf: [
      ...pair,
      resource(
        'azurerm_private_endpoint',
        'all',
        {
          for_each: `{ chat = ${chat}, embed = ${embed} }`,
          name: `"pe-${hole('each.key')}"`,
          resource_group_name: '"rg-ai"',
          location: '"swedencentral"',
          subnet_id: subnet,
        },
        block(
          'dynamic "private_service_connection"',
          { for_each: '{ (each.key) = each.value }', iterator: 'link' },
          block('content', {
            name: 'link.key',
            is_manual_connection: 'false',
            private_connection_resource_id: 'link.value',
            subresource_names: '["account"]',
          }),
        ),
      ),
    ],
    source: two('passes', 'pass pass', 'pass pass'),
    alone: neither,
  },
  {
    name: 'endpoint-by-one-dynamic-block-of-two',
    tf: [
      account('main'),
      resource('azurerm_storage_account', 'docs', {
        name: '"stdocs"',
        resource_group_name: '"rg-ai"',
        location: '"swedencentral"',
      }),
      resource(
        'azurerm_private_endpoint',
        'all',
        {
          for_each: '{ docs = "storage", main = "openai" }',
          name: `"pe-${hole('each.key')}"`,
          resource_group_name: '"rg-ai"',
          location: '"swedencentral"',
          subnet_id: subnet,
        },
        ['azurerm_storage_account.docs', target.replace('.id', '')]
          .map((to, index) =>
            block(
              'dynamic "private_service_connection"',
              { for_each: `each.value == "${['storage', 'openai'][index]}" ? [{}] : []` },
              block('content', {
                name: 'each.key',
                private_connection_resource_id: `${to}.id`,
                is_manual_connection: 'false',
                subresource_names: `["${['blob', 'account'][index]}"]`,
              }),
            ),
          )
          .join('\n'),
      ),
    ],
    source: passes,
  },
  {
    name: 'endpoint-by-a-name-in-a-file',
    tf: [
      account('all', { for_each: 'toset(["chat", "embed"])', name: `"oai-${hole('each.key')}"` }),
      locals({ links: `yamldecode(file("${hole('path.module')}/links.yaml"))` }),
      endpoint('main', 'azurerm_cognitive_account.all[local.links.blue].id'),
    ],
    files: { 'links.yaml': 'blue: chat\n' },
    source: all('is-undecided', { chat: 'pass undecided', embed: 'pass undecided' }),
  },
  {
    name: 'endpoint-to-an-id-that-a-variable-gives',
    tf: [
      variable('openai_id', 'string', { default: JSON.stringify(idOf('oai-main')) }),
      account('main'),
      endpoint('main', 'var.openai_id'),
    ],
    both: passes,
  },
  {
    name: 'endpoint-in-no-turn-of-count',
    tf: [
      variable('private', 'bool', { default: 'false' }),
      account('main'),
      endpoint('main', target, { values: { count: 'var.private ? 1 : 0' } }),
    ],
    both: isViolation,
  },
  {
    name: 'endpoint-to-what-a-vault-holds',
    tf: [
      account('main'),
      resource('azurerm_key_vault', 'main', { name: '"kv-main"', resource_group_name: '"rg-ai"', location: '"swedencentral"' }),
      data('azurerm_key_vault_secret', 'openai_id', { name: '"openai-id"', key_vault_id: 'azurerm_key_vault.main.id' }),
      endpoint('main', 'data.azurerm_key_vault_secret.openai_id.value'),
    ],
    both: isUndecided,
  },
];
