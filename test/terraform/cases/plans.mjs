// What a plan may look like as a file, and what only looks like one.
import { isUndecided, main, none, passes, says } from '../claims.mjs';
import { account, endpoint, idOf, provider, resource } from '../hcl.mjs';
import { byTofu } from './tofu.mjs';

const tf = [account('main'), endpoint('main', 'azurerm_cognitive_account.main.id')];
const before = [{ 'main.tf': `${[provider(), ...tf].join('\n\n')}\n` }];
const named = { arguments: ['plan.json'] };

/** As Terraform before 1.1 wrote it: no word on what is complete, and (0.1) references without their attributes. */
const old =
  (version, references) =>
  ({ plan }) => {
    const { complete: _complete, applyable: _applyable, errored: _errored, timestamp: _timestamp, ...rest } = plan;
    const { relevant_attributes: _relevant, ...known } = rest;
    const listed = JSON.stringify(known, (key, value) => (key === 'references' ? references(value) : value));
    return { ...JSON.parse(listed), format_version: version };
  };
const firstParts = (references) => [...new Set(references.map((one) => one.split('.').slice(0, 2).join('.')))];

/** A template that Azure deploys for Terraform, with one resource. */
const deployment = (type) =>
  resource('azurerm_resource_group_template_deployment', 'more', {
    name: '"more"',
    resource_group_name: '"rg-ai"',
    deployment_mode: '"Incremental"',
    template_content: `jsonencode({ resources = [{ type = "${type}", name = "more" }] })`,
  });

/** Something that is no plan, named itself. */
const look = (name, raw, file = 'plan.json') => ({ name, raw, file, arguments: [file], alone: none('is-told-apart') });

const message = (type, more) => `${JSON.stringify({ '@level': 'info', '@module': 'terraform.ui', type, ...more })}\n`;
const planned = { resource: { addr: main, resource_type: 'azurerm_cognitive_account' }, action: 'create' };
const stream = message('version', { terraform: '1.11.4', ui: '1.2' }) + message('planned_change', { change: planned });

const attributes = { id: idOf('oai-main'), name: 'oai-main', kind: 'OpenAI', public_network_access_enabled: true };
const kept = { mode: 'managed', type: 'azurerm_cognitive_account', name: 'main', instances: [{ schema_version: 1, attributes }] };
const stateFile = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: '0b1c9f1e', outputs: {}, resources: [kept] };

const redacted = { plan_format_version: '1.2', provider_format_version: '1.0', resource_changes: [], provider_schemas: {} };
const encrypted = {
  meta: { 'key_provider.pbkdf2.main': 'e30=' },
  encrypted_data: 'bm90aGluZyB0byBzZWU=',
  encryption_version: 'v0',
};

const withNoise = ({ plan }) => `[command]/opt/hostedtoolcache/terraform/1.11.4/x64/terraform-bin show -json plan.tfplan
${JSON.stringify(plan)}
::debug::Terraform exited with code 0.
::debug::stderr: {none}
`;

export const plans = [
  { name: 'plan-of-opentofu', tf, edit: byTofu, both: passes },
  { name: 'plan-of-format-0-1', tf, edit: old('0.1', firstParts), source: passes, alone: isUndecided },
  { name: 'plan-of-format-0-2', tf, edit: old('0.2', (references) => references), both: passes },
  {
    name: 'plan-of-format-2',
    tf,
    edit: ({ plan }) => ({ ...plan, format_version: '2.0' }),
    ...named,
    alone: none('is-a-problem'),
  },
  {
    name: 'plan-without-configuration',
    tf,
    edit: ({ plan: { configuration: _configuration, ...plan } }) => plan,
    alone: isUndecided,
  },
  { name: 'plan-in-the-noise-of-a-wrapper', tf, edit: withNoise, source: passes },
  {
    name: 'plan-in-utf-16',
    tf,
    edit: ({ plan }) => Buffer.from(`\ufeff${JSON.stringify(plan)}\r\n`, 'utf16le'),
    source: passes,
  },
  {
    name: 'plan-in-several-lines',
    tf,
    edit: ({ plan }) => JSON.stringify(plan, null, 2).replaceAll('\n', '\r\n'),
    source: passes,
  },
  { name: 'plan-cut-off', tf, edit: ({ plan }) => JSON.stringify(plan).slice(0, -200), ...named, alone: none('is-a-problem') },
  { name: 'plan-of-nothing', header: '', tf: [''], source: none('has-no-accounts') },
  {
    name: 'state-as-json',
    tf,
    before,
    edit: ({ plan }) => ({ format_version: '1.0', terraform_version: '1.11.4', values: plan.prior_state.values }),
    file: 'state.json',
    alone: passes,
  },
  {
    name: 'plan-with-a-template-that-may-hold-an-endpoint',
    tf: [account('main'), deployment('Microsoft.Network/privateEndpoints')],
    source: isUndecided,
  },
  {
    name: 'plan-with-a-template-that-holds-an-account',
    tf: [account('main'), deployment('Microsoft.CognitiveServices/accounts')],
    source: says('is-noted', 'pass violation'),
  },
  look('stream-of-a-plan', stream),
  look('state-file', stateFile, 'terraform.tfstate'),
  look('redacted-plan', redacted),
  look('encrypted-plan-of-opentofu', encrypted),
];
