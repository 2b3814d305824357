import { styleText } from 'node:util';
import type { Finding, Report, Reporter } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { positionAt, type Span } from '../model/span.ts';
import { plain, plainPath } from './plain.ts';
import { snippet } from './snippet.ts';
import { closingLine } from './summary.ts';

/** Further places shown of one finding. */
const mostPlaces = 20;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** The report for people: each finding with its code and further places, why and how to fix once for each rule, a closing line. */
export const textReport: Reporter = (report, { colour, quiet }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const findings = report.findings.map((finding) => findingLines(finding, paint));
  const problems = report.problems.map(({ message, at }) => placed(at, paint(['red', 'bold'], 'problem'), message));
  const notes = report.notes.map(({ message, at }) => placed(at, paint('cyan', 'note'), message));
  const blocks = quiet
    ? [...findings, problems]
    : [
        ...findings,
        ...rulesWithFindings(report).map((rule) => ruleLines(rule, paint)),
        problems,
        notes,
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
