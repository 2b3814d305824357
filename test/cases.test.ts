import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { check, show } from '../src/guard.ts';
import type { FailOn } from '../src/model/settings.ts';
import { exitCodeOf, type Policy } from '../src/options.ts';
import { readBaseline } from '../src/policy/baseline.ts';
import { reporters } from '../src/reporters.ts';
import { rules } from '../src/rules/index.ts';
import { readSettings } from '../src/settings.ts';
import { createFiles } from '../src/source/files.ts';
import { readJson } from '../src/source/json.ts';

const { UPDATE } = process.env;
const root = fileURLToPath(new URL('../fixtures/cases', import.meta.url));
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const option = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const several = { type: 'string', multiple: true, default: [] as string[] } as const;

/** The options of `arguments.txt`, one a line: what the command line would be told, `show` as a first line included. */
function readArguments(folder: string) {
  const file = join(folder, 'arguments.txt');
  const args = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const place = { 'tenant-id': option, 'subscription-id': option, 'management-group-id': option, 'resource-group': option };
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...place,
      location: option,
      'deployment-name': option,
      parameters: several,
      'no-parameters': flag,
      source: option,
      strict: flag,
      quiet: flag,
      'fail-on': option,
      baseline: option,
      today: { type: 'string', default: '2026-11-30' },
      edited: several,
      removed: several,
    },
  });
}

/** What the configuration and the baseline in the folder say, as if it were a repository of its own. */
async function policyOf(folder: string, { values }: ReturnType<typeof readArguments>): Promise<Policy> {
  const files = createFiles(folder);
  const { settings, problems } = await readSettings({ folder: '', read: async (path) => files.read(path) }, undefined, rules);
  expect(problems).toEqual([]);
  const { today, edited, removed } = values;
  const change =
    edited.length + removed.length > 0 ? { change: { edited: new Set(edited), removed: new Set(removed) } } : undefined;
  const reading = files.read(values.baseline ?? settings.baseline?.path ?? '<none>');
  const root = reading.kind === 'text' ? readJson(reading.file).root : undefined;
  const baseline = root && readBaseline(root);
  if (baseline && 'message' in baseline) throw new Error(baseline.message);
  return { settings, pathPrefix: '', today, baseline, ...change };
}

/** All that a run gives: its report in each format, what it says on stderr, and how it ends. */
async function run(folder: string): Promise<Readonly<Record<string, string>>> {
  const given = readArguments(folder);
  const { values, positionals } = given;
  const policy = await policyOf(folder, given);
  const isShow = positionals[0] === 'show';
  const paths = isShow ? positionals.slice(1) : positionals;
  const told: string[] = [];
  const read = {
    folder,
    paths: paths.length > 0 ? paths : ['.'],
    parameters: values.parameters,
    parametersBeside: !values['no-parameters'],
    place: {
      tenantId: values['tenant-id'],
      subscriptionId: values['subscription-id'],
      managementGroupId: values['management-group-id'],
      resourceGroup: values['resource-group'],
      location: values.location,
      deploymentName: values['deployment-name'],
    },
    source: values.source,
    policy,
    tell: (message: string) => void told.push(`stderr: ${message}`),
  };
  const withEnd = (text: string, code: number) => `${[text.trimEnd(), ...told, `exit code ${code}`].join('\n')}\n`;
  if (isShow) {
    const shown = await show(read);
    return { txt: withEnd(reporters.show.text(shown), shown.problems.length > 0 ? 2 : 0), json: reporters.show.json(shown) };
  }
  const report = await check({ ...read, strict: values.strict || policy.settings.strict === true });
  const options = { version: '0.0.0', colour: false, quiet: values.quiet, pathPrefix: '' };
  const { text, json, sarif } = reporters.check;
  const code = exitCodeOf(report, (values['fail-on'] ?? policy.settings.failOn ?? 'error') as FailOn);
  return { txt: withEnd(text(report, options), code), json: json(report, options), sarif: sarif(report, options) };
}

test.each(cases)('%s', async (name) => {
  const folder = join(root, name);
  const got = await run(folder);
  for (const [ending, actual] of Object.entries(got)) {
    const file = join(folder, `expected.${ending}`);
    const isWanted = ending === 'txt' || existsSync(file);
    if (isWanted && UPDATE) writeFileSync(file, actual);
    if (isWanted) expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no expected.txt').toBe(actual);
  }
});

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(20);
});
