import { idText } from '../model/print.ts';
import type { Resource } from '../model/resource.ts';
import type { Value } from '../model/value.ts';
import { nameGlob, nameLetters, opaque } from './glob.ts';

/**
 * Whether a glob certainly matches an account's name, its Terraform address or, if it has a `/`, its resource id, in any case: `*prod*` is not
 * about all accounts of a group `rg-prod`. A glob with a brace is meant for a name as it is shown, `oai-{parameters('stage')}`.
 */
export function accountGlob(glob: string): (account: Resource) => boolean {
  const matches = nameGlob(glob);
  const [isShown, isOfIds] = [glob.includes('{'), glob.includes('/')];
  return (account) => {
    const { name, id, address } = namesOf(account);
    const all = isOfIds ? [name, id] : [name];
    return (
      (address !== undefined && matches(address)) ||
      all.some(({ closed, shown }) => matches(closed) || (isShown && matches(shown)))
    );
  };
}

interface Letters {
  readonly closed: readonly string[];
  readonly shown: readonly string[];
}

interface Names {
  readonly name: Letters;
  readonly id: Letters;
  readonly address: readonly string[] | undefined;
}

const known = new WeakMap<Resource, Names>();

/** Worked out once for each account: thousands of globs may ask. */
function namesOf(account: Resource): Names {
  const names = known.get(account) ?? {
    name: lettersOf(account.name),
    id: lettersOf(account.id),
    address: account.address === null ? undefined : nameLetters(account.address),
  };
  known.set(account, names);
  return names;
}

const lettersOf = (value: Value): Letters => ({ closed: nameLetters(closed(value)), shown: nameLetters(idText(value)) });

/** The text with each unknown part as something that only `*` matches. */
function closed(value: Value): string {
  if (value.kind === 'text') return value.value;
  if (value.kind !== 'pattern') return opaque;
  return value.parts.map((part) => (typeof part === 'string' ? part : opaque)).join('');
}
