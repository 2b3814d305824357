import { gzipSync, strToU8 } from 'fflate';
import { type Refusal, type Repository, refusal } from './api.ts';
import { textField } from './fields.ts';
import type { Start } from './start.ts';

/** Bytes of a file, compressed: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const most = 10_000_000;

/** A report for code scanning, and the commit it is about. */
export interface Upload {
  readonly sarif: string;
  readonly commit: string;
  readonly ref: string;
}

/** Sends the report; the id of the upload. */
export async function upload(
  { owner, repo, client }: Repository,
  { sarif, commit, ref }: Upload,
): Promise<{ readonly kind: 'uploaded'; readonly id: string } | Refusal> {
  const packed = Buffer.from(gzipSync(strToU8(sarif), { mtime: 0 }));
  if (packed.length > most)
    return refusal(`the report has more than the ${most.toLocaleString('en-US')} bytes that GitHub takes`);
  const answer = await client({
    route: 'POST /repos/{owner}/{repo}/code-scanning/sarifs',
    parameters: { owner, repo, commit_sha: commit, ref, sarif: packed.toString('base64'), tool_name: 'aoai-guard' },
  });
  return answer.kind === 'refusal' ? answer : { kind: 'uploaded', id: textField(answer.data, 'id') ?? '' };
}

/** Hands the report to code scanning as the workflow asks for it; says where it can't. `isPart`: the change chose what was judged. */
export async function handIn(
  { inputs, event, repository, checkedOut, messages }: Start,
  { sarif, isPart }: { readonly sarif: string; readonly isPart: boolean },
): Promise<void> {
  if (!inputs.uploadSarif) return;
  const { commit, ref } = checkedOut;
  if (event.kind === 'merge-group')
    return messages.say('notice', 'The SARIF report was not uploaded: code scanning shows no alerts of a merge queue');
  if (isPart && event.kind !== 'pull-request')
    return messages.say('notice', 'The SARIF report was not uploaded: it is of a part, and would close the alerts of the rest');
  if (!repository) return messages.say('warning', 'The SARIF report was not uploaded: there is no github-token');
  if (commit === undefined || ref === undefined)
    return messages.say('warning', 'The SARIF report was not uploaded: the runner does not tell which commit is checked out');
  const sent = await upload(repository, { sarif, commit, ref });
  if (sent.kind === 'uploaded') return;
  const right = '; the job needs the permission security-events: write, and the repository code scanning';
  messages.say('warning', `The SARIF report was not uploaded: ${sent.why}${sent.status === 403 ? right : ''}`);
}
