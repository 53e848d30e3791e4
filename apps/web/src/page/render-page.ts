import { createClient, ProblemError } from '@linimasa/client';
import { html } from 'lit';
import { pickPageTexts } from '../text/pick-page-texts.ts';
import { type Route, readRoute } from '../view/to-record-path.ts';
import { parseViewState } from '../view/view-state.ts';
import { createActorPage } from './create-actor-page.ts';
import { createComparePage } from './create-compare-page.ts';
import { createEventPage } from './create-event-page.ts';
import { createFailedPage, createMissingPage, createOfflinePage } from './create-failed-page.ts';
import { createPlacePage } from './create-place-page.ts';
import { createRoomPage } from './create-room-page.ts';
import { createShelfPage } from './create-shelf-page.ts';
import { createSourcePage } from './create-source-page.ts';
import type { Page, PageContext, PageParts, PageRequest } from './page.ts';
import { renderHead } from './render-head.ts';
import { toMarkup } from './to-markup.ts';

/** Writes the page at an address of ours, whole: what cannot be read is said in a page, too. */
export async function renderPage({ url, languages, fetch }: PageRequest): Promise<Page> {
  const view = parseViewState(url);
  const context: PageContext = {
    url,
    client: createClient({ baseUrl: url.origin, fetch }),
    view,
    texts: pickPageTexts([view.language ?? '', ...languages]),
  };
  const parts = await createPage(readRoute(url.pathname), context);
  return {
    status: parts.status ?? 200,
    ...(parts.location === undefined ? {} : { location: parts.location }),
    language: context.texts.language,
    head: renderHead(parts, context),
    body: toMarkup(
      html`${parts.body}<p class="offline-note" role="status">${context.texts.page.offlineNote}</p>`,
    ),
  };
}

async function createPage(route: Route | undefined, context: PageContext): Promise<PageParts> {
  if (route === undefined) return createMissingPage(context);
  try {
    return await createPageOf(route, context);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return createFailedPage(error, route, context);
  }
}

function createPageOf(route: Route, context: PageContext): PageParts | Promise<PageParts> {
  switch (route.page) {
    case 'offline':
      return createOfflinePage(context);
    case 'shelf':
      return createShelfPage(context);
    case 'room':
      return createRoomPage(context, route.timeline);
    case 'compare':
      return createComparePage(context, route.timeline);
    case 'events':
      return createEventPage(context, route.timeline, route.id);
    case 'actors':
      return createActorPage(context, route.timeline, route.id);
    case 'places':
      return createPlacePage(context, route.timeline, route.id);
    case 'sources':
      return createSourcePage(context, route.timeline, route.id);
    default:
      return createMissingPage(context);
  }
}
