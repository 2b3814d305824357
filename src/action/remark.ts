import type { Report, ReportOptions } from '../model/report.ts';
import { markdownReport } from '../report/markdown.ts';
import { words } from '../report/markdown-text.ts';
import { bodyOf, comment, commentRoom, markerOf } from './comment.ts';
import type { Messages } from './messages.ts';
import type { Start } from './start.ts';

/** The summary of a step: the report, then what the Action says of its own work. */
export function summaryOf(report: Report, options: ReportOptions, messages: Messages): string {
  const own = messages.all().map(({ weight, message }) => `- ${weight}: ${words(message)}`);
  return `${markdownReport(report, options)}${own.length > 0 ? `\n### This run\n\n${own.join('\n')}\n` : ''}`;
}

/** Comments on the pull request as the workflow asks for it; says where it can't. */
export async function remark(
  { inputs, event, repository, job, messages }: Start,
  report: Report,
  { options, isFailure }: { readonly options: ReportOptions; readonly isFailure: boolean },
): Promise<void> {
  if (inputs.comment === 'never' || event.kind !== 'pull-request') return;
  if (event.number === undefined) return messages.say('warning', 'No comment was written: the event names no pull request');
  if (!repository) return messages.say('warning', 'No comment was written: there is no github-token');
  const marker = markerOf(job);
  const said = await comment(repository, {
    number: event.number,
    marker,
    body: bodyOf(marker, markdownReport(report, options, commentRoom)),
    isNew: inputs.comment === 'always' || isFailure,
  });
  if (said.kind !== 'refusal') return;
  const isForbidden = said.status === 403 || said.status === 404;
  const right = event.isFork
    ? '; what comes from a fork runs with a token that may not write, whatever the workflow says'
    : '; the job needs the permission pull-requests: write';
  messages.say('warning', `No comment was written: ${said.why}${isForbidden ? right : ''}`);
}
