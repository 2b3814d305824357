import type { Span } from '../model/span.ts';
import type { ObjectValue, Unknown, Value } from '../model/value.ts';

/**
 * An object whose members are worked out when they are asked for, each once; `rest` stands for what it has beside the names. Without
 * names any may be asked for, and none is listed.
 */
export function lazyObject(
  names: Iterable<string> | undefined,
  make: (name: string) => Value | undefined,
  span: Span,
  rest?: Unknown,
): ObjectValue {
  const members = lazyMap(names && new Set(names), make);
  return rest ? { kind: 'object', members, span, settled: false, rest } : { kind: 'object', members, span, settled: false };
}

function lazyMap(listed: ReadonlySet<string> | undefined, make: (name: string) => Value | undefined): ReadonlyMap<string, Value> {
  const made = new Map<string, Value>();
  const names = listed ?? new Set();
  const get = (name: string) => {
    if (listed && !listed.has(name)) return undefined;
    const value = made.get(name) ?? make(name);
    if (value) made.set(name, value);
    return value;
  };
  function* entries(): MapIterator<[string, Value]> {
    for (const name of names) {
      const value = get(name);
      if (value) yield [name, value];
    }
    return undefined;
  }
  function* values(): MapIterator<Value> {
    for (const [, value] of entries()) yield value;
    return undefined;
  }
  const map: ReadonlyMap<string, Value> = {
    size: names.size,
    get,
    has: (name) => (listed ? listed.has(name) : get(name) !== undefined),
    keys: () => names.values(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit) => {
      for (const [name, value] of entries()) visit(value, name, map);
    },
  };
  return map;
}
