import type { FailOn, Profile } from '../model/settings.ts';

/** What the workflow asks for; undefined is left to the configuration. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly parameters: readonly string[];
  readonly source: string | undefined;
  /** `none` reads none, and the nearest is read where undefined. */
  readonly config: string | undefined;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly strict: boolean | undefined;
  readonly baseline: string | undefined;
  readonly changedFilesOnly: boolean;
  readonly configFrom: 'head' | 'base';
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly comment: 'never' | 'on-failure' | 'always';
  readonly sarifFile: string | undefined;
  readonly uploadSarif: boolean;
  /** Empty where the workflow gives none. */
  readonly token: string;
  readonly workingDirectory: string;
  /** The values of the job's matrix, by name. */
  readonly matrix: readonly (readonly [name: string, value: string])[];
}

/** The workflow gave an input a value that it can't have; the message names the input. */
export class InputFault extends Error {}

/** The text of an input, trimmed; empty where it is not given. */
export type Getter = (name: string) => string;

/** Reads all inputs; throws an `InputFault` for a value that an input can't have. */
export function readInputs(get: Getter): Inputs {
  const paths = lines(get('paths'));
  if (paths.includes('-')) throw new InputFault("input 'paths': an Action has no standard input, name a file in place of '-'");
  return {
    paths: paths.length > 0 ? paths : ['.'],
    parameters: lines(get('parameters')),
    source: given(get('source')),
    config: given(get('config')),
    profile: choice(get, 'profile', ['default', 'conformity', 'all']),
    failOn: choice(get, 'fail-on', ['error', 'warning', 'note', 'never']),
    strict: flag(get, 'strict'),
    baseline: given(get('baseline')),
    changedFilesOnly: flag(get, 'changed-files-only') ?? false,
    configFrom: choice(get, 'config-from', ['head', 'base']) ?? 'head',
    annotations: flag(get, 'annotations') ?? true,
    summary: flag(get, 'summary') ?? true,
    comment: choice(get, 'comment', ['never', 'on-failure', 'always']) ?? 'never',
    sarifFile: given(get('sarif-file')),
    uploadSarif: flag(get, 'upload-sarif') ?? false,
    token: get('github-token'),
    workingDirectory: given(get('working-directory')) ?? '.',
    matrix: matrixOf(get('matrix')),
  };
}

const given = (text: string) => (text === '' ? undefined : text);

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function choice<const T extends string>(get: Getter, name: string, choices: readonly T[]): T | undefined {
  const text = get(name);
  if (text === '') return undefined;
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new InputFault(`input '${name}': '${text}' is none of ${choices.join(', ')}`);
  return found;
}

/** In the words that YAML 1.2 has for it, as `getBooleanInput` of the toolkit takes them. */
function flag(get: Getter, name: string): boolean | undefined {
  const text = get(name);
  if (text === '') return undefined;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new InputFault(`input '${name}': '${text}' is neither true nor false`);
}

/** Sorted by name; `toJson(matrix)` is `null` outside a matrix. */
function matrixOf(text: string): Inputs['matrix'] {
  if (text === '') return [];
  const values = parsed(text);
  if (values === null) return [];
  if (typeof values !== 'object' || Array.isArray(values)) throw new InputFault("input 'matrix': it is no JSON object");
  const entries = Object.entries(values).map(([name, value]) => [name, textOf(value)] as const);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputFault("input 'matrix': it is no JSON");
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
