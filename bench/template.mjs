import { between, pick, times } from './random.mjs';

const words =
  'the name of resource to deploy setting whether when enabled private network zone identity key vault secret storage log workspace rule policy group lock role assignment diagnostic subnet address prefix version tier capacity region default value object list must be unique within a given scope'.split(
    ' ',
  );
const nouns = [
  'storage',
  'vault',
  'network',
  'gateway',
  'cluster',
  'registry',
  'queue',
  'topic',
  'database',
  'cache',
  'site',
  'plan',
];
const aspects = [
  'Name',
  'Sku',
  'Tier',
  'Tags',
  'Enabled',
  'Count',
  'Settings',
  'Policy',
  'ResourceId',
  'Rules',
  'Version',
  'Mode',
];
const types = [
  'Microsoft.Storage/storageAccounts',
  'Microsoft.KeyVault/vaults',
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Web/sites',
  'Microsoft.Sql/servers',
  'Microsoft.Cache/redis',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.ContainerRegistry/registries',
];

/** A sentence as module authors write them; now and then with the line breaks and quotes that JSON escapes. */
function description(random) {
  const sentence = times(between(random, 6, 22), () => pick(random, words)).join(' ');
  const need = pick(random, ['Optional', 'Required', 'Conditional']);
  return random() < 0.03 ? `${need}. ${sentence}:\n\n- "${pick(random, nouns)}"\n` : `${need}. ${sentence}.`;
}

function parameter(random) {
  const metadata = { description: description(random) };
  return pick(random, [
    () => ({ type: 'string', metadata }),
    () => ({ type: 'string', nullable: true, metadata }),
    () => ({ type: 'bool', defaultValue: random() < 0.5, metadata }),
    () => ({ type: 'int', defaultValue: between(random, 0, 90), minValue: 0, metadata }),
    () => ({ type: 'array', items: { $ref: '#/definitions/lockType' }, nullable: true, metadata }),
    () => ({ type: 'string', defaultValue: 'Standard', allowedValues: ['Basic', 'Premium', 'Standard'], metadata }),
  ])();
}

function lockType(random) {
  const name = { type: 'string', nullable: true, metadata: { description: description(random) } };
  return { type: 'object', properties: { name, kind: { ...name, allowedValues: ['CanNotDelete', 'None', 'ReadOnly'] } } };
}

function resource(random, index) {
  const name = `[format('{0}-{1}', parameters('name'), ${index})]`;
  const type = pick(random, types);
  const properties = {
    minimumTlsVersion: 'TLS1_2',
    publicNetworkAccess: "[if(not(empty(coalesce(tryGet(parameters('tags'), 'public'), ''))), 'Enabled', 'Disabled')]",
    encryption: "[if(variables('isPremium'), createObject('keySource', 'Microsoft.Storage'), null())]",
    networkAcls: {
      bypass: 'AzureServices',
      defaultAction: 'Deny',
      ipRules: "[coalesce(tryGet(parameters('tags'), 'ipRules'), createArray())]",
    },
  };
  const plain = {
    type,
    apiVersion: '2024-01-01',
    name,
    location: "[parameters('location')]",
    tags: "[parameters('tags')]",
    properties,
  };
  if (random() < 0.7) return plain;
  const copy = { name: `loop${index}`, count: "[length(coalesce(tryGet(parameters('tags'), 'locks'), createArray()))]" };
  return { copy, condition: "[variables('isPremium')]", ...plain, name: `[format('{0}-{1}', parameters('name'), copyIndex())]` };
}

/**
 * A template as the Bicep compiler writes them: `weight` parameters and about half as many resources to wade through,
 * and what the caller adds.
 */
export function compiledTemplate(random, { weight, parameters = {}, resources = {}, outputs = {} }) {
  const fillers = times(weight, (index) => [`${pick(random, nouns)}${pick(random, aspects)}${index}`, parameter(random)]);
  const others = times(Math.ceil(weight / 2), (index) => [`${pick(random, nouns)}_${index}`, resource(random, index)]);
  const hash = String(Math.floor(random() * 1e15));
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    metadata: { _generator: { name: 'bicep', version: '0.49.2.45890', templateHash: hash }, description: description(random) },
    definitions: { lockType: lockType(random) },
    parameters: {
      name: { type: 'string', metadata: { description: description(random) } },
      location: { type: 'string', defaultValue: '[resourceGroup().location]', metadata: { description: description(random) } },
      tags: { type: 'object', defaultValue: {}, metadata: { description: description(random) } },
      ...parameters,
      ...withoutRequired(fillers),
    },
    variables: { isPremium: "[equals(tryGet(parameters('tags'), 'tier'), 'Premium')]" },
    resources: { ...Object.fromEntries(others), ...resources },
    outputs: {
      name: { type: 'string', metadata: { description: description(random) }, value: "[parameters('name')]" },
      ...outputs,
    },
  };
}

/** Nobody passes the fillers an argument, so a required one becomes nullable. */
function withoutRequired(fillers) {
  return Object.fromEntries(fillers.map(([name, one]) => [name, 'defaultValue' in one ? one : { ...one, nullable: true }]));
}

/** A module: the nested deployment that the compiler makes of one. */
export function nestedModule(name, template, parameters) {
  const passed = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, { value }]));
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2025-04-01',
    name: `[format('{0}-${name}', uniqueString(deployment().name, parameters('location')))]`,
    properties: { expressionEvaluationOptions: { scope: 'inner' }, mode: 'Incremental', parameters: passed, template },
  };
}

/** What every published module carries: an outer-scoped deployment of nothing, which tells Microsoft that the module is used. */
export const telemetry = {
  condition: "[not(empty(parameters('tags')))]",
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2024-03-01',
  name: "[take(format('46d3xbcp.res.{0}', uniqueString(deployment().name, parameters('location'))), 64)]",
  properties: {
    mode: 'Incremental',
    template: {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [],
      outputs: { telemetry: { type: 'String', value: 'For more information, see https://aka.ms/avm/TelemetryInfo' } },
    },
  },
};

/** An Azure OpenAI account, closed to the public. */
export const account = {
  type: 'Microsoft.CognitiveServices/accounts',
  apiVersion: '2025-06-01',
  name: "[parameters('name')]",
  location: "[parameters('location')]",
  kind: 'OpenAI',
  sku: { name: 'S0' },
  properties: { customSubDomainName: "[parameters('name')]", publicNetworkAccess: 'Disabled' },
};

/** A private endpoint to the account with the id that an expression gives. */
export const endpointTo = (id) => ({
  type: 'Microsoft.Network/privateEndpoints',
  apiVersion: '2024-05-01',
  name: "[format('{0}-pe', parameters('name'))]",
  location: "[parameters('location')]",
  properties: {
    subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'endpoints')]" },
    privateLinkServiceConnections: [{ name: 'account', properties: { privateLinkServiceId: id, groupIds: ['account'] } }],
  },
});
