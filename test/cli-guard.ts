import type { Evaluated, Report, Shown } from '../src/model/report.ts';
import type { Rule } from '../src/model/rule.ts';
import { wholeFile } from '../src/model/span.ts';
import type { CheckOptions, PlaceOptions, ReadOptions } from '../src/options.ts';
import { account, finding, input, report, resource, template } from './report-sample.ts';

// Stands in for `src/guard.ts` and `src/rules/index.ts` in the bundle that `cli.test.ts` runs: what it answers hangs on the first path.

export const rules: readonly Rule[] = report.rules;

const problem = { message: 'is no \x1b JSON', at: wholeFile(template) };
const good: Report = { ...report, findings: [] };

const answers: Readonly<Record<string, Report>> = {
  error: report,
  warning: { ...report, findings: [{ ...finding, level: 'warning' }] },
  note: { ...report, findings: [{ ...finding, level: 'note' }] },
  problem: { ...good, problems: [problem] },
  both: { ...report, problems: [problem] },
  large: { ...report, findings: Array(20_000).fill(finding) },
  good,
};

/** Says in a note what it was told. */
export async function check({ tell, reads, ...options }: CheckOptions): Promise<Report> {
  const [path = ''] = options.paths;
  if (path === 'reads') reads?.('linked.json');
  if (path === 'crash') throw new Error('boom \x1b');
  if (path === 'tell') tell('odd \x1b.json is not for us');
  const note = { kind: 'told', message: JSON.stringify(options), at: account.resource.span };
  return answers[path] ?? { ...good, notes: [note] };
}

/** One resource. */
export async function show({ paths: [path], place, source, reads }: ReadOptions): Promise<Shown> {
  if (path === 'reads') reads?.('linked.json');
  const label = JSON.stringify({ ...place, source });
  const resources = [{ input: 0, pointer: null, resource: { ...resource, label } }];
  return { inputs: [input], resources, problems: path === 'problem' ? [problem] : [] };
}

/** Each line as it came, with the place. */
export function evaluateExpressions(lines: readonly string[], place: PlaceOptions): readonly Evaluated[] {
  return lines.map((expression) => ({ expression, value: place.location ?? null }));
}
