// azapi_update_resource: writes part of an account that is declared elsewhere, after it (docs/contract.md, research §7a.12).
import { main, says } from '../claims.mjs';
import {
  account,
  accountBody,
  accountType,
  azapi,
  draw,
  endpoint,
  idOf,
  locals,
  needsAzapi,
  provider,
  resource,
  update,
} from '../hcl.mjs';

const target = { resource_id: 'azurerm_cognitive_account.main.id' };
const literal = { resource_id: JSON.stringify(idOf('oai-main')), depends_on: '[azurerm_cognitive_account.main]' };
const close = '{ properties = { publicNetworkAccess = "Disabled" } }';
const open = '{ properties = { publicNetworkAccess = "Enabled" } }';
const reached = endpoint('main', 'azurerm_cognitive_account.main.id');
const closedAccount = account('main');
const openAccount = account('main', { public_network_access_enabled: 'true' });
const tagged = { public_network_access_enabled: 'true', tags: '{ team = "search" }' };
const action = (method, body, values = {}) =>
  resource('azapi_resource_action', 'access', {
    type: JSON.stringify(accountType),
    ...target,
    method: JSON.stringify(method),
    body,
    ...values,
  });
const before = (...pieces) => [{ 'main.tf': `${[needsAzapi(), provider(), ...pieces, reached].join('\n\n')}\n` }];
const pass = says('passes', 'pass pass');
const violation = says('is-a-violation', 'violation pass');
const undecided = says('is-undecided', 'undecided pass');
const one = (name, tf, source, more = {}) => ({ name, azapi: true, tf: [...tf, reached], source, ...more });

export const updates = [
  one('update-that-closes-an-open-account', [openAccount, update('access', target, close)], undefined, {
    both: pass,
    binary: pass,
  }),
  one('update-that-opens-a-closed-account', [closedAccount, update('access', target, open)], undefined, { both: violation }),
  one(
    'update-of-something-else',
    [closedAccount, update('name', target, '{ properties = { restrictOutboundNetworkAccess = true } }')],
    pass,
  ),
  one(
    'update-of-another-account',
    [openAccount, account('other'), update('access', { resource_id: 'azurerm_cognitive_account.other.id' }, close)],
    says('is-a-violation', { [main]: 'violation pass', 'azurerm_cognitive_account.other': 'pass violation' }),
  ),
  one(
    'update-by-parent-and-name',
    [
      openAccount,
      update(
        'access',
        {
          parent_id: '"/subscriptions/00000000-0000-0000-0000-0000000000a1/resourceGroups/rg-ai"',
          name: 'azurerm_cognitive_account.main.name',
        },
        close,
      ),
    ],
    pass,
  ),
  one(
    'update-through-a-local',
    [
      openAccount,
      locals({ openai_id: 'azurerm_cognitive_account.main.id' }),
      update('access', { resource_id: 'local.openai_id' }, close),
    ],
    pass,
    { alone: undecided },
  ),
  one(
    'update-through-a-local-that-may-open',
    [
      closedAccount,
      locals({ openai_id: 'azurerm_cognitive_account.main.id' }),
      update('access', { resource_id: 'local.openai_id' }, open),
    ],
    violation,
    { alone: undecided },
  ),
  one(
    'update-whose-access-is-known-after-apply',
    [
      draw,
      closedAccount,
      update(
        'access',
        target,
        '{ properties = { publicNetworkAccess = random_integer.draw.result > 5 ? "Enabled" : "Disabled" } }',
      ),
    ],
    undecided,
  ),
  one(
    'update-whose-body-is-known-after-apply',
    [
      draw,
      closedAccount,
      update(
        'access',
        target,
        'random_integer.draw.result > 5 ? { properties = { publicNetworkAccess = "Enabled" } } : { properties = { publicNetworkAccess = "Disabled" } }',
      ),
    ],
    undecided,
  ),
  one('update-created-on-an-account-that-stays', [openAccount, update('access', target, close)], pass, {
    before: before(openAccount),
  }),
  // Azure may have been changed since: after a refresh the account's own value is what Azure says.
  one('update-that-stays-with-its-account', [openAccount, update('access', target, close)], undecided, {
    before: before(openAccount, update('access', target, close)),
  }),
  one('update-that-stays-with-its-account-and-says-the-same', [closedAccount, update('access', target, close)], pass, {
    before: before(closedAccount, update('access', target, close)),
  }),
  one('action-that-closes-an-open-account', [openAccount, action('PATCH', close)], pass),
  one(
    'action-that-closes-an-open-account-when-it-is-destroyed',
    [openAccount, action('PATCH', close, { when: '"destroy"' })],
    violation,
  ),
  one('action-that-puts-a-closed-account-without-its-access', [closedAccount, action('PUT', '{ properties = {} }')], undecided),
  one(
    'update-through-a-local-beside-an-account-that-is-updated',
    [
      locals({ openai_id: literal.resource_id }),
      account('main', tagged),
      update('access', { resource_id: 'local.openai_id' }, close),
    ],
    undecided,
    { before: before(openAccount) },
  ),
  one(
    'update-that-stays-under-an-account-that-is-updated',
    [account('main', tagged), update('access', target, close)],
    undecided,
    { before: before(openAccount, update('access', target, close)) },
  ),
  one(
    'update-that-stays-under-an-account-that-is-replaced',
    [account('main', { ...tagged, location: '"eastus2"' }), update('access', literal, close)],
    undecided,
    { before: before(openAccount, update('access', literal, close)) },
  ),
  one(
    'update-that-is-replaced-with-its-account',
    [account('main', { ...tagged, location: '"eastus2"' }), update('access', target, close)],
    pass,
    { before: before(openAccount, update('access', target, close)) },
  ),
  one('update-that-changes-over-an-account-that-stays', [openAccount, update('access', target, close)], pass, {
    before: before(openAccount, update('access', target, open)),
  }),
  one('update-that-changes-with-its-account', [account('main', tagged), update('access', target, close)], pass, {
    before: before(openAccount, update('access', target, open)),
  }),
  one(
    'updates-that-contradict-each-other',
    [openAccount, update('access', target, close), update('again', target, open)],
    undecided,
  ),
  one(
    'update-by-a-literal-id-beside-an-account-that-is-updated',
    [account('main', tagged), update('access', { resource_id: literal.resource_id }, close)],
    undecided,
    { before: before(openAccount) },
  ),
  {
    name: 'update-of-an-account-of-azapi',
    azapi: true,
    tf: [
      azapi('main', accountType, accountBody('publicNetworkAccess = "Enabled"')),
      update('access', { resource_id: 'azapi_resource.main.id' }, close),
      endpoint('main', 'azapi_resource.main.id'),
    ],
    source: says('passes', 'pass pass', 'azapi_resource.main'),
  },
];
