// How an endpoint can point at an account, first with the HCL beside the plan, then with the plan alone.
import { all, isUndecided, isViolation, passes } from '../claims.mjs';
import { account, data, draw, endpoint, hole, idOf, locals, provider, resource, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const byCount = account('all', { count: '2', name: `"oai-${hole('count.index')}"` });
const byKey = account('all', { for_each: 'toset(["chat", "embed"])', name: `"oai-${hole('each.key')}"` });
const group = resource('azurerm_resource_group', 'ai', { name: '"rg-ai"', location: '"swedencentral"' });
const both = (verdict) => ({ 0: verdict, 1: verdict });
const eachOne = (verdict) => ({ chat: verdict, embed: verdict });

export const references = [
  {
    name: 'endpoint-known-after-apply',
    tf: [account('main'), endpoint('main', target)],
    both: passes,
    binary: passes,
  },
  {
    name: 'endpoint-by-reference-list-in-a-strict-run',
    tf: [account('main'), endpoint('main', target)],
    arguments: ['--strict'],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-to-one-index-of-count',
    tf: [byCount, endpoint('main', 'azurerm_cognitive_account.all[1].id')],
    both: all('passes-for-it-only', { 0: 'pass violation', 1: 'pass pass' }),
  },
  {
    name: 'endpoint-to-one-key-of-for-each',
    tf: [byKey, endpoint('main', 'azurerm_cognitive_account.all["chat"].id')],
    both: all('passes-for-it-only', { chat: 'pass pass', embed: 'pass violation' }),
  },
  {
    name: 'endpoint-by-count-index',
    tf: [
      byCount,
      endpoint('all', 'azurerm_cognitive_account.all[count.index].id', {
        values: { count: '2', name: `"pe-${hole('count.index')}"` },
      }),
    ],
    source: all('passes', both('pass pass')),
    alone: all('is-undecided', both('pass undecided')),
  },
  {
    name: 'endpoint-by-count-index-plus-one',
    tf: [byCount, endpoint('next', 'azurerm_cognitive_account.all[count.index + 1].id', { values: { count: '1' } })],
    source: all('passes-for-the-next-only', { 0: 'pass violation', 1: 'pass pass' }),
    alone: all('is-undecided', both('pass undecided')),
    binary: all('passes-for-the-next-only', { 0: 'pass violation', 1: 'pass pass' }),
  },
  {
    name: 'endpoint-by-each-key',
    tf: [
      byKey,
      endpoint('all', 'azurerm_cognitive_account.all[each.key].id', {
        values: { for_each: 'toset(["chat", "embed"])', name: `"pe-${hole('each.key')}"` },
      }),
    ],
    source: all('passes', eachOne('pass pass')),
    alone: all('is-undecided', eachOne('pass undecided')),
  },
  {
    name: 'endpoint-for-each-account',
    tf: [
      byKey,
      endpoint('all', 'each.value.id', {
        values: { for_each: 'azurerm_cognitive_account.all', name: `"pe-${hole('each.key')}"` },
      }),
    ],
    source: all('passes', eachOne('pass pass')),
    alone: all('is-undecided', eachOne('pass undecided')),
  },
  {
    name: 'endpoint-by-splat',
    tf: [byCount, endpoint('main', 'azurerm_cognitive_account.all.*.id[1]')],
    source: all('passes-for-it-only', { 0: 'pass violation', 1: 'pass pass' }),
    alone: all('is-undecided', both('pass undecided')),
  },
  {
    name: 'endpoint-through-a-local',
    tf: [account('main'), locals({ openai_id: target }), endpoint('main', 'local.openai_id')],
    source: passes,
    alone: isUndecided,
    binary: passes,
  },
  {
    name: 'endpoint-through-a-map-in-a-local',
    tf: [
      byKey,
      locals({ ids: '{ for key, one in azurerm_cognitive_account.all : key => one.id }' }),
      endpoint('main', 'local.ids["chat"]'),
    ],
    source: all('passes-for-it-only', { chat: 'pass pass', embed: 'pass violation' }),
    alone: all('is-undecided', eachOne('pass undecided')),
  },
  {
    name: 'endpoint-to-an-id-built-from-a-group',
    tf: [
      group,
      account('main', { resource_group_name: 'azurerm_resource_group.ai.name' }),
      endpoint(
        'main',
        `"${hole('azurerm_resource_group.ai.id')}/providers/Microsoft.CognitiveServices/accounts/${hole('azurerm_cognitive_account.main.name')}"`,
      ),
    ],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-to-an-id-built-from-known-parts',
    tf: [
      variable('group', 'string', { default: '"rg-ai"' }),
      account('main', { resource_group_name: 'var.group' }),
      endpoint('main', JSON.stringify(idOf('oai-main')).replace('rg-ai', hole('var.group'))),
    ],
    both: passes,
  },
  {
    name: 'endpoint-by-dynamic-block',
    tf: [
      account('main'),
      endpoint('main', target)
        .replace('private_service_connection {', 'dynamic "private_service_connection" {\nfor_each = [1]\ncontent {')
        .replace(/}\n}$/, '}\n}\n}'),
    ],
    source: passes,
    alone: isUndecided,
  },
  {
    name: 'endpoint-to-an-account-that-is-only-read',
    tf: [
      account('main'),
      data('azurerm_cognitive_account', 'shared', { name: '"oai-shared"', resource_group_name: '"rg-shared"' }),
      endpoint('main', 'data.azurerm_cognitive_account.shared.id'),
    ],
    both: isViolation,
  },
  {
    name: 'endpoint-to-what-is-read-during-apply',
    tf: [
      account('main'),
      data('azurerm_cognitive_account', 'same', {
        name: '"oai-main"',
        resource_group_name: '"rg-ai"',
        depends_on: '[azurerm_cognitive_account.main]',
      }),
      endpoint('main', 'data.azurerm_cognitive_account.same.id'),
    ],
    both: passes,
  },
  {
    name: 'endpoint-to-a-literal-id',
    tf: [account('main'), endpoint('main', JSON.stringify(idOf('oai-main')))],
    both: passes,
    binary: passes,
  },
  {
    name: 'endpoint-to-a-literal-id-in-other-case',
    tf: [
      account('main', { name: '"oai-Main"' }),
      endpoint('main', JSON.stringify(idOf('OAI-main', { group: 'RG-AI' }).replace('Microsoft.Cog', 'microsoft.cog'))),
    ],
    both: passes,
  },
  {
    name: 'endpoint-to-a-literal-id-without-a-subscription-of-the-provider',
    header: provider(''),
    tf: [account('main'), endpoint('main', JSON.stringify(idOf('oai-main')))],
    both: isUndecided,
  },
  {
    name: 'endpoint-to-a-literal-id-of-a-name-known-after-apply',
    tf: [
      draw,
      account('main', { name: `"oai-${hole('random_integer.draw.result')}"` }),
      endpoint('main', JSON.stringify(idOf('oai-7'))),
    ],
    both: isUndecided,
  },
];
