import type { Finding, Note, Problem, Report, Reporter, ReportOptions } from '../model/report.ts';
import { isWarning } from '../model/report.ts';
import { pathFromRoot } from '../model/root-paths.ts';
import type { Related } from '../model/rule.ts';
import { positionAt, type Region, type Span } from '../model/span.ts';
import { hiddenIn } from './accepted.ts';
import { firstLineOf } from './place.ts';
import { many, plain, plainPath } from './plain.ts';

/** What the Action tells about one place, or about the whole run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** From the root of the repository; undefined where it is about no place. */
  readonly place: { readonly path: string; readonly region: Region } | undefined;
  readonly title: string;
  readonly message: string;
}

/**
 * A runner shows ten annotations of each level a step and cuts messages at 4096 characters; the Checks API takes titles of 255.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
const most = { ofLevel: 10, message: 4000, title: 255, places: 5, hidden: 10 };

const levels = ['error', 'warning', 'notice'] as const;

/** The report as workflow commands, which a GitHub runner turns into annotations. */
export const githubReport: Reporter = (report, options) =>
  annotationsOf(report, options)
    .map((annotation) => `${commandOf(annotation)}\n`)
    .join('');

/** What to tell, the heaviest first: ten of each level at most, of which the last counts those that it stands for. */
export function annotationsOf(report: Report, options: ReportOptions): readonly Annotation[] {
  const { ofLevel } = most;
  const all = allOf(report, options);
  return levels.flatMap((level) => {
    const own = all.filter((annotation) => annotation.level === level);
    return own.length <= ofLevel ? own : [...own.slice(0, ofLevel - 1), restOf(level, own.length - ofLevel + 1)];
  });
}

function restOf(level: Annotation['level'], count: number): Annotation {
  const message = `${many(count, `more ${level}`)}, see the job summary: GitHub shows no more of one step.`;
  return { level, place: undefined, title: 'aoai-guard', message };
}

/** What a change hides comes first: who hides it may also make more warnings than are shown. */
function allOf(report: Report, options: ReportOptions): readonly Annotation[] {
  const { findings, problems, notes } = report;
  const violations = findings.filter(({ verdict }) => verdict === 'violation');
  const undecided = findings.filter(({ verdict }) => verdict === 'undecided');
  const told = options.quiet ? [] : notes;
  const isHiding = ({ kind }: Note) => kind === 'hidden-by-change';
  return [
    ...told.filter(isHiding).map((note) => noteAnnotation(note, options)),
    ...[...violations, ...undecided].map((finding) => findingAnnotation(finding, options)),
    ...problems.map((problem) => placed('error', 'problem', problem, options)),
    ...(options.quiet ? [] : hiddenAnnotations(report, options)),
    ...told.filter((note) => !isHiding(note)).map((note) => noteAnnotation(note, options)),
  ];
}

const noteAnnotation = (note: Note, options: ReportOptions) =>
  placed(isWarning(note) ? 'warning' : 'notice', note.kind, note, options);

/** One for all findings that somebody accepts or that were there before. */
function hiddenAnnotations(report: Report, { pathPrefix }: ReportOptions): readonly Annotation[] {
  const { suppressed, baselined } = report;
  const hidden = hiddenIn(report);
  if (hidden.length === 0) return [];
  const lines = hidden.map(({ finding: { rule, at, message }, how }) =>
    relatedLine({ span: at, message: `${rule.id}, ${how}: ${message}` }, pathPrefix),
  );
  const head = `${suppressed.length} suppressed, ${baselined.length} in the baseline:`;
  const message = messageOf([head, ...lines.slice(0, most.hidden), ...leftLine(lines.length - most.hidden, 'more finding')]);
  return [{ level: 'notice', place: undefined, title: 'aoai-guard: hidden findings', message }];
}

const leftLine = (left: number, noun: string) => (left > 0 ? [`and ${many(left, noun)}`] : []);

function placed(
  level: Annotation['level'],
  kind: string,
  { message, at }: Problem | Note,
  { pathPrefix }: ReportOptions,
): Annotation {
  return annotation(level, at, { title: `aoai-guard: ${kind}`, lines: [message] }, pathPrefix);
}

function findingAnnotation(finding: Finding, { pathPrefix }: ReportOptions): Annotation {
  const { rule, level, verdict, message, related, parameters, at } = finding;
  const lines = [
    message,
    `Why: ${rule.why}`,
    `Fix: ${rule.fix}`,
    ...related.slice(0, most.places).map((one) => relatedLine(one, pathPrefix)),
    ...leftLine(related.length - most.places, 'more place'),
    ...(parameters.length > 0 ? [`With parameters ${parameters.map((path) => pathFromRoot(path, pathPrefix)).join(', ')}`] : []),
  ];
  const open = verdict === 'undecided' ? ' (undecided)' : '';
  return annotation(level === 'note' ? 'notice' : level, at, { title: `${rule.id} ${rule.name}${open}`, lines }, pathPrefix);
}

function relatedLine({ span, message }: Related, pathPrefix: string): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${plainPath(pathFromRoot(span.file.path, pathPrefix))}:${line}:${column}: ${message}`;
}

interface Words {
  readonly title: string;
  readonly lines: readonly string[];
}

function annotation(level: Annotation['level'], at: Span, { title, lines }: Words, pathPrefix: string): Annotation {
  return {
    level,
    place: { path: plain(pathFromRoot(at.file.path, pathPrefix)), region: firstLineOf(at) },
    title: cut(plain(title), most.title),
    message: messageOf(lines),
  };
}

const messageOf = (lines: readonly string[]) =>
  cut(lines.map((line) => cut(plain(line), most.message / 2)).join('\n'), most.message);

/** At most so many characters, of which no pair is torn apart. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** One annotation as a workflow command. https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function commandOf({ level, place, title, message }: Annotation): string {
  const where = place ? placeProperties(place.path, place.region) : [];
  return `::${level} ${[...where, `title=${propertyText(title)}`].join(',')}::${dataText(message)}`;
}

function placeProperties(path: string, { startLine, endLine, startColumn, endColumn }: Region): readonly string[] {
  const columns = endColumn > startColumn ? [`col=${startColumn}`, `endColumn=${endColumn}`] : [];
  return [`file=${propertyText(path)}`, `line=${startLine}`, `endLine=${endLine}`, ...columns];
}

const dataText = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyText = (text: string) => dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
