import { fold } from '../model/letters.ts';
import { member } from '../model/property.ts';
import type { Span } from '../model/span.ts';
import { quote } from '../model/term.ts';
import { type Part, textOf } from '../model/text.ts';
import { array, object, type Text, unknown, type Value } from '../model/value.ts';
import type { Argument } from '../template/parameters.ts';

/** One parameter that a parameter file sets. */
export interface Given {
  readonly name: string;
  readonly argument: Argument;
  /** Its entry in the file, a line that shows no value. */
  readonly span: Span;
}

/** What a parameter file sets, by lower-case name. https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files */
export function readParameterFile(root: Value): ReadonlyMap<string, Given> {
  const section = root.kind === 'object' ? member(root, 'parameters') : undefined;
  const given = new Map<string, Given>();
  const seen: Seen = new Map();
  for (const [name, entry] of section?.kind === 'object' ? section.members : []) {
    given.set(fold(name), { name, argument: argumentOf(name, entry, seen), span: entry.span });
  }
  return given;
}

function argumentOf(name: string, entry: Value, seen: Seen): Argument {
  const value = entry.kind === 'object' ? member(entry, 'value') : undefined;
  if (value) {
    const filled = withPlaceholders(value, seen);
    if (filled.kind === 'unknown') return { kind: 'unknown', why: filled.why, at: filled.span, value: filled };
    return { kind: 'value', value: filled };
  }
  const isSecret = entry.kind === 'object' && member(entry, 'reference') !== undefined;
  const why = isSecret
    ? `parameter '${name}' comes out of a key vault`
    : `parameter '${name}' is given by something that no file holds`;
  return { kind: 'unknown', why, at: entry.span };
}

/**
 * azd fills `${NAME}`, `${NAME=default}` and `$(command)` in from its environment; a default may be a secret, and is never shown.
 * https://learn.microsoft.com/azure/developer/azure-developer-cli
 */
const placeholder = /\$\{([^{}]*)\}|\$\(([^()]*)\)/g;

/** The numbers of the placeholders of one file that hold more than a name. */
type Seen = Map<string, number>;

function withPlaceholders(value: Value, seen: Seen): Value {
  switch (value.kind) {
    case 'text':
      return value.value.search(placeholder) >= 0 ? filledText(value, seen) : value;
    case 'array':
      return array(
        value.items.map((item) => (item.kind === 'stretch' ? item : withPlaceholders(item, seen))),
        value.span,
      );
    case 'object':
      return object(
        new Map([...value.members].map(([name, inner]) => [name, withPlaceholders(inner, seen)])),
        value.span,
        value.rest,
      );
    default:
      return value;
  }
}

function filledText({ value, span }: Text, seen: Seen): Value {
  const parts: Part[] = [];
  let end = 0;
  for (const match of value.matchAll(placeholder)) {
    const [written, inside] = match;
    const name = /^\w*/.exec(inside ?? '')?.[0] ?? '';
    const shown = inside === undefined ? '$(…)' : `\${${name}}`;
    const term = name !== '' && inside === name ? shown : `${shown}#${numberOf(written, seen)}@${quote(span.file.path)}`;
    parts.push(
      value.slice(end, match.index),
      unknown(term, `azd fills ${shown} in from its environment`, span, { shape: 'text' }),
    );
    end = match.index + written.length;
  }
  return textOf([...parts, value.slice(end)], span);
}

function numberOf(written: string, seen: Seen): number {
  const number = seen.get(written) ?? seen.size + 1;
  seen.set(written, number);
  return number;
}
