// What a plan does: what is there after it counts, not what it calls that.
import { isUndecided, isViolation, main, none, passes, says } from '../claims.mjs';
import { account, block, endpoint, idOf, provider, subnet, update, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const literal = JSON.stringify(idOf('oai-main'));
const file = (...pieces) => ({ 'main.tf': `${[provider(), ...pieces].join('\n\n')}\n` });
const closed = account('main');
const open = account('main', { public_network_access_enabled: 'true' });
const reached = endpoint('main', target);
const there = [file(closed, reached)];
const removed = (address) => block('removed', { from: address, lifecycle: ['destroy = false'] });
const accessViolation = says('is-a-violation', 'violation pass');
const moved = (from, to) => block('moved', { from, to });

/** An endpoint that stops the plan. */
const blocked = (name) =>
  endpoint(name, target, {
    values: { lifecycle: [block('precondition', { condition: 'var.is_ready', error_message: '"The network is not ready."' })] },
  });
const notReady = variable('is_ready', 'bool', { default: 'false' });

export const life = [
  { name: 'plan-that-changes-nothing', before: there, tf: [closed, reached], source: passes, binary: passes },
  {
    name: 'plan-for-another-resource-only',
    before: there,
    tf: [closed, reached],
    args: ['-target=azurerm_cognitive_account.main'],
    source: passes,
  },
  {
    name: 'plan-for-the-new-account-only',
    tf: [closed, reached],
    args: ['-target=azurerm_cognitive_account.main'],
    both: isUndecided,
    binary: isUndecided,
  },
  {
    name: 'plan-that-leaves-the-closing-of-the-account-out',
    before: [file(open, reached)],
    tf: [closed, reached],
    args: ['-target=azurerm_private_endpoint.other'],
    source: accessViolation,
  },
  {
    name: 'plan-that-only-refreshes',
    before: there,
    tf: [closed, reached],
    args: ['-refresh-only', '-refresh=true'],
    both: passes,
  },
  {
    name: 'plan-that-only-refreshes-finds-the-account-open',
    before: there,
    tf: [closed, reached],
    args: ['-refresh-only', '-refresh=true'],
    cloud: { [idOf('oai-main')]: { public_network_access_enabled: true } },
    source: accessViolation,
  },
  {
    name: 'plan-that-closes-what-the-portal-opened',
    before: there,
    tf: [closed, reached],
    args: ['-refresh=true'],
    cloud: { [idOf('oai-main')]: { public_network_access_enabled: true } },
    source: passes,
  },
  { name: 'plan-that-destroys-all', before: there, tf: [closed, reached], args: ['-destroy'], source: none('has-no-accounts') },
  {
    name: 'plan-that-drops-the-account',
    before: there,
    gone: true,
    tf: [endpoint('main', literal)],
    source: none('has-no-accounts'),
  },
  { name: 'plan-that-drops-the-endpoint', before: there, gone: true, tf: [closed], source: isViolation, binary: isViolation },
  { name: 'plan-that-opens-the-account', before: there, tf: [open, reached], source: accessViolation },
  { name: 'plan-that-closes-the-account', before: [file(open, reached)], tf: [closed, reached], source: passes },
  {
    name: 'plan-with-errors-and-no-endpoint',
    tf: [notReady, closed, blocked('main')],
    errored: true,
    source: isUndecided,
    binary: isUndecided,
  },
  {
    name: 'plan-with-errors-and-an-open-account',
    tf: [notReady, open, reached, blocked('other')],
    errored: true,
    source: accessViolation,
  },
  {
    name: 'account-replaced-with-its-endpoint',
    before: there,
    tf: [account('main', { location: '"eastus2"' }), reached],
    both: passes,
  },
  {
    name: 'account-replaced-under-an-endpoint-that-stays',
    before: [file(closed, endpoint('main', literal, { values: { depends_on: '[azurerm_cognitive_account.main]' } }))],
    tf: [account('main', { location: '"eastus2"' }), endpoint('main', literal)],
    source: isUndecided,
  },
  {
    name: 'account-updated-under-an-endpoint-that-stays',
    before: there,
    tf: [account('main', { tags: '{ team = "search" }' }), reached],
    source: passes,
  },
  {
    name: 'endpoint-replaced',
    before: there,
    tf: [closed, endpoint('main', target, { values: { subnet_id: subnet.replace('endpoints', 'private') } })],
    source: passes,
  },
  {
    name: 'account-moved',
    before: [file(account('old', { name: '"oai-main"' }), endpoint('main', 'azurerm_cognitive_account.old.id'))],
    tf: [closed, reached, moved('azurerm_cognitive_account.old', main)],
    source: passes,
  },
  {
    name: 'endpoint-moved',
    before: [file(closed, endpoint('old', target, { values: { name: '"pe-main"' } }))],
    tf: [closed, reached, moved('azurerm_private_endpoint.old', 'azurerm_private_endpoint.main')],
    source: passes,
  },
  {
    name: 'account-with-an-open-object-that-is-deposed',
    before: there,
    tf: [closed, reached],
    state: (state) => withDeposed(state, 'azurerm_cognitive_account', (one) => ({ ...one, public_network_access_enabled: true })),
    source: passes,
  },
  {
    name: 'endpoint-whose-deposed-object-reaches',
    before: [file(closed, account('other'), endpoint('main', 'azurerm_cognitive_account.other.id'))],
    tf: [closed, account('other'), endpoint('main', 'azurerm_cognitive_account.other.id')],
    state: (state) => withDeposed(state, 'azurerm_private_endpoint', (one) => pointedAt(one, idOf('oai-main'))),
    source: says('is-a-violation', { [main]: 'pass violation', 'azurerm_cognitive_account.other': 'pass pass' }),
  },
  {
    name: 'account-left-unmanaged',
    before: there,
    gone: true,
    tf: [removed(main), removed('azurerm_private_endpoint.main')],
    source: none('is-not-listed'),
  },
  {
    name: 'endpoint-left-unmanaged',
    before: there,
    gone: true,
    tf: [closed, removed('azurerm_private_endpoint.main')],
    both: isUndecided,
  },
  {
    name: 'account-imported',
    tf: [block('import', { to: main, id: literal }), closed, reached],
    cloud: {
      [idOf('oai-main')]: { kind: 'OpenAI', sku_name: 'S0', location: 'swedencentral', public_network_access_enabled: true },
    },
    source: passes,
  },
  {
    name: 'account-imported-open',
    tf: [block('import', { to: main, id: literal }), open, endpoint('main', literal)],
    cloud: {
      [idOf('oai-main')]: { kind: 'OpenAI', sku_name: 'S0', location: 'swedencentral', public_network_access_enabled: true },
    },
    source: accessViolation,
  },
  {
    name: 'endpoint-that-ignores-its-new-target',
    before: [file(closed, account('other'), reached)],
    tf: [
      closed,
      account('other'),
      endpoint('main', 'azurerm_cognitive_account.other.id', {
        values: { lifecycle: ['ignore_changes = [private_service_connection]'] },
      }),
    ],
    source: says('keeps-the-old-one', { [main]: 'pass pass', 'azurerm_cognitive_account.other': 'pass violation' }),
  },
  {
    name: 'access-whose-change-is-ignored',
    before: [file(open, reached)],
    tf: [account('main', { lifecycle: ['ignore_changes = [public_network_access_enabled]'] }), reached],
    both: accessViolation,
  },
  {
    name: 'update-of-an-account-that-is-dropped',
    before: [file(closed, reached)],
    tf: [update('open', { resource_id: literal }, '{ properties = { publicNetworkAccess = "Enabled" } }')],
    azapi: true,
    gone: true,
    source: none('has-no-accounts'),
  },
];

/** The state with an old object of the first resource of a type beside the one that is there. */
function withDeposed(state, type, change) {
  const resources = state.resources.map((one) => {
    if (one.type !== type) return one;
    const [instance] = one.instances;
    const old = { ...instance, deposed: '0a1b2c3d', attributes: change(instance.attributes) };
    return { ...one, instances: [instance, old] };
  });
  return { ...state, resources, serial: state.serial + 1 };
}

const pointedAt = (endpoint, id) => ({
  ...endpoint,
  private_service_connection: endpoint.private_service_connection.map((one) => ({ ...one, private_connection_resource_id: id })),
});
