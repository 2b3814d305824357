import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';

/** What both readers (ARM JSON, Bicep) make of the text between brackets and around it. Every node knows where it is written. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Value }
  /** `name` is lower case; a user function's holds its namespace: `contoso.uniquename`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'access'; readonly target: Expression; readonly key: Expression; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Expression>; readonly loops: readonly PropertyLoop[]; readonly span: Span }
  /** A text that should be an expression and is none. */
  | { readonly kind: 'invalid'; readonly why: string; readonly span: Span };

/** `copy` inside an object: the member `name` becomes an array of `input`, evaluated `count` times. */
export interface PropertyLoop {
  readonly name: string;
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

export type DeploymentScope = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

export interface ParameterDeclaration {
  readonly name: string;
  /** Lower case; undefined where the template does not say (a `$ref` that leads nowhere). */
  readonly type: string | undefined;
  readonly secure: boolean;
  readonly nullable: boolean;
  readonly defaultValue: (() => Expression) | undefined;
  readonly allowedValues: readonly Value[] | undefined;
  readonly span: Span;
}

export interface FunctionDeclaration {
  readonly parameters: readonly string[];
  readonly output: () => Expression;
}

export interface OutputDeclaration {
  readonly name: string;
  readonly secure: boolean;
  readonly type: string | undefined;
  /** Undefined for a loop, see `loop`. */
  readonly value: (() => Expression) | undefined;
  readonly loop: (() => PropertyLoop) | undefined;
  readonly condition: (() => Expression) | undefined;
  readonly span: Span;
}

/** A nested deployment's own part of its declaration, before anything is evaluated. */
export interface ModuleDeclaration {
  /** The whole `properties`, as an expression: a text in brackets may stand for it. */
  readonly properties: () => Expression;
  /** `properties` as written, where it is an object: its `template` is read as it stands, not evaluated. */
  readonly written: Value | undefined;
}

export interface ResourceDeclaration {
  /** The symbolic name; undefined in the array form. */
  readonly symbol: string | undefined;
  /** In full and as written, also of a child that is nested in its parent. */
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
  readonly module: ModuleDeclaration | undefined;
  /** Provider-less resources of an extension (`"import": "kubernetes"`) are none of Azure's. */
  readonly isAzure: boolean;
  readonly span: Span;
  readonly block: Span;
}

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
