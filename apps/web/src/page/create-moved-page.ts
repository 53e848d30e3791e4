import { html } from 'lit';
import type { PageContext, PageParts } from './page.ts';

/** What is answered at an address that has become another one. `url`: the new one. */
export function createMovedPage({ texts }: PageContext, url: URL): PageParts {
  const location = url.pathname + url.search;
  return {
    status: 308,
    location,
    title: texts.name,
    hidden: true,
    body: html`<a href=${location}>${location}</a>`,
  };
}
