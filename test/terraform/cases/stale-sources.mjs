// HCL that was edited after the plan was made: where the plan shows it, the source settles nothing.
import { two } from '../claims.mjs';
import { account, block, endpoint, file, output, provider, variable } from '../hcl.mjs';

const ids = '{ chat = azurerm_cognitive_account.chat.id, embed = azurerm_cognitive_account.embed.id }';
const pick = (byDefault) => [
  variable('ids', 'map(string)'),
  variable('name', 'string', { default: `"${byDefault}"` }),
  output('id', 'var.ids[var.name]'),
];
const calling = (values, target = 'module.pick.id') => [
  account('chat'),
  account('embed'),
  block('module "pick"', { source: '"./modules/pick"', ids, ...values }),
  endpoint('main', target),
];
const neither = two('is-undecided', 'pass undecided', 'pass undecided');
const chatOnly = two('passes-for-the-one-planned', 'pass pass', 'pass violation');
const main = (pieces) => ({ 'main.tf': `${[provider(), ...pieces].join('\n\n')}\n` });
const keyed = (key) => [
  account('chat'),
  account('embed'),
  endpoint('main', `${ids}[each.value]`, { values: { for_each: `{ only = "${key}" }` } }),
];
const one = (name, values, source, beside) => ({
  name,
  tf: calling(values),
  files: file('pick', ...pick('chat')),
  source,
  beside,
});

export const staleSources = [
  one('source-with-another-default-in-a-module', {}, neither, file('pick', ...pick('embed'))),
  one('source-with-another-argument', { name: '"chat"' }, neither, main(calling({ name: '"embed"' }))),
  one('source-with-an-argument-more', {}, chatOnly, main(calling({ name: '"embed"' }))),
  one('source-with-an-argument-less', { name: '"chat"' }, chatOnly, main(calling({}))),
  one('source-whose-module-is-another', {}, neither, {
    ...main(calling({ source: '"./modules/other"' })),
    ...file('other', ...pick('embed')),
  }),
  { name: 'source-repeated-over-something-else', tf: keyed('chat'), source: neither, beside: main(keyed('embed')) },
];
