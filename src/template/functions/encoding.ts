import type { Value } from '../../model/value.ts';
import { joined, textIn, wrongKind } from './holes.ts';
import { readJson } from './json-text.ts';
import { displayed, jsonOf } from './json-write.ts';
import type { Call, FunctionTable, TemplateFunction } from './table.ts';

/** A function of one text, which answers a text if it `returns` one. */
const ofText = (returns: 'text' | undefined, work: (text: string, call: Call) => Value): TemplateFunction => ({
  arity: [1, 1],
  ...(returns ? { returns } : {}),
  apply: ([value], call) => (value?.kind === 'text' ? work(value.value, call) : call.fail(wrongKind(call))),
});

const base64Of = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** White space is skipped, padding is not optional; bytes that are no UTF-8 become replacement characters. */
function fromBase64(text: string): string | undefined {
  const compact = text.replace(/[ \t\n\r]+/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64').toString('utf8');
}

const noBase64 = 'the text is no base64';

const dataUri: TemplateFunction = {
  arity: [1, 1],
  returns: 'text',
  apply: ([value], call) => {
    const text = value && (value.kind === 'array' || value.kind === 'object' ? jsonOf(value) : displayed(value));
    if (text === undefined || value?.kind === 'null') return call.fail(wrongKind(call));
    const type = value?.kind === 'text' ? 'text/plain' : 'application/json';
    return joined([`data:${type};charset=utf-8;base64,${base64Of(text)}`], call);
  },
};

function dataUriToString(uri: string, call: Call): Value {
  const [, header, content] = /^data:([^,]*),([\s\S]*)$/i.exec(uri) ?? [];
  const pieces = header?.split(';') ?? [];
  const isBase64 = pieces.at(-1)?.toLowerCase() === 'base64';
  const isWhole = header === '' || header?.toLowerCase() === ';base64' || !pieces.includes('');
  if (content === undefined || !isWhole) return call.fail('the text is no data URI');
  const charset = pieces.slice(1).find((piece) => /^charset=/i.test(piece));
  if (charset !== undefined && !/^charset=utf-?8$/i.test(charset))
    return call.fail('the data URI has a character set other than UTF-8');
  if (!isBase64) return textIn(withoutPercents(content, /()((?:%[\dA-Fa-f]{2})+)/g), call);
  const decoded = fromBase64(content);
  return decoded === undefined ? call.fail(noBase64) : textIn(decoded, call);
}

function uriComponent(text: string, call: Call): Value {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return textIn(
    encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    call,
  );
}

/** What .NET's `UrlDecode` makes of a text; the pattern finds, as its groups, the code of one character or a run of bytes. */
function withoutPercents(text: string, pattern: RegExp): string {
  const decoded = text
    .replaceAll('+', ' ')
    .replace(pattern, (_, code: string | undefined, bytes: string | undefined) =>
      code
        ? String.fromCharCode(Number.parseInt(code, 16))
        : Buffer.from((bytes ?? '').replaceAll('%', ''), 'hex').toString('utf8'),
    );
  return decoded.replace(/\p{Surrogate}/gu, '\ufffd');
}

const toJson = (text: string | undefined, call: Call) => (text === undefined ? call.fail(noBase64) : readJson(text, call));

const toText = (text: string | undefined, call: Call) => (text === undefined ? call.fail(noBase64) : textIn(text, call));

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
export const encodingFunctions: FunctionTable = {
  base64: ofText('text', (text, call) => joined([base64Of(text)], call)),
  base64tojson: ofText(undefined, (text, call) => toJson(fromBase64(text), call)),
  base64tostring: ofText('text', (text, call) => toText(fromBase64(text), call)),
  datauri: dataUri,
  datauritostring: ofText('text', dataUriToString),
  json: ofText(undefined, toJson),
  uricomponent: ofText('text', uriComponent),
  uricomponenttostring: ofText('text', (text, call) =>
    textIn(withoutPercents(text, /%u([\dA-Fa-f]{4})|((?:%[\dA-Fa-f]{2})+)/g), call),
  ),
};
