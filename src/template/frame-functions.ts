import { fold } from '../model/letters.ts';
import { reasonOf } from '../model/reason.ts';
import { residual } from '../model/term.ts';
import { unknown, type Value } from '../model/value.ts';
import type { Frame } from './frame.ts';
import type { Call } from './functions/table.ts';

type FrameFunction = (args: readonly Value[], frame: Frame, call: Call) => Value;

const nameIn = (value: Value | undefined) => (value?.kind === 'text' ? fold(value.value) : undefined);

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#parameters */
function parameters([written]: readonly Value[], frame: Frame, call: Call): Value {
  const name = nameIn(written);
  if (name === undefined) return call.open('the name of the parameter is not known');
  const value = frame.arguments ? frame.arguments.get(name) : frame.scope.parameter(name);
  return value ?? call.fail(`there is no parameter '${name}'`);
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#variables */
function variables([written]: readonly Value[], frame: Frame, call: Call): Value {
  const name = nameIn(written);
  if (name === undefined) return call.open('the name of the variable is not known');
  return frame.scope.variable(name) ?? call.fail(`there is no variable '${name}'`);
}

function lambdaVariables([written]: readonly Value[], frame: Frame, call: Call): Value {
  const name = nameIn(written);
  return (name === undefined ? undefined : frame.locals.get(name)) ?? call.fail('there is no such lambda variable');
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric#copyindex */
function copyIndex(args: readonly Value[], frame: Frame, call: Call): Value {
  const [first] = args;
  const name = first?.kind === 'text' ? fold(first.value) : frame.loop;
  const offset = first?.kind === 'text' ? args[1] : first;
  const index = name === undefined ? undefined : frame.loops.get(name);
  if (!index) return call.fail('there is no such loop around');
  if (!offset) return index;
  if (offset.kind === 'integer' && index.kind === 'integer') return call.integer(index.value + offset.value);
  if (offset.kind === 'integer' && offset.value === 0n) return index;
  return unknown(residual('add', [index, offset]), reasonOf(index), call.span, {
    shape: 'integer',
  });
}

/** Differs on every deployment; inside a parameter's default it is that parameter's own, and legal nowhere else. */
const fresh =
  (segment: boolean): FrameFunction =>
  (args, frame, call) => {
    if (frame.owner === undefined) return call.fail(`${call.name}() stands in parameter defaults only`);
    const term = `${residual(call.name, args)}@${frame.owner}#${frame.scope.run.fresh()}`;
    return unknown(
      term,
      `${call.name}() differs on every deployment`,
      call.span,
      segment ? { shape: 'text', segment: 'name' } : { shape: 'text' },
    );
  };

const functions: ReadonlyMap<string, FrameFunction> = new Map([
  ['parameters', parameters],
  ['variables', variables],
  ['lambdavariables', lambdaVariables],
  ['copyindex', copyIndex],
  ['newguid', fresh(true)],
  ['utcnow', fresh(false)],
  ['lambda', (_args, _frame, call) => call.fail('a lambda stands only as an argument of functions that take one')],
]);

/** The functions that ask about the place an expression stands at, by lower-case name. */
export const findFrameFunction = (name: string): FrameFunction | undefined => functions.get(name);
