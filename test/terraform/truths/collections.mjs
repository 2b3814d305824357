// Ids that come out of lists and maps.
import { account, block, endpoint, hole, locals, variable } from '../hcl.mjs';

const id = (name) => `azurerm_cognitive_account.${name}.id`;
const all = (keys) => account('all', { for_each: `toset(${JSON.stringify(keys)})`, name: `"oai-${hole('each.key')}"` });
const counted = (count) => account('all', { count: `${count}`, name: `"oai-${hole('count.index')}"` });
const pair = [account('chat'), account('embed')];
const each = (name, target, over, key = 'each.key') =>
  endpoint(name, target, { values: { for_each: over, name: `"pe-${name}-${hole(key)}"` } });

export const collections = [
  {
    name: 'maps-of-maps',
    tf: [
      ...pair,
      locals({ services: `{ prod = { first = { id = ${id('embed')} }, second = { id = ${id('chat')} } }, test = {} }` }),
      endpoint('main', 'local.services["prod"].first["id"]'),
    ],
    least: 4,
  },
  {
    name: 'locals-of-locals',
    tf: [
      ...pair,
      locals({
        ids: `[${id('chat')}, ${id('embed')}]`,
        last: 'local.ids[local.at]',
        at: 'length(local.ids) - 1',
        chosen: '{ id = local.last }',
      }),
      endpoint('main', 'local.chosen.id'),
    ],
    least: 4,
  },
  {
    name: 'splats',
    tf: [
      counted(3),
      endpoint('full', 'one(slice(azurerm_cognitive_account.all[*].id, 1, 2))'),
      endpoint('old', 'azurerm_cognitive_account.all.*.id[2]'),
    ],
    least: 6,
  },
  { name: 'reversed', tf: [counted(3), endpoint('main', 'reverse(azurerm_cognitive_account.all[*].id)[0]')], least: 6 },
  {
    name: 'index-around-the-end',
    tf: [counted(3), endpoint('main', 'element(azurerm_cognitive_account.all[*].id, 4)')],
    least: 6,
  },
  {
    name: 'merged-maps',
    tf: [
      ...pair,
      locals({ base: `{ a = ${id('chat')}, b = ${id('chat')} }`, over: `{ b = ${id('embed')} }` }),
      endpoint('main', 'merge(local.base, local.over).b'),
    ],
    least: 4,
  },
  {
    name: 'flattened-lists',
    tf: [
      ...pair,
      account('other'),
      locals({
        teams: `{ search = [${id('chat')}, ${id('embed')}], none = [] }`,
        links: `{ for one in flatten([for team, ids in local.teams : [for at, id in ids : { key = "${hole('team')}-${hole('at')}", id = id }]]) : one.key => one.id }`,
      }),
      each('all', 'each.value', 'local.links'),
    ],
    least: 6,
  },
  {
    name: 'filtered-by-for',
    tf: [
      variable('models', 'map(object({ private = bool }))', {
        default: '{ chat = { private = true }, embed = { private = false }, image = { private = true } }',
      }),
      account('all', {
        for_each: 'var.models',
        name: `"oai-${hole('each.key')}"`,
        public_network_access_enabled: '!each.value.private',
      }),
      each('all', 'azurerm_cognitive_account.all[each.key].id', '{ for name, one in var.models : name => one if one.private }'),
    ],
    least: 6,
  },
  {
    name: 'tried-out-of-range',
    tf: [counted(2), endpoint('main', 'try(azurerm_cognitive_account.all[5].id, azurerm_cognitive_account.all[1].id)')],
    least: 4,
  },
  {
    name: 'zipped-maps',
    tf: [counted(3), each('all', 'each.value', 'zipmap(["a", "b"], reverse(slice(azurerm_cognitive_account.all[*].id, 0, 2)))')],
    least: 6,
  },
  {
    name: 'maps-of-products',
    tf: [
      all(['chat', 'embed', 'image']),
      locals({
        links:
          '{ for one in setproduct(["chat", "image"], ["blue", "green"]) : join("-", one) => { model = one[0], color = one[1] } }',
      }),
      each('all', 'azurerm_cognitive_account.all[each.value.model].id', 'local.links'),
    ],
    least: 6,
  },
  {
    name: 'order-of-a-set',
    tf: [
      all(['zeta', 'alpha', 'mid']),
      endpoint('main', 'azurerm_cognitive_account.all[tolist(toset(["zeta", "alpha"]))[0]].id'),
    ],
    least: 6,
  },
  {
    name: 'order-of-a-map',
    tf: [...pair, locals({ ids: `{ z = ${id('chat')}, a = ${id('embed')} }` }), endpoint('main', 'values(local.ids)[0]')],
    least: 4,
  },
  {
    name: 'drawn-from-a-list',
    tf: [
      all(['chat', 'embed']),
      block('resource "random_shuffle" "order"', { input: '["chat", "embed"]' }),
      endpoint('main', 'azurerm_cognitive_account.all[random_shuffle.order.result[0]].id'),
    ],
    draws: true,
    least: 2,
  },
];
