// Accounts of azurerm: what their attributes say in ARM's words.
import { none, passes, says } from '../claims.mjs';
import { account, block, data, draw, endpoint, hole, output, resource, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const q = JSON.stringify;
const services = (values = {}) =>
  resource('azurerm_ai_services', 'main', {
    name: '"ais-main"',
    resource_group_name: '"rg-ai"',
    location: '"swedencentral"',
    sku_name: '"S0"',
    ...values,
  });
const servicesSay = (ending, both) => says(ending, both, 'azurerm_ai_services.main');
const reached = endpoint('main', target);
const other = (type, name, values) =>
  resource(type, name, { name: q(name), resource_group_name: '"rg-ai"', location: '"swedencentral"', ...values });

/** The plan without an attribute, as of a provider that does not know it yet. */
const without = (name) => (made) =>
  JSON.parse(
    JSON.stringify(made.plan, (_, value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return value;
      const { [name]: _gone, ...rest } = value;
      return rest;
    }),
  );

export const accounts = [
  {
    name: 'access-not-written',
    tf: [account('main', { public_network_access_enabled: undefined }), reached],
    both: says('is-a-violation', 'violation pass'),
    binary: says('is-a-violation', 'violation pass'),
  },
  {
    name: 'access-written-true',
    tf: [account('main', { public_network_access_enabled: 'true' }), reached],
    source: says('is-a-violation', 'violation pass'),
  },
  {
    name: 'access-through-two-modules-true',
    tf: [block('module "platform"', { source: '"./modules/platform"', is_public: 'true' })],
    files: {
      'modules/platform/main.tf': `${variable('is_public', 'bool')}\n\nmodule "openai" {\n  source = "../openai"\n  access = var.is_public\n}\n`,
      'modules/openai/main.tf': `${variable('access', 'bool')}\n\n${account('this', { public_network_access_enabled: 'var.access' })}\n\n${endpoint('this', 'azurerm_cognitive_account.this.id')}\n`,
    },
    source: says('is-a-violation', 'violation pass', 'module.platform.module.openai.azurerm_cognitive_account.this'),
  },
  {
    name: 'access-before-2-68',
    tf: [account('main'), reached],
    edit: without('public_network_access_enabled'),
    alone: says('is-a-violation', 'violation pass'),
  },
  {
    name: 'access-known-after-apply',
    tf: [draw, account('main', { public_network_access_enabled: 'random_integer.draw.result > 5' }), reached],
    both: says('is-undecided', 'undecided pass'),
    binary: says('is-undecided', 'undecided pass'),
  },
  {
    name: 'access-that-is-sensitive',
    tf: [
      variable('is_public', 'bool', { default: 'true', sensitive: 'true' }),
      account('main', { public_network_access_enabled: 'var.is_public' }),
      reached,
    ],
    both: says('is-undecided', 'undecided pass'),
  },
  {
    name: 'account-with-sensitive-tags',
    tf: [
      variable('owner', 'string', { default: '"top-secret-owner"', sensitive: 'true' }),
      account('main', { tags: '{ owner = var.owner }' }),
      reached,
    ],
    source: passes,
  },
  {
    name: 'account-with-a-sensitive-name',
    tf: [
      variable('name', 'string', { default: '"oai-hidden"', sensitive: 'true' }),
      account('main', { name: 'var.name' }),
      reached,
    ],
    both: passes,
  },
  { name: 'kind-ai-services', tf: [account('main', { kind: '"AIServices"' }), reached], source: passes },
  {
    name: 'kind-of-speech',
    tf: [account('main', { kind: '"SpeechServices"', public_network_access_enabled: 'true' })],
    source: none('is-not-listed'),
  },
  {
    name: 'kind-in-other-case',
    tf: [account('main', { kind: '"openai"', public_network_access_enabled: 'true' })],
    source: says('is-a-violation', 'violation violation'),
  },
  {
    name: 'kind-known-after-apply-of-a-closed-account',
    tf: [draw, account('main', { kind: 'random_integer.draw.result > 5 ? "OpenAI" : "SpeechServices"' }), reached],
    source: passes,
  },
  {
    name: 'kind-known-after-apply-of-an-open-account',
    tf: [
      draw,
      account('main', {
        kind: 'random_integer.draw.result > 5 ? "OpenAI" : "SpeechServices"',
        public_network_access_enabled: 'true',
      }),
    ],
    source: says('is-undecided', 'undecided undecided'),
  },
  {
    name: 'ai-services-closed',
    tf: [services({ public_network_access: '"Disabled"' }), endpoint('main', 'azurerm_ai_services.main.id')],
    source: servicesSay('passes', 'pass pass'),
  },
  {
    name: 'ai-services-by-default',
    tf: [services(), endpoint('main', 'azurerm_ai_services.main.id')],
    source: servicesSay('is-a-violation', 'violation pass'),
  },
  {
    name: 'ai-foundry',
    tf: [
      other('azurerm_ai_foundry', 'hub', { public_network_access: '"Enabled"' }),
      endpoint('main', 'azurerm_ai_foundry.hub.id', { connection: { subresource_names: '["amlworkspace"]' } }),
    ],
    source: none('is-not-listed'),
  },
  {
    name: 'deployment-of-a-model',
    tf: [
      account('main'),
      reached,
      resource(
        'azurerm_cognitive_deployment',
        'gpt',
        { name: '"gpt-4o"', cognitive_account_id: target },
        `${block('model', { format: '"OpenAI"', name: '"gpt-4o"', version: '"2024-11-20"' })}\n${block('sku', { name: '"Standard"' })}`,
      ),
    ],
    source: says('is-no-account', 'pass pass'),
  },
  {
    name: 'account-that-is-only-read',
    tf: [
      data('azurerm_cognitive_account', 'shared', { name: '"oai-shared"', resource_group_name: '"rg-shared"' }),
      endpoint('main', 'data.azurerm_cognitive_account.shared.id'),
    ],
    source: none('is-not-listed'),
  },
  {
    name: 'account-with-a-name-known-after-apply',
    tf: [draw, account('main', { name: `"oai-${hole('random_integer.draw.result')}"` }), reached, output('id', target)],
    source: passes,
  },
  {
    name: 'accounts-with-odd-keys',
    tf: [
      account('all', { for_each: 'toset(["a.b", "x[0]", "it\'s \\"quoted\\""])', name: `"oai-${hole('md5(each.key)')}"` }),
      endpoint('main', 'azurerm_cognitive_account.all["x[0]"].id'),
    ],
    source: says('are-told-apart', {
      'azurerm_cognitive_account.all["a.b"]': 'pass violation',
      'azurerm_cognitive_account.all["x[0]"]': 'pass pass',
      'azurerm_cognitive_account.all["it\'s \\"quoted\\""]': 'pass violation',
    }),
  },
];
