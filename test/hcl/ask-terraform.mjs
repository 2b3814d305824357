// Asks the real Terraform (1.11.4, offline, in an empty folder) for the answers in test/hcl-known-answers.json. Not run by `npm test`.
//
//   node test/hcl/ask-terraform.mjs [FILE]    FILE: further expressions, one a line; `#` begins a comment
//
// A line `TYPE <= EXPRESSION` asks what a variable of the type makes of the value. Each row is asked anew. `value` is what Terraform's
// `jsonencode` writes, read as JSON; `failure` marks an expression at which it stops; what it can't tell before an apply is left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const path = new URL('../hcl-known-answers.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'ask-terraform-'));

function answerTo(expression) {
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
  const answers = answerTo(`jsonencode([${expressions.map((one) => `try({ value = ${one} }, { failure = true })`).join(', ')}])`);
  if (answers) return answers;
  if (expressions.length === 1) return [undefined];
  const half = Math.floor(expressions.length / 2);
  return [...ask(expressions.slice(0, half)), ...ask(expressions.slice(half))];
}

function askVariable({ type, expression }) {
  const file = join(folder, 'main.tf');
  writeFileSync(file, `variable "v" {\n  type = ${type}\n  default = ${expression}\n}\n`);
  const answer = answerTo('jsonencode({ value = var.v })');
  rmSync(file);
  return answer ?? { failure: true };
}

const asRow = (line) => {
  const [, type, expression] = /^((?:string|number|bool|any|list|set|map|tuple|object)\b.*?) <= (.*)$/.exec(line) ?? [];
  return type === undefined ? { expression: line } : { type, expression };
};
const before = JSON.parse(readFileSync(path, 'utf8')).map(({ type, expression }) =>
  type ? { type, expression } : { expression },
);
const lines = process.argv[2] ? readFileSync(process.argv[2], 'utf8').split('\n') : [];
const added = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(asRow);
const questions = [...new Map([...before, ...added].map((one) => [JSON.stringify(one), one])).values()];
const plain = questions.filter(({ type }) => type === undefined);
const answers = [];
for (let at = 0; at < plain.length; at += 50) answers.push(...ask(plain.slice(at, at + 50).map(({ expression }) => expression)));
const rows = [
  ...plain.map((question, index) => ({ ...question, ...(answers[index] ?? { none: true }) })),
  ...questions.filter(({ type }) => type !== undefined).map((question) => ({ ...question, ...askVariable(question) })),
];
for (const { none, expression } of rows) if (none) process.stderr.write(`no answer: ${expression}\n`);
const answered = rows.filter(({ none }) => !none);
writeFileSync(path, `[\n${answered.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
process.stderr.write(`${answered.length} rows\n`);
