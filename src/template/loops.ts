import { casesOf } from '../model/cases.ts';
import { choice } from '../model/choice.ts';
import { fold } from '../model/letters.ts';
import { limits } from '../model/limits.ts';
import { reasonOf } from '../model/reason.ts';
import { residual, termOf } from '../model/term.ts';
import { array, bool, type Case, integer, unknown, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { Expression, PropertyLoop, ResourceLoop } from './syntax.ts';

/** One turn of a resource loop: its frame, and under which further conditions it takes place. */
export interface Turn {
  readonly frame: Frame;
  readonly index: Value | undefined;
  readonly conditions: readonly Value[];
}

/** The turns a loop takes; undefined where it is too long. A loop of unknown length takes one turn that stands for all. */
export function turnsOf(loop: ResourceLoop | undefined, frame: Frame): readonly Turn[] | undefined {
  if (!loop) return [{ frame, index: undefined, conditions: [] }];
  const count = evaluate(loop.count, frame);
  const turn = (index: Value, conditions: readonly Value[]): Turn => ({
    frame: inLoop(frame, loop.name, index),
    index,
    conditions,
  });
  const most = longest(count);
  if (most === undefined) return [standIn(count, frame, turn)];
  if (most > limits.copies) return undefined;
  return Array.from({ length: most }, (_, index) =>
    turn(integer(index, loop.span), count.kind === 'integer' ? [] : [happens(index, count)]),
  );
}

/** The frame inside one turn of a loop. */
export function inLoop(frame: Frame, name: string, index: Value): Frame {
  const lower = fold(name);
  return { ...frame, loops: new Map(frame.loops).set(lower, index), loop: lower };
}

/** The largest number a count can be; undefined where that is not known. */
function longest(count: Value): number | undefined {
  const sizes = casesOf(count).map(({ value }) => (value.kind === 'integer' ? Number(value.value) : undefined));
  return sizes.reduce<number | undefined>(
    (most, size) => (most === undefined || size === undefined ? undefined : Math.max(most, size)),
    0,
  );
}

/** Whether a loop whose count is one of few takes its turn `index`. */
function happens(index: number, count: Value): Value {
  const open = unknown(residual('greater', [count, integer(index, count.span)]), whyOpen(count), count.span, {
    shape: 'boolean',
  });
  const cases = casesOf(count).map(
    (one): Case => ({ given: one.given, value: bool(one.value.kind === 'integer' && one.value.value > index, count.span) }),
  );
  return choice(open, cases);
}

/**
 * Loops over one count share their index, so that an endpoint's loop meets an account's turn by turn; loops inside each other do not.
 * The index is a condition too: where the other side is in no such loop, nobody knows that there is a turn at all.
 */
function standIn(count: Value, frame: Frame, turn: (index: Value, conditions: readonly Value[]) => Turn): Turn {
  const index = indexOf('index', count, frame);
  return turn(index, [index]);
}

const notKnown = 'the number of turns of the loop is not known';

/** Says once only that a loop is open, and always why. */
function whyOpen(count: Value): string {
  const why = reasonOf(count);
  return why.startsWith(notKnown) ? why : `${notKnown}: ${why}`;
}

/** How many of the loops around, in this deployment, have an unknown number of turns. */
export const openLoopsIn = (frame: Frame): number => [...frame.loops.values()].filter((index) => index.kind === 'unknown').length;

function indexOf(what: string, count: Value, frame: Frame): Value {
  const level = frame.scope.openLoops + openLoopsIn(frame);
  return unknown(`${what}${level}(${termOf(count)})`, whyOpen(count), count.span, {
    shape: 'integer',
  });
}

/** The array that a loop inside an object makes of its input. */
export function memberLoop(loop: PropertyLoop, frame: Frame): Value {
  const count = evaluate(loop.count, frame);
  if (count.kind === 'integer') return arrayOf(Number(count.value), loop, frame);
  const most = longest(count);
  if (most !== undefined && most <= limits.copies) {
    const open = unknown(residual('loop', [count, standInFor(loop, count, frame)]), whyOpen(count), loop.span, {
      shape: 'array',
    });
    const cases = casesOf(count).map(
      (one): Case => ({
        given: one.given,
        value: arrayOf(one.value.kind === 'integer' ? Number(one.value.value) : 0, loop, frame),
      }),
    );
    return choice(open, cases);
  }
  const each = standInFor(loop, count, frame);
  return array([{ kind: 'stretch', term: residual('loop', [count, each]), each }], loop.span);
}

const standInFor = (loop: PropertyLoop, count: Value, frame: Frame) =>
  turnOf(loop.input, loop.name, indexOf('item', count, frame), frame);

function turnOf(input: Expression, name: string, index: Value, frame: Frame): Value {
  const inside = inLoop(frame, name, index);
  return evaluate(input, name === '' ? inside : { ...inside, loop: frame.loop });
}

function arrayOf(count: number, loop: PropertyLoop, frame: Frame): Value {
  if (count < 0 || count > limits.arrayLength || !frame.scope.run.spend(count)) return frame.scope.run.tooLarge(loop.span);
  return array(
    Array.from({ length: count }, (_, index) => turnOf(loop.input, loop.name, integer(index, loop.span), frame)),
    loop.span,
  );
}
