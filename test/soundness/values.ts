import fc from 'fast-check';

/** What a parameter is declared as in the generated templates. */
export interface Declared {
  readonly type: string;
  readonly allowedValues?: readonly unknown[];
}

/** The parameters that the generated expressions ask for, none of which has a value. */
export const parameters: Readonly<Record<string, Declared>> = {
  p: { type: 'string' },
  q: { type: 'string' },
  c: { type: 'string', allowedValues: ['Disabled', 'Enabled', 'a'] },
  s: { type: 'securestring' },
  i: { type: 'int' },
  k: { type: 'int', allowedValues: [0, 1, 2] },
  b: { type: 'bool' },
  g: { type: 'bool' },
  a: { type: 'array' },
  l: { type: 'array' },
  o: { type: 'object' },
};

const texts = fc.constantFrom(
  '',
  'a',
  'A',
  'b',
  'B',
  'a/b',
  'Disabled',
  'disabled',
  'account',
  'a-a',
  '1',
  '{}',
  '["a"]',
  '/x/a',
  'true',
);
const scalars = fc.oneof(texts, fc.integer({ min: -1, max: 3 }), fc.boolean(), fc.constant(null));
const keys = fc.constantFrom('a', 'A', 'b', 'value', 'c');
const objects = fc.dictionary(
  keys,
  fc.oneof(scalars, fc.dictionary(keys, scalars, { maxKeys: 2 }), fc.array(scalars, { maxLength: 2 })),
  { maxKeys: 3, noNullPrototype: true },
);
const arrays = fc.oneof(
  fc.array(texts, { maxLength: 3 }),
  fc.array(fc.oneof(scalars, objects, fc.array(scalars, { maxLength: 2 })), { maxLength: 3 }),
);

/** A value that Azure accepts for the parameter. */
export function valueFor({ type, allowedValues }: Declared): fc.Arbitrary<unknown> {
  if (allowedValues) return fc.constantFrom(...allowedValues);
  switch (type) {
    case 'int':
      return fc.integer({ min: -1, max: 4 });
    case 'bool':
      return fc.boolean();
    case 'array':
      return arrays;
    case 'object':
      return objects;
    default:
      return texts;
  }
}
