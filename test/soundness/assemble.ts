import { escaped, fillIn } from './marks.ts';
import type { AccountShape, ArgumentShape, ConnectionShape, EndpointShape, ModuleShape, TemplateShape } from './shapes.ts';
import { declared } from './shapes.ts';

type Json = Readonly<Record<string, unknown>>;

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** An expression as it stands in JSON; a plain text stands for itself. */
const written = (expression: string): unknown => {
  if (/^\d$/.test(expression)) return Number(expression);
  return /^'[^'[]+'$/.test(expression) ? expression.slice(1, -1) : `[${expression}]`;
};

const optional = (name: string, expression: string | undefined): Json =>
  expression === undefined ? {} : { [name]: written(expression) };
const loop = (count: string | undefined): Json => (count === undefined ? {} : { copy: { name: 'loop', count: written(count) } });

/** The template of a shape, as JSON. Parameters that nobody asks for are left out. */
export function assemble(shape: TemplateShape): Json {
  const template = templateOf(shape, false);
  const parameters = usedIn(JSON.stringify(template), shape);
  return {
    $schema: shape.isSubscription ? schema.replace('deploymentT', 'subscriptionDeploymentT') : schema,
    ...(shape.isSymbolic ? { languageVersion: '2.0' } : {}),
    contentVersion: '1.0.0.0',
    parameters,
    ...template,
  };
}

/** The declarations of the parameters that a template asks for, also by way of their defaults. */
function usedIn(text: string, { defaults, isSymbolic }: TemplateShape): Json {
  const used = new Map<string, Json>();
  const find = (source: string) => {
    for (const [, name = ''] of source.matchAll(/parameters\('(\w)'\)/g)) {
      const declaration = declared[name as keyof typeof declared];
      if (!declaration || used.has(name)) continue;
      const type = declarationOf(declaration, isSymbolic);
      const byDefault = defaults[name];
      used.set(name, { ...type, ...(byDefault === undefined ? {} : { defaultValue: written(byDefault) }) });
      find(byDefault ?? '');
    }
  };
  find(text);
  return Object.fromEntries(used);
}

/** Templates of the first language version know no `nullable`. */
const declarationOf = ({ gives: _, ...type }: (typeof declared)[keyof typeof declared], isSymbolic: boolean): Json =>
  'nullable' in type && !isSymbolic ? { type: type.type, defaultValue: 'a' } : type;

function templateOf(shape: TemplateShape, isOuter: boolean): Json {
  const { accounts, endpoints, modules, variables, outputs, isSymbolic } = shape;
  const resources: readonly (readonly [string, Json])[] = [
    ...accounts.map((account, index) => [`a${index}`, accountOf(account)] as const),
    ...endpoints.map((endpoint, index) => [`e${index}`, endpointOf(endpoint, index)] as const),
    ...modules.map((module, index) => [`m${index}`, moduleOf(module, index)] as const),
  ];
  const filled = resources.map(([symbol, resource], index) => {
    const before = Number(/^m(\d)$/.exec(symbol)?.[1] ?? modules.length);
    return [
      symbol,
      fillIn(resource, { shape, modules: modules.slice(0, before), isLoop: 'copy' in (resources[index]?.[1] ?? {}) }),
    ] as const;
  });
  const here = { shape, modules, isLoop: false };
  const list =
    variables.listCount === undefined
      ? { list: ['a', 'b'] }
      : { copy: [{ name: 'list', count: written(variables.listCount), input: "[concat('a',copyIndex('list'))]" }] };
  const templates = modules.flatMap((module, index) => (module.isVariable ? [[`t${index}`, escaped(innerOf(module))]] : []));
  const v = written(variables.v.replace(/variables\('v'\)|«output[^»]*»|«account[^»]*»/g, "'a'"));
  return {
    ...(isOuter ? {} : { variables: { v: fillIn(v, here), ...list, ...Object.fromEntries(templates) } }),
    resources: isSymbolic ? Object.fromEntries(filled) : filled.map(([, resource]) => resource),
    outputs: fillIn(
      {
        id: { type: 'string', value: `[${outputs.id}]` },
        name: { type: outputs.isSecure ? 'securestring' : 'string', value: `[${outputs.name}]` },
        flag: { type: 'bool', value: `[${outputs.flag}]` },
        ids: { type: 'array', value: `[createArray(${outputs.id})]` },
      },
      here,
    ),
  };
}

function accountOf({ name, kind, access, condition, count, properties }: AccountShape): Json {
  const expression = access ?? 'null()';
  const forms = [
    optional('publicNetworkAccess', access),
    `[createObject('publicNetworkAccess',${expression})]`,
    `[union(parameters('o'),createObject('publicNetworkAccess',${expression}))]`,
    `[if(parameters('b'),createObject('publicNetworkAccess',${expression}),createObject())]`,
  ];
  return {
    type: 'Microsoft.CognitiveServices/accounts',
    apiVersion: '2024-10-01',
    name: written(name),
    location: 'x',
    ...optional('kind', kind),
    ...optional('condition', condition),
    ...loop(count),
    properties: forms[properties],
  };
}

const connectionOf = ({ target, groups, isExpression }: ConnectionShape): unknown =>
  isExpression
    ? `[${connectionText({ target, groups, isExpression })}]`
    : {
        name: 'c',
        properties: {
          privateLinkServiceId: written(target),
          groupIds: groups === "createArray('account')" ? ['account'] : written(groups),
        },
      };
const connectionText = ({ target, groups }: ConnectionShape) =>
  `createObject('name','c','properties',createObject('privateLinkServiceId',${target},'groupIds',${groups}))`;

function listOf({ connections, list, test }: EndpointShape): unknown {
  const texts = connections.map(connectionText);
  const [first = 'null()'] = texts;
  const all = `createArray(${texts.join(',')})`;
  const forms: readonly unknown[] = [
    connections.map(connectionOf),
    `[if(${test},${all},createArray())]`,
    `[concat(parameters('a'),${all})]`,
    `[filter(${all},lambda('x',${test}))]`,
    `[map(parameters('a'),lambda('x',${first}))]`,
    `[union(${all},parameters('a'))]`,
    `[if(${test},${all},null())]`,
    `[coalesce(parameters('n'),${all})]`,
    `[map(createArray('a','b'),lambda('x',createObject('properties',createObject('privateLinkServiceId',resourceId('Microsoft.CognitiveServices/accounts',lambdaVariables('x')),'groupIds',createArray('account')))))]`,
    `[createArray(if(${test},${first},${texts.at(-1)}))]`,
  ];
  return forms[list];
}

function endpointOf(endpoint: EndpointShape, index: number): Json {
  const name = endpoint.isManual ? 'manualPrivateLinkServiceConnections' : 'privateLinkServiceConnections';
  const [first] = endpoint.connections;
  const isCopy = endpoint.list === 0 && endpoint.test === "parameters('g')" && first;
  const list = isCopy
    ? { copy: [{ name, count: "[length(parameters('a'))]", input: connectionOf(first) }] }
    : { [name]: listOf(endpoint) };
  const own = endpoint.count === undefined ? `e${index}` : `[concat('e${index}-',copyIndex())]`;
  return {
    type: 'Microsoft.Network/privateEndpoints',
    apiVersion: '2024-05-01',
    name: own,
    location: 'x',
    ...optional('condition', endpoint.condition),
    ...loop(endpoint.count),
    properties: list,
  };
}

/** What may be null, or is left out, makes sense only where the template can do without. */
function argumentOf({ form, value, test }: ArgumentShape, isNeeded: boolean): unknown {
  const forms = [
    { value: written(value) },
    `[if(${test},createObject('value',${value}),createObject('value',null()))]`,
    { value: `[if(${test},${value},null())]` },
    { value: null },
    undefined,
    { value: `[tryGet(parameters('o'),'name')]` },
  ];
  return forms[isNeeded ? 0 : form];
}

const innerOf = ({ template, isOuter }: ModuleShape): Json =>
  isOuter
    ? {
        $schema: schema,
        contentVersion: '1.0.0.0',
        ...(template.isSymbolic ? { languageVersion: '2.0' } : {}),
        ...templateOf(template, true),
      }
    : assemble(template);

function moduleOf(module: ModuleShape, index: number): Json {
  const { isOuter, group, condition, count, args, parameters } = module;
  const inner = innerOf(module);
  const asked = isOuter ? [] : Object.entries((inner['parameters'] ?? {}) as Readonly<Record<string, Json>>);
  const given = asked.flatMap(([name, { defaultValue, nullable }]) => {
    const argument = args[name] && argumentOf(args[name], defaultValue === undefined && !nullable && !args[name].isCareless);
    return argument === undefined ? [] : [[name, argument] as const];
  });
  const text = `createObject(${given.map(([name]) => `'${name}',createObject('value',${args[name]?.value})`).join(',')})`;
  const forms = [
    Object.fromEntries(given),
    `[${text}]`,
    `[if(parameters('b'),${text},createObject())]`,
    `[union(parameters('o'),${text})]`,
    "[parameters('o')]",
  ];
  const name = count === undefined ? `m${index}` : `[concat('m${index}-',copyIndex('loop'))]`;
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    ...optional('resourceGroup', group),
    ...optional('condition', condition),
    ...loop(count),
    properties: {
      mode: 'Incremental',
      ...(isOuter
        ? {}
        : { expressionEvaluationOptions: { scope: 'inner' }, ...(given.length > 0 ? { parameters: forms[parameters] } : {}) }),
      template: module.isVariable ? `[variables('t${index}')]` : inner,
    },
  };
}
