import { member } from '../../model/property.ts';
import type { ObjectValue, Value } from '../../model/value.ts';
import { textIn, wrongKind } from './holes.ts';
import type { Call, FunctionTable } from './table.ts';

/** Hosts and ports that .NET's `Uri` and the web's URL standard read alike, and what may follow them. */
const plainHost = /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?::[1-9]\d{0,4})?(?=[/?#]|$)/i;
/** Characters that neither of the two rewrites, but for the space. */
const plainTail = /^(?:[\w\-.~/?#&=+,;:@!$()* ]|%(?:2[0-9A-CF]|3[A-F]|40))*$/i;

const beyond = 'the address is not of a simple form';

/** An address over http or https that is of a simple form; undefined for any other. */
function addressOf(text: string): URL | undefined {
  const [, rest] = /^https?:\/\/([\s\S]*)$/i.exec(text.trim()) ?? [];
  if (rest === undefined || !plainHost.test(rest) || !plainTail.test(rest) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function uri([base, relative]: readonly Value[], call: Call): Value {
  if (base?.kind !== 'text' || relative?.kind !== 'text') return call.fail(wrongKind(call));
  const address = addressOf(base.value);
  const target = relative.value.trim();
  if (!address || / /.test(base.value.trim())) return call.open(beyond);
  if (target === '') return textIn(address.href, call);
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) {
    const other = addressOf(target);
    return other ? textIn(other.href, call) : call.open(beyond);
  }
  const isPlain = plainTail.test(target) && (!target.startsWith('//') || plainHost.test(target.slice(2)));
  if (!isPlain || !URL.canParse(target, address.href)) return call.open(beyond);
  return textIn(new URL(target, address).href, call);
}

function parseUri([value]: readonly Value[], call: Call): Value {
  if (value?.kind !== 'text') return call.fail(wrongKind(call));
  const address = addressOf(value.value);
  if (!address) return call.open(beyond);
  const [, query] = /^[^?#]*(\?[^#]*)/.exec(address.href) ?? [];
  const members = new Map<string, Value>([
    ['scheme', call.text(address.protocol.slice(0, -1))],
    ['host', call.text(address.hostname)],
    ['port', address.port === '' ? call.null() : call.integer(Number(address.port))],
  ]);
  if (address.pathname !== '/') members.set('path', call.text(address.pathname));
  if (query !== undefined) members.set('query', call.text(query));
  return call.object(members);
}

function buildUri([value]: readonly Value[], call: Call): Value {
  if (value?.kind !== 'object') return call.fail(wrongKind(call));
  const [scheme, host, path, query] = ['scheme', 'host', 'path', 'query'].map((name) => member(value, name));
  if (!scheme || !host || !isTextOrNone(scheme) || !isTextOrNone(host) || !isTextOrNone(path) || !isTextOrNone(query))
    return call.fail('the object lacks a scheme or host, or a member of it is of the wrong kind');
  const port = portOf(value);
  if (port === undefined) return call.fail('the port is no whole number up to 65535');
  const [wholePath, wholeQuery] = [withSign('/', path), withSign('?', query)];
  const isPlain = /^[a-z\d.-]+$/i.test(textOf(host)) && !/[% #?]/.test(wholePath) && !/[% #]/.test(wholeQuery);
  const address = isPlain ? addressOf(`${textOf(scheme)}://${textOf(host)}${port}${wholePath}${wholeQuery}`) : undefined;
  return address ? textIn(address.href, call) : call.open(beyond);
}

const isTextOrNone = (value: Value | undefined) => value === undefined || value.kind === 'text';
const textOf = (value: Value | undefined) => (value?.kind === 'text' ? value.value : '');

function withSign(sign: string, value: Value | undefined): string {
  const text = textOf(value);
  return text === '' || text.startsWith(sign) ? text : sign + text;
}

/** The port as it is written in an address: empty where it is left to the scheme; undefined where it can be none. */
function portOf(value: ObjectValue): string | undefined {
  const port = member(value, 'port');
  if (port === undefined || port.kind === 'null') return '';
  if (port.kind !== 'integer' || port.value < -1n || port.value > 65_535n) return undefined;
  return port.value < 0n ? '' : `:${port.value}`;
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
export const uriFunctions: FunctionTable = {
  builduri: { arity: [1, 1], returns: 'text', apply: buildUri },
  parseuri: { arity: [1, 1], returns: 'object', apply: parseUri },
  uri: { arity: [2, 2], returns: 'text', apply: uri },
};
