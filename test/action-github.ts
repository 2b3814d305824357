import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach } from 'vitest';
import type { Repository } from '../src/action/api.ts';
import { createClient } from '../src/action/client.ts';
import type { Patience } from '../src/action/patience.ts';

/** What the fake says to one request; `body` is sent as JSON, a text as it is. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds before the answer, and between its halves. */
  readonly after?: number;
  readonly between?: number;
  /** The connection ends within the answer. */
  readonly breaksOff?: true;
}

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

/** Answers a request, or leaves it to the next. */
export type Handler = (asked: Asked) => Reply | undefined;

/** The head of every pull request, unless a handler says otherwise. */
const head = 'b'.repeat(40);
const pulls: Handler = ({ method, path }) =>
  method === 'GET' && /\/pulls\/\d+$/.test(path) ? { body: { head: { sha: head } } } : undefined;

/** GitHub's API on the loopback interface, as far as handlers answer; whatever none does is 404. */
export async function fakeGitHub(...handlers: readonly Handler[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = await read(request);
    asked.push(one);
    const reply = [...handlers, pulls].map((handler) => handler(one)).find((answer) => answer !== undefined);
    await send(response, reply ?? { status: 404, body: { message: 'Not Found' } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, asked, close };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    body: text === '' ? undefined : JSON.parse(text),
    authorization: request.headers.authorization,
  };
}

async function send(response: ServerResponse, { status = 200, headers = {}, body, after = 0, between, breaksOff }: Reply) {
  await wait(after);
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body ?? {});
  const type = isText ? 'application/vnd.github.raw+json; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers });
  if (between === undefined && !breaksOff) return void response.end(text);
  response.write(text.slice(0, text.length / 2));
  await wait(between ?? 10);
  if (breaksOff) response.destroy();
  else response.end(text.slice(text.length / 2));
}

/** Pages of a list, as long as the request asks. */
export function paged(method: string, path: string, list: readonly unknown[]): Handler {
  return (asked) => {
    const { pathname, searchParams } = new URL(asked.path, 'http://x');
    if (asked.method !== method || pathname !== path) return undefined;
    const [page, length] = [Number(searchParams.get('page') ?? 1), Number(searchParams.get('per_page') ?? 30)];
    return { body: list.slice((page - 1) * length, page * length) };
  };
}

/** One answer to one request, whatever its query. */
export function answers(method: string, path: string, ...replies: readonly Reply[]): Handler {
  let count = 0;
  return (asked) => {
    if (asked.method !== method || new URL(asked.path, 'http://x').pathname !== path) return undefined;
    count += 1;
    return replies[Math.min(count, replies.length) - 1];
  };
}

/** A short life for tests; a wait of a second is asked for in whole seconds. */
export const hurried: Patience = { tries: 3, step: 5, longestWait: 1500, timeout: 1000 };

const opened: { readonly close: () => Promise<void> }[] = [];

/** The repository `o/r` on a fake that ends with the test. */
export async function repositoryOn(...handlers: readonly Handler[]) {
  const server = await fakeGitHub(...handlers);
  opened.push(server);
  const repository: Repository = { owner: 'o', repo: 'r', client: createClient(server.url, 'secret-token', hurried) };
  const lines = () => server.asked.map(({ method, path }) => `${method} ${path}`);
  return { repository, asked: server.asked, lines };
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
