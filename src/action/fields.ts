/** A member of what may be an object that somebody else wrote; undefined where it has none. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

/** The same where it is a text. */
export function textField(value: unknown, ...path: readonly string[]): string | undefined {
  const found = field(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The elements of what may be a list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
