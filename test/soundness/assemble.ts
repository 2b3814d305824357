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
    $schema: schema,
    ...(shape.isSymbolic ? { languageVersion: '2.0' } : {}),
    contentVersion: '1.0.0.0',
    parameters,
    ...template,
  };
}

/** The declarations of the parameters that a template asks for, also by way of their defaults. */
function usedIn(text: string, { defaults }: TemplateShape): Json {
  const used = new Map<string, Json>();
  const find = (source: string) => {
    for (const [, name = ''] of source.matchAll(/parameters\('(\w)'\)/g)) {
      const declaration = declared[name as keyof typeof declared];
      if (!declaration || used.has(name)) continue;
      const { gives: _, ...type } = declaration;
      const byDefault = defaults[name];
      used.set(name, { ...type, ...(byDefault === undefined ? {} : { defaultValue: written(byDefault) }) });
      find(byDefault ?? '');
    }
  };
  find(text);
  return Object.fromEntries(used);
}

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
  return {
    ...(isOuter
      ? {}
      : {
          variables: fillIn(
            { v: written(variables.v.replace(/variables\('v'\)|«output[^»]*»|«account[^»]*»/g, "'a'")), ...list },
            here,
          ),
        }),
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

function argumentOf({ form, value, test }: ArgumentShape): unknown {
  const forms = [
    { value: written(value) },
    `[if(${test},createObject('value',${value}),createObject('value',null()))]`,
    { value: `[if(${test},${value},null())]` },
    { value: null },
    undefined,
    { value: `[tryGet(parameters('o'),'name')]` },
  ];
  return forms[form];
}

function moduleOf(module: ModuleShape, index: number): Json {
  const { template, isOuter, group, condition, count, args, parameters } = module;
  const inner = isOuter
    ? {
        $schema: schema,
        contentVersion: '1.0.0.0',
        ...(template.isSymbolic ? { languageVersion: '2.0' } : {}),
        ...templateOf(template, true),
      }
    : assemble(template);
  const asked = isOuter ? [] : Object.keys((inner['parameters'] ?? {}) as Json);
  const given = asked.flatMap((name) =>
    args[name] && argumentOf(args[name]) !== undefined ? [[name, argumentOf(args[name])] as const] : [],
  );
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
      template: inner,
    },
  };
}

interface Around {
  readonly shape: TemplateShape;
  readonly modules: readonly ModuleShape[];
  readonly isLoop: boolean;
}

/** Fills the marks of `pieces.ts` in, in each text of the JSON. */
function fillIn<T>(json: T, around: Around): T {
  const text = JSON.stringify(json, (_, value: unknown) => (typeof value === 'string' ? fillText(value, around) : value));
  return JSON.parse(text) as T;
}

function fillText(text: string, { shape, modules, isLoop }: Around): string {
  const filled = text
    .replace(
      /«account (\d)»/g,
      (_, index: string) =>
        shape.accounts[Number(index) % Math.max(1, shape.accounts.length)]?.name.replace(/«[^»]*»/g, "'a'") ?? "'a'",
    )
    .replace(/«output (\d) (\w+) (\d)»/g, (_, index: string, name: string, form: string) =>
      outputText(Number(index), name, Number(form), { shape, modules, isLoop }),
    );
  return isLoop ? filled : filled.replaceAll("copyIndex('loop')", '0').replaceAll('copyIndex()', '0');
}

/** A module's output, in one of the forms in which templates ask for it. */
function outputText(index: number, name: string, form: number, { shape, modules, isLoop }: Around): string {
  const at = index % Math.max(1, modules.length);
  const module = modules[at];
  if (!module) return name === 'ids' ? "parameters('a')" : name === 'flag' ? "parameters('b')" : "parameters('u')";
  const turn = isLoop ? "copyIndex('loop')" : '0';
  const own = module.count === undefined ? `'m${at}'` : `format('m${at}-{0}',${turn})`;
  const symbol = module.count === undefined ? `'m${at}'` : `format('m${at}[{0}]',${turn})`;
  const type = 'Microsoft.Resources/deployments';
  const id = module.group === undefined ? `resourceId('${type}',${own})` : `resourceId(${module.group},'${type}',${own})`;
  const long = `extensionResourceId(format('/subscriptions/{0}/resourceGroups/{1}',subscription().subscriptionId,${module.group ?? 'resourceGroup().name'}),'${type}',${own})`;
  const target = shape.isSymbolic ? symbol : form % 3 === 0 ? long : id;
  const forms = [
    `reference(${target}).outputs.${name}.value`,
    `reference(${target},'2022-09-01').outputs['${name}'].value`,
    `tryGet(reference(${target}).outputs,'${name}','value')`,
    `reference(${target},'2022-09-01','Full').properties.outputs.${name}.value`,
  ];
  return forms[form % forms.length] ?? "''";
}
