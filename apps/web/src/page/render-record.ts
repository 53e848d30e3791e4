import { html, nothing, type TemplateResult } from 'lit';
import type { WordedValue } from '../claim/word-value.ts';
import type { PageContext } from './page.ts';

/** What the page of an actor, a place or a source shows. */
export interface RecordPage {
  /** What kind of record it is. */
  readonly of: string;
  readonly name: WordedValue;
  /** The address of the timeline, narrowed to it. */
  readonly room: string;
  /** Terms and what they say: `dt` and `dd`. */
  readonly facts: TemplateResult;
  readonly sections: TemplateResult;
  /** Nothing names it. */
  readonly empty: boolean;
}

/** A record: what it is, the way to it on the timeline, what is known of it, and where it is named. */
export function renderRecord({ texts }: PageContext, record: RecordPage): TemplateResult {
  const { of, name, room, facts, sections, empty } = record;
  return html`<article class="event about" aria-labelledby="title">
      <p class="of">${of}</p>
      <h1 id="title" lang=${name.language}><bdi>${name.value}</bdi></h1>
      ${empty ? html`<p class="prose">${texts.page.nothing}</p>` : html`<p class="onward"><a class="pill" href=${room}>${texts.page.onTimeline}</a></p>`}
      <dl>${facts}</dl>
    </article>
    ${empty ? nothing : html`<div class="stage"><linimasa-timeline hide="shelf" data-view=${room}></linimasa-timeline></div>${sections}`}`;
}

/** The way to what others know of it. */
export function renderElsewhere(
  wikidata: string | undefined,
  { texts }: PageContext,
): TemplateResult | typeof nothing {
  if (wikidata === undefined) return nothing;
  const href = `https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`;
  return html`<dt>${texts.page.elsewhere}</dt><dd><a href=${href} rel="noopener noreferrer external">Wikidata</a> <span class="role"><bdi>${wikidata}</bdi></span></dd>`;
}
