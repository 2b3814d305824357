/** What is found: whether accounts and problems are, and which verdicts other than passes. */
interface Expected {
  readonly accounts: boolean;
  readonly problems: boolean;
  readonly verdicts: readonly ('undecided' | 'violation')[];
}

type Json = Readonly<Record<string, unknown>>;

const account: Json = {
  type: 'Microsoft.CognitiveServices/accounts',
  apiVersion: '2024-10-01',
  name: 'oai',
  kind: 'OpenAI',
  properties: { publicNetworkAccess: 'Enabled' },
};

const bytes = (text: string) => new TextEncoder().encode(text);
const template = (parts: Json) =>
  bytes(
    JSON.stringify({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [account],
      ...parts,
    }),
  );

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const chain = (count: number, first: unknown, next: (before: string) => string) =>
  Object.fromEntries([['v0', first], ...numbers(count).map((index) => [`v${index + 1}`, next(`variables('v${index}')`)])]);

const named = (name: string): Json => ({ ...account, name });
const plain: Expected = { accounts: true, problems: false, verdicts: ['violation'] };
const spent: Expected = { accounts: true, problems: true, verdicts: ['undecided', 'violation'] };
const refused: Expected = { accounts: false, problems: true, verdicts: [] };

const inLoop = (inner: Json): Json => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: "[concat('m', copyIndex())]",
  copy: { name: 'loop', count: 800 },
  properties: {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope: 'inner' },
    template: { contentVersion: '1.0.0.0', resources: [inner] },
  },
});

/** Templates that would take more memory or time than there is, or depth than the stack has, if nobody counted. */
export const hostile: readonly (readonly [string, () => Uint8Array, Expected])[] = [
  [
    'a text doubled 40 times',
    () => template({ variables: chain(40, 'ab', (v) => `[concat(${v}, ${v})]`), resources: [named("[variables('v40')]")] }),
    plain,
  ],
  [
    'an array doubled 40 times',
    () =>
      template({
        variables: chain(40, ['a'], (v) => `[concat(${v}, ${v})]`),
        resources: [named("[string(length(variables('v40')))]")],
      }),
    plain,
  ],
  [
    'an array of itself, 40 levels',
    () =>
      template({
        variables: chain(40, ['a'], (v) => `[createArray(${v}, ${v})]`),
        resources: [named("[string(equals(variables('v40'), variables('v39')))]")],
      }),
    plain,
  ],
  [
    'an object of itself, 40 levels',
    () =>
      template({
        variables: chain(40, { a: 1 }, (v) => `[createObject('a', ${v}, 'b', ${v})]`),
        resources: [{ ...account, tags: "[variables('v40')]" }],
      }),
    plain,
  ],
  [
    'variables in a circle',
    () => template({ variables: { a: "[variables('b')]", b: "[variables('a')]" }, resources: [named("[variables('a')]")] }),
    plain,
  ],
  [
    'a chain of 10,000 variables',
    () => template({ variables: chain(10_000, 'x', (v) => `[${v}]`), resources: [named("[variables('v10000')]")] }),
    plain,
  ],
  [
    '800 times 800 accounts',
    () =>
      template({
        resources: [inLoop({ ...account, name: "[concat('oai', copyIndex())]", copy: { name: 'inner', count: 800 } })],
      }),
    spent,
  ],
  ['800 times 800 times 800 deployments', () => template({ resources: [inLoop(inLoop(inLoop(account)))] }), spent],
  [
    'ranges in ranges',
    () =>
      template({
        variables: {
          v: "[map(range(0, 1000), lambda('a', map(range(0, 1000), lambda('b', map(range(0, 1000), lambda('c', 1))))))]",
        },
        resources: [named("[string(length(variables('v')))]")],
      }),
    spent,
  ],
  [
    'an expression of 100,000 brackets',
    () => template({ resources: [named(`[${'concat('.repeat(10_000)}'a'${')'.repeat(10_000)}]`)] }),
    plain,
  ],
  [
    'JSON of 1,000,000 brackets',
    () => bytes(`{"resources":${'['.repeat(1_000_000)}"Microsoft.CognitiveServices/accounts"`),
    refused,
  ],
  [
    'a function that calls itself',
    () =>
      template({
        functions: [{ namespace: 'n', members: { f: { output: { type: 'int', value: '[add(n.f(), n.f())]' } } } }],
        resources: [named('[string(n.f())]')],
      }),
    spent,
  ],
  [
    'names from every object',
    () =>
      template({
        parameters: { __proto__x: { type: 'string' }, constructor: { type: 'string' } },
        resources: [named("[parameters('constructor')]")],
      }),
    plain,
  ],
  ['twenty million bytes of one text', () => template({ variables: { v: 'x'.repeat(19_000_000) } }), plain],
  ['60,000 accounts', () => template({ resources: numbers(60_000).map((index) => named(`oai${index}`)) }), spent],
  ['more than twenty million bytes', () => template({ variables: { v: 'x'.repeat(20_000_001) } }), refused],
];
