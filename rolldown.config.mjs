import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

// jsonc-parser's `main` is UMD and dies when bundled; `module` is its ESM build.
export default defineConfig({
  input: { cli: 'src/cli.ts', action: 'src/action.ts' },
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  // What the Action does not use of GitHub's toolkit is left out, above all what an HTTP client takes to load; none of it acts when it is loaded.
  treeshake: { moduleSideEffects: (id) => !/node_modules[\\/](?:@actions|tunnel|undici)[\\/]/.test(id) },
  // web-tree-sitter runs the JavaScript that a grammar may hold; this one holds none.
  checks: { eval: false },
  plugins: [grammar(), licences(), executable()],
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name].js', cleanDir: true, minify: false },
});

/** Lays beside the bundle what reads HCL: the runtime that `web-tree-sitter` loads, and the grammar (`src/source/assets.ts`). */
function grammar() {
  return {
    name: 'grammar',
    generateBundle() {
      for (const [fileName, path] of assets()) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
    },
  };
}

function assets() {
  const { resolve } = createRequire(import.meta.url);
  return new Map([
    ['web-tree-sitter.wasm', resolve('web-tree-sitter/web-tree-sitter.wasm')],
    ['tree-sitter-hcl.wasm', resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')],
  ]);
}

/** Writes `licenses.txt`: the licence of every package that the bundle holds, by name. */
function licences() {
  const isLicence = (name) => /^licen[cs]e/i.test(name);
  const textOf = (folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(isLicence);
    if (file === undefined) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  };
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const held = [...modules, ...assets().values()].map((path) => path.replaceAll('\\', '/'));
      const folders = held.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
      const texts = [...new Set(folders)].map(textOf).sort();
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** `npx` and a shell start the entry itself. */
function executable() {
  return {
    name: 'executable',
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry) chmodSync(join(dir, chunk.fileName), 0o755);
    },
  };
}
