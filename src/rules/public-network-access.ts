import { isAzureOpenAI, titleOf } from '../azure/openai-account.ts';
import { ask, casesOf, valueGiven } from '../model/cases.ts';
import { same } from '../model/equality.ts';
import { print } from '../model/print.ts';
import { property } from '../model/property.ts';
import { reasonOf } from '../model/reason.ts';
import type { Resource } from '../model/resource.ts';
import { passBy, type Related, type Rule, undecided, type Verdict, violation } from '../model/rule.ts';
import type { Truth } from '../model/truth.ts';
import { isSettled, text, type Value } from '../model/value.ts';

/**
 * Azure takes a missing or null `publicNetworkAccess` for enabled, so leaving it out is a violation, not a gap.
 * https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks
 */
export const publicNetworkAccess: Rule = {
  id: 'AOAI001',
  name: 'public-network-access',
  level: 'error',
  asks: 'public network access is Disabled',
  title: 'Azure OpenAI account accepts traffic from the public internet',
  why: 'Anyone on the internet who holds a key or a token can reach the account.',
  fix: "Set `publicNetworkAccess` to `'Disabled'` in the account's properties (azurerm: `public_network_access_enabled = false`), and reach it through a private endpoint.",
  examples: {
    failing: account("'kind': 'OpenAI', 'properties': {}"),
    passing: account("'kind': 'OpenAI', 'properties': { 'publicNetworkAccess': 'Disabled' }"),
  },
  appliesTo: isAzureOpenAI,
  check,
};

function account(members: string): string {
  return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "name": "oai", ${members.replaceAll("'", '"')} }
  ]
}
`;
}

function check(account: Resource): Verdict {
  const written = property(account.body, 'properties', 'publicNetworkAccess');
  if (written === undefined)
    return violation(`${titleOf(account)} does not set publicNetworkAccess, and Azure then enables it`, account.span);
  const access = valueGiven(written, account.conditions);
  const way = related(access, account);
  switch (ask([access], ([one]) => (one ? isDisabled(one) : 'maybe'))) {
    case 'yes':
      return passBy(access);
    case 'no':
      return violation(messageFor(access, account), access.span, way);
    case 'maybe':
      return undecided(`${titleOf(account)} may leave publicNetworkAccess enabled: ${reasonOf(access)}`, access.span, way);
  }
}

function isDisabled(access: Value): Truth {
  return access.kind === 'null' ? 'no' : same(access, text('Disabled', access.span));
}

function messageFor(access: Value, account: Resource): string {
  if (access.kind === 'null') return `${titleOf(account)} sets publicNetworkAccess to null, and Azure then enables it`;
  const values = new Set(casesOf(access).map(({ value }) => print(value)));
  return `${titleOf(account)} sets publicNetworkAccess to ${[...values].join(' or ')}`;
}

/** The way the value came, and the account where that is written elsewhere. */
function related(access: Value, account: Resource): readonly Related[] {
  const message = isSettled(access) ? 'the value comes from here' : 'it depends on this';
  const way = (access.trail ?? []).map((span): Related => ({ span, message }));
  const { span, block } = account;
  const isInside = access.span.file === block.file && access.span.start >= block.start && access.span.end <= block.end;
  return isInside ? way : [...way, { span, message: `${titleOf(account)} is declared here` }];
}
