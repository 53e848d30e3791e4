import type { EventAnswer, TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import type { ViewState } from '../view/view-state.ts';

/** The ways to take an event along: its own page, a link to it, its citation, its data. */
export function renderTakeAlong(
  event: EventAnswer,
  timeline: TimelineAnswer,
  texts: Texts,
  { language }: ViewState,
): TemplateResult {
  const path = toRecordPath(timeline.id, 'events', event.id, language);
  const url = new URL(path, location.href).href;
  const data = `/v1/timelines/${encodeURIComponent(timeline.id)}/events/${encodeURIComponent(event.id)}`;
  const send = () => {
    // Who thinks better of it has not met an error.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  };
  return html`<h3>${texts.cite.label}</h3>
    <linimasa-citation .texts=${texts} .timeline=${timeline} .event=${event} .url=${url}></linimasa-citation>
    <h3>${texts.share.label}</h3>
    <p class="along">
      ${new URL(url).pathname === location.pathname ? nothing : html`<a class="pill" href=${path}>${texts.panel.page}</a>`}
      <linimasa-copy .texts=${texts} .label=${texts.share.copyLink} .text=${url}></linimasa-copy>
      ${'share' in navigator ? html`<button type="button" class="pill" @click=${send}>${texts.share.send}</button>` : nothing}
      <a class="pill" href=${data} download=${`${event.id}.json`}>${texts.panel.save}</a>
    </p>`;
}
