import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Report, ReportOptions } from '../model/report.ts';
import type { FailOn } from '../model/settings.ts';
import { exitCodeOf } from '../options.ts';
import { verdictOf } from '../report/summary.ts';
import { reporters } from '../reporters.ts';
import { version } from '../version.ts';
import type { Host } from './host.ts';
import { blobAddress, categoryOf } from './job.ts';
import { remark, summaryOf } from './remark.ts';
import type { Start } from './start.ts';
import { handIn } from './upload.ts';
import { newFolder, writeInside } from './workspace.ts';

/** What was found, on the way to those who asked. */
export interface Outcome {
  readonly report: Report;
  /** Absolute paths of what was read, none of which is written to. */
  readonly read: ReadonlySet<string>;
  readonly failOn: FailOn;
}

/** Tells the outcome in every way that the workflow asks for; what the step ends with. */
export async function deliver(start: Start, { report, read, failOn }: Outcome): Promise<0 | 1 | 2> {
  const { host, inputs, messages } = start;
  const options = optionsOf(start);
  const sarif = reporters.check.sarif(report, options);
  log(host, reporters.check.text(report, options));
  const files = writeReports(start, { sarif, json: reporters.check.json(report, options), read });
  const found = exitCodeOf(report, failOn);
  const status = found === 0 && files === undefined ? 2 : found;
  await remark(start, report, { options, isFailure: status !== 0 });
  await handIn(start, { sarif, isPart: report.leftOut > 0 });
  const commands = inputs.annotations ? reporters.check.github(report, options) : '';
  host.print(commands);
  messages.tell(host, commands);
  if (inputs.summary) await host.summarise(summaryOf(report, options, messages));
  setOutputs(host, report, files);
  return status;
}

function optionsOf({ host, workspace, job, checkedOut }: Start): ReportOptions {
  const address = blobAddress(host, checkedOut.commit);
  return {
    version,
    colour: false,
    quiet: false,
    pathPrefix: workspace.pathPrefix,
    category: categoryOf(job),
    ...(address === undefined ? {} : { blobAddress: address }),
  };
}

/** What people read stands where the runner obeys nothing: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands */
function log({ print }: Host, report: string): void {
  const word = randomUUID();
  print(`::stop-commands::${word}\n${report}::${word}::\n`);
}

interface Files {
  readonly sarif: string;
  readonly json: string;
}

/** The paths of the reports; undefined where one can't be written, which is told. */
function writeReports(
  { host, inputs, workspace, messages }: Start,
  { sarif, json, read }: Files & { readonly read: ReadonlySet<string> },
): Files | undefined {
  const temporary = host.env['RUNNER_TEMP'] || workspace.workspace;
  const folder = newFolder(temporary);
  const place = { within: [workspace.workspace, temporary], read };
  const wanted = inputs.sarifFile === undefined ? join(folder, 'report.sarif') : resolve(workspace.folder, inputs.sarifFile);
  const paths = { sarif: writeInside(wanted, sarif, place), json: writeInside(join(folder, 'report.json'), json, place) };
  for (const path of [paths.sarif, paths.json])
    if (typeof path !== 'string') messages.say('error', `The report can't be written: ${path.why}`);
  return typeof paths.sarif === 'string' && typeof paths.json === 'string' ? { sarif: paths.sarif, json: paths.json } : undefined;
}

function setOutputs({ setOutput }: Host, report: Report, files: Files | undefined): void {
  const count = (kind: string) => report.findings.filter(({ verdict }) => verdict === kind).length;
  setOutput('verdict', verdictOf(report));
  setOutput('violations', count('violation'));
  setOutput('undecided', count('undecided'));
  setOutput('accounts', report.accounts.length);
  setOutput('problems', report.problems.length);
  if (!files) return;
  setOutput('sarif-file', files.sarif);
  setOutput('report-json', files.json);
}
