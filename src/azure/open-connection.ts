import { print, idText } from '../model/print.ts';
import type { Related } from '../model/rule.ts';
import { isSettled, type Value } from '../model/value.ts';
import { titleOf } from './openai-account.ts';
import type { Connection } from './private-endpoint.ts';

/** What leaves it open whether a connection reaches the account, with its place. */
export function whatIsOpen(connection: Connection): Related {
  const { endpoint, isTarget, hasGroup, isThere, isManual } = connection;
  const manual = isManual ? ' (a manual connection)' : '';
  const open = [
    ...(isTarget === 'maybe' ? [`its target ${shown(connection.target)} may or may not be this account${because(connection.target)}`] : []),
    ...(hasGroup === 'maybe' ? [`its group ids may or may not hold 'account'${because(connection.groups)}`] : []),
    ...(isThere === 'maybe' ? [`it may or may not be deployed when the account is${because(endpoint.conditions[0])}`] : []),
  ];
  const message = open.length > 0 ? open.join('; ') : 'somebody has to approve it';
  return { span: connection.at.span, message: `${titleOf(endpoint)}${manual}: ${message}` };
}

const shown = (value: Value | undefined) => (value === undefined ? '' : value.kind === 'unknown' ? print(value) : idText(value));

/** The reason of the unknown that matters, in brackets. */
function because(value: Value | undefined): string {
  if (!value || isSettled(value)) return '';
  if (value.kind === 'unknown') return ` (${value.why})`;
  if (value.kind !== 'pattern') return '';
  const hole = value.parts.find((part) => typeof part !== 'string');
  return typeof hole === 'object' ? ` (${hole.why})` : '';
}
