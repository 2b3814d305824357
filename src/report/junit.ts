import { type Account, isWarning, type Report, type Reporter, type ReportOptions } from '../model/report.ts';
import { pathFromRoot } from '../model/root-paths.ts';
import type { Rule } from '../model/rule.ts';
import { positionAt, type Span } from '../model/span.ts';
import { type Answer, answersIn } from './accepted.ts';
import { closingLine } from './summary.ts';
import { element, xmlText } from './xml-text.ts';

/** What became of one test case. */
type Outcome = 'passed' | 'failures' | 'errors' | 'skipped';

interface Case {
  readonly outcome: Outcome;
  readonly xml: string;
}

/** The report for build servers that show JUnit's XML: a suite for each deployment, a case for each account and rule. */
export const junitReport: Reporter = (report, options) => {
  const answerOf = answersIn(report);
  const suites = report.inputs.map((input, index) => {
    const name = [input.path, ...input.parameters].map((path) => pathFromRoot(path, options.pathPrefix)).join(', ');
    return { name, cases: casesOf(report, index, { options, answerOf }), said: [] };
  });
  const all = [...suites, { name: 'aoai-guard', cases: problemCases(report, options), said: notesSaid(report, options) }];
  const cases = all.flatMap((suite) => suite.cases);
  const children = all.map(({ name, cases: own, said }) =>
    element('testsuite', { name, ...countsIn(own) }, [...own.map(({ xml }) => xml), ...said]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'aoai-guard', ...countsIn(cases) }, children)}\n`;
};

function countsIn(cases: readonly Case[]) {
  const count = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return { tests: cases.length, failures: count('failures'), errors: count('errors'), skipped: count('skipped') };
}

interface Context {
  readonly options: ReportOptions;
  readonly answerOf: (rule: string, account: number) => Answer | undefined;
}

function casesOf({ accounts, rules }: Report, input: number, context: Context): readonly Case[] {
  const names = new Map<string, number>();
  return accounts.flatMap((account, index) =>
    account.input !== input
      ? []
      : rules
          .filter(({ id }) => account.verdicts.has(id))
          .map((rule) => {
            const name = `${account.resource.label}: ${rule.id} ${rule.name}`;
            const count = (names.get(name) ?? 0) + 1;
            names.set(name, count);
            return caseOf(account, rule, { ...context, index, name: count === 1 ? name : `${name} (${count})` });
          }),
  );
}

interface Named extends Context {
  /** Of the account, in the report. */
  readonly index: number;
  readonly name: string;
}

function caseOf({ resource, verdicts, evidence }: Account, rule: Rule, { options, answerOf, index, name }: Named): Case {
  const answer = verdicts.get(rule.id) === 'pass' ? undefined : answerOf(rule.id, index);
  const isGranted = evidence.get(rule.id)?.basis === 'configuration';
  const children = answer
    ? [answerElement(answer, options)]
    : isGranted
      ? [element('system-out', {}, ['granted by configuration'])]
      : [];
  const { file } = resource.span;
  const attributes = { classname: pathFromRoot(file.path, options.pathPrefix), name, ...placeOf(resource.span, options) };
  return { outcome: answer ? outcomeOf(answer) : 'passed', xml: element('testcase', attributes, children) };
}

/** Only what is an error fails: `docs/decisions/0014`. */
const outcomeOf = ({ finding, hidden }: Answer): Outcome => (hidden || finding.level !== 'error' ? 'skipped' : 'failures');

function answerElement(answer: Answer, options: ReportOptions): string {
  const { finding, hidden } = answer;
  const { rule, at, related, parameters, level, verdict, message } = finding;
  if (outcomeOf(answer) === 'skipped') return element('skipped', { message: `${hidden?.how ?? level}: ${message}` });
  return element('failure', { type: verdict, message }, [
    xmlText(`${placeText(at, options)}: ${message}`),
    ...related.map((one) => xmlText(`${placeText(one.span, options)}: ${one.message}`)),
    ...(parameters.length > 0
      ? [xmlText(`with parameters ${parameters.map((path) => pathFromRoot(path, options.pathPrefix)).join(', ')}`)]
      : []),
    xmlText(`why: ${rule.why}`),
    xmlText(`fix: ${rule.fix}`),
  ]);
}

function placeOf(span: Span, { pathPrefix }: ReportOptions) {
  return { file: pathFromRoot(span.file.path, pathPrefix), line: positionAt(span.file, span.start).line };
}

function placeText(span: Span, options: ReportOptions): string {
  const { file, line } = placeOf(span, options);
  return `${file}:${line}`;
}

function problemCases({ problems }: Report, options: ReportOptions): readonly Case[] {
  return problems.map(({ message, at }) => {
    const { file, line } = placeOf(at, options);
    const xml = element('testcase', { classname: file, name: `${file}:${line}: problem`, file, line }, [
      element('error', { type: 'problem', message }),
    ]);
    return { outcome: 'errors', xml };
  });
}

/** The closing line and the notes, as what the run has printed. */
function notesSaid(report: Report, options: ReportOptions): readonly string[] {
  if (options.quiet) return [];
  const lines = report.notes.map((note) => {
    return `${placeText(note.at, options)}: ${isWarning(note) ? 'warning' : 'note'}: ${note.message}`;
  });
  return [element('system-out', {}, [closingLine(report), ...lines].map(xmlText))];
}
