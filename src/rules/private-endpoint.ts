import { nearMisses } from '../azure/near-miss.ts';
import { whatIsOpen } from '../azure/open-connection.ts';
import { isAzureOpenAI, titleOf } from '../azure/openai-account.ts';
import { type Connection, connectionsTo, reaches } from '../azure/private-endpoint.ts';
import type { Graph, Resource } from '../model/resource.ts';
import { passBy, type Related, type Rule, undecided, type Verdict, violation } from '../model/rule.ts';

/**
 * An endpoint of its own is the one private way in: connections written on the account are read-only, and one that needs approval
 * carries no traffic before. https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export const privateEndpoint: Rule = {
  id: 'AOAI002',
  name: 'private-endpoint',
  level: 'error',
  asks: 'an endpoint with group id `account` reaches the account',
  title: 'Azure OpenAI account has no private endpoint',
  why: 'Without a private endpoint the account can be reached over the public internet only, or not at all.',
  fix: "Deploy a `Microsoft.Network/privateEndpoints` whose `privateLinkServiceId` is the account's id and whose `groupIds` hold `'account'` (azurerm: `azurerm_private_endpoint` with `private_connection_resource_id` and `subresource_names`).",
  examples: { failing: template(''), passing: template(endpoint()) },
  isAnsweredElsewhere: true,
  appliesTo: isAzureOpenAI,
  check,
};

function template(more: string): string {
  return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "name": "oai", "kind": "OpenAI",
      "properties": { "publicNetworkAccess": "Disabled" } }${more}
  ]
}
`;
}

function endpoint(): string {
  return `,
    { "type": "Microsoft.Network/privateEndpoints", "apiVersion": "2024-05-01", "name": "oai-endpoint",
      "properties": { "privateLinkServiceConnections": [ { "name": "oai", "properties": {
        "privateLinkServiceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'oai')]", "groupIds": [ "account" ] } } ] } }`;
}

/** Places named with one verdict. */
const most = 10;

function check(account: Resource, graph: Graph): Verdict {
  const connections = connectionsTo(account, graph);
  const automatic = connections.filter(({ isManual }) => !isManual);
  const proof = automatic.find((connection) => reaches(connection) === 'yes');
  if (proof) return passBy(proof.at);
  const open = connections.filter((connection) => reaches(connection) !== 'no');
  if (open.length > 0)
    return undecided(
      openMessage(open, account),
      account.span,
      open.slice(0, most).map((connection) => whatIsOpen(connection, account)),
    );
  const misses = nearMisses(account, connections, graph);
  if (graph.gaps.length > 0)
    return undecided(`no private endpoint for ${titleOf(account)} is found in what could be read`, account.span, [
      ...graph.gaps.slice(0, most).map(asRelated),
      ...misses,
    ]);
  return violation(`no private endpoint reaches ${titleOf(account)}`, account.span, misses);
}

function openMessage(open: readonly Connection[], account: Resource): string {
  if (open.every(({ isManual }) => isManual))
    return `only a connection that somebody has to approve leads to ${titleOf(account)}`;
  return `no private endpoint certainly reaches ${titleOf(account)}`;
}

const asRelated = ({ message, at }: Graph['gaps'][number]): Related => ({ span: at, message });
