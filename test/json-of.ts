import type { Value } from '../src/model/value.ts';

/** Stands for whatever is unknown in `asJson`. */
export const unknownValue = Symbol('unknown');

/** The value as JSON, with `unknownValue` for what is unknown. */
export function asJson(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'integer':
      return Number(value.value);
    case 'boolean':
    case 'float':
    case 'text':
      return value.value;
    case 'array':
      return value.items.map((item) => (item.kind === 'stretch' ? unknownValue : asJson(item)));
    case 'object':
      return Object.fromEntries([...value.members].map(([name, member]) => [name, asJson(member)]));
    default:
      return unknownValue;
  }
}

/** Whether the engine left an expression open. */
export const isOpenText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('[') && value.endsWith(']');
