import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The WebAssembly that reads HCL, as it lies beside the bundle; where the sources run as they are, in the packages it comes from. */
export function readGrammar(): { readonly runtime: Uint8Array; readonly grammar: Uint8Array } {
  return {
    runtime: read('web-tree-sitter', 'web-tree-sitter.wasm'),
    grammar: read('@tree-sitter-grammars/tree-sitter-hcl', 'tree-sitter-hcl.wasm'),
  };
}

function read(pack: string, name: string): Uint8Array {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`${pack}/${name}`));
}
