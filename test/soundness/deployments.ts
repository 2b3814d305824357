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
import {
  type AccountShape,
  type ArgumentShape,
  type ConnectionShape,
  declared,
  type EndpointShape,
  type ModuleShape,
  type TemplateShape,
} from './shapes.ts';

const seldom = <T>(arbitrary: fc.Arbitrary<T>, frequency = 3) =>
  fc.oneof({ weight: 2 * frequency + 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

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
  isManual: fc.nat({ max: 6 }).map((pick) => pick === 6),
  list: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
  test: conditions,
  condition: seldom(conditions, 1),
  count: seldom(counts, 1),
});

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
      return [
        name,
        fc.record({
          form,
          value,
          test: fc.constantFrom("parameters('b')", "empty(parameters('a'))"),
          isCareless: fc.nat({ max: 15 }).map((pick) => pick === 15),
        }),
      ];
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
  isSecure: fc.nat({ max: 8 }).map((pick) => pick === 8),
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
    isSubscription: fc.constant(false),
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
    isOuter: fc.nat({ max: 4 }).map((pick) => pick === 4),
    isVariable: fc.nat({ max: 9 }).map((pick) => pick === 9),
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
  fc.tuple(templates(depth), favourites, fc.nat({ max: 9 })).map(([shape, favourite, pick]) => {
    const text = JSON.stringify(pick === 9 ? toSubscription(shape) : shape);
    const filled = text.replace(
      /«(name|loopName|condition|count|access)»/g,
      (_, what: keyof typeof favourite) => favourite[what],
    );
    return JSON.parse(filled) as TemplateShape;
  });

const toSubscription = (shape: TemplateShape): TemplateShape => ({
  ...shape,
  isSubscription: true,
  accounts: [],
  endpoints: [],
  modules: shape.modules.map((module) => ({ ...module, isOuter: false, group: module.group ?? "'a'" })),
});
