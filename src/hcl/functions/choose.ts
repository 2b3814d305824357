import { reasonOf } from '../../model/reason.ts';
import { residual, shorten, termOf } from '../../model/term.ts';
import { isNotEmpty, partsOf } from '../../model/text.ts';
import { plainItems, type Unknown, unknown, type Value } from '../../model/value.ts';
import { chosenBy } from '../conditional.ts';
import { convertTo } from '../convert.ts';
import { isFailure } from '../outcomes.ts';
import { failure, type Result } from '../result.ts';
import { anyType, boolType, isVague, kindOf, listOf } from '../type.ts';
import { commonType } from '../unify.ts';
import { type Call, define, defineMany, type Form, type FunctionTable, takesAny } from './table.ts';

/** One of several values that are tried in order, and when it is passed over. */
interface Candidate {
  readonly value: Value;
  readonly isSkipped: Unknown;
}

/** The first candidate that is not passed over, else the last value. */
function firstOf(candidates: readonly Candidate[], last: Result, call: Call): Result {
  return candidates.reduceRight<Result>((rest, { value, isSkipped }) => {
    if (!isFailure(rest)) return chosenBy(isSkipped, rest, value, call.span);
    call.run.doubt(isSkipped.term);
    return value;
  }, last);
}

/** That something fails, which depends on what the terms turn out to be. */
function failing(doubts: ReadonlySet<string>, call: Call): Unknown {
  const term = shorten(`fails(${[...doubts].sort().join(',')})`);
  return unknown(term, 'it is not known whether it fails', call.span, { shape: 'boolean' });
}

/** https://developer.hashicorp.com/terraform/language/functions/try */
const tryForm: Form = (args, call) => {
  const candidates: Candidate[] = [];
  let last: Result = failure('no attempt succeeds', call.span);
  for (const [index, arg] of args.entries()) {
    const { value, doubts } = call.run.watch(arg);
    if (isFailure(value)) continue;
    if (doubts.size === 0) {
      last = value;
      break;
    }
    if (!call.run.spend(doubts.size)) return call.tooLarge();
    const isLast = index === args.length - 1;
    if (isLast) for (const doubt of doubts) call.run.doubt(doubt);
    if (isLast) last = value;
    else candidates.push({ value, isSkipped: failing(doubts, call) });
  }
  return firstOf(candidates, last, call);
};

/** https://developer.hashicorp.com/terraform/language/functions/can */
const canForm: Form = ([arg, ...more], call) => {
  if (!arg || more.length > 0) return call.fail('can() takes one argument');
  const { value, doubts } = call.run.watch(arg);
  if (isFailure(value)) return call.boolean(false);
  if (doubts.size === 0) return call.boolean(true);
  if (!call.run.spend(doubts.size)) return call.tooLarge();
  return chosenBy(failing(doubts, call), call.boolean(false), call.boolean(true), call.span);
};

/** What chooses which arguments are evaluated, and what becomes of their failures. */
export const forms: Readonly<Record<string, Form>> = { try: tryForm, can: canForm };

/** Whether `coalesce` passes the value over; undefined where nobody knows. */
function isPassedOver(value: Value): boolean | undefined {
  if (value.kind === 'null') return true;
  if (value.kind === 'unknown' && value.shape && value.shape !== 'text') return false;
  const parts = partsOf(value);
  if (!parts) return false;
  if (parts.length === 0) return true;
  const isText = value.kind !== 'unknown' || value.shape === 'text';
  return isText && isNotEmpty(parts) ? false : undefined;
}

function coalesce(args: readonly Value[], call: Call): Result {
  const type = commonType(args, call.run);
  if (!type) return call.fail('the arguments are of different types');
  const candidates: Candidate[] = [];
  for (const arg of args) {
    const value = convertTo(arg, type, call.run);
    const isComposite = arg.kind === 'array' || arg.kind === 'object';
    if (isFailure(value) || (isComposite && isVague(type))) return call.open('an argument may not have the type of the others');
    const isSkipped = isPassedOver(value);
    if (isSkipped === true) continue;
    if (isSkipped === false) return firstOf(candidates, value, call);
    const condition = unknown(shorten(`skipped(${termOf(value)})`), reasonOf(value), call.span, { shape: 'boolean' });
    candidates.push({ value, isSkipped: condition });
  }
  return firstOf(candidates, call.fail('every argument is null or empty'), call);
}

const isArray = ({ shape }: Unknown) => shape === undefined || shape === 'array';

function coalescelist(args: readonly Value[], call: Call): Result {
  const isList = (arg: Value) => (arg.kind === 'array' ? kindOf(arg) !== 'set' : arg.kind === 'unknown' && isArray(arg));
  if (!args.every(isList)) return call.fail('an argument is no list');
  if (args.some((arg) => arg.kind !== 'array' || !kindOf(arg))) call.run.doubt(residual('lists', args));
  for (const arg of args) {
    if (arg.kind !== 'array') return call.open(reasonOf(arg), { shape: 'array' });
    if (arg.items.some((item) => item.kind !== 'stretch')) return arg;
    if (!plainItems(arg)) return call.open('the list may be empty', { shape: 'array' });
  }
  return call.fail('every list is empty');
}

/** https://developer.hashicorp.com/terraform/language/functions (Collection Functions: those that choose) */
export const choosingFunctions: FunctionTable = {
  alltrue: allOrAny(false),
  anytrue: allOrAny(true),
  coalesce: defineMany([], takesAny, coalesce, { toleratesUnknown: true }),
  coalescelist: defineMany([], { type: anyType }, coalescelist, { toleratesUnknown: true }),
};

/** Whether one element is `stop`, in which case that is the answer; a null is false. */
function allOrAny(stop: boolean) {
  return define(
    [listOf(boolType)],
    ([list], call) => {
      if (list?.kind !== 'array') return call.open(list ? reasonOf(list) : 'it is not known');
      const isStop = (value: Value) => (value.kind === 'boolean' ? value.value === stop : value.kind === 'null' && !stop);
      if (list.items.some((item) => item.kind !== 'stretch' && isStop(item))) return call.boolean(stop);
      return list.settled ? call.boolean(!stop) : call.open(reasonOf(list));
    },
    { toleratesUnknown: true, returns: 'boolean' },
  );
}
