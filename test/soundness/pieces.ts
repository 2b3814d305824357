import fc from 'fast-check';
import { expressionsOf, type Forms, leaves, words } from './expressions.ts';

/**
 * Places in expressions that are filled in when the template around is known: an account's name, a module's output, and what this
 * one deployment likes to write everywhere, so that its parts often meet.
 */
export const mark = {
  favourite: (what: keyof Favourites) => `«${what}»`,
  account: (index: number) => `«account ${index}»`,
  output: (index: number, name: string, form: number) => `«output ${index} ${name} ${form}»`,
};

/** What every generated template may ask for; names are drawn from few letters, so that they often are the same. */
const asked: Forms = {
  T: [
    "parameters('p')",
    "parameters('q')",
    "parameters('c')",
    "parameters('s')",
    "parameters('d')",
    "parameters('u')",
    'resourceGroup().name',
    'subscription().subscriptionId',
    "variables('v')",
    mark.output(0, 'name', 0),
  ],
  N: ["parameters('i')", "parameters('k')", "length(parameters('a'))"],
  B: ["parameters('b')", "parameters('g')", "equals(parameters('p'),'a')", "empty(parameters('q'))", mark.output(0, 'flag', 1)],
  L: ["parameters('a')", "variables('list')", mark.output(0, 'ids', 2)],
  O: ["parameters('o')", 'deployment()'],
  A: ["tryGet(parameters('o'),'name')", "parameters('n')", "parameters('o').name", "tryGet(parameters('a'),0)"],
};

/** What is written in many places of one deployment. */
export interface Favourites {
  readonly name: string;
  readonly loopName: string;
  readonly condition: string;
  readonly count: string;
  readonly access: string;
}

const anything = expressionsOf(leaves, asked);
const oneOf = (...choices: readonly string[]) => fc.constantFrom(...choices);

/** Most often the favourite or one of the choices, sometimes any expression of the type. */
const mostly = (choices: fc.Arbitrary<string>, type: keyof Forms, what?: keyof Favourites) =>
  fc.oneof(
    { weight: 8, arbitrary: choices },
    { weight: what ? 12 : 0, arbitrary: fc.constant(what ? mark.favourite(what) : '') },
    { weight: 1, arbitrary: anything(type, 2) },
  );

const plainNames = oneOf(
  ...words(`
      'a' 'b' 'A' 'a-x' parameters('p') parameters('q') variables('v') toLower(parameters('p')) concat(parameters('p'),'-x')
      format('{0}-x',parameters('p'))
      parameters('d') if(parameters('b'),'a','b') coalesce(parameters('n'),'a') parameters('o').name take(parameters('p'),1)
      uniqueString(resourceGroup().id) parameters('s')
      last(split(parameters('u'),'/')) coalesce(tryGet(parameters('o'),'name'),'a') parameters('e')
      replace(parameters('p'),'-','') resourceGroup().name deployment().name
    `),
);
const loopNames = oneOf(
  "concat('a',copyIndex('loop'))",
  "parameters('a')[copyIndex('loop')]",
  "format('{0}-{1}',parameters('p'),copyIndex('loop'))",
  "variables('list')[copyIndex('loop')]",
);

/** Names of accounts; those in loops differ from turn to turn, most often. */
export const accountNames = mostly(plainNames, 'T', 'name');
export const accountNamesInLoops = fc.oneof(
  { weight: 3, arbitrary: fc.constant(mark.favourite('loopName')) },
  { weight: 3, arbitrary: loopNames },
  plainNames,
);

const meantNames = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 1 }).map(mark.account) },
  { weight: 3, arbitrary: fc.constantFrom(mark.favourite('name'), mark.favourite('loopName')) },
  plainNames,
);
const accounts = 'Microsoft.CognitiveServices/accounts';
const idForms: readonly ((name: string) => string)[] = [
  (name) => `resourceId('${accounts}',${name})`,
  (name) => `resourceId('${accounts}',${name})`,
  (name) => `concat(resourceGroup().id,'/providers/${accounts}/',${name})`,
  (name) =>
    `format('/subscriptions/{0}/resourceGroups/{1}/providers/${accounts}/{2}',subscription().subscriptionId,resourceGroup().name,${name})`,
  (name) => `resourceId('a','${accounts}',${name})`,
  (name) => `resourceId(subscription().subscriptionId,parameters('q'),'${accounts}',${name})`,
  (name) =>
    `extensionResourceId(format('/subscriptions/{0}/resourceGroups/{1}',subscription().subscriptionId,'b'),'${accounts}',${name})`,
  (name) => `toUpper(resourceId('${accounts}',${name}))`,
  (name) => `resourceId('Microsoft.Search/searchServices',${name})`,
  (name) => `resourceId('${accounts}/projects',${name},'a')`,
  (name) =>
    `concat(resourceGroup().id,'/providers/',if(parameters('b'),'${accounts}','Microsoft.Search/searchServices'),'/',${name})`,
];
const ids = fc.tuple(fc.constantFrom(...idForms), meantNames).map(([form, name]) => form(name));
const outputs = (name: string) =>
  fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 6 })).map(([index, form]) => mark.output(index, name, form));
const otherIds = fc.oneof(
  outputs('id'),
  outputs('ids').map((list) => `first(${list})`),
  oneOf("parameters('u')", "parameters('p')", "parameters('o').id", "coalesce(tryGet(parameters('o'),'id'),parameters('u'))"),
);

/** Ids of accounts, and of what is none. */
export const targets: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: ids },
  { weight: 3, arbitrary: otherIds },
  {
    weight: 1,
    arbitrary: fc
      .tuple(oneOf("parameters('b')", "equals(parameters('p'),'a')", "not(parameters('b'))"), ids, fc.oneof(ids, otherIds))
      .map(([test, one, other]) => `if(${test},${one},${other})`),
  },
  { weight: 1, arbitrary: anything('T', 2) },
);

/** Lists of group ids. */
export const groups = mostly(
  oneOf(
    ...words(`
      createArray('account') createArray('Account','b') createArray('portal') createArray() createArray(parameters('p'))
      parameters('a') concat(parameters('a'),createArray('account'))
    `),
    ...[
      "if(parameters('b'),createArray('account'),createArray('portal'))",
      "union(createArray('portal'),parameters('a'))",
      "createArray(toLower(parameters('p')))",
      "filter(createArray('account','b'),lambda('x',not(equals(lambdaVariables('x'),parameters('p')))))",
    ],
    ...words(`
      map(parameters('a'),lambda('x','account')) split('account,b',',') coalesce(parameters('n'),createArray('account'))
      take(createArray('b','account'),parameters('k')) intersection(createArray('account'),parameters('a'))
      createArray(if(parameters('g'),'account','b'),parameters('q')) null() distinct(createArray(parameters('p'),'account'))
      skip(parameters('a'),1) flatten(createArray(parameters('a'),createArray('account')))
    `),
  ),
  'L',
);

/** Conditions of resources. */
const anyConditions = oneOf(
  ...words(`
      true() parameters('b') parameters('g') not(parameters('b')) equals(parameters('p'),'a')
      and(parameters('b'),parameters('g')) or(parameters('b'),not(parameters('g')))
      not(empty(parameters('a'))) equals(parameters('c'),'Disabled') bool(parameters('p')) empty(parameters('o'))
      contains(parameters('o'),'name') greater(parameters('i'),0) false()
    `),
  ...[
    "if(parameters('b'),parameters('g'),false())",
    "equals(parameters('b'),true())",
    "not(equals(parameters('c'),'Disabled'))",
    "greater(length(parameters('a')),0)",
  ],
);
export const conditions = mostly(anyConditions, 'B', 'condition');

/** How often loops run. */
const anyCounts = oneOf(
  '1',
  '2',
  '3',
  '0',
  "length(parameters('a'))",
  "parameters('k')",
  "parameters('i')",
  "if(parameters('b'),1,2)",
  "length(variables('list'))",
  "min(parameters('i'),2)",
  "add(parameters('k'),1)",
);
export const counts = mostly(anyCounts, 'N', 'count');

/** What `publicNetworkAccess` is set to. */
const anyAccesses = oneOf(
  ...words(`
      'Disabled' 'disabled' 'Enabled' parameters('c') if(parameters('b'),'Disabled','Enabled')
      if(parameters('b'),'Disabled','disabled') if(equals(parameters('p'),'a'),'Enabled','Disabled')
      toUpper(parameters('c')) parameters('p') null() coalesce(parameters('n'),'Disabled')
      if(empty(parameters('p')),parameters('c'),'Disabled') coalesce(tryGet(parameters('o'),'name'),'Disabled')
      parameters('d')
      if(equals(parameters('c'),'Disabled'),parameters('c'),'Disabled') concat('Dis','abled')
      format('{0}abled',if(parameters('g'),'Dis','En')) parameters('s') first(createArray('Disabled',parameters('p')))
      variables('v')
    `),
  ...[
    "if(contains(parameters('a'),'a'),'Disabled','Enabled')",
    "if(or(parameters('b'),true()),'Disabled','Enabled')",
    "if(and(parameters('b'),not(parameters('b'))),'Enabled','Disabled')",
    "string(parameters('p'))",
  ],
  ...[
    "if(equals(toLower(parameters('p')),toLower(parameters('q'))),'Enabled','Disabled')",
    "join(createArray('Dis',parameters('p')),'')",
    mark.output(0, 'name', 0),
    "createObject('a','Disabled',parameters('p'),'Enabled').a",
    "if(equals(createArray('x',parameters('p')),createArray(parameters('q'))),'Enabled','Disabled')",
  ],
  ...[
    "reduce(parameters('a'),'Disabled',lambda('x','y',lambdaVariables('y')))",
    "tryGet(createObject('a','Disabled'),parameters('p'))",
    "union(createObject('a','Disabled'),parameters('o')).a",
    "last(concat(parameters('a'),createArray('Disabled')))",
  ],
  ...[
    "if(equals(length(parameters('a')),length(variables('list'))),'Disabled','Enabled')",
    "if(contains(concat('x',parameters('p')),'x'),'Disabled','Enabled')",
    "if(empty(concat(parameters('p'),'x')),'Enabled','Disabled')",
    "if(equals(last(split(parameters('u'),'/')),''),'Enabled','Disabled')",
  ],
);
export const accesses = mostly(anyAccesses, 'T', 'access');

/** The kinds of accounts. */
export const kinds = fc.oneof(
  { weight: 6, arbitrary: oneOf("'OpenAI'") },
  oneOf(
    "'AIServices'",
    "'openai'",
    "'FormRecognizer'",
    "parameters('p')",
    "if(parameters('b'),'OpenAI','FormRecognizer')",
    "if(parameters('b'),'OpenAI','AIServices')",
    'null()',
  ),
);

/** Any expression of the type, small. */
export const small = (type: keyof Forms) => anything(type, 1);

/** Favourites of a deployment. */
export const favourites: fc.Arbitrary<Favourites> = fc.record({
  name: plainNames,
  loopName: loopNames,
  condition: anyConditions,
  count: anyCounts,
  access: anyAccesses,
});
