import { isWarning, type Note, type Report, type ReportOptions, type Suppressed } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { acceptedBy } from './accepted.ts';
import { rulePage } from './home.ts';
import { findingBlock, signs, tablePart, worstOf } from './markdown-findings.ts';
import { fitted, type Part, type Room } from './markdown-room.ts';
import { block, placeLink, words } from './markdown-text.ts';
import { pictureOf } from './mermaid.ts';
import { many } from './plain.ts';
import { closingLine, isAllGood, verdictOf } from './summary.ts';

/** What GitHub takes of one step's summary. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const summaryRoom: Room = { most: 1_000_000, unit: 'bytes' };

/** The report for a job's summary or a comment: what is found first, what is accepted last, and as much of it as has room. */
export function markdownReport(report: Report, options: ReportOptions, room: Room = summaryRoom): string {
  const findings = report.rules.map((rule) => findingsPart(report, rule, options));
  const urgent = [problemsPart(report, options), ...(options.quiet ? [] : [hidingPart(report, options)])];
  const parts = options.quiet
    ? findings
    : [tablePart(report, options), ...findings, picturePart(report, options, room), ...quietParts(report, options)];
  return fitted(headline(report), [...urgent, ...parts].filter(isThere), room);
}

const isThere = (part: Part | undefined): part is Part => part !== undefined;

function headline(report: Report): string {
  const states = {
    violation: signs.violation,
    undecided: signs.undecided,
    problem: signs.problem,
    pass: isAllGood(report) ? signs.pass : signs.partly,
    'no-rules': signs.nothing,
    'no-accounts': signs.nothing,
    'nothing-read': signs.nothing,
    'not-touched': signs.nothing,
  };
  return `## ${states[verdictOf(report)]} aoai-guard: ${closingLine(report)}`;
}

/** A part with a heading that counts its items; none where it has no items. */
function listed(title: string, items: readonly string[], about = ''): Part | undefined {
  if (items.length === 0) return undefined;
  const head = `### ${title}\n${about === '' ? '' : `\n${about}\n`}`;
  return { title: title.toLowerCase(), head, items, noun: 'entries', joint: '\n', share: 0.25 };
}

function problemsPart({ problems }: Report, options: ReportOptions): Part | undefined {
  const items = problems.map(({ message, at }) => `- ${signs.problem} ${placeLink(at, options)} ${words(message)}`);
  return listed('Problems', items, `${many(items.length, 'input')} could not be read, or not be worked out.`);
}

function notesOf({ notes }: Report, options: ReportOptions, isWanted: (note: Note) => boolean): readonly string[] {
  return notes.filter(isWanted).map(({ message, at }) => `- ${placeLink(at, options)} ${words(message)}`);
}

const isHiding = ({ kind }: Note) => kind === 'hidden-by-change';
const isGranted = ({ kind }: Note) => kind === 'granted';

const hidingPart = (report: Report, options: ReportOptions) =>
  listed('This change hides these findings', notesOf(report, options, isHiding));

function findingsPart(report: Report, rule: Rule, options: ReportOptions): Part | undefined {
  const own = report.findings.filter((finding) => finding.rule.id === rule.id);
  if (own.length === 0) return undefined;
  const sign = own.some(({ verdict }) => verdict === 'violation') ? signs.violation : signs.undecided;
  const { id, name, title, why, fix } = rule;
  return {
    title: `the findings of ${id}`,
    head: `### ${sign} ${id} ${name}: ${title}\n\n**Why:** ${why}\n\n**Fix:** ${fix} [More about ${id}](${rulePage(id)})`,
    items: own.map((finding) => findingBlock(finding, options)),
    noun: 'findings',
    joint: '\n\n',
    share: 0.4,
  };
}

function picturePart(report: Report, { pathPrefix }: ReportOptions, room: Room): Part | undefined {
  const indices = [...report.accounts.keys()].sort((one, other) => worstOf(report, one) - worstOf(report, other));
  const picture = pictureOf(report, indices, { pathPrefix, characters: Math.floor(room.most / 4) });
  if (!picture || picture.accounts === 0) return undefined;
  const cut =
    picture.accounts < indices.length
      ? ` It shows ${picture.accounts} of ${indices.length} accounts, those with findings first.`
      : '';
  const fewer = picture.isWhole ? '' : ' Of some accounts it does not show every endpoint.';
  const legend =
    'Thick: open to the internet. Dotted: the files do not settle it. With a cross: it only looks as if it led there.';
  return {
    title: 'the picture',
    head: `### What leads to the accounts\n\n${legend}${cut}${fewer}`,
    items: [block(picture.lines, 'mermaid')],
    noun: 'pictures',
    joint: '\n\n',
    share: 0.5,
  };
}

/** What nobody needs to act on at once: warnings, what is accepted and by what, notes. */
function quietParts(report: Report, options: ReportOptions): readonly (Part | undefined)[] {
  const { suppressed, baselined } = report;
  const short = ({ finding }: Pick<Suppressed, 'finding'>) => {
    const { rule, verdict, at, message } = finding;
    return `- ${signs[verdict]} ${rule.id} ${placeLink(at, options)} ${words(message)}`;
  };
  return [
    listed(
      'Warnings',
      notesOf(report, options, (note) => isWarning(note) && !isHiding(note)),
    ),
    listed(
      'Suppressed',
      suppressed.map(({ finding, by }) => {
        const until = by.until === undefined ? '' : ` until ${words(by.until)}`;
        return `${short({ finding })}\n  by ${acceptedBy[by.kind]} (${placeLink(by.at, options)})${until}: ${words(by.reason)}`;
      }),
      `${many(suppressed.length, 'finding')} that somebody accepts.`,
    ),
    listed(
      'In the baseline',
      baselined.map((finding) => short({ finding })),
      `${many(baselined.length, 'finding')} that ${baselined.length === 1 ? 'was' : 'were'} there before.`,
    ),
    listed('Granted by configuration', notesOf(report, options, isGranted)),
    listed(
      'Notes',
      notesOf(report, options, (note) => !isWarning(note) && !isGranted(note)),
    ),
  ];
}
