// Asks the real Terraform (1.11.4, offline, in an empty folder) for the answers in test/hcl-known-answers.json. Not run by `npm test`.
//
//   node test/hcl/ask-terraform.mjs [FILE]    FILE: further expressions, one a line; `#` begins a comment
//
// Each row is asked anew. `value` is what Terraform's `jsonencode` writes, read as JSON; `failure` marks an expression at which it stops;
// what it can't tell before an apply is left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const path = new URL('../hcl-known-answers.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'ask-terraform-'));

function console(expression) {
  const { stdout } = spawnSync('terraform', ['console', '-no-color'], {
    cwd: folder,
    input: `${expression}\n`,
    encoding: 'utf8',
  });
  const line = stdout.split('\n').findLast((one) => one.startsWith('"'));
  return line === undefined ? undefined : JSON.parse(JSON.parse(line));
}

/** One call answers many; where it fails as a whole, each half is asked by itself. */
function ask(expressions) {
  if (expressions.length === 0) return [];
  const answers = console(`jsonencode([${expressions.map((one) => `try({ value = ${one} }, { failure = true })`).join(', ')}])`);
  if (answers) return answers;
  if (expressions.length === 1) return [undefined];
  const half = Math.floor(expressions.length / 2);
  return [...ask(expressions.slice(0, half)), ...ask(expressions.slice(half))];
}

const before = JSON.parse(readFileSync(path, 'utf8')).map(({ expression }) => expression);
const added = process.argv[2] ? readFileSync(process.argv[2], 'utf8').split('\n') : [];
const expressions = [...new Set([...before, ...added.filter((line) => line.trim() !== '' && !line.startsWith('#'))])];
const rows = [];
for (let at = 0; at < expressions.length; at += 50) {
  const some = expressions.slice(at, at + 50);
  ask(some).forEach((answer, index) => {
    if (answer) rows.push({ expression: some[index], ...answer });
    else process.stderr.write(`no answer: ${some[index]}\n`);
  });
}
writeFileSync(path, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
process.stderr.write(`${rows.length} rows\n`);
