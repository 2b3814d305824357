// npm run bench: whole processes, the guard's and a bare Node's on the same files, turn by turn. Prints medians and their ratio.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryFiles } from './library.mjs';
import { nestedTemplate } from './nested.mjs';
import { planText } from './plan.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const guard = join(here, '../dist/cli.js');
const place = join(here, '../.bench');
const library = join(place, 'library');
const nested = join(place, 'nested.json');
const plan = join(place, 'plan/plan.json');

const cases = [
  {
    name: '(a) 1,000 files, 70 MB',
    guard: [guard, library],
    bare: [join(here, 'parse-all.mjs'), library],
    aim: 1.5,
    repeats: 7,
    accounts: 17,
  },
  {
    name: '(b) 560 nested deployments',
    guard: [guard, nested],
    bare: [join(here, 'parse-tree.mjs'), nested],
    aim: 2,
    repeats: 15,
    accounts: 5,
  },
  {
    name: '(d) a plan of 20 MB',
    guard: [guard, plan],
    bare: [join(here, 'parse-all.mjs'), dirname(plan)],
    aim: 2,
    repeats: 9,
    accounts: 40,
  },
  { name: '(c) start-up', guard: [guard, '--version'], bare: ['-e', '0'], aim: 2, repeats: 31 },
];

/** Writes the files once; again only when a generator has changed. */
function prepare() {
  const generators = ['random.mjs', 'template.mjs', 'library.mjs', 'nested.mjs', 'plan.mjs'].map((name) =>
    readFileSync(join(here, name)),
  );
  const stamp = createHash('sha256').update(Buffer.concat(generators)).digest('hex');
  const stampFile = join(place, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(place, { recursive: true, force: true });
  let [count, bytes] = [0, 0];
  for (const { path, text } of libraryFiles()) {
    mkdirSync(dirname(join(library, path)), { recursive: true });
    writeFileSync(join(library, path), text);
    count += 1;
    bytes += Buffer.byteLength(text);
  }
  const template = nestedTemplate();
  writeFileSync(nested, template);
  mkdirSync(dirname(plan), { recursive: true });
  writeFileSync(plan, planText(20_000_000, 40));
  writeFileSync(stampFile, stamp);
  const megabytes = (size) => `${(size / 1e6).toFixed(1)} MB`;
  console.log(`written to .bench/: ${count} files, ${megabytes(bytes)}; one template, ${megabytes(Buffer.byteLength(template))}`);
}

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error ?? (status !== 0 && status !== 1)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${error ?? stderr}`);
  return { milliseconds, stdout };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A guard that finds nothing is fast: what it is timed on must first be found. */
function assertAccounts({ guard, accounts, name }) {
  if (accounts === undefined) return;
  const found = JSON.parse(run([...guard, '--format', 'json']).stdout).accounts.length;
  if (found !== accounts) throw new Error(`${name}: the guard found ${found} accounts, not ${accounts}`);
}

function measure(one) {
  assertAccounts(one);
  run(one.bare);
  const turns = Array.from({ length: one.repeats }, () => [run(one.guard).milliseconds, run(one.bare).milliseconds]);
  const [ours, bare] = [median(turns.map(([first]) => first)), median(turns.map(([, second]) => second))];
  return [one.name, ours.toFixed(0), bare.toFixed(0), (ours / bare).toFixed(2), `≤ ${one.aim}`];
}

function print(row) {
  const [name, ...numbers] = row;
  console.log(`${name.padEnd(28)}${numbers.map((cell) => cell.padStart(10)).join('')}`);
}

if (!existsSync(guard)) throw new Error('no dist/cli.js: run `npm run build` first');
prepare();
const wanted = process.argv.slice(2);
print(['case', 'guard ms', 'bare ms', 'ratio', 'aim']);
for (const one of cases) if (wanted.length === 0 || wanted.some((word) => one.name.startsWith(`(${word})`))) print(measure(one));
