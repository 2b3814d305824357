import type { Account, Finding, Input, Report, ReportOptions } from '../src/model/report.ts';
import type { Resource } from '../src/model/resource.ts';
import type { Rule } from '../src/model/rule.ts';
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
