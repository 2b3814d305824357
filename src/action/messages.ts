import { plain } from '../report/plain.ts';
import type { Host, Weight } from './host.ts';

/** Annotations of each level that a runner shows of one step: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const most = 10;

/** What the Action says of its own work: once, in the log, as annotations and in the summary. */
export interface Messages {
  readonly say: (weight: Weight, message: string) => void;
  /** Annotates as many as GitHub shows beside the annotations of the report (workflow commands, one a line); logs the others. */
  readonly tell: (host: Host, commands: string) => void;
  readonly all: () => readonly { readonly weight: Weight; readonly message: string }[];
}

/** No messages yet. */
export function createMessages(): Messages {
  const said = new Map<string, Weight>();
  const all = () => [...said].map(([message, weight]) => ({ weight, message }));
  return {
    say: (weight, message) => void said.set(plain(message), weight),
    tell: (host, commands) => {
      const shown = new Map<string, number>();
      const count = (weight: string) => shown.set(weight, (shown.get(weight) ?? 0) + 1).get(weight) ?? 0;
      for (const [, weight = ''] of commands.matchAll(/^::(error|warning|notice) /gm)) count(weight);
      for (const { weight, message } of all()) {
        if (count(weight) <= most) host.annotate(weight, message);
        else host.print(`aoai-guard: ${weight}: ${message}\n`);
      }
    },
    all,
  };
}
