import { hasCases } from '../../model/cases.ts';
import { reasonOf } from '../../model/reason.ts';
import type { Value } from '../../model/value.ts';
import { apply } from '../apply.ts';
import { any, type Call, type TemplateFunction } from './table.ts';

/** Whether the files name the few values that an unknown can take. */
export const isChoice = (value: Value): boolean => value.kind === 'unknown' && value.cases !== undefined;

/**
 * The answer of `work`, worked out for each way in which the values can turn out; where these are too many, or none of the values is
 * a choice, for the values as they are.
 */
export function throughCases(values: readonly Value[], call: Call, work: (values: readonly Value[]) => Value): Value {
  const choices = values.filter(isChoice);
  if (choices.length === 0 || !hasCases(choices)) return work(values);
  const split: TemplateFunction = {
    arity: [0, any],
    toleratesUnknown: true,
    apply: (picked) => {
      const open = picked.find(isChoice);
      return open ? call.open(reasonOf(open)) : work(picked);
    },
  };
  const answer = apply(split, values, call);
  return answer.kind === 'unknown' && !answer.cases ? work(values) : answer;
}
