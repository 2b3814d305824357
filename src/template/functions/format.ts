import type { Part } from '../../model/text.ts';
import { isSettled, type Value } from '../../model/value.ts';
import { formattedHole, holeOf, joined, longestText } from './holes.ts';
import { displayed } from './json-write.ts';
import type { Call } from './table.ts';

/** One item of a composite format: `{index,width:format}`. */
interface FormatItem {
  readonly index: number;
  /** Negative: to the left. */
  readonly width: number;
  readonly format: string;
}

/** The text and items of a composite format; undefined where .NET refuses it. */
function itemsOf(format: string): readonly (string | FormatItem)[] | undefined {
  const piece = /\{\{|\}\}|[^{}]+|\{(\d+) *(?:, *(-?\d+) *)?(?::([^{}]*))?\}/y;
  const items: (string | FormatItem)[] = [];
  while (piece.lastIndex < format.length) {
    const match = piece.exec(format);
    if (!match) return undefined;
    const [text, index, width = '0', spec = ''] = match;
    items.push(
      index === undefined
        ? text === '{{'
          ? '{'
          : text === '}}'
            ? '}'
            : text
        : { index: Number(index), width: Number(width), format: spec },
    );
  }
  return items;
}

/**
 * `format`: the text in normal form, so that it is one value with the same text made by `concat`.
 * https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting
 */
export function format([written, ...args]: readonly Value[], call: Call): Value {
  if (written?.kind === 'pattern' || (written?.kind === 'unknown' && (!written.shape || written.shape === 'text')))
    return call.open('the format is not known');
  if (written?.kind !== 'text') return call.fail('the first argument of format() is no text');
  const items = itemsOf(written.value);
  if (!items) return call.fail('the format is not valid');
  const parts: Part[] = [];
  let characters = 0;
  for (const item of items) {
    if (typeof item === 'string') {
      parts.push(item);
      continue;
    }
    const argument = args[item.index];
    if (!argument) return call.fail(`the format has no argument ${item.index}`);
    const shown = partsOf(item, argument);
    if (!shown) return call.fail(`'${item.format}' is no valid format`);
    parts.push(...shown);
    characters += shown.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
    if (characters > longestText) return call.fail('the text is longer than Azure allows');
  }
  return joined(parts, call);
}

function partsOf(item: FormatItem, argument: Value): readonly Part[] | undefined {
  const { width, format: spec } = item;
  if (Math.abs(width) > longestText) return undefined;
  const show = (known: Value) => {
    const text = displayed(known, spec);
    return width < 0 ? text?.padEnd(-width) : text?.padStart(width);
  };
  if (isSettled(argument)) {
    const shown = show(argument);
    return shown === undefined ? undefined : [shown];
  }
  const isText = argument.kind === 'pattern' || (argument.kind === 'unknown' && argument.shape === 'text');
  if (width === 0 && argument.kind === 'pattern') return argument.parts;
  if (width === 0 && (isText || spec === '')) return [holeOf(argument)];
  return [formattedHole(`{0,${width}:${spec}}`, argument, show)];
}
