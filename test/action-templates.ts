/** One account, as a template has it; its endpoint stands beside it unless it is left out. */
export interface Wanted {
  readonly name: string;
  readonly access?: 'Enabled' | 'Disabled';
  readonly hasEndpoint?: boolean;
  /** A line before the account, such as a comment. */
  readonly before?: string;
}

/** A template with accounts, one resource a line, so that a finding has a line of its own. */
export function template(...accounts: readonly Wanted[]): string {
  const resources = accounts.flatMap(({ name, access = 'Disabled', hasEndpoint = true, before }) => {
    const account = {
      type: 'Microsoft.CognitiveServices/accounts',
      apiVersion: '2024-10-01',
      name,
      kind: 'OpenAI',
      location: 'westeurope',
      properties: { publicNetworkAccess: access },
    };
    const line = `    ${JSON.stringify(account)}`;
    return [
      before === undefined ? line : `    ${before}\n${line}`,
      ...(hasEndpoint ? [`    ${JSON.stringify(endpointOf(name))}`] : []),
    ];
  });
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  return `{\n  "$schema": "${schema}",\n  "contentVersion": "1.0.0.0",\n  "resources": [\n${resources.join(',\n')}\n  ]\n}\n`;
}

function endpointOf(name: string) {
  const id = `[resourceId('Microsoft.CognitiveServices/accounts', '${name}')]`;
  return {
    type: 'Microsoft.Network/privateEndpoints',
    apiVersion: '2024-05-01',
    name: `pe-${name}`,
    location: 'westeurope',
    properties: {
      privateLinkServiceConnections: [{ name, properties: { privateLinkServiceId: id, groupIds: ['account'] } }],
    },
  };
}
