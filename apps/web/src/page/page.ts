import type { Client } from '@linimasa/client';
import type { TemplateResult } from 'lit';
import type { ServerTexts } from '../text/pick-page-texts.ts';
import type { ViewState } from '../view/view-state.ts';

/** What a page is asked with. */
export interface PageRequest {
  /** The whole address, as the reader has it. */
  readonly url: URL;
  /** The languages that the reader's browser asks for, best first. BCP 47. */
  readonly languages: readonly string[];
  /** Asks the API that serves the page, at the origin of `url`. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response> | Response;
}

/** A page as the server sends it; `head` and `body` are markup. */
export interface Page {
  readonly status: number;
  /** Where the page is instead: a path of this server. */
  readonly location?: string;
  /** BCP 47. */
  readonly language: string;
  readonly head: string;
  readonly body: string;
}

/** What the templates of a page are filled with. */
export interface PageContext {
  readonly url: URL;
  readonly client: Client;
  readonly texts: ServerTexts;
  readonly view: ViewState;
}

/** A page before it is markup. */
export interface PageParts {
  readonly status?: number;
  /** Where the page is instead, for good: a path of this server. */
  readonly location?: string;
  readonly title: string;
  /** Said of the page where only its link is shown. */
  readonly summary?: string | undefined;
  readonly body: TemplateResult;
  /** Shown beside its link: a path of this server. */
  readonly picture?: string;
  /** Of the schema.org vocabulary. */
  readonly data?: object;
  /** Not for search engines. */
  readonly hidden?: true;
}
