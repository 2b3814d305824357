import type { Finding, Report } from '../src/model/report.ts';
import { positionAt } from '../src/model/span.ts';
import { snippet } from '../src/report/snippet.ts';
import { closingLine } from '../src/report/summary.ts';

// Draws what a pull request shows, for the README: the failed check, findings on their lines, the table of the summary.

const [width, left, line] = [880, 24, 20];
const colours = {
  ink: '#1f2328',
  dim: '#59636e',
  border: '#d1d9e0',
  soft: '#f6f8fa',
  red: '#d1242f',
  green: '#1a7f37',
  amber: '#9a6700',
};
const [sans, mono] = [
  '-apple-system, Segoe UI, Helvetica, Arial, sans-serif',
  'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Style {
  readonly fill?: string;
  readonly weight?: number;
  readonly font?: string;
  readonly size?: number;
}

const words = (x: number, y: number, text: string, { fill = colours.ink, weight = 400, font = sans, size = 13 }: Style = {}) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${escaped(text)}</text>`;

const box = (x: number, y: number, w: number, h: number, fill: string, stroke = colours.border) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6" fill="${fill}" stroke="${stroke}"/>`;

/** Something drawn, and how high it is. */
interface Drawn {
  readonly shapes: readonly string[];
  readonly height: number;
}

function check(report: Report, top: number): Drawn {
  const verdicts = report.findings.filter(({ level }) => level === 'error').length;
  return {
    shapes: [
      box(left, top, width - 2 * left, 52, '#ffffff'),
      words(left + 16, top + 22, '✕', { fill: colours.red, weight: 700, size: 15 }),
      words(left + 40, top + 22, 'aoai-guard / aoai-guard (pull_request)', { weight: 600 }),
      words(left + 40, top + 40, `Failing: ${verdicts} errors; ${closingLine(report)}`, { fill: colours.dim, size: 12 }),
    ],
    height: 68,
  };
}

function annotation({ rule, at, message, level }: Finding, top: number): Drawn {
  const [code = '', carets = ''] = snippet(at);
  const { line: number } = positionAt(at.file, at.start);
  const colour = level === 'error' ? colours.red : colours.amber;
  const height = 118;
  return {
    shapes: [
      box(left, top, width - 2 * left, height, '#ffffff'),
      words(left + 16, top + 22, `${at.file.path}`, { font: mono, size: 12 }),
      box(left + 1, top + 32, width - 2 * left - 2, 26, colours.soft, colours.soft),
      words(left + 16, top + 49, `${number}`, { font: mono, size: 12, fill: colours.dim }),
      words(left + 64, top + 49, code, { font: mono, size: 12 }),
      `<line x1="${left + 64 + 7.2 * carets.indexOf('^')}" x2="${left + 64 + 7.2 * carets.length}" y1="${top + 54}" y2="${top + 54}" stroke="${colour}" stroke-width="2"/>`,
      `<rect x="${left + 16}" y="${top + 68}" width="3" height="40" fill="${colour}"/>`,
      words(left + 30, top + 82, `${level === 'error' ? 'Check failure' : 'Check warning'}: ${rule.id} ${rule.name}`, {
        weight: 600,
        fill: colour,
      }),
      words(left + 30, top + 102, `${message}.`),
    ],
    height: height + 16,
  };
}

const signs = {
  pass: { sign: '✓ pass', fill: colours.green },
  violation: { sign: '✕ violation', fill: colours.red },
  undecided: { sign: '? undecided', fill: colours.amber },
};

function table(report: Report, top: number): Drawn {
  const columns = [left + 16, left + 270, left + 470, left + 650];
  const row = (y: number, texts: readonly string[], style: readonly Style[]) =>
    texts.map((text, index) => words(columns[index] ?? 0, y, text, style[index]));
  const head = ['Account', 'Parameters', ...report.rules.map(({ id }) => id)];
  const rows = report.accounts.map((account, index) => {
    const { parameters = [] } = report.inputs[account.input] ?? {};
    const verdicts = report.rules.map(({ id }) => signs[account.verdicts.get(id) ?? 'undecided']);
    return row(
      top + 66 + index * 24,
      [
        account.resource.label,
        parameters.map((path) => path.replace(/^.*\//, '')).join(', '),
        ...verdicts.map(({ sign }) => sign),
      ],
      [{}, { fill: colours.dim, size: 12 }, ...verdicts.map(({ fill }) => ({ fill, weight: 600 }))],
    );
  });
  const height = 56 + report.accounts.length * 24 + 10;
  return {
    shapes: [
      box(left, top, width - 2 * left, height, '#ffffff'),
      ...row(
        top + 34,
        head,
        head.map(() => ({ weight: 600 })),
      ),
      `<line x1="${left}" x2="${width - left}" y1="${top + 46}" y2="${top + 46}" stroke="${colours.border}"/>`,
      ...rows.flat(),
    ],
    height: height + 16,
  };
}

/** The picture as SVG: the check, three findings and the table of a report. */
export function pictureOf(report: Report): string {
  const undecided = report.findings.find(({ verdict }) => verdict === 'undecided');
  const shown = [...report.findings.filter((finding) => finding !== undecided).slice(0, 2), ...(undecided ? [undecided] : [])];
  const draw = [check, ...shown.map((finding) => (_: Report, top: number) => annotation(finding, top)), table];
  const shapes: string[] = [];
  let top = line;
  for (const part of draw) {
    const drawn = part(report, top);
    shapes.push(...drawn.shapes);
    top += drawn.height;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img">
<title>What a pull request shows</title>
<rect width="${width}" height="${top}" fill="${colours.soft}"/>
${shapes.join('\n')}
</svg>
`;
}
