import { type Page, pickText, type Source } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from '../page/page.ts';
import { renderPaging } from '../page/render-layout.ts';
import type { Names } from '../parts/names.ts';
import { type Sides, toComparePath } from './compare-path.ts';

/**
 * Every source with two links that put it on a side or take it away: pages send no forms, and every choice is an address.
 */
export function renderChooser(
  timeline: string,
  sources: Page<Source>,
  sides: Sides,
  outlets: Names,
  context: PageContext,
): TemplateResult {
  const { compare } = context.texts.out;
  const isChosen = sides.left.length > 0 && sides.right.length > 0;
  return html`<details class="chooser" ?open=${!isChosen}>
    <summary>${isChosen ? compare.others : compare.choose}</summary>
    <ul>
      ${sources.items.map((source) => renderSource(timeline, source, sides, outlets, context))}
    </ul>
    ${renderPaging('cursor', sources.next, context)}
  </details>`;
}

function renderSource(
  timeline: string,
  { id, title, language, publisher }: Source,
  sides: Sides,
  outlets: Names,
  { texts, view }: PageContext,
): TemplateResult {
  const { compare } = texts.out;
  const name = pickText(title, [language]);
  const link = (side: keyof Sides) => {
    const isOn = sides[side].includes(id);
    const next = isOn ? sides[side].filter((each) => each !== id) : [...sides[side], id];
    const href = toComparePath(timeline, { ...sides, [side]: next }, view.language);
    return html`<a class="pill" href=${href} rel="nofollow" aria-current=${isOn ? 'true' : nothing} aria-label=${`${compare[side]}: ${name.value}`}>${compare[side]}</a>`;
  };
  return html`<li>
    <p><bdi lang=${name.language}>${name.value}</bdi>${publisher === undefined ? nothing : html` <span class="quiet"><bdi>${outlets.of(publisher)}</bdi></span>`}</p>
    <span class="choices">${link('left')} ${link('right')}</span>
  </li>`;
}
