import { depthOf } from './depth.ts';
import { limits } from './limits.ts';
import type { Value } from './value.ts';

/** Steps that a value costs wherever it is handed on: whoever takes it may look at all of it. Small ones cost nothing. */
export function costOf(value: Value): number {
  switch (value.kind) {
    case 'text':
      return Math.floor(value.value.length / 100);
    case 'pattern':
      return Math.floor(value.parts.length / 10);
    case 'array':
      return Math.floor(value.items.length / 10);
    case 'object':
      return Math.floor(value.members.size / 10);
    case 'unknown':
      return value.cases ? value.cases.reduce((sum, { value: one }) => sum + 1 + costOf(one), 0) : 0;
    default:
      return 0;
  }
}

/** Whether a value is small enough to go on with. */
export function isInLimits(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return value.value.length <= limits.textLength;
    case 'pattern':
      return value.parts.length <= limits.arrayLength;
    case 'array':
      return value.items.length <= limits.arrayLength && depthOf(value) <= limits.valueDepth;
    case 'object':
      return value.members.size <= limits.arrayLength && depthOf(value) <= limits.valueDepth;
    default:
      return true;
  }
}
