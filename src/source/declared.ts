import type { SourceFile } from '../model/span.ts';

/** `resource "azurerm_x" "y"`, `data "azurerm_x" "y"`, `module "m"` at the beginning of a line; quotes may be left out. */
const block = /^[ \t]*(resource|data|module)[ \t]+"?([^\s"{]+)"?(?:[ \t]+"?([^\s"{]+)"?)?/gm;
const quoted = /"([^"\\\s]+)"/g;

/**
 * Those of the addresses (`azurerm_x.y`, `data.azurerm_x.y`, `module.m`) that HCL files don't declare, by the look of their text: enough
 * to tell one root module from another, and no more.
 */
export function undeclared(addresses: readonly string[], files: readonly SourceFile[]): readonly string[] {
  const declared = new Set<string>();
  const words = new Set<string>();
  for (const { path, text } of files) {
    if (path.endsWith('.json')) for (const [, word = ''] of text.matchAll(quoted)) words.add(word);
    else for (const [, kind = '', ...labels] of text.matchAll(block)) declared.add(addressOf(kind, labels));
  }
  return addresses.filter((address) => !declared.has(address) && !wordsOf(address).every((word) => words.has(word)));
}

function addressOf(kind: string, [first, second]: readonly (string | undefined)[]): string {
  if (kind === 'module') return `module.${first}`;
  return `${kind === 'data' ? 'data.' : ''}${first}.${second}`;
}

const wordsOf = (address: string) => address.replace(/^(?:data|module)\./, '').split('.');
