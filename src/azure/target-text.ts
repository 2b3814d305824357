import { idText, print } from '../model/print.ts';
import type { Resource } from '../model/resource.ts';
import { asResourceId, sameScope } from '../model/resource-id.ts';
import type { Value } from '../model/value.ts';

/** What a connection points at, for people: of an id that lies where the account lies, type and name only. */
export function targetText(target: Value, account: Resource): string {
  const [id, own] = [asResourceId(target), asResourceId(account.id)];
  if (!id) return print(target);
  const whole = idText(target);
  return own && sameScope(id.scope, own.scope) === 'yes' ? whole.replace(/^.*?\/providers\//i, '') : whole;
}
