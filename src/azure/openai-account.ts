import { ask } from '../model/cases.ts';
import { same } from '../model/equality.ts';
import { property } from '../model/property.ts';
import { reasonOf } from '../model/reason.ts';
import type { Resource } from '../model/resource.ts';
import type { Related } from '../model/rule.ts';
import { any, type Truth } from '../model/truth.ts';
import { text, type Value } from '../model/value.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
export const accountType = 'microsoft.cognitiveservices/accounts';

/** The kinds that serve Azure OpenAI models. https://learn.microsoft.com/azure/ai-services/multi-service-resource */
const kinds = ['OpenAI', 'AIServices'] as const;

/** Whether the resource is an account that serves Azure OpenAI models; `maybe` where its kind is unknown, null or left out. */
export function isAzureOpenAI(resource: Resource): Truth {
  if (resource.type !== accountType) return 'no';
  const kind = property(resource.body, 'kind');
  return kind ? ask([kind], ([one]) => (one ? servesOpenAI(one) : 'maybe')) : 'maybe';
}

function servesOpenAI(kind: Value): Truth {
  if (kind.kind === 'null') return 'maybe';
  return any(kinds.map((name) => same(kind, text(name, kind.span))));
}

/** What a message calls a resource: `account 'oai-dev'`, `private endpoint 'pe'`, or its label in another language's words. */
export function titleOf({ label }: Resource): string {
  return label.replace(/^accounts /i, 'account ').replace(/^privateEndpoints /i, 'private endpoint ');
}

/** Why nobody knows that the resource serves Azure OpenAI models: the end of a sentence, and where its kind is written. */
export function openKind(resource: Resource): Related {
  const kind = property(resource.body, 'kind');
  if (!kind) return { message: 'its kind is left out', span: resource.span };
  return { message: kind.kind === 'null' ? 'its kind is null' : `its kind is not known: ${reasonOf(kind)}`, span: kind.span };
}

/** The kind as written; null where it is not known. */
export function kindOf(resource: Resource): string | null {
  const kind = property(resource.body, 'kind');
  return kind?.kind === 'text' ? kind.value : null;
}
