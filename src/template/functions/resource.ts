import { idOf, segment } from '../../model/id-text.ts';
import { fold } from '../../model/letters.ts';
import { property } from '../../model/property.ts';
import { residual } from '../../model/term.ts';
import { type Part, partsOf } from '../../model/text.ts';
import { isSettled, unknown, type Value } from '../../model/value.ts';
import { scopeParts } from '../ids.ts';
import type { DeploymentScope } from '../syntax.ts';
import { any, type Call, type FunctionTable, type TemplateFunction } from './table.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface IdArguments {
  readonly before: readonly Value[];
  readonly type: string;
  readonly names: readonly Value[];
}

/** Finds the one argument that is a type, after at most `most` others. */
function splitArguments(args: readonly Value[], most: number): IdArguments | undefined {
  const at = args.findIndex((argument) => argument.kind === 'text' && argument.value.includes('/'));
  const type = args[at];
  if (at > most || type?.kind !== 'text') return undefined;
  return { before: args.slice(0, at), type: type.value, names: args.slice(at + 1) };
}

/** A function that makes an id: the arguments before the type say where. */
function idFunction(
  most: number,
  least: number,
  base: (before: readonly Value[], call: Call) => readonly Part[] | string,
): TemplateFunction {
  const apply = (args: readonly Value[], call: Call): Value => {
    const wrong = args.find((argument) => partsOf(argument) === undefined);
    if (wrong) return call.fail(`${call.name}() takes texts only`);
    const split = splitArguments(args, most);
    if (!split)
      return args.every(isSettled)
        ? call.fail('none of its arguments is the type of a resource')
        : call.open('the type of the resource is not known', { shape: 'text' });
    const start = base(split.before, call);
    if (typeof start === 'string') return call.fail(start);
    return makeId(start, split, call);
  };
  return { arity: [least, any], toleratesUnknown: true, returns: 'text', apply };
}

function makeId(start: readonly Part[], { type, names }: IdArguments, call: Call): Value {
  const [provider, ...types] = type.split('/');
  if (types.length !== names.length) return call.fail(`the type '${type}' takes ${types.length} names`);
  const [name] = names;
  const isGroup = fold(type) === 'microsoft.resources/resourcegroups' && call.name === 'subscriptionresourceid';
  if (isGroup && name) return call.parts([...start, '/resourceGroups/', ...segment(name, 'piece')]);
  // The engine passes over empty names, and has fewer types then.
  const given = names.filter((one) => one.kind !== 'text' || one.value !== '');
  if (given.length === 0) return call.parts([...start, `/providers/${provider ?? ''}/`]);
  return (
    idOf(start, [provider, ...types.slice(0, given.length)].join('/'), given, call.span, 'piece') ??
    call.fail('a name in an id holds no `/`')
  );
}

function groupBase(before: readonly Value[], call: Call): readonly Part[] | string {
  const { kind, place } = call.scope;
  const [first, second] = before;
  const subscription = second ? first : undefined;
  if (subscription?.kind === 'text' && !guid.test(subscription.value)) return `'${subscription.value}' is no subscription id`;
  const group = second ?? (kind === 'resourceGroup' ? first : undefined);
  const scope: DeploymentScope =
    group || kind === 'resourceGroup' ? 'resourceGroup' : kind === 'subscription' ? 'subscription' : 'tenant';
  const there = {
    ...place,
    subscription: subscription ?? (group ? undefined : first) ?? place.subscription,
    group: group ?? place.group,
  };
  return scopeParts(scope, there);
}

function subscriptionBase([first]: readonly Value[], call: Call): readonly Part[] | string {
  if (first?.kind === 'text' && !guid.test(first.value)) return `'${first.value}' is no subscription id`;
  return scopeParts('subscription', { ...call.scope.place, subscription: first ?? call.scope.place.subscription });
}

const managementGroupBase = ([first]: readonly Value[], call: Call): readonly Part[] | string =>
  first
    ? scopeParts('managementGroup', { ...call.scope.place, managementGroup: first })
    : 'it takes the name of a management group first';

function extensionResourceId(args: readonly Value[], call: Call): Value {
  const [scope, type, ...names] = args;
  const base = scope && partsOf(scope);
  if (!base || !type || names.some((name) => partsOf(name) === undefined))
    return call.fail('extensionResourceId() takes texts only');
  if (type.kind !== 'text') return call.open('the type of the resource is not known', { shape: 'text' });
  const [first] = base;
  const isId = typeof first === 'string' ? /^\/[^/]/.test(first) || (first === '/' && base.length > 1) : base.length > 0;
  if (!isId) return call.fail('its first argument is no id');
  const last = base.at(-1);
  const trimmed = typeof last === 'string' && last.endsWith('/') ? [...base.slice(0, -1), last.slice(0, -1)] : base;
  return makeId(trimmed, { before: [], type: type.value, names }, call);
}

const onceDeployed = 'it is only known once deployed';

/** What only Azure can answer, asked by one deployment: another's question of the same words may have another answer. */
const openHere = (args: readonly Value[], call: Call) =>
  unknown(`${call.scope.path}${residual(call.name, args)}`, onceDeployed, call.span);

/** Of a nested deployment of this template, its outputs; of anything else nobody knows before it is deployed. */
function reference(args: readonly Value[], call: Call): Value {
  const [target, , full] = args;
  const state = target && call.scope.deployed(target, call.span)?.state();
  if (!state) return openHere(args, call);
  const isFull = full?.kind === 'text' && fold(full.value) === 'full';
  return isFull ? call.object(new Map([['properties', state]]), openHere(args, call)) : state;
}

function references(args: readonly Value[], call: Call): Value {
  const [target] = args;
  const turns = target && call.scope.deployed(target, call.span)?.turns();
  if (!turns) return openHere(args, call);
  const open = (index: number) =>
    unknown(`${call.scope.path}${residual(call.name, [...args, call.integer(index)])}`, onceDeployed, call.span);
  return call.array(turns.map((turn, index) => turn.state() ?? open(index)));
}

/** The outputs of a module, the secret ones hidden. */
function listOutputs(args: readonly Value[], call: Call): Value {
  const [target] = args;
  const state = target && call.scope.deployed(target, call.span)?.state();
  const outputs = state && property(state, 'outputs');
  if (outputs?.kind !== 'object') return openHere(args, call);
  return call.object(
    new Map([...outputs.members].map(([name, output]) => [name, property(output, 'value') ?? openHere(args, call)])),
  );
}

function resourceInfo(args: readonly Value[], call: Call): Value {
  const [target] = args;
  const id = target && call.scope.deployed(target, call.span)?.id;
  return id ? call.object(new Map([['id', id]]), openHere(args, call)) : openHere(args, call);
}

const open: TemplateFunction = { arity: [0, any], toleratesUnknown: true, apply: openHere };
const openNames = [
  'externalinput',
  'externalinputs',
  'list',
  'pickzones',
  'providers',
  'roledefinitions',
  'tologicalzone',
  'tologicalzones',
  'tophysicalzone',
  'tophysicalzones',
];

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource */
export const resourceFunctions: FunctionTable = {
  ...Object.fromEntries(openNames.map((name) => [name, open])),
  extensionresourceid: { arity: [3, any], toleratesUnknown: true, returns: 'text', apply: extensionResourceId },
  listoutputswithsecurevalues: { arity: [1, any], toleratesUnknown: true, apply: listOutputs },
  managementgroupresourceid: idFunction(1, 3, managementGroupBase),
  reference: { arity: [1, 3], toleratesUnknown: true, apply: reference },
  references: { arity: [1, 3], toleratesUnknown: true, apply: references },
  resourceid: idFunction(2, 2, groupBase),
  resourceinfo: { arity: [1, any], toleratesUnknown: true, apply: resourceInfo },
  subscriptionresourceid: idFunction(1, 2, subscriptionBase),
  tenantresourceid: idFunction(0, 2, () => []),
};

/** `listKeys()`, `listSecrets()` and every other function a provider offers under a name that begins with `list`. */
export const listFunction: TemplateFunction = open;
