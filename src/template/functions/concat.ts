import { shapeOf } from '../../model/equality.ts';
import { limits } from '../../model/limits.ts';
import { reasonOf } from '../../model/reason.ts';
import type { Part } from '../../model/text.ts';
import type { Item, Value } from '../../model/value.ts';
import { joined, longestText, piecesOf, textParts, tooLarge, wrongKind } from './holes.ts';
import { itemsOf } from './stretch.ts';
import type { Call } from './table.ts';
import { throughCases } from './through-cases.ts';

const mixed = 'either all or none of the arguments of concat() must be arrays';

/** `concat`: all arguments are arrays, or none is; one that certainly is (none) tells of the others. */
export function concat(args: readonly Value[], call: Call): Value {
  const shapes = args.map(shapeOf);
  if (shapes.includes('array')) return throughCases(args, call, (picked) => concatArrays(picked, call));
  const isText = args.length === 0 || shapes.some((shape) => shape === 'text' || shape === 'integer' || shape === 'boolean');
  const pieces = args.map(piecesOf);
  if (pieces.includes(undefined)) return call.fail(mixed);
  const [first] = args;
  return isText || !first ? joined(flat(pieces), call) : call.open(reasonOf(first));
}

const flat = (lists: readonly (readonly Part[] | undefined)[]): readonly Part[] => lists.flatMap((list) => list ?? []);

function concatArrays(args: readonly Value[], call: Call): Value {
  const [only, ...others] = args;
  if (only?.kind === 'unknown' && others.length === 0) return only;
  const items: Item[] = [];
  for (const argument of args) {
    const more = itemsOf(argument);
    if (!more) return call.fail(mixed);
    if (items.length + more.length > limits.arrayLength || !call.spend(1 + more.length)) return call.fail(tooLarge);
    items.push(...more);
  }
  return call.array(items);
}

/** `join`: the texts, whole numbers and booleans of an array, with a separator between them. */
export function join([list, separator]: readonly Value[], call: Call): Value {
  const between = textParts(separator);
  if (!list || !between) return call.fail(wrongKind(call));
  return throughCases([list], call, ([picked]) => joinItems(picked ?? list, between, call));
}

function joinItems(list: Value, between: readonly Part[], call: Call): Value {
  if (list.kind === 'unknown' && (!list.shape || list.shape === 'array')) return call.open(list.why, { shape: 'text' });
  if (list.kind !== 'array') return call.fail(wrongKind(call));
  if (!call.spend(list.items.length * (1 + between.length))) return call.fail(tooLarge);
  const parts: Part[] = [];
  let characters = 0;
  for (const [index, item] of list.items.entries()) {
    if (item.kind === 'stretch') return call.open(reasonOf(item.each), { shape: 'text' });
    const pieces = piecesOf(item);
    if (!pieces) return call.fail('an element is neither a text nor a whole number nor a boolean');
    parts.push(...(index > 0 ? between : []), ...pieces);
    characters += pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0);
    if (characters > longestText * 2 || parts.length > limits.arrayLength * 2) return call.fail(tooLarge);
  }
  return joined(parts, call);
}
