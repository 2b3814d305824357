import { lazyObject } from '../../src/hcl/lazy-object.ts';
import { createRun } from '../../src/hcl/run.ts';
import { kindOf } from '../../src/hcl/type.ts';
import { termOf } from '../../src/model/term.ts';
import type { Part } from '../../src/model/text.ts';
import { array, bool, type Case, integer, nullValue, object, text, unknown, type Value } from '../../src/model/value.ts';
import { evaluateText } from './evaluator.ts';
import { type Leaves, literals } from './expressions.ts';

const file = { path: 'names.tf', text: '' };
const span = { file, start: 0, end: 0 };
const open = (name: string, knowledge: Partial<Extract<Value, { kind: 'unknown' }>> = {}) =>
  unknown(name, `'${name}' is not known`, span, knowledge);
const asCase = (value: Value, pick: string): Case => ({ value, given: new Map([['pick', pick]]) });

const list = array([text('a', span), text('b', span)], span);
const numbers = array([integer(1, span), integer(2, span)], span);

/** What is unknown before, and as what it may turn out; of `y`, `x`, `o` and `q`, as of what a plan holds, only the type is. */
export const lessons: Readonly<Record<string, { readonly before: Value; readonly after: readonly string[] }>> = {
  t: { before: open('t', { shape: 'text' }), after: ['"a"', '""', '"a/b"', '"1"', '"true"', '"é"'] },
  n: { before: open('n', { shape: 'text', segment: 'name' }), after: ['"a"', '"name"', '"B"'] },
  b: { before: open('b', { shape: 'boolean' }), after: ['true', 'false'] },
  i: { before: open('i', { shape: 'integer' }), after: ['0', '1', '2', '-1'] },
  l: {
    before: open('l', { shape: 'array' }),
    after: ['[]', '["a", "b"]', 'tolist(["a"])', 'toset(["b", "a"])', '[1, 2]', '[{ a = 1 }]', '[[], ["x"]]'],
  },
  m: {
    before: open('m', { shape: 'object' }),
    after: ['{}', '{ a = 1 }', 'tomap({ a = "x" })', '{ a = { b = true }, b = null }'],
  },
  u: { before: open('u'), after: literals.any },
  w: { before: open('w'), after: literals.any },
  y: { before: list, after: ['["a", "b"]', 'tolist(["a", "b"])', 'toset(["a", "b"])'] },
  x: { before: numbers, after: ['[1, 2]', 'tolist([1, 2])', 'toset([1, 2])'] },
  o: { before: object(new Map([['a', integer(1, span)]]), span), after: ['{ a = 1 }', 'tomap({ a = 1 })'] },
  q: { before: nullValue(span), after: ['null', 'tostring(null)', 'tonumber(null)'] },
  c: {
    before: open('c', { cases: [asCase(text('a', span), 'a'), asCase(text('B', span), 'B'), asCase(bool(true, span), 'true')] }),
    after: ['"a"', '"B"', 'true'],
  },
};

/** What each lesson is, and what is made of them: an object of which only `a` is known, and one that is worked out on demand. */
export function namesOf(values: Readonly<Record<string, Value>>, isKnown: boolean): Readonly<Record<string, Value>> {
  const { t = open('t'), u = open('u') } = values;
  const rest = isKnown ? undefined : open('rest');
  const members = new Map<string, Value>([['a', t], ...(isKnown ? [['b', u] as const] : [])]);
  return { ...values, r: object(members, span, rest), z: lazyObject(['a', 'b'], (name) => (name === 'a' ? t : u), span) };
}

/** Leaves in which the unknowns stand as well. */
export const leaves: Leaves = {
  text: [...literals.text, 't', 'n', 'c', '"x-${t}"', '"${n}/${n}"', 't', 'n'],
  number: [...literals.number, 'i', 'i'],
  bool: [...literals.bool, 'b', 'b', 'u'],
  list: [...literals.list, 'l', '[t, "a"]', 'tolist([t, n])', '[u]', '[u, w]', 'toset([n])', '[z, r]', 'y', 'x'],
  map: [...literals.map, 'm', 'r', 'z', '{ a = t, b = u }', 'tomap({ a = t })', 'o'],
  any: [...literals.any, 't', 'n', 'b', 'i', 'l', 'm', 'u', 'w', 'c', 'r', 'z', 'u', 'u', 'y', 'x', 'o', 'q'],
};

/** What the texts give, before and after the lessons, in one run each. */
export function learn(texts: readonly string[], picks: Readonly<Record<string, number>>) {
  const known = Object.entries(lessons).map(([name, { after }]) => {
    const value = evaluateText(after[(picks[name] ?? 0) % after.length] ?? 'null');
    return [name, value.kind === 'failure' ? open(name) : value] as const;
  });
  const before = namesOf(Object.fromEntries(Object.entries(lessons).map(([name, lesson]) => [name, lesson.before])), false);
  const after = namesOf(Object.fromEntries(known), true);
  const all = (names: Readonly<Record<string, Value>>) => {
    const run = createRun();
    return texts.map((one) => run.watch(() => evaluateText(one, names, run)));
  };
  return { before: all(before), after: all(after), values: new Map(Object.entries(after)) };
}

type Values = ReadonlyMap<string, Value>;

/** How what was known of a value before contradicts what it turned out to be. */
export function contradictions(before: Value, after: Value, values: Values, path = 'it'): readonly string[] {
  if (after.kind === 'unknown' || after.kind === 'pattern') return [];
  const fault = (what: string) => [`${path} is ${what}, but turned out ${JSON.stringify(termOf(after))}`];
  switch (before.kind) {
    case 'unknown':
      return ofUnknown(before, after, values, path, fault);
    case 'pattern':
      return after.kind === 'text' && patternOf(before.parts, values).test(after.value) ? [] : fault(termOf(before));
    case 'array': {
      if (after.kind !== 'array' || before.items.length !== after.items.length) return fault(termOf(before));
      if (kindOf(before) && kindOf(after) && kindOf(before) !== kindOf(after)) return fault(`a ${kindOf(before)}`);
      return before.items.flatMap((item, at) => {
        const other = after.items[at];
        return item.kind === 'stretch' || !other || other.kind === 'stretch'
          ? []
          : contradictions(item, other, values, `${path}[${at}]`);
      });
    }
    case 'object': {
      if (after.kind !== 'object' || (!before.rest && before.members.size !== after.members.size)) return fault(termOf(before));
      if (kindOf(before) && kindOf(after) && kindOf(before) !== kindOf(after)) return fault(`a ${kindOf(before)}`);
      return [...before.members].flatMap(([name, member]) => {
        const other = after.members.get(name);
        return other ? contradictions(member, other, values, `${path}.${name}`) : fault(`an object with ${name}`);
      });
    }
    default:
      return before.kind === after.kind && 'value' in before === 'value' in after && termOf(before) === termOf(after)
        ? []
        : fault(termOf(before));
  }
}

const shapes: Readonly<Record<string, string>> = {
  text: 'text',
  boolean: 'boolean',
  integer: 'integer',
  array: 'array',
  object: 'object',
};

function ofUnknown(
  before: Extract<Value, { kind: 'unknown' }>,
  after: Value,
  values: Values,
  path: string,
  fault: (what: string) => readonly string[],
): readonly string[] {
  if (before.shape && shapes[before.shape] !== after.kind) return fault(`of shape ${before.shape}`);
  const own = values.get(before.term);
  if (own && termOf(own) !== termOf(after)) return fault(`the same as ${before.term}, which is ${termOf(own)}`);
  if (!before.cases) return [];
  const possible = before.cases.filter(({ given }) => [...given].every(([choice, pick]) => isPossible(choice, pick, values)));
  const fits = possible.some(({ value }) => contradictions(value, after, values, path).length === 0);
  return fits ? [] : fault(`one of ${before.cases.map(({ value }) => termOf(value)).join(' | ')}`);
}

function isPossible(choice: string, pick: string, values: Values): boolean {
  if (choice === 'pick') return termOf(values.get('c') ?? open('c')).includes(pick);
  const value = values.get(choice);
  return !value || termOf(value) === pick;
}

/** Every text that the parts may make: a hole of which the value is known stands for that. */
function patternOf(parts: readonly Part[], values: Values): RegExp {
  const quoted = (one: string) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const hole = ({ term, segment }: Exclude<Part, string>) => {
    const value = values.get(term);
    const written = value && evaluateText('tostring(x)', { x: value });
    if (written?.kind === 'text') return quoted(written.value);
    return segment === 'name' ? '[^/]+' : segment === 'piece' ? '[^/]*' : '[^]*';
  };
  return new RegExp(`^${parts.map((part) => (typeof part === 'string' ? quoted(part) : hole(part))).join('')}$`, 'u');
}
