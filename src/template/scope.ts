import type { Span } from '../model/span.ts';
import { quote } from '../model/term.ts';
import { unknown, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { type Argument, bindParameter } from './parameters.ts';
import type { Place } from './place.ts';
import type { Run } from './run.ts';
import type { DeploymentScope, FunctionDeclaration, ParameterDeclaration, Template } from './syntax.ts';

/** One deployment of one template: what its expressions can ask for. Each name is looked up once, on demand. */
export interface Scope {
  readonly run: Run;
  readonly template: Template;
  /** Which deployment this is, as the beginning of its terms: empty for the root, else ends in `/`. */
  readonly path: string;
  readonly kind: DeploymentScope;
  /** Where `resourceGroup()`, `subscription()` and `resourceId()` are. */
  readonly place: Place;
  /** How many loops of unknown length are around the whole deployment. */
  readonly openLoops: number;
  /** What `deployment().name` is. */
  readonly name: Value;
  /** By lower-case name; undefined where the template declares none. */
  readonly parameter: (name: string) => Value | undefined;
  readonly variable: (name: string) => Value | undefined;
  readonly userFunction: (name: string) => FunctionDeclaration | undefined;
  /** Where its resources go, which is not where an outer-scoped template's own `resourceGroup()` is. */
  readonly target: Target;
  /** Finds what this deployment itself deploys, by symbolic name or id; undefined where it is nothing of the kind. */
  readonly deployed: (target: Value, span: Span) => Deployed | undefined;
  /** How `deployed` is made, for the scopes inside. */
  readonly lookUp: LookUp;
}

/** Where a deployment's resources go. */
export interface Target {
  readonly kind: DeploymentScope;
  readonly place: Place;
}

/** Something a deployment deploys, as `reference()` and its kin see it. */
export interface Deployed {
  /** Undefined where the whole loop is meant. */
  readonly id: Value | undefined;
  /** Of a nested deployment: `{ outputs }`. Undefined for any other resource, which only Azure can describe. */
  readonly state: () => Value | undefined;
  /** The turns of its loop, where the whole loop is meant. */
  readonly turns: () => readonly Deployed[] | undefined;
}

/** Makes the `deployed` of the scope that a frame stands in. */
export type LookUp = (frame: Frame) => { readonly find: Scope['deployed'] };

/** A scope before its names can be looked up. */
export interface ScopeOptions extends Omit<Scope, 'parameter' | 'variable' | 'userFunction' | 'deployed'> {
  /** The value given for a parameter; undefined where none is. */
  readonly argument: (declaration: ParameterDeclaration) => Argument | undefined;
}

/** A scope of its own, with its own parameters and variables. */
export function createScope(options: ScopeOptions): Scope {
  const { template, path } = options;
  const parameter = remembered(template.parameters, 'parameter', path, (declaration) => {
    const term = `${path}parameters(${quote(declaration.name)})`;
    return bindParameter(declaration, options.argument(declaration), {
      term,
      evaluate: (expression) => evaluate(expression, { ...frame, owner: term }),
    });
  });
  const scope: Scope = {
    ...options,
    parameter: (name) => parameter(name, template.parameters.get(name)?.span ?? template.span),
    variable: (name) => variable(name, template.span),
    userFunction: (name) => template.functions.get(name),
    deployed: (target, span) => deployed.find(target, span),
  };
  const frame = frameOf(scope);
  const variable = remembered(template.variables, 'variable', path, (expression) => evaluate(expression(), frame));
  const deployed = options.lookUp(frame);
  return scope;
}

/** The frame in which a scope's own declarations are evaluated. */
export function frameOf(scope: Scope): Frame {
  return { scope, loops: new Map(), loop: undefined, locals: new Map(), arguments: undefined, owner: undefined };
}

/** Looks names up once each; a name that is asked for while it is being worked out is a circle. */
function remembered<D>(declarations: ReadonlyMap<string, D>, what: string, path: string, make: (declaration: D) => Value) {
  const known = new Map<string, Value>();
  const open = new Set<string>();
  return (name: string, span: Span): Value | undefined => {
    const before = known.get(name);
    if (before) return before;
    const declaration = declarations.get(name);
    if (!declaration) return undefined;
    if (open.has(name)) return unknown(`${path}circle(${what}(${quote(name)}))`, `${what} '${name}' refers to itself`, span);
    open.add(name);
    const value = make(declaration);
    open.delete(name);
    known.set(name, value);
    return value;
  };
}
