import { type ClaimItem, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import { wordAnyDate } from '../parts/word-when.ts';
import { renderIsolated } from '../text/isolate.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordEvidence } from './word-evidence.ts';
import { wordVoice } from './word-voice.ts';

/** Who says it, in which manner and on which occasion, and in which passages of which sources that stands. */
export function renderVoice(claim: ClaimItem, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { who, manner } = wordVoice(claim, context);
  return html`<p class="voice">
      <strong>${renderIsolated(who)}</strong>
      <span class="stance">${texts.stance[claim.stance]}${claim.repeated ? ` ${texts.voice.again}` : nothing}</span>
      ${manner === undefined ? nothing : html`<span class="manner">· ${manner}</span>`}
      ${claim.review === 'unconfirmed' ? html`<span class="unconfirmed">${texts.unconfirmed}</span>` : nothing}
      ${renderOccasion(claim, context)}
    </p>
    ${renderEvidence(claim, context)}`;
}

/** The event of saying it, to go to, or the date alone; nothing where that is the event one looks at. */
function renderOccasion({ in: event, said }: ClaimItem, context: ClaimContext) {
  if (said !== undefined) return html`<span class="occasion">· ${wordAnyDate(said, context).text}</span>`;
  if (event === undefined || event === context.event) return nothing;
  return html`<span class="occasion">· ${renderEventLink(event, context)}</span>`;
}

/** A link to another event, by its title. */
export function renderEventLink(event: string, { links, languages, titleOf }: ClaimContext): TemplateResult {
  const title = titleOf(event);
  const { value, language } =
    title === undefined ? { value: event, language: '' } : pickText(title, languages);
  return html`<a
    href=${links.event(event)}
    lang=${language}
    @click=${(click: MouseEvent) => followLink(click, { event })}
    ><bdi>${value}</bdi></a
  >`;
}

function renderEvidence({ citations }: ClaimItem, context: ClaimContext): TemplateResult | typeof nothing {
  const evidence = wordEvidence(citations, context);
  if (evidence.length === 0) return nothing;
  return html`<ul class="evidence">
    ${evidence.map(({ chain, passages }) => html`<li>${renderIsolated(chain)}${passages === '' ? nothing : html` · <span class="passage">${passages}</span>`}</li>`)}
  </ul>`;
}
