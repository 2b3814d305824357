import type { Problem, Report } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import { type Span, wholeFile } from './model/span.ts';
import { type Baseline, entriesOf, readBaseline } from './policy/baseline.ts';
import { jsonText } from './report/json-text.ts';
import type { SettingsPlace } from './settings.ts';
import { readJson } from './source/json.ts';

/** A baseline, or why there is none. */
export type BaselineReading = { readonly baseline: Baseline } | { readonly problems: readonly Problem[] };

/**
 * Reads the baseline at a path from the root of the repository; `name` is that path as it is reported, `namedAt` where the configuration
 * names it, which is what to change where there is none.
 */
export async function readBaselineFile(
  { read }: SettingsPlace,
  path: string,
  name: string,
  namedAt: Span | undefined,
): Promise<BaselineReading> {
  const reading = await read(path);
  if (reading.kind === 'problem') return { problems: [reading] };
  const at = wholeFile({ path: name, text: '' });
  if (reading.kind === 'missing')
    return { problems: [{ message: `There is no baseline '${name}': \`aoai-guard baseline\` writes one`, at: namedAt ?? at }] };
  if (reading.kind === 'zip') return { problems: [{ message: 'This is no baseline: it is no text', at }] };
  const { root, problems } = readJson(reading.file);
  if (problems.length > 0) return { problems };
  if (!root) return { problems: [{ message: 'This baseline is empty', at: wholeFile(reading.file) }] };
  const baseline = readBaseline(root);
  return 'entries' in baseline ? { baseline } : { problems: [baseline] };
}

/** The baseline of what a run found. */
export function baselineOf({ findings, accounts }: Report, pathPrefix: string): string {
  const { fromRoot } = rootPaths(pathPrefix);
  const entered = findings.flatMap((finding) =>
    finding.accounts.flatMap((index) => {
      const resource = accounts[index]?.resource;
      return resource ? [{ finding, path: fromRoot(resource.block.file.path), account: resource.label }] : [];
    }),
  );
  return `${jsonText({ version: 1, findings: entriesOf(entered) })}\n`;
}
