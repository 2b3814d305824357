import { missOf } from './azure/near-miss.ts';
import { whatIsOpen } from './azure/open-connection.ts';
import { titleOf } from './azure/openai-account.ts';
import { type Connection, connectionsTo, reaches } from './azure/private-endpoint.ts';
import { print } from './model/print.ts';
import type { Account, Way } from './model/report.ts';
import type { Graph } from './model/resource.ts';
import type { Truth } from './model/truth.ts';
import { publicNetworkAccess } from './rules/public-network-access.ts';

/** What leads to each account, worked out when asked for: the internet, the word of the configuration, endpoints and near misses. */
export function waysIn(deployments: readonly { readonly graph: Graph }[], accounts: readonly Account[]) {
  return (index: number): readonly Way[] => {
    const account = accounts[index];
    const graph = account && deployments[account.input]?.graph;
    return graph ? [...fromInternet(account), ...byConfiguration(account), ...fromEndpoints(account, graph)] : [];
  };
}

function fromInternet({ verdicts }: Account): readonly Way[] {
  const verdict = verdicts.get(publicNetworkAccess.id);
  if (verdict === undefined || verdict === 'pass') return [];
  return [{ from: 'internet', isOpen: verdict === 'violation' ? 'yes' : 'maybe', why: '' }];
}

function byConfiguration({ evidence }: Account): readonly Way[] {
  const isGranted = [...evidence.values()].some(({ basis }) => basis === 'configuration');
  return isGranted ? [{ from: 'configuration', isOpen: 'yes', why: '' }] : [];
}

/** Those that prove that the account is reached; else those that leave it open; else those that almost do. */
function fromEndpoints({ resource }: Account, graph: Graph): readonly Way[] {
  const connections = connectionsTo(resource, graph);
  const way = (connection: Connection, isOpen: Truth, why: string): Way => {
    const { endpoint, groups } = connection;
    return { from: 'endpoint', endpoint, groups: groups ? print(groups) : 'none', isOpen, why: withoutTitle(why, connection) };
  };
  const proofs = connections.filter((connection) => !connection.isManual && reaches(connection) === 'yes');
  if (proofs.length > 0) return proofs.map((connection) => way(connection, 'yes', ''));
  const open = connections.filter((connection) => reaches(connection) !== 'no');
  if (open.length > 0) return open.map((connection) => way(connection, 'maybe', whatIsOpen(connection, resource).message));
  return connections.flatMap((connection) => {
    const miss = missOf(resource, connection);
    return miss?.isNear ? [way(connection, 'no', miss.message)] : [];
  });
}

/** What is said of an endpoint, without its name: the picture shows that beside it. */
function withoutTitle(message: string, { endpoint }: Connection): string {
  const title = titleOf(endpoint);
  return message.startsWith(title) ? message.slice(title.length).replace(/^:? /, '') : message;
}
