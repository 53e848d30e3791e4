import { pickText } from '@linimasa/schema';
import { html } from 'lit';
import { createClaimContext } from '../claim/claim-context.ts';
import { renderEvent, renderWhen } from '../panel/render-event.ts';
import { toPicturePath } from '../picture/to-picture-path.ts';
import { linkRecords } from '../view/links.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import { stringifyViewState } from '../view/view-state.ts';
import { createMovedPage } from './create-moved-page.ts';
import { describeEvent } from './describe-record.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderLayout, toRoom } from './render-layout.ts';

/** The page of an event: all that is said of it, when it was, and on whose word. A former id leads to that of today. */
export async function createEventPage(context: PageContext, id: string, event: string): Promise<PageParts> {
  const { client, texts, view, url } = context;
  const review = view.unconfirmed === true ? ({ review: 'unconfirmed' } as const) : {};
  const [timeline, answer] = await Promise.all([client.timeline(id), client.event(id, event, review)]);
  if (answer.id !== event)
    return createMovedPage(context, new URL(toRecordPath(id, 'events', answer.id) + url.search, url));
  const claims = createClaimContext(answer, timeline, linkRecords(id, view.language), texts);
  const { languages } = claims;
  const title = pickText(answer.title, languages);
  const room = stringifyViewState({ ...toRoom(view, id), event: answer.id });
  const data = `/v1/timelines/${encodeURIComponent(id)}/events/${encodeURIComponent(answer.id)}`;
  const own = new URL(toRecordPath(id, 'events', answer.id), url).href;
  const main = html`<article class="event" aria-labelledby="title">
    <p class="of">${texts.page.event}</p>
    ${renderWhen(answer, claims)}
    <h1 id="title" lang=${title.language}><bdi>${title.value}</bdi></h1>
    <p class="onward"><a class="pill" href=${room}>${texts.page.onTimeline}</a></p>
    <h2 class="unseen">${texts.page.known}</h2>
    ${renderEvent(answer, claims)}
    <section data-event=${answer.id}>
      <p class="along"><a class="pill" href=${data} download=${`${answer.id}.json`}>${texts.panel.save}</a></p>
    </section>
  </article>`;
  return {
    title: title.value,
    summary: answer.summary && pickText(answer.summary, languages).value,
    picture: toPicturePath(
      { timeline: id, language: texts.language, event: answer.id, filters: review },
      'png',
      { ratio: '16:9' },
    ),
    data: describeEvent(answer, own, { origin: url.origin, languages }),
    body: renderLayout(context, timeline, main),
  };
}
