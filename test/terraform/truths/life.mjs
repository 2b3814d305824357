// Plans that change what is there, or only some of it.
import { account, accountModule, block, call, endpoint, file, hole, idOf, needsAzapi, provider, update } from '../hcl.mjs';

const id = (name) => `azurerm_cognitive_account.${name}.id`;
const before = (...pieces) => [{ 'main.tf': `${[provider(), ...pieces].join('\n\n')}\n` }];
const pair = [account('chat'), account('embed')];
const literal = (name) => JSON.stringify(idOf(name));
const open = { public_network_access_enabled: 'true' };

export const lives = [
  {
    name: 'only-one-of-two-changes',
    before: before(account('chat', open), account('embed'), endpoint('main', id('chat'))),
    tf: [account('chat'), account('embed', open), endpoint('main', id('embed'))],
    args: ['-target=azurerm_cognitive_account.embed'],
    least: 3,
  },
  {
    name: 'endpoint-moves-on',
    before: before(...pair, endpoint('main', id('chat'))),
    tf: [...pair, endpoint('main', id('embed'))],
    least: 4,
  },
  {
    name: 'account-renamed-away-from-a-literal-id',
    before: before(...pair, endpoint('main', literal('oai-chat'))),
    tf: [account('chat', { name: '"oai-new"' }), account('embed'), endpoint('main', literal('oai-chat'))],
    least: 3,
  },
  {
    name: 'account-renamed-to-a-literal-id',
    before: before(account('chat', { name: '"oai-old"' }), endpoint('main', literal('oai-chat'))),
    tf: [account('chat'), endpoint('main', literal('oai-chat'))],
    least: 1,
  },
  {
    name: 'accounts-that-swap-names',
    before: before(account('chat', { name: '"oai-a"' }), account('embed', { name: '"oai-b"' }), endpoint('main', id('chat'))),
    tf: [account('chat', { name: '"oai-b"' }), account('embed', { name: '"oai-a"' }), endpoint('main', id('chat'))],
    least: 4,
  },
  {
    name: 'address-that-takes-over-a-name',
    before: before(
      account('chat', { name: '"oai-a"' }),
      account('embed', { name: '"oai-b"', ...open }),
      endpoint('main', id('chat')),
    ),
    tf: [
      account('chat', { name: '"oai-b"' }),
      account('other', { name: '"oai-b"', ...open, resource_group_name: '"rg-other"' }),
      endpoint('main', id('chat')),
      block('moved', { from: 'azurerm_cognitive_account.embed', to: 'azurerm_cognitive_account.other' }),
    ],
    least: 4,
  },
  {
    name: 'count-that-becomes-for-each',
    before: before(
      account('all', { count: '2', name: `"oai-${hole('count.index')}"` }),
      endpoint('main', 'azurerm_cognitive_account.all[0].id'),
    ),
    tf: [
      account('all', { for_each: 'toset(["0", "1"])', name: `"oai-${hole('each.key')}"` }),
      endpoint('main', 'azurerm_cognitive_account.all["0"].id'),
      ...['0', '1'].map((key) =>
        block('moved', { from: `azurerm_cognitive_account.all[${key}]`, to: `azurerm_cognitive_account.all["${key}"]` }),
      ),
    ],
    least: 4,
  },
  {
    name: 'count-that-shrinks',
    before: before(
      account('all', { count: '3', name: `"oai-${hole('count.index')}"` }),
      endpoint('main', 'azurerm_cognitive_account.all[2].id'),
    ),
    tf: [
      account('all', { count: '2', name: `"oai-${hole('count.index')}"` }),
      endpoint('main', 'azurerm_cognitive_account.all[length(azurerm_cognitive_account.all) - 1].id'),
    ],
    least: 4,
  },
  {
    name: 'replaced-on-demand',
    before: before(...pair, endpoint('main', id('chat'))),
    tf: [...pair, endpoint('main', id('chat'))],
    args: ['-replace=azurerm_cognitive_account.chat'],
    least: 4,
  },
  {
    name: 'made-before-the-old-is-gone',
    before: before(account('chat', { lifecycle: ['create_before_destroy = true'] }), endpoint('main', id('chat'))),
    tf: [account('chat', { name: '"oai-next"', lifecycle: ['create_before_destroy = true'] }), endpoint('main', id('chat'))],
    least: 2,
  },
  {
    name: 'update-that-comes-later',
    azapi: true,
    before: [{ 'main.tf': `${[needsAzapi(), provider(), ...pair].join('\n\n')}\n` }],
    tf: [
      ...pair,
      update('chat', { resource_id: id('chat') }, '{ properties = { publicNetworkAccess = "Enabled" } }'),
      update('embed', { resource_id: literal('oai-embed') }, '{ properties = { publicNetworkAccess = "Disabled" } }'),
      endpoint('main', id('embed')),
    ],
    least: 4,
  },
  {
    name: 'module-that-takes-the-place',
    before: before(account('main', { name: '"oai-old"' }), endpoint('main', id('main'))),
    tf: [call('openai', { name: '"oai-new"' }), endpoint('main', 'module.openai.id')],
    files: file('openai', ...accountModule),
    least: 2,
  },
];
