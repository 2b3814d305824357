import { idText } from '../model/print.ts';
import type { Account, Finding, Input, Reporter } from '../model/report.ts';
import type { Suppression } from '../model/settings.ts';
import { regionOf, type Span } from '../model/span.ts';
import { jsonText } from './json-text.ts';
import { plain } from './plain.ts';
import { countsOf } from './summary.ts';

/** The report for other tools: `docs/contract.md` §4, version 1, to the letter. */
export const jsonReport: Reporter = (report, { version }) => {
  const document = {
    version: 1,
    tool: { name: 'aoai-guard', version },
    inputs: report.inputs.map((input, index) => ({
      ...inputOf(input),
      accounts: report.accounts.filter((account) => account.input === index).length,
    })),
    accounts: report.accounts.map(accountOf),
    findings: report.findings.map(findingOf),
    problems: report.problems.map(({ at, message }) => ({ ...placeOf(at), message: plain(message) })),
    notes: report.notes.map(({ kind, at, message }) => ({ kind, ...placeOf(at), message: plain(message) })),
    suppressed: report.suppressed.map(({ finding, by }) => ({ ...findingOf(finding), by: suppressionOf(by) })),
    baselined: report.baselined.map(findingOf),
    summary: countsOf(report),
  };
  return `${jsonText(document)}\n`;
};

/** A deployment as JSON shows it: its file, language and parameter files. */
export function inputOf({ path, language, parameters }: Input): object {
  return { path, language, parameters: parameters.length === 0 ? null : parameters.join(',') };
}

/** A place as JSON shows it: file, lines and columns. */
export function placeOf(span: Span): object {
  return { path: span.file.path, region: regionOf(span) };
}

function accountOf({ input, resource, pointer, kind, verdicts, evidence }: Account): object {
  return {
    input,
    ...placeOf(resource.span),
    pointer,
    index: resource.index,
    address: resource.address,
    label: plain(resource.label),
    kind,
    id: idText(resource.id),
    verdicts,
    evidence: new Map([...evidence].map(([rule, { span, basis }]) => [rule, { ...placeOf(span), basis }])),
  };
}

function suppressionOf({ kind, reason, until, at }: Suppression): object {
  return { kind, reason: plain(reason), until: until ?? null, ...placeOf(at) };
}

function findingOf(finding: Finding): object {
  return {
    rule: finding.rule.id,
    name: finding.rule.name,
    verdict: finding.verdict,
    level: finding.level,
    message: plain(finding.message),
    accounts: finding.accounts,
    ...placeOf(finding.at),
    related: finding.related.map(({ span, message }) => ({ ...placeOf(span), message: plain(message) })),
    parameters: finding.parameters,
    fingerprint: finding.fingerprint,
  };
}
