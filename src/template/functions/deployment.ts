import { segment } from '../../model/id-text.ts';
import { textOf } from '../../model/text.ts';
import { unknown, type Value } from '../../model/value.ts';
import { askedOf } from './scope.ts';
import type { Call, FunctionTable } from './table.ts';

function deployment(_: readonly Value[], call: Call): Value {
  const { name, template, kind, path } = call.scope;
  const version: [string, Value][] =
    template.contentVersion === undefined ? [] : [['contentVersion', call.text(template.contentVersion)]];
  const properties = call.object(new Map<string, Value>([['template', call.object(new Map(version))]]));
  const place: [string, Value][] =
    kind === 'resourceGroup'
      ? []
      : [['location', unknown(`${path}deployment().location`, 'the location of the deployment is not known', call.span)]];
  return call.object(new Map<string, Value>([['name', textOf(segment(name), call.span)], ...place, ['properties', properties]]));
}

/** The same for everybody who asks during one deployment, and only known then. */
const asked = (args: readonly Value[], call: Call): Value =>
  args.length > 0
    ? call.open('it is only known once deployed')
    : askedOf(`${call.name}()`, call.scope.place.tenant, call, { shape: 'object' });

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment */
export const deploymentFunctions: FunctionTable = {
  deployer: { arity: [0, 0], apply: asked },
  deployment: { arity: [0, 0], apply: deployment },
  environment: { arity: [0, 0], apply: asked },
};
