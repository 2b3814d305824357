import { isSettled, type Value } from './value.ts';

const unsettled = 'it is not settled';

/** Why a value is not settled, as the end of a sentence; of an array or object, why its first open part is not. */
export function reasonOf(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      return value.why;
    case 'pattern': {
      const hole = value.parts.find((part) => typeof part !== 'string');
      return typeof hole === 'object' ? hole.why : unsettled;
    }
    case 'array': {
      const open = value.items.find((item) => item.kind === 'stretch' || !isSettled(item));
      return open ? reasonOf(open.kind === 'stretch' ? open.each : open) : unsettled;
    }
    case 'object': {
      const open = value.rest ?? [...value.members.values()].find((member) => !isSettled(member));
      return open ? reasonOf(open) : unsettled;
    }
    default:
      return unsettled;
  }
}
