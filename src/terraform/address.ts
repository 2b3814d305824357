import type { Instance, Key, ModulePath } from './plan.ts';

/** What an address says. */
export type Address = Pick<Instance, 'module' | 'mode' | 'type' | 'name' | 'key'>;

/** One name of an address with the key behind it. */
interface Step {
  readonly name: string;
  readonly key: Key | undefined;
}

// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers; the classes of Unicode are slow to set up, and hardly ever needed
const name = '[\\p{ID_Start}_][\\p{ID_Continue}-]*';
const nameHere = new RegExp(name, 'uy');
const plainHere = /[A-Za-z_][\w-]*/y;
const wholeName = new RegExp(`^${name}$`, 'u');
const wholePlain = /^[A-Za-z_][\w-]*$/;

/** Whether a text can be the name of a resource, its type or a module call. */
export const isName = (text: string): boolean => wholePlain.test(text) || wholeName.test(text);

function nameAt(text: string, at: number): string | undefined {
  plainHere.lastIndex = at;
  const plain = plainHere.exec(text)?.[0];
  if (!(text.charCodeAt(at + (plain?.length ?? 0)) > 0x7f)) return plain;
  nameHere.lastIndex = at;
  return nameHere.exec(text)?.[0];
}

/**
 * Reads `module.a["x.y"].data.azurerm_x.y[0]`; undefined for everything that is no address of one instance of a resource or data source.
 * https://developer.hashicorp.com/terraform/cli/state/resource-addressing
 */
export function parseAddress(text: string): Address | undefined {
  const found = splitModule(text);
  if (!found) return undefined;
  const { module, rest } = found;
  const isData = rest[0]?.name === 'data' && rest[0].key === undefined;
  const [type, last, more] = isData ? rest.slice(1) : rest;
  if (!type || !last || more || type.key !== undefined) return undefined;
  return { module, mode: isData ? 'data' : 'managed', type: type.name, name: last.name, key: last.key };
}

/** Reads `module.a["x"].module.b`, '' for the root; undefined for everything else. */
export function parseModule(text: string): ModulePath | undefined {
  if (text === '') return [];
  const found = splitModule(text);
  return found?.rest.length === 0 ? found.module : undefined;
}

/** The address as Terraform writes it. */
export function addressOf({ module, mode, type, name, key }: Address): string {
  return `${addressOfModule(module)}${mode === 'data' ? 'data.' : ''}${type}.${name}${printKey(key)}`;
}

/** What the addresses of all that is in a module instance begin with: `module.openai["a"].`, nothing for the root. */
export const addressOfModule = (path: ModulePath): string =>
  path.map(({ name, key }) => `module.${name}${printKey(key)}.`).join('');

/** What a reference goes through, names and keys: `['module', 'openai', 'a', 'id']`; undefined for what is none. */
export const parseReference = (text: string): readonly Key[] | undefined =>
  stepsOf(text)?.flatMap(({ name, key }) => (key === undefined ? [name] : [name, key]));

function splitModule(text: string): { readonly module: ModulePath; readonly rest: readonly Step[] } | undefined {
  const steps = stepsOf(text);
  if (!steps) return undefined;
  const module: Step[] = [];
  let at = 0;
  for (; steps[at]?.name === 'module' && steps[at]?.key === undefined; at += 2) {
    const call = steps[at + 1];
    if (!call) return undefined;
    module.push(call);
  }
  return { module, rest: steps.slice(at) };
}

function stepsOf(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; ; at += 1) {
    const name = nameAt(text, at);
    if (name === undefined) return undefined;
    at += name.length;
    const index = text[at] === '[' ? readIndex(text, at) : undefined;
    if (text[at] === '[' && !index) return undefined;
    at = index?.end ?? at;
    steps.push({ name, key: index?.key });
    if (at === text.length) return steps;
    if (text[at] !== '.') return undefined;
  }
}

/** The key between the bracket at an offset and its closing one. */
function readIndex(text: string, open: number): { readonly key: Key; readonly end: number } | undefined {
  const start = open + 1;
  let end = start + 1;
  if (text[start] !== '"') {
    while (/\d/.test(text[end] ?? '')) end += 1;
    const digits = text.slice(start, end);
    const key = Number(digits);
    return /^\d+$/.test(digits) && Number.isSafeInteger(key) && text[end] === ']' ? { key, end: end + 1 } : undefined;
  }
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  const key = unquote(text.slice(start + 1, end));
  return key !== undefined && text.startsWith('"]', end) ? { key, end: end + 2 } : undefined;
}

/** HCL's escapes, and those that older versions of Terraform took from Go. */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

function unquote(text: string): string | undefined {
  let isSound = true;
  const plain = text.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|(.?))|([$%])\5\{/gs,
    (_, short: string | undefined, long: string | undefined, byte: string | undefined, letter: string | undefined, sign) => {
      if (sign !== undefined) return `${sign}{`;
      const code = short ?? long ?? byte;
      const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
      const meant = code === undefined ? escapes[letter ?? ''] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
      isSound &&= meant !== undefined;
      return meant ?? '';
    },
  );
  return isSound ? plain : undefined;
}

/** A key in its brackets, as addresses show it; nothing where there is none. */
export function printKey(key: Key | undefined): string {
  if (key === undefined) return '';
  if (typeof key === 'number') return `[${key}]`;
  return `["${isPlain.test(key) ? key : key.replace(toEscape, escaped)}"]`;
}

const isPlain = /^[\w .:@/-]*$/;
// What Terraform prints as it is is what Go's `unicode.IsPrint` allows.
const toEscape = /[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
const short: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  $: '$$',
  '%': '%%',
};

function escaped(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const [letter, digits] = point < 0x10000 ? ['u', 4] : ['U', 8];
  return short[character] ?? `\\${letter}${point.toString(16).padStart(digits, '0')}`;
}
