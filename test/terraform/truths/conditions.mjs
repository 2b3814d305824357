// Conditions over what a plan knows, does not know, and only seems not to know. Each chooses one of two accounts of its own.
import { account, data, draw, endpoint, hole, idOf, locals, provider, subscription, variable } from '../hcl.mjs';

/** Y and N are the accounts that a condition chooses between. */
const conditions = {
  equal: 'Y.id == N.id',
  unequal: 'Y.id != N.id',
  literal: `Y.id == "${idOf('oai-yes-literal')}"`,
  literal_in_lower_case: `Y.id == "${idOf('oai-yes-literal_in_lower_case').toLowerCase()}"`,
  lower: 'lower(Y.id) == Y.id',
  long: 'length(Y.id) > 100',
  starts: 'startswith(N.id, "/subscriptions/")',
  ends: 'endswith(Y.id, "yes-ends")',
  holds: 'strcontains(N.id, "yes")',
  matches: 'can(regex("accounts/oai-no-matches$", N.id))',
  part: 'split("/", N.id)[4] == "rg-ai"',
  last: 'reverse(split("/", Y.id))[0] == "oai-no-last"',
  is_null: 'Y.id == null',
  is_not_null: 'Y.id != null',
  empty: 'Y.id == ""',
  tried: 'try(Y.id, "") == ""',
  tried_missing: 'try(Y.identity[0].principal_id, "none") == "none"',
  can: 'can(azurerm_cognitive_account.yes["missing"].id)',
  among: 'contains([Y.id, N.id], N.id)',
  among_others: 'contains([for key, one in azurerm_cognitive_account.no : one.id], Y.id)',
  set: 'length(toset([Y.id, Y.id, N.id])) == 2',
  distinct: 'length(distinct([Y.id, lower(Y.id)])) == 1',
  sorted: 'sort([Y.id, N.id])[0] == Y.id',
  index: 'index([Y.id, N.id], N.id) == 0',
  hash: 'md5(Y.id) == md5(N.id)',
  json: 'jsonencode({ id = Y.id }) == jsonencode({ id = N.id })',
  count: 'length(azurerm_cognitive_account.yes) == length(azurerm_cognitive_account.no)',
  keys: 'keys(azurerm_cognitive_account.yes)[0] == "among"',
  access: 'Y.public_network_access_enabled',
  default: 'Y.local_auth_enabled',
  no_tags: 'Y.tags == null',
  no_rules: 'length(Y.network_acls) == 0',
  no_domain: 'Y.custom_subdomain_name == null',
  number: '"1" == 1',
  text_of_number: 'tostring(1) == "1"',
  whole: '1 == 1.0',
  nulls: 'null == null',
  negative: '(0 - 1) % 2 == 1',
  var_null: 'var.nothing == null',
  var_text: 'var.text == "TRUE"',
  var_number: 'var.number > 9',
  var_list: 'var.list[0] == "1"',
  var_set: 'tolist(var.set)[0] == "a"',
  var_object: 'var.object.extra == "given"',
  read: 'data.azurerm_resource_group.ai.location == "westeurope"',
  drawn_and: 'random_integer.draw.result > 0 && Y.id == ""',
  sensitive: 'nonsensitive(sensitive(N.id)) == N.id',
  template: `"${hole('Y.id')}-${hole('N.name')}" == "${hole('N.id')}-${hole('Y.name')}"`,
  heredoc: 'trimspace(<<-EOT\n      Y_HOLE\n    EOT\n    ) == Y.id'.replace('Y_HOLE', hole('Y.id')),
  all_true: 'alltrue([for one in [Y, N] : one.kind == "OpenAI"])',
  any_true: 'anytrue([Y.sku_name == "F0", N.id == null])',
};

const late = {
  base: 'basename(Y.id) == Y.name',
  by_id: '{ for one in [Y, N] : one.id => one.name }[N.id] == "oai-no-by_id"',
  drawn: 'random_integer.draw.result > 0 || Y.id == ""',
};

const ends = (name) => `azurerm_cognitive_account.${name}`;
const written = (key, condition) =>
  condition.replace(/\bY\b/g, `${ends('yes')}["${key}"]`).replace(/\bN\b/g, `${ends('no')}["${key}"]`);
const accounts = (name) => account(name, { for_each: 'local.keys', name: `"oai-${name}-${hole('each.key')}"` });

const choosing = (name, all, more) => ({
  name,
  tf: [
    draw,
    variable('nothing', 'string', { default: 'null' }),
    variable('text', 'string', { default: 'true' }),
    variable('number', 'number', { default: '"10"' }),
    variable('list', 'list(string)', { default: '[1, 2]' }),
    variable('set', 'set(string)', { default: '["b", "a", "b"]' }),
    variable('object', 'object({ name = string, extra = optional(string, "given") })', {
      default: '{ name = "x", more = 1 }',
    }),
    data('azurerm_resource_group', 'ai', { name: '"rg-ai"' }),
    locals({ keys: `toset(${JSON.stringify(Object.keys(all))})` }),
    accounts('yes'),
    accounts('no'),
    ...Object.entries(all).map(([key, condition]) =>
      endpoint(key, written(key, `${condition} ? ${ends('yes')}["${key}"].id : ${ends('no')}["${key}"].id`)),
    ),
  ],
  ...more,
});

export const conditionsOverIds = [
  choosing('conditions', conditions, { least: 204 }),
  choosing('conditions-that-are-late', late, { draws: true, least: 6 }),
  {
    name: 'subscription-in-upper-case',
    header: provider(`subscription_id = "${subscription.toUpperCase()}"`),
    tf: [
      account('chat'),
      account('embed'),
      endpoint(
        'main',
        `azurerm_cognitive_account.chat.id == "${idOf('oai-chat', { of: subscription.toUpperCase() })}" ? azurerm_cognitive_account.chat.id : azurerm_cognitive_account.embed.id`,
      ),
    ],
    least: 2,
  },
];
