import type { Invocation, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Note, Problem, Report, Reporter } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { regionOf, type SourceFile, type Span } from '../model/span.ts';
import { home, rulePage } from './home.ts';
import { jsonText } from './json-text.ts';
import { lineHashes } from './line-hash.ts';
import { firstLineOf, pathFromRoot, uriOf } from './place.ts';
import { plain } from './plain.ts';

/**
 * What GitHub takes of one run and shows of one result; a file that exceeds a maximum is rejected whole.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const most = { results: 25_000, places: 100, links: 10, description: 1024 };

/** The report for GitHub code scanning and other readers of SARIF 2.1.0. Snippets are left out: a line may hold a secret. */
export const sarifReport: Reporter = (report, { version, pathPrefix }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aoai-guard', semanticVersion: version, informationUri: home, rules: report.rules.map(ruleOf) } },
        invocations: [invocationOf(report, pathPrefix)],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        results: resultsOf(report, pathPrefix),
      },
    ],
  };
  return `${jsonText(log)}\n`;
};

const root = '%SRCROOT%';

/** GitHub shows high, medium and low: https://docs.github.com/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts */
const severities = { error: '8.0', warning: '5.0', note: '3.0', off: '5.0' };

function ruleOf({ id, name, level, title, why, fix }: Rule): ReportingDescriptor {
  return {
    id,
    name: name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title.slice(0, most.description) },
    fullDescription: { text: why.slice(0, most.description) },
    help: { text: `${why}\n\nFix: ${fix}`, markdown: `${why}\n\n**Fix:** ${fix}\n\n[More about ${id}](${rulePage(id)})` },
    helpUri: rulePage(id),
    defaultConfiguration: { level: level === 'off' ? 'warning' : level },
    properties: { tags: ['security', 'azure', 'azure-openai'], precision: 'very-high', 'security-severity': severities[level] },
  };
}

/** GitHub refuses the upload of an unsuccessful run, so that it closes no alert: right where nothing could be read, wrong for one file of many. */
function invocationOf({ inputs, problems, notes }: Report, pathPrefix: string): Invocation {
  const notification = (level: Notification.level) => (found: Problem | Note) => ({
    level,
    message: { text: sentence(found.message) },
    locations: [{ physicalLocation: placeOf(found.at, regionOf(found.at), pathPrefix) }],
  });
  return {
    executionSuccessful: inputs.length > 0 || problems.length === 0,
    toolExecutionNotifications: [...problems.map(notification('error')), ...notes.map(notification('note'))],
  };
}

const weights = { error: 0, warning: 1, note: 2 };

function resultsOf({ rules, findings }: Report, pathPrefix: string): Result[] {
  const hashOf = hashesOf(findings);
  const kept = [...findings].sort((one, other) => weights[one.level] - weights[other.level]).slice(0, most.results);
  return kept.map((finding) => ({
    ruleId: finding.rule.id,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule.id),
    level: finding.level,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: placeOf(finding.at, firstLineOf(finding.at), pathPrefix) }],
    relatedLocations: relatedOf(finding, pathPrefix),
    partialFingerprints: { primaryLocationLineHash: hashOf(finding), 'aoaiGuard/v1': finding.fingerprint },
    properties: { verdict: finding.verdict, parameters: finding.parameters.map((path) => pathFromRoot(path, pathPrefix)) },
  }));
}

/** What is found, then a link to each further place: GitHub shows only places that the message links. */
function messageOf({ message, related }: Finding): string {
  const links = related.slice(0, most.links).map((place, index) => `[${linkText(place.message)}](${index + 1})`);
  return links.length === 0 ? sentence(message) : `${sentence(message)} See: ${links.join(', ')}.`;
}

/** Ends in a full stop, and holds no link of an author's. */
function sentence(text: string): string {
  const shown = plain(text).replaceAll('](', '] (');
  return /[.!?…]$/.test(shown) ? shown : `${shown}.`;
}

const linkText = (text: string) => plain(text, 200).replaceAll('[', '(').replaceAll(']', ')').replaceAll('\\', '\\\\');

function relatedOf({ related }: Finding, pathPrefix: string): Location[] {
  return related.slice(0, most.places).map(({ span, message }, index) => ({
    id: index + 1,
    physicalLocation: placeOf(span, regionOf(span), pathPrefix),
    message: { text: plain(message) },
  }));
}

function placeOf({ file }: Span, region: Region, pathPrefix: string): NonNullable<Location['physicalLocation']> {
  return { artifactLocation: { uri: uriOf(pathFromRoot(file.path, pathPrefix)), uriBaseId: root }, region };
}

/** Works out the line hashes of all findings, file by file. */
function hashesOf(findings: readonly Finding[]): (finding: Finding) => string {
  const startLine = ({ at }: Finding) => regionOf(at).startLine;
  const files = new Map<SourceFile, Set<number>>();
  for (const finding of findings) {
    const lines = files.get(finding.at.file) ?? new Set();
    files.set(finding.at.file, lines.add(startLine(finding)));
  }
  const hashes = new Map([...files].map(([file, lines]) => [file, lineHashes(file.text, lines)]));
  return (finding) => hashes.get(finding.at.file)?.get(startLine(finding)) ?? '';
}
