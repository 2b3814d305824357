import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of our fixtures, as it lies in a repository. */
export function demo(name: string, below: string): Readonly<Record<string, string>> {
  const folder = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`${below}/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path, 'utf8')];
    }),
  );
}

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
