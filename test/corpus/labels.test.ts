import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Labels that are not followed, and why: docs/decisions/0009-two-labels.md. */
const disputed = [
  'life-import-unknown.json  azurerm_cognitive_account.unk: unknown unknown, right is unknown pass',
  'refs-errored.json  module.wrap.module.inner.azurerm_cognitive_account.this: pass pass, right is pass unknown',
];

test('every label of the corpus and every expression of the oracle is right, as the built guard answers', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const script = fileURLToPath(new URL('../../../shared/tools/labels.mjs', import.meta.url));
  const { stdout } = spawnSync('node', [script, project], { encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(stdout).toMatch(/^expressions: [1-9]\d* right, 0 wrong$/m);
  expect(stdout).toMatch(/^ARM templates: [1-9]\d* right, 0 wrong, 0 false passes$/m);
  expect(stdout).toMatch(/^Terraform plans alone: [1-9]\d* right, 0 wrong, 0 false passes, \d+ left undecided$/m);
  expect(stdout.split('\n').filter((line) => line.includes(', right is '))).toEqual(disputed);
});
