import { sameLetters } from '../model/equality.ts';
import { sameId } from '../model/resource-id.ts';
import type { Span } from '../model/span.ts';
import { type Part, partsOf } from '../model/text.ts';
import { integer, object, text, unknown, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { declaredId, scopeParts } from './ids.ts';
import { inLoop, memberLoop, turnsOf } from './loops.ts';
import { identify, type OpenModule, openModule } from './modules.ts';
import type { Deployed, LookUp } from './scope.ts';
import type { OutputDeclaration, ResourceDeclaration } from './syntax.ts';

/** Looks up what the deployment of a frame declares, by symbolic name (`name`, `name[i]`) or by id. */
export const lookUp: LookUp = (frame) => {
  let modules: readonly Identified[] | undefined;
  return {
    find: (target, span) => {
      const parts = partsOf(target);
      const [first] = parts ?? [];
      if (!parts || typeof first !== 'string') return undefined;
      if (!first.startsWith('/')) return bySymbol(parts, frame, span);
      modules ??= identified(frame);
      const found = modules.filter(({ id }) => sameId(id, target) === 'yes');
      const [only] = found;
      return only && found.length === 1 ? deployedIn(only.declaration, only.frame, only.index, only.id) : undefined;
    },
  };
};

interface Identified {
  readonly declaration: ResourceDeclaration;
  readonly frame: Frame;
  readonly index: Value | undefined;
  readonly id: Value;
}

/** Every nested deployment with its id, each turn of a loop apart. */
function identified(frame: Frame): readonly Identified[] {
  return frame.scope.template.resources().flatMap((declaration) => {
    if (!declaration.module) return [];
    return (turnsOf(declaration.loop, frame) ?? []).map(({ frame: turn, index }) => ({ declaration, frame: turn, index, id: identify(declaration, turn).id }));
  });
}

function bySymbol(parts: readonly Part[], frame: Frame, span: Span): Deployed | undefined {
  const { symbol, index } = symbolIn(parts, span);
  const declaration = frame.scope.template.resources().find((one) => one.symbol !== undefined && sameLetters(one.symbol, symbol));
  if (!declaration) return undefined;
  const { loop } = declaration;
  if (!loop) return deployedIn(declaration, frame, undefined, undefined);
  if (index) return deployedIn(declaration, inLoop(frame, loop.name, index), index, undefined);
  const turns = turnsOf(loop, frame);
  return {
    id: undefined,
    state: () => undefined,
    turns: () => (turns?.every(({ conditions }) => conditions.length === 0) ? turns.map((turn) => deployedIn(declaration, turn.frame, turn.index, undefined)) : undefined),
  };
}

/** `name`, `name[2]`, or `name[` with an unknown index and `]`. */
function symbolIn(parts: readonly Part[], span: Span): { readonly symbol: string; readonly index: Value | undefined } {
  const [first, hole, end] = parts;
  const written = typeof first === 'string' ? first : '';
  if (parts.length === 3 && written.endsWith('[') && hole !== undefined && typeof hole !== 'string' && end === ']') {
    return { symbol: written.slice(0, -1), index: hole };
  }
  const known = parts.length === 1 ? /^(.*)\[(\d{1,9})\]$/.exec(written) : null;
  return known ? { symbol: known[1] ?? '', index: integer(Number(known[2]), span) } : { symbol: parts.length === 1 ? written : '', index: undefined };
}

function deployedIn(declaration: ResourceDeclaration, frame: Frame, index: Value | undefined, id: Value | undefined): Deployed {
  return {
    id: id ?? (declaration.module ? identify(declaration, frame).id : resourceId(declaration, frame)),
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
  const module = openModule(declaration, frame, index);
  const { span } = declaration;
  if ('message' in module) return unknown(`${frame.scope.path}closed(${declaration.block.start})`, module.message, span);
  const before = states.get(module);
  if (before) return before;
  const { path } = module.frame.scope;
  if (inProgress.has(module)) return unknown(`${path}circle(outputs)`, 'the outputs of the deployment refer to themselves', span);
  inProgress.add(module);
  const rest = unknown(`${path}reference()`, 'it is only known once deployed', span);
  const state = object(new Map([['outputs', outputsOf(module)]]), span, rest);
  inProgress.delete(module);
  states.set(module, state);
  return state;
}

function outputsOf({ frame, template }: OpenModule): Value {
  const outputs = [...template.outputs.values()].map((output): readonly [string, Value] => {
    const type = text(output.type().name ?? 'string', output.span);
    return [output.name, object(new Map<string, Value>([['type', type], ['value', outputValue(output, frame)]]), output.span)];
  });
  return object(new Map(outputs), template.span);
}

function outputValue(output: OutputDeclaration, frame: Frame): Value {
  const open = (why: string) => unknown(`${frame.scope.path}outputs('${output.name}')`, why, output.span);
  if (output.type().secure) return open(`output '${output.name}' is a secret`);
  const condition = output.condition && evaluate(output.condition(), frame);
  if (condition && !(condition.kind === 'boolean' && condition.value)) return open(`output '${output.name}' stands under a condition`);
  if (output.loop) return memberLoop(output.loop(), frame);
  return output.value ? evaluate(output.value(), frame) : open(`output '${output.name}' has no value`);
}
