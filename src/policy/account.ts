import { idText } from '../model/print.ts';
import type { Resource } from '../model/resource.ts';
import type { Value } from '../model/value.ts';
import { matchesName, opaque } from './glob.ts';

/**
 * Whether a glob certainly matches an account's name, its resource id or its Terraform address, in any case. A glob with a brace is meant
 * for a name as it is shown, `oai-{parameters('stage')}`.
 */
export function matchesAccount(glob: string, { name, id, address }: Resource): boolean {
  const shown = glob.includes('{') ? [idText(name), idText(id)] : [];
  return [closed(name), closed(id), ...shown, ...(address === null ? [] : [address])].some((text) => matchesName(glob, text));
}

/** The text with each unknown part as something that only `*` matches. */
function closed(value: Value): string {
  if (value.kind === 'text') return value.value;
  if (value.kind !== 'pattern') return opaque;
  return value.parts.map((part) => (typeof part === 'string' ? part : opaque)).join('');
}
