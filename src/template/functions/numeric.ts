import type { Float, Integer, Value } from '../../model/value.ts';
import { isExact, isNumber, orderOf } from './order.ts';
import { any, type Call, type FunctionTable, type TemplateFunction } from './table.ts';

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
const fits = (number: bigint) => number >= least && number <= most;

/** Arithmetic on two integers of 64 bits; what does not fit is no value, as in the engine. */
const arithmetic = (work: (one: bigint, other: bigint) => bigint | undefined): TemplateFunction => ({
  arity: [2, 2],
  returns: 'integer',
  apply: ([one, other], call) => {
    if (one?.kind !== 'integer' || other?.kind !== 'integer')
      return call.fail(`an argument of ${call.name}() is no whole number`);
    const answer = work(one.value, other.value);
    if (answer === undefined) return call.fail('it divides by zero');
    return fits(answer) ? call.integer(answer) : call.fail(`${call.name}() does not fit into 64 bits`);
  },
});

/** .NET's `NumberStyles.Integer`. */
const integerText = /^[\t-\r ]*([+-]?)0*(\d+)[\t-\r ]*\0*$/;
/** .NET's `NumberStyles.Float` with thousands' separators, wherever they stand behind the first digit. */
const floatText = /^[\t-\r ]*([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[\t-\r ]*\0*$/i;

function toInteger([value]: readonly Value[], call: Call): Value {
  if (value?.kind === 'integer') return value;
  if (value?.kind === 'unknown') return value.shape === 'integer' ? value : call.open(value.why);
  if (value?.kind === 'pattern') return call.open('the text is not known');
  const [, sign, digits] = (value?.kind === 'text' ? integerText.exec(value.value) : null) ?? [];
  if (digits === undefined) return call.fail('it is neither a whole number nor a text that holds one');
  const number = digits.length > most.toString().length ? undefined : BigInt(`${sign === '-' ? '-' : ''}${digits}`);
  return number === undefined || !fits(number) ? call.fail('the number does not fit into 64 bits') : call.integer(number);
}

function toFloat([value]: readonly Value[], call: Call): Value {
  if (value?.kind === 'float') return value;
  if (value?.kind === 'integer') return isExact(value.value) ? call.float(Number(value.value)) : call.open(tooLarge);
  const written = value?.kind === 'text' ? floatText.exec(value.value)?.[1] : undefined;
  if (written === undefined) return call.fail('it is neither a number nor a text that holds one');
  const number = Number(written.replaceAll(',', ''));
  return Number.isFinite(number) ? call.float(number) : call.open(tooLarge);
}

const tooLarge = 'the number is too large to work out';

/** The greatest (`sign` 1) or smallest (-1) of the arguments, or of the one array among them; a float wins over the same integer. */
const extreme = (sign: 1 | -1): TemplateFunction => ({
  arity: [1, any],
  apply: (args, call) => {
    const [only] = args;
    const values = args.length === 1 && only?.kind === 'array' ? only.items : args;
    if (!call.spend(values.length)) return call.fail('it is too large to work out');
    let best: Integer | Float | undefined;
    for (const value of values) {
      if (value.kind === 'stretch' || !isNumber(value)) return call.fail(`an argument of ${call.name}() is no number`);
      const order = best ? orderOf(value, best) : sign;
      if (order === undefined) return call.open('the numbers are too large to compare');
      if (order * sign > 0 || (order === 0 && value.kind === 'float')) best = value;
    }
    return best ?? call.fail(`${call.name}() has nothing to choose from`);
  },
});

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric */
export const numericFunctions: FunctionTable = {
  add: arithmetic((one, other) => one + other),
  div: arithmetic((one, other) => (other === 0n ? undefined : one / other)),
  float: { arity: [1, 1], apply: toFloat },
  int: { arity: [1, 1], toleratesUnknown: true, returns: 'integer', apply: toInteger },
  max: extreme(1),
  min: extreme(-1),
  // The engine's -2^63 mod -1 overflows as its quotient does.
  mod: arithmetic((one, other) => (other === 0n ? undefined : one === least && other === -1n ? most + 1n : one % other)),
  mul: arithmetic((one, other) => one * other),
  sub: arithmetic((one, other) => one - other),
};
