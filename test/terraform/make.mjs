// node test/terraform/make.mjs FOLDER_OF_THE_TOOL [PART_OF_A_NAME, such as truths/]: makes the plans of fixtures/cases/terraform-*, fixtures/terraform and
// fixtures/demo-terraform anew, with the real Terraform. See CONTRIBUTING.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cases } from './cases.mjs';
import { inParallel, plan, readFiles, writeFiles } from './run.mjs';
import { truths } from './truths.mjs';
import { worldOf } from './world.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, '../../fixtures');
const [tool, part = ''] = process.argv.slice(2);
if (!tool || !existsSync(join(tool, 'tfplan.sh'))) throw new Error('name the folder of tfplan.sh first');

/** Everything of a folder but what the guard printed of it. */
function clear(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!name.startsWith('expected.')) rmSync(join(folder, name), { recursive: true });
}

function write(folder, files) {
  clear(folder);
  writeFiles(folder, files);
}

/** The folders of one case, with what must be said in each. */
const foldersOf = ({ name, source, alone, binary }) => [
  ...(source ? [{ kind: 'source', folder: `terraform-${name}-${source[0]}`, verdicts: source[1] }] : []),
  ...(alone
    ? [{ kind: 'alone', folder: `terraform-${name}${source ? '-without-source' : ''}-${alone[0]}`, verdicts: alone[1] }]
    : []),
  ...(binary ? [{ kind: 'binary', folder: `terraform-${name}-as-a-binary-plan-${binary[0]}`, verdicts: binary[1] }] : []),
];

/** The files as the case leaves them: under other names, without some, with others beside. */
const sourceOf = ({ rename = {}, drop, beside }, files) => ({
  ...Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (drop && path.startsWith(drop) ? [] : [[rename[path] ?? path, text]])),
  ),
  ...beside,
});

async function makeCase(one) {
  const made = one.raw ? { files: {}, plan: one.raw } : await plan(tool, one);
  const edited = one.edit ? one.edit(made) : made.plan;
  const texts = {
    [one.file ?? 'plan.json']: edited,
    ...(one.arguments ? { 'arguments.txt': `${one.arguments.join('\n')}\n` } : {}),
  };
  for (const { kind, folder } of foldersOf(one)) {
    const inputs = {
      source: { ...sourceOf(one, made.files), ...texts },
      alone: texts,
      binary: { 'plan.tfplan': made.binary, 'arguments.txt': 'plan.tfplan\n' },
    };
    write(join(fixtures, 'cases', folder), inputs[kind]);
  }
}

const split = (verdicts) => Object.fromEntries(Object.entries(verdicts).map(([address, both]) => [address, both.split(' ')]));

/** A plan that is applied, and the ids that came of it. */
async function makeTruth(one) {
  const low = one.draws ? await plan(tool, { ...one, apply: true, draw: 'low' }) : undefined;
  const made = await plan(tool, { ...one, apply: true });
  write(join(fixtures, 'terraform', one.name), {
    ...made.files,
    'plan.json': made.plan,
    'state.json': [made, ...(low ? [low] : [])].map(({ state }) => worldOf(state)),
    ...(one.binary ? { 'plan.tfplan': made.binary } : {}),
  });
}

/** The demo: its HCL is written by hand, only its plan is made. */
async function makeDemo({ name }) {
  const folder = join(fixtures, name);
  const sources = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.tf'));
  const made = await plan(tool, { files: readFiles(folder, sources) });
  writeFiles(folder, { ...made.files, 'plan.json': made.plan });
}

const failed = [];
const wanted = (kind, all, make) => all.filter(({ name }) => `${kind}/${name}`.includes(part)).map((one) => ({ one, make }));
await inParallel(
  6,
  [
    ...wanted('cases', cases, makeCase),
    ...wanted('truths', truths, makeTruth),
    ...wanted('demo', [{ name: 'demo-terraform' }], makeDemo),
  ],
  async ({ one, make }) => {
    try {
      await make(one);
      console.log(one.name);
    } catch (fault) {
      failed.push(one.name);
      console.error(`${one.name}: ${fault.message}`);
    }
  },
);

const folders = cases.flatMap(foldersOf);
const twice = folders.filter(({ folder }, index) => folders.findIndex((other) => other.folder === folder) !== index);
for (const { folder } of twice) failed.push(`${folder} twice`);
const verdicts = folders.map(({ folder, verdicts }) => [folder, split(verdicts)]).sort();
const bounds = truths.map(({ name, least, taken = false, draws = false }) => [name, { least, taken, draws }]);
writeFileSync(join(here, 'truths.json'), JSON.stringify(Object.fromEntries(bounds)));
writeFileSync(join(here, 'verdicts.json'), JSON.stringify(Object.fromEntries(verdicts)));
execFileSync('npx', ['biome', 'format', '--write', join(here, 'truths.json'), join(here, 'verdicts.json')], { stdio: 'ignore' });
for (const name of readdirSync(join(fixtures, 'cases')))
  if (name.startsWith('terraform-') && !folders.some(({ folder }) => folder === name))
    console.error(`${name}: nobody makes this`);
console.log(failed.length > 0 ? `failed: ${failed.join(', ')}` : `${folders.length} folders, ${truths.length} truths`);
process.exitCode = failed.length > 0 ? 1 : 0;
