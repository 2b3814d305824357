import { createHash } from 'node:crypto';
import type { Value } from '../../model/value.ts';
import type { Result } from '../result.ts';
import { stringType } from '../type.ts';
import { type Call, define, type FunctionTable } from './table.ts';

const hash = (algorithm: string, encoding: 'hex' | 'base64') =>
  define(
    [stringType],
    ([value], call) =>
      value?.kind === 'text'
        ? call.text(createHash(algorithm).update(value.value, 'utf8').digest(encoding))
        : call.fail('it is no string'),
    { returns: 'text', neverFails: true },
  );

/** https://www.rfc-editor.org/rfc/rfc4122#appendix-C */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['dns', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['url', '6ba7b811-9dad-11d1-80b4-00c04fd430c8'],
  ['oid', '6ba7b812-9dad-11d1-80b4-00c04fd430c8'],
  ['x500', '6ba7b814-9dad-11d1-80b4-00c04fd430c8'],
]);

function uuidv5([namespace, name]: readonly Value[], call: Call): Result {
  if (namespace?.kind !== 'text' || name?.kind !== 'text') return call.fail('uuidv5() takes two strings');
  const id = namespaces.get(namespace.value) ?? namespace.value;
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return call.open('the namespace is no plain UUID');
  const bytes = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(name.value, 'utf8')
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(bytes.toString('hex')) ?? [];
  return call.text(groups.join('-'));
}

/** https://developer.hashicorp.com/terraform/language/functions (Hash and Crypto Functions) */
export const hashFunctions: FunctionTable = {
  base64sha256: hash('sha256', 'base64'),
  base64sha512: hash('sha512', 'base64'),
  md5: hash('md5', 'hex'),
  sha1: hash('sha1', 'hex'),
  sha256: hash('sha256', 'hex'),
  sha512: hash('sha512', 'hex'),
  uuidv5: define([stringType, stringType], uuidv5, { returns: 'text' }),
};
