import { type EventAnswer, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { toLink } from '../parts/to-link.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';

/**
 * What there is to see or hear of an event, in words, and the way to it. Nothing is loaded from elsewhere: whoever
 * reads here asks no other server.
 */
export function renderMedia(
  { media }: EventAnswer,
  texts: Texts,
  languages: readonly string[],
): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing;
  return html`${media.map(({ url, alt, caption, credit, license }) => {
    const shown = pickText(alt, languages);
    const said = caption === undefined ? undefined : pickText(caption, languages);
    const link = toLink(url);
    const rights = [
      ...(credit === undefined ? [] : [fillText(texts.panel.credit, { credit: isolate(credit) })]),
      ...(license === undefined ? [] : [isolate(license)]),
    ];
    return html`<figure>
      <p class="alt" lang=${shown.language}><bdi>${shown.value}</bdi></p>
      <figcaption>
        ${said === undefined ? nothing : html`<span lang=${said.language}><bdi>${said.value}</bdi></span>`}
        ${rights.length === 0 ? nothing : html`<span class="role">${renderIsolated(rights.join(' · '))}</span>`}
        ${link === undefined ? nothing : html`<a href=${link.href} rel="noopener noreferrer external">${fillText(texts.panel.media, { host: link.host })}</a>`}
      </figcaption>
    </figure>`;
  })}`;
}
