import fc from 'fast-check';
import type { Account, Finding, Input, Report, ReportOptions } from '../src/model/report.ts';
import type { Resource } from '../src/model/resource.ts';
import type { Rule } from '../src/model/rule.ts';
import type { Suppression } from '../src/model/settings.ts';
import type { SourceFile, Span } from '../src/model/span.ts';
import { textOf } from '../src/model/text.ts';
import { object, text, unknown } from '../src/model/value.ts';

/** The place of a piece of a file's text, of its first occurrence. */
export function spanOf(file: SourceFile, piece: string): Span {
  const start = file.text.indexOf(piece);
  if (start < 0) throw new Error(`${file.path} does not hold ${piece}`);
  return { file, start, end: start + piece.length };
}

/** A rule that is only talked about. */
export function rule(id: string, name: string, given: Partial<Rule> = {}): Rule {
  return {
    id,
    name,
    level: 'error',
    asks: `${name} is as it should be`,
    title: `${name} is not as it should be`,
    why: 'Anyone can reach the account.',
    fix: 'Change it.',
    examples: { failing: '{\n  "a": 1\n}', passing: '{}' },
    appliesTo: () => 'yes',
    check: () => ({ kind: 'pass' }),
    ...given,
  };
}

/** A template in which an account stands on line 3, and its access on line 6. */
export const template: SourceFile = {
  path: 'infra/main.json',
  text: `{
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts",
      "name": "[parameters('name')]",
      "properties": {
        "adminKey": "hunter2", "publicNetworkAccess": "[parameters('access')]", "other": "hunter3"
      }
    }
  ]
}
`,
};

/** The file that gives the access. */
export const parameterFile: SourceFile = { path: 'infra/main.parameters.json', text: '{"access":{"value":"Enabled"}}' };

const accessRule = rule('AOAI001', 'public-network-access');
const endpointRule = rule('AOAI002', 'private-endpoint');
const header = spanOf(template, '"type": "Microsoft.CognitiveServices/accounts"');
const access = spanOf(template, `"[parameters('access')]"`);

/** An account without a known name. */
export const resource: Resource = {
  type: 'microsoft.cognitiveservices/accounts',
  id: textOf(
    [
      '/subscriptions/',
      unknown('subscription().subscriptionId', 'nobody tells the place of deployment', header, {
        shape: 'text',
        segment: 'name',
      }),
      '/providers/Microsoft.CognitiveServices/accounts/oai',
    ],
    header,
  ),
  name: text('oai', header),
  label: "accounts 'oai'",
  deployed: 'yes',
  conditions: [],
  onlyIfNotExists: false,
  body: object(new Map([['name', text('oai', header)]]), header),
  span: header,
  block: header,
  index: null,
  address: null,
  declaredIn: '',
};

/** One account of the sample. */
export const account: Account = {
  input: 0,
  resource,
  pointer: '/resources/0',
  kind: 'OpenAI',
  verdicts: new Map([
    ['AOAI001', 'violation'],
    ['AOAI002', 'pass'],
  ]),
  evidence: new Map([['AOAI002', { span: header, basis: 'id' }]]),
};

/** One finding of the sample. */
export const finding: Finding = {
  rule: accessRule,
  verdict: 'violation',
  level: 'error',
  message: "accounts 'oai' sets publicNetworkAccess to 'Enabled'",
  accounts: [0],
  at: access,
  related: [{ span: spanOf(parameterFile, '"Enabled"'), message: 'from here' }],
  parameters: ['infra/main.parameters.json'],
  fingerprint: 'f00d',
};

/** One deployment of the sample. */
export const input: Input = { path: 'infra/main.json', language: 'arm', parameters: ['infra/main.parameters.json'] };

/** A run with one account, one violation and one pass. */
export const report: Report = {
  rules: [accessRule, endpointRule],
  inputs: [input],
  accounts: [account],
  findings: [finding],
  problems: [],
  suppressed: [],
  baselined: [],
  leftOut: 0,
  notes: [],
  filesRead: 2,
};

/** A run that found nothing. */
export const empty: Report = { ...report, inputs: [], accounts: [], findings: [], filesRead: 0 };

/** What reporters are told unless a test says otherwise. */
export const options: ReportOptions = { version: '1.2.3', colour: false, quiet: false, pathPrefix: '' };

const odd = fc.constantFrom(
  '\x1b[2J',
  '\x9b',
  '\r',
  '\n',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\x7f',
  '\0',
  '##[',
  '::',
  '](1)',
  '"',
  '\ud800',
  '`',
  '```',
  '|',
  '<b>',
  '@me',
  '#12',
  'https://x.example',
  '%0A',
  '\uffff',
  ']]>',
  '&amp;',
  '\\',
);
/** What an author may write to make a terminal, a runner or a page obey. */
export const hostile = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** The sample with an author's text wherever one can stand. */
export function told(author: string): Report {
  const file = { path: author, text: `{ ${author}"${author}": "${author}" ${author}` };
  const at = { file, start: file.text.lastIndexOf('"', file.text.length - author.length - 3), end: file.text.length };
  const problem = { message: author, at };
  const accepted: Finding = { ...finding, message: author, at };
  const by: Suppression = {
    kind: 'comment',
    rules: ['AOAI001'],
    reason: author,
    until: author,
    at,
    covers: { kind: 'span', span: at },
  };
  return {
    ...report,
    inputs: [{ ...input, path: author, parameters: [author] }],
    accounts: [
      {
        ...report.accounts[0]!,
        kind: author,
        pointer: author,
        resource: { ...resource, label: author, id: text(author, at), span: at },
      },
    ],
    findings: [
      { ...finding, message: author, at, related: [{ span: at, message: author }], parameters: [author], fingerprint: author },
    ],
    waysTo: () =>
      (['yes', 'maybe', 'no'] as const).map((isOpen) => ({
        from: 'endpoint',
        isOpen,
        why: author,
        endpoint: { ...resource, label: author },
        groups: author,
      })),
    suppressed: [{ finding: accepted, by }],
    baselined: [accepted],
    problems: [problem],
    notes: ['note', 'granted', 'hidden-by-change', 'suppression-unused'].map((kind) => ({ kind, ...problem })),
  };
}
