import { styleText } from 'node:util';
import { type Finding, isWarning, type Note, type Report, type Reporter, type Suppressed } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { positionAt, type Span } from '../model/span.ts';
import { acceptedBy } from './accepted.ts';
import { plain, plainPath } from './plain.ts';
import { snippet } from './snippet.ts';
import { closingLine } from './summary.ts';

/** Further places shown of one finding. */
const mostPlaces = 20;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** The report for people: each finding with its code and further places, why and how to fix once for each rule, what is accepted and by what, a closing line. */
export const textReport: Reporter = (report, { colour, quiet }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const findings = report.findings.map((finding) => findingLines(finding, paint));
  const problems = report.problems.map(({ message, at }) => placed(at, paint(['red', 'bold'], 'problem'), message));
  const blocks = quiet
    ? [...findings, problems]
    : [
        ...findings,
        ...rulesWithFindings(report).map((rule) => ruleLines(rule, paint)),
        problems,
        report.suppressed.flatMap((one) => suppressedLines(one, paint)),
        report.baselined.map((finding) => acceptedLine(finding, 'in the baseline', paint)),
        report.notes.map((note) => noteLine(note, paint)),
        [paint('bold', closingLine(report))],
      ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
};

/** `path:line:column`, as editors link it. */
export function placeText({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `${plainPath(file.path)}:${line}:${column}`;
}

const placed = (at: Span, kind: string, message: string) => `${placeText(at)}: ${kind}: ${plain(message)}`;

const levelStyles = { error: ['red', 'bold'], warning: ['yellow', 'bold'], note: ['cyan', 'bold'] } as const;

function noteLine(note: Note, paint: Paint): string {
  const kind = isWarning(note)
    ? paint(['yellow', 'bold'], 'warning')
    : paint('cyan', note.kind === 'granted' ? 'granted' : 'note');
  return placed(note.at, kind, note.message);
}

function acceptedLine({ rule, level, at, message }: Finding, how: string, paint: Paint): string {
  return `${placed(at, paint('dim', `${level}, ${how}`), message)} ${paint('dim', `[${rule.id} ${rule.name}]`)}`;
}

function suppressedLines({ finding, by }: Suppressed, paint: Paint): readonly string[] {
  const until = by.until === undefined ? '' : ` until ${plain(by.until)}`;
  const line = acceptedLine(finding, 'suppressed', paint);
  return [line, `  by ${acceptedBy[by.kind]} at ${placeText(by.at)}${until}: ${plain(by.reason)}`];
}

function findingLines(finding: Finding, paint: Paint): readonly string[] {
  const { rule, level, verdict, at, related, parameters } = finding;
  const kind = verdict === 'undecided' ? `${level} (undecided)` : level;
  const places = related.slice(0, mostPlaces).map(({ span, message }) => `  ${placeText(span)}: ${plain(message)}`);
  const left = related.length - places.length;
  return [
    `${placed(at, paint([...levelStyles[level]], kind), finding.message)} ${paint('dim', `[${rule.id} ${rule.name}]`)}`,
    ...snippet(at).map((line) => `    | ${line}`),
    ...places,
    ...(left > 0 ? [`  and ${left} more`] : []),
    ...(parameters.length > 0 ? [`  with parameters ${parameters.map((path) => plain(path)).join(', ')}`] : []),
  ];
}

const rulesWithFindings = (report: Report) =>
  report.rules.filter((rule) => report.findings.some((finding) => finding.rule.id === rule.id));

const ruleLines = ({ id, name, title, why, fix }: Rule, paint: Paint) => [
  paint('bold', `${id} ${name}: ${plain(title)}`),
  `  why: ${plain(why)}`,
  `  fix: ${plain(fix)}`,
];
