import type { ProblemError } from '@linimasa/client';
import { html, type TemplateResult } from 'lit';
import { fillText } from '../text/fill-text.ts';
import type { Route } from '../view/to-record-path.ts';
import { stringifyViewState } from '../view/view-state.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderLayout, toRoom } from './render-layout.ts';

/** The page of an address that has none. */
export function createMissingPage(context: PageContext): PageParts {
  return createPlainPage(context, 404, context.texts.state.notFound, context.texts.page.noPage);
}

/** The page of something that could not be read: because there is none, because the address is wrong, or for now. */
export function createFailedPage(error: ProblemError, route: Route, context: PageContext): PageParts {
  const { texts, view } = context;
  if (error.status === 404) {
    const said =
      'id' in route
        ? fillText(texts.page.noRecord, { id: route.id })
        : fillText(texts.state.noTimeline, { id: 'timeline' in route ? route.timeline : '' });
    const way =
      'id' in route ? renderWay(stringifyViewState(toRoom(view, route.timeline)), context) : undefined;
    return createPlainPage(context, 404, texts.state.notFound, said, way);
  }
  if (error.status === 400) {
    const way =
      'timeline' in route ? renderWay(stringifyViewState(toRoom(view, route.timeline)), context) : undefined;
    return createPlainPage(context, 400, texts.state.failed, error.message, way);
  }
  const again = html`<a class="pill" href="">${texts.state.again}</a>`;
  return createPlainPage(context, 503, texts.state.failed, texts.page.unreachable, again);
}

function renderWay(href: string, { texts }: PageContext): TemplateResult {
  return html`<a class="pill" href=${href}>${texts.page.whole}</a>`;
}

/** What stands in place of a page that was not seen before, while there is no network. */
export function createOfflinePage(context: PageContext): PageParts {
  const { page, state } = context.texts;
  // An empty address is that of the page whose place it takes.
  const way = html`<a class="pill" href="">${state.again}</a>`;
  return createPlainPage(context, 200, page.offline, page.offlineWhy, way);
}

/** What is wrong, and where to go from here. */
function createPlainPage(
  context: PageContext,
  status: number,
  title: string,
  said: string,
  way?: TemplateResult,
): PageParts {
  const { texts, view } = context;
  const { timeline: _, ...all } = toRoom(view, '');
  const home = stringifyViewState(all);
  const main = html`<article class="plain">
    <h1>${title}</h1>
    <p class="prose"><bdi>${said}</bdi></p>
    <p class="onward">${way} <a class="pill" href=${home}>${texts.state.toAll}</a></p>
  </article>`;
  return { status, title, hidden: true, body: renderLayout(context, undefined, main) };
}
