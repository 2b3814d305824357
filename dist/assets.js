import "./rolldown-runtime.js";
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// src/source/assets.ts
/** The WebAssembly that reads HCL, as it lies beside the bundle; where the sources run as they are, in the packages it comes from. */
function readGrammar() {
	return {
		runtime: read("web-tree-sitter", "web-tree-sitter.wasm"),
		grammar: read("@tree-sitter-grammars/tree-sitter-hcl", "tree-sitter-hcl.wasm")
	};
}
function read(pack, name) {
	const beside = fileURLToPath(new URL(name, import.meta.url));
	return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`${pack}/${name}`));
}

export { readGrammar };