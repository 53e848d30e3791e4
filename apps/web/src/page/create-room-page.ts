import { pickText, stringifyDatetime } from '@linimasa/schema';
import { toOpening } from '@linimasa/timeline';
import { loadCounts } from '../data/load-counts.ts';
import { toPicturePath, toPictureView } from '../picture/to-picture-path.ts';
import { toEventFilters } from '../view/view-state.ts';
import { createMovedPage } from './create-moved-page.ts';
import { describeTimeline } from './describe-record.ts';
import { loadListed } from './load-listed.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderRoom } from './render-room.ts';

/** How many events are listed at once. */
const MOST = 100;

/** The page of a timeline: what it is, its chapters, facets and events, all of them links; the app takes it over. */
export async function createRoomPage(context: PageContext, id: string): Promise<PageParts> {
  const { client, texts, view, url } = context;
  const timeline = await client.timeline(id);
  const languages = [texts.language, ...timeline.languages];
  const window = view.window ?? toOpening(timeline);
  const filters = toEventFilters(view);
  const span = window === undefined ? {} : { datetime: stringifyDatetime(window) };
  const review = filters.review === undefined ? {} : { review: filters.review };
  const { signal } = new AbortController();
  const [listed, facets, counts, event] = await Promise.all([
    loadListed(context, id, { ...filters, ...span, undated: 'exclude' }, MOST),
    client.facets(id, { ...filters, undated: 'include' }),
    loadCounts(client, id, filters, signal),
    view.event === undefined ? undefined : client.event(id, view.event, review),
  ]);
  if (event !== undefined && event.id !== view.event) {
    const moved = new URL(url);
    moved.searchParams.set('event', event.id);
    return createMovedPage(context, moved);
  }
  const title = pickText(timeline.title, languages).value;
  const said = event?.summary ?? timeline.summary;
  return {
    title: event === undefined ? title : `${pickText(event.title, languages).value} – ${title}`,
    summary: said && pickText(said, languages).value,
    picture: toPicturePath(toPictureView(timeline.id, view, texts.language), 'png', { ratio: '16:9' }),
    data: describeTimeline(timeline, { origin: url.origin, languages }),
    body: renderRoom({ context, timeline, languages, window, listed, facets, counts, event }),
  };
}
