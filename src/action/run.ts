import { plain } from '../report/plain.ts';
import { refusal } from './api.ts';
import { changedFiles } from './changed.ts';
import { deliver } from './deliver.ts';
import type { Host } from './host.ts';
import { judge } from './judge.ts';
import { begin } from './start.ts';

/** Runs the Action; what the step ends with: `docs/contract.md` §7. */
export async function run(host: Host): Promise<0 | 1 | 2> {
  const start = await begin(host);
  if (start.kind === 'fault') return giveUp(host, start.why);
  const { inputs, workspace, event, repository, base, messages } = start;
  const read = new Set<string>();
  const isAsked = inputs.changedFilesOnly || base !== undefined;
  const made = isAsked ? await start.made() : new Set<string>();
  const judged = await judge({
    inputs,
    workspace,
    base,
    isTracked: start.isTracked,
    made,
    changed: isAsked ? await changedFiles(event, repository) : refusal('nothing asks for them'),
    today: host.today,
    dataFolder: host.env['TF_DATA_DIR'] || undefined,
    reads: (path) => read.add(path),
    tell: (message) => messages.say('notice', message),
  });
  if (judged.kind === 'fault') return giveUp(host, judged.why);
  const { report, settings } = judged;
  return deliver(start, { report, read, failOn: settings.failOn ?? 'error' });
}

function giveUp(host: Host, why: string): 2 {
  host.annotate('error', plain(why));
  host.setOutput('verdict', 'problem');
  for (const name of ['violations', 'undecided', 'accounts']) host.setOutput(name, 0);
  host.setOutput('problems', 1);
  return 2;
}
