import { defineConfig } from 'rolldown';

// jsonc-parser's `main` is UMD and dies when bundled; `module` is its ESM build.
export default defineConfig({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name].js', cleanDir: true, minify: false },
});
