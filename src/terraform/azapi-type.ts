import { textIn } from './json.ts';
import type { Instance } from './plan.ts';
import { markedAt } from './values.ts';

/** The ARM type of an azapi resource without its version: `Microsoft.CognitiveServices/accounts`; undefined where it is not known. */
export function typeOf(instance: Instance): string | undefined {
  const { value, unknown, sensitive } = markedAt(instance, ['type']);
  return unknown === true || sensitive === true ? undefined : textIn(value)?.split('@')[0];
}
