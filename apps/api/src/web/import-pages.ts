import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createTag } from '../answer/tag.ts';
import type { RenderPicture } from '../picture/render-picture.ts';

/** A page as the web app writes it. */
export interface WrittenPage {
  readonly status: number;
  /** Where the page is instead: a path of this server. */
  readonly location?: string;
  /** BCP 47. */
  readonly language: string;
  /** Markup for the head of the document, its title with it. */
  readonly head: string;
  /** Markup for its body. */
  readonly body: string;
}

/** What the web app is built into for the server. */
export interface PageModule {
  /** Tells this build of it from another. */
  readonly tag: string;
  /**
   * Writes the page at an address.
   * @param request the address as the reader has it, the reader's languages, best first, and what asks the API there
   */
  readonly renderPage: (request: {
    readonly url: URL;
    readonly languages: readonly string[];
    readonly fetch: (url: string, init: RequestInit) => Promise<Response> | Response;
  }) => Promise<WrittenPage>;
  readonly renderPicture: RenderPicture;
}

/** Imports what writes the pages from the folder that the web app is built into; undefined where it was not built. */
export async function importPages(folder: string): Promise<PageModule | undefined> {
  const path = join(folder, 'server/pages.js');
  if (!existsSync(path)) return undefined;
  const module = (await import(pathToFileURL(path).href)) as Omit<PageModule, 'tag'>;
  return { ...module, tag: createTag([readFileSync(path)]) };
}
