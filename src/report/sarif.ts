import type {
  Suppression as Accepted,
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import {
  type Finding,
  isWarning,
  type Note,
  type Problem,
  type Report,
  type Reporter,
  type ReportOptions,
} from '../model/report.ts';
import { pathFromRoot } from '../model/root-paths.ts';
import type { Rule } from '../model/rule.ts';
import type { Suppression } from '../model/settings.ts';
import { regionOf, type Span } from '../model/span.ts';
import { hiddenIn } from './accepted.ts';
import { home, rulePage } from './home.ts';
import { identitiesOf } from './identity.ts';
import { jsonText } from './json-text.ts';
import { firstLineOf, uriOf } from './place.ts';
import { plain } from './plain.ts';

/**
 * What GitHub takes of one run and shows of one result; a file that exceeds a maximum is rejected whole.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const most = { results: 25_000, places: 100, links: 10, description: 1024 };

/** The report for GitHub code scanning and other readers of SARIF 2.1.0. Snippets are left out: a line may hold a secret. */
export const sarifReport: Reporter = (report, options) => {
  const { version, pathPrefix, category } = options;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aoai-guard', semanticVersion: version, informationUri: home, rules: report.rules.map(ruleOf) } },
        invocations: [invocationOf(report, pathPrefix)],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        ...(category === undefined ? {} : { automationDetails: { id: `${category}/` } }),
        results: resultsOf(report, options),
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
function invocationOf(report: Report, pathPrefix: string): Invocation {
  const { inputs, problems, notes } = report;
  const notification = (level: Notification.level) => (found: Problem | Note) => ({
    level,
    message: { text: sentence(found.message) },
    locations: [{ physicalLocation: placeOf(found.at, regionOf(found.at), pathPrefix) }],
  });
  return {
    executionSuccessful: inputs.length > 0 || problems.length === 0,
    toolExecutionNotifications: [
      ...problems.map(notification('error')),
      ...notes.map((note) => notification(isWarning(note) ? 'warning' : 'note')(note)),
      ...hiddenIn(report)
        .map(({ finding, how }) => ({ message: `${finding.rule.id}, ${how}: ${finding.message}`, at: finding.at }))
        .map(notification('note')),
    ],
  };
}

const weights = { error: 0, warning: 1, note: 2 };

/** What is reported, and where it is asked for what is suppressed: GitHub knows no suppressions and would open an alert for each. */
function resultsOf(report: Report, { pathPrefix, includeSuppressed = false }: ReportOptions): Result[] {
  const identities = identitiesOf(report);
  const suppressed = includeSuppressed ? report.suppressed : [];
  const all = [...report.findings.map((finding) => ({ finding, by: undefined })), ...suppressed];
  const kept = all.sort((one, other) => weights[one.finding.level] - weights[other.finding.level]).slice(0, most.results);
  return kept.map(({ finding, by }) => ({
    ...resultOf(finding, identities.get(finding), pathPrefix),
    ruleIndex: report.rules.findIndex(({ id }) => id === finding.rule.id),
    ...(by && { suppressions: [suppressionOf(by, pathPrefix)] }),
  }));
}

function resultOf(finding: Finding, identity: string | undefined, pathPrefix: string): Result {
  const { rule, level, at, fingerprint, verdict, parameters } = finding;
  return {
    ruleId: rule.id,
    level,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: placeOf(at, firstLineOf(at), pathPrefix) }],
    relatedLocations: relatedOf(finding, pathPrefix),
    partialFingerprints: { ...(identity !== undefined && { primaryLocationLineHash: identity }), 'aoaiGuard/v1': fingerprint },
    properties: { verdict, parameters: parameters.map((path) => pathFromRoot(path, pathPrefix)) },
  };
}

function suppressionOf({ kind, reason, until, at }: Suppression, pathPrefix: string): Accepted {
  return {
    kind: kind === 'configuration' ? 'external' : 'inSource',
    status: 'accepted',
    justification: until === undefined ? plain(reason) : `${plain(reason)} (until ${plain(until)})`,
    location: { physicalLocation: placeOf(at, regionOf(at), pathPrefix) },
  };
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
