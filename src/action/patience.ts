/** How long the Action bears with an API. Times in milliseconds. */
export interface Patience {
  /** How often a request is sent at most. */
  readonly tries: number;
  /** Before the second try of a request that failed; twice as long before each further one. */
  readonly step: number;
  /** Longest time that is waited because the API asks for it. */
  readonly longestWait: number;
  /** How long an answer may take. */
  readonly timeout: number;
}

/** What the Action does; a slow API holds up a run for a minute or two, never for an hour. */
export const patience: Patience = { tries: 3, step: 1000, longestWait: 60_000, timeout: 15_000 };

/** What came of one try. */
export interface Failure {
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** How long to wait before a further try, and undefined where none helps. `isSafe`: sent twice, it does what it does sent once. */
export function waitAfter(
  { status, headers }: Failure,
  { tried, isSafe, now }: { readonly tried: number; readonly isSafe: boolean; readonly now: number },
  { tries, step, longestWait }: Patience,
): number | undefined {
  if (tried >= tries) return undefined;
  if (isRateLimit({ status, headers })) {
    const asked = askedWait(headers, now) ?? longestWait;
    return asked <= longestWait ? asked : undefined;
  }
  const isPassing = status === undefined || status >= 500;
  return isPassing && isSafe ? step * 2 ** (tried - 1) : undefined;
}

/** Whether the API refuses because of how much it was asked: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function isRateLimit({ status, headers }: Pick<Failure, 'status' | 'headers'>): boolean {
  const isSpent = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
  return status === 429 || (status === 403 && isSpent);
}

function askedWait(headers: Failure['headers'], now: number): number | undefined {
  const seconds = numberIn(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  const reset = numberIn(headers['x-ratelimit-reset']);
  return reset === undefined ? undefined : Math.max(0, reset * 1000 - now);
}

function numberIn(value: unknown): number | undefined {
  return /^\d{1,12}$/.test(String(value)) ? Number(value) : undefined;
}
