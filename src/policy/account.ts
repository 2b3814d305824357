import { idText } from '../model/print.ts';
import type { Resource } from '../model/resource.ts';
import type { Value } from '../model/value.ts';
import { nameGlob, nameLetters, opaque } from './glob.ts';

/**
 * Whether a glob certainly matches an account's name, its resource id or its Terraform address, in any case. A glob with a brace is meant
 * for a name as it is shown, `oai-{parameters('stage')}`.
 */
export function accountGlob(glob: string): (account: Resource) => boolean {
  const matches = nameGlob(glob);
  const isShown = glob.includes('{');
  return (account) => {
    const { closed, shown } = namesOf(account);
    return closed.some(matches) || (isShown && shown.some(matches));
  };
}

interface Names {
  readonly closed: readonly (readonly string[])[];
  readonly shown: readonly (readonly string[])[];
}

const known = new WeakMap<Resource, Names>();

/** Worked out once for each account: thousands of globs may ask. */
function namesOf(account: Resource): Names {
  const { name, id, address } = account;
  const names = known.get(account) ?? {
    closed: [closed(name), closed(id), ...(address === null ? [] : [address])].map(nameLetters),
    shown: [idText(name), idText(id)].map(nameLetters),
  };
  known.set(account, names);
  return names;
}

/** The text with each unknown part as something that only `*` matches. */
function closed(value: Value): string {
  if (value.kind === 'text') return value.value;
  if (value.kind !== 'pattern') return opaque;
  return value.parts.map((part) => (typeof part === 'string' ? part : opaque)).join('');
}
