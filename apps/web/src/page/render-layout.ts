import { pickText, type TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeader } from '../parts/render-header.ts';
import { NO_FILTERS, stringifyViewState, type ViewState } from '../view/view-state.ts';
import type { PageContext } from './page.ts';

/** A page that is whole as it is sent: under the header of all pages, with the way back to its timeline. */
export function renderLayout(
  context: PageContext,
  timeline: TimelineAnswer | undefined,
  main: TemplateResult,
): TemplateResult {
  const { texts, view, url } = context;
  const toLanguage = (language: string) => {
    const address = new URL(url);
    address.searchParams.set('lang', language);
    return address.pathname + address.search;
  };
  return html`<div class="light">
    <div class="top">${renderHeader({ texts, view, toLanguage, middle: timeline === undefined ? undefined : renderWhole(timeline, context) })}</div>
    <main class="record">${main}</main>
  </div>`;
}

function renderWhole({ id, title, languages }: TimelineAnswer, { texts, view }: PageContext): TemplateResult {
  const name = pickText(title, [texts.language, ...languages]);
  return html`<p class="what"><a href=${stringifyViewState(toRoom(view, id))} lang=${name.language}><bdi>${name.value}</bdi></a></p>`;
}

/** The view of the whole of a timeline, in the language of a page. */
export function toRoom({ language, unconfirmed }: ViewState, timeline: string): ViewState {
  return {
    timeline,
    ...(language === undefined ? {} : { language }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
    filters: NO_FILTERS,
  };
}

/** A heading with what belongs under it; nothing where there is nothing. */
export function renderSection(
  label: string,
  content: TemplateResult | undefined,
): TemplateResult | typeof nothing {
  return content === undefined ? nothing : html`<section><h2>${label}</h2>${content}</section>`;
}

/** The way to the pages of a list by a parameter of the address; nothing where there is one page. */
export function renderPaging(
  name: 'cursor' | 'claims',
  next: string | undefined,
  { url, texts }: PageContext,
): TemplateResult | typeof nothing {
  const asked = url.searchParams.has(name);
  if (next === undefined && !asked) return nothing;
  const to = (cursor: string | undefined) => {
    const address = new URL(url);
    if (cursor === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, cursor);
    return address.pathname + address.search;
  };
  return html`<nav class="paging" aria-label=${texts.page.next}>
    ${asked ? html`<a class="pill" href=${to(undefined)}>${texts.page.first}</a>` : nothing}
    ${next === undefined ? nothing : html`<a class="pill" href=${to(next)} rel="next">${texts.page.next}</a>`}
  </nav>`;
}
