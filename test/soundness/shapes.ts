import fc from 'fast-check';
import {
  accesses,
  accountNames,
  accountNamesInLoops,
  conditions,
  counts,
  favourites,
  groups,
  kinds,
  small,
  targets,
} from './pieces.ts';

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
}

/** A nested deployment. */
export interface ModuleShape {
  readonly template: TemplateShape;
  readonly isOuter: boolean;
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
  readonly accounts: readonly AccountShape[];
  readonly endpoints: readonly EndpointShape[];
  readonly modules: readonly ModuleShape[];
  /** Defaults by parameter; none where undefined. */
  readonly defaults: Readonly<Record<string, string | undefined>>;
  readonly variables: { readonly v: string; readonly listCount: string | undefined };
  readonly outputs: { readonly id: string; readonly name: string; readonly flag: string; readonly isSecure: boolean };
}

const seldom = <T>(arbitrary: fc.Arbitrary<T>, frequency = 3) =>
  fc
    .option(arbitrary, { nil: undefined, freq: 1 })
    .chain((one) =>
      one === undefined ? fc.constant(undefined) : fc.nat({ max: frequency }).map((pick) => (pick === 0 ? one : undefined)),
    );

const accounts: fc.Arbitrary<AccountShape> = seldom(counts, 1).chain((count) =>
  fc.record({
    name: count === undefined ? accountNames : accountNamesInLoops,
    kind: fc.option(kinds, { nil: undefined, freq: 15 }),
    access: fc.option(accesses, { nil: undefined, freq: 15 }),
    condition: seldom(conditions, 2),
    count: fc.constant(count),
    properties: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
  }),
);

const connections: fc.Arbitrary<ConnectionShape> = fc.record({
  target: targets,
  groups: fc.oneof({ weight: 3, arbitrary: fc.constant("createArray('account')") }, groups),
  isExpression: fc.boolean(),
});

const endpoints: fc.Arbitrary<EndpointShape> = fc.record({
  connections: fc.array(connections, { minLength: 1, maxLength: 2 }),
  isManual: fc.nat({ max: 6 }).map((pick) => pick === 0),
  list: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
  test: conditions,
  condition: seldom(conditions, 1),
  count: seldom(counts, 1),
});

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

const letters = {
  T: fc.constantFrom("'a'", "'b'", "'Disabled'"),
  B: fc.constantFrom('true()', 'false()', "not(parameters('b'))"),
  N: fc.constantFrom('1', '2'),
  L: fc.constantFrom("createArray('a')", "createArray('account')"),
  O: fc.constantFrom("createObject('name','a')", "createObject('name','b')"),
  A: fc.constantFrom('null()', "tryGet(parameters('o'),'name')", "'a'"),
};

const args: fc.Arbitrary<Readonly<Record<string, ArgumentShape>>> = fc.record(
  Object.fromEntries(
    Object.entries(declared).map(([name, { gives }]) => {
      const value =
        name === 'u'
          ? fc.oneof(targets, small(gives))
          : fc.oneof(fc.constant(`parameters('${name}')`), letters[gives], small(gives));
      const form = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) });
      return [name, fc.record({ form, value, test: fc.constantFrom("parameters('b')", "empty(parameters('a'))") })];
    }),
  ),
);

const defaults = fc.record({
  p: seldom(
    fc.constantFrom("'a'", "'b'", "parameters('q')", "toLower(parameters('q'))", 'newGuid()', "concat(parameters('q'),'-x')"),
    1,
  ),
  q: seldom(fc.constantFrom("'a'", "'b'", 'resourceGroup().name', 'take(utcNow(),1)'), 2),
  c: seldom(fc.constantFrom("'Disabled'", "'Enabled'"), 2),
  s: seldom(fc.constantFrom("'a'", 'newGuid()', "parameters('p')")),
  b: seldom(fc.constantFrom('true()', 'false()', "equals(parameters('q'),'a')"), 2),
  a: seldom(fc.constantFrom("createArray('a','b')", 'createArray()', "createArray(parameters('p'))")),
  o: seldom(fc.constantFrom("createObject('name','a')", "createObject('name',parameters('p'),'id','')")),
  d: fc.constantFrom(
    "'a'",
    "parameters('p')",
    "concat(parameters('q'),'-x')",
    'newGuid()',
    "if(parameters('b'),'Disabled','Enabled')",
    'uniqueString(resourceGroup().id)',
  ),
  e: fc.constantFrom('newGuid()', 'utcNow()', "concat('a',newGuid())"),
});

const outputs = fc.record({
  id: targets,
  name: fc.oneof(fc.constant('«account 0»'), accountNames),
  flag: conditions,
  isSecure: fc.nat({ max: 8 }).map((pick) => pick === 0),
});

/** Templates with modules down to the depth. */
export function templates(depth: number): fc.Arbitrary<TemplateShape> {
  const modules: fc.Arbitrary<readonly ModuleShape[]> =
    depth === 0
      ? fc.constant([])
      : fc.oneof(
          { weight: 3, arbitrary: fc.array(moduleOf(templates(depth - 1)), { maxLength: 2 }) },
          siblings(moduleOf(templates(depth - 1))),
        );
  return fc.record({
    isSymbolic: fc.boolean(),
    accounts: fc.array(accounts, { maxLength: 2 }),
    endpoints: fc.array(endpoints, { maxLength: 2 }),
    modules,
    defaults,
    variables: fc.record({ v: accountNames, listCount: seldom(counts, 1) }),
    outputs,
  });
}

const moduleOf = (template: fc.Arbitrary<TemplateShape>): fc.Arbitrary<ModuleShape> =>
  fc.record({
    template,
    isOuter: fc.nat({ max: 4 }).map((pick) => pick === 0),
    group: seldom(fc.constantFrom("'a'", "'b'", "parameters('q')", 'resourceGroup().name'), 2),
    condition: seldom(conditions, 2),
    count: seldom(counts, 2),
    args,
    parameters: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
  });

/** Two modules of one template, as libraries write them: one declares an account, the other an endpoint to the account it is told of. */
const siblings = (modules: fc.Arbitrary<ModuleShape>): fc.Arbitrary<readonly ModuleShape[]> =>
  fc
    .tuple(
      modules,
      modules,
      accounts,
      endpoints,
      fc.constantFrom("parameters('s')", "parameters('p')", "parameters('d')", "parameters('e')", "parameters('q')"),
    )
    .map(([one, other, account, endpoint, name]) => {
      const own = { ...account, name, count: undefined };
      const connection = {
        target: `resourceId('Microsoft.CognitiveServices/accounts',${name})`,
        groups: "createArray('account')",
        isExpression: false,
      };
      return [
        { ...one, isOuter: false, template: { ...one.template, accounts: [own, ...one.template.accounts], endpoints: [] } },
        {
          ...other,
          isOuter: false,
          template: { ...one.template, endpoints: [{ ...endpoint, connections: [connection], list: 0 }], accounts: [] },
        },
      ];
    });

/** A whole deployment. */
export const deployments = (depth: number): fc.Arbitrary<TemplateShape> =>
  fc.tuple(templates(depth), favourites).map(([shape, favourite]) => {
    const text = JSON.stringify(shape).replace(
      /«(name|loopName|condition|count|access)»/g,
      (_, what: keyof typeof favourite) => favourite[what],
    );
    return JSON.parse(text) as TemplateShape;
  });
