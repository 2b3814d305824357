import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/corpus/**'], setupFiles: ['test/setup.ts'], testTimeout: 60_000 },
});
