/** One request, in the words of GitHub's API reference: `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`. */
export interface Wish {
  readonly route: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Whether the answer is the content of a file, no JSON. */
  readonly raw?: true;
}

/** What the API says. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly data: unknown;
}

/** What the API does not say; `status` is undefined where no answer came. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly status: number | undefined;
  /** A clause: "GitHub answered 404: Not Found". */
  readonly why: string;
}

/** Sends a request as often as it needs and is of use, and never throws for what the API does. */
export type Client = (wish: Wish) => Promise<Answer | Refusal>;

/** The repository that the workflow runs in, and who may ask about it. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
  readonly client: Client;
}

/** A refusal that we make ourselves. */
export const refusal = (why: string, status?: number): Refusal => ({ kind: 'refusal', status, why });

/** Most elements that a page of a list may have. */
export const pageLength = 100;
