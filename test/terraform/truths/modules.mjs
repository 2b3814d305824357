// Ids that cross modules.
import {
  account,
  accountModule,
  block,
  call,
  draw,
  endpoint,
  endpointModule,
  file,
  hole,
  locals,
  output,
  provider,
  subscription,
  variable,
} from '../hcl.mjs';

const up = (text) => text.replace('./modules', '..');
const key = hole('each.key');
const openai = file('openai', ...accountModule);
const twice = (values = {}) => call('openai', { for_each: 'toset(["chat", "embed"])', name: `"oai-${key}"`, ...values });
const each = (name, target, over) => endpoint(name, target, { values: { for_each: over, name: `"pe-${name}-${key}"` } });

export const modules = [
  {
    name: 'modules-in-modules-for-each',
    tf: [call('region', { for_each: '{ north = "chat", south = "embed" }', prefix: 'each.key', only: 'each.value' })],
    files: {
      ...file(
        'region',
        variable('prefix', 'string'),
        variable('only', 'string'),
        up(twice({ name: `"oai-${hole('var.prefix')}-${key}"` })),
        endpoint('this', 'module.openai[var.only].id', { values: { name: `"pe-${hole('var.prefix')}"` } }),
      ),
      ...openai,
    },
    binary: true,
    least: 8,
  },
  {
    name: 'objects-with-optional-attributes',
    tf: [
      account('chat'),
      account('embed'),
      call('links', {
        links: '[{ id = azurerm_cognitive_account.embed.id }, { id = azurerm_cognitive_account.chat.id, groups = ["portal"] }]',
      }),
    ],
    files: file(
      'links',
      variable(
        'links',
        'list(object({ id = string, groups = optional(list(string), ["account"]), manual = optional(bool, false) }))',
      ),
      endpoint('this', 'each.value.id', {
        values: { for_each: '{ for at, one in var.links : tostring(at) => one }', name: `"pe-${key}"` },
        connection: { subresource_names: 'each.value.groups', is_manual_connection: 'each.value.manual' },
      }),
    ),
    least: 4,
  },
  {
    name: 'outputs-of-outputs',
    tf: [call('platform'), endpoint('main', 'module.platform.ids.first')],
    files: {
      ...file(
        'platform',
        up(call('chat', { name: '"oai-chat"' }, 'openai')),
        up(call('embed', { name: '"oai-embed"' }, 'openai')),
        output('ids', '{ first = module.embed.account.id, second = module.chat.id }'),
      ),
      ...openai,
    },
    least: 4,
  },
  {
    name: 'modules-by-splat',
    tf: [call('openai', { count: '3', name: `"oai-${hole('count.index')}"` }), endpoint('main', 'module.openai.*.id[1]')],
    files: openai,
    least: 6,
  },
  {
    name: 'modules-by-values',
    tf: [twice(), endpoint('main', 'element(values(module.openai)[*].id, 1)')],
    files: openai,
    least: 4,
  },
  {
    name: 'output-named-like-another-account',
    tf: [call('openai'), endpoint('main', 'module.openai.chat_id')],
    files: file('openai', account('chat'), account('embed'), output('chat_id', 'azurerm_cognitive_account.embed.id')),
    least: 4,
  },
  {
    name: 'one-label-in-root-and-module',
    tf: [
      account('this', { name: '"oai-root"' }),
      call('openai', { name: '"oai-module"' }),
      endpoint('this', 'azurerm_cognitive_account.this.id'),
    ],
    files: openai,
    least: 4,
  },
  {
    name: 'keys-of-modules-that-are-crossed',
    tf: [
      twice(),
      call('endpoint', { for_each: '{ chat = "embed", embed = "embed" }', target_id: 'module.openai[each.value].id' }),
    ],
    files: { ...openai, ...file('endpoint', ...endpointModule) },
    least: 4,
  },
  {
    name: 'order-of-a-variable-that-is-a-set',
    tf: [
      account('zeta'),
      account('alpha'),
      call('first', {
        names: '["zeta", "alpha"]',
        ids: '{ zeta = azurerm_cognitive_account.zeta.id, alpha = azurerm_cognitive_account.alpha.id }',
      }),
    ],
    files: file(
      'first',
      variable('names', 'set(string)'),
      variable('ids', 'map(string)'),
      endpoint('this', 'var.ids[tolist(var.names)[0]]'),
    ),
    least: 4,
  },
  {
    name: 'moved-into-a-module',
    before: [
      {
        'main.tf': `${[provider(), account('main'), account('other'), endpoint('main', 'azurerm_cognitive_account.other.id')].join('\n\n')}\n`,
      },
    ],
    tf: [
      call('openai', { name: '"oai-main"' }),
      account('other'),
      endpoint('main', 'module.openai.id'),
      block('moved', { from: 'azurerm_cognitive_account.main', to: 'module.openai.azurerm_cognitive_account.this' }),
    ],
    files: openai,
    least: 4,
  },
  {
    name: 'one-name-in-two-subscriptions',
    tf: [
      provider(`alias = "hub"\nsubscription_id = "${subscription.replace('a1', 'b2')}"`),
      account('this', { name: '"oai-main"' }),
      block('module "openai"', { source: '"./modules/openai"', name: '"oai-main"', providers: '{ azurerm = azurerm.hub }' }),
      endpoint(
        'literal',
        `"/subscriptions/${subscription.replace('a1', 'b2')}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/oai-main"`,
      ),
    ],
    files: openai,
    least: 4,
  },
  {
    name: 'defaults-of-module-variables',
    tf: [
      call('openai', { name: '"oai-main"' }),
      call('open', { name: '"oai-open"', public: 'null' }, 'openai'),
      locals({ unused: 'module.open.id' }),
      each('all', 'each.value', '{ main = module.openai.account.id }'),
    ],
    files: openai,
    least: 4,
  },
  {
    name: 'condition-on-a-module-that-is-drawn',
    tf: [draw, twice(), endpoint('main', 'module.openai[random_integer.draw.result > 5 ? "chat" : "embed"].id')],
    files: openai,
    draws: true,
    least: 2,
  },
];
