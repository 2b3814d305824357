import { sameLetters } from '../model/equality.ts';
import { segment } from '../model/id-text.ts';
import { reasonOf } from '../model/reason.ts';
import { residual } from '../model/term.ts';
import { type Part, partsOf, segmentsOf, textOf } from '../model/text.ts';
import { unknown, type Value } from '../model/value.ts';
import { apply, makeCall } from './apply.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { TemplateFunction } from './functions/table.ts';
import type { Place } from './place.ts';
import type { Target } from './scope.ts';
import type { Expression, ResourceDeclaration } from './syntax.ts';

/** Where a nested deployment goes. https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-subscription#deployment-scopes */
export function targetOf(declaration: ResourceDeclaration, frame: Frame): Target {
  const { kind, place } = frame.scope.target;
  const given = (expression: Expression | undefined) => {
    const value = expression && evaluate(expression, frame);
    return !value || isEmpty(value) ? undefined : value;
  };
  const scope = given(declaration.scope);
  if (scope) return targetIn(scope, place);
  const name = (expression: Expression | undefined, here: Value) => {
    const value = given(expression);
    return value && asName(apply(orHere, [value, here], makeCall('target', [value, here], value.span, frame.scope)));
  };
  const subscription = name(declaration.subscriptionId, place.subscription);
  const group = name(declaration.resourceGroup, place.group);
  const there: Place = { ...place, subscription: subscription ?? place.subscription, group: group ?? place.group };
  return { kind: group ? 'resourceGroup' : subscription ? 'subscription' : kind, place: there };
}

const orHere: TemplateFunction = {
  arity: [2, 2],
  toleratesUnknown: true,
  apply: ([given, here], call) => (given && !isEmpty(given) ? given : (here ?? call.null())),
};

/** Azure takes null and an empty text for nothing given. */
const isEmpty = (value: Value) => value.kind === 'null' || (value.kind === 'text' && value.value === '');

/** A name as a text that holds no `/`, whatever it turns out to be. */
const asName = (value: Value): Value =>
  value.kind === 'unknown' || value.kind === 'pattern' ? textOf(segment(value), value.span) : value;

/** The target that an id names: a resource group, a subscription, a management group or the tenant (`/`). What is not known may be any resource group. */
export function targetIn(scope: Value, place: Place): Target {
  if (scope.kind === 'text' && scope.value === '/') return { kind: 'tenant', place };
  const written = segmentsOf(segment(scope)) ?? [];
  const isId = written[0]?.length === 0;
  const segments = written.filter((one) => one.length > 0);
  const [first, second, third, fourth, ...more] = isWord(segments[0], 'providers') ? segments.slice(1) : segments;
  const name = (parts: readonly Part[]) => textOf(parts, scope.span);
  if (isWord(first, 'Microsoft.Management') && isWord(second, 'managementGroups') && third && !fourth) {
    return { kind: 'managementGroup', place: { ...place, managementGroup: name(third) } };
  }
  if (isId && isWord(first, 'subscriptions') && second && isWord(third, 'resourceGroups') && fourth && more.length === 0) {
    return { kind: 'resourceGroup', place: { ...place, subscription: name(second), group: name(fourth) } };
  }
  const isSettled = segmentsOf(partsOf(scope) ?? []) !== undefined;
  if (isId && isWord(first, 'subscriptions') && second && !third && isSettled)
    return { kind: 'subscription', place: { ...place, subscription: name(second) } };
  const open = (what: string) =>
    unknown(residual(what, [scope]), reasonOf(scope), scope.span, { shape: 'text', segment: 'name' });
  return { kind: 'resourceGroup', place: { ...place, subscription: open('subscriptionOf'), group: open('resourceGroupOf') } };
}

const isWord = (parts: readonly Part[] | undefined, word: string) =>
  parts?.length === 1 && typeof parts[0] === 'string' && sameLetters(parts[0], word);
