import { sameLetters } from '../model/equality.ts';
import { idText } from '../model/print.ts';
import { member } from '../model/property.ts';
import { reasonOf } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { termOf } from '../model/term.ts';
import { partsOf } from '../model/text.ts';
import { type Truth, truth } from '../model/truth.ts';
import { text, type Value } from '../model/value.ts';
import { access } from './access.ts';
import { apply, makeCall } from './apply.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { TemplateFunction } from './functions/table.ts';
import { declaredId, scopeParts } from './ids.ts';
import { openLoopsIn } from './loops.ts';
import type { Argument } from './parameters.ts';
import { pathOf } from './path.ts';
import { isGivenUp } from './run.ts';
import { createScope, frameOf, type Scope, type Target } from './scope.ts';
import type { Module, ParameterDeclaration, ResourceDeclaration, Template } from './syntax.ts';
import { targetIn, targetOf } from './target.ts';

/** One nested deployment, opened: its declarations are evaluated in `frame`, and what it deploys lies in `target`. */
export interface OpenModule {
  readonly frame: Frame;
  readonly template: Template;
}

/** A nested deployment that can't be opened. */
export interface ClosedModule {
  readonly kind: 'linked-template-not-read' | 'nested-template-unknown' | 'too-large';
  readonly message: string;
  readonly at: Span;
}

const opened = new WeakMap<Scope, Map<ResourceDeclaration, Map<string, OpenModule | ClosedModule>>>();

/** Opens a nested deployment in one turn of its loop; the same one each time it is asked for. */
export function openModule(declaration: ResourceDeclaration, frame: Frame, index: Value | undefined): OpenModule | ClosedModule {
  const ofScope = opened.get(frame.scope) ?? new Map<ResourceDeclaration, Map<string, OpenModule | ClosedModule>>();
  opened.set(frame.scope, ofScope);
  const ofDeclaration = ofScope.get(declaration) ?? new Map<string, OpenModule | ClosedModule>();
  ofScope.set(declaration, ofDeclaration);
  const key = index ? termOf(index) : '';
  const before = ofDeclaration.get(key);
  if (before) return before;
  const module = open(declaration, frame, index);
  ofDeclaration.set(key, module);
  return module;
}

function open(declaration: ResourceDeclaration, frame: Frame, index: Value | undefined): OpenModule | ClosedModule {
  const module = moduleOf(declaration, frame);
  if ('message' in module) return module;
  const template = templateOf(module, declaration, frame);
  if ('message' in template) return template;
  const { target: own, name } = identify(declaration, frame);
  const target = module.scope ? targetIn(evaluate(module.scope, frame), own.place) : own;
  const path = `${frame.scope.path}${pathOf(declaration, frame.scope.template)}${index ? `[${termOf(index)}]` : ''}/`;
  return { frame: frameOf(nestedScope({ module, template, target, name, path, frame })), template };
}

/** The name of a nested deployment, where it goes, and its id. */
export function identify(
  declaration: ResourceDeclaration,
  frame: Frame,
): { readonly name: Value; readonly target: Target; readonly id: Value } {
  const target = targetOf(declaration, frame);
  const name = evaluate(declaration.name, frame);
  return { name, target, id: declaredId(scopeParts(target.kind, target.place), declaration.type, name, declaration.span) };
}

function moduleOf(declaration: ResourceDeclaration, frame: Frame): Module | ClosedModule {
  const source = declaration.module?.();
  if (source?.kind === 'module') return source.module;
  const properties = source && evaluate(source.properties, frame);
  if (properties?.kind === 'object') return frame.scope.run.host.readModule(properties);
  const why = properties ? reasonOf(properties) : 'it has no properties';
  return {
    kind: kindOf(properties),
    message: `the nested deployment's properties are not known: ${why}`,
    at: (properties ?? declaration).span,
  };
}

/**
 * Whether a nested template's expressions mean its own parameters and variables. If not, which is the default, Azure evaluates all of it
 * as part of the deployment around: types, names and resources that are expressions too.
 */
export function hasInnerScope({ evaluation }: Module, frame: Frame): Truth {
  const scope = evaluation && evaluate(evaluation, frame);
  if (!scope || scope.kind === 'null') return 'no';
  return scope.kind === 'text' ? truth(sameLetters(scope.value, 'inner')) : 'maybe';
}

function templateOf(module: Module, declaration: ResourceDeclaration, frame: Frame): Template | ClosedModule {
  const { host } = frame.scope.run;
  const unreadable = (why: string, at: Span, value?: Value): ClosedModule => ({
    kind: kindOf(value),
    message: `the nested template is not known: ${why}`,
    at,
  });
  const read = (root: Value, at: Span) =>
    host.readTemplate(root) ?? unreadable(root.kind === 'object' ? sectionTwice : reasonOf(root), at, root);
  switch (module.template.kind) {
    case 'written': {
      const isInner = hasInnerScope(module, frame);
      if (isInner === 'maybe') return unreadable('it is not settled whose parameters it means', declaration.span);
      return read(isInner === 'yes' ? module.template.value : evaluate(module.template.whole(), frame), declaration.span);
    }
    case 'expression': {
      const value = evaluate(module.template.expression, frame);
      return read(value, value.span);
    }
    case 'linked':
      return linkedTemplate(evaluate(module.template.path, frame), module.template.span, frame);
    case 'elsewhere': {
      const address = addressText(evaluate(module.template.what, frame));
      return {
        kind: 'linked-template-not-read',
        message: `the linked template${address} lies elsewhere and is never read`,
        at: module.template.span,
      };
    }
    case 'none':
      return unreadable('none is given', declaration.span);
  }
}

const sectionTwice = 'a section of it is written twice, in different case';

/** What the guard gives up on itself is told from what the files leave open. */
const kindOf = (value: Value | undefined) => (value && isGivenUp(value) ? 'too-large' : 'nested-template-unknown');

/** Without its query, which may hold a token. */
const addressText = (value: Value) =>
  value.kind !== 'unknown' && partsOf(value)
    ? ` ${idText(value)
        .replace(/\?.*$/s, '')
        .replace(/\/\/[^/@]*@/, '//')}`
    : '';

function linkedTemplate(path: Value, at: Span, frame: Frame): Template | ClosedModule {
  const closed = (why: string): ClosedModule => ({
    kind: 'linked-template-not-read',
    message: `the linked template${addressText(path)} is not read: ${why}`,
    at,
  });
  if (path.kind !== 'text') return closed(reasonOf(path));
  const linked = frame.scope.run.host.linked(path.value, at.file);
  if ('why' in linked) return closed(linked.why);
  return frame.scope.run.host.readTemplate(linked.root) ?? closed('it holds no template');
}

interface Nested {
  readonly module: Module;
  readonly template: Template;
  readonly target: Target;
  readonly name: Value;
  readonly path: string;
  readonly frame: Frame;
}

/** The scope of a nested template, with its own parameters and variables. */
function nestedScope({ module, template, target, name, path, frame }: Nested): Scope {
  const { run, lookUp, openLoops } = frame.scope;
  return createScope({
    run,
    template,
    path,
    ...target,
    target,
    name,
    openLoops: openLoops + openLoopsIn(frame),
    lookUp,
    argument: (declaration) => argumentOf(module, declaration, frame),
  });
}

function argumentOf(module: Module, declaration: ParameterDeclaration, frame: Frame): Argument | undefined {
  const expression = module.argument(declaration.name);
  if (!expression) {
    const why = `parameter '${declaration.name}' may come from a linked file that is not read`;
    return module.hasLinkedArguments ? { kind: 'unknown', why, at: declaration.span } : undefined;
  }
  const whole = evaluate(expression, frame);
  if (whole.kind === 'object' && !member(whole, 'value') && member(whole, 'reference')) {
    return { kind: 'unknown', why: `parameter '${declaration.name}' comes out of a key vault`, at: declaration.span };
  }
  const args = [whole, text('value', whole.span)];
  return { kind: 'value', value: apply(given, args, makeCall('member', args, whole.span, frame.scope)) };
}

/** What an argument gives; nothing given (`{}`, null) is null, which means the default. */
const given: TemplateFunction = {
  ...access,
  apply: (args, call) => {
    const [whole] = args;
    const isEmpty = whole?.kind === 'object' && !member(whole, 'value') && !member(whole, 'reference');
    return isEmpty || whole?.kind === 'null' ? call.null() : access.apply(args, call);
  },
};
