// Pieces of HCL that the cases are put together from; `terraform fmt` aligns them.

/** The subscription of the default provider. */
export const subscription = '00000000-0000-0000-0000-0000000000a1';

/** An id in the default subscription and the group of all that says no other. */
export const idOf = (name, { group = 'rg-ai', of = subscription } = {}) =>
  `/subscriptions/${of}/resourceGroups/${group}/providers/Microsoft.CognitiveServices/accounts/${name}`;

/** `${…}` in a text of HCL. */
export const hole = (expression) => `$\{${expression}}`;

const q = JSON.stringify;
const first = ['count', 'for_each', 'provider', 'type', 'parent_id'];

/**
 * A block: values are HCL as written, `undefined` leaves a line out; what stands in an array is a block inside, by its lines; `more` is
 * written below.
 */
export function block(header, values, more = '') {
  const order = Object.entries(values).filter(([, value]) => value !== undefined);
  order.sort(([one], [other]) => Number(first.includes(other)) - Number(first.includes(one)));
  const lines = order.map(([key, value]) => (Array.isArray(value) ? `${key} {\n${value.join('\n')}\n}` : `${key} = ${value}`));
  return [`${header} {`, ...lines, ...(more ? [more] : []), '}'].join('\n');
}

export const resource = (type, name, values, more) => block(`resource "${type}" "${name}"`, values, more);
export const data = (type, name, values) => block(`data "${type}" "${name}"`, values);
export const locals = (values) => block('locals', values);
export const variable = (name, type, more = {}) => block(`variable "${name}"`, { type, ...more });
export const output = (name, value) => block(`output "${name}"`, { value });
/** A call of a local module, in the folder of its own name unless `of` says another. */
export const call = (name, values = {}, of = name) => block(`module "${name}"`, { source: q(`./modules/${of}`), ...values });
/** The file of a local module. */
export const file = (name, ...pieces) => ({ [`modules/${name}/main.tf`]: `${pieces.join('\n\n')}\n` });

/** An account that is closed; named after itself. */
export const account = (name, values = {}, more = '') =>
  resource(
    'azurerm_cognitive_account',
    name,
    {
      name: q(`oai-${name}`),
      resource_group_name: '"rg-ai"',
      location: '"swedencentral"',
      kind: '"OpenAI"',
      sku_name: '"S0"',
      public_network_access_enabled: 'false',
      ...values,
    },
    more,
  );

/** The id of a subnet that is there already. */
export const subnet = q(
  `/subscriptions/${subscription}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet/subnets/endpoints`,
);

/** An endpoint with one connection; `connection` changes or takes out lines of that. */
export const endpoint = (name, target, { connection = {}, values = {} } = {}) =>
  resource(
    'azurerm_private_endpoint',
    name,
    { name: q(`pe-${name}`), resource_group_name: '"rg-ai"', location: '"swedencentral"', subnet_id: subnet, ...values },
    block('private_service_connection', {
      name: '"openai"',
      is_manual_connection: 'false',
      private_connection_resource_id: target,
      subresource_names: '["account"]',
      ...connection,
    }),
  );

/** A resource of azapi, with a body as written. */
export const azapi = (name, type, body, values = {}, more = '') =>
  resource(
    'azapi_resource',
    name,
    {
      type: q(type),
      parent_id: q(`/subscriptions/${subscription}/resourceGroups/rg-ai`),
      name: q(`oai-${name}`),
      location: '"swedencentral"',
      body,
      ...values,
    },
    more,
  );

export const accountType = 'Microsoft.CognitiveServices/accounts@2025-06-01';
export const endpointType = 'Microsoft.Network/privateEndpoints@2024-05-01';

/** An azapi body of an account. */
export const accountBody = (properties, kind = 'kind = "OpenAI"') => `{
    ${kind}
    sku = { name = "S0" }
    properties = {
      ${properties}
    }
  }`;

/** An azapi body of an endpoint. */
export const endpointBody = (target, { list = 'privateLinkServiceConnections', inSubnet = subnet, more = '' } = {}) => `{
    properties = {
      subnet = { id = ${inSubnet} }
      ${list} = [{
        name = "openai"
        properties = {
          privateLinkServiceId = ${target}
          groupIds = ["account"]
        }
      }]
      ${more}
    }
  }`;

/** An azapi_update_resource. */
export const update = (name, target, body, values = {}) =>
  resource('azapi_update_resource', name, { type: q(accountType), ...target, body, ...values });

/** The default provider, or one with a name. */
export const provider = (values = `subscription_id = ${q(subscription)}`) => `provider "azurerm" {
  features {}
  ${values}
}`;

/** Which version of azapi; without it, Terraform would look for hashicorp/azapi. */
export const needsAzapi = (version = '~> 2.7') => `terraform {
  required_providers {
    azapi = {
      source  = "azure/azapi"
      version = "${version}"
    }
  }
}`;

/** A value that is known after apply, made of a number that is drawn. */
export const draw = `resource "random_integer" "draw" {
  min = 1
  max = 10
}`;

/** What a module of an account holds, whose name and access are given. */
export const accountModule = [
  variable('name', 'string'),
  variable('public', 'bool', { default: 'false' }),
  account('this', { name: 'var.name', public_network_access_enabled: 'var.public' }),
  output('id', 'azurerm_cognitive_account.this.id'),
  output('account', 'azurerm_cognitive_account.this'),
];

/** What a module of an endpoint holds, whose target is given. */
export const endpointModule = [variable('target_id', 'string'), endpoint('this', 'var.target_id')];
