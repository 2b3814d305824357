// Runs Microsoft's SARIF validator with GitHub's rules on every kind of report. Exits 1 for any error or warning, and where it did not run:
// its own exit code is 0 even for errors, so its output is read, and a report that is broken on purpose must be found among the others.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const [name, version] = ['@microsoft/sarif-multitool-linux', '5.7.0'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.multitool');
const multitool = join(home, 'node_modules', name, 'Sarif.Multitool');
const folder = mkdtempSync(join(tmpdir(), 'aoai-guard-sarif-'));

/** 100 MB, so only whoever runs this has it, in a folder of its own. */
function install() {
  const description = join(home, 'node_modules', name, 'package.json');
  const isThere = existsSync(multitool) && JSON.parse(readFileSync(description, 'utf8')).version === version;
  if (!isThere) {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', '--prefix', home, ...flags, `${name}@${version}`], { cwd: root, stdio: ['ignore', 2, 2] });
  }
  chmodSync(multitool, 0o755);
}

/** Bundles a module of ours beside the packages that it needs, and imports it. */
async function load(name) {
  const dir = join(home, 'bundles');
  const output = { dir, entryFileNames: '[name].mjs', chunkFileNames: `${name}-[name].mjs` };
  await build({
    input: { [name]: join(root, 'test/sarif', `${name}.ts`) },
    cwd: root,
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    logLevel: 'silent',
    output,
  });
  return import(pathToFileURL(join(dir, `${name}.mjs`)).href);
}

async function writeSamples() {
  const { samples } = await load('samples');
  return samples.map(([sample, text]) => write(`sample-${sample}`, text));
}

/** What a report is made of, without its words. */
function shapeOf(value) {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value).map(([key, one]) => `${key}:${shapeOf(one)}`)}}`;
}

/** What the guard says of the demos and of the cases: of the hundreds one of each shape, since the validator takes its time. */
async function writeFixtures() {
  const { sarifOf } = await load('folders');
  const cases = readdirSync(join(root, 'fixtures/cases')).map((one) => `fixtures/cases/${one}`);
  const shapes = new Map();
  for (const one of ['fixtures/demo', 'fixtures/demo-terraform', ...cases]) {
    const text = await sarifOf(root, one);
    const shape = shapeOf(JSON.parse(text));
    if (!shapes.has(shape)) shapes.set(shape, write(one.replaceAll('/', '-'), text));
  }
  return [...shapes.values()];
}

/** What the Action leaves behind: its expected reports. */
function writeActions() {
  const runs = readdirSync(join(root, 'fixtures/action'));
  const reports = runs.map((run) => [run, join(root, 'fixtures/action', run, 'report.sarif')]);
  return reports.filter(([, path]) => existsSync(path)).map(([run, path]) => write(`action-${run}`, readFileSync(path, 'utf8')));
}

function writeBroken(sound) {
  const log = JSON.parse(readFileSync(sound, 'utf8'));
  log.runs[0].results[0].message = {};
  log.runs[0].tool.driver.rules[0].name = log.runs[0].tool.driver.rules[0].id;
  return write('broken', JSON.stringify(log));
}

function write(report, text) {
  const file = join(folder, `${report}.sarif`);
  writeFileSync(file, text);
  return file;
}

/** The validator's errors and warnings, each with the name of the file it is in. */
function validate(files) {
  const output = join(folder, 'validated.sarif');
  const config = join(root, 'test/sarif/multitool.xml');
  const args = ['validate', ...files, '--rule-kind', 'Sarif;Ghas', '-c', config, '-o', output, '--log', 'ForceOverwrite'];
  const { status, stdout, error } = spawnSync(multitool, args, {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  if (status !== 0 || !stdout.includes(`${files.length} files scanned`))
    throw new Error(`the validator did not run: ${error ?? stdout}`);
  const { runs } = JSON.parse(readFileSync(output, 'utf8'));
  return runs.flatMap((run) => run.results.map((result) => describe(run, result)));
}

function describe(run, { ruleId, level = 'warning', message, locations }) {
  const rule = run.tool.driver.rules.find(({ id }) => id === ruleId);
  const pattern = message.text ?? rule?.messageStrings?.[message.id]?.text ?? '';
  const text = pattern.replace(/\{(\d+)\}/g, (_, index) => message.arguments?.[index] ?? '');
  const place = locations[0].physicalLocation;
  return {
    file: basename(place.artifactLocation.uri),
    level,
    line: `${level} ${ruleId} line ${place.region?.startLine}: ${text}`,
  };
}

try {
  if (process.platform !== 'linux') throw new Error('the validator is installed for Linux only');
  install();
  const files = [...(await writeSamples()), ...(await writeFixtures()), ...writeActions()];
  const broken = writeBroken(files.find((file) => file.endsWith('sample-violation.sarif')));
  const found = validate([...files, broken]);
  const [expected, faults] = [true, false].map((isBroken) =>
    found.filter(({ file }) => (file === basename(broken)) === isBroken),
  );
  for (const { file, line } of faults) console.error(`${file}: ${line}`);
  const levels = new Set(expected.map(({ level }) => level));
  if (!levels.has('error') || !levels.has('warning')) throw new Error('the validator did not find what is broken on purpose');
  console.log(
    `${files.length} SARIF reports: ${faults.length} errors and warnings (validator ${version}; ${expected.length} in a report broken on purpose)`,
  );
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
