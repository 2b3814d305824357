import { shapeOf } from './equality.ts';
import { limits } from './limits.ts';
import { termOf } from './term.ts';
import { type Case, type Knowledge, type Unknown, unknown, type Value } from './value.ts';

/** An unknown that turns out as one of the cases: the case itself where all are one, no cases where they are too many. */
export function choice(open: Unknown, cases: readonly Case[]): Value {
  const [first] = cases;
  if (!first || cases.length > limits.cases) return open;
  const term = termOf(first.value);
  const shape = shapeOf(first.value);
  const agreed: Knowledge = shape && cases.every(({ value }) => shapeOf(value) === shape) ? { shape } : {};
  if (!cases.every(({ value }) => termOf(value) === term)) return { ...open, ...agreed, cases };
  if (first.value.kind !== 'unknown') return first.value;
  const { term: same, why, span, trail, basis } = first.value;
  return { ...unknown(same, why, span, { ...agreed, ...(trail ? { trail } : {}) }), ...(basis ? { basis } : {}) };
}
