import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { word } from '../model/term.ts';
import { array, bool, float, integer, nullValue, object, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { get, isObject } from './json.ts';
import type { Instance, Json } from './plan.ts';

/** The way to a value inside an instance: names of attributes and blocks, and indices. */
export type Path = readonly (string | number)[];

/** A value of plan JSON beside the marks that lie over it. */
export interface Marked {
  readonly value: Json;
  readonly unknown: Json;
  readonly sensitive: Json;
}

/** How marked JSON becomes a value. */
export interface Reading {
  readonly span: Span;
  /** What the terms of its unknowns begin with: the instance's address. */
  readonly owner: string;
  /** What stands for a value that is not known yet; undefined for an unknown that says so. */
  readonly open?: (path: Path) => Value | undefined;
}

/** The term of an attribute of an instance: `azurerm_cognitive_account.main.id`. */
export const termOfPath = (owner: string, path: Path): string =>
  path.reduce<string>((term, step) => (typeof step === 'number' ? `${term}[${step}]` : `${term}.${word(step)}`), owner);

/** What stands for a value that Terraform knows only after the apply; `hint` ends the reason. */
export const notYetKnown = (owner: string, path: Path, span: Span, hint = ''): Unknown =>
  unknown(termOfPath(owner, path), `${termOfPath(owner, path)} is known only after the apply${hint}`, span);

const secret = (owner: string, path: Path, span: Span): Unknown =>
  unknown(termOfPath(owner, path), `${termOfPath(owner, path)} is marked sensitive`, span);

/** The marked JSON at a path of an instance. */
export function markedAt({ values, unknown: open, sensitive }: Instance, path: Path): Marked {
  return { value: get(values, ...path), unknown: markAt(open, path), sensitive: markAt(sensitive, path) };
}

/** A mark covers all that lies below it. */
function markAt(marks: Json, path: Path): Json {
  let at = marks;
  for (const step of path) {
    if (at === true) return true;
    at = get(at, step);
  }
  return at;
}

/** The value at a path of an instance; undefined where it has none. */
export function valueAt(instance: Instance, path: Path, reading: Reading): Value | undefined {
  return valueOfMarked(markedAt(instance, path), path, reading, limits.jsonDepth);
}

/** Plain JSON that nothing marks, as a value. */
export const plainJson = (json: Json, reading: Reading): Value =>
  valueOfMarked({ value: json, unknown: false, sensitive: false }, [], reading, limits.jsonDepth) ?? nullValue(reading.span);

function valueOfMarked(marked: Marked, path: Path, reading: Reading, depth: number): Value | undefined {
  const { value, unknown: open, sensitive } = marked;
  const { span, owner } = reading;
  const isAbsent = (value === null || value === undefined) && open !== true;
  if (sensitive === true) return isAbsent ? scalar(value, span) : secret(owner, path, span);
  if (open === true) return reading.open?.(path) ?? notYetKnown(owner, path, span);
  if (depth <= 0) return unknown(termOfPath(owner, path), 'it is nested too deep', span);
  if (Array.isArray(value) || (value === undefined && Array.isArray(open))) return arrayOf(marked, path, reading, depth);
  if (isObject(value) || (value === undefined && isObject(open))) return objectOf(marked, path, reading, depth);
  return scalar(value, span);
}

function scalar(value: Json, span: Span): Value | undefined {
  switch (typeof value) {
    case 'string':
      return text(value, span);
    case 'boolean':
      return bool(value, span);
    case 'number':
      return Number.isSafeInteger(value) ? integer(value, span) : float(value, span);
    default:
      return value === null ? nullValue(span) : undefined;
  }
}

function arrayOf({ value, unknown: open, sensitive }: Marked, path: Path, reading: Reading, depth: number): Value {
  const lengthOf = (json: Json) => (Array.isArray(json) ? json.length : 0);
  const count = Math.max(lengthOf(value), lengthOf(open));
  if (count > limits.arrayLength) return unknown(termOfPath(reading.owner, path), 'it is too long', reading.span);
  const items = Array.from({ length: count }, (_, index) => {
    const item = { value: get(value, index), unknown: get(open, index), sensitive: get(sensitive, index) };
    return valueOfMarked(item, [...path, index], reading, depth - 1) ?? nullValue(reading.span);
  });
  return array(items, reading.span);
}

function objectOf({ value, unknown: open, sensitive }: Marked, path: Path, reading: Reading, depth: number): Value {
  const names = new Set([...Object.keys(isObject(value) ? value : {}), ...Object.keys(isObject(open) ? open : {})]);
  const members = new Map<string, Value>();
  for (const name of names) {
    const marked = { value: get(value, name), unknown: get(open, name), sensitive: get(sensitive, name) };
    const member = valueOfMarked(marked, [...path, name], reading, depth - 1);
    if (member) members.set(name, member);
  }
  return object(members, reading.span);
}
