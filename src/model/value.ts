import type { Span } from './span.ts';

/** How a value came to be known: compared as it is (`id`), or (Terraform) by what the source shows, a reference list, or the configuration. */
export type Basis = 'id' | 'source' | 'reference' | 'configuration';

/** Where a value is written, and by way of which places it got there (nearest first). */
export interface Written {
  readonly span: Span;
  readonly trail?: readonly Span[];
  /** What it rests on, where that is more than the value itself. */
  readonly basis?: Basis;
}

/** Also what Azure takes a missing property for. */
export interface Null extends Written {
  readonly kind: 'null';
}
/** `true` or `false`. */
export interface Bool extends Written {
  readonly kind: 'boolean';
  readonly value: boolean;
}
/** 64 bit, as in Azure's engine; not the same thing as a float: `equals(1, json('1.0'))` is false. */
export interface Integer extends Written {
  readonly kind: 'integer';
  readonly value: bigint;
}
/** A number that is not whole, or was written as if it were not (`1.0`, `1e2`). */
export interface Float extends Written {
  readonly kind: 'float';
  readonly value: number;
}
/** A text that is known to the last character. */
export interface Text extends Written {
  readonly kind: 'text';
  readonly value: string;
}
/** A text with holes, in normal form: no two literals side by side, none empty, at least one hole. Made by `textOf` only. */
export interface Pattern extends Written {
  readonly kind: 'pattern';
  readonly parts: readonly (string | Unknown)[];
}
/** An unknown number of elements inside an array. What stands here is only maybe there. */
export interface Stretch {
  readonly kind: 'stretch';
  /** Says which elements: two stretches of one term hold the same elements. */
  readonly term: string;
  /** What each element looks like, where that is known. */
  readonly each: Value;
}
/** What an array holds. */
export type Item = Value | Stretch;
/** An array that may hold unknown elements, and stretches of them. */
export interface ArrayValue extends Written {
  readonly kind: 'array';
  readonly items: readonly Item[];
  /** Whether nothing in it, at any depth, is unknown. */
  readonly settled: boolean;
}
/** An object that may hold unknown members, and a rest of which nothing is known. */
export interface ObjectValue extends Written {
  readonly kind: 'object';
  /** By name as written; names are told apart by case, look-ups are not (`property`). */
  readonly members: ReadonlyMap<string, Value>;
  /** Stands for further members, unknown in number and name. */
  readonly rest?: Unknown;
  /** Whether nothing in it, at any depth, is unknown. */
  readonly settled: boolean;
}

/** What an unknown certainly is (and then it is not null). */
export type Shape = 'text' | 'boolean' | 'integer' | 'array' | 'object';

/** One way a value can turn out, and what must be assumed for it: which case each choice takes, by the choice's term. */
export interface Case {
  readonly value: Value;
  readonly given: ReadonlyMap<string, string>;
}

/** A value the files do not settle. Equal terms mean equal values, whatever they turn out to be. */
export interface Unknown extends Written {
  readonly kind: 'unknown';
  /** The normalised expression that is left, and whose it is. */
  readonly term: string;
  /** The reason, as the end of a sentence: "parameter 'name' has no value". */
  readonly why: string;
  readonly shape?: Shape;
  /**
   * A text without `/`. A `name` is not empty either: that of a resource or group, a subscription id, a `uniqueString`; a `piece` of a
   * name may be.
   */
  readonly segment?: 'name' | 'piece';
  /** Equal for two unknowns that differ in case only (`toLower(x)` and `x`). The term where absent. */
  readonly fold?: string;
  /** The few values it can take, where the files say so. */
  readonly cases?: readonly Case[];
}

/** A value, known as far as the files settle it. */
export type Value = Null | Bool | Integer | Float | Text | Pattern | ArrayValue | ObjectValue | Unknown;

/** Whether nothing in the value, at any depth, is unknown. */
export function isSettled(value: Value): boolean {
  if (value.kind === 'array' || value.kind === 'object') return value.settled;
  return value.kind !== 'unknown' && value.kind !== 'pattern';
}

/** `null`, written at the span. */
export const nullValue = (span: Span): Null => ({ kind: 'null', span });
/** A boolean, written at the span. */
export const bool = (value: boolean, span: Span): Bool => ({ kind: 'boolean', value, span });
/** A whole number, written at the span. */
export const integer = (value: bigint | number, span: Span): Integer => ({ kind: 'integer', value: BigInt(value), span });
/** A floating number, written at the span. */
export const float = (value: number, span: Span): Float => ({ kind: 'float', value, span });
/** A literal text, written at the span. */
export const text = (value: string, span: Span): Text => ({ kind: 'text', value, span });

/** An array; says itself whether it is settled. */
export function array(items: readonly Item[], span: Span): ArrayValue {
  return { kind: 'array', items, span, settled: items.every((item) => item.kind !== 'stretch' && isSettled(item)) };
}

/** An object; says itself whether it is settled. `rest` stands for further members that nobody knows. */
export function object(members: ReadonlyMap<string, Value>, span: Span, rest?: Unknown): ObjectValue {
  let settled = rest === undefined;
  if (settled) for (const value of members.values()) if (!isSettled(value)) settled = false;
  return rest ? { kind: 'object', members, span, settled, rest } : { kind: 'object', members, span, settled };
}

/** What is known of an unknown beside its term. */
export type Knowledge = Pick<Unknown, 'shape' | 'segment' | 'fold' | 'cases' | 'trail'>;

/** An unknown; `why` ends a sentence. */
export function unknown(term: string, why: string, span: Span, knowledge: Knowledge = {}): Unknown {
  return { kind: 'unknown', term, why, span, ...knowledge };
}

/** The items, where none of them is a stretch. */
export function plainItems(value: ArrayValue): readonly Value[] | undefined {
  const items: Value[] = [];
  for (const item of value.items) {
    if (item.kind === 'stretch') return undefined;
    items.push(item);
  }
  return items;
}

/** The value as found from `span`: written there, by way of where it was written before. */
export function seenFrom<V extends Value>(value: V, span: Span, trailLength: number): V {
  const before = value.span;
  if (before.file === span.file && before.start === span.start && before.end === span.end) return value;
  const trail = [before, ...(value.trail ?? [])].slice(0, trailLength);
  return { ...value, span, trail };
}
