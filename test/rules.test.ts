import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import type { Report, VerdictKind } from '../src/model/report.ts';
import type { Rule } from '../src/model/rule.ts';
import { reporters } from '../src/reporters.ts';
import { rules } from '../src/rules/index.ts';

const { UPDATE } = process.env;
const root = fileURLToPath(new URL('..', import.meta.url));

function run(folder: string): Promise<Report> {
  return check({ folder, paths: ['.'], parameters: [], parametersBeside: true, place: {}, tell: () => undefined, strict: false });
}

async function runExample(template: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'aoai-guard-'));
  try {
    writeFileSync(join(folder, 'main.json'), template);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const verdictsOf = ({ accounts }: Report, { id }: Rule) => accounts.map(({ verdicts }) => verdicts.get(id));

/** What the report says of one rule, as `check` prints it. */
function sayingOf(report: Report, rule: Rule): string {
  const findings = report.findings.filter((finding) => finding.rule.id === rule.id);
  const options = { version: '0.0.0', colour: false, quiet: true, pathPrefix: '' };
  return reporters.check.text({ ...report, findings }, options);
}

/** The page of a rule, all of it taken from the rule and from what the guard says of its examples. */
async function pageOf(rule: Rule): Promise<string> {
  const { id, name, level, asks, title, why, fix, examples } = rule;
  const saying = sayingOf(await runExample(examples.failing), rule);
  return `<!-- Written by \`npm run docs:update\` from src/rules/${name}.ts: change that instead. -->

# ${id} ${name}

Asks: ${asks}. Reports: ${title}. Level: ${level}.

**Why:** ${why}

**Fix:** ${fix}

## This fails

\`\`\`json
${examples.failing.trim()}
\`\`\`

\`\`\`text
${saying.trim()}
\`\`\`

## This passes

\`\`\`json
${examples.passing.trim()}
\`\`\`

When it passes, is violated or stays undecided: [the contract](../contract.md), section 3.
`;
}

const cases = await run(join(root, 'fixtures/cases'));

for (const rule of rules) {
  const { id, name, examples } = rule;

  test(`${id}: its failing example fails, its passing one passes`, async () => {
    expect(verdictsOf(await runExample(examples.failing), rule)).toEqual(['violation']);
    expect(verdictsOf(await runExample(examples.passing), rule)).toEqual(['pass']);
  });

  test.each<VerdictKind>(['pass', 'violation', 'undecided'])(`${id}: a case shows %s`, (verdict) => {
    expect(verdictsOf(cases, rule)).toContain(verdict);
  });

  test(`${id}: its page is what is generated`, async () => {
    const file = join(root, 'docs/rules', `${id}.md`);
    const page = await pageOf(rule);
    if (UPDATE) writeFileSync(file, page);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no page').toBe(page);
  });

  test(`${id}: its file is named after it`, () => {
    expect(existsSync(join(root, 'src/rules', `${name}.ts`))).toBe(true);
  });
}

test('ids and names are told apart, ids in order', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});
