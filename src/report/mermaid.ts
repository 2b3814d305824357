import type { Account, Input, Report, Way } from '../model/report.ts';
import type { Resource } from '../model/resource.ts';
import { pathFromRoot } from '../model/root-paths.ts';
import { plain } from './plain.ts';

/**
 * What is drawn: Mermaid refuses a picture of more than 50,000 characters or 500 edges, and nobody reads one of more accounts.
 * https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/schemas/config.schema.yaml
 */
const most = { accounts: 50, edges: 490, ofAccount: 20, characters: 45_000, label: 80 };

/** A flowchart of what leads to which account, and how much of it is drawn. */
export interface Picture {
  readonly lines: readonly string[];
  readonly accounts: number;
  /** Whether each way to them is drawn. */
  readonly isWhole: boolean;
}

/** What one account adds to the picture. */
interface Piece {
  readonly input: number;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly isWhole: boolean;
}

/** What is drawn on: paths are told from the root of the repository, and there is room for so many characters. */
export interface Canvas {
  readonly pathPrefix: string;
  readonly characters: number;
}

/** The accounts of the given indices, in order, as many as have room; undefined where nobody worked out what leads to them. */
export function pictureOf(report: Report, indices: readonly number[], { pathPrefix, characters }: Canvas): Picture | undefined {
  const { waysTo, inputs } = report;
  if (!waysTo) return undefined;
  const pieces: Piece[] = [];
  const nameOf = namer();
  const frame: Frame = (input, nodes) => [`  subgraph d${input}["${titleOf(inputs[input], pathPrefix)}"]`, ...nodes, '  end'];
  let [edges, room] = [0, Math.min(characters, most.characters) - textOf([...opening, ...closing]).length];
  for (const index of indices.slice(0, most.accounts)) {
    const account = report.accounts[index];
    const piece = account && pieceOf(account, index, waysTo(index), nameOf);
    if (!piece) continue;
    const added = textOf([...frame(piece.input, piece.nodes), ...piece.edges, '']).length;
    if (edges + piece.edges.length > most.edges || added > room) break;
    pieces.push(piece);
    edges += piece.edges.length;
    room -= added;
  }
  return { lines: linesOf(pieces, frame), accounts: pieces.length, isWhole: pieces.every(({ isWhole }) => isWhole) };
}

/** The nodes of one deployment, with a frame around them. */
type Frame = (input: number, nodes: readonly string[]) => readonly string[];

const textOf = (lines: readonly string[]) => lines.join('\n');

const titleOf = (input: Input | undefined, pathPrefix: string) =>
  [input?.path ?? '', ...(input?.parameters ?? [])].map((path) => quoted(pathFromRoot(path, pathPrefix))).join(', ');

const opening = ['flowchart LR', '  internet(("internet"))', '  configuration["named by the configuration"]'];

const closing = [
  '  classDef violation stroke:#cf222e,stroke-width:3px',
  '  classDef undecided stroke:#bf8700,stroke-width:3px,stroke-dasharray:6 4',
  '  classDef pass stroke:#1a7f37,stroke-width:3px',
];

function linesOf(pieces: readonly Piece[], frame: Frame): readonly string[] {
  const inputs = [...new Set(pieces.map(({ input }) => input))];
  const nodesOf = (input: number) => pieces.filter((piece) => piece.input === input).flatMap(({ nodes }) => nodes);
  return [
    ...opening.filter((line) => isDrawn(line, pieces)),
    ...inputs.flatMap((input) => frame(input, [...new Set(nodesOf(input))])),
    ...pieces.flatMap(({ edges }) => edges),
    ...closing,
  ];
}

/** A node that no edge leaves is left out. */
function isDrawn(line: string, pieces: readonly Piece[]): boolean {
  const [, name] = /^ {2}(internet|configuration)[([]/.exec(line) ?? [];
  return name === undefined || pieces.some(({ edges }) => edges.some((edge) => edge.startsWith(`  ${name} `)));
}

/** A name for each endpoint of each deployment. */
function namer(): (endpoint: Resource, input: number) => string {
  const names = new Map<Resource, string>();
  return (endpoint, input) => {
    const name = names.get(endpoint) ?? `e${names.size}`;
    names.set(endpoint, name);
    return `${name}d${input}`;
  };
}

const heaviest = ['violation', 'undecided', 'pass'] as const;

function pieceOf(account: Account, index: number, ways: readonly Way[], nameOf: ReturnType<typeof namer>): Piece {
  const { input, resource, kind, verdicts } = account;
  const name = `a${index}`;
  const kinds = new Set(verdicts.values());
  const worst = heaviest.find((one) => kinds.has(one)) ?? 'pass';
  const drawn = ways.slice(0, most.ofAccount);
  const endpoints = drawn.flatMap((way) =>
    way.from === 'endpoint' ? [`    ${nameOf(way.endpoint, input)}(["${quoted(way.endpoint.label)}"])`] : [],
  );
  return {
    input,
    nodes: [`    ${name}["${quoted(resource.label)}<br/>${quoted(kind ?? 'of unknown kind')}"]:::${worst}`, ...endpoints],
    edges: drawn.map((way) => `  ${way.from === 'endpoint' ? nameOf(way.endpoint, input) : way.from} ${arrowOf(way)} ${name}`),
    isWhole: drawn.length === ways.length,
  };
}

const arrows = { yes: '-->', maybe: '-.->', no: '--x' } as const;

const answers = { yes: '', maybe: '?', no: 'no:' } as const;

function arrowOf(way: Way): string {
  if (way.from === 'internet') return way.isOpen === 'yes' ? '==>|"open"|' : '-.->|"?"|';
  const groups = way.from === 'endpoint' ? [`group ids ${quoted(way.groups)}`] : [];
  const answer = `${answers[way.isOpen]} ${quoted(way.why)}`.trim();
  const said = [...groups, ...(answer === '' ? [] : [answer])].join('<br/>');
  return `${arrows[way.isOpen]}${said === '' ? '' : `|"${said}"|`}`;
}

/** What a quoted label may hold as it is: letters, digits, blanks, and a little between them. */
const written = /(?<![\p{L}\p{N}])[-_./]|[-_./](?![\p{L}\p{N}])|[^\p{L}\p{M}\p{N} \-_./]/gu;

/** An author's text inside a quoted label: all else is written by its number, so that it ends and means nothing. An empty label is no label to Mermaid. */
function quoted(text: string): string {
  const shown = plain(text, most.label).replace(written, (character) => `#${character.codePointAt(0)};`);
  return shown === '' ? ' ' : shown;
}
