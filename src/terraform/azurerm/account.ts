import type { Span } from '../../model/span.ts';
import { nullValue, object, text, type Value } from '../../model/value.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
export const accountType = 'microsoft.cognitiveservices/accounts';

/** What rules ask of an account, in ARM's words; nothing else of a plan is taken over. */
export interface AccountBody {
  readonly kind: Value | undefined;
  readonly publicNetworkAccess: Value | undefined;
  readonly defaultAction: Value | undefined;
}

/** The body of a `Microsoft.CognitiveServices/accounts`. */
export function accountBody({ kind, publicNetworkAccess, defaultAction }: AccountBody, span: Span): Value {
  const members = (all: readonly (readonly [string, Value | undefined])[]) =>
    object(new Map(all.flatMap(([name, value]) => (value ? [[name, value] as const] : []))), span);
  const networkAcls = defaultAction && members([['defaultAction', defaultAction]]);
  return members([
    ['kind', kind && kindIn(kind)],
    [
      'properties',
      members([
        ['publicNetworkAccess', publicNetworkAccess],
        ['networkAcls', networkAcls],
      ]),
    ],
  ]);
}

/** What is no text is no kind that Azure has. */
const kindIn = (kind: Value): Value =>
  kind.kind === 'text' || kind.kind === 'pattern' || kind.kind === 'unknown' ? kind : nullValue(kind.span);

const settings = new Set(['enabled', 'disabled', 'securedbyperimeter', 'allow', 'deny']);

/** A setting of Azure's as it is; any other text is not shown, since it may be anything. */
export function setting(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'text' || settings.has(value.value.toLowerCase())) return value;
  return { ...text('(no setting of Azure)', value.span) };
}

/** `true` and `false` as ARM says them. */
export function asSwitch(value: Value | undefined): Value | undefined {
  if (value?.kind === 'boolean') return { ...text(value.value ? 'Enabled' : 'Disabled', value.span), ...wayOf(value) };
  if (value?.kind === 'null') return nullValue(value.span);
  return value;
}

const wayOf = ({ trail, basis }: Value) => ({ ...(trail && { trail }), ...(basis && { basis }) });
