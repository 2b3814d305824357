/** An answer about files whose inputs are not all known. */
export type Truth = 'yes' | 'no' | 'maybe';

/** `yes` or `no` for a boolean. */
export function truth(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

/** Kleene's and: `no` beats `maybe` beats `yes`; `yes` for none. */
export function all(answers: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const answer of answers) {
    if (answer === 'no') return 'no';
    if (answer === 'maybe') result = 'maybe';
  }
  return result;
}

/** Kleene's or: `yes` beats `maybe` beats `no`; `no` for none. */
export function any(answers: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const answer of answers) {
    if (answer === 'yes') return 'yes';
    if (answer === 'maybe') result = 'maybe';
  }
  return result;
}

/** The one answer that all give, `maybe` where they differ or there is none. */
export function agreed(answers: Iterable<Truth>): Truth {
  let result: Truth | undefined;
  for (const answer of answers) {
    if (answer === 'maybe' || (result && result !== answer)) return 'maybe';
    result = answer;
  }
  return result ?? 'maybe';
}

/** Kleene's not. */
export function not(answer: Truth): Truth {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'maybe';
}
