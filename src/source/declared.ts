import type { SourceFile } from '../model/span.ts';

/** `resource "azurerm_x" "y"`, `data "azurerm_x" "y"`, `module "m"` at the beginning of a line; quotes may be left out. */
const block = /^[ \t]*(resource|data|module)[ \t]+"?([^\s"{]+)"?(?:[ \t]+"?([^\s"{]+)"?)?/gm;
const quoted = /"([^"\\\s]+)"/g;

/** What HCL files declare, by the look of their text. */
export interface Declarations {
  /** Addresses: `azurerm_x.y`, `data.azurerm_x.y`, `module.m`. */
  readonly addresses: ReadonlySet<string>;
  /** All that stands between quotes in HCL written as JSON. */
  readonly words: ReadonlySet<string>;
}

/** What files declare: good enough to tell one root module from another, and for nothing more. */
export function declarationsIn(files: readonly SourceFile[]): Declarations {
  const addresses = new Set<string>();
  const words = new Set<string>();
  for (const { path, text } of files) {
    if (path.endsWith('.json')) for (const [, word = ''] of text.matchAll(quoted)) words.add(word);
    else for (const [, kind = '', ...labels] of text.matchAll(block)) addresses.add(addressOf(kind, labels));
  }
  return { addresses, words };
}

/** Those of the addresses that are not declared. */
export function undeclared(all: readonly string[], { addresses, words }: Declarations): readonly string[] {
  return all.filter((address) => !addresses.has(address) && !wordsOf(address).every((word) => words.has(word)));
}

function addressOf(kind: string, [first, second]: readonly (string | undefined)[]): string {
  if (kind === 'module') return `module.${first}`;
  return `${kind === 'data' ? 'data.' : ''}${first}.${second}`;
}

const wordsOf = (address: string) => address.replace(/^(?:data|module)\./, '').split('.');
