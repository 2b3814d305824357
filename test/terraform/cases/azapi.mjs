// Accounts of azapi, whose bodies are in ARM's words already.
import { none, says } from '../claims.mjs';
import { accountBody, accountType, azapi, data, draw, endpoint, hole, idOf, resource, variable } from '../hcl.mjs';

const says1 = (ending, both) => says(ending, both, 'azapi_resource.main');
const target = 'azapi_resource.main.id';
const closed = 'publicNetworkAccess = "Disabled"';
const own = (properties, kind) => azapi('main', accountType, accountBody(properties, kind));
const reached = endpoint('main', target);
const asText = (body) => `jsonencode(${body})`;
const text = '~> 1.12.1';

export const azapiAccounts = [
  {
    name: 'azapi-account-closed',
    azapi: true,
    tf: [own(closed), reached],
    both: says1('passes', 'pass pass'),
    binary: says1('passes', 'pass pass'),
  },
  {
    name: 'azapi-account-open',
    azapi: true,
    tf: [own('publicNetworkAccess = "Enabled"'), reached],
    source: says1('is-a-violation', 'violation pass'),
  },
  {
    name: 'azapi-account-without-access',
    azapi: true,
    tf: [own('customSubDomainName = "oai-main"'), reached],
    source: says1('is-a-violation', 'violation pass'),
  },
  {
    name: 'azapi-account-with-access-null',
    azapi: true,
    tf: [own('publicNetworkAccess = null'), reached],
    source: says1('is-a-violation', 'violation pass'),
  },
  {
    name: 'azapi-account-with-access-known-after-apply',
    azapi: true,
    tf: [draw, own('publicNetworkAccess = random_integer.draw.result > 5 ? "Enabled" : "Disabled"'), reached],
    source: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-open-without-kind',
    azapi: true,
    tf: [own('publicNetworkAccess = "Enabled"', ''), reached],
    source: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-with-another-part-known-after-apply',
    azapi: true,
    tf: [draw, own(`${closed}\ncustomSubDomainName = "oai-${hole('random_integer.draw.result')}"`), reached],
    source: says1('passes', 'pass pass'),
  },
  {
    name: 'azapi-account-with-its-type-in-other-case',
    azapi: true,
    tf: [
      azapi('main', 'microsoft.cognitiveservices/Accounts@2025-06-01', accountBody('publicNetworkAccess = "Enabled"')),
      reached,
    ],
    source: says1('is-a-violation', 'violation pass'),
  },
  {
    name: 'azapi-account-in-a-group-of-this-plan',
    azapi: true,
    tf: [
      resource('azurerm_resource_group', 'ai', { name: '"rg-ai"', location: '"swedencentral"' }),
      azapi('main', accountType, accountBody(closed), { parent_id: 'azurerm_resource_group.ai.id' }),
      reached,
    ],
    both: says1('passes', 'pass pass'),
  },
  {
    name: 'azapi-account-as-json-text',
    azapi: text,
    tf: [azapi('main', accountType, asText(accountBody(closed))), reached],
    source: says1('passes', 'pass pass'),
  },
  {
    name: 'azapi-account-as-json-text-that-is-open',
    azapi: text,
    tf: [azapi('main', accountType, asText(accountBody('publicNetworkAccess = "Enabled"'))), reached],
    source: says1('is-a-violation', 'violation pass'),
  },
  {
    name: 'azapi-account-as-json-text-known-after-apply',
    azapi: text,
    tf: [
      draw,
      azapi(
        'main',
        accountType,
        asText(accountBody(`${closed}\ncustomSubDomainName = "oai-${hole('random_integer.draw.result')}"`)),
      ),
      reached,
    ],
    alone: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-with-a-sensitive-body',
    azapi: true,
    tf: [
      variable('is_public', 'bool', { default: 'false', sensitive: 'true' }),
      azapi('main', accountType, `sensitive(${accountBody('publicNetworkAccess = var.is_public ? "Enabled" : "Disabled"')})`),
      reached,
    ],
    source: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-as-json-text-that-is-sensitive',
    azapi: text,
    tf: [azapi('main', accountType, `sensitive(${asText(accountBody(closed))})`), reached],
    source: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-with-a-secret-part',
    azapi: true,
    tf: [
      azapi('main', accountType, accountBody(closed), { sensitive_body: '{ properties = { publicNetworkAccess = "Enabled" } }' }),
      reached,
    ],
    edit: ({ plan }) => writeOnly(plan, 'sensitive_body'),
    source: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-with-a-secret-part-of-something-else',
    azapi: true,
    tf: [
      azapi('main', accountType, accountBody(closed), {
        sensitive_body: '{ properties = { apiProperties = { qnaAzureSearchEndpointKey = "hunter2" } } }',
      }),
      reached,
    ],
    edit: ({ plan }) => writeOnly(plan, 'sensitive_body'),
    source: says1('passes', 'pass pass'),
    alone: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-account-whose-changes-are-ignored',
    azapi: true,
    tf: [own(closed), reached],
    edit: ({ plan }) => ignored(plan),
    alone: says1('is-undecided', 'undecided pass'),
  },
  {
    name: 'azapi-child-of-an-account',
    azapi: true,
    tf: [
      azapi(
        'gpt',
        'Microsoft.CognitiveServices/accounts/deployments@2025-06-01',
        '{ properties = { model = { name = "gpt-4o" } } }',
        { parent_id: JSON.stringify(idOf('oai-main')), location: undefined },
      ),
    ],
    source: none('is-not-listed'),
  },
  {
    name: 'azapi-account-that-is-only-read',
    azapi: true,
    tf: [
      data('azapi_resource', 'shared', {
        type: JSON.stringify(accountType),
        name: '"oai-shared"',
        parent_id: '"/subscriptions/s/resourceGroups/rg-shared"',
      }),
    ],
    source: none('is-not-listed'),
  },
  {
    name: 'azapi-data-plane-resource',
    azapi: true,
    tf: [
      own(closed),
      reached,
      resource('azapi_data_plane_resource', 'agent', {
        type: '"Microsoft.CognitiveServices/accounts/agents@2025-06-01"',
        parent_id: '"oai-main.openai.azure.com"',
        name: '"agent"',
        body: '{ kind = "OpenAI", properties = { publicNetworkAccess = "Enabled" } }',
      }),
    ],
    source: says1('is-passed-over', 'pass pass'),
  },
];

/** A write-only value is never in a plan, only its expression in the configuration. */
function writeOnly(plan, name) {
  const text = JSON.stringify(plan, (_, value) =>
    value && typeof value === 'object' && 'name' in value && 'type' in value && name in value
      ? { ...value, [name]: null }
      : value,
  );
  return JSON.parse(text);
}

/** The plan as an update whose body Terraform shows but azapi does not send. */
function ignored(plan) {
  const changes = plan.resource_changes.map((one) => {
    if (one.address !== 'azapi_resource.main') return one;
    const after = { ...one.change.after, id: idOf('oai-main'), ignore_body_changes: ['properties.publicNetworkAccess'] };
    const before = { ...after, tags: { team: 'search' } };
    return { ...one, change: { ...one.change, actions: ['update'], before, after, after_unknown: {} } };
  });
  return { ...plan, resource_changes: changes };
}
