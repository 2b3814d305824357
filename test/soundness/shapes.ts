/** An account as it is to be written; an expression where it is text, left out where undefined. */
export interface AccountShape {
  readonly name: string;
  readonly kind: string | undefined;
  readonly access: string | undefined;
  readonly condition: string | undefined;
  readonly count: string | undefined;
  /** 0: `properties` as an object; else as an expression, in several forms. */
  readonly properties: number;
}

/** One connection of an endpoint. */
export interface ConnectionShape {
  readonly target: string;
  readonly groups: string;
  readonly isExpression: boolean;
}

/** An endpoint, its list of connections in one of several forms. */
export interface EndpointShape {
  readonly connections: readonly ConnectionShape[];
  readonly isManual: boolean;
  readonly list: number;
  readonly test: string;
  readonly count: string | undefined;
  readonly condition: string | undefined;
}

/** What a module is given for a parameter: 0 a value, 1 an expression that gives `{ value }`, 2 maybe null, 3 null, 4 nothing. */
export interface ArgumentShape {
  readonly form: number;
  readonly value: string;
  readonly test: string;
  /** Whether a parameter that must have a value may be left without one, which Azure refuses. */
  readonly isCareless: boolean;
}

/** A nested deployment. */
export interface ModuleShape {
  readonly template: TemplateShape;
  readonly isOuter: boolean;
  /** Whether the template stands in a variable. */
  readonly isVariable: boolean;
  readonly group: string | undefined;
  readonly condition: string | undefined;
  readonly count: string | undefined;
  readonly args: Readonly<Record<string, ArgumentShape>>;
  /** 0: `parameters` as an object; else as an expression, in several forms. */
  readonly parameters: number;
}

/** A template, root or nested. */
export interface TemplateShape {
  readonly isSymbolic: boolean;
  /** A root that goes to a subscription, and its modules to groups. */
  readonly isSubscription: boolean;
  readonly accounts: readonly AccountShape[];
  readonly endpoints: readonly EndpointShape[];
  readonly modules: readonly ModuleShape[];
  /** Defaults by parameter; none where undefined. */
  readonly defaults: Readonly<Record<string, string | undefined>>;
  readonly variables: { readonly v: string; readonly listCount: string | undefined };
  readonly outputs: { readonly id: string; readonly name: string; readonly flag: string; readonly isSecure: boolean };
}

/** The parameters of every template: name, type, the type of expressions that give one. */
export const declared = {
  p: { type: 'string', gives: 'T' },
  q: { type: 'string', gives: 'T' },
  u: { type: 'string', gives: 'T' },
  c: { type: 'string', gives: 'T', allowedValues: ['Disabled', 'Enabled', 'a'] },
  s: { type: 'securestring', gives: 'T' },
  n: { type: 'string', gives: 'A', nullable: true },
  b: { type: 'bool', gives: 'B' },
  g: { type: 'bool', gives: 'B' },
  i: { type: 'int', gives: 'N' },
  k: { type: 'int', gives: 'N', allowedValues: [0, 1, 2] },
  a: { type: 'array', gives: 'L' },
  o: { type: 'object', gives: 'O' },
  d: { type: 'string', gives: 'T' },
  e: { type: 'string', gives: 'T' },
} as const satisfies Readonly<
  Record<string, { type: string; gives: 'T' | 'B' | 'N' | 'L' | 'O' | 'A'; allowedValues?: readonly unknown[]; nullable?: true }>
>;
