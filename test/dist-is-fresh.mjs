// Builds into a temporary folder and compares with `dist/`, byte by byte. Exits 1 and says what differs.
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import config from '../rolldown.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const fresh = mkdtempSync(join(tmpdir(), 'aoai-guard-dist-'));

function read(folder) {
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } catch {
    return new Map();
  }
}

function compare(built, committed) {
  const faults = [];
  for (const name of new Set([...built.keys(), ...committed.keys()])) {
    const [left, right] = [built.get(name), committed.get(name)];
    if (!left) faults.push(`dist/${name} is no longer built`);
    else if (!right) faults.push(`dist/${name} is missing`);
    else if (!left.equals(right)) faults.push(`dist/${name} differs from line ${firstDifference(left, right)} on`);
    if (left?.includes(root) || left?.includes(fresh))
      faults.push(`dist/${name} holds an absolute path of the machine that built it`);
  }
  return faults;
}

function firstDifference(left, right) {
  const [one, other] = [left, right].map((bytes) => bytes.toString().split('\n'));
  return one.findIndex((line, index) => line !== other[index]) + 1;
}

function checkEntry(committed) {
  const faults = [];
  if (!committed.get('cli.js')?.toString().startsWith('#!/usr/bin/env node\n'))
    faults.push('dist/cli.js does not start with #!/usr/bin/env node');
  try {
    accessSync(join(dist, 'cli.js'), constants.X_OK);
  } catch {
    faults.push('dist/cli.js is not executable');
  }
  return faults;
}

try {
  await build({ ...config, cwd: root, logLevel: 'warn', output: { ...config.output, dir: fresh } });
  const committed = read(dist);
  const faults = [...compare(read(fresh), committed), ...checkEntry(committed)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('dist/ is stale: run `npm run build` and commit it');
  else console.log(`dist/ is fresh: ${committed.size} files, each the same byte by byte`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
