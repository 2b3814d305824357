import { setTimeout as wait } from 'node:timers/promises';
import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import type { Answer, Client, Wish } from './api.ts';
import { field, textField } from './fields.ts';
import { type Failure, isRateLimit, type Patience, waitAfter } from './patience.ts';

// Not `@actions/github` itself, which reads the event when it is loaded and throws where that is no JSON.

/** Bytes read of one answer: a file of a base commit may be as long as a file of the run. */
const longest = 20_000_000;

/** A client of the API of GitHub at an address, with one token. */
export function createClient(baseUrl: string, token: string, patience: Patience): Client {
  const octokit = new GitHub({ ...getOctokitOptions(token, { userAgent: 'aoai-guard' }), baseUrl, log: silent });
  const send = async ({ route, parameters, raw }: Wish): Promise<Answer> => {
    const request = { signal: AbortSignal.timeout(patience.timeout), parseSuccessResponseBody: false };
    const headers = { accept: raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json' };
    const answer: { readonly status: number; readonly data: unknown } = await octokit.request(route, {
      ...parameters,
      headers,
      request,
    });
    const bytes = await bytesOf(answer.data);
    return { kind: 'answer', status: answer.status, data: raw ? bytes : jsonOf(bytes) };
  };
  return async (wish) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await send(wish);
      } catch (thrown) {
        const failure = failureOf(thrown);
        const circumstances = { tried, isSafe: !wish.route.startsWith('POST '), now: Date.now() };
        const pause = waitAfter(failure, circumstances, patience);
        if (pause === undefined) return { kind: 'refusal', status: failure.status, why: whyOf(failure) };
        await wait(pause);
      }
    }
  };
}

const nothing = () => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Octokit takes an answer that breaks off for an empty one, so it is read here. */
async function bytesOf(data: unknown): Promise<Uint8Array> {
  if (!isStream(data)) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    if (!(chunk instanceof Uint8Array)) throw new Error('the answer is not of bytes');
    size += chunk.length;
    if (size > longest) throw new Error(`the answer is longer than ${longest.toLocaleString('en-US')} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : JSON.parse(new TextDecoder().decode(bytes));
}

const isStream = (data: unknown): data is AsyncIterable<unknown> =>
  typeof data === 'object' && data !== null && Symbol.asyncIterator in data;

function failureOf(thrown: unknown): Failure {
  const response = field(thrown, 'response');
  const status = field(response, 'status');
  const headers = field(response, 'headers');
  return {
    status: typeof status === 'number' ? status : undefined,
    headers: typeof headers === 'object' && headers !== null ? Object.fromEntries(Object.entries(headers)) : {},
    message: textField(response, 'data', 'message') ?? (thrown instanceof Error ? thrown.message : String(thrown)),
  };
}

function whyOf(failure: Failure): string {
  const { status, message } = failure;
  if (status === undefined) return `GitHub gave no answer: ${message}`;
  return `GitHub answered ${status}${isRateLimit(failure) ? ', too many requests' : ''}: ${message}`;
}
