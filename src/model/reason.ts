import { isSettled, type Value } from './value.ts';

/** Why a value is not settled, as the end of a sentence; of an array or object, why its first open part is not. */
export function reasonOf(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      return value.why;
    case 'pattern':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.why]))[0] ?? 'it is not settled';
    case 'array':
      return (
        value.items.flatMap((item) =>
          item.kind === 'stretch' ? [reasonOf(item.each)] : isSettled(item) ? [] : [reasonOf(item)],
        )[0] ?? 'it is not settled'
      );
    case 'object':
      return (
        value.rest?.why ??
        [...value.members.values()].filter((member) => !isSettled(member)).map(reasonOf)[0] ??
        'it is not settled'
      );
    default:
      return 'it is not settled';
  }
}
