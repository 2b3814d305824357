import type { Client } from './api.ts';
import type { Getter } from './inputs.ts';

/** How much a message of the Action itself weighs. */
export type Weight = 'notice' | 'warning' | 'error';

/** The runner, as far as the Action deals with it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Getter;
  /** The day in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Writes to the log as it is; the runner obeys it. */
  readonly print: (text: string) => void;
  /** An annotation about no place; escaped. */
  readonly annotate: (weight: Weight, message: string) => void;
  readonly setOutput: (name: string, value: string | number) => void;
  /** Adds to the page of the run; nothing where the runner has none. */
  readonly summarise: (markdown: string) => Promise<void>;
  /** A client of the API at an address. */
  readonly connect: (address: string, token: string) => Promise<Client>;
}
