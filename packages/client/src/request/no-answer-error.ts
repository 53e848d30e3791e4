/** What is known about an answer that did not come, or that no Linimasa API gave. */
export interface NoAnswerOptions {
  readonly url: string;
  readonly status?: number;
  readonly cause?: unknown;
}

/**
 * Nobody answered, or something other than a Linimasa API did: no network, a wrong `baseUrl`, a proxy's own page.
 * `cause` holds the underlying error, if there was one.
 */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  /** What was asked. */
  readonly url: string;
  /** The HTTP status of an answer that was not the API's; `undefined` where none came. */
  readonly status: number | undefined;

  constructor(message: string, { url, status, cause }: NoAnswerOptions) {
    super(message, { cause });
    this.url = url;
    this.status = status;
  }
}
