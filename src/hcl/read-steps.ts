import type { Span } from '../model/span.ts';
import { numberOf } from './read-literal.ts';
import { type Branch, between, deeper, notHcl, partsOf, type Reading, spanOf, tooDeep, unread, writtenAt } from './reading.ts';
import type { Expression, Step } from './syntax.ts';

type ReadExpression = (reading: Reading, branch: Branch) => Expression;

/** What stands behind a term: a step, or the `.*` or `[*]` that begins a splat. */
interface Suffix {
  readonly kind: 'attribute' | 'legacy' | 'index' | '.*' | '[*]';
  readonly branch: Branch;
}

const kinds: ReadonlyMap<string, Suffix['kind']> = new Map([
  ['get_attr', 'attribute'],
  ['legacy_index', 'legacy'],
  ['new_index', 'index'],
  ['attr_splat', '.*'],
  ['full_splat', '[*]'],
]);

/** The value with the steps behind it taken one by one. */
export function readSteps(
  reading: Reading,
  of: Expression,
  behind: readonly Branch[],
  readExpression: ReadExpression,
): Expression {
  const suffixes = suffixesOf(behind);
  if (!suffixes) return unread(notHcl, of.span);
  const inner = deeper(reading, suffixes.length);
  return inner ? new Steps(inner, suffixes, readExpression).all(of) : unread(tooDeep, of.span);
}

/** One behind the other, those inside of splats too. */
function suffixesOf(branches: readonly Branch[]): readonly Suffix[] | undefined {
  const found: Suffix[] = [];
  for (const branch of branches) {
    const kind = kinds.get(branch.type);
    if (kind) found.push({ kind, branch });
    const isWrapper = branch.type === 'index' || branch.type === 'splat';
    const inner =
      isWrapper || kind === '.*' || kind === '[*]' ? suffixesOf(partsOf(branch).filter(({ isNamed }) => isNamed)) : [];
    if (!inner || !(kind || isWrapper)) return undefined;
    for (const one of inner) found.push(one);
  }
  return found;
}

class Steps {
  readonly #reading: Reading;
  readonly #suffixes: readonly Suffix[];
  readonly #readExpression: ReadExpression;
  #at = 0;

  constructor(reading: Reading, suffixes: readonly Suffix[], readExpression: ReadExpression) {
    this.#reading = reading;
    this.#suffixes = suffixes;
    this.#readExpression = readExpression;
  }

  all(of: Expression): Expression {
    let value = of;
    for (let next = this.#next(); next; next = this.#next()) {
      if (next.kind === '.*') value = this.#splat(value, next, ['attribute', 'legacy']);
      else if (next.kind === '[*]') return this.#full(value, next);
      else
        value = {
          kind: 'step',
          of: value,
          step: this.#step(next),
          span: between(value.span, spanOf(this.#reading, next.branch)),
        };
    }
    return value;
  }

  #next(): Suffix | undefined {
    const next = this.#suffixes[this.#at];
    this.#at += 1;
    return next;
  }

  /** All that follows `[*]` belongs to it. With a further splat in it, it is `[for * in x[*] : *…]`, a name that nobody can write. */
  #full(of: Expression, marker: Suffix): Expression {
    const isNested = this.#suffixes.slice(this.#at).some(({ kind }) => kind === '.*' || kind === '[*]');
    if (!isNested) return this.#splat(of, marker, ['attribute', 'legacy', 'index']);
    const each = this.#splat(of, marker, []);
    const result = this.all({ kind: 'variable', name: '*', span: spanOf(this.#reading, marker.branch) });
    return {
      kind: 'for',
      keyResult: undefined,
      result,
      isGrouped: false,
      key: undefined,
      value: '*',
      collection: each,
      condition: undefined,
      span: between(of.span, result.span),
    };
  }

  #splat(of: Expression, marker: Suffix, own: readonly Suffix['kind'][]): Expression {
    const steps: Step[] = [];
    for (let next = this.#suffixes[this.#at]; next && own.includes(next.kind); next = this.#suffixes[this.#at]) {
      steps.push(this.#step(next));
      this.#at += 1;
    }
    const last = steps.at(-1)?.span ?? spanOf(this.#reading, marker.branch);
    return { kind: 'splat', of, steps, span: between(of.span, last) };
  }

  #step({ kind, branch }: Suffix): Step {
    const span = spanOf(this.#reading, branch);
    const written = writtenAt(this.#reading, branch).slice(1).trim();
    if (kind === 'attribute') return { kind: 'attribute', name: written, span };
    const key = kind === 'legacy' ? legacyKey(written, span) : this.#keyIn(branch);
    return { kind: 'index', key: key ?? unread(notHcl, span), span };
  }

  #keyIn(branch: Branch): Expression | undefined {
    const key = partsOf(branch).find(({ type }) => type === 'expression');
    return key && this.#readExpression(this.#reading, key);
  }
}

/** `.0` is the index of old versions. */
function legacyKey(written: string, span: Span): Expression | undefined {
  const value = /^\d+$/.test(written) ? numberOf(written, span) : undefined;
  return value && { kind: 'literal', value, span };
}
