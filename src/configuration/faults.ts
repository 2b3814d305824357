import type { z } from 'zod';
import type { Problem } from '../model/report.ts';
import type { Value } from '../model/value.ts';
import { nearest } from './nearest.ts';
import { spanOfName, valueAt } from './place.ts';
import { jsonSchemaOf } from './schema.ts';

/** Faults that are told of one file. */
export const mostFaults = 20;

type Issue = z.core.$ZodIssue;

/** What the schema finds wrong, each in a sentence and at its place, in the order of the file; of many the first. */
export function problemsOf(root: Value, issues: readonly Issue[], schema: z.ZodType): readonly Problem[] {
  const all = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(root, issue) : [faulty(root, issue)]));
  const first = all.sort((one, other) => one.start - other.start).slice(0, mostFaults);
  const shape = jsonSchemaOf(schema);
  return first.map(({ tell }) => tell(shape));
}

/** A fault by where it is; it is put in words only where it is told. */
interface Fault {
  readonly start: number;
  readonly tell: (shape: Shape) => Problem;
}

function faulty(root: Value, issue: Issue): Fault {
  const { value, missing } = valueAt(root, issue.path);
  const message = () => (missing === undefined ? `${nameOf(issue.path)} ${faultOf(issue, value)}` : `'${missing}' is missing`);
  return { start: value.span.start, tell: () => ({ message: message(), at: value.span }) };
}

/** The last name of a path, with the index of the entry where it is one of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  const [name, ...indices] = path.slice(Math.max(start, 0)).map(String);
  if (name === undefined) return 'the configuration';
  return `'${name}${indices.map((index) => `[${index}]`).join('')}'`;
}

function faultOf(issue: Issue, value: Value): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return value.kind === 'text' ? wrongWord(value.value, issue.values.map(String)) : `must be one of ${listed(issue.values)}`;
    case 'too_big':
      return `holds more than the ${Number(issue.maximum).toLocaleString('en-US')} ${unitOf(issue.origin)} that are read`;
    case 'too_small':
      return issue.minimum === 1 ? 'must not be empty' : `needs ${issue.minimum} ${unitOf(issue.origin)} at least`;
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a date that there is, as 2027-01-31' : issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
};

const unitOf = (origin: string) => (origin === 'array' ? 'entries' : 'characters');

function wrongWord(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `can't be '${word}': ${meant === undefined ? `it is one of ${listed(known)}` : didYouMean(meant)}`;
}

const didYouMean = (meant: string) => `did you mean '${meant}'?`;
const listed = (words: readonly unknown[]) => words.map(String).join(', ');

function unknownKeys(root: Value, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): readonly Fault[] {
  const { value } = valueAt(root, path);
  const what = path.at(-1) === 'rules' ? 'rule' : 'key';
  return keys.map((key) => ({
    start: valueAt(value, [key]).value.span.start,
    tell: (shape) => {
      const known = namesAt(shape, path);
      const meant = nearest(key, known);
      const message = `there is no ${what} '${key}': ${meant === undefined ? `known are ${listed(known)}` : didYouMean(meant)}`;
      return { message, at: value.kind === 'object' ? spanOfName(value, key) : value.span };
    },
  }));
}

type Shape = z.core.JSONSchema._JSONSchema;

/** The names that the object at a path may have. */
function namesAt(shape: Shape, path: readonly PropertyKey[]): readonly string[] {
  let at: Shape | undefined = shape;
  for (const step of path) {
    if (typeof at !== 'object') return [];
    const items: z.core.JSONSchema.BaseSchema['items'] = at.items;
    at = typeof step === 'string' ? at.properties?.[step] : Array.isArray(items) ? items[0] : items;
  }
  return typeof at === 'object' ? Object.keys(at.properties ?? {}) : [];
}
