import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import { residual } from '../../model/term.ts';
import { isSettled, type Unknown, type Value } from '../../model/value.ts';
import { costOfStep } from '../convert.ts';
import { parseNumber } from '../number.ts';
import { madeOf } from '../outcomes.ts';
import type { Result } from '../result.ts';
import { anyType, marked, stringType } from '../type.ts';
import { jsonText } from './json-text.ts';
import { type Call, define, type FunctionTable, takesAny } from './table.ts';

/** A JSON text that nobody knows yet, made of a value of which something is known. */
interface Encoded extends Unknown {
  readonly of: Value;
}

const isEncoded = (value: Value): value is Encoded => value.kind === 'unknown' && 'of' in value;

/** What a JSON text was made of, where `jsonencode` made it and its value is not settled; undefined for any other value. */
export const encodedIn = (value: Value): Value | undefined => (isEncoded(value) ? value.of : undefined);

function jsonencode([value]: readonly Value[], call: Call): Result {
  if (!value) return call.fail('jsonencode() takes a value');
  if (!isSettled(value)) {
    const encoded: Encoded = { ...call.open(reasonOf(value), { shape: 'text' }), of: value };
    return encoded;
  }
  const json = jsonText(value);
  return json === undefined ? call.tooLarge() : call.text(json);
}

function jsondecode([value]: readonly Value[], call: Call): Result {
  if (value && isEncoded(value)) return asDecoded(value.of, call);
  if (value?.kind !== 'text') return call.open(value ? reasonOf(value) : 'it is not known');
  if (!call.run.spend(Math.floor(value.value.length / 10))) return call.tooLarge();
  const json = parsed(value.value);
  if (!json) return call.fail('the string is no JSON');
  return (
    valueOfJson(json.value, value.value, call, limits.jsonDepth) ?? call.open('the JSON holds what is not the same for everyone')
  );
}

/** What was encoded, as JSON gives it back: lists as tuples, maps as objects. */
function asDecoded(value: Value, call: Call): Value {
  if (!call.run.spend(costOfStep(value))) return call.tooLarge();
  if (value.kind === 'array')
    return call.array(
      value.items.map((item) => (item.kind === 'stretch' ? item : asDecoded(item, call))),
      'tuple',
    );
  if (value.kind === 'object')
    return call.object(
      new Map([...value.members].map(([name, member]) => [name, asDecoded(member, call)])),
      'object',
      value.rest,
    );
  if (value.kind === 'null') return marked(value, anyType);
  const isPlain = value.kind !== 'unknown' || ['text', 'boolean', 'integer'].includes(value.shape ?? '');
  return isPlain ? value : madeOf(value, residual('json', [value]), { fold: value.fold ?? value.term, ...shapeOf(value) });
}

const shapeOf = ({ shape }: Unknown) => (shape ? { shape } : {});

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Digits that a float may not hold. */
const longNumber = /[\d.]{16}/;

function valueOfJson(json: unknown, source: string, call: Call, depth: number): Value | undefined {
  if (depth <= 0) return undefined;
  switch (typeof json) {
    case 'string':
      return /\p{Surrogate}/u.test(json) ? undefined : call.text(json);
    case 'boolean':
      return call.boolean(json);
    case 'number': {
      const number = longNumber.test(source) ? undefined : parseNumber(String(json), call.span);
      return number === 'none' || Object.is(json, -0) ? undefined : number;
    }
    default:
      return json === null ? marked({ kind: 'null', span: call.span }, anyType) : compositeOf(json, source, call, depth);
  }
}

function compositeOf(json: unknown, source: string, call: Call, depth: number): Value | undefined {
  if (Array.isArray(json)) {
    const items = json.map((item) => valueOfJson(item, source, call, depth - 1));
    const known = items.flatMap((item) => item ?? []);
    return known.length === items.length ? call.array(known, 'tuple') : undefined;
  }
  const members = new Map<string, Value>();
  for (const [name, member] of Object.entries(Object(json))) {
    const value = valueOfJson(member, source, call, depth - 1);
    if (!value) return undefined;
    members.set(name.normalize(), value);
  }
  return call.object(members, 'object');
}

/** Line breaks do not count; the padding does. https://pkg.go.dev/encoding/base64 */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function base64decode([value]: readonly Value[], call: Call): Result {
  const text = value?.kind === 'text' ? value.value.replace(/[\r\n]/g, '') : '';
  if (!base64.test(text)) return call.fail('the string is no Base64');
  try {
    return call.text(decoder.decode(Buffer.from(text, 'base64')));
  } catch {
    return call.fail('the string holds no text');
  }
}

/** https://pkg.go.dev/net/url#QueryEscape */
const escaped = (text: string) =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

const ofText = (work: (text: string) => string) =>
  define(
    [stringType],
    ([value], call) => (value?.kind === 'text' ? call.text(work(value.value)) : call.fail('it is no string')),
    {
      returns: 'text',
      neverFails: true,
    },
  );

/** https://developer.hashicorp.com/terraform/language/functions (Encoding Functions) */
export const encodingFunctions: FunctionTable = {
  base64decode: define([stringType], base64decode, { returns: 'text' }),
  base64encode: ofText((text) => Buffer.from(text, 'utf8').toString('base64')),
  jsondecode: define([stringType], jsondecode, { toleratesUnknown: true }),
  jsonencode: { parameters: [takesAny], toleratesUnknown: true, neverFails: true, returns: 'text', apply: jsonencode },
  urlencode: ofText(escaped),
};
