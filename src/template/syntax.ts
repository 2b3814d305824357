import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';

/** What both readers (ARM JSON, Bicep) make of the text between brackets and around it. Every node knows where it is written. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Value }
  /** `name` is lower case; a user function's holds its namespace: `contoso.uniquename`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'access'; readonly target: Expression; readonly key: Expression; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly loops: readonly PropertyLoop[]; readonly span: Span }
  /** A text that should be an expression and is none. */
  | { readonly kind: 'invalid'; readonly why: string; readonly span: Span };

/** One member of an object; `key` where its name is an expression, and `name` is that expression's text then. */
export interface Member {
  readonly name: string;
  readonly key: Expression | undefined;
  readonly value: Expression;
}

/** `copy` inside an object: the member `name` becomes an array of `input`, evaluated `count` times; `key` as of a member. */
export interface PropertyLoop {
  readonly name: string;
  readonly key: Expression | undefined;
  readonly count: Expression;
  readonly input: Expression;
  readonly span: Span;
}

/** `copy` on a resource. */
export interface ResourceLoop {
  readonly name: string;
  readonly count: Expression;
  readonly span: Span;
}

/** What a template is deployed to. */
export type DeploymentScope = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

/** What a declaration says of a value's type. */
export interface TypeShape {
  /** Lower case; undefined where the template does not say. */
  readonly name: string | undefined;
  readonly secure: boolean;
  readonly nullable: boolean;
  readonly allowedValues: readonly Value[] | undefined;
  /** The members that are secure themselves or hold secure ones, by lower-case name; `*` for all others and for items. */
  readonly secretMembers: ReadonlyMap<string, TypeShape>;
}

/** One parameter that a template declares. */
export interface ParameterDeclaration {
  readonly name: string;
  readonly type: () => TypeShape;
  readonly defaultValue: (() => Expression) | undefined;
  /** One line of the declaration, never its default. */
  readonly span: Span;
}

/** One user function; its parameters by lower-case name. */
export interface FunctionDeclaration {
  readonly parameters: readonly string[];
  readonly output: () => Expression;
  readonly isSecret: boolean;
}

/** One output that a template declares. */
export interface OutputDeclaration {
  readonly name: string;
  readonly type: () => TypeShape;
  /** Undefined for a loop, see `loop`. */
  readonly value: (() => Expression) | undefined;
  readonly loop: (() => PropertyLoop) | undefined;
  readonly condition: (() => Expression) | undefined;
  readonly span: Span;
}

/** What a nested deployment's `properties` say, before anything is evaluated. */
export interface Module {
  readonly template: ModuleTemplate;
  /** The expression that gives one argument, `{ "value": … }`; undefined where none is given. By lower-case name. */
  readonly argument: (name: string) => Expression | undefined;
  /** Whether further arguments may come from a file that nobody reads (`parametersLink`). */
  readonly hasLinkedArguments: boolean;
  /** `inner` or `outer`: whose parameters and variables the nested template's expressions mean. */
  readonly evaluation: Expression | undefined;
  /** Of a deployment stack: the id of where it deploys to, if that is not where it lies itself. */
  readonly scope: Expression | undefined;
}

/** Where the template of a nested deployment comes from. */
export type ModuleTemplate =
  /** As written; `whole` evaluates all of it, as Azure does where its expressions mean the deployment around. */
  | { readonly kind: 'written'; readonly value: Value; readonly whole: () => Expression }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** A path relative to the file the link is written in. */
  | { readonly kind: 'linked'; readonly path: Expression; readonly span: Span }
  /** An address or a template spec, never read. */
  | { readonly kind: 'elsewhere'; readonly what: Expression; readonly span: Span }
  | { readonly kind: 'none'; readonly span: Span };

/** A module as it is written, or the expression that gives its whole `properties`. */
export type ModuleSource =
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'expression'; readonly properties: Expression };

/** One resource that a template declares, a nested deployment included. */
export interface ResourceDeclaration {
  /** The symbolic name; undefined in the array form. */
  readonly symbol: string | undefined;
  /** In full and as written, also of a child that is nested in its parent; empty where no type can be read. */
  readonly type: string;
  /** In full: a nested child's is joined to its parent's by `/`. */
  readonly name: Expression;
  readonly apiVersion: Expression | undefined;
  readonly existing: boolean;
  readonly onlyIfNotExists: boolean;
  readonly condition: Expression | undefined;
  readonly loop: ResourceLoop | undefined;
  readonly scope: Expression | undefined;
  readonly subscriptionId: Expression | undefined;
  readonly resourceGroup: Expression | undefined;
  /** The declaration without what steers its deployment (`copy`, `condition`, `dependsOn`, `resources`). */
  readonly body: () => Expression;
  /** Set for a nested deployment. */
  readonly module: (() => ModuleSource) | undefined;
  readonly span: Span;
  readonly block: Span;
}

/** A template, of which nothing is evaluated yet. */
export interface Template {
  readonly scope: DeploymentScope;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly variables: ReadonlyMap<string, () => Expression>;
  /** By lower-case `namespace.name`. */
  readonly functions: ReadonlyMap<string, FunctionDeclaration>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
  readonly resources: () => readonly ResourceDeclaration[];
  readonly contentVersion: string | undefined;
  readonly span: Span;
}
