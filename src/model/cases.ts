import { limits } from './limits.ts';
import { textOf } from './text.ts';
import { agreed, type Truth, truth } from './truth.ts';
import { bool, type Case, type Unknown, type Value } from './value.ts';

type Assumptions = ReadonlyMap<string, string>;
const none: Assumptions = new Map();

/** One way in which several values can turn out together. */
export interface Combination {
  readonly values: readonly Value[];
  readonly given: Assumptions;
}

/** Both sets of assumptions together; undefined where they contradict each other. */
export function together(one: Assumptions, other: Assumptions): Assumptions | undefined {
  if (one.size === 0) return other;
  if (other.size === 0) return one;
  const both = new Map(one);
  for (const [choice, pick] of other) {
    const before = both.get(choice);
    if (before !== undefined && before !== pick) return undefined;
    both.set(choice, pick);
  }
  return both;
}

/** The ways in which a value can turn out: itself alone, where the files name no cases for it. */
export function casesOf(value: Value): readonly Case[] {
  if (value.kind === 'pattern') return patternCases(value.parts, value);
  if (value.kind !== 'unknown') return [{ value, given: none }];
  if (value.cases) return value.cases;
  if (value.shape !== 'boolean') return [{ value, given: none }];
  return [true, false].map((pick) => ({
    value: bool(pick, value.span),
    given: new Map([[value.term, pick ? 'true()' : 'false()']]),
  }));
}

function patternCases(parts: readonly (string | Unknown)[], whole: Value): readonly Case[] {
  const holes = parts.filter((part): part is Unknown => typeof part !== 'string' && part.cases !== undefined);
  const combinations = holes.length > 0 ? combine(holes) : undefined;
  if (!combinations) return [{ value: whole, given: none }];
  return combinations.map(({ values, given }) => {
    const picked = new Map(holes.map((hole, index) => [hole, values[index] ?? hole]));
    const filled = parts.flatMap((part) => {
      if (typeof part === 'string') return [part];
      const value = picked.get(part) ?? part;
      return value.kind === 'text'
        ? [value.value]
        : value.kind === 'pattern'
          ? value.parts
          : value.kind === 'unknown'
            ? [value]
            : [part];
    });
    return { value: textOf(filled, whole.span), given };
  });
}

/** Every way in which the values can turn out together; undefined where there are more than `limits.cases`. */
export function combine(values: readonly Value[], facts: Assumptions = none): readonly Combination[] | undefined {
  let combinations: Combination[] = [{ values: [], given: facts }];
  for (const value of values) {
    const cases = casesOf(value);
    const next: Combination[] = [];
    for (const combination of combinations) {
      for (const one of cases) {
        const given = together(combination.given, one.given);
        if (given) next.push({ values: [...combination.values, one.value], given });
      }
    }
    if (next.length > limits.cases) return undefined;
    combinations = next;
  }
  return combinations;
}

/** Whether any of the values has cases to look through. */
export const hasCases = (values: readonly Value[]) =>
  values.some((value) => (value.kind === 'unknown' || value.kind === 'pattern') && casesOf(value).length > 1);

/** The answer to a question about values: the one that holds for every way they can turn out, else `maybe`. */
export function ask(values: readonly Value[], question: (values: readonly Value[]) => Truth): Truth {
  const combinations = hasCases(values) ? combine(values) : undefined;
  if (!combinations) return question(values);
  return agreed(combinations.map((combination) => question(combination.values)));
}

const isFalse = (value: Value) => value.kind === 'boolean' && !value.value;

/** Whether a condition holds wherever all the facts hold. Only a fact that is certainly false rules a case out. */
export function holdsGiven(condition: Value, facts: readonly Value[]): Truth {
  const answers = casesOf(condition).flatMap(({ value, given }) => (isPossible(given, facts) ? [value] : []));
  return agreed(answers.map((value) => (value.kind === 'boolean' ? truth(value.value) : 'maybe')));
}

/** The value under facts that hold: without the cases that they rule out. */
export function valueGiven(value: Value, facts: readonly Value[]): Value {
  if (value.kind !== 'unknown' || !value.cases || facts.length === 0) return value;
  const left = value.cases.filter(({ given }) => isPossible(given, facts));
  const [only] = left;
  if (left.length === 1 && only) return only.value;
  return left.length > 0 ? { ...value, cases: left } : value;
}

/** Whether the assumptions can hold while none of the facts is false. */
function isPossible(given: Assumptions, facts: readonly Value[]): boolean {
  const ways = waysOf(facts);
  if (ways) return ways.some((way) => agree(given, way));
  const combinations = combine(facts, given);
  return !combinations || combinations.some(({ values }) => !values.some(isFalse));
}

const remembered = new WeakMap<readonly Value[], { readonly ways: readonly Assumptions[] | undefined }>();

/** What may be assumed while none of the facts is false; undefined where that are too many ways. Worked out once for each list of facts. */
function waysOf(facts: readonly Value[]): readonly Assumptions[] | undefined {
  const before = remembered.get(facts);
  if (before) return before.ways;
  const ways = combine(facts)?.flatMap(({ values, given }) => (values.some(isFalse) ? [] : [given]));
  remembered.set(facts, { ways });
  return ways;
}

function agree(one: Assumptions, other: Assumptions): boolean {
  for (const [choice, pick] of one) {
    const picked = other.get(choice);
    if (picked !== undefined && picked !== pick) return false;
  }
  return true;
}
