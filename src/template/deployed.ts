import { same } from '../model/equality.ts';
import { fold } from '../model/letters.ts';
import { reasonOf } from '../model/reason.ts';
import { sameId } from '../model/resource-id.ts';
import type { Span } from '../model/span.ts';
import { quote, residual, termOf } from '../model/term.ts';
import { type Part, partsOf, textOf } from '../model/text.ts';
import { type Truth, truth } from '../model/truth.ts';
import { integer, object, text, type Unknown, unknown, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { holeOf } from './functions/holes.ts';
import { declaredId, scopeParts } from './ids.ts';
import { inLoop, memberLoop, turnsOf } from './loops.ts';
import { identify, type OpenModule, openModule } from './modules.ts';
import { hide } from './parameters.ts';
import { pathOf } from './path.ts';
import { candidates, type Declared, declared, once } from './register.ts';
import type { Deployed, LookUp } from './scope.ts';
import type { OutputDeclaration, ResourceDeclaration, ResourceLoop } from './syntax.ts';

/** Looks up what the deployment of a frame declares: by id, by symbolic name (`name`, `name[i]`), in the array form by name. */
export const lookUp: LookUp = (frame) => {
  const byId = once(() =>
    declared(
      frame,
      ({ module }) => module !== undefined,
      (one, turn) => identify(one, turn).id,
    ),
  );
  const byName = once(() =>
    declared(
      frame,
      ({ symbol }) => symbol === undefined,
      ({ name }, turn) => evaluate(name, turn),
    ),
  );
  return {
    find: (target, span) => {
      const parts = partsOf(target);
      if (!parts) return undefined;
      const id = idIn(parts, frame, span);
      if (id) return theOnly(candidates(byId(), id, frame).filter(({ key }) => sameId(key, id) === 'yes'));
      return (
        bySymbol(parts, frame, span) ??
        theOnly(candidates(byName(), target, frame).filter(({ key }) => same(key, target) === 'yes'))
      );
    },
  };
};

/** The id that a target gives in full or, of a nested deployment here, as type and name. */
function idIn(parts: readonly Part[], frame: Frame, span: Span): Value | undefined {
  const [first] = parts;
  if (typeof first !== 'string') return undefined;
  if (first.startsWith('/')) return textOf(parts, span);
  const { kind, place } = frame.scope;
  return /^microsoft\.resources\/deployments\//i.test(first)
    ? textOf([...scopeParts(kind, place), '/providers/', ...parts], span)
    : undefined;
}

/** Of several the one that is deployed: that two certainly are, Azure refuses, so the first may stand for both then. */
function theOnly(all: readonly Declared[]): Deployed | undefined {
  const there = all.length > 1 ? all.filter(({ declaration, frame }) => presence(declaration, frame) !== 'no') : all;
  const [first, ...others] = there;
  if (!first || others.some(({ declaration, frame }) => presence(declaration, frame) !== 'yes')) return undefined;
  return others.length === 0 || presence(first.declaration, first.frame) === 'yes'
    ? deployedIn(first.declaration, first.frame, first.index)
    : undefined;
}

function bySymbol(parts: readonly Part[], frame: Frame, span: Span): Deployed | undefined {
  const { symbol, index } = symbolIn(parts, span);
  const declaration = symbol === '' ? undefined : frame.scope.template.resources().find((one) => one.symbol === symbol);
  if (!declaration) return undefined;
  const { loop } = declaration;
  if (!loop) return deployedIn(declaration, frame, undefined);
  if (index) {
    const at = turnAt(index, loop, frame);
    return deployedIn(declaration, inLoop(frame, loop.name, at), at);
  }
  return { id: undefined, state: () => undefined, turns: () => turnsDeployed(declaration, frame) };
}

/** The index that is written as the text of a symbolic name: of a loop of unknown length, the one that stands for all. */
function turnAt(index: Value, loop: ResourceLoop, frame: Frame): Value {
  if (index.kind === 'integer') return index;
  const turn = turnsOf(loop, frame)?.find((one) => one.index && termOf(holeOf(one.index)) === termOf(index));
  return turn?.index ?? unknown(residual('int', [index]), reasonOf(index), index.span, { shape: 'integer' });
}

/** The turns of a loop that are deployed; undefined where that is not settled. */
function turnsDeployed(declaration: ResourceDeclaration, frame: Frame): readonly Deployed[] | undefined {
  const turns = turnsOf(declaration.loop, frame)?.map((turn) => ({
    ...turn,
    isThere: turn.conditions.length > 0 ? 'maybe' : presence(declaration, turn.frame),
  }));
  if (!turns || turns.some(({ isThere }) => isThere === 'maybe')) return undefined;
  return turns.flatMap(({ isThere, frame: turn, index }) => (isThere === 'yes' ? [deployedIn(declaration, turn, index)] : []));
}

function presence({ condition }: ResourceDeclaration, frame: Frame): Truth {
  const value = condition && evaluate(condition, frame);
  if (!value || value.kind === 'null') return 'yes';
  return value.kind === 'boolean' ? truth(value.value) : 'maybe';
}

/** `name`, `name[2]`, or `name[` with an unknown index and `]`. */
function symbolIn(parts: readonly Part[], span: Span): { readonly symbol: string; readonly index: Value | undefined } {
  const [first, hole, end] = parts;
  const written = typeof first === 'string' ? first : '';
  if (parts.length === 3 && written.endsWith('[') && hole !== undefined && typeof hole !== 'string' && end === ']') {
    return { symbol: written.slice(0, -1), index: hole };
  }
  const known = parts.length === 1 ? /^(.*)\[(\d{1,9})\]$/.exec(written) : null;
  return known
    ? { symbol: known[1] ?? '', index: integer(Number(known[2]), span) }
    : { symbol: parts.length === 1 ? written : '', index: undefined };
}

function deployedIn(declaration: ResourceDeclaration, frame: Frame, index: Value | undefined): Deployed {
  return {
    id: declaration.module ? identify(declaration, frame).id : resourceId(declaration, frame),
    state: () => (declaration.module && !declaration.existing ? stateOf(declaration, frame, index) : undefined),
    turns: () => undefined,
  };
}

function resourceId(declaration: ResourceDeclaration, frame: Frame): Value | undefined {
  const { kind, place } = frame.scope.target;
  if (declaration.scope || declaration.subscriptionId || declaration.resourceGroup) return undefined;
  return declaredId(scopeParts(kind, place), declaration.type, evaluate(declaration.name, frame), declaration.span);
}

const states = new WeakMap<OpenModule, Value>();
const inProgress = new WeakSet<OpenModule>();

/** What `reference()` says of a nested deployment: its outputs, and more that only Azure knows. */
function stateOf(declaration: ResourceDeclaration, frame: Frame, index: Value | undefined): Value {
  const { span } = declaration;
  const whose = `${pathOf(declaration, frame.scope.template)}${index ? `[${termOf(index)}]` : ''}`;
  const closed = (why: string) => unknown(`${frame.scope.path}reference(${whose})`, why, span);
  if (presence(declaration, frame) === 'no') return closed('the deployment that it refers to is not deployed');
  const module = openModule(declaration, frame, index);
  if ('message' in module) return closed(module.message);
  const before = states.get(module);
  if (before) return before;
  const { path } = module.frame.scope;
  if (inProgress.has(module)) return unknown(`${path}circle(outputs)`, 'the outputs of the deployment refer to themselves', span);
  inProgress.add(module);
  const rest = unknown(`${path}reference()`, 'it is only known once deployed', span);
  const state = object(new Map(module.template.outputs.size > 0 ? [['outputs', outputsOf(module)]] : []), span, rest);
  inProgress.delete(module);
  states.set(module, state);
  return state;
}

/** An output under a condition that is not settled may be missing: nobody may count on it or on its absence. */
function outputsOf({ frame, template }: OpenModule): Value {
  const members = new Map<string, Value>();
  let rest: Unknown | undefined;
  for (const output of template.outputs.values()) {
    const condition = output.condition && evaluate(output.condition(), frame);
    if (!condition || (condition.kind === 'boolean' && condition.value)) members.set(output.name, outputOf(output, frame));
    else if (condition.kind !== 'boolean')
      rest = unknown(`${frame.scope.path}outputs()`, 'an output stands under a condition that is not settled', output.span);
  }
  return object(members, template.span, rest);
}

/** What Azure calls the types of outputs, by lower-case name. */
const typeNames = new Map(
  ['Array', 'Bool', 'Int', 'Object', 'SecureObject', 'SecureString', 'String'].map((name) => [fold(name), name]),
);

function outputOf(output: OutputDeclaration, frame: Frame): Value {
  const type = text(typeNames.get(output.type().name ?? 'string') ?? 'String', output.span);
  return object(
    new Map<string, Value>([
      ['type', type],
      ['value', outputValue(output, frame)],
    ]),
    output.span,
  );
}

function outputValue(output: OutputDeclaration, frame: Frame): Value {
  const open = (why: string) => unknown(`${frame.scope.path}outputs(${quote(output.name)})`, why, output.span);
  if (output.type().secure) return open(`output '${output.name}' is a secret`);
  const value = output.loop ? memberLoop(output.loop(), frame) : output.value && evaluate(output.value(), frame);
  const term = `${frame.scope.path}outputs(${quote(output.name)})`;
  return value ? hide(value, output.type(), term, output.span) : open(`output '${output.name}' has no value`);
}
